"""Telling cites apart: given names, more names, the disambiguate condition, year suffixes - in that order.

Specification, "Disambiguation". Where it leaves the smallest change open, steps that do not tell anything
apart are taken back, which is what the reference engine's results show.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from app.cite.csl.collapse import suffix_letters
from app.cite.csl.context import Disambiguation, NameBlock
from app.cite.csl.data import Item
from app.cite.csl.initials import initialize
from app.cite.csl.model import Style
from app.cite.csl.nameoptions import NameOptions
from app.cite.csl.person import Person
from app.cite.csl.personname import short_text


@dataclass(slots=True)
class Probe:
    """A cite rendered only to be compared: its text and its lists of names."""

    text: str
    blocks: list[NameBlock]


Render = Callable[[Item, Disambiguation], Probe]


def disambiguate(items: Sequence[Item], style: Style, render: Render) -> dict[str, Disambiguation]:
    """What each item needs, by id; `items` in the order of the bibliography (year suffixes follow it)."""
    return _Disambiguator(items, style, render).run()


class _Disambiguator:
    def __init__(self, items: Sequence[Item], style: Style, render: Render) -> None:
        options = style.citation.attributes
        self._items = items
        self._render = render
        self._add_names = options.get("disambiguate-add-names") == "true"
        self._add_given = options.get("disambiguate-add-givenname") == "true"
        self._rule = options.get("givenname-disambiguation-rule", "by-cite")
        self._add_suffix = options.get("disambiguate-add-year-suffix") == "true"
        self._add_condition = style.uses_disambiguate
        self._hyphen = style.attributes.get("initialize-with-hyphen") != "false"
        self._order = {item.id: at for at, item in enumerate(items)}
        self._found = {item.id: Disambiguation() for item in items}

    def run(self) -> dict[str, Disambiguation]:
        if not (self._add_names or self._add_given or self._add_suffix or self._add_condition):
            return self._found
        probes = {item.id: self._probe(item) for item in self._items}
        if self._add_given and self._rule != "by-cite":
            clashing = {item.id for group in self._clashes(list(self._items), probes) for item in group}
            self._expand_everywhere(probes, clashing if self._add_names else set())
            probes = {item.id: self._probe(item) for item in self._items}
        for group in self._clashes(list(self._items), probes):
            self._resolve(group)
        return self._found

    def _probe(self, item: Item) -> Probe:
        return self._render(item, self._found[item.id])

    def _clashes(self, items: list[Item], probes: dict[str, Probe]) -> list[list[Item]]:
        by_text: dict[str, list[Item]] = {}
        for item in items:
            by_text.setdefault(probes[item.id].text, []).append(item)
        return [group for text, group in by_text.items() if len(group) > 1 and text]

    def _resolve(self, group: list[Item]) -> None:
        groups = [group]
        if self._add_names or (self._add_given and self._rule == "by-cite"):
            groups = [rest for g in groups for rest in self._by_names(g)]
        if self._add_condition:
            groups = [rest for g in groups for rest in self._by_condition(g)]
        if self._add_suffix:
            for rest in groups:
                for number, item in enumerate(sorted(rest, key=lambda i: self._order[i.id]), 1):
                    self._found[item.id].year_suffix = suffix_letters(number)

    # names

    def _by_names(self, group: list[Item]) -> list[list[Item]]:
        """Add given names and names step by step; returns the groups that stay alike."""
        unresolved: list[list[Item]] = []
        queue: list[tuple[list[Item], Disambiguation]] = [(group, self._found[group[0].id].copy())]
        while queue:
            items, base = queue.pop(0)
            trial, best = base.copy(), base.copy()
            rest = items
            for block, name in self._steps(rest, trial):
                classes = self._classes(rest, trial)
                if len(classes) < 2:
                    continue
                _adopt(best, trial, block, name)
                alike = []
                for cls in classes:
                    if len(cls) == 1:
                        self._take(cls[0], best)
                    else:
                        alike.append(cls)
                queue += [(cls, best.copy()) for cls in alike[1:]]
                rest = alike[0] if alike else []
                if not rest:
                    break
            if rest:
                # What did not help is taken back.
                for item in rest:
                    self._take(item, best)
                unresolved.append(rest)
        return unresolved

    def _take(self, item: Item, config: Disambiguation) -> None:
        own = config.copy()
        if self._rule != "by-cite":
            own.givens = self._found[item.id].givens
        self._found[item.id] = own

    def _classes(self, items: list[Item], trial: Disambiguation) -> list[list[Item]]:
        by_text: dict[str, list[Item]] = {}
        for item in items:
            config = trial
            if self._rule != "by-cite":
                config = trial.copy()
                config.givens = self._found[item.id].givens
            by_text.setdefault(self._render(item, config).text, []).append(item)
        return list(by_text.values())

    def _steps(self, items: list[Item], trial: Disambiguation) -> Iterator[tuple[int, int]]:
        """Widen `trial` one step at a time; yields the name that was changed."""
        probe = self._render(items[0], trial)
        expand = self._add_given and self._rule == "by-cite"
        for at in range(len(probe.blocks)):
            while len(trial.names) <= at:
                trial.names.append(probe.blocks[at].shown)
            while len(trial.givens) <= at:
                trial.givens.append([])
        for at, block in enumerate(probe.blocks):
            if block.options is None:
                continue
            trial.names[at] = max(trial.names[at], block.shown)
            total = max(
                (len(b.people) for i in items for b in self._blocks(i, trial)[at : at + 1]), default=0
            )
            levels = _levels(block.options) if expand else ()
            shown = trial.names[at]
            trial.givens[at] += [0] * (total - len(trial.givens[at]))
            for name in range(total):
                if name >= shown:
                    if not self._add_names:
                        break
                    trial.names[at] = name + 1
                    yield at, name
                for level in levels:
                    if level > trial.givens[at][name]:
                        trial.givens[at][name] = level
                        yield at, name

    def _blocks(self, item: Item, trial: Disambiguation) -> list[NameBlock]:
        return self._render(item, trial).blocks

    # given names of all cites

    def _expand_everywhere(self, probes: dict[str, Probe], clashing: set[str]) -> None:
        """Rules all-names and primary-name: a name is told from every other name, ambiguous cite or not.

        Names that et al. hides do not count, except in clashing cites, where they may be added.
        """
        primary = self._rule.startswith("primary-name")
        initials_only = self._rule.endswith("-with-initials")
        known: dict[str, dict[str, set[str]]] = {}
        for item_id, probe in probes.items():
            for block in probe.blocks:
                shown = len(block.people) if item_id in clashing else block.shown
                for person in block.people[: 1 if primary else shown]:
                    if block.options is not None and not person.literal:
                        spellings = known.setdefault(short_text(person).casefold(), {})
                        spellings.setdefault(self._initials(person, block.options), set()).add(
                            _spelling(person.given)
                        )
        for item_id, probe in probes.items():
            givens: list[list[int]] = []
            for block in probe.blocks:
                people = block.people[:1] if primary else block.people
                givens.append([self._level(p, block.options, known, initials_only) for p in people])
            self._found[item_id].givens = givens

    def _level(
        self,
        person: Person,
        options: NameOptions | None,
        known: dict[str, dict[str, set[str]]],
        initials_only: bool,
    ) -> int:
        if options is None or person.literal:
            return 0
        spellings = known.get(short_text(person).casefold(), {})
        if sum(len(givens) for givens in spellings.values()) < 2:
            return 0
        if options.initialize_with is None:
            return 0 if initials_only else 2
        if len(spellings.get(self._initials(person, options), ())) < 2:
            return 1
        if initials_only:
            return 1 if len(spellings) > 1 else 0
        return 2

    def _initials(self, person: Person, options: NameOptions) -> str:
        if options.initialize_with is None:
            return _spelling(person.given)
        return initialize(person.given, options.initialize_with, True, self._hyphen)

    # condition

    def _by_condition(self, group: list[Item]) -> list[list[Item]]:
        """Turn the disambiguate condition on; where it helps nobody it is turned off again."""
        for item in group:
            self._found[item.id].condition = True
        by_text: dict[str, list[Item]] = {}
        for item in group:
            by_text.setdefault(self._probe(item).text, []).append(item)
        rest = [cls for cls in by_text.values() if len(cls) > 1]
        for cls in rest:
            if len(by_text) == 1 and self._add_suffix:
                for item in cls:
                    self._found[item.id].condition = False
        return rest


def _adopt(best: Disambiguation, trial: Disambiguation, block: int, name: int) -> None:
    """Keep of `trial` what helped: the number of names and the one given name that was changed last."""
    for at in range(block + 1):
        while len(best.names) <= at:
            best.names.append(trial.names[len(best.names)])
        while len(best.givens) <= at:
            best.givens.append([])
        best.givens[at] += [0] * (len(trial.givens[at]) - len(best.givens[at]))
    best.names[block] = trial.names[block]
    best.givens[block][name] = trial.givens[block][name]


def _spelling(given: str) -> str:
    """A given name without spaces and full stops: "J.D." and "J. D." are one name."""
    return given.replace(".", "").replace(" ", "")


def _levels(options: NameOptions) -> tuple[int, ...]:
    if options.initialize_with is None:
        return (2,) if options.form == "short" else ()
    return (1, 2) if options.form == "short" else (2,)
