"""Links whose letters stand on the edge of their column: their focus ring has its place outside of it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QHBoxLayout, QWidget

INSET: Final = 5  # pixels from the edge of a link to its letters: border and padding in `app.ui.style`


class Flush(QHBoxLayout):
    """A row that begins `INSET` pixels to the left of its place (Qt takes a negative margin for none)."""

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect.adjusted(-INSET, 0, 0, 0))


def flush(*links: QWidget, left: int = 0) -> Flush:
    """A row of links whose letters begin `left` pixels from the column's edge; the column needs a margin of its own."""
    row = Flush()
    row.setContentsMargins(left, 0, 0, 0)
    for link in links:
        row.addWidget(link)
    row.addStretch(1)
    return row


def flushed(link: QWidget, left: int) -> QWidget:
    """The same for one link as a widget, where a column is emptied widget by widget."""
    holder = QWidget(link.parentWidget())
    holder.setLayout(flush(link, left=left))
    return holder
