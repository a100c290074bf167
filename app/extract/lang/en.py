"""English words."""

from __future__ import annotations

import re

from app.extract.lang.language import Language, words

_ABBREVIATION = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Sens?|Reps?|Gov|Gen|Col|Lt|Capt|Sgt|Maj|Adm|Prof|Rev|St|Jr|Sr|vs|No|Inc|Corp|Co|Ltd|Jan|Feb"
    r"|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|Ariz|Calif|Conn|Fla|Ga|Ill|Ind|Kan|Ky|La|Mass|Md|Mich|Minn|Miss|Mo|Mont|Neb|Nev"
    r"|Okla|Ore|Pa|Tenn|Tex|Va|Vt|Wash|Wis|Wyo|a\.m|p\.m|i\.e|e\.g|para|Art|approx|est)|\b[A-Z]|\b[A-Z]\.[A-Z])\.$"
)
_STRONG_CUES = words(
    """said says say saying told tells tell telling wrote writes writing tweeted tweets tweeting added adds adding asked
    asks asking replied replies continued continues declared declares explained explains noted notes noting stated
    states concluded argued argues recalled recalls insisted insists quipped joked warned warns responded responds
    remarked announced according called calls calling described"""
)
LANGUAGE = Language("en", _ABBREVIATION, _STRONG_CUES)
