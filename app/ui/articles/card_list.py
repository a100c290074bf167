"""The cards beside the text: what is said, done and counted in the article, in the order of the text."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from app.ui.articles.card_delegate import CardDelegate, star_rect
from app.ui.articles.cards import Card
from app.ui.widgets.opaque import OpaqueViewport
from app.ui.widgets.tips import plain_tip
from db.records import Ref

CARD_ROLE: Final = int(Qt.ItemDataRole.UserRole) + 1
Index = QModelIndex | QPersistentModelIndex


class CardModel(QAbstractListModel):
    """The cards of one article. A drag carries what `mime_for` makes."""

    mime_for: Callable[[tuple[Ref, ...], str], QMimeData] | None = None

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cards: tuple[Card, ...] = ()

    def set_cards(self, cards: Sequence[Card]) -> None:
        """Other cards."""
        self.beginResetModel()
        self._cards = tuple(cards)
        self.endResetModel()

    def card(self, index: Index) -> Card | None:
        """The card of an index."""
        return self._cards[index.row()] if index.isValid() and index.row() < len(self._cards) else None

    def row_of(self, ref: Ref | None) -> int:
        """Where a record's card stands; -1 when it has none."""
        return next((row for row, card in enumerate(self._cards) if card.ref == ref), -1)

    def of_ref(self, ref: Ref) -> Card | None:
        """A record's card."""
        row = self.row_of(ref)
        return self._cards[row] if row >= 0 else None

    # --- Qt -------------------------------------------------------------------------------------------------------

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else flags

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        cards = [card for card in map(self.card, indexes) if card is not None]
        plain = "\n".join(f"{card.lead} ({card.line})" for card in cards)
        refs = tuple(card.ref for card in cards)
        return self.mime_for(refs, plain) if self.mime_for is not None else QMimeData()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._cards)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        card = self.card(index)
        if card is None:
            return None
        if role == CARD_ROLE:
            return card
        if role in (int(Qt.ItemDataRole.DisplayRole), int(Qt.ItemDataRole.AccessibleTextRole)):
            return card.spoken
        if role == int(Qt.ItemDataRole.ToolTipRole):
            return plain_tip(
                "\n".join(part for part in (card.lead, card.beside, card.line, card.warning) if part)
            )
        return None


class CardList(OpaqueViewport, QListView):
    """Lights the card whose mark the mouse is on, and announces the card that the mouse is on."""

    hovered = Signal(object)  # Ref | None
    chosen = Signal(object)  # Ref: a click or Enter
    current_changed = Signal()
    star_clicked = Signal(object)  # Card
    menu_wanted = Signal(object, QPoint)  # Card, where on the screen
    reviewed = Signal(object, bool)  # Ref of a candidate, accepted (A) or rejected (X)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lit: Ref | None = None
        self._under: Ref | None = None
        self.cards = CardModel(self)
        self.setModel(self.cards)
        self.setItemDelegate(CardDelegate(self))
        self.setAccessibleName(self.tr("In this article"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setLayoutMode(QListView.LayoutMode.Batched)  # thousands of cards must not delay the text
        self.setBatchSize(60)
        self.setMouseTracking(True)
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.verticalScrollBar().setSingleStep(24)
        self.clicked.connect(self._on_chosen)
        self.activated.connect(self._on_chosen)

    @property
    def lit(self) -> Ref | None:
        """The record whose mark the mouse is on."""
        return self._lit

    def set_cards(self, cards: Sequence[Card]) -> None:
        """Other cards; the current one stays when its record is still there."""
        kept = self.current_ref()
        self.cards.set_cards(cards)
        row = self.cards.row_of(kept)
        if row >= 0:
            self.setCurrentIndex(self.cards.index(row, 0))
        self.current_changed.emit()

    def current_card(self) -> Card | None:
        """The selected card."""
        indexes = self.selectedIndexes()
        return self.cards.card(indexes[0]) if indexes else None

    def current_ref(self) -> Ref | None:
        """The record of the selected card."""
        card = self.current_card()
        return card.ref if card is not None else None

    def select(self, ref: Ref | None) -> None:
        """Select a record's card and bring it into sight; None selects none."""
        row = self.cards.row_of(ref)
        if row < 0:
            self.clearSelection()
        else:
            index = self.cards.index(row, 0)
            self.setCurrentIndex(index)
            self.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)
        self.current_changed.emit()

    def light(self, ref: Ref | None) -> None:
        """Light a record's card, and bring it into sight."""
        if ref == self._lit:
            return
        self._lit = ref
        row = self.cards.row_of(ref)
        if row >= 0:
            self.scrollTo(self.cards.index(row, 0), QAbstractItemView.ScrollHint.EnsureVisible)
        self.viewport().update()

    def _on_chosen(self, index: QModelIndex) -> None:
        card = self.cards.card(index)
        if card is not None:
            self.current_changed.emit()
            self.chosen.emit(card.ref)

    def _hover(self, ref: Ref | None) -> None:
        if ref != self._under:
            self._under = ref
            self.hovered.emit(ref)

    # --- Qt -------------------------------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        return QSize(260, 120)  # it stretches; the citation below must stand whole

    def minimumSizeHint(self) -> QSize:
        return QSize(120, 80)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        card = self.cards.card(self.indexAt(event.position().toPoint()))
        self._hover(card.ref if card is not None else None)
        super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        index = self.indexAt(point)
        card = self.cards.card(index)
        if card is not None and star_rect(QRect(self.visualRect(index))).contains(point):
            self.star_clicked.emit(card)
            return
        super().mouseReleaseEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._hover(None)
        super().leaveEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()  # the heights follow from the width

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.scheduleDelayedItemsLayout()

    def keyboardSearch(self, search: str) -> None:
        """Letters are shortcuts here."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._on_chosen(self.currentIndex())
        elif event.key() in (Qt.Key.Key_A, Qt.Key.Key_X) and not event.modifiers():
            card = self.current_card()
            if card is not None and card.candidate:
                self.reviewed.emit(card.ref, event.key() == Qt.Key.Key_A)
        elif event.text() and event.text().isprintable() and event.text().strip():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        index = self.indexAt(event.pos())
        place = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            index = self.currentIndex()
            place = self.viewport().mapToGlobal(self.visualRect(index).center())
        if (card := self.cards.card(index)) is not None:
            self.menu_wanted.emit(card, place)
