"""The dossier of one party: roles over time, what it said, what happened, figures, articles, and whom it is named with."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from app.ui.icons import icon
from app.ui.parties.model import kind_text
from app.ui.theme import GAP_LARGE, GAP_SMALL, label_font, reading_font, sized
from app.ui.widgets.dates import shown_date, shown_period
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.link_row import LinkRow
from db.records import ArticleRow, EventRow, PartyDetail, QuoteRow, Ref, RoleRow, StatisticRow

SHOWN = 12  # of each kind; the rest is one click away in its own view


@dataclass(frozen=True, slots=True)
class DossierData:
    """A party with the first records of each kind, and how many there are."""

    party: PartyDetail
    quotes: tuple[QuoteRow, ...]
    events: tuple[EventRow, ...]
    statistics: tuple[StatisticRow, ...]
    articles: tuple[ArticleRow, ...]


class Dossier(QScrollArea):
    """Rebuilt for each party."""

    ref_wanted = Signal(object)  # Ref
    passage_wanted = Signal(int, int, int)
    all_wanted = Signal(str)  # view
    rename_wanted = Signal()
    alias_wanted = Signal()
    merge_wanted = Signal()
    star_toggled = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Dossier"))

    def show_party(self, data: DossierData) -> None:
        """Show one party."""
        page = QWidget(self)
        page.setProperty("role", "surface")
        page.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        body = QWidget(page)
        body.setMaximumWidth(860)
        outer = QHBoxLayout(page)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(body, 1)
        outer.addStretch(0)
        layout = QVBoxLayout(body)
        layout.setContentsMargins(GAP_LARGE + GAP_SMALL, GAP_LARGE, GAP_LARGE + GAP_SMALL, GAP_LARGE)
        layout.setSpacing(2)
        self._head(layout, data.party)
        self._roles(layout, data.party.roles)
        party = data.party.row
        self._section(layout, self.tr("QUOTES"), map(self._quote, data.quotes), party.quotes, "quotes")
        self._section(layout, self.tr("EVENTS"), map(self._event, data.events), party.events, "events")
        self._section(
            layout,
            self.tr("STATISTICS"),
            map(self._statistic, data.statistics),
            party.statistics,
            "statistics",
        )
        self._section(
            layout, self.tr("ARTICLES"), map(self._article, data.articles), party.articles, "articles"
        )
        self._together(layout, data.party)
        layout.addStretch(1)
        self.setWidget(page)

    # --- parts ----------------------------------------------------------------------------------------------------

    def _head(self, layout: QVBoxLayout, party: PartyDetail) -> None:
        layout.addWidget(self._label(kind_text(party.row.kind).upper()))
        name = QLabel(party.row.name, self)
        font = reading_font(28)
        font.setWeight(font.Weight.DemiBold)
        name.setFont(font)
        name.setWordWrap(True)
        name.setTextFormat(Qt.TextFormat.PlainText)
        name.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        layout.addWidget(name)
        if party.row.description:
            layout.addWidget(self._quiet(party.row.description))
        if party.aliases:
            layout.addWidget(self._quiet(self.tr("Also: %1").replace("%1", " · ".join(party.aliases))))
        if party.note:
            layout.addWidget(self._quiet(party.note))
        buttons = QHBoxLayout()
        buttons.setSpacing(GAP_SMALL)
        buttons.setContentsMargins(0, GAP_SMALL, 0, 0)
        star = QPushButton(
            icon("star-fill" if party.row.starred else "star", "star"),
            self.tr("Bookmarked") if party.row.starred else self.tr("Bookmark"),
            self,
        )
        star.clicked.connect(lambda: self.star_toggled.emit(not party.row.starred))
        buttons.addWidget(star)
        for text, signal in (
            (self.tr("Rename…"), self.rename_wanted),
            (self.tr("Add another name…"), self.alias_wanted),
            (self.tr("Merge with…"), self.merge_wanted),
        ):
            button = QPushButton(text, self)
            button.clicked.connect(signal)
            buttons.addWidget(button)
        buttons.addStretch(1)
        layout.addLayout(buttons)

    def _roles(self, layout: QVBoxLayout, roles: tuple[RoleRow, ...]) -> None:
        if not roles:
            return
        self._heading(layout, self.tr("ROLES OVER TIME"))
        for role in roles:
            when = shown_period(role.when.start, role.when.end, role.when.bound) or self.tr("date not stated")
            organisation = role.organisation.name if role.organisation else ""
            source = role.source.outlet if role.source else ""
            para = (
                self.tr("para. %1").replace("%1", str(role.source.paragraph))
                if role.source and role.source.paragraph
                else ""
            )
            below = " · ".join(part for part in (organisation, source, para) if part)
            row = LinkRow(role.title, below, when, "identification-badge", parent=self)
            if role.source is not None:
                number = role.source.article_id
                row.clicked.connect(
                    lambda _=False, article=number: self.ref_wanted.emit(Ref("article", article))
                )
            layout.addWidget(row)

    def _section(
        self, layout: QVBoxLayout, title: str, rows: Iterable[QWidget], count: int, view: str
    ) -> None:
        shown = list(rows)
        if not shown:
            return
        self._heading(layout, f"{title}   {count}")
        for row in shown:
            layout.addWidget(row)
        if count > len(shown):
            every = QPushButton(self.tr("Show all %1").replace("%1", self.locale().toString(count)), self)
            every.setProperty("role", "link")
            every.clicked.connect(lambda: self.all_wanted.emit(view))
            layout.addWidget(every, 0, Qt.AlignmentFlag.AlignLeft)

    def _together(self, layout: QVBoxLayout, party: PartyDetail) -> None:
        if not party.together:
            return
        self._heading(layout, self.tr("NAMED TOGETHER WITH"))
        holder = QWidget(self)
        flow = FlowLayout(holder, gap=6)
        for other, count in party.together[:30]:
            chip = QPushButton(f"{other.name}  {count}".replace("&", "&&"), holder)
            chip.setProperty("role", "chip")
            chip.clicked.connect(
                lambda _=False, chosen=other: self.ref_wanted.emit(Ref(chosen.kind, chosen.id))
            )
            flow.addWidget(chip)
        layout.addWidget(holder)

    # --- rows -----------------------------------------------------------------------------------------------------

    def _quote(self, quote: QuoteRow) -> LinkRow:
        words = quote.text if quote.kind == "indirect" else f"“{quote.text}”"
        said = quote.said
        when = shown_period(said.start, said.end, said.bound) if said else shown_date(quote.source.published)
        below = " · ".join(part for part in (quote.role, quote.source.outlet) if part)
        row = LinkRow(words, below, when, "quotes", "quote", self)
        row.clicked.connect(self._passage(quote.span.article_id, quote.span.start, quote.span.end))
        return row

    def _event(self, event: EventRow) -> LinkRow:
        when = shown_period(event.when.start, event.when.end, event.when.bound)
        row = LinkRow(
            event.title, event.place.name if event.place else "", when, "calendar-blank", "event", self
        )
        row.clicked.connect(lambda: self.ref_wanted.emit(Ref("event", event.id)))
        return row

    def _statistic(self, statistic: StatisticRow) -> LinkRow:
        below = " · ".join(part for part in (statistic.measure, statistic.source.outlet) if part)
        row = LinkRow(
            statistic.text, below, shown_date(statistic.source.published), "chart-bar", "statistic", self
        )
        row.clicked.connect(lambda: self.ref_wanted.emit(Ref("statistic", statistic.id)))
        return row

    def _article(self, article: ArticleRow) -> LinkRow:
        row = LinkRow(
            article.title, article.outlet, shown_date(article.published), "file-text", "accent", self
        )
        row.clicked.connect(lambda: self.ref_wanted.emit(Ref("article", article.id)))
        return row

    def _passage(self, article: int, start: int, end: int) -> Callable[[], None]:
        return lambda: self.passage_wanted.emit(article, start, end)

    def _heading(self, layout: QVBoxLayout, text: str) -> None:
        layout.addSpacing(GAP_LARGE)
        layout.addWidget(self._label(text))

    def _label(self, text: str) -> QLabel:
        label = QLabel(text, self)
        label.setFont(label_font())
        label.setProperty("role", "secondary")
        return label

    def _quiet(self, text: str) -> QLabel:
        label = QLabel(text, self)
        label.setProperty("role", "secondary")
        label.setFont(sized(13))
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        return label
