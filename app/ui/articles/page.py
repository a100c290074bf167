"""A page to read: text in a comfortable measure, centred, with a head that scrolls along, moved through by keys and wheel."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QResizeEvent, QTextDocument, QWheelEvent
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from app.ui.articles.document import Reading, set_frame
from app.ui.articles.marked_scroll_bar import MarkedScrollBar
from app.ui.theme import GAP_LARGE, Tokens, tokens
from app.ui.widgets.opaque import OpaqueViewport

GUTTER: Final = 48  # paragraph numbers hang here
RIGHT: Final = 28
BOTTOM: Final = 96

# The style sheet for fields is not for a page: no frame, no padding, the window's own selection.
PAGE_STYLE: Final = (
    "QTextEdit, QTextEdit:focus { border: none; border-radius: 0; padding: 0; background: palette(base);"
    " selection-background-color: palette(highlight); selection-color: palette(highlighted-text); }"
)


class ReadingPage(OpaqueViewport, QTextEdit):
    """Read only. Up, Down, Space, Page keys, Home and End scroll, as in a browser; Shift with arrows selects."""

    zoom_wanted = Signal(int)

    def __init__(self, head: QWidget | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reading = Reading()
        self._metrics = QFontMetricsF(self._reading.font)
        self._head = head
        self._shown: QTextDocument | None = None
        if head is not None:
            head.setParent(self.viewport())
        self._rail = MarkedScrollBar(self)
        self.setVerticalScrollBar(self._rail)
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setStyleSheet(PAGE_STYLE)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
        self.setAcceptDrops(False)
        self.setTabChangesFocus(True)
        self.viewport().setMouseTracking(True)
        self._rail.valueChanged.connect(lambda _: self._place_head())

    @property
    def reading(self) -> Reading:
        """How the text is set."""
        return self._reading

    def page_down(self) -> None:
        """Read on, as Space does; also from the list."""
        self._rail.setValue(self._rail.value() + self._page_step())

    def _page_step(self) -> int:
        return self.viewport().height() - 2 * self._reading.line

    def head_changed(self) -> None:
        """The head needs another height."""
        self._fit()

    def _show_document(self, document: QTextDocument) -> None:
        self._frame(document)
        self.setDocument(document)
        # QTextEdit does not own it, but PySide6 keeps every one that was ever set: the one before must be told to go.
        before, self._shown = self._shown, document
        if before is not None:
            before.deleteLater()
        self._fit()
        self._rail.setValue(0)
        self._place_head()

    def _tokens(self) -> Tokens:
        return tokens(self.palette())

    def _frame(self, document: QTextDocument) -> None:
        set_frame(document, self._head_height() + GAP_LARGE, GUTTER, RIGHT, BOTTOM)

    def _text_width(self) -> int:
        room = self.width() - self._rail.sizeHint().width()
        return max(240, min(room, GUTTER + self._reading.measure + RIGHT))

    def _head_height(self) -> int:
        if self._head is None:
            return GAP_LARGE
        width = self._text_width() - GUTTER - RIGHT
        return self._head.heightForWidth(width)

    def _fit(self) -> None:
        """Centre the measure; the text is laid out anew only when the measure itself changes."""
        width = self._text_width()
        room = self.width() - self._rail.sizeHint().width() - width
        self.setViewportMargins(max(0, room // 2), 0, max(0, room - room // 2), 0)
        if self.lineWrapColumnOrWidth() != width:
            self.setLineWrapColumnOrWidth(width)
        self._frame(self.document())
        self._place_head()

    def _place_head(self) -> None:
        if self._head is not None:
            width = self._text_width() - GUTTER - RIGHT
            self._head.setGeometry(GUTTER, -self._rail.value(), width, self._head_height())
            self._head.show()

    def _caret_in_sight(self) -> None:
        """Put the caret on the first line in sight when it is not in sight, so that Shift and arrows begin where one reads."""
        rect = self.cursorRect()
        if not self.textCursor().hasSelection() and not self.viewport().rect().intersects(rect):
            self.setTextCursor(self.cursorForPosition(QPoint(GUTTER, self._reading.line)))

    def _scrolled(self, event: QKeyEvent) -> bool:
        line, page = self._reading.line * 2, self._page_step()
        bar, key = self._rail, event.key()
        if event.modifiers() == Qt.KeyboardModifier.ShiftModifier and key == Qt.Key.Key_Space:
            bar.setValue(bar.value() - page)
            return True
        if event.modifiers() not in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier):
            return False
        places = {
            Qt.Key.Key_Up: bar.value() - line,
            Qt.Key.Key_Down: bar.value() + line,
            Qt.Key.Key_PageUp: bar.value() - page,
            Qt.Key.Key_PageDown: bar.value() + page,
            Qt.Key.Key_Space: bar.value() + page,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: bar.maximum(),
        }
        if key not in places:
            return False
        bar.setValue(places[Qt.Key(key)])
        return True

    # --- Qt -------------------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        # The wheel beside the measure scrolls as well.
        if event.type() == QEvent.Type.Wheel and isinstance(event, QWheelEvent):
            self.wheelEvent(event)
            return True
        return super().event(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if event.angleDelta().y():
                self.zoom_wanted.emit(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
            return
        super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
        if self._scrolled(event):
            event.accept()
        elif event.text() and event.text().isprintable() and not event.modifiers() & control:
            event.ignore()  # one-letter shortcuts of the panel and the window
        else:
            if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                self._caret_in_sight()
            super().keyPressEvent(event)
