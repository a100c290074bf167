"""One candidate: its sentence with the words marked, why it was found, its fields, and the decision."""

from __future__ import annotations

from textwrap import shorten
from typing import Any

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.ui.icons import icon
from app.ui.review.boundary import Boundary
from app.ui.review.context_view import ContextView
from app.ui.review.fields import MAKERS, Fields
from app.ui.review.model import percent
from app.ui.review.rules import in_words
from app.ui.theme import GAP, GAP_LARGE, GAP_SMALL, GAP_WIDE, label_font, scale, sized
from app.ui.widgets.dates import shown_date
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.flush import INSET, flush
from app.ui.widgets.stack import Stack
from app.ui.widgets.undo_names import undo_name
from db.records import Candidate, EventRow, QuoteRow

WIDEST = 760
TWIN = 48  # characters of a twin that its line shows
NARROW = 540


class CandidateView(QWidget):
    """Shows a candidate and collects corrections; decides nothing itself."""

    accepted = Signal()
    rejected = Signal()
    undo_wanted = Signal()
    stepped = Signal(int)
    article_wanted = Signal()
    left = Signal()  # Esc in a field
    merge_wanted = Signal()
    apart_wanted = Signal()

    def __init__(self, desk_tasks: Any, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._candidate: Candidate | None = None
        self._boundary: Boundary | None = None
        self._scroll = QScrollArea(self)
        self._kind_label = QLabel()
        self._kind_label.setFont(label_font())
        self._kind_label.setProperty("role", "secondary")
        self._source = QPushButton()
        self._source.setProperty("role", "link")
        self._context = ContextView()
        self._why = QLabel()
        self._why.setWordWrap(True)
        self._record = QLabel()
        self._record.setProperty("role", "secondary")
        self._record.setWordWrap(True)
        self._twin = QPushButton()
        self._twin.setProperty("role", "link")
        self._twin.setAutoDefault(False)
        self._twin.setMinimumWidth(1)  # else a long line would widen the page
        self._twin.hide()
        self._apart = QPushButton(self.tr("N not the same"))
        self._apart.setProperty("role", "link")
        self._apart.setAutoDefault(False)
        self._apart.setToolTip(self.tr("Do not propose these two as one again"))
        self._apart.setAccessibleName(self.tr("Not the same"))
        self._apart.hide()
        self._keys = QLabel()
        self._keys.setProperty("role", "secondary")
        self._keys.setFont(sized(12))
        self._keys.setWordWrap(True)
        self._fields: dict[str, Fields] = {kind: make(desk_tasks) for kind, make in MAKERS.items()}
        self._stack = Stack()
        for fields in self._fields.values():
            self._stack.addWidget(fields)
        self._stack.setMinimumWidth(1)  # else the widest kind would set the width of all
        self._build()
        self._connect()

    @property
    def candidate(self) -> Candidate | None:
        return self._candidate

    @property
    def fields(self) -> Fields:
        """The fields of the candidate's kind."""
        kind = self._candidate.ref.kind if self._candidate is not None else "quote"
        return self._fields[kind]

    def show_candidate(self, candidate: Candidate, again: bool = False) -> None:
        """Show a candidate; `again` keeps what was typed when it is the one that is shown already."""
        if again and self._candidate is not None and self._candidate.ref == candidate.ref:
            return
        self._candidate = candidate
        self._boundary = Boundary.of(candidate)
        self._kind_label.setText(self._kind_text(candidate).upper())
        source = candidate.source
        place = (
            self.tr("para. %1").replace("%1", str(source.paragraph)) if source.paragraph is not None else ""
        )
        parts = (source.outlet, shown_date(source.published), place)
        line = " · ".join(part for part in parts if part) or source.title
        self._source.setText(f"{line} ›".replace("&", "&&"))
        self._source.setToolTip(self.tr("Open “%1” here (Enter)").replace("%1", source.title))
        self._source.setAccessibleName(self.tr("Open in article: %1").replace("%1", source.title))
        self._why.setText(in_words(candidate.rule))
        self.fields.load(candidate)
        self._stack.setCurrentWidget(self.fields)
        for fields in self._fields.values():  # the stack is as high as what it shows
            fields.setVisible(fields is self.fields)
        self._stack.setFixedHeight(self.fields.sizeHint().height())
        spans = not isinstance(candidate.record, EventRow)
        self._bounds.setVisible(spans)
        ends = self.tr("[ ] end · { } start · ") if spans else ""
        keys = self.tr("A accept · X reject · E fields · S speaker · %1U undo · J K next, previous")
        self._keys.setText(keys.replace("%1", ends))
        self._show_boundary()
        self._scroll.verticalScrollBar().setValue(0)

    def show_precision(self, text: str) -> None:
        """How sure the rule was this time, and how it has done so far."""
        self._record.setText(text)

    def show_twin(self, title: str, about: str) -> None:
        """The record that M merges with, and where it is from; "" for none."""
        said = self.tr("M merges with: %1").replace("%1", shorten(title, TWIN, placeholder=" …"))
        about_short = shorten(about, TWIN, placeholder=" …")
        self._twin.setText(f"{said} · {about_short}".replace("&", "&&"))
        self._twin.setToolTip(f"{title}\n{about}")
        self._twin.setVisible(bool(title))
        self._apart.setVisible(bool(title))

    def show_many(self, count: int) -> None:
        """How many candidates a decision is about."""
        number = QLocale().toString(count)
        self._accept.setText(self.tr("Accept") if count < 2 else self.tr("Accept %1").replace("%1", number))
        self._reject.setText(self.tr("Reject") if count < 2 else self.tr("Reject %1").replace("%1", number))

    def show_undo(self, label: str) -> None:
        """What U would take back, "" for nothing."""
        self._undo.setEnabled(bool(label))
        tip = (
            self.tr("Take back “%1” (U)").replace("%1", undo_name(label))
            if label
            else self.tr("Nothing to take back")
        )
        self._undo.setToolTip(tip)

    def move_end(self, by: int) -> None:
        """The end of the words one word on or back."""
        if self._boundary is not None and not self._bounds.isHidden():
            self._boundary = self._boundary.end_moved(by)
            self._show_boundary()

    def move_start(self, by: int) -> None:
        """The start of the words one word on or back."""
        if self._boundary is not None and not self._bounds.isHidden():
            self._boundary = self._boundary.start_moved(by)
            self._show_boundary()

    def changes(self) -> dict[str, Any]:
        """What was corrected, as `services.review.correct` takes it; raises WrongFieldError."""
        found = self.fields.changes()
        if self._candidate is not None and self._boundary is not None:
            start, end = self._boundary.span
            if (start, end) != (self._candidate.span.start, self._candidate.span.end):
                found |= {"start": start, "end": end}
        return found

    def edit(self, name: str = "") -> None:
        """Put the cursor into a field, the first by default."""
        field = (self.fields.field(name) if name else None) or self.fields.first()
        field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if hasattr(field, "selectAll"):
            field.selectAll()
        self._scroll.ensureWidgetVisible(field)

    # --- private --------------------------------------------------------------------------------------------------

    def _build(self) -> None:
        self.setObjectName("candidate")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setStyleSheet("#candidate, #page, QScrollArea { background: palette(window); }")
        self.setMinimumWidth(400)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setAccessibleName(self.tr("Candidate"))
        foot = _narrowed(self._build_buttons(), self._keys)
        self._foot = foot.layout()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._scroll, 1)
        column.addWidget(_line())
        self._scroll.setWidget(self._build_page())
        column.addWidget(foot)  # outside what scrolls: a decision is always in reach
        self._arrange()

    def _arrange(self) -> None:
        """Less margin, and icons for the lesser buttons, where there is little room."""
        narrow = self.width() < NARROW * scale()
        left = GAP_WIDE if narrow else GAP_LARGE + GAP
        self._page.setContentsMargins(left - INSET, GAP, GAP_WIDE, GAP_LARGE)
        if self._foot is not None:
            self._foot.setContentsMargins(left, GAP, GAP_WIDE, GAP)
        self._edit.setText("" if narrow else self.tr("Edit"))
        self._undo.setText("" if narrow else self.tr("Undo"))
        self._keys.setHidden(narrow)
        for button in (self._previous, self._next):
            button.setHidden(narrow)

    def _build_page(self) -> QWidget:
        page = QWidget()
        page.setObjectName("page")
        head = QWidget()
        flow = FlowLayout(head, gap=GAP_SMALL)
        flow.addWidget(self._kind_label)
        flow.addWidget(self._source)
        self._kind_label.setMinimumHeight(self._source.sizeHint().height())  # on one line with the link
        below = QWidget()
        self.below = QVBoxLayout(below)  # for what the panel shows under the candidate
        self.below.setContentsMargins(0, 0, 0, 0)
        holder = _narrowed(
            head,
            self._context,
            self._build_bounds(),
            _line(),
            self._heading(self.tr("WHY IT WAS FOUND")),
            self._why,
            self._record,
            flush(self._twin),
            flush(self._apart),
            _line(),
            self._heading(self.tr("WHAT WILL BE SAVED")),
            self._stack,
            below,
        )
        self._page = QVBoxLayout(page)
        self._page.addWidget(holder)
        self._page.addStretch(1)
        return page

    def _build_bounds(self) -> QWidget:
        """Buttons for the ends of the words, with their keys."""
        self._bounds = QWidget()
        flow = FlowLayout(self._bounds, gap=6)
        for text, keys, tip, act in (
            (self.tr("Start"), "{", self.tr("Start one word earlier"), lambda: self.move_start(-1)),
            (self.tr("Start"), "}", self.tr("Start one word later"), lambda: self.move_start(1)),
            (self.tr("End"), "[", self.tr("End one word earlier"), lambda: self.move_end(-1)),
            (self.tr("End"), "]", self.tr("End one word later"), lambda: self.move_end(1)),
        ):
            glyph = "arrow-left" if keys in "{[" else "arrow-right"
            button = QPushButton(icon(glyph), f"{text}   {keys}")
            button.setProperty("role", "chip")
            button.setAutoDefault(False)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setToolTip(f"{tip} ({keys})")
            button.setAccessibleName(tip)
            button.clicked.connect(lambda _=False, do=act: do())
            flow.addWidget(button)
        return self._bounds

    def _build_buttons(self) -> QWidget:
        box = QWidget()
        flow = FlowLayout(box, gap=GAP_SMALL)
        self._accept = self._button("check", "on_accent", self.tr("Accept (A)"), "primary")
        self._reject = self._button("x", "text", self.tr("Reject (X)"))
        self._edit = self._button("pencil-simple", "text", self.tr("Edit the fields (E)"))
        self._edit.setAccessibleName(self.tr("Edit the fields"))
        self._undo = self._button("arrow-u-up-left", "text", self.tr("Take back (U)"))
        self._undo.setAccessibleName(self.tr("Undo"))
        self._previous = self._button("caret-up", "text", self.tr("Previous (K)"))
        self._next = self._button("caret-down", "text", self.tr("Next (J)"))
        for button in (self._accept, self._reject, self._edit, self._undo, self._previous, self._next):
            flow.addWidget(button)
        self._previous.setAccessibleName(self.tr("Previous candidate"))
        self._next.setAccessibleName(self.tr("Next candidate"))
        self.show_many(1)
        self.show_undo("")
        return box

    def _button(self, glyph: str, color: str, tip: str, role: str = "") -> QPushButton:
        button = QPushButton(icon(glyph, color), "")
        button.setProperty("role", role)
        button.setAutoDefault(False)
        button.setToolTip(tip)
        return button

    def _heading(self, text: str) -> QLabel:
        label = QLabel(text)
        label.setFont(label_font())
        label.setProperty("role", "secondary")
        return label

    def _connect(self) -> None:
        self._accept.clicked.connect(lambda _=False: self.accepted.emit())
        self._reject.clicked.connect(lambda _=False: self.rejected.emit())
        self._edit.clicked.connect(lambda _=False: self.edit())
        self._twin.clicked.connect(lambda _=False: self.merge_wanted.emit())
        self._apart.clicked.connect(lambda _=False: self.apart_wanted.emit())
        self._undo.clicked.connect(lambda _=False: self.undo_wanted.emit())
        self._previous.clicked.connect(lambda _=False: self.stepped.emit(-1))
        self._next.clicked.connect(lambda _=False: self.stepped.emit(1))
        self._source.clicked.connect(lambda _=False: self.article_wanted.emit())
        for fields in self._fields.values():
            fields.entered.connect(self.accepted)
            fields.left.connect(self.left)

    def _kind_text(self, candidate: Candidate) -> str:
        record = candidate.record
        if isinstance(record, QuoteRow):
            kinds = {
                "direct": self.tr("Quote"),
                "indirect": self.tr("Quote · paraphrase"),
                "interview": self.tr("Quote · interview"),
            }
            return kinds[record.kind]
        return self.tr("Event") if isinstance(record, EventRow) else self.tr("Statistic")

    def _show_boundary(self) -> None:
        candidate, boundary = self._candidate, self._boundary
        if candidate is None or boundary is None:
            return
        self._context.show_boundary(boundary, candidate.ref.kind)

    # --- Qt -------------------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()


def precision_text(confidence: float, accepted: int, rejected: int, locale: QLocale) -> tuple[str, ...]:
    """The parts of what is said of a rule: its confidence now, and how often it was right."""
    decided = accepted + rejected
    sure = percent(confidence)
    right = percent(accepted / decided) if decided else ""
    return sure, right, locale.toString(decided)


def _narrowed(*parts: QWidget | QLayout) -> QWidget:
    """Parts below each other, no wider than one reads comfortably, with room for the ring of a link to their left."""
    holder = QWidget()
    holder.setMaximumWidth(round(WIDEST * scale()) + INSET)
    column = QVBoxLayout(holder)
    column.setContentsMargins(INSET, 0, 0, 0)
    column.setSpacing(GAP)
    for part in parts:
        if isinstance(part, QWidget):
            column.addWidget(part)
        else:
            column.addLayout(part)
    return holder


def _line() -> QFrame:
    line = QFrame()
    line.setProperty("role", "line")
    return line
