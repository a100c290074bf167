"""Find in the article: a field, "3 of 12", and the way to the next and the one before. Accents, case and quotes are one."""

from __future__ import annotations

from bisect import bisect_left
from typing import Final

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from app.ui.icons import icon
from app.ui.theme import GAP_SMALL, GAP_WIDE, figures_font
from app.ui.widgets.folding import folded

MOST: Final = 10_000  # hits that are counted and drawn; who needs more narrows the words


def find_all(haystack: str, needle: str) -> list[tuple[int, int]]:
    """All places of a folded needle in a folded text, not overlapping, as (start, end); at most MOST."""
    found: list[tuple[int, int]] = []
    at = haystack.find(needle) if needle else -1
    while at >= 0 and len(found) < MOST:
        found.append((at, at + len(needle)))
        at = haystack.find(needle, at + len(needle))
    return found


class FindBar(QFrame):
    """`hits_changed` carries all hits as code points and the number of the current one (-1: none)."""

    hits_changed = Signal(object, int)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folded: str | None = None
        self._text = ""
        self._from = 0
        self._hits: list[tuple[int, int]] = []
        self._at = -1
        self._field = QLineEdit()
        self._field.setPlaceholderText(self.tr("Find in article"))
        self._field.setAccessibleName(self.tr("Find in article"))
        self._field.setClearButtonEnabled(True)
        self._field.textChanged.connect(self._on_text)
        self._count = QLabel()
        self._count.setFont(figures_font())
        self._count.setProperty("role", "secondary")
        row = QHBoxLayout(self)
        row.setContentsMargins(GAP_WIDE, 6, GAP_WIDE, 6)
        row.setSpacing(GAP_SMALL)
        row.addWidget(self._field, 1)
        row.addWidget(self._count)
        for glyph, tip, act in (
            ("caret-up", self.tr("Previous (Shift+F3)"), lambda: self.step(-1)),
            ("caret-down", self.tr("Next (F3)"), lambda: self.step(1)),
            ("x", self.tr("Close (Esc)"), self.close_bar),
        ):
            button = QToolButton()
            button.setIcon(icon(glyph))
            button.setToolTip(tip)
            button.setAccessibleName(tip.split(" (")[0])
            button.clicked.connect(lambda _=False, do=act: do())
            row.addWidget(button)
        self.hide()

    @property
    def hits(self) -> tuple[list[tuple[int, int]], int]:
        """All hits and the number of the current one."""
        return self._hits, self._at

    def set_text(self, text: str) -> None:
        """Another article: the same words are looked for in it when the bar is open."""
        self._text, self._folded, self._from = text, None, 0
        if self.isVisible():
            self._search()

    def open(self, words: str = "", start: int = 0) -> None:
        """Open with words, and begin to look at a code point."""
        self._from = start
        self.show()
        if words and words != self._field.text():
            self._field.setText(words)
        else:
            self._search()
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.selectAll()

    def close_bar(self) -> None:
        """Close; the text stays where it is."""
        self.hide()
        self._hits, self._at = [], -1
        self.hits_changed.emit([], -1)
        self.closed.emit()

    def step(self, by: int) -> None:
        """Go to the next (1) or previous (-1) hit, around the end."""
        if not self.isVisible():
            self.open()
        if self._hits:
            self._at = (self._at + by) % len(self._hits)
            self._from = self._hits[self._at][0]
            self._tell()

    def _on_text(self) -> None:
        self._search()

    def _search(self) -> None:
        if self._folded is None:
            self._folded = folded(self._text)
        self._hits = find_all(self._folded, folded(self._field.text().strip()))
        starts = [start for start, _ in self._hits]
        # The first hit from where one reads; after the last one begins at the top.
        self._at = bisect_left(starts, self._from) % len(starts) if starts else -1
        self._tell()

    def _tell(self) -> None:
        locale = QLocale()
        if not self._field.text().strip():
            self._count.setText("")
        elif not self._hits:
            self._count.setText(self.tr("no match"))
        else:
            of = locale.toString(len(self._hits)) + ("+" if len(self._hits) >= MOST else "")
            at = locale.toString(self._at + 1)
            self._count.setText(self.tr("%1 of %2").replace("%1", at).replace("%2", of))
        self.hits_changed.emit(self._hits, self._at)

    # --- Qt -------------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F3):
            self.step(-1 if back else 1)
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.step(1 if event.key() == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)
