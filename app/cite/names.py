"""A byline as a name that every style prints rightly: turned round only where that is certain.

Western names are split into given and family name, so that "Katie Rogers" becomes "Rogers, K."; names of
bodies, single words, and Vietnamese, Chinese, Korean and Japanese names stay whole.
"""

from __future__ import annotations

import re
import unicodedata

from app.cite.item import FAMILY_FIRST, Name

# Words that only occur in names of bodies.
_BODY = re.compile(
    r"\b(?:agency|agencies|administration|association|authority|bank|board|bureau|cent(?:er|re)|commission|committee|"
    r"conference|congress|corporation|correspondents?|council|court|department|desk|directorate|editorial|editors?|"
    r"embassy|federation|foundation|forum|fund|government|group|inc|institute|international|league|ltd|media|ministry|"
    r"mission|nations|network|news|newsroom|office|organi[sz]ation|parliament|party|press|programme|reporters?|"
    r"secretariat|service|society|staff|states|team|times|tribune|union|university|writers?|post|daily|journal|"
    r"bộ|báo|ban|thông tấn xã|đại sứ quán|chính phủ|văn phòng|hội đồng|ủy ban|trung tâm|viện)\b",
    re.IGNORECASE,
)

# The commonest Vietnamese family names without their marks; with a second and third name they tell the language.
_VIETNAMESE = frozenset(
    [
        "nguyen",
        "tran",
        "le",
        "pham",
        "huynh",
        "hoang",
        "phan",
        "vu",
        "vo",
        "dang",
        "bui",
        "do",
        "ho",
        "ngo",
        "duong",
        "ly",
        "truong",
        "dinh",
        "doan",
        "lam",
        "mai",
        "trinh",
        "dao",
    ]
)
# Letters that only Vietnamese uses among languages in Latin script.
_VIETNAMESE_LETTERS = re.compile(r"[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]", re.IGNORECASE)
# Korean given names are written with a hyphen after the family name: Moon Jae-in, Yoon Suk-yeol.
_KOREAN = re.compile(r"^[A-Z][a-z]+ [A-Z][a-z]+-[a-z]+$")
# Chinese family names in pinyin that are no Western first names, with a given name of one word.
_CHINESE = frozenset(
    [
        "xi",
        "wang",
        "li",
        "zhang",
        "liu",
        "chen",
        "yang",
        "zhao",
        "huang",
        "zhou",
        "wu",
        "xu",
        "sun",
        "hu",
        "zhu",
        "gao",
        "lin",
        "guo",
        "luo",
        "zheng",
        "liang",
        "xie",
        "qian",
    ]
)

_PARTICLES = frozenset(
    [
        "von",
        "van",
        "der",
        "den",
        "de",
        "del",
        "della",
        "di",
        "da",
        "dos",
        "du",
        "la",
        "le",
        "al",
        "el",
        "bin",
        "ibn",
        "ben",
        "ter",
        "ten",
        "zu",
    ]
)
_SUFFIX = re.compile(r",?\s+(Jr\.?|Sr\.?|I{2,3}|IV)$")
_TITLES = re.compile(r"^(?:Mr|Mrs|Ms|Dr|Prof|Amb|H\.E|Sir|Dame|Lord)\.?\s+")


def parse_name(text: str, language: str = "") -> Name:
    """A byline's one name as a Name; `language` is that of the source (BCP 47)."""
    text = " ".join(text.split())
    bare = _TITLES.sub("", text)
    if _stays_whole(bare, language):
        return Name(literal=text)
    suffix = ""
    found = _SUFFIX.search(bare)
    if found:
        suffix, bare = found[1], bare[: found.start()]
    if "," in bare:
        family, _, given = (part.strip() for part in bare.partition(","))
        return Name(family=family, given=given, suffix=suffix)
    words = bare.split()
    first = len(words) - 1
    while first > 1 and words[first - 1].casefold() in _PARTICLES:
        first -= 1
    particles = [w for w in words[first:-1] if w.islower()]
    family = " ".join(words[first:][len(particles) :])
    return Name(family=family, given=" ".join(words[:first]), particle=" ".join(particles), suffix=suffix)


def _stays_whole(text: str, language: str) -> bool:
    words = text.split()
    if len(words) < 2 or len(words) > 5 or re.search(r"[\d/&@|]", text) or _BODY.search(text):
        return True
    if language.split("-")[0].lower() in FAMILY_FIRST or not _is_latin(text):
        return True
    if _VIETNAMESE_LETTERS.search(text) or _KOREAN.match(text) or text.isupper():
        return True
    first = _plain(words[0])
    if len(words) >= 3 and first in _VIETNAMESE:
        return True
    return len(words) == 2 and first in _CHINESE and "." not in text


def _is_latin(text: str) -> bool:
    return all("LATIN" in unicodedata.name(c, "LATIN") for c in text if c.isalpha())


def _plain(word: str) -> str:
    decomposed = unicodedata.normalize("NFD", word.casefold().replace("đ", "d"))
    return "".join(c for c in decomposed if not unicodedata.combining(c))
