"""How a line ends: what tells a sentence from a headline."""

from __future__ import annotations

import re
from typing import Final

_STOP = re.compile(r"[.!?…:;,。！？：；，؟؛।][\"”’»')\]]*$")
_FULL_STOP_OR_COLON = re.compile(r"[.…:;,。：；，][\"”’»')\]]*$")
_TAIL: Final = 12  # looking at the end only: a search would try every place of a long paragraph


def stops(text: str) -> bool:
    """Whether the line ends as sentences and their parts do: with a stop, a question mark, a colon, a comma."""
    return _STOP.search(text[-_TAIL:]) is not None


def stops_flat(text: str) -> bool:
    """As `stops`, but a headline may end with a question mark or an exclamation mark."""
    return _FULL_STOP_OR_COLON.search(text[-_TAIL:]) is not None
