"""When two figures of one measure disagree, and when a bound or a rounding only seems to."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from db.disputes import bounds, differ


def figure(
    value: float | None = None, qualifier: str = "", low: float | None = None, high: float | None = None
) -> Any:
    return SimpleNamespace(value=value, qualifier=qualifier, low=low, high=high)


@pytest.mark.parametrize(
    ("one", "other", "disputed"),
    [
        (figure(65), figure(65), False),
        (figure(65), figure(72), True),
        (figure(65, "nearly"), figure(64), False),
        (figure(70, "more than"), figure(72), False),
        (figure(70, "at least"), figure(60), True),
        (figure(70, "up to"), figure(60), False),
        (figure(70, "under"), figure(80), True),
        (figure(low=10, high=20), figure(15), False),
        (figure(low=10, high=20), figure(25), True),
        (figure(low=10), figure(9), True),
        (figure(100.0), figure(100.4), False),
        (figure(None), figure(5), False),
        (figure(70, "hơn"), figure(90), False),
    ],
)
def test_amounts_disagree_only_beyond_what_their_words_allow(one: Any, other: Any, disputed: bool) -> None:
    assert differ(one, other) is disputed
    assert differ(other, one) is disputed


def test_a_figure_without_an_amount_claims_nothing() -> None:
    assert bounds(figure()) is None
