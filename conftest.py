"""Property tests that a busy machine does not fail; `--slow` runs the tests that take minutes; without it they are skipped."""

from __future__ import annotations

import os

import pytest
from hypothesis import HealthCheck, settings

# A busy machine is slow for reasons of its own; and a run that decides over a change must give the same answer twice.
settings.register_profile(
    "steady",
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    derandomize=bool(os.environ.get("CI")),
)
settings.load_profile("steady")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Declare `--slow`."""
    parser.addoption(
        "--slow", action="store_true", default=False, help="run the tests that take minutes, too"
    )


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Skip what is marked slow unless it is asked for."""
    if config.getoption("--slow"):
        return
    for item in items:
        if item.get_closest_marker("slow"):
            item.add_marker(pytest.mark.skip(reason="takes minutes; run with --slow"))
