"""The attributes that govern a list of names, inherited from the style and the area down to cs:name."""

from __future__ import annotations

from dataclasses import dataclass

from app.cite.csl.model import EtAl, Formatting, NameElement, Names

_DEFAULT_ET_AL = EtAl("et-al", Formatting())
_DEFAULT_NAME = NameElement({}, Formatting())


@dataclass(slots=True)
class NameOptions:
    """Attributes of cs:name with their defaults, and the elements that format its parts."""

    element: NameElement
    et_al: EtAl
    and_: str
    delimiter: str
    names_delimiter: str
    precedes_et_al: str
    precedes_last: str
    et_al_min: int
    et_al_use_first: int
    et_al_use_last: bool
    subsequent_min: int
    subsequent_use_first: int
    form: str
    initialize: bool
    initialize_with: str | None
    as_sort_order: str
    sort_separator: str


def build_options(node: Names, style: dict[str, str], area: dict[str, str]) -> NameOptions:
    """Options of a cs:names; `style` and `area` are the attributes inherited from cs:style and the area."""
    name = node.name or _DEFAULT_NAME
    inherited = {**style, **area}
    own = {**inherited, **name.attributes}
    et_al_min = _integer(own.get("et-al-min"))
    use_first = _integer(own.get("et-al-use-first"), 1)
    return NameOptions(
        element=name,
        et_al=node.et_al or _DEFAULT_ET_AL,
        and_=own.get("and", ""),
        delimiter=own.get("delimiter", ", "),
        names_delimiter=node.attributes.get("delimiter", inherited.get("names-delimiter", "")),
        precedes_et_al=own.get("delimiter-precedes-et-al", "contextual"),
        precedes_last=own.get("delimiter-precedes-last", "contextual"),
        et_al_min=et_al_min,
        et_al_use_first=use_first,
        et_al_use_last=own.get("et-al-use-last") == "true",
        subsequent_min=_integer(own.get("et-al-subsequent-min"), et_al_min),
        subsequent_use_first=_integer(own.get("et-al-subsequent-use-first"), use_first),
        form=own.get("form", "long"),
        initialize=own.get("initialize") != "false",
        initialize_with=own.get("initialize-with"),
        as_sort_order=own.get("name-as-sort-order", ""),
        sort_separator=own.get("sort-separator", ", "),
    )


def _integer(text: str | None, default: int = 0) -> int:
    try:
        return int(text) if text is not None else default
    except ValueError:
        return default
