"""Write a collection, or everything that a query finds, to a file."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from app.cli import DONE, IN_PART
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


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of `export`."""
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--collection", metavar="NAME", help="the bookmarks of a collection, in their order")
    what.add_argument("--where", default="", metavar="QUERY", help="with the syntax of the search box")
    parser.add_argument("--format", required=True, choices=FORMATS)
    parser.add_argument("--style", default="apa", help="any CSL style id (default: apa)")
    parser.add_argument("--locale", default="en-US")
    parser.add_argument("-o", "--output", required=True, metavar="FILE")


def run(args: argparse.Namespace) -> int:
    """Export; 1 when there was nothing to write."""
    return with_library(args, lambda library: _export(library, args))


def _export(library: Library, args: argparse.Namespace) -> int:
    from app import services
    from app.printing import to_pdf
    from db.errors import NoSuchRecord

    collection = None
    if args.collection is not None:
        named = [
            c for c in services.bookmarks.collections(library) if c.name.lower() == args.collection.lower()
        ]
        if not named:
            raise NoSuchRecord(
                f"There is no collection “{args.collection}”; `rapporteur list collections` names them."
            )
        collection = named[0].id
    target = Path(args.output).expanduser()
    number = services.exporting.export(
        library,
        target,
        format=args.format,
        collection=collection,
        where=Where(f"{args.where} " if args.where.strip() else ""),
        style=args.style,
        locale=args.locale,
        printer=to_pdf,
    )
    if args.json:
        print_json({"records": number, "path": str(target), "format": args.format})
    else:
        print(f"{number} records written to {target}", file=sys.stderr)
    return DONE if number else IN_PART
