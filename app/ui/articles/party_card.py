"""A small card about a person, organisation or place that the text names; it leads to the dossier."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QLocale, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from app.ui.theme import GAP, GAP_SMALL, RADIUS_CARD, sized
from app.ui.widgets.flush import flush
from db.records import Mention, PartyRow

BEFORE = 450  # milliseconds of rest on a name before its card shows
AFTER = 250  # and after the mouse has left before it goes


class PartyCard(QFrame):
    """Shown after the mouse has rested on a name; stays while the mouse is on it."""

    wanted = Signal(int)  # a party's id: read its row and call `show_party`
    opened = Signal(object)  # PartyRow: open its dossier

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        self.setObjectName("party")
        self.setStyleSheet(
            "#party { background: palette(base); border: 1px solid palette(mid);"
            f" border-radius: {RADIUS_CARD}px; }}"
        )
        self._row: PartyRow | None = None
        self._mention: Mention | None = None
        self._at = QRect()
        self._name = QLabel()
        self._name.setFont(sized(13, sized(13).Weight.DemiBold))
        self._about = QLabel()
        self._about.setWordWrap(True)
        self._about.setProperty("role", "secondary")
        self._counts = QLabel()
        self._counts.setProperty("role", "secondary")
        self._open = QPushButton(self.tr("Open dossier"))
        self._open.setProperty("role", "link")
        self._open.clicked.connect(self._on_open)
        for label in (self._name, self._about):
            label.setTextFormat(Qt.TextFormat.PlainText)
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP, GAP, GAP, GAP_SMALL)
        column.setSpacing(4)
        for part in (self._name, self._about, self._counts):
            column.addWidget(part)
        column.addLayout(flush(self._open))
        self.setFixedWidth(264)
        self._before = QTimer(self, singleShot=True, interval=BEFORE)
        self._before.timeout.connect(self._on_rested)
        self._after = QTimer(self, singleShot=True, interval=AFTER)
        self._after.timeout.connect(self.hide)
        self.hide()

    def point_at(self, mention: Mention | None, where: QRect) -> None:
        """The mouse is on a name, given with its rectangle on the screen, or on none."""
        self._before.stop()
        if mention is None:
            self._after.start()
            return
        self._mention, self._at = mention, where
        if self.isVisible() and self._row is not None and self._row.id == mention.party.id:
            self._after.stop()
        else:
            self._before.start()

    def show_party(self, row: PartyRow) -> None:
        """Show the row that was asked for, if the mouse is still on its name."""
        if self._mention is None or row.id != self._mention.party.id:
            return
        self._row = row
        self._name.setText(row.name)
        self._about.setText(row.description)
        self._about.setVisible(bool(row.description))
        counted = (
            (row.quotes, self.tr("Quotes: %1")),
            (row.events, self.tr("Events: %1")),
            (row.statistics, self.tr("Statistics: %1")),
            (row.articles, self.tr("Articles: %1")),
        )
        shown = [text.replace("%1", QLocale().toString(number)) for number, text in counted if number]
        self._counts.setText(" · ".join(shown))
        self._counts.setWordWrap(True)
        self._place()

    def _place(self) -> None:
        parent = self._over
        self.adjustSize()
        self.setFixedHeight(
            self.heightForWidth(self.width()) if self.hasHeightForWidth() else self.sizeHint().height()
        )
        under = parent.mapFromGlobal(self._at.bottomLeft())
        x = max(4, min(under.x(), parent.width() - self.width() - 18))
        y = under.y() + 6
        if y + self.height() > parent.height() - 4:
            y = parent.mapFromGlobal(self._at.topLeft()).y() - self.height() - 6
        self.move(x, max(4, y))
        self.show()
        self.raise_()

    def _on_rested(self) -> None:
        if self._mention is not None:
            self.wanted.emit(self._mention.party.id)

    def _on_open(self) -> None:
        self.hide()
        if self._row is not None:
            self.opened.emit(self._row)

    # --- Qt -------------------------------------------------------------------------------------------------------

    def enterEvent(self, event: QEnterEvent) -> None:
        self._after.stop()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._after.start()
        super().leaveEvent(event)
