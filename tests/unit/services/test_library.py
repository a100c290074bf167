"""The overview as of a day, and what is remembered between two writes."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date

from sqlalchemy import event

from app import services
from db.records import Ref, Where
from db.session import Library


def test_what_is_due_depends_on_the_day(library: Library) -> None:
    before = services.library.overview(library, date(2025, 10, 1))
    after = services.library.overview(library, date(2027, 6, 1))
    assert before.due and all(e.state in ("scheduled", "deadline") for e in before.due)
    assert {e.id for e in after.overdue} - {e.id for e in before.overdue}
    ends = [e.when.end or e.when.start or "" for e in before.due]
    assert all(end >= "2025" for end in ends)


def test_months_count_only_what_names_its_month(library: Library) -> None:
    activity = {
        month: (a, e) for month, a, e in services.library.overview(library, date(2025, 10, 1)).activity
    }
    assert activity["2025-10"][0] == 2 and activity["2025-10"][1] >= 1
    assert all(len(month) == 7 for month in activity)


def test_a_plan_and_a_report_that_differ_are_shown(library: Library) -> None:
    groups = services.library.overview(library, date(2025, 10, 1)).disagreements
    assert [(g.key, g.difference) for g in groups] == [
        ("hanoi-convention-signatories", "expected and reported differ")
    ]


def test_there_is_another_quote_each_day(library: Library) -> None:
    days = [services.library.overview(library, date(2025, 10, n)).quote for n in range(1, 8)]
    assert all(quote is not None and quote.kind == "direct" for quote in days)
    assert len({quote.id for quote in days if quote}) > 1


def test_this_day_of_other_years_has_its_events_and_articles(library: Library) -> None:
    found = services.library.overview(library, date(2026, 10, 25)).this_day
    assert found.exact and "2025-10-25" in {event.when.start for event in found.events}
    assert [article.published for article in found.articles] == ["2025-10-25"]
    june = services.library.overview(library, date(2026, 6, 20)).this_day
    assert [event.when.start for event in june.events] == ["--06-20"], "the year is not stated, the day is"
    near = services.library.overview(library, date(2026, 10, 27)).this_day
    assert not near.exact and near.events
    same_year = services.library.overview(library, date(2025, 10, 25)).this_day
    assert not same_year.events and not same_year.articles
    assert services.library.overview(library, date(2024, 2, 29)).this_day.events == ()


def test_the_most_quoted_are_of_the_newest_month_that_has_quotes(library: Library) -> None:
    overview = services.library.overview(library, date(2026, 11, 22))
    assert overview.month == "2025-10"
    numbers = [number for _, number in overview.most_quoted]
    assert numbers == sorted(numbers, reverse=True) and numbers[0] > 1
    for party, number in overview.most_quoted:
        where = Where(facets=(("speaker", (str(party.id),)),), period=("2025-10-01", "2025-10-31"))
        assert len(services.quotes.listing(library, where).ids) == number, "the click shows what is counted"
    assert services.library.overview(library, date(1990, 1, 1)).month == ""


def statements(library: Library) -> Iterator[list[str]]:
    seen: list[str] = []
    event.listen(library._engine, "before_cursor_execute", lambda c, cur, sql, *rest: seen.append(sql))
    yield seen


def test_counts_are_remembered_until_something_is_written(library: Library) -> None:
    seen = next(statements(library))
    services.quotes.facets(library)
    services.quotes.facets(library)
    first = len(seen)
    services.quotes.facets(library)
    assert len([sql for sql in seen[first:] if "SELECT" in sql]) == 0
    services.bookmarks.set_bookmark(library, [Ref("quote", 1)], True)
    asked = len(seen)
    services.quotes.facets(library)
    assert not [sql for sql in seen[asked:] if "GROUP BY" in sql]  # a star is not counted in facets
    assert services.library.counts(library).bookmarks == 1
    services.trash.delete(library, [Ref("quote", 1)])
    assert sum(v.count for f in services.quotes.facets(library) if f.field == "kind" for v in f.values) == 71


def test_what_another_program_writes_is_seen(library: Library) -> None:
    assert services.library.counts(library).topics == len(services.topics.listing(library))
    before = services.library.counts(library).topics
    with closing(sqlite3.connect(library.path)) as other:
        other.execute("INSERT INTO topic (name, name_key) VALUES ('From outside', 'from outside')")
        other.commit()
    assert services.library.counts(library).topics == before + 1


def test_a_wrong_count_is_found_and_mended(library: Library) -> None:
    right = services.library.counts(library)
    with library.write() as session:
        session.connection().exec_driver_sql(
            "UPDATE tally SET number = 7 WHERE kind = 'quote' AND facet = 'all'"
        )
    assert services.library.counts(library).quotes == 7
    report = services.library.check(library)
    assert not report.ok and report.counts == (f"quote all : 7 for {right.quotes}",)
    assert services.library.counts(library) == right
    assert services.library.check(library).ok


def test_a_damaged_index_is_found_and_mended(library: Library) -> None:
    with library.write() as session:
        session.connection().exec_driver_sql("INSERT INTO quote_fts(quote_fts) VALUES ('delete-all')")
    report = services.library.check(library)
    assert not report.ok and report.index and "quote_fts" in report.index[0]
    assert services.library.check(library).ok
    assert services.search.find(library, "guterres").counts
