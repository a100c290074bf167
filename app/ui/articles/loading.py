"""Reads for the articles view: each is a function of the library, run on a worker."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from app import services
from app.ui.articles.cards import Card, Record, make_cards, ref_of
from db.records import (
    ArticleRow,
    EventRow,
    HighlightRow,
    Listing,
    MeasureGroup,
    Ref,
    StatisticRow,
    StoryGroup,
    TextVersion,
    VersionComparison,
    Where,
)

GROUPS_READ: Final = 200  # measures of one article that are compared with other sources
STYLES_SHOWN: Final = 8  # those used most come first; the others are in the preferences


@dataclass(frozen=True, slots=True)
class Loaded:
    """A listing with what it was asked for."""

    where: Where
    order: str
    listing: Listing[ArticleRow]
    groups: tuple[StoryGroup, ...] = ()  # stories that two or more of the listed articles print


def load_listing(library: Any, where: Where, order: str, whole: bool = True) -> Loaded:
    """The ids and the first rows, and which of them print one story; not the `whole`: the first ids (`beginning`)."""
    listing = services.articles.listing(library, where, order, whole=whole)
    groups = services.articles.groups(library)
    listed = set(listing.ids) if groups else set()
    return Loaded(where, order, listing, tuple(g for g in groups if len(listed.intersection(g.articles)) > 1))


@dataclass(frozen=True, slots=True)
class LoadedCards:
    """An article's cards and the records behind them."""

    article_id: int
    cards: tuple[Card, ...]
    records: dict[Ref, Record]


def load_cards(library: Any, article_id: int) -> LoadedCards:
    """An article's records; measures on which sources differ are compared."""
    records: list[Record] = list(services.articles.records(library, article_id))
    _put_in(records, services.highlights.of_article(library, article_id))
    keys = {row.measure_key for row in records if isinstance(row, StatisticRow) and row.measure_key}
    groups: dict[str, MeasureGroup] = {}
    for key in sorted(keys)[:GROUPS_READ]:
        group = services.statistics.group(library, key)
        if group.difference is not None:
            groups[key] = group
    return LoadedCards(article_id, make_cards(records, groups), {ref_of(row): row for row in records})


def load_versions(
    library: Any, article_id: int, old: int | None, new: int | None
) -> tuple[tuple[TextVersion, ...], VersionComparison]:
    """The versions of an article, and two of them side by side."""
    compared = services.articles.compare(library, article_id, old, new)
    return services.articles.versions(library, article_id), compared


def _put_in(records: list[Record], highlights: Sequence[HighlightRow]) -> None:
    """Put highlights among the records where they stand in the text; events, which rest on many places, keep theirs."""
    for light in highlights:
        at = next(
            (
                place
                for place, record in enumerate(records)
                if not isinstance(record, EventRow)
                and record.span.text_id == light.span.text_id
                and record.span.start > light.span.start
            ),
            len(records),
        )
        records.insert(at, light)


def load_citation(library: Any, article_id: int, style: str) -> tuple[int, str, str, tuple[str, ...]]:
    """An article's id, its reference as HTML and plain text, and what is to be checked in it."""
    cited = services.citing.citation(library, Ref("article", article_id), style)
    return article_id, cited.html, cited.plain, cited.notes


def load_styles(library: Any, current: str) -> tuple[tuple[str, str], ...]:
    """The citation styles used most, and the one in force, as (id, title)."""
    styles = services.citing.styles()
    shown = [(style.id, style.title) for style in styles[:STYLES_SHOWN]]
    if current not in dict(shown):
        shown += [(style.id, style.title) for style in styles if style.id == current]
    return tuple(shown)


def load_party_names(library: Any, pairs: tuple[tuple[str, str], ...]) -> tuple[tuple[str, str, str], ...]:
    """(field, id, name) for chosen parties; several joined by a plus sign are named together."""
    return tuple(
        (
            field,
            value,
            " + ".join(services.parties.card(library, int(one)).name for one in value.split("+") if one),
        )
        for field, value in pairs
    )


def find_parties(library: Any, text: str, kind: str) -> tuple[str, ...]:
    """Names of parties to complete what is typed."""
    facets = (("kind", (kind,)),) if kind else ()
    return tuple(row.name for row in services.parties.listing(library, Where(text, facets), "most").rows[:12])
