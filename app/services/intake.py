"""What becomes of articles that arrive together: those that are new go in at once, the others one by one.

Writing article by article costs three times as much: most of a small import would be spent in the preparation of statements.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.services import entering, relinking, reprints, versions
from app.services.report_lines import Line
from app.services.resolving import Parties
from db import editing, trash
from db.models import Article, ArticleText, Original
from db.records import Ref

if TYPE_CHECKING:
    from app.extract.model import Extraction
    from app.ingest.wire import Arrival

_LOG = logging.getLogger(__name__)

_NOT_LOOKED = (
    "Quotes, events and statistics were not looked for in it, as that failed; the log has the details."
)
_Known = dict[str, tuple[int, str, bool]]  # hash of an original or a text -> article id, title, in the trash


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
        marks: set[str] = set()  # by which what follows is known as one of the new ones
        known = _known(session, arrivals)
        for place, arrival in enumerate(arrivals):
            own = _marks(arrival, stated.get("url"))
            if not marks.isdisjoint(own):
                lines |= self._put_in(session, new, stated)
                new, marks, known = {}, set(), _known(session, arrivals)
            line = self._there_already(session, arrival, known, stated.get("url"))
            if line is None:
                new[place] = arrival
                marks |= own
                continue
            lines[place] = line
            if line[0] != "duplicate":
                known = _known(session, arrivals)
        lines |= self._put_in(session, new, stated)
        return [lines[place] for place in range(len(arrivals))]

    def _there_already(
        self, session: Session, arrival: Arrival, known: _Known, url: str | None
    ) -> Line | None:
        """What becomes of an article that the library has in some form; None for a new one."""
        prepared = arrival.prepared
        same = _better(known.get(prepared.original_sha256), known.get(prepared.text_sha256))
        if same is not None:
            article_id, title, in_trash = same
            if in_trash:
                trash.restore(session, [Ref("article", article_id)])
                said = f"It was in the trash as “{title}” and is back in the library."
                return Line("imported", article_id, (said,))
            return Line("duplicate", article_id, (f"The library has this text already: “{title}”.",))
        digest = self._digests.find(prepared.wanted)
        if digest is not None:
            return self._full_text(session, digest, arrival)
        earlier = versions.find(session, arrival, url or arrival.article.url)
        return None if earlier is None else self._new_version(session, earlier, arrival)

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
        places = entering.enter(session, arrivals, self._batch_id, self._outlets) if arrivals else []
        for place, arrival in zip(places, arrivals, strict=True):
            if stated:
                editing.set_metadata(session, place.article_id, dict(stated))
            entering.add_found(session, place, _found(arrival), self._parties)
        told = reprints.notice_new(
            session, {place.article_id: one for place, one in zip(places, arrivals, strict=True)}
        )
        lines: dict[int, Line] = {}
        for at, place, arrival in zip(new, places, arrivals, strict=True):
            said = tuple(filter(None, [*arrival.article.notes, told.get(place.article_id, "")]))
            unsure = tuple(sorted(arrival.article.unsure - stated.keys()))
            lines[at] = Line("imported", place.article_id, said, unsure)
        return lines


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


def _marks(arrival: Arrival, url: str | None) -> set[str]:
    """By what another article is known to be the same, or a version of this one: hashes and addresses."""
    address = url or arrival.article.url
    prepared = arrival.prepared
    return {
        prepared.original_sha256,
        prepared.text_sha256,
        *(versions.addresses(address) if address else ()),
    }


def _known(session: Session, arrivals: Sequence[Arrival]) -> _Known:
    """The articles that have the same bytes or the same text, by the hash; one in the trash only when no other has."""
    bytes_, texts = (
        {getattr(arrival.prepared, name) for arrival in arrivals}
        for name in ("original_sha256", "text_sha256")
    )
    found: _Known = {}
    for model, hashes in ((Original, bytes_), (ArticleText, texts)):
        query = (
            select(model.sha256, Article.id, Article.title, Article.deleted_at)
            .join(Article, Article.id == model.article_id)
            .where(model.sha256.in_(hashes))
        )
        for sha256, article_id, title, deleted_at in session.execute(query):
            row = (article_id, title, deleted_at is not None)
            found[sha256] = _better(found.get(sha256), row) or row
    return found


def _better(
    one: tuple[int, str, bool] | None, other: tuple[int, str, bool] | None
) -> tuple[int, str, bool] | None:
    """The article that is not in the trash, else the older one."""
    return min(
        (row for row in (one, other) if row is not None), key=lambda row: (row[2], row[0]), default=None
    )
