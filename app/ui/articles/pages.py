"""The pages of the reader: nothing chosen, the text or its versions, and what was imported beside it or in its place."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from app.ui.articles.original_view import OriginalView
from app.ui.articles.text_view import TextView
from app.ui.articles.versions_view import VersionsView
from app.ui.widgets.focus_ring import FocusRing
from app.ui.widgets.stack import Stack

BESIDE: Final = 760  # pixels in which text and original can both be read


class Pages(QWidget):
    """Takes the pages as they are made, and decides which of them is seen."""

    original_shown = Signal(bool)

    def __init__(
        self, empty: QWidget, text: TextView, original: OriginalView, versions: VersionsView
    ) -> None:
        super().__init__()
        self._empty = empty
        self._text = text
        self._original = original
        self._versions = versions
        self.stack = Stack(self)  # everything but the original
        self._build()

    @property
    def shows_text(self) -> bool:
        """Whether the text is the page in front; it may be behind the original all the same."""
        return self.stack.currentWidget() is self._text

    @property
    def shows_versions(self) -> bool:
        """Whether two versions are compared."""
        return self.stack.currentWidget() is self._versions

    def show_nothing(self) -> None:
        """No article is open."""
        self.hide_original()
        self.stack.setCurrentWidget(self._empty)

    def show_text(self) -> None:
        """The text alone."""
        self.hide_original()
        self.stack.setCurrentWidget(self._text)

    def show_versions(self) -> None:
        """The versions in the place of the text."""
        self.hide_original()
        self.stack.setCurrentWidget(self._versions)
        self._versions.setFocus()

    def show_original(self) -> None:
        """The original beside the text, or in its place where there is no room for both."""
        self.original_shown.emit(True)
        self._original.show()
        self._fit()
        self._original.setFocus()

    def hide_original(self) -> None:
        """What is in front has the place for itself."""
        self._original.hide()
        self._line.hide()
        self.stack.show()
        self.original_shown.emit(False)

    def come_to_text(self) -> None:
        """Something in the text is wanted: the original goes if it hides it."""
        if self.stack.isHidden():
            self.hide_original()
        self.stack.setCurrentWidget(self._text)

    def _build(self) -> None:
        # Blank first: while the list is being read there is nothing to choose yet.
        for page in (QWidget(), self._empty, self._text, self._versions):
            self.stack.addWidget(page)
        self._line = QFrame()
        self._line.setStyleSheet("background: palette(mid); border: none;")
        self._line.setFixedWidth(1)
        self._line.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.stack, 1)
        row.addWidget(self._line)
        row.addWidget(self._original, 1)
        self._original.hide()
        FocusRing(self._text, self.stack)
        FocusRing(self._original, self._original)
        FocusRing(self._versions.page, self._versions.page)

    def _fit(self) -> None:
        """Text and original side by side where both have a readable width, otherwise the original alone."""
        if self._original.isVisible():
            self.stack.setVisible(self.width() >= BESIDE)
            self._line.setVisible(self.width() >= BESIDE)

    # --- Qt -------------------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
