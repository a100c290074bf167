"""RIS, the tagged format of reference managers and press databases."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from app.ingest.article import RawArticle
from app.ingest.dates import iso, parse_stated
from app.ingest.decode import NotText, decode
from app.ingest.draft import Draft
from app.ingest.readers.source import Source
from app.ingest.references import Reference, articles_of, natural_name, reference_stated

NAME = "RIS"
SUFFIXES = (".ris",)
_LINE: Final = re.compile(r"^([A-Z][A-Z0-9])  ?- ?(.*)$")


def sniff(head: bytes) -> bool:
    """A type tag at the very beginning."""
    return re.match(rb"(?:\xef\xbb\xbf)?\s*TY {1,2}- ?[A-Z]+\s", head) is not None


def read(source: Source) -> Iterator[Draft | RawArticle]:
    """An article for each reference with a document or an abstract."""
    try:
        text = decode(source.read()).text
    except NotText as problem:
        raise source.refuse(str(problem)) from problem
    records = list(_records(text))
    if not records:
        raise source.refuse("holds no RIS references; export the collection again")
    yield from articles_of(map(_reference, records), source)


def _records(text: str) -> Iterator[dict[str, list[str]]]:
    record: dict[str, list[str]] = {}
    more: list[str] = []  # further lines of the last value
    last = ""

    def settle() -> None:
        if more and last:
            record[last][-1] = " ".join([record[last][-1], *more])
        more.clear()

    for line in text.splitlines():
        found = _LINE.match(line)
        if not found:
            if last and line.strip():
                more.append(line.strip())
            continue
        settle()
        tag, value = found[1], found[2].strip()
        if tag == "ER":
            if record:
                yield record
            record, last = {}, ""
            continue
        if tag == "TY" and record:
            yield record
            record = {}
        record.setdefault(tag, []).append(value)
        last = tag
    settle()
    if record:
        yield record


def _reference(record: dict[str, list[str]]) -> Reference:
    def first(*tags: str) -> str | None:
        return next((value for tag in tags for value in record.get(tag, ()) if value), None)

    stated = reference_stated(
        title=first("TI", "T1", "CT"),
        container=first("T2", "JO", "JF", "JA", "BT"),
        publisher=first("PB"),
        authors=[natural_name(name) for tag in ("AU", "A1") for name in record.get(tag, ())],
        published=_date(first("DA", "Y1") or "", first("PY", "YR") or ""),
        url=first("UR"),
        language=first("LA"),
        genre=None,
        keywords=record.get("KW", []),
    )
    files = tuple(value for tag in ("L1", "L2", "L4", "LK") for value in record.get(tag, ()))
    original = "\n".join(f"{tag}  - {value}" for tag, values in record.items() for value in values)
    return Reference(
        stated, first("AB", "N2"), files, first("ID"), original.encode("utf-8", errors="replace")
    )


def _date(full: str, year: str) -> str | None:
    """`2025/10/25/`, `2025/10//`, `2025-10-25` or a year."""
    parts = [part for part in re.split(r"[/-]", full)[:3] if part.strip().isdigit()]
    if parts and len(parts[0]) == 4:
        return iso(*[int(part) for part in parts])
    return parse_stated(full) or parse_stated(year.strip(" /"))
