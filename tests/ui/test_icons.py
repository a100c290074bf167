"""Icons are drawn at any size that a style asks for, none included."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize
from pytestqt.qtbot import QtBot

from app.ui.icons import icon


@pytest.mark.parametrize("size", [QSize(0, 0), QSize(-6, 12), QSize(16, -6)])
def test_a_button_without_room_gets_no_picture_and_no_warning(qtbot: QtBot, size: QSize) -> None:
    assert icon("magnifying-glass").pixmap(size).isNull()


def test_a_glyph_fills_its_size(qtbot: QtBot) -> None:
    picture = icon("magnifying-glass").pixmap(QSize(16, 16)).toImage()
    drawn = [
        (x, y)
        for x in range(picture.width())
        for y in range(picture.height())
        if picture.pixelColor(x, y).alpha()
    ]
    assert max(x for x, _ in drawn) - min(x for x, _ in drawn) > picture.width() // 2
