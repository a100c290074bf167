"""What stands in a list's place while it loads, when there is nothing yet, and when nothing matches: three pictures."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QLocale, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from app.ui import icons
from app.ui.theme import GAP, GAP_LARGE, GAP_SMALL, GAP_WIDE, tokens
from app.ui.widgets.stack import Stack

LOW: Final = 200  # pixels below which there is no room for the icon above the sentence
PATIENCE: Final = 150  # milliseconds before the faint blocks show: what is quicker needs no picture


class _Glyph(QWidget):
    """A large faint icon."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self.setFixedHeight(44)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        icons.paint(painter, self.rect(), self._name, tokens(self.palette()).color("faint"), 36)


class Message(QWidget):
    """An icon, a sentence and buttons, centred a little above the middle."""

    def __init__(self, glyph: str, sentence: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sentence = QLabel(sentence)
        self._sentence.setProperty("role", "secondary")
        self._sentence.setWordWrap(True)
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        policy.setHeightForWidth(True)  # as high as its lines: the room above and below is the page's
        self._sentence.setSizePolicy(policy)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(GAP_LARGE, GAP_LARGE, GAP_LARGE, GAP_LARGE)
        self._column.setSpacing(GAP)
        self._column.addStretch(2)
        self._glyph = _Glyph(glyph)
        self._column.addWidget(self._glyph)
        self._column.addWidget(self._sentence)
        self._column.addSpacing(GAP_SMALL)
        self._end = self._column.count()
        self._column.addStretch(3)

    def set_sentence(self, sentence: str) -> None:
        """Say something else."""
        self._sentence.setText(sentence)
        self._fit()

    def _fit(self) -> None:
        """The sentence keeps its lines in a low pane, where a layout would take them from it."""
        width = self.width() - 2 * GAP_LARGE
        if width > 0:
            self._sentence.setMinimumHeight(max(0, self._sentence.heightForWidth(width)))
            self._glyph.setVisible(self.height() > LOW)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def add_button(self, text: str, role: str) -> QPushButton:
        """A button under the sentence; `role` is "primary", "link" or ""."""
        button = QPushButton(text)
        button.setProperty("role", role)
        button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._column.insertWidget(self._end, button, 0, Qt.AlignmentFlag.AlignHCenter)
        self._end += 1
        return button


class EmptyState(Message):
    """Nothing is here yet: one sentence and, where something can be done about it, one button."""

    acted = Signal()

    def __init__(self, glyph: str, sentence: str, action: str = "", parent: QWidget | None = None) -> None:
        super().__init__(glyph, sentence, parent)
        if action:
            button = self.add_button(action, "primary")
            button.clicked.connect(lambda: self.acted.emit())


class NoMatchState(Message):
    """Nothing matches what the list is narrowed to: offers all of it and, where words were given, a search everywhere."""

    all_wanted = Signal()
    search_wanted = Signal()

    def __init__(self, sentence: str = "", parent: QWidget | None = None) -> None:
        super().__init__("funnel-simple", "", parent)
        self.set_sentence(sentence or self.tr("Nothing here matches."))
        self._all = self.add_button(self.tr("Show all"), "")
        self._all.clicked.connect(lambda: self.all_wanted.emit())
        self._search = self.add_button(self.tr("Search everything"), "link")
        self._search.clicked.connect(lambda: self.search_wanted.emit())
        self._search.hide()

    def set_wider(self, of: int, query: str = "") -> None:
        """Offer all `of` records and, with a query, a search for it in everything."""
        self._all.setText(self.tr("Show all %1").replace("%1", QLocale().toString(of)))
        self._search.setText(self.tr("Search everything for “%1”").replace("%1", query))
        self._search.setVisible(bool(query.strip()))


class LoadingState(QWidget):
    """The layout of the list in faint blocks, which do not move."""

    def __init__(self, row_height: int = 64, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row_height = row_height
        self.setAccessibleName(self.tr("Loading"))

    def paintEvent(self, event: QPaintEvent) -> None:
        t = tokens(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number in range(self.height() // self._row_height + 1):
            paint_blocks(
                painter,
                QRectF(0, number * self._row_height, self.width(), self._row_height),
                t.line,
                number,
                t.dark,
            )


def paint_blocks(painter: QPainter, row: QRectF, color: str, number: int, dark: bool = False) -> None:
    """A row that is not here yet: a long and a short faint bar; delegates use it as well."""
    widths = ((0.72, 0.40), (0.55, 0.34), (0.80, 0.46), (0.63, 0.30))[number % 4]
    fill = QColor(color)
    fill.setAlphaF(0.8 if dark else 0.55)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(fill)
    room = row.width() - 2 * GAP_WIDE
    top = row.top() + row.height() / 2
    painter.drawRoundedRect(QRectF(row.left() + GAP_WIDE, top - 15, room * widths[0], 10), 4, 4)
    painter.drawRoundedRect(QRectF(row.left() + GAP_WIDE, top + 5, room * widths[1], 8), 4, 4)


class StateStack(Stack):
    """Shows a list, or the state that stands in its place."""

    def __init__(
        self,
        view: QWidget,
        empty: EmptyState,
        no_match: NoMatchState | None = None,
        loading: QWidget | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.view = view
        self.empty = empty
        self.no_match = no_match or NoMatchState()
        self.loading = loading or LoadingState()
        for page in (self.view, self.empty, self.no_match, self.loading):
            self.addWidget(page)
        self._looked = False
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE)
        self._patience.timeout.connect(lambda: self.setCurrentWidget(self.loading))

    def load(self) -> None:
        """Loading has begun; the faint blocks show when it takes longer than a moment."""
        if not self._looked:
            self._patience.start()

    def look(self) -> None:
        """What was there at the last end is shown: it stays until loading has ended."""
        self._looked = True
        self.setCurrentWidget(self.view)

    def settle(self, shown: int, of: int, query: str = "") -> None:
        """Loading has ended with `shown` records of `of`: show the list, "empty" or "no match"."""
        self._patience.stop()
        self._looked = False
        focus = self.focusWidget()
        had_focus = focus is not None and focus.hasFocus()
        if shown:
            target: QWidget = self.view
        elif of:
            self.no_match.set_wider(of, query)
            target = self.no_match
        else:
            target = self.empty
        self.setCurrentWidget(target)
        if had_focus:  # what had it may just have been hidden
            target.setFocus(Qt.FocusReason.NoFocusReason)

    # --- Qt -------------------------------------------------------------------------------------------------------

    def minimumSizeHint(self) -> QSize:
        return QSize(120, 120)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.update()
