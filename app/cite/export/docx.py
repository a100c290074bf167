"""A Word document with real footnotes.

python-docx writes everything but footnotes, so the footnotes part is added to its package as the format
asks for it (ECMA-376, part 1, 17.11): two separators, then one footnote a number.
"""

from __future__ import annotations

import io
from typing import Any
from xml.sax.saxutils import escape

from app.cite.csl.richtext import Mark, RichText, Span, plain_text
from app.cite.export.compose import Block, Composed
from app.cite.export.written import Written

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_FOOTNOTES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
_CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
_PROPERTIES = {
    Mark.ITALIC: "<w:i/>",
    Mark.OBLIQUE: "<w:i/>",
    Mark.UPRIGHT: '<w:i w:val="0"/>',
    Mark.BOLD: "<w:b/>",
    Mark.REGULAR: '<w:b w:val="0"/>',
    Mark.SMALL_CAPS: "<w:smallCaps/>",
    Mark.FULL_CAPS: '<w:smallCaps w:val="0"/>',
    Mark.UNDERLINE: '<w:u w:val="single"/>',
    Mark.SUPERSCRIPT: '<w:vertAlign w:val="superscript"/>',
    Mark.SUBSCRIPT: '<w:vertAlign w:val="subscript"/>',
}

_ORDER = ("w:b", "w:i", "w:smallCaps", "w:u", "w:vertAlign")


def to_docx(doc: Composed) -> bytes:
    """The document as the bytes of a .docx file."""
    from docx import Document  # a fifth of a second to import, and only this needs it

    word = Document()
    word.core_properties.title = clean(doc.title)[:255]
    word.core_properties.author = ""
    word.core_properties.comments = ""
    notes: list[RichText] = []
    if doc.title:
        word.add_heading(clean(doc.title), level=0)
    for name, blocks in doc.sections:
        word.add_heading(name, level=1)
        for block in blocks:
            _block(word, block, notes)
    if doc.references:
        word.add_heading("References", level=1)
        for _, entry in doc.references:
            paragraph = word.add_paragraph()
            _hang(paragraph)
            _runs(paragraph, entry)
    if notes:
        _add_footnotes(word, notes)
    out = io.BytesIO()
    word.save(out)
    return out.getvalue()


def to_docx_written(doc: Written) -> bytes:
    """A text of the user's own as the bytes of a .docx file: the program's own headings, lists, quotations and footnotes."""
    from docx import Document  # late, as above

    word = Document()
    word.core_properties.title = clean(doc.title)[:255]
    word.core_properties.author = ""
    word.core_properties.comments = ""
    notes: list[RichText] = []
    if doc.title:
        word.add_heading(clean(doc.title), level=0)
    for part, made in doc.parts:
        if made is not None:
            paragraph = word.add_paragraph(style="Quote")
            warning = f" [{made.warning}]" if made.warning else ""
            _lines(paragraph, made.words + warning)
            if made.citation:
                paragraph.add_run(" ").italic = False
                _runs(paragraph, made.citation, upright=True)
            if made.footnote:
                notes.append(made.footnote)
                _append(paragraph, _reference(len(notes)))
        elif part.kind == "heading":
            word.add_heading(clean(plain_text(part.text)), level=min(max(part.level, 1), 3))
        else:
            _runs(word.add_paragraph(style="List Bullet" if part.kind == "item" else None), part.text)
    if doc.references:
        if doc.heading:
            word.add_heading(clean(doc.heading), level=1)
        for entry in doc.references:
            paragraph = word.add_paragraph()
            _hang(paragraph)
            _runs(paragraph, entry)
    if notes:
        _add_footnotes(word, notes)
    out = io.BytesIO()
    word.save(out)
    return out.getvalue()


def _lines(paragraph: Any, words: str) -> None:
    lines = words.split("\n")
    for number, line in enumerate(lines):
        run = paragraph.add_run(clean(line))
        run.italic = False
        if number < len(lines) - 1:
            run.add_break()


def _block(word: Any, block: Block, notes: list[RichText]) -> None:
    if block.heading:
        word.add_heading(clean(block.heading), level=2)
    if block.words or block.footnote:
        paragraph = word.add_paragraph(style="Quote" if block.words else None)
        _lines(paragraph, block.words)
        if block.citation:
            paragraph.add_run(" ").italic = False
            _runs(paragraph, block.citation, upright=True)
        if block.footnote:
            notes.append(block.footnote)
            _append(paragraph, _reference(len(notes)))
    for text, bold in (
        (block.attribution, False),
        (f"[{block.warning}]" if block.warning else "", True),
        (block.remark, False),
    ):
        if text:
            word.add_paragraph().add_run(clean(text)).bold = bold or None


def _runs(paragraph: Any, tree: RichText, upright: bool = False) -> None:
    for xml in run_xml(tree, {"w:i": '<w:i w:val="0"/>'} if upright else {}):
        _append(paragraph, xml)


def run_xml(tree: RichText, properties: dict[str, str] | None = None) -> list[str]:
    """Runs of text; an inner mark replaces an outer one of its kind."""
    properties = properties or {}
    out: list[str] = []
    for part in tree:
        if isinstance(part, Span):
            own = _PROPERTIES.get(part.mark, "")
            tag = own[1:].split(" ")[0].rstrip("/>")
            out += run_xml(part.children, {**properties, tag: own} if own else properties)
            if part.mark is Mark.LEFT_MARGIN:
                out.append(f'<w:r xmlns:w="{_W}"><w:tab/></w:r>')
        elif part:
            # The schema wants the properties of a run in its own order.
            ordered = "".join(properties[tag] for tag in _ORDER if tag in properties)
            text = escape(clean(part)).replace("\n", '</w:t><w:br/><w:t xml:space="preserve">')
            out.append(
                f'<w:r xmlns:w="{_W}"><w:rPr>{ordered}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'
            )
    return out


def _append(paragraph: Any, xml: str) -> None:
    from docx.oxml import parse_xml

    paragraph._p.append(parse_xml(xml))


def _reference(number: int) -> str:
    # Ids 0 and 1 belong to the separators.
    return (
        f'<w:r xmlns:w="{_W}"><w:rPr><w:i w:val="0"/><w:vertAlign w:val="superscript"/></w:rPr>'
        f'<w:footnoteReference w:id="{number + 1}"/></w:r>'
    )


def _hang(paragraph: Any) -> None:
    from docx.shared import Cm

    paragraph.paragraph_format.left_indent = Cm(1)
    paragraph.paragraph_format.first_line_indent = Cm(-1)


def _add_footnotes(word: Any, notes: list[RichText]) -> None:
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part

    separators = (
        '<w:footnote w:type="separator" w:id="0"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
        '<w:footnote w:type="continuationSeparator" w:id="1"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>'
    )
    mark = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> </w:t></w:r>'
    body = "".join(
        f'<w:footnote w:id="{number}"><w:p>{mark}{"".join(run_xml(note))}</w:p></w:footnote>'
        for number, note in enumerate(notes, 2)
    )
    xml = f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:footnotes xmlns:w="{_W}">{separators}{body}</w:footnotes>'
    part = Part(PackURI("/word/footnotes.xml"), _CONTENT_TYPE, xml.encode("utf-8"), word.part.package)
    word.part.relate_to(part, _FOOTNOTES)


def clean(text: str) -> str:
    """Without the control characters that XML 1.0 cannot hold."""
    return "".join(
        c
        for c in text
        if c in "\t\n" or (ord(c) >= 32 and not 0xD800 <= ord(c) <= 0xDFFF and ord(c) not in (0xFFFE, 0xFFFF))
    )
