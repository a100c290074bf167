"""A cited excerpt: the exact words, in quotation marks, with the citation of where they stand."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from app.cite.csl import writers
from app.cite.csl.richtext import Mark, RichText, Span, plain_text, rich
from app.cite.formatter import Formatted, Locator, format_item, insert_before_end, with_locator
from app.cite.item import CiteItem, to_csl_json
from app.cite.quotation import quoted

Form = Literal["quotation", "in-text", "citation", "reference", "block", "footnote"]

# A speaker cited inside an outlet, in the citing language (APA 8.6, MLA 6.77, Chicago 14.160).
_QUOTED_IN = {
    "en": "quoted in",
    "vi": "dẫn theo",
    "fr": "cité dans",
    "de": "zitiert in",
    "es": "citado en",
    "pt": "citado em",
    "it": "citato in",
}

UNVERIFIED = "The words were not found in the stored text; check them before you use them."


@dataclass(frozen=True, slots=True)
class CitedText:
    """One text in every form a clipboard or a file takes. `notes` is what the user should be told."""

    plain: str
    html: str
    markdown: str
    rtf: str
    json: str
    notes: tuple[str, ...] = ()


def cited_excerpt(
    words: str,
    item: CiteItem,
    *,
    paragraph: int | None = None,
    page: int | None = None,
    speaker: str | None = None,
    role: str | None = None,
    style: str = "apa",
    locale: str = "en-US",
    form: Form = "quotation",
    verified: bool = True,
    add_paragraph: bool = False,
    link: str = "",
) -> CitedText:
    """`words` from `item` with their citation.

    Forms: "quotation" is words, citation and full reference; "in-text" words and citation; "citation" the
    citation alone; "reference" the reference alone; "block" the words as a block quotation; "footnote" the
    words with a note that holds the full reference. `paragraph` is the passage's number, `page` a printed
    page; the page wins where both are known. `speaker` was quoted by the source, so the citation says
    "quoted in" unless the speaker wrote it. A style that drops the paragraph says so in `notes`, and
    `add_paragraph` puts it back.
    """
    locator = None
    if page is not None or paragraph is not None:
        locator = Locator(page, "page") if page is not None else Locator(paragraph or 0)
    made = format_item(item, style, locale, locator)
    notes: list[str] = []
    citation = made.citation
    if made.locator != "labelled":
        what = (
            "leaves the paragraph out"
            if made.locator == "dropped"
            else "prints the paragraph as a bare number"
        )
        if add_paragraph:
            citation = with_locator(made)
        else:
            notes.append(f"This style {what}; “{made.short_locator}” can be added in the preferences.")
    if not verified and words:
        notes.append(UNVERIFIED)
    citation = attributed(citation, item, speaker, role, made.is_note, made.locale)
    tree = _arrange(words, citation, made, form, locale, verified)
    payload = {
        "form": form,
        "words": words,
        "speaker": speaker,
        "role": role,
        "paragraph": paragraph,
        "page": page,
        "style": style,
        "locale": locale,
        "verified": verified,
        "link": link,
    }
    return CitedText(
        plain=writers.plain(tree),
        html=writers.inline_html(tree),
        markdown=writers.markdown(tree),
        rtf=writers.rtf(tree),
        json=_payload(payload, citation, made, item),
        notes=tuple(notes),
    )


def _payload(stated: Mapping[str, object], citation: RichText, made: Formatted, item: CiteItem) -> str:
    """What another program, or this one, needs to know of the excerpt."""
    known = {
        "format": "rapporteur-excerpt",
        "version": 1,
        **stated,
        "citation": plain_text(citation),
        "reference": plain_text(made.reference),
        "item": to_csl_json(item),
    }
    return json.dumps(known, ensure_ascii=False)


def attributed(
    citation: RichText, item: CiteItem, speaker: str | None, role: str | None, is_note: bool, locale: str
) -> RichText:
    """The citation with who said it in front, unless the speaker is the source's own author."""
    wrote = {name.text.casefold() for name in (*item.authors, *item.interviewees)}
    if not item.authors:
        wrote.add(item.outlet.casefold())
    if not speaker or speaker.casefold() in wrote:
        return citation
    who = f"{speaker}, {role}" if role else speaker
    lead = f"{who}, {_QUOTED_IN.get(locale.split('-')[0], _QUOTED_IN['en'])} "
    first = citation[0] if citation else ""
    if isinstance(first, str) and first[:1].isspace():
        # Some styles begin a citation with the space that parts it from the text.
        citation = rich(first.lstrip(), citation[1:])
        first = citation[0]
    if not is_note and isinstance(first, str) and first[:1] in ("(", "["):
        return rich(first[0] + lead + first[1:], citation[1:])
    return rich(lead, citation)


def _arrange(
    words: str, citation: RichText, made: Formatted, form: Form, locale: str, verified: bool
) -> RichText:
    if form == "reference":
        return made.reference
    if form == "citation" or not words:
        return citation
    said = quoted(words, made.locale if made.locale != "en-US" else locale)
    flag = "" if verified else " [unverified]"
    if form == "footnote":
        note = citation if made.is_note else _with_place(made)
        return rich(said.text + flag, Span(Mark.FOOTNOTE, note))
    inline = _in_brackets(citation) if made.is_note else citation
    if form == "block":
        # After a block quotation the citation follows the full stop (APA 8.27, Chicago 13.70).
        block = Span(Mark.QUOTATION, rich(said.bare + flag + " ", inline))
        return (block,) if made.is_note else (block, Span(Mark.PARAGRAPH, made.reference))
    text = rich(said.text + flag + " ", inline)
    if form == "in-text" or made.is_note:
        return text
    return (Span(Mark.PARAGRAPH, text), Span(Mark.PARAGRAPH, made.reference))


def _with_place(made: Formatted) -> RichText:
    """The full reference with the locator, for a note in a style that has no notes of its own."""
    return (
        insert_before_end(made.reference, f", {made.short_locator}") if made.short_locator else made.reference
    )


def _in_brackets(note: RichText) -> RichText:
    """A note as a remark in the running text: in brackets, without its closing full stop."""
    parts = list(note)
    if parts and isinstance(parts[-1], str):
        parts[-1] = parts[-1].removesuffix(".")
    return rich("(", tuple(parts), ")")
