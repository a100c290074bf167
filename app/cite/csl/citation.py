"""A citation: its cites rendered, sorted, grouped, collapsed and joined."""

from __future__ import annotations

import re
from collections.abc import Sequence

from app.cite.csl.collapse import collapse_numbers, collapse_suffixes
from app.cite.csl.context import Cite
from app.cite.csl.fragments import Affix, Frag, Leaf, affix_leaves, find_role, joined, text_of
from app.cite.csl.model import Area, Group
from app.cite.csl.render import render_children
from app.cite.csl.renderedcite import NewContext, RenderedCite
from app.cite.csl.textcase import case_string

_STOPS = ".,;:?!"
_TAGS = re.compile(r"<[^>]*>")


def render_citation(cites: Sequence[Cite], area: Area, new_context: NewContext, is_note: bool) -> Frag | None:
    """The cites under the layout of cs:citation, in the order given."""
    rendered = [made for cite in cites if (made := render_cite(cite, area.layout, new_context)) is not None]
    rendered = _group(rendered, area, new_context, is_note)
    layout = area.layout
    parts: list[Leaf] = []
    for at, made in enumerate(rendered):
        if at:
            delimiter = made.delimiter if made.delimiter or made.joint else layout.delimiter
            # A cite that begins with punctuation of its own needs no delimiter.
            parts.append(Affix("" if made.cite.prefix[:1] in _STOPS and made.cite.prefix else delimiter))
        if is_note:
            _capitalize_term(made, at == 0, made.delimiter or layout.delimiter)
        parts.append(_with_affixes(made))
    if not parts:
        return None
    # Formatting of a layout includes its affixes.
    inside: list[Leaf] = [Affix(layout.format.prefix), *parts, Affix(layout.format.suffix)]
    return Frag([p for p in inside if p != ""], marks=layout.format.marks)


def render_cite(cite: Cite, layout: Group, new_context: NewContext, **flags: bool) -> RenderedCite | None:
    """One cite; `flags` are suppress_first_names and suffix_only of the context."""
    ctx = new_context(cite)
    ctx.suppress_first_names = flags.get("suppress_first_names", False) or cite.suppress_author
    ctx.suffix_only = flags.get("suffix_only", False)
    children: list[Leaf] = list(render_children(layout.children, ctx))
    frag = Frag(children)
    names = find_role(frag, "names")
    if cite.author_only:
        frag = Frag([names]) if names is not None else Frag([])
    if not frag.children and not cite.prefix and not cite.suffix:
        return None
    text = text_of(names) if names is not None else ""
    return RenderedCite(cite, frag, text, ctx.shared.item_numbers.get(cite.id, 0))


def _with_affixes(made: RenderedCite) -> Leaf:
    cite = made.cite
    if not cite.prefix and not cite.suffix:
        return made.frag
    children: list[Leaf] = []
    if cite.prefix:
        end = _TAGS.sub("", cite.prefix)[-1:]
        prefix = cite.prefix + " " if end.isalpha() or end in tuple(".;:&") else cite.prefix
        children += affix_leaves(prefix)
    children.append(made.frag)
    if cite.suffix:
        start = _TAGS.sub("", cite.suffix)[:1]
        suffix = " " + cite.suffix if start.isalpha() or start == "&" else cite.suffix
        children += affix_leaves(suffix)
    return Frag(children)


def _group(
    rendered: list[RenderedCite], area: Area, new_context: NewContext, is_note: bool
) -> list[RenderedCite]:
    """Cites of the same authors side by side, then collapsed as the style asks."""
    attributes = area.attributes
    collapse = attributes.get("collapse", "")
    if collapse == "citation-number":
        return collapse_numbers(rendered, attributes.get("after-collapse-delimiter", ""))
    if not collapse and "cite-group-delimiter" not in attributes:
        return rendered
    groups: list[list[RenderedCite]] = []
    for made in rendered:
        home = next((g for g in groups if made.names and g[0].names == made.names), None)
        if home is None:
            groups.append([made])
        else:
            home.append(made)
    out: list[RenderedCite] = []
    for group in groups:
        if out and collapse:
            group[0].delimiter = _between_groups(out, area)
        out += _collapsed(group, area, new_context, is_note) if len(group) > 1 else group
    return out


def _between_groups(before: list[RenderedCite], area: Area) -> str:
    """The delimiter before a cite of other authors: after-collapse-delimiter, where the style has one.

    A style that collapses year suffixes uses it only where something was collapsed or a locator stands.
    """
    last = before[-1]
    if area.attributes["collapse"] != "year-suffix" or last.collapsed or last.cite.locator:
        return area.attributes.get("after-collapse-delimiter", "")
    return ""


def _collapsed(
    group: list[RenderedCite], area: Area, new_context: NewContext, is_note: bool
) -> list[RenderedCite]:
    attributes = area.attributes
    collapse = attributes.get("collapse", "")
    after = attributes.get("after-collapse-delimiter", "")
    usual = ", " if collapse and not is_note else ""
    delimiter = "" if after else attributes.get("cite-group-delimiter", usual)
    out = [group[0]]
    for made in group[1:]:
        if collapse:
            again = render_cite(made.cite, area.layout, new_context, suppress_first_names=True)
            if again is None or not again.frag.children:
                continue
            made = again
            made.collapsed = True
        made.delimiter = after if after and out[-1].cite.locator else delimiter
        out.append(made)
    if collapse.startswith("year-suffix"):
        return collapse_suffixes(out, area, new_context, render_cite, ranged=collapse == "year-suffix-ranged")
    return out


def _capitalize_term(made: RenderedCite, first: bool, delimiter: str) -> None:
    """In a note a term that begins a sentence ("ibid.") begins with a capital."""
    prefix = made.cite.prefix
    if prefix:
        if not re.search(r"[.?!][\"'”’]?\s*$", prefix):
            return
    elif not first and not re.search(r"[.?!]\s*$", delimiter):
        return
    frag: Leaf = made.frag
    while isinstance(frag, Frag) and frag.children:
        if frag.prefix:
            return
        if frag.role == "term":
            if isinstance(frag.children[0], str) and not isinstance(frag.children[0], Affix):
                frag.children[0] = case_string(frag.children[0], "capitalize-first")
            return
        frag = frag.children[0]


__all__ = ["RenderedCite", "joined", "render_citation", "render_cite"]
