"""Briefs: written, kept, laid out with live citations, exported; what is gone shows and is never dropped."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from app import services
from app.services.brief_text import Block, Run, parse, serialise
from db.errors import NoSuchRecord, StorageProblem
from db.records import Ref
from db.session import Library

BODY = "# Findings\n\nMy own **opening** words.\n\n<!-- check the date -->\n\n- one\n- two\n"


@pytest.fixture
def shelf(library: Library) -> int:
    return services.bookmarks.create_collection(library, "Water").value


def test_nothing_is_written_at_first(library: Library, shelf: int) -> None:
    assert services.briefs.read(library, shelf).body == ""
    assert not next(c for c in services.bookmarks.collections(library) if c.id == shelf).has_brief
    with pytest.raises(NoSuchRecord):
        services.briefs.read(library, 999)


def test_a_stretch_of_writing_is_taken_back_as_one(library: Library, shelf: int) -> None:
    first = services.briefs.save(library, shelf, "One.\n", begins=True)
    assert services.briefs.save(library, shelf, "One. Two.\n").undo is None
    services.briefs.save(library, shelf, BODY)
    assert next(c for c in services.bookmarks.collections(library) if c.id == shelf).has_brief
    assert first.undo is not None
    again = first.undo(library).undo
    assert services.briefs.read(library, shelf).body == ""
    assert again is not None
    again(library)
    assert services.briefs.read(library, shelf).body == BODY


def test_taking_back_a_style_leaves_the_words_of_meanwhile(library: Library, shelf: int) -> None:
    services.briefs.save(library, shelf, "One.\n")
    styled = services.briefs.set_style(library, shelf, "modern-language-association")
    services.briefs.save(library, shelf, "One. Two.\n")
    assert styled.undo is not None
    styled.undo(library)
    row = services.briefs.read(library, shelf)
    assert (row.body, row.style) == ("One. Two.\n", "")


def test_records_are_put_in_at_the_end_and_into_the_collection(library: Library, shelf: int) -> None:
    services.briefs.save(library, shelf, BODY)
    outcome = services.briefs.add(library, shelf, [Ref("quote", 1), Ref("event", 1)])
    blocks = parse(services.briefs.read(library, shelf).body)
    assert [b.excerpt.ref for b in blocks if b.excerpt] == [Ref("quote", 1), Ref("event", 1)]
    assert blocks[:-2] == parse(BODY)
    assert len(services.bookmarks.listing(library, shelf).ids) == 2
    assert outcome.undo is not None
    outcome.undo(library)
    assert services.briefs.read(library, shelf).body == BODY
    assert not services.bookmarks.listing(library, shelf).ids


def test_taking_back_what_was_put_in_leaves_the_words_of_meanwhile(library: Library, shelf: int) -> None:
    outcome = services.briefs.add(library, shelf, [Ref("quote", 1)])
    services.briefs.save(library, shelf, "One.\n\n" + services.briefs.read(library, shelf).body)
    assert outcome.undo is not None
    back = outcome.undo(library)
    assert services.briefs.read(library, shelf).body == "One.\n"
    services.briefs.save(library, shelf, "One. Two.\n")
    assert back.undo is not None
    again = back.undo(library)
    blocks = parse(services.briefs.read(library, shelf).body)
    assert [b.kind for b in blocks] == ["text", "excerpt"]
    assert len(services.bookmarks.listing(library, shelf).ids) == 1
    assert again.undo is not None
    again.undo(library)
    assert services.briefs.read(library, shelf).body == "One. Two.\n"


def test_what_was_put_in_again_is_what_later_steps_name(library: Library, shelf: int) -> None:
    added = services.briefs.add(library, shelf, [Ref("quote", 1)])
    noted = services.bookmarks.set_note(library, Ref("quote", 1), "For the opening.")
    assert noted.undo is not None and added.undo is not None
    note_again = noted.undo(library)
    add_again = added.undo(library)
    assert add_again.undo is not None and note_again.undo is not None
    add_again.undo(library)
    note_again.undo(library)
    assert services.bookmarks.note(library, Ref("quote", 1)) == "For the opening."


def test_a_brief_that_was_begun_by_an_excerpt_goes_with_it(library: Library, shelf: int) -> None:
    outcome = services.briefs.add(library, shelf, [Ref("quote", 1)])
    assert outcome.undo is not None
    outcome.undo(library)
    assert not next(c for c in services.bookmarks.collections(library) if c.id == shelf).has_brief


def test_excerpts_follow_their_records(library: Library, shelf: int) -> None:
    ids = services.quotes.listing(library).ids
    direct = next(q for q in services.quotes.rows(library, ids) if q.kind == "direct" and q.speaker)
    person = direct.speaker
    assert person is not None
    services.briefs.add(
        library,
        shelf,
        [Ref("quote", direct.id), Ref("statistic", 1), Ref("article", 1), Ref(person.kind, person.id)],
    )
    blocks = parse(services.briefs.read(library, shelf).body)
    found, sources, count = services.briefs.laid_out(library, blocks)
    assert found[0].words == f"“{direct.text}”"
    assert person.name in found[0].citation
    assert {one.state for one in found} == {"sound"}
    assert count >= 1 and "<i>" in sources
    services.quotes.edit(library, direct.id, end=direct.span.end - 5)
    after, _, _ = services.briefs.laid_out(library, blocks)
    assert after[0].words != found[0].words
    assert direct.text[:20] in after[0].words


def test_what_is_gone_shows_and_is_never_dropped(library: Library, shelf: int, tmp_path: Path) -> None:
    services.briefs.add(library, shelf, [Ref("quote", 1), Ref("quote", 2)])
    blocks = parse(services.briefs.read(library, shelf).body)
    words = services.quotes.detail(library, 1).text
    services.trash.delete(library, [Ref("quote", 1)])
    found, _, _ = services.briefs.laid_out(library, blocks)
    assert [one.state for one in found] == ["trashed", "sound"]
    services.trash.purge(library, [Ref("quote", 1)])
    found, _, _ = services.briefs.laid_out(library, blocks)
    assert (found[0].state, found[0].words) == ("gone", words)
    cited = services.briefs.copied(library, shelf, blocks)
    assert words in cited.plain and "no longer in the library" in cited.plain


@pytest.mark.parametrize("style", ["apa", "chicago-notes-bibliography", "ieee"])
def test_it_is_copied_in_every_form(library: Library, shelf: int, style: str) -> None:
    services.briefs.save(library, shelf, BODY)
    services.briefs.add(library, shelf, [Ref("quote", 1), Ref("quote", 2)])
    blocks = parse(services.briefs.read(library, shelf).body)
    cited = services.briefs.copied(library, shelf, blocks, style=style)
    words = services.quotes.detail(library, 1).text[:30]
    for form in (cited.plain, cited.html, cited.markdown):
        assert words in form and "check the date" not in form and "References" in form
    assert cited.rtf.count("{") == cited.rtf.count("}") and "check the date" not in cited.rtf
    assert "<ul" in cited.html and "<b>opening</b>" in cited.html and "\\bullet" in cited.rtf


def test_the_sources_stand_below_the_heading_that_is_wanted(library: Library, shelf: int) -> None:
    services.briefs.add(library, shelf, [Ref("quote", 1)])
    blocks = parse(services.briefs.read(library, shelf).body)
    cited = services.briefs.copied(library, shelf, blocks, sources="Tài liệu tham khảo")
    assert "## Tài liệu tham khảo" in cited.markdown and "References" not in cited.markdown
    own = (*blocks, *parse("## Works used"))
    cited = services.briefs.copied(library, shelf, own, sources="Tài liệu tham khảo")
    assert cited.markdown.split("Works used")[1].strip(), "the list follows"
    assert "tham khảo" not in cited.markdown, "the text's own last heading names them"
    for format in ("html", "md"):
        path = library.path.parent / f"own.{format}"
        services.briefs.export(library, shelf, path, format=format, blocks=own, sources="Sources of ours")
        assert "Works used" in path.read_text() and "Sources of ours" not in path.read_text()


@pytest.mark.parametrize("format", ["docx", "odt", "md", "html", "pdf"])
@pytest.mark.parametrize("style", ["apa", "chicago-notes-bibliography"])
def test_it_is_written_to_files(
    library: Library, shelf: int, tmp_path: Path, format: str, style: str
) -> None:
    services.briefs.save(library, shelf, BODY)
    services.briefs.add(library, shelf, [Ref("quote", 1), Ref("quote", 1)])
    path = tmp_path / f"brief.{format}"
    printed: list[str] = []

    def printer(html: str) -> bytes:
        printed.append(html)
        return b"%PDF"

    count = services.briefs.export(library, shelf, path, format=format, style=style, printer=printer)
    assert count == 2
    data = path.read_bytes()
    words = services.quotes.detail(library, 1).text[:20]
    if format in ("docx", "odt"):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            inner = archive.read("word/document.xml" if format == "docx" else "content.xml").decode()
        assert words in inner and "check the date" not in inner and "Findings" in inner
    else:
        text = printed[0] if format == "pdf" else data.decode()
        assert words in text and "check the date" not in text and "Findings" in text


def test_other_formats_are_refused(library: Library, shelf: int, tmp_path: Path) -> None:
    with pytest.raises(StorageProblem, match="docx"):
        services.briefs.export(library, shelf, tmp_path / "x.csv", format="csv")


def test_it_rests_in_the_trash_with_its_collection(library: Library, shelf: int) -> None:
    inner = services.bookmarks.create_collection(library, "Inner", shelf).value
    services.briefs.save(library, shelf, BODY)
    services.briefs.save(library, inner, "Inner words.\n")
    services.bookmarks.add(library, inner, [Ref("quote", 1)])
    services.bookmarks.delete_collection(library, shelf)
    assert [row.ref for row in services.trash.listing(library)] == [Ref("collection", shelf)]
    assert not services.bookmarks.collections(library)
    with pytest.raises(NoSuchRecord):
        services.briefs.read(library, inner)
    services.trash.restore(library, [Ref("collection", shelf)])
    assert services.briefs.read(library, shelf).body == BODY
    assert services.briefs.read(library, inner).body == "Inner words.\n"
    assert len(services.bookmarks.listing(library, inner).ids) == 1
    services.bookmarks.delete_collection(library, shelf)
    services.trash.purge(library, [Ref("collection", shelf)])
    assert not services.trash.listing(library) and services.library.check(library).ok
    assert services.bookmarks.listing(library).ids  # the star stays


def test_own_words_are_found_by_the_index(library: Library, shelf: int) -> None:
    services.briefs.save(library, shelf, serialise([Block("text", (Run("Zanzibar talks"),))]))
    with library.read() as session:
        found = session.connection().exec_driver_sql(
            "SELECT rowid FROM collection_fts WHERE collection_fts MATCH 'zanzibar'"
        )
        assert found.scalars().all() == [shelf]
    assert services.library.check(library).ok


def test_what_is_written_is_found(library: Library, shelf: int) -> None:
    services.briefs.save(library, shelf, "# Findings\n\nThe **harbour** of Zanzibar, once more.\n")
    services.bookmarks.describe_collection(library, shelf, "For the piece on lighthouses")
    for query in ("zanzibar", "harbour of", "lighthouses", "water"):
        hits = services.search.find(library, query, kinds=("collection",)).hits
        assert [hit.ref for hit in hits] == [Ref("collection", shelf)], query
    (hit,) = services.search.find(library, "zanzibar", kinds=("collection",)).hits
    assert hit.title == "Water" and "The harbour of Zanzibar" in hit.snippet
    assert any(hit.ref.kind == "collection" for hit in services.search.find(library, "zanzibar").hits)
    services.bookmarks.delete_collection(library, shelf)
    assert not services.search.find(library, "zanzibar", kinds=("collection",)).hits
