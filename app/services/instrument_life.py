"""The life of a treaty, law or strategy, read off the events that tell of it; a stage that no source tells stays open."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final

from db.records import EventDetail, EventRow, LifeStage, Stage
from db.search.fold import fold

STAGES: Final[tuple[Stage, ...]] = (
    "negotiated",
    "adopted",
    "opened",
    "signed",
    "closes",
    "enters into force",
)
OF_LAWS: Final[tuple[Stage, ...]] = (
    "adopted",
    "enters into force",
)  # what is not open for signature has no more
# In the order in which they are tried, folded: "last day to sign" closes, "opened for signature" opens, neither signs.
_WORDS: Final[tuple[tuple[Stage, re.Pattern[str]], ...]] = (
    (
        "closes",
        re.compile(
            r"(last day|deadline|until|end|closes?|closed|closing|remains? open)\b.{0,40}\b(sign|signature|signing)"
            r"|han (chot|cuoi).{0,30}\bky\b|het han ky|dong viec ky|ngay cuoi.{0,30}\bky\b"
        ),
    ),
    (
        "opened",
        re.compile(r"open(s|ed|ing)?\b.{0,30}\bfor (the )?sign|opening for signature|mo (cho )?(viec )?ky"),
    ),
    (
        "enters into force",
        re.compile(
            r"\b(enter(s|ed|ing)?|comes?|coming|came|entry) (officially )?into (force|effect)|takes? effect|took effect"
            r"|taking effect|entry into force|co hieu luc|hieu luc thi hanh"
        ),
    ),
    (
        "adopted",
        re.compile(
            r"\badopt(s|ed|ion|ing)?\b|\bapprov(es|ed|al)\b|\bpass(es|ed|age)\b|\benact|\bpromulgat|thong qua|\bban hanh"
        ),
    ),
    (
        "signed",
        re.compile(r"\bsign(s|ed|ing|ings|atories|atory|ature|atures)?\b|\bky ket\b|\ble ky\b|\bky\b"),
    ),
    ("negotiated", re.compile(r"\bnegotiat|\bdrafting\b|\belaboration\b|dam phan|soan thao|thuong luong")),
)
# What is said, prepared or done about a stage is not the stage.
_ABOUT: Final = re.compile(
    r"\b(press|media|interview|speaks?|spoke|answers?|asks?|explains?|campaign|venue|choos|chose|hosts?|hosting|forum"
    r"|seminar|workshop|urges?|calls? (on|for)|ahead of|prepar|welcom|prais|discuss|debate|comment|remarks?|statement)"
    r"|hop bao|phong van|tra loi|phat bieu|chuan bi|keu goi|hoan nghenh|thao luan|hoi thao|dang cai"
)
_TREATY: Final = re.compile(
    r"convention|treaty|agreement|protocol|covenant|pact\b|cong uoc|hiep (uoc|dinh)|nghi dinh thu"
)


def stage_of(title: str) -> Stage | None:
    """The stage that an event's title tells of, or None."""
    folded = fold(title)
    if _ABOUT.search(folded):
        return None
    return next((stage for stage, pattern in _WORDS if pattern.search(folded)), None)


def life(
    name: str, names: Sequence[str], others: Sequence[str], events: Iterable[EventDetail]
) -> tuple[LifeStage, ...]:
    """The stages of an instrument in their order, each with its events in order of time.

    `names` are the instrument's own, `others` those of further instruments at the same events: an event whose title names
    one of these and none of ours tells of that one. Empty where no stage is told.
    """
    found: dict[Stage, list[EventRow]] = {stage: [] for stage in STAGES}
    for event in events:
        title = fold(event.row.title)
        ours = any(fold(mine) in title for mine in names)
        if not ours and any(fold(other) in title for other in others):
            continue
        if (stage := stage_of(event.row.title)) is not None:
            found[stage].append(event.row)
    if not any(found.values()):
        return ()
    treaty = bool(_TREATY.search(fold(name))) or any(found[stage] for stage in STAGES if stage not in OF_LAWS)
    return tuple(LifeStage(stage, tuple(found[stage])) for stage in (STAGES if treaty else OF_LAWS))
