"""Phrases with their punctuation: the index knows words only, so what it finds is held against the record's own text."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from typing import Final

from sqlalchemy.orm import Session

from db.describing import driven
from db.records import HitKind
from db.search.query import Node, Phrase, leaves
from db.search.snippets import has_punctuation, lacks

_AT_ONCE: Final = 100
_LISTED: Final = "FROM json_each(?) j CROSS JOIN"
_NAMES: Final = f"SELECT x.id, x.name || char(10) || x.description || char(10) || x.note {_LISTED} party x ON x.id = j.value"
# What of each kind may hold a phrase and is shown or opened; a phrase that stands in none of it (in another name of a party,
# say) is left as the index has it.
_TEXTS: Final = {
    "article": "SELECT x.id, x.title || char(10) || coalesce(x.original_title, '') || char(10) || t.text "
    f"{_LISTED} article x ON x.id = j.value JOIN article_text t ON t.article_id = x.id AND t.current",
    "quote": "SELECT x.id, x.text || char(10) || x.speaker_label || char(10) || x.role || char(10) || coalesce(p.name, '') "
    f"{_LISTED} quote x ON x.id = j.value LEFT JOIN party p ON p.id = x.speaker_id",
    "event": f"SELECT x.id, x.title {_LISTED} event x ON x.id = j.value",
    "statistic": f"SELECT x.id, x.text || char(10) || x.measure {_LISTED} statistic x ON x.id = j.value",
    "highlight": f"SELECT x.id, x.text || char(10) || x.note {_LISTED} highlight x ON x.id = j.value",
    "note": f"SELECT x.id, x.note {_LISTED} bookmark x ON x.id = j.value",
    "person": _NAMES,
    "organisation": _NAMES,
    "place": _NAMES,
    "instrument": _NAMES,
}
Hits = list[tuple[HitKind, tuple[int, float]]]


def held(session: Session, hits: Hits, node: Node | None, wanted: int) -> tuple[Hits, Counter[str]]:
    """The hits without those whose texts have a phrase's words but other signs between them, and how many of each kind these
    were; so many are looked at that `wanted` are left, those behind them stay."""
    phrases = [leaf for leaf in leaves(node) if isinstance(leaf, Phrase) and has_punctuation(leaf)]
    kept: Hits = []
    dropped: Counter[str] = Counter()
    at = 0
    while phrases and at < len(hits) and len(kept) < wanted:
        some = hits[at : at + _AT_ONCE]
        at += len(some)
        ids: dict[str, list[int]] = defaultdict(list)
        for kind, (i, _) in some:
            ids[kind].append(i)
        without = {
            (kind, i)
            for kind, numbers in ids.items()
            if kind in _TEXTS
            for i, text in driven(session, _TEXTS[kind], (json.dumps(numbers),))
            if any(lacks(phrase, text) for phrase in phrases)
        }
        kept += [hit for hit in some if (hit[0], hit[1][0]) not in without]
        dropped.update(kind for kind, _ in without)
    return kept + hits[at:], dropped
