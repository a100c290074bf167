"""Runs of capitalised words: the raw material of people, bodies and places."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import Final

from app.extract import gazetteer
from app.extract.lang.language import Names, words
from app.extract.patterns import pattern

MOST_WORDS: Final = 12  # a longer run is a headline, not a name
_WORD = pattern(r"[^\W_]+(?:[-'\u2019][^\W_]+)*")
_GAP = pattern(r"[\s,;:.]++(?:[a-z]++[\s,;:.]++)*+")  # words of small letters, none of which begins a run
_ASIDE = pattern(r"\([^()\n]{1,60}\)")
_ARTICLE = pattern(
    r"(?:al|el|as|ad|ar|an|at|ash|az|ibn|bin|bint|ben|d|l)[-'\u2019][^\W\d_a-z]"
)  # al-Sabri, d'Arc
_SUFFIX = frozenset({"jr", "sr", "ii", "iii", "iv"})
_POSSESSIVE = pattern(r"['\u2019][sS]$|['\u2019]$")
_BLANK = frozenset({" ", "\u00a0", "\u202f"})
_FOLD = str.maketrans("đĐłŁøØħı\u2019", "dDlLoOhi'")


def fold(word: str) -> str:
    """Lower case without accents, so that António and antonio meet."""
    if word.isascii():
        return word.lower()
    plain = unicodedata.normalize("NFD", word.translate(_FOLD))
    return "".join(c for c in plain if not unicodedata.combining(c)).lower()


@dataclass(frozen=True, slots=True)
class Run:
    """Consecutive capitalised words; `title` (lower case) stands before the name words and begins at `start`.

    `name_start` to `end` are the name's words, possessive ending excluded; a run that is only a title has no words.
    """

    start: int
    name_start: int
    end: int
    title: tuple[str, ...]
    words: tuple[str, ...]
    possessive: bool


def without_asides(text: str) -> str:
    """The text with short bracketed asides blanked at equal length: "(D-Md.)" is nobody."""
    return _ASIDE.sub(lambda m: " " * len(m.group()), text)


def runs(text: str, names: Names) -> list[Run]:
    """Every run of capitalised words in `text`, in order."""
    found: list[Run] = []
    part: list[tuple[int, int, str]] = []
    end = 0
    while word := _WORD.search(text, end if part else _past_small(text, end)):
        shown = word.group()
        start, end = word.span()
        if not part and shown.islower():
            continue
        gap = text[part[-1][1] : start] if part else ""
        if part and (len(part) > 2 * MOST_WORDS or not _joins(part[-1][2], gap, shown)):
            _close(part, found, names)
            part = []
        if _is_capital(shown):
            bare = _POSSESSIVE.sub("", shown)
            part.append((start, start + len(bare), shown))
            if len(bare) < len(shown):
                _close(part, found, names)
                part = []
        elif (part and shown in names.particles and end < len(text) and text[end] in _BLANK) or (
            part
            and _links(part, shown, names)
            and text[end : end + 1] in _BLANK
            and text[end + 1 : end + 2].isupper()
        ):
            part.append((start, end, shown))
        elif part:
            _close(part, found, names)
            part = []
    _close(part, found, names)
    return found


def _past_small(text: str, at: int) -> int:
    """The place behind the words of small letters that follow the end of a word, or `at`."""
    found = _GAP.match(text, at)
    return found.end() if found else at


def _is_capital(word: str) -> bool:
    return not word.islower() and (
        word[0].isupper()
        or bool(_ARTICLE.match(word))
        or (len(word) > 2 and word[1].isupper() and word[0].islower() and word[1:].isalpha())
    )


def _joins(before: str, gap: str, word: str) -> bool:
    """Whether a word goes on with the run that ends in `before`."""
    if gap in _BLANK:
        return True
    if gap[:1] in ("'", "\u2019") and gap[1:] in _BLANK and before.endswith("s"):
        return word.lower() in _BODIES_AFTER  # Exporters' Assembly
    low = before.lower()
    if gap[:1] == "." and (gap == "." or gap[1:] in _BLANK):
        if low in _FIRMS:
            return word.lower() in _FIRM_ROLES  # Apple Inc. CEO Steve Jobs
        return len(before) == 1 or low in _ABBREVIATED or (gap != "." and low in _SUFFIX)
    return gap == ", " and word.lower() in _SUFFIX


_BODIES_AFTER: Final = frozenset(
    [
        "assembly",
        "association",
        "union",
        "federation",
        "committee",
        "council",
        "congress",
        "league",
        "society",
    ]
)
_FIRMS: Final = frozenset(["inc", "corp", "co", "ltd", "plc"])
_FIRM_ROLES: Final = frozenset(
    [
        "ceo",
        "cfo",
        "coo",
        "president",
        "chairman",
        "chairwoman",
        "chief",
        "vice",
        "director",
        "founder",
        "spokesman",
        "spokeswoman",
        "spokesperson",
        "executive",
    ]
)
_LONG: Final = 3
_ACRONYMS: Final = frozenset({"WHO", "US", "IT", "UN", "AU", "EU"})  # look like openers in small letters


def _breaks(word: str, before: str, names: Names) -> bool:
    """Whether a capitalised word inside a long run can be no part of a name; behind a title it can: "Secretary To Lam"."""
    low = word.lower()
    return (
        before.lower() not in names.roles
        and word != low
        and len(low) > 1
        and (low in names.openers or low in names.headline_verbs)
    )


_ABBREVIATED = words(
    """mr mrs ms dr st sen sens rep reps gov gen col lt capt sgt maj adm prof rev jr hon del pres supt ts ths pgs
    gs bs"""
)


def _links(part: list[tuple[int, int, str]], word: str, names: Names) -> bool:
    """Whether "of" or "and" goes on with a title: "Minister of Industry and Trade"."""
    low = [w.lower() for _, _, w in part]
    if word in names.role_link and low[-1] in names.roles:
        return True
    if word in names.body_link:
        return low[-1] in names.bodies_linked
    return word in names.joiners and low[-1] in names.departments and any(w in names.body_link for w in low)


def _close(part: list[tuple[int, int, str]], found: list[Run], names: Names) -> None:
    """Turn the collected words into a run: strip openers, cut the title off the name."""
    if len(part) > _LONG:
        courteous = part[0][2].lower().rstrip(".") in names.courtesy and len(part) <= _LONG + 2
        split = next(
            (
                i
                for i in range(2, len(part))
                if _breaks(part[i][2], part[i - 1][2], names)
                and not (courteous and part[i][2].lower() not in names.headline_verbs)  # Dr. Truong My Linh
            ),
            None,
        )
        if split is not None:  # a headline in capitals: Smith Goes After Jones
            _close(part[:split], found, names)
            _close(part[split + 1 :], found, names)
            return
    while part and part[0][2].lower() in names.openers and part[0][2] not in _ACRONYMS:
        part.pop(0)
    while part and (part[-1][2].lower() in names.openers or not _is_capital(part[-1][2])) and len(part) > 0:
        if part[-1][2] in _ACRONYMS or (len(part) > 1 and "-" in part[-2][2] and _is_capital(part[-1][2])):
            break  # Hye-jin Oh
        part.pop()
    if not part or len(part) > MOST_WORDS:
        return
    low = [w.rstrip(".").lower() for _, _, w in part]
    cut = _title_length(low, names)
    bare = [(s, e, w[: e - s]) for s, e, w in part]
    if cut == len(part) and cut > 1 and low[-2] in names.courtesy:
        cut -= 1  # "Mr. King", "Sen. Young"
    possessive = part[-1][1] - part[-1][0] < len(part[-1][2])
    name = bare[cut:]
    found.append(
        Run(
            start=bare[0][0],
            name_start=name[0][0] if name else bare[-1][1],
            end=bare[-1][1],
            title=tuple(low[:cut]),
            words=tuple(w for _, _, w in name),
            possessive=possessive,
        )
    )


def _is_role(low: list[str], place: int, names: Names) -> bool:
    """Whether a word of a run is a title; not so the "general" of an assembly or debate."""
    word = low[place]
    learned = place == 0 and len(low) > 2 and word.endswith("ologist")  # Glaciologist Ana Reyes
    if word not in names.roles and word not in names.courtesy and not learned:
        return False
    if names.families and place > 0 and word in names.courtesy:
        return False  # Phan Anh Dũng
    if word == "del" and place > 0 and low[place - 1] not in names.modifiers:
        return False  # Fernández del Castillo
    return not (
        word in ("general", "chief", "special", "press", "executive")
        and place + 1 < len(low)
        and low[place + 1] in names.bodies
    )


def _title_length(low: list[str], names: Names) -> int:
    """How many words at the start of a run are a title."""
    if low[0] in names.bodies_linked and len(low) > 1 and low[1] in names.body_link:
        return 0  # Department of Justice
    roles = [i for i in range(len(low)) if _is_role(low, i, names)]
    if (
        roles
        and 0 < roles[-1] == len(low) - 1
        and low[-1] in names.surnames
        and low[-2] not in names.modifiers
    ):
        roles.pop()
    if not roles:
        return 0
    cut = roles[-1] + 1
    if cut < len(low) and low[cut] in names.role_link:  # Minister of Foreign Affairs NAME
        after = cut + 1
        joining = names.departments | names.joiners | names.role_link
        while after < len(low) and low[after] in joining:
            after += 1
        return after + _place_length(low[after:]) if after == cut + 1 else after
    return cut


def _place_length(low: list[str]) -> int:
    """How many words at the start name a country or body: "of Vietnam", "of South Korea Lee Jae Myung"."""
    for size in range(min(5, len(low)), 0, -1):
        if " ".join(low[:size]) in gazetteer.PLACES or " ".join(low[:size]) in gazetteer.BODIES:
            return size
    return len(low)  # "of the Tax Foundation": no person follows without a comma
