"""What the printed manuals ask for, source by source. Each case names the rule it comes from."""

from __future__ import annotations

import pytest

from app.cite.csl.richtext import plain_text
from app.cite.csl.writers import markdown
from app.cite.formatter import Locator, document, format_item, references
from app.cite.item import CiteItem, Name

APA = "apa"
MLA = "modern-language-association"
CHICAGO = "chicago-notes-bibliography"
UN = "united-nations-editorial"

NEWS = CiteItem(
    "news",
    "Ferry talks resume in the delta",
    outlet="The Example Post",
    authors=(Name("Rowe", "Katie"),),
    issued="2025-09-10",
    url="https://example.org/ferry",
    accessed="2026-11-22",
)
UNSIGNED = CiteItem(
    "agency", "Two ports sign a pact", outlet="Example Agency", issued="2025-09", url="https://example.org/p"
)
RESOLUTION = CiteItem(
    "res",
    "Promoting clean rivers",
    type="resolution",
    number="A/RES/99/1",
    authors=(Name(literal="General Assembly"),),
    issued="2024-12-20",
)
TREATY = CiteItem(
    "treaty",
    "Convention on the Example Sea",
    type="treaty",
    outlet="Treaty Series",
    volume="1234",
    number="5678",
    event_place="Example City",
    issued="1982-12-10",
)
VIETNAMESE = CiteItem(
    "vi",
    "Talks on the river held",
    original_title="Hội đàm về dòng sông",
    outlet="Báo Ví dụ",
    authors=(Name("Trần", "Văn An"),),
    language="vi",
    issued="2026-02-28",
)
KOREAN = CiteItem(
    "ko",
    "A view from the port",
    outlet="The Example Post",
    authors=(Name("Kim", "Min-su", static_order=True),),
    issued="2025",
)
DESCRIBED = CiteItem(
    "remarks",
    "Remarks to the press",
    title_given=False,
    type="webpage",
    outlet="Example Ministry",
    authors=(Name(literal="Ministry of Examples"),),
    url="https://example.org/r",
    accessed="2026-11-22",
)


def cited(item: CiteItem, style: str, paragraph: int | None = None) -> str:
    return plain_text(format_item(item, style, "en-US", Locator(paragraph) if paragraph else None).citation)


def listed(item: CiteItem, style: str) -> str:
    return markdown(format_item(item, style).reference)


@pytest.mark.parametrize(
    ("style", "expected"),
    [
        (APA, "(Rowe, 2025, para. 4)"),  # APA 8.28: paragraph for a source without pages
        (MLA, "(Rowe, par. 4)"),  # MLA 6.20: par., after a comma
        (
            CHICAGO,  # Chicago 18, 14.88
            "Katie Rowe, “Ferry Talks Resume in the Delta,” The Example Post, September 10, 2025, para. 4, https://example.org/ferry.",
        ),
        # UN Editorial Manual, "Footnotes": punctuation outside the marks, day before month
        (
            UN,
            "Katie Rowe, “Ferry talks resume in the delta”, The Example Post, 10 September 2025, para. 4. "
            "Available at https://example.org/ferry.",
        ),
    ],
)
def test_a_paragraph_of_a_news_article(style: str, expected: str) -> None:
    assert cited(NEWS, style, 4) == expected


@pytest.mark.parametrize(
    ("style", "expected"),
    [
        # APA 10.1, example 16
        (
            APA,
            "Rowe, K. (2025, September 10). Ferry talks resume in the delta. *The Example Post*. <https://example.org/ferry>",
        ),
        # MLA 5.83: no access date where the work is dated
        (
            MLA,
            "Rowe, Katie. “Ferry Talks Resume in the Delta.” *The Example Post*, 10 Sept. 2025, <https://example.org/ferry>.",
        ),
        (
            CHICAGO,
            "Rowe, Katie. “Ferry Talks Resume in the Delta.” *The Example Post*, September 10, 2025. <https://example.org/ferry>.",
        ),
    ],
)
def test_a_news_article_in_a_list(style: str, expected: str) -> None:
    assert listed(NEWS, style) == expected


@pytest.mark.parametrize(
    ("style", "expected"),
    [
        (APA, "(Example Agency, 2025, para. 2)"),  # the outlet answers for an unsigned article
        (MLA, "(“Two Ports Sign a Pact,” par. 2)"),  # MLA 5.23: by title where the publisher is the author
        (CHICAGO, "“Two Ports Sign a Pact,” Example Agency, September 2025, para. 2, https://example.org/p."),
        ("chicago-author-date", "(Example Agency 2025, para. 2)"),  # Chicago 18, 14.89
        ("harvard-cite-them-right", "(Example Agency, 2025, para. 2)"),
    ],
)
def test_an_unsigned_article(style: str, expected: str) -> None:
    assert cited(UNSIGNED, style, 2) == expected


@pytest.mark.parametrize(
    ("issued", "text", "reference"),
    [
        ("2025-09-10", "(Rowe, 2025)", "(2025, September 10)"),
        ("2025-09", "(Rowe, 2025)", "(2025, September)"),
        ("2025", "(Rowe, 2025)", "(2025)"),
        (None, "(Rowe, n.d.)", "(n.d.)"),  # APA 9.17
        ("--06-20", "(Rowe, n.d.)", "(n.d.)"),  # a year that is not stated is not guessed
    ],
)
def test_no_part_of_a_date_is_invented(issued: str | None, text: str, reference: str) -> None:
    item = CiteItem("d", "Rivers", outlet="The Example Post", authors=(Name("Rowe", "Katie"),), issued=issued)
    assert cited(item, APA) == text
    assert reference in listed(item, APA)


def test_an_undated_page_says_when_it_was_seen() -> None:
    # APA 9.16, MLA 5.111, Chicago 18, 14.104
    assert "Retrieved November 22, 2026, from" in listed(DESCRIBED, APA)
    assert "Accessed 22 Nov. 2026." in listed(DESCRIBED, MLA)
    assert "Accessed November 22, 2026." in listed(DESCRIBED, CHICAGO)


@pytest.mark.parametrize("style", [APA, MLA, CHICAGO, UN, "ieee", "oscola"])
def test_a_description_in_place_of_a_title_has_brackets_and_no_marks(style: str) -> None:
    # APA 9.22, Chicago 18, 14.62
    assert "[Remarks to the press]" in listed(DESCRIBED, style).replace("\\", "")
    assert "“" not in listed(DESCRIBED, style)


@pytest.mark.parametrize("style", [APA, MLA, CHICAGO, UN, "ieee", "oscola", "nlm-citation-sequence"])
def test_vietnamese_and_korean_names_stay_as_they_are(style: str) -> None:
    assert "Trần Văn An" in listed(VIETNAMESE, style)
    assert "Kim Min-su" in listed(KOREAN, style).replace("\\", "")


@pytest.mark.parametrize("style", [APA, MLA, CHICAGO, UN])
def test_a_translated_title_follows_the_original_in_brackets(style: str) -> None:
    # APA 9.38, MLA 5.27, Chicago 18, 14.99; the words of another language keep their case
    assert "Hội đàm về dòng sông [Talks on the river held]" in listed(VIETNAMESE, style).replace("\\", "")


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        (RESOLUTION, "General Assembly, Promoting clean rivers (A/RES/99/1), 20 December 2024, para. 4."),
        (
            TREATY,
            "Convention on the Example Sea, Example City, 10 December 1982, Treaty Series, vol. 1234, No. 5678, para. 4.",
        ),
    ],
)
def test_united_nations_documents_and_treaties(item: CiteItem, expected: str) -> None:
    assert cited(item, UN, 4) == expected


def test_a_second_citation_in_a_note_style_is_short() -> None:
    other = CiteItem(
        "book", "The Tides", type="book", authors=(Name("Poe", "Cy"),), publisher="Press", issued="1999"
    )
    made = document(
        [(NEWS, Locator(4)), (NEWS, Locator(4)), (NEWS, Locator(5)), (other, None), (NEWS, Locator(6))], UN
    )
    assert [plain_text(text) for text in made[1:]] == [
        "Ibid.",
        "Ibid., para. 5.",
        "Cy Poe, The Tides (Press, 1999).",
        "Rowe, “Ferry talks resume in the delta”, para. 6.",
    ]


def test_a_bibliography_tells_works_of_one_year_apart() -> None:
    twin = CiteItem("twin", "Another ferry", outlet="The Example Post", authors=NEWS.authors, issued="2025")
    made = [plain_text(entry) for _, entry in references([NEWS, twin], APA)]
    assert made[0].startswith("Rowe, K. (2025a)") or made[0].startswith("Rowe, K. (2025a,")
    assert "2025b" in made[1]


@pytest.mark.parametrize(
    ("style", "locator", "added"),
    [
        ("nlm-citation-sequence", "dropped", "(1, para. 4)"),
        ("united-nations-conference-on-trade-and-development", "bare", "para. 4)"),
        (APA, "labelled", "para. 4)"),
    ],
)
def test_what_a_style_makes_of_the_paragraph_is_known(style: str, locator: str, added: str) -> None:
    from app.cite.formatter import with_locator

    made = format_item(NEWS, style, "en-US", Locator(4))
    assert made.locator == locator
    assert plain_text(with_locator(made)).endswith(added)


def test_a_news_site_that_is_the_author_is_named_once() -> None:
    # APA 10.16 and 9.32: title in italics, no site name after it
    assert (
        listed(UNSIGNED, APA)
        == "Example Agency. (2025, September). *Two ports sign a pact*. <https://example.org/p>"
    )


@pytest.mark.parametrize(
    ("issued", "expected"),
    [("2025-09-10", "10 tháng 9 năm 2025"), ("2025-09", "tháng 9 năm 2025"), ("2025", "2025")],
)
def test_vietnamese_dates_are_written_as_vietnamese_writes_them(issued: str, expected: str) -> None:
    item = CiteItem("d", "Dòng sông", outlet="Báo Ví dụ", issued=issued, language="vi")
    assert f", {expected}, đ. 4." in plain_text(format_item(item, CHICAGO, "vi-VN", Locator(4)).citation)
