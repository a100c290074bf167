"""By what a list can be narrowed."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FacetValue:
    value: str  # what `Where` carries: an id as text for parties and topics, otherwise the value itself
    label: str
    count: int
    at_least: bool = False  # counted among the newest hits only


@dataclass(frozen=True, slots=True)
class Facet:
    field: str  # outlet, year, language, kind, speaker, organisation, topic, seal, place, state, measure, unit, nature, ...
    values: tuple[FacetValue, ...]
    more: int = 0  # values left out
