"""Run the CSL processor over fixtures: `python -m tests.csl FIXTURES.jsonl[.gz] [--only TEXT] > OUTPUT.jsonl`.

Reads lines with the public test suite's fields, or lines with STYLE (the id of a style of the collection)
and lists of citations, and prints `{"NAME", "RESULT", "BIBLIOGRAPHY"?}` for each.
"""

from __future__ import annotations

import gzip
import html
import json
import sys
import traceback
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from app.cite.csl.context import Cite
from app.cite.csl.localefiles import load_locale
from app.cite.csl.parse import parse_style
from app.cite.csl.positions import Citation
from app.cite.csl.processor import Processor
from app.cite.csl.richtext import RichText
from app.cite.csl.writers import suite_html

_UNPRINTED = "[CSL STYLE ERROR: reference with no printed form.]"
_POSITIONS = {"first": 0, "subsequent": 1, "ibid": 2, "ibid-with-locator": 3}


def fixtures(path: Path) -> Iterator[dict[str, Any]]:
    """The fixtures of a file, gzipped or not."""
    raw = path.read_bytes()
    text = (gzip.decompress(raw) if path.suffix == ".gz" else raw).decode("utf-8")
    yield from (json.loads(line) for line in text.splitlines() if line.strip())


def run(fixture: dict[str, Any]) -> dict[str, Any]:
    """One fixture's output."""
    if "STYLE" in fixture:
        return _run_style(fixture)
    result = _run_suite(fixture)
    return {"NAME": fixture["NAME"], "RESULT": result}


def _run_style(fixture: dict[str, Any]) -> dict[str, Any]:
    from app.cite.styles import style_path

    style = parse_style(style_path(fixture["STYLE"]).read_bytes())
    processor = Processor(style, load_locale)
    processor.set_items(fixture["INPUT"])
    # The reference output of these files is not escaped.
    cited = [_raw(processor.cite([_cite(c) for c in cluster])) for cluster in fixture["CITATION-ITEMS"]]
    listed = {item_id: _raw(entry) for item_id, entry in processor.bibliography()}
    return {"NAME": fixture["NAME"], "RESULT": cited, "BIBLIOGRAPHY": listed}


def _raw(text: RichText) -> str:
    return html.unescape(suite_html(text))


def _run_suite(fixture: dict[str, Any]) -> str:
    style = parse_style(fixture["CSL"])
    abbreviations = (fixture.get("ABBREVIATIONS") or {}).get("default", {})
    processor = Processor(style, load_locale, abbreviations=abbreviations)
    items = {
        str(item["id"]) if "id" in item else f"item-{at}": item for at, item in enumerate(fixture["INPUT"])
    }
    for item_id, item in items.items():
        item.setdefault("id", item_id)
    if fixture.get("CITATIONS"):
        text = _run_citations(processor, items, fixture["CITATIONS"])
        return text if fixture["MODE"] == "citation" else _bibliography(processor, fixture)
    wanted = list(items)
    for entry in fixture.get("BIBENTRIES") or []:
        wanted = [str(i) for i in entry]
    processor.set_items([items[i] for i in wanted if i in items])
    if fixture["MODE"].startswith("bibliography"):
        return _bibliography(processor, fixture)
    # Without citations of its own a fixture cites all items in the order of the bibliography.
    clusters = fixture.get("CITATION-ITEMS") or [[{"id": i} for i in processor.sorted_ids]]
    return "\n".join(suite_html(processor.cite([_cite(c) for c in cluster])) for cluster in clusters)


def _run_citations(processor: Processor, items: dict[str, Any], calls: list[Any]) -> str:
    """Citations set into a document one after the other; what the last one changed is marked `>>`."""
    known: dict[str, dict[str, Any]] = {}
    before: list[tuple[str, str, list[Any]]] = []
    now: list[tuple[str, str, list[Any]]] = []
    for call in calls:
        citation, pre, post = call
        known[citation["citationID"]] = citation
        order = [(i, n) for i, n in pre]
        order.append((citation["citationID"], citation.get("properties", {}).get("noteIndex", 0)))
        order += [(i, n) for i, n in post]
        document = [
            Citation(
                [_cite(c) for c in known[i]["citationItems"]],
                int(n or 0),
                i,
                not known[i].get("properties", {}).get("unsorted"),
            )
            for i, n in order
        ]
        cited = dict.fromkeys(str(c.id) for entry in document for c in entry.cites)
        processor.set_items([items[i] for i in cited if i in items])
        made = processor.cite_all(document)
        told = processor.distinctions
        before, now = (
            now,
            [
                (entry.id, suite_html(text), [told.get(cite.id) for cite in entry.cites])
                for entry, text in zip(document, made)
            ],
        )
    last = calls[-1][0]["citationID"]
    lines = []
    for at, entry in enumerate(now):
        name, text, _ = entry
        changed = name == last or entry not in before
        lines.append(f"{'>>' if changed else '..'}[{at}] {text}")
    return "\n".join(lines)


def _bibliography(processor: Processor, fixture: dict[str, Any]) -> str:
    made = {item_id: suite_html(entry) for item_id, entry in processor.bibliography()}
    numbered = "citation-number" in fixture["CSL"]
    for number, item_id in enumerate(processor.sorted_ids, 1):
        # What the reference engine says of an item that a style renders as nothing; we leave it out.
        made.setdefault(item_id, (f"{number}. " if numbered else "") + _UNPRINTED)
    entries = "".join(f'  <div class="csl-entry">{made[i]}</div>\n' for i in processor.sorted_ids)
    return f'<div class="csl-bib-body">\n{entries}</div>'


def _cite(data: dict[str, Any]) -> Cite:
    position = data.get("position", 0)
    return Cite(
        id=str(data["id"]),
        locator=str(data.get("locator") or ""),
        label=str(data.get("label") or ""),
        prefix=data.get("prefix") or "",
        suffix=data.get("suffix") or "",
        suppress_author=bool(data.get("suppress-author")),
        author_only=bool(data.get("author-only")),
        position=position if isinstance(position, int) else _POSITIONS.get(position, 0),
        near_note=bool(data.get("near-note")),
        first_note=int(data.get("first-reference-note-number") or 0),
    )


def main(arguments: list[str]) -> int:
    """Print one line of JSON for each fixture."""
    only = arguments[arguments.index("--only") + 1] if "--only" in arguments else ""
    for fixture in fixtures(Path(arguments[0])):
        if only and only not in fixture["NAME"]:
            continue
        try:
            line = run(fixture)
        except Exception:
            traceback.print_exc()
            line = {"NAME": fixture["NAME"], "RESULT": "ERROR"}
        print(json.dumps(line, ensure_ascii=False))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
