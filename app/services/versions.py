"""A new version of an article's text: the old text stays, and what rests on it is carried over where its words still stand.

A quote or a statistic goes along only with its exact words; where they were edited or are gone it keeps its span in the old
text and its seal says "source changed". An event rests on a sentence, not on its words: an edited sentence is still its source.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import parse_qsl, urlencode, urlsplit

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.services import entering, relinking, withdrawing
from app.services.entering import Entered
from db import seals
from db.base import REJECTED
from db.models import Article, ArticleText, Event, EventSource, Highlight, Mention, Quote, Role, Statistic
from db.search.fold import key

if TYPE_CHECKING:
    from app.ingest.reanchor import Reanchored
    from app.ingest.wire import Arrival

# Share of one text in the other from which two texts at one address are one article; below it only an equal headline tells.
RELATED: Final = 0.2
NAMED: Final = 5  # records that a message names; the rest is counted
_TRACKING: Final = ("utm_", "fbclid", "gclid")


@dataclass(slots=True)
class Carried:
    """What became of the records of an earlier text, each by the words that name it in a report."""

    moved: list[str] = field(default_factory=list)
    edited: list[str] = field(default_factory=list)  # events whose sentence was edited
    lost: list[str] = field(default_factory=list)

    def sentences(self, title: str) -> list[str]:
        """What the import report says."""
        moved, lost = len(self.moved), len(self.lost)
        said = [
            f"New version of “{title}”: {moved} record{'s' if moved != 1 else ''} moved, "
            f"{lost} no longer stand{'s' if lost == 1 else ''}."
        ]
        for names, sentence in (
            (self.lost, "No longer there: {}."),
            (self.edited, "Edited: {}."),
            (self.moved, "Moved: {}."),
        ):
            if names:
                more = f" (+{len(names) - NAMED})" if len(names) > NAMED else ""
                said.append(sentence.format(", ".join(f"“{name}”" for name in names[:NAMED]) + more))
        return said


def find(session: Session, arrival: Arrival, url: str | None) -> int | None:
    """The article of which this text is a new version: at the same address, and alike in its text or its headline.

    The front page of a site is nobody's address, and a digest waits for its own text (`relinking`).
    """
    if not url:
        return None
    known = addresses(url)
    query = (
        select(Article.id, Article.title_key, ArticleText.text)
        .join(ArticleText, ArticleText.article_id == Article.id)
        .where(
            Article.url.in_(known),
            Article.deleted_at.is_(None),
            ArticleText.current,
            ArticleText.kind == "full text",
        )
        .order_by(Article.id)
    )
    rows = session.execute(query).all() if known else []
    if not rows:
        return None
    from app.ingest.similar import likeness, samples  # late: only a text at a known address needs it

    raw, new = arrival.article, frozenset(arrival.prepared.samples)
    title = key(raw.title) if raw.title and raw.title_given else None
    for article_id, title_key, text in rows:
        if title_key == title or likeness(samples(text), new) >= RELATED:
            return int(article_id)
    return None


def addresses(url: str) -> list[str]:
    """The ways in which the address of one page is written; none for the front page of a site."""
    parts = urlsplit(url.strip())
    path, query = parts.path.rstrip("/"), parts.query
    if query:
        pairs = parse_qsl(query, True)
        kept = [pair for pair in pairs if not pair[0].startswith(_TRACKING)]
        query = query if len(kept) == len(pairs) else urlencode(kept)
    if not parts.hostname or not (path or query):
        return []
    return list(dict.fromkeys([url, *_spelt(parts.netloc, path, query)]))


def replace(session: Session, article_id: int, arrival: Arrival, batch_id: int) -> tuple[Entered, Carried]:
    """Make a text the current version of an article and carry its records over; nothing of the old text is lost."""
    article = session.get_one(Article, article_id)
    before = withdrawing.take(session, article_id)
    relinking.fill(session, article, arrival.article)
    place = entering.keep_text(session, article_id, arrival)
    carried = carry(session, article_id, place)
    withdrawing.keep(session, place, before, batch_id)
    return place, carried


def carry(session: Session, article_id: int, place: Entered) -> Carried:
    """Re-anchor what rests on the earlier full texts of an article in its new one."""
    carried = Carried()
    query = select(ArticleText).where(
        ArticleText.article_id == article_id,
        ArticleText.id != place.text.id,
        ArticleText.kind == "full text",
    )
    for old in session.execute(query.order_by(ArticleText.id)).scalars().all():
        _records(session, old, place, carried)
        _events(session, old, place, carried)
        _roles(session, old, place)
    session.flush()
    return carried


def carry_mentions(session: Session, old: ArticleText, place: Entered) -> None:
    """Note in the new text where it still names the parties that the old one names."""
    from db import adding  # late: only a text that was put back needs it

    query = select(Mention.party_id, Mention.start_at, Mention.end_at).where(Mention.text_id == old.id)
    found = session.execute(query).all()
    places = _places(old, place, [(start, end) for _, start, end in found])
    adding.mentions(
        session,
        place.text.id,
        [
            (party_id, to.start, to.end)
            for (party_id, _, _), to in zip(found, places, strict=True)
            if to.state in ("kept", "moved") and to.start is not None and to.end is not None
        ],
    )


def _records(session: Session, old: ArticleText, place: Entered, carried: Carried) -> None:
    records: list[Quote | Statistic | Highlight] = [
        *session.execute(select(Quote).where(Quote.text_id == old.id)).scalars(),
        *session.execute(select(Statistic).where(Statistic.text_id == old.id)).scalars(),
        *session.execute(select(Highlight).where(Highlight.text_id == old.id)).scalars(),
    ]
    places = _places(old, place, [(record.start_at, record.end_at) for record in records])
    for record, to in zip(records, places, strict=True):
        shown = record.deleted_at is None and getattr(record, "status", "") != REJECTED
        if to.state in ("changed", "died") or to.start is None or to.end is None:
            if shown and record.seal != "source changed":
                carried.lost.append(_short(record.text))
            record.seal = "source changed"
            continue
        if shown and to.state == "moved":
            carried.moved.append(_short(record.text))
        if isinstance(record, Quote):
            _attribution(record, old, place)
        _rest(record, place, to.start, to.end)
        record.seal = seals.seal(place.text.text, place.text.sha256, to.start, to.end, record.text)


def _attribution(quote: Quote, old: ArticleText, place: Entered) -> None:
    """The speaker's name and the verb of speaking have spans of their own; one that is gone is known no more."""
    for name in ("speaker", "cue"):
        start, end = getattr(quote, f"{name}_start"), getattr(quote, f"{name}_end")
        if start is None or end is None:
            continue
        to = _places(old, place, [(start, end)])[0]
        stands = to.state in ("kept", "moved")
        setattr(quote, f"{name}_start", to.start if stands else None)
        setattr(quote, f"{name}_end", to.end if stands else None)


def _events(session: Session, old: ArticleText, place: Entered, carried: Carried) -> None:
    query = (
        select(EventSource, Event)
        .join(Event, Event.id == EventSource.event_id)
        .where(EventSource.text_id == old.id)
    )
    rows = session.execute(query).all()
    places = _places(old, place, [(source.start_at, source.end_at) for source, _ in rows])
    for (source, event), to in zip(rows, places, strict=True):
        shown = event.deleted_at is None and event.status != REJECTED
        names = {"moved": carried.moved, "changed": carried.edited, "died": carried.lost}.get(to.state)
        if shown and names is not None and _short(event.title) not in names:
            names.append(_short(event.title))
        if to.start is not None and to.end is not None:
            _rest(source, place, to.start, to.end)


def _roles(session: Session, old: ArticleText, place: Entered) -> None:
    query = select(Role).where(Role.text_id == old.id, Role.start_at.is_not(None), Role.end_at.is_not(None))
    roles = session.execute(query).scalars().all()
    spans = [(role.start_at or 0, role.end_at or 0) for role in roles]
    for role, to in zip(roles, _places(old, place, spans), strict=True):
        if to.state in ("kept", "moved") and to.start is not None and to.end is not None:
            _rest(role, place, to.start, to.end)


def _rest(record: Any, place: Entered, start: int, end: int) -> None:
    record.text_id, record.start_at, record.end_at = place.text.id, start, end
    record.paragraph = place.paragraph(start)


def _places(old: ArticleText, place: Entered, spans: list[tuple[int, int]]) -> list[Reanchored]:
    if not spans:
        return []
    from app.ingest.reanchor import reanchor  # late: only a new version needs it

    return reanchor(old.text, place.text.text, spans)


def _short(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= 60 else f"{words[:59].rstrip()}…"


def _spelt(host: str, path: str, query: str) -> Iterator[str]:
    asked = f"?{query}" if query else ""
    for scheme in ("https", "http"):
        for ending in ("", "/"):
            yield f"{scheme}://{host}{path}{ending}{asked}"
