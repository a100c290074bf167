"""What one does with briefs: write, put records in, lay out, copy, export."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy.orm import Session

from app.changes import Changes, Outcome
from app.services import brief_text
from app.services.brief_text import Block, Excerpt
from db import bookmark_writes, briefs, describing, journal
from db.errors import StorageProblem
from db.records import BriefExcerpt, BriefRow, Ref
from db.session import Library

if TYPE_CHECKING:
    from app.cite.excerpt import CitedText
    from app.cite.export.entry import ExportEntry
    from app.cite.export.written import Written

WRITTEN: Final = Changes(briefs=True)
STARTED: Final = Changes(briefs=True, collections=True)
PUT_IN: Final = Changes(
    articles=True, quotes=True, events=True, statistics=True, highlights=True, parties=True,
    bookmarks=True, collections=True, briefs=True,
)  # fmt: skip
FORMATS: Final = ("docx", "odt", "md", "html", "pdf")


def read(library: Library, collection_id: int) -> BriefRow:
    """The brief of a collection, empty where nothing has been written; raises NoSuchRecord for the collection."""
    with library.read() as session:
        return briefs.row(session, collection_id)


# --- writing ----------------------------------------------------------------------------------------------------------


def save(library: Library, collection_id: int, body: str, *, begins: bool = False) -> Outcome[None]:
    """Keep what has been written, at once and durably.

    With `begins` this is the first of a stretch of writing: its undo takes the whole stretch back, whatever has been saved
    since, and its redo brings back what stood last.
    """
    with library.write(recount=False) as session:
        found = briefs.brief(session, collection_id)
        before = found.body if found is not None else None
        if before == body or (before is None and not body):
            return Outcome(None, Changes(), "Write")
        briefs.save(session, collection_id, body=body)
    changes = STARTED if before is None else WRITTEN
    undo = _putting_back(collection_id, before) if begins else None
    return Outcome(None, changes, "Write", undo)


def _putting_back(collection_id: int, body: str | None) -> Any:
    """The action that puts a body back; None where there was no brief yet."""

    def undo(library: Library) -> Outcome[None]:
        with library.write(recount=False) as session:
            found = briefs.brief(session, collection_id)
            now = found.body if found is not None else None
            if body is not None:
                briefs.save(session, collection_id, body=body)
            elif found is not None:
                session.delete(found)
        return Outcome(None, STARTED, "Write", _putting_back(collection_id, now))

    return undo


def set_style(library: Library, collection_id: int, style: str) -> Outcome[None]:
    """Cite in another style; "" is the one of the preferences. Raises NoSuchRecord."""
    with library.write(recount=False) as session:
        before = briefs.row(session, collection_id).style
        if before != style:
            briefs.save(session, collection_id, style=style)
    if before == style:
        return Outcome(None, Changes(), "Citation Style")
    # Only the style goes back: a journal would take the words of meanwhile along.
    return Outcome(None, STARTED, "Citation Style", lambda again: set_style(again, collection_id, before))


def add(library: Library, collection_id: int, refs: Sequence[Ref]) -> Outcome[int]:
    """Put records at the end of a brief and into its collection; the value is how many were put in.

    Raises NoSuchRecord, and StorageProblem for a smart collection.
    """

    with library.write(recount=False) as session:
        existed = briefs.brief(session, collection_id) is not None
        with journal.recording(session) as record:
            found = bookmark_writes.collection(session, collection_id)
            if found.query is None:
                marked = [bookmark_writes.star(session, ref).id for ref in refs]
                bookmark_writes.add(session, collection_id, marked)
        _append(session, collection_id, refs)
    return Outcome(
        len(refs), PUT_IN, "Add to Brief", _taking_out(collection_id, refs, record.statements, existed)
    )


def _taking_out(
    collection_id: int,
    refs: Sequence[Ref],
    statements: Sequence[journal.Statement],
    stays: bool,
    again: bool = False,
) -> Any:
    """The action that takes records out of a brief and its collection, or with `again` puts them back in.

    Stars and places in the collection keep their ids, which later steps name. The words are not in the journal: it would
    take those along that were written meanwhile.
    """

    def undo(library: Library) -> Outcome[None]:
        with library.write(recount=False) as session:
            record = journal.replay(session, statements)
            if again:
                _append(session, collection_id, refs)
            else:
                _take_out(session, collection_id, refs, stays)
        step = _taking_out(collection_id, refs, record.statements, stays, not again)
        return Outcome(None, PUT_IN, "Add to Brief", step)

    return undo


def _append(session: Session, collection_id: int, refs: Sequence[Ref]) -> None:
    body = briefs.row(session, collection_id).body
    blocks = [*brief_text.parse(body), *(Block("excerpt", excerpt=one) for one in _fresh(session, refs))]
    briefs.save(session, collection_id, body=brief_text.serialise(blocks))


def _take_out(session: Session, collection_id: int, refs: Sequence[Ref], stays: bool) -> None:
    """Take the last excerpt of each record out of a brief; where nothing is left, the brief too unless it `stays`."""
    found = briefs.brief(session, collection_id)
    if found is None:
        return
    blocks = list(brief_text.parse(found.body))
    for ref in reversed(refs):
        at = [i for i, block in enumerate(blocks) if block.excerpt is not None and block.excerpt.ref == ref]
        if at:
            del blocks[at[-1]]
    if blocks or stays:
        briefs.save(session, collection_id, body=brief_text.serialise(blocks))
    else:
        session.delete(found)


def fresh(library: Library, refs: Sequence[Ref]) -> tuple[Excerpt, ...]:
    """Records as excerpts to be put in; those that are gone are left out."""
    with library.read() as session:
        return _fresh(session, refs)


def _fresh(session: Session, refs: Sequence[Ref]) -> tuple[Excerpt, ...]:
    shown = describing.describe(session, refs)
    return tuple(Excerpt(ref, shown[ref][0], shown[ref][1]) for ref in refs if ref in shown)


# --- laying out -------------------------------------------------------------------------------------------------------


def laid_out(
    library: Library, blocks: Sequence[Block], *, style: str = "apa", locale: str = "en-US"
) -> tuple[tuple[BriefExcerpt, ...], str, int]:
    """Each excerpt of the blocks as it stands now, in order, the sources as HTML, and how many sources there are.

    Raises StorageProblem for a style that does not exist.
    """
    from app.cite.csl import writers  # late: the style processor is a tenth of a second
    from app.cite.csl.richtext import Mark, Span, plain_text

    with library.read() as session:
        kept = brief_text.excerpts(blocks)
        states = briefs.states(session, [one.ref for one in kept])
        shown = describing.describe(session, [one.ref for one in kept])
        made = _composed(session, [b for b in blocks if b.excerpt is not None], "", style, locale)
    found = []
    for one, (part, as_set) in zip(kept, made.parts, strict=True):
        if part.entry is None or as_set is None:
            found.append(BriefExcerpt(one.ref, one.words, one.source, "", "gone"))
            continue
        _, source, article_id, span = shown.get(one.ref, (one.words, one.source, None, None))
        found.append(
            BriefExcerpt(
                one.ref,
                as_set.words,
                source,
                plain_text(as_set.citation or as_set.footnote),
                "trashed" if states.get(one.ref) else "sound" if part.entry.is_sound else "changed",
                part.entry.title,
                article_id,
                (span.start, span.end) if span is not None else None,
            )
        )
    listed = tuple(Span(Mark.ENTRY, entry) for entry in made.references)
    return tuple(found), writers.inline_html(listed), len(made.references)


def copied(
    library: Library,
    collection_id: int,
    blocks: Sequence[Block],
    *,
    style: str = "apa",
    locale: str = "en-US",
    sources: str = "References",
) -> CitedText:
    """The whole text with its excerpts and sources in every form that the clipboard takes; notes to oneself stay here."""
    from app.cite.export import written

    return written.to_text(
        document(library, collection_id, blocks, style=style, locale=locale, sources=sources)
    )


def pages(
    library: Library,
    collection_id: int,
    blocks: Sequence[Block],
    *,
    style: str = "apa",
    locale: str = "en-US",
    sources: str = "References",
) -> str:
    """The whole text as plain HTML for a printer."""
    from app.cite.export import written

    return written.to_pages(
        document(library, collection_id, blocks, style=style, locale=locale, sources=sources)
    )


def export(
    library: Library,
    collection_id: int,
    path: Path,
    *,
    format: str,
    blocks: Sequence[Block] | None = None,
    style: str = "apa",
    locale: str = "en-US",
    sources: str = "References",
    printer: Any = None,
) -> int:
    """Write a brief to a file (docx, odt, md, html, pdf) and return how many excerpts it has.

    `blocks` are what stands in the editor; None takes what is kept. Raises StorageProblem and NoSuchRecord.
    """
    from app.cite.export import docx, odt, written
    from app.services.exporting import write_file

    if format not in FORMATS:
        raise StorageProblem(f"A brief cannot be written as “{format}”; choose one of {', '.join(FORMATS)}.")
    blocks = brief_text.parse(read(library, collection_id).body) if blocks is None else blocks
    doc = document(library, collection_id, blocks, style=style, locale=locale, sources=sources)
    if format == "docx":
        data = docx.to_docx_written(doc)
    elif format == "odt":
        data = odt.to_odt_written(doc)
    elif format == "md":
        data = (written.to_text(doc).markdown + "\n").encode()
    elif format == "html":
        data = written.to_html(doc).encode()
    else:
        if printer is None:
            raise StorageProblem("Nothing here can lay out pages; choose html or docx.")
        data = printer(written.to_pages(doc))
    write_file(path, data)
    return len(brief_text.excerpts(blocks))


def document(
    library: Library,
    collection_id: int,
    blocks: Sequence[Block],
    *,
    style: str,
    locale: str,
    sources: str = "References",
) -> Written:
    """A brief composed under its collection's name; `sources` stands above its sources unless it ends in a heading."""
    with library.read() as session:
        name = briefs.row(session, collection_id).name
        return _composed(session, blocks, name, style, locale, sources)


def _composed(
    session: Session,
    blocks: Sequence[Block],
    title: str,
    style: str,
    locale: str,
    sources: str = "References",
) -> Written:
    from app.cite.csl.parse import StyleError  # late, as above
    from app.cite.export import written
    from app.cite.styles import UnknownStyleError
    from app.services.export_entries import known

    refs = [one.ref for one in brief_text.excerpts(blocks)]
    entries = known(session, list(briefs.states(session, refs)))
    parts = [_part(block, entries) for block in blocks if block.kind != "note"]
    try:
        return written.compose(parts, title=title, style=style, locale=locale, sources=sources)
    except (UnknownStyleError, StyleError) as error:
        raise StorageProblem(str(error)) from error


def _part(block: Block, entries: Mapping[Ref, ExportEntry]) -> Any:
    from app.cite.csl.richtext import Mark, RichText, Span, rich
    from app.cite.export.written import Part

    if block.excerpt is not None:
        entry = entries.get(block.excerpt.ref)
        return Part("excerpt", entry=entry, kept=(block.excerpt.words, block.excerpt.source))
    text: RichText = ()
    for run in block.runs:
        dressed: RichText = (run.text,)
        if run.italic:
            dressed = (Span(Mark.ITALIC, dressed),)
        if run.bold:
            dressed = (Span(Mark.BOLD, dressed),)
        text = rich(text, dressed)
    return Part(block.kind, text, block.level)  # type: ignore[arg-type]
