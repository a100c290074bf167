"""Taking a second party out of one: which names and which articles belong to the other."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app.ui.theme import label_font, set_role
from app.ui.widgets.dates import shown_date
from db.records import ArticleRow, PartyDetail

HIGHEST = 150  # pixels of a list of names; the articles take the rest


class SplitDialog(QDialog):
    """`name`, `aliases` and `articles` are what was chosen once it is accepted."""

    def __init__(
        self, party: PartyDetail, articles: Sequence[ArticleRow], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Split “%1”").replace("%1", party.row.name))
        self.resize(520, 560)
        self._field = QLineEdit(party.row.name, self)
        self._field.setAccessibleName(self.tr("Name of the other one"))
        self._names = self._list(self.tr("Names of the other one"))
        self._articles = self._list(self.tr("Articles that speak of the other one"))
        for alias in party.aliases:
            self._add(self._names, alias, alias)
        for article in articles:
            when = shown_date(article.published)
            text = " · ".join(part for part in (article.title, article.outlet, when) if part)
            self._add(self._articles, text, article.id)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self._split = self._buttons.addButton(self.tr("Split"), QDialogButtonBox.ButtonRole.AcceptRole)
        self._build()
        self._allow()

    @property
    def name(self) -> str:
        """The new party's name."""
        return self._field.text().strip()

    @property
    def aliases(self) -> tuple[str, ...]:
        """The names that go to it."""
        return tuple(str(data) for data in self._checked(self._names))

    @property
    def articles(self) -> tuple[int, ...]:
        """The articles that speak of it."""
        return tuple(int(data) for data in self._checked(self._articles))

    def _build(self) -> None:
        explained = QLabel(
            self.tr(
                "Two people or bodies stand behind this entry. Tick what belongs to the other one: its quotes, events and"
                " figures go with it. This can be undone."
            ),
            self,
        )
        explained.setWordWrap(True)
        explained.setProperty("role", "secondary")
        column = QVBoxLayout(self)
        column.addWidget(explained)
        for label, widget in (
            (self.tr("Name of the other one"), self._field),
            (self.tr("Names that are the other one’s"), self._names),
            (self.tr("Articles that speak of the other one"), self._articles),
        ):
            title = QLabel(label, self)
            title.setFont(label_font())
            title.setProperty("role", "secondary")
            title.setBuddy(widget)
            title.setVisible(widget is not self._names or self._names.count() > 0)
            column.addWidget(title)
            column.addWidget(widget)
        self._names.setVisible(self._names.count() > 0)
        self._names.setMaximumHeight(HIGHEST)
        column.addWidget(self._buttons)
        set_role(self._split, "primary")
        self._field.textChanged.connect(lambda _text: self._allow())
        self._names.itemChanged.connect(lambda _item: self._allow())
        self._articles.itemChanged.connect(lambda _item: self._allow())
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)

    def _allow(self) -> None:
        ready = bool(self.name) and bool(self.aliases or self.articles)
        self._split.setEnabled(ready)
        self._split.setToolTip("" if ready else self.tr("Tick a name or an article of the other one first."))

    def _list(self, name: str) -> QListWidget:
        made = QListWidget(self)
        made.setAccessibleName(name)
        made.setTextElideMode(Qt.TextElideMode.ElideRight)
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        return made

    def _add(self, into: QListWidget, text: str, data: object) -> None:
        item = QListWidgetItem(text)
        item.setToolTip(text)
        item.setData(Qt.ItemDataRole.UserRole, data)
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(Qt.CheckState.Unchecked)
        into.addItem(item)

    def _checked(self, of: QListWidget) -> list[Any]:
        items = (of.item(row) for row in range(of.count()))
        return [
            item.data(Qt.ItemDataRole.UserRole)
            for item in items
            if item.checkState() == Qt.CheckState.Checked
        ]
