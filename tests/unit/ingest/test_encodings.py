"""Every format of text in every encoding that people's files have."""

from __future__ import annotations

import json
import unicodedata

import pytest

from app.ingest.read import read_bytes
from tests.unit.ingest.documents import docx, docx_paragraph, epub, mail, odt, zipped

TITLE = "Hội nghị tại Đà Nẵng"
TEXT = "Bộ trưởng nói rằng các nước đã đạt được những kết quả tốt và sẽ tiếp tục hợp tác với nhau 🌊 trong những năm tới."
FORMATS = {
    "a.txt": f"{TITLE}\n\n{TEXT}\n",
    "a.md": f"# {TITLE}\n\n{TEXT}\n",
    "a.html": f"<html><head><title>{TITLE}</title></head><body><h1>{TITLE}</h1><p>{TEXT}</p></body></html>",
    "a.csv": f'title,text\n"{TITLE}","{TEXT}"\n',
    "a.json": json.dumps([{"title": TITLE, "text": TEXT}], ensure_ascii=False),
    "a.jsonl": json.dumps({"title": TITLE, "text": TEXT}, ensure_ascii=False) + "\n",
    "a.ris": f"TY  - NEWS\nTI  - {TITLE}\nAB  - {TEXT}\nER  - \n",
    "a.bib": f"@article{{k, title = {{{TITLE}}}, abstract = {{{TEXT}}}}}\n",
}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("name", [name for name in FORMATS if name != "a.jsonl"])
def test_unicode_in_every_form(name: str, encoding: str) -> None:
    (article,) = read_bytes(name, FORMATS[name].encode(encoding))
    assert (article.title, article.text, article.language) == (TITLE, TEXT, "vi")


@pytest.mark.parametrize("name", FORMATS)
def test_windows_lines_and_decomposed_letters(name: str) -> None:
    data = unicodedata.normalize("NFD", FORMATS[name]).replace("\n", "\r\n").encode()
    (article,) = read_bytes(name, data)
    assert (article.title, article.text) == (TITLE, TEXT)


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html", "a.csv", "a.ris", "a.bib"])
def test_old_fonts_are_converted(name: str) -> None:
    from app.ingest.tcvn3 import _TABLE

    back = {letter: chr(code) for code, letter in _TABLE.items()}
    data = "".join(back.get(char, char) for char in FORMATS[name].replace("🌊 ", "")).encode("latin-1")
    (article,) = read_bytes(name, data)
    assert article.text == TEXT.replace("🌊 ", "")


@pytest.mark.parametrize("name", FORMATS)
def test_right_to_left_text_and_stray_marks(name: str) -> None:
    arabic = "قال الوزير إن الاجتماع كان مفيدا جدا لجميع الدول المشاركة في المؤتمر الإقليمي"
    data = FORMATS[name].replace(TEXT, f"\u202b{arabic}\u202c\u200b").encode()
    (article,) = read_bytes(name, data)
    assert article.text == arabic and article.language == "ar"


ARABIC = "قال الوزير إن الاجتماع كان مفيدا جدا لجميع الدول المشاركة في المؤتمر الإقليمي"


def _rtf(text: str) -> bytes:
    """Rich Text as Word writes it: a code unit of UTF-16 for each letter that is not ASCII."""
    units = text.encode("utf-16-le")
    codes = [int.from_bytes(units[i : i + 2], "little") for i in range(0, len(units), 2)]
    body = "".join(
        chr(code) if code < 0x80 else f"\\u{code - 65536 if code > 32767 else code}?" for code in codes
    )
    return (r"{\rtf1\ansi\ansicpg1252 " + body.replace("\n\n", r"\par ") + r"\par}").encode("ascii")


def _rtf_bytes(text: str) -> bytes:
    """Rich Text with letters as bytes of Windows-1252, as before Unicode."""
    body = "".join(char if ord(char) < 0x80 else f"\\'{ord(char):02x}" for char in text)
    return (r"{\rtf1\ansi\ansicpg1252 " + body.replace("\n\n", r"\par ") + r"\par}").encode("ascii")


def _page(text: str) -> str:
    return "".join(f"<p>{part}</p>" for part in text.split("\n\n"))


# what a word processor, a mail program or a browser makes of a text of several paragraphs
MADE = {
    "a.docx": lambda text: docx("".join(map(docx_paragraph, text.split("\n\n")))),
    "a.odt": lambda text: odt("".join(f"<text:p>{part}</text:p>" for part in text.split("\n\n"))),
    "a.fodt": lambda text: (
        f"<office:document xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0' xmlns:text='t' office:mimetype='application/vnd.oasis.opendocument.text'><office:body><office:text>{''.join(f'<text:p>{part}</text:p>' for part in text.split(chr(10) * 2))}</office:text></office:body></office:document>".encode()
    ),
    "a.rtf": _rtf,
    "a.epub": lambda text: epub([_page(text)]),
    "a.eml": mail,
    "a.mbox": lambda text: b"From a Tue Mar  4 09:30:00 2025\n" + mail(text).replace(b"\r\n", b"\n"),
    "a.mhtml": lambda text: mail(
        f"--B\nContent-Type: text/html; charset=utf-8\n\n<html><body>{_page(text)}</body></html>\n--B--",
        kind='multipart/related; boundary="B"',
    ),
    "a.zip": lambda text: zipped({"a.txt": text.encode("utf-16")}),
    "a.warc": lambda text: _warc(f"<html><body>{_page(text)}</body></html>".encode()),
}


def _warc(page: bytes) -> bytes:
    answer = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page
    head = f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.org/\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: {len(answer)}\r\n\r\n"
    return head.encode() + answer + b"\r\n\r\n"


@pytest.mark.parametrize("name", MADE)
def test_decomposed_letters_and_emoji_in_every_container(name: str) -> None:
    (article,) = read_bytes(name, MADE[name](unicodedata.normalize("NFD", f"{TEXT}\n\n{TEXT[:60]}.")))
    assert article.text.startswith(TEXT) and article.language == ("en" if name == "a.epub" else "vi")


@pytest.mark.parametrize("name", MADE)
def test_right_to_left_text_with_marks_in_every_container(name: str) -> None:
    (article,) = read_bytes(name, MADE[name](f"\u202b{ARABIC}.\u202c\u200b\n\n\ufeff{ARABIC} 2025."))
    assert article.text.endswith(f"{ARABIC} 2025.") and not set("\u202b\u202c\u200b\ufeff") & set(
        article.text
    )
    assert article.language == ("en" if name == "a.epub" else "ar")  # the book says that it is in English


@pytest.mark.parametrize("name", ["a.docx", "a.odt", "a.fodt", "a.rtf"])
def test_old_fonts_in_word_processors(name: str) -> None:
    from app.ingest.tcvn3 import _TABLE

    plain = TEXT.replace(" 🌊", "")
    back = {letter: chr(code) for code, letter in _TABLE.items()}
    old = "".join(back.get(char, char) for char in plain)
    new = "Đoạn này gõ bằng phông mới và không được đổi gì cả."
    made = _rtf_bytes(old) if name == "a.rtf" else MADE[name](f"{old}\n\n{new}")
    (article,) = read_bytes(name, made)
    assert article.text == (plain if name == "a.rtf" else f"{plain}\n\n{new}")
    assert "TCVN3" in article.notes[0]
