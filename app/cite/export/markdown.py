"""Markdown: with footnotes that stand at the end, or with pandoc's `[@key]` citations."""

from __future__ import annotations

import json
from collections.abc import Sequence

from app.cite.csl.writers import markdown as write_rich
from app.cite.csl.writers import markdown_escape
from app.cite.export.compose import Block, Composed, locator_of
from app.cite.export.entry import ExportEntry
from app.cite.formats.keys import citation_keys
from app.cite.item import CiteItem, to_csl_json


def to_markdown(doc: Composed) -> str:
    """The document with numbered footnotes and the list of references."""
    notes: list[str] = []
    lines: list[str] = [f"# {markdown_escape(doc.title)}", ""] if doc.title else []
    for name, blocks in doc.sections:
        lines += [f"## {name}", ""]
        for block in blocks:
            mark = ""
            if block.footnote:
                notes.append(write_rich(block.footnote))
                mark = f"[^{len(notes)}]"
            lines += _block(block, write_rich(block.citation), mark)
    if doc.references:
        lines += ["## References", ""]
        for _, entry in doc.references:
            lines += [write_rich(entry).strip(), ""]
    for number, note in enumerate(notes, 1):
        lines += [f"[^{number}]: {note}", ""]
    return "\n".join(lines).rstrip() + "\n"


def to_pandoc(doc: Composed, style_file: str = "") -> str:
    """The document for pandoc: citations by key, the references as CSL in the head of the file.

    `style_file` names the .csl file that pandoc shall use, where one lies beside the document.
    """
    items: dict[str, CiteItem] = {
        b.entry.item.id: b.entry.item for b in doc.blocks if b.entry.item is not None
    }
    keys = citation_keys(items.values())
    head = {
        "title": doc.title,
        "lang": doc.locale,
        **({"csl": style_file} if style_file else {}),
        "references": [{**to_csl_json(item), "id": keys[item.id]} for item in items.values()],
    }
    # JSON is YAML, so nothing in a title can break the head.
    lines = ["---", json.dumps(head, ensure_ascii=False, indent=2), "---", ""]
    for name, blocks in doc.sections:
        lines += [f"## {name}", ""]
        for block in blocks:
            lines += _block(block, _key_citation(block.entry, keys), "")
    lines += ["## References", "", "::: {#refs}", ":::"]
    return "\n".join(lines) + "\n"


def _key_citation(entry: ExportEntry, keys: dict[str, str]) -> str:
    if entry.item is None:
        return ""
    locator = locator_of(entry)
    where = ""
    if locator is not None:
        where = f", {'p.' if locator.label == 'page' else 'para.'} {locator.number}"
    return f"[@{keys[entry.item.id]}{where}]"


def _block(block: Block, citation: str, mark: str) -> Sequence[str]:
    lines: list[str] = []
    if block.heading:
        lines += [f"### {markdown_escape(block.heading)}", ""]
    words = markdown_escape(block.words)
    tail = f" {citation}" if citation else ""
    if words:
        lines += [f"> {line}".rstrip() for line in words.split("\n")]
        lines[-1] += f"{tail}{mark}"
        if block.attribution:
            lines += [">", f"> — {markdown_escape(block.attribution)}"]
        lines.append("")
    elif tail or mark or block.attribution:
        lines += [f"{markdown_escape(block.attribution)}{tail}{mark}".strip(), ""]
    if block.warning:
        lines += [f"**[{block.warning}]**", ""]
    if block.remark:
        lines += [markdown_escape(block.remark), ""]
    if block.entry.link:
        lines += [f"<{block.entry.link}>", ""]
    return lines
