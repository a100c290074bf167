"""The language of the search box: one parser, which never fails.

    query   = any { "OR" any }              all words count unless OR stands between them
    any     = one { one }
    one     = [ "-" | "NOT" ] ( "(" query ")" | field | near | phrase | word )
    field   = name ":" ( phrase | token )   only for the names in FIELDS; any other x:y is text
    near    = word "NEAR" [ "/" n ] word    at most n words between them (5)
    phrase  = '"' words '"'                 exactly these words in this order
    word    = letters [ "*" ]               "*": words that begin so

A bracket or quotation mark without its partner reaches to the end. The last word counts as a beginning while it is
being typed (no blank behind it).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final, TypeAlias

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
)
_SPELLINGS: Final = {
    "organization": "organisation",
    "lang": "language",
    "source": "outlet",
    "org": "organisation",
}
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


@dataclass(frozen=True, slots=True)
class Word:
    """A word, or with `prefix` the beginning of one."""

    text: str
    prefix: bool = False


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words in this order, next to each other."""

    text: str


@dataclass(frozen=True, slots=True)
class Near:
    """Two or more words with at most `distance` words between them."""

    words: tuple[str, ...]
    distance: int


@dataclass(frozen=True, slots=True)
class Field:
    """A property of the record: `name:value`, the value as typed without quotation marks."""

    name: str
    value: str


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


Node: TypeAlias = Word | Phrase | Near | Field | And | Or | Not


@dataclass(frozen=True, slots=True)
class _Token:
    kind: str
    text: str
    at_end: bool = False


def parse(query: str) -> Node | None:
    """What a query asks for; None when it asks for nothing. Never raises."""
    return _Parser(_tokens(query)).query(0)


def leaves(node: Node | None, *, negative: bool = False) -> list[Word | Phrase | Near | Field]:
    """The words and fields of a query that must or may be there; with `negative` also those that must not."""
    if node is None:
        return []
    if isinstance(node, And | Or):
        return [leaf for part in node.parts for leaf in leaves(part, negative=negative)]
    if isinstance(node, Not):
        return leaves(node.part, negative=negative) if negative else []
    return [node]


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
            elif token.kind == "token" and token.text == "OR" and not token.at_end:
                self._at += 1
                if parts:
                    branches.append(_all(parts))
                    parts = []
            elif token.kind == "blank" or (
                token.kind == "token" and token.text == "AND" and not token.at_end
            ):
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
        if token.text == "NOT" and not token.at_end:
            return self._negated(depth)
        if token.kind == "minus":
            return self._negated(depth)
        return self._near(_word(token))

    def _negated(self, depth: int) -> Node | None:
        while (token := self._peek()) is not None and token.kind == "blank":
            self._at += 1
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
        mark = self._at
        while (token := self._peek()) is not None and token.kind == "blank":
            self._at += 1
        found = re.fullmatch(r"NEAR(?:/(\d{1,3}))?", token.text) if token and token.kind == "token" else None
        if found is None or left is None or not isinstance(left, Word | Phrase):
            self._at = mark
            return left
        self._at += 1
        while (token := self._peek()) is not None and token.kind == "blank":
            self._at += 1
        if token is None or token.kind not in ("token", "phrase"):
            self._at = mark
            return left
        self._at += 1
        right = _phrase(token.text) if token.kind == "phrase" else _word(token)
        if not isinstance(right, Word | Phrase):
            return left
        return Near((left.text, right.text), int(found.group(1) or 5))

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
    return Word(bare, prefix=starred or token.at_end)
