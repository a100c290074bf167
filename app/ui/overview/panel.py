"""The first view: what is in the library, what is new, what is due, what disagrees and what waits."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any, ClassVar

from PySide6.QtCore import QDate, QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from app import services
from app.changes import Changes
from app.ui.overview.activity import ActivityChart
from app.ui.overview.number import NumberTile
from app.ui.panel import Panel
from app.ui.theme import GAP, GAP_LARGE, GAP_SMALL, label_font, reading_font, title_font, tokens
from app.ui.widgets.dates import shown_date, shown_when
from app.ui.widgets.flush import flushed
from app.ui.widgets.link_row import LinkRow
from app.ui.widgets.stack import Stack
from app.ui.widgets.states import EmptyState, LoadingState
from db.records import Anniversary, ArticleRow, EventRow, MeasureGroup, Overview, QuoteRow, Ref, Where

WIDEST = 1120
DUE, OVERDUE = 8, 4  # events shown of each
TWO_COLUMNS = 760  # pixels of width below which the columns stand below each other
OLDEST = 200  # years ago that are still worth saying


class OverviewPanel(Panel):
    """Reads one summary and lays it out; every line leads to what it speaks of."""

    VIEW: ClassVar[str] = "overview"

    def activate(self) -> None:
        if self._stale:
            self._load()

    def refresh(self, changes: Changes) -> None:
        self._stale = True
        if self.isVisible():
            self._load()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = self.width() >= TWO_COLUMNS
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self._columns.setDirection(way)
        self._columns.setSpacing(GAP_LARGE * 2 if beside else GAP_LARGE)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._stale = True  # the legend carries colours
            if self.isVisible():
                self._load()

    def look(self) -> Any:
        return self._overview

    def show_look(self, look: Any) -> None:
        if isinstance(look, Overview):
            self._show(look)

    def current_refs(self) -> tuple[Ref, ...]:
        # Only while the quote itself has the focus: Delete must not reach for what the user is not looking at.
        focus = QApplication.focusWidget()
        if self._quote_row is None or self._quote_box is None or focus is None:
            return ()
        return (Ref("quote", self._quote_row.id),) if self._quote_box.isAncestorOf(focus) else ()

    def current_starred(self) -> bool:
        return self._quote_row is not None and self._quote_row.starred

    def _build(self) -> None:
        self._stale = True
        self._overview: Overview | None = None
        self._quote_row: QuoteRow | None = None
        self._quote_box: QWidget | None = None
        self._numbers = QHBoxLayout()
        self._numbers.setSpacing(GAP_SMALL)
        self._chart = ActivityChart(self)
        self._legend = QLabel(self)
        self._legend.setProperty("role", "secondary")
        self._legend.setContentsMargins(GAP_SMALL, 0, 0, 0)
        self._left, left = self._column()
        self._right, right = self._column()
        page = QWidget(self)
        page.setMaximumWidth(WIDEST)
        title = QLabel(self.tr("Overview"), page)
        title.setFont(title_font())
        title.setContentsMargins(GAP_SMALL, 0, 0, 0)
        self._columns = QHBoxLayout()
        self._columns.setSpacing(GAP_LARGE * 2)
        self._columns.addWidget(left, 1)
        self._columns.addWidget(right, 1)
        layout = QVBoxLayout(page)
        layout.setContentsMargins(GAP_LARGE + GAP_SMALL, GAP_LARGE, GAP_LARGE + GAP_SMALL, GAP_LARGE)
        layout.setSpacing(GAP)
        layout.addWidget(title)
        layout.addSpacing(GAP_SMALL)
        layout.addLayout(self._numbers)
        layout.addSpacing(GAP)
        layout.addWidget(self._chart)
        layout.addWidget(self._legend)
        layout.addSpacing(GAP)
        layout.addLayout(self._columns)
        layout.addStretch(1)
        holder = QWidget(self)
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(page, 1)
        row.addStretch(0)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidget(holder)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._empty = EmptyState(
            "file-text",
            self.tr("There is nothing in this library yet. Import the articles that you work from."),
            self.tr("Import Files…"),
            self,
        )
        self._stack = Stack(self)
        for widget in (LoadingState(64, self), scroll, self._empty):
            self._stack.addWidget(widget)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)

    def _connect(self) -> None:
        self._empty.acted.connect(lambda: self.import_requested.emit(None))

    # --- private --------------------------------------------------------------------------------------------------

    def _load(self) -> None:
        self._stale = False
        self._desk.tasks.read_latest(
            "overview", lambda library: services.library.overview(library, date.today()), self._show
        )

    def _show(self, overview: Overview) -> None:
        self._overview = overview
        counts = overview.counts
        if not counts.articles:
            self._stack.setCurrentIndex(2)
            return
        _clear(self._numbers)
        marked = self.tr("highlight(s)", "", counts.highlights)
        for number, text, view in (
            (counts.articles, self.tr("article(s)", "", counts.articles), "articles"),
            (counts.quotes, self.tr("quote(s)", "", counts.quotes), "quotes"),
            (counts.events, self.tr("event(s)", "", counts.events), "events"),
            (counts.statistics, self.tr("statistic(s)", "", counts.statistics), "statistics"),
            (counts.parties, self.tr("people and bodies"), "parties"),
            *([(counts.highlights, marked, "highlights")] if counts.highlights else []),
            (counts.review, self.tr("to review"), "review"),
        ):
            self._numbers.addWidget(self._number(number, text, view))
        self._numbers.addWidget(QWidget(self), 1)
        self._chart.set_months(overview.activity)
        self._chart.setVisible(bool(overview.activity))
        self._legend.setVisible(bool(overview.activity))
        t = tokens(self.palette())
        articles, events, months = self.tr("articles published"), self.tr("events"), self.tr("by month")
        self._legend.setText(
            f'<span style="color:{t.accent}">■</span> {articles} &nbsp; '
            f'<span style="color:{t.event}">■</span> {events} &nbsp; {months}'
        )
        self._fill_left(overview)
        self._fill_right(overview)
        self._stack.setCurrentIndex(1)
        self.selection_changed.emit()

    def _fill_left(self, overview: Overview) -> None:
        _clear(self._left)
        self._heading(self._left, self.tr("NEWEST ADDITIONS"))
        for article in overview.newest:
            self._left.addWidget(self._article(article))
        if overview.disagreements:
            self._heading(self._left, self.tr("SOURCES DIFFER"))
            for group in overview.disagreements:
                self._left.addWidget(self._disagreement(group))
        self._fill_most_quoted(overview)
        self._left.addWidget(QWidget(self), 1)

    def _fill_right(self, overview: Overview) -> None:
        _clear(self._right)
        if waiting := self._waiting(overview):
            self._heading(self._right, self.tr("WAITING FOR REVIEW"))
            text = self.tr("%Ln candidate(s) found by extraction", "", waiting)
            self._link(self._right, LinkRow(text, "", "", "check", "accent"), lambda: self._go("review"))
        self._fill_planned(self.tr("DUE NEXT"), overview.due, DUE, "event")
        self._fill_planned(self.tr("ITS TIME HAS PASSED"), overview.overdue, OVERDUE, "warning")
        self._fill_this_day(overview.this_day)
        self._quote_row = overview.quote
        self._quote_box = None
        if overview.quote is not None:
            self._heading(self._right, self.tr("WORTH READING AGAIN"))
            self._quote_box = self._quote(overview.quote)
            self._right.addWidget(self._quote_box)
        self._right.addWidget(QWidget(self), 1)

    def _fill_planned(self, title: str, events: tuple[EventRow, ...], most: int, color: str) -> None:
        """The nearest of what is planned; the others are one click away."""
        if not events:
            return
        self._heading(self._right, title)
        for event in events[:most]:
            self._right.addWidget(self._event(event, color))
        if len(events) > most:
            every = QPushButton(self.tr("Show all that is scheduled"), self)
            every.setProperty("role", "link")
            planned = Where(facets=(("state", ("scheduled", "deadline")),))
            every.clicked.connect(lambda: self.where_requested.emit("events", planned))
            self._right.addWidget(flushed(every, left=GAP_SMALL))

    def _waiting(self, overview: Overview) -> int:
        uncertain = self._desk.settings.preferences.show_uncertain
        return overview.counts.review + (overview.counts.uncertain if uncertain else 0)

    def _fill_this_day(self, found: Anniversary) -> None:
        if not (found.events or found.articles):
            return
        today = QDate.currentDate()
        text = self.tr("ON THIS DAY") if found.exact else self.tr("AROUND THIS DAY")
        self._heading(self._right, text)
        for event in found.events:
            row = LinkRow(
                event.title,
                event.place.name if event.place else "",
                self._when(event),
                "calendar-blank",
                "event",
            )
            row.clicked.connect(partial(self._open, Ref("event", event.id)))
            self._right.addWidget(row)
        for article in found.articles:
            years = self._years_ago(article.published, today)
            when = shown_date(article.published)
            row = LinkRow(
                article.title, " · ".join(filter(None, (article.outlet, years))), when, "file-text", "accent"
            )
            row.clicked.connect(partial(self._open, Ref("article", article.id)))
            self._right.addWidget(row)

    def _years_ago(self, published: str | None, today: QDate) -> str:
        years = today.year() - int((published or "0")[:4])
        return self.tr("%Ln year(s) ago", "", years) if 0 < years < OLDEST else ""

    def _fill_most_quoted(self, overview: Overview) -> None:
        """Who was quoted most in this month, or in the newest month that has quotes, which the heading then names."""
        if not overview.most_quoted:
            return
        this_month = overview.month == QDate.currentDate().toString("yyyy-MM")
        name = shown_date(overview.month, long=True)
        text = self.tr("MOST QUOTED THIS MONTH")
        if not this_month:
            text = self.tr("MOST QUOTED IN %1").replace("%1", name.upper())
        self._heading(self._left, text)
        last = QDate.fromString(f"{overview.month}-01", Qt.DateFormat.ISODate)
        period = (f"{overview.month}-01", f"{overview.month}-{last.daysInMonth():02d}")
        for party, number in overview.most_quoted:
            count = self.tr("%Ln quote(s)", "", number)
            row = LinkRow(party.name, "", count, "user" if party.kind == "person" else "buildings", "quote")
            where = Where(facets=(("speaker", (str(party.id),)),), period=period)
            row.clicked.connect(partial(self.where_requested.emit, "quotes", where))
            self._left.addWidget(row)

    def _open(self, ref: Ref) -> None:
        self.open_requested.emit(ref)

    def _number(self, number: int, text: str, view: str) -> NumberTile:
        tile = NumberTile(number, text, self)
        tile.clicked.connect(lambda: self._go(view))
        return tile

    def _article(self, article: ArticleRow) -> LinkRow:
        when = shown_date(article.published) or self.tr("date not stated")
        kind = self.tr("digest") if article.kind == "digest" else self.tr("full text")
        row = LinkRow(article.title, f"{article.outlet} · {when} · {kind}", "", "file-text", "accent")
        row.clicked.connect(lambda: self.open_requested.emit(Ref("article", article.id)))
        return row

    def _event(self, event: EventRow, color: str) -> LinkRow:
        outlet = event.first_source.outlet if event.first_source else ""
        state = self.tr("deadline") if event.state == "deadline" else self.tr("scheduled")
        subtitle = " · ".join(
            part for part in (state, event.place.name if event.place else "", outlet) if part
        )
        row = LinkRow(
            event.title,
            subtitle,
            self._when(event),
            "calendar-blank",
            color,
        )
        row.clicked.connect(lambda: self.open_requested.emit(Ref("event", event.id)))
        return row

    def _when(self, event: EventRow) -> str:
        return shown_when(event.when, ahead=event.state != "happened")

    def _disagreement(self, group: MeasureGroup) -> LinkRow:
        said = " · ".join(
            f"{row.text} ({row.source.outlet}, {self._nature(row.nature)})" for row in group.rows
        )
        row = LinkRow(group.title[:1].upper() + group.title[1:], said, "", "warning", "warning")
        row.clicked.connect(lambda: self.open_requested.emit(Ref("statistic", group.rows[0].id)))
        return row

    def _nature(self, nature: str) -> str:
        return {
            "reported": self.tr("reported"),
            "target": self.tr("target"),
            "estimate": self.tr("estimate"),
            "expected": self.tr("expected"),
        }[nature]

    def _quote(self, quote: QuoteRow) -> QWidget:
        box = QWidget(self)
        words = QLabel(f"“{quote.text}”", box)
        words.setFont(reading_font(18))
        words.setWordWrap(True)
        words.setTextFormat(Qt.TextFormat.PlainText)
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        who = quote.speaker.name if quote.speaker else quote.speaker_label
        when = shown_date(quote.source.published)
        words.setContentsMargins(GAP_SMALL, 0, GAP_SMALL, 0)
        link = LinkRow(who, " · ".join(part for part in (quote.role, quote.source.outlet) if part), when)
        link.clicked.connect(
            lambda: self.passage_requested.emit(quote.span.article_id, quote.span.start, quote.span.end)
        )
        layout = QVBoxLayout(box)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(words)
        layout.addWidget(link)
        return box

    def _go(self, view: str) -> None:
        self.where_requested.emit(view, Where())

    def _column(self) -> tuple[QVBoxLayout, QWidget]:
        """A column that takes half of the width, whatever stands in it."""
        holder = QWidget(self)
        holder.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        return column, holder

    def _heading(self, column: QVBoxLayout, text: str) -> None:
        label = QLabel(text, self)
        label.setFont(label_font())
        label.setProperty("role", "secondary")
        label.setContentsMargins(GAP_SMALL, GAP_LARGE if column.count() else 0, 0, 4)
        column.addWidget(label)

    def _link(self, column: QVBoxLayout, row: LinkRow, act: Callable[[], None]) -> None:
        row.clicked.connect(act)
        column.addWidget(row)


def _clear(layout: Any) -> None:
    """Take the widgets out. There must be no spacers: their Python wrappers outlive them, and a widget that later gets
    a spacer's address is then taken for one ("QSpacerItem has no attribute hide")."""
    while layout.count():
        item = layout.takeAt(0)
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
