"""The words of a sentence with their classes, and its noun phrases: what a speaker can be called by.

There is no tagger behind this: closed classes come from the language module, names from the index, and every other
word counts as a noun or adjective. Quoted stretches are one token each.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, Final, NamedTuple

from app.extract.lang.language import words
from app.extract.marks import MASK
from app.extract.names import Run
from app.extract.patterns import pattern

if TYPE_CHECKING:
    from app.extract.compounds import Compound
    from app.extract.document import Document, Span
    from app.extract.lang.language import Language

QUOTED: Final = "Q"
NAME: Final = "N"
TITLE: Final = "T"
NOUN: Final = "n"
CUE: Final = "K"
PRONOUN: Final = "H"
POSSESSIVE: Final = "S"
NUMBER: Final = "#"
_TOKEN: Final = pattern(rf"{MASK}+|[^\W\d_]+(?:[-'\u2019][^\W_]+)*|\d(?:[\w:/%-]|[.,](?=\d))*|--|[^\w\s]")
_DATELINE: Final = pattern(
    r"(?:[A-Z][A-Z.]+(?:[ -][A-Z][A-Z.]+){0,3}(?:, [A-Z][\w. ]{1,20}){0,2}|[A-Z]\w+(?: [A-Z]\w+)?,? \s{4,30})[ \t]*(?:[\u2013\u2014\u2015-]|--)[ \t]"
)
_CLITIC: Final = pattern(r"(?i)^(.+)['\u2019](s|d|ll|re|ve)$")
_INSIDE: Final = frozenset((NAME, TITLE, NOUN, NUMBER, POSSESSIVE))
_MOST_TOKENS: Final = 400  # of one sentence; a longer one is no prose, and its rest is not looked at


class Token(NamedTuple):
    """One word or sign with its class; `run` is set for names and titles. A tuple, since a text has a thousand."""

    tag: str
    start: int
    end: int
    low: str
    run: Run | None = None


class Phrase(NamedTuple):
    """A noun phrase or pronoun; `first` and `last` are its tokens' places in the sentence.

    `kind` is "name", "nominal" or "pronoun"; `head` is the noun or pronoun in lower case, `run` the name in it.
    """

    kind: str
    start: int
    end: int
    first: int
    last: int
    head: str
    run: Run | None


class Sentence:
    """Tokens and phrases of one sentence."""

    def __init__(self, document: Document, span: Span) -> None:
        self.span = span
        self.tokens = _tokens(document, span.start, span.end)
        self.phrases = _phrases(document, self.tokens)
        self._document = document
        self._cues = document.lang.grammar.cues
        self.has_verbs = document.lang.grammar.inverts  # only English verbs are known beyond those of speech
        self.ending_at = {p.last: p for p in self.phrases}
        self.starting_at = {p.first: p for p in self.phrases}

    def is_place(self, phrase: Phrase) -> bool:
        """Whether the phrase names a place and nothing else."""
        if phrase.kind != "name" or phrase.run is None or phrase.run.title:
            return False
        words = phrase.run.words
        if len(words) == 1 and len(words[0]) == 2 and words[0].isupper():
            return True
        found = self._document.index.overlapping(phrase.run.name_start, phrase.run.end)
        return bool(found) and found[0].party.kind == "place"

    def is_person(self, phrase: Phrase) -> bool:
        """Whether the phrase names or titles a person."""
        if phrase.kind != "name" or phrase.run is None:
            return phrase.kind == "pronoun" or phrase.head in self._document.lang.names.roles
        found = self._document.index.overlapping(phrase.run.name_start, phrase.run.end)
        return bool(found) and found[0].party.kind == "person"

    def is_quotation(self, place: int) -> bool:
        """Whether the token at `place` is a quoted stretch of more than one word; one word is a reporter's emphasis."""
        if self.tag(place) != QUOTED:
            return False
        token = self.tokens[place]
        return " " in self._document.text[token.start : token.end].strip()

    def strength(self, place: int) -> int:
        """How surely the verb at `place` is one of speech, 0 to 3."""
        return self._cues.get(self.low(place), 0)

    def tag(self, place: int) -> str:
        """The class of the token at `place`, or "" outside the sentence."""
        return self.tokens[place].tag if 0 <= place < len(self.tokens) else ""

    def low(self, place: int) -> str:
        """The token at `place` in lower case, or "" outside the sentence."""
        return self.tokens[place].low if 0 <= place < len(self.tokens) else ""


def _tokens(document: Document, start: int, end: int) -> list[Token]:
    grammar = document.lang.grammar
    runs = {r.start: r for r in document.index.runs_between(start, end)}
    found: list[Token] = []
    text = document.outside
    listed = document.compounds
    groups = {g.start: g for g in listed[_first(document, start) : _first(document, end)]} if listed else {}
    dateline = _DATELINE.match(text, start, min(end, start + 80))
    at = dateline.end() if dateline else start
    plain, new = _plain(document.lang), tuple.__new__  # a named tuple's own `__new__` is slow
    while len(found) < _MOST_TOKENS:
        match = _TOKEN.search(text, at, end)
        if match is None:
            break
        first, at = match.span()
        shown = match.group()
        low = shown.lower()
        run = runs.get(first)
        known = plain.get(low)
        if known is not None and run is None and not groups:
            found.append(new(Token, (known, first, at, low, None)))
            continue
        group = groups.get(first) if groups else None
        if group is not None and run is None and group.end <= end:
            at = group.end
            found.append(Token(_group_tag(document, group), first, at, group.low))
            continue
        if run is not None and not found and _is_opener(document, run, low):
            run = None
        if run is not None and run.end <= end and not (low in grammar.pronouns or low in grammar.people):
            at = max(run.end, first + 1)
            words = run.words or run.title
            found.append(Token(NAME if run.words else TITLE, first, at, words[-1].lower(), run))
            if run.possessive:
                found.append(Token(POSSESSIVE, at, min(at + 2, end), "'s"))
                at = min(at + 2, end) if text[at + 1 : at + 2] in ("s", "S") else at + 1
            continue
        clitic = _CLITIC.match(shown) if "'" in shown or "\u2019" in shown else None
        if clitic:
            word, ending = clitic.group(1).lower(), clitic.group(2).lower()
            middle = first + len(clitic.group(1))
            found.append(Token(_tag(word, found, document.lang), first, middle, word))
            verb = (
                ending != "s" or word in grammar.pronouns or word in ("that", "who", "there", "what", "here")
            )
            found.append(Token("X" if verb else POSSESSIVE, middle, at, "'" + ending))
        elif shown[0] == MASK:
            found.append(Token(QUOTED, first, at, ""))
        elif shown[0].isdigit():
            found.append(Token(NUMBER, first, at, low))
        elif (
            shown in ("'", "\u2019")
            and found
            and found[-1].tag == NOUN
            and found[-1].low.endswith("s")
            and text[at : at + 1] == " "
        ):
            found.append(Token(POSSESSIVE, first, at, "'"))
        elif not shown[0].isalpha():
            found.append(
                Token("-" if shown in ("--", "\u2014", "\u2013", "\u2015") else shown, first, at, low)
            )
        else:
            found.append(new(Token, (_tag(low, found, document.lang), first, at, low, None)))
    return found


_PLAIN: Final[dict[str, dict[str, str]]] = {}


def _plain(lang: Language) -> dict[str, str]:
    """The words whose class does not depend on what stands before them; made once a language."""
    if lang.code not in _PLAIN:
        grammar, names = lang.grammar, lang.names
        bound = {*grammar.pronouns, *grammar.cues, *names.roles, *names.modifiers, "her"}
        _PLAIN[lang.code] = {
            word: tag for word, tag in grammar.tags.items() if tag != "V" and word not in bound
        }
    return _PLAIN[lang.code]


def _first(document: Document, offset: int) -> int:
    return bisect_left(document.compounds, offset, key=lambda g: g.start)


def _group_tag(document: Document, group: Compound) -> str:
    """The class of a word written as several; a pronoun before a name is its title."""
    names, grammar = document.lang.names, document.lang.grammar
    named = document.text[group.end + 1 : group.end + 2].isupper()
    if group.low in grammar.pronouns and not named:
        return PRONOUN
    if group.low in names.roles or group.low in names.modifiers:
        return NOUN
    if group.low in grammar.cues:
        return CUE
    return grammar.tags.get(group.low, NOUN if group.low in grammar.pronouns else "P")


def _is_opener(document: Document, run: Run, low: str) -> bool:
    """Whether a capitalised word at the head of a sentence is an ordinary one: "Appearing before supporters"."""
    if len(run.words) != 1 or run.title or run.possessive:
        return False
    if document.index.overlapping(run.name_start, run.end):
        if (
            not document.lang.grammar.inverts
            and " " not in document.index.overlapping(run.name_start, run.end)[0].party.name
        ):
            return True  # a common word at the head of a Vietnamese sentence
        grammar = document.lang.grammar
        return low in grammar.tags or low in grammar.cues or low.endswith(("ing", "ly"))
    return True


def _tag(low: str, before: list[Token], lang: Language) -> str:
    grammar, roles = lang.grammar, lang.names.roles
    pronouns, tags, cues = grammar.pronouns, grammar.tags, grammar.cues
    if low in pronouns:
        return PRONOUN
    if low == "her" and before and before[-1].tag in (CUE, "V", "P"):
        return "O"
    titled = before and before[-1].tag in (CUE, "D", "O", POSSESSIVE)
    if titled and low in lang.names.modifiers and (low in cues or tags.get(low) == "V"):
        return NOUN  # said lead author Jane Doe
    if low in cues:
        last = before[-1].tag if before else ""
        nounish = low in grammar.cue_nouns or not low.endswith(("ed", "ing"))
        if (nounish and cues[low] < 3) or low in _SPEECH_NOUNS:
            if last in ("D", "O", POSSESSIVE, "P"):
                return NOUN
            single = last == NOUN and not low.endswith("s") and not before[-1].low.endswith("s")
            if single and low not in _PASTS and _opened(before):
                return NOUN  # a strong signal that
            if (
                last in (NOUN, NAME, NUMBER)
                and low in grammar.cue_nouns
                and not low.endswith("s")
                and (last == NAME or _opened(before))
            ):
                return NOUN
        elif last in ("D", "O") and low.endswith(("ed", "ing")) and low not in ("said", "told"):
            return NOUN
        return CUE
    if low in roles and before and before[-1].tag in (NAME, TITLE, NOUN, "D", "O", POSSESSIVE):
        return NOUN
    tag: str | None = tags.get(low)
    if tag is not None:
        if (
            tag == "V"
            and before
            and before[-1].tag in ("D", "O", POSSESSIVE)
            and before[-1].low not in _ALONE
        ):
            return NOUN
        return tag
    if (
        low.endswith("ly")
        and len(low) > 4
        and low not in ("family", "ally", "assembly", "italy", "july", "reply", "supply")
    ):
        return "A"
    if low.endswith(("ed", "ing")) and len(low) > 4:
        if before and before[-1].tag in ("D", "O", POSSESSIVE) and before[-1].low not in _ALONE:
            return NOUN
        return "V"
    return "V" if before and before[-1].tag == "R" else NOUN


_PASTS: Final = words(
    "put read let cut hit ran found felt held thought spoke wrote sang swore knew saw gave made went began led shot sought"
)
_SPEECH_NOUNS: Final = words(
    "states notes note answer tweet tweets call calls quote quotes reply stress blast"
)


def _opened(tokens: list[Token]) -> bool:
    """Whether the nouns at the end of `tokens` follow a determiner."""
    for token in reversed(tokens[-5:]):
        if token.tag in ("D", "O", POSSESSIVE):
            return True
        if token.tag not in (NOUN, NUMBER, NAME):
            return False
    return False


_TITLES: Final[dict[str, frozenset[str]]] = {}


def _titles(lang: Language) -> frozenset[str]:
    """The words that title people, courtesies included; made once a language."""
    if lang.code not in _TITLES:
        _TITLES[lang.code] = lang.names.roles | lang.names.female | lang.names.male
    return _TITLES[lang.code]


def _phrases(document: Document, tokens: list[Token]) -> list[Phrase]:
    roles = _titles(document.lang)
    modifiers = document.lang.names.modifiers
    people, inverts = document.lang.grammar.people, document.lang.grammar.inverts
    found: list[Phrase] = []
    i = 0
    while i < len(tokens):
        token = tokens[i]
        if token.tag in (PRONOUN, "R"):
            found.append(Phrase("pronoun", token.start, token.end, i, i, token.low, None))
            i += 1
            continue
        if token.tag not in ("D", "O", NAME, TITLE, NOUN, NUMBER):
            i += 1
            continue
        j = i + 1
        while j < len(tokens) and _goes_on(tokens, i, j, roles, modifiers):
            titled = tokens[j - 1].tag == NAME or token.low in roles
            listed = tokens[j].low in roles or tokens[j].low in modifiers
            if not inverts and tokens[j].tag == NOUN and titled and not listed:
                break
            j += 1
        last = j - 1
        while last > i and tokens[last].tag in (POSSESSIVE, "A"):
            last -= 1
        head = tokens[last]
        if head.tag == NAME:
            found.append(Phrase("name", tokens[i].start, head.end, i, last, head.low, head.run))
        elif head.tag == TITLE or token.tag in ("D", "O") or any(t.tag == NAME for t in tokens[i:last]):
            if last > i or token.tag == TITLE or head.low in _ALONE:
                found.append(Phrase("nominal", token.start, head.end, i, last, head.low, None))
        elif head.tag == NOUN and (
            head.low in people
            or (token.tag == NUMBER and head.low in ("percent", "cent"))
            or head.low in roles
            or (not inverts and token.low in roles)
            or (
                i == 0 and head.low not in TIMES and (head.low.endswith("s") or (last == 0 and _acts(tokens)))
            )
        ):
            found.append(
                Phrase("nominal", token.start, head.end, i, last, _head(document, tokens, i, last), None)
            )
        i = j
    return found


TIMES: Final = words(
    """week weeks month months year years day days morning afternoon evening night weekend time times moment decade
    hour hours minute minutes moments past instance example fact addition contrast part term terms case way end
    same today yesterday tomorrow monday tuesday wednesday thursday friday saturday sunday"""
)
_ALONE: Final = words(
    """some many several another one two three four few others most all both this that these those"""
)


def _acts(tokens: list[Token]) -> bool:
    """Whether a verb follows the first word: "Video shows"."""
    return len(tokens) > 1 and tokens[1].tag in (CUE, "X")


def _head(document: Document, tokens: list[Token], first: int, last: int) -> str:
    """The noun that says what a nominal is: the last one, or the first title where titles come before departments."""
    if not document.lang.grammar.inverts:
        return next(
            (t.low for t in tokens[first : last + 1] if t.low in document.lang.names.roles), tokens[last].low
        )
    return tokens[last].low


def _goes_on(
    tokens: list[Token], first: int, j: int, roles: frozenset[str], modifiers: frozenset[str]
) -> bool:
    """Whether token `j` belongs to the phrase that began at `first`."""
    tag, last = tokens[j].tag, tokens[j - 1].tag
    if (
        tag == "A"
        and last in ("D", "O")
        and j + 1 < len(tokens)
        and tokens[j + 1].tag in (NOUN, "V", CUE, NUMBER)
    ):
        return True
    if tag in ("V", CUE) and last == "A" and j - 2 >= first and tokens[j - 2].tag in ("D", "O"):
        return tokens[j].low.endswith(("ed", "ing"))
    if tag == "D":
        return tokens[j - 1].tag == "D" and j - 1 == first
    if tag == "O":
        return last == "D" and j - 1 == first
    if tag not in _INSIDE:
        return False
    if tag in (NAME, TITLE):
        if last in ("D", "O", POSSESSIVE, NUMBER, "A", "V", CUE):
            return True
        if last == NOUN and tokens[first].low in ("a", "an") and j == first + 2:
            return True  # an angry Smith
        return last == NOUN and (tokens[j - 1].low in roles or tokens[j - 1].low in modifiers)
    if tag == NOUN and last in (NAME, TITLE):
        return True
    return True
