"""The gold set is well formed, and quotes on it stay as good as FIGURES.md says."""

from __future__ import annotations

import pytest

from tests.gold.__main__ import load, score
from tests.gold.scoring import Row, span

ARTICLES = load()


@pytest.mark.parametrize("article", ARTICLES, ids=[a["id"] for a in ARTICLES])
def test_every_gold_span_is_in_its_text(article: Row) -> None:
    text = article["text"]
    for kind in ("quotes", "statistics", "dates"):
        for item in article.get(kind, ()):
            start, end = span(text, item)
            assert text[start:end] == item["text"]
    for words in article.get("not_quotes", ()):
        assert words in text


@pytest.mark.parametrize("language", ["en", "vi"])
def test_quotes_with_speaker(language: str) -> None:
    tally, errors = score([a for a in ARTICLES if a["language"] == language], ["quotes"])
    gold, found, right = (tally["quotes: span and speaker", key] for key in ("gold", "found", "right"))
    assert 2 * right / (gold + found) >= 0.95, "\n".join(errors)
