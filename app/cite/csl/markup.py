"""Inline markup of CSL-JSON fields: italics, bold, small capitals, sub- and superscript, nocase, and quotations.

The tags are those of the CSL-JSON description ("HTML-like Formatting Tags"). A tag without its partner,
and a pair of quotation marks that would cross a tag, is plain text.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

from app.cite.csl.quotemarks import find_pairs
from app.cite.csl.richtext import Mark

_TAG = re.compile(r"</?(?:i|b|sc|sup|sub|span)(?:\s[^>]*)?>")
_KINDS: dict[str, Any] = {
    "i": Mark.ITALIC,
    "b": Mark.BOLD,
    "sc": Mark.SMALL_CAPS,
    "sup": Mark.SUPERSCRIPT,
    "sub": Mark.SUBSCRIPT,
}
_NEEDS_PARSING = re.compile(r"[<\"“”‘’«»„‚「」『』'‹›]")


def parse_markup(text: str) -> list[Any]:
    """`text` as a list of strings and (kind, children) pairs, children being such a list again; kind is a Mark, "quote" or "nocase"."""
    if not _NEEDS_PARSING.search(text):
        return [text] if text else []
    return _parse(text)


@lru_cache(maxsize=4096)
def _parse(text: str) -> list[Any]:
    plain, spans = _strip_tags(text)
    pairs = [(p.start, p.end) for p in find_pairs(plain)]
    plain = _curl(plain, {at for pair in pairs for at in pair})
    regions: list[tuple[int, int, int, int, Any]] = [(s, e, s, e, kind) for s, e, kind in spans]
    for start, end in pairs:
        if all(not _crosses(start, end, s, e) for s, e, _ in spans):
            regions.append((start, end + 1, start + 1, end, "quote"))
    return _nest(plain, 0, len(plain), sorted(regions, key=lambda r: (r[0], -r[1])))


def _strip_tags(text: str) -> tuple[str, list[tuple[int, int, Any]]]:
    """Text without its paired tags, and the tags' spans in it."""
    tokens = list(_TAG.finditer(text))
    stack: list[int] = []
    partner: dict[int, int] = {}
    for at, token in enumerate(tokens):
        name = _name(token[0])
        if not token[0].startswith("</"):
            stack.append(at)
            continue
        for level in range(len(stack) - 1, -1, -1):
            if _name(tokens[stack[level]][0]) == name:
                partner[stack[level]] = at
                del stack[level:]
                break
    closing = set(partner.values())
    plain: list[str] = []
    length = last = 0
    opened: dict[int, int] = {}
    spans: list[tuple[int, int, Any]] = []
    ends = {end: start for start, end in partner.items()}
    for at, token in enumerate(tokens):
        plain.append(text[last : token.start()])
        length += token.start() - last
        last = token.end()
        if at in partner:
            opened[at] = length
        elif at in closing:
            kind = _kind(tokens[ends[at]][0])
            if kind is not None:
                spans.append((opened[ends[at]], length, kind))
        else:
            plain.append(token[0])
            length += len(token[0])
    plain.append(text[last:])
    return "".join(plain), spans


def _name(tag: str) -> str:
    return re.split(r"[\s>]", tag.strip("</"), maxsplit=1)[0].rstrip(">")


def _kind(tag: str) -> Any:
    name = _name(tag)
    if name != "span":
        return _KINDS[name]
    if "nocase" in tag:
        return "nocase"
    return Mark.SMALL_CAPS if "small-caps" in tag else None


def _curl(text: str, marks: set[int]) -> str:
    """Straight apostrophes as typographic ones."""
    if "'" not in text:
        return text
    return "".join("’" if c == "'" and at not in marks else c for at, c in enumerate(text))


def _crosses(opening: int, closing: int, start: int, end: int) -> bool:
    """True where a tag's text holds one of two quotation marks and not the other."""
    return (start <= opening < end) != (start <= closing < end)


def _nest(text: str, start: int, end: int, regions: list[tuple[int, int, int, int, Any]]) -> list[Any]:
    out: list[Any] = []
    at = start
    index = 0
    while index < len(regions):
        outer_start, outer_end, inner_start, inner_end, kind = regions[index]
        inside = [
            r for r in regions[index + 1 :] if r[0] >= inner_start and r[1] <= inner_end and r[0] < outer_end
        ]
        if outer_start > at:
            out.append(text[at:outer_start])
        out.append((kind, _nest(text, inner_start, inner_end, inside)))
        at = outer_end
        index += 1 + len(inside)
    if at < end:
        out.append(text[at:end])
    return out
