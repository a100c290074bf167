"""PDF: paragraphs from lines, what belongs to the page, and documents that cannot be read."""

from __future__ import annotations

import pytest

from app.ingest.article import RawArticle
from app.ingest.errors import Unreadable
from app.ingest.read import read_bytes
from tests.unit.ingest.documents import pdf, wrapped

FIRST = "Ministers from eleven coastal states agreed on Tuesday to share weather data with one another within the hour, after two seasons of storms that took many boats and some of the smaller harbours along the eastern coast."
SECOND = "The plan foresees forty new stations by 2027, most of them on small islands that have none today, and a common fund of twelve million dollars that is to be paid in over three years by all members in equal parts."
THIRD = "Fishing associations welcomed the decision but asked for messages in local languages, which the ministers promised to examine by the spring of next year when they meet again in the same town."


def only(data: bytes) -> RawArticle:
    (article,) = read_bytes("a.pdf", data)
    assert "\n\n".join(article.text[p.start : p.end] for p in article.passages) == article.text
    assert all(
        article.source_text[r.offset : r.offset + len(r.text)] == r.text
        for r in article.removed
        if r.offset is not None
    )
    return article


def texts(article: RawArticle, kind: str = "paragraph") -> list[str]:
    return [article.text[p.start : p.end] for p in article.passages if p.kind == kind]


def test_lines_become_paragraphs_with_title_and_properties() -> None:
    page = [
        (72, 780, 20, "Coastal states share storm data"),
        *wrapped(FIRST),
        *wrapped(SECOND, y=640),
        (72, 560, -11, "Next steps"),
        *wrapped(THIRD, y=540),
    ]
    article = only(
        pdf(
            [page],
            info="/Title (Microsoft Word - x.doc) /Author (Le Minh) /CreationDate (D:20250304101112+07'00')",
        )
    )
    assert article.title == "Coastal states share storm data" and article.title_given
    assert texts(article) == [FIRST, SECOND, THIRD] and texts(article, "heading") == ["Next steps"]
    assert article.authors == ("Le Minh",) and (
        article.published,
        article.published_source,
        article.published_sure,
    ) == ("2025-03-04", "file", False)
    assert {p.page for p in article.passages} == {1}


def test_running_heads_page_numbers_and_a_paragraph_over_the_page_break() -> None:
    def page(
        number: int, lines: list[tuple[float, float, float, str]]
    ) -> list[tuple[float, float, float, str]]:
        return [(72, 800, 9, "Storm bulletin, March issue"), *lines, (290, 30, 9, str(number))]

    lines = wrapped(FIRST + " " + SECOND, y=700)
    article = only(pdf([page(1, lines[:4]), page(2, lines[4:]), page(3, wrapped(THIRD))]))
    assert texts(article) == [f"{FIRST} {SECOND}", THIRD]
    assert [p.page for p in article.passages] == [1, 3]
    assert (
        sorted({r.reason for r in article.removed}) == ["page header", "page number"]
        and len(article.removed) == 6
    )


@pytest.mark.parametrize("row_by_row", [False, True])
def test_two_columns_are_read_one_after_the_other(row_by_row: bool) -> None:
    left = wrapped(f"{FIRST} {SECOND}", width=38, y=700)
    right = wrapped(f"{THIRD} {FIRST}", width=38, x=320, y=700)
    lines = left + right
    if row_by_row:
        lines = (
            [line for pair in zip(left, right, strict=False) for line in pair]
            + left[len(right) :]
            + right[len(left) :]
        )
    article = only(pdf([lines]))
    assert article.text.replace("\n\n", " ") == f"{FIRST} {SECOND} {THIRD} {FIRST}"


def test_hyphens_at_line_ends() -> None:
    lines = [
        (72, 700, 11, "The ministers spoke about co-operation and about the develop-"),
        (72, 686, 11, "ment of stations, and promised closer co-"),
        (72, 672, 11, "operation in the years to come."),
    ]
    assert texts(only(pdf([lines]))) == [
        "The ministers spoke about co-operation and about the development of stations, and promised closer co-operation in the years to come."
    ]


def test_items_of_a_list_keep_their_further_lines() -> None:
    item = "\u2022 Stations on forty islands, to be built"
    lines = [
        *wrapped(FIRST, y=700),
        (72, 640, 11, item),
        (82, 626, 11, "By the members together until the year 2027"),
        (72, 612, 11, "\u2022 A common fund of money"),
    ]
    article = only(pdf([lines]))
    assert texts(article, "list") == [
        f"{item} By the members together until the year 2027",
        "\u2022 A common fund of money",
    ]


def test_a_table_keeps_its_rows() -> None:
    rows = [
        (72.0 + 150 * column, 600.0 - 14 * row, 11.0, text)
        for row, cells in enumerate(
            (("Year", "Stations", "Cost"), ("2026", "12", "3 million"), ("2027", "40", "12 million"))
        )
        for column, text in enumerate(cells)
    ]
    article = only(pdf([[*wrapped(FIRST, y=700), *rows]]))
    assert texts(article, "table") == [
        "Year | Stations | Cost\n2026 | 12 | 3 million\n2027 | 40 | 12 million"
    ]


def test_footnotes_follow_the_text() -> None:
    lines = [*wrapped(FIRST, y=700), (72, 100, 8, "1 Figures of the regional office, not yet checked.")]
    article = only(pdf([lines, wrapped(SECOND, y=700)]))
    assert texts(article, "list") == ["1 Figures of the regional office, not yet checked."] and texts(
        article
    ) == [FIRST, SECOND]


def scan() -> bytes:
    """A page that shows nothing but a picture of one dot."""
    picture = b"q 99 0 0 99 72 600 cm BI /W 1 /H 1 /CS /G /BPC 8 ID x EI Q"
    whole = pdf([[(72, 700, 12, "x" * 99)]])
    start = whole.index(b"BT ")
    end = whole.index(b" ET", start) + 3
    return whole[:start] + picture.ljust(end - start) + whole[end:]


ENCRYPT = (
    "/Encrypt << /Filter /Standard /V 1 /R 2 /O <"
    + "11" * 32
    + "> /U <"
    + "22" * 32
    + "> /P -4 >> /ID [<00><00>]"
)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (pdf([[]]), "its page is blank, or drawn"),
        (pdf([[], []]), "its 2 pages are blank"),
        (scan(), "scan without a text layer (its page is a picture)"),
        (pdf([[(72, 700 - 20 * n, 12, "·" * 20) for n in range(9)]]), "fonts that do not say"),
        (pdf([wrapped(FIRST)], trailer=ENCRYPT), "password"),
        (b"%PDF-1.4\n" + b"garbage " * 40, "damaged or incomplete"),
        (b"A text that is called PDF.", "no PDF in spite of its name"),
    ],
)
def test_refusals(data: bytes, words: str) -> None:
    with pytest.raises(Unreadable) as refusal:
        list(read_bytes("a.pdf", data))
    assert words in refusal.value.sentence


def test_a_cut_file_is_read_or_refused_but_never_crashes() -> None:
    whole = pdf([wrapped(FIRST), wrapped(SECOND)])
    for size in range(10, len(whole), 97):
        try:
            assert only(whole[:size]).text
        except Unreadable as refusal:
            assert refusal.sentence.endswith(".")


def test_pages_without_text_are_said() -> None:
    assert "1 of 2 pages" in only(pdf([wrapped(FIRST), []])).notes[0]
