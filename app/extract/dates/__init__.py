"""Time expressions with TIMEX3 values, and the periods that they stand for."""

from __future__ import annotations

from app.extract.dates.find import Found, find, timeline

__all__ = ["Found", "find", "timeline"]
