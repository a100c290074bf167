"""The navigation at the left: the views with their counts, and the collections as a tree that takes dropped records."""

from __future__ import annotations

import json
from typing import Any, Final

from PySide6.QtCore import (
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from app.ui import icons
from app.ui.theme import (
    GAP_SMALL,
    ICON,
    RADIUS,
    ROW_NAVIGATION,
    WIDTH_NAVIGATION,
    figures_font,
    label_font,
    tokens,
)
from db.records import CollectionRow, Counts, Ref

Index = QModelIndex | QPersistentModelIndex

TARGET: Final = Qt.ItemDataRole.UserRole + 1  # ("view", name) or ("collection", id); None for a label
COUNT: Final = Qt.ItemDataRole.UserRole + 2
GLYPH: Final = Qt.ItemDataRole.UserRole + 3
COLOUR: Final = Qt.ItemDataRole.UserRole + 4
REFS_FORMAT: Final = "application/x-rapporteur-refs"


def refs_to_mime(refs: tuple[Ref, ...]) -> QMimeData:
    """Records as what a drag carries inside the window."""
    data = QMimeData()
    data.setData(REFS_FORMAT, json.dumps([[ref.kind, ref.id] for ref in refs]).encode())
    return data


def refs_from_mime(data: QMimeData) -> tuple[Ref, ...]:
    """The records that a drag carries; none when it carries something else."""
    if not data.hasFormat(REFS_FORMAT):
        return ()
    return tuple(
        Ref(kind, number) for kind, number in json.loads(bytes(data.data(REFS_FORMAT).data()).decode())
    )


class Navigation(QTreeView):
    """Views and collections; knows their names and counts, not what they show."""

    view_chosen = Signal(str)
    collection_chosen = Signal(int)
    collection_menu_wanted = Signal(int, QPoint)  # collection id, global position
    new_collection_wanted = Signal()
    records_dropped = Signal(int, object)  # collection id, refs

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = QStandardItemModel(self)
        self._views: dict[str, QStandardItem] = {}
        self._collections: dict[int, QStandardItem] = {}
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
        self.setItemDelegate(_NavigationDelegate(self))
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
        self.setDragDropMode(QAbstractItemView.DragDropMode.DropOnly)
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
            self.collection_menu_wanted.emit(target[1], self.viewport().mapToGlobal(position))
        elif target is None or target == ("view", "bookmarks"):
            menu = QMenu(self)
            menu.addAction(icons.icon("plus"), self.tr("New Collection…"), self.new_collection_wanted.emit)
            menu.popup(self.viewport().mapToGlobal(position))

    def dragEnterEvent(self, event: Any) -> None:
        if event.mimeData().hasFormat(REFS_FORMAT):
            event.acceptProposedAction()
        else:
            event.ignore()  # files are the window's to take

    def dragMoveEvent(self, event: Any) -> None:
        target = self.indexAt(event.position().toPoint()).data(TARGET)
        taken = event.mimeData().hasFormat(REFS_FORMAT) and target is not None
        if taken and (target[0] == "collection" or target == ("view", "bookmarks")):
            event.acceptProposedAction()
        else:
            event.ignore()

    def dropEvent(self, event: Any) -> None:
        target = self.indexAt(event.position().toPoint()).data(TARGET)
        refs = refs_from_mime(event.mimeData())
        if target is None or not refs:
            event.ignore()
            return
        self.records_dropped.emit(target[1] if target[0] == "collection" else -1, refs)
        event.acceptProposedAction()

    def sizeHint(self) -> QSize:
        return QSize(WIDTH_NAVIGATION, 400)

    def drawBranches(self, painter: QPainter, rect: QRect, index: Index) -> None:
        pass  # nesting shows by the indentation alone


class _NavigationDelegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        line = option.fontMetrics.height()
        if index.data(TARGET) is None:
            return QSize(100, line + 26)
        return QSize(100, max(ROW_NAVIGATION + 2, line + 14))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        t = tokens(option.palette)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRect(option.rect)
        target = index.data(TARGET)
        if target is None:
            painter.setFont(label_font())
            painter.setPen(QColor(t.secondary))
            painter.drawText(
                rect.adjusted(18, 0, -8, -6),
                Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom,
                index.data(),
            )
            painter.restore()
            return
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        ground = QRectF(8, rect.y() + 1, option.widget.width() - 16, rect.height() - 2)
        if chosen or hovered:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(t.selection if chosen else t.line))
            painter.setOpacity(1 if chosen else 0.5)
            painter.drawRoundedRect(ground, RADIUS, RADIUS)
            painter.setOpacity(1)
        if chosen and option.state & QStyle.StateFlag.State_HasFocus and option.widget.hasFocus():
            painter.setPen(QColor(t.accent))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(ground.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
        ink = QColor(t.accent if chosen else t.text)
        left = rect.x() + 18
        glyph = index.data(GLYPH)
        if glyph:
            icons.paint(painter, QRect(left, rect.y(), ICON + 1, rect.height()), glyph, ink, ICON)
            left += ICON + 10
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(t.color(index.data(COLOUR) or "accent"))
            painter.drawRoundedRect(QRectF(left + 2, rect.center().y() - 3, 7, 7), 1.5, 1.5)
            left += 20
        right = int(ground.right()) - 10
        count = index.data(COUNT)
        if count:
            painter.setFont(figures_font())
            painter.setPen(QColor(t.accent if chosen else t.secondary))
            text = option.locale.toString(int(count))
            width = painter.fontMetrics().horizontalAdvance(text)
            painter.drawText(
                QRect(right - width, rect.y(), width, rect.height()), Qt.AlignmentFlag.AlignVCenter, text
            )
            right -= width + 8
        font = QFont(option.font)
        font.setWeight(QFont.Weight.DemiBold if chosen else QFont.Weight.Normal)
        painter.setFont(font)
        painter.setPen(ink)
        room = QRect(left, rect.y(), max(0, right - left), rect.height())
        name = painter.fontMetrics().elidedText(str(index.data()), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, name)
        painter.restore()
