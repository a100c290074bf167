"""Changing records: spans with their words and seals, speakers, dates, metadata, parties, topics."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final, TypeVar

from sqlalchemy import delete, insert, select, update
from sqlalchemy.orm import Session

from db import adding, dates, disputes, seals
from db.adding import At
from db.base import Base
from db.errors import NoSuchRecord, StorageProblem
from db.models import (
    Article,
    ArticleText,
    Event,
    EventParticipant,
    Mention,
    Party,
    PartyAlias,
    Passage,
    Quote,
    Role,
    Statistic,
    Tagging,
    Topic,
)
from db.records import DateSpan, PartyKind, Ref
from db.search.fold import key

M = TypeVar("M", bound=Base)
METADATA: Final = frozenset(
    {
        "title",
        "outlet",
        "authors",
        "published",
        "dateline",
        "language",
        "url",
        "genre",
        "original_title",
        "note",
    }
)


def frozen(session: Session, text_id: int) -> ArticleText:
    """A frozen text by id; raises NoSuchRecord."""
    found = session.get(ArticleText, text_id)
    if found is None:
        raise NoSuchRecord("This article is no longer in the library.")
    return found


def at(session: Session, text: ArticleText, start: int, end: int) -> At:
    """A span of a frozen text with its paragraph number; raises StorageProblem when it is none."""
    if not 0 <= start < end <= len(text.text):
        raise StorageProblem("These words do not stand in the article; select them again.")
    number = session.execute(
        select(Passage.number)
        .where(Passage.text_id == text.id, Passage.start_at <= start, Passage.number.is_not(None))
        .order_by(Passage.start_at.desc())
        .limit(1)
    ).scalar()
    return At(text.article_id, text.id, start, end, number)


def move(session: Session, record: Quote | Statistic, start: int, end: int) -> None:
    """Put a quote or statistic on other words of its frozen text."""
    text = frozen(session, record.text_id)
    place = at(session, text, start, end)
    record.start_at, record.end_at, record.paragraph = start, end, place.paragraph
    record.text = text.text[start:end]
    record.seal = seals.seal(text.text, text.sha256, start, end, record.text)


def party_of(session: Session, who: str | int | None, kind: PartyKind = "person") -> int | None:
    """A party by id or by a name; a name that the library does not know becomes a new party."""
    if who is None or who == "":
        return None
    if isinstance(who, int):
        if session.get(Party, who) is None:
            raise NoSuchRecord(f"This {kind} is no longer in the library.")
        return who
    known = session.execute(
        select(Party.id)
        .join(PartyAlias, PartyAlias.party_id == Party.id)
        .where(PartyAlias.name_key == key(who), Party.deleted_at.is_(None), ~PartyAlias.short)
        .order_by(Party.kind != kind, Party.id)
        .limit(1)
    ).scalar()
    return known if known is not None else adding.party(session, kind, who.strip())


def set_date(
    record: Any, when: DateSpan | None, otherwise: tuple[str | None, str | None] = (None, None)
) -> None:
    """Give a record with the columns of `db.base.Dated` another date; `otherwise` sorts one without."""
    columns = adding.dated(when) or adding.dated(DateSpan(None))
    for name, value in columns.items():
        setattr(record, name, value)
    if record.date_from is None:
        record.date_from, record.date_to = otherwise


def set_metadata(session: Session, article_id: int, fields: dict[str, Any]) -> None:
    """Set fields of an article; what the user sets is sure. Raises NoSuchRecord, and StorageProblem for a wrong date."""
    article = session.get(Article, article_id)
    if article is None:
        raise NoSuchRecord("This article is no longer in the library.")
    for name, value in fields.items():
        if name not in METADATA:
            raise TypeError(f"{name} is no field of an article's metadata")
        _set_field(session, article, name, value)
    article.unsure = [name for name in article.unsure if name not in fields]
    session.flush()


def _set_field(session: Session, article: Article, name: str, value: Any) -> None:
    if name == "title":
        if not str(value).strip():
            raise StorageProblem("An article needs a title; type one, or a description of the text.")
        article.title, article.title_key, article.title_given = value.strip(), key(value), True
    elif name == "outlet":
        article.outlet_id = adding.outlet(session, value or "")
    elif name == "published":
        _set_published(session, article, value or None)
    elif name == "authors":
        article.authors = [author.strip() for author in value if author.strip()]
    else:
        setattr(article, name, value if name in ("note", "genre", "language") else value or None)


def _set_published(session: Session, article: Article, published: str | None) -> None:
    if published is not None and not dates.is_partial_date(published):
        raise StorageProblem(f"“{published}” is no date; write it like 2025-10-25, 2025-10 or 2025.")
    first, last = dates.days(published, None)
    article.published, article.published_source, article.published_sure = (
        published,
        "user",
        published is not None,
    )
    article.date_from, article.date_to = first, last
    # A quote whose source does not say when it was said is sorted by its article's date.
    session.execute(
        update(Quote)
        .where(Quote.article_id == article.id, Quote.when_start.is_(None), Quote.when_end.is_(None))
        .values(date_from=first, date_to=last)
    )


def set_topics(session: Session, refs: Iterable[Ref], add: Iterable[str], remove: Iterable[str]) -> None:
    """Put topics on records and take others off; a topic that nothing carries any more stays."""
    keys = [key(name) for name in remove]
    gone = session.execute(select(Topic.id).where(Topic.name_key.in_(keys))).scalars().all()
    for ref in refs:
        adding.tag(session, ref.kind, ref.id, [name for name in add if key(name)])
        session.execute(
            delete(Tagging).where(
                Tagging.kind == ref.kind, Tagging.record_id == ref.id, Tagging.topic_id.in_(gone)
            )
        )


def get(session: Session, model: type[M], record_id: int) -> M:
    """A record by id; raises NoSuchRecord."""
    found = session.get(model, record_id)
    if found is None:
        raise NoSuchRecord(f"This {model.__name__.lower()} is no longer in the library.")
    return found


def edit_quote(session: Session, record: Quote, fields: dict[str, Any]) -> None:
    """Change a quote: start and end, kind, speaker, role, said, occasion, quoted_by."""
    if "start" in fields or "end" in fields:
        move(session, record, fields.get("start", record.start_at), fields.get("end", record.end_at))
    for name, value in fields.items():
        if name in ("start", "end"):
            continue
        if name == "speaker":
            record.speaker_id = party_of(session, value)
        elif name == "quoted_by":
            record.quoted_by_id = party_of(session, value)
        elif name == "occasion":
            record.occasion_id = None if value is None else get(session, Event, value).id
        elif name == "said":
            article = get(session, Article, record.article_id)
            set_date(record, value, (article.date_from, article.date_to))
        elif name in ("kind", "role"):
            setattr(record, name, value)
        else:
            raise TypeError(f"{name} is no field of a quote")
    _touch(record)
    session.flush()


def edit_event(session: Session, event: Event, fields: dict[str, Any]) -> None:
    """Change an event: title, when, place, state, participants."""
    for name, value in fields.items():
        if name == "title":
            event.title, event.title_key = value.strip(), key(value)
        elif name == "when":
            set_date(event, value)
        elif name == "place":
            event.place_id = party_of(session, value, "place")
        elif name == "state":
            event.state = value
        elif name == "participants":
            session.execute(delete(EventParticipant).where(EventParticipant.event_id == event.id))
            wanted = [party_of(session, who, "organisation") for who in value]
            for position, party_id in enumerate(dict.fromkeys(i for i in wanted if i is not None)):
                session.add(EventParticipant(event_id=event.id, party_id=party_id, position=position))
        else:
            raise TypeError(f"{name} is no field of an event")
    _touch(event)
    session.flush()


def edit_statistic(session: Session, record: Statistic, fields: dict[str, Any]) -> None:
    """Change a statistic: start and end, value, low, high, unit, measure, as_of, geography, nature, change, speaker."""
    before = record.measure_key
    if "start" in fields or "end" in fields:
        move(session, record, fields.get("start", record.start_at), fields.get("end", record.end_at))
    for name, value in fields.items():
        if name in ("start", "end"):
            continue
        if name == "as_of":
            set_date(record, value)
        elif name == "geography":
            record.geography_id = party_of(session, value, "place")
        elif name == "speaker":
            record.speaker_id = party_of(session, value)
        elif name == "measure":
            record.measure, record.measure_key = value.strip(), key(value)
        elif name == "change":
            record.change_direction = value.direction if value else None
            record.change_value = value.value if value else None
            record.change_unit = value.unit if value else ""
            record.change_base = value.base if value else ""
        elif name in ("value", "low", "high", "unit", "unit_kind", "qualifier", "nature", "measure_key"):
            setattr(record, name, value)
        else:
            raise TypeError(f"{name} is no field of a statistic")
    _touch(record)
    session.flush()
    disputes.refresh(session, {before, record.measure_key})


def _touch(record: Quote | Event | Statistic) -> None:
    """Note that the user's hand was on it, so that reading its article again leaves a candidate as it is."""
    record.decided_at = record.decided_at or dates.now()


def merge(session: Session, keep: int, drop: int) -> None:
    """Make two parties one: everything that named `drop` names `keep`, which takes on its names."""
    first, second = session.get(Party, keep), session.get(Party, drop)
    if first is None or second is None:
        raise NoSuchRecord("This party is no longer in the library.")
    if keep == drop:
        return
    for column in (
        Quote.speaker_id,
        Quote.organisation_id,
        Quote.quoted_by_id,
        Event.place_id,
        Statistic.geography_id,
        Statistic.speaker_id,
        Role.person_id,
        Role.organisation_id,
    ):
        session.execute(update(column.class_).where(column == drop).values({column.key: keep}))
    for model in (EventParticipant, Mention):
        _merge_links(session, model, keep, drop)
    names = session.execute(
        select(PartyAlias.name, PartyAlias.short).where(PartyAlias.party_id == drop)
    ).all()
    session.execute(delete(PartyAlias).where(PartyAlias.party_id == drop))
    adding.add_aliases(session, keep, [name for name, short in names if not short])
    adding.add_aliases(session, keep, [name for name, short in names if short], short=True)
    first.description = first.description or second.description
    from db.trash import purge  # late: the trash reads lists, which read this package's models

    purge(session, [Ref(second.kind, drop)])  # type: ignore[arg-type]


def _merge_links(session: Session, model: Any, keep: int, drop: int) -> None:
    """Give the links of one party to another; those that it has already are passed over.

    Not by OR IGNORE: SQLite runs the triggers before an insert that it then ignores, and the index would lose a row.
    """
    table, connection = model.__table__, session.connection()
    places = [column.name for column in table.primary_key.columns if column.name != "party_id"]

    def links(party_id: int) -> list[Any]:
        return list(connection.execute(select(table).where(table.c.party_id == party_id)).mappings())

    there = {tuple(row[name] for name in places) for row in links(keep)}
    moved = [
        {**row, "party_id": keep} for row in links(drop) if tuple(row[name] for name in places) not in there
    ]
    connection.execute(delete(table).where(table.c.party_id == drop))
    if moved:
        connection.execute(insert(model), moved)


def rename_party(session: Session, party: Party, name: str) -> None:
    """Give a party another main name; the old one stays as an alias."""
    if not name.strip():
        raise StorageProblem("A name cannot be empty; type one.")
    party.name, party.name_key = name.strip(), key(name)
    adding.add_aliases(session, party.id, [name])


def rename_topic(session: Session, topic: Topic, name: str) -> None:
    """Give a topic another name; a topic that has it already takes the records over."""
    other = session.execute(select(Topic).where(Topic.name_key == key(name), Topic.id != topic.id)).scalar()
    if other is None:
        topic.name, topic.name_key = name, key(name)
        return
    tagging = Tagging.__table__
    rows = (
        session.connection().execute(select(tagging).where(tagging.c.topic_id == topic.id)).mappings().all()
    )
    if rows:
        moved = [{**row, "topic_id": other.id} for row in rows]
        session.connection().execute(insert(Tagging).prefix_with("OR IGNORE"), moved)
    delete_topic(session, topic)


def delete_topic(session: Session, topic: Topic) -> None:
    """Delete a topic; what carried it stays."""
    session.execute(delete(Tagging).where(Tagging.topic_id == topic.id))
    session.delete(topic)
    session.flush()
