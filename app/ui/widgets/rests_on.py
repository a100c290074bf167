"""The words that a record rests on, in their sentence, with where they stand: the same block in every view."""

from __future__ import annotations

import html

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from app.ui.theme import GAP, reading_font, tokens
from app.ui.widgets.flush import flush

EDGE = 3  # pixels of the coloured line
LONGEST = 130  # characters shown before and after the words


class RestsOn(QWidget):
    """A hairline in the kind's colour, the words marked in their context, and the source as a link."""

    opened = Signal()

    def __init__(self, kind: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind = kind  # quote, event or statistic: the token of its colour
        self._parts = ("", "", "")
        self._words = QLabel(self)
        self._words.setWordWrap(True)
        self._words.setFont(reading_font(15))
        self._words.setTextFormat(Qt.TextFormat.RichText)
        self._words.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._source = QPushButton(self)
        self._source.setProperty("role", "link")
        self._source.setToolTip(self.tr("Open in the article"))
        self._source.clicked.connect(self.opened)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GAP + EDGE, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self._words)
        layout.addLayout(flush(self._source))

    def show_words(self, before: str, words: str, after: str, source: str) -> None:
        """Show words with what stands around them in their paragraph; what is too long is cut at a word."""
        self._parts = (_last(before), words, _first(after))
        self._source.setText(source)
        self._words.setAccessibleName("".join(self._parts))
        self._paint()

    def _paint(self) -> None:
        t = tokens(self.palette())
        ground = getattr(t, f"{self._kind}_ground")
        before, words, after = (html.escape(part) for part in self._parts)
        mark = f'<span style="background-color:{ground}; color:{t.text}; text-decoration:underline">{words}</span>'
        self._words.setText(f'<div style="line-height:118%">{before}{mark}{after}</div>')
        self._fit()

    def _fit(self) -> None:
        """The words keep all their lines: a layout that reckons by another width would take the last from them."""
        layout = self.layout()
        if layout is not None and self.width() > GAP + EDGE and self._parts[1]:
            self.setMinimumHeight(max(0, layout.heightForWidth(self.width())))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        # Painted, not a border of a style sheet: that would take its width off after the height has been reckoned.
        QPainter(self).fillRect(0, 0, EDGE, self.height(), tokens(self.palette()).color(self._kind))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._parts[1]:
            self._paint()


def _last(text: str) -> str:
    if len(text) <= LONGEST:
        return text
    cut = text[-LONGEST:]
    return "… " + cut[cut.find(" ") + 1 :]


def _first(text: str) -> str:
    if len(text) <= LONGEST:
        return text
    cut = text[:LONGEST]
    return cut[: cut.rfind(" ")] + " …"
