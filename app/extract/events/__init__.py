"""Dated happenings and plans."""

from __future__ import annotations

from app.extract.events.find import find

__all__ = ["find"]
