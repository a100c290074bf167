"""One article as read from a file, put into the library with what extraction found in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.extract import VERSION
from app.services.resolving import Cast, Parties
from db import adding, disputes, incoming
from db.adding import At
from db.models import Article, ArticleText, Event, EventSource, Passage, Quote, Role, Statistic
from db.records import DateSpan, PartyKind, PassageRecord
from db.search.fold import key

if TYPE_CHECKING:
    from app.extract import model
    from app.ingest.article import RawArticle
    from app.ingest.wire import Arrival

# A happening whose only date is the day of publication is found for completeness, at a confidence below this; it is not
# worth a researcher's look, and its date is nothing that the source says.
WORTH_REVIEWING = 0.5
OPENING = "that "  # "said that ...": the word belongs to the telling, not to what was told
# A party that only its capitals show ("International Peace") is made when it is named again, or when it speaks or acts.
SURE = 0.8
SMALL = {"of", "the", "and", "for", "to", "in"}
ORGANISED: tuple[PartyKind, ...] = ("organisation", "place")


@dataclass(slots=True)
class Again:
    """What a text had before it is read again: candidates that nobody touched, taken out, and records that stay.

    `waited` are the ids of those taken out by kind, start and end; what is found at the same place takes its id again.
    """

    waited: dict[tuple[str, int, int], list[int]] = field(default_factory=dict)
    _kept: dict[str, list[tuple[int, int, str]]] = field(default_factory=dict)

    def keep(self, kind: str, start: int, end: int, words: str) -> None:
        """A record that stays."""
        self._kept.setdefault(kind, []).append((start, end, key(words)))

    def settled(self, kind: str, start: int, end: int, words: str) -> bool:
        """Whether a record that stays says this already: it overlaps, or has the same words (which numbers share)."""
        if (kind, start, end) in self.waited:
            return False  # it stood beside them before
        same = key(words) if kind != "statistic" else None
        return any((a < end and start < b) or said == same for a, b, said in self._kept.get(kind, ()))

    def take(self, kind: str, start: int, end: int) -> int | None:
        """The id that a candidate at this place had."""
        ids = self.waited.get((kind, start, end))
        return ids.pop(0) if ids else None


@dataclass(slots=True)
class Entered:
    """An article in the library, with its text and the paragraphs that offsets fall into.

    `again` when the text has been read before.
    """

    article_id: int
    text: ArticleText
    starts: list[tuple[int, int | None]] = field(default_factory=list)
    again: Again | None = None

    def settled(self, kind: str, start: int, end: int, words: str) -> bool:
        """Whether what was found is not to be proposed, for what the user has made or decided stands there."""
        return self.again is not None and self.again.settled(kind, start, end, words)

    def old_id(self, kind: str, start: int, end: int) -> int | None:
        """The id that the same finding had before."""
        return self.again.take(kind, start, end) if self.again is not None else None

    def paragraph(self, offset: int) -> int | None:
        """The number of the paragraph that an offset falls into."""
        number = None
        for start, this in self.starts:
            if start > offset:
                break
            number = this if this is not None else number
        return number

    def at(self, start: int, end: int) -> At:
        """A span of the article's text."""
        return At(self.article_id, self.text.id, start, end, self.paragraph(start))


def enter(
    session: Session, arrivals: Sequence[Arrival], batch_id: int, outlets: dict[tuple[str, str], int | None]
) -> list[tuple[int, int]]:
    """New articles with their texts, passages and originals; `outlets` remembers ids by name and host.

    The id of each article and of its text.
    """
    made = incoming.articles(session, [_new(session, arrival, batch_id, outlets) for arrival in arrivals])
    for (article_id, _), arrival in zip(made, arrivals, strict=True):
        if arrival.article.keywords:
            adding.tag(session, "article", article_id, arrival.article.keywords[:20])
    return made


def _new(
    session: Session, arrival: Arrival, batch_id: int, outlets: dict[tuple[str, str], int | None]
) -> incoming.NewArticle:
    raw, prepared = arrival.article, arrival.prepared
    named = (raw.outlet or "", _host(raw))
    if named not in outlets:
        outlets[named] = outlet_of(session, raw)
    return incoming.NewArticle(
        title=raw.title or raw.filename,
        published=raw.published,
        text=raw.text,
        sha256=prepared.text_sha256,
        words=prepared.words,
        original=_original(arrival),
        passages=[(p.start, p.end, p.number, p.kind, p.page) for p in raw.passages],
        fields={
            "published_source": raw.published_source,
            "batch_id": batch_id,
            "outlet_id": outlets[named],
            "origin": "import",
            "agency": prepared.agency,
            **metadata(raw),
        },
    )


def metadata(raw: RawArticle) -> dict[str, Any]:
    """The columns of an article that are taken as read."""
    return {
        "title_given": raw.title_given and raw.title is not None,
        "published_sure": raw.published_sure,
        "kind": "full text",
        "genre": raw.genre,
        "language": raw.language or "",
        "dateline": raw.dateline,
        "url": raw.url,
        "authors": list(raw.authors),
        "captions": list(raw.captions),
        "unsure": sorted(raw.unsure),
        "note": " ".join(raw.notes),
    }


def outlet_of(session: Session, raw: RawArticle) -> int | None:
    """The outlet by name, with the host of the article's address as another name of it."""
    host = _host(raw)
    return adding.outlet(session, raw.outlet or "", [host] if host else [])


def _host(raw: RawArticle) -> str:
    return (urlsplit(raw.url).hostname or "").removeprefix("www.") if raw.url else ""


def keep_text(session: Session, article_id: int, arrival: Arrival) -> Entered:
    """Freeze the text of an article as read in the place of an earlier one, with its passages and its original."""
    passages = [PassageRecord(p.number, p.kind, p.start, p.end, p.page) for p in arrival.article.passages]
    text = adding.text(session, article_id, arrival.article.text, "full text", passages)
    adding.original(session, text, _original(arrival))
    session.flush()
    return just_entered(text, arrival)


def _original(arrival: Arrival) -> incoming.NewOriginal:
    raw, prepared = arrival.article, arrival.prepared
    return incoming.NewOriginal(
        filename=raw.filename,
        media_type=raw.media_type,
        size=len(raw.original),
        sha256=prepared.original_sha256,
        data=prepared.original,
        source_text=prepared.source,
        removed=[(r.offset, r.offset + len(r.text), r.reason) for r in raw.removed if r.offset is not None],
    )


def just_entered(text: ArticleText, arrival: Arrival) -> Entered:
    """An article whose text has come in with this arrival."""
    return Entered(text.article_id, text, [(p.start, p.number) for p in arrival.article.passages])


def entered(session: Session, article_id: int, text: ArticleText) -> Entered:
    """An article that is in the library already."""
    query = (
        select(Passage.start_at, Passage.number).where(Passage.text_id == text.id).order_by(Passage.start_at)
    )
    return Entered(article_id, text, [(start, number) for start, number in session.execute(query)])


def add_found(session: Session, place: Entered, found: model.Extraction | None, parties: Parties) -> int:
    """Put in what extraction found, as candidates, and where parties are named; returns how many candidates are new.

    What equals a record that the article has already (same words, or same span) is passed over.
    """
    kinds: dict[str, PartyKind] = {m.canonical: m.kind for m in found.parties} if found else {}
    cast = Cast(session, parties, place.text.text, kinds)
    new = 0
    if found is not None:
        roles = _roles(session, place, found, cast)
        there = _there(session, place)
        new += sum(_quote(session, place, quote, cast, roles, there) for quote in found.quotes)
        new += sum(_statistic(session, place, figure, found, cast, there) for figure in found.statistics)
        new += sum(_event(session, place, event, cast, there) for event in found.events)
        disputes.refresh(session, {key(s.measure or "") for s in found.statistics})
        place.text.extraction = VERSION
    named = [(m.party_id, m.start, m.end) for m in cast.mentions]
    if found is not None:
        often = Counter(mention.canonical for mention in found.parties)
        for mention in found.parties:
            sure = mention.confidence >= SURE or (often[mention.canonical] > 1 and " " in mention.canonical)
            party_id = cast.party(mention.canonical, (mention.kind,), make=sure)
            if party_id is not None:
                named.append((party_id, mention.start, mention.end))
    adding.mentions(session, place.text.id, named)
    return new


@dataclass(slots=True)
class _There:
    """The records of a text by place and words; statistics with their value, events with title and first date."""

    quotes: list[Any]
    statistics: list[Any]
    events: list[Any]


def _there(session: Session, place: Entered) -> _There:
    """Asked for once: a book has thousands, and each that is found is compared with those before it."""
    text_id = place.text.id
    quotes = select(Quote.start_at, Quote.end_at, Quote.text).where(Quote.text_id == text_id)
    figures = select(Statistic.start_at, Statistic.end_at, Statistic.text, Statistic.value).where(
        Statistic.text_id == text_id
    )
    events = (
        select(EventSource.start_at, EventSource.end_at, Event.title, Event.when_start)
        .join(Event, Event.id == EventSource.event_id)
        .where(EventSource.text_id == text_id)
    )
    rows = [[tuple(row) for row in session.execute(query)] for query in (quotes, figures, events)]
    return _There(*rows)


def _roles(
    session: Session, place: Entered, found: model.Extraction, cast: Cast
) -> dict[int, tuple[str, int | None]]:
    """Note the roles in which the article presents people; returns the fullest role of each person in it.

    A title that the article repeats, or shortens, is the same role.
    """
    published = session.get_one(Article, place.article_id).published
    stated: dict[int, list[tuple[str, int | None]]] = {}
    query = select(Role.person_id, Role.title, Role.organisation_id).where(
        Role.article_id == place.article_id
    )
    for person_id, title, body in session.execute(query):
        stated.setdefault(person_id, []).append((title, body))
    for role in sorted(found.roles, key=lambda role: -len(role.title)):
        person = cast.party(role.person, ("person",), speaks=True)
        if person is None or any(_same_title(role.title, title) for title, _ in stated.get(person, ())):
            continue
        organisation = cast.party(role.organisation, ORGANISED) if role.organisation else None
        adding.role(
            session,
            person,
            role.title,
            when=DateSpan(published) if published else None,
            at=place.at(role.start, role.end),
            organisation_id=organisation,
        )
        stated.setdefault(person, []).append((role.title, organisation))
    return {person: max(roles, key=lambda role: len(role[0])) for person, roles in stated.items()}


def _same_title(one: str, other: str) -> bool:
    """Whether a title says nothing that the other does not: "Deputy Minister" beside "Deputy Minister of Foreign Affairs"."""
    return set(key(one).split()) - SMALL <= set(key(other).split())


def _quote(
    session: Session,
    place: Entered,
    quote: model.Quote,
    cast: Cast,
    roles: dict[int, tuple[str, int | None]],
    there: _There,
) -> bool:
    start, words = quote.start, quote.text
    if quote.kind == "indirect" and words.startswith(OPENING):
        start, words = start + len(OPENING), words[len(OPENING) :]
    if _known(there.quotes, start, quote.end, words):
        return False
    if place.settled("quote", start, quote.end, words):
        return False
    there.quotes.append((start, quote.end, words))
    speaker = cast.party(quote.speaker.name, speaks=True) if quote.speaker else None
    title, organisation = roles.get(speaker, ("", None)) if speaker is not None else ("", None)
    adding.quote(
        session,
        place.at(start, quote.end),
        words,
        frozen=place.text,
        record_id=place.old_id("quote", start, quote.end),
        kind=quote.kind,
        speaker_id=speaker,
        speaker_label=quote.speaker.label if quote.speaker else "",
        speaker_start=quote.speaker.start if quote.speaker else None,
        speaker_end=quote.speaker.end if quote.speaker else None,
        role=title,
        organisation_id=organisation,
        cue=quote.cue.text if quote.cue else "",
        cue_start=quote.cue.start if quote.cue else None,
        cue_end=quote.cue.end if quote.cue else None,
        **_candidate(quote),
    )
    return True


def _statistic(
    session: Session,
    place: Entered,
    figure: model.Statistic,
    found: model.Extraction,
    cast: Cast,
    there: _There,
) -> bool:
    if _known(there.statistics, figure.start, figure.end, figure.text):
        return False
    if any(
        a < figure.end and figure.start < b and value == figure.value for a, b, _, value in there.statistics
    ):
        return False  # the same number, taken with fewer or more of the words around it
    if place.settled("statistic", figure.start, figure.end, figure.text):
        return False
    there.statistics.append((figure.start, figure.end, figure.text, figure.value))
    change = figure.change
    as_of = figure.as_of
    adding.statistic(
        session,
        place.at(figure.start, figure.end),
        figure.text,
        as_of=DateSpan(as_of.start, as_of.end, None, as_of.text) if as_of else None,
        frozen=place.text,
        record_id=place.old_id("statistic", figure.start, figure.end),
        value=figure.value,
        low=figure.low,
        high=figure.high,
        unit=figure.unit or "",
        unit_kind=figure.unit_kind,
        qualifier=figure.qualifier or "",
        measure=figure.measure or "",
        measure_key=key(figure.measure or ""),
        geography_id=cast.party(figure.geography, ("place",)) if figure.geography else None,
        change_direction=change.direction if change else None,
        change_value=change.value if change else None,
        change_unit=(change.unit or "") if change else "",
        change_base=(change.base or "") if change else "",
        nature=figure.nature,
        equivalents=_equivalents(figure, found.statistics),
        **_candidate(figure),
    )
    return True


def _equivalents(figure: model.Statistic, every: Sequence[model.Statistic]) -> list[str]:
    same = []
    for other in every:
        for one, restated in ((figure, other), (other, figure)):
            of = one.equivalent_of
            if of is not None and (of.start, of.end) == (restated.start, restated.end):
                same.append(other.text)
    return list(dict.fromkeys(text for text in same if text != figure.text))


def _event(session: Session, place: Entered, event: model.Event, cast: Cast, there: _There) -> bool:
    if event.confidence < WORTH_REVIEWING:
        return False
    start_date = event.date.start if event.date else None
    for start, end, title, when in there.events:
        same_place = start < event.end and event.start < end
        if same_place and (when == start_date or key(title) == key(event.title)):
            return False
    if place.settled("event", event.start, event.end, event.title):
        return False
    there.events.append((event.start, event.end, event.title, start_date))
    taking_part = [cast.party(p.name) for p in event.participants]
    adding.event(
        session,
        event.title,
        when=DateSpan(event.date.start, event.date.end, event.date.bound, event.date.text)
        if event.date
        else None,
        sources=[place.at(event.start, event.end)],
        record_id=place.old_id("event", event.start, event.end),
        participants=[i for i in taking_part if i is not None],
        state=event.status,
        place_id=cast.party(event.place.name, ("place",)) if event.place else None,
        **_candidate(event),
    )
    return True


def _candidate(found: model.Quote | model.Statistic | model.Event) -> dict[str, Any]:
    return {"status": "candidate", "rule": found.rule, "confidence": found.confidence, "origin": "extraction"}


def _known(rows: Sequence[Any], start: int, end: int, words: str) -> bool:
    """Whether a record with these words, or with most of this span, is there already."""
    for first, last, text, *_ in rows:
        overlap = min(last, end) - max(first, start)
        if overlap > 0 and (text == words or overlap >= 0.6 * max(last - first, end - start)):
            return True
    return False
