"""What the rendering elements share while one cite or one bibliography entry is made."""

from __future__ import annotations

from dataclasses import dataclass, field

from app.cite.csl.data import Item
from app.cite.csl.fragments import Frag
from app.cite.csl.locale import Locale
from app.cite.csl.model import Area, Key, Style
from app.cite.csl.nameoptions import NameOptions
from app.cite.csl.person import Person

FIRST, SUBSEQUENT, IBID, IBID_WITH_LOCATOR = 0, 1, 2, 3


@dataclass(slots=True)
class Cite:
    """One reference inside a citation: an item's id with what the writer added to it."""

    id: str
    locator: str = ""
    label: str = ""
    prefix: str = ""
    suffix: str = ""
    suppress_author: bool = False
    author_only: bool = False
    position: int = FIRST
    near_note: bool = False
    first_note: int = 0
    """Number of the note that cites the item first; 0 where there is none."""


@dataclass(slots=True)
class Disambiguation:
    """What was found to tell an item from the others.

    `names` holds for each cs:names of a cite how many names to show at least; `givens` for each name how much
    of the given name (0 as the style says, 1 initials, 2 in full).
    """

    names: list[int] = field(default_factory=list)
    givens: list[list[int]] = field(default_factory=list)
    condition: bool = False
    year_suffix: str = ""

    def copy(self) -> Disambiguation:
        """An independent copy."""
        return Disambiguation(
            list(self.names), [list(g) for g in self.givens], self.condition, self.year_suffix
        )


@dataclass(slots=True)
class NameBlock:
    """One cs:names as it was rendered: for disambiguation, substitution and collapsing."""

    people: list[Person]
    shown: int
    options: NameOptions | None
    names: list[Frag]
    first_of_cite: bool = False


class Shared:
    """What does not change from cite to cite: the style and its locales, numbers of items."""

    __slots__ = ("abbreviations", "item_numbers", "label_suffixes", "locale", "name_options", "style")

    def __init__(self, style: Style, locale: Locale) -> None:
        self.style = style
        self.locale = locale
        self.item_numbers: dict[str, int] = {}
        self.label_suffixes: dict[str, str] = {}
        self.name_options: dict[tuple[int, bool], NameOptions] = {}
        self.abbreviations: dict[str, dict[str, str]] = {}


class Context:
    """One cite or entry being rendered.

    `called` and `filled` count variables asked for and variables that had something: cs:group decides by
    them. `substituted` holds variables that cs:substitute has used up.
    """

    __slots__ = (
        "area",
        "blocks",
        "called",
        "cite",
        "comparing",
        "disambiguation",
        "filled",
        "in_bibliography",
        "in_substitute",
        "item",
        "locale",
        "shared",
        "sort_key",
        "style",
        "substituted",
        "suffix_only",
        "suppress_first_names",
        "year_suffix_done",
    )

    def __init__(
        self, shared: Shared, item: Item, area: Area, in_bibliography: bool, cite: Cite | None = None
    ) -> None:
        self.shared = shared
        self.style = shared.style
        self.locale = shared.locale
        self.item = item
        self.area = area
        self.in_bibliography = in_bibliography
        self.cite = cite or Cite(item.id)
        self.called = 0
        self.filled = 0
        self.substituted: set[str] = set()
        self.in_substitute = 0
        self.blocks: list[NameBlock] = []
        self.disambiguation: Disambiguation | None = None
        self.sort_key: Key | None = None
        self.suppress_first_names = False
        self.suffix_only = False
        self.comparing = False
        self.year_suffix_done = False

    @property
    def title_case_applies(self) -> bool:
        """Title case is for English: the item's language, or else the style's locale, decides."""
        language = self.item.language
        if language:
            return language.replace("_", "-").split("-")[0].lower() in ("en", "eng", "english")
        return self.locale.is_english

    @property
    def year_suffix(self) -> str:
        """The letter that tells works of one author and year apart."""
        return self.disambiguation.year_suffix if self.disambiguation else ""

    def note(self, has_value: bool) -> None:
        """Count a variable for the groups around it."""
        self.called += 1
        if has_value:
            self.filled += 1
