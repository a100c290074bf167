"""Words of our own by Zipf's law: some English ones, so that queries read like queries, and made ones of syllables."""

from __future__ import annotations

import random
from itertools import accumulate

VOCABULARY = 30_000
_COMMON = """the of and to in that for with was said on by from will at not has are been their this which after
minister government country people year agreement talks report percent meeting council president state trade new
first officials security economy water river harbour convention cyber border school health energy market court law
police region election budget tax treaty visit summit delegation ministry committee parliament party leader reform
project investment export import growth inflation price wage labour union company bank factory farm rice fish coal
oil gas power grid dam bridge road rail airport port city village province district island coast sea ship crew"""
_SYLLABLES = """ba ce di fo gu ha je ki lo mu na pe qui ro su ta ve wi xo yu za bre cla dri fla gro pla ste tri con
mar len tor min der ana eli"""


class Words:
    """A vocabulary with its weights; the same for the same seed."""

    def __init__(self, rng: random.Random) -> None:
        syllables = _SYLLABLES.split()
        made: dict[str, None] = {}
        while len(made) < VOCABULARY:
            made["".join(rng.choices(syllables, k=rng.randint(2, 5)))] = None
        self.all = [*_COMMON.split(), *made]
        self._seldom = self.all[200:]
        self._weights = list(accumulate(1.0 / (rank + 8) for rank in range(len(self.all))))

    def some(self, rng: random.Random, number: int) -> list[str]:
        """So many words by their frequency."""
        return rng.choices(self.all, cum_weights=self._weights, k=number)

    def name(self, rng: random.Random) -> str:
        """Two capitalised words that are not among the most common."""
        return f"{rng.choice(self._seldom).capitalize()} {rng.choice(self._seldom).capitalize()}"
