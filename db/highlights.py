"""Reading and writing highlights: words that the user marked in an article."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from typing import Any, Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from db import bookmark_writes, editing, facets, joined, listing, seals
from db.dates import now
from db.errors import NoSuchRecord, StorageProblem
from db.facets import ARTICLE, HIGHLIGHT
from db.listing import ListSpec, Order, among
from db.models import ArticleText, Highlight
from db.records import HIGHLIGHT_COLOURS, HighlightRow, Where

C = HIGHLIGHT.c
_WITH_ARTICLE = HIGHLIGHT.join(ARTICLE, ARTICLE.c.id == C.article_id)


def _of_article(column: Any) -> Any:
    """A column of the article, as a value of the highlight."""
    return select(column).where(ARTICLE.c.id == C.article_id).scalar_subquery()


SPEC: Final = ListSpec(
    kind="highlight",
    table=HIGHLIGHT,
    alive=C.deleted_at.is_(None),
    orders={
        "newest": Order((C.created_at.desc(), C.id.desc())),
        "oldest": Order((C.created_at, C.id)),
        "article": Order((ARTICLE.c.title_key, C.article_id, C.start_at, C.id), _WITH_ARTICLE),
        "colour": Order((C.colour, C.created_at.desc(), C.id.desc())),
    },
    facets={
        "colour": facets.plain(C.colour),
        "topic": facets.topic("highlight", HIGHLIGHT),
        "outlet": facets.outlet(HIGHLIGHT),
        "seal": facets.plain(C.seal),
        "article": facets.hidden(lambda chosen: C.article_id.in_(facets.numbers(chosen))),
        "starred": facets.hidden(lambda _: facets.starred("highlight", C.id)),
    },
    index="highlight_fts",
    date_from=_of_article(ARTICLE.c.date_from),
    date_to=_of_article(ARTICLE.c.date_to),
    remembered=False,
)


def ids(session: Session, where: Where, order: str) -> array[int]:
    """The ids of the highlights that `where` leaves, in order."""
    return listing.ids(session, SPEC, where, order)


def rows(session: Session, wanted: Iterable[int]) -> tuple[HighlightRow, ...]:
    """Highlights in the order of the ids; what is gone is left out."""
    wanted = list(wanted)
    raw = [
        row
        for some in listing.chunks(wanted)
        for row in session.connection().execute(select(HIGHLIGHT).where(among(C.id, some)))
    ]
    sources = joined.sources(session, (row.article_id for row in raw))
    stars = joined.bookmarks(session, "highlight", wanted)
    found = {
        row.id: HighlightRow(
            id=row.id,
            text=row.text,
            colour=row.colour,
            note=row.note,
            span=joined.span(row),
            source=joined.at_paragraph(sources[row.article_id], row.paragraph),
            seal=row.seal,
            starred=row.id in stars,
            created_at=row.created_at,
        )
        for row in raw
    }
    return listing.in_order(wanted, found)


def row(session: Session, highlight_id: int) -> HighlightRow:
    """One highlight; raises NoSuchRecord."""
    found = rows(session, [highlight_id])
    if not found:
        raise NoSuchRecord("This highlight is no longer in the library.")
    return found[0]


def of_article(session: Session, article_id: int) -> array[int]:
    """The highlights of an article in order of place."""
    query = select(C.id).where(C.article_id == article_id, SPEC.alive).order_by(C.start_at, C.end_at, C.id)
    return listing.fetch_ids(session, query)


# --- writing ----------------------------------------------------------------------------------------------------------


def mark(session: Session, text: ArticleText, start: int, end: int, colour: str, note: str = "") -> int:
    """Highlight words of a frozen text; returns the highlight's id.

    The same words again take the new colour; words that touch a highlight of that colour make it longer, as a pen does.
    Raises StorageProblem for a span that is none.
    """
    place = editing.at(session, text, start, end)
    colour = checked(colour)
    query = select(Highlight).where(
        Highlight.text_id == text.id,
        Highlight.deleted_at.is_(None),
        Highlight.start_at <= end,
        Highlight.end_at >= start,
    )
    near = session.execute(query.order_by(Highlight.id)).scalars().all()
    same = [h for h in near if (h.start_at, h.end_at) == (start, end)]
    if same:
        same[0].colour = colour
        same[0].note = _notes([same[0].note, note])
        return same[0].id
    joining = [h for h in near if h.colour == colour]
    if not joining:
        made = Highlight(
            article_id=place.article_id,
            text_id=place.text_id,
            start_at=start,
            end_at=end,
            paragraph=place.paragraph,
            text=text.text[start:end],
            colour=colour,
            note=note,
            seal=seals.seal(text.text, text.sha256, start, end, text.text[start:end]),
            created_at=now(),
        )
        session.add(made)
        session.flush()
        return made.id
    kept = joining[0]
    move(session, kept, min(start, *(h.start_at for h in joining)), max(end, *(h.end_at for h in joining)))
    kept.note = _notes([h.note for h in joining] + [note])
    for swallowed in joining[1:]:
        swallowed.deleted_at = now()
        bookmark_writes.hide(session, "highlight", [swallowed.id], True)
    session.flush()
    return kept.id


def move(session: Session, highlight: Highlight, start: int, end: int) -> None:
    """Put a highlight on other words of its frozen text; raises StorageProblem for a span that is none."""
    text = editing.frozen(session, highlight.text_id)
    place = editing.at(session, text, start, end)
    highlight.start_at, highlight.end_at, highlight.paragraph = start, end, place.paragraph
    highlight.text = text.text[start:end]
    highlight.seal = seals.seal(text.text, text.sha256, start, end, highlight.text)


def get(session: Session, highlight_id: int) -> Highlight:
    """A highlight to be changed; raises NoSuchRecord."""
    found = session.get(Highlight, highlight_id)
    if found is None:
        raise NoSuchRecord("This highlight is no longer in the library.")
    return found


def checked(colour: str) -> str:
    """A colour of `HIGHLIGHT_COLOURS`; raises StorageProblem for another."""
    if colour not in HIGHLIGHT_COLOURS:
        raise StorageProblem(f"A highlight cannot be {colour}; choose one of {', '.join(HIGHLIGHT_COLOURS)}.")
    return colour


def _notes(notes: Sequence[str]) -> str:
    return "\n".join(dict.fromkeys(note.strip() for note in notes if note.strip()))
