"""The same story in several outlets: noticed at import, said so, grouped, found by search, and undone with the import."""

from __future__ import annotations

from pathlib import Path

from app import services
from app.changes import Outcome
from db import stories
from db.records import ImportReport, Ref, Where
from db.session import Library

STORY = [
    "The harbour town of Eastbay opened a fish market on Monday after six years of planning and two of building.",
    "Mayor Lena Brandt said the hall would give four hundred families a roof over their daily work.",
    "Boats from eleven villages land their catch there, and a cold store keeps it until the lorries come.",
    "The regional bank lent most of the money, and the town must pay it back within twenty five years.",
    "A second hall for vegetables is to follow once the road from the hills has been widened next spring.",
]
OTHER = [
    "Astronomers at the hill observatory counted more meteors than in any August since records began there.",
    "The director of the house invited schools to watch the sky with her on three more nights this month.",
]


def page(folder: Path, name: str, title: str, paragraphs: list[str], *, site: str, day: str) -> Path:
    path = folder / name
    body = "".join(f"<p>{words}</p>" for words in paragraphs)
    path.write_text(
        f"<!doctype html><html lang='en'><head><meta charset='utf-8'><title>{title}</title>"
        f"<meta property='og:title' content='{title}'><meta property='og:site_name' content='{site}'>"
        f"<meta property='article:published_time' content='{day}T08:00:00Z'></head>"
        f"<body><article><h1>{title}</h1>{body}</article></body></html>",
        encoding="utf-8",
    )
    return path


def load(library: Library, *paths: Path) -> Outcome[ImportReport]:
    return services.importing.import_documents(library, list(paths), extract=False)


def wire(folder: Path) -> Path:
    return page(folder, "wire.html", "Eastbay opens fish market", STORY, site="Reuters", day="2024-05-06")


def reprint(folder: Path, name: str = "copy") -> Path:
    added = ["Readers of the Hill Courier may send us photographs of the opening for our page on Saturday."]
    return page(
        folder,
        f"{name}.html",
        f"A roof for the fish: {name}",
        STORY[:4] + added,
        site=f"Courier {name}",
        day="2024-05-07",
    )


def other(folder: Path) -> Path:
    return page(folder, "other.html", "Many meteors", OTHER, site="Sky News Letter", day="2024-05-07")


def test_a_reprint_is_an_article_of_its_own_and_the_report_says_so(library: Library, tmp_path: Path) -> None:
    outcome = load(library, wire(tmp_path))
    first = outcome.value.files[0]
    report = load(library, reprint(tmp_path), other(tmp_path)).value
    told = {Path(line.path).stem: line for line in report.files}
    assert told["copy"].status == told["other"].status == "imported"
    assert "It looks like a reprint of “Eastbay opens fish market” (Reuters)." in told["copy"].message
    assert "looks like" not in told["other"].message + first.message
    (group,) = services.articles.groups(library)
    assert group.articles == (*first.article_ids, *told["copy"].article_ids)
    assert group.agencies == ("Reuters",) and len(group.outlets) == 2
    where = Where(facets=(("story", (str(group.id),)),))
    assert set(services.articles.listing(library, where).ids) == set(group.articles)
    found = services.articles.listing(library, Where(query="is:reprint")).ids
    assert list(found) == list(told["copy"].article_ids)


def test_the_source_that_comes_later_is_not_called_the_reprint(library: Library, tmp_path: Path) -> None:
    load(library, reprint(tmp_path))
    (line,) = load(library, wire(tmp_path)).value.files
    assert "“A roof for the fish: copy” (Courier copy) looks like a reprint of it." in line.message


def test_undo_and_the_trash_take_an_article_out_of_its_group(library: Library, tmp_path: Path) -> None:
    load(library, wire(tmp_path))
    outcome = load(library, reprint(tmp_path))
    assert outcome.undo is not None
    redo = outcome.undo(library).undo
    assert services.articles.groups(library) == ()
    assert redo is not None
    redo(library)
    (group,) = services.articles.groups(library)
    services.trash.delete(library, [Ref("article", group.articles[1])])
    assert services.articles.groups(library) == ()
    services.trash.purge(library, [Ref("article", group.articles[1])])
    assert services.library.check(library).ok
    assert load(library, reprint(tmp_path)).value.files[0].status == "imported"
    assert len(services.articles.groups(library)) == 1


def test_two_stories_become_one_when_an_article_prints_both(library: Library, tmp_path: Path) -> None:
    more = [
        f"Paragraph {n} of the second report tells of gardens, rivers and roads near gate {n}."
        for n in range(6)
    ]
    pages = [
        wire(tmp_path),
        reprint(tmp_path),
        page(tmp_path, "m1.html", "Gardens", more, site="Third Post", day="2024-05-07"),
        page(tmp_path, "m2.html", "Rivers", more[:5], site="Fourth Post", day="2024-05-08"),
    ]
    load(library, *pages)
    assert [len(group.articles) for group in services.articles.groups(library)] == [2, 2]
    load(library, page(tmp_path, "both.html", "Round-up", STORY + more, site="Fifth Post", day="2024-05-09"))
    assert [len(group.articles) for group in services.articles.groups(library)] == [5]


def test_a_run_of_words_in_very_many_articles_tells_nothing(library: Library, tmp_path: Path) -> None:
    (line,) = load(library, wire(tmp_path)).value.files
    (article,) = line.article_ids
    with library.write() as session:
        stories.keep(session, article, [1, 2, 3])
        assert stories.near(session, -1, [1, 2, 3], 0.5) == [stories.Near(article, 1.0)]
        assert stories.near(session, -1, [3, 4, 5, 6], 0.5) == [], "one run in common is chance"
        stories.COMMON, kept = 0, stories.COMMON  # type: ignore[misc]
        try:
            assert stories.near(session, -1, [1, 2, 3], 0.5) == []
        finally:
            stories.COMMON = kept  # type: ignore[misc]
