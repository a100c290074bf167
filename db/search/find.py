"""Finding: which records a query finds, grouped by kind with counts, the best or newest first, with snippets.

Ranking is bounded: FTS5's bm25 looks at the newest `RANKED` hits of a kind only, because ranking a common word over
100,000 articles takes a tenth of a second and the newest page is found in two milliseconds (shared design facts).
"""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from typing import Final

from sqlalchemy import func, literal_column, select
from sqlalchemy.orm import Session

from db import articles, events, highlights, memory, parties, quotes, statistics
from db.describing import describe as described
from db.describing import driven, fetched, line
from db.facets import ARTICLE, TEXT
from db.listing import Condition, ListSpec, among, fetch_ids, total
from db.records import PARTY_KINDS, HitKind, Kind, Ref, SearchHit, SearchPage, SearchPlace, Where
from db.search import cjk, filters, notes, reading, signs, written
from db.search.fold import key
from db.search.found import Found
from db.search.match import positive
from db.search.narrowing import query_of
from db.search.query import Among, And, Node, Word, leaves, read
from db.search.snippets import Finder, Snippet
from db.search.wording import Say, understood
from db.search.words import widened

COUNTED: Final = 1000  # hits of a kind are counted up to here
RANKED: Final = 1000  # hits of a kind that are ranked, the newest
SORTED: Final = 150  # hits of a kind that are sorted by date, which must be looked up for each
QUICK: Final = 200  # hits of a kind that are ranked at once
FIRST: Final = 5  # hits of each kind that come first when all kinds are shown together
NEXT: Final = 10  # hits of each kind that follow in turn

GROUPS: Final[tuple[tuple[Kind, ListSpec], ...]] = (
    ("article", articles.SPEC),
    ("quote", quotes.SPEC),
    ("event", events.SPEC),
    ("statistic", statistics.SPEC),
    ("highlight", highlights.SPEC),
)


def find(
    session: Session,
    where: Where,
    kinds: Sequence[str],
    limit: int,
    offset: int,
    ranked: bool,
    quick: bool = False,
    say: Say = str,
) -> SearchPage:
    """The page of hits of a query. Without `kinds`, every kind with its best few; with them, one kind after another.

    With `quick` only kinds with few hits are ranked: the page says whether all were.
    """
    query = where.query
    node, left_out = read(query_of(where))
    if node is not None:
        node = widened(session, node)
    searched, of = memory.remembered(session, "searched", lambda: _searched(session))
    found: list[Found] = []
    if node is not None:
        asked = [(kind, spec) for kind, spec in GROUPS if not kinds or kind in kinds]
        if not kinds or set(kinds) & set(PARTY_KINDS):
            found += _parties(session, node, kinds, ranked, limit + offset)
        found += [_of_kind(session, kind, spec, node, ranked, limit + offset, quick) for kind, spec in asked]
        if not kinds or "topic" in kinds:
            found.append(_topics(session, node))
        if not kinds or "note" in kinds:
            found.append(notes.find(session, node))
        if not kinds or "collection" in kinds:
            found.append(written.find(session, node))
    ordered = [(one.kind, hit) for one in found for hit in one.hits] if kinds else _in_turn(found)
    ordered, dropped = signs.held(session, ordered, node, offset + limit)
    page = ordered[offset : offset + limit]
    hits = _described(session, page, Finder(node))
    counts = [(one.kind, one.count - dropped[one.kind], one.more) for one in found]
    total = sum(number for _, number, _ in counts)
    return SearchPage(
        query=query,
        understood=understood(node, say) if node is not None or not query.strip() else "",
        searched=searched,
        of=of,
        counts=tuple(count for count in counts if count[1]),
        hits=tuple(hits),
        more=any(one.more for one in found) or total > offset + len(hits),
        ranked=ranked and positive(node) is not None,
        settled=all(one.ranked for one in found),
        left_out=left_out,
    )


def _described(
    session: Session, page: list[tuple[HitKind, tuple[int, float]]], finder: Finder
) -> list[SearchHit]:
    """The hits of a page in its order, read kind by kind."""
    noted = [hit for kind, hit in page if kind == "note"]
    shelves = [hit for kind, hit in page if kind == "collection"]
    hits = [(Ref(kind, i), score) for kind, (i, score) in page if kind != "note" and kind != "collection"]
    read: dict[tuple[HitKind, int], SearchHit] = {}
    read |= {(hit.ref.kind, hit.ref.id): hit for hit in describe(session, hits, finder)}
    read |= {("note", i): hit for i, hit in notes.describe(session, noted, finder).items()} if noted else {}
    if shelves:
        read |= {("collection", i): hit for i, hit in written.describe(session, shelves, finder).items()}
    return [read[kind, i] for kind, (i, _) in page if (kind, i) in read]


def _parties(session: Session, node: Node, kinds: Sequence[str], ranked: bool, wanted: int) -> list[Found]:
    """People, organisations, places and instruments: found at once, counted apart."""
    every = _of_kind(session, "person", parties.SPEC, node, ranked, RANKED)
    ids = [i for i, _ in every.hits]
    kinds_of = "SELECT x.id, x.kind FROM json_each(?) j CROSS JOIN party x ON x.id = j.value"
    kind_of = {row[0]: row[1] for row in fetched(session, kinds_of, ids)} if ids else {}
    found = []
    for kind in PARTY_KINDS:
        hits = [hit for hit in every.hits if kind_of.get(hit[0]) == kind]
        if not kinds or kind in kinds:
            found.append(Found(kind, min(len(hits), COUNTED), len(hits) > COUNTED, hits[:wanted]))
    return found


def _in_turn(found: list[Found]) -> list[tuple[HitKind, tuple[int, float]]]:
    """All hits so that every kind has its few first and then its next ones in turn; later pages go on where one ended."""
    ordered: list[tuple[HitKind, tuple[int, float]]] = []
    first, last = 0, FIRST
    while any(len(one.hits) > first for one in found):
        ordered += [(one.kind, hit) for one in found for hit in one.hits[first:last]]
        first, last = last, last + NEXT
    return ordered


def _topics(session: Session, node: Node) -> Found:
    """Topics whose names have all the words of a query, or begin so."""
    words = [leaf for leaf in leaves(node) if isinstance(leaf, Word)]
    if not words or len(words) != len(leaves(node, negative=True)):
        return Found("topic", 0, False, [])
    patterns = []
    for word in words:
        escaped = key(word.text).replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
        pattern = f"{escaped}%" if word.prefix else f"{escaped} %"
        # letters of CJK stand in a name with no blanks around them
        patterns += [pattern, f"%{escaped}%" if cjk.has_letters(word.text) else f"% {pattern}"]
    # a blank behind the name ends its last word like the others
    one = "(name_key || ' ' LIKE ? ESCAPE '\\' OR name_key || ' ' LIKE ? ESCAPE '\\')"
    every = " AND ".join([one] * len(words))
    rows = driven(session, f"SELECT id FROM topic WHERE {every} ORDER BY name_key", tuple(patterns))
    return Found("topic", len(rows), False, [(row[0], 0.0) for row in rows])


def _searched(session: Session) -> tuple[int, int]:
    """Articles that have a text, and articles in all."""
    of = total(session, articles.SPEC)
    empty = (
        select(func.count())
        .select_from(TEXT.join(ARTICLE, ARTICLE.c.id == TEXT.c.article_id))
        # as the partial index has it
        .where(literal_column("article_text.current AND words = 0"), ARTICLE.c.deleted_at.is_(None))
    )
    return of - int(session.connection().execute(empty).scalar_one()), of


def _of_kind(
    session: Session, kind: Kind, spec: ListSpec, node: Node, ranked: bool, wanted: int, quick: bool = False
) -> Found:
    """What a query finds of a kind. With `quick` no more hits are read than are ranked at once, or shown where each costs a look
    at its row."""
    asked = reading.parted(node)
    likest = _likest(node, spec.kind)
    if asked is None or likest is not None:
        return _without_words(session, kind, spec, node, ranked, wanted, likest)
    words = reading.together(session, node, asked.words)
    one_letter, worth = any(map(reading.is_letter, leaves(node))), reading.ranks(session, node)
    if ranked and worth and not quick and not one_letter:
        scores = reading.scored(session, spec, asked, words, COUNTED + 1)
        best = sorted(scores[:RANKED], key=lambda hit: (-hit[1], -hit[0]))
        return Found(kind, min(len(scores), COUNTED), len(scores) > COUNTED, best[:wanted])
    most = max(QUICK if worth and not asked.rest else 0, wanted) if quick and ranked else COUNTED
    ids = reading.newest(session, spec, asked, most + 1)
    more = len(ids) > most
    by = reading.without_letter(node) if one_letter else asked.matching(words)
    # beside a field, to score few hits may take as long as to score many
    put_off = quick and ranked and (more or (bool(asked.rest) and len(ids) > 1))
    if ranked and worth and by is not None and not put_off:
        hits = reading.weighed(session, spec, ids[:RANKED], by)
    elif len(ids) > SORTED:
        hits = [(i, 0.0) for i in ids]  # too many to sort by date: the newest additions are next to hand
    else:
        hits = _by_date(session, spec, [among(spec.id, ids)], wanted) if ids else []
    if ranked and not worth and kind == "article":
        hits = _titles_first(session, hits, Finder(node))
    return Found(kind, min(len(ids), most), more, hits[:wanted], not put_off)


def _titles_first(session: Session, hits: list[tuple[int, float]], finder: Finder) -> list[tuple[int, float]]:
    """Articles in the order in which they are, those first whose titles hold what is looked for; of the first `QUICK`."""
    titles = "SELECT x.id, x.title FROM json_each(?) j CROSS JOIN article x ON x.id = j.value"
    rows = fetched(session, titles, [i for i, _ in hits[:QUICK]])
    named = {row[0] for row in rows if finder.spans(row[1], 1)}
    return [(i, 1.0) for i, _ in hits if i in named] + [hit for hit in hits if hit[0] not in named]


def _without_words(
    session: Session,
    kind: Kind,
    spec: ListSpec,
    node: Node,
    ranked: bool,
    wanted: int,
    likest: tuple[int, ...] | None,
) -> Found:
    """What a query finds that the words' index does not lead to: fields alone, letters of CJK, what is like a record."""
    narrowed = [spec.alive, filters.of_node(spec, node)]
    query = select(spec.id).where(*narrowed).order_by(spec.id.desc())
    ids = fetch_ids(session, query.limit(COUNTED + 1))
    more = len(ids) > COUNTED
    if likest is not None:
        return Found(kind, len(ids), False, _in_likeness(ids, likest)[:wanted])
    words = positive(node)
    if ranked and words is not None:
        hits = reading.weighed(session, spec, ids[:RANKED], words)
    else:
        hits = _by_date(session, spec, narrowed if more else [among(spec.id, ids)], wanted) if ids else []
    return Found(kind, min(len(ids), COUNTED), more, hits[:wanted])


def _by_date(
    session: Session, spec: ListSpec, narrowed: list[Condition], wanted: int
) -> list[tuple[int, float]]:
    order = spec.orders["name" if spec is parties.SPEC else "newest"]
    query = select(spec.id).where(*narrowed).order_by(*order.columns).limit(wanted)
    return [(i, 0.0) for i in fetch_ids(session, query)]


def _likest(node: Node, kind: str) -> tuple[int, ...] | None:
    """The order of a query for what is like a record; None for another query."""
    parts = node.parts if isinstance(node, And) else (node,)
    return next((part.of(kind) for part in parts if isinstance(part, Among)), None)


def _in_likeness(ids: array[int], likest: tuple[int, ...]) -> list[tuple[int, float]]:
    place = {number: at for at, number in enumerate(likest)}
    return [(i, 1 - place[i] / len(likest)) for i in sorted(ids, key=place.__getitem__) if i in place]


def describe(session: Session, hits: list[tuple[Ref, float]], finder: Finder) -> list[SearchHit]:
    """Hits with title, subtitle and snippet."""
    articles = [(ref.id, score) for ref, score in hits if ref.kind == "article"]
    found = _articles(session, articles, finder) if articles else []
    shown = described(session, [ref for ref, _ in hits if ref.kind != "article"])
    for ref, score in hits:
        if ref not in shown:
            continue
        title, subtitle, article_id, span = shown[ref]
        words = finder.snippet(f"{title} · {subtitle}" if ref.kind in PARTY_KINDS and subtitle else title)
        if ref.kind in PARTY_KINDS and not words.spans:
            words = _in_note(session, ref.id, finder) or words
        at = (span.start, span.end) if span else None
        found.append(SearchHit(ref, article_id, title, subtitle, words.text, words.spans, score, at))
    return found


def _in_note(session: Session, party_id: int, finder: Finder) -> Snippet | None:
    """The words of the note on a party; None where they do not stand there either."""
    found = finder.snippet(driven(session, "SELECT note FROM party WHERE id = ?", (party_id,))[0][0])
    return found if found.spans else None


_ARTICLES: Final = (
    "SELECT x.id, x.title, o.name, x.published, t.text FROM json_each(?) j CROSS JOIN article x ON x.id = j.value "
    "JOIN article_text t ON t.article_id = x.id AND t.current LEFT JOIN outlet o ON o.id = x.outlet_id"
)


def _articles(session: Session, hits: list[tuple[int, float]], finder: Finder) -> list[SearchHit]:
    scores = dict(hits)
    found = []
    for i, title, outlet, published, words in fetched(session, _ARTICLES, scores):
        snippet = finder.snippet(words)
        found.append(
            SearchHit(
                Ref("article", i),
                i,
                title,
                line(outlet, published),
                snippet.text,
                snippet.spans,
                scores[i],
                snippet.at,
                snippet.count,
            )
        )
    return found


def places(session: Session, article_id: int, where: Where, most: int) -> tuple[SearchPlace, ...]:
    """Every place in an article where the words of a query stand, one for each sentence or so, in order, up to `most`."""
    node = read(query_of(where))[0]
    if node is None:
        return ()
    text = articles.current_text(session, article_id)
    shown = articles.passages(session, text.id)
    found = []
    for snippet in Finder(widened(session, node)).places(text.text, most):
        at = snippet.at or (0, 0)
        number = next((p.number for p in shown if p.start <= at[0] < p.end), None)
        found.append(SearchPlace(article_id, snippet.text, snippet.spans, at, number))
    return tuple(found)
