"""User-made templates: text with tokens in braces, filled from a record.

    {words} — {speaker}, {role} ({citation})

A token without a value leaves nothing, and takes an empty pair of brackets or a doubled comma with it.
`{{` and `}}` are braces. An unknown token stays as it is and is named by `unknown_tokens`.
"""

from __future__ import annotations

import re

from app.cite.csl.richtext import plain_text
from app.cite.export.compose import locator_of
from app.cite.export.entry import ExportEntry
from app.cite.formatter import format_item
from app.cite.quotation import quoted

TOKENS: dict[str, str] = {
    "words": "the words in quotation marks",
    "bare": "the words without marks",
    "speaker": "who said it",
    "role": "the speaker's role at the time",
    "date": "when it was said or happened",
    "occasion": "on which occasion",
    "title": "the event, the measure or the headline",
    "citation": "in-text citation or note",
    "reference": "full reference",
    "headline": "the article's headline",
    "outlet": "the outlet",
    "published": "when the article was published",
    "para": "paragraph with its label",
    "paragraph": "paragraph number",
    "url": "web address of the article",
    "link": "address of the record in the library",
    "note": "your note",
    "seal": "result of the check against the stored text",
}
_TOKEN = re.compile(r"\{\{|\}\}|\{([a-z]+)\}")
_LEFTOVERS = (
    (re.compile(r"\(\s*[,;:]?\s*\)|\[\s*[,;:]?\s*\]"), ""),
    (re.compile(r"([,;:])(\s*[,;:])+"), r"\1"),
    (re.compile(r"([(\[])\s*[,;:]\s*"), r"\1"),
    (re.compile(r"\s*[,;:]\s*([)\]])"), r"\1"),
    (re.compile(r"[^\S\n]{2,}"), " "),
    (re.compile(r"[^\S\n]+([,.;:)\]])"), r"\1"),
    (re.compile(r"[ \t]*[,—–-][ \t]*$", re.MULTILINE), ""),
)


def unknown_tokens(template: str) -> list[str]:
    """Tokens of a template that do not exist, in order."""
    return [m[1] for m in _TOKEN.finditer(template) if m[1] and m[1] not in TOKENS]


def fill(template: str, entry: ExportEntry, *, style: str = "apa", locale: str = "en-US") -> str:
    """The template with the entry's values. Raises UnknownStyleError where it cites in a style that is none."""
    values = _values(entry, style, locale, template)
    empty = False

    def value(match: re.Match[str]) -> str:
        nonlocal empty
        if match[0] in ("{{", "}}"):
            return match[0][0]
        if match[1] not in values:
            return match[0]
        empty = empty or not values[match[1]]
        return values[match[1]]

    # Values are kept out of the way while what empty tokens leave behind is tidied: their words are not ours.
    kept: list[str] = []

    def hold(match: re.Match[str]) -> str:
        text = value(match)
        if not text:
            return ""
        kept.append(text)
        return f"\ue000{len(kept) - 1}\ue001"

    made = _TOKEN.sub(hold, template)
    if empty:
        for pattern, replacement in _LEFTOVERS:
            made = pattern.sub(replacement, made)
        made = made.strip()
    return re.sub("\ue000(\\d+)\ue001", lambda m: kept[int(m[1])], made)


def _values(entry: ExportEntry, style: str, locale: str, template: str) -> dict[str, str]:
    item = entry.item
    citation = reference = para = ""
    if item is not None and any(f"{{{token}}}" in template for token in ("citation", "reference", "para")):
        made = format_item(item, style, locale, locator_of(entry))
        citation, reference, para = plain_text(made.citation), plain_text(made.reference), made.short_locator
    return {
        "words": quoted(entry.words, locale).text if entry.words and not entry.indirect else entry.words,
        "bare": entry.words,
        "speaker": entry.speaker,
        "role": entry.role,
        "date": entry.date,
        "occasion": entry.occasion,
        "title": entry.title or (item.title if item else ""),
        "citation": citation,
        "reference": reference,
        "headline": item.title if item else "",
        "outlet": item.outlet if item else "",
        "published": (item.issued or "") if item else "",
        "para": para,
        "paragraph": "" if entry.paragraph is None else str(entry.paragraph),
        "url": item.url if item else "",
        "link": entry.link,
        "note": entry.note,
        "seal": entry.seal,
    }
