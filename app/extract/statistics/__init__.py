"""Finding statistics."""

from __future__ import annotations

from app.extract.document import Document
from app.extract.model import Statistic


def find(document: Document) -> list[Statistic]:
    """The statistics of a document in the order of its text."""
    return []  # nothing is looked for yet
