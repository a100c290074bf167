"""Write a collection, its brief, or everything that a query finds, to a file."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from app.cli import DONE, IN_PART, WRONG_USAGE
from app.commands.with_library import print_json, with_library
from db.records import Where

if TYPE_CHECKING:
    from db.session import Library

FORMATS = (
    "docx",
    "odt",
    "md",
    "html",
    "pdf",
    "csv",
    "xlsx",
    "bibtex",
    "ris",
    "csl-json",
    "json",
    "pandoc",
    "pack",
)
BRIEF_FORMATS = ("docx", "odt", "md", "html", "pdf")
STYLE = "apa"


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of `export`."""
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--collection", metavar="NAME", help="the bookmarks of a collection, in their order")
    what.add_argument("--brief", metavar="NAME", help="what was written in a collection, with its sources")
    what.add_argument("--where", default="", metavar="QUERY", help="with the syntax of the search box")
    parser.add_argument("--format", required=True, choices=FORMATS)
    parser.add_argument("--style", help="any CSL style id (default: the one chosen for the brief, or apa)")
    parser.add_argument("--locale", default="en-US")
    parser.add_argument("-o", "--output", required=True, metavar="FILE")


def run(args: argparse.Namespace) -> int:
    """Export; 1 when there was nothing to write."""
    if args.brief is not None and args.format not in BRIEF_FORMATS:
        choice = ", ".join(BRIEF_FORMATS)
        print(f"rapporteur: a brief is written as {choice}, not as {args.format}", file=sys.stderr)
        return WRONG_USAGE
    return with_library(args, lambda library: _export(library, args))


def _export(library: Library, args: argparse.Namespace) -> int:
    target = Path(args.output).expanduser()
    if args.brief is not None:
        number, told, written = _export_brief(library, args, target)
    else:
        number = _export_records(library, args, target)
        told, written = "records", number > 0
    if args.json:
        print_json({"records": number, "path": str(target), "format": args.format})
    else:
        print(f"{number} {told} written to {target}", file=sys.stderr)
    return DONE if written else IN_PART


def _export_records(library: Library, args: argparse.Namespace, target: Path) -> int:
    from app import services
    from app.printing import to_pdf

    return services.exporting.export(
        library,
        target,
        format=args.format,
        collection=_collection(library, args.collection) if args.collection is not None else None,
        where=Where(f"{args.where} " if args.where.strip() else ""),
        style=args.style or STYLE,
        locale=args.locale,
        printer=to_pdf,
    )


def _export_brief(library: Library, args: argparse.Namespace, target: Path) -> tuple[int, str, bool]:
    """How many excerpts the brief has, what they are called, and whether anything stood in it."""
    from app import services
    from app.printing import to_pdf

    collection = _collection(library, args.brief)
    brief = services.briefs.read(library, collection)
    number = services.briefs.export(
        library,
        collection,
        target,
        format=args.format,
        style=args.style or brief.style or STYLE,
        locale=args.locale,
        printer=to_pdf,
    )
    return number, "excerpts", bool(brief.body.strip())


def _collection(library: Library, name: str) -> int:
    from app import services
    from db.errors import NoSuchRecord

    for one in services.bookmarks.collections(library):
        if one.name.lower() == name.lower():
            return one.id
    raise NoSuchRecord(f"There is no collection “{name}”; `rapporteur list collections` names them.")
