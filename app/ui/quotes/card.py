"""Where everything of one quote card stands: words, speaker, occasion, source, seal, note, room for the actions."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF

from app.ui.quotes.model import occasion_of, source_of, speaker_of, words_of
from app.ui.theme import GAP, GAP_SMALL, label_font, reading_font, scale, sized
from app.ui.widgets.card_layout import EVERY_LINE, CardLayout
from db.records import QuoteRow

WIDEST: Final = 860  # a line of 18-pixel serif stays under some 95 characters
MARGIN: Final = 36
MARGIN_NARROW: Final = 16
PAD: Final = 22
NARROW: Final = 560  # under it the source stands below the speaker, not beside
DISC: Final = 28
STAR: Final = 30
LINES: Final = 8  # of a long quote, until its card is the current one
NOTE_LINES: Final = 2
SEALS: Final = {
    "verified": ("check", "event"),
    "source changed": ("warning", "warning"),
    "not found": ("warning", "warning"),
}


@dataclass(slots=True)
class QuoteCard(CardLayout):
    """One quote card laid out; its links are speaker and occasion."""

    starred: bool = False
    frame: QRectF = field(default_factory=QRectF)
    star: QRectF = field(default_factory=QRectF)
    disc: QRectF = field(default_factory=QRectF)
    initials: str = ""
    dot: QRectF = field(default_factory=QRectF)
    line_at: float | None = None  # a hairline above the actions
    actions: QRectF = field(default_factory=QRectF)


@dataclass(frozen=True, slots=True)
class Fonts:
    """The fonts of a card, made once for an interface font."""

    words: QFont
    name: QFont
    small: QFont
    label: QFont
    note: QFont

    @classmethod
    def now(cls) -> Fonts:
        return cls(
            reading_font(round(18 * scale())),
            sized(13, QFont.Weight.DemiBold),
            sized(12),
            label_font(),
            sized(13),
        )


def card_margin(width: int) -> int:
    """What stays free beside the cards in a list of `width` pixels."""
    return MARGIN if width >= NARROW + 2 * MARGIN else MARGIN_NARROW


def initials(name: str) -> str:
    """The first letters of the first two words."""
    return "".join(word[0] for word in name.split()[:2] if word[0].isalnum()).upper()


def lay_out(quote: QuoteRow, width: int, fonts: Fonts, actions: int) -> QuoteCard:
    """A card in a row of `width` pixels; `actions` is the height of the buttons, 0 where none are shown."""
    return _Builder(quote, width, fonts, actions).card


class _Builder:
    """Puts one part below the other; `_y` is where the next begins."""

    def __init__(self, quote: QuoteRow, width: int, fonts: Fonts, actions: int) -> None:
        margin = card_margin(width)
        frame_width = float(round(min(WIDEST * scale(), width - 2 * margin)))
        self._quote = quote
        self._fonts = fonts
        self._left = margin + PAD
        self._inner = max(80.0, frame_width - 2 * PAD)
        self._y = float(GAP + PAD - 4)
        star = QRectF(margin + frame_width - PAD - STAR + 8, GAP + PAD - 8, STAR, STAR)
        self.card = QuoteCard(starred=quote.starred, frame=QRectF(margin, GAP, frame_width, 0), star=star)
        self._label()
        self._words(actions > 0)
        self._who_and_where()
        self._note(actions > 0)
        self._actions(actions)
        self.card.height = round(self._y + PAD - 6)
        self.card.frame.setBottom(self.card.height)

    def _label(self) -> None:
        said = []
        if self._quote.status == "candidate":
            said.append(QCoreApplication.translate("Quotes", "to review"))
        if self._quote.kind == "indirect":
            said.append(QCoreApplication.translate("Quotes", "paraphrase"))
        if not said:
            return
        metrics = QFontMetricsF(self._fonts.label)
        left = self._left
        if self._quote.status == "candidate":
            self.card.dot = QRectF(left, self._y + metrics.height() / 2 - 3, 6, 6)
            left += 6 + GAP_SMALL
        text = " · ".join(said).upper()
        self.card.put(text, left, self._y, self._fonts.label, "secondary")
        tip = QCoreApplication.translate(
            "Quotes", "The article’s own words for what was said, not a quotation"
        )
        if self._quote.kind == "indirect":
            area = QRectF(left, self._y, metrics.horizontalAdvance(text), metrics.height())
            self.card.tips.append((area, tip))
        self._y += metrics.height() + 6

    def _words(self, whole: bool) -> None:
        font = self._fonts.words
        room = self._inner - STAR - GAP
        self._y = self.card.put_wrapped(
            words_of(self._quote),
            self._left,
            self._y,
            room,
            font,
            "text",
            lines=EVERY_LINE if whole else LINES,
            step=round(font.pixelSize() * 1.5),
        )
        self._y += GAP

    def _who_and_where(self) -> None:
        top = self._y
        name = speaker_of(self._quote)
        role = self._quote.role
        if self._quote.quoted_by is not None:
            by = QCoreApplication.translate("Quotes", "quoted by %1").replace(
                "%1", self._quote.quoted_by.name
            )
            role = f"{role} · {by}" if role else by
        disc = DISC * scale()
        line = QFontMetricsF(self._fonts.name).height()
        small = QFontMetricsF(self._fonts.small).height()
        block = line + (small if role else 0)
        left, right = self._left + disc + 10, self._left + self._inner
        beside = self._inner >= NARROW - 2 * PAD
        natural = max(
            QFontMetricsF(self._fonts.name).horizontalAdvance(name),
            QFontMetricsF(self._fonts.small).horizontalAdvance(role),
        )
        room = right - left
        if beside:
            room = min(natural + 1, max(room * 0.5, room - self._source_width() - 24))
        self.card.disc = QRectF(self._left, top + max(0, (block - disc) / 2), disc, disc)
        self.card.initials = initials(name) if self._quote.speaker is not None else ""
        y = top + max(0.0, (disc - block) / 2)
        area = self.card.put_elided(name, left, y, room, self._fonts.name, "text")
        if self._quote.speaker is not None:
            self.card.links["speaker"] = area
        if role:
            self.card.put_elided(role, left, y + line, room, self._fonts.small, "secondary")
        self._y = max(top + disc, y + block)
        if beside:
            below = self._where(left + room + 24, right, top + max(0, (line - small) / 2), to_right=True)
        else:
            below = self._where(left, right, self._y + 6, to_right=False)
        self._y = max(self._y, below)

    def _source_width(self) -> float:
        metrics = QFontMetricsF(self._fonts.small)
        first = " · ".join(part for part in occasion_of(self._quote) if part)
        second = ", ".join(part for part in source_of(self._quote) if part)
        seal = f" · {self._quote.seal}"
        return max(
            metrics.horizontalAdvance(first), metrics.horizontalAdvance(second + seal) + metrics.height()
        )

    def _where(self, left: float, right: float, y: float, to_right: bool) -> float:
        """Occasion and day, then outlet, paragraph and seal, set to one side; returns where they end."""
        font = self._fonts.small
        metrics = QFontMetricsF(font)
        occasion, when = occasion_of(self._quote)
        if occasion or when:
            tail = f" · {when}" if occasion and when else when
            width = metrics.horizontalAdvance(tail)
            shown = metrics.elidedText(occasion, Qt.TextElideMode.ElideRight, max(0, right - left - width))
            start = right - width - metrics.horizontalAdvance(shown) if to_right else left
            area = QRectF(start, y, metrics.horizontalAdvance(shown), metrics.height())
            self.card.put(shown, start, y, font, "secondary")
            self.card.put(tail, area.right(), y, font, "secondary")
            if occasion:
                self.card.links["occasion"] = area
            if shown != occasion:
                self.card.tips.append((area, occasion))
            y += metrics.height() + 1
        seal, seal_width = self._seal_text(metrics)
        outlet, place = source_of(self._quote)
        tail = (f", {place}" if outlet and place else place) + (" · " if seal else "")
        fixed = metrics.horizontalAdvance(tail) + seal_width
        shown = metrics.elidedText(outlet, Qt.TextElideMode.ElideRight, max(0, right - left - fixed))
        start = right - fixed - metrics.horizontalAdvance(shown) if to_right else left
        self.card.put(shown + tail, start, y, font, "secondary")
        area = QRectF(start, y, metrics.horizontalAdvance(shown + tail), metrics.height())
        self.card.tips.append((area, self._quote.source.title))
        if seal:
            self._seal(seal, area.right(), y, metrics)
        return y + metrics.height()

    def _seal_text(self, metrics: QFontMetricsF) -> tuple[str, float]:
        texts = {
            "verified": QCoreApplication.translate("Quotes", "verified"),
            "source changed": QCoreApplication.translate("Quotes", "source changed"),
            "not found": QCoreApplication.translate("Quotes", "not found"),
        }
        text = texts.get(self._quote.seal, "")
        return text, (metrics.horizontalAdvance(text) + metrics.height() if text else 0)

    def _seal(self, text: str, left: float, y: float, metrics: QFontMetricsF) -> None:
        glyph, color = SEALS[self._quote.seal]
        mark = QRectF(left, y, metrics.height() - 2, metrics.height())
        self.card.glyphs.append((glyph, mark, color, round(self._fonts.small.pixelSize() + 1)))
        self.card.put(text, mark.right() + 2, y, self._fonts.small, color)
        tips = {
            "verified": QCoreApplication.translate(
                "Quotes", "These words stand in the article’s frozen text, to the letter"
            ),
            "source changed": QCoreApplication.translate(
                "Quotes", "The article’s text is not the one that these words were taken from"
            ),
            "not found": QCoreApplication.translate(
                "Quotes", "These words do not stand in the article’s text at this place"
            ),
        }
        area = QRectF(left, y, metrics.height() + metrics.horizontalAdvance(text), metrics.height())
        self.card.tips.append((area, tips[self._quote.seal]))

    def _note(self, whole: bool) -> None:
        note = self._quote.note.strip()
        if not note:
            return
        self._y += GAP
        font = self._fonts.note
        left = self._left + DISC * scale() + 10
        height = QFontMetricsF(font).height()
        mark = QRectF(self._left, self._y, DISC * scale(), height)
        self.card.glyphs.append(("note", mark, "secondary", 16))
        self._y = self.card.put_wrapped(
            note,
            left,
            self._y,
            self._left + self._inner - left,
            font,
            "secondary",
            lines=EVERY_LINE if whole else NOTE_LINES,
            step=height + 2,
        )

    def _actions(self, height: int) -> None:
        if not height:
            return
        self._y += GAP + 2
        self.card.line_at = self._y
        self._y += 11
        self.card.actions = QRectF(self._left, self._y, self._inner, height)
        self._y += height
