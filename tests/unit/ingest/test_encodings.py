"""Every format of text in every encoding that people's files have."""

from __future__ import annotations

import json
import unicodedata

import pytest

from app.ingest.read import read_bytes

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
