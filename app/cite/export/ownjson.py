"""Our own JSON: every field of every entry, and the texts they rest on, so that an import loses nothing."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

from app.cite.export.entry import ExportEntry
from app.cite.item import CiteItem, Name

FORMAT = "rapporteur-export"
VERSION = 1


def to_json(
    entries: Sequence[ExportEntry], *, title: str = "", articles: Sequence[Mapping[str, Any]] = ()
) -> str:
    """One JSON document. `articles` are the records of the texts, each with its frozen text as "text"."""
    return (
        json.dumps(
            {
                "format": FORMAT,
                "version": VERSION,
                "title": title,
                "articles": [dict(article) for article in articles],
                "entries": [asdict(entry) for entry in entries],
            },
            ensure_ascii=False,
            indent=1,
        )
        + "\n"
    )


def from_json(text: str) -> list[ExportEntry]:
    """The entries of a document that `to_json` wrote. Raises ValueError for anything else."""
    data = json.loads(text)
    if not isinstance(data, dict) or data.get("format") != FORMAT:
        raise ValueError("This is not a file that Rapporteur exported.")
    return [_entry(row) for row in data.get("entries", [])]


def _entry(row: dict[str, Any]) -> ExportEntry:
    item = row.get("item")
    return ExportEntry(
        **{
            **row,
            "item": _item(item) if item else None,
            "topics": tuple(row.get("topics", ())),
            "details": tuple((str(k), str(v)) for k, v in row.get("details", ())),
        }
    )


def _item(row: dict[str, Any]) -> CiteItem:
    people = {
        field: tuple(Name(**name) for name in row[field])
        for field in ("authors", "interviewers", "interviewees")
    }
    return CiteItem(**{**row, **people, "doubts": tuple(row.get("doubts", ()))})
