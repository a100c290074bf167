"""One name as a fragment: order, particles, initials, sort order, scripts that put the family name first."""

from __future__ import annotations

from app.cite.csl.fragments import Affix, Frag, Leaf, from_markup
from app.cite.csl.initials import initialize
from app.cite.csl.model import Formatting
from app.cite.csl.nameoptions import NameOptions
from app.cite.csl.person import Person
from app.cite.csl.textcase import apply_case

_NO_SPACE_AFTER = "'’-–ʼ"


def render_name(
    person: Person,
    options: NameOptions,
    *,
    inverted: bool,
    form: str,
    given_level: int,
    demote: str,
    hyphen: bool,
) -> Frag:
    """`person` in `form` (long or short), with the family name first where `inverted`.

    `given_level` adds to what the style shows: 1 initials, 2 the whole given name. `demote` is
    demote-non-dropping-particle.
    """
    if person.literal:
        return _literal(person, options)
    given = _given(person, options, form, given_level, hyphen)
    if form == "short" and not given_level:
        return _short(person, options)
    if person.is_eastern:
        joint = "" if not person.static_order else " "
        return _assembled([_family(person.family, options, ""), _given_part(given, options, "")], joint)
    if person.static_order:
        return _assembled(
            [_family(person.family, options, person.non_dropping), _given_part(given, options, "")], " "
        )
    if inverted:
        return _inverted(person, given, options, demote)
    parts = [
        _given_part(given, options, person.dropping),
        _family(person.family, options, person.non_dropping),
    ]
    return _with_suffix(_assembled(parts, " "), person, ", " if person.comma_suffix else " ")


def short_text(person: Person) -> str:
    """The name in its short form, without formatting."""
    if person.literal:
        return person.literal
    particle = person.non_dropping
    return particle + _gap(particle) + person.family if particle else person.family


def _given(person: Person, options: NameOptions, form: str, level: int, hyphen: bool) -> str:
    if not person.given or person.is_eastern:
        return person.given
    if options.initialize_with is None or level >= 2:
        return person.given
    return initialize(person.given, options.initialize_with, options.initialize, hyphen)


def _inverted(person: Person, given: str, options: NameOptions, demote: str) -> Frag:
    separator = options.sort_separator
    if demote == "display-and-sort":
        particles = [p for p in (person.dropping, person.non_dropping) if p]
        family = _family(person.family, options, "")
        rest = _given_with_particles(given, particles, person, options)
    else:
        family = _family(person.family, options, person.non_dropping)
        rest = _given_part(given, options, person.dropping)
    out = _assembled([family], "")
    if rest is not None:
        out.children += [Affix(separator), rest]
    if person.suffix:
        out.children += [Affix(separator), person.suffix]
    return out


def _given_with_particles(
    given: str, particles: list[str], person: Person, options: NameOptions
) -> Frag | None:
    """Given name and particles of a demoted name; the non-dropping one keeps the family's formatting."""
    frag = _given_part(given, options, person.dropping)
    if frag is None or not person.non_dropping:
        return frag
    family = options.element.family
    particle = Frag(from_markup(person.non_dropping), marks=family.marks if family else ())
    if family and family.text_case:
        apply_case(particle, family.text_case, True)
    frag.children += [Affix(" "), particle]
    return frag


def _short(person: Person, options: NameOptions) -> Frag:
    return _assembled([_family(person.family, options, person.non_dropping)], "")


def _literal(person: Person, options: NameOptions) -> Frag:
    format = options.element.family
    frag = _part(from_markup(person.literal), format)
    return _with_suffix(Frag([frag]), person, " ")


def _family(family: str, options: NameOptions, particle: str) -> Frag | None:
    return _with_particle(family, particle, options.element.family, before=True)


def _given_part(given: str, options: NameOptions, particle: str) -> Frag | None:
    return _with_particle(given, particle, options.element.given, before=False)


def _with_particle(name: str, particle: str, format: Formatting | None, before: bool) -> Frag | None:
    """A name part and its particle, each formatted on its own, inside one pair of affixes."""
    if not name and not particle:
        return None
    if not particle:
        return _part(from_markup(name), format)
    plain = Formatting(marks=format.marks, text_case=format.text_case) if format else None
    words = [(particle, _gap(particle)), (name, "")] if before else [(name, " "), (particle, "")]
    children: list[Leaf] = []
    for text, gap in words:
        if text:
            children.append(_part(from_markup(text), plain))
            if gap:
                children.append(Affix(gap))
    return Frag(children, prefix=format.prefix if format else "", suffix=format.suffix if format else "")


def _part(children: list[Leaf], format: Formatting | None) -> Frag:
    if format is None:
        return Frag(children)
    frag = Frag(children, prefix=format.prefix, suffix=format.suffix, marks=format.marks)
    if format.text_case:
        apply_case(frag, format.text_case, True)
    return frag


def _gap(particle: str) -> str:
    return "" if particle[-1:] in _NO_SPACE_AFTER and not _spaced_apostrophe(particle) else " "


def _spaced_apostrophe(particle: str) -> bool:
    """`de'` is a word of its own; `d'` and `'t`-like elisions of one or two letters stay attached or not."""
    return (
        particle[-1] in "'’"
        and len(particle.rstrip("'’")) >= 2
        and " " not in particle
        and particle.lower()[:2] in ("de",)
    )


def _assembled(parts: list[Frag | None], joint: str) -> Frag:
    out: list[Leaf] = []
    for part in parts:
        if part is None:
            continue
        if out and joint and not _elided(out[-1]):
            out.append(Affix(joint))
        out.append(part)
    return Frag(out)


def _elided(leaf: Leaf) -> bool:
    """True after a dropping particle that ends in an apostrophe ("d’")."""
    while isinstance(leaf, Frag) and leaf.children:
        if leaf.suffix:
            return False
        leaf = leaf.children[-1]
    return isinstance(leaf, str) and leaf[-1:] in "'’" and len(leaf) <= 3 and leaf[:1].islower()


def _with_suffix(frag: Frag, person: Person, joint: str) -> Frag:
    if person.suffix:
        frag.children += [Affix(joint), person.suffix]
    return frag
