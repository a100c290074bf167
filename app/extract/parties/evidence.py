"""What the words around a name tell of a person: titles, and gender."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, Final

from app.extract import gazetteer
from app.extract.lang import first_names
from app.extract.names import Run, fold
from app.extract.patterns import pattern

if TYPE_CHECKING:
    from app.extract.document import Document

FIRST: Final = first_names.FEMALE | first_names.MALE | first_names.EITHER
_LEAD: Final = pattern(r"(?:[a-z][\w-]+ ){1,4}$")
_APPOSITION: Final = pattern(r"\s*, (?:the |a |an |then |who is (?:the |a )?)?([^,.;\n\u201c\"]{3,80})[,.]")
_TITLE_COMMA: Final = pattern(
    r"(?:\b[Tt]he|\b[Hh]is|\b[Hh]er|\b[Tt]heir|['\u2019]s?)\s((?:[\w.'\u2019-]+\s){0,7}[\w-]+),\s$"
)
_AGE: Final = pattern(r", \d{2},")
_WORD: Final = pattern(r"[\w-]+")
_PRONOUN: Final = pattern(
    r",? (?:who|said|told|says)\b[^.!?\n\u201c\"A-Z]{0,60}?\b(he|his|himself|she|her|herself)\b"
)
_WINDOW: Final = 120


class Evidence:
    """Reads the surroundings of runs in one document; `plain` is its text without bracketed asides."""

    def __init__(self, document: Document, plain: str) -> None:
        self._document = document
        self._text = document.text
        self._plain = plain
        self._names = document.lang.names

    def titles(self, run: Run) -> set[str]:
        """The words of the person's titles here, with what else their bearer is called."""
        names, found = self._names, set(run.title)
        found.update(self.led_by(run.start))
        text = self._text
        small = text[run.start - 1 : run.start] == " " and text[run.start - 2 : run.start - 1].isalpha()
        lead = _LEAD.search(text, max(0, run.start - 60), run.start) if small else None
        if lead:
            words = lead.group().split()
            if words[-1] in names.roles or words[-1] in names.modifiers:
                found.update(w for w in words if w in names.roles or w in names.modifiers)
        apposed = text[run.end : run.end + 1] in (",", ".") and text[run.start - 2 : run.start - 1] == ","
        before = _TITLE_COMMA.search(self._plain, max(0, run.start - 90), run.start) if apposed else None
        if before:
            found.update(w for w in _WORD.findall(before.group(1).lower()) if w in names.roles)
        apposition = _APPOSITION.match(self._plain, run.end, run.end + _WINDOW)
        if apposition:
            found.update(self._titles_in(apposition.group(1)))
        for title in [t for t in found if t in names.short_roles]:
            found |= names.short_roles[title]
        return found

    def _titles_in(self, apposition: str) -> list[str]:
        """The titles of an apposition; none where a verb shows that it is the rest of the sentence."""
        grammar = self._document.lang.grammar
        found = []
        for word in _WORD.findall(apposition.lower()):
            if grammar.tags.get(word) in ("R", "B"):
                break
            if word in self._names.roles:
                found.append(word)
            elif (
                grammar.cues.get(word, 0) > (1 if word.endswith("ed") else 2) or grammar.tags.get(word) == "X"
            ):
                return []
        return found

    def is_sure(self, run: Run) -> bool:
        """Whether this mention shows plainly that it names a person."""
        first = fold(run.words[0]) if len(run.words) > 1 else ""
        named = first in FIRST and first not in gazetteer.PLACES
        return (
            bool(run.title) or named or bool(self.led_by(run.start)) or bool(_AGE.match(self._text, run.end))
        )

    def gender(self, run: Run) -> str | None:
        """ "m" or "f" by title, by the noun before, by the name itself, or by an apposition."""
        names = self._names
        before = _WORD.findall(self._text[max(0, run.start - 30) : run.start].lower())[-1:]
        near = set(run.title) | set(before) | {w for w in self.led_by(run.start) if len(w) < 4}
        told = _one(bool(near & names.female), bool(near & names.male))
        family_first = (
            len(run.words) > 2 and run.words[0].lower() in names.families
        )  # Mai Thế Quyền is no Mai
        if told is None and len(run.words) > 1:
            told = _by_name([fold(w) for w in run.words], family_first=family_first)
        if told is None and self._text[run.end : run.end + 2] == ", ":
            after = set(_WORD.findall(self._text[run.end : run.end + 50].lower())[:6])
            told = _one(bool(after & names.female), bool(after & names.male))
        return told

    def pronoun(self, run: Run) -> str | None:
        """The gender of the first pronoun behind the name and its verb of speech, when no other name stands between."""
        match = _PRONOUN.match(self._text, run.end, run.end + _WINDOW)
        return (
            None
            if match is None
            else "m"
            if match.group(1).startswith("h") and match.group(1) not in ("her", "herself")
            else "f"
        )

    def led_by(self, start: int) -> list[str]:
        """The titles written as several words that stand right before `start`, past a department."""
        groups = self._document.compounds
        if not groups:
            return []
        place = bisect_left(groups, start, key=lambda g: g.start) - 1
        found = []
        while place >= 0 and 0 < start - groups[place].end + 1 <= 2:
            if groups[place].low in self._names.roles:
                found.append(groups[place].low)
            elif groups[place].low not in self._names.modifiers:
                break
            start = groups[place].start
            place -= 1
        return found


def _one(female: bool, male: bool) -> str | None:
    return None if female == male else "f" if female else "m"


def _by_name(low: list[str], *, family_first: bool) -> str | None:
    """By a first name, or by the middle syllables Thị and Văn."""
    if "thi" in low[1:-1]:
        return "f"
    if "van" in low[1:-1] and low[0] not in FIRST:
        return "m"
    if family_first:
        return None
    return _one(low[0] in first_names.FEMALE, low[0] in first_names.MALE)
