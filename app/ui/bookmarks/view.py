"""The list of bookmarks: order by hand, a note written in its row, small buttons on the row under the mouse."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, QSize, Qt, Signal
from PySide6.QtGui import (
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from app.ui.bookmarks.row import ESTIMATE, BookmarkDelegate
from app.ui.theme import GAP_SMALL, tokens
from app.ui.widgets.cards import CardsView
from app.ui.widgets.hover_bar import HoverBar


class BookmarksView(CardsView):
    """Announces what is done to rows; what comes of it is the panel's."""

    acted = Signal(str, object, QPoint)  # copy, note, collect, remove; bookmark id; where on the screen
    moved = Signal(object, int)  # tuple[int, ...] in order, the row before which they shall stand
    stepped = Signal(int)  # -1 or 1: the selected rows shall go up or down
    remove_wanted = Signal(object)  # tuple[int, ...]
    note_written = Signal(object, str)  # bookmark id (or a key of what a search found, beyond 32 bits), text

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(ESTIMATE, "", parent)
        self.setAccessibleName(self.tr("Bookmarks"))
        self.setStyleSheet(
            "QTableView { background: palette(window); selection-background-color: transparent; }"
        )
        self._delegate = BookmarkDelegate(self)
        self.setItemDelegate(self._delegate)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.orderable = False
        self._drop_row: int | None = None
        self._dragged: tuple[int, ...] = ()
        self._editor = NoteEditor(self.viewport())
        self._editor.written.connect(self._on_written)
        self._editor.left.connect(self.end_note)
        self._bar = HoverBar(
            self.viewport(),
            (
                ("copy", "copy", self.tr("Copy with citation (Ctrl+Shift+C)")),
                ("note", "note-pencil", self.tr("Write a note here (F2)")),
                ("collect", "folder-simple-plus", self.tr("Put in a collection (Ctrl+Shift+D)")),
                ("remove", "x", self.tr("Remove (Delete)")),
            ),
        )
        self._bar.acted.connect(self._on_acted)
        self.laid_out.connect(self._place)

    def set_removal(self, text: str) -> None:
        """Say what removing does here."""
        self._bar.button("remove").setToolTip(text)
        self._bar.button("remove").setAccessibleName(text)

    def begin_note(self, identity: int) -> None:
        """Write the note of a bookmark in its row."""
        index = self.listing().index_of(identity)
        row = self.listing().row_at(index)
        if row is None:
            return
        self._delegate.editing = identity
        self._delegate.forget()
        self._choose(index)
        self.measure_again(index.row())
        self.scrollTo(index)
        self._editor.begin(row.note)
        self._place()

    def end_note(self) -> None:
        """Leave the note as it was."""
        if self._delegate.editing is None:
            return
        row = self.listing().index_of(self._delegate.editing).row()
        self._delegate.editing = None
        self._delegate.forget()
        self._editor.hide()
        self.measure_again(max(0, row))
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def is_writing(self) -> bool:
        return self._delegate.editing is not None

    def _on_written(self, text: str) -> None:
        identity = self._delegate.editing
        self.end_note()
        if identity is not None:
            self.note_written.emit(identity, text)

    def _on_acted(self, name: str, at: QPoint) -> None:
        identity = self.listing().id_at(self.model().index(self.hovered.row(), 0))
        if identity is None:
            return
        if name == "note":
            self.begin_note(identity)
        else:
            self.acted.emit(name, identity, at)

    def _place(self) -> None:
        """Put editor and buttons where their rows are."""
        if self._delegate.editing is not None:
            index = self.listing().index_of(self._delegate.editing)
            card = self._delegate.bookmark_card(index) if index.isValid() else None
            if card is None:
                self.end_note()
            else:
                corner = QPointF(self.card_rect(index).topLeft())
                self._editor.setGeometry(card.note.translated(corner).toRect())
        hovered = self.model().index(self.hovered.row(), 0)
        card = self._delegate.bookmark_card(hovered) if self.hovered.isValid() else None
        if card is None or self.listing().id_at(hovered) == self._delegate.editing:
            self._bar.hide()
            return
        frame = card.frame.translated(QPointF(self.card_rect(hovered).topLeft()))
        size = self._bar.sizeHint()
        top = max(0, round(frame.top()) - size.height() // 2 + 2)
        self._bar.setGeometry(
            round(frame.right()) - size.width() - GAP_SMALL, top, size.width(), size.height()
        )
        self._bar.show()

    # --- dragging -----------------------------------------------------------------------------------------------------

    def _row_for_drop(self, place: QPointF) -> int:
        """The row before which something dropped at `place` would stand."""
        index = self.indexAt(place.toPoint())
        if not index.isValid():
            return self.model().rowCount()
        area = self.card_rect(index)
        return index.row() + (1 if place.y() > area.center().y() else 0)

    def startDrag(self, supported: Qt.DropAction) -> None:
        """Carry the records; dropped in the list itself they change their order."""
        self._dragged = self.selected_ids()
        mime = self.model().mimeData(self.selectionModel().selectedRows())
        drag = QDrag(self)
        drag.setMimeData(mime)
        drag.setPixmap(self._picture(len(self._dragged)))
        drag.exec(Qt.DropAction.CopyAction | Qt.DropAction.MoveAction, Qt.DropAction.CopyAction)
        self._dragged = ()
        self._drop_row = None
        self.viewport().update()

    def _picture(self, count: int) -> QPixmap:
        area = self.card_rect(self.currentIndex()).intersected(self.viewport().rect())
        picture = self.viewport().grab(area)
        width = min(320, max(1, area.width()))
        picture = picture.scaledToWidth(width, Qt.TransformationMode.SmoothTransformation)
        if count > 1:
            t = tokens(self.palette())
            painter = QPainter(picture)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(t.color("accent"))
            painter.drawRoundedRect(4, 4, 30, 20, 10, 10)
            painter.setPen(t.color("on_accent"))
            painter.drawText(4, 4, 30, 20, Qt.AlignmentFlag.AlignCenter, str(count))
            painter.end()
        return picture

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.source() is self and self.orderable:
            event.acceptProposedAction()
        else:
            event.ignore()  # files are the window's to take

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        if event.source() is not self or not self.orderable:
            event.ignore()
            return
        self._drop_row = self._row_for_drop(event.position())
        self.viewport().update()
        near, y = 32, event.position().y()
        step = -16 if y < near else 16 if y > self.viewport().height() - near else 0
        self.verticalScrollBar().setValue(self.verticalScrollBar().value() + step)
        event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._drop_row = None
        self.viewport().update()

    def dropEvent(self, event: QDropEvent) -> None:
        if event.source() is self and self.orderable and self._dragged:
            self.moved.emit(self._dragged, self._row_for_drop(event.position()))
            event.acceptProposedAction()
        self._drop_row = None
        self.viewport().update()

    # --- Qt -------------------------------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        # Delete means something else here than in the window: it takes out of the collection, not to the Trash.
        deleting = isinstance(event, QKeyEvent) and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
        if deleting and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        arrow = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        both = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if arrow is not None and held == both:
            self.stepped.emit(arrow)
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and not held:
            if ids := self.selected_ids():
                self.remove_wanted.emit(ids)
        elif event.key() == Qt.Key.Key_F2 and (identity := self.current_id()) is not None:
            self.begin_note(identity)
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        card = self._delegate.bookmark_card(index) if index.isValid() else None
        if card is not None and not card.note.isNull():
            corner = QPointF(self.card_rect(index).topLeft())
            if card.note.translated(corner).contains(event.position()):
                self.begin_note(self.listing().ids[index.row()])
                return
        super().mouseDoubleClickEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._place()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._place()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        changed = event.type() in (QEvent.Type.FontChange, QEvent.Type.ApplicationFontChange)
        if changed and hasattr(self, "_bar"):
            self._delegate.forget()
            self.measure_again()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._drop_row is None or not self.model().rowCount():
            return
        last = self.model().rowCount() - 1
        area = self.card_rect(self.model().index(min(self._drop_row, last), 0))
        y = area.top() if self._drop_row <= last else area.bottom() + 1
        card = self._delegate.bookmark_card(self.model().index(min(self._drop_row, last), 0))
        if card is not None:
            painter = QPainter(self.viewport())
            painter.setPen(QPen(tokens(self.palette()).color("accent"), 2))
            painter.drawLine(QPointF(card.frame.left(), y), QPointF(card.frame.right(), y))


class NoteEditor(QPlainTextEdit):
    """Writes a note in its row: Ctrl+Enter or leaving it saves, Esc leaves it as it was."""

    written = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._before = ""
        self.setAccessibleName(self.tr("Note"))
        self.setPlaceholderText(self.tr("Your note. Ctrl+Enter saves, Esc leaves it as it was."))
        self.setTabChangesFocus(True)
        self.hide()

    def begin(self, text: str) -> None:
        """Show a text to be changed."""
        self._before = text
        self.setPlainText(text)
        self.show()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        cursor = self.textCursor()
        cursor.movePosition(cursor.MoveOperation.End)
        self.setTextCursor(cursor)

    def _finish(self) -> None:
        text = self.toPlainText().strip()
        if text == self._before.strip():
            self.left.emit()
        else:
            self.written.emit(text)

    # --- Qt -------------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and (
            event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            self._finish()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        stays = event.reason() in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
        if self.isVisible() and not stays:
            self._finish()

    def sizeHint(self) -> QSize:
        return QSize(300, 80)
