"""What stands above the hits: what was searched and how it was understood, what was perhaps meant, kinds, and time."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.ui.icons import icon
from app.ui.search.histogram import Histogram
from app.ui.search.kinds import kind_title
from app.ui.search.model import KINDS
from app.ui.search.narrowing import chip_labels, chosen_in, value_label
from app.ui.theme import GAP, GAP_SMALL, GAP_WIDE, title_font
from app.ui.widgets.facets import FacetChips
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.flush import flush
from db.records import Facet, HitKind, SearchAround, SearchPage, Where


class SearchHead(QWidget):
    """Shows a page's summary and emits what is asked for."""

    kind_chosen = Signal(str)  # "" for all
    suggestion_chosen = Signal(str)
    lookup_wanted = Signal()
    save_wanted = Signal()
    period_chosen = Signal(object)  # (first, last) or None
    chosen = Signal(str, object)  # field, values: a chip was taken away

    _facets: tuple[Facet, ...]
    _meant: QPushButton
    _suggested: str
    _page_line: str

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._build()

    @property
    def line(self) -> str:
        """What was searched and how it was understood."""
        return self._line.text()

    @property
    def short_line(self) -> str:
        """The same as far as the status bar has room."""
        return _short(self._page_line, 120)

    def set_page(self, page: SearchPage, kind: HitKind | None) -> None:
        """Say what a page was searched for."""
        self._title.setText(_title(page))
        self._page_line = self._said(page)
        self._line.setText(self._page_line)
        pasted = page.left_out > 0 or len(page.query.split()) >= 12
        self._lookup.setVisible(pasted)
        self._save.setVisible(bool(page.hits))
        if kind is None:
            self._show_kinds(page)
        self.set_suggestion("")

    def set_kind(self, kind: HitKind | None) -> None:
        """Mark the chip of a kind."""
        for button in self._group.buttons():
            button.setChecked(button.property("kind") == (kind or ""))

    def set_suggestion(self, query: str) -> None:
        """Offer another query; "" for none."""
        self._suggested = query
        self._meant.setText(self.tr("Did you mean “%1”?").replace("%1", query))
        self._meant.setVisible(bool(query))

    def set_where(self, where: Where) -> None:
        """Show what is chosen as chips."""
        self._chips.set_facets(self._facets, chosen_in(where))

    def set_facets(self, facets: Sequence[Facet], where: Where) -> None:
        """Offer the fields as chips, where there is no room for a column; none leaves only what is chosen."""
        if tuple(facets) != self._facets:
            self._facets = tuple(facets)
            self.set_where(where)

    def set_around(self, around: SearchAround, where: Where) -> None:
        """Show how the hits lie in time; say so where not all of them are counted."""
        if around.capped:
            said = self.tr("filters count the newest %1 of each kind")
            self._line.setText(
                f"{self._page_line} · {said.replace('%1', self.locale().toString(around.counted))}"
            )
        self._histogram.set_months(around.months, where.period)
        spread = len(self._histogram.bars) > 1 or where.period is not None
        self._histogram.setVisible(bool(around.months) and spread)

    def _said(self, page: SearchPage) -> str:
        number = self.locale().toString
        searched = self.tr("%1 of %Ln article(s) searched", "", page.of)
        parts = [searched.replace("%1", number(page.searched))]
        without = page.of - page.searched
        if without:
            parts[0] += self.tr(" (%1 without text)").replace("%1", number(without))
        if page.understood:
            parts.append(_short(page.understood, 300))
        if page.left_out:
            parts.append(self.tr("%Ln further word(s) left out", "", page.left_out))
        if not page.understood and not page.hits:
            parts.append(self.tr("no word to look for"))
        return " · ".join(parts)

    def _show_kinds(self, page: SearchPage) -> None:
        counts = {kind: (count, more) for kind, count, more in page.counts if count}
        if len(counts) < 2:
            counts = {}
        texts = {"": self.tr("All")} if counts else {}
        for kind in [*KINDS, *(kind for kind in counts if kind not in KINDS)]:
            if kind in counts:
                count, more = counts[kind]
                texts[kind] = f"{kind_title(kind)}  {self.locale().toString(count)}{'+' if more else ''}"
        chips = self._group.buttons()
        # With each letter there are other counts, and mostly the same kinds: their chips stay.
        if [chip.property("kind") for chip in chips] != list(texts):
            for chip in chips:
                self._group.removeButton(chip)
                self._kind_row.removeWidget(chip)
                chip.hide()
                chip.deleteLater()
            chips = [self._add_kind(kind) for kind in texts]
        for chip, text in zip(chips, texts.values(), strict=True):
            if chip.text() != text:
                chip.setText(text)
            chip.setChecked(chip.property("kind") == "")
        self._kind_holder.setVisible(bool(texts))

    def _add_kind(self, kind: str) -> QPushButton:
        chip = QPushButton(self._kind_holder)
        chip.setProperty("role", "chip")
        chip.setProperty("kind", kind)
        chip.setCheckable(True)
        chip.clicked.connect(lambda _=False: self.kind_chosen.emit(kind))
        self._group.addButton(chip)
        self._kind_row.addWidget(chip)
        chip.show()
        return chip

    def _build(self) -> None:
        self._suggested = ""
        self._page_line = ""
        self._facets = ()
        self._title = QLabel(self.tr("Search"), self)
        self._title.setFont(title_font())
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._save = QPushButton(icon("floppy-disk"), self.tr("Save Search…"), self)
        self._save.setToolTip(self.tr("Keep this search as a collection that fills itself"))
        self._save.clicked.connect(lambda: self.save_wanted.emit())
        self._save.hide()
        self._line = QLabel(self)
        self._line.setProperty("role", "secondary")
        self._line.setTextFormat(Qt.TextFormat.PlainText)
        self._line.setWordWrap(True)
        self._meant = QPushButton(self)
        self._meant.setProperty("role", "link")
        self._meant.clicked.connect(lambda: self.suggestion_chosen.emit(self._suggested))
        self._meant.hide()
        self._lookup = QPushButton(
            icon("file-search", "accent"), self.tr("Find where these words come from"), self
        )
        self._lookup.setProperty("role", "link")
        self._lookup.clicked.connect(lambda: self.lookup_wanted.emit())
        self._lookup.hide()
        self._group = QButtonGroup(self)
        self._kind_holder = QWidget(self)
        self._kind_row = FlowLayout(self._kind_holder, gap=6)
        self._kind_holder.hide()
        self._chips = FacetChips(chip_labels(), value_label, self)
        self._chips.chosen.connect(self._on_chip)
        self._chips.hide()
        self._histogram = Histogram(self)
        self._histogram.period_chosen.connect(self.period_chosen)
        self._histogram.hide()
        self._lay_out()

    def _lay_out(self) -> None:
        first = QHBoxLayout()
        first.setSpacing(GAP)
        first.addWidget(self._title, 1)
        first.addWidget(self._save)
        links = flush(self._meant, self._lookup)
        links.setSpacing(GAP_WIDE)
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP_WIDE, GAP, GAP_WIDE, GAP)
        column.setSpacing(GAP_SMALL)
        column.addLayout(first)
        column.addWidget(self._line)
        column.addLayout(links)
        column.addWidget(self._kind_holder)
        column.addWidget(self._chips)
        column.addWidget(self._histogram)

    def _on_chip(self, field: str, values: Sequence[str]) -> None:
        if field == "period":
            self.period_chosen.emit(None)
        else:
            self.chosen.emit(field, tuple(values))


def _title(page: SearchPage) -> str:
    if page.query.lower().startswith("like:") and "“" in page.understood:
        said = page.understood.partition("“")[2].rpartition("”")[0]
        return QCoreApplication.translate("SearchHead", "Similar to “%1”").replace("%1", _short(said, 80))
    return QCoreApplication.translate("SearchHead", "Results for “%1”").replace(
        "%1", _short(page.query.strip())
    )


def _short(text: str, most: int = 60) -> str:
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"
