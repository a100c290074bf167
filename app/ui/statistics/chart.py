"""The chart below the ledger: the selected measure, or the selected figures, with what is left out of it in words."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui.statistics.figures import value_text
from app.ui.statistics.plotting import Drawing, for_export, make_plot
from app.ui.statistics.points import Point, points_of
from app.ui.statistics.table import source_text, table_of
from app.ui.theme import GAP_SMALL, LIGHT, label_font, sized, tokens
from app.ui.widgets.elided_label import ElidedLabel
from app.ui.widgets.picture import Picture, PictureButton
from db.records import Series

CAPTIONED = 12  # sources under a picture


class MeasureChart(QWidget):
    """Imports its plotting library when it shows its first measure."""

    figure_chosen = Signal(int)  # id of a statistic
    picture_wanted = Signal(str)  # "copy", "png" or "svg"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._series: Series | None = None
        self._selected = 0
        self._points: tuple[list[Point], bool] = ([], False)
        self._plot: Any = None
        self._drawing: Drawing | None = None
        self._title = ElidedLabel(color="secondary", font=label_font(), parent=self)
        self._left_out = ElidedLabel(color="secondary", font=sized(12), parent=self)
        self._left_out.hide()
        self._picture = PictureButton(self)
        self._picture.wanted.connect(self.picture_wanted)
        head = QHBoxLayout()
        head.setSpacing(GAP_SMALL)
        head.addWidget(self._title, 1)
        head.addWidget(self._picture)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(GAP_SMALL)
        self._layout.addLayout(head)
        self._layout.addWidget(self._left_out)

    def show_series(self, series: Series, selected: int) -> None:
        """Draw figures of one unit; the one with the id `selected` stands out."""
        same = series == self._series and self._drawing is not None
        self._series, self._selected = series, selected
        if same and self._drawing is not None:
            self._drawing.select(selected)
            self._declutter()
            return
        self._points = points_of(series.rows)
        title = self._words()
        self._title.set_text(title.upper())
        left_out = self._left_out_text()
        self._left_out.setVisible(bool(left_out))
        self._left_out.set_text(left_out)
        if self._plot is None:
            self._plot = make_plot(self)
            self._layout.addWidget(self._plot, 1)
            self._plot.scene().sigMouseClicked.connect(self._on_clicked)
            box = self._plot.getPlotItem().getViewBox()
            box.sigResized.connect(lambda _box: QTimer.singleShot(0, self, self._declutter))
        self._draw()
        shown = "; ".join(f"{row.qualifier} {value_text(row)}".strip() for row in series.rows[:40])
        self.setAccessibleName(self.tr("Chart: %1").replace("%1", shown))

    def picture(self) -> Picture | None:
        """The chart with its sources, in the light scheme; None while it shows nothing."""
        if self._series is None or self._plot is None:
            return None
        series, size = self._series, QSize(max(640, self._plot.width()), max(300, self._plot.height()))

        def paint(painter: QPainter) -> None:
            plot = make_plot()
            plot.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
            plot.resize(size)
            plot.show()
            points, timed = points_of(series.rows)
            drawing = Drawing(plot, points, timed, 0, LIGHT)
            drawing.draw()
            plot.grab()  # lays the axes out, which the words need
            drawing.declutter()
            for_export(plot, painter)
            plot.render(painter, QRectF(0, 0, size.width(), size.height()), plot.rect())
            plot.close()

        sources = list(dict.fromkeys(source_text(row) for row in series.rows))
        caption = self.tr("Sources: %1").replace("%1", "; ".join(sources[:CAPTIONED]))
        if len(sources) > CAPTIONED:
            caption += "; " + self.tr("and %1 more").replace(
                "%1", self.locale().toString(len(sources) - CAPTIONED)
            )
        parts = (caption, self._left_out_text())
        title = self._words()
        text = f"{title}\n\n{table_of(series.rows).tsv}"
        return Picture(
            title[:1].upper() + title[1:], size, paint, "\n".join(part for part in parts if part), text
        )

    def _words(self) -> str:
        assert self._series is not None
        title = self._series.title or self.tr("%Ln selected figure(s)", "", len(self._series.rows))
        unit = self._series.unit
        return f"{title}, {unit}" if unit and unit.casefold() not in title.casefold() else title

    def _left_out_text(self) -> str:
        assert self._series is not None
        other, more = self._series.other_units, self._series.more
        points, timed = self._points
        without = len(self._series.rows) - len(points) if timed else 0
        more += 0 if timed else len(self._series.rows) - len(points)
        parts = [
            self.tr("%Ln figure(s) without a stated period not drawn", "", without) if without else "",
            self.tr("%Ln figure(s) in other units not drawn", "", other) if other else "",
            self.tr("%Ln more figure(s) not drawn", "", more) if more else "",
        ]
        return " · ".join(part for part in parts if part)

    def _draw(self) -> None:
        assert self._series is not None
        points, timed = self._points
        self._drawing = Drawing(self._plot, points, timed, self._selected, tokens(self.palette()))
        self._drawing.draw(self.figure_chosen.emit)
        QTimer.singleShot(0, self, self._declutter)  # once the axes have taken their room

    def _on_clicked(self, event: Any) -> None:
        number = self._drawing.at(event.scenePos()) if self._drawing is not None else None
        if number is not None:
            self.figure_chosen.emit(number)

    def _declutter(self) -> None:
        if self._drawing is not None:
            self._drawing.declutter()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self._declutter)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._plot is not None:
            self._draw()
