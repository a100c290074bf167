"""The picture of the last session, over the window until what lies under it looks the same."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

LOOK_MS = 30  # between two looks whether everything is read
CALM_MS = 300  # some of what a view shows is asked for when the rest is there
LONGEST_MS = 5000


class PictureOfLastTime(QWidget):
    """Covers the window and takes no clicks. It goes with the first key, click, turn of the wheel or change of size, and
    otherwise when everything under it is read."""

    gone = Signal()

    def __init__(self, picture: QImage, window: QWidget) -> None:
        super().__init__(window)
        self._picture = picture
        self._window = window
        self._calm = 0
        self._left = LONGEST_MS // LOOK_MS
        self._busy: Callable[[], bool] | None = None
        self.setGeometry(window.rect())
        self.show()

    def go_with_the_first_touch(self) -> None:
        """From now on what is under the picture can be used."""
        from PySide6.QtCore import Qt  # late, as it takes a fifth of the time to the first paint

        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # nothing is painted where nobody sees it
        self.raise_()
        if (handle := self._window.windowHandle()) is not None:
            handle.installEventFilter(self)

    def go_when_calm(self, busy: Callable[[], bool]) -> None:
        """Go when `busy` has been False for a while."""
        self._busy = busy
        looking = QTimer(self, interval=LOOK_MS)
        looking.timeout.connect(self._look)
        looking.start()

    def go(self) -> None:
        """Show what is there."""
        if (handle := self._window.windowHandle()) is not None:
            handle.removeEventFilter(self)
        self.hide()
        self.deleteLater()
        self.gone.emit()

    def _look(self) -> None:
        self._left -= 1
        self._calm = 0 if self._busy is not None and self._busy() else self._calm + 1
        if self._calm * LOOK_MS > CALM_MS or self._left <= 0:
            self.go()

    # --- Qt -------------------------------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (
            QEvent.Type.KeyPress,
            QEvent.Type.MouseButtonPress,
            QEvent.Type.Wheel,
            QEvent.Type.TouchBegin,
            QEvent.Type.DragEnter,
        ) or (event.type() == QEvent.Type.Resize and self._window.size() != self.size()):
            self.go()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.drawImage(0, 0, self._picture)
        painter.end()
