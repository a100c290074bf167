"""Word documents of the old kind and Outlook messages."""

from __future__ import annotations

import pytest

from app.ingest.article import RawArticle
from app.ingest.errors import Unreadable
from app.ingest.read import read_bytes
from tests.unit.ingest.documents import PARAGRAPHS, TITLE, compound, doc, docx, msg

STORY = "\n\n".join((TITLE, *PARAGRAPHS))


def only(name: str, data: bytes) -> RawArticle:
    (article,) = read_bytes(name, data)
    return article


def texts(article: RawArticle, kind: str = "paragraph") -> list[str]:
    return [article.text[p.start : p.end] for p in article.passages if p.kind == kind]


def test_an_old_word_document_with_emoji_and_notes() -> None:
    article = only("a.doc", doc(STORY, notes="\x02 Figures of the office.\r"))
    assert article.title == TITLE and texts(article) == list(PARAGRAPHS)
    assert texts(article, "list") == ["Figures of the office."] and article.media_type == "application/msword"


def test_one_byte_letters_fields_and_tables() -> None:
    field = 'see \x13 HYPERLINK "http://a.org" \x14the plan\x15 of the café.'
    table = "Year\x07Stations\x07\x072027\x0740\x07\x07"
    words = f"{PARAGRAPHS[0]}\r{field}\r{table}\rAn end that is a paragraph of its own, with a stop."
    article = only("a.doc", doc(words, wide=False))
    assert "see the plan of the café." in article.text and "HYPERLINK" not in article.text
    assert texts(article, "table") == ["Year | Stations", "2027 | 40"]


def test_old_fonts_in_an_old_document() -> None:
    old = "Bé tr\u00adëng nãi r»ng c¸c n\u00adíc ®· ®¹t ®\u00adîc nh÷ng kÕt qu¶ tèt vµ sÏ hîp t¸c víi nhau cña hä."
    article = only("a.doc", doc(f"{PARAGRAPHS[0]}\n\n{old}"))
    assert "Bộ trưởng nói rằng các nước đã đạt được những kết quả tốt và sẽ hợp tác với nhau" in article.text


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (doc(STORY, flags=0x0100), "password"),
        (doc("\x01\x08"), "no text in it"),
        (doc(STORY)[:900], "damaged"),
        (doc(STORY).replace(b"\x02\x1c\x00\x00\x00", b"\x09\x1c\x00\x00\x00"), "damaged"),
        (compound({"Workbook": b"x" * 5000}), "no Word document in spite of its name"),
        (b"\xdb\xa5-\x00" + bytes(900), "before 1993"),
        (b"\x7f\x80 neither this nor that" * 40, "no Word document in spite of its name"),
    ],
)
def test_old_documents_that_cannot_be_read(data: bytes, words: str) -> None:
    with pytest.raises(Unreadable) as refusal:
        list(read_bytes("a.doc", data))
    assert words in refusal.value.sentence and refusal.value.sentence.endswith(".")


def test_a_new_document_under_the_old_name() -> None:
    assert only("a.doc", docx()).media_type.endswith("wordprocessingml.document")


def test_an_outlook_message_with_attachments() -> None:
    first, second = read_bytes(
        "a.msg", data := msg(attached={"plan.docx": docx(), "photo.jpg": b"\xff\xd8\xff"})
    )
    assert first.title == TITLE and texts(first) == list(PARAGRAPHS)
    assert first.authors == ("Le Minh",) and first.published == "2025-03-04"
    assert (first.original, first.media_type) == (data, "application/vnd.ms-outlook")
    assert second.member == "plan.docx" and texts(second) == list(PARAGRAPHS)


def test_an_outlook_message_with_nothing_in_it() -> None:
    for data, words in (
        (msg(""), "without text"),
        (compound({"x": b"x"}), "no Outlook message"),
        (b"x" * 99, "no"),
    ):
        with pytest.raises(Unreadable, match=words):
            list(read_bytes("a.msg", data))
