"""What one does with topics."""

from __future__ import annotations

from db import topics
from db.records import TopicRow
from db.session import Library


def listing(library: Library) -> tuple[TopicRow, ...]:
    """All topics by name, with what carries them."""
    with library.read() as session:
        return topics.listing(session)
