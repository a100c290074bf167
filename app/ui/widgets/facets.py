"""Narrowing a list by the values its records have, with how many have each: as chips above it or as a column beside it.

Both take any objects with `field`, `values` (objects with `value`, `label`, `count`) and `more`, and announce
`chosen(field, values)`. The caller names the fields and may name the values.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Protocol

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget

from app.ui.icons import icon
from app.ui.widgets.facet_popup import FacetPopup, shown_count
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.tips import plain_tip


class FacetValueLike(Protocol):
    """One value of a field."""

    @property
    def value(self) -> str: ...
    @property
    def label(self) -> str: ...
    @property
    def count(self) -> int: ...


class FacetLike(Protocol):
    """A field with the values that occur."""

    @property
    def field(self) -> str: ...
    @property
    def values(self) -> Sequence[FacetValueLike]: ...
    @property
    def more(self) -> int: ...


Chosen = Mapping[str, Sequence[str]]
ValueLabel = Callable[[str, str, str], str]  # field, value, label as given -> label to show


def plain_label(field: str, value: str, label: str) -> str:
    """The label as it was given."""
    return label


class FacetChips(QWidget):
    """A wrapping row: what is chosen as chips that a click takes away, then one chip a field that opens its values."""

    chosen = Signal(str, object)  # field, tuple[str, ...]

    def __init__(
        self,
        labels: Mapping[str, str],
        value_label: ValueLabel = plain_label,
        parent: QWidget | None = None,
        *,
        only_chosen: bool = False,
        tail: QWidget | None = None,
    ) -> None:
        """`only_chosen` leaves the chips that open values out, beside a column; `tail` stands after the last chip."""
        super().__init__(parent)
        self._labels = labels
        self._value_label = value_label
        self._only_chosen = only_chosen
        self._tail = tail
        self._facets: tuple[FacetLike, ...] = ()
        self._chosen: dict[str, tuple[str, ...]] = {}
        self._names: dict[tuple[str, str], str] = {}
        self._open_field = ""
        self._flow = FlowLayout(self, gap=6)
        self._popup = FacetPopup(self)
        self._popup.toggled.connect(self._on_toggled)
        self._popup.closed.connect(self._on_closed)
        self.setAccessibleName(self.tr("Filters"))

    def set_facets(self, facets: Sequence[FacetLike], chosen: Chosen) -> None:
        """Show these fields and values, with what is chosen of them."""
        self._facets = tuple(facets)
        self._chosen = {field: tuple(values) for field, values in chosen.items() if values}
        for facet in self._facets:
            for value in facet.values:
                self._names[facet.field, value.value] = self._value_label(
                    facet.field, value.value, value.label
                )
        self._rebuild()

    def set_names(self, names: Mapping[tuple[str, str], str]) -> None:
        """Names of chosen values that no facet lists, by field and value."""
        if any(self._names.get(key) != name for key, name in names.items()):
            self._names.update(names)
            self._rebuild()

    def names(self, field: str, value: str) -> bool:
        """Whether a value has a name already."""
        return (field, value) in self._names

    def open_field(self, field: str) -> None:
        """Open the list of a field's values, as a click on its chip does."""
        facet = next((facet for facet in self._facets if facet.field == field), None)
        chip = self.findChild(QPushButton, f"field:{field}")
        if facet is None or chip is None:
            return
        self._open_field = field
        values = [(v.value, self._name(field, v.value), shown_count(v)) for v in facet.values]
        self._popup.open(self._labels.get(field, field), values, self._chosen.get(field, ()), chip)

    def _name(self, field: str, value: str) -> str:
        return self._names.get((field, value)) or self._value_label(field, value, value)

    def _rebuild(self) -> None:
        focus = self.focusWidget()
        focused = focus.objectName() if focus is not None and focus.hasFocus() else ""
        place = self._place_of(focused)
        while (item := self._flow.takeAt(0)) is not None:
            if (widget := item.widget()) is not None and widget is not self._tail:
                widget.hide()
                widget.setObjectName("")
                widget.deleteLater()
        for field, values in self._chosen.items():
            for value in values:
                self._add_chosen(field, value)
        for facet in self._facets:
            if facet.values and facet.field in self._labels and not self._only_chosen:
                self._add_field(facet.field)
        if self._tail is not None:
            self._flow.addWidget(self._tail)
        self.setVisible(self._flow.count() > 0)
        self.updateGeometry()
        if focused:
            self._focus(focused, place)

    def _add_chosen(self, field: str, value: str) -> None:
        name, label = self._name(field, value), self._labels.get(field, field)
        chip = _Chip(name, f"chosen:{field}:{value}", self)
        chip.setProperty("chosen", "true")
        chip.setIcon(icon("x", "accent"))
        chip.setIconSize(QSize(12, 12))
        chip.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the cross stands after the words
        chip.setAccessibleName(self.tr("%1: %2, remove").replace("%1", label).replace("%2", name))
        tip = self.tr("%1: %2. Click to remove").replace("%1", label).replace("%2", name)
        chip.setToolTip(plain_tip(tip))
        chip.clicked.connect(lambda _=False: self._set(field, value, False))
        chip.removed.connect(lambda: self._set(field, value, False))
        self._put(chip)

    def _add_field(self, field: str) -> None:
        chip = _Chip(self._labels[field], f"field:{field}", self)
        chip.setAccessibleName(self.tr("Filter by %1").replace("%1", self._labels[field]))
        chip.setToolTip(self.tr("Filter by %1").replace("%1", self._labels[field].lower()))
        chip.clicked.connect(lambda _=False: self.open_field(field))
        self._put(chip)

    def _put(self, chip: QPushButton) -> None:
        self._flow.addWidget(chip)
        chip.show()  # at once, so that it can take the focus of the one before

    def _set(self, field: str, value: str, on: bool) -> None:
        values = tuple(v for v in self._chosen.get(field, ()) if v != value) + ((value,) if on else ())
        if values:
            self._chosen[field] = values
        else:
            self._chosen.pop(field, None)
        self._rebuild()
        self.chosen.emit(field, values)

    def _on_toggled(self, value: str, on: bool) -> None:
        self._set(self._open_field, value, on)

    def _on_closed(self) -> None:
        field, self._open_field = self._open_field, ""
        # After the popup is gone: Qt gives the focus back only then.
        QTimer.singleShot(0, self, lambda: self._focus(f"field:{field}", 0))

    def _place_of(self, name: str) -> int:
        for place in range(self._flow.count()):
            item = self._flow.itemAt(place)
            if item is not None and (widget := item.widget()) is not None and widget.objectName() == name:
                return place
        return 0

    def _focus(self, name: str, place: int) -> None:
        target = self.findChild(QPushButton, name)
        if target is None and self._flow.count():
            item = self._flow.itemAt(min(place, self._flow.count() - 1))
            target = item.widget() if item is not None else None  # type: ignore[assignment]
        if target is not None:
            target.setFocus(Qt.FocusReason.OtherFocusReason)


class _Chip(QPushButton):
    """A chip; Delete and Backspace take a chosen one away."""

    removed = Signal()

    def __init__(self, text: str, name: str, parent: QWidget) -> None:
        super().__init__(text.replace("&", "&&"), parent)
        self.setObjectName(name)
        self.setProperty("role", "chip")
        self.setAutoDefault(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        chosen = self.property("chosen") == "true"
        if chosen and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit()
            return
        super().keyPressEvent(event)
