"""What is counted by a value that stands in a record's own row."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

TAB: Final = "char(9)"
ALL: Final = "all"  # the facet of how many there are, with the value ""
REVIEW: Final = "review"  # the kind of what waits for review, by rule and by article
KEPT: Final = "{x}.deleted_at IS NULL"
SHOWN: Final = f"{KEPT} AND {{x}}.status <> 'rejected'"
WAITING: Final = f"{KEPT} AND {{x}}.status = 'candidate'"
_OUTLET: Final = "(SELECT outlet_id FROM article WHERE id = {x}.article_id)"
_YEAR: Final = "substr({x}.date_from, 1, 4)"
_DAYS: Final = "{x}.date_from || CASE WHEN {x}.date_to <> {x}.date_from THEN '/' || {x}.date_to ELSE '' END"
_RULE: Final = f"{{x}}.rule || {TAB} || {{x}}.confidence"


@dataclass(frozen=True, slots=True)
class Own:
    """A value that a record's own row gives; NULL and "" are none. `columns` are those that it depends on.

    `value` and `holds` (whether the record is counted) are SQL with `{x}` for the row.
    """

    kind: str
    facet: str
    value: str
    columns: tuple[str, ...]
    holds: str

    @property
    def given(self) -> str:
        """The value where the record is counted, else NULL."""
        return f"CASE WHEN {self.holds} THEN {self.value} END"


def _owns(table: str, holds: str, state: tuple[str, ...], /, **values: str) -> tuple[Own, ...]:
    """The facets of a table's list; a value that is only a column is written as its name."""
    found = [Own(table, ALL, "''", state, holds)]
    for facet, value in values.items():
        written = value if "{x}" in value else f"nullif({{x}}.{value}, '')"
        read = tuple(dict.fromkeys(part.split("}.")[1] for part in _columns(written)))
        found.append(Own(table, facet, written, (*read, *state), holds))
    return tuple(found)


def _columns(sql: str) -> list[str]:
    """The `{x}.column` of a SQL template."""
    found = []
    for part in sql.split("{x}.")[1:]:
        name = "".join(letter if letter.isalnum() or letter == "_" else " " for letter in part).split()[0]
        found.append("{x}." + name)
    return found


def _waits(table: str) -> Own:
    state = ("rule", "confidence", "status", "deleted_at")
    return Own(REVIEW, table, _RULE, state, WAITING)


REVIEWED: Final = ("status", "deleted_at")
TRASHED: Final = ("deleted_at",)
OWN: Final[dict[str, tuple[Own, ...]]] = {
    "article": _owns(
        "article",
        KEPT,
        TRASHED,
        outlet="outlet_id",
        year=_YEAR,
        month="CASE WHEN length({x}.published) >= 7 THEN substr({x}.date_from, 1, 7) END",
        day=_DAYS,
        kind="kind",
        genre="genre",
        language="language",
    ),
    "quote": (
        *_owns(
            "quote",
            SHOWN,
            REVIEWED,
            speaker="speaker_id",
            organisation="organisation_id",
            outlet=_OUTLET,
            year=_YEAR,
            day=_DAYS,
            kind="kind",
            seal="seal",
            status="status",
        ),
        _waits("quote"),
        Own(REVIEW, "article", "{x}.article_id", ("article_id", *REVIEWED), WAITING),
    ),
    "event": (
        *_owns(
            "event",
            SHOWN,
            REVIEWED,
            place="place_id",
            state="state",
            year=_YEAR,
            month="CASE WHEN length({x}.when_start) >= 7 THEN substr({x}.date_from, 1, 7) END",
            status="status",
        ),
        _waits("event"),
    ),
    "statistic": (
        *_owns(
            "statistic",
            SHOWN,
            REVIEWED,
            unit="unit",
            geography="geography_id",
            nature="nature",
            outlet=_OUTLET,
            year=_YEAR,
            disputed="CASE WHEN {x}.disputed THEN 'yes' END",
            status="status",
            seal="seal",
            measured="CASE WHEN {x}.measure_key <> '' THEN 'yes' END",
        ),
        _waits("statistic"),
        Own(REVIEW, "article", "{x}.article_id", ("article_id", *REVIEWED), WAITING),
    ),
    "party": _owns("party", KEPT, TRASHED, kind="kind"),
    "rule_decision": (
        Own("rule", "rejected", "{x}.rule", ("rule", "decision"), "{x}.decision = 'rejected'"),
        Own("rule", "accepted", "{x}.rule", ("rule", "decision"), "{x}.decision <> 'rejected'"),
    ),
}
