"""The processor: items in, formatted citations and a bibliography out.

processor = Processor(style, load_locale)
processor.add([{"id": "a", "type": "webpage", "title": "..."}])
processor.cite([Cite("a", locator="4", label="paragraph")])
processor.bibliography()
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from app.cite.csl.bibliography import render_entries
from app.cite.csl.citation import render_citation, render_cite
from app.cite.csl.context import FIRST, SUBSEQUENT, Cite, Context, Disambiguation, Shared
from app.cite.csl.data import Item
from app.cite.csl.disambiguate import Probe, disambiguate
from app.cite.csl.finish import finish
from app.cite.csl.fragments import Leaf, text_of
from app.cite.csl.locale import Loader, build_locale
from app.cite.csl.model import Key, Style
from app.cite.csl.positions import Citation, set_positions
from app.cite.csl.richtext import RichText
from app.cite.csl.sorting import sort_items

NEAR_NOTE_DISTANCE = 5


class Processor:
    """One style and one locale at work on a set of items."""

    def __init__(
        self,
        style: Style,
        load: Loader,
        lang: str = "",
        abbreviations: Mapping[str, Mapping[str, str]] | None = None,
    ) -> None:
        """`lang` overrides the style's default locale; without either it is en-US."""
        self.style = style
        self.locale = build_locale(lang or style.default_locale or "en-US", style.locales, load)
        self._shared = Shared(style, self.locale)
        self._shared.abbreviations = {k: dict(v) for k, v in (abbreviations or {}).items()}
        self._items: dict[str, Item] = {}
        self._found: dict[str, Disambiguation] = {}
        self._sorted: list[Item] = []
        self._stale = True
        self._repeated: frozenset[str] | None = None

    @property
    def ids(self) -> list[str]:
        """Ids of the items in the order they were added."""
        return list(self._items)

    @property
    def sorted_ids(self) -> list[str]:
        """Ids of the items in the order of the bibliography."""
        self._update()
        return [item.id for item in self._sorted]

    @property
    def distinctions(self) -> dict[str, Disambiguation]:
        """What was added to tell each item's cites from the others."""
        self._update()
        return self._found

    def add(self, items: Iterable[Mapping[str, Any]]) -> None:
        """Add items of CSL-JSON (or replace those with the same id)."""
        for data in items:
            item = Item(data)
            self._items[item.id] = item
        self._stale = True

    def set_items(self, items: Iterable[Mapping[str, Any]]) -> None:
        """Make these the only items, in this order."""
        self._items = {}
        self.add(items)

    def cite(self, cites: Sequence[Cite], *, keep_order: bool = False) -> RichText:
        """One citation of one or more cites, positions as the cites have them."""
        self._update()
        known = [cite for cite in cites if cite.id in self._items]
        area = self.style.citation
        if not keep_order:
            known = sort_items(known, area.keys, self._citation_context)
        frag = render_citation(known, area, self._citation_context, self.style.is_note)
        return self._finish(frag) if frag is not None else ()

    def cite_all(self, citations: Sequence[Citation]) -> list[RichText]:
        """Every citation of a document, in order, with ibid and subsequent positions worked out."""
        counts = Counter(cite.id for citation in citations for cite in citation.cites)
        repeated = frozenset(item_id for item_id, count in counts.items() if count > 1)
        self._stale = self._stale or repeated != self._repeated
        self._repeated = repeated
        self._update()
        for citation in citations:
            if citation.sorted:
                citation.cites = sort_items(citation.cites, self.style.citation.keys, self._citation_context)
        distance = int(self.style.citation.attributes.get("near-note-distance", NEAR_NOTE_DISTANCE))
        set_positions(citations, distance)
        return [self.cite(citation.cites, keep_order=True) for citation in citations]

    def bibliography(self) -> list[tuple[str, RichText]]:
        """(item id, entry) of every item, in the style's order; empty for a style without a bibliography."""
        area = self.style.bibliography
        if area is None:
            return []
        self._update()
        frags = render_entries([self._entry_context(item) for item in self._sorted], area)
        return [(item.id, self._finish(frag)) for item, frag in zip(self._sorted, frags) if frag is not None]

    def _finish(self, leaf: Leaf) -> RichText:
        return finish(leaf, self.locale.quotes, self.locale.punctuation_in_quote)

    def _update(self) -> None:
        """Sort, number and disambiguate after the items have changed."""
        if not self._stale:
            return
        self._stale = False
        items = list(self._items.values())
        self._found = {}
        self._number(items)
        area = self.style.bibliography
        keys = area.keys if area is not None else ()
        self._sorted = sort_items(items, keys, self._entry_context)
        by_number = bool(keys) and _is_number(keys[0], self.style)
        if not by_number:
            self._number(self._sorted)
        self._found = disambiguate(self._sorted, self.style, self._probe)
        if self.style.uses_year_suffix and keys and any(found.year_suffix for found in self._found.values()):
            self._sorted = sort_items(self._sorted, keys, self._entry_context)
            if not by_number:
                self._number(self._sorted)

    def _number(self, items: Sequence[Item]) -> None:
        self._shared.item_numbers = {item.id: number for number, item in enumerate(items, 1)}

    def _citation_context(self, cite: Cite) -> Context:
        ctx = Context(self._shared, self._items[cite.id], self.style.citation, False, cite)
        ctx.disambiguation = self._found.get(cite.id)
        return ctx

    def _entry_context(self, item: Item) -> Context:
        area = self.style.bibliography or self.style.citation
        ctx = Context(self._shared, item, area, True)
        ctx.disambiguation = self._found.get(item.id)
        return ctx

    def _probe(self, item: Item, found: Disambiguation) -> Probe:
        # Short forms are what clashes: they are compared unless the document is known to cite the item once.
        once = self._repeated is not None and item.id not in self._repeated
        cite = Cite(item.id, position=FIRST if once else SUBSEQUENT, near_note=True)
        made: list[Context] = []

        def new_context(_: Cite) -> Context:
            ctx = Context(self._shared, item, self.style.citation, False, cite)
            ctx.disambiguation = found
            ctx.comparing = True
            made.append(ctx)
            return ctx

        rendered = render_cite(cite, self.style.citation.layout, new_context)
        return Probe(text_of(rendered.frag) if rendered is not None else "", made[0].blocks)


def _is_number(key: Key, style: Style) -> bool:
    """True for a sort key that is the citation number, itself or through a macro."""
    if key.macro:
        macro = style.macro(key.macro)
        children = macro.children if macro else ()
        return (
            len(children) == 1
            and getattr(children[0], "variable", getattr(children[0], "name", "")) == "citation-number"
        )
    return key.variable == "citation-number"
