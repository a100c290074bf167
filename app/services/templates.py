"""Copying a record through a template of the user's own."""

from __future__ import annotations

from html import escape

from app.cite.csl.parse import StyleError
from app.cite.csl.writers import markdown_escape, rtf
from app.cite.excerpt import UNVERIFIED, CitedText
from app.cite.export.entry import ExportEntry
from app.cite.item import CiteItem, Name
from app.cite.styles import UnknownStyleError
from app.cite.template import TOKENS, fill, unknown_tokens
from app.services.export_entries import entries
from db import bookmarks
from db.errors import StorageProblem
from db.records import Ref
from db.session import Library

# An invented record, so that a template can be seen before there is anything to copy.
_SAMPLE = ExportEntry(
    "sample",
    "quote",
    "We will keep the river open",
    CiteItem(
        "sample",
        "Ferry talks resume in the delta",
        outlet="The Example Post",
        authors=(Name("Rowe", "Katie"),),
        issued="2025-09-10",
        url="https://example.org/ferry",
    ),
    speaker="Ana Roe",
    role="Minister of Transport",
    date="2025-09-09",
    occasion="Opening of the ferry",
    paragraph=4,
    link="rapporteur://quote/1",
)


def tokens() -> dict[str, str]:
    """Every token that a template may hold, with what it stands for."""
    return dict(TOKENS)


def preview(template: str, style: str = "apa", locale: str = "en-US") -> str:
    """The template filled from an invented quote. Raises StorageProblem for a token or style that does not exist."""
    return _filled(template, _SAMPLE, style, locale)


def filled(
    library: Library, ref: Ref, template: str, *, style: str = "apa", locale: str = "en-US"
) -> CitedText:
    """A record through a template, ready for the clipboard.

    Raises NoSuchRecord, and StorageProblem for a token or style that does not exist.
    """
    with library.read() as session:
        note = bookmarks.note(session, ref.kind, ref.id)
        entry = entries(session, [ref], {ref: note} if note else {})[0]
    text = _filled(template, entry, style, locale)
    html = escape(text).replace("\n", "<br>")
    notes = () if entry.is_sound else (UNVERIFIED,)
    return CitedText(text, html, markdown_escape(text), rtf((text,)), "", notes)


def _filled(template: str, entry: ExportEntry, style: str, locale: str) -> str:
    unknown = unknown_tokens(template)
    if unknown:
        raise StorageProblem(f"There is no token “{{{unknown[0]}}}”; choose one from the list.")
    try:
        return fill(template, entry, style=style, locale=locale)
    except (UnknownStyleError, StyleError) as error:
        raise StorageProblem(str(error)) from error
