"""Vietnamese."""

from __future__ import annotations

from app.extract.lang import vi_words as v
from app.extract.lang.language import STRONG, Grammar, Language, Names, words
from app.extract.patterns import pattern

_ABBREVIATION = pattern(r"(?:\b(?:TP|Tp|TS|ThS|PGS|GS|BS|KTS|Ths|Th\.S|Tr|St|v\.v|tr|Mr|Ms|Dr)|\b[A-ZĐ])\.$")
NAMES = Names(
    courtesy=words("ông bà anh chị cô ngài ts ths pgs gs bs mr ms dr"),
    roles=frozenset(v.ROLES),
    modifiers=frozenset(v.DEPARTMENTS + v.BODIES),
    departments=frozenset(),
    openers=words(
        """theo tại trong ngày khi và của cho với về từ đến sau trước cũng bên ngoài đây đó các những một tuy nhiên nhưng song vì
        để đối do được sáng chiều tối hôm năm tháng tuần quý đặc đồng nhân dịp cùng qua trên dưới đáng còn nếu chúng tôi ta họ
        hiện hơn gần khoảng không có cần phải đã đang sẽ cuộc hội buổi lễ việc người số mỗi nhiều thứ mặc bởi nhờ ảnh nguồn
        phát trả hỏi đáp này kia ấy thế như sự vào dù thời giai kể xin đề"""
    ),
    bodies=words(
        "bộ ban đảng đại học công ty tập đoàn ngân hàng sở cục tổng ủy viện trường hội liên báo đài đoàn quỹ"
    ),
    particles=frozenset(),
    female=words("bà chị cô"),
    male=words("ông anh"),
    role_link=frozenset(),
    body_link=frozenset(),
    short_roles={
        "thứ trưởng": frozenset({"nhà ngoại giao"}),
        "ngoại trưởng": frozenset({"bộ trưởng"}),
        "tổng bí thư": frozenset({"nhà lãnh đạo"}),
    },
    unnamed=frozenset(),
    joiners=frozenset(),
    families=v.SURNAMES,
    surnames=frozenset(),
    headline_verbs=frozenset(),
    bodies_linked=frozenset(),
)
GRAMMAR = Grammar(
    tags=v.TAGS,
    cues=v.CUES,
    reporting={cue: cue not in v.WITH_THAT for cue in v.STRONG_CUES + v.PROPOSING},
    told=frozenset(),
    promising=frozenset(),
    urging=frozenset(),
    cue_phrases=(("theo lời",), ("theo",), ("dẫn lời",)),
    cue_nouns=frozenset(),
    pronouns={"ông": "m", "bà": "f", "anh": "m", "chị": "f", "cô": "f", "họ": "p", "tôi": "1", "chúng tôi": "1", "ông ấy": "m",
              "bà ấy": "f", "anh ấy": "m", "cô ấy": "f", "ông này": "m", "thầy": "m", "ngài": "m", "cô giáo": "f", "thầy giáo": "m", "vị này": "m"},
    people=frozenset(),
    complements=frozenset({"rằng", "là"}),
    inverts=False,
)  # fmt: skip
LANGUAGE = Language(
    code="vi",
    abbreviation=_ABBREVIATION,
    strong_cues=frozenset(w for w, strength in v.CUES.items() if strength == STRONG),
    names=NAMES,
    grammar=GRAMMAR,
    compounds=frozenset(
        group
        for listed in (
            v.ROLES,
            v.DEPARTMENTS,
            v.BODIES,
            v.CUES,
            v.TAGS,
            GRAMMAR.pronouns,
            ("theo lời", "theo"),
        )
        for group in listed
    ),
    bodies=frozenset(v.BODIES),
)
