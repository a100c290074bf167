"""Parties that may be one under two names: proposed, never merged by themselves.

What is certain (the same name but for accents and case, a name that the user gave) is one party from the start. Proposed
is what a careful reader would ask about: the same words in another order, a fuller form of a name, initials, an acronym.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from sqlalchemy import ColumnElement, or_, select, text
from sqlalchemy.orm import Session

from db import apart
from db.models import Party, PartyAlias

MOST: Final = 5
LOOKED_AT: Final = 500  # parties that share a word
WORDS: Final = 6  # of a name that are looked for, the longest first
_HOLLOW: Final = frozenset(
    """the of and for in on to a an city province state republic kingdom district county inc ltd co corp company group
    thanh pho tinh huyen quan tp cong hoa nuoc""".split()  # noqa: SIM905
)
_BODIES: Final = frozenset(
    """council assembly committee commission office ministry department agency bureau board court mission embassy programme
    program fund centre center institute university school college hospital bank party union association federation
    secretariat organisation organization forum conference group force police army navy team club branch headquarters
    bo so cuc vu vien ban hoi uy phong trung tam""".split()  # noqa: SIM905
)
_INITIALS: Final = frozenset({"of", "and", "for", "the", "on", "in", "to"})


def of(session: Session, party_id: int) -> list[int]:
    """The parties of the same kind that may be the same as one, the likeliest first; none that the user kept apart."""
    party = session.get(Party, party_id)
    if party is None:
        return []
    own = _names(session, [party_id])
    not_it = apart.of(session, apart.PARTY, party_id)
    scores: dict[int, float] = {}
    for other, name in _near(session, party, own):
        if other == party_id or other in not_it:
            continue
        score = max((alike(one, name, party.kind) for one in own), default=0.0)
        if score > 0:
            scores[other] = max(score, scores.get(other, 0.0))
    return sorted(scores, key=lambda i: (-scores[i], i))[:MOST]


def alike(one: str, other: str, kind: str) -> float:
    """How likely two folded names are of one party: 1 for the same words in another order, 0 for no reason to ask."""
    a, b = one.replace("-", " ").replace(".", " ").split(), other.replace("-", " ").replace(".", " ").split()
    if sorted(a) == sorted(b):
        return 1.0 if len(a) > 1 or one != other else 0.0
    if kind == "person":
        return _person(a, b)
    if _acronym(a, other) or _acronym(b, one):
        return 0.9
    first, second = set(a) - _HOLLOW, set(b) - _HOLLOW
    if first == second and first:
        return 0.9
    shorter, longer = sorted((first, second), key=len)
    if kind == "organisation" and len(shorter) > 1 and shorter < longer and len(longer) - len(shorter) < 3:
        return 0.0 if (longer - shorter) & _BODIES else 0.6  # a council of the United Nations is not they
    return 0.0


def _person(a: list[str], b: list[str]) -> float:
    shorter, longer = sorted((a, b), key=len)
    if len(shorter) < 2:
        return 0.0
    if set(shorter) <= set(longer) and (shorter[-1] == longer[-1] or shorter[0] == longer[0]):
        return 0.8  # António Guterres, António Manuel de Oliveira Guterres
    if a[-1] != b[-1] or len(a[-1]) < 2:
        return 0.0
    return 0.7 if _initials(a, b) or _initials(b, a) else 0.0  # J. Smith


def _initials(short: list[str], full: list[str]) -> bool:
    """Whether each word of one name is a word of the other or the first letter of one."""
    return all(
        any(word == one or (len(word) == 1 and one.startswith(word)) for one in full) for word in short
    )


def _acronym(words: list[str], short: str) -> bool:
    """Whether a name's words begin with the letters of a short one: UNODC."""
    letters = short.replace(".", "").replace(" ", "")
    if len(words) < 3 or not 3 <= len(letters) <= 8:
        return False
    every = "".join(word[0] for word in words)
    return letters in (every, "".join(word[0] for word in words if word not in _INITIALS))


def _names(session: Session, ids: Iterable[int]) -> list[str]:
    query = select(PartyAlias.name_key).where(PartyAlias.party_id.in_(list(ids)), ~PartyAlias.short)
    return list(session.execute(query).scalars())


def _near(session: Session, party: Party, own: list[str]) -> list[tuple[int, str]]:
    """Names of parties of the kind that share a telling word with it, or that can be its acronym or what it stands for."""
    words = {w for name in own for w in re.findall(r"\w+", name) if w not in _HOLLOW and len(w) > 1}
    tests: list[ColumnElement[bool]] = []
    if words:
        asked = " OR ".join(f'"{word}"' for word in sorted(words, key=len, reverse=True)[:WORDS])
        found = text("SELECT rowid FROM party_fts WHERE party_fts MATCH :asked LIMIT :most")
        ids = session.execute(found, {"asked": asked, "most": LOOKED_AT}).scalars().all()
        tests.append(PartyAlias.party_id.in_(ids))
    if party.kind == "organisation":
        for name in own:
            parts = name.split()
            if len(parts) > 2:
                tests.append(PartyAlias.name_key == "".join(w[0] for w in parts))
                tests.append(PartyAlias.name_key == "".join(w[0] for w in parts if w not in _INITIALS))
            elif len(parts) == 1 and 3 <= len(name) <= 8:
                tests.append(PartyAlias.name_key.op("GLOB")(f"{name[0]}* {name[1]}*"))
    if not tests:
        return []
    query = (
        select(PartyAlias.party_id, PartyAlias.name_key)
        .join(Party, Party.id == PartyAlias.party_id)
        .where(Party.kind == party.kind, Party.deleted_at.is_(None), ~PartyAlias.short, or_(*tests))
        .limit(LOOKED_AT)
    )
    return [(party_id, name) for party_id, name in session.execute(query)]
