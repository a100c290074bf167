"""The words that a record rests on, with what stands before and after them in the same passage."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Final

from sqlalchemy import text
from sqlalchemy.orm import Session

from db.records import Context, Span

WIDTH: Final = 600  # code points shown at most on either side
_TEXT, _FROM, _TO = (f"json_extract(e.value, '$[{at}]')" for at in range(3))
# Of each span (text, start, end) the last passage that begins before it; both numbers are its own without one.
_PASSAGES: Final = text(
    f"SELECT coalesce(p.start_at, {_FROM}), coalesce(p.end_at, {_TO}) FROM json_each(:spans) e "
    f"LEFT JOIN passage p ON p.text_id = {_TEXT} AND p.start_at = "
    f"(SELECT max(start_at) FROM passage WHERE text_id = {_TEXT} AND start_at <= {_FROM}) ORDER BY e.key"
)
# substr counts code points from 1, as our offsets do from 0
_WORDS: Final = text(
    f"SELECT substr(t.text, {_FROM} + 1, {_TO} - {_FROM}) FROM json_each(:places) e "
    f"LEFT JOIN article_text t ON t.id = {_TEXT} ORDER BY e.key"
)


def around(session: Session, span: Span) -> Context:
    """The context of a span; passages bound it, so that nothing from another paragraph slips in."""
    return of_all(session, (span,))[0]


def of_all(session: Session, spans: Iterable[Span]) -> list[Context]:
    """The contexts of several spans, in their order: two statements for all of them."""
    wanted = [(span.text_id, span.start, span.end) for span in spans]
    connection = session.connection()
    places = []
    bounds = connection.execute(_PASSAGES, {"spans": json.dumps(wanted)}).all()
    for (text_id, start, end), (first, last) in zip(wanted, bounds, strict=True):
        first = max(min(first, start), start - WIDTH)
        places.append((text_id, first, min(max(last, end), end + WIDTH)))
    found = []
    words = connection.execute(_WORDS, {"places": json.dumps(places)}).scalars().all()
    for (_, start, end), (_, first, _), shown in zip(wanted, places, words, strict=True):
        whole = shown or ""
        found.append(
            Context(whole[: start - first], whole[start - first : end - first], whole[end - first :])
        )
    return found
