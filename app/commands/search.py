"""Search everything in the library with the syntax of the search box."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any

from app.cli import DONE
from app.commands.with_library import print_json, with_library
from db.records import SearchPage

if TYPE_CHECKING:
    from db.session import Library

KINDS = (
    "article",
    "quote",
    "event",
    "statistic",
    "highlight",
    "person",
    "organisation",
    "place",
    "instrument",
    "topic",
)


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of `search`."""
    parser.add_argument("query", nargs="+", metavar="QUERY", help='words, "phrases", field:value, OR, -not')
    parser.add_argument(
        "--kind", action="append", choices=KINDS, help="only hits of this kind (may be repeated)"
    )
    parser.add_argument("--limit", type=int, default=50, metavar="N")
    parser.add_argument("--offset", type=int, default=0, metavar="N")


def run(args: argparse.Namespace) -> int:
    """Search and print the hits."""
    return with_library(args, lambda library: _search(library, args))


def _search(library: Library, args: argparse.Namespace) -> int:
    from app import services

    # A query on the command line is whole: the blank says that its last word is not being typed.
    query = " ".join(args.query)
    page = services.search.find(
        library,
        f"{query} ",
        kinds=tuple(args.kind or KINDS),
        limit=max(0, args.limit),
        offset=max(0, args.offset),
    )
    meant = "" if page.hits else services.search.suggestion(library, query)
    if args.json:
        print_json(shape(page) | {"query": query, "did_you_mean": meant or None})
        return DONE
    for hit in page.hits:
        print(f"{hit.ref.kind} {hit.ref.id}  {hit.title}" + (f"  ({hit.subtitle})" if hit.subtitle else ""))
        if hit.snippet and hit.snippet != hit.title:
            print(f"    {hit.snippet}")
    counts = ", ".join(_counted(kind, number, more) for kind, number, more in page.counts)
    print(
        f"{counts or 'nothing found'}; {page.searched} of {page.of} articles searched for {page.understood}"
    )
    if meant:
        print(f"did you mean: {meant}")
    return DONE


def shape(page: SearchPage) -> dict[str, Any]:
    """A page of hits as JSON; `total` is null when there are more than were counted."""
    capped = any(more for _, _, more in page.counts)
    return {
        "query": page.query,
        "understood": page.understood,
        "searched": {"articles": page.searched, "of": page.of},
        "total": None if capped else sum(number for _, number, _ in page.counts),
        "counts": {kind: number for kind, number, _ in page.counts},
        "hits": [
            {
                "kind": hit.ref.kind,
                "id": hit.ref.id,
                "article_id": hit.article_id,
                "title": hit.title,
                "subtitle": hit.subtitle,
                "snippet": hit.snippet,
                "spans": [list(span) for span in hit.spans],
                "score": round(hit.score, 4),
            }
            for hit in page.hits
        ],
    }


def _counted(kind: str, number: int, more: bool) -> str:
    many = "people" if kind == "person" else f"{kind}s"
    return f"{number}{'+' if more else ''} {kind if number == 1 else many}"
