"""What of the extraction's findings becomes a candidate."""

from __future__ import annotations

from pathlib import Path

from app import services
from db.records import EventRow, QuoteRow, Where
from db.session import Library

TEXT = """Harbour ministers agree on a common watch

Maja Lind said that the watch would begin within a year and that no harbour would be left out.

The minister thanked the crews. The ministers will meet again in Lund on 4 March 2031.
"""


def test_the_word_that_is_not_part_of_what_was_told_and_undated_happenings_are_no_candidates(
    library: Library, tmp_path: Path
) -> None:
    file = tmp_path / "harbour.txt"
    file.write_text(TEXT, encoding="utf-8")
    report = services.importing.import_documents(library, [file]).value
    article = report.files[0].article_ids[0]
    text = services.articles.detail(library, article).text
    records = services.articles.records(library, article)
    told = [row for row in records if isinstance(row, QuoteRow) and row.kind == "indirect"]
    assert told and all(not row.text.startswith("that ") for row in told)
    assert all(text[row.span.start : row.span.end] == row.text for row in told)
    events = [row for row in records if isinstance(row, EventRow)]
    assert {row.when.start for row in events} == {"2031-03-04"}
    waiting = services.review.rows(library, services.review.queue(library, Where()).ids)
    assert all(candidate.confidence >= 0.5 for candidate in waiting if candidate.ref.kind == "event")
