"""Numbers that say how much or how many: of what, when, in which unit, and how they were put."""

from __future__ import annotations

from app.extract.statistics.find import find

__all__ = ["find"]
