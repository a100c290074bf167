"""The starter library's data: `resources/starter/*.json` read into frozen dataclasses, every key and type checked.

The shape is documented in `resources/starter/README.md`. Dates are partial ISO 8601 ("2025-10-25", "2025-10", "2025",
"--06-20", "--10-25"); paragraph numbers count from 1; `equivalent_to` is an index, from 0, into the article's own
statistics. A shape that does not fit is a mistake of ours and raises ValueError or KeyError.
"""

from __future__ import annotations

import json
import types
from dataclasses import MISSING, dataclass, fields, is_dataclass
from functools import cache
from importlib import resources
from typing import Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

Precision = Literal["day", "month", "year"]
Bound = Literal["before", "after", "circa"]
Status = Literal["happened", "scheduled", "deadline"]
PARTIES, EVENTS = "parties.json", "events.json"

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class PublishedBounds:
    """What an undated text says about when it was written; `basis` names the paragraphs."""

    not_before: str | None
    not_after: str | None
    basis: str


@dataclass(frozen=True, slots=True)
class Match:
    """The hashes by which an imported text is recognised as this article (`app.ingest.fingerprint`)."""

    algorithm: str
    shingles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StarterQuote:
    """Words of a speaker; `text` stands exactly once in the digest paragraph and verbatim in the source's."""

    text: str
    kind: Literal["direct", "indirect", "interview"]
    speaker: str | None
    speaker_label: str
    role: str | None
    organisation: str | None
    cue: str | None
    said: str | None
    occasion: str | None
    digest_paragraph: int
    seed_paragraph: int
    quoted_by: str | None
    topics: tuple[str, ...]
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Period:
    """The time that a number is about; `text` is the source's wording, None where another place supports the dates."""

    start: str | None
    end: str | None
    text: str | None


@dataclass(frozen=True, slots=True)
class Change:
    """By how much, which way and from which base a number changed."""

    direction: Literal["up", "down"]
    value: float
    unit: str
    base: str | None


@dataclass(frozen=True, slots=True)
class StarterStatistic:
    """A number as written, and what it counts."""

    text: str
    value: float | None
    low: float | None
    high: float | None
    unit: str
    unit_kind: Literal["count", "percent", "currency", "rank", "physical", "ratio"]
    qualifier: str | None
    measure: str
    measure_key: str
    as_of: Period | None
    geography: str | None
    change: Change | None
    nature: Literal["reported", "target", "estimate", "expected"]
    equivalent_to: int | None
    speaker: str | None
    source_label: str | None
    digest_paragraph: int
    seed_paragraph: int
    topics: tuple[str, ...]
    note: str | None = None


@dataclass(frozen=True, slots=True)
class StarterArticle:
    """One article: its metadata, our digest of it, its quotes and statistics."""

    key: str
    seed: str
    title: str | None
    title_given: bool
    title_note: str | None
    original_title: str | None
    seed_title: str | None
    digest_title: str
    outlet: str
    outlet_key: str
    genre: Literal["article", "interview"]
    authors: tuple[str, ...]
    language: str
    dateline: str | None
    place: str | None
    published: str | None
    published_source: Literal["url", "text"] | None
    published_note: str | None
    published_bounds: PublishedBounds | None
    url: str | None
    topics: tuple[str, ...]
    match: Match
    digest: tuple[str, ...]
    quotes: tuple[StarterQuote, ...]
    statistics: tuple[StarterStatistic, ...]


@dataclass(frozen=True, slots=True)
class AsGiven:
    """What one source by itself says of an event's date and status."""

    start: str | None
    end: str | None
    precision: Precision | None
    bound: Bound | None
    date_text: str | None
    status: Status


@dataclass(frozen=True, slots=True)
class EventSource:
    """The words of a digest that an event rests on; `seed_paragraph` is None for a caption (see `seed_locator`)."""

    article: str
    digest_paragraph: int
    seed_paragraph: int | None
    text: str
    trigger: str | None
    as_given: AsGiven
    seed_locator: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class StarterEvent:
    """What happened or is due; with bound `before`, `start` is the last day, month or year that counts."""

    key: str
    title: str
    start: str | None
    end: str | None
    precision: Precision | None
    bound: Bound | None
    date_text: str | None
    status: Status
    place: str | None
    participants: tuple[str, ...]
    instruments: tuple[str, ...]
    topics: tuple[str, ...]
    sources: tuple[EventSource, ...]
    note: str | None = None


@dataclass(frozen=True, slots=True)
class StarterPerson:
    """A person; `short_forms` are safe to match only where the article also has the name in full."""

    key: str
    kind: Literal["person"]
    name: str
    aliases: tuple[str, ...]
    short_forms: tuple[str, ...]
    name_order: Literal["family-first", "given-first"]
    description: str


@dataclass(frozen=True, slots=True)
class StarterParty:
    """An organisation, place or instrument."""

    key: str
    kind: Literal["organisation", "place", "instrument"]
    name: str
    aliases: tuple[str, ...]
    description: str
    part_of: str | None = None
    within: str | None = None
    instrument_kind: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class RoleSource:
    """Where a role is attested."""

    article: str
    seed_paragraph: int | None
    seed_locator: str | None = None


@dataclass(frozen=True, slots=True)
class StarterRole:
    """A title that a source gives a person; `from_` and `to` only where stated, `attested` when it was in use."""

    person: str
    title: str
    as_printed: str
    organisation: str | None
    from_: str | None
    to: str | None
    attested: str | None
    source: RoleSource
    note: str | None = None


@dataclass(frozen=True, slots=True)
class StarterTopic:
    """A tag."""

    key: str
    name: str


@dataclass(frozen=True, slots=True)
class StarterParties:
    """What the articles share: people with their roles, organisations, places, instruments, topics."""

    persons: tuple[StarterPerson, ...]
    roles: tuple[StarterRole, ...]
    organisations: tuple[StarterParty, ...]
    places: tuple[StarterParty, ...]
    instruments: tuple[StarterParty, ...]
    topics: tuple[StarterTopic, ...]


@dataclass(frozen=True, slots=True)
class StarterData:
    """Everything in `resources/starter/`."""

    articles: tuple[StarterArticle, ...]
    events: tuple[StarterEvent, ...]
    parties: StarterParties


@dataclass(frozen=True, slots=True)
class _EventsFile:
    events: tuple[StarterEvent, ...]


def load() -> StarterData:
    """Read and check every file; articles in the order of their source's id. Raises ValueError or KeyError."""
    folder = resources.files("resources").joinpath("starter")
    files = {
        entry.name: json.loads(entry.read_text(encoding="utf-8"))
        for entry in folder.iterdir()
        if entry.name.endswith(".json")
    }
    parties = _convert(StarterParties, files.pop(PARTIES), PARTIES)
    events = _convert(_EventsFile, files.pop(EVENTS), EVENTS).events
    articles = [_convert(StarterArticle, raw, name) for name, raw in files.items()]
    return StarterData(tuple(sorted(articles, key=lambda article: article.seed)), events, parties)


def _convert(kind: type[T], raw: Any, where: str) -> T:
    """*raw* JSON as *kind*, with *where* it stands for the error. Raises ValueError."""
    result: T = _value(kind, raw, where)
    return result


def _value(kind: Any, raw: Any, where: str) -> Any:
    if is_dataclass(kind) and isinstance(kind, type):
        return _instance(kind, raw, where)
    origin, arguments = get_origin(kind), get_args(kind)
    if origin in (Union, types.UnionType):
        if raw is None and type(None) in arguments:
            return None
        return _value(next(a for a in arguments if a is not type(None)), raw, where)
    if origin is tuple and isinstance(raw, list):
        return tuple(_value(arguments[0], item, f"{where}[{i}]") for i, item in enumerate(raw))
    if origin is Literal and raw in arguments:
        return raw
    if kind is float and isinstance(raw, int | float) and not isinstance(raw, bool):
        return raw  # a whole number stays whole: 65, not 65.0
    if isinstance(kind, type) and type(raw) is kind:
        return raw
    raise ValueError(f"{where}: {raw!r} is not {kind}")


def _instance(kind: Any, raw: Any, where: str) -> Any:
    if not isinstance(raw, dict):
        raise ValueError(f"{where}: {raw!r} is not an object")
    expected = {field.name.rstrip("_"): field for field in fields(kind)}
    missing = [name for name, field in expected.items() if name not in raw and field.default is MISSING]
    if missing or raw.keys() - expected.keys():
        raise ValueError(f"{where}: missing {missing}, unknown {sorted(raw.keys() - expected.keys())}")
    hints = _hints(kind)
    return kind(
        **{
            expected[name].name: _value(hints[expected[name].name], item, f"{where}.{name}")
            for name, item in raw.items()
        }
    )


@cache
def _hints(kind: Any) -> dict[str, Any]:
    return get_type_hints(kind)
