"""What a party said, in order of time, and the words that recur in it: a click on one shows the quotes that have it."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from app.ui.parties.quote_line import QuoteLine
from app.ui.theme import GAP_SMALL, label_font, sized
from app.ui.widgets.dates import shown_date, shown_period
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.flush import flushed
from db.records import QuoteRow, RecurringWord


class QuotesSection(QWidget):
    """`show_quotes` changes the lines in place; the chips stay."""

    passage_wanted = Signal(int, int, int)
    all_wanted = Signal()
    word_wanted = Signal(object)  # RecurringWord, or None for all

    def __init__(self, quotes: tuple[QuoteRow, ...], count: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._first, self._count = quotes, count
        self._chips: dict[str, QPushButton] = {}
        self._heading = QLabel(self)
        self._heading.setFont(label_font())
        self._heading.setProperty("role", "secondary")
        self._heading.setContentsMargins(GAP_SMALL, 0, 0, 0)
        self._lines = QVBoxLayout()
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self._heading)
        column.addLayout(self._lines)
        self.show_quotes(quotes, None)

    def show_quotes(self, quotes: tuple[QuoteRow, ...], word: RecurringWord | None) -> None:
        """Show some quotes: those with a word, or the first of all."""
        self.setUpdatesEnabled(False)
        while (item := self._lines.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for text, chip in self._chips.items():
            chip.setChecked(word is not None and text == word.text)
        locale = QLocale()
        if word is None:
            title, number = self.tr("QUOTES"), self._count
        else:
            title = self.tr("QUOTES WITH “%1”").replace("%1", word.text.upper())
            number = len(quotes)
        self._heading.setText(f"{title}   {locale.toString(number)}")
        for quote in quotes:
            line = self._line(quote, word.text if word else "")
            self._lines.addWidget(line)
            line.show()
        if word is None and self._count > len(quotes):
            self._link(
                self.tr("Show all %1").replace("%1", locale.toString(self._count)), self.all_wanted.emit
            )
        elif word is not None:
            self._link(self.tr("All quotes again"), lambda: self.word_wanted.emit(None))
        self.setUpdatesEnabled(True)

    def show_words(self, words: tuple[RecurringWord, ...]) -> None:
        """Show the words that recur above the quotes."""
        column = self.layout()
        if words and not self._chips and isinstance(column, QVBoxLayout):
            column.insertWidget(1, self._words(words))

    def show_first(self) -> None:
        """Back to the first of all quotes."""
        self.show_quotes(self._first, None)

    def _words(self, words: tuple[RecurringWord, ...]) -> QWidget:
        holder = QWidget(self)
        flow = FlowLayout(holder, gap=6)
        flow.setContentsMargins(GAP_SMALL, 4, GAP_SMALL, 4)
        label = QLabel(self.tr("Words that recur:"), holder)
        label.setFont(sized(12))
        label.setProperty("role", "secondary")
        label.setContentsMargins(0, 4, 2, 0)
        label.setToolTip(self.tr("More often here than in the other quotes of the library"))
        flow.addWidget(label)
        for word in words:
            chip = QPushButton(f"{word.text}  {len(word.quotes)}".replace("&", "&&"), holder)
            chip.setProperty("role", "chip")
            chip.setCheckable(True)
            chip.setToolTip(self.tr("Show the quotes that have it"))
            chip.clicked.connect(lambda on, chosen=word: self._on_word(chosen, on))
            self._chips[word.text] = chip
            flow.addWidget(chip)
        return holder

    def _on_word(self, word: RecurringWord, on: bool) -> None:
        self.word_wanted.emit(word if on else None)

    def _line(self, quote: QuoteRow, lit: str) -> QuoteLine:
        words = quote.text if quote.kind == "indirect" else f"“{quote.text}”"
        said = quote.said
        when = shown_period(said.start, said.end, said.bound) if said else shown_date(quote.source.published)
        about = " · ".join(part for part in (quote.role, quote.source.outlet) if part)
        line = QuoteLine(words, about, when, lit, self)
        span = quote.span
        line.clicked.connect(lambda: self.passage_wanted.emit(span.article_id, span.start, span.end))
        return line

    def _link(self, text: str, act: object) -> None:
        button = QPushButton(text, self)
        button.setProperty("role", "link")
        button.clicked.connect(act)
        self._lines.addWidget(line := flushed(button, left=GAP_SMALL))
        line.show()
