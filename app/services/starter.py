"""The starter library: the data of `resources/starter/` as records, put into a new library in one transaction."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from sqlalchemy.orm import Session

from app.ingest import fingerprint
from app.services import starter_data
from app.services.mentions import KnownName, Names
from db import adding, disputes
from db.adding import At
from db.models import ArticleText, Fingerprint, LibraryFact, PartyAlias
from db.records import DateSpan, PassageRecord
from db.search.fold import key

VERSION = "1"
_GAP = "\n\n"


@dataclass(slots=True)
class _Filling:
    """What has been put in so far, by the keys of the data."""

    session: Session
    data: starter_data.StarterData
    parties: dict[str, int] = field(default_factory=dict)
    texts: dict[str, ArticleText] = field(default_factory=dict)
    starts: dict[str, list[int]] = field(default_factory=dict)
    events: dict[str, int] = field(default_factory=dict)

    def party(self, name: str | None) -> int | None:
        return self.parties[name] if name else None

    def topics(self, keys: Sequence[str]) -> list[str]:
        names = {topic.key: topic.name for topic in self.data.parties.topics}
        return [names[k] for k in keys]

    def at(
        self, article: starter_data.StarterArticle, digest_paragraph: int, words: str, paragraph: int | None
    ) -> At:
        """Where words stand in a digest; the paragraph is the real article's, which is what a citation names."""
        text = self.texts[article.key]
        start = text.text.index(words, self.starts[article.key][digest_paragraph - 1])
        return At(text.article_id, text.id, start, start + len(words), paragraph)


def fill(session: Session) -> None:
    """Put the starter library into an empty library."""
    filling = _Filling(session, starter_data.load())
    _parties(filling)
    for article in filling.data.articles:
        _article(filling, article)
    for role in filling.data.parties.roles:
        _role(filling, role)
    for event in filling.data.events:
        _event(filling, event)
    for article in filling.data.articles:
        _quotes(filling, article)
        _statistics(filling, article)
    _mentions(filling)
    disputes.refresh(session, (s.measure_key for a in filling.data.articles for s in a.statistics))
    session.add(LibraryFact(name="starter", value=VERSION))
    session.flush()


def _parties(filling: _Filling) -> None:
    data, session = filling.data.parties, filling.session
    for person in data.persons:
        filling.parties[person.key] = adding.party(
            session,
            "person",
            person.name,
            aliases=person.aliases,
            description=person.description,
            origin="starter",
        )
        adding.add_aliases(session, filling.parties[person.key], person.short_forms, short=True)
    for party in (*data.organisations, *data.places, *data.instruments):
        filling.parties[party.key] = adding.party(
            session,
            party.kind,
            party.name,
            aliases=party.aliases,
            description=party.description,
            note=party.note or "",
            origin="starter",
        )


def _article(filling: _Filling, article: starter_data.StarterArticle) -> None:
    session = filling.session
    host = (urlsplit(article.url).hostname or "").removeprefix("www.") if article.url else ""
    notes = [article.published_note, article.title_note]
    made = adding.article(
        session,
        title=article.digest_title.strip("[]") if not article.title_given else article.digest_title,
        published=article.published,
        title_given=article.title_given,
        original_title=article.original_title,
        published_source=article.published_source,
        published_sure=article.published is not None,
        kind="digest",
        genre=article.genre,
        language=article.language,
        dateline=article.dateline,
        url=article.url,
        authors=list(article.authors),
        note=" ".join(note for note in notes if note),
        outlet_id=adding.outlet(session, article.outlet, [host] if host else []),
        origin="starter",
    )
    passages, starts, at = [], [], 0
    for number, paragraph in enumerate(article.digest, 1):
        passages.append(PassageRecord(number, "paragraph", at, at + len(paragraph)))
        starts.append(at)
        at += len(paragraph) + len(_GAP)
    filling.texts[article.key] = adding.text(session, made.id, _GAP.join(article.digest), "digest", passages)
    filling.starts[article.key] = starts
    adding.tag(session, "article", made.id, filling.topics(article.topics))
    hashes = fingerprint.from_hex(article.match.shingles)
    session.add_all(Fingerprint(article_id=made.id, value=value) for value in hashes)


def _role(filling: _Filling, role: starter_data.StarterRole) -> None:
    start = role.from_ or role.attested
    end = role.to or (role.attested if role.attested != start else None)
    adding.role(
        filling.session,
        filling.parties[role.person],
        role.title,
        when=DateSpan(start, end) if start else None,
        organisation_id=filling.party(role.organisation),
        article_id=filling.texts[role.source.article].article_id,
        paragraph=role.source.seed_paragraph,
    )


def _event(filling: _Filling, event: starter_data.StarterEvent) -> None:
    articles = {article.key: article for article in filling.data.articles}
    sources = [
        filling.at(articles[s.article], s.digest_paragraph, s.text, s.seed_paragraph) for s in event.sources
    ]
    filling.events[event.key] = adding.event(
        filling.session,
        event.title,
        when=DateSpan(event.start, event.end, event.bound, event.date_text or ""),
        sources=sources,
        participants=[filling.parties[name] for name in (*event.participants, *event.instruments)],
        state=event.status,
        place_id=filling.party(event.place),
        remark=event.note or "",
        origin="starter",
    )
    adding.tag(filling.session, "event", filling.events[event.key], filling.topics(event.topics))


def _quotes(filling: _Filling, article: starter_data.StarterArticle) -> None:
    for quote in article.quotes:
        at = filling.at(article, quote.digest_paragraph, f"“{quote.text}", quote.seed_paragraph)
        inside = At(at.article_id, at.text_id, at.start + 1, at.end, at.paragraph)
        quote_id = adding.quote(
            filling.session,
            inside,
            quote.text,
            said=DateSpan(quote.said) if quote.said else None,
            frozen=filling.texts[article.key],
            kind=quote.kind,
            speaker_id=filling.party(quote.speaker),
            speaker_label=quote.speaker_label,
            role=quote.role or "",
            organisation_id=filling.party(quote.organisation),
            cue=quote.cue or "",
            quoted_by_id=filling.party(quote.quoted_by),
            occasion_id=filling.events[quote.occasion] if quote.occasion else None,
            remark=quote.note or "",
            origin="starter",
        )
        adding.tag(filling.session, "quote", quote_id, filling.topics(quote.topics))


def _statistics(filling: _Filling, article: starter_data.StarterArticle) -> None:
    same: dict[int, list[str]] = {}
    for index, figure in enumerate(article.statistics):
        if figure.equivalent_to is not None:
            other = article.statistics[figure.equivalent_to]
            same.setdefault(figure.equivalent_to, []).append(figure.text)
            same.setdefault(index, []).append(other.text)
    for index, figure in enumerate(article.statistics):
        change = figure.change
        remark = " ".join(
            part for part in (figure.source_label and f"{figure.source_label}.", figure.note) if part
        )
        statistic_id = adding.statistic(
            filling.session,
            filling.at(article, figure.digest_paragraph, figure.text, figure.seed_paragraph),
            figure.text,
            as_of=DateSpan(figure.as_of.start, figure.as_of.end, None, figure.as_of.text or "")
            if figure.as_of
            else None,
            frozen=filling.texts[article.key],
            value=figure.value,
            low=figure.low,
            high=figure.high,
            unit=figure.unit,
            unit_kind=figure.unit_kind,
            qualifier=figure.qualifier or "",
            measure=figure.measure,
            measure_key=figure.measure_key,
            geography_id=filling.party(figure.geography),
            change_direction=change.direction if change else None,
            change_value=change.value if change else None,
            change_unit=change.unit if change else "",
            change_base=(change.base or "") if change else "",
            nature=figure.nature,
            equivalents=same.get(index, []),
            speaker_id=filling.party(figure.speaker),
            remark=remark,
            origin="starter",
        )
        adding.tag(filling.session, "statistic", statistic_id, filling.topics(figure.topics))


def _mentions(filling: _Filling) -> None:
    names = Names(
        KnownName(alias.party_id, key(alias.name), alias.short) for alias in filling.session.query(PartyAlias)
    )
    for text in filling.texts.values():
        adding.mentions(
            filling.session, text.id, ((n.party_id, n.start, n.end) for n in names.find(text.text))
        )
