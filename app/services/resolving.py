"""Which party of the library a name in an article means.

A full name or alias is looked up folded. A single name ("Giang", "Guterres") is trusted only when exactly one party named
in full in the same article has it. A name that nobody has becomes a new party when the article shows what it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.services.mentions import KnownName, Named, Names
from db import adding
from db.models import Party, PartyAlias
from db.records import PartyKind
from db.search.fold import key

# Words of offices and bodies: a phrase that holds one is a description ("Vietnamese FM"), not a person's name.
_NO_NAME: Final = frozenset(
    [
        "minister",
        "ministry",
        "secretary",
        "president",
        "chairman",
        "chair",
        "ambassador",
        "director",
        "department",
        "council",
        "committee",
        "government",
        "fm",
        "pm",
        "mp",
        "mr",
        "mrs",
        "ms",
        "dr",
        "spokesperson",
        "spokesman",
        "spokeswoman",
        "representative",
        "delegate",
        "official",
        "expert",
        "police",
        "data",
        "agency",
        "company",
        "university",
        "institute",
        "report",
        "statement",
        "sources",
        "the",
        "he",
        "she",
        "it",
        "they",
        "who",
        "deputy",
        "general",
    ]
)
_NAME_WORD: Final = re.compile(r"[^\W\d_](?:[^\W\d_]|['’.-])*")
_LONGEST_NAME: Final = 6  # words


class Parties:
    """The parties of a library while articles are imported: found by name, made when new."""

    def __init__(self, session: Session) -> None:
        self._by_key: dict[str, dict[int, PartyKind]] = {}
        rows = session.execute(
            select(PartyAlias.party_id, PartyAlias.name_key, PartyAlias.short, Party.kind)
            .join(Party, Party.id == PartyAlias.party_id)
            .where(Party.deleted_at.is_(None))
        ).all()
        self._known = [KnownName(party_id, name, short) for party_id, name, short, _ in rows]
        for party_id, name, short, kind in rows:
            if not short:
                self._by_key.setdefault(name, {})[party_id] = kind  # type: ignore[assignment]
        self._names: Names | None = None

    def mentions(self, text: str) -> list[Named]:
        """Where the library's parties are named in a text."""
        if self._names is None:
            self._names = Names(self._known)
        return self._names.find(text)

    def find(self, name: str, kinds: Iterable[PartyKind] = ()) -> int | None:
        """The one party with this full name or alias, of one of the kinds if any are given; None without one."""
        wanted = set(kinds)
        found = [i for i, kind in self._by_key.get(key(name), {}).items() if not wanted or kind in wanted]
        return found[0] if len(found) == 1 else None

    def several(self, name: str, kinds: Iterable[PartyKind] = ()) -> set[int]:
        """The parties that share this name, when they are more than one; a further one must not be made of it."""
        wanted = set(kinds)
        found = {i for i, kind in self._by_key.get(key(name), {}).items() if not wanted or kind in wanted}
        return found if len(found) > 1 else set()

    def make(self, session: Session, name: str, kind: PartyKind) -> int:
        """A new party found by extraction."""
        party_id = adding.party(session, kind, name, origin="extraction")
        self._by_key.setdefault(key(name), {})[party_id] = kind
        self._known.append(KnownName(party_id, key(name), False))
        if self._names is not None:
            self._names.add(self._known[-1])
        return party_id


class Cast:
    """The parties of one article: what its names mean, given who is named in it in full."""

    def __init__(self, session: Session, parties: Parties, text: str, kinds: Mapping[str, PartyKind]) -> None:
        self._session = session
        self._parties = parties
        self._kinds = {key(name): kind for name, kind in kinds.items()}
        self.mentions = parties.mentions(text)
        self._present = {m.party_id for m in self.mentions}
        self._resolved: dict[str, int | None] = {}

    def party(
        self, name: str, kinds: tuple[PartyKind, ...] = (), *, speaks: bool = False, make: bool = True
    ) -> int | None:
        """The party that a name means; made (unless told otherwise) when it is new and the article shows what it is.

        `speaks` allows a plain personal name to become a person although nothing else shows its kind.
        """
        folded = key(name)
        if self._resolved.get(folded) is None:
            found = self._parties.find(name, kinds) or self._of_several(name, kinds) or self._by_part(folded)
            if found is None and make and not self._parties.several(name, kinds):
                kind = self._kinds.get(folded) or ("person" if speaks and is_personal_name(name) else None)
                if kind is not None and (not kinds or kind in kinds):
                    found = self._parties.make(self._session, name, kind)
                    self._present.add(found)
            self._resolved[folded] = found
        return self._resolved[folded]

    def _of_several(self, name: str, kinds: tuple[PartyKind, ...]) -> int | None:
        """Of several parties with one name, kept apart by the user, the only one that this article names otherwise too."""
        here = self._parties.several(name, kinds) & self._present
        return here.pop() if len(here) == 1 else None

    def _by_part(self, folded: str) -> int | None:
        """The only party of this article of whose full name a single word is the first or last one."""
        if " " in folded or not self._present:
            return None
        rows = self._session.execute(
            select(Party.id, Party.name_key).where(Party.id.in_(self._present), Party.kind == "person")
        )
        owners = {i for i, name in rows if folded in (name.split()[0], name.split()[-1])}
        return owners.pop() if len(owners) == 1 else None


def is_personal_name(name: str) -> bool:
    """Whether words look like a person's full name: two to six capitalised words, none of them an office or a body."""
    words = name.split()
    if not 2 <= len(words) <= _LONGEST_NAME:
        return False
    if any(key(word) in _NO_NAME or not _NAME_WORD.fullmatch(word) for word in words):
        return False
    capitalised = [word for word in words if word[:1].isupper()]
    return len(capitalised) >= 2 and words[0][:1].isupper() and words[-1][:1].isupper()
