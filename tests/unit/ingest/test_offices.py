"""Word, OpenDocument, Rich Text and e-books."""

from __future__ import annotations

import pytest

from app.ingest.article import RawArticle
from app.ingest.errors import Unreadable
from app.ingest.read import read_bytes
from tests.unit.ingest.documents import ODF, PARAGRAPHS, TITLE, W, docx, docx_paragraph, epub, odt, zipped


def only(name: str, data: bytes) -> RawArticle:
    (article,) = read_bytes(name, data)
    assert "\n\n".join(article.text[p.start : p.end] for p in article.passages) == article.text
    assert all(
        article.source_text[p.source :].startswith(article.text[p.start : p.end][:20])
        for p in article.passages
        if p.source is not None
    )
    return article


def refused(name: str, data: bytes) -> str:
    with pytest.raises(Unreadable) as refusal:
        list(read_bytes(name, data))
    sentence = refusal.value.sentence
    assert sentence.startswith(f"“{name}” ") and sentence.endswith(".") and "\n" not in sentence
    return sentence


def texts(article: RawArticle, kind: str = "paragraph") -> list[str]:
    return [article.text[p.start : p.end] for p in article.passages if p.kind == kind]


@pytest.mark.parametrize(("name", "data"), [("a.docx", docx()), ("a.odt", odt()), ("a.epub", epub())])
def test_title_and_paragraphs(name: str, data: bytes) -> None:
    article = only(name, data)
    assert article.title == TITLE and article.title_given and "title" not in article.unsure
    assert texts(article) == list(PARAGRAPHS)


def test_word_styles_lists_tables_and_changes() -> None:
    body = (
        docx_paragraph(PARAGRAPHS[0])
        + "<w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>First station</w:t></w:r></w:p>"
        + docx_paragraph("We were not asked.", "Q")
        + "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Year</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Stations</w:t></w:r></w:p></w:tc></w:tr>"
        + "<w:tr><w:tc><w:p><w:r><w:t>2027</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>40</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
        + "<w:p><w:del><w:r><w:delText>gone</w:delText></w:r></w:del><w:ins><w:r><w:t>Inserted words stay in the text.</w:t></w:r></w:ins></w:p>"
    )
    article = only("a.docx", docx(body))
    assert texts(article, "list") == ["First station"] and texts(article, "quote") == ["We were not asked."]
    assert texts(article, "table") == ["Year | Stations\n2027 | 40"]
    assert texts(article)[-1] == "Inserted words stay in the text." and "gone" not in article.text


def test_word_bold_questions_make_an_interview() -> None:
    answers = "\n".join(
        docx_paragraph(q, bold=True) + docx_paragraph(a)
        for q, a in zip(("Why now?", "Who pays?", "What next?"), PARAGRAPHS, strict=True)
    )
    article = only("a.docx", docx(docx_paragraph(TITLE, "T1") + answers))
    assert article.genre == "interview" and texts(article, "question") == [
        "Why now?",
        "Who pays?",
        "What next?",
    ]


def test_word_properties_are_unsure() -> None:
    core = "<dc:title>Microsoft Word - draft.doc</dc:title><dc:creator>Le Minh</dc:creator><dcterms:created>2025-03-04T10:00:00Z</dcterms:created>"
    article = only("a.docx", docx(core=core))
    assert article.title == TITLE and article.authors == ("Le Minh",)
    assert (article.published, article.published_source, article.published_sure) == (
        "2025-03-04",
        "file",
        False,
    )
    assert {"published", "authors"} <= article.unsure


def test_word_strict_dialect_and_text_box_once() -> None:
    strict = f'<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"><w:body>{docx_paragraph(PARAGRAPHS[0])}</w:body></w:document>'
    assert texts(only("a.docx", docx(parts={"word/document.xml": strict}))) == [PARAGRAPHS[0]]
    box = "<w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent><w:p><w:r><w:t>Boxed words appear only once here.</w:t></w:r></w:p></w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent><w:p><w:r><w:t>Boxed words appear only once here.</w:t></w:r></w:p></w:txbxContent></mc:Fallback></mc:AlternateContent></w:r></w:p>"
    assert only("a.docx", docx(docx_paragraph(PARAGRAPHS[0]) + box)).text.count("Boxed") == 1


BOMB = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>'


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("cut.docx", docx()[:700], "damaged or was cut short"),
        (
            "laughs.docx",
            docx(
                parts={
                    "word/document.xml": f"{BOMB}<w:document {W}><w:body><w:p><w:r><w:t>&c;</w:t></w:r></w:p></w:body></w:document>"
                }
            ),
            "entities",
        ),
        (
            "laughs.odt",
            odt(parts={"content.xml": f"{BOMB}<office:document-content {ODF}>&c;</office:document-content>"}),
            "entities",
        ),
        (
            "locked.docx",
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500) + "EncryptedPackage".encode("utf-16-le"),
            "password",
        ),
        (
            "locked.odt",
            odt(parts={"META-INF/manifest.xml": "<manifest><encryption-data/></manifest>"}),
            "password",
        ),
        (
            "drm.epub",
            epub(
                parts={
                    "META-INF/encryption.xml": '<encryption><CipherReference URI="OPS/c0.xhtml"/></encryption>'
                }
            ),
            "digital rights",
        ),
        ("pictures.docx", docx("<w:p><w:r><w:drawing/></w:r></w:p>"), "no text"),
        ("empty.epub", epub([""]), "no text"),
        ("bomb.docx", docx(parts={"word/media/x.bin": bytes(60_000_000)}), "would unpack to"),
        ("plain.odt", b"This is only a text with a wrong name." * 3, "damaged"),
        ("sheet.xlsx", zipped({"xl/workbook.xml": "<x/>"}), ".csv"),
        ("not.rtf", b"Just a text that is called RTF.", "no Rich Text"),
    ],
)
def test_refusals(name: str, data: bytes, words: str) -> None:
    assert words in refused(name, data)


def test_open_document_parts() -> None:
    body = (
        '<text:h text:outline-level="1">Storm data to be shared</text:h>'
        f'<text:p>{PARAGRAPHS[0]}<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>See the annex.</text:p></text:note-body></text:note></text:p>'
        "<text:list><text:list-item><text:p>One<text:s/>item</text:p></text:list-item></text:list>"
        "<table:table><table:table-row><table:table-cell><text:p>Year</text:p></table:table-cell><table:table-cell><text:p>2027</text:p></table:table-cell></table:table-row></table:table>"
        "<text:tracked-changes><text:p>deleted long ago</text:p></text:tracked-changes>"
    )
    article = only(
        "a.odt",
        odt(
            body,
            meta="<meta:initial-creator>Le Minh</meta:initial-creator><meta:creation-date>2025-03-04T08:00:00</meta:creation-date>",
        ),
    )
    assert article.title == "Storm data to be shared" and texts(article, "list") == [
        "One item",
        "See the annex.",
    ]
    assert texts(article, "table") == ["Year | 2027"] and "deleted" not in article.text
    assert (
        texts(article) == [PARAGRAPHS[0]] and article.published == "2025-03-04" and not article.published_sure
    )


def test_flat_open_document() -> None:
    flat = f'<?xml version="1.0"?><office:document {ODF} office:mimetype="application/vnd.oasis.opendocument.text"><office:body><office:text><text:p>{PARAGRAPHS[0]}</text:p></office:text></office:body></office:document>'
    assert texts(only("a.fodt", flat.encode())) == [PARAGRAPHS[0]]


def rtf(body: str, head: str = "") -> bytes:
    return (r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0 Arial;}}" + head + body + "}").encode("latin-1")


def test_rich_text_with_escapes_and_properties() -> None:
    body = r"\pard\b Storm data to be shared\b0\par\par Ministers said \ldblquote no\rdblquote  to caf\'e9 talks in \u272?\u224? N\u7861?ng on Tuesday and left early.\par Emoji \u-10180?\u-8410? too.\par"
    article = only("a.rtf", rtf(body, r"{\info{\title Untitled}{\author Le Minh}{\creatim\yr2025\mo3\dy4}}"))
    assert article.title == "Storm data to be shared" and "café" in article.text and "Đà Nẵng" in article.text
    assert article.authors == ("Le Minh",) and (article.published, article.published_sure) == (
        "2025-03-04",
        False,
    )


def test_rich_text_with_pictures_and_binary_data() -> None:
    body = (
        r"{\pict\pngblip "
        + "89504e47" * 5000
        + r"}{\pict\bin6 }}{{ab}\pard Ministers from eleven states agreed on Tuesday to share weather data.\par"
    )
    article = only("a.rtf", rtf(body))
    assert article.text.strip().endswith("weather data.") and "8950" not in article.text


def test_rich_text_in_a_vietnamese_code_page() -> None:
    data = (
        rtf("BODY")
        .replace(b"1252", b"1258")
        .replace(
            b"BODY",
            b"H\\'e0 N\\'f4\\'f2i \\'f0\\'e3 k\\'fd h\\'ee\\'f2p \\'f0\\'f4\\'ecng v\\'ec\\'f2i c\\'e1c n\\'fd\\'ecc.\\par",
        )
    )
    assert "Hà Nội" in only("a.rtf", data).text


def test_book_metadata_order_and_damaged_chapter() -> None:
    article = only("a.epub", epub())
    assert article.authors == ("Le Minh",) and (article.published, article.published_sure) == (
        "2025-03-04",
        True,
    )
    assert [p.kind for p in article.passages] == ["paragraph", "heading", "paragraph", "paragraph"]
    without = epub(metadata="", parts={"META-INF/container.xml": b"\xff\xfe broken"})
    assert texts(only("a.epub", without)) == list(PARAGRAPHS)


def test_word_text_boxes_of_the_old_kind_are_read_once() -> None:
    inner = docx_paragraph("A box within the box.")
    box = f"<w:txbxContent>{docx_paragraph(PARAGRAPHS[1])}<w:p><w:r><w:pict><v:textbox xmlns:v='v'><w:txbxContent>{inner}</w:txbxContent></v:textbox></w:pict></w:r></w:p></w:txbxContent>"
    body = docx_paragraph(PARAGRAPHS[0])
    body += (
        f"<w:p><w:r><w:pict><v:shape xmlns:v='v'><v:textbox>{box}</v:textbox></v:shape></w:pict></w:r></w:p>"
    )
    assert texts(only("a.docx", docx(body))) == [*PARAGRAPHS[:2], "A box within the box."]


def test_word_text_under_another_name_is_found_by_the_package() -> None:
    pointer = '<Relationships><Relationship Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/Main.xml"/></Relationships>'
    data = zipped(
        {
            "_rels/.rels": pointer,
            "word/Main.xml": f"<w:document {W}><w:body>{docx_paragraph(PARAGRAPHS[0])}</w:body></w:document>",
        }
    )
    assert texts(only("a.docx", data)) == [PARAGRAPHS[0]]


def test_rich_text_without_a_header() -> None:
    data = (
        r"{\pard\f0 " + PARAGRAPHS[0] + r"\par}" + "\n" + r"{\pard\f0 " + PARAGRAPHS[2] + r"\par}"
    ).encode()
    assert texts(only("a.rtf", data)) == [PARAGRAPHS[0], PARAGRAPHS[2]]
