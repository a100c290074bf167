"""Links stand with their letters, not with their frame, on the edge of their column."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.ui import theme
from app.ui.theme import tokens
from app.ui.widgets.flush import flush


def test_the_letters_of_a_link_begin_where_the_text_above_begins(qtbot: QtBot, qapp: QApplication) -> None:
    theme.apply(qapp, "light")
    page = QWidget()
    qtbot.addWidget(page)
    link = QPushButton("Here", page)
    link.setProperty("role", "link")
    column = QVBoxLayout(page)
    column.setContentsMargins(20, 10, 20, 10)
    column.addWidget(label := QLabel("Here", page))
    column.addLayout(flush(link))
    page.show()
    qtbot.waitExposed(page)
    page.setFocus()

    def first_ink(widget: QWidget) -> int:
        image = page.grab().toImage()
        top = widget.mapTo(page, QPoint(0, 0)).y()
        ground = QColor(tokens(page.palette()).window).lightness()
        for x in range(image.width()):
            for y in range(top, top + widget.height()):
                if abs(image.pixelColor(x, y).lightness() - ground) > 60:
                    return x
        raise AssertionError("nothing is painted")

    assert abs(first_ink(link) - first_ink(label)) <= 1
    assert link.x() >= 10  # its focus ring has room within the page
