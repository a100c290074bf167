"""A cited excerpt: the exact words, in quotation marks, with the citation of where they stand."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Literal

from app.cite.basic import Basic, basic
from app.cite.csl import writers
from app.cite.csl.richtext import Mark, RichText, Span, plain_text, rich
from app.cite.item import CiteItem, to_csl_json
from app.cite.quotation import quoted

Form = Literal["quotation", "in-text", "citation", "reference", "block", "footnote"]

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
    label = "p." if page is not None else "para."
    number = page if page is not None else paragraph
    made = basic(item, f"{label} {number}" if number is not None else "", style)
    notes = list(made.notes)
    if number is not None and str(number) not in plain_text(made.citation):
        notes.append(f"{style} prints no paragraph; para. {number} can be added.")
        if add_paragraph:
            made = Basic(_insert(made.citation, f", {label} {number}"), made.reference, made.is_note)
    if not verified and words:
        notes.append(UNVERIFIED)
    citation = _attributed(made, item, speaker, role)
    tree = _arrange(words, citation, made, form, locale, verified)
    payload = {
        "format": "rapporteur-excerpt",
        "version": 1,
        "form": form,
        "words": words,
        "speaker": speaker,
        "role": role,
        "paragraph": paragraph,
        "page": page,
        "style": style,
        "locale": locale,
        "citation": plain_text(citation),
        "reference": plain_text(made.reference),
        "verified": verified,
        "link": link,
        "item": to_csl_json(item),
    }
    return CitedText(
        plain=writers.plain(tree),
        html=writers.inline_html(tree),
        markdown=writers.markdown(tree),
        rtf=writers.rtf(tree),
        json=json.dumps(payload, ensure_ascii=False),
        notes=tuple(notes),
    )


def _attributed(made: Basic, item: CiteItem, speaker: str | None, role: str | None) -> RichText:
    """The citation with who said it in front, unless the speaker is the source's own author."""
    wrote = {name.text.casefold() for name in (*item.authors, *item.interviewees)}
    if not speaker or speaker.casefold() in wrote:
        return made.citation
    who = f"{speaker}, {role}" if role else speaker
    lead = f"{who}, quoted in "
    first = made.citation[0] if made.citation else ""
    if isinstance(first, str) and first[:1] in "([":
        return rich(first[0] + lead + first[1:], made.citation[1:])
    return rich(lead, made.citation)


def _arrange(
    words: str, citation: RichText, made: Basic, form: Form, locale: str, verified: bool
) -> RichText:
    if form == "citation" or (not words and form != "reference"):
        return citation
    if form == "reference":
        return made.reference
    flag = "" if verified else " [unverified]"
    said = quoted(words, locale)
    gap = " "
    if form == "block":
        text = (f"{said.bare}{flag}{gap}",)
        tail = () if made.is_note else (Span(Mark.PARAGRAPH, made.reference),)
        return (Span(Mark.QUOTATION, rich(text, citation)), *tail)
    if form == "footnote":
        note = citation if made.is_note else rich(made.reference)
        return rich(said.text + flag, Span(Mark.FOOTNOTE, note))
    if form == "in-text" or made.is_note:
        return rich(said.text + flag + gap, citation)
    return (
        Span(Mark.PARAGRAPH, rich(said.text + flag + gap, citation)),
        Span(Mark.PARAGRAPH, made.reference),
    )


def _insert(tree: RichText, text: str) -> RichText:
    """`text` before the closing bracket or full stop that ends the tree."""
    last = tree[-1] if tree else ""
    if isinstance(last, str) and last[-1:] in ")].":
        return rich(tree[:-1], last[:-1] + text + last[-1])
    return rich(tree, text)
