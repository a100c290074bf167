"""Pens: words on each can be read in both schemes, and each is told apart without colour."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from app.ui.theme import DARK, LIGHT, Tokens
from app.ui.widgets.wash import COLOURS, paint_wash, pen_icon
from db.records import HIGHLIGHT_COLOURS


def luminance(color: QColor) -> float:
    """Relative luminance after WCAG 2.1."""
    parts = [color.redF(), color.greenF(), color.blueF()]
    r, g, b = (p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def contrast(one: QColor, other: QColor) -> float:
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def painted(colour: str, t: Tokens, strong: bool = False) -> QImage:
    image = QImage(60, 24, QImage.Format.Format_RGB32)
    image.fill(t.color("surface"))
    painter = QPainter(image)
    paint_wash(painter, [QRectF(0, 0, 60, 24)], colour, t, strong)
    painter.end()
    return image


def test_the_pens_are_those_of_the_library() -> None:
    assert COLOURS == HIGHLIGHT_COLOURS


@pytest.mark.parametrize("t", [LIGHT, DARK])
@pytest.mark.parametrize("colour", COLOURS)
@pytest.mark.parametrize("strong", [False, True])
def test_words_can_be_read_on_every_pixel(t: Tokens, colour: str, strong: bool, qtbot: QtBot) -> None:
    image = painted(colour, t, strong)
    pixels = {image.pixel(x, y) for x in range(4, 56) for y in range(4, 20)}
    assert min(contrast(t.color("text"), QColor(pixel)) for pixel in pixels) >= 4.5


@pytest.mark.parametrize("t", [LIGHT, DARK])
def test_without_colour_no_two_pens_look_alike(t: Tokens, qtbot: QtBot) -> None:
    shapes = []
    for colour in COLOURS:
        image = painted(colour, t).convertToFormat(QImage.Format.Format_Grayscale8)
        ground = image.pixelColor(30, 12).lightness()
        shapes.append(
            tuple(
                abs(image.pixelColor(x, y).lightness() - ground) > 6 for x in range(8, 52) for y in range(24)
            )
        )
    assert len(set(shapes)) == len(COLOURS)


def test_a_swatch_can_be_drawn(qtbot: QtBot) -> None:
    for colour in COLOURS:
        assert not pen_icon(colour, chosen=True).pixmap(20, 20).isNull()
