"""Words that a speaker comes back to more than others in the library do.

Each word, and each two words that stand together, is counted by the quotes that hold it. What is distinctive is ranked by
the log-odds ratio with an informative Dirichlet prior of Monroe, Colaresi and Quinn, "Fightin' Words" (Political Analysis
16, 2008, pp. 372-403), the prior being the library's own frequencies, as z-score. Vietnamese writes syllables apart, so that
there only two together are taken for a word.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from typing import Final

from db.records import RecurringWord
from db.sayings import Saying
from db.search.fold import fold, key

SHOWN: Final = 12  # words shown of one speaker
LEAST: Final = 2  # quotes that a word must be in to recur
MANY: Final = 30  # quotes of one speaker from which a word must be in one more to recur
PRIOR: Final = 10.0  # weight of the library's frequencies, in quotes
DISTINCT: Final = 1.0  # the least z-score
ENOUGH: Final = 5  # quotes of others without which nothing can be compared, and frequency alone decides
SWALLOWED: Final = (
    0.67  # share of a word's quotes in which it stands in one phrase, from which only the phrase is shown
)

_WORD: Final = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_BETWEEN: Final = re.compile(r"[\s\-]+")
# Words without a subject, in English and Vietnamese, folded.
_WITHOUT_SUBJECT: Final = """
    a about above after again against all almost also although always am among an and another any are around as at away
    be because been before being below between both but by can cannot could did do does doing done down during each
    either else even ever every few first for from further get gets getting give given go goes going got had has have
    having he her here hers him his how however i if in indeed instead into is it its itself just know last least less
    let like made make makes making many may me might mine more most much must my need needs neither never new no nor
    not now of off often on once one only or other others our ours ourselves out over own part people per put quite
    rather really said same say says see seen several shall she should since so some something still such take taken
    than that the their theirs them themselves then there therefore these they thing things this those though through
    thus time to today together too two under until up upon us use used very want was way we well were what whatever
    when where whether which while who whole whom whose why will with within without would yes yet you your yours
    ba bi boi cac cai can cang chi chinh cho chua chung co con cua cung da dang de den di do duoc gi giua hay hon
    hoac khi khong la lai lam len luc luon ma moi mot muon nao nay nen neu ngay nguoi nham nhieu nhung nhu noi o phai qua
    rang rat ra roi sau se so su ta tai tat the thi theo tu tren trong truoc tung ve vi viec vao va van voi vua xin y
    don't it's that's we're i'm isn't can't won't didn't doesn't
"""
_EMPTY: Final = frozenset(_WITHOUT_SUBJECT.split())


class Background:
    """How many quotes of the library, or of a sample of it, hold each word and each two words."""

    def __init__(self, sayings: Iterable[Saying]) -> None:
        self.quotes = 0
        self.by_term: Counter[str] = Counter()
        for saying in sayings:
            self.quotes += 1
            self.by_term.update({term for term, _, _ in terms(saying.words, saying.language)})


def terms(words: str, language: str) -> list[tuple[str, str, int]]:
    """Each word and each two words with a subject: folded, as written, and where they stand."""
    found: list[tuple[str, str, int]] = []
    single = not language.startswith("vi")
    before: re.Match[str] | None = None
    for match in _WORD.finditer(words):
        folded = fold(match[0])
        if folded in _EMPTY or len(folded) < 2:
            before = None
            continue
        if single and len(folded) > 2:
            found.append((folded, match[0], match.start()))
        if before is not None and _BETWEEN.fullmatch(words, before.end(), match.start()):
            pair = words[before.start() : match.end()]
            found.append((" ".join(fold(pair).replace("-", " ").split()), pair, before.start()))
        before = match
    return found


def recurring(said: Iterable[Saying], background: Background) -> tuple[RecurringWord, ...]:
    """The words that recur in one speaker's quotes (given in order of time), the most distinctive first."""
    ids, shapes = _holding(said)
    number = len({i for some in ids.values() for i in some})
    others = background.quotes - number
    scored: list[tuple[float, str]] = []
    for term, quotes in ids.items():
        if len(quotes) < LEAST + (number >= MANY):
            continue
        if others < ENOUGH:
            scored.append((len(quotes) * (1 + 0.5 * term.count(" ")), term))
            continue
        z = _z(len(quotes), number, max(0, background.by_term[term] - len(quotes)), others)
        if z >= DISTINCT:
            scored.append((z + 0.5 * term.count(" "), term))  # of two as distinctive the phrase says more
    best = [term for _, term in sorted(scored, key=lambda found: (-found[0], found[1]))]
    shown = _without_parts(best, ids)[:SHOWN]
    return tuple(RecurringWord(shapes[term].most_common(1)[0][0], tuple(ids[term])) for term in shown)


def _holding(said: Iterable[Saying]) -> tuple[dict[str, list[int]], dict[str, Counter[str]]]:
    """For each term the quotes that hold it and how it is written; the same words printed twice count once."""
    ids: dict[str, list[int]] = defaultdict(list)
    shapes: dict[str, Counter[str]] = defaultdict(Counter)
    printed: set[str] = set()
    places: set[tuple[str, int, int]] = set()
    for saying in said:
        if (same := key(saying.words)) in printed:
            continue
        printed.add(same)
        for term, shape, at in terms(saying.words, saying.language):
            place = (term, saying.text_id, saying.start + at)
            if place in places:  # of a quote within a quote
                continue
            places.add(place)
            shapes[term][shape] += 1
            if not ids[term] or ids[term][-1] != saying.id:
                ids[term].append(saying.id)
    return ids, shapes


def _z(mine: int, of_mine: int, theirs: int, of_theirs: int) -> float:
    prior = max(0.01, PRIOR * (mine + theirs) / (of_mine + of_theirs))
    first = (mine + prior) / max(0.5, of_mine + PRIOR - mine - prior)
    second = (theirs + prior) / max(0.5, of_theirs + PRIOR - theirs - prior)
    return (math.log(first) - math.log(second)) / math.sqrt(1 / (mine + prior) + 1 / (theirs + prior))


def _without_parts(best: list[str], ids: dict[str, list[int]]) -> list[str]:
    """Phrases stand for their words where these hardly occur outside them, and for lesser phrases that share a word."""
    kept: list[str] = []
    for term in best:
        words = set(term.split())
        rivals = [other for other in (best if len(words) == 1 else kept) if other != term and " " in other]
        if not any(words & set(rival.split()) and _mostly(ids[term], ids[rival]) for rival in rivals):
            kept.append(term)
    return kept


def _mostly(some: list[int], others: list[int]) -> bool:
    return len(set(some) & set(others)) >= SWALLOWED * len(some)
