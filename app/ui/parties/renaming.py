"""What changes a party as a whole: its names, merging it with another and splitting one in two. Each asks, writes, and can be undone."""

from __future__ import annotations

from typing import Any, Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QInputDialog, QWidget

from app import services
from app.ui.desk import Desk
from app.ui.dialogs.pick import PickDialog
from app.ui.parties.dossier import Dossier
from app.ui.parties.split_dialog import SplitDialog
from db.records import ArticleRow, PartyDetail, PartyRow, Ref, Where

ARTICLES: Final = 500  # of one party that can be ticked when it is split, the newest


class Renaming(QObject):
    """Works on `party`, the one whose dossier is shown."""

    made = Signal(object)  # Ref of a party that was made and shall be shown

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self.party: PartyDetail | None = None
        self._desk = desk
        self._over = parent

    def follow(self, dossier: Dossier) -> None:
        """Do what the dossier asks for."""
        dossier.rename_wanted.connect(self._rename)
        dossier.alias_wanted.connect(self._add_alias)
        dossier.alias_chosen.connect(self._choose_alias)
        dossier.alias_removed.connect(self._remove_alias)
        dossier.merge_wanted.connect(self._merge)
        dossier.split_wanted.connect(self._split)
        dossier.same_wanted.connect(self._same)
        dossier.apart_wanted.connect(self._apart)

    def _rename(self) -> None:
        if self.party is None:
            return
        row = self.party.row
        name, accepted = QInputDialog.getText(self._over, self.tr("Rename"), self.tr("Name:"), text=row.name)
        if accepted and (new := name.strip()) and new != row.name:
            self._desk.tasks.write(lambda library: services.parties.rename(library, row.id, new))

    def _add_alias(self) -> None:
        if self.party is None:
            return
        number = self.party.row.id
        name, accepted = QInputDialog.getText(self._over, self.tr("Another name"), self.tr("Also known as:"))
        if accepted and (new := name.strip()):
            self._desk.tasks.write(lambda library: services.parties.add_alias(library, number, new))

    def _choose_alias(self, name: str) -> None:
        if self.party is not None:
            number = self.party.row.id
            self._desk.tasks.write(lambda library: services.parties.rename(library, number, name))

    def _remove_alias(self, name: str) -> None:
        if self.party is not None:
            number = self.party.row.id
            sentence = self.tr("%1 is no longer a name here").replace("%1", name)
            self._desk.tasks.write(
                lambda library: services.parties.remove_alias(library, number, name),
                lambda _value: self._tell(sentence),
            )

    def _merge(self) -> None:
        if self.party is None:
            return
        keep = self.party.row

        def choose(found: tuple[tuple[int, str, str], ...]) -> None:
            others = [(f"{name}  –  {about}" if about else name, number) for number, name, about in found]
            dialog = PickDialog(self.tr("Merge into “%1”").replace("%1", keep.name), others, "", self._over)
            if dialog.exec() and dialog.chosen is not None:
                drop = dialog.chosen
                self._desk.tasks.write(
                    lambda library: services.parties.merge(library, keep.id, drop),
                    lambda _value: self._tell(self.tr("Merged into %1").replace("%1", keep.name)),
                )

        self._desk.tasks.read(lambda library: services.parties.namesakes(library, keep.id), choose)

    def _same(self, other: PartyRow) -> None:
        if self.party is not None:
            keep = self.party.row
            self._desk.tasks.write(
                lambda library: services.parties.merge(library, keep.id, other.id),
                lambda _value: self._tell(self.tr("Merged into %1").replace("%1", keep.name)),
            )

    def _apart(self, other: PartyRow) -> None:
        if self.party is not None:
            number = self.party.row.id
            sentence = self.tr("%1 will not be proposed here again").replace("%1", other.name)
            self._desk.tasks.write(
                lambda library: services.parties.not_same(library, number, other.id),
                lambda _value: self._tell(sentence),
            )

    def _split(self) -> None:
        if self.party is None:
            return
        party = self.party
        where = Where(facets=(("party", (str(party.row.id),)),))

        def read(library: Any) -> tuple[ArticleRow, ...]:
            listing = services.articles.listing(library, where, order="newest")
            return tuple(services.articles.rows(library, listing.ids[:ARTICLES]))

        def choose(articles: tuple[ArticleRow, ...]) -> None:
            dialog = SplitDialog(party, articles, self._over)
            if not dialog.exec():
                return
            name, aliases, chosen = dialog.name, dialog.aliases, dialog.articles

            def told(number: int) -> None:
                self._tell(self.tr("Split: %1 has a dossier of its own").replace("%1", name))
                self.made.emit(Ref(party.row.kind, number))

            self._desk.tasks.write(
                lambda library: services.parties.split(
                    library, party.row.id, name, aliases=aliases, articles=chosen
                ),
                told,
            )

        self._desk.tasks.read(read, choose)

    def _tell(self, sentence: str) -> None:
        self._desk.records.told.emit(sentence, self.tr("Undo"), self._desk.tasks.undo)
