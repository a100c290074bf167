"""The sources of a collection, or of the whole library, as a bibliography in the style of the citations."""

from __future__ import annotations

from app.cite.csl import writers
from app.cite.csl.parse import StyleError
from app.cite.csl.richtext import Mark, RichText, Span
from app.cite.excerpt import CitedText
from app.cite.formatter import references
from app.cite.styles import UnknownStyleError
from app.services.citing import articles_of, cite_item
from app.services.exporting import select
from db.errors import StorageProblem
from db.session import Library


def bibliography(
    library: Library, collection: int | None = None, *, style: str = "apa", locale: str = "en-US"
) -> tuple[CitedText, int, tuple[tuple[str, tuple[str, ...]], ...]]:
    """Each source once, sorted and disambiguated as the style asks, how many there are, and the titles of those with
    parts that they do not state outright, with the names of these parts.

    Raises StorageProblem for a collection that is gone and a style that does not exist.
    """
    with library.read() as session:
        chosen = select(session, None, collection, None)
        items = [cite_item(session, number) for number in articles_of(session, chosen.refs)]
    try:
        entries = [entry for _, entry in references(items, style, locale)]
    except (UnknownStyleError, StyleError) as error:
        raise StorageProblem(str(error)) from error
    tree: RichText = tuple(Span(Mark.ENTRY, entry) for entry in entries)
    text = CitedText(
        "\n".join(writers.plain(entry) for entry in entries),
        writers.inline_html(tree),
        "\n\n".join(writers.markdown(entry) for entry in entries),
        writers.rtf(tree),
        "",
    )
    doubtful = tuple((item.title, item.doubts) for item in items if item.doubts)
    return text, len(entries), doubtful
