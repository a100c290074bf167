"""An excerpt in the text: one character of the document that is drawn as the record's words with their citation.

Being one character it can be selected, moved, deleted and undone like a letter, and its words cannot be typed into.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final, cast

from PySide6.QtCore import QCoreApplication, QObject, QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QPainter,
    QPen,
    QPyTextObject,
    QTextCharFormat,
    QTextDocument,
    QTextFormat,
)

from app.services.brief_text import Excerpt
from app.ui import icons
from app.ui.brief.look import Look
from app.ui.theme import Tokens
from app.ui.widgets.elided_label import clamped_lines
from db.records import BriefExcerpt, Kind, Ref

TYPE: Final = int(QTextFormat.ObjectTypes.UserObject.value) + 1
CHARACTER: Final = "\ufffc"
_REF_KIND, _REF_ID, _WORDS, _SOURCE = (int(QTextFormat.Property.UserProperty) + n for n in (11, 12, 13, 14))
BAR: Final = 3
INDENT: Final = 20
EVERY_LINE: Final = 100_000


def to_format(excerpt: Excerpt) -> QTextCharFormat:
    """The format of the character that stands for an excerpt."""
    made = QTextCharFormat()
    made.setObjectType(TYPE)
    made.setProperty(_REF_KIND, excerpt.ref.kind)
    made.setProperty(_REF_ID, excerpt.ref.id)
    made.setProperty(_WORDS, excerpt.words)
    made.setProperty(_SOURCE, excerpt.source)
    return made


def from_format(found: QTextFormat) -> Excerpt | None:
    """The excerpt that a character's format stands for."""
    if found.objectType() != TYPE:
        return None
    ref = Ref(cast(Kind, found.property(_REF_KIND)), int(found.property(_REF_ID)))
    return Excerpt(ref, str(found.property(_WORDS)), str(found.property(_SOURCE)))


@dataclass(slots=True)
class _Laid:
    """The lines of an excerpt for one width."""

    lines: list[tuple[QPointF, str, QFont, str]] = field(default_factory=list)
    height: float = 0


class ExcerptObject(QPyTextObject):
    """Draws excerpts; `found` are the records as they stand now, `pens` the colours of highlights."""

    def __init__(self, look: Look, tokens: Callable[[], Tokens], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._tokens = tokens
        self._found: dict[Ref, BriefExcerpt] = {}
        self._laid: dict[tuple[Excerpt, int], _Laid] = {}
        self.chosen: int = -1  # the position of the one that is selected

    def set_look(self, look: Look) -> None:
        """Other fonts."""
        self._look = look
        self._laid.clear()

    def set_found(self, found: dict[Ref, BriefExcerpt]) -> bool:
        """The records as they stand now; returns whether anything is drawn otherwise than before."""
        if found == self._found:
            return False
        self._found = found
        self._laid.clear()
        return True

    def now(self, excerpt: Excerpt) -> BriefExcerpt | None:
        """The record of an excerpt as it stands now, once it has been read."""
        return self._found.get(excerpt.ref)

    def state(self, excerpt: Excerpt) -> str:
        """What is wrong with an excerpt in a sentence; "" when nothing is."""
        now = self.now(excerpt)
        sentences = {
            "changed": QCoreApplication.translate(
                "Brief", "The source has changed: these words no longer stand there"
            ),
            "trashed": QCoreApplication.translate("Brief", "This record rests in the Trash"),
            "gone": QCoreApplication.translate(
                "Brief", "This record is no longer in the library; its words were kept here"
            ),
        }
        return sentences.get(now.state, "") if now is not None else ""

    def _lay_out(self, excerpt: Excerpt, width: int) -> _Laid:
        key = (excerpt, width)
        if key in self._laid:
            return self._laid[key]
        if len(self._laid) > 400:
            self._laid.clear()
        laid, now = _Laid(), self.now(excerpt)
        room = max(60, width - INDENT - 8)
        y = 2.0
        words = now.words if now is not None else excerpt.words
        if words:
            y = self._put(laid, words, self._look.font, y, room, "text", 1.5)
        below = [now.citation or now.source] if now is not None else [excerpt.source]
        if now is not None and now.title and now.title != now.words:
            below.insert(0, now.title)
        small = self._look.small
        if text := "  ".join(part for part in below if part):
            y = self._put(laid, text, small, y + 4, room, "secondary", 1.35)
        if text := self.state(excerpt):
            y = self._put(laid, text, small, y + 4, room - 20, "warning", 1.35, indent=20)
        laid.height = y + 2
        self._laid[key] = laid
        return laid

    def _put(
        self,
        laid: _Laid,
        text: str,
        font: QFont,
        y: float,
        room: float,
        ink: str,
        leading: float,
        indent: int = 0,
    ) -> float:
        metrics = QFontMetricsF(font)
        step = max(metrics.height(), font.pixelSize() * leading)
        for paragraph in text.split("\n"):
            lines, _ = clamped_lines(paragraph, font, room, EVERY_LINE)
            for line in lines:
                base = y + (step - metrics.height()) / 2 + metrics.ascent()
                laid.lines.append((QPointF(INDENT + indent, base), line, font, ink))
                y += step
        return y

    # --- Qt -------------------------------------------------------------------------------------------------------

    def intrinsicSize(self, document: QTextDocument, position: int, found: QTextFormat) -> QSizeF:
        excerpt = from_format(found)
        frame = document.rootFrame().frameFormat()
        width = int(document.textWidth() - frame.leftMargin() - frame.rightMargin()) - 2
        if excerpt is None or width <= 0:
            return QSizeF(10, 10)
        return QSizeF(width, self._lay_out(excerpt, width).height)

    def drawObject(
        self,
        painter: QPainter,
        area: QRectF | QRect,
        document: QTextDocument,
        position: int,
        found: QTextFormat,
    ) -> None:
        excerpt, rect = from_format(found), QRectF(area)
        if excerpt is None:
            return
        t = self._tokens()
        now = self.now(excerpt)
        laid = self._lay_out(excerpt, int(rect.width()))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        kind = (
            excerpt.ref.kind if excerpt.ref.kind in ("quote", "event", "statistic", "highlight") else "accent"
        )
        painter.setPen(Qt.PenStyle.NoPen)
        if position == self.chosen:
            painter.setBrush(t.color("selection"))
            painter.drawRoundedRect(rect.adjusted(0, -3, 0, 3), 5, 5)
        ink = t.color("warning" if now is not None and now.state == "gone" else kind)
        painter.setBrush(ink)
        painter.drawRoundedRect(QRectF(rect.left() + 1, rect.top() + 1, BAR, rect.height() - 2), 1.5, 1.5)
        for at, text, font, token in laid.lines:
            painter.setFont(font)
            painter.setPen(t.color(token))
            painter.drawText(rect.topLeft() + at, text)
            if token == "warning" and text == laid.lines[-1][1]:
                sign = QRectF(rect.left() + INDENT - 2, rect.top() + at.y() - 13, 16, 16)
                icons.paint(painter, sign, "link-break", t.color("warning"), 15)
        if position == self.chosen:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(t.color("accent"), 1.5))
            painter.drawRoundedRect(rect.adjusted(0.75, -2.25, -0.75, 2.25), 5, 5)
        painter.restore()
