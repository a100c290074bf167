"""Finding people, organisations, places and instruments, and the roles in which people are presented."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.extract.model import PartyMention, Role

if TYPE_CHECKING:
    from app.extract.document import Document


def find(document: Document) -> list[PartyMention]:
    """The mentions of parties in a document in the order of its text."""
    return []  # nothing is looked for yet


def find_roles(document: Document) -> list[Role]:
    """The titles in which the document presents people, in the order of its text."""
    return []  # nothing is looked for yet
