"""Items in a style: the CSL processor with what news needs around it.

Styles are compiled once and kept; a processor is made for each call, so that calls from several threads
never share one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, fields, is_dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Literal

from app.cite.csl.context import Cite
from app.cite.csl.locale import Locale
from app.cite.csl.model import Names, Style, Text
from app.cite.csl.parse import parse_style
from app.cite.csl.positions import Citation
from app.cite.csl.processor import Processor
from app.cite.csl.richtext import Mark, RichText, Span, plain_text
from app.cite.item import CiteItem, to_csl_json
from app.cite.locales import load
from app.cite.styles import style_path

Printed = Literal["labelled", "bare", "dropped"]


@dataclass(frozen=True, slots=True)
class Locator:
    """Where in a source: a paragraph or a page."""

    number: int
    label: Literal["paragraph", "page"] = "paragraph"


@dataclass(frozen=True, slots=True)
class Formatted:
    """One item's citation (or note) and reference. `locator` says what the style made of the locator."""

    citation: RichText
    reference: RichText
    is_note: bool
    locale: str
    locator: Printed = "labelled"
    short_locator: str = ""
    """The locator as the citing language writes it, "para. 4"."""


def format_item(
    item: CiteItem, style: str, locale: str = "en-US", locator: Locator | None = None
) -> Formatted:
    """`item` cited once. Raises UnknownStyleError, and StyleError for a broken style file."""
    compiled = compiled_style(style)
    processor = _processor(compiled, locale)
    processor.set_items([csl_data(item, compiled)])
    cite = Cite(item.id)
    without = processor.cite([cite])
    entries = processor.bibliography()
    reference = without_margin(entries[0][1]) if entries else without
    language = processor.locale
    if locator is None:
        return Formatted(without, reference, compiled.is_note, language.lang)
    short = _short(language, locator)
    cite.locator, cite.label = str(locator.number), locator.label
    citation = processor.cite([cite])
    printed = _printed(plain_text(citation), plain_text(without), language, locator)
    return Formatted(citation, reference, compiled.is_note, language.lang, printed, short)


def with_locator(made: Formatted) -> RichText:
    """The citation with its locator in full, where the style drops it or prints a bare number."""
    if made.locator == "dropped":
        return insert_before_end(made.citation, f", {made.short_locator}")
    if made.locator == "bare":
        number = made.short_locator.split()[-1]
        return _replace_last(made.citation, number, made.short_locator)
    return made.citation


def references(items: Iterable[CiteItem], style: str, locale: str = "en-US") -> list[tuple[str, RichText]]:
    """(item id, entry) of a bibliography, sorted and disambiguated as the style asks."""
    compiled = compiled_style(style)
    processor = _processor(compiled, locale)
    processor.set_items([csl_data(item, compiled) for item in items])
    return processor.bibliography()


def document(
    cited: Sequence[tuple[CiteItem, Locator | None]], style: str, locale: str = "en-US"
) -> list[RichText]:
    """Citations of a text in order, each in its own note: the second of a source in its short form or ibid."""
    compiled = compiled_style(style)
    processor = _processor(compiled, locale)
    items = {item.id: item for item, _ in cited}
    processor.set_items([csl_data(item, compiled) for item in items.values()])
    citations = [
        Citation([_cite(item, locator)], note=number if compiled.is_note else 0)
        for number, (item, locator) in enumerate(cited, 1)
    ]
    return processor.cite_all(citations)


def csl_data(item: CiteItem, style: Style) -> dict[str, Any]:
    """The item's CSL-JSON as `style` needs it.

    Without an author the outlet stands in the author's place in an author-date style, so that the text says
    "(VietnamPlus, 2023)" and not half a headline - unless the style puts the outlet there itself. Note and
    numeric styles, and those that cite by title (MLA 5.23), keep the item as it is.
    """
    data = to_csl_json(item)
    if (
        "author" not in data
        and item.outlet
        and style.citation_format == "author-date"
        and not puts_outlet_first(style)
    ):
        data["author"] = [{"literal": item.outlet}]
        # A news site's name is not repeated where it is the author (APA 9.32 and 10.16).
        del data["container-title"]
    if not item.title_given:
        data["title-described"] = "true"
    return data


def puts_outlet_first(style: Style) -> bool:
    """True where some cs:substitute of the style falls back on the container's title."""
    if style.outlet_first is None:
        bodies = [body for name in style.pending if (body := style.macro(name)) is not None]
        style.outlet_first = any(
            _calls(child, "container-title", style, frozenset())
            for names in _walk((style.citation.layout, *bodies))
            if isinstance(names, Names)
            for child in names.substitute
        )
    return style.outlet_first


def compiled_style(style: str) -> Style:
    """The compiled style of an id, alias or title, kept for the next time."""
    path = style_path(style)
    return _compiled(style, str(path), path.stat().st_mtime_ns if isinstance(path, Path) else 0)


@lru_cache(maxsize=32)
def _compiled(style: str, file: str, changed: int) -> Style:
    # `file` and `changed` only tell versions apart: a path inside an archive is no key of its own.
    return parse_style(style_path(style).read_bytes())


def _processor(style: Style, locale: str) -> Processor:
    # A style written for one language keeps it; the others speak the language of the text.
    return Processor(style, load, style.default_locale or locale)


def _cite(item: CiteItem, locator: Locator | None) -> Cite:
    return Cite(item.id, str(locator.number) if locator else "", locator.label if locator else "")


def _short(locale: Locale, locator: Locator) -> str:
    return f"{locale.term(locator.label, 'short')} {locator.number}".strip()


def _printed(text: str, without: str, locale: Locale, locator: Locator) -> Printed:
    """What the style made of the locator, told by comparing the citation with and without it."""
    if text == without:
        return "dropped"
    labels = {locale.term(locator.label, form).casefold().rstrip(".") for form in ("long", "short", "symbol")}
    added = text.casefold()
    at = added.rfind(str(locator.number))
    before = added[:at].rstrip(" .\u00a0")
    return (
        "labelled" if any(label and before.endswith(label) for label in (*labels, "par", "para")) else "bare"
    )


def insert_before_end(tree: RichText, text: str) -> RichText:
    """`text` before the closing bracket or full stop that ends the tree."""
    if not tree:
        return (text,)
    *rest, last = tree
    if isinstance(last, Span):
        return (*rest, Span(last.mark, insert_before_end(last.children, text)))
    if last[-1:] in ")].":
        return (*rest, last[:-1] + text + last[-1])
    return (*rest, last + text)


def _replace_last(tree: RichText, old: str, new: str) -> RichText:
    parts = list(tree)
    for at in range(len(parts) - 1, -1, -1):
        part = parts[at]
        if old in plain_text((part,)):
            if isinstance(part, Span):
                parts[at] = Span(part.mark, _replace_last(part.children, old, new))
            else:
                head, _, tail = part.rpartition(old)
                parts[at] = head + new + tail
            break
    return tuple(parts)


def locator_text(style: str, locale: str, locator: Locator) -> str:
    """The locator as the citing language writes it: "para. 4"."""
    return _short(_processor(compiled_style(style), locale).locale, locator)


def without_margin(entry: RichText) -> RichText:
    """A single reference without the number or label that a list would hang in the margin."""
    if len(entry) == 2 and all(isinstance(p, Span) for p in entry):
        first, second = entry
        if isinstance(first, Span) and isinstance(second, Span) and first.mark is Mark.LEFT_MARGIN:
            return second.children
    return entry


def _walk(nodes: Iterable[Any]) -> Iterator[Any]:
    for node in nodes:
        yield node
        if is_dataclass(node):
            for f in fields(node):
                value = getattr(node, f.name)
                if isinstance(value, tuple):
                    yield from _walk(_flat(value))


def _flat(values: Iterable[Any]) -> Iterator[Any]:
    for value in values:
        if isinstance(value, tuple):
            yield from _flat(value)
        elif is_dataclass(value):
            yield value


def _calls(node: Any, variable: str, style: Style, seen: frozenset[str]) -> bool:
    """True where `node` renders the variable itself or through macros."""
    for part in _walk((node,)):
        if not isinstance(part, Text):
            continue
        if part.kind == "variable" and part.name == variable:
            return True
        macro = style.macro(part.name) if part.kind == "macro" and part.name not in seen else None
        if macro is not None and _calls(macro, variable, style, seen | {part.name}):
            return True
    return False
