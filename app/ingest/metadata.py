"""What a text says about itself in plain words: headline, byline, dateline, outlet, date. Nothing here is invented."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Final

from app.ingest.dates import date_from_url, parse_date
from app.ingest.draft import Block, Stated
from app.ingest.endings import stops_flat
from app.ingest.outlets import Outlet, outlet_by_name, outlet_by_url, signatures, site_name

_BYLINE = re.compile(
    r"(?:by|bởi|written by|author|tác giả|thực hiện|por|par|von|story by|text by)\s*[:：]?\s+(?P<names>[^.!?]{3,120})",
    re.IGNORECASE,
)
_NAME = re.compile(
    r"(?:[A-ZĐÀ-Ỹ][\w'’.\-]*)(?:\s+(?:[A-ZĐÀ-Ỹ][\w'’.\-]*|de|del|van|von|der|bin|al|da|dos|la)){1,5}"
)
_DATE_LINE = re.compile(
    r"(?:published|posted|updated|last updated|date|ngày đăng|cập nhật|xuất bản|publié(?: le)?|publicado(?: el)?)\s*(?:on|at|:|：)?\s*(?P<rest>.{4,80})",
    re.IGNORECASE,
)
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật)\.?,?\s*"
_BARE_DATE = re.compile(rf"(?:{_WEEKDAY})?[\w\s,./\-|:()+–]{{4,70}}", re.IGNORECASE)
_PLACE_WORD = r"[A-ZĐÀ-Ỹ](?:[^\W\d_]|['’. -])"
_DATELINE = re.compile(
    rf"(?P<place>{_PLACE_WORD}{{1,38}}(?:,\s*{_PLACE_WORD}{{1,28}}?)?)"
    r"(?:,\s*(?P<date>(?:[A-Z][a-z]{2,8}\.?\s+\d{1,2}|\d{1,2}\s+[A-Z][a-z]{2,8}|ngày \d{1,2}/\d{1,2})(?:,?\s+(?:19|20)\d\d)?))?"
    r"\s*(?:\((?P<sign>[^()]{2,40})\))?\s*(?P<dash>--|[-–—])\s*(?=\S)"
)
_SIGNED = re.compile(r"\(?(?P<sign>[^()\-–—]{2,30}?)\)?\s*(?:--|[-–—])\s+(?=\S)")
_PAREN_PLACE = re.compile(
    r"\((?P<place>[A-ZĐÀ-Ỹ][\w .'’-]{1,30}),\s*(?P<date>\d{1,2}\s+[A-Z][a-z]{2,8}\s+(?:19|20)\d\d|[A-Z][a-z]{2,8}\s+\d{1,2},?\s+(?:19|20)\d\d)\)\s*(?:--|[-–—:])?\s*"
)
_WORD = re.compile(r"\w+")
_NO_PLACES: Final = frozenset(
    [
        "exclusive",
        "breaking",
        "update",
        "watch",
        "video",
        "analysis",
        "opinion",
        "note",
        "correction",
        "photos",
        "live",
        "explainer",
        "factbox",
        "report",
        "poll",
        "news",
        "editorial",
        "comment",
        "interview",
        "breaking",
        "news",
        "editor's",
        "note",
        "q&a",
    ]
) | {"breaking news", "editor's note", "live updates"}
LEAD_WORDS: Final = 12
"""How many words of the lead stand in for a missing headline."""


@dataclass(frozen=True, slots=True)
class Found:
    """What the opening lines gave: metadata, and the indices of blocks that are headline, byline or date and not text."""

    stated: Stated
    spent: dict[int, str]
    title_given: bool
    title_block: int | None


def read_opening(
    blocks: Sequence[Block], url: str | None, known_title: str | None = None, sources: Sequence[str] = ()
) -> Found:
    """Headline, byline, date line, dateline and outlet of a text whose source states none of them."""
    spent: dict[int, str] = {}
    unsure: set[str] = set()
    title_at, doubtful = find_headline(blocks, url, known_title)
    if title_at is not None:
        spent[title_at] = "headline"
    title = known_title or (blocks[title_at].text if title_at is not None else None)
    if doubtful and not known_title:
        unsure.add("title")
    stated = Stated(title=title)
    stated = _lines_below_headline(blocks, title_at, spent, stated)
    lead = next(
        (
            block.text
            for index, block in enumerate(blocks)
            if index not in spent and block.kind in ("paragraph", "quote")
        ),
        "",
    )
    stated = read_lead(lead).over(stated) if lead else stated
    if url:
        stated = by_address(url).over(stated)
    if not stated.outlet:
        stated = replace(stated, outlet=_named_source(sources))
    if title is None:
        stated = replace(stated, title=provisional_title(lead) or None)
        unsure.add("title")
    return Found(replace(stated, unsure=stated.unsure | unsure), spent, title is not None, title_at)


def find_headline(
    blocks: Sequence[Block], url: str | None, known_title: str | None = None
) -> tuple[int | None, bool]:
    """Index of the block that is the headline (None if the text has none), and whether that is in doubt.

    With a title known from elsewhere, the block that repeats it. Otherwise the first line, if it is short, has no full stop
    and a longer text follows. In doubt when the piece has section headings of the same shape and its address does not
    share a word with the line: then it may be a section heading whose headline was not copied.
    """
    if known_title:
        wanted = _key(known_title)
        for index, block in enumerate(blocks[:6]):
            if wanted and not _begins_alike(block.text, wanted):
                continue
            key = _key(block.text)
            if key and (
                key == wanted
                or (
                    len(key) > 25
                    and len(block.text) < 250
                    and (wanted.startswith(key) or key.startswith(wanted))
                )
            ):
                return index, False
        return None, False
    if not blocks:
        return None, True
    first = blocks[0]
    if first.kind == "heading":
        return 0, False
    if (
        len(first.text) > 220
        or stops_flat(first.text)
        or len(_WORD.findall(first.text)) < 2
        or first.kind not in ("paragraph", "question", "quote")
    ):
        return None, True
    if (
        read_lead(first.text).dateline
        or _BYLINE.fullmatch(first.text)
        or len(blocks) == 1
        or first.text.startswith(("- ", "– ", "• "))
    ):
        return None, True
    following = list(blocks[1:5])
    if max(len(block.text) for block in following) < min(len(first.text), 120):
        return None, True
    shared = _slug_words(url) & {word for word in _folded(first.text) if len(word) > 3} if url else set()
    others = [block for block in blocks[1:] if block.kind == "heading"]
    doubtful = bool(others) and not shared and bool(url)
    return 0, doubtful


def _lines_below_headline(
    blocks: Sequence[Block], title_at: int | None, spent: dict[int, str], stated: Stated
) -> Stated:
    start = 0 if title_at is None else title_at + 1
    for index in range(start, min(start + 4, len(blocks))):
        text = blocks[index].text
        if len(text) > 140 or blocks[index].kind == "heading":
            continue
        names = byline(text)
        if names and not stated.authors:
            stated = replace(stated, authors=names)
            spent[index] = "byline"
            continue
        published, labelled = date_line(text)
        if published and not stated.published:
            sure = labelled and len(published) >= 10
            stated = replace(
                stated,
                published=published,
                published_source="text",
                published_sure=sure,
                unsure=stated.unsure | (frozenset() if sure else {"published"}),
            )
            spent[index] = "date line"
    return stated


def byline(text: str) -> tuple[str, ...]:
    """The names in a line such as "By Nguyen Van A and B. Jones, Reuters"; () if it is no byline."""
    found = _BYLINE.fullmatch(text.strip())
    if not found:
        return ()
    names = []
    for part in re.split(r"\s*(?:,|;|&|\band\b|\bvà\b|\by\b|\bet\b|\bund\b|\|)\s*", found["names"]):
        if _NAME.fullmatch(part.strip()) and not outlet_by_name(part):
            names.append(_proper(part.strip()))
    return tuple(dict.fromkeys(names))


def _proper(name: str) -> str:
    return " ".join(word.capitalize() for word in name.split()) if name.isupper() else name


def date_line(text: str) -> tuple[str | None, bool]:
    """The date of a line that is nothing but a date, and whether a word such as "Published" says what it is."""
    text = text.strip()
    found = _DATE_LINE.fullmatch(text)
    if found:
        stated = parse_date(found["rest"])
        return (stated, True) if stated and not stated.startswith("--") else (None, False)
    if not re.search(r"\d", text) or not _BARE_DATE.fullmatch(text):
        return None, False
    words = [word for word in re.findall(r"[^\W\d_]+", text) if len(word) > 2]
    stated = parse_date(text)
    if stated is None or stated.startswith("--") or len(stated) < 7 or len(words) > 5:
        return None, False
    return stated, False


def read_lead(lead: str) -> Stated:
    """Dateline, outlet and date at the head of the first paragraph: `Hanoi (VNA) –`, `VOV.VN -`, `HANOI, Oct. 25 (Xinhua) --`."""
    head = lead[:140]
    found = _PAREN_PLACE.match(head)
    if found:
        return _with_date(Stated(dateline=_place(found["place"])), found["date"])
    signed = _SIGNED.match(head)
    if signed:
        outlet = signature_outlet(signed["sign"])
        if outlet:
            return Stated(outlet=outlet.name)
    found = _DATELINE.match(head)
    if not found:
        return Stated()
    outlet = signature_outlet(found["sign"]) if found["sign"] else None
    place = found["place"].strip()
    if not (outlet or found["date"] or (found["sign"] and found["sign"].isupper()) or _shouts(place)):
        return Stated()
    if not outlet and not found["date"] and len(place.split()) > 4:
        return Stated()
    stated = Stated(dateline=_place(place), outlet=outlet.name if outlet else None)
    return _with_date(stated, found["date"]) if found["date"] else stated


def _with_date(stated: Stated, text: str) -> Stated:
    published = parse_date(text)
    if not published:
        return stated
    whole = not published.startswith("--")
    return replace(
        stated,
        published=published,
        published_source="dateline",
        published_sure=whole,
        unsure=stated.unsure | (frozenset() if whole else {"published"}),
    )


def _shouts(place: str) -> bool:
    if place.casefold() in _NO_PLACES:
        return False
    letters = [char for char in place if char.isalpha()]
    return len(letters) >= 4 and all(char.isupper() for char in letters)


def _place(text: str) -> str:
    text = text.strip(" ,")
    if not _shouts(text):
        return " ".join(
            word.capitalize() if word.isupper() and len(word) > 3 else word for word in text.split()
        )
    return " ".join(
        word if word.strip(".,") in ("US", "UK", "UN", "UAE", "EU", "DC", "D.C") else word.capitalize()
        for word in text.split()
    )


def signature_outlet(text: str) -> Outlet | None:
    """The outlet that signs so ("VNA", "VOV.VN", "Reuters/AFP": the first), exactly as it writes itself."""
    table = signatures()
    for part in [text.strip(), *re.split(r"\s*[/,]\s*", text.strip())]:
        if part in table:
            return table[part]
    return _folded_signatures().get(text.strip().casefold()) if len(text.strip()) > 4 else None


@cache
def _folded_signatures() -> dict[str, Outlet]:
    return {name.casefold(): outlet for name, outlet in signatures().items()}


def by_address(url: str) -> Stated:
    """Outlet and date that an address gives."""
    outlet = outlet_by_url(url)
    published = date_from_url(url)
    whole = published is not None and len(published) == 10
    return Stated(
        url=url,
        outlet=outlet.name if outlet else site_name(url),
        published=published,
        published_source="url" if published else None,
        published_sure=whole,
        unsure=frozenset({"published"}) if published and not whole else frozenset(),
    )


def _named_source(sources: Sequence[str]) -> str | None:
    for line in sources:
        outlet = outlet_by_name(re.sub(r"^[^:：]*[:：]\s*", "", line))
        if outlet:
            return outlet.name
    return None


def provisional_title(lead: str) -> str:
    """First words of the lead, without its dateline, for an article that came without a headline."""
    text = lead
    for pattern in (_PAREN_PLACE, _DATELINE, _SIGNED):
        found = pattern.match(text[:140])
        stated = read_lead(text)
        if found and (stated.dateline or stated.outlet):
            text = text[found.end() :]
            break
    words = text.split()
    short = " ".join(words[:LEAD_WORDS])
    return short.rstrip(" ,.;:–—-") + ("…" if len(words) > LEAD_WORDS else "") if short else ""


def _folded(text: str) -> set[str]:
    import unicodedata

    plain = unicodedata.normalize("NFD", text.casefold().replace("đ", "d"))
    return set(_WORD.findall("".join(char for char in plain if not unicodedata.combining(char))))


def _slug_words(url: str | None) -> set[str]:
    if not url:
        return set()
    path = re.sub(r"^[a-z]+://[^/]*", "", url)
    return {word for word in re.split(r"[^a-z]+", path.lower()) if len(word) > 3}


def _key(text: str) -> str:
    return " ".join(_WORD.findall(text.casefold()))


def _begins_alike(text: str, wanted: str) -> bool:
    """Whether the key of a text may begin as `wanted` does, told by its first letter: most paragraphs go no further."""
    first = _WORD.search(text)
    return first is not None and first[0].casefold()[0] == wanted[0]
