"""What stands beside the text: the article's records, its metadata, its citation."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLocale, QPoint, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from app.ui.articles.card_list import CardList
from app.ui.articles.cards import Card
from app.ui.articles.citation import HEADING_STYLE, Citation
from app.ui.articles.details import Details
from app.ui.icons import icon
from app.ui.theme import GAP, GAP_WIDE, figures_font, label_font
from app.ui.widgets.states import EmptyState
from db.records import ArticleDetail, Ref

MARGIN = 16


class SideColumn(QWidget):
    """Cards take the room; the metadata opens and closes below them, the citation stays at the bottom."""

    card_menu_wanted = Signal(object, QPoint)  # Card, where on the screen
    details_toggled = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._body = QWidget(self)
        self.cards = CardList(self._body)
        self.details = Details()
        self.citation = Citation(self._body)
        self._build()
        self.cards.menu_wanted.connect(self.card_menu_wanted)

    def show_article(self, detail: ArticleDetail) -> None:
        """Show an article's metadata; its cards and citation follow when they are read."""
        self.details.show_article(detail)
        self._body.show()

    def show_cards(self, cards: Sequence[Card]) -> None:
        """Show an article's records."""
        self.cards.set_cards(cards)
        self._count.setText(QLocale().toString(len(cards)) if cards else "")
        self.cards.setVisible(bool(cards))
        self._none.setVisible(not cards)

    def starred(self, ref: Ref) -> bool:
        """Whether a record of the open article is bookmarked."""
        card = self.cards.cards.of_ref(ref)
        return card is not None and card.starred

    def clear(self) -> None:
        """No article is open."""
        self.cards.set_cards(())
        self._count.setText("")
        self._body.hide()  # without an article there is nothing to change or to copy
        self.citation.set_text("", "")

    def set_details_open(self, on: bool) -> None:
        """Open or close the metadata."""
        self._toggle.setChecked(on)
        self._toggle.setIcon(icon("caret-down" if on else "caret-right"))
        self._area.setVisible(on)

    def _build(self) -> None:
        self.setAutoFillBackground(True)
        self.setBackgroundRole(self.backgroundRole().Base)
        self.setMinimumWidth(240)
        title = QLabel(self.tr("In this article").upper())
        title.setAccessibleName(self.tr("In this article"))
        title.setFont(label_font())
        title.setProperty("role", "secondary")
        self._count = QLabel()
        self._count.setFont(figures_font(11))
        self._count.setProperty("role", "secondary")
        line = QHBoxLayout()
        line.addWidget(title)
        line.addStretch(1)
        line.addWidget(self._count)
        self._none = EmptyState(
            "quotes", self.tr("Nothing is marked in this article yet. Select words to make a record of them.")
        )
        self._none.hide()
        self._toggle = QPushButton(self.tr("Details").upper())
        self._toggle.setAccessibleName(self.tr("Details"))
        self._toggle.setProperty("role", "quiet")
        self._toggle.setCheckable(True)
        self._toggle.setFont(label_font())
        self._toggle.setIconSize(QSize(11, 11))
        self._toggle.setStyleSheet(HEADING_STYLE)
        self._toggle.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._toggle.clicked.connect(self._on_toggled)
        self._area = QScrollArea(self._body)
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setAccessibleName(self.tr("Details"))
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(self.details)
        self._area.viewport().setAutoFillBackground(False)
        self.details.setAutoFillBackground(False)
        inside = QVBoxLayout(self._body)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(GAP)
        inside.addLayout(line)
        inside.addWidget(self.cards, 3)
        inside.addWidget(self._none, 3)
        inside.addWidget(self._rule())
        inside.addWidget(self._toggle)
        inside.addWidget(self._area, 2)
        inside.addWidget(self._rule())
        inside.addWidget(self.citation)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, GAP_WIDE, MARGIN, GAP_WIDE)
        column.addWidget(self._body)
        self.set_details_open(False)

    def _rule(self) -> QFrame:
        line = QFrame()
        line.setProperty("role", "line")
        return line

    def _on_toggled(self, on: bool) -> None:
        self.set_details_open(on)
        self.details_toggled.emit(on)
