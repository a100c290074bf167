"""A text of the user's own with cited excerpts: as a tree for the clipboard and for print, and dressed for files.

In a style of notes every excerpt has a footnote, the second of a source in its short form; in the others the citation
follows the words in the text. The sources stand at the end in the order of the style.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from app.cite.csl import writers
from app.cite.csl.richtext import Mark, RichText, Span, rich
from app.cite.excerpt import CitedText, attributed
from app.cite.export.compose import locator_of
from app.cite.export.entry import ExportEntry
from app.cite.formatter import compiled_style, document, references
from app.cite.quotation import quoted

HEADINGS = (Mark.HEADING_1, Mark.HEADING_2, Mark.HEADING_3)


@dataclass(frozen=True, slots=True)
class Part:
    """One block as written: own words, or an excerpt by its entry, or one whose record is gone with what was kept of it."""

    kind: Literal["text", "heading", "item", "excerpt"]
    text: RichText = ()
    level: int = 0
    entry: ExportEntry | None = None
    kept: tuple[str, str] = ("", "")  # words and source of a record that is gone


@dataclass(frozen=True, slots=True)
class Set:
    """An excerpt as it is set: words, what follows them in the text, and the footnote of a style of notes."""

    words: str
    citation: RichText
    footnote: RichText
    warning: str = ""


@dataclass(frozen=True, slots=True)
class Written:
    """The document: each part with its excerpt as set (None for own words), and the sources at the end."""

    title: str
    locale: str
    parts: tuple[tuple[Part, Set | None], ...]
    references: tuple[RichText, ...]
    sources: str = "References"

    @property
    def heading(self) -> str:
        """What stands above the sources: nothing of ours where the text itself ends in a heading for them."""
        last = self.parts[-1][0] if self.parts else None
        return "" if last is not None and last.kind == "heading" else self.sources


def compose(
    parts: Sequence[Part],
    *,
    title: str = "",
    style: str = "apa",
    locale: str = "en-US",
    sources: str = "References",
) -> Written:
    """Cite the excerpts in their order; `sources` is what to write above the list of them. Raises UnknownStyleError, and StyleError for a broken style file."""
    entries = [part.entry for part in parts if part.entry is not None]
    items = {entry.item.id: entry.item for entry in entries if entry.item is not None}
    cited = [(entry.item, locator_of(entry)) for entry in entries if entry.item is not None]
    texts = iter(document(cited, style, locale) if cited else [])
    is_note = compiled_style(style).is_note
    made = tuple((part, _set(part, texts, is_note, locale)) for part in parts)
    listed = [entry for _, entry in references(items.values(), style, locale)] if items else []
    return Written(title, locale, made, tuple(listed), sources)


def _set(part: Part, texts: Iterator[RichText], is_note: bool, locale: str) -> Set | None:
    if part.kind != "excerpt":
        return None
    entry = part.entry
    if entry is None:
        words, source = part.kept
        return Set(words, (f"({source})",) if source else (), (), "no longer in the library")
    words = said(entry, locale)
    if entry.item is None:
        return Set(words, (), (), entry.warning)
    own = entry.kind == "quote" and not entry.indirect
    citation = attributed(
        next(texts),
        entry.item,
        entry.speaker if own or entry.kind == "statistic" else None,
        entry.role if own else None,
        is_note,
        locale,
    )
    return Set(words, () if is_note else citation, citation if is_note else (), entry.warning)


def said(entry: ExportEntry, locale: str) -> str:
    """The words of an entry as they are set: a source's in quotation marks, ours without; a title where there are no words."""
    if entry.kind == "article" and entry.item is not None:
        return entry.item.title
    if not entry.words:
        return entry.title
    ours = entry.indirect or (entry.kind == "statistic" and entry.words == entry.title.split(": ")[0])
    return entry.words if ours else quoted(entry.words, locale).text


# --- the tree ---------------------------------------------------------------------------------------------------------


def tree(doc: Written, *, title: bool = True) -> RichText:
    """The whole document as formatted text, for the clipboard, HTML, Markdown, RTF and print."""
    out: list[str | Span] = []
    if title and doc.title:
        out.append(Span(Mark.HEADING_1, (doc.title,)))
    items: list[Span] = []
    for part, made in doc.parts:
        if part.kind == "item":
            items.append(Span(Mark.ITEM, part.text))
            continue
        if items:
            out.append(Span(Mark.LIST, tuple(items)))
            items = []
        out.append(_block(part, made, shift=1 if title and doc.title else 0))
    if items:
        out.append(Span(Mark.LIST, tuple(items)))
    if doc.references:
        if doc.heading:
            out.append(Span(Mark.HEADING_2 if title and doc.title else Mark.HEADING_1, (doc.heading,)))
        out += [Span(Mark.ENTRY, entry) for entry in doc.references]
    return tuple(out)


def _block(part: Part, made: Set | None, shift: int) -> Span:
    if made is not None:
        return Span(Mark.QUOTATION, excerpt(made))
    if part.kind == "heading":
        return Span(HEADINGS[min(max(part.level, 1) - 1 + shift, len(HEADINGS) - 1)], part.text)
    return Span(Mark.PARAGRAPH, part.text)


def excerpt(made: Set) -> RichText:
    """The words of an excerpt with what follows them."""
    flag = f" [{made.warning}]" if made.warning else ""
    note = (Span(Mark.FOOTNOTE, made.footnote),) if made.footnote else ()
    cited = rich(" ", made.citation) if made.citation else ()
    return rich(made.words + flag, cited, note)


def to_text(doc: Written) -> CitedText:
    """The document in every form that the clipboard takes."""
    made = tree(doc)
    plain = "\n\n".join(writers.plain((part,)) for part in made)
    html = writers.inline_html(made)
    return CitedText(plain, html, writers.markdown(made), writers.rtf(made), "")


def to_html(doc: Written) -> str:
    """One page that needs nothing beside it."""
    title = writers.html_escape(doc.title or "Brief")
    style = (
        "body{font:17px/1.6 'Source Serif 4','Noto Serif',Georgia,serif;max-width:42rem;margin:3rem auto;padding:0 1rem;"
        "color:#1f1e1b;background:#fff}h1,h2,h3{font-family:system-ui,'Segoe UI','Noto Sans',sans-serif;line-height:1.3}"
        "blockquote{border-left:3px solid #b3740e;padding-left:1rem}"
        "@media (prefers-color-scheme:dark){body{color:#eceae5;background:#1a1a1c}}"
    )
    policy = "default-src 'none'; style-src 'unsafe-inline'"
    return (
        f'<!DOCTYPE html>\n<html lang="{writers.html_escape(doc.locale)}"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width,initial-scale=1">'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
        f"<title>{title}</title><style>{style}</style></head>\n<body>\n{writers.inline_html(tree(doc))}\n</body></html>\n"
    )


def to_pages(doc: Written) -> str:
    """Plain HTML for printing: only what a simple page layout knows."""
    title = writers.html_escape(doc.title)
    body = writers.inline_html(tree(doc))
    for old, new in (
        ('<h1 style="margin:1em 0 0.4em 0">', '<p style="font-size:17pt;font-weight:bold;margin-top:14px;margin-bottom:8px">'),
        ('<h2 style="margin:1em 0 0.4em 0">', '<p style="font-size:13.5pt;font-weight:bold;margin-top:14px;margin-bottom:6px">'),
        ('<h3 style="margin:1em 0 0.4em 0">', '<p style="font-size:11.5pt;font-weight:bold;margin-top:10px;margin-bottom:4px">'),
        ("</h1>", "</p>"),
        ("</h2>", "</p>"),
        ("</h3>", "</p>"),
        ('<blockquote style="margin:0 2em 0.5em 2em">', '<p style="margin-left:24px;margin-right:24px;margin-bottom:8px">'),
        ("</blockquote>", "</p>"),
        ('<p style="margin:0 0 0.5em 0">', '<p style="margin-top:0px;margin-bottom:8px">'),
        ('<p style="margin:0 0 0.5em 2em;text-indent:-2em">', '<p style="margin-left:18px;text-indent:-18px;margin-bottom:6px">'),
    ):  # fmt: skip
        body = body.replace(old, new)
    return (
        f'<html><head><meta charset="utf-8"><title>{title}</title></head>'
        f'<body style="font-size:11pt">{body}</body></html>'
    )
