"""Collapsing of cites: ranges of citation numbers, years without repeated authors, suffixes without years."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from app.cite.csl.fragments import Frag, find_role, text_of
from app.cite.csl.model import Area
from app.cite.csl.renderedcite import NewContext, RenderedCite

_RANGE = "–"


def collapse_numbers(cites: list[RenderedCite], after: str) -> list[RenderedCite]:
    """Three or more consecutive numbers as a range. Cites with anything beside their number stand alone."""
    out: list[RenderedCite] = []
    at = 0
    ranged = False
    while at < len(cites):
        end = at
        while end + 1 < len(cites) and _follows(cites[end], cites[end + 1]):
            end += 1
        run = cites[at : end + 1]
        if ranged and after:
            run[0].delimiter = after
        ranged = len(run) > 2
        if ranged:
            run[-1].delimiter, run[-1].joint = _RANGE, True
            out += (run[0], run[-1])
        else:
            out += run
        at = end + 1
    return out


def _follows(one: RenderedCite, other: RenderedCite) -> bool:
    bare = not any((one.cite.locator, one.cite.suffix, other.cite.locator, other.cite.prefix))
    return bare and bool(one.number) and other.number == one.number + 1


def collapse_suffixes(
    group: list[RenderedCite],
    area: Area,
    new_context: NewContext,
    render_cite: Callable[..., Any],
    *,
    ranged: bool,
) -> list[RenderedCite]:
    """Cites of one author and year as one year with its suffixes."""
    layout = area.attributes.get("cite-group-delimiter", area.layout.delimiter)
    delimiter = area.attributes.get("year-suffix-delimiter", layout)
    out = [group[0]]
    base = _shared_text(group[0].frag)
    for made in group[1:]:
        this = _shared_text(made.frag)
        if base and this == base and not out[-1].cite.locator and find_role(made.frag, "year-suffix"):
            again = render_cite(
                made.cite, area.layout, new_context, suppress_first_names=True, suffix_only=True
            )
            if again is not None:
                again.delimiter, again.joint, again.collapsed = delimiter, True, True
                out.append(again)
                continue
        base = this
        out.append(made)
    return _ranged(out) if ranged else out


def _shared_text(frag: Frag) -> str:
    """The cite's text without its year suffix and its names: what two cites must share."""
    hidden = [part for role in ("year-suffix", "names") if (part := find_role(frag, role)) is not None]
    kept = [(part, part.children, part.prefix, part.suffix) for part in hidden]
    for part in hidden:
        part.children, part.prefix, part.suffix = [], "", ""
    text = text_of(frag)
    for part, children, prefix, suffix in kept:
        part.children, part.prefix, part.suffix = children, prefix, suffix
    return text.strip(" ,;.:()")


def _ranged(cites: list[RenderedCite]) -> list[RenderedCite]:
    out: list[RenderedCite] = []
    at = 0
    while at < len(cites):
        end = at
        while end + 1 < len(cites) and cites[end + 1].joint and _suffix_follows(cites[end], cites[end + 1]):
            end += 1
        run = cites[at : end + 1]
        if len(run) > 2:
            run[-1].delimiter = _RANGE
            run = [run[0], run[-1]]
        out += run
        at = end + 1
    return out


def _suffix_follows(one: RenderedCite, other: RenderedCite) -> bool:
    first, second = find_role(one.frag, "year-suffix"), find_role(other.frag, "year-suffix")
    if first is None or second is None or one.cite.locator:
        return False
    return suffix_number(text_of(second)) == suffix_number(text_of(first)) + 1


def suffix_number(text: str) -> int:
    """a = 1 ... z = 26, aa = 27."""
    number = 0
    for char in text:
        number = number * 26 + ord(char) - 96
    return number


def suffix_letters(number: int) -> str:
    """1 = a ... 26 = z, 27 = aa."""
    text = ""
    while number:
        number, rest = divmod(number - 1, 26)
        text = chr(97 + rest) + text
    return text
