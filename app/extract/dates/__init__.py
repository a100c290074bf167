"""Finding dates."""

from __future__ import annotations

from app.extract.document import Document
from app.extract.model import TimeExpression


def find(document: Document) -> list[TimeExpression]:
    """The dates of a document in the order of its text."""
    return []  # nothing is looked for yet
