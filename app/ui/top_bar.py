"""The bar above everything: back and forward, the one search box, Import, and the menu."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QEvent, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAction,
    QColor,
    QDragEnterEvent,
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QPushButton, QToolButton, QWidget

from app.ui.icons import icon
from app.ui.theme import GAP, GAP_SMALL, tokens
from app.ui.widgets.suggestions import Suggestions

TYPING_PAUSE_MS = 90  # between fast letters nothing is searched
RESTED_MS = 500  # a letter after so long a rest is searched for at once


class KeyHint(QWidget):
    """The keys that lead here, in a small frame."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = text
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self._text) + 12, metrics.height() + 4)

    def paintEvent(self, event: QPaintEvent) -> None:
        t = tokens(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(t.line))
        painter.setBrush(QColor(t.window))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.setPen(QColor(t.secondary))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._text)


class SearchBox(QLineEdit):
    """The one box; emits what is typed after a short pause, and its own keys for moving in the results."""

    searched = Signal(str)
    left = Signal()  # Esc: back to where one was
    results_wanted = Signal()  # arrow down: move into the results
    opened = Signal()  # Enter: open the first result
    recent_wanted = Signal()  # the empty box is asked what was searched for before
    forgotten = Signal(str)  # an earlier search that shall not be offered any more

    suggestions: Suggestions | None = None

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pause = QTimer(self, singleShot=True, interval=TYPING_PAUSE_MS)
        self._since = QElapsedTimer()  # since the last letter
        self._hint = KeyHint(QKeySequence("Ctrl+K").toString(QKeySequence.SequenceFormat.NativeText), self)
        self._build()
        self.textEdited.connect(self._on_edited)
        self.textChanged.connect(self._on_text_changed)
        self._on_text_changed("")
        self._pause.timeout.connect(lambda: self.searched.emit(self.text()))

    def accept(self, text: str) -> None:
        """Take what was offered, and search for it at once."""
        if self.suggestions is not None:
            self.suggestions.hide()
        self.setText(text)
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._pause.stop()
        self.searched.emit(text)

    def _offered(self, key: int, shift: bool) -> bool:
        """What a key means while something is offered; True when it was for the offer."""
        offer = self.suggestions
        if offer is None or not offer.isVisible():
            return False
        current = offer.current
        if key == Qt.Key.Key_Escape:
            offer.hide()
            return current is not None  # otherwise it still leads back to where one was
        if key == Qt.Key.Key_Down:
            return offer.move_by(1)
        if key == Qt.Key.Key_Up:
            return offer.move_by(-1)
        if key == Qt.Key.Key_Tab:
            chosen = current or offer.first()
            if chosen is None:
                return False
            self.accept(chosen.text)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and current is not None:
            self.accept(current.text)
        elif key == Qt.Key.Key_Delete and shift and current is not None and not self.text():
            self.forgotten.emit(current.text)
        else:
            return False
        return True

    def _build(self) -> None:
        self.setPlaceholderText(self.tr("Search articles, quotes, events, statistics, people"))
        self.setAccessibleName(self.tr("Search everything"))
        self.setClearButtonEnabled(True)
        self.setMinimumHeight(32)
        self.setMaxLength(100_000)  # a pasted article; only the first words of it are a query
        self.addAction(icon("magnifying-glass"), QLineEdit.ActionPosition.LeadingPosition)

    def _place_hint(self) -> None:
        self._hint.resize(self._hint.sizeHint())
        left = self.width() - self._hint.width() - GAP_SMALL
        self._hint.move(left, (self.height() - self._hint.height()) // 2)

    def _on_text_changed(self, text: str) -> None:
        self._hint.setVisible(not text)
        self.setTextMargins(0, 0, 0 if text else self._hint.sizeHint().width() + GAP_SMALL, 0)

    def _on_edited(self, text: str) -> None:
        rested = not self._since.isValid() or self._since.elapsed() > RESTED_MS
        if rested and not self._pause.isActive():
            self.searched.emit(text)
        else:
            self._pause.start()
        self._since.restart()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            undo = event.matches(QKeySequence.StandardKey.Undo) and not self.isUndoAvailable()
            if undo or (event.matches(QKeySequence.StandardKey.Redo) and not self.isRedoAvailable()):
                event.ignore()  # nothing was typed: it is the window's last action that is meant
                return False
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
            if event.key() == Qt.Key.Key_Tab and plain and self._offered(event.key(), False):
                event.accept()
                return True  # before Qt moves the focus
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if self._offered(key, bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)):
            return
        if key == Qt.Key.Key_Down and not self.text():
            self.recent_wanted.emit()
        elif key == Qt.Key.Key_Escape:
            self._pause.stop()
            self.left.emit()
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_PageDown):
            self.results_wanted.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self._pause.isActive():
                self._pause.stop()
                self.searched.emit(self.text())
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if self.suggestions is not None:
            self.suggestions.hide()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if not self.text():
            self.recent_wanted.emit()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.ignore()  # files are the window's to import; their names are nothing to search for
        else:
            super().dragEnterEvent(event)

    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)  # type: ignore[arg-type]
        self._place_hint()


class TopBar(QWidget):
    """Places its buttons and the box; what they do is the main window's."""

    def __init__(
        self, back: QAction, forward: QAction, import_: QAction, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.box = SearchBox(self)
        self.help = QToolButton(self)
        self.help.setIcon(icon("question"))
        self.help.setAccessibleName(self.tr("What can be asked"))
        self.help.setToolTip(self.tr("What can be asked: examples that run"))
        self._buttons = [self._button(action) for action in (back, forward)]
        self._import = QPushButton(icon("plus", "text"), self.tr("Import"), self)
        self._import.clicked.connect(import_.trigger)
        self._import.setToolTip(import_.toolTip())
        self._menu = QToolButton(self)
        self._menu.setIcon(icon("dots-three"))
        self.menu = QMenu(self)
        self._menu.setMenu(self.menu)
        self._menu.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._menu.setAccessibleName(self.tr("Menu"))
        self._menu.setToolTip(self.tr("Menu (F10)"))
        self._build()

    def show_menu(self) -> None:
        """Open the menu from the keyboard."""
        self._menu.showMenu()

    def _build(self) -> None:
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(GAP, GAP_SMALL, GAP, GAP_SMALL)
        layout.setSpacing(GAP_SMALL)
        for button in self._buttons:
            layout.addWidget(button)
        layout.addStretch(2)
        layout.addWidget(self.box, 6)
        self.box.setMaximumWidth(720)
        layout.addWidget(self.help)
        layout.addStretch(2)
        layout.addWidget(self._import)
        layout.addWidget(self._menu)

    def _button(self, action: QAction) -> QToolButton:
        button = QToolButton(self)
        button.setDefaultAction(action)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        return button
