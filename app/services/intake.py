"""What becomes of articles that arrive together: those that are new go in at once, the others one by one.

Writing article by article costs three times as much: most of a small import would be spent in the preparation of statements.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.services import entering, relinking, reprints, versions
from app.services.report_lines import Line
from app.services.resolving import Parties
from db import editing, hashed, incoming, listing, trash
from db.models import Article, ArticleText, Original
from db.records import Ref

if TYPE_CHECKING:
    from app.extract.model import Extraction
    from app.ingest.wire import Arrival

_LOG = logging.getLogger(__name__)

_NOT_LOOKED = (
    "Quotes, events and statistics were not looked for in it, as that failed; the log has the details."
)
_Same = tuple[int, str, bool]  # article id, title, whether it is in the trash


@dataclass(frozen=True, slots=True)
class _Known:
    """What the library has of what arrives: articles by the hash of an original or a text, and addresses."""

    same: dict[str, _Same]
    addresses: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Marks:
    """By what another article is known to be the same, or a version of this one: hashes, and the ways to write its address."""

    hashes: tuple[str, str]
    addresses: tuple[str, ...]

    def any(self) -> Iterator[str]:
        """All of them."""
        yield from self.hashes
        yield from self.addresses


class Intake:
    """What an import knows while articles come in. `values` are the hashes that its articles are to be looked through for."""

    def __init__(self, session: Session, batch_id: int) -> None:
        self._batch_id = batch_id
        self._parties = Parties(session)
        self._digests = relinking.Digests(session)
        self._outlets: dict[tuple[str, str], int | None] = {}

    @property
    def values(self) -> tuple[int, ...]:
        """Hashes of word runs by which waiting digests are recognised."""
        return self._digests.values

    def enter(
        self, session: Session, arrivals: Sequence[Arrival], overrides: Mapping[str, Any] | None = None
    ) -> list[Line]:
        """A line for each article, in their order; `overrides` are fields that the user states for a new one, or empties."""
        stated = {name: value for name, value in (overrides or {}).items() if value or name != "title"}
        lines: dict[int, Line] = {}
        new: dict[int, Arrival] = {}
        seen: set[str] = set()  # by which what follows is known as one of the new ones
        marks = [_marks(arrival, stated.get("url")) for arrival in arrivals]
        known = _known(session, marks)
        for place, (arrival, own) in enumerate(zip(arrivals, marks, strict=True)):
            if not seen.isdisjoint(own.any()):
                lines |= self._put_in(session, new, stated)
                new, seen, known = {}, set(), _known(session, marks[place:])
            there = self._there_already(session, arrival, own, known, stated.get("url"))
            if there is None:
                new[place] = arrival
                seen.update(own.any())
            elif isinstance(there, Line):
                lines[place] = there
            else:  # what changes an article finds those before it in the library, as it would alone
                lines |= self._put_in(session, new, stated)
                lines[place] = there()
                new, seen, known = {}, set(), _known(session, marks[place:])
        lines |= self._put_in(session, new, stated)
        return [lines[place] for place in range(len(arrivals))]

    def _there_already(
        self, session: Session, arrival: Arrival, own: _Marks, known: _Known, url: str | None
    ) -> Line | Callable[[], Line] | None:
        """What becomes of an article that the library has in some form, or what is to be done with it; None for a new one."""
        same = _better(*(known.same.get(value) for value in own.hashes))
        if same is not None:
            article_id, title, in_trash = same
            if in_trash:
                return partial(_from_trash, session, article_id, title)
            return Line("duplicate", article_id, (f"The library has this text already: “{title}”.",))
        digest = self._digests.find(arrival.prepared.wanted)
        if digest is not None:
            return partial(self._full_text, session, digest, arrival)
        if known.addresses.isdisjoint(own.addresses):
            return None
        earlier = versions.find(session, arrival, url or arrival.article.url)
        return None if earlier is None else partial(self._new_version, session, earlier, arrival)

    def _full_text(self, session: Session, digest: int, arrival: Arrival) -> Line:
        self._digests.forget(digest)
        place = relinking.replace(session, digest, arrival, self._batch_id)
        new = entering.add_found(session, place, _found(arrival), self._parties)
        title = session.get_one(Article, digest).title
        said = [f"It is now the full text of “{title}”.", *_candidates(new)]
        said.append(reprints.notice(session, digest, arrival))
        return Line("updated", digest, tuple(filter(None, said)), _unsure(session, digest))

    def _new_version(self, session: Session, article_id: int, arrival: Arrival) -> Line:
        raw = arrival.article
        place, carried = versions.replace(session, article_id, arrival, self._batch_id)
        new = entering.add_found(session, place, _found(arrival), self._parties)
        article = session.get_one(Article, article_id)
        said = carried.sentences(article.title)
        if raw.title and raw.title_given and raw.title != article.title:
            said.append(f"Its headline is now “{raw.title}”.")
        said += _candidates(new)
        # What was said of the first version need not be said again.
        reprints.notice(session, article_id, arrival)
        return Line("updated", article_id, tuple(said), _unsure(session, article_id), version=True)

    def _put_in(
        self, session: Session, new: Mapping[int, Arrival], stated: Mapping[str, Any]
    ) -> dict[int, Line]:
        """Put new articles in; a line for each place."""
        arrivals = list(new.values())
        made = entering.enter(session, arrivals, self._batch_id, self._outlets)
        named: list[tuple[int, int, int, int]] = []
        for (article_id, text_id), arrival in zip(made, arrivals, strict=True):
            if stated:
                editing.set_metadata(session, article_id, dict(stated))
            found = _found(arrival)
            if found is None:
                mentioned = self._parties.mentions(arrival.article.text)
                named += ((text_id, one.party_id, one.start, one.end) for one in mentioned)
            else:
                place = entering.just_entered(session.get_one(ArticleText, text_id), arrival)
                entering.add_found(session, place, found, self._parties)
        incoming.mentions(session, named)
        told = reprints.notice_new(
            session, {article_id: one for (article_id, _), one in zip(made, arrivals, strict=True)}
        )
        lines: dict[int, Line] = {}
        for at, (article_id, _), arrival in zip(new, made, arrivals, strict=True):
            said = tuple(filter(None, [*arrival.article.notes, told.get(article_id, "")]))
            unsure = tuple(sorted(arrival.article.unsure - stated.keys()))
            lines[at] = Line("imported", article_id, said, unsure)
        return lines


def _from_trash(session: Session, article_id: int, title: str) -> Line:
    trash.restore(session, [Ref("article", article_id)])
    return Line("imported", article_id, (f"It was in the trash as “{title}” and is back in the library.",))


def _candidates(number: int) -> list[str]:
    return [f"{number} candidate{'s' if number != 1 else ''} to review."] if number else []


def _unsure(session: Session, article_id: int) -> tuple[str, ...]:
    return tuple(session.get_one(Article, article_id).unsure)


def _found(arrival: Arrival) -> Extraction | None:
    """What extraction found in a text, if it was asked; a fault of it costs the candidates of one article."""
    if arrival.further is None:
        return None
    fault = _fault(arrival)
    if fault is not None:
        _LOG.error("extraction failed on %s\n%s", arrival.article.filename, fault)
        return None
    from app.extract.wire import extraction  # late: only an import that extracts needs it

    return extraction(arrival.further)


def _fault(arrival: Arrival) -> str | None:
    """Why extraction failed, if it did."""
    from app.ingest.worker import FAULT  # late: readers load only for an import

    return None if arrival.further is None else arrival.further.get(FAULT)


def _marks(arrival: Arrival, url: str | None) -> _Marks:
    address = url or arrival.article.url
    prepared = arrival.prepared
    return _Marks(
        (prepared.original_sha256, prepared.text_sha256),
        tuple(versions.addresses(address) if address else ()),
    )


def _known(session: Session, marks: Sequence[_Marks]) -> _Known:
    """The articles that have the same bytes or the same text, by the hash; one in the trash only when no other has."""
    same: dict[str, _Same] = {}
    by_bytes = hashed.holders(session, Original, {own.hashes[0] for own in marks})
    by_text = hashed.holders(session, ArticleText, {own.hashes[1] for own in marks})
    holders = [*by_bytes, *by_text]
    there = select(Article.id, Article.title, Article.deleted_at)
    query = there.where(listing.among(Article.id, {article_id for _, article_id in holders}))
    rows: dict[int, _Same] = {}
    for article_id, title, deleted_at in session.execute(query) if holders else ():
        rows[article_id] = (article_id, title, deleted_at is not None)
    for sha256, article_id in holders:
        row = rows[article_id]
        same[sha256] = _better(same.get(sha256), row) or row
    wanted = {address for own in marks for address in own.addresses}
    named = select(Article.url).where(listing.among_texts(Article.url, wanted))
    urls = session.execute(named).scalars().all() if wanted else ()
    return _Known(same, frozenset(filter(None, urls)))


def _better(one: _Same | None, other: _Same | None) -> _Same | None:
    """The article that is not in the trash, else the older one."""
    return min(
        (row for row in (one, other) if row is not None), key=lambda row: (row[2], row[0]), default=None
    )
