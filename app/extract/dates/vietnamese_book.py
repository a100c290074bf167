"""The Vietnamese rules in the order in which they are tried: importing a module of rules fills the book."""

from __future__ import annotations

from typing import Final

from app.extract.dates import vietnamese, vietnamese_relative
from app.extract.dates.vietnamese import BOOK

MODULES: Final = (vietnamese, vietnamese_relative)

__all__ = ["BOOK"]
