"""One event: when and where, the sentences it rests on, who took part, and what was said there."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from app.ui.events.model import state_of, state_text, when_text
from app.ui.events.told_again import ToldAgain
from app.ui.icons import icon
from app.ui.theme import GAP_SMALL, GAP_WIDE, label_font, title_font
from app.ui.widgets.dates import shown_date
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.flush import Flush, flush
from app.ui.widgets.rests_on import RestsOn
from app.ui.widgets.tips import plain_tip
from db.records import EventDetail, EventRow, EventSource, PartyName

WIDEST_NAME: Final = (
    220  # pixels; a longer name would make the page wider than its column, and cut every line off
)


class EventDetails(QScrollArea):
    """Rebuilt for each event."""

    passage_wanted = Signal(int, int, int)
    party_wanted = Signal(object)  # PartyName
    quotes_wanted = Signal(int)  # event id
    copy_wanted = Signal(int)  # event id
    event_wanted = Signal(int)
    merge_wanted = Signal(int, int)  # event ids: the one that stays, the one that goes
    apart_wanted = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("The selected event"))
        self.viewport().setProperty("role", "surface")

    def show_event(self, event: EventDetail, again: tuple[EventRow, ...] = ()) -> None:
        """Show one event, and those of other articles that may be the same."""
        page = QWidget(self)
        page.setProperty("role", "surface")
        page.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        layout = QVBoxLayout(page)
        layout.setContentsMargins(GAP_WIDE + 4, GAP_WIDE, GAP_WIDE + 4, GAP_WIDE)
        layout.setSpacing(GAP_SMALL)
        row = event.row
        place = f" · {row.place.name}" if row.place else ""
        layout.addWidget(self._label(f"{when_text(row)}{place} · {state_text(state_of(row))}".upper()))
        title = QLabel(row.title, page)
        title.setFont(title_font())
        title.setWordWrap(True)
        title.setTextFormat(Qt.TextFormat.PlainText)
        title.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        layout.addWidget(title)
        buttons = QHBoxLayout()
        copy = QPushButton(icon("copy", "on_accent"), self.tr("Copy with citation"), page)
        copy.setProperty("role", "primary")
        copy.clicked.connect(lambda: self.copy_wanted.emit(row.id))
        buttons.addWidget(copy)
        buttons.addStretch(1)
        layout.addLayout(buttons)
        layout.addWidget(self._label(self.tr("RESTS ON")))
        for source in event.sources:
            layout.addWidget(self._source(source, page))
        if again:
            layout.addSpacing(GAP_SMALL)
            layout.addWidget(self._label(self.tr("PERHAPS ALSO TOLD IN")))
            beside = Flush()
            beside.addWidget(self._again(row.id, again, page))
            layout.addLayout(beside)
        if event.participants:
            layout.addSpacing(GAP_SMALL)
            layout.addWidget(self._label(self.tr("PARTICIPANTS")))
            layout.addWidget(self._parties(event.participants, page))
        if event.quotes:
            layout.addSpacing(GAP_SMALL)
            layout.addWidget(self._label(self.tr("SAID THERE")))
            quotes = self.tr("%Ln quote(s)", "", event.quotes)
            speakers = self.tr("%Ln speaker(s)", "", event.speakers)
            said = QPushButton(f"{quotes} · {speakers}", page)
            said.setProperty("role", "link")
            said.clicked.connect(lambda: self.quotes_wanted.emit(row.id))
            layout.addLayout(flush(said))
        if row.note:
            layout.addWidget(self._label(self.tr("NOTE")))
            note = QLabel(row.note, page)
            note.setWordWrap(True)
            layout.addWidget(note)
        layout.addStretch(1)
        self.setWidget(page)

    def _label(self, text: str) -> QLabel:
        label = QLabel(text, self)
        label.setFont(label_font())
        label.setProperty("role", "secondary")
        label.setWordWrap(True)
        return label

    def _source(self, source: EventSource, page: QWidget) -> RestsOn:
        block = RestsOn("event", page)
        line = source.source
        when = shown_date(line.published) or self.tr("date not stated")
        para = self.tr("para. %1").replace("%1", str(line.paragraph)) if line.paragraph else ""
        text = " · ".join(part for part in (f"{line.outlet}, {when}", para) if part)
        block.show_words(source.context.before, source.context.words, source.context.after, text)
        span = source.span
        block.opened.connect(lambda: self.passage_wanted.emit(span.article_id, span.start, span.end))
        return block

    def _again(self, shown: int, again: tuple[EventRow, ...], page: QWidget) -> ToldAgain:
        block = ToldAgain(again, page)
        block.event_wanted.connect(self.event_wanted)
        block.merge_wanted.connect(lambda other: self.merge_wanted.emit(shown, other))
        block.apart_wanted.connect(lambda other: self.apart_wanted.emit(shown, other))
        return block

    def _parties(self, parties: tuple[PartyName, ...], page: QWidget) -> QWidget:
        holder = QWidget(page)
        flow = FlowLayout(holder, gap=6)
        for party in parties:
            name = self.fontMetrics().elidedText(party.name, Qt.TextElideMode.ElideRight, WIDEST_NAME)
            chip = QPushButton(name.replace("&", "&&"), holder)
            chip.setAccessibleName(party.name)
            chip.setToolTip(plain_tip(party.name) if name != party.name else "")
            chip.setProperty("role", "chip")
            chip.clicked.connect(lambda _=False, chosen=party: self.party_wanted.emit(chosen))
            flow.addWidget(chip)
        return holder
