"""A listing whose rows have heights of their own, measured when they come into sight.

Every row starts at an estimate. What is looked at gets the height that the delegate's `sizeHint` says, and the content is
moved so that what stood still for the eye stands still; so a list of a million cards opens as quickly as one of ten.
"""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem, QWidget

from app.ui.theme import GAP, GAP_WIDE, RADIUS_CARD, tokens
from app.ui.widgets.listing import ListingView
from app.ui.widgets.paged_model import LOADING_ROLE, Index

PASSES = 4  # measured rows may make room for others, which are then measured as well


class CardsView(ListingView):
    """Shows a PagedModel as cards. `laid_out` is emitted when cards may stand elsewhere, for widgets that float on them."""

    laid_out = Signal()
    _fitting = True  # until it is built: Qt calls our overrides while it builds the view

    def __init__(self, estimate: int, name: str, parent: QWidget | None = None) -> None:
        super().__init__(estimate, name, parent)
        self._measured: set[int] = set()
        self._top: tuple[int | None, int] = (None, 0)
        self.verticalHeader().setMaximumSectionSize(100_000)
        self.verticalScrollBar().setSingleStep(24)
        self._fitting = False

    def measure_again(self, row: int | None = None) -> None:
        """A card (or every card) may have another height now."""
        if row is None:
            self._measured.clear()
        elif (identity := self._id_of(row)) is not None:
            self._measured.discard(identity)
        self.fit()

    def fit(self, anchor: int | None = None) -> None:
        """Give what is in sight its height; row `anchor`, or the first known card, stays where it is."""
        if self._fitting or self.model() is None:
            return
        self._fitting = True
        try:
            for _ in range(PASSES):
                if not self._fit_once(anchor):
                    break
        finally:
            self._fitting = False
        self.laid_out.emit()

    def card_rect(self, index: Index) -> QRect:
        """Where a row stands in the viewport."""
        header = self.verticalHeader()
        return QRect(
            0,
            header.sectionViewportPosition(index.row()),
            self.viewport().width(),
            header.sectionSize(index.row()),
        )

    def option(self) -> QStyleOptionViewItem:
        """A view option for measuring."""
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        option.rect = QRect(0, 0, self.viewport().width(), 0)
        return option

    # --- private --------------------------------------------------------------------------------------------------

    def _id_of(self, row: int) -> int | None:
        ids = self.listing().ids
        return ids[row] if 0 <= row < len(ids) else None

    def _fit_once(self, anchor: int | None) -> bool:
        header, model = self.verticalHeader(), self.listing()
        first = self.rowAt(0)
        if first < 0:
            return False
        wanted: dict[int, int] = {}
        y, bottom = header.sectionViewportPosition(first), self.viewport().height()
        kept = anchor if anchor is not None and header.sectionViewportPosition(anchor) >= 0 else None
        option = self.option()
        row = first
        while row < len(model.ids) and y < bottom:
            height = header.sectionSize(row)
            identity = model.ids[row]
            index = model.index(row, 0)
            if identity in self._measured:
                if kept is None and y >= 0:
                    kept = row
            elif not index.data(LOADING_ROLE):
                new = self.itemDelegate().sizeHint(option, index).height()
                new += (
                    GAP_WIDE if row == model.rowCount() - 1 else 0
                )  # the last one does not stick to the edge
                self._measured.add(identity)
                if new != height:
                    wanted[row] = height = new
            y += height
            row += 1
        if not wanted:
            return False
        if kept is None:  # nothing is known yet: what begins in sight stays, what is cut off grows upwards
            kept = first + 1 if header.sectionViewportPosition(first) < 0 and row > first + 1 else first
        before = header.sectionViewportPosition(kept)
        header.setUpdatesEnabled(False)  # it is hidden: no place need be worked out for each
        for at, height in wanted.items():
            header.resizeSection(at, height)
        header.setUpdatesEnabled(True)
        self.updateGeometries()
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + header.sectionViewportPosition(kept) - before)
        self.viewport().update()
        return True

    def _on_about_to_reset(self) -> None:
        first, header = self.rowAt(0), self.verticalHeader()
        at = header.sectionViewportPosition(first) if first >= 0 else 0
        if at < 0 and first + 1 < len(self.listing().ids):
            # One that begins in sight: how much of a card is above the edge is not known until it is measured again.
            first, at = first + 1, header.sectionViewportPosition(first + 1)
        self._top = (self._id_of(first), at)
        super()._on_about_to_reset()

    def _on_reset(self) -> None:
        self._measured.clear()
        super()._on_reset()
        identity, at = self._top
        index = self.listing().index_of(identity) if identity is not None else QModelIndex()
        if index.isValid():
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + self.verticalHeader().sectionViewportPosition(index.row()) - at)
        self.fit(index.row() if index.isValid() else None)

    # --- Qt -------------------------------------------------------------------------------------------------------

    def currentChanged(self, current: Index, previous: Index) -> None:
        for index in (previous, current):
            if (identity := self._id_of(index.row())) is not None:
                self._measured.discard(identity)  # the current card may be taller than the others
        self.fit(current.row() if current.isValid() else None)
        super().currentChanged(current, previous)

    def dataChanged(self, first: QModelIndex, last: QModelIndex, roles: list[int] | None = None) -> None:  # type: ignore[override]
        super().dataChanged(first, last, roles or [])
        if last.row() - first.row() > 2000:
            self._measured.clear()
        else:
            self._measured.difference_update(self.listing().ids[first.row() : last.row() + 1])
        self.fit()

    def scrollTo(
        self, index: Index, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        super().scrollTo(index, hint)  # type: ignore[arg-type]
        if not self._fitting and index.isValid():
            self.fit(index.row())
            super().scrollTo(index, hint)  # type: ignore[arg-type]
            area, room = self.card_rect(index), self.viewport().height()
            if room - GAP < area.bottom() <= room and area.top() >= GAP:
                bar = self.verticalScrollBar()
                bar.setValue(bar.value() + GAP)  # nor does the current one
            self.fit()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        self.fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._measured.clear()
        self.fit()


class CardsLoading(QWidget):
    """Cards in faint outlines, for the time before the first are here."""

    def __init__(self, left: int, right: int, widest: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._left, self._right, self._widest = left, right, widest
        self.setAccessibleName(self.tr("Loading"))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = min(self._widest, self.width() - self._left - self._right)
        for number in range(self.height() // 140 + 1):
            paint_faint_card(painter, QRectF(self._left, number * 140, width, 140 - GAP), self, number)


def paint_faint_card(painter: QPainter, card: QRectF, widget: QWidget, number: int) -> None:
    """A card that is not here yet: its ground, two long bars and a short one."""
    t = tokens(widget.palette())
    painter.setPen(t.color("line"))
    painter.setBrush(t.color("surface"))
    painter.drawRoundedRect(card.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS_CARD, RADIUS_CARD)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(t.color("hover"))
    room = card.width() - 3 * GAP_WIDE
    for at, part in enumerate(((0.9, 0.96, 0.84)[number % 3], (0.5, 0.3, 0.7)[number % 3], 0.22)):
        y = card.top() + GAP_WIDE + at * 26 + (10 if at == 2 else 0)
        if y + 12 < card.bottom():
            painter.drawRoundedRect(QRectF(card.left() + GAP_WIDE + 4, y, room * part, 11), 4, 4)
