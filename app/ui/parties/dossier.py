"""The dossier of one party: roles or life over time, what it said, what happened, figures, company and articles."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.ui.icons import icon
from app.ui.parties.dossier_head import DossierHead
from app.ui.parties.life_strip import LifeStrip
from app.ui.parties.loading import DossierData
from app.ui.parties.note_field import NoteField
from app.ui.parties.perhaps import Perhaps
from app.ui.parties.quotes_section import QuotesSection
from app.ui.parties.role_chart import RoleChart
from app.ui.theme import GAP_LARGE, GAP_SMALL, label_font
from app.ui.widgets.dates import shown_date, shown_when
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.flush import flush
from app.ui.widgets.link_row import LinkRow
from app.ui.widgets.tips import plain_tip
from db.records import (
    ArticleRow,
    EventRow,
    PartyDetail,
    PartyName,
    QuoteRow,
    RecurringWord,
    Ref,
    RoleRow,
    StatisticRow,
)

WIDEST = 860  # pixels: lines stay readable on a wide screen


class Dossier(QScrollArea):
    """Rebuilt for each party."""

    ref_wanted = Signal(object)  # Ref
    passage_wanted = Signal(int, int, int)
    all_wanted = Signal(str)  # view
    together_wanted = Signal(object)  # PartyName: the articles that name it with this party
    word_wanted = Signal(object)  # RecurringWord | None
    rename_wanted = Signal()
    alias_wanted = Signal()
    alias_chosen = Signal(str)
    alias_removed = Signal(str)
    merge_wanted = Signal()
    same_wanted = Signal(object)  # PartyRow: the one that goes into this
    apart_wanted = Signal(object)  # PartyRow that is not this one
    split_wanted = Signal()
    star_toggled = Signal(bool)
    note_written = Signal(int, str)  # party id, what is known of it

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._quotes: QuotesSection | None = None
        self._party: int | None = None
        self._note: NoteField | None = None
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Dossier"))

    def show_party(self, data: DossierData) -> None:
        """Show one party."""
        page = QWidget()
        page.setProperty("role", "surface")
        page.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        body = QWidget(page)
        body.setMaximumWidth(WIDEST)
        outer = QHBoxLayout(page)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(body, 1)
        outer.addStretch(0)
        layout = QVBoxLayout(body)
        layout.setContentsMargins(
            GAP_LARGE, GAP_LARGE, GAP_LARGE, GAP_LARGE
        )  # rows have another GAP_SMALL inside
        layout.setSpacing(2)
        party = data.party.row
        layout.addWidget(self._head(data.party))
        field = self._note_field(data.party)
        layout.addSpacing(GAP_SMALL)
        layout.addWidget(_indented(field))
        self._perhaps(layout, data)
        self._life(layout, data)
        self._roles(layout, data.party)
        self._add_quotes(layout, data)
        self._section(
            layout, self.tr("EVENTS"), map(self._event, data.records.events), party.events, "events"
        )
        figures = map(self._statistic, data.records.statistics)
        self._section(layout, self.tr("STATISTICS"), figures, party.statistics, "statistics")
        self._together(layout, data.party)
        articles = map(self._article, data.records.articles)
        self._section(layout, self.tr("ARTICLES"), articles, party.articles, "articles")
        layout.addStretch(1)
        same = self._party == party.id
        writing = None
        if self._note is not None and same:
            writing = self._note.writing()
            self._note.give_up()
        elif self._note is not None:
            self._note.keep()
        top = self.verticalScrollBar().value() if same else 0
        self._party = party.id
        self.setWidget(page)
        self._note = field
        page.adjustSize()
        if writing is not None:
            field.go_on(writing)
        self.verticalScrollBar().setValue(top)  # what changed in a party leaves one where one reads

    def show_words(self, words: tuple[RecurringWord, ...]) -> None:
        """Show the words that recur in what the party said, once they are known."""
        if self._quotes is not None:
            self._quotes.show_words(words)

    def show_quotes(self, quotes: tuple[QuoteRow, ...], word: RecurringWord | None) -> None:
        """Show the quotes with a word that recurs, or with None the first of all again."""
        if self._quotes is None:
            return
        if word is None:
            self._quotes.show_first()
        else:
            self._quotes.show_quotes(quotes, word)

    def take_note_back(self, party_id: int) -> None:
        """A note could not be kept: what stands in the field is still to be kept."""
        if self._note is not None and self._party == party_id:
            self._note.not_kept()

    # --- parts ----------------------------------------------------------------------------------------------------

    def _head(self, party: PartyDetail) -> DossierHead:
        head = DossierHead(party)
        head.star_toggled.connect(self.star_toggled)
        head.rename_wanted.connect(self.rename_wanted)
        head.alias_wanted.connect(self.alias_wanted)
        head.alias_chosen.connect(self.alias_chosen)
        head.alias_removed.connect(self.alias_removed)
        head.merge_wanted.connect(self.merge_wanted)
        head.split_wanted.connect(self.split_wanted)
        return head

    def _note_field(self, party: PartyDetail) -> NoteField:
        field, number = NoteField(party.note), party.row.id
        field.written.connect(lambda text: self.note_written.emit(number, text))
        return field

    def _perhaps(self, layout: QVBoxLayout, data: DossierData) -> None:
        if not data.perhaps:
            return
        self._heading(layout, self.tr("PERHAPS THE SAME AS"))
        lines = Perhaps(data.perhaps)
        lines.party_wanted.connect(lambda row: self.ref_wanted.emit(Ref(row.kind, row.id)))
        lines.merge_wanted.connect(self.same_wanted)
        lines.apart_wanted.connect(self.apart_wanted)
        layout.addWidget(lines)

    def _life(self, layout: QVBoxLayout, data: DossierData) -> None:
        if not data.life:
            return
        self._heading(layout, self.tr("ITS LIFE"))
        strip = LifeStrip(data.life)
        strip.event_wanted.connect(lambda number: self.ref_wanted.emit(Ref("event", number)))
        layout.addWidget(strip)

    def _roles(self, layout: QVBoxLayout, party: PartyDetail) -> None:
        if not party.roles:
            return
        title = (
            self.tr("ROLES OVER TIME") if party.row.kind == "person" else self.tr("PEOPLE AND THEIR ROLES")
        )
        self._heading(layout, title)
        chart = RoleChart(party.roles)
        chart.source_wanted.connect(self._on_role)
        layout.addWidget(chart)

    def _add_quotes(self, layout: QVBoxLayout, data: DossierData) -> None:
        self._quotes = None
        quotes = data.records.quotes
        if not quotes:
            return
        layout.addSpacing(GAP_LARGE)
        count = max(data.party.row.quotes, len(quotes))
        self._quotes = QuotesSection(quotes, count)
        self._quotes.passage_wanted.connect(self.passage_wanted)
        self._quotes.all_wanted.connect(lambda: self.all_wanted.emit("quotes"))
        self._quotes.word_wanted.connect(self.word_wanted)
        layout.addWidget(self._quotes)

    def _section(
        self, layout: QVBoxLayout, title: str, rows: Iterable[QWidget], count: int, view: str
    ) -> None:
        shown = list(rows)
        if not shown:
            return
        self._heading(layout, f"{title}   {self.locale().toString(count)}")
        for row in shown:
            layout.addWidget(row)
        if count > len(shown):
            every = QPushButton(self.tr("Show all %1").replace("%1", self.locale().toString(count)))
            every.setProperty("role", "link")
            every.clicked.connect(lambda: self.all_wanted.emit(view))
            layout.addLayout(flush(every, left=GAP_SMALL))

    def _together(self, layout: QVBoxLayout, party: PartyDetail) -> None:
        if not party.together:
            return
        self._heading(layout, self.tr("NAMED TOGETHER WITH"))
        holder = QWidget()
        flow = FlowLayout(holder, gap=6)
        flow.setContentsMargins(GAP_SMALL, 4, GAP_SMALL, 0)
        for other, count in party.together:
            name = f"{other.name}  {self.locale().toString(count)}".replace("&", "&&")
            chip = QPushButton(name, holder)
            chip.setProperty("role", "chip")
            tip = self.tr("%Ln article(s) name both. Right click for the dossier of %1.", "", count)
            chip.setToolTip(plain_tip(tip.replace("%1", other.name)))
            chip.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            chip.clicked.connect(partial(self._on_together, other))
            chip.customContextMenuRequested.connect(partial(self._on_together_menu, other, chip))
            flow.addWidget(chip)
        layout.addWidget(holder)

    def _on_together(self, other: PartyName, _checked: bool = False) -> None:
        self.together_wanted.emit(other)

    def _on_together_menu(self, other: PartyName, chip: QPushButton, at: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        both = menu.addAction(icon("file-text"), self.tr("Show the Articles that Name Both"))
        both.triggered.connect(lambda _=False: self.together_wanted.emit(other))
        text = self.tr("Open the Dossier of %1").replace("%1", other.name).replace("&", "&&")
        dossier = menu.addAction(icon("user"), text)
        dossier.triggered.connect(lambda _=False: self.ref_wanted.emit(Ref(other.kind, other.id)))
        menu.popup(chip.mapToGlobal(at))

    def _on_role(self, role: RoleRow) -> None:
        if role.span is not None:
            self.passage_wanted.emit(role.span.article_id, role.span.start, role.span.end)
        elif role.source is not None:
            self.ref_wanted.emit(Ref("article", role.source.article_id))

    # --- rows -----------------------------------------------------------------------------------------------------

    def _event(self, event: EventRow) -> LinkRow:
        when = shown_when(event.when, ahead=event.state != "happened")
        row = LinkRow(event.title, event.place.name if event.place else "", when, "calendar-blank", "event")
        row.clicked.connect(lambda: self.ref_wanted.emit(Ref("event", event.id)))
        return row

    def _statistic(self, statistic: StatisticRow) -> LinkRow:
        below = " · ".join(part for part in (statistic.measure, statistic.source.outlet) if part)
        when = shown_date(statistic.source.published)
        row = LinkRow(statistic.text, below, when, "chart-bar", "statistic")
        row.clicked.connect(lambda: self.ref_wanted.emit(Ref("statistic", statistic.id)))
        return row

    def _article(self, article: ArticleRow) -> LinkRow:
        when = shown_date(article.published)
        row = LinkRow(article.title, article.outlet, when, "file-text", "accent")
        row.clicked.connect(lambda: self.ref_wanted.emit(Ref("article", article.id)))
        return row

    def _heading(self, layout: QVBoxLayout, text: str) -> None:
        layout.addSpacing(GAP_LARGE)
        label = QLabel(text)
        label.setFont(label_font())
        label.setProperty("role", "secondary")
        label.setContentsMargins(GAP_SMALL, 0, 0, 0)
        layout.addWidget(label)


def _indented(widget: QWidget) -> QWidget:
    """A widget that begins where the head's words do."""
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(GAP_SMALL, 0, GAP_SMALL, 0)
    row.addWidget(widget)
    return holder
