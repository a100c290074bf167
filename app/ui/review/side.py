"""The queue at the left: title and number, what it is narrowed to, and the candidates."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget

from app.ui.icons import icon
from app.ui.review.delegate import ReviewDelegate, row_height
from app.ui.review.model import ReviewModel
from app.ui.review.rules import with_kind
from app.ui.theme import GAP_SMALL, GAP_WIDE
from app.ui.widgets.facets import FacetChips
from app.ui.widgets.header import ViewHeader
from app.ui.widgets.listing import ListingView


class Side(QWidget):
    """Parts only; what they do is the panel's."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumWidth(230)
        self.model = ReviewModel(self)
        self.view = ListingView(row_height(), self.tr("Candidates"), self)
        self.view.setModel(self.model)
        self.view.setItemDelegate(ReviewDelegate(self.view))
        self.header = ViewHeader(self.tr("Review"))
        self.batch = QToolButton()
        self.batch.setIcon(icon("dots-three"))
        self.batch.setToolTip(self.tr("Decide on many at once"))
        self.batch.setAccessibleName(self.tr("Decide on many at once"))
        self.header.add_widget(self.batch)
        labels = {"kind": self.tr("Kind"), "rule": self.tr("Rule"), "article": self.tr("Article")}
        self.chips = FacetChips(labels, self._value_label)
        chips = QVBoxLayout()
        chips.setContentsMargins(GAP_WIDE, 0, GAP_SMALL, GAP_SMALL)
        chips.addWidget(self.chips)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addLayout(chips)
        column.addWidget(self.view, 1)

    def _value_label(self, field: str, value: str, label: str) -> str:
        if field == "kind":
            kinds = {
                "quote": self.tr("Quotes"),
                "event": self.tr("Events"),
                "statistic": self.tr("Statistics"),
            }
            return kinds.get(value, label)
        return with_kind(value) if field == "rule" else label
