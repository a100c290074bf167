"""What is wrong with a window as it stands: texts that are cut without a tooltip, widgets on each other, and weak contrast.

The window is looked at, not its code: widgets that show text are measured, and contrast is taken from a picture of it at
three times its size, in which strokes of letters reach their full colour.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QComboBox,
    QFrame,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollBar,
    QSplitterHandle,
    QToolButton,
    QWidget,
)

SLACK: Final = 1  # pixels that rounding may take
LEAST_CONTRAST: Final = 4.5
LARGER: Final = 3  # the picture's scale
SOLID: Final = 6  # pixels of one colour, at that scale, that make a stroke
# These lie over others on purpose.
OVER: Final = (
    "Toast",
    "PartyCard",
    "SelectionBar",
    "FocusRing",
    "HoverBar",
    "Suggestions",
    "QSizeGrip",
    "_Ring",
)


@dataclass(frozen=True, slots=True)
class Flaw:
    """One thing that is wrong, where, and what it says."""

    what: str
    where: str
    text: str

    def __str__(self) -> str:
        return f"{self.what}: {self.where} “{self.text[:60]}”"


def flaws(window: QWidget) -> list[Flaw]:
    """Everything that is wrong with a window as it stands."""
    there = [
        one for one in window.findChildren(QWidget) if one.isVisibleTo(window) and one.window() is window
    ]
    widgets = [one for one in there if _seen(one, window)]
    return [*_clipped(there), *_cut(widgets), *_overlaps(widgets), *_rows(widgets), *_weak(widgets, window)]


def _seen(widget: QWidget, window: QWidget) -> bool:
    return (
        widget.isVisibleTo(window)
        and widget.window() is window
        and not widget.visibleRegion().isEmpty()
        and widget.width() > 0
    )


def _text(widget: QWidget) -> str:
    if isinstance(widget, QToolButton) and widget.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonIconOnly:
        return "" if not widget.icon().isNull() else widget.text()
    if isinstance(widget, (QLabel, QAbstractButton)):
        text = widget.text()
    elif isinstance(widget, QComboBox):
        text = widget.currentText()
    else:
        return ""
    if isinstance(widget, QLabel) and widget.textFormat() != Qt.TextFormat.PlainText:
        text = re.sub(r"<[^>]+>", "", text).replace("&nbsp;", " ")
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&").strip()


def _where(widget: QWidget) -> str:
    names, at = [], widget
    while at is not None and len(names) < 3:
        names.append(at.objectName() or type(at).__name__)
        at = at.parentWidget()  # type: ignore[assignment]
    return "/".join(reversed(names))


def _cut(widgets: list[QWidget]) -> Iterator[Flaw]:
    for widget in widgets:
        text = _text(widget)
        if not text or widget.toolTip():
            continue
        if isinstance(widget, QLabel):
            if widget.wordWrap():
                if widget.heightForWidth(widget.width()) > widget.height() + SLACK:
                    yield Flaw("cut in height", _where(widget), text)
            elif widget.sizeHint().width() > widget.width() + SLACK:
                yield Flaw("cut", _where(widget), text)
        elif (
            isinstance(widget, (QPushButton, QToolButton, QComboBox))
            and widget.sizeHint().width() > widget.width() + SLACK
        ):
            yield Flaw("cut", _where(widget), text)


def _clipped(widgets: list[QWidget]) -> Iterator[Flaw]:
    """Widgets with text that reach beyond their parent, where nothing can be scrolled."""
    for widget in widgets:
        text, parent = _text(widget), widget.parentWidget()
        if not text or parent is None or isinstance(parent.parentWidget(), QAbstractScrollArea):
            continue
        if not parent.rect().adjusted(-SLACK, -SLACK, SLACK, SLACK).contains(widget.geometry()):
            yield Flaw("outside its parent", _where(widget), text)


def _overlaps(widgets: list[QWidget]) -> Iterator[Flaw]:
    shown = set(widgets)
    for parent in {one.parentWidget() for one in widgets}:
        if parent is None or isinstance(parent, (QAbstractItemView, QScrollBar)):
            continue
        children = [one for one in parent.children() if one in shown and _counts(one)]
        for number, first in enumerate(children):
            for second in children[number + 1 :]:
                both = first.geometry().intersected(second.geometry())  # type: ignore[attr-defined]
                if both.width() > SLACK + 1 and both.height() > SLACK + 1:
                    where = f"{_where(first)} and {_where(second)}"  # type: ignore[arg-type]
                    yield Flaw("on each other", where, _text(first) or _text(second))  # type: ignore[arg-type]


def _counts(child: Any) -> bool:
    over = any(base.__name__ in OVER for base in type(child).__mro__)
    return not over and not isinstance(child, (QSplitterHandle, QScrollBar)) and not child.isWindow()


def _rows(widgets: list[QWidget]) -> Iterator[Flaw]:
    """Rows of lists: what does not fit its cell has the whole in a tooltip."""
    for view in (one for one in widgets if isinstance(one, QAbstractItemView)):
        model = view.model()
        if model is None or not model.rowCount(QModelIndex()):
            continue
        columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(QModelIndex())
        first = max(0, view.indexAt(QPoint(4, 4)).row())
        for row in range(first, min(first + 40, model.rowCount(QModelIndex()))):
            for column in range(columns):
                index = model.index(row, column)
                rect = view.visualRect(index)
                text = index.data(Qt.ItemDataRole.DisplayRole)
                if rect.isEmpty() or not isinstance(text, str):
                    continue
                wide = view.fontMetrics().horizontalAdvance(text) > rect.width()
                if wide and not index.data(Qt.ItemDataRole.ToolTipRole) and not _tells(view):
                    yield Flaw("a row cut without a tooltip", _where(view), text)


def _tells(view: QAbstractItemView) -> bool:
    """Whether the view's delegate answers for tooltips itself."""
    delegate = view.itemDelegate()
    return any(
        "helpEvent" in vars(base) for base in type(delegate).__mro__ if base.__module__.startswith("app.")
    )


def _weak(widgets: list[QWidget], window: QWidget) -> Iterator[Flaw]:
    picture = QPixmap(window.size() * LARGER)
    picture.setDevicePixelRatio(LARGER)
    window.render(picture)
    image = picture.toImage().convertToFormat(QImage.Format.Format_RGB32)
    for widget in widgets:
        text = _text(widget)
        if (
            not text
            or not widget.isEnabled()
            or (isinstance(widget, QFrame) and not isinstance(widget, QLabel))
        ):
            continue
        if isinstance(widget, (QLineEdit, QComboBox)) or not any(letter.isalnum() for letter in text):
            continue
        corner = widget.mapTo(window, QPoint(0, 0))
        seen = widget.visibleRegion().boundingRect().translated(corner)
        if seen.height() < widget.height() or seen.width() < widget.width() // 2:
            continue  # scrolled half out of sight
        if (found := contrast(image, QRect(seen.topLeft() * LARGER, seen.size() * LARGER))) < LEAST_CONTRAST:
            yield Flaw(f"contrast {found:.1f}", _where(widget), text)


def contrast(image: QImage, rect: QRect) -> float:
    """The contrast of the strongest colour that makes strokes in a part of a picture against its ground, from 1 to 21."""
    import numpy

    part = image.copy(rect.intersected(image.rect()))
    if part.isNull():
        return 21.0
    pixels = numpy.frombuffer(part.constBits(), numpy.uint32).reshape(part.height(), -1)[:, : part.width()]
    colours, numbers = numpy.unique(pixels & 0xFFFFFF, return_counts=True)
    if len(colours) < 2:
        return 21.0
    ground = _luminance(int(colours[numbers.argmax()]))
    strong = [_luminance(int(colour)) for colour in colours[numbers >= SOLID]]
    return max((max(one, ground) + 0.05) / (min(one, ground) + 0.05) for one in strong)


def _luminance(pixel: int) -> float:
    """Relative luminance after WCAG 2.2."""

    def linear(value: int) -> float:
        share = value / 255
        return share / 12.92 if share <= 0.04045 else float(((share + 0.055) / 1.055) ** 2.4)

    return (
        0.2126 * linear(pixel >> 16 & 255) + 0.7152 * linear(pixel >> 8 & 255) + 0.0722 * linear(pixel & 255)
    )
