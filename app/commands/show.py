"""Show one record with everything linked to it; an article comes with its frozen text."""

from __future__ import annotations

import argparse
import json
import sys
from typing import TYPE_CHECKING, Any

from app.cli import DONE
from app.commands.with_library import print_json, with_library
from db.records import Where

if TYPE_CHECKING:
    from db.session import Library

PARTIES = ("person", "organisation", "place", "instrument")
KINDS = ("article", "quote", "event", "statistic", "highlight", *PARTIES, "topic", "collection")


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of `show`."""
    parser.add_argument("kind", choices=KINDS, metavar="KIND", help=", ".join(KINDS))
    parser.add_argument("id", type=int, metavar="ID")


def run(args: argparse.Namespace) -> int:
    """Show; 1 when there is no such record."""
    return with_library(args, lambda library: _show(library, args))


def _show(library: Library, args: argparse.Namespace) -> int:
    document = record(library, args.kind, args.id)
    if args.json:
        print_json(document)
        return DONE
    text = document.pop("text", None) if args.kind == "article" else None
    for name, value in document.items():
        if value not in (None, "", [], {}):
            shown = value if isinstance(value, str | int | float) else json.dumps(value, ensure_ascii=False)
            print(f"{name}: {shown}")
    if text:
        sys.stdout.write(f"\n{text}\n")
    return DONE


def record(library: Library, kind: str, record_id: int) -> dict[str, Any]:
    """A record with everything linked to it, as JSON; raises NoSuchRecord."""
    from app import services
    from app.services import shapes

    if kind == "article":
        detail = services.articles.detail(library, record_id)
        return shapes.article_detail(detail, services.articles.records(library, record_id))
    if kind == "quote":
        quote = services.quotes.detail(library, record_id)
        return shapes.quote(quote) | {"context": _context(services.quotes.context(library, record_id))}
    if kind == "statistic":
        figure = services.statistics.detail(library, record_id)
        context = _context(services.statistics.context(library, record_id))
        return shapes.statistic(figure) | {"context": context, "others": _others(library, figure)}
    if kind == "highlight":
        return shapes.highlight(services.highlights.detail(library, record_id))
    if kind == "event":
        return _event(library, record_id)
    if kind in PARTIES:
        return _party(library, kind, record_id)
    return _set(library, kind, record_id)


def _context(context: Any) -> dict[str, str]:
    return {"before": context.before, "words": context.words, "after": context.after}


def _others(library: Library, figure: Any) -> list[dict[str, Any]]:
    from app import services
    from app.services import shapes

    if not figure.measure_key:
        return []
    rows = services.statistics.group(library, figure.measure_key).rows
    return [shapes.statistic(row) for row in rows if row.id != figure.id]


def _event(library: Library, record_id: int) -> dict[str, Any]:
    from app import services
    from app.services import shapes

    shape = shapes.event_detail(services.events.detail(library, record_id))
    said = services.quotes.listing(library, Where(facets=(("event", (str(record_id),)),)), "article")
    return shape | {"said_there": [shapes.quote(row) for row in said.rows]}


def _party(library: Library, kind: str, record_id: int) -> dict[str, Any]:
    from app import services
    from app.services import shapes
    from db.errors import NoSuchRecord

    detail = services.parties.detail(library, record_id)
    if detail.row.kind != kind:
        raise NoSuchRecord(f"Record {record_id} is no {kind} but a {detail.row.kind}; ask for that.")
    where = Where(facets=(("party", (str(record_id),)),))
    return shapes.party_detail(detail) | {
        "quotes": [shapes.quote(row) for row in services.quotes.listing(library, where, "oldest").rows],
        "events": [shapes.event(row) for row in services.events.listing(library, where, "oldest").rows],
        "statistics": [shapes.statistic(row) for row in services.statistics.listing(library, where).rows],
        "articles": [shapes.article(row) for row in services.articles.listing(library, where, "oldest").rows],
    }


def _set(library: Library, kind: str, record_id: int) -> dict[str, Any]:
    from app import services
    from app.services import shapes
    from db.errors import NoSuchRecord

    if kind == "topic":
        for row in services.topics.listing(library):
            if row.id == record_id:
                where = Where(facets=(("topic", (str(record_id),)),))
                articles = services.articles.listing(library, where)
                return shapes.topic(row) | {"records": [shapes.article(a) for a in articles.rows]}
    else:
        for found in services.bookmarks.collections(library):
            if found.id == record_id:
                listing = services.bookmarks.listing(library, record_id)
                rows = services.bookmarks.rows(library, listing.ids)
                return shapes.collection(found) | {"bookmarks": [shapes.bookmark(b) for b in rows]}
    raise NoSuchRecord(f"There is no {kind} {record_id} in the library.")
