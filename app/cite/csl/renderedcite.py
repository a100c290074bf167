"""One cite after rendering, before it is grouped and collapsed with its neighbours."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from app.cite.csl.context import Cite, Context
from app.cite.csl.fragments import Frag

NewContext = Callable[[Cite], Context]


@dataclass(slots=True)
class RenderedCite:
    """One cite with what grouping looks at: the text of its names, its number, its year suffix."""

    cite: Cite
    frag: Frag
    names: str
    number: int
    delimiter: str = ""
    """Set where this cite needs another delimiter before it than the layout's."""
    joint: bool = False
    """True for the end of a range or a bare suffix: its delimiter may be empty."""
    collapsed: bool = False
    """True where the authors were left out because the cite before has them."""
