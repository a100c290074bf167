"""Every place where the words of one passage stand: the earliest first, with the variants in print."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from app.services.lookup_shapes import Cluster, Utterance
from app.ui.theme import GAP, GAP_SMALL, GAP_WIDE
from app.ui.widgets.dates import shown_date
from app.ui.widgets.link_row import LinkRow

SHOWN = 40


class Sources(QScrollArea):
    """Rows that lead to the words in their articles."""

    opened = Signal(int, int, int)  # article id, start, end

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Where the words stand"))
        self._inside = QWidget()
        self._inside.setProperty("role", "surface")
        self._column = QVBoxLayout(self._inside)
        self._column.setContentsMargins(GAP_SMALL, GAP, GAP_SMALL, GAP)
        self._column.setSpacing(2)
        self._column.addStretch(1)
        self._shown: list[QWidget] = []
        self.setWidget(self._inside)

    def show_cluster(self, cluster: Cluster | None) -> None:
        """Show where the words of a cluster stand; None clears."""
        for widget in self._shown:
            self._column.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._shown = []
        if cluster is None or not cluster.utterances:
            self.hide()
            return
        self._put(self._heading(cluster))
        for one in cluster.utterances[:SHOWN]:
            self._put(self._row(one, cluster))
        if len(cluster.variants) > 1:
            self._put_variants(cluster)
        self.show()
        self.verticalScrollBar().setValue(0)

    def _heading(self, cluster: Cluster) -> QLabel:
        said = self.tr("In %Ln article(s)", "", len(cluster.utterances))
        if len(cluster.utterances) > 1:
            if (first := cluster.earliest) is not None:
                earliest = self.tr("earliest %1").replace("%1", shown_date(first.source.published))
                said += f" · {earliest}"
            if len(cluster.variants) > 1:
                said += " · " + self.tr("%Ln wording(s)", "", len(cluster.variants))
        label = QLabel(said)
        label.setProperty("role", "secondary")
        label.setContentsMargins(GAP_SMALL, 0, 0, GAP_SMALL)
        return label

    def _row(self, one: Utterance, cluster: Cluster) -> LinkRow:
        source, match = one.source, one.match
        notes = []
        if len(cluster.utterances) > 1:
            if one is cluster.earliest:
                notes.append(self.tr("earliest"))
            if one is cluster.longest and match.score < 1:
                notes.append(self.tr("longest"))
        if match.score < 1:
            notes.append(self.tr("%1 % alike").replace("%1", str(round(100 * match.score))))
        subtitle = " · ".join(part for part in (match.speaker, source.outlet, *notes) if part)
        glyph, color = ("quotes", "quote") if match.kind == "quote" else ("file-text", "accent")
        row = LinkRow(source.title, subtitle, shown_date(source.published), glyph, color)
        row.clicked.connect(lambda _=False: self.opened.emit(match.article_id, match.start, match.end))
        return row

    def _put_variants(self, cluster: Cluster) -> None:
        heading = QLabel(self.tr("Wordings"))
        heading.setProperty("role", "secondary")
        heading.setContentsMargins(GAP_SMALL, GAP, 0, 2)
        self._put(heading)
        for words, number in cluster.variants[:8]:
            label = QLabel(f"{QLocale().toString(number)} ×  “{' '.join(words.split())}”")
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setContentsMargins(GAP_WIDE, 2, GAP_SMALL, 2)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._put(label)

    def _put(self, widget: QWidget) -> None:
        self._column.insertWidget(self._column.count() - 1, widget)
        self._shown.append(widget)
