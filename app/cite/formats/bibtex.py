"""BibTeX with biblatex's names for what news needs (`urldate`, `journaltitle` written as `journal`)."""

from __future__ import annotations

import re
from collections.abc import Iterable

from app.cite.formats.keys import citation_keys
from app.cite.item import CiteItem, Name, date_parts, name_to_csl

_TYPES = {
    "article-newspaper": "article",
    "article-magazine": "article",
    "article-journal": "article",
    "webpage": "online",
    "press-release": "online",
    "report": "techreport",
    "resolution": "techreport",
    "book": "book",
    "chapter": "incollection",
}
_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_ESCAPES = {
    "\\": r"\textbackslash{}",
    "{": r"\{",
    "}": r"\}",
    "$": r"\$",
    "&": r"\&",
    "#": r"\#",
    "%": r"\%",
    "_": r"\_",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
}


def bibtex(items: Iterable[CiteItem]) -> str:
    """The items as BibTeX entries in UTF-8, keys as in the other formats, special characters escaped."""
    items = list(items)
    keys = citation_keys(items)
    return "\n".join(_entry(item, keys[item.id]) for item in items)


def bibtex_escape(text: str) -> str:
    """`text` with TeX's special characters escaped; white space becomes single spaces."""
    return "".join(_ESCAPES.get(char, char) for char in " ".join(text.split()))


def _entry(item: CiteItem, key: str) -> str:
    kind = _TYPES.get(item.type, "misc")
    parts = date_parts(item.issued) or []
    title = item.title if item.title_given else f"[{item.title}]"
    where = {"article": "journal", "incollection": "booktitle", "online": "organization"}.get(
        kind, "howpublished"
    )
    fields: list[tuple[str, str]] = [
        ("author", " and ".join(_name(name, item.language) for name in item.authors)),
        # Double braces keep the title's capitals in every bibliography style.
        ("title", f"{{{bibtex_escape(title)}}}" if title else ""),
        ("origtitle", bibtex_escape(item.original_title)),
        (where, bibtex_escape(item.outlet)),
        ("year", str(parts[0]) if parts else ""),
        ("month", _MONTHS[parts[1] - 1] if len(parts) > 1 and 1 <= parts[1] <= 12 else ""),
        ("day", str(parts[2]) if len(parts) > 2 else ""),
        (
            "institution" if kind == "techreport" else "publisher",
            bibtex_escape(item.publisher or item.authority),
        ),
        ("address", bibtex_escape(item.publisher_place)),
        ("type", bibtex_escape(item.genre)),
        ("number", bibtex_escape(item.number or item.issue)),
        ("volume", bibtex_escape(item.volume)),
        ("pages", re.sub(r"\s*[-–]\s*", "--", bibtex_escape(item.page))),
        ("doi", bibtex_escape(item.doi)),
        ("url", item.url.replace("{", "%7B").replace("}", "%7D").replace("\\", "%5C")),
        ("urldate", item.accessed or ""),
        ("langid", item.language),
        ("annote", bibtex_escape(item.doubt)),  # read by managers, printed by no common style
    ]
    lines = [
        f"  {name} = {value if name == 'month' else '{' + value + '}'}," for name, value in fields if value
    ]
    return "\n".join([f"@{kind}{{{key},", *lines, "}", ""])


def _name(name: Name, language: str) -> str:
    made = name_to_csl(name, language)
    if "literal" in made:
        return f"{{{bibtex_escape(str(made['literal']))}}}"
    family = " ".join(x for x in (name.particle, name.family) if x)
    return ", ".join(bibtex_escape(x) for x in (family, name.suffix, name.given) if x)
