"""Word documents (.docx, .docm, .dotx), both dialects of the format, damaged ones as far as they go."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from app.ingest.archive import DamagedMember, Package
from app.ingest.article import PassageKind
from app.ingest.draft import Block, Draft, lay_out
from app.ingest.file_properties import Properties, stated_by_file
from app.ingest.old_fonts import mended
from app.ingest.readers.source import Source
from app.ingest.xml import HostileXml, attribute, find, local, parse_xml, text_of

if TYPE_CHECKING:
    from lxml.etree import _Element

NAME = "Word document"
SUFFIXES = (".docx", ".docm", ".dotx")
MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_HEADING = re.compile(r"(?:heading|überschrift|titre|título|заголовок)\s*(\d)", re.IGNORECASE)
_PASSED_OVER = frozenset(
    [
        "del",
        "moveFrom",
        "delText",
        "instrText",
        "fldData",
        "rPr",
        "pPr",
        "sectPr",
        "tblPr",
        "tblGrid",
        "trPr",
        "tcPr",
        "proofErr",
        "bookmarkStart",
        "bookmarkEnd",
        "commentReference",
        "annotationRef",
        "Fallback",
    ]
)


def sniff(head: bytes) -> bool:
    """A zip package that names a Word part in its first entries."""
    return head.startswith(b"PK\x03\x04") and (b"word/" in head)


def read(source: Source) -> Iterator[Draft]:
    """One article."""
    data = source.read()
    with Package(source, "Word document") as package:
        names = {name.lower(): name for name in package.names()}
        main = _main_part(package, names)
        if main is None:
            raise source.refuse("is a zip package but no Word document; give it the suffix of what it is")
        try:
            tree = parse_xml(package.read(main))
        except (DamagedMember, HostileXml) as problem:
            raise source.refuse(str(problem)) from problem
        if tree is None:
            raise source.refuse(
                "is a damaged Word document; open it in Word or LibreOffice, let it be repaired, and save it again"
            )
        styles = _styles(_part(package, names, "word/styles.xml"))
        blocks = list(_Walker(styles).blocks(tree))
        notes = _part(package, names, "word/footnotes.xml")
        if notes is not None:
            blocks += [replace(block, kind="list") for block in _Walker(styles).blocks(notes)]
        properties = _properties(_part(package, names, "docprops/core.xml"))
    blocks, told = mended(blocks)
    text, placed = lay_out(blocks)
    if not any(char.isalnum() for char in text):
        raise source.refuse("has no text in it (perhaps only pictures); there is nothing to import")
    titled = next((block.text for block in placed[:6] if block.level == 0), None)
    yield Draft(
        text,
        placed,
        data,
        MEDIA_TYPE,
        source.name,
        stated=stated_by_file(properties, placed, titled),
        notes=told,
        member=source.member,
    )


def _main_part(package: Package, names: dict[str, str]) -> str | None:
    """The part with the text: by its usual name, else the one that the package points to."""
    usual = next((name for name in names if re.fullmatch(r"word/document\d*\.xml", name)), None)
    if usual is not None:
        return names[usual]
    pointers = _part(package, names, "_rels/.rels")
    for pointer in pointers if pointers is not None else ():
        target = (attribute(pointer, "Target") or "").lstrip("/").lower()
        if (attribute(pointer, "Type") or "").endswith("/officeDocument") and target.startswith("word/"):
            return names.get(target)
    return None


def _part(package: Package, names: dict[str, str], name: str) -> _Element | None:
    """A lesser part of the package; one that is missing or damaged is done without."""
    if name not in names:
        return None
    try:
        return parse_xml(package.read(names[name]))
    except (DamagedMember, HostileXml):
        return None


@dataclass(frozen=True, slots=True)
class _Style:
    kind: PassageKind
    level: int | None
    bold: bool


def _styles(tree: _Element | None) -> dict[str, _Style]:
    """Style id -> what it means for a passage."""
    found: dict[str, _Style] = {}
    for style in tree if tree is not None else ():
        identifier = attribute(style, "styleId")
        if local(style) != "style" or not identifier:
            continue
        name = find(style, "name")
        label = ((attribute(name, "val") if name is not None else None) or identifier).lower()
        outline = find(style, "pPr", "outlineLvl")
        found[identifier] = _meaning(
            label,
            attribute(outline, "val") if outline is not None else None,
            find(style, "rPr", "b") is not None,
        )
    return found


def _meaning(label: str, outline: str | None, bold: bool) -> _Style:
    heading = _HEADING.match(label)
    if label == "title":
        return _Style("heading", 0, bold)
    if heading:
        return _Style("heading", int(heading[1]), bold)
    if label == "subtitle":
        return _Style("paragraph", None, bold)
    if label.startswith("list "):
        return _Style("list", None, bold)
    if "quote" in label:
        return _Style("quote", None, bold)
    if label == "caption":
        return _Style("caption", None, bold)
    if outline and outline.isdigit() and int(outline) < 9:
        return _Style("heading", int(outline) + 1, bold)
    return _Style("paragraph", None, bold)


@dataclass(slots=True)
class _Runs:
    parts: list[str] = field(default_factory=list)
    bold: int = 0
    plain: int = 0


class _Walker:
    """Paragraphs and tables of a part, in reading order."""

    def __init__(self, styles: dict[str, _Style]) -> None:
        self._styles = styles

    def blocks(self, element: _Element, depth: int = 0) -> Iterator[Block]:
        """Blocks under an element; text boxes follow the paragraph that they hang on."""
        for child in element:
            name = local(child)
            if name == "p":
                yield from self._paragraph(child, depth)
            elif name == "tbl":
                yield from self._table(child, depth)
            elif name in ("footnote", "endnote") and attribute(child, "type") is not None:
                continue  # separators
            elif name and name not in _PASSED_OVER and depth < 200:
                yield from self.blocks(child, depth + 1)

    def _paragraph(self, paragraph: _Element, depth: int) -> Iterator[Block]:
        properties = find(paragraph, "pPr")
        style = self._style(properties)
        runs = _Runs()
        boxes: list[_Element] = []
        self._gather(paragraph, runs, boxes, style.bold, 0)
        text = "".join(runs.parts)
        if text.strip():
            kind = style.kind
            if kind == "paragraph" and properties is not None and find(properties, "numPr") is not None:
                kind = "list"
            yield Block(text, kind, strong=runs.bold > 0 and runs.plain == 0, level=style.level)
        for box in boxes:
            if depth < 20:
                yield from self.blocks(box, depth + 1)

    def _style(self, properties: _Element | None) -> _Style:
        if properties is None:
            return _Style("paragraph", None, False)
        named = find(properties, "pStyle")
        identifier = attribute(named, "val") if named is not None else None
        style = self._styles.get(identifier or "") or _meaning((identifier or "").lower(), None, False)
        outline = find(properties, "outlineLvl")
        level = attribute(outline, "val") if outline is not None else None
        if style.kind == "paragraph" and level and level.isdigit() and int(level) < 9:
            return _Style("heading", int(level) + 1, style.bold)
        return style

    def _gather(self, element: _Element, runs: _Runs, boxes: list[_Element], bold: bool, depth: int) -> None:
        if depth > 100:
            return
        for child in element:
            name = local(child)
            if name == "r":
                own = find(child, "rPr", "b")
                heavy = bold if own is None else attribute(own, "val") not in ("0", "false", "off")
                self._gather(child, runs, boxes, heavy, depth + 1)
            elif name == "t":
                text = child.text or ""
                runs.parts.append(text)
                if bold:
                    runs.bold += len(text.strip())
                else:
                    runs.plain += len(text.strip())
            elif name in ("tab", "br", "cr", "ptab"):
                runs.parts.append(" ")
            elif name == "noBreakHyphen":
                runs.parts.append("-")
            elif name == "txbxContent":
                boxes.append(child)
            elif name in ("pict", "object"):  # a drawing of the old kind: only its text boxes are read
                boxes += _boxes(child)
            elif name and name not in _PASSED_OVER:
                self._gather(child, runs, boxes, bold, depth + 1)

    def _table(self, table: _Element, depth: int) -> Iterator[Block]:
        rows = (
            [
                [list(self.blocks(cell, depth + 1)) for cell in row if local(cell) in ("tc", "sdt")]
                for row in table
                if local(row) == "tr"
            ]
            if depth < 20
            else []
        )
        cells = [[" ".join(" ".join(block.text.split()) for block in cell) for cell in row] for row in rows]
        cells = [row for row in cells if any(row)]
        if (
            max((len(row) for row in cells), default=0) > 1
            and max(len(cell) for row in cells for cell in row) <= 400
        ):
            yield Block("\n".join(" | ".join(row) for row in cells), "table")
        else:  # one column, or whole paragraphs: a frame around text
            for row in rows:
                for cell in row:
                    yield from cell


def _boxes(drawing: _Element) -> list[_Element]:
    """The text boxes of a drawing, without those within another, which are read with it."""
    found = list(drawing.iter("{*}txbxContent"))
    return [
        box for box in found if not any(outer is not box and outer in found for outer in box.iterancestors())
    ]


def _properties(tree: _Element | None) -> Properties:
    if tree is None:
        return Properties()
    values = {local(child): text_of(child) for child in tree}
    return Properties(
        title=values.get("title"),
        authors=tuple(filter(None, [values.get("creator")])),
        created=values.get("created"),
        modified=values.get("modified"),
        language=values.get("language"),
        description=values.get("description"),
        keywords=values.get("keywords"),
    )
