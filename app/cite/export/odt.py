"""An OpenDocument text with real footnotes (OpenDocument 1.3: a zip of four small XML files)."""

from __future__ import annotations

import io
import zipfile
from xml.sax.saxutils import escape

from app.cite.csl.richtext import Mark, RichText, Span
from app.cite.export.compose import Block, Composed
from app.cite.export.docx import clean
from app.cite.export.written import Written

_SPACES = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" '
    'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.3"'
)
_MARKS: dict[Mark, tuple[str, str]] = {
    Mark.ITALIC: ("I", 'fo:font-style="italic"'),
    Mark.OBLIQUE: ("O", 'fo:font-style="italic"'),
    Mark.UPRIGHT: ("U", 'fo:font-style="normal"'),
    Mark.BOLD: ("B", 'fo:font-weight="bold"'),
    Mark.REGULAR: ("R", 'fo:font-weight="normal"'),
    Mark.SMALL_CAPS: ("C", 'fo:font-variant="small-caps"'),
    Mark.FULL_CAPS: ("N", 'fo:font-variant="normal"'),
    Mark.UNDERLINE: ("L", 'style:text-underline-style="solid"'),
    Mark.SUPERSCRIPT: ("P", 'style:text-position="super 58%"'),
    Mark.SUBSCRIPT: ("S", 'style:text-position="sub 58%"'),
}
_BULLETS = (
    '<text:list-style style:name="Bullets"><text:list-level-style-bullet text:level="1" text:bullet-char="•">'
    '<style:list-level-properties text:list-level-position-and-space-mode="label-alignment">'
    '<style:list-level-label-alignment text:label-followed-by="listtab" fo:text-indent="-0.5cm" fo:margin-left="1cm"/>'
    "</style:list-level-properties></text:list-level-style-bullet></text:list-style>"
)
_MANIFEST = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<manifest:manifest '
    'xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">'
    '<manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="application/vnd.oasis.opendocument.text"/>'
    '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>'
    '<manifest:file-entry manifest:full-path="styles.xml" manifest:media-type="text/xml"/>'
    '<manifest:file-entry manifest:full-path="meta.xml" manifest:media-type="text/xml"/></manifest:manifest>'
)
_STYLES = (
    f'<?xml version="1.0" encoding="UTF-8"?>\n<office:document-styles {_SPACES}><office:styles>'
    '<style:style style:name="Standard" style:family="paragraph"><style:paragraph-properties fo:margin-bottom="0.2cm"/></style:style>'
    '<style:style style:name="Quotations" style:family="paragraph" style:parent-style-name="Standard">'
    '<style:paragraph-properties fo:margin-left="1cm" fo:margin-right="1cm"/></style:style>'
    '<style:style style:name="Bibliography" style:family="paragraph" style:parent-style-name="Standard">'
    '<style:paragraph-properties fo:margin-left="1cm" fo:text-indent="-1cm"/></style:style>'
    '<style:style style:name="Footnote" style:family="paragraph"><style:text-properties fo:font-size="10pt"/></style:style>'
    '<style:style style:name="Warning" style:family="paragraph" style:parent-style-name="Standard"><style:text-properties fo:font-weight="bold"/></style:style>'
    '<text:notes-configuration text:note-class="footnote" text:citation-style-name="Footnote_20_Symbol" text:footnotes-position="page"/>'
    "</office:styles></office:document-styles>"
)


def to_odt(doc: Composed) -> bytes:
    """The document as the bytes of an .odt file."""
    body: list[str] = []
    count = 0
    if doc.title:
        body.append(_heading(doc.title, 1))
    for name, blocks in doc.sections:
        body.append(_heading(name, 2))
        for block in blocks:
            count += bool(block.footnote)
            body += _block(block, count)
    if doc.references:
        body.append(_heading("References", 2))
        body += [_paragraph(_spans(entry), "Bibliography") for _, entry in doc.references]
    return _document("".join(body), doc.title)


def to_odt_written(doc: Written) -> bytes:
    """A text of the user's own as the bytes of an .odt file."""
    body: list[str] = []
    items: list[str] = []
    notes = 0
    if doc.title:
        body.append(_heading(doc.title, 1))
    for part, made in doc.parts:
        if part.kind == "item":
            items.append(f"<text:list-item>{_paragraph(_spans(part.text))}</text:list-item>")
            continue
        if items:
            body.append(f'<text:list text:style-name="Bullets">{"".join(items)}</text:list>')
            items = []
        if made is not None:
            words = made.words + (f" [{made.warning}]" if made.warning else "")
            cited = f" {_spans(made.citation)}" if made.citation else ""
            notes += 1 if made.footnote else 0
            note = _note(made.footnote, notes) if made.footnote else ""
            body.append(_paragraph(_text(words) + cited + note, "Quotations"))
        elif part.kind == "heading":
            level = min(max(part.level, 1), 3) + 1
            body.append(f'<text:h text:outline-level="{level}">{_spans(part.text)}</text:h>')
        else:
            body.append(_paragraph(_spans(part.text)))
    if items:
        body.append(f'<text:list text:style-name="Bullets">{"".join(items)}</text:list>')
    if doc.references:
        if doc.heading:
            body.append(_heading(doc.heading, 2))
        body += [_paragraph(_spans(entry), "Bibliography") for entry in doc.references]
    return _document("".join(body), doc.title)


def _document(body: str, title: str) -> bytes:
    """The files of a text around its body."""
    automatic = "".join(
        f'<style:style style:name="{name}" style:family="text"><style:text-properties {properties}/></style:style>'
        for name, properties in _MARKS.values()
    )
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<office:document-content {_SPACES}>'
        f"<office:automatic-styles>{automatic}{_BULLETS}</office:automatic-styles><office:body><office:text>"
        f"{body}</office:text></office:body></office:document-content>"
    )
    meta = (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<office:document-meta {_SPACES}><office:meta>'
        f"<dc:title>{escape(clean(title))}</dc:title></office:meta></office:document-meta>"
    )
    return _zipped(content, meta)


def _zipped(content: str, meta: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        # The media type comes first and uncompressed, so that a program can tell the file by its head.
        archive.writestr(
            zipfile.ZipInfo("mimetype"), "application/vnd.oasis.opendocument.text", zipfile.ZIP_STORED
        )
        for name, text in (
            ("META-INF/manifest.xml", _MANIFEST),
            ("content.xml", content),
            ("styles.xml", _STYLES),
            ("meta.xml", meta),
        ):
            archive.writestr(name, text)
    return out.getvalue()


def _block(block: Block, number: int) -> list[str]:
    out: list[str] = []
    if block.heading:
        out.append(_heading(block.heading, 3))
    if block.words or block.footnote:
        cited = f" {_spans(block.citation)}" if block.citation else ""
        note = _note(block.footnote, number) if block.footnote else ""
        out.append(_paragraph(_text(block.words) + cited + note, "Quotations"))
    if block.attribution:
        out.append(_paragraph(_text(block.attribution)))
    if block.warning:
        out.append(_paragraph(_text(f"[{block.warning}]"), "Warning"))
    if block.remark:
        out.append(_paragraph(_text(block.remark)))
    return out


def _heading(text: str, level: int) -> str:
    return f'<text:h text:outline-level="{level}">{_text(text)}</text:h>'


def _paragraph(inner: str, style: str = "Standard") -> str:
    return f'<text:p text:style-name="{style}">{inner}</text:p>'


def _note(note: RichText, number: int) -> str:
    return (
        f'<text:note text:id="ftn{number}" text:note-class="footnote"><text:note-citation>{number}</text:note-citation>'
        f"<text:note-body>{_paragraph(_spans(note), 'Footnote')}</text:note-body></text:note>"
    )


def _spans(tree: RichText) -> str:
    out: list[str] = []
    for part in tree:
        if isinstance(part, Span):
            inner = _spans(part.children)
            style = _MARKS.get(part.mark)
            out.append(f'<text:span text:style-name="{style[0]}">{inner}</text:span>' if style else inner)
            if part.mark is Mark.LEFT_MARGIN:
                out.append("<text:tab/>")
        else:
            out.append(_text(part))
    return "".join(out)


def _text(text: str) -> str:
    return escape(clean(text)).replace("\n", "<text:line-break/>").replace("\t", "<text:tab/>")
