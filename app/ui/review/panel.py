"""The review view: the queue at the left, one candidate at the right, a decision a key."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from PySide6.QtCore import QLocale, QPoint, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QMenu, QVBoxLayout, QWidget

from app import services
from app.changes import Changes
from app.settings import Preferences
from app.ui import beginning
from app.ui.desk import Desk
from app.ui.panel import Panel
from app.ui.places import where_from_place, where_to_place
from app.ui.review.batch_menu import BatchMenu
from app.ui.review.candidate_view import CandidateView, precision_text
from app.ui.review.decisions import Decisions
from app.ui.review.fields import WrongFieldError
from app.ui.review.model import Waiting, read, read_queue
from app.ui.review.rule_table import RuleRow, RuleTable
from app.ui.review.side import Side
from app.ui.review.twin import Twin
from app.ui.review.uncertain import Uncertain
from app.ui.theme import GAP_WIDE, WIDTH_LIST, label_font
from app.ui.widgets.splitter import Splitter
from app.ui.widgets.states import EmptyState, NoMatchState, StateStack
from db.records import Candidate, Facet, Listing, Ref, Where

PAUSE: Final = 1200  # milliseconds without a decision after which the queue is read anew


class ReviewPanel(Panel):
    """Candidates that wait for a decision."""

    VIEW = "review"

    def __init__(self, desk: Desk, parent: QWidget | None = None, *, later: bool = False) -> None:
        self._where = Where()
        self._of = 0
        self._stale = True
        self._activated = False  # until then nothing is read, so that the window shows first
        self._wanted: int | None = None
        self._wanted_ref: Ref | None = None
        self._failed = False  # a decision could not be written
        self._taken_back = False  # what comes back into the list now comes to the front
        super().__init__(desk, parent, later=later)

    # --- what the window asks ---------------------------------------------------------------------------------------

    def activate(self) -> None:
        self._activated = True
        if self._stale:
            self._load()
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self, changes: Changes) -> None:
        if changes.review or changes.quotes or changes.events or changes.statistics or changes.parties:
            if self._decisions.pending or not self.isVisible() or not self._activated:
                self._stale = True
            else:
                self._load()

    def show_ref(self, ref: Ref) -> None:
        self._wanted_ref = ref
        self._where = Where()
        self._load()

    def narrow(self, where: Where) -> None:
        if where != self._where:
            self._where = where
            self._load()
            self.place_changed.emit()

    def place(self) -> dict[str, Any]:
        return {"where": where_to_place(self._where), "current": self._view.current_id()}

    def go(self, place: dict[str, Any]) -> None:
        current = place.get("current")
        self._wanted = current if isinstance(current, int) else None
        self._where = where_from_place(place.get("where"))
        self._load()

    def current_refs(self) -> tuple[Ref, ...]:
        rows = (self._model.row_of(key) for key in self._view.selected_ids())
        return tuple(row.candidate.ref for row in rows if row is not None)

    def current_starred(self) -> bool:
        rows = [self._model.row_of(key) for key in self._view.selected_ids()]
        return bool(rows) and all(row is not None and row.candidate.record.starred for row in rows)

    def status(self) -> str:
        return self.tr("%1 left").replace("%1", QLocale().toString(self._model.rowCount()))

    # --- building -----------------------------------------------------------------------------------------------------

    def _build(self) -> Iterator[None]:
        self.setObjectName("review")
        self.setStyleSheet("#review { background: palette(window); }")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._decisions = Decisions(self._desk.tasks, self)
        self._twin = Twin(self._desk.tasks, self)
        self._again = QTimer(self, singleShot=True, interval=PAUSE)
        self._splitter = Splitter(
            sizes=(WIDTH_LIST, 848),
            most=0.42,
            remember=lambda sizes: self._desk.settings.keep("review/splitter", sizes),
            parent=self,
        )
        empty = EmptyState("check", self.tr("Nothing waits for review."), self.tr("Import articles…"))
        empty.acted.connect(lambda: self.import_requested.emit(None))
        self._states = StateStack(
            self._splitter,
            empty,
            NoMatchState(self.tr("Nothing of this waits for review any more.")),
            parent=self,
        )
        # What is put elsewhere is dressed again with all that is in it: from the outside inwards, each in its place.
        self._side = Side(self._splitter)
        yield
        self._model, self._view = self._side.model, self._side.view
        self._header, self._chips = self._side.header, self._side.chips
        self._candidate = CandidateView(self._desk.tasks, self._splitter)
        yield
        self._table = RuleTable()
        heading = QLabel(self.tr("HOW THE RULES HAVE DONE"))
        heading.setFont(label_font())
        heading.setProperty("role", "secondary")
        self._candidate.below.addSpacing(GAP_WIDE)
        self._candidate.below.addWidget(heading)
        self._candidate.below.addWidget(self._table)
        self._splitter.addWidget(self._side)
        self._splitter.addWidget(self._candidate)
        self._splitter.setStretchFactor(0, 0)
        self._splitter.setStretchFactor(1, 1)
        self._splitter.restore(self._desk.settings.state("review/splitter"))
        self._splitter.setFocusProxy(self._view)  # what stands in the place of a state gets its focus
        self._uncertain = Uncertain()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._states, 1)
        column.addWidget(self._uncertain)  # below whatever state is shown: also when nothing else is left
        self.setFocusProxy(self._view)

    def _connect(self) -> None:
        self._chips.chosen.connect(lambda field, values: self.narrow(self._where.with_values(field, values)))
        self._states.no_match.all_wanted.connect(lambda: self.narrow(Where()))
        self._states.no_match.search_wanted.connect(lambda: self.search_requested.emit(self._where.query))
        self._model.rows_wanted.connect(self._on_rows_wanted)
        self._model.dataChanged.connect(lambda *_: self._show_current(again=True))
        self._view.current_id_changed.connect(lambda _key: self._show_current())
        self._view.selection_ids_changed.connect(self._on_selection)
        self._view.opened.connect(lambda _key: self._open())
        self._view.menu_wanted.connect(self._on_menu)
        self._candidate.accepted.connect(self._accept)
        self._candidate.rejected.connect(self._reject)
        self._candidate.merge_wanted.connect(self._merge)
        self._candidate.apart_wanted.connect(self._keep_apart)
        self._candidate.undo_wanted.connect(self._undo)
        self._candidate.stepped.connect(self._step)
        self._candidate.article_wanted.connect(self._open)
        self._candidate.left.connect(lambda: self._view.setFocus(Qt.FocusReason.OtherFocusReason))
        self._table.chosen.connect(lambda rule: self.narrow(self._where.with_values("rule", (rule,))))
        self._twin.shown.connect(self._candidate.show_twin)
        self._again.timeout.connect(self._load)
        self._decisions.made.connect(self._on_made)
        self._decisions.settled.connect(self._on_settled)
        self._decisions.failed.connect(self._on_failed)
        self._side.batch.clicked.connect(lambda _=False: self._on_batch())
        self._desk.tasks.undo_changed.connect(lambda undo, _redo: self._candidate.show_undo(undo))
        self._candidate.show_undo(self._desk.tasks.undo_label)
        self._desk.tasks.undone.connect(lambda _label, _back: self._on_undone())
        self._uncertain.shown_wanted.connect(lambda on: self._desk.settings.set(show_uncertain=on))
        self._desk.settings.changed.connect(self._on_preferences)
        self._shows_uncertain = self._desk.settings.preferences.show_uncertain

    # --- loading --------------------------------------------------------------------------------------------------------

    def _load(self) -> None:
        self._stale = not self._activated
        if self._stale:
            return
        self._again.stop()
        self._failed = False
        where, wanted, folded = self._where, self._wanted_ref, self._shows_uncertain

        def work(library: Any, whole: bool) -> tuple[Listing[Waiting], int | None]:
            key = services.review.key_of(wanted) if wanted is not None else None
            return read_queue(library, where, folded, whole), key

        self._states.load()
        beginning.read(self._desk.tasks, "review queue", work, self._on_loaded, lambda found: found[0].whole)
        self._desk.tasks.read_latest(
            "review facets",
            lambda library: (
                services.review.facets(library, where, folded=folded),
                services.review.rules(library),
                services.review.uncertain(library, where),
            ),
            self._on_facets,
        )

    def _on_loaded(self, found: tuple[Listing[Waiting], int | None]) -> None:
        listing, wanted = found
        if self._decisions.pending:
            self._stale = True
            return
        target = wanted if wanted is not None else self._wanted
        if self._taken_back and not listing.whole:
            return  # what came back may stand anywhere
        if not listing.whole and not beginning.shown(self._model, self._view, listing, target):
            return
        self._of = listing.of
        self._wanted_ref = None
        if self._taken_back:
            before = set(self._model.ids)
            self._wanted = next((key for key in listing.ids if key not in before), self._wanted)
            self._taken_back = False
        if listing.whole and self._model.completed_by(listing.ids):
            self._model.renew(listing.ids, listing.rows)
            self._settle()
            return
        if listing.whole:
            beginning.shown(self._model, self._view, listing, None)
        target = wanted if wanted is not None else self._wanted
        self._wanted = None
        found_again = target is not None and self._view.select_id(target)
        if not found_again and self._view.current_id() is None and len(listing.ids):
            self._view.select_id(listing.ids[0])
        self._settle()
        self._show_current(again=True)
        self.selection_changed.emit()

    def _settle(self) -> None:
        left = self._model.rowCount()
        self._header.set_count(left, max(self._of, left))
        self._states.settle(left, self._of, self._where.query)
        self.status_changed.emit(self.status())

    def _on_facets(self, found: tuple[tuple[Facet, ...], tuple[RuleRow, ...], int]) -> None:
        facets, rules, uncertain = found
        self._uncertain.show_number(uncertain, self._shows_uncertain)
        self._chips.set_facets(facets, dict(self._where.facets))
        self._table.rules.set_rows(rules)
        self._show_rule()

    def _on_rows_wanted(self, keys: list[int]) -> None:
        self._desk.tasks.read(lambda library: read(library, keys), self._model.supply)

    def _current(self) -> Candidate | None:
        key = self._view.current_id()
        row = self._model.row_of(key) if key is not None else None
        return row.candidate if row is not None else None

    def _show_current(self, again: bool = False) -> None:
        candidate, key = self._current(), self._view.current_id()
        if candidate is not None and key is not None:
            self._candidate.show_candidate(candidate, again)
            self._show_rule()
            self._twin.look(key, candidate.ref)

    def _merge(self) -> None:
        candidate, key = self._current(), self._view.current_id()
        if candidate is not None and key is not None and (twin := self._twin.of(key)) is not None:
            self._decisions.merge(key, candidate.ref, twin)

    def _keep_apart(self) -> None:
        """The record that M would merge with is not the same: look for another."""
        candidate, key = self._current(), self._view.current_id()
        if candidate is not None and key is not None:
            self._twin.keep_apart(key, candidate.ref)

    def _show_rule(self) -> None:
        candidate = self._candidate.candidate
        if candidate is None:
            return
        self._table.rules.set_current(candidate.rule)
        row = self._table.rules.rule(candidate.rule)
        accepted, rejected = (row.accepted, row.rejected) if row is not None else (0, 0)
        sure, right, decided = precision_text(candidate.confidence, accepted, rejected, QLocale())
        text = self.tr("%1 sure of this one").replace("%1", sure)
        if right:
            so_far = self.tr("right in %1 of the %2 decided so far").replace("%1", right)
            text += " · " + so_far.replace("%2", decided)
        self._candidate.show_precision(text)

    # --- deciding -------------------------------------------------------------------------------------------------------

    def _accept(self) -> None:
        keys = self._view.selected_ids()
        candidate, key = self._current(), self._view.current_id()
        if len(keys) > 1:
            self._decisions.accept(keys)
            return
        if candidate is None or key is None:
            return
        try:
            changes = self._candidate.changes()
        except WrongFieldError as error:
            self._desk.records.told.emit(str(error), "", None)
            return
        if changes:
            self._decisions.correct(key, candidate.ref, changes)
        else:
            self._decisions.accept((key,))

    def _reject(self) -> None:
        if keys := self._view.selected_ids():
            self._decisions.reject(keys)

    def _on_made(self, keys: tuple[int, ...], accepted: bool) -> None:
        """Bring the next candidate to the front at once; the library follows."""
        self._again.stop()
        in_field = self._candidate.fields.isAncestorOf(self.focusWidget() or self)
        before = len(self._model.ids)
        after = self._model.after(self._view.current_id(), keys)
        self._model.take_out(keys)
        left = len(self._model.ids)
        if after is not None:
            self._view.select_id(after)
        self._of = max(0, self._of - (before - left))
        self._settle()
        self._show_current()
        if in_field and left:
            self._view.setFocus(Qt.FocusReason.OtherFocusReason)
        if len(keys) > 1:
            sentence = self.tr("%1 accepted") if accepted else self.tr("%1 rejected")
            sentence = sentence.replace("%1", QLocale().toString(len(keys)))
            self._desk.records.told.emit(sentence, self.tr("Undo"), self._undo)

    def _on_settled(self) -> None:
        """Whoever decides on one after the other is not interrupted by reading the queue anew after each."""
        if self._stale and self._failed:
            self._load()
        elif self._stale:
            self._again.start()

    def _on_preferences(self, preferences: Preferences) -> None:
        if preferences.show_uncertain != self._shows_uncertain:
            self._shows_uncertain = preferences.show_uncertain
            self._load()

    def _on_failed(self, sentence: str) -> None:
        self._stale = self._failed = True  # what was taken out of the list comes back
        self._desk.records.told.emit(sentence, "", None)

    def _undo(self) -> None:
        self._desk.tasks.undo()

    def _on_undone(self) -> None:
        """By whichever way it was taken back: U here, Ctrl+Z, the menu or the toast."""
        self._taken_back = self._activated and not self._stale

    def _step(self, by: int) -> None:
        self._view.step(by)

    def _open(self) -> None:
        candidate = self._current()
        if candidate is not None:
            span = candidate.span
            self.passage_requested.emit(span.article_id, span.start, span.end)

    def _on_selection(self) -> None:
        self._candidate.show_many(len(self._view.selected_ids()))
        self.selection_changed.emit()

    # --- many at once ---------------------------------------------------------------------------------------------------

    def _on_batch(self) -> None:
        menu = self._batch_menu()
        menu.popup(self._side.batch.mapToGlobal(QPoint(0, self._side.batch.height() + 2)))

    def _on_menu(self, _keys: tuple[int, ...], at: QPoint) -> None:
        self._batch_menu().popup(at)

    def _batch_menu(self) -> QMenu:
        candidate = self._current()
        rule = candidate.rule if candidate is not None else ""
        row = self._table.rules.rule(rule) if rule else None
        selected = len(self._view.selected_ids())
        menu = BatchMenu(selected, rule, row.waiting if row is not None else None, self)
        menu.accept_wanted.connect(self._accept)
        menu.reject_wanted.connect(self._reject)
        menu.open_wanted.connect(self._open)
        menu.rule_decided.connect(self._decisions.decide_rule)
        return menu

    # --- Qt -------------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """One key a decision; fields keep their letters, for they take them first."""
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        plain = held in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)
        key = event.text().lower()
        acts: dict[str, Any] = {
            "a": self._accept,
            "x": self._reject,
            "m": self._merge,
            "n": self._keep_apart,
            "e": self._candidate.edit,
            "s": lambda: self._candidate.edit("speaker"),
            "u": self._undo,
            "j": lambda: self._step(1),
            "k": lambda: self._step(-1),
            "[": lambda: self._candidate.move_end(-1),
            "]": lambda: self._candidate.move_end(1),
            "{": lambda: self._candidate.move_start(-1),
            "}": lambda: self._candidate.move_start(1),
        }
        if plain and key in acts and len(self._model.ids):
            acts[key]()
            return
        if plain and key == "u":  # also when the last one is gone
            self._undo()
            return
        super().keyPressEvent(event)
