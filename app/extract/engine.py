"""The one door to extraction: a text in, everything found in it out."""

from __future__ import annotations

from app.extract import dates, events, parties, quotes, statistics
from app.extract.document import Document
from app.extract.model import ALL, DATES, EVENTS, PARTIES, QUOTES, STATISTICS, Extraction
from app.extract.offsets import Working


def extract(
    text: str,
    *,
    published: str | None = None,
    language: str | None = None,
    genre: str | None = None,
    parts: frozenset[str] = ALL,
) -> Extraction:
    """Find quotes, statistics, events, dates, parties and roles in a text.

    `published` is the article's ISO date (may be partial), `language` a code or None to detect it, `parts` which of
    `model.ALL` to look for. Offsets in the result are code points into `text` exactly as given. Never raises for any
    text, and takes time linear in its length.
    """
    working = Working(text)
    document = Document(working.text, published=published, language=language, genre=genre)
    return Extraction(
        quotes=working.restore(quotes.find(document) if QUOTES in parts else ()),
        statistics=working.restore(statistics.find(document) if STATISTICS in parts else ()),
        events=working.restore(events.find(document) if EVENTS in parts else ()),
        dates=working.restore(dates.find(document) if DATES in parts else ()),
        parties=working.restore(parties.find(document) if PARTIES in parts else ()),
        roles=working.restore(parties.find_roles(document) if PARTIES in parts else ()),
    )
