"""Who and what an article names: mentions grouped into parties."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from functools import cached_property
from typing import TYPE_CHECKING, Final

from app.extract import gazetteer
from app.extract.lang import first_names
from app.extract.lang.language import words
from app.extract.model import PartyKind
from app.extract.names import Run, fold, runs, without_asides
from app.extract.parties.evidence import FIRST, Evidence
from app.extract.parties.located import FULL, is_measure, is_prefixed, key_of, located
from app.extract.parties.party import Mention, Party
from app.extract.patterns import pattern

if TYPE_CHECKING:
    from app.extract.document import Document

_MOST_NAME_WORDS: Final = 5
_NICKNAMES: Final = {
    "joe": "joseph", "bill": "william", "mike": "michael", "bob": "robert", "bobby": "robert", "tom": "thomas",
    "jim": "james", "john": "jonathan", "dave": "david", "dan": "daniel", "tim": "timothy", "steve": "steven",
    "chris": "christopher", "chuck": "charles", "charlie": "charles", "ted": "edward", "ed": "edward", "ben": "benjamin",
    "tony": "anthony", "matt": "matthew", "jeff": "jeffrey", "ron": "ronald", "don": "donald", "rick": "richard",
    "dick": "richard", "greg": "gregory", "ken": "kenneth", "larry": "lawrence", "len": "leonard", "liz": "elizabeth",
    "kate": "katherine", "kathy": "kathleen", "sue": "susan", "debbie": "deborah", "jen": "jennifer", "pat": "patrick",
    "sam": "samuel", "andy": "andrew", "doug": "douglas", "phil": "philip", "pete": "peter", "nick": "nicholas",
}  # fmt: skip


class Index:
    """The parties of a document and their mentions in the order of the text."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._text = document.text
        self._names = document.lang.names
        self._cues = document.lang.grammar.cues
        self.plain = without_asides(document.text)
        self.runs = [run for run in self._runs() if not is_measure(self._text, run)]
        self._located = located(self.plain, self.runs)
        self._evidence = Evidence(document, self.plain)
        self.mentions: list[Mention] = []
        self._people: dict[str, list[Party]] = {}  # folded word of a name -> people, in order of introduction
        self._others: dict[str, Party] = {}
        self._introduced: dict[int, Party] = {}  # place in runs -> person of a full name
        self._lower = Counter(w for w in re.findall(r"(?<![.!?:\u201c\"] )\b[a-z]{4,}", self.plain))
        self._run_starts = [r.start for r in self.runs]
        self._introduce()
        self._assign()
        self._starts = [m.start for m in self.mentions]
        self._vote()

    @cached_property
    def parties(self) -> list[Party]:
        """Every party once, in the order of its first mention."""
        return list(dict.fromkeys(m.party for m in self.mentions))

    def overlapping(self, start: int, end: int) -> list[Mention]:
        """The mentions that share a character with `start` to `end`."""
        first = bisect_left(self._starts, start)
        while first > 0 and self.mentions[first - 1].end > start:
            first -= 1
        return [m for m in self.mentions[first : bisect_left(self._starts, end)] if m.end > start]

    def before(self, offset: int, most: int = 60) -> list[Mention]:
        """Up to `most` mentions that begin before `offset`, in the order of the text."""
        last = bisect_left(self._starts, offset)
        return self.mentions[max(0, last - most) : last]

    def after(self, offset: int) -> Mention | None:
        """The first mention that begins at or after `offset`."""
        at = bisect_left(self._starts, offset)
        return self.mentions[at] if at < len(self.mentions) else None

    def runs_between(self, start: int, end: int) -> list[Run]:
        """The runs of capitalised words that begin in `start` to `end`."""
        return self.runs[bisect_left(self._run_starts, start) : bisect_right(self._run_starts, end - 1)]

    def _runs(self) -> list[Run]:
        """Runs of capitals, with words written as several counted as titles or bodies, not as names."""
        bodies = self._document.lang.bodies
        pieces, at, known = [], 0, []
        for group in self._document.compounds:
            pieces += [self.plain[at : group.start], self.plain[group.start : group.end].lower()]
            at = group.end
            if group.low in bodies and self._text[group.start].isupper():
                shown = tuple(self._text[group.start : group.end].split())
                known.append(Run(group.start, group.start, group.end, (), shown, False))
        pieces.append(self.plain[at:])
        found = [part for run in runs("".join(pieces), self._names) for part in self._past_country(run)]
        return sorted([*found, *known], key=lambda r: r.start) if known else found

    def _past_country(self, run: Run) -> list[Run]:
        """ "Republic of Korea Cho Tae-yul" as two runs: a country, and who represents it."""
        words = run.words
        families = self._names.families
        if families and len(words) > 3 and not run.title and words[0].lower() not in families:
            size = next((i for i in range(2, len(words) - 1) if words[i].lower() in families), None)
            if size is not None:
                return self._split(run, size)
        if run.title or len(words) < 3 or any(w.lower() in self._names.bodies for w in words[-2:]):
            return [run]
        countries = gazetteer.PLACES if families else gazetteer.COUNTRIES
        for size in range(min(4, len(words) - 2), 0, -1):
            if " ".join(fold(w) for w in words[:size]) not in countries:
                continue
            return self._split(run, size)
        return [run]

    def _split(self, run: Run, size: int) -> list[Run]:
        """The first `size` words and the others as two runs."""
        last = run.start
        for word in run.words[:size]:
            last = self._text.index(word, last) + len(word)
        first = self._text.index(run.words[size], last)
        return [
            Run(run.start, run.start, last, (), run.words[:size], False),
            Run(first, first, run.end, (), run.words[size:], run.possessive),
        ]

    def _introduce(self) -> None:
        """Gather the people named in full anywhere in the text."""
        before: Party | None = None
        for i, run in enumerate(self.runs):
            if 2 <= len(run.words) <= _MOST_NAME_WORDS and self._is_person(run):
                party = self._full_name(run)
                equal = _COUNTERPART.search(self._text, max(0, run.start - 40), run.start)
                if equal is not None and before is not None:
                    party.titles |= before.titles | {(equal.group(1) or "").lower()}
                before = self._introduced[i] = party

    def title_of_country(self, run: Run) -> Run | None:
        """ "Foreign Minister of the Republic of Korea" before a name: the run that is the title."""
        place = bisect_left(self._run_starts, run.start)
        if place < 2 or self._text[self.runs[place - 1].end : run.start] != " ":
            return None
        title, country = self.runs[place - 2], self.runs[place - 1]
        linked = self._text[title.end : country.start] in (" of ", " of the ")
        return title if linked and not title.words and not country.title else None

    def _is_person(self, run: Run) -> bool:
        low = [w.lower() for w in run.words]
        shown = key_of(run)
        if (
            shown in FULL
            or shown in gazetteer.PLACES
            or shown in gazetteer.BODIES
            or " ".join(low) in self._document.lang.bodies
        ):
            return False
        if not run.title and self._document.is_quoted(run.name_start) and fold(low[0]) not in FIRST:
            return False  # more often the theme of a meeting
        placed = self._located.get(shown)
        if placed is not None and not run.title and (placed or fold(low[0]) not in FIRST or is_prefixed(run)):
            return False
        if self._evidence.led_by(run.start):
            return True
        if run.title and any(w in self._names.roles or w in self._names.courtesy for w in run.title):
            return not (
                low[-1] in self._names.bodies and fold(low[0]) not in first_names.MALE | first_names.FEMALE
            )
        if any(w in self._names.bodies for w in low[1:]) or low[0] in self._names.bodies:
            return fold(low[0]) in FIRST and low[-1] in _SURNAME_BODIES
        return low[0] not in gazetteer.DEMONYMS and not any(any(c.isdigit() for c in w) for w in low)

    def _full_name(self, run: Run) -> Party:
        shown = self._text[run.name_start : run.end]
        words = [fold(w) for w in run.words if fold(w) not in _SUFFIXES] or [fold(w) for w in run.words]
        for party in self._people.get(words[-1], ()):
            known = party.folded
            if _same_person(words, known):
                if len(run.words) > len(party.name.split()) and not shown.isupper():
                    party.name = shown
                self._learn(party, run)
                return party
        party = Party(shown, "person", sure=1)
        self._learn(party, run)
        for word in dict.fromkeys(w for w in words if len(w) > 1):
            self._people.setdefault(word, []).append(party)
        return party

    def _learn(self, party: Party, run: Run) -> None:
        """What a mention tells of a person: titles and gender."""
        party.titles |= self._evidence.titles(run)
        abroad = self.title_of_country(run)
        if abroad is not None:
            party.titles.update(abroad.title)
        if self._evidence.is_sure(run):
            party.sure = 2
        if party.gender is None:
            party.gender = self._evidence.gender(run)

    def _assign(self) -> None:
        """Give every run its party, in the order of the text."""
        latest: dict[str, Party] = {}  # folded last word -> the person it last meant
        for i, run in enumerate(self.runs):
            party = self._introduced.get(i)
            if party is None and run.words:
                party = self._lone(run, latest) if len(run.words) == 1 else self._other(run)
            if party is None:
                continue
            if party.kind == "person":
                for word in party.folded:
                    latest[word] = party
            party.count += 1
            self.mentions.append(
                Mention(
                    run.start, run.name_start, run.end, party, run, self._document.is_quoted(run.name_start)
                )
            )

    def _vote(self) -> None:
        """Tell the gender of people whose names do not, from the pronouns that take them up."""
        votes: Counter[tuple[int, str]] = Counter()
        unknown = {
            id(m.party): m.party for m in self.mentions if m.party.kind == "person" and m.party.gender is None
        }
        for mention in self.mentions:
            if id(mention.party) in unknown and not mention.run.possessive and not mention.quoted:
                told = self._evidence.pronoun(mention.run)
                if told is not None:
                    votes[id(mention.party), told] += 1
        for key, party in unknown.items():
            female, male = votes[key, "f"], votes[key, "m"]
            if female != male:
                party.gender = "f" if female > male else "m"

    def _lone(self, run: Run, latest: dict[str, Party]) -> Party | None:
        """The party of a single capitalised word."""
        word = run.words[0]
        key, low = fold(word), word.lower()
        known = [p for p in self._people.get(key, ()) if self._fits(p, run, key)]
        if known:
            recent = latest.get(key)
            party = recent if recent in known else known[0]
            assert party is not None
            self._learn(party, run)
            return party
        kin = _LAST_NOUN.search(self._text, max(0, run.start - 20), run.start)
        people = self._names.female | self._names.male | self._names.roles
        given = (kin is not None and kin.group(1).lower() in people) or (
            key in _GIVEN and self._lower[low] == 0 and low not in gazetteer.PLACES
        )
        if run.title or self._speaks(run) or given or self._evidence.led_by(run.start):
            if key in gazetteer.PLACES or key in gazetteer.BODIES or low in self._names.bodies:
                return self._other(run)
            if not run.title and (
                low in gazetteer.DEMONYMS
                or self._lower[low] > 0
                or low in self._names.bodies
                or low in self._document.lang.grammar.people
            ):
                return None
            party = Party(word, "person", sure=1 if run.title or given else 0)
            self._learn(party, run)
            if given and party.gender is None:
                party.gender = "f" if key in first_names.FEMALE else "m" if key in first_names.MALE else None
            self._people.setdefault(key, []).append(party)
            return party
        if low in gazetteer.DEMONYMS or (
            self._lower[low] > 0 and low not in gazetteer.PLACES and not word.isupper()
        ):
            return None
        return self._other(run)

    def _fits(self, party: Party, run: Run, key: str) -> bool:
        """Whether a lone word can mean a person: gender against title, and last or given name rather than a middle one."""
        told = (
            "f" if set(run.title) & self._names.female else "m" if set(run.title) & self._names.male else None
        )
        if told and party.gender and told != party.gender:
            return False
        known = party.folded
        if run.words[0].isupper() and len(run.words[0]) > 1 and party.name.isupper():
            return True
        if key in (known[-1], known[0]) or (len(known) > 2 and known[-1] in _SUFFIXES and key == known[-2]):
            return True
        return len(key) > 2 and len(self._people.get(key, ())) == 1  # a middle word: Quispe of Quispe Huamán

    def _speaks(self, run: Run) -> bool:
        """Whether a verb of speech stands right beside the run."""
        after = _NEXT_WORD.match(self._text, run.end)
        if after and self._cues.get(after.group(1).lower(), 0) >= 3:
            return True
        before = _LAST_WORD.search(self._text[max(0, run.start - 20) : run.start])
        return before is not None and self._cues.get(before.group(1).lower(), 0) >= 3

    def _other(self, run: Run) -> Party:
        """A body, place or instrument; the same words are the same party."""
        shown = self._text[run.name_start : run.end]
        key = fold(FULL.get(key_of(run), "")) or key_of(run)
        party = self._others.get(key)
        if party is None:
            shown = FULL.get(key_of(run), shown)
            kind, sure = _kind(key, shown, self._names.bodies)
            if sure == 0 and key in self._located:
                kind, sure = "place", 1
            party = self._others[key] = Party(shown, kind, sure)
        return party


_GIVEN: Final = (first_names.FEMALE | first_names.MALE) - words(
    """will mark grant art hope faith may june april rose summer christian chase drew guy jean sierra frank rusty
    rich gene dale rob clay heath glen van les dee dusty sandy penny ginger ivy iris pearl ruby amber joy dawn
    earnest royal"""
)
_SUFFIXES: Final = frozenset({"jr", "sr", "ii", "iii", "iv"})
_SURNAME_BODIES: Final = frozenset(
    {
        "street",
        "park",
        "bush",
        "law",
        "bay",
        "lake",
        "post",
        "house",
        "hill",
        "price",
        "north",
        "west",
        "east",
        "center",
    }
)
_LAST_NOUN: Final = pattern(r"([a-z]+),? $")
_COUNTERPART: Final = pattern(r"\b(?:(\w+) )?counterpart,? $")
_NEXT_WORD: Final = pattern(r"\s(?:also |later |then |further |has |had )?([^\W\d_]+)")
_LAST_WORD: Final = pattern(r"([^\W\d_]+)\s$")


def _same_person(words: list[str], known: list[str]) -> bool:
    """Whether two full names can be one person: same last word, and first words that agree."""
    known = [w for w in known if w not in _SUFFIXES]
    if len(words) > 1 and words == known[-len(words) :]:
        return True  # Fernández del Castillo
    if len(known) < 2 or words[-1] != known[-1]:
        return sorted(words) == sorted(known)
    first, other = words[0], known[0]
    if first == other or _NICKNAMES.get(first, first) == _NICKNAMES.get(other, other):
        return True
    return (len(first) == 1 and other.startswith(first)) or (len(other) == 1 and first.startswith(other))


def _kind(key: str, shown: str, bodies: frozenset[str]) -> tuple[PartyKind, int]:
    if key in gazetteer.PLACES:
        return "place", 2
    if key in gazetteer.BODIES:
        return "organisation", 2
    if gazetteer.INSTRUMENT.search(shown) and len(shown.split()) > 1:
        return "instrument", 1
    if any(w in bodies for w in key.split()) or (shown.isupper() and len(shown) > 1):
        return "organisation", 1
    return "organisation", 0
