"""Citing: a record or a selection as words in quotation marks with their citation, in every form a clipboard takes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from html import escape
from pathlib import Path
from typing import Any, Final, cast, get_args

from sqlalchemy.orm import Session

from app.cite import styles as styles_module
from app.cite.csl import writers
from app.cite.csl.parse import StyleError
from app.cite.excerpt import CitedText, Form, cited_excerpt
from app.cite.item import CiteItem
from app.cite.names import parse_name
from app.cite.styles import StyleInfo, UnknownStyleError, available, style_path
from db import articles, describing, editing, events, highlights, parties, quotes, statistics
from db.errors import NoSuchRecord, StorageProblem
from db.models import Article, Outlet
from db.records import PARTY_KINDS, QuoteRow, Ref, Where
from db.session import Library

# What we call a genre -> the kind of source that a citation style knows.
TYPES: Final = {
    "article": "article-newspaper",
    "interview": "article-newspaper",
    "speech": "speech",
    "transcript": "article-newspaper",
    "report": "report",
    "treaty": "treaty",
    "resolution": "resolution",
    "press release": "press-release",
    "press-release": "press-release",
    "journal": "article-journal",
    "magazine": "article-magazine",
    "webpage": "webpage",
    "book": "book",
    "law": "law",
    "bill": "bill",
    "legal_case": "legal_case",
}
FORMS: Final = get_args(Form)
DOUBTS: Final = {
    "published": "The date is not stated outright in the source; please check it.",
    "title": "The title is not stated outright in the source; please check it.",
    "outlet": "The outlet is not stated outright in the source; please check it.",
    "authors": "The authors are not stated outright in the source; please check them.",
    "url": "The address is not stated outright in the source; please check it.",
}
DIGEST_WORDS: Final = (
    "These words are a digest in our own words, not the article's; import the article to quote it."
)


def cited(
    library: Library,
    ref: Ref,
    *,
    style: str = "apa",
    locale: str = "en-US",
    form: str = "quotation",
    span: tuple[int, int] | None = None,
    add_paragraph: bool = False,
) -> CitedText:
    """A record with its citation. `span` (code points into the frozen text) takes an excerpt of an article.

    `add_paragraph` puts the paragraph back where the style drops it or prints a bare number. An article without a span
    gives its reference; a party, its name. Raises NoSuchRecord, and StorageProblem for an
    unknown style or a span that is none.
    """
    with library.read() as session:
        return cited_in(session, ref, style, locale, form, span, add_paragraph=add_paragraph)


def cited_selection(
    library: Library,
    article_id: int,
    start: int,
    end: int,
    *,
    style: str = "apa",
    locale: str = "en-US",
    form: str = "quotation",
    add_paragraph: bool = False,
) -> CitedText:
    """Words of an article's current text with their citation; raises as `cited`."""
    return cited(
        library,
        Ref("article", article_id),
        style=style,
        locale=locale,
        form=form,
        span=(start, end),
        add_paragraph=add_paragraph,
    )


def citation(
    library: Library, ref: Ref, style: str = "apa", form: str = "reference", locale: str = "en-US"
) -> CitedText:
    """The citation of a record alone: its full reference, or as `form` says."""
    return cited(library, ref, style=style, locale=locale, form=form)


def cited_many(
    library: Library,
    refs: Sequence[Ref],
    style: str = "apa",
    locale: str = "en-US",
    form: str = "quotation",
    add_paragraph: bool = False,
) -> CitedText:
    """Several records with their citations, one after another; those that are gone are left out."""
    found: list[CitedText] = []
    with library.read() as session:
        for ref in refs:
            try:
                found.append(cited_in(session, ref, style, locale, form, add_paragraph=add_paragraph))
            except NoSuchRecord:
                continue
    if form == "reference":
        found = list({text.plain: text for text in found}.values())
    return joined(found)


def styles() -> tuple[StyleInfo, ...]:
    """The citation styles at hand, those used most first."""
    return available()


def find_styles(query: str, limit: int = 80) -> tuple[StyleInfo, ...]:
    """Styles whose id or title holds every word of `query`, best first; without words, the favourites first."""
    return tuple(styles_module.find(query, limit))


def add_style(source: Path) -> StyleInfo:
    """Take a user's own .csl file among the styles; StorageProblem for a file that is none."""
    from app.cite.csl.parse import (
        StyleError,  # late: citing with a style that is compiled already needs no parser
    )

    try:
        return styles_module.add_style(source)
    except (StyleError, UnknownStyleError) as error:
        raise StorageProblem(f"{source.name} cannot be used as a style: {error}") from error


def preview(library: Library, style: str, locale: str, ref: Ref | None) -> tuple[CitedText, CitedText]:
    """How a style cites in the text (or in a note) and in full: `ref`, or the newest article of the library.

    Raises StorageProblem for a style that does not exist, and NoSuchRecord when there is nothing to cite.
    """
    with library.read() as session:
        if ref is None:
            newest = articles.ids(session, Where(), "newest")
            if not newest:
                raise NoSuchRecord("There is nothing to cite yet.")
            ref = Ref("article", newest[0])
        return (
            cited_in(session, ref, style, locale, "citation", None),
            cited_in(session, ref, style, locale, "reference", None),
        )


def cite_item(session: Session, article_id: int) -> CiteItem:
    """An article as a citation processor takes it; raises NoSuchRecord."""
    article = session.get(Article, article_id)
    if article is None:
        raise NoSuchRecord("This article is no longer in the library.")
    outlet = session.get(Outlet, article.outlet_id) if article.outlet_id else None
    return CiteItem(
        id=f"rapporteur-{article.id}",
        title=article.title,
        type=TYPES.get(article.genre, "article-newspaper" if outlet else "document"),
        title_given=article.title_given,
        original_title=article.original_title or "",
        outlet=outlet.name if outlet else "",
        authors=tuple(parse_name(author, article.language) for author in article.authors),
        issued=article.published,
        # What was imported was at hand on that day; what came with the program was never looked up by its user.
        accessed=article.added_at[:10] if article.url and article.origin == "import" else None,
        url=article.url or "",
        language=article.language,
        doubts=tuple(article.unsure),
    )


def articles_of(session: Session, refs: Iterable[Ref]) -> list[int]:
    """The articles that records come from, each once, in order."""
    shown = describing.describe(session, list(refs))
    return list(dict.fromkeys(found[2] for found in shown.values() if found[2] is not None))


def cited_in(
    session: Session,
    ref: Ref,
    style: str,
    locale: str,
    form: str,
    span: tuple[int, int] | None = None,
    *,
    add_paragraph: bool = False,
) -> CitedText:
    """As `cited`, inside a session that is open already; a form that is none of `FORMS` is a bug (ValueError)."""
    if form not in FORMS:
        raise ValueError(form)
    return _cited(session, ref, _How(style, locale, cast(Form, form), add_paragraph), span)


@dataclass(frozen=True, slots=True)
class _How:
    """In which style, language and form something is cited, and whether a paragraph that the style drops is put back."""

    style: str
    locale: str
    form: Form
    add_paragraph: bool

    def options(self, form: Form | None = None) -> dict[str, Any]:
        """The same as keywords of `cited_excerpt`."""
        return {
            "style": self.style,
            "locale": self.locale,
            "form": form or self.form,
            "add_paragraph": self.add_paragraph,
        }


def _cited(session: Session, ref: Ref, how: _How, span: tuple[int, int] | None) -> CitedText:
    try:
        style_path(how.style)  # an unknown style is said to be one, whatever is cited
        if ref.kind == "quote":
            quote = quotes.row(session, ref.id)
            return _with_doubts(session, quote.span.article_id, _quote(session, quote, how))
        if ref.kind == "statistic":
            article_id = statistics.row(session, ref.id).span.article_id
            return _with_doubts(session, article_id, _statistic(session, ref.id, how))
        if ref.kind == "event":
            return _event(session, ref.id, how)
        if ref.kind == "highlight":
            article_id = highlights.row(session, ref.id).span.article_id
            return _with_doubts(session, article_id, _highlight(session, ref.id, how))
        if ref.kind == "article":
            return _with_doubts(session, ref.id, _article(session, ref.id, how, span))
    except (UnknownStyleError, StyleError) as error:
        raise StorageProblem(str(error)) from error
    if ref.kind in PARTY_KINDS:
        return _plain(parties.row(session, ref.id).name)
    raise NoSuchRecord(f"A {ref.kind} has no citation of its own; cite one of its records.")


def _with_doubts(session: Session, article_id: int, made: CitedText) -> CitedText:
    """The same with a word on each part of the source that is not sure: it is cited, but never silently."""
    unsure = session.get_one(Article, article_id).unsure
    doubts = tuple(sentence for name, sentence in DOUBTS.items() if name in unsure)
    return replace(made, notes=(*made.notes, *doubts)) if doubts else made


def _quote(session: Session, quote: QuoteRow, how: _How) -> CitedText:
    # The words of an indirect quote are the article's: the speaker did not put it so.
    own_words = quote.kind != "indirect"
    speaker = quote.speaker.name if quote.speaker else quote.speaker_label
    return cited_excerpt(
        quote.text,
        cite_item(session, quote.span.article_id),
        paragraph=quote.span.paragraph,
        speaker=(speaker or None) if own_words else None,
        role=(quote.role or None) if own_words else None,
        **how.options(),
        verified=quote.seal in ("verified", "unchecked"),
        link=link(Ref("quote", quote.id)),
    )


def _statistic(session: Session, statistic_id: int, how: _How) -> CitedText:
    """A figure is cited by its sentence: the number alone says nothing."""
    figure = statistics.row(session, statistic_id)
    text = editing.frozen(session, figure.span.text_id)
    start, end = sentence(text.text, figure.span.start, figure.span.end)
    digest = text.kind == "digest"
    return cited_excerpt(
        figure.text if digest else text.text[start:end],
        cite_item(session, figure.span.article_id),
        paragraph=figure.span.paragraph,
        speaker=figure.speaker.name if figure.speaker and digest else None,
        **how.options(),
        verified=figure.seal in ("verified", "unchecked"),
        link=link(Ref("statistic", statistic_id)),
    )


def _event(session: Session, event_id: int, how: _How) -> CitedText:
    event = events.detail(session, event_id)
    if not event.sources:
        return _plain(event.row.title)
    source = event.sources[0]
    text = editing.frozen(session, source.span.text_id)
    # A digest is our own wording, which must not stand in quotation marks: the reference is what can be cited.
    digest = text.kind == "digest"
    made = cited_excerpt(
        "" if digest else source.context.words,
        cite_item(session, source.span.article_id),
        paragraph=source.span.paragraph,
        **how.options("reference" if digest and how.form not in ("citation", "reference") else None),
        link=link(Ref("event", event_id)),
    )
    made = _with_doubts(session, source.span.article_id, made)
    return joined([_plain(event.row.title), made]) if digest and how.form == "quotation" else made


def _highlight(session: Session, highlight_id: int, how: _How) -> CitedText:
    """Highlighted words are cited as selected ones; a digest's words are ours and no quotation."""
    row = highlights.row(session, highlight_id)
    text = editing.frozen(session, row.span.text_id)
    digest = text.kind == "digest"
    within = quotes.around(session, text.id, row.span.start, row.span.end) if digest else None
    own = digest and within is None
    made = cited_excerpt(
        row.text,
        cite_item(session, row.span.article_id),
        paragraph=within if digest else row.span.paragraph,
        **how.options(),
        verified=not own and row.seal in ("verified", "unchecked"),
        link=link(Ref("highlight", highlight_id)),
    )
    return replace(made, notes=(DIGEST_WORDS,)) if own else made


def _article(session: Session, article_id: int, how: _How, span: tuple[int, int] | None) -> CitedText:
    item = cite_item(session, article_id)
    if span is None:
        return cited_excerpt(
            "",
            item,
            **how.options("citation" if how.form in ("citation", "in-text") else "reference"),
            link=link(Ref("article", article_id)),
        )
    text = articles.current_text(session, article_id)
    at = editing.at(session, text, *span)
    words = text.text[at.start : at.end].strip()
    within = None
    if text.kind == "digest":
        # Only what a record found in the article itself are the article's words, with the article's paragraph.
        within = quotes.around(session, text.id, at.start, at.end)
    made = cited_excerpt(
        words,
        item,
        paragraph=at.paragraph if text.kind != "digest" else within,
        **how.options(),
        verified=text.kind != "digest" or within is not None,
        link=link(Ref("article", article_id), (at.start, at.end)),
    )
    if text.kind != "digest" or within is not None:
        return made
    return replace(made, notes=(DIGEST_WORDS,))


def link(ref: Ref, span: tuple[int, int] | None = None) -> str:
    """An address that leads back to a record."""
    return f"rapporteur://{ref.kind}/{ref.id}" + (f"#{span[0]}-{span[1]}" if span else "")


def sentence(text: str, start: int, end: int) -> tuple[int, int]:
    """The sentence around a span, as far as its paragraph goes."""
    first = text.rfind("\n", 0, start) + 1
    last = text.find("\n", end)
    last = len(text) if last < 0 else last
    for stop in (". ", "! ", "? ", ".” ", '." '):
        before = text.rfind(stop, first, start)
        first = max(first, before + len(stop)) if before >= 0 else first
        after = text.find(stop, end, last)
        last = min(last, after + len(stop) - 1) if after >= 0 else last
    return first, last


def _plain(words: str) -> CitedText:
    return CitedText(words, escape(words), words, writers.rtf((words,)), "")


def joined(texts: Sequence[CitedText]) -> CitedText:
    """Several cited texts as one, each a paragraph or more of its own."""
    if len(texts) == 1:
        return texts[0]
    notes = tuple(dict.fromkeys(note for text in texts for note in text.notes))
    return CitedText(
        plain="\n\n".join(text.plain for text in texts),
        html="\n".join(f"<div>{text.html}</div>" for text in texts),
        markdown="\n\n".join(text.markdown for text in texts),
        rtf=writers.rtf_joined([text.rtf for text in texts]),
        json="[" + ",".join(text.json for text in texts if text.json) + "]",
        notes=notes,
    )
