"""List articles, quotes, events, statistics, highlights, people, organisations, places, instruments, topics or collections."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from app.cli import DONE
from app.commands.with_library import print_json, with_library
from db.records import Where

if TYPE_CHECKING:
    from db.session import Library

PARTIES = {
    "people": "person",
    "organisations": "organisation",
    "places": "place",
    "instruments": "instrument",
}
WHAT = ("articles", "quotes", "events", "statistics", "highlights", *PARTIES, "topics", "collections")


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of `list`."""
    parser.add_argument("what", choices=WHAT, metavar="WHAT", help=", ".join(WHAT))
    parser.add_argument("--where", default="", metavar="QUERY", help="with the syntax of the search box")
    parser.add_argument(
        "--order", default=None, metavar="ORDER", help="as in the window: newest, oldest, title ..."
    )
    parser.add_argument("--limit", type=int, default=50, metavar="N")
    parser.add_argument("--offset", type=int, default=0, metavar="N")


def run(args: argparse.Namespace) -> int:
    """List and print."""
    return with_library(args, lambda library: _list(library, args))


def _list(library: Library, args: argparse.Namespace) -> int:
    total, items = _items(library, args)
    if args.json:
        print_json({"total": total, "items": items})
        return DONE
    for item in items:
        print(f"{item['id']:>6}  {line(item)}")
    print(f"{len(items)} of {total}")
    return DONE


def _items(library: Library, args: argparse.Namespace) -> tuple[int, list[dict[str, Any]]]:
    from app import services
    from app.services import shapes

    first, last = max(0, args.offset), max(0, args.offset) + max(0, args.limit)
    if args.what == "topics":
        topics = [t for t in services.topics.listing(library) if args.where.lower().strip() in t.name.lower()]
        return len(topics), [shapes.topic(row) for row in topics[first:last]]
    if args.what == "collections":
        found = [
            c for c in services.bookmarks.collections(library) if args.where.lower().strip() in c.name.lower()
        ]
        return len(found), [shapes.collection(row) for row in found[first:last]]
    facets = (("kind", (PARTIES[args.what],)),) if args.what in PARTIES else ()
    where = Where(f"{args.where} " if args.where.strip() else "", facets)
    name = "parties" if args.what in PARTIES else args.what
    service = getattr(services, name)
    ids = _ids(service, library, where, args.order)
    make: dict[str, Callable[[Any], dict[str, Any]]] = {
        "articles": shapes.article,
        "quotes": shapes.quote,
        "statistics": shapes.statistic,
        "highlights": shapes.highlight,
        "parties": shapes.party,
    }
    if name == "events":
        return len(ids), [shapes.event_detail(services.events.detail(library, i)) for i in ids[first:last]]
    return len(ids), [make[name](row) for row in service.rows(library, ids[first:last])]


def _ids(service: Any, library: Library, where: Where, order: str | None) -> Any:
    from db.errors import StorageProblem

    try:
        return (service.listing(library, where, order) if order else service.listing(library, where)).ids
    except KeyError as error:
        raise StorageProblem(
            f"There is no order “{order}” for this list; leave --order out, or try newest."
        ) from error


def line(item: dict[str, Any]) -> str:
    """One record as a line of text."""
    name = item.get("title") or item.get("name") or item.get("text") or ""
    if "measure" in item:
        name = f"{item['text']} ({item['measure']})" if item["measure"] else item["text"]
    speaker = item.get("speaker")
    who = f"{speaker['name']}: " if isinstance(speaker, dict) and "measure" not in item else ""
    source = item.get("source")
    tail = f"  [{source['outlet'] or source['title']}, {source['published'] or 'n.d.'}]" if source else ""
    when = item.get("date")
    date = f"{when['start'] or when['text']}  " if when else ""
    return f"{date}{who}{name}{tail}".replace("\n", " ")
