"""Tables of articles: .csv, .tsv and .jsonl with columns such as title, text, date, url, outlet, author, language."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from typing import Any, BinaryIO, Final

from app.ingest.article import RawArticle
from app.ingest.decode import NotText, decode
from app.ingest.draft import Draft
from app.ingest.readers.rows import columns_of, draft_of_record
from app.ingest.readers.source import HEAD_BYTES, Problem, Source

NAME = "table of articles"
SUFFIXES = (".csv", ".tsv", ".jsonl", ".ndjson")
_LARGEST_FIELD: Final = 20_000_000
_PROBLEMS_TOLD: Final = 200


def sniff(head: bytes) -> bool:
    """Tables have no signature."""
    return False


def read(source: Source) -> Iterator[Draft | RawArticle]:
    """An article for each row that has a text; rows without are problems of the file."""
    with source.open() as stream:
        lines = source.name.lower().endswith((".jsonl", ".ndjson")) or _begins_with_object(stream)
        rows = _json_rows(stream, source) if lines else _csv_rows(stream, source)
        untold = 0
        for number, row in rows:
            member = f"{source.member} › row {number}" if source.member else f"row {number}"
            draft = draft_of_record(row, source, member) if isinstance(row, dict) else None
            if draft is not None:
                yield draft
            elif len(source.problems) < _PROBLEMS_TOLD:
                source.problems.append(
                    Problem(
                        member,
                        f"Row {number} of “{source.name}” has no text; fill in its text, or leave the row out.",
                    )
                )
            else:
                untold += 1
        if untold:
            source.problems.append(
                Problem(source.name, f"{untold} more rows of “{source.name}” have no text.")
            )


def _begins_with_object(stream: BinaryIO) -> bool:
    head = stream.read(64).lstrip(b"\xef\xbb\xbf \t\r\n")
    stream.seek(0)
    return head.startswith(b'{"')


def _text_stream(stream: BinaryIO, source: Source) -> io.TextIOBase:
    """The table as text: UTF-8 is read piece by piece, anything else is decoded as a whole."""
    head = stream.read(4 * HEAD_BYTES)
    stream.seek(0)
    try:
        encoding = decode(head).encoding
        if encoding == "utf-8":
            return io.TextIOWrapper(stream, encoding="utf-8-sig", errors="replace", newline="")
        if source.size > source.limits.file_bytes:
            raise source.refuse(
                f"is {source.size // 1_000_000} MB and not in UTF-8; save it as UTF-8, or split it"
            )
        return io.StringIO(decode(stream.read()).text, newline="")
    except NotText as problem:
        raise source.refuse(str(problem)) from problem


def _csv_rows(stream: BinaryIO, source: Source) -> Iterator[tuple[int, dict[str, Any]]]:
    csv.field_size_limit(_LARGEST_FIELD)
    text = _text_stream(stream, source)
    sample = text.read(20_000)
    text.seek(0)
    reader = csv.reader((line.replace("\0", "") for line in text), delimiter=_delimiter(sample))
    try:
        names = [name.strip().lstrip("\ufeff") for name in next(reader, [])]
        if "text" not in columns_of(tuple(names)):
            raise source.refuse(
                "is a table without a text column; name a column “text” (and “title”, “date”, “url”, “outlet”, “author”), or import its articles as files"
            )
        for number, cells in enumerate(reader, start=2):
            if any(cell.strip() for cell in cells):
                yield number, dict(zip(names, cells, strict=False))
    except csv.Error as problem:
        raise source.refuse(
            f"is a damaged table ({problem}); open it in a spreadsheet and save it again as CSV"
        ) from problem


def _delimiter(sample: str) -> str:
    first = sample.split("\n", 1)[0]
    return max((",", ";", "\t", "|"), key=first.count)


def _json_rows(stream: BinaryIO, source: Source) -> Iterator[tuple[int, Any]]:
    number = bad = 0
    while line := stream.readline(_LARGEST_FIELD):
        number += 1
        if not line.strip():
            continue
        try:
            row = json.loads(line.decode("utf-8-sig", errors="replace"))
        except (ValueError, RecursionError):
            bad += 1
            if bad == number and bad >= 5:
                raise source.refuse(
                    "is not JSON lines: its first lines are no JSON; export it again"
                ) from None
            row = None
        yield number, row
