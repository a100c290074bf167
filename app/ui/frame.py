"""What is seen of the window: the bar above, the navigation at the left, the views, and the line at the bottom."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from app.ui.navigation import Navigation
from app.ui.period import Period, PeriodBar
from app.ui.status_line import StatusLine
from app.ui.theme import WIDTH_NAVIGATION
from app.ui.top_bar import TopBar
from app.ui.view_stack import ViewStack


class Frame(QWidget):
    """Places its parts; who talks to whom is the main window's."""

    def __init__(
        self, actions: dict[str, QAction], views: ViewStack, period: Period, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.views = views
        self.top = TopBar(actions["back"], actions["forward"], actions["import_files"], self)
        self.top.setObjectName("top")
        self.navigation = Navigation(self)
        self.navigation.setObjectName("navigation")
        self.period_bar: PeriodBar
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(self.navigation)
        self.splitter.addWidget(self._make_front(period))
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setSizes([WIDTH_NAVIGATION, 1228])
        self.status = StatusLine(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.top)
        layout.addWidget(self.splitter, 1)
        layout.addWidget(self.status)

    def _make_front(self, period: Period) -> QWidget:
        front = QWidget(self)
        self.period_bar = PeriodBar(period, front)
        column = QVBoxLayout(front)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.period_bar)
        column.addWidget(self.views, 1)
        return front
