"""The words that a record rests on, with what stands before and after them in the same passage."""

from __future__ import annotations

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from db.models import ArticleText, Passage
from db.records import Context, Span

WIDTH = 600  # code points shown at most on either side


def around(session: Session, span: Span) -> Context:
    """The context of a span; passages bound it, so that nothing from another paragraph slips in."""
    passage = (
        session.connection()
        .execute(
            select(Passage.start_at, Passage.end_at)
            .where(Passage.text_id == span.text_id, Passage.start_at <= span.start)
            .order_by(Passage.start_at.desc())
            .limit(1)
        )
        .first()
    )
    first, last = passage if passage else (span.start, span.end)
    first = max(min(first, span.start), span.start - WIDTH)
    last = min(max(last, span.end), span.end + WIDTH)
    # substr counts code points from 1, as our offsets do from 0
    words = (
        session.connection()
        .execute(
            select(func.substr(ArticleText.text, first + 1, last - first)).where(
                ArticleText.id == span.text_id
            )
        )
        .scalar()
    )
    text = words or ""
    return Context(
        text[: span.start - first], text[span.start - first : span.end - first], text[span.end - first :]
    )
