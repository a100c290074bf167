"""The head of a list: the view's title, how many there are, and the order they stand in."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from app.ui.theme import GAP, GAP_SMALL, GAP_WIDE, figures_font, title_font
from app.ui.widgets.choice_button import ChoiceButton


class ViewHeader(QWidget):
    """Title, quiet count and, where `orders` are given as (key, label), a menu of orders at the right."""

    order_chosen = Signal(str)

    def __init__(
        self,
        title: str,
        orders: Sequence[tuple[str, str]] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._title = QLabel(title)
        self._title.setFont(title_font())
        self._count = QLabel()
        self._count.setFont(figures_font())
        self._count.setProperty("role", "secondary")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(GAP_WIDE, GAP, GAP_SMALL, GAP_SMALL)
        self._row.setSpacing(GAP_SMALL)
        self._row.addWidget(self._title, 0, Qt.AlignmentFlag.AlignBaseline)
        self._row.addWidget(self._count, 0, Qt.AlignmentFlag.AlignBaseline)
        self._row.addStretch(1)
        self._button = ChoiceButton(orders, self.tr("Order: %1"), self.tr("Change the order"), self)
        self._button.setVisible(bool(orders))
        self._button.chosen.connect(self.order_chosen)
        self._row.addWidget(self._button, 0, Qt.AlignmentFlag.AlignVCenter)

    @property
    def order(self) -> str:
        return self._button.key

    def set_order(self, key: str) -> None:
        """Show an order as the one in force, without announcing it; an unknown key is passed over."""
        self._button.set_key(key)

    def set_title(self, title: str) -> None:
        """Show another title."""
        self._title.setText(title)

    def set_count(self, shown: int | None, of: int | None = None) -> None:
        """Say how many there are ("412"), or how many of them are shown ("4 of 412"); None for not known yet."""
        locale = QLocale()
        text = "" if shown is None else locale.toString(shown)
        if shown is not None and of is not None and of != shown:
            text = self.tr("%1 of %2").replace("%1", text).replace("%2", locale.toString(of))
        self._count.setText(text)

    def add_widget(self, widget: QWidget) -> None:
        """Put a control to the right of the order, with the view's margin behind it: unlike the order's, its edge is seen."""
        self._row.setContentsMargins(GAP_WIDE, GAP, GAP_WIDE, GAP_SMALL)
        self._row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
