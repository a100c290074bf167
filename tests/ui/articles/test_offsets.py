"""Code points, UTF-16 units and document positions agree, with emoji, combining marks and anything else."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor, QTextDocument

from app.ui.articles.offsets import DocumentMap, Utf16


@dataclass(frozen=True)
class Passage:
    start: int
    end: int


def units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def passages_of(text: str) -> list[Passage]:
    found, at = [], 0
    for line in text.split("\n"):
        if line.strip():
            found.append(Passage(at, at + len(line)))
        at += len(line) + 1
    return found


TEXT = "Tổng 👍 thư ký 🇻🇳 nói.\n\n" + unicodedata.normalize("NFD", "Đặng Hoàng") + " 👩‍👧 cười\n\nHết."


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])))
def test_units_are_those_of_the_encoding(text: str) -> None:
    places = Utf16(text)
    for point in range(len(text) + 1):
        unit = places.unit(point)
        assert unit == units(text[:point])
        assert places.point(unit) == point


def test_half_of_a_pair_is_its_character() -> None:
    assert Utf16("a👍b").point(2) == 1


def test_every_word_is_found_in_the_document_and_back() -> None:
    mapped = DocumentMap(TEXT, passages_of(TEXT))
    document = QTextDocument()
    document.setPlainText(mapped.text)
    for word in ("👍", "thư ký", "🇻🇳", "👩‍👧", "cười", "Hết"):
        start = TEXT.index(word)
        cursor = QTextCursor(document)
        cursor.setPosition(mapped.position(start))
        cursor.setPosition(mapped.end_position(start + len(word)), QTextCursor.MoveMode.KeepAnchor)
        assert cursor.selectedText() == word
        assert mapped.point(cursor.selectionStart()) == start
        assert mapped.end_point(cursor.selectionEnd()) == start + len(word)


def test_a_stretch_that_ends_a_passage_stays_in_it() -> None:
    text = "One.\n\nTwo."
    mapped = DocumentMap(text, passages_of(text))
    assert mapped.text == "One.\nTwo."
    assert mapped.end_position(6) == 4  # "Two." begins at 6, what ends there is "One."
    assert mapped.position(6) == 5
    assert mapped.end_point(5) == 4  # a triple click selects to the start of the next block
    assert mapped.point(5) == 6


def test_words_between_passages_are_not_lost() -> None:
    mapped = DocumentMap("Head\n stray words \nBody", [Passage(0, 4), Passage(19, 23)])
    assert mapped.text == "Head\nstray words\nBody"
    assert [block[2] for block in mapped.blocks] == [0, -1, 1]


@given(st.text(alphabet=st.sampled_from("ab \n\r\u2028\u2029\x00\ufffc👍é"), max_size=40))
def test_the_document_is_as_long_as_qt_makes_it(text: str) -> None:
    mapped = DocumentMap(text, passages_of(text))
    document = QTextDocument()
    document.setPlainText(mapped.text)
    assert document.characterCount() - 1 == units(mapped.text)
    assert document.blockCount() == max(1, len(mapped.blocks))
    for start, end, _ in mapped.blocks:
        for point in range(start, end):
            assert mapped.point(mapped.position(point)) == point
