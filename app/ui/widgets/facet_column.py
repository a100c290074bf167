"""Facets as a column of check boxes with counts, beside a list."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import QLocale, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from app.ui.theme import GAP, GAP_SMALL, GAP_WIDE, ROW_FACET, figures_font, label_font, tokens
from app.ui.widgets.facet_popup import shown_count
from app.ui.widgets.facets import Chosen, FacetLike, ValueLabel, plain_label
from app.ui.widgets.tips import plain_tip

FIRST_SHOWN: Final = 6
BOX: Final = 14
INSET: Final = 6  # room for the focus ring around a row


class FacetColumn(QScrollArea):
    """One group a field; the first values show, "n more" opens the others. `chosen` is emitted at each check."""

    chosen = Signal(str, object)  # field, tuple[str, ...]

    def __init__(
        self,
        labels: Mapping[str, str],
        value_label: ValueLabel = plain_label,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._labels = labels
        self._value_label = value_label
        self._facets: tuple[FacetLike, ...] = ()
        self._chosen: dict[str, tuple[str, ...]] = {}
        self._opened: set[str] = set()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("Filters"))
        self._inside = QWidget()
        self._inside.setObjectName("inside")
        self.setWidget(self._inside)
        self._column = QVBoxLayout(self._inside)
        self._column.setContentsMargins(GAP_WIDE - INSET, GAP_SMALL, GAP_WIDE - INSET, GAP_WIDE)
        self._column.setSpacing(0)
        self._column.addStretch(1)  # stays; only widgets come and go before it
        self._shown: list[QWidget] = []
        self.viewport().setAutoFillBackground(False)
        self._inside.setAutoFillBackground(False)

    @property
    def has_values(self) -> bool:
        """Whether there is anything to choose."""
        return bool(self._shown)

    def set_facets(self, facets: Sequence[FacetLike], chosen: Chosen) -> None:
        """Show these fields and values, with what is chosen of them."""
        told = (tuple(facets), {field: tuple(values) for field, values in chosen.items() if values})
        if told != (self._facets, self._chosen):
            self._facets, self._chosen = told
            self._rebuild()

    def _rebuild(self) -> None:
        focus = self._inside.focusWidget()
        focused = focus.objectName() if focus is not None and focus.hasFocus() else ""
        scroll = self.verticalScrollBar().value()
        # Not by `takeAt`: it hands spacers to Python, whose wrappers outlive them, and a widget that later gets a
        # spacer's address is then taken for one. Rows are used again: a new one is dressed by the whole style sheet.
        spare: dict[str, FacetRow] = {}
        for widget in self._shown:
            self._column.removeWidget(widget)
            if isinstance(widget, FacetRow):
                spare[widget.objectName()] = widget
                continue
            for named in (widget, *widget.findChildren(QAbstractButton)):
                named.setObjectName("")
            widget.hide()
            widget.deleteLater()
        self._shown = []
        shown = [facet for facet in self._facets if facet.values and facet.field in self._labels]
        for number, facet in enumerate(shown):
            self._add_group(facet, spare, first=number == 0)
        for row in spare.values():
            row.setObjectName("")
            row.hide()
            row.deleteLater()
        self.verticalScrollBar().setValue(scroll)
        if focused and (again := self._inside.findChild(QAbstractButton, focused)) is not None:
            again.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add_group(self, facet: FacetLike, spare: dict[str, FacetRow], first: bool) -> None:
        name = self._labels[facet.field]
        heading = QLabel(name.upper())
        heading.setFont(label_font())
        heading.setProperty("role", "secondary")
        heading.setAccessibleName(name)
        heading.setContentsMargins(INSET, GAP_SMALL if first else GAP + 2, 0, GAP_SMALL - 2)
        self._put(heading)
        chosen = self._chosen.get(facet.field, ())
        # What is chosen always shows, wherever it stands in the order.
        opened = facet.field in self._opened
        rows = [v for n, v in enumerate(facet.values) if opened or n < FIRST_SHOWN or v.value in chosen]
        for value in rows:
            label = self._value_label(facet.field, value.value, value.label)
            named = f"{facet.field}:{value.value}"
            row = spare.pop(named, None) or self._row(spare)
            row.setObjectName(named)
            row.show_value(facet.field, value.value, label, shown_count(value), name)
            row.set_on(value.value in chosen)
            self._put(row)
        hidden = len(facet.values) - len(rows)
        if hidden or opened:
            holder = QWidget()
            line = QHBoxLayout(holder)
            line.setContentsMargins(INSET + BOX + 3, 0, 0, 0)
            line.addWidget(self._more_button(facet.field, hidden))
            line.addStretch(1)
            self._put(holder)
        elif facet.more:
            rest = QLabel(self.tr("%1 more when narrowed").replace("%1", QLocale().toString(facet.more)))
            rest.setProperty("role", "secondary")
            rest.setContentsMargins(INSET + BOX + GAP_SMALL, 2, 0, 2)
            self._put(rest)

    def _row(self, spare: dict[str, FacetRow]) -> FacetRow:
        """A row that is not needed any more and has not the focus, or a new one."""
        for name, row in spare.items():
            if not row.hasFocus():
                del spare[name]
                return row
        new = FacetRow(self._inside)
        new.toggled.connect(lambda on: self._set(new.field, new.value, on))
        return new

    def _put(self, widget: QWidget) -> None:
        self._column.insertWidget(self._column.count() - 1, widget)
        self._shown.append(widget)

    def _more_button(self, field: str, hidden: int) -> QPushButton:
        text = self.tr("%1 more").replace("%1", QLocale().toString(hidden)) if hidden else self.tr("Fewer")
        button = QPushButton(text)
        button.setObjectName(f"more:{field}")
        button.setProperty("role", "link")
        button.setAccessibleName(f"{self._labels[field]}: {text}")
        button.clicked.connect(lambda _=False: self._open(field, bool(hidden)))
        return button

    def _open(self, field: str, on: bool) -> None:
        (self._opened.add if on else self._opened.discard)(field)
        self._rebuild()

    def _set(self, field: str, value: str, on: bool) -> None:
        values = tuple(v for v in self._chosen.get(field, ()) if v != value) + ((value,) if on else ())
        self._chosen[field] = values
        self.chosen.emit(field, values)


class FacetRow(QAbstractButton):
    """A check box, a value and its count; the whole row is the button."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = ""
        self.value = ""
        self._label = ""
        self._count = ""
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_value(self, field: str, value: str, label: str, count: str, name: str) -> None:
        """Stand for a value of a field; `name` is what the field is called."""
        self.field, self.value = field, value
        if (label, count) != (self._label, self._count):
            self._label, self._count = label, count
            self.update()
        self.setAccessibleName(f"{name}: {label}, {count}")

    def set_on(self, on: bool) -> None:
        """Be checked or not, without saying so."""
        self.blockSignals(True)
        self.setChecked(on)
        self.blockSignals(False)

    # --- Qt -------------------------------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        return QSize(160, max(ROW_FACET, self.fontMetrics().height() + 8))

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        t = tokens(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect())
        on = self.isChecked()
        if self.hasFocus():
            painter.setPen(QPen(t.color("accent"), 2))
            painter.drawRoundedRect(
                area.adjusted(-4, 1, 4, -1).intersected(area.adjusted(1, 1, -1, -1)), 4, 4
            )
        area = area.adjusted(INSET, 0, -INSET, 0)
        box = QRectF(area.left() + 0.5, area.center().y() - BOX / 2 + 0.5, BOX - 1, BOX - 1)
        edge = t.color("accent") if on else t.color("secondary" if self.underMouse() else "faint")
        painter.setPen(QPen(edge, 1))
        painter.setBrush(t.color("accent") if on else t.color("surface"))
        painter.drawRoundedRect(box, 3, 3)
        if on:
            painter.setPen(QPen(t.color("on_accent"), 1.6))
            middle = box.center()
            painter.drawPolyline(
                [
                    middle + QPointF(-3.4, 0.2),
                    middle + QPointF(-0.9, 2.7),
                    middle + QPointF(3.6, -2.6),
                ]
            )
        painter.setFont(figures_font())
        painter.setPen(t.color("accent" if on else "secondary"))
        right = area
        painter.drawText(right, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self._count)
        used = painter.fontMetrics().horizontalAdvance(self._count)
        font = self.font()
        if on:
            font.setWeight(font.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(t.color("accent" if on else "text"))
        room = area.adjusted(BOX + GAP_SMALL, 0, -used - GAP_SMALL, 0)
        shown = painter.fontMetrics().elidedText(self._label, Qt.TextElideMode.ElideRight, int(room.width()))
        self.setToolTip(plain_tip(self._label) if shown != self._label else "")
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
