"""cs:names: lists of names with et al., and, delimiters, labels and substitution."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from app.cite.csl.context import FIRST, Context, NameBlock
from app.cite.csl.fragments import Affix, Frag, Leaf, formatted, from_markup, joined, leaves
from app.cite.csl.model import Label, Names, Node
from app.cite.csl.nameoptions import NameOptions, build_options
from app.cite.csl.person import Person
from app.cite.csl.personname import render_name
from app.cite.csl.textcase import apply_case

Render = Callable[[Node, Context], "Frag | None"]

# Languages whose names are never turned round, though they are written in Latin letters.
_FAMILY_FIRST = ("vi", "hu")


def render_names(node: Names, ctx: Context, render: Render) -> Frag | None:
    """The people of the element's variables, or what cs:substitute finds in their place."""
    options = _options(node, ctx)
    if options.form == "count":
        return _count(node, ctx, options)
    first_of_cite = not ctx.blocks
    hide = ctx.suffix_only or (ctx.suppress_first_names and first_of_cite)
    groups = _groups(node, ctx)
    if not groups:
        ctx.note(False)
        return _substitute(node, ctx, render)
    ctx.note(True)
    if ctx.in_substitute:
        ctx.substituted.update(variable for variables, _ in groups for variable in variables)
    parts: list[Frag] = [_block(node, options, variables, people, ctx) for variables, people in groups]
    ctx.blocks[-len(parts)].first_of_cite = first_of_cite
    if hide or not any(block.names for block in ctx.blocks[-len(parts) :]):
        return None
    frag = formatted(joined(parts, options.names_delimiter), node.format, "names")
    frag.info = ctx.blocks[-len(parts) :]
    return frag


def _options(node: Names, ctx: Context) -> NameOptions:
    """Options for a cs:names in the present area, worked out once for each style."""
    key = (id(node), ctx.in_bibliography)
    found = ctx.shared.name_options.get(key)
    if found is None:
        found = build_options(node, ctx.style.name_attributes, ctx.area.name_attributes)
        ctx.shared.name_options[key] = found
    return found


def _groups(node: Names, ctx: Context) -> list[tuple[list[str], list[Person]]]:
    """(variables, people) in order; editor and translator who are the same people stand once."""
    present: list[tuple[list[str], list[Person]]] = []
    for variable in node.variables:
        if variable in ctx.substituted:
            continue
        people = ctx.item.names(variable)
        if people:
            present.append(([variable], people))
    if len(present) > 1 and set(node.variables) >= {"editor", "translator"}:
        by_name = {variables[0]: people for variables, people in present}
        editors, translators = by_name.get("editor"), by_name.get("translator")
        term = ctx.locale.term("editortranslator") or ctx.locale.term("editor-translator")
        if editors and translators and _same(editors, translators) and term and _has_term(node, ctx):
            first = next(
                at for at, (variables, _) in enumerate(present) if variables[0] in ("editor", "translator")
            )
            rest = [p for p in present if p[0][0] not in ("editor", "translator")]
            rest.insert(first, (["editor", "translator"], editors))
            return rest
    return present


def _has_term(node: Names, ctx: Context) -> bool:
    if node.label is None:
        return True
    return any(ctx.locale.term(name, node.label.form) for name in ("editortranslator", "editor-translator"))


def _same(one: list[Person], other: list[Person]) -> bool:
    return [p.key for p in one] == [p.key for p in other]


def _substitute(node: Names, ctx: Context, render: Render) -> Frag | None:
    """The first alternative that renders; its variables are not rendered again in this cite."""
    for alternative in node.substitute:
        blocks = len(ctx.blocks)
        before = set(ctx.substituted)
        ctx.in_substitute += 1
        made = render(alternative, ctx)
        ctx.in_substitute -= 1
        if made is not None:
            if len(ctx.blocks) == blocks:
                # A title in the authors' place is what later steps must treat as the authors.
                hide = ctx.suppress_first_names and not ctx.blocks
                ctx.blocks.append(NameBlock([], 1, None, [], first_of_cite=not ctx.blocks))
                if hide:
                    return None
            ctx.note(True)
            outer = formatted([made], node.format, "names")
            outer.info = ctx.blocks[blocks:]
            return outer
        if ctx.suppress_first_names and len(ctx.blocks) > blocks:
            return None
        ctx.substituted = before
    return None


def _count(node: Names, ctx: Context, options: NameOptions) -> Frag | None:
    total = 0
    for variable in node.variables:
        people = ctx.item.names(variable)
        total += _shown(people, options, ctx, -1)[0]
    ctx.note(total > 0)
    return formatted([str(total)], node.format) if total else None


def _shown(people: list[Person], options: NameOptions, ctx: Context, block: int) -> tuple[int, bool]:
    """How many names to show, and whether the list is cut."""
    minimum, use_first = options.et_al_min, options.et_al_use_first
    if not ctx.in_bibliography and ctx.cite.position != FIRST:
        minimum, use_first = options.subsequent_min, options.subsequent_use_first
    key = ctx.sort_key
    if key is not None:
        minimum = int(key.attributes.get("names-min", minimum))
        use_first = int(key.attributes.get("names-use-first", use_first))
    total = len(people)
    if not minimum or total < minimum or use_first >= total:
        return total, False
    extra = ctx.disambiguation
    if extra is not None and key is None and 0 <= block < len(extra.names):
        use_first = max(use_first, extra.names[block])
    return (total, False) if use_first >= total else (use_first, True)


def _block(
    node: Names, options: NameOptions, variables: list[str], people: list[Person], ctx: Context
) -> Frag:
    """One variable's people with their label."""
    index = len(ctx.blocks)
    shown, cut = _shown(people, options, ctx, index)
    use_last = options.et_al_use_last
    if ctx.sort_key is not None and "names-use-last" in ctx.sort_key.attributes:
        use_last = ctx.sort_key.attributes["names-use-last"] == "true"
    use_last = use_last and cut and len(people) - shown >= 2
    picked = people[:shown] + (people[-1:] if use_last else [])
    frags = _name_frags(picked, options, ctx, index)
    ctx.blocks.append(NameBlock(people, shown, options, frags))
    element = options.element
    listed = Frag(_list(frags, options, cut, use_last, picked, ctx), marks=element.format.marks)
    if element.format.text_case:
        apply_case(listed, element.format.text_case, True)
    children: list[Leaf] = [listed]
    if element.format.prefix or element.format.suffix:
        listed.prefix, listed.suffix = element.format.prefix, element.format.suffix
    # A sort key is the names alone.
    label = _label(node.label, variables, len(people), ctx) if node.label and ctx.sort_key is None else None
    if label is not None:
        children.insert(0 if node.label_first else 1, label)
    return Frag(children)


def _name_frags(people: list[Person], options: NameOptions, ctx: Context, block: int) -> list[Frag]:
    style = ctx.style.attributes
    demote = style.get("demote-non-dropping-particle", "display-and-sort")
    hyphen = style.get("initialize-with-hyphen") != "false"
    order, form, levels = options.as_sort_order, options.form, []
    if ctx.sort_key is not None:
        # Inside a sort key names stand in sort order and in full.
        order, form = "all", "long"
        demote = "display-and-sort" if demote != "never" else demote
    elif ctx.disambiguation is not None and block < len(ctx.disambiguation.givens):
        levels = ctx.disambiguation.givens[block]
    out: list[Frag] = []
    for at, person in enumerate(people):
        inverted = order == "all" or (order == "first" and at == 0)
        level = levels[at] if at < len(levels) else 0
        if ctx.sort_key is not None and person.non_dropping and demote == "never":
            # In the alphabet an elided particle is a word of its own.
            person = replace(person, non_dropping=person.non_dropping.strip("'’") + " ")
        if ctx.item.language[:2] in _FAMILY_FIRST and not person.literal:
            person = replace(person, static_order=True)
        frag = render_name(
            person, options, inverted=inverted, form=form, given_level=level, demote=demote, hyphen=hyphen
        )
        frag.role = "name"
        out.append(frag)
    return out


def _list(
    frags: list[Frag], options: NameOptions, cut: bool, use_last: bool, people: list[Person], ctx: Context
) -> list[Leaf]:
    """The names with delimiters, the conjunction, and et al. or the ellipsis."""
    if use_last:
        head = joined(frags[:-1], options.delimiter)
        return [*head, Affix(options.delimiter), Affix("… "), frags[-1]]
    if cut:
        return _with_et_al(frags, options, people, ctx)
    word = _and(options, ctx) if ctx.sort_key is None else ""
    if not word or len(frags) < 2:
        return joined(frags, options.delimiter)
    head = joined(frags[:-1], options.delimiter)
    comma = _precedes(options.precedes_last, len(frags) > 2, options, people[-2:-1], len(frags) - 1)
    if comma:
        gap = (
            options.delimiter
            if options.delimiter[-1:].isspace() or not options.delimiter
            else options.delimiter + " "
        )
        return [*head, Affix(gap), Affix(f"{word} "), frags[-1]]
    return [*head, Affix(f" {word} "), frags[-1]]


def _and(options: NameOptions, ctx: Context) -> str:
    if options.and_ == "text":
        return ctx.locale.term("and")
    return ctx.locale.term("and", "symbol") if options.and_ == "symbol" else ""


def _precedes(rule: str, contextual: bool, options: NameOptions, before: list[Person], count: int) -> bool:
    """Whether the delimiter stands before the last name or before et al."""
    if rule == "always":
        return True
    if rule == "never":
        return False
    if rule == "after-inverted-name":
        inverted = options.as_sort_order == "all" or (options.as_sort_order == "first" and count == 1)
        return inverted and bool(before) and not before[0].is_institution
    return contextual


def _with_et_al(frags: list[Frag], options: NameOptions, people: list[Person], ctx: Context) -> list[Leaf]:
    term = ctx.locale.term(options.et_al.term)
    head = joined(frags, options.delimiter)
    if not term:
        return head
    if not frags:
        return []
    element = formatted(from_markup(term), options.et_al.format)
    comma = _precedes(options.precedes_et_al, len(frags) > 1, options, people[-1:], len(frags))
    if comma:
        return [*head, Affix(options.delimiter), element]
    gap = " " if term[0].isascii() or (term[0].isalpha() and not _wide(term[0])) else ""
    return [*head, Affix(gap), element] if gap and not term[0].isspace() else [*head, element]


def _wide(char: str) -> bool:
    return ord(char) >= 0x2E80


def _label(label: Label, variables: list[str], count: int, ctx: Context) -> Frag | None:
    names = ("editortranslator", "editor-translator") if len(variables) > 1 else (variables[0],)
    plural = label.plural == "always" or (label.plural != "never" and count > 1)
    text = next((t for name in names if (t := ctx.locale.term(name, label.form, plural))), "")
    if not text:
        return None
    frag = formatted(from_markup(text), label.format)
    if label.format.strip_periods:
        for held, at, _ in leaves(frag):
            held[at] = str(held[at]).replace(".", "")
    if label.format.text_case:
        apply_case(frag, label.format.text_case, ctx.locale.is_english)
    return frag
