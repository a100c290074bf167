"""The language of the search box: one grammar and one parser, which never fails.

    query   = any { "OR" any }              all words count unless OR stands between them
    any     = one { [ "AND" ] one }
    one     = [ "-" | "NOT" ] ( "(" query ")" | field | near | phrase | word )
    near    = unit { "NEAR" [ "/" n ] unit }    at most n words between them (5)
    unit    = phrase | word
    field   = name ":" ( phrase | token )   only for the names in FIELDS; any other x:y is text
    phrase  = '"' words '"'                 exactly these words in this order, with their punctuation
    word    = letters [ "*" ]               "*": words that begin so
    value   = one value, a comparison (>1bn, <=50%, =10), a range (2025-10.., ..2024, 10..20), or "=name": this name alone;
              of like: a record (quote/12), and found is what is like it (`db.search.similar`)

An English word in lower case also stands for its other forms (`db.search.inflection`); a capital, quotation marks or a
star switch that off. Accents, `đ`, curly quotation marks, dashes and ligatures are folded (`db.search.fold`).

A bracket or quotation mark without its partner reaches to the end; an operator without its partner is passed over. The
last word counts as a beginning while it is being typed (no blank behind it). Only the first `MOST` words and fields are
read: what is longer is a text, which reverse lookup is for.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final, TypeAlias

from db.search.fold import parted, sound

FIELDS: Final = (
    "speaker",
    "party",
    "person",
    "organisation",
    "place",
    "instrument",
    "outlet",
    "author",
    "topic",
    "collection",
    "title",
    "kind",
    "genre",
    "language",
    "is",
    "has",
    "date",
    "year",
    "added",
    "value",
    "unit",
    "measure",
    "nature",
    "state",
    "seal",
    "status",
    "rule",
    "note",
    "like",
)
_SPELLINGS: Final = {
    "organization": "organisation",
    "lang": "language",
    "source": "outlet",
    "org": "organisation",
}
MOST: Final = 40  # words and fields of a query that are looked for
_LONGEST: Final = 4000  # characters of a query that are read
_DEEP: Final = 40  # brackets within brackets that are followed; deeper ones are text
_TOKEN: Final = re.compile(
    r"""(?P<blank>\s+)
      | (?P<open>\()
      | (?P<close>\))
      | (?P<minus>-+(?=[^\s-]))
      | (?P<field>[A-Za-z]+):(?=\S)
      | (?P<quote>["“”„«»])
      | (?P<token>[^\s()"“”„«»]+)
    """,
    re.VERBOSE,
)
_CLOSING: Final = '"“”„«»'
_WORD: Final = re.compile(r"\w")
_NEAR: Final = re.compile(r"NEAR(?:/(\d{1,3}))?")


@dataclass(frozen=True, slots=True)
class Word:
    """A word, or with `prefix` the beginning of one; `forms` are the other forms that do as well, unless it is `exact`."""

    text: str
    prefix: bool = False
    exact: bool = False
    forms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words in this order, next to each other."""

    text: str


@dataclass(frozen=True, slots=True)
class Near:
    """Two or more words or phrases with at most `distance` words between them."""

    parts: tuple[Word | Phrase, ...]
    distance: int


@dataclass(frozen=True, slots=True)
class Field:
    """A property of the record: `name:value`, the value as typed without quotation marks."""

    name: str
    value: str


@dataclass(frozen=True, slots=True)
class Among:
    """Records found beforehand (`like:quote/12`), by kind in their order; `said` is what they are like, `words` by what."""

    said: str
    ids: tuple[tuple[str, tuple[int, ...]], ...]
    words: tuple[str, ...] = ()

    def of(self, kind: str) -> tuple[int, ...]:
        """The ids of a kind."""
        return next((ids for name, ids in self.ids if name == kind), ())


@dataclass(frozen=True, slots=True)
class And:
    """All of these."""

    parts: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Or:
    """At least one of these."""

    parts: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Not:
    """Not this."""

    part: Node


Node: TypeAlias = Word | Phrase | Near | Field | Among | And | Or | Not


@dataclass(frozen=True, slots=True)
class _Token:
    kind: str
    text: str
    at_end: bool = False


def parse(query: str) -> Node | None:
    """What a query asks for; None when it asks for nothing. Never raises."""
    return read(query)[0]


def read(query: str) -> tuple[Node | None, int]:
    """What a query asks for, and how many of its words were left out because they are too many. Never raises."""
    tokens = _tokens(parted(sound(query[:_LONGEST])))
    parser = _Parser(_bounded(tokens))
    node = parser.query(0)
    if len(query) <= _LONGEST and len(tokens) <= MOST:
        return node, 0
    words = sum(bool(_WORD.search(word)) for word in query.split())
    return node, max(0, words - MOST)


def leaves(node: Node | None, *, negative: bool = False) -> list[Word | Phrase | Near | Field | Among]:
    """The words and fields of a query that must or may be there; with `negative` also those that must not."""
    if node is None:
        return []
    if isinstance(node, And | Or):
        return [leaf for part in node.parts for leaf in leaves(part, negative=negative)]
    if isinstance(node, Not):
        return leaves(node.part, negative=negative) if negative else []
    return [node]


def _bounded(tokens: list[_Token]) -> list[_Token]:
    """The tokens up to the last word that is read."""
    seen = 0
    for at, token in enumerate(tokens):
        seen += token.kind in ("token", "phrase") and _WORD.search(token.text) is not None
        if seen > MOST:
            return tokens[:at]
    return tokens


def _tokens(query: str) -> list[_Token]:
    found: list[_Token] = []
    at = 0
    while at < len(query):
        match = _TOKEN.match(query, at)
        if match is None:
            at += 1
            continue
        kind, text = match.lastgroup or "", match.group()
        if kind == "minus" and found and found[-1].kind == "field":  # a value below zero
            rest = query[at:].split(maxsplit=1)[0]
            kind, text = "token", rest
        at += len(text)
        if kind == "quote":
            end = next((i for i in range(at, len(query)) if query[i] in _CLOSING), len(query))
            found.append(_Token("phrase", query[at:end], at_end=False))
            at = end + 1
        elif kind == "field":
            name = match.group("field").lower()
            name = _SPELLINGS.get(name, name)
            if name in FIELDS:
                found.append(_Token("field", name))
            else:
                found.append(_Token("token", match.group("field")))
        elif kind == "token":
            found.append(_Token("token", text, at_end=at == len(query)))
        else:
            found.append(_Token(kind, text))
    return found


class _Parser:
    """Recursive descent over the tokens; whatever does not fit is taken as text or passed over."""

    def __init__(self, tokens: list[_Token]) -> None:
        self._tokens = tokens
        self._at = 0

    def query(self, depth: int) -> Node | None:
        branches: list[Node] = []
        parts: list[Node] = []
        while (token := self._peek()) is not None:
            if token.kind == "close":
                if depth:
                    break
                self._at += 1  # a bracket that was never opened
            elif self._is_operator(token, "OR"):
                self._at += 1
                if parts:
                    branches.append(_all(parts))
                    parts = []
            elif token.kind == "blank" or self._is_operator(token, "AND"):
                self._at += 1
            else:
                part = self._one(depth)
                if part is not None:
                    parts.append(part)
        if parts:
            branches.append(_all(parts))
        if not branches:
            return None
        return branches[0] if len(branches) == 1 else Or(tuple(branches))

    def _one(self, depth: int) -> Node | None:
        token = self._tokens[self._at]
        self._at += 1
        if token.kind == "open":
            if depth >= _DEEP:
                return None
            inside = self.query(depth + 1)
            closing = self._peek()
            if closing is not None and closing.kind == "close":
                self._at += 1
            return inside
        if token.kind == "field":
            return self._field(token.text, depth)
        if token.kind == "phrase":
            return self._near(_phrase(token.text))
        if token.kind == "minus" or self._is_operator(token, "NOT"):
            return self._negated(depth)
        return self._near(_word(token))

    def _negated(self, depth: int) -> Node | None:
        self._skip_blanks()
        token = self._peek()
        if token is None or token.kind == "close" or depth >= _DEEP:
            return None
        part = self._one(depth + 1)
        return None if part is None else Not(part)

    def _field(self, name: str, depth: int) -> Node | None:
        token = self._peek()
        if token is None or token.kind not in ("token", "phrase"):
            return _word(_Token("token", name))
        self._at += 1
        value = token.text.strip()
        return Field(name, value) if value else None

    def _near(self, left: Node | None) -> Node | None:
        parts, distance = [left], 0
        while isinstance(left, Word | Phrase):
            mark = self._at
            self._skip_blanks()
            token = self._peek()
            found = _NEAR.fullmatch(token.text) if token is not None and token.kind == "token" else None
            if token is None or found is None:
                self._at = mark
                break
            self._at += 1
            self._skip_blanks()
            after = self._peek()
            if after is None or after.kind not in ("token", "phrase"):
                break  # NEAR without its partner
            self._at += 1
            right = _phrase(after.text) if after.kind == "phrase" else _word(after)
            if isinstance(right, Word | Phrase):
                parts.append(right)
                distance = max(distance, int(found.group(1) or 5))
        units = tuple(part for part in parts if isinstance(part, Word | Phrase))
        return Near(units, distance) if len(units) > 1 else left

    def _is_operator(self, token: _Token, name: str) -> bool:
        """Whether a token is an operator; one that stands alone is a word."""
        return token.kind == "token" and token.text == name and not (token.at_end and self._at <= 1)

    def _skip_blanks(self) -> None:
        while (token := self._peek()) is not None and token.kind == "blank":
            self._at += 1

    def _peek(self) -> _Token | None:
        return self._tokens[self._at] if self._at < len(self._tokens) else None


def _all(parts: list[Node]) -> Node:
    return parts[0] if len(parts) == 1 else And(tuple(parts))


def _phrase(text: str) -> Node | None:
    return Phrase(" ".join(text.split())) if _WORD.search(text) else None


def _word(token: _Token) -> Node | None:
    text = token.text
    if not _WORD.search(text):
        return None
    starred = text.endswith("*")
    bare = text.strip("*")
    return Word(bare, prefix=starred or token.at_end, exact=starred)
