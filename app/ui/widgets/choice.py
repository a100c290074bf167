"""A box with one of several values, and one with a number. The wheel scrolls what they stand in: turned by whoever reads
on, it would change a value unseen.
"""

from __future__ import annotations

from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QFontComboBox, QSpinBox


class Choice(QComboBox):
    """One of several values."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class FontChoice(QFontComboBox):
    """One of the system's fonts."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class Number(QSpinBox):
    """A whole number."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
