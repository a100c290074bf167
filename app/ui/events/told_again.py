"""The events of other articles that may be the same as the one shown: merge one, or say that it is not the same."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from app.ui.events.model import when_text
from app.ui.theme import GAP, GAP_SMALL, sized
from app.ui.widgets.dates import shown_date
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.flush import INSET
from app.ui.widgets.tips import plain_tip
from db.records import EventRow

LONGEST_TITLE: Final = 42  # characters


class ToldAgain(QWidget):
    """One block an event, the likeliest first; its letters begin `INSET` pixels from its edge."""

    event_wanted = Signal(int)
    merge_wanted = Signal(int)  # the event that goes
    apart_wanted = Signal(int)

    def __init__(self, rows: tuple[EventRow, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP)
        for row in rows:
            layout.addWidget(self._block(row))

    def _block(self, row: EventRow) -> QWidget:
        block = QWidget(self)
        column = QVBoxLayout(block)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        title = row.title if len(row.title) <= LONGEST_TITLE else f"{row.title[:LONGEST_TITLE].rstrip()} …"
        link = QPushButton(title.replace("&", "&&"), block)
        link.setProperty("role", "link")
        link.setMinimumWidth(1)  # else a long title would widen the page
        link.setToolTip(plain_tip(row.title))
        link.clicked.connect(lambda _=False: self.event_wanted.emit(row.id))
        column.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        source = row.first_source
        told = f"{source.outlet or source.title}, {shown_date(source.published)}" if source else ""
        about = QLabel(" · ".join(part for part in (when_text(row), told.rstrip(", ")) if part), block)
        about.setProperty("role", "secondary")
        about.setFont(sized(12))
        about.setWordWrap(True)
        about.setTextFormat(Qt.TextFormat.PlainText)
        about.setContentsMargins(INSET, 0, 0, 0)
        column.addWidget(about)
        holder = QWidget(block)
        flow = FlowLayout(holder, gap=GAP_SMALL)
        flow.setContentsMargins(INSET, 0, 0, 0)
        merge = self._button(
            self.tr("Merge"), self.tr("Make one event of the two, with both sources"), holder
        )
        merge.setAccessibleName(self.tr("Merge with: %1").replace("%1", row.title))
        merge.clicked.connect(lambda _=False: self.merge_wanted.emit(row.id))
        apart = self._button(self.tr("Not the same"), self.tr("Do not propose these two again"), holder)
        apart.setAccessibleName(self.tr("Not the same as: %1").replace("%1", row.title))
        apart.clicked.connect(lambda _=False: self.apart_wanted.emit(row.id))
        flow.addWidget(merge)
        flow.addWidget(apart)
        column.addWidget(holder)
        return block

    def _button(self, text: str, tip: str, parent: QWidget) -> QPushButton:
        button = QPushButton(text, parent)
        button.setProperty("role", "chip")
        button.setAutoDefault(False)
        button.setToolTip(tip)
        return button
