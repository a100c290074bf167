"""The period to which every view is kept, where the user has asked for "only this period", and the line that says so."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from app.ui.icons import icon
from app.ui.theme import GAP_SMALL, GAP_WIDE
from app.ui.widgets.dates import shown_days
from app.ui.widgets.elided_label import ElidedLabel
from db.records import Where

LETTERS: Final = 10  # of a whole ISO day
Days = tuple[str, str]  # first and last ISO day


class Period(QObject):
    """Everything while it is None. Panels that list dated records narrow what they read by it."""

    # It is no part of a place: Back leads to another view of the same period.

    changed = Signal(object)  # Days | None

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._days: Days | None = None

    @property
    def days(self) -> Days | None:
        """The first and the last day, or None."""
        return self._days

    def set(self, days: Days | None) -> None:
        """Keep every view to these days, or let them show everything again."""
        if days != self._days:
            self._days = days
            self.changed.emit(days)

    def kept(self) -> str:
        """The period as text, for the session; "" for none."""
        return "..".join(self._days) if self._days is not None else ""

    def restore(self, text: str) -> None:
        """Take the period that `kept` gave; what is none is none."""
        first, _, last = text.partition("..")
        if len(first) == len(last) == LETTERS:
            self.set((first, last))

    def narrowed(self, where: Where) -> Where:
        """What a view shows of `where` while the period holds."""
        if self._days is None:
            return where
        if where.period is None:
            return replace(where, period=self._days)
        first, last = (max(self._days[0], where.period[0]), min(self._days[1], where.period[1]))
        return replace(where, period=(first, last))

    def query(self, text: str) -> str:
        """A query of the search box that finds only what is dated in the period. The open bracket reaches to its end."""
        return text if self._days is None or not text.strip() else f"date:{'..'.join(self._days)} ({text}"


class PeriodBar(QWidget):
    """Above every view while there is a period: which one it is, where it holds, and the way out of it."""

    def __init__(self, period: Period, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._period = period
        self._applies = False
        self.setProperty("role", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._label = QLabel(self)
        self._label.setProperty("role", "secondary")
        holds = ElidedLabel(
            self.tr("in articles, quotes, events, statistics, highlights and search"), color="secondary"
        )
        self._chip = QPushButton(self)
        self._chip.setProperty("role", "chip")
        self._chip.setProperty("chosen", "true")
        self._chip.setIcon(icon("x", "accent"))
        self._chip.setIconSize(QSize(12, 12))
        self._chip.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the cross stands after the words
        self._chip.clicked.connect(lambda: period.set(None))
        row = QHBoxLayout(self)
        row.setContentsMargins(GAP_WIDE, 6, GAP_WIDE, 6)
        row.setSpacing(GAP_SMALL)
        row.addWidget(self._label)
        row.addWidget(self._chip)
        row.addWidget(holds, 1)
        period.changed.connect(self._show)
        self._show(period.days)

    def set_applies(self, on: bool) -> None:
        """Whether the view below is one that the period narrows."""
        self._applies = on
        self._show(self._period.days)

    def _show(self, days: Days | None) -> None:
        self.setVisible(days is not None)
        if days is not None:
            here = self.tr("Only this period:"), self.tr("All dates are shown here; only")
            self._label.setText(here[0] if self._applies else here[1])
            text = shown_days(*days)
            self._chip.setText(text)
            self._chip.setAccessibleName(self.tr("Only %1: show everything again").replace("%1", text))
            self._chip.setToolTip(
                self.tr(
                    "Articles, quotes, events, statistics, highlights and search show this period only. Click to show everything again"
                )
            )
