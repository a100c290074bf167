"""Statistics, dates and events on the gold set stay as good as FIGURES.md says."""

from __future__ import annotations

import pytest

from tests.gold.__main__ import FIGURES, load, score

ARTICLES = load()


@pytest.mark.parametrize(
    ("kind", "row", "least"),
    [
        ("statistics", "statistics: value and period", 0.90),
        ("statistics", "statistics: value and change", 0.95),
        ("dates", "dates: value", 0.95),
        ("events", "events: date", 0.90),
    ],
)
def test_figures(kind: str, row: str, least: float) -> None:
    tally, errors = score([a for a in ARTICLES if kind in a], [kind])
    gold, found, right = (tally[row, key] for key in ("gold", "found", "right"))
    assert 2 * right / (gold + found) >= least, "\n".join(errors)


def test_every_file_of_figures_has_its_article() -> None:
    names = {article["id"] for article in ARTICLES}
    assert {path.stem for path in FIGURES.glob("*.json")} <= names
