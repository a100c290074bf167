"""Vietnamese."""

from __future__ import annotations

import re

from app.extract.lang.language import LOOSE, PLAIN, STRONG, Grammar, Language, Names, words

_ABBREVIATION = re.compile(
    r"(?:\b(?:TP|Tp|TS|ThS|PGS|GS|BS|KTS|Ths|Th\.S|Tr|St|v\.v|tr|Mr|Ms|Dr)|\b[A-ZĐ])\.$"
)
_STRONG = words("nói khẳng nhấn viết hỏi kể phát")
NAMES = Names(
    courtesy=words("ông bà anh chị cô ts ths pgs gs bs"),
    roles=words("ông bà anh chị cô"),
    modifiers=frozenset(),
    departments=frozenset(),
    openers=words(
        "theo tại trong ngày khi và của cho với về từ đến sau trước cũng bên ngoài đây đó các những một"
    ),
    bodies=words("bộ ban hội đảng quốc liên đại học công ty tập đoàn ngân hàng sở cục tổng ủy viện trường"),
    particles=frozenset(),
    female=words("bà chị cô"),
    male=words("ông anh"),
    role_link=frozenset(),
    joiners=frozenset(),
    surnames=frozenset(),
    headline_verbs=frozenset(),
    bodies_linked=frozenset(),
)
GRAMMAR = Grammar(
    tags={},
    cues={
        **dict.fromkeys(words("thông chia kêu đề"), LOOSE),
        **dict.fromkeys(words("cho trả bày"), PLAIN),
        **dict.fromkeys(_STRONG, STRONG),
    },
    reporting={},
    told=frozenset(),
    promising=frozenset(),
    urging=frozenset(),
    cue_phrases=(("theo",),),
    cue_nouns=frozenset(),
    pronouns={},
    people=frozenset(),
    inverts=False,
)
LANGUAGE = Language("vi", _ABBREVIATION, _STRONG, NAMES, GRAMMAR)
