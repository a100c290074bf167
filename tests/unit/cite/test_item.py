"""A source as CSL-JSON: names, partial dates, kinds, titles that were described and not given."""

from __future__ import annotations

import pytest

from app.cite.item import CiteItem, Name, date_parts, to_csl_json


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("2025-10-25", [2025, 10, 25]),
        ("2025-10", [2025, 10]),
        ("2025", [2025]),
        ("2025-10-25T08:00:00", [2025, 10, 25]),
        ("--06-20", None),
        ("2025-99-01", [2025]),
        ("2025-10-99", [2025, 10]),
        ("", None),
        (None, None),
        ("spring", None),
    ],
)
def test_no_part_of_a_date_is_invented(text: str | None, parts: list[int] | None) -> None:
    assert date_parts(text) == parts


def test_a_name_in_a_family_first_language_is_kept_whole() -> None:
    item = CiteItem("1", "Bài viết", authors=(Name("Bùi", "Thanh Sơn"),), language="vi")
    assert to_csl_json(item)["author"] == [{"literal": "Bùi Thanh Sơn"}]


def test_static_order_keeps_a_name_whole_in_any_language() -> None:
    item = CiteItem("1", "A view", authors=(Name("Kim", "Dae-jung", static_order=True),), language="en")
    assert to_csl_json(item)["author"] == [{"literal": "Kim Dae-jung"}]


def test_particles_and_suffixes_keep_their_fields() -> None:
    item = CiteItem("1", "A view", authors=(Name("Berg", "Anna", particle="van der", suffix="Jr."),))
    assert to_csl_json(item)["author"] == [
        {"family": "Berg", "given": "Anna", "non-dropping-particle": "van der", "suffix": "Jr."}
    ]


def test_a_described_title_stands_in_brackets() -> None:
    assert (
        to_csl_json(CiteItem("1", "Remarks to the press", title_given=False))["title"]
        == "[Remarks to the press]"
    )


def test_a_press_release_and_a_resolution_say_what_they_are() -> None:
    assert to_csl_json(CiteItem("1", "T", type="press-release"))["genre"] == "Press release"
    resolution = to_csl_json(CiteItem("1", "T", type="resolution", number="A/RES/70/1"))
    assert (resolution["type"], resolution["genre"], resolution["number"]) == (
        "report",
        "Resolution",
        "A/RES/70/1",
    )


def test_the_person_interviewed_is_the_author_of_an_interview() -> None:
    item = CiteItem(
        "1", "T", type="interview", authors=(Name("Lee", "Ann"),), interviewees=(Name("Roe", "Jo"),)
    )
    made = to_csl_json(item)
    assert made["author"][0]["family"] == "Roe"
    assert made["interviewer"][0]["family"] == "Lee"
