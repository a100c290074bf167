"""What surrounds an article in pasted text: each rule with what it takes and what it leaves."""

from __future__ import annotations

import pytest

from app.ingest.article import RawArticle
from app.ingest.clean import RULES, line_reason
from app.ingest.draft import Block
from app.ingest.read import read_text

STORY = (
    "Ministers from eleven coastal states agreed on Tuesday to share weather data with one another within the hour.",
    "The plan foresees forty new stations by 2027, most of them on small islands that have none today.",
    "Fishing associations welcomed the decision but asked for messages in local languages.",
)


def cleaned(*extra: str, title: str = "Storm data to be shared") -> RawArticle:
    return read_text("\n\n".join((title, *STORY, *extra)))


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("Comment (0)", "comments"),
        ("12 Comments", "comments"),
        ("Bình luận (3)", "comments"),
        ("Source: https://dantri.com.vn/a-20251006135101917.htm", "source line"),
        ("Nguồn: TTXVN", "source line"),
        ("Mời quý độc giả theo dõi VOV.VN trên", "follow us"),
        ("Follow us on Facebook and Twitter", "follow us"),
        ("Sign up for our daily newsletter", "newsletter"),
        ("Read more: Storms come early", "read more"),
        (">> Storms come early this year", "read more"),
        ("Xem thêm: Bão đến sớm", "read more"),
        ("Share on Facebook", "share buttons"),
        ("Facebook | Twitter | Zalo", "share buttons"),
        ("ADVERTISEMENT", "advertisement"),
        ("© 2025 Example News. All rights reserved.", "copyright"),
        ("(Reporting by Le Minh in Da Nang; Editing by Tran Ha)", "agency sign-off"),
        ("5 min read", "reading time"),
        ("Tags: storms, islands", "tags"),
        ("* * *", "separator"),
        ("Home > World > Asia", "navigation"),
    ],
)
def test_lines_that_are_taken_out(line: str, reason: str) -> None:
    article = cleaned(line)
    assert [(part.text, part.reason) for part in article.removed] == [(line, reason)]
    assert article.paragraphs == 3


@pytest.mark.parametrize(
    "line",
    [
        "He shared the data with Facebook and with the ministry on Monday.",
        "Comments from the public were taken until March, the ministry said.",
        "The source of the figures is the ministry's own report of last year.",
        "Follow-up talks are planned for the spring in Manila, she said.",
        "More than 40 people signed the letter, among them two ministers.",
        "Video of the meeting was shown on Wednesday.",
        "“Subscribe to our view or leave,” he told the delegates.",
        "Related talks on trade go on in Geneva.",
        "Search teams found the boat on Friday.",
        "Copyright law was not discussed.",
        "(Applause)",
        "Next year will be harder, he said.",
    ],
)
def test_sentences_that_only_look_like_them_stay(line: str) -> None:
    article = cleaned(line)
    assert article.text.endswith(line) and not article.removed


def test_every_rule_has_a_name_of_its_own_and_a_reason() -> None:
    assert len({rule.name for rule in RULES}) == len(RULES) and all(rule.reason for rule in RULES)
    assert line_reason(Block("Comment (0)")) == "comments" and line_reason(Block(STORY[0])) is None


def test_captions_over_and_under_their_credit() -> None:
    text = f"Storm data to be shared\n{STORY[0]}\n\nDelegates at the harbour on the last day of talks.\nPHOTO: LE MINH\n{STORY[1]}\nA station on an island (Photo: Tran Ha).\n{STORY[2]}"
    article = read_text(text)
    assert [article.text[p.start : p.end] for p in article.passages] == list(STORY)
    assert article.captions == (
        "Delegates at the harbour on the last day of talks.",
        "PHOTO: LE MINH",
        "A station on an island (Photo: Tran Ha).",
    )


def test_a_paragraph_above_a_credit_is_no_caption() -> None:
    article = cleaned("Photo: Le Minh")
    assert article.paragraphs == 3 and article.captions == ("Photo: Le Minh",)


def test_related_stories_below_the_text() -> None:
    teaser = "Islands ask for more help from the north"
    lead = "VOV.VN - The islands asked for more help on Monday, as the storms came early this year."
    article = read_text(
        "\n\n".join(("Storm data to be shared", "VOV.VN - " + STORY[0], *STORY[1:], teaser, teaser, lead))
    )
    assert article.paragraphs == 3 and [part.reason for part in article.removed] == ["teaser"] * 3


def test_speakers_names_that_come_back_are_no_teasers() -> None:
    turns = [
        line
        for number in range(4)
        for line in (
            "MODERATOR",
            f"Question number {number} goes to the minister, please.",
            "MINISTER HA",
            f"We have agreed on {number} new stations so far.",
        )
    ]
    article = read_text("\n\n".join(("Transcript of the press conference", *turns)))
    assert article.text.count("MODERATOR") == 4 and not article.removed


def test_repeated_headline_and_repeated_paragraph() -> None:
    title = "Storm data to be shared by all"
    article = read_text("\n\n".join((title, title, STORY[0], STORY[0], STORY[1])))
    assert [part.reason for part in article.removed] == [
        "repeated headline",
        "repeated",
    ] and article.paragraphs == 2


@pytest.mark.parametrize(
    ("end", "kept"),
    [
        ("islands./.", "islands."),
        ("islands.//.", "islands."),
        ("islands. ###", "islands."),
        ("islands. ■", "islands."),
    ],
)
def test_end_marks(end: str, kept: str) -> None:
    article = read_text(f"Storm data to be shared\n\n{STORY[0]}\n\nThe stations stand on {end}")
    assert article.text.endswith(kept) and article.removed[-1].reason == "end mark"
    mark = article.removed[-1]
    assert mark.offset is not None and article.source_text[mark.offset :] == mark.text


def test_a_document_of_nothing_but_furniture_stays_whole() -> None:
    article = read_text("Home\n\nSearch\n\nShare\n\nComments")
    assert not article.removed and "Search" in article.text


def test_an_address_in_the_middle_belongs_to_the_text() -> None:
    article = read_text(
        "\n\n".join(
            (
                "Storm data to be shared",
                STORY[0],
                STORY[1],
                "https://example.org/figures-of-the-year",
                *STORY,
                "A last line of the text ends here.",
                "And one more.",
            )
        )
    )
    assert "https://example.org/figures" in article.text and article.url is None


def test_dash_interview_with_labels_and_bold() -> None:
    text = f"Interview with the minister\n\nQ: Why now?\n\nA: {STORY[0]}\n\nQ: Who pays?\n\nA: {STORY[1]}"
    article = read_text(text)
    assert article.genre == "interview" and [p.kind for p in article.passages].count("question") == 2
    assert [p.number for p in article.passages] == [1, 2, 3, 4]


@pytest.mark.parametrize(
    ("title", "genre"),
    [
        ("Remarks by the minister at the opening", "speech"),
        ("Transcript of the press conference", "transcript"),
        ("Annual report of the office", "report"),
        ("Minister opens the session", "article"),
    ],
)
def test_genres_by_title(title: str, genre: str) -> None:
    assert cleaned(title=title).genre == genre
