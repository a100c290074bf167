"""Markdown, HTML, Word and OpenDocument: the same document in four dresses."""

from __future__ import annotations

import io
import json
import re
import zipfile
from html.parser import HTMLParser
from xml.etree import ElementTree

from app.cite.csl.richtext import Mark, Span, plain_text
from app.cite.export.compose import compose
from app.cite.export.docx import run_xml, to_docx
from app.cite.export.entry import ExportEntry, readable_name
from app.cite.export.html import to_html
from app.cite.export.markdown import to_markdown, to_pandoc
from app.cite.export.odt import to_odt
from app.cite.export.pages import to_pages

CHICAGO = "chicago-notes-bibliography"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"


def test_quotes_come_first_and_notes_run_through(entries: list[ExportEntry]) -> None:
    doc = compose(entries[::-1], title="Rivers", style="united-nations-editorial")
    assert [name for name, _ in doc.sections] == ["Quotes", "Statistics", "Events"]
    notes = [plain_text(block.footnote) for block in doc.blocks]
    assert notes[0].startswith(
        "Katie Rowe, “Ferry talks & <tides>”, The Example Post, 10 September 2025, para. 7."
    )
    assert notes[1] == "Ibid., para. 4."
    assert notes[3].startswith("Rowe, “Ferry talks")


def test_in_an_author_date_style_the_text_cites_and_the_note_refers(entries: list[ExportEntry]) -> None:
    block = compose(entries, style="apa").blocks[0]
    assert plain_text(block.citation) == "(Rowe, 2025, para. 4)"
    assert "para. 4" in plain_text(block.footnote)
    assert block.words == "“We call it ‘patience’”"
    assert len(compose(entries, style="apa").references) == 2


def test_markdown(entries: list[ExportEntry]) -> None:
    text = to_markdown(compose(entries, title="Rivers", style="apa"))
    assert "> “We call it ‘patience’” (Rowe, 2025, para. 4)[^1]" in text
    assert "> — Ana Roe, Minister, 2025-09-09" in text
    assert "**[not verified: source changed]**" in text
    assert "\\*stars\\*" in text
    assert len(re.findall(r"^\[\^\d\]: ", text, re.MULTILINE)) == 4


def test_pandoc_form_holds_its_references(entries: list[ExportEntry]) -> None:
    text = to_pandoc(compose(entries, title='A "title": with # signs', style="apa"))
    head = json.loads(text.split("---")[1])
    assert head["title"] == 'A "title": with # signs'
    keys = {row["id"] for row in head["references"]}
    assert "[@rowe2025ferry, para. 4]" in text
    assert keys == {"rowe2025ferry", "tran2025hoi"}


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.seen: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append((tag, dict(attrs)))


def test_html_is_one_file_that_loads_nothing(entries: list[ExportEntry]) -> None:
    page = to_html(compose(entries, title="<Rivers>", style=CHICAGO))
    parser = _Tags()
    parser.feed(page)
    tags = [tag for tag, _ in parser.seen]
    assert tags.count("article") == 4
    assert "tides" not in tags
    assert not any("src" in attrs or attrs.get("rel") for _, attrs in parser.seen)
    assert "default-src 'none'" in page
    assert [a["data-speaker"] for t, a in parser.seen if t == "article"] == ["Ana Roe", "Bo Poe", "", ""]


def test_word_has_real_footnotes(entries: list[ExportEntry]) -> None:
    from docx import Document

    data = to_docx(compose(entries, title="Rivers", style=CHICAGO))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        notes = ElementTree.fromstring(archive.read("word/footnotes.xml"))
        body = ElementTree.fromstring(archive.read("word/document.xml"))
        assert "footnotes+xml" in archive.read("[Content_Types].xml").decode()
    numbers = [note.get(f"{W}id") for note in notes.findall(f"{W}footnote")]
    assert numbers == ["0", "1", "2", "3", "4", "5"]
    assert [r.get(f"{W}id") for r in body.iter(f"{W}footnoteReference")] == ["2", "3", "4", "5"]
    first = "".join(t.text or "" for t in notes.findall(f"{W}footnote")[2].iter(f"{W}t"))
    assert "Katie Rowe, “Ferry Talks & <tides>,” The Example Post" in first
    assert any(run.find(f"{W}rPr/{W}i") is not None for run in notes.iter(f"{W}r"))
    assert any("We call it ‘patience’" in p.text for p in Document(io.BytesIO(data)).paragraphs)


def test_opendocument_has_real_footnotes(entries: list[ExportEntry]) -> None:
    data = to_odt(compose(entries, title="Rivers", style=CHICAGO))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        first = archive.infolist()[0]
        assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)
        content = ElementTree.fromstring(archive.read("content.xml"))
        for name in ("styles.xml", "meta.xml", "META-INF/manifest.xml"):
            ElementTree.fromstring(archive.read(name))
    notes = list(content.iter(f"{TEXT}note"))
    assert [n.findtext(f"{TEXT}note-citation") for n in notes] == ["1", "2", "3", "4"]
    assert "The Example Post" in "".join(notes[0].itertext())


def test_control_characters_do_not_break_a_file() -> None:
    entry = ExportEntry("q", "quote", "a\x00b\x0cc\nd", None, note="\x1b")
    doc = compose([entry], title="\x07")
    with zipfile.ZipFile(io.BytesIO(to_odt(doc))) as archive:
        ElementTree.fromstring(archive.read("content.xml"))
    assert to_docx(doc)


def test_file_names_can_be_read() -> None:
    assert readable_name("Đối thoại: sông/biển?", "docx") == "Đối thoại sông biển.docx"
    assert readable_name("", "md") == "export.md"
    assert readable_name("CON", "md") == "CON file.md"
    assert len(readable_name("word " * 60, "md")) <= 84


def test_pages_hold_nothing_but_text(entries: list[ExportEntry]) -> None:
    page = to_pages(compose(entries, title="<Rivers>", style="apa"))
    assert not re.search(r"<(script|form|style|link)\b", page)
    assert "Ferry talks &amp; &lt;tides&gt;" in page


def test_marks_inside_marks_keep_the_order_that_word_wants() -> None:
    bold = Span(Mark.BOLD, ("b", Span(Mark.ITALIC, ("bi", Span(Mark.UPRIGHT, ("b again",))))))
    runs = [ElementTree.fromstring(xml) for xml in run_xml((Span(Mark.SUPERSCRIPT, (bold,)),))]
    tags = [[child.tag.removeprefix(W) for child in run[0]] for run in runs]
    assert tags == [["b", "vertAlign"], ["b", "i", "vertAlign"], ["b", "i", "vertAlign"]]
    assert runs[2][0][1].get(f"{W}val") == "0"
