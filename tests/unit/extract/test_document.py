"""Paragraphs, sentences, quotation marks and language of a text."""

from __future__ import annotations

import pytest

from app.extract.document import Document


def sentences(text: str) -> list[str]:
    document = Document(text)
    return [text[s.start : s.end] for s in document.sentences]


def test_paragraphs_are_the_lines_that_are_not_blank() -> None:
    document = Document("  One. \n\n\nTwo.\n   \nThree")
    assert [(document.text[p.start : p.end], p.paragraph) for p in document.paragraphs] == [
        ("One.", 1),
        ("Two.", 2),
        ("Three", 3),
    ]


def test_stops_inside_quotation_marks_do_not_end_the_sentence_around_them() -> None:
    assert sentences("“We came. We saw,” Mr. Lee said. He left.") == [
        "“We came. We saw,” Mr. Lee said.",
        "He left.",
    ]
    assert sentences('"Why?" Ann asked. "Because." Then he left.') == [
        '"Why?" Ann asked.',
        '"Because."',
        "Then he left.",
    ]


def test_abbreviations_do_not_end_sentences() -> None:
    assert len(sentences("Sen. J. F. Doe of the U.S. Senate spoke on Jan. 5 in St. Paul.")) == 1


def test_a_quotation_left_open_runs_to_the_end_of_its_paragraph() -> None:
    document = Document("“One goes on.\n“Two ends,” she said.")
    assert [(document.text[q.start : q.end], q.closed) for q in document.quoted] == [
        ("“One goes on.", False),
        ("“Two ends,”", True),
    ]
    assert document.is_quoted(3) and not document.is_quoted(len(document.text) - 2)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The ministers met in Hanoi with Đặng Hoàng Giang and Bùi Thanh Sơn.", "en"),
        ("Bộ trưởng cho biết hội nghị diễn ra trong hai ngày.", "vi"),
        ("", "en"),
    ],
)
def test_language_is_detected(text: str, code: str) -> None:
    assert Document(text).language == code
