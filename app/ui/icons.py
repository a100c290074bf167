"""Icons of one outline family (Phosphor, from qtawesome's font file), drawn in the colour of the text beside them.

The font file is read without importing qtawesome, whose start costs more than the rest of the window's first paint.
Glyph names are Phosphor's own, such as "house" or "magnifying-glass".
"""

from __future__ import annotations

import importlib.util
import json
from functools import cache
from pathlib import Path
from typing import cast

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtWidgets import QApplication

from app.ui.theme import ICON, tokens


def icon(name: str, color: str = "secondary") -> QIcon:
    """An icon that repaints itself in the token `color` of the scheme in force; KeyError for an unknown name."""
    return QIcon(_GlyphEngine(name, color))


def paint(painter: QPainter, rect: QRect | QRectF, name: str, color: QColor, size: int = ICON) -> None:
    """Draw an icon centred in `rect`, for delegates."""
    painter.save()
    painter.setFont(_font(size))
    painter.setPen(color)
    painter.drawText(QRectF(rect), Qt.AlignmentFlag.AlignCenter, _glyph(name))
    painter.restore()


@cache
def _folder() -> Path:
    spec = importlib.util.find_spec("qtawesome")
    if spec is None or not spec.submodule_search_locations:
        raise RuntimeError("qtawesome, which carries the icon font, is not installed")
    return Path(next(iter(spec.submodule_search_locations))) / "fonts"


@cache
def _family() -> str:
    font = QFontDatabase.addApplicationFont(str(next(_folder().glob("phosphor-[0-9]*.ttf"))))
    return QFontDatabase.applicationFontFamilies(font)[0]


@cache
def _font(size: int) -> QFont:
    font = QFont(_family())
    font.setPixelSize(size)
    return font


@cache
def _glyphs() -> dict[str, str]:
    file = next(_folder().glob("phosphor-charmap-*.json"))
    return cast(dict[str, str], json.loads(file.read_text(encoding="utf-8")))


@cache
def _glyph(name: str) -> str:
    return chr(int(_glyphs()[name], 16))


class _GlyphEngine(QIconEngine):
    """One glyph of the icon font; the colour is looked up at each paint, so that the scheme may change."""

    def __init__(self, name: str, color: str) -> None:
        super().__init__()
        self._name = name
        self._color = color
        _glyph(name)  # an unknown name is a bug: let it show here

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        t = tokens(QApplication.palette())
        if mode == QIcon.Mode.Disabled:
            color = t.color("faint")
        elif state == QIcon.State.On:
            color = t.color("accent")
        else:
            color = t.color(self._color)
        paint(painter, rect, self._name, color, round(min(rect.width(), rect.height()) * 0.92))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        if size.isEmpty():  # of a button that has no room yet: a style asks for what is left of it, which may be less than none
            return QPixmap()
        pixmap = QPixmap(size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        painter.end()
        return pixmap

    def clone(self) -> QIconEngine:
        return _GlyphEngine(self._name, self._color)
