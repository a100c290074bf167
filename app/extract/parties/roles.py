"""The titles in which an article presents people: "Deputy Minister Dang Hoang Giang", "Jane Doe, head of the agency,"."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING, Final

from app.extract import gazetteer
from app.extract.model import Role
from app.extract.parties.party import Mention
from app.extract.patterns import pattern

if TYPE_CHECKING:
    from app.extract.document import Document

_LEAD: Final = pattern(r"((?:[A-Za-z][\w'\u2019.-]* ){0,5})$")
_APPOSITION: Final = pattern(
    r"\s*, (?:(?:who is|currently|then) )?((?:the |a |an )?[^,.;:\n\u201c\"()]{3,90})(?=[,.;\n]|\s[-\u2013\u2014]|$)"
)
_BEFORE_COMMA: Final = pattern(r"\b(?:the|The) ((?:[\w.'\u2019-]+ ){0,5}[\w-]+), $")
_OF: Final = pattern(
    r"\b(?:of|for|at|to|from)\s+(?:the\s+)?([A-Z][^,;]*?)(?=\s+(?:of|for|at|to|from|in)\s|$)"
)
_VERBS: Final = pattern(r"\b(?:said|says|told|has|had|was|is|were|are|who|which|will|would|added)\b")
_DETERMINER: Final = pattern(r"^(?:the|a|an|The|A|An)\s+")


def find(document: Document) -> list[Role]:
    """Every title with its person, in the order of the text."""
    found: list[Role] = []
    for mention in document.index.mentions:
        if mention.party.kind != "person":
            continue
        if document.lang.compounds:
            found += _led(document, mention)
        else:
            found += _before(document, mention)
            found += _after(document, mention)
    return sorted(found, key=lambda r: r.start)


def _role(document: Document, mention: Mention, start: int, end: int) -> Role | None:
    """The role given by the words `start` to `end`, when they hold a title that is more than a courtesy."""
    text = document.text[start:end]
    names = document.lang.names
    low = [w.lower().rstrip(".") for w in re.findall(r"[\w-]+", text)]
    if not any(w in names.roles and w not in names.courtesy for w in low):
        return None
    return Role(mention.party.name, text, _organisation(document, text), start, end)


def _organisation(document: Document, title: str) -> str | None:
    """The body or country that the title names, as written."""
    last = None
    for match in _OF.finditer(title):
        words = match.group(1).strip()
        if any(c.isdigit() for c in words):
            continue
        if not all(
            w.lower() in document.lang.names.departments or w.lower() in document.lang.names.joiners
            for w in words.split()
        ):
            last = words
    if last is not None:
        return last
    words = title.split()
    for size in range(min(4, len(words) - 1), 0, -1):
        head = " ".join(words[:size])
        if head.lower() in gazetteer.BODIES or head.lower() in gazetteer.COUNTRIES:
            return head
    return None


def _before(document: Document, mention: Mention) -> list[Role]:
    """A title right before the name, in capitals or in small letters."""
    start = mention.start
    names = document.lang.names
    abroad = document.index.title_of_country(mention.run)
    if abroad is not None:
        role = _role(document, mention, abroad.start, start - 1)
        return [role] if role is not None else []
    near = document.index.plain[max(0, start - 30) : start].split(" ")
    last = near[-2].lower().rstrip(".") if len(near) > 1 and not near[-1] else ""
    titled = last in names.roles or last in names.modifiers
    lead = _LEAD.search(document.index.plain, max(0, start - 60), start) if titled else None
    if lead is not None:
        words = lead.group(1).split(" ")[:-1]
        kept = 0
        for word in reversed(words):
            low = word.lower().rstrip(".")
            if (
                low in names.roles
                or low in names.modifiers
                or (kept and (low in names.departments or low in names.role_link))
            ):
                kept += 1
            else:
                break
        start -= sum(len(w) + 1 for w in words[len(words) - kept :])
    end = mention.name_start
    while end > start and document.text[end - 1].isspace():
        end -= 1
    if end <= start:
        return []
    role = _role(document, mention, start, end)
    return [role] if role is not None else []


def _after(document: Document, mention: Mention) -> list[Role]:
    """An apposition behind the name."""
    match = _APPOSITION.match(document.index.plain, mention.end, mention.end + 140)
    if match is None or _VERBS.search(match.group(1)):
        return []
    start, end = match.span(1)
    text = document.text[start:end]
    start += len(text) - len(_DETERMINER.sub("", text))
    end = start + len(document.text[start:end].rstrip())
    role = _role(document, mention, start, end)
    return [role] if role is not None else []


def _led(document: Document, mention: Mention) -> list[Role]:
    """Titles of several words before the name: "Thứ trưởng Ngoại giao Đặng Hoàng Giang"."""
    groups = document.compounds
    names = document.lang.names
    place = bisect_left(groups, mention.start, key=lambda g: g.start) - 1
    start = end = mention.start
    found = body = None
    while (
        place >= 0
        and 0 < start - groups[place].end + 1 <= 2
        and (groups[place].low in names.roles or groups[place].low in names.modifiers)
    ):
        group = groups[place]
        if end == mention.start:
            end = group.end
        if group.low in names.roles and len(group.low) > 4:
            found = group
        elif group.low in document.lang.bodies:
            body = document.text[group.start : group.end]
        start = group.start
        place -= 1
    if found is None:
        return []
    return [Role(mention.party.name, document.text[found.start : end], body, found.start, end)]
