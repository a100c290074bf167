"""The head of a list: the view's title, how many there are, and the order they stand in."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLocale, QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QWidget

from app.ui.icons import icon
from app.ui.theme import GAP, GAP_SMALL, GAP_WIDE, figures_font, title_font


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
        self._orders = dict(orders)
        self._order = next(iter(self._orders), "")
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
        self._button = QPushButton(self)  # with its parent from the start: shown without one it is a window
        self._button.setProperty("role", "quiet")
        self._button.setIcon(icon("caret-down"))
        self._button.setIconSize(QSize(13, 13))
        self._button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the caret stands after the words
        self._button.setVisible(bool(self._orders))
        self._menu = QMenu(self)
        self._button.setMenu(self._menu)
        group = QActionGroup(self)
        for key, label in self._orders.items():
            action = QAction(label, self, checkable=True)
            action.setData(key)
            group.addAction(action)
            self._menu.addAction(action)
        group.triggered.connect(self._on_triggered)
        self._group = group
        self._row.addWidget(self._button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.set_order(self._order)

    @property
    def order(self) -> str:
        return self._order

    def set_order(self, key: str) -> None:
        """Show an order as the one in force, without announcing it; an unknown key is passed over."""
        if key not in self._orders:
            return
        self._order = key
        label = self._orders[key]
        self._button.setText(label)
        self._button.setAccessibleName(self.tr("Order: %1").replace("%1", label))
        self._button.setToolTip(self.tr("Change the order"))
        for action in self._group.actions():
            action.setChecked(action.data() == key)

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
        """Put a control to the right of the order."""
        self._row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)

    def _on_triggered(self, action: QAction) -> None:
        if action.data() != self._order:
            self.set_order(action.data())
            self.order_chosen.emit(self._order)
