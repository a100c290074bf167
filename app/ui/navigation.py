"""The navigation at the left: the views with their counts, and the collections as a tree that takes dropped records."""

from __future__ import annotations

from typing import Any, Final

from PySide6.QtCore import QEvent, QMimeData, QModelIndex, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QDrag, QKeyEvent, QPainter, QPaintEvent, QPen, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QFrame, QMenu, QToolTip, QTreeView, QWidget

from app.ui import icons
from app.ui.collection_order import Place, Side, Way, dropped, stepped
from app.ui.dragging import REFS_FORMAT, refs_from_mime
from app.ui.navigation_rows import (
    BRIEF,
    COLOUR,
    COUNT,
    GLYPH,
    MORE,
    SMART,
    TARGET,
    Index,
    NavigationDelegate,
)
from app.ui.theme import GAP_SMALL, WIDTH_NAVIGATION, tokens
from app.ui.widgets.opaque import OpaqueViewport
from db.records import CollectionRow, Counts

COLLECTION_FORMAT: Final = "application/x-rapporteur-collection"


class Navigation(OpaqueViewport, QTreeView):
    """Views and collections; knows their names and counts, not what they show."""

    view_chosen = Signal(str)
    collection_chosen = Signal(int)
    collection_menu_wanted = Signal(
        int, QPoint, bool
    )  # collection id, where on the screen, whether it is smart
    new_collection_wanted = Signal()
    records_dropped = Signal(int, object)  # collection id, refs
    collection_moved = Signal(
        int, object, int
    )  # collection id, its new parent's or None, place among the siblings
    rename_wanted = Signal(int)  # collection id
    delete_wanted = Signal(int)  # collection id

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = QStandardItemModel(self)
        self._views: dict[str, QStandardItem] = {}
        self._collections: dict[int, QStandardItem] = {}
        self._rows: tuple[CollectionRow, ...] = ()
        self._drop: tuple[QModelIndex, Side] | None = None  # where a dragged collection would go
        self._silent = False
        self._build()
        self._connect()

    def set_counts(self, counts: Counts) -> None:
        """Put the numbers beside the views."""
        for view, count in (
            ("articles", counts.articles),
            ("quotes", counts.quotes),
            ("events", counts.events),
            ("statistics", counts.statistics),
            ("parties", counts.parties),
            ("topics", counts.topics),
            ("bookmarks", counts.bookmarks),
            ("highlights", counts.highlights),
            ("review", counts.review),
            ("trash", counts.trash),
        ):
            self._views[view].setData(count, COUNT)

    def set_collections(self, rows: tuple[CollectionRow, ...]) -> None:
        """Show the collections under Bookmarks, nested, in the user's order; keeps what was selected and folded."""
        chosen = self.currentIndex().data(TARGET)
        folded = {number for number, item in self._collections.items() if not self.isExpanded(item.index())}
        root = self._views["bookmarks"]
        self._silent = True  # taking the rows away moves the current one: nobody has chosen that
        root.removeRows(0, root.rowCount())
        self._silent = False
        self._collections = {}
        self._rows = rows
        waiting = sorted(rows, key=lambda row: row.position)
        while waiting:
            placed = [row for row in waiting if row.parent_id is None or row.parent_id in self._collections]
            if not placed:
                break  # a loop among parents; the library's check reports it
            for row in placed:
                parent = root if row.parent_id is None else self._collections[row.parent_id]
                item = self._item(row.name, ("collection", row.id))
                item.setData(row.colour, COLOUR)
                item.setData(row.count, COUNT)
                item.setData(row.more, MORE)
                item.setData(row.is_smart, SMART)
                item.setData(row.has_brief, BRIEF)
                if row.is_smart:
                    item.setToolTip(self.tr("%1: what a search finds now").replace("%1", row.name))
                parent.appendRow(item)
                self._collections[row.id] = item
            waiting = [row for row in waiting if row not in placed]
        for number, item in self._collections.items():
            self.setExpanded(item.index(), number not in folded)
        self.setExpanded(root.index(), True)
        if chosen is not None and chosen[0] == "collection":
            self.select_collection(chosen[1])

    def select_view(self, view: str) -> None:
        """Show which view is in front, without choosing it again."""
        item = self._views.get(view)
        self._select(item.index() if item is not None else QModelIndex())

    def select_collection(self, number: int) -> None:
        """Show which collection is in front, without choosing it again."""
        if number in self._collections:
            self._select(self._collections[number].index())

    def _select(self, index: QModelIndex) -> None:
        self._silent = True
        if index.isValid():
            self.setCurrentIndex(index)
        else:
            self.clearSelection()
        self._silent = False

    def _build(self) -> None:
        self.setModel(self._model)
        self.setItemDelegate(NavigationDelegate(self))
        self.setHeaderHidden(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setIndentation(16)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(False)
        self.setMinimumWidth(160)
        self.setViewportMargins(0, GAP_SMALL, 0, GAP_SMALL)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setMouseTracking(True)
        self.setAcceptDrops(True)
        self.setDropIndicatorShown(True)
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setAccessibleName(self.tr("Navigation"))
        for view, glyph, text in (
            ("overview", "house", self.tr("Overview")),
            ("articles", "file-text", self.tr("Articles")),
            ("quotes", "quotes", self.tr("Quotes")),
            ("events", "calendar-blank", self.tr("Events")),
            ("statistics", "chart-bar", self.tr("Statistics")),
            ("parties", "users", self.tr("People && bodies").replace("&&", "&")),
            ("topics", "tag", self.tr("Topics")),
            ("", "", self.tr("BOOKMARKS")),
            ("highlights", "highlighter-circle", self.tr("Highlights")),
            ("bookmarks", "star", self.tr("All bookmarks")),
            ("", "", self.tr("DESK")),
            ("review", "check", self.tr("Review")),
            ("lookup", "checks", self.tr("Draft check")),
            ("trash", "trash", self.tr("Trash")),
        ):
            item = self._item(text, ("view", view) if view else None)
            if view:
                item.setData(glyph, GLYPH)
                self._views[view] = item
            else:
                item.setFlags(Qt.ItemFlag.NoItemFlags)
            self._model.appendRow(item)

    def _connect(self) -> None:
        self.selectionModel().currentChanged.connect(self._on_current_changed)
        self.clicked.connect(self._on_clicked)
        self.customContextMenuRequested.connect(self._on_menu)

    def _item(self, text: str, target: tuple[str, Any] | None) -> QStandardItem:
        item = QStandardItem(text)
        item.setData(target, TARGET)
        item.setToolTip(text)
        return item

    def _on_current_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if not self._silent:
            self._choose(current)

    def _on_clicked(self, index: QModelIndex) -> None:
        # A click on what is already current goes back to it, as from the search results.
        self._choose(index)

    def _choose(self, index: QModelIndex) -> None:
        target = index.data(TARGET)
        if target is None:
            return
        if target[0] == "view":
            self.view_chosen.emit(target[1])
        else:
            self.collection_chosen.emit(target[1])

    def _on_menu(self, position: QPoint) -> None:
        target = self.indexAt(position).data(TARGET)
        if target is not None and target[0] == "collection":
            smart = bool(self.indexAt(position).data(SMART))
            self.collection_menu_wanted.emit(target[1], self.viewport().mapToGlobal(position), smart)
        elif target is None or target == ("view", "bookmarks"):
            menu = QMenu(self)
            menu.addAction(icons.icon("plus"), self.tr("New Collection…"), self.new_collection_wanted.emit)
            menu.popup(self.viewport().mapToGlobal(position))

    def _current_collection(self) -> int | None:
        target = self.currentIndex().data(TARGET)
        return target[1] if target is not None and target[0] == "collection" else None

    def _step(self, collection: int, way: Way) -> None:
        place = stepped(self._rows, collection, way)
        if place is not None:
            self.collection_moved.emit(collection, *place)

    def _side_at(self, index: QModelIndex, y: float) -> Side:
        """Whether a place is on the upper edge, the middle or the lower edge of a row."""
        area = self.visualRect(index)
        share = (y - area.top()) / max(1, area.height())
        return "before" if share < 0.28 else "after" if share > 0.72 else "inside"

    def _place_for(self, event: Any) -> Place | None:
        """Where the dragged collection would go, remembered for painting; None where it cannot."""
        moved = int(bytes(event.mimeData().data(COLLECTION_FORMAT).data()))
        point = event.position().toPoint()
        index = self.indexAt(point)
        target = index.data(TARGET)
        self._drop = None
        if target == ("view", "bookmarks"):
            self._drop = (index, "inside")
            return dropped(self._rows, moved, None, "inside")
        if target is None or target[0] != "collection":
            return None
        side = self._side_at(index, point.y())
        place = dropped(self._rows, moved, target[1], side)
        if place is not None:
            self._drop = (index, side)
        return place

    # --- Qt -------------------------------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        # Delete means the collection that has the keyboard, not what is selected in the view beside it.
        deleting = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Delete
        if (
            deleting
            and event.type() == QEvent.Type.ShortcutOverride
            and self._current_collection() is not None
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        both = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        ways: dict[int, Way] = {
            Qt.Key.Key_Up: "up",
            Qt.Key.Key_Down: "down",
            Qt.Key.Key_Right: "in",
            Qt.Key.Key_Left: "out",
        }
        collection = self._current_collection()
        if collection is not None and held == both and event.key() in ways:
            self._step(collection, ways[event.key()])
        elif collection is not None and event.key() == Qt.Key.Key_F2:
            self.rename_wanted.emit(collection)
        elif collection is not None and event.key() == Qt.Key.Key_Delete and not held:
            self.delete_wanted.emit(collection)
        else:
            super().keyPressEvent(event)

    def startDrag(self, supported: Qt.DropAction) -> None:
        """Only collections can be dragged: into one another, or to another place."""
        collection = self._current_collection()
        if collection is None:
            return
        data = QMimeData()
        data.setData(COLLECTION_FORMAT, str(collection).encode())
        drag = QDrag(self)
        drag.setMimeData(data)
        drag.setPixmap(self.viewport().grab(self.visualRect(self.currentIndex())))
        drag.exec(Qt.DropAction.MoveAction)
        self._drop = None
        self.viewport().update()

    def dragEnterEvent(self, event: Any) -> None:
        if event.mimeData().hasFormat(REFS_FORMAT) or event.mimeData().hasFormat(COLLECTION_FORMAT):
            event.acceptProposedAction()
        else:
            event.ignore()  # files are the window's to take

    def dragLeaveEvent(self, event: Any) -> None:
        self._drop = None
        self.viewport().update()

    def dragMoveEvent(self, event: Any) -> None:
        if event.mimeData().hasFormat(COLLECTION_FORMAT):
            place = self._place_for(event)
            self.viewport().update()
            if place is not None:
                event.acceptProposedAction()
            else:
                event.ignore()
            return
        index = self.indexAt(event.position().toPoint())
        target = index.data(TARGET)
        if index.data(SMART):
            tip = self.tr("A saved search fills itself: nothing can be put in")
            QToolTip.showText(self.viewport().mapToGlobal(event.position().toPoint()), tip, self)
            event.ignore()
            return
        taken = event.mimeData().hasFormat(REFS_FORMAT) and target is not None
        if taken and (target[0] == "collection" or target == ("view", "bookmarks")):
            event.acceptProposedAction()
        else:
            event.ignore()

    def dropEvent(self, event: Any) -> None:
        if event.mimeData().hasFormat(COLLECTION_FORMAT):
            place = self._place_for(event)
            self._drop = None
            self.viewport().update()
            if place is not None:
                moved = int(bytes(event.mimeData().data(COLLECTION_FORMAT).data()))
                event.acceptProposedAction()
                self.collection_moved.emit(moved, *place)
            return
        target = self.indexAt(event.position().toPoint()).data(TARGET)
        refs = refs_from_mime(event.mimeData())
        if target is None or not refs:
            event.ignore()
            return
        self.records_dropped.emit(target[1] if target[0] == "collection" else -1, refs)
        event.acceptProposedAction()

    def sizeHint(self) -> QSize:
        return QSize(WIDTH_NAVIGATION, 400)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._drop is None:
            return
        index, side = self._drop
        area = QRectF(self.visualRect(index))
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(tokens(self.palette()).color("accent"), 2))
        if side == "inside":
            painter.drawRoundedRect(
                QRectF(9, area.top() + 2, self.viewport().width() - 18, area.height() - 4), 6, 6
            )
        else:
            y = area.top() if side == "before" else area.bottom() + 1
            painter.drawLine(QPointF(area.left() + 18, y), QPointF(self.viewport().width() - 10, y))

    def drawBranches(self, painter: QPainter, rect: QRect, index: Index) -> None:
        pass  # nesting shows by the indentation alone
