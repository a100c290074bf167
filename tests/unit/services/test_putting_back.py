"""What cleaning took out is put back as a new version; quotes stay on their words, and it can be undone."""

from __future__ import annotations

from pathlib import Path

import pytest

from app import services
from db.errors import NoSuchRecord, StorageProblem
from db.records import QuoteRow
from db.search import index
from db.session import Library

CAPTION = "Lanterns hang over the new fish hall of Eastbay. Photo: Lena Ortiz"
SAID = "We have waited long enough for a dry place to work"
PAGE = f"""<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Eastbay opens a fish hall</title></head><body>
<nav><a href="/a">Home</a> <a href="/b">World</a></nav><article><h1>Eastbay opens a fish hall</h1>
<p>The harbour town of Eastbay opened a fish hall on Monday after six years of planning and building.</p>
<figure><img src="x.jpg"><figcaption>{CAPTION}</figcaption></figure>
<p>“{SAID},” said Mayor Lena Brandt to the families who had come to see their stalls that day.</p>
<p>Boats from eleven villages land their catch there, and a cold store keeps it until the lorries come.</p>
</article><footer>All rights reserved by the paper of the town</footer></body></html>"""


@pytest.fixture
def article(library: Library, tmp_path: Path) -> int:
    page = tmp_path / "hall.html"
    page.write_text(PAGE, "utf-8")
    (line,) = services.importing.import_documents(library, [page], extract=False).value.files
    (made,) = line.article_ids
    text = services.articles.detail(library, made).text
    start = text.index(SAID)
    services.quotes.create(library, made, start, start + len(SAID), speaker="Lena Brandt")
    return made


def caption(library: Library, article: int) -> tuple[int, int]:
    original = services.articles.original(library, article)
    (found,) = [(a, b) for a, b, _ in original.removed if CAPTION in original.source_text[a:b]]
    return found


def quote(library: Library, article: int) -> QuoteRow:
    (found,) = [r for r in services.articles.records(library, article) if isinstance(r, QuoteRow)]
    return found


def test_a_part_comes_back_where_it_stood_and_the_quote_goes_along(library: Library, article: int) -> None:
    before = services.articles.detail(library, article)
    removed = services.articles.original(library, article).removed
    assert CAPTION not in before.text
    part = caption(library, article)
    outcome = services.articles.put_back(library, article, [part])
    after = services.articles.detail(library, article)
    assert after.text.index("six years") < after.text.index(CAPTION) < after.text.index(SAID)
    assert after.passages[1].kind == "caption" and len(after.passages) == len(before.passages) + 1
    found = quote(library, article)
    assert found.span.text_id == after.text_id and found.seal == "verified"
    assert after.text[found.span.start : found.span.end] == SAID
    assert [m.party.name for m in after.mentions] == [m.party.name for m in before.mentions]
    assert len(services.articles.original(library, article).removed) == len(removed) - 1
    assert services.articles.original_bytes(library, article)[1] == PAGE.encode()
    assert [v.current for v in services.articles.versions(library, article)] == [True, False]
    assert services.library.check(library).ok
    with library.write() as session:
        index.check(session.connection().exec_driver_sql)
    with pytest.raises(StorageProblem, match="already"):
        services.articles.put_back(library, article, [part])
    assert outcome.undo is not None
    redo = outcome.undo(library).undo
    assert services.articles.detail(library, article).text == before.text
    assert services.articles.original(library, article).removed == removed
    assert quote(library, article).span.text_id == before.text_id
    assert redo is not None
    redo(library)
    assert services.articles.detail(library, article).text == after.text


def test_the_same_file_again_is_still_a_duplicate(library: Library, article: int, tmp_path: Path) -> None:
    services.articles.put_back(library, article, [caption(library, article)])
    report = services.importing.import_documents(library, [tmp_path / "hall.html"], extract=False).value
    assert [line.status for line in report.files] == ["duplicate"]


def test_an_article_without_an_original_has_nothing_to_put_back(library: Library) -> None:
    digest = int(services.articles.listing(library).ids[0])
    with pytest.raises(NoSuchRecord):
        services.articles.put_back(library, digest, [(0, 3)])
