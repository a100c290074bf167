"""RIS (Research Information Systems, 2011 tag list): one line a field, `TY` first and `ER` last."""

from __future__ import annotations

from collections.abc import Iterable

from app.cite.item import CiteItem, Name, date_parts, name_to_csl

_TYPES = {
    "article-newspaper": "NEWS",
    "article-magazine": "MGZN",
    "article-journal": "JOUR",
    "webpage": "ELEC",
    "press-release": "ELEC",
    "interview": "PCOMM",
    "speech": "SPEECH",
    "report": "RPRT",
    "resolution": "RPRT",
    "treaty": "LEGAL",
    "legal_case": "CASE",
    "bill": "BILL",
    "law": "STAT",
    "book": "BOOK",
    "chapter": "CHAP",
    "broadcast": "VIDEO",
}


def ris(items: Iterable[CiteItem]) -> str:
    """The items as RIS text with CRLF line ends; a field never spans lines."""
    return "".join(_entry(item) for item in items)


def _entry(item: CiteItem) -> str:
    fields: list[tuple[str, str]] = [("TY", _TYPES.get(item.type, "GEN")), ("ID", item.id)]
    fields += [("AU", _name(name, item.language)) for name in item.authors]
    fields += [("A2", _name(name, item.language)) for name in item.interviewees or item.interviewers]
    fields += [
        ("TI", item.title if item.title_given else f"[{item.title}]"),
        ("OP", item.original_title),
        ("T2", item.outlet),
        ("PY", str(next(iter(date_parts(item.issued) or ()), ""))),
        ("DA", _date(item.issued)),
        ("Y2", _date(item.accessed)),
        ("UR", item.url),
        ("DO", item.doi),
        ("LA", item.language),
        ("PB", item.publisher or item.authority),
        ("CY", item.publisher_place or item.event_place),
        ("M3", item.genre),
        ("SE", item.section),
        ("SP", item.page),
        ("VL", item.volume),
        ("IS", item.issue or item.number),
        ("ET", item.edition),
        ("N1", item.doubt),
    ]
    lines = [f"{tag}  - {' '.join(value.split())}" for tag, value in fields if value]
    return "\r\n".join([*lines, "ER  - ", "", ""])


def _name(name: Name, language: str) -> str:
    made = name_to_csl(name, language)
    if "literal" in made:
        # A body's name, or one in a fixed order: without a comma no program turns it round.
        return str(made["literal"])
    particle = f"{name.particle} " if name.particle else ""
    return ", ".join(x for x in (f"{particle}{name.family}", name.given, name.suffix) if x)


def _date(text: str | None) -> str:
    parts = date_parts(text)
    if not parts:
        return ""
    padded = [f"{parts[0]:04d}", *(f"{p:02d}" for p in parts[1:])]
    return "/".join([*padded, *[""] * (3 - len(padded))]) + "/"
