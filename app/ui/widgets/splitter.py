"""A splitter whose handle is a hairline until the mouse is on it, and that remembers where it was left."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QEnterEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSplitter, QSplitterHandle, QWidget

from app.ui.theme import tokens

Remember = Callable[[list[int]], None]


class Splitter(QSplitter):
    """`resized` is emitted once the panes have their new sizes; `remember` gets the sizes a moment after the user has moved a handle; a double click goes back to `sizes`."""

    resized = Signal()

    def __init__(
        self,
        orientation: Qt.Orientation = Qt.Orientation.Horizontal,
        *,
        sizes: Sequence[int] = (),
        remember: Remember | None = None,
        most: float = 1.0,
        parent: QWidget | None = None,
    ) -> None:
        """`most` is the share of the whole that the first pane may take of itself, so that a narrow window leaves room."""
        super().__init__(orientation, parent)
        self._most = most
        self._first_sizes = list(sizes)
        self._wanted = self._first_sizes
        self._remember = remember
        # One pixel: Qt then lets the mouse take hold of it a few pixels to either side.
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        self._timer = QTimer(self, singleShot=True, interval=300)
        self._timer.timeout.connect(self._tell)
        self.splitterMoved.connect(self._timer.start)

    def restore(self, sizes: object) -> None:
        """Take sizes that were remembered (a list of numbers, perhaps as text); anything else gives the first sizes."""
        try:
            numbers = [int(size) for size in sizes]  # type: ignore[attr-defined]
        except (TypeError, ValueError):
            numbers = []
        self._wanted = numbers if len(numbers) == self.count() and sum(numbers) > 0 else self._first_sizes
        self.setSizes(self._wanted)

    @property
    def wanted(self) -> list[int]:
        """The sizes that were restored: before the splitter is shown `sizes` gives others."""
        return self._wanted

    def reset(self) -> None:
        """Go back to the first sizes and remember them."""
        self.setSizes(self._first_sizes)
        self._tell()

    def _fit(self) -> None:
        """Give the first pane the size that the user gave it, less where the others would have too little."""
        sizes = self.sizes()
        total = sum(sizes)
        first = min(self._wanted[0], round(total * self._most)) if self._wanted else 0
        if self._most < 1 and len(sizes) == 2 and total > 0 and sizes[0] != first:
            self.setSizes([first, total - first])

    def _tell(self) -> None:
        self._wanted = self.sizes()
        if self._remember is not None:
            self._remember(self.sizes())

    # --- Qt -------------------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
        self.resized.emit()

    def createHandle(self) -> QSplitterHandle:
        return _Handle(self.orientation(), self)


class _Handle(QSplitterHandle):
    def __init__(self, orientation: Qt.Orientation, parent: QSplitter) -> None:
        super().__init__(orientation, parent)
        self._hovered = False

    def enterEvent(self, event: QEnterEvent) -> None:
        self._hovered = True
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._hovered = False
        self.update()
        super().leaveEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        splitter = self.splitter()
        if isinstance(splitter, Splitter):
            splitter.reset()

    def paintEvent(self, event: QPaintEvent) -> None:
        t = tokens(self.palette())
        painter = QPainter(self)
        line = self.contentsRect()
        if self._hovered:
            grow = (1, 0, 1, 0) if self.orientation() == Qt.Orientation.Horizontal else (0, 1, 0, 1)
            line = line.adjusted(-grow[0], -grow[1], grow[2], grow[3])
        painter.fillRect(line, t.color("accent" if self._hovered else "line"))
