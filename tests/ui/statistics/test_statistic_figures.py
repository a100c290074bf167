"""A figure is written as its source writes it."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from app.ui.statistics import figures


@pytest.mark.parametrize(
    ("text", "unit", "kind", "shown"),
    [
        ("nearly 16,000 reports", "report", "count", "reports"),
        ("412 vụ lừa đảo", "vụ lừa đảo", "count", "vụ lừa đảo"),
        ("40,000", "vehicle", "count", "vehicle"),
        ("12 km", "kilometre", "physical", "kilometre"),
        ("US$5 billion", "dollar", "currency", ""),
    ],
)
def test_a_counted_noun_stands_as_the_source_has_it(text: str, unit: str, kind: str, shown: str) -> None:
    row: Any = SimpleNamespace(text=text, unit=unit, unit_kind=kind, equivalents=())
    assert figures.unit_text(row) == shown
