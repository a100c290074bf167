"""Every ink on every ground that it stands on: text 4.5 to 1, marks and icons 3 to 1 (WCAG 2.2)."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor

from app.ui.theme import DARK, LIGHT, Tokens

GROUNDS = ("window", "sidebar", "surface", "selection", "hover", "accent_ground")


def luminance(color: str) -> float:
    def linear(share: float) -> float:
        return share / 12.92 if share <= 0.04045 else float(((share + 0.055) / 1.055) ** 2.4)

    made = QColor(color)
    return 0.2126 * linear(made.redF()) + 0.7152 * linear(made.greenF()) + 0.0722 * linear(made.blueF())


def contrast(ink: str, ground: str) -> float:
    light, dark = sorted((luminance(ink), luminance(ground)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("t", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("ground", GROUNDS)
def test_text_and_icons_stand_out(t: Tokens, ground: str) -> None:
    for ink in ("text", "secondary", "accent", "warning"):
        assert contrast(getattr(t, ink), getattr(t, ground)) >= 4.5, ink
    for ink in ("faint", "quote", "statistic", "event", "star"):
        assert contrast(getattr(t, ink), getattr(t, ground)) >= 3, ink


@pytest.mark.parametrize("t", [LIGHT, DARK], ids=["light", "dark"])
def test_text_stands_out_on_what_is_marked(t: Tokens) -> None:
    for ground in ("quote_ground", "statistic_ground", "event_ground", "warning_ground", "find"):
        assert contrast(t.text, getattr(t, ground)) >= 4.5, ground
    assert contrast(t.on_accent, t.accent) >= 4.5
    assert contrast(t.warning, t.warning_ground) >= 4.5
    for kind in ("quote", "statistic", "event"):
        assert contrast(getattr(t, kind), getattr(t, f"{kind}_ground")) >= 3
