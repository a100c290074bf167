"""A list of records with the keyboard habits of the house, quick at a million rows.

It is a one-column QTableView: with a million rows of one height QListView takes 1.6 s to lay out, QTableView 5 ms.
"""

from __future__ import annotations

from typing import Final, cast

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QItemSelectionRange,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from app.ui.widgets.opaque import OpaqueViewport
from app.ui.widgets.paged_model import Index, PagedModel

TAKEN_BY_KEY: Final = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)
SELECTION_KEPT = 10_000  # more selected rows than this are not carried over a reload one by one


class ListingView(OpaqueViewport, QTableView):
    """Shows a PagedModel. Selection and current row are kept by id when the list is replaced."""

    current_id_changed = Signal(object)  # int | None: another record is current
    selection_ids_changed = Signal()
    opened = Signal(object)  # int: Enter or double click on a record
    menu_wanted = Signal(object, QPoint)  # tuple[int, ...], where on the screen

    def __init__(self, row_height: int, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._current: int | None = None
        self._kept: tuple[int | None, int, tuple[int, ...], int] = (None, 0, (), 0)
        self._hovered = QPersistentModelIndex()
        self._neighbour = True
        self._told = True  # whether a change of the current row is a change of the current record
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(8)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.set_row_height(row_height)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.activated.connect(self._on_activated)

    @property
    def hovered(self) -> QPersistentModelIndex:
        """The row under the mouse, for delegates."""
        return self._hovered

    def set_row_height(self, pixels: int) -> None:
        """Every row's height; call it again when the font changes."""
        self.verticalHeader().setDefaultSectionSize(pixels)
        self.verticalScrollBar().setSingleStep(max(8, pixels // 2))

    def set_neighbour(self, on: bool) -> None:
        """Whether the neighbour becomes current when a reload no longer has the current record (so it is at first).

        Good after deleting; not when the list is narrowed while something else is read.
        """
        self._neighbour = on

    def listing(self) -> PagedModel:
        """The model, as what it is."""
        return cast(PagedModel, self.model())

    def current_id(self) -> int | None:
        """The id of the current row."""
        return self._current

    def selected_ids(self) -> tuple[int, ...]:
        """The ids of the selected rows from top to bottom."""
        model = self.listing()
        ranges = sorted((r.top(), r.bottom()) for r in self._ranges())
        return tuple(identity for top, bottom in ranges for identity in model.ids[top : bottom + 1])

    def select_id(self, identity: int) -> bool:
        """Make a record current and the only one selected, and bring it into sight; False when it is not in the list."""
        index = self.listing().index_of(identity)
        if not index.isValid():
            return False
        self._choose(index)
        self.scrollTo(index)
        return True

    def step(self, by: int) -> bool:
        """Make the next (1) or previous (-1) record current; False at the end of the list."""
        row = self.currentIndex().row() + by if self.currentIndex().isValid() else 0
        if not 0 <= row < self.model().rowCount():
            return False
        self._choose(self.model().index(row, 0))
        return True

    # --- private --------------------------------------------------------------------------------------------------

    def _choose(self, index: QModelIndex) -> None:
        # setCurrentIndex would ask the keyboard: with Ctrl still down after a shortcut it takes the selection away.
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)

    def _on_activated(self, index: QModelIndex) -> None:
        identity = self.listing().id_at(index)
        if identity is not None:
            self.opened.emit(identity)

    def _ranges(self) -> list[QItemSelectionRange]:
        selection = self.selectionModel().selection()
        return [selection.at(number) for number in range(selection.count())]

    def _on_about_to_reset(self) -> None:
        many = sum(r.height() for r in self._ranges()) > SELECTION_KEPT
        self._kept = (
            self._current,
            self.currentIndex().row(),
            () if many else self.selected_ids(),
            self.verticalScrollBar().value(),
        )

    def _on_reset(self) -> None:
        current, row, selected, scroll = self._kept
        model = self.listing()
        self._hovered = QPersistentModelIndex()
        index = model.index_of(current) if current is not None else QModelIndex()
        if not index.isValid() and current is not None and model.rowCount() and self._neighbour:
            # What was current is gone: its neighbour takes its place, so that deleting one after another works.
            index = model.index(max(0, min(row, model.rowCount() - 1)), 0)
            selected = ()
        chosen = QItemSelection()
        if len(selected) > 1:
            wanted = set(selected)
            for at, identity in enumerate(model.ids):
                if identity in wanted:
                    chosen.select(model.index(at, 0), model.index(at, 0))
        elif index.isValid():
            chosen.select(index, index)
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().select(chosen, flags.ClearAndSelect)
        self.selectionModel().setCurrentIndex(index, flags.NoUpdate)
        self.verticalScrollBar().setValue(scroll)
        self._tell_current()

    def _tell_current(self) -> None:
        if not self._told:
            return
        identity = self.listing().id_at(self.currentIndex())
        if identity != self._current:
            self._current = identity
            self.current_id_changed.emit(identity)

    def _copy(self) -> None:
        """Put the selected rows that are here on the clipboard as plain text."""
        model = self.listing()
        rows = [model.row_of(identity) for identity in self.selected_ids()[:SELECTION_KEPT]]
        if texts := [model.copied(row) for row in rows if row is not None]:
            QGuiApplication.clipboard().setText("\n".join(texts))

    def _hover(self, index: QModelIndex) -> None:
        if index != self._hovered:
            if self._hovered.isValid():
                self.update(self.model().index(self._hovered.row(), 0))
            self.update(index)
            self._hovered = QPersistentModelIndex(index)

    # --- Qt -------------------------------------------------------------------------------------------------------

    def setModel(self, model: QAbstractItemModel | None) -> None:
        if model is not None:
            # Before the view's own slots are connected: they forget the selection.
            model.modelAboutToBeReset.connect(self._on_about_to_reset)
        super().setModel(model)
        if model is not None:
            model.modelReset.connect(self._on_reset)
            # Who went to the end of a list that had only begun now has a record there.
            self.listing().completed.connect(self._tell_current)

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self._tell_current()

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        self.selection_ids_changed.emit()

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        last = self.model().rowCount() - 1
        if last >= 0 and action == QAbstractItemView.CursorAction.MoveHome:
            return self.model().index(0, 0)
        if last >= 0 and action == QAbstractItemView.CursorAction.MoveEnd:
            return self.model().index(last, 0)
        return super().moveCursor(action, modifiers)

    def keyboardSearch(self, search: str) -> None:
        """Letters are shortcuts here, not a search in the rows."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.ShiftModifier,
        )
        if event.text().isprintable() and event.text().strip() and plain:
            event.ignore()  # for the panel's and the window's one-letter shortcuts
            return
        if event.matches(QKeySequence.StandardKey.Copy):
            self._copy()
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        had_current = self.currentIndex().isValid()
        if had_current or self.model() is None or not self.model().rowCount():
            super().focusInEvent(event)
            return
        # Qt makes the first row current without selecting it: then Home would do nothing and Down pass it over. Nobody
        # is told, or the first record would be opened in place of the one that is being read.
        self._told = False
        super().focusInEvent(event)
        self.selectionModel().clearCurrentIndex()
        self._told = True
        if (
            event.reason() in TAKEN_BY_KEY
        ):  # a click chooses its own row, and a panel that opens its own record
            self._choose(self.model().index(0, 0))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self.indexAt(event.position().toPoint()))
        super().mouseMoveEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._hover(QModelIndex())
        super().leaveEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        place = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard and self.currentIndex().isValid():
            place = self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).center())
        if ids := self.selected_ids():
            self.menu_wanted.emit(ids, place)
