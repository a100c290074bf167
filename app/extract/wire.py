"""An extraction from its JSON data, as another process gives it."""

from __future__ import annotations

import types
import typing
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any

from app.extract.model import Extraction


def extraction(data: dict[str, Any]) -> Extraction:
    """What `Extraction.as_json` wrote; raises KeyError or TypeError for data of another shape."""
    made: Extraction = _record(Extraction, data)
    return made


def _record(kind: Any, data: dict[str, Any]) -> Any:
    return kind(**{name: data[name] if inner is None else inner(data[name]) for name, inner in _fields(kind)})


@cache
def _fields(kind: Any) -> tuple[tuple[str, Any], ...]:
    """The fields of a record, each with what makes it from its data (None where the data is the value)."""
    hints = typing.get_type_hints(kind)
    return tuple((field.name, _maker(hints[field.name])) for field in fields(kind))


def _maker(hint: Any) -> Any:
    if is_dataclass(hint):
        return lambda data: _record(hint, data)
    if typing.get_origin(hint) is tuple:
        inner = _maker(typing.get_args(hint)[0])
        return tuple if inner is None else lambda data: tuple(inner(item) for item in data)
    if typing.get_origin(hint) in (typing.Union, types.UnionType):
        makers = [made for part in typing.get_args(hint) if (made := _maker(part)) is not None]
        if makers:
            return lambda data: None if data is None else makers[0](data)
    return None
