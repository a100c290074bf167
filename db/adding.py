"""Putting records in: articles with their texts, parties, quotes, events, statistics, topics.

One door for the starter library, the import and the user. Sorting keys, whole days and seals are derived here, so
that no caller can forget one. Nothing is committed here: the caller's `Library.write()` block does.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from db import dates, seals
from db.incoming import NewOriginal
from db.models import (
    Article,
    ArticleText,
    Event,
    EventParticipant,
    EventSource,
    Mention,
    Original,
    Outlet,
    OutletAlias,
    Party,
    PartyAlias,
    Passage,
    Quote,
    Role,
    Statistic,
    Tagging,
    Topic,
)
from db.records import DateSpan, Kind, PartyKind, PassageRecord
from db.search.fold import key


@dataclass(frozen=True, slots=True)
class At:
    """Where a new record rests: a frozen text of an article, and a span of it with its paragraph number."""

    article_id: int
    text_id: int
    start: int
    end: int
    paragraph: int | None = None


def dated(when: DateSpan | None) -> dict[str, Any]:
    """The columns of `db.base.Dated` for a date as far as it is known."""
    if when is None:
        return {}
    first, last = dates.days(when.start, when.end)
    return {
        "when_start": when.start,
        "when_end": when.end,
        "when_bound": when.bound,
        "when_text": when.text,
        "date_from": first,
        "date_to": last,
    }


def spanned(at: At) -> dict[str, Any]:
    """The columns of `db.base.Spanned`."""
    return {
        "article_id": at.article_id,
        "text_id": at.text_id,
        "start_at": at.start,
        "end_at": at.end,
        "paragraph": at.paragraph,
    }


def outlet(session: Session, name: str, aliases: Iterable[str] = ()) -> int | None:
    """The id of an outlet by its name, an alias or a host name; made when there is none. None for no name."""
    if not name.strip():
        return None
    known = find_outlet(session, name)
    if known is None:
        made = Outlet(name=name.strip(), name_key=key(name))
        session.add(made)
        session.flush()
        known = made.id
    for alias in aliases:
        if key(alias) and find_outlet(session, alias) is None:
            session.add(OutletAlias(outlet_id=known, name=alias, name_key=key(alias)))
            session.flush()
    return known


def find_outlet(session: Session, name: str) -> int | None:
    """The id of the outlet with this name, alias or host name."""
    found = session.execute(select(Outlet.id).where(Outlet.name_key == key(name))).scalar()
    if found is None:
        found = session.execute(
            select(OutletAlias.outlet_id).where(OutletAlias.name_key == key(name))
        ).scalar()
    return found


def article(session: Session, *, title: str, published: str | None = None, **fields: Any) -> Article:
    """A new article without a text yet; `fields` are columns of `Article`."""
    made = _article(title, published, fields)
    session.add(made)
    session.flush()
    return made


def _article(title: str, published: str | None, fields: dict[str, Any]) -> Article:
    first, last = dates.days(published, None)
    columns = {"added_at": dates.now(), **fields}
    columns |= {"title": title, "title_key": key(title), "published": published}
    return Article(date_from=first, date_to=last, **columns)


def text(
    session: Session, article_id: int, words: str, kind: str, passages: Sequence[PassageRecord]
) -> ArticleText:
    """Freeze a text as the current version of an article; an earlier version stays, no longer current."""
    earlier = select(ArticleText).where(ArticleText.article_id == article_id, ArticleText.current)
    for version in session.execute(earlier).scalars():
        version.current = False
    session.flush()
    frozen = ArticleText(
        article_id=article_id,
        kind=kind,
        text=words,
        sha256=sha256(words),
        words=len(words.split()),
        created_at=dates.now(),
    )
    session.add(frozen)
    session.flush()
    rows = [
        {
            "text_id": frozen.id,
            "start_at": p.start,
            "end_at": p.end,
            "number": p.number,
            "kind": p.kind,
            "page": p.page,
        }
        for p in passages
    ]
    if rows:
        session.connection().execute(insert(Passage), rows)
    return frozen


def sha256(words: str) -> str:
    """The hash by which a frozen text is known."""
    return hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest()


def original(session: Session, at: ArticleText, kept: NewOriginal) -> None:
    """Keep what was imported, flushed with what follows."""
    columns = {name: getattr(kept, name) for name in NewOriginal.__slots__}
    columns["removed"] = [list(part) for part in kept.removed]
    session.add(Original(article_id=at.article_id, text_id=at.id, **columns))


def party(session: Session, kind: PartyKind, name: str, *, aliases: Iterable[str] = (), **fields: Any) -> int:
    """A new party with its names; `fields` are columns of `Party`."""
    fields.setdefault("created_at", dates.now())
    made = Party(kind=kind, name=name, name_key=key(name), **fields)
    session.add(made)
    session.flush()
    add_aliases(session, made.id, [name, *aliases])
    return made.id


def add_aliases(session: Session, party_id: int, names: Iterable[str], *, short: bool = False) -> None:
    """Give a party more names; those it has already are passed over. `short` forms need the full name beside them."""
    known = set(session.execute(select(PartyAlias.name_key).where(PartyAlias.party_id == party_id)).scalars())
    for name in names:
        folded = key(name)
        if folded and folded not in known:
            known.add(folded)
            session.add(PartyAlias(party_id=party_id, name=name.strip(), name_key=folded, short=short))
    session.flush()


def mentions(session: Session, text_id: int, found: Iterable[tuple[int, int, int]]) -> None:
    """Note where parties are named: (party id, start, end); the same party at the same start only once."""
    rows = {
        (start, party_id): {"text_id": text_id, "start_at": start, "end_at": end, "party_id": party_id}
        for party_id, start, end in found
    }
    if rows:
        session.connection().execute(insert(Mention).prefix_with("OR IGNORE"), list(rows.values()))


def role(
    session: Session,
    person_id: int,
    title: str,
    *,
    when: DateSpan | None = None,
    at: At | None = None,
    **fields: Any,
) -> int:
    """The capacity in which an article presents a person; `at` is the span of the words that say so, if known."""
    made = Role(person_id=person_id, title=title, **(spanned(at) if at else {}), **dated(when), **fields)
    session.add(made)
    session.flush()
    return made.id


def quote(
    session: Session,
    at: At,
    words: str,
    *,
    said: DateSpan | None = None,
    frozen: ArticleText,
    record_id: int | None = None,
    **fields: Any,
) -> int:
    """A quote with its seal. Where the source does not say when, it is sorted by the article's date.

    `record_id` is the id of one just deleted whose place it takes.
    """
    columns = dated(said)
    if not columns.get("date_from"):
        published = session.execute(
            select(Article.date_from, Article.date_to).where(Article.id == at.article_id)
        ).one()
        columns |= {"date_from": published[0], "date_to": published[1]}
    fields.setdefault("created_at", dates.now())
    seal = seals.seal(frozen.text, frozen.sha256, at.start, at.end, words)
    made = Quote(text=words, seal=seal, **spanned(at), **columns, **fields)
    _add(session, made, record_id)
    session.flush()
    return made.id


def statistic(
    session: Session,
    at: At,
    words: str,
    *,
    as_of: DateSpan | None = None,
    frozen: ArticleText,
    record_id: int | None = None,
    **fields: Any,
) -> int:
    """A statistic with its seal; `record_id` as in `quote`. Call `db.disputes.refresh` for its measure afterwards."""
    fields.setdefault("created_at", dates.now())
    seal = seals.seal(frozen.text, frozen.sha256, at.start, at.end, words)
    made = Statistic(text=words, seal=seal, **spanned(at), **dated(as_of), **fields)
    _add(session, made, record_id)
    session.flush()
    return made.id


def event(
    session: Session,
    title: str,
    *,
    when: DateSpan | None = None,
    sources: Iterable[At] = (),
    participants: Iterable[int] = (),
    record_id: int | None = None,
    **fields: Any,
) -> int:
    """An event with the spans that it rests on and who takes part; `record_id` as in `quote`."""
    fields.setdefault("created_at", dates.now())
    made = Event(title=title, title_key=key(title), **dated(when), **fields)
    _add(session, made, record_id)
    session.flush()
    for at in sources:
        session.add(EventSource(event_id=made.id, **spanned(at)))
    for position, party_id in enumerate(dict.fromkeys(participants)):
        session.add(EventParticipant(event_id=made.id, party_id=party_id, position=position))
    session.flush()
    return made.id


def topic(session: Session, name: str) -> int:
    """The id of a topic by its name, made when there is none."""
    found = session.execute(select(Topic.id).where(Topic.name_key == key(name))).scalar()
    if found is not None:
        return found
    made = Topic(name=name.strip(), name_key=key(name))
    session.add(made)
    session.flush()
    return made.id


def tag(session: Session, kind: Kind, record_id: int, names: Iterable[str]) -> None:
    """Put topics on a record; those it has already are passed over."""
    wanted = {key(name): name for name in names if key(name)}
    if not wanted:
        return
    query = select(Topic.name_key, Topic.id).where(Topic.name_key.in_(list(wanted)))
    known: dict[str, int] = dict(session.execute(query).all())  # type: ignore[arg-type]
    ids = [known.get(name) or topic(session, wanted[name]) for name in wanted]
    rows = [{"topic_id": topic_id, "kind": kind, "record_id": record_id} for topic_id in ids]
    session.connection().execute(insert(Tagging).prefix_with("OR IGNORE"), rows)


def _add(session: Session, made: Quote | Statistic | Event, record_id: int | None) -> None:
    if record_id is not None:
        made.id = record_id
    session.add(made)
