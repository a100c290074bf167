"""BibTeX and BibLaTeX, as Zotero and JabRef export them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from app.ingest.article import RawArticle
from app.ingest.dates import MONTHS, iso, parse_stated
from app.ingest.decode import NotText, decode
from app.ingest.draft import Draft
from app.ingest.readers.source import Source
from app.ingest.references import Reference, articles_of, natural_name, reference_stated

NAME = "BibTeX"
SUFFIXES = (".bib", ".bibtex")
_ENTRY: Final = re.compile(r"@\s*(\w+)\s*[{(]\s*([^,\s{}]*)\s*,")
_FIELD: Final = re.compile(r"\s*+,?+\s*+([A-Za-z][\w-]*+)\s*+=\s*+")
_ACCENTS: Final = {
    "'": "\u0301",
    "`": "\u0300",
    "^": "\u0302",
    '"': "\u0308",
    "~": "\u0303",
    "=": "\u0304",
    ".": "\u0307",
    "u": "\u0306",
    "v": "\u030c",
    "H": "\u030b",
    "c": "\u0327",
    "d": "\u0323",
    "h": "\u0309",
    "k": "\u0328",
    "r": "\u030a",
}
_ACCENT: Final = re.compile(r"""\{?\\(['`^"~=.]|[uvHcdhkr](?=[\s{]))\s*\{?\\?([A-Za-z])\}?\}?""")
_LETTERS: Final = {
    r"\ss": "ß",
    r"\o": "ø",
    r"\O": "Ø",
    r"\l": "ł",
    r"\L": "Ł",
    r"\ae": "æ",
    r"\AE": "Æ",
    r"\aa": "å",
    r"\AA": "Å",
    r"\dj": "đ",
    r"\DJ": "Đ",
    r"\i": "ı",
    r"\oe": "œ",
}
_DEEPEST: Final = 5000


def sniff(head: bytes) -> bool:
    """BibTeX is known by its name only: mails may begin with an @ too."""
    return False


def read(source: Source) -> Iterator[Draft | RawArticle]:
    """An article for each reference with a document or an abstract."""
    try:
        text = decode(source.read()).text
    except NotText as problem:
        raise source.refuse(str(problem)) from problem
    entries = list(_entries(text))
    if not entries:
        raise source.refuse("holds no BibTeX references; export the collection again")
    yield from articles_of((_reference(*entry) for entry in entries), source)


def _entries(text: str) -> Iterator[tuple[str, str, dict[str, str], str]]:
    """(type, key, fields, raw text) of every entry."""
    at = 0
    while found := _ENTRY.search(text, at):
        kind, key = found[1].lower(), found[2]
        at = found.end()
        if kind in ("comment", "preamble", "string"):
            continue
        fields: dict[str, str] = {}
        while field := _FIELD.match(text, at):
            value, at = _value(text, field.end())
            fields.setdefault(field[1].lower(), value)
        yield kind, key, fields, text[found.start() : at]


def _value(text: str, at: int) -> tuple[str, int]:
    """A value in braces, in quotation marks or bare, and where it ends."""
    opening = text[at : at + 1]
    if opening in ("{", '"'):
        depth = 0
        for place in range(at, len(text)):
            char = text[place]
            if char == "\\":
                continue
            if char == "{":
                depth += 1
            elif char == "}":
                depth -= 1
            if (opening == "{" and depth == 0) or (
                opening == '"' and char == '"' and depth == 0 and place > at
            ):
                return text[at + 1 : place], place + 1
        return text[at + 1 :], len(text)
    found = re.compile(r"[^,}\n]*").match(text, at)
    return (found[0].strip(), found.end()) if found else ("", at)


def plain(text: str) -> str:
    """A TeX value as plain text: accents composed, braces and commands gone."""
    import unicodedata

    text = _ACCENT.sub(lambda found: unicodedata.normalize("NFC", found[2] + _ACCENTS[found[1]]), text)
    for command, letter in _LETTERS.items():
        text = re.sub(re.escape(command) + r"(?![A-Za-z])(?:\{\}|\s)?", letter, text)
    text = re.sub(r"\\(?:emph|textit|textbf|textsc|url|href|mkbibquote)\b", "", text)
    return (
        re.sub(r"\\([&%$#_{}])", r"\1", text)
        .replace("{", "")
        .replace("}", "")
        .replace("--", "–")
        .replace("~", " ")
        .replace("\\", "")
        .strip()
    )


def _reference(kind: str, key: str, fields: dict[str, str], raw: str) -> Reference:
    def first(*names: str) -> str | None:
        return next((plain(fields[name]) for name in names if fields.get(name)), None)

    url = fields.get("url") or None
    stated = reference_stated(
        title=first("title"),
        container=first(
            "journaltitle",
            "journal",
            "booktitle",
            "newspaper",
            "maintitle",
            "howpublished" if "http" not in fields.get("howpublished", "http") else "note_",
        ),
        publisher=first("publisher", "organization", "institution"),
        authors=[
            natural_name(plain(name))
            for name in re.split(r"\s+and\s+", fields.get("author", ""))
            if name.strip() and name.strip() != "others"
        ],
        published=_date(fields),
        url=plain(url) if url else None,
        language=first("langid", "language"),
        genre="report" if kind == "report" else None,
        keywords=(first("keywords") or "").split(","),
    )
    return Reference(
        stated,
        first("abstract"),
        tuple(_files(fields.get("file", ""))),
        key or None,
        raw.encode("utf-8", errors="replace"),
    )


def _date(fields: dict[str, str]) -> str | None:
    if fields.get("date"):
        return parse_stated(plain(fields["date"]).split("/")[0])
    year = plain(fields.get("year", ""))
    if not re.fullmatch(r"\d{4}", year):
        return parse_stated(year) if year else None
    month = plain(fields.get("month", "")).lower().strip(".")
    number = int(month) if month.isdigit() else MONTHS.get(month)
    day = plain(fields.get("day", ""))
    return iso(int(year), number, int(day) if day.isdigit() and number else None) or iso(int(year))


def _files(text: str) -> Iterator[str]:
    """Paths in a `file` field: `Title:files/12/a.pdf:application/pdf;...` (Zotero, JabRef) or plain."""
    for part in re.split(r"(?<!\\);", text):
        pieces = [
            piece.replace("\\:", ":").replace("\\;", ";").replace("\\\\", "/")
            for piece in re.split(r"(?<!\\):", part)
        ]
        yield from (
            piece.strip() for piece in (pieces[1:2] if len(pieces) >= 3 else pieces[:1]) if piece.strip()
        )
