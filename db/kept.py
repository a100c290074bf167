"""What a library keeps beside its records and derives from them: the search index and the counts, with their triggers."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from db import tallying
from db.search import index


def statements() -> list[tuple[str, str]]:
    """Every view and trigger of a library: its name and the SQL that makes it."""
    return [*index.statements(), *tallying.statements()]


def create(execute: Callable[[str], Any]) -> None:
    """Make the index's tables where they are missing, and all views and triggers anew; nothing is filled."""
    index.create(execute)
    for name, statement in tallying.statements():
        execute(f"DROP TRIGGER IF EXISTS {name}")
        execute(statement)
