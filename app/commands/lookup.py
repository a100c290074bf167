"""Find where a sentence comes from, or check each quotation of a draft: verified, altered, misattributed, not found.

The draft may be a file (text, Markdown, Word, OpenDocument, RTF, HTML).
"""

from __future__ import annotations

import argparse
import sys
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.cli import DONE, IN_PART
from app.commands.with_library import print_json, with_library

if TYPE_CHECKING:
    from app.services.lookup import Passage
    from db.session import Library


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of `lookup`."""
    parser.add_argument(
        "text", nargs="*", metavar="TEXT", help="the words, or - for standard input (default)"
    )
    parser.add_argument("--file", type=Path, metavar="FILE", help="a draft to check instead of words")
    parser.add_argument(
        "--every-sentence", action="store_true", help="look up every sentence, not only quotations"
    )
    parser.add_argument(
        "--report",
        choices=("text", "markdown", "html"),
        help="print a report with a summary in this form",
    )


def run(args: argparse.Namespace) -> int:
    """Look up and print; 1 when nothing of it was found."""
    text = " ".join(args.text)
    if args.file is None and text in ("", "-"):
        if hasattr(sys.stdin, "reconfigure"):
            sys.stdin.reconfigure(encoding="utf-8", errors="replace")
        text = sys.stdin.read()
    return with_library(args, lambda library: _lookup(library, args, text))


def _lookup(library: Library, args: argparse.Namespace, text: str) -> int:
    from app import services

    if args.file is not None:
        text = services.drafts.read(args.file)
    report = services.drafts.check(library, text, every=args.every_sentence)
    passages = report.passages
    if args.report and not args.json:
        print(services.drafts.written(report, args.report), end="")
    elif args.json:
        print_json({"passages": [shape(passage) for passage in passages]})
    else:
        for passage in passages:
            _print(passage)
        if len(passages) > 1:
            print(services.drafts.summary(report))
        elif not passages:
            print("rapporteur: there are too few words to look up", file=sys.stderr)
    return DONE if any(passage.matches for passage in passages) else IN_PART


def shape(passage: Passage) -> dict[str, Any]:
    """One passage as JSON."""
    return {
        "start": passage.start,
        "end": passage.end,
        "text": passage.text,
        "verdict": passage.verdict,
        "matches": [
            {
                "kind": match.kind,
                "id": match.id,
                "article_id": match.article_id,
                "title": match.title,
                "start": match.start,
                "end": match.end,
                "text": match.text,
                "speaker": match.speaker,
                "score": match.score,
                "differences": [asdict(difference) for difference in match.differences],
            }
            for match in passage.matches
        ],
    }


def _print(passage: Passage) -> None:
    print(f"{passage.verdict}: {passage.text}")
    for match in passage.matches[:3]:
        who = f"{match.speaker}, in " if match.speaker else ""
        print(f"    {who}article {match.article_id}, {match.title}, {match.start}:{match.end}")
        for difference in match.differences:
            print(f"        there “{difference.source}”, here “{difference.draft}”")
