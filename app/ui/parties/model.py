"""Parties as rows of a list."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.ui.widgets.paged_model import PagedModel
from db.records import PartyRow

GLYPHS = {"person": "user", "organisation": "buildings", "place": "map-pin", "instrument": "article"}


def kind_text(kind: str) -> str:
    """A kind of party in words."""
    return {
        "person": QCoreApplication.translate("Parties", "person"),
        "organisation": QCoreApplication.translate("Parties", "organisation"),
        "place": QCoreApplication.translate("Parties", "place"),
        "instrument": QCoreApplication.translate("Parties", "treaty, law or strategy"),
    }[kind]


class PartyModel(PagedModel[PartyRow]):
    """Rows by id, read page by page."""

    def spoken(self, row: PartyRow) -> str:
        return ", ".join(part for part in (row.name, kind_text(row.kind), row.description) if part)

    def value(self, row: PartyRow, role: int) -> str:
        return f"{row.name}\n{row.description}" if row.description else row.name
