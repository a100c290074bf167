"""The five real articles, which are outside the repository: facts about them only."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from app.ingest.article import RawArticle
from app.ingest.read import read

FOLDER = Path(
    os.environ.get("RAPPORTEUR_SEEDS") or Path(__file__).resolve().parents[3].parent / "shared" / "seeds"
)
pytestmark = pytest.mark.skipif(not FOLDER.is_dir(), reason="the seed articles are not beside the checkout")


def seed(number: int) -> RawArticle:
    path = next(FOLDER.glob(f"{number:03d}_*.txt"))
    (article,) = read(path)
    return article


def reasons(article: RawArticle) -> list[str]:
    return [part.reason for part in article.removed]


@pytest.mark.parametrize("number", range(5))
def test_offsets_and_removed_parts_are_exact(number: int) -> None:
    article = seed(number)
    numbers = [passage.number for passage in article.passages if passage.number]
    assert numbers == list(range(1, len(numbers) + 1))
    assert "\n\n".join(article.text[p.start : p.end] for p in article.passages) == article.text
    assert all(
        article.source_text[r.offset : r.offset + len(r.text)] == r.text
        for r in article.removed
        if r.offset is not None
    )
    assert article.language == "en"


def test_debate_at_the_council_loses_its_teasers() -> None:
    article = seed(0)
    assert article.title_given and article.title is not None and article.title.startswith("Vietnam backs")
    assert (article.outlet, article.published, article.url, article.unsure) == (
        "VOV",
        None,
        None,
        frozenset(),
    )
    assert article.paragraphs == 6
    assert reasons(article) == ["follow us"] + ["teaser"] * 6


def test_ministers_speech_has_no_headline_and_no_date() -> None:
    article = seed(1)
    assert not article.title_given and article.unsure == {"title"} and article.title
    assert (article.outlet, article.dateline, article.published) == ("VNA", "Hanoi", None)
    assert article.text.endswith("countries.") and reasons(article) == ["end mark"]


def test_interview_is_recognised_as_one() -> None:
    article = seed(2)
    assert (article.outlet, article.published, article.published_source, article.published_sure) == (
        "Dan Tri",
        "2025-10-06",
        "url",
        True,
    )
    assert article.genre == "interview" and not article.title_given
    kinds = [passage.kind for passage in article.passages]
    assert kinds.count("question") == 3 and kinds.count("heading") == 2
    assert len(article.captions) == 2 and reasons(article) == [
        "caption",
        "caption",
        "source line",
        "comments",
    ]


def test_first_line_of_the_press_conference_stays_in_doubt() -> None:
    article = seed(3)
    assert (
        article.title is not None
        and article.title.startswith("Evidence of the trust")
        and article.unsure == {"title"}
    )
    assert (article.outlet, article.published, article.published_sure) == ("Thanh Nien", "2025-10-25", True)
    assert len(article.captions) == 6 and article.paragraphs == 15
    assert reasons(article)[-2:] == ["source line", "comments"]


def test_draft_convention_reports_no_date() -> None:
    article = seed(4)
    assert article.title_given and article.unsure == frozenset()
    assert (article.outlet, article.published, article.genre, article.paragraphs) == (
        "VOV",
        None,
        "article",
        13,
    )
