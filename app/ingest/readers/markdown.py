"""Markdown (.md), with the front matter that note programs write."""

from __future__ import annotations

import re
from collections.abc import Iterator

from app.ingest.decode import NotText, decode
from app.ingest.draft import Draft, Stated, lay_out
from app.ingest.normalise import normalise
from app.ingest.readers.rows import columns_of, stated_of
from app.ingest.readers.source import Source

NAME = "Markdown"
SUFFIXES = (".md", ".markdown", ".mdown")
_FRONT = re.compile(r"\A---[ \t]*\n(?P<fields>.*?\n)(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_FIELD = re.compile(r"^([A-Za-z_][\w -]{0,40}):[ \t]*(.*)$")


def sniff(head: bytes) -> bool:
    """Markdown has no signature."""
    return False


def read(source: Source) -> Iterator[Draft]:
    """One article."""
    from markdown_it import MarkdownIt  # only for Markdown

    from app.ingest.html_blocks import blocks_of
    from app.ingest.readers.html import parse_html

    data = source.read()
    try:
        decoded = decode(data)
    except NotText as problem:
        raise source.refuse(str(problem)) from problem
    text = normalise(decoded.text)
    if len(text) > source.limits.text_chars:
        raise source.refuse(
            f"has {len(text):,} characters, more than one article can have; split it into its articles"
        )
    front = _FRONT.match(text)
    body = text[front.end() :] if front else text
    tree = parse_html(MarkdownIt("commonmark", {"html": False}).enable("table").render(body))
    page, blocks = lay_out(blocks_of(tree)) if tree is not None else ("", ())
    if not any(char.isalnum() for char in page):
        raise source.refuse("has no words in it; there is nothing to import")
    stated = _front_matter(front["fields"]) if front else Stated()
    if stated.title is None and blocks and blocks[0].kind == "heading":
        stated = Stated(title=blocks[0].text).over(stated)
    yield Draft(
        page,
        blocks,
        data,
        "text/markdown",
        source.name,
        stated=stated,
        notes=decoded.notes,
        member=source.member,
    )


def _front_matter(text: str) -> Stated:
    """The plain `name: value` lines of front matter, and its simple lists."""
    values: dict[str, object] = {}
    current = ""
    for line in text.splitlines():
        found = _FIELD.match(line)
        if found:
            current = found[1].strip()
            values[current] = found[2].strip().strip("\"'")
        elif current and line.lstrip().startswith("- "):
            before = values.get(current)
            values[current] = [
                *(before if isinstance(before, list) else []),
                line.lstrip()[2:].strip().strip("\"'"),
            ]
    columns = columns_of(tuple(values))
    return stated_of({field: values[name] for field, name in columns.items() if values[name]}, None)
