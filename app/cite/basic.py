"""APA 7, MLA 9 and Chicago 18 notes by hand, until the CSL processor takes their place.

Rules: APA Publication Manual (2020) 9.4-9.12, 10.1; MLA Handbook (2021) 5.3-5.99; Chicago Manual of
Style (2024) 14.87-14.96. Any other style is written as APA and says so in `notes`.
"""

from __future__ import annotations

from dataclasses import dataclass

from app.cite.csl.richtext import RichText, italic, rich
from app.cite.item import CiteItem, Name, date_parts, name_to_csl

_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
_MLA_MONTHS = ["Jan.", "Feb.", "Mar.", "Apr.", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."]


@dataclass(frozen=True, slots=True)
class Basic:
    """In-text citation (or note) and reference of one item."""

    citation: RichText
    reference: RichText
    is_note: bool
    notes: tuple[str, ...] = ()


def basic(item: CiteItem, locator: str, style: str) -> Basic:
    """The item in one of the three styles; `locator` is "para. 4", "p. 7" or empty."""
    if style.startswith("modern-language"):
        return _mla(item, locator.replace("para.", "par."))
    if style.startswith("chicago"):
        return _chicago(item, locator)
    notes = () if style.startswith("apa") else (f"The style {style} is not available yet; APA was used.",)
    made = _apa(item, locator)
    return Basic(made.citation, made.reference, False, notes)


def _apa(item: CiteItem, locator: str) -> Basic:
    names = [_inverted(n, item.language, initials=True) for n in item.authors]
    who = _join(names, "&") or item.outlet
    short = _join_short([_short(n, item.language) for n in item.authors], "&") or item.outlet
    parts = date_parts(item.issued)
    year = str(parts[0]) if parts else "n.d."
    when = year
    if parts and len(parts) > 1:
        when = f"{year}, {_MONTHS[parts[1] - 1]}" + (f" {parts[2]}" if len(parts) > 2 else "")
    title = item.title if item.title_given else f"[{item.title}]"
    standalone = item.type in ("webpage", "report", "press-release", "treaty", "resolution", "speech")
    body = rich(italic(title), ". ") if standalone else rich(title, ". ")
    genre = "" if item.type != "press-release" else "[Press release]. "
    outlet = (
        rich(item.outlet if standalone else italic(item.outlet), ". ")
        if (item.outlet and item.outlet != who) or (item.outlet and not standalone)
        else ()
    )
    head = f"{who}{'' if who.endswith('.') else '.'} ({when}). " if who else ""
    if not who:
        body = rich(title, f". ({when}). ")
        short = f"“{title}”"
    reference = rich(head, body, genre, outlet, item.url)
    return Basic(rich("(", ", ".join(x for x in (short, year, locator) if x), ")"), _trim(reference), False)


def _mla(item: CiteItem, locator: str) -> Basic:
    who = _join_mla(list(item.authors), item.language)
    short = _join_short([_short(n, item.language) for n in item.authors], "and") or item.outlet
    title = f"“{item.title}.”" if item.title_given else f"{item.title}."
    when = _day_first(item.issued, _MLA_MONTHS)
    rest = ", ".join(x for x in (when, item.url) if x)
    access = f" Accessed {_day_first(item.accessed, _MLA_MONTHS)}." if item.accessed and not when else ""
    outlet = rich(" ", italic(item.outlet), ", " if rest else "") if item.outlet else rich(" ")
    head = f"{who}{'' if who.endswith('.') else '.'} " if who else ""
    reference = rich(head, title, outlet, rest, "." if not rest.endswith(".") else "", access)
    return Basic(
        rich("(", ", ".join(x for x in (short or f"“{item.title}”", locator) if x), ")"), reference, False
    )


def _chicago(item: CiteItem, locator: str) -> Basic:
    names = [n.text if not _whole(n, item.language) else _whole(n, item.language) for n in item.authors]
    who = _join_plain(names)
    when = _month_first(item.issued)
    tail = ", ".join(x for x in (when, locator) if x)
    accessed = f"accessed {_month_first(item.accessed)}, " if item.accessed and not when else ""
    outlet = rich(" ", italic(item.outlet), ", " if tail or item.url else "") if item.outlet else rich(" ")
    title = f"“{item.title},”" if item.title_given else f"{item.title},"
    note = rich(
        f"{who}, " if who else "",
        title,
        outlet,
        tail,
        ", " if tail and item.url else "",
        accessed,
        item.url,
        ".",
    )
    first = _join_mla(list(item.authors), item.language, limit=6) or item.outlet
    title = title.replace(",”", ".”") if item.title_given else f"{item.title}."
    lead = rich(f"{first}. ") if item.authors else rich(italic(first), ". ") if first else ()
    named = (
        rich(" ", italic(item.outlet), f", {when}" if when else "")
        if item.outlet and item.authors
        else rich(f" {when}" if when else "")
    )
    access = f" Accessed {_month_first(item.accessed)}." if item.accessed and not when else ""
    reference = rich(lead, title, named, "." if named else "", access, f" {item.url}." if item.url else "")
    return Basic(note, reference, True)


def _whole(name: Name, language: str) -> str:
    return str(name_to_csl(name, language).get("literal", ""))


def _short(name: Name, language: str) -> str:
    return _whole(name, language) or name.family


def _inverted(name: Name, language: str, *, initials: bool) -> str:
    whole = _whole(name, language)
    if whole:
        return whole
    given = (
        " ".join(f"{part[0]}." for part in name.given.replace("-", " ").split()) if initials else name.given
    )
    return f"{name.family}, {given}"


def _join(names: list[str], conjunction: str) -> str:
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])}, {conjunction} {names[-1]}"


def _join_plain(names: list[str]) -> str:
    if len(names) > 2:
        return f"{names[0]} et al."
    return " and ".join(names)


def _join_short(names: list[str], conjunction: str) -> str:
    return f"{names[0]} et al." if len(names) > 2 else f" {conjunction} ".join(names)


def _join_mla(names: list[Name], language: str, limit: int = 2) -> str:
    if not names:
        return ""
    first = _inverted(names[0], language, initials=False)
    rest = [_whole(n, language) or n.text for n in names[1:]]
    if len(names) > limit:
        return f"{first}, et al."
    if not rest:
        return first
    return f"{', '.join([first, *rest[:-1]])}, and {rest[-1]}"


def _month_first(text: str | None) -> str:
    parts = date_parts(text)
    if not parts:
        return ""
    if len(parts) == 1:
        return str(parts[0])
    day = f" {parts[2]}," if len(parts) > 2 else ""
    return f"{_MONTHS[parts[1] - 1]}{day} {parts[0]}"


def _day_first(text: str | None, months: list[str]) -> str:
    parts = date_parts(text)
    if not parts:
        return ""
    return " ".join(
        [
            *([str(parts[2])] if len(parts) > 2 else []),
            *([months[parts[1] - 1]] if len(parts) > 1 else []),
            str(parts[0]),
        ]
    )


def _trim(tree: RichText) -> RichText:
    last = tree[-1] if tree else ""
    return (*tree[:-1], last.rstrip()) if isinstance(last, str) else tree
