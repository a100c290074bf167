"""Interviews: questions and answers without quotation marks; the answers belong to the interviewee."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from app.extract.parties.party import Mention
from app.extract.patterns import pattern
from app.extract.quotes.turn import Turn

if TYPE_CHECKING:
    from app.extract.document import Document, Span

_DASH: Final = pattern(r"[-\u2013\u2014\u2015]\s*(?=[^\W\d_])")
_QUESTION_LABEL: Final = pattern(
    r"(?i)(?:Q|Question|Reporter|Interviewer|PV|Ph\u00f3ng vi\u00ean|H\u1ecfi|Journalist)\s?[:.]\s+"
)
_ANSWER_LABEL: Final = pattern(r"(?i)(?:A|Answer|\u0110\u00e1p|Tr\u1ea3 l\u1eddi)\s?[:.]\s+")
_CAPTION: Final = pattern(
    r"(?i)\((?:photo|image|\u1ea3nh|source|file)\b[^()\n]*\)\.?$|^(?:photo|image|\u1ea3nh|source|ngu\u1ed3n|comment|tags?|th\u1eed ph\u1ea1m)\b\s?[:(]"
)
_ANSWERING: Final = pattern(
    r"(?i)\b(?:answer\w*|interview\w*|spoke|speaks|talk\w*|shared?|shares|discuss\w*|told|conversation|respon\w+"
    r"|tr\u1ea3 l\u1eddi|ph\u1ecfng v\u1ea5n|trao \u0111\u1ed5i|chia s\u1ebb|tr\u00f2 chuy\u1ec7n|cu\u1ed9c tr\u00f2 chuy\u1ec7n)\b"
)
_INTERVIEW: Final = pattern(
    r"(?i)\b(?:interview\w*|answer\w*|Q&A|questions|ph\u1ecfng v\u1ea5n|tr\u1ea3 l\u1eddi|tr\u00f2 chuy\u1ec7n|trao \u0111\u1ed5i)\b"
)
_PERSONAL: Final = pattern(
    r"\b(?:I|we|We|our|Our|my|My|us|me|t\u00f4i|T\u00f4i|ch\u00fang t\u00f4i|Ch\u00fang t\u00f4i|ch\u00fang ta|Ch\u00fang ta)\b"
)
_LONGEST_QUESTION: Final = 500
_HEADING: Final = 90
_BOLD: Final = ("**", "__")
_LEAST: Final = 2  # questions before a text counts as an interview


def turns(document: Document) -> list[Turn]:
    """The answers of an interview, or nothing when the text is none."""
    paragraphs = document.paragraphs
    kinds = [_kind(document, p) for p in paragraphs]
    _read_dashes(document, kinds)
    questions = [i for i, k in enumerate(kinds) if k in ("question", "asked")]
    answers = [i for i, k in enumerate(kinds) if k == "answer"]
    asked = sum(1 for i in questions if i + 1 < len(kinds) and kinds[i + 1] == "answer")
    labelled = (
        asked >= _LEAST
        or (asked and len(answers) >= _LEAST)
        or (asked == 1 and len(questions) <= 2 and bool(answers))
    )
    plain = not labelled and _is_plain(document, kinds, questions)
    if not labelled and not plain:
        return []
    first = questions[0] if questions else 0
    who = _interviewee(document, paragraphs[first].start)
    if who is None or (
        plain
        and not labelled
        and not _ANSWERING.search(document.text, 0, paragraphs[first].start)
        and document.genre != "interview"
    ):
        return []
    return _answers(document, kinds, labelled, first, who)


def _read_dashes(document: Document, kinds: list[str]) -> None:
    """Dashes before questions only mark the questions: what follows without one is the answer; or they take turns."""
    dashed = [
        i
        for i, p in enumerate(document.paragraphs)
        if kinds[i] == "answer" and _DASH.match(document.text, p.start, p.end)
    ]
    asking = [document.text[document.paragraphs[i].end - 1] == "?" for i in dashed]
    if len(dashed) >= 2 * _LEAST and dashed == list(range(dashed[0], dashed[0] + len(dashed))):
        first, second = asking[::2], asking[1::2]  # each has its dash, question and answer in turn
        if asking[0] and 2 * sum(first) >= len(first) and 3 * sum(second) <= len(second):
            dashed, asking = dashed[::2], [True]
    if len(dashed) < _LEAST or not all(asking):
        return
    for i in dashed:
        kinds[i] = "question"


def _is_plain(document: Document, kinds: list[str], questions: list[int]) -> bool:
    """Whether questions without any sign of their own alternate with answers in the first person."""
    if (
        len(questions) < (1 if document.genre == "interview" else 3)
        or len(questions) * 6 < len(kinds) - questions[0]
    ):
        return False
    answered = personal = 0
    for place in questions:
        if place + 1 < len(kinds) and kinds[place + 1] in ("text", "caption"):
            answered += 1
            answer = document.paragraphs[place + 1]
            personal += bool(_PERSONAL.search(document.text, answer.start, answer.end))
    lead = document.paragraphs[questions[0]].start
    told = document.genre == "interview" or _INTERVIEW.search(document.text, 0, lead) is not None
    marks = sum(1 for q in document.quoted if q.start > lead)
    bold = all(document.text.startswith(_BOLD, document.paragraphs[q].start) for q in questions)
    return (
        told
        and answered * 4 >= len(questions) * 3
        and (personal * 2 >= answered or (bold and personal > 0))
        and marks < len(questions)
    )


def _kind(document: Document, paragraph: Span) -> str:
    text = document.text
    if _QUESTION_LABEL.match(text, paragraph.start, paragraph.end):
        return "asked"
    if _ANSWER_LABEL.match(text, paragraph.start, paragraph.end) or _DASH.match(
        text, paragraph.start, paragraph.end
    ):
        return "answer"
    length = paragraph.end - paragraph.start
    shown = text[paragraph.start : paragraph.end]
    if length <= _LONGEST_QUESTION and shown.rstrip('\u201d"*').endswith("?") and shown[0] not in '"\u201c':
        return "question"
    if _CAPTION.search(shown[-_LONGEST_QUESTION:]) or (shown.isupper() and length < _HEADING):
        return "caption"
    if length < _HEADING and shown[-1] not in '.!?\u2026:;"\u201d)':
        return "heading"
    return "text"


def _answers(document: Document, kinds: list[str], labelled: bool, first: int, who: Mention) -> list[Turn]:
    found: list[Turn] = []
    inside = False
    rule = "quote.interview.labelled" if labelled else "quote.interview.plain"
    for place in range(first, len(kinds)):
        paragraph, kind = document.paragraphs[place], kinds[place]
        if kind in ("question", "asked"):
            inside = not labelled or (place + 1 < len(kinds) and kinds[place + 1] in ("caption", "heading"))
            continue
        if kind == "answer":
            inside = True
        if not inside or kind in ("heading", "caption") or _has_source(document, paragraph):
            continue
        start = paragraph.start
        label = _ANSWER_LABEL.match(document.text, start, paragraph.end) or _DASH.match(
            document.text, start, paragraph.end
        )
        if label is not None:
            start = label.end()
        found.append(
            Turn(
                paragraph.paragraph,
                start,
                paragraph.end,
                who.party.name,
                who.start,
                who.end,
                "interview",
                rule,
            )
        )
    return found


def _has_source(document: Document, paragraph: Span) -> bool:
    text = document.text
    return "://" in text[paragraph.start : paragraph.start + 60] and paragraph.end - paragraph.start < 300


def _interviewee(document: Document, until: int) -> Mention | None:
    """Whom the introduction before the first question presents as answering: nearest to a word of answering."""
    words = [m.start() for m in _ANSWERING.finditer(document.text, 0, until)]
    best: Mention | None = None
    most = float("-inf")
    for mention in document.index.mentions:
        if mention.start >= until:
            break
        if mention.party.kind != "person" or mention.quoted:
            continue
        near = min((abs(mention.start - w) for w in words), default=400)
        score = -near / 100 + (2 if mention.run.title else 0) + mention.party.sure
        if score > most:
            best, most = mention, score
    return best
