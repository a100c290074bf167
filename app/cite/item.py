"""What a citation needs to know about a source, and the same as CSL-JSON.

`CiteItem` is plain data: services build it from an article's record. Dates are partial ISO 8601
text ("2025-10-25", "2025-10", "2025", "--06-20"); a part that is not known is left out, never invented.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

# Our kinds of source -> (CSL 1.0.2 type, genre that the style prints when the record has none).
# CSL has no type for a resolution or a press release: its documentation files them as a report and as
# the medium they appear in, told apart by `genre`.
KINDS: dict[str, tuple[str, str]] = {
    "article-newspaper": ("article-newspaper", ""),
    "article-magazine": ("article-magazine", ""),
    "article-journal": ("article-journal", ""),
    "webpage": ("webpage", ""),
    "interview": ("interview", ""),
    "speech": ("speech", ""),
    "report": ("report", ""),
    "treaty": ("treaty", ""),
    "resolution": ("report", "Resolution"),
    "legal_case": ("legal_case", ""),
    "bill": ("bill", ""),
    "law": ("legislation", ""),
    "press-release": ("webpage", "Press release"),
    "book": ("book", ""),
    "chapter": ("chapter", ""),
    "broadcast": ("broadcast", ""),
    "document": ("document", ""),
}

# Parts of a source as a note on what is doubtful in it names them.
DOUBTED = {
    "title": "the title",
    "authors": "the authors",
    "outlet": "the outlet",
    "published": "the date",
    "url": "the address",
}

# Languages whose personal names put the family name first and are never turned round.
FAMILY_FIRST = ("vi", "zh", "ko", "ja", "hu")

_DATE = re.compile(
    r"(?P<y>\d{4})(?:-(?P<m>\d{2})(?:-(?P<d>\d{2}))?)?(?:T.*)?|--(?P<m2>\d{2})(?:-(?P<d2>\d{2}))?"
)


@dataclass(frozen=True, slots=True)
class Name:
    """A person or body. `literal` is printed whole; `static_order` keeps family before given everywhere."""

    family: str = ""
    given: str = ""
    literal: str = ""
    static_order: bool = False
    particle: str = ""
    dropping_particle: str = ""
    suffix: str = ""

    @property
    def text(self) -> str:
        """The name as it reads in running text."""
        if self.literal:
            return self.literal
        parts = (
            (self.family, self.given)
            if self.static_order
            else (self.given, self.dropping_particle, self.particle, self.family)
        )
        whole = " ".join(part for part in parts if part)
        return f"{whole}, {self.suffix}" if self.suffix else whole


@dataclass(frozen=True, slots=True)
class CiteItem:
    """One source. Only `id` and `title` must be given; everything else may be missing."""

    id: str
    title: str
    type: str = "article-newspaper"
    title_given: bool = True
    """False when the title is our description of an untitled source: printed in brackets, without marks."""
    original_title: str = ""
    outlet: str = ""
    authors: tuple[Name, ...] = ()
    interviewers: tuple[Name, ...] = ()
    interviewees: tuple[Name, ...] = ()
    issued: str | None = None
    accessed: str | None = None
    event_date: str | None = None
    url: str = ""
    language: str = ""
    publisher: str = ""
    publisher_place: str = ""
    genre: str = ""
    number: str = ""
    section: str = ""
    page: str = ""
    volume: str = ""
    issue: str = ""
    edition: str = ""
    doi: str = ""
    event_title: str = ""
    event_place: str = ""
    authority: str = ""
    citation_key: str = ""
    doubts: tuple[str, ...] = ()
    """Parts that the source does not state outright ("published", "title", "outlet", "authors", "url")."""

    @property
    def doubt(self) -> str:
        """What to check before it is printed ("please check the date, the outlet"); "" when everything is stated."""
        named = [words for name, words in DOUBTED.items() if name in self.doubts]
        return f"please check {', '.join(named)}" if named else ""


def date_parts(text: str | None) -> list[int] | None:
    """[year, month, day] as far as known; None for no date, no year, or text that is not a partial ISO date.

    A date without a year has no form in CSL-JSON: it is left out of `issued` rather than given a year.
    """
    found = _DATE.fullmatch((text or "").strip())
    if not found or not found["y"]:
        return None
    parts = [int(found["y"])]
    if found["m"] and 1 <= int(found["m"]) <= 12:
        parts.append(int(found["m"]))
        if found["d"] and 1 <= int(found["d"]) <= 31:
            parts.append(int(found["d"]))
    return parts


def name_to_csl(name: Name, language: str = "") -> dict[str, Any]:
    """One name as CSL-JSON. A name in a family-first language keeps its order without being asked."""
    if name.literal or not (name.family and name.given):
        return {"literal": name.literal or name.family or name.given}
    out: dict[str, Any] = {"family": name.family, "given": name.given}
    if name.static_order or (language.split("-")[0].lower() in FAMILY_FIRST):
        # A whole name: neither inverted nor reduced to initials in any style.
        return {"literal": f"{name.family} {name.given}"}
    if name.particle:
        out["non-dropping-particle"] = name.particle
    if name.dropping_particle:
        out["dropping-particle"] = name.dropping_particle
    if name.suffix:
        out["suffix"] = name.suffix
    return out


def to_csl_json(item: CiteItem) -> dict[str, Any]:
    """The item as one CSL-JSON object, empty fields left out.

    A described (not given) title stands in square brackets. An original title comes first with its
    translation in brackets after it (APA 9.38, Chicago 14.99, MLA 5.27). An interview's author is the person interviewed (CSL's own reading of the type).
    """
    csl_type, genre = KINDS.get(item.type, ("document", ""))
    language = item.language
    authors = item.authors
    if item.type == "interview" and item.interviewees:
        authors = item.interviewees
    fields: dict[str, Any] = {
        "id": item.id,
        "type": csl_type,
        "title": _title(item),
        "container-title": item.outlet,
        "author": [name_to_csl(name, language) for name in authors],
        "interviewer": [
            name_to_csl(name, language)
            for name in item.interviewers or (item.authors if item.interviewees else ())
        ],
        "issued": _date(item.issued),
        "accessed": _date(item.accessed),
        "event-date": _date(item.event_date),
        "URL": item.url,
        "DOI": item.doi,
        "language": language,
        "publisher": item.publisher,
        "publisher-place": item.publisher_place,
        "genre": item.genre or genre,
        "number": item.number,
        "section": item.section,
        "page": item.page,
        "volume": item.volume,
        "issue": item.issue,
        "edition": item.edition,
        "event-title": item.event_title,
        "event-place": item.event_place,
        "authority": item.authority,
        "citation-key": item.citation_key,
    }
    return {key: value for key, value in fields.items() if value}


def _title(item: CiteItem) -> str:
    if item.title and not item.title_given:
        return f"[{item.title.strip('[]')}]"
    if item.original_title and item.original_title != item.title:
        return f"{item.original_title} [{item.title}]"
    return item.title


def _date(text: str | None) -> dict[str, Any] | None:
    parts = date_parts(text)
    return {"date-parts": [parts]} if parts else None
