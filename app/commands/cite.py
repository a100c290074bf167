"""The citation of a record, or of words of an article (`--span`), in any citation style and format."""

from __future__ import annotations

import argparse
import re
import sys
from typing import TYPE_CHECKING

from app.cli import DONE, WRONG_USAGE
from app.commands.with_library import print_json, with_library
from db.records import Ref

if TYPE_CHECKING:
    from db.session import Library

KINDS = ("article", "quote", "event", "statistic", "highlight")
REFERENCES = ("bibtex", "ris", "csl-json")
FORMATS = ("text", "html", "markdown", "rtf", *REFERENCES)


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of `cite`."""
    parser.add_argument("kind", choices=KINDS, metavar="KIND", help=", ".join(KINDS))
    parser.add_argument("id", type=int, metavar="ID")
    parser.add_argument("--style", default="apa", help="any CSL style id (default: apa)")
    parser.add_argument("--locale", default="en-US")
    parser.add_argument("--format", default="text", choices=FORMATS)
    parser.add_argument(
        "--form", default="", help="quotation, in-text, citation, reference, block or footnote"
    )
    parser.add_argument("--span", default="", metavar="START:END", help="words of an article, in code points")


def run(args: argparse.Namespace) -> int:
    """Cite and print; 1 when there is no such record or style."""
    if args.span and (not re.fullmatch(r"\d+:\d+", args.span) or args.kind != "article"):
        print(
            "rapporteur cite: --span takes START:END, two numbers, and goes with an article", file=sys.stderr
        )
        return WRONG_USAGE
    forms = ("", "quotation", "in-text", "citation", "reference", "block", "footnote")
    if args.form not in forms:
        print(f"rapporteur cite: --form is one of {', '.join(forms[1:])}", file=sys.stderr)
        return WRONG_USAGE
    return with_library(args, lambda library: _cite(library, args))


def _cite(library: Library, args: argparse.Namespace) -> int:
    from app import services

    ref = Ref(args.kind, args.id)
    if args.format in REFERENCES:
        data = services.exporting.references(library, [ref], args.format)
        if args.json:
            print_json({"kind": args.kind, "id": args.id, "format": args.format, "data": data})
        else:
            sys.stdout.write(data if data.endswith("\n") else f"{data}\n")
        return DONE
    span = tuple(int(part) for part in args.span.split(":")) if args.span else None
    cited = services.citing.cited(
        library,
        ref,
        style=args.style,
        locale=args.locale,
        form=args.form or ("reference" if args.kind == "article" and span is None else "quotation"),
        span=span,  # type: ignore[arg-type]
    )
    for note in cited.notes:
        print(f"rapporteur: {note}", file=sys.stderr)
    if args.json:
        shape = {"text": cited.plain, "html": cited.html, "markdown": cited.markdown, "rtf": cited.rtf}
        print_json(
            {"kind": args.kind, "id": args.id, "style": args.style, **shape, "notes": list(cited.notes)}
        )
    else:
        chosen = {"text": cited.plain, "html": cited.html, "markdown": cited.markdown, "rtf": cited.rtf}
        print(chosen[args.format])
    return DONE
