"""Quotes with their speakers, one convention a case."""

from __future__ import annotations

import pytest

from app.extract.engine import extract
from app.extract.model import QUOTES, Quote


def quotes(text: str, **hints: str) -> list[Quote]:
    return list(extract(text, parts=frozenset({QUOTES}), **hints).quotes)  # type: ignore[arg-type]


def said(text: str) -> list[tuple[str, str | None]]:
    return [(q.text, q.speaker.name if q.speaker else None) for q in quotes(text)]


@pytest.mark.parametrize(
    ("text", "words", "speaker", "rule"),
    [
        ("“We agree,” said Ana Silva.", "We agree", "Ana Silva", "quote.direct.inverted"),
        ("“We agree,” Ana Silva said on Monday.", "We agree", "Ana Silva", "quote.direct.after"),
        ('"We agree," Ana Silva, the mayor of Porto, said.', "We agree", "Ana Silva", "quote.direct.after"),
        ("Ana Silva said: “We agree.”", "We agree.", "Ana Silva", "quote.direct.before"),
        ("Ana Silva told reporters, «We agree».", "We agree", "Ana Silva", "quote.direct.before"),
        ("“We agree.” ― Ana Silva", "We agree.", "Ana Silva", "quote.direct.signed"),
        (
            "According to Ana Silva, the plan is “dead on arrival”.",
            "dead on arrival",
            "Ana Silva",
            "quote.direct.according",
        ),
        (
            "‘We agree with all of it,’ said Ana Silva.",
            "We agree with all of it",
            "Ana Silva",
            "quote.direct.inverted",
        ),
        ("- We agree, - Ana Silva said.", "We agree", "Ana Silva", "quote.direct.after"),
        ("„We agree“, said Ana Silva.", "We agree", "Ana Silva", "quote.direct.inverted"),
        (
            "When asked about it, Ana Silva smiled and said, “We agree.”",
            "We agree.",
            "Ana Silva",
            "quote.direct.before",
        ),
        (
            "The plan was called “dead on arrival” by Ana Silva.",
            "dead on arrival",
            "Ana Silva",
            "quote.direct.before",
        ),
        ("“We agree,” said the spokesman, John Doe.", "We agree", "John Doe", "quote.direct.inverted"),
        (
            "“We agree,” said MSNBC host Chris Matthews.",
            "We agree",
            "Chris Matthews",
            "quote.direct.inverted",
        ),
    ],
)
def test_speaker_in_the_sentence(text: str, words: str, speaker: str, rule: str) -> None:
    (quote,) = quotes(text)
    assert (quote.text, quote.speaker and quote.speaker.name, quote.rule) == (words, speaker, rule)
    assert quote.kind == "direct" and quote.paragraph == 1


def test_a_speaker_is_carried_through_a_paragraph() -> None:
    text = "“It works,” said Ana Silva. “It is cheap. It is quick.” Then rain fell."
    assert said(text) == [("It works", "Ana Silva"), ("It is cheap. It is quick.", "Ana Silva")]


def test_a_speaker_is_named_behind_the_first_quotation() -> None:
    assert said("“One. Two.” “Three,” said Ana Silva.") == [
        ("One. Two.", "Ana Silva"),
        ("Three", "Ana Silva"),
    ]


def test_paragraphs_left_open_belong_to_the_speaker_of_the_last() -> None:
    text = "“The first day was long.\n“The second was longer.\n“The third never ended,” Ana Silva said."
    assert {speaker for _, speaker in said(text)} == {"Ana Silva"}


def test_two_speakers_in_one_sentence() -> None:
    text = "Ana Silva said “every tonne counts”, and Lars Holm replied that “some tonnes count twice”."
    assert said(text) == [("every tonne counts", "Ana Silva"), ("some tonnes count twice", "Lars Holm")]


@pytest.mark.parametrize(
    "text",
    [
        "The debate on “Peace and Security: New Threats in Cyberspace” began.",
        "The forum, themed “Sharing the Load”, opened on Monday.",
        "She sang “Let It Be” and left.",
        "Speaking on ABC's “This Week,” he smiled.",
        "In the book “Cold Water” nobody swims.",
        'The so-called "green" list grew.',
        "He is 6'2\" tall and 5'1\" wide.",
    ],
)
def test_titles_themes_and_nicknames_are_not_quotes(text: str) -> None:
    assert quotes(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ana Silva said that the port would open in May.", "that the port would open in May"),
        ("Ana Silva said the port would open in May.", "the port would open in May"),
        ("The port would open in May, Ana Silva said.", "The port would open in May"),
        ("According to Ana Silva, the port would open in May.", "the port would open in May"),
        ("The port would open in May, according to Ana Silva.", "The port would open in May"),
        ("Ana Silva called on all ports to open in May.", "all ports to open in May"),
        ("Ana Silva told the press on Friday that the port would open.", "that the port would open"),
        ("Ana Silva said the port would open, adding that ships were near.", "the port would open"),
    ],
)
def test_reported_speech(text: str, words: str) -> None:
    quote = quotes(text)[0]
    assert (quote.kind, quote.text, quote.speaker and quote.speaker.name) == ("indirect", words, "Ana Silva")


def test_interview_answers_belong_to_the_interviewee() -> None:
    text = (
        "Minister Ana Silva answered our questions about the port.\nHow large will it be?\n- Large enough for two ships.\n"
        "We measured twice.\nAnd when does it open?\n- In May."
    )
    assert [(q.kind, q.speaker and q.speaker.name, q.text) for q in quotes(text)] == [
        ("interview", "Ana Silva", "Large enough for two ships."),
        ("interview", "Ana Silva", "We measured twice."),
        ("interview", "Ana Silva", "In May."),
    ]


def test_transcript_turns_belong_to_their_labels() -> None:
    text = "Ana Silva met Tom Reed.\nSILVA: Good evening.\nREED: Good evening to you.\nAnd to all.\nSILVA: Thank you."
    assert [q.speaker and q.speaker.name for q in quotes(text)] == [
        "Ana Silva",
        "Tom Reed",
        "Tom Reed",
        "Ana Silva",
    ]


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        (
            '"Không ai an toàn một mình", Thủ tướng Lê Văn An nhấn mạnh.',
            "Không ai an toàn một mình",
            "Lê Văn An",
        ),
        ("Bà Trần Thu Hà cho biết: “Chúng tôi sẵn sàng”.", "Chúng tôi sẵn sàng", "Trần Thu Hà"),
        ("Theo ông Lê Văn An, cảng sẽ mở cửa vào tháng 5.", "cảng sẽ mở cửa vào tháng 5", "Lê Văn An"),
        ("Thứ trưởng Ngoại giao Lê Văn An khẳng định cảng sẽ mở cửa.", "cảng sẽ mở cửa", "Lê Văn An"),
        ("Ông Lê Văn An cho rằng cảng sẽ mở cửa.", "cảng sẽ mở cửa", "Lê Văn An"),
    ],
)
def test_vietnamese(text: str, words: str, speaker: str) -> None:
    (quote,) = quotes(text, language="vi")
    assert (quote.text, quote.speaker and quote.speaker.name) == (words, speaker)


def test_every_quote_names_a_rule_with_a_confidence() -> None:
    for quote in quotes("“We agree,” said Ana Silva. She said it would rain. He called it “a wet idea”."):
        assert quote.rule.startswith("quote.") and 0 < quote.confidence <= 1


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ("The changes, which officials said will take effect in May, would cost little.", "will take effect in May", "officials"),
        ("He praised what critics said was a plan to close the school.", "was a plan to close the school", "critics"),
        ("At the moment Jane Roe learned she had lost the seat, she was in Varn.", "she had lost the seat", "Jane Roe"),
        ("Ms. Roe said she did not own the ship to please the mayor, but agreed that it had “some value to him”.", "she did not own the ship to please the mayor", "Roe"),
        ("Around that time, 47 percent said they would vote for the mayor.", "they would vote for the mayor", "47 percent"),
        ("Users spent nine minutes a day on the site, according to recent data from Varn.", "Users spent nine minutes a day on the site", "recent data"),
        ("Since May, according to the Varn Institute, troops have held the bridge.", "troops have held the bridge", "Varn Institute"),
        ("As it stands, the bridge will open in May, according to the city.", "the bridge will open in May", "the city"),
        ("Minister Ana Reyes said this week that the bridge would open.", "that the bridge would open", "Ana Reyes"),
        ("The minister asked whether the bridge would open in May.", "whether the bridge would open in May", "The minister"),
    ],
)  # fmt: skip
def test_reported_clause(text: str, words: str, speaker: str) -> None:
    found = [q for q in extract(text, parts=frozenset({QUOTES})).quotes if q.kind == "indirect"]
    assert words in [q.text for q in found], [q.text for q in found]
    told = next(q for q in found if q.text == words)
    assert told.speaker is not None and speaker in (told.speaker.name, told.speaker.label)


@pytest.mark.parametrize(
    "text",
    [
        "The firm missed the target it pledged to reach in Varn last year.",
        "That was what Jane Roe said when she left the office in Varn.",
        "Speaking at a rally in Varn, Jane Roe said little.",
    ],
)
def test_no_report(text: str) -> None:
    assert [q.text for q in extract(text, parts=frozenset({QUOTES})).quotes] == []


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ("Mara Quill opened. “With what money?” Ms. Quill shot back.", "With what money?", "Mara Quill"),
        ("“They blinked,” wrote Hye-jin Oh of Corvane Capital.", "They blinked", "Hye-jin Oh"),
        ("Đại diện Ngân hàng Bắc Âu, bà Ingrid Solheim, nói: “Sông cần được thở”.", "Sông cần được thở", "Ingrid Solheim"),
    ],
)  # fmt: skip
def test_speaker(text: str, words: str, speaker: str) -> None:
    quotes = extract(text, parts=frozenset({QUOTES})).quotes
    assert [(q.text, q.speaker and q.speaker.name) for q in quotes if q.kind == "direct"] == [
        (words, speaker)
    ]


def test_dashes_before_questions_only_leave_the_answers_plain() -> None:
    text = """Phóng viên đã trao đổi với ông Nguyễn Hữu Tín, Giám đốc Hợp tác xã Ea Kênh.

- Thưa ông, vụ này có gì khác?

Năm nay chúng tôi mất nhiều công hơn.

- Ông có kiến nghị gì?

Tôi chỉ mong mưa đúng mùa.
"""
    found = extract(text, genre="interview", parts=frozenset({QUOTES})).quotes
    assert [(q.text, q.speaker and q.speaker.name) for q in found] == [
        ("Năm nay chúng tôi mất nhiều công hơn.", "Nguyễn Hữu Tín"),
        ("Tôi chỉ mong mưa đúng mùa.", "Nguyễn Hữu Tín"),
    ]


def test_a_moderator_makes_it_a_transcript() -> None:
    text = "MODERATOR: Good afternoon.\nMS. OKAFOR: Eleven trucks crossed.\nQUESTION: Who holds them?\nMS. OKAFOR: We ask, too."
    found = extract(text, parts=frozenset({QUOTES})).quotes
    assert [(q.kind, q.speaker and q.speaker.label) for q in found] == [
        ("direct", "MODERATOR"),
        ("direct", "MS. OKAFOR"),
        ("direct", "MS. OKAFOR"),
    ]
