"""Bylines as names: turned round only where that is certain."""

from __future__ import annotations

import pytest

from app.cite.item import Name
from app.cite.names import parse_name


@pytest.mark.parametrize(
    ("byline", "name"),
    [
        ("Katie Rowe", Name("Rowe", "Katie")),
        ("A. J. Marsh", Name("Marsh", "A. J.")),
        ("Anna van der Meer", Name("Meer", "Anna", particle="van der")),
        ("Martin Lowell Jr.", Name("Lowell", "Martin", suffix="Jr.")),
        ("Marsh, Pat", Name("Marsh", "Pat")),
    ],
)
def test_western_names_are_split(byline: str, name: Name) -> None:
    assert parse_name(byline, "en") == name


@pytest.mark.parametrize(
    "byline",
    [
        "Phạm Minh Hòa",
        "Nguyen Thi Hoa",
        "Dang Hoang Nam",
        "Xi Mingze",
        "Moon Jae-kyu",
        "김민수",
        "Ministry of Foreign Affairs",
        "Example News",
        "VNA",
        "Staff writers",
        "Thông tấn xã",
    ],
)
def test_bodies_and_family_first_names_stay_whole(byline: str) -> None:
    assert parse_name(byline, "en") == Name(literal=byline)


def test_in_a_family_first_language_every_name_stays_whole() -> None:
    assert parse_name("Hoang Nam", "vi") == Name(literal="Hoang Nam")
