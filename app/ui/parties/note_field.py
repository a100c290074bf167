"""The note on a party: a field that grows with what is written, and keeps it without being asked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QHideEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from app.ui.theme import RADIUS, sized

PAUSE: Final = 2000  # milliseconds without typing after which it is kept
MOST_LINES: Final = 8  # more of them scroll
PADDING: Final = 4  # pixels within the line around it
STYLE: Final = (
    f"QPlainTextEdit {{ border: 1px solid palette(midlight); border-radius: {RADIUS}px; padding: {PADDING}px; }}"
    f"QPlainTextEdit:focus {{ border: 2px solid palette(link); padding: {PADDING - 1}px; }}"
)


@dataclass(frozen=True, slots=True)
class Writing:
    """What a field that takes another's place goes on with: words that are not kept yet, or None; the cursor (UTF-16), the focus."""

    text: str | None
    cursor: int
    focus: bool


class NoteField(QPlainTextEdit):
    """`written` carries what is to be kept: after a pause, when one leaves the field, and with Ctrl+Enter."""

    written = Signal(str)

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kept = text
        self._refused = False
        self.setFont(sized(13))
        self.setStyleSheet(STYLE)
        self.setPlainText(text)
        self.setTabChangesFocus(True)
        self.setAccessibleName(self.tr("Note"))
        self.setPlaceholderText(self.tr("Your note; it is kept as you type"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self.keep)
        self.textChanged.connect(self._on_changed)

    @property
    def is_kept(self) -> bool:
        """Whether all that stands here has been kept."""
        return not self._refused and self.toPlainText().strip() == self._kept.strip()

    def writing(self) -> Writing:
        """What is being written here."""
        text = None if self.is_kept else self.toPlainText()  # what is kept may have been undone
        return Writing(text, self.textCursor().position(), self.hasFocus())

    def go_on(self, writing: Writing) -> None:
        """Go on with what was being written in a field that this one replaces."""
        if writing.text is not None:
            self.setPlainText(writing.text)
        cursor = self.textCursor()
        cursor.setPosition(min(writing.cursor, self.document().characterCount() - 1))
        self.setTextCursor(cursor)
        if writing.focus:
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def keep(self) -> None:
        """Announce what is not kept yet."""
        self._pause.stop()
        if not self.is_kept:
            self._kept, self._refused = self.toPlainText(), False
            self.written.emit(self._kept.strip())

    def not_kept(self) -> None:
        """What was announced could not be kept: it is announced again when one types on or leaves."""
        self._refused = True

    def give_up(self) -> None:
        """Announce nothing more: another field goes on with it."""
        self._pause.stop()
        self._kept = self.toPlainText()

    def _on_changed(self) -> None:
        self._pause.start()
        self._fit()

    def _fit(self) -> None:
        on = self.document().size().height() > MOST_LINES
        policy = Qt.ScrollBarPolicy.ScrollBarAsNeeded if on else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(policy)
        self.updateGeometry()

    # --- Qt -------------------------------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        lines = min(MOST_LINES, max(1, int(self.document().size().height())))
        around = 2 * (PADDING + 1 + round(self.document().documentMargin()))
        return QSize(300, lines * QFontMetrics(self.font()).lineSpacing() + around)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        return QSize(60, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if control and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.keep()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.keep()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.keep()
