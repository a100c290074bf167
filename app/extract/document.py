"""A text with what every finder needs, computed once and only when asked for."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Any, TypeVar

from app.extract import compounds, lang, marks, sentences
from app.extract.lang.language import Language
from app.extract.names import without_asides
from app.extract.parties.index import Index
from app.extract.patterns import pattern
from app.extract.speakers import pronouns

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the text; `paragraph` counts from 1."""

    start: int
    end: int
    paragraph: int


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a number, or one other character that is not blank."""

    start: int
    end: int
    text: str


_LINE = pattern(r"[^\n]+")
_TOKEN = pattern(r"\d+(?:[.,:/]\d+)*|[^\W\d_]+(?:['\u2019][^\W\d_]+)*|\S")


class Document:
    """One article's text for extraction.

    `published` is an ISO date or None, `language` a code such as "en" (detected when None), `genre` a hint such as
    "news" or "transcript". All offsets are code points into `text`.
    """

    def __init__(
        self,
        text: str,
        *,
        published: str | None = None,
        language: str | None = None,
        genre: str | None = None,
    ) -> None:
        self.text = text
        self.published = published
        self.genre = genre
        self.lang: Language = lang.get(language or lang.detect(text))

        self._worked_out: dict[str, Any] = {}

    def once(self, name: str, work: Callable[[Document], T]) -> T:
        """What `work` makes of this document, worked out at the first call under that name and kept."""
        if name not in self._worked_out:
            self._worked_out[name] = work(self)
        kept: T = self._worked_out[name]
        return kept

    @property
    def language(self) -> str:
        """The code of the language whose rules read this text."""
        return self.lang.code

    @cached_property
    def paragraphs(self) -> list[Span]:
        """The lines that are not blank, in order, without the blanks at their ends."""
        found: list[Span] = []
        for line in _LINE.finditer(self.text):
            words = line.group()
            if words.isspace():
                continue
            start = line.start() + len(words) - len(words.lstrip())
            found.append(Span(start, start + len(words.strip()), len(found) + 1))
        return found

    @cached_property
    def quoted(self) -> list[marks.Quoted]:
        """Every stretch in quotation marks, marks included, in order."""
        find = marks.quoted if marks.has_double(self.text) else marks.single
        found = []
        for p in self.paragraphs:
            found += find(self.text, p.start, p.end, p.paragraph) or marks.dialogue(
                self.text, p.start, p.end, p.paragraph, self.lang.strong_cues
            )
        return found

    @cached_property
    def masked(self) -> str:
        """The text with every quoted character replaced by `marks.MASK`, at equal length."""
        pieces, at = [], 0
        for q in self.quoted:
            pieces += [self.text[at : q.start], marks.MASK * (q.end - q.start)]
            at = q.end
        return "".join([*pieces, self.text[at:]])

    @cached_property
    def outside(self) -> str:
        """The masked text with short bracketed asides blanked as well, at equal length."""
        return without_asides(self.masked)

    @cached_property
    def sentences(self) -> list[Span]:
        """Sentences, never across paragraphs; stops inside quotation marks end one only at the closing mark."""
        return [
            Span(start, end, p.paragraph)
            for p in self.paragraphs
            for start, end in sentences.split(self.text, self.masked, p.start, p.end, self.lang)
        ]

    @cached_property
    def tokens(self) -> list[Token]:
        """Words, numbers and signs in order."""
        return [Token(*m.span(), m.group()) for m in _TOKEN.finditer(self.text)]

    @cached_property
    def compounds(self) -> list[compounds.Compound]:
        """Words of the language that are written as several."""
        return compounds.find(self.text, self.lang)

    @cached_property
    def index(self) -> Index:
        """The people, bodies, places and instruments that the text names, with their mentions."""
        return Index(self)

    @cached_property
    def subjects(self) -> dict[int, tuple[float, float]]:
        """Starts of the mentions of people that look like subjects: whether they open a sentence, and precede a verb."""
        return pronouns.subjects(self)

    def paragraph_at(self, offset: int) -> Span:
        """The paragraph that holds `offset`, or the last one that starts before it."""
        return self.paragraphs[max(0, bisect_right(self._paragraph_starts, offset) - 1)]

    def sentence_at(self, offset: int) -> Span:
        """The sentence that holds `offset`, or the last one that starts before it."""
        return self.sentences[max(0, bisect_right(self._sentence_starts, offset) - 1)]

    def sentences_of(self, paragraph: Span) -> list[Span]:
        """The sentences of one paragraph."""
        first = bisect_right(self._sentence_starts, paragraph.start - 1)
        last = bisect_right(self._sentence_starts, paragraph.end - 1)
        return self.sentences[first:last]

    def is_quoted(self, offset: int) -> bool:
        """Whether the character at `offset` stands in quotation marks (or is one of them)."""
        return self.masked[offset : offset + 1] == marks.MASK

    @cached_property
    def _paragraph_starts(self) -> list[int]:
        return [p.start for p in self.paragraphs]

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [s.start for s in self.sentences]
