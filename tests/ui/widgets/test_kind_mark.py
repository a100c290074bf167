"""Every kind of record has a sign that can be drawn."""

from __future__ import annotations

from typing import get_args

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

from app.ui.theme import LIGHT
from app.ui.widgets.kind_mark import paint_mark
from db.records import Kind


@pytest.mark.parametrize("kind", get_args(Kind))
def test_a_sign_is_drawn(kind: str, qtbot: QtBot) -> None:
    image = QImage(24, 24, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    paint_mark(painter, QRectF(4, 4, 16, 16), kind, LIGHT)
    painter.end()
    assert any(image.pixel(x, y) for x in range(24) for y in range(24))
