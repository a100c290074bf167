"""A message at the bottom of the window that goes by itself, with one button such as Undo."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from app.ui.theme import GAP, RADIUS_CARD, tokens

SHOWN_MS: Final = 5000
MARGIN: Final = 40


class Toast(QWidget):
    """One message at a time; a new one replaces the old. It stays while the pointer is on it or its button has the focus."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._act: Callable[[], object] | None = None
        self._timer = QTimer(self, singleShot=True, interval=SHOWN_MS)
        self._label = QLabel(self)
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setWordWrap(True)
        self._button = QPushButton(self)
        self._button.setCursor(Qt.CursorShape.PointingHandCursor)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(GAP + 4, GAP - 2, GAP - 2, GAP - 2)
        layout.setSpacing(GAP)
        layout.addWidget(self._label, 1)
        layout.addWidget(self._button)
        self.setAccessibleName(self.tr("Message"))
        self.hide()
        self._timer.timeout.connect(self._on_timeout)
        self._button.clicked.connect(self._on_clicked)
        window.installEventFilter(self)

    def tell(self, sentence: str, label: str = "", act: Callable[[], object] | None = None) -> None:
        """Show a sentence; with a `label`, a button that calls `act`."""
        self._act = act
        self._label.setText(sentence)
        self._button.setText(label)
        self._button.setVisible(bool(label))
        t = tokens(self.palette())
        ink = t.surface if not t.dark else t.text
        self._label.setStyleSheet(f"color: {ink}; background: transparent;")
        self._button.setStyleSheet(
            f"QPushButton {{ background: transparent; border: 1px solid {t.faint}; color: {ink}; }}"
            f"QPushButton:hover {{ background: {t.secondary}; color: {t.surface}; }}"
        )
        self._place()
        self.show()
        self.raise_()
        self._timer.start()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))

    @property
    def text(self) -> str:
        """The sentence shown, or the last one."""
        return self._label.text()

    def _place(self) -> None:
        window = self._window
        room = max(240, window.width() - 2 * MARGIN)
        button = self._button.sizeHint().width() + GAP if self._button.text() else 0
        words = self._label.fontMetrics().horizontalAdvance(self._label.text())
        width = min(room, 680, words + button + 3 * GAP + 8)
        self.setFixedWidth(width)
        self.adjustSize()
        self.setFixedHeight(max(self.sizeHint().height(), self.heightForWidth(width)))
        self.move((window.width() - width) // 2, window.height() - self.height() - MARGIN)

    def _on_timeout(self) -> None:
        if self.underMouse() or self._button.hasFocus():
            self._timer.start()
        else:
            self.hide()

    def _on_clicked(self) -> None:
        self.hide()
        if self._act is not None:
            self._act()

    def paintEvent(self, event: QPaintEvent) -> None:
        t = tokens(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(t.line) if t.dark else Qt.PenStyle.NoPen)
        painter.setBrush(QColor("#3A3A40" if t.dark else t.text))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS_CARD, RADIUS_CARD)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return False
