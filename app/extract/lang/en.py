"""English."""

from __future__ import annotations

from app.extract.lang.en_grammar import GRAMMAR
from app.extract.lang.en_names import NAMES
from app.extract.lang.language import STRONG, Language
from app.extract.patterns import pattern

_ABBREVIATION = pattern(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Sens?|Reps?|Gov|Gen|Col|Lt|Capt|Sgt|Maj|Adm|Prof|Rev|St|Jr|Sr|vs|No|Inc|Corp|Co|Ltd|Jan|Feb"
    r"|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|Ariz|Calif|Conn|Fla|Ga|Ill|Ind|Kan|Ky|La|Mass|Md|Mich|Minn|Miss|Mo|Mont|Neb|Nev"
    r"|Okla|Ore|Pa|Tenn|Tex|Va|Vt|Wash|Wis|Wyo|Del|Hon|a\.m|p\.m|i\.e|e\.g|para|Art|approx|est)"
    r"|\b[A-Z]|\b[A-Z]\.[A-Z])\.$"
)
LANGUAGE = Language(
    code="en",
    abbreviation=_ABBREVIATION,
    strong_cues=frozenset(w for w, strength in GRAMMAR.cues.items() if strength == STRONG) | {"demanded"},
    names=NAMES,
    grammar=GRAMMAR,
)
