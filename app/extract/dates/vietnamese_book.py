"""The Vietnamese rules, under the name by which `find` asks for a language."""

from __future__ import annotations

from app.extract.dates.vietnamese import BOOK

__all__ = ["BOOK"]
