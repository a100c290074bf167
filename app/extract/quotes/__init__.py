"""Finding quotes."""

from __future__ import annotations

from app.extract.document import Document
from app.extract.model import Quote


def find(document: Document) -> list[Quote]:
    """The quotes of a document in the order of its text."""
    return []  # nothing is looked for yet
