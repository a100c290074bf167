"""Candidates: what extraction found and nobody has decided on yet, and what was decided, by rule."""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from sqlalchemy import ColumnElement, func, insert, literal, literal_column, select, union, union_all, update
from sqlalchemy.orm import Session

from db import contexts, events, folding, listing, quotes, statistics, tallies
from db.base import CANDIDATE
from db.dates import now
from db.facets import ARTICLE, EVENT, EVENT_SOURCE, QUOTE, STATISTIC
from db.listing import among
from db.models import Event, Quote, RuleDecision, Statistic, Tally
from db.records import Candidate, Facet, FacetValue, QuoteRow, Ref, StatisticRow, Where
from db.tallying import REVIEW

# A review key is kind * SHIFT + id, so that one array of numbers holds records of three kinds.
SHIFT: Final = 1 << 40
_LOOKED_AT: Final = 4_000  # articles at most among which the first of the queue is looked for
_TALLY: Final = Tally.__table__
KINDS: Final = ("quote", "event", "statistic")
MODELS: Final[dict[str, Any]] = {"quote": Quote, "event": Event, "statistic": Statistic}
_SPECS: Final = {"quote": quotes.SPEC, "event": events.SPEC, "statistic": statistics.SPEC}


def key_of(ref: Ref) -> int:
    """The review key of a record."""
    return KINDS.index(ref.kind) * SHIFT + ref.id


def ref_of(key: int) -> Ref:
    """The record of a review key."""
    return Ref(KINDS[key // SHIFT], key % SHIFT)  # type: ignore[arg-type]


def queue(session: Session, where: Where, *, folded: bool = True) -> array[int]:
    """The review keys of the candidates, the newest article first, in the order of the text.

    Those of folded rules (`db.folding`) only with `folded`, or when their rule is asked for by name.
    """
    return _queue(session, where, folded, None)


def first(session: Session, most: int, *, folded: bool = True) -> array[int]:
    """The first review keys of a queue that nothing narrows, at least `most` where there are so many.

    The queue goes article by article, so that it is that of the first articles that have candidates.
    """
    wanted = max(1, most // 4)  # an article with any has several
    while wanted <= _LOOKED_AT:
        articles = _newest(session, wanted)
        found = _queue(session, Where(), folded, articles)
        if len(found) >= most or len(articles) < wanted:
            return found
        wanted *= 4
    return _queue(session, Where(), folded, None)


def _newest(session: Session, most: int) -> list[int]:
    """The articles added last that have candidates."""
    # The plus takes the type off: a column without one is looked up by nothing else.
    same = literal_column("tally.value") == literal_column("+article.id")
    waits = select(_TALLY.c.number).where(_TALLY.c.kind == REVIEW, _TALLY.c.facet == "article", same)
    query = select(ARTICLE.c.id).where(ARTICLE.c.deleted_at.is_(None), waits.correlate(ARTICLE).exists())
    return list(
        listing.fetch_ids(session, query.order_by(ARTICLE.c.added_at.desc(), ARTICLE.c.id.desc()).limit(most))
    )


def _queue(session: Session, where: Where, folded: bool, articles: Sequence[int] | None) -> array[int]:
    """The queue, of some articles alone where they are given."""
    parts = [_candidates(session, kind, where, folded, articles) for kind in KINDS if _wanted(kind, where)]
    if not parts:
        return array("q")
    everything = union_all(*parts).subquery()
    c = everything.c
    query = (
        select(c.kind * SHIFT + c.id)
        .outerjoin(ARTICLE, ARTICLE.c.id == c.article_id)
        .order_by(ARTICLE.c.added_at.desc(), c.article_id.desc(), c.start_at, c.kind, c.id)
    )
    return listing.fetch_ids(session, query)


def number(session: Session, where: Where, *, folded: bool = True) -> int:
    """How many candidates `queue` would give, without reading them."""
    if _only_kinds_and_rules(where):
        return sum(
            sum(_rules(session, kind, where, folded).values()) for kind in KINDS if _wanted(kind, where)
        )
    found = 0
    for kind in KINDS:
        if _wanted(kind, where):
            query = select(func.count()).select_from(_SPECS[kind].table)
            query = query.where(*_conditions(session, kind, where, folded))
            found += session.connection().execute(query).scalar_one()
    return found


def rows(session: Session, keys: Iterable[int]) -> tuple[Candidate, ...]:
    """Candidates with their sentences, in the order of the keys; what is gone is left out."""
    refs = [ref_of(key) for key in keys]
    ids: dict[str, list[int]] = defaultdict(list)
    for ref in refs:
        ids[ref.kind].append(ref.id)
    found: dict[Ref, Candidate] = {}
    records: list[QuoteRow | StatisticRow] = [
        *quotes.rows(session, ids["quote"]),
        *statistics.rows(session, ids["statistic"]),
    ]
    around = contexts.of_all(session, (record.span for record in records))
    for record, context in zip(records, around, strict=True):
        ref = Ref("quote" if isinstance(record, QuoteRow) else "statistic", record.id)
        found[ref] = Candidate(
            ref, record, context, record.span, record.source, record.rule, record.confidence
        )
    first_of = events.first_sources(session, ids["event"])
    for row in events.rows(session, ids["event"]):
        if row.id in first_of:
            ref, first = Ref("event", row.id), first_of[row.id]
            found[ref] = Candidate(
                ref, row, first.context, first.span, first.source, row.rule, row.confidence
            )
    return tuple(found[ref] for ref in refs if ref in found)


def facets(session: Session, where: Where, *, folded: bool = True) -> tuple[Facet, ...]:
    """Rule, kind and article with counts, each under the other facets' choices; `folded` as in `queue`."""
    found = []
    for name in ("kind", "rule", "article"):
        most = _articles(session, where, folded) if name == "article" else None
        if most is not None:
            found += [most] if most.values else []
            continue
        narrowed = where.with_values(name, ())
        counted: Counter[tuple[str, str]] = Counter()
        for kind in KINDS:
            if _wanted(kind, narrowed):
                counted.update(_values(session, kind, narrowed, name, folded))
        if counted:
            values = [FacetValue(value, label, n) for (value, label), n in counted.most_common()]
            found.append(
                Facet(name, tuple(values[: listing.FACET_VALUES]), max(0, len(values) - listing.FACET_VALUES))
            )
    return tuple(found)


def _articles(session: Session, where: Where, folded: bool) -> Facet | None:
    """The articles with the most candidates, where nothing else narrows the queue; None where they must be counted.

    Kept are the counts with the folded candidates: of the articles that have most of all, those in sight are counted, and
    who has fewer of all than the last that is shown has in sight need not be looked at.
    """
    if not where.with_values("article", ()).is_empty:
        return None
    shown, looked_at = listing.FACET_VALUES, listing.FACET_VALUES * 4
    away = frozenset() if folded else folding.weak(session)
    if not away:
        counts, groups = tallies.most(session, REVIEW, "article", shown)
        return _named(session, counts, groups)
    every, groups = tallies.most(session, REVIEW, "article", looked_at)
    counted: Counter[int] = Counter()
    for kind in KINDS:
        counted.update(_in_articles(session, kind, list(every)))
    counts = dict(sorted(counted.items(), key=lambda pair: (-pair[1], pair[0]))[:shown])
    least = min(counts.values(), default=0) if len(counts) == shown else 0
    if groups > looked_at and least < min(every.values()):
        return None
    return _named(session, counts, _in_sight(session))


def _in_articles(session: Session, kind: str, articles: Sequence[int]) -> dict[int, int]:
    """How many candidates in sight some articles have."""
    waits = _conditions(session, kind, Where(), folded=False)
    table = _SPECS[kind].table
    if kind == "event":
        tables: Any = EVENT.join(EVENT_SOURCE, EVENT_SOURCE.c.event_id == EVENT.c.id)
        article, number = EVENT_SOURCE.c.article_id, func.count(EVENT.c.id.distinct())
    else:
        tables, article, number = table, table.c.article_id, func.count()
    query = (
        select(article, number).select_from(tables).where(*waits, among(article, articles)).group_by(article)
    )
    return dict(session.connection().execute(query).all())  # type: ignore[arg-type]


def _in_sight(session: Session) -> int:
    """How many articles have candidates in sight."""
    parts = []
    for kind in KINDS:
        table, waits = _SPECS[kind].table, _conditions(session, kind, Where(), folded=False)
        if kind == "event":
            joined = EVENT.join(EVENT_SOURCE, EVENT_SOURCE.c.event_id == EVENT.c.id)
            parts.append(select(EVENT_SOURCE.c.article_id).select_from(joined).where(*waits))
        else:
            parts.append(select(table.c.article_id).where(*waits))
    query = select(func.count()).select_from(union(*parts).subquery())
    return int(session.connection().execute(query).scalar_one())


def _named(session: Session, counts: Mapping[Any, int], groups: int) -> Facet:
    """The facet of some articles, by their titles."""
    titles = select(ARTICLE.c.id, ARTICLE.c.title).where(among(ARTICLE.c.id, counts))
    named: dict[int, str] = dict(session.connection().execute(titles).all())  # type: ignore[arg-type]
    values = tuple(FacetValue(str(i), named[i], n) for i, n in counts.items() if i in named)
    return Facet("article", values, max(0, groups - len(values)))


def decide(session: Session, refs: Sequence[Ref], decision: str) -> None:
    """Note a decision on candidates: `accepted`, `rejected`, `corrected` (which accepts too) or `merged`.

    What was merged into its twin goes, but its rule was right.
    """
    session.flush()
    when = now()
    status = "rejected" if decision in ("rejected", "merged") else "accepted"
    for kind in KINDS:
        for ids in listing.chunks(ref.id for ref in refs if ref.kind == kind):
            table = MODELS[kind].__table__
            rules: dict[int, str] = dict(
                session.connection()
                .execute(select(table.c.id, table.c.rule).where(among(table.c.id, ids)))
                .all()
            )
            session.connection().execute(
                update(table).where(among(table.c.id, ids)).values(status=status, decided_at=when)
            )
            _note(session, kind, {i: rule for i, rule in rules.items() if rule}, decision, when)
    session.expire_all()


def precision(session: Session) -> list[tuple[str, int, int, int]]:
    """Each rule with how many of its candidates were accepted (corrected ones included), rejected and wait."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for name, decided in zip(("accepted", "rejected"), folding.decided(session), strict=True):
        for rule, number in decided.items():
            counts[rule][name] = number
    for kind in KINDS:
        for (rule, _), number in folding.candidates(session, kind).items():
            counts[rule]["waiting"] += number
    return sorted((rule, n["accepted"], n["rejected"], n["waiting"]) for rule, n in counts.items() if rule)


def _note(session: Session, kind: str, rules: dict[int, str], decision: str, when: str) -> None:
    """Count a decision for the rule of each record, once however often it is decided on."""
    table, connection = RuleDecision.__table__, session.connection()
    here = (table.c.kind == kind) & among(table.c.record_id, rules)
    known = set(connection.execute(select(table.c.record_id).where(here)).scalars())
    if known:
        connection.execute(update(RuleDecision).where(here).values(decision=decision, decided_at=when))
    new = [
        {"rule": rule, "kind": kind, "record_id": i, "decision": decision, "decided_at": when}
        for i, rule in rules.items()
        if i not in known
    ]
    if new:
        connection.execute(insert(RuleDecision), new)


def _wanted(kind: str, where: Where) -> bool:
    return not where.values("kind") or kind in where.values("kind")


def _only_kinds_and_rules(where: Where) -> bool:
    """Whether the counts that are kept tell of a list: nothing else narrows it."""
    narrowed = {name for name, values in where.facets if values}
    return not where.query.strip() and where.period is None and narrowed <= {"kind", "rule"}


def _rules(session: Session, kind: str, where: Where, folded: bool) -> Counter[str]:
    """How many candidates of a kind each rule has, of the rules that are asked for."""
    wanted, away = where.values("rule"), frozenset() if folded else folding.weak(session)
    found: Counter[str] = Counter()
    for (rule, _), number in folding.candidates(session, kind).items():
        if rule in wanted if wanted else rule not in away:
            found[rule] += number
    return found


def _conditions(session: Session, kind: str, where: Where, folded: bool) -> list[ColumnElement[bool]]:
    spec = _SPECS[kind]
    narrowed = Where(
        where.query, tuple(f for f in where.facets if f[0] not in ("kind", "rule")), where.period
    )
    found = listing.conditions(session, spec, narrowed)
    found.append(spec.table.c.status == CANDIDATE)
    if where.values("rule"):
        found.append(spec.table.c.rule.in_(where.values("rule")))
    elif not folded:
        found.append(~folding.away(session, spec.table))
    return found


def _first_source(column: str) -> Any:
    return (
        select(EVENT_SOURCE.c[column])
        .where(EVENT_SOURCE.c.event_id == EVENT.c.id)
        .order_by(EVENT_SOURCE.c.id)
        .limit(1)
        .scalar_subquery()
    )


def _candidates(
    session: Session, kind: str, where: Where, folded: bool, articles: Sequence[int] | None = None
) -> Any:
    table = {"quote": QUOTE, "event": EVENT, "statistic": STATISTIC}[kind]
    place = (
        [_first_source("article_id").label("article_id"), _first_source("start_at").label("start_at")]
        if kind == "event"
        else [table.c.article_id, table.c.start_at]
    )
    query = select(literal(KINDS.index(kind)).label("kind"), table.c.id, *place).where(
        *_conditions(session, kind, where, folded)
    )
    if articles is None:
        return query
    if kind != "event":
        return query.where(among(table.c.article_id, articles))
    here = select(EVENT_SOURCE.c.event_id).where(among(EVENT_SOURCE.c.article_id, articles))
    return query.where(table.c.id.in_(here), among(_first_source("article_id"), articles))


def _values(session: Session, kind: str, where: Where, name: str, folded: bool) -> Counter[tuple[str, str]]:
    table = {"quote": QUOTE, "event": EVENT, "statistic": STATISTIC}[kind]
    if name in ("kind", "rule") and _only_kinds_and_rules(where):
        counted = _rules(session, kind, where, folded)
        if name == "rule":
            return Counter({(rule, rule): n for rule, n in counted.items()})
        return Counter({(kind, kind): sum(counted.values())} if counted else {})
    conditions = _conditions(session, kind, where, folded)
    connection = session.connection()
    if name == "kind":
        number = connection.execute(select(func.count()).select_from(table).where(*conditions)).scalar_one()
        return Counter({(kind, kind): number} if number else {})
    if name == "rule":
        query = select(table.c.rule, func.count()).where(*conditions).group_by(table.c.rule)
        return Counter({(rule, rule): n for rule, n in connection.execute(query)})
    if kind == "event":
        tables = EVENT.join(EVENT_SOURCE, EVENT_SOURCE.c.event_id == EVENT.c.id).join(
            ARTICLE, ARTICLE.c.id == EVENT_SOURCE.c.article_id
        )
    else:
        tables = table.join(ARTICLE, ARTICLE.c.id == table.c.article_id)
    query = (
        select(ARTICLE.c.id, ARTICLE.c.title, func.count(table.c.id.distinct()))
        .select_from(tables)
        .where(*conditions)
        .group_by(ARTICLE.c.id)
    )
    return Counter({(str(i), title): n for i, title, n in connection.execute(query)})
