"""Every rule that finds something is told in its own words."""

from __future__ import annotations

import json
from pathlib import Path

from app.extract.engine import extract
from app.ui.review import rules

ARTICLES = Path(__file__).parents[2] / "gold" / "articles"


def test_every_rule_has_a_sentence_of_its_own() -> None:
    met: set[str] = set()
    for path in sorted(ARTICLES.glob("*.json")):
        row = json.loads(path.read_text(encoding="utf-8"))
        found = extract(row["text"], published=row.get("published"), genre=row.get("genre"))
        for records in (found.quotes, found.statistics, found.events):
            met |= {record.rule for record in records}
    kinds = {rules.in_words(kind) for kind in ("quote.unknown", "statistic.unknown", "event.unknown")}
    assert len(met) > 30
    assert [rule for rule in sorted(met) if rules.in_words(rule) in kinds] == []
