"""A compiled style: the rendering elements of CSL 1.0.2 as small objects, ready to be walked and pickled.

Names follow the specification: an element's class is named after it, attributes keep their meaning with
underscores for hyphens. `Formatting` gathers what every rendering element may carry.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from app.cite.csl.richtext import Mark


@dataclass(slots=True)
class Formatting:
    """Affixes, formatting, quotes, text case, strip-periods and display of one element."""

    prefix: str = ""
    suffix: str = ""
    marks: tuple[Mark, ...] = ()
    quotes: bool = False
    text_case: str = ""
    strip_periods: bool = False
    display: str = ""


@dataclass(slots=True)
class Text:
    """cs:text. `kind` is variable, macro, term or value; `name` what it calls."""

    kind: str
    name: str
    form: str
    plural: bool
    format: Formatting


@dataclass(slots=True)
class Number:
    """cs:number."""

    variable: str
    form: str
    format: Formatting


@dataclass(slots=True)
class Label:
    """cs:label, alone or inside cs:names (then `variable` is empty)."""

    variable: str
    form: str
    plural: str
    format: Formatting


@dataclass(slots=True)
class Group:
    """cs:group, and the body of a macro."""

    children: tuple[Node, ...]
    delimiter: str
    format: Formatting


@dataclass(slots=True)
class Condition:
    """cs:if or cs:else-if: tests as (attribute, value) pairs under one `match`.

    `types` is set where every test is of the item's type, which is most of them: one look-up decides.
    """

    tests: tuple[tuple[str, str], ...]
    match: str
    types: frozenset[str] | None = None


@dataclass(slots=True)
class Choose:
    """cs:choose: branches in order; cs:else has no condition."""

    branches: tuple[tuple[Condition | None, tuple[Node, ...]], ...]


@dataclass(slots=True)
class DatePart:
    """cs:date-part. `range_delimiter` is None where the style gives none."""

    name: str
    form: str
    range_delimiter: str | None
    format: Formatting


@dataclass(slots=True)
class Date:
    """cs:date. `form` is text or numeric for a localized date, empty for one with its own parts."""

    variable: str
    form: str
    date_parts: str
    delimiter: str
    parts: tuple[DatePart, ...]
    format: Formatting


@dataclass(slots=True)
class NamePart:
    """cs:name-part: formatting of family or given."""

    name: str
    format: Formatting


@dataclass(slots=True)
class NameElement:
    """cs:name: its own attributes (inheritable ones as written), formatting and parts."""

    attributes: dict[str, str]
    format: Formatting
    family: Formatting | None = None
    given: Formatting | None = None


@dataclass(slots=True)
class EtAl:
    """cs:et-al."""

    term: str
    format: Formatting


@dataclass(slots=True)
class Names:
    """cs:names with its name, label, et-al and substitute."""

    variables: tuple[str, ...]
    attributes: dict[str, str]
    format: Formatting
    name: NameElement | None = None
    et_al: EtAl | None = None
    label: Label | None = None
    label_first: bool = False
    substitute: tuple[Node, ...] = ()


Node = Text | Number | Label | Group | Choose | Date | Names


@dataclass(slots=True)
class Key:
    """cs:key of cs:sort."""

    variable: str
    macro: str
    descending: bool
    attributes: dict[str, str]


@dataclass(slots=True)
class Area:
    """cs:citation or cs:bibliography: its attributes, sort keys and layout."""

    attributes: dict[str, str]
    keys: tuple[Key, ...]
    layout: Group
    name_attributes: dict[str, str]


@dataclass(slots=True)
class LocaleTerm:
    """One term in one form: singular, plural, grammatical gender, and `match` of an ordinal."""

    single: str
    multiple: str
    gender: str = ""
    gender_form: str = ""
    match: str = ""


@dataclass(slots=True)
class LocaleData:
    """One cs:locale element, of a locale file or of a style."""

    lang: str
    terms: dict[tuple[str, str], LocaleTerm] = field(default_factory=dict)
    gendered: dict[tuple[str, str], LocaleTerm] = field(default_factory=dict)
    """Ordinals that have a gender-form: (name, gender form)."""
    dates: dict[str, Date] = field(default_factory=dict)
    options: dict[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class Style:
    """A whole independent style."""

    id: str
    title: str
    attributes: dict[str, str]
    pending: dict[str, Callable[[], Group]]
    """Every macro by name, compiled when it is first called: a source needs a third of a large style's macros."""
    citation: Area
    bibliography: Area | None
    locales: tuple[LocaleData, ...]
    uses_year_suffix: bool
    """The style renders the variable year-suffix itself, so dates never add it."""
    uses_disambiguate: bool
    """Some condition tests disambiguate."""
    name_attributes: dict[str, str]
    citation_format: str = ""
    """author-date, author, numeric, label or note, as the style's category says."""
    macros: dict[str, Group] = field(default_factory=dict)
    """The macros compiled so far."""
    outlet_first: bool | None = None
    """Whether the container's title can stand in the authors' place; None until somebody has looked."""

    def macro(self, name: str) -> Group | None:
        """A macro, None for one that the style does not have."""
        found = self.macros.get(name)
        if found is None and name in self.pending:
            found = self.macros[name] = self.pending[name]()
        return found

    @property
    def is_note(self) -> bool:
        """True for a style of footnotes."""
        return self.attributes.get("class") == "note"

    @property
    def default_locale(self) -> str:
        """The style's own locale, or an empty string."""
        return self.attributes.get("default-locale", "")
