"""Reprints as the user wants them: another likeness, all groups anew, and decisions by hand that stand."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app import services
from db import regrouping, stories
from db.errors import StorageProblem
from db.records import Progress, Ref
from db.regrouping import Edge
from db.session import Library

STORY = [
    f"On day {n} the ferry to island {n} was late, as wind number {n} blew from cape {n}." for n in range(12)
]


def text(folder: Path, name: str, paragraphs: list[str]) -> Path:
    path = folder / f"{name}.txt"
    path.write_text("\n\n".join([f"The ferry: {name}", *paragraphs]), encoding="utf-8")
    return path


def more(name: str, number: int) -> list[str]:
    return [
        f"In {name} the {n}th garden has {n} trees of sort {name}, which nobody cut." for n in range(number)
    ]


@pytest.fixture
def articles(library: Library, tmp_path: Path) -> dict[str, int]:
    """`whole`, `most` (five sixths of it and its own words) and `half` (six paragraphs of it and as many of its own)."""
    paths = [
        text(tmp_path, "whole", STORY),
        text(tmp_path, "most", STORY[:10] + more("most", 2)),
        text(tmp_path, "half", STORY[:6] + more("half", 6)),
        text(tmp_path, "other", more("other", 9)),
    ]
    report = services.importing.import_documents(library, paths, extract=False).value
    return {Path(line.path).stem: line.article_ids[0] for line in report.files}


def grouped(library: Library) -> list[set[int]]:
    return [set(group.articles) for group in services.articles.groups(library)]


def test_another_likeness_groups_anew_and_can_be_taken_back(
    library: Library, articles: dict[str, int]
) -> None:
    usual = grouped(library)
    assert usual == [{articles["whole"], articles["most"], articles["half"]}]
    count = services.library.counts(library).articles
    seen: list[Progress] = []
    outcome = services.stories.regroup(library, 0.75, progress=seen.append)
    assert grouped(library) == [{articles["whole"], articles["most"]}]
    assert (outcome.value.stories, outcome.value.articles, outcome.value.changed) == (1, 2, 1)
    assert seen and seen[-1].done == seen[-1].of
    assert services.stories.likeness(library) == 0.75
    assert services.library.counts(library).articles == count, "nothing is ever deleted"
    assert outcome.undo is not None
    back = outcome.undo(library)
    assert grouped(library) == usual and services.stories.likeness(library) == 0.5
    assert back.undo is not None
    back.undo(library)
    assert grouped(library) == [{articles["whole"], articles["most"]}]
    assert services.stories.likeness(library) == 0.75


def test_the_likeness_holds_for_what_is_imported_later(
    library: Library, articles: dict[str, int], tmp_path: Path
) -> None:
    services.stories.regroup(library, 0.9)
    assert grouped(library) == []
    path = text(tmp_path, "later", STORY[:7] + more("later", 4))
    (line,) = services.importing.import_documents(library, [path], extract=False).value.files
    assert "reprint" not in line.message and grouped(library) == []


def test_one_taken_out_stays_out(library: Library, articles: dict[str, int], tmp_path: Path) -> None:
    outcome = services.stories.take_out(library, [articles["whole"]])
    rest = [{articles["most"], articles["half"]}]
    assert grouped(library) == rest
    services.stories.regroup(library)
    assert grouped(library) == rest
    # A further reprint is nearest to the one taken out; it must not bring it back to the others.
    path = text(tmp_path, "again", [*STORY, "And then the sea was calm."])
    (line,) = services.importing.import_documents(library, [path], extract=False).value.files
    new = line.article_ids[0]
    assert {articles["whole"], new} in grouped(library) and rest[0] in grouped(library)
    services.stories.regroup(library)
    assert {articles["whole"], new} in grouped(library) and rest[0] in grouped(library)
    services.stories.take_out(library, [new])
    assert outcome.undo is not None


def test_taking_out_can_be_undone(library: Library, articles: dict[str, int]) -> None:
    before = grouped(library)
    outcome = services.stories.take_out(library, [articles["half"]])
    assert grouped(library) != before and outcome.undo is not None
    outcome.undo(library)
    services.stories.regroup(library)
    assert grouped(library) == before


def test_two_put_together_stay_together(library: Library, articles: dict[str, int]) -> None:
    services.stories.put_together(library, [articles["other"], articles["half"]])
    assert grouped(library) == [set(articles.values())]
    services.stories.regroup(library, 0.9)
    assert grouped(library) == [{articles["other"], articles["half"]}]
    services.stories.take_out(library, [articles["other"]])
    services.stories.regroup(library, 0.5)
    assert grouped(library) == [{articles["whole"], articles["most"], articles["half"]}]
    services.stories.put_together(library, [articles["whole"], articles["other"]])
    assert grouped(library) == [set(articles.values())], "the later decision holds"
    services.stories.regroup(library)
    assert grouped(library) == [set(articles.values())]
    with pytest.raises(StorageProblem):
        services.stories.put_together(library, [articles["whole"], articles["whole"]])


def test_the_others_stay_together_without_the_one_that_joined_them(
    library: Library, articles: dict[str, int]
) -> None:
    services.stories.regroup(library, 0.9)
    services.stories.put_together(library, [articles["whole"], articles["other"], articles["half"]])
    services.stories.take_out(library, [articles["whole"]])
    services.stories.regroup(library)
    assert {articles["other"], articles["half"]} <= next(
        g for g in grouped(library) if articles["other"] in g
    )


def test_an_article_in_the_trash_returns_to_its_story_and_bridges_nothing(
    library: Library, articles: dict[str, int]
) -> None:
    services.trash.delete(library, [Ref("article", articles["most"])])
    services.stories.regroup(library)
    assert grouped(library) == [{articles["whole"], articles["half"]}]
    services.trash.restore(library, [Ref("article", articles["most"])])
    assert grouped(library) == [{articles["whole"], articles["most"], articles["half"]}]


def test_a_story_that_loses_its_first_article_is_not_mixed_with_its_next_one(
    library: Library, articles: dict[str, int], tmp_path: Path
) -> None:
    first = min(articles["whole"], articles["most"], articles["half"])
    services.stories.take_out(library, [first])
    services.stories.put_together(library, [first, articles["other"]])
    assert sorted(map(len, grouped(library))) == [2, 2]


def test_cancelled_nothing_changes(library: Library, articles: dict[str, int]) -> None:
    before = grouped(library)
    outcome = services.stories.regroup(library, 0.9, cancelled=lambda: True)
    assert outcome.value.cancelled and outcome.undo is None
    assert grouped(library) == before and services.stories.likeness(library) == 0.5


def test_texts_without_samples_get_theirs(library: Library, articles: dict[str, int]) -> None:
    before = grouped(library)
    with library.write() as session:
        for i in articles.values():
            stories.keep(session, i, [])
    services.stories.regroup(library)
    assert grouped(library) == before


def test_an_own_export_is_known_as_a_reprint_too(
    library: Library, articles: dict[str, int], tmp_path: Path
) -> None:
    target = tmp_path / "one.json"
    services.exporting.export(library, target, format="json", refs=[Ref("article", articles["most"])])
    services.trash.purge(library, [Ref("article", articles["most"])])
    (line,) = services.importing.import_documents(library, [target]).value.files
    assert "looks like a reprint" in line.message
    assert {articles["whole"], articles["half"], *line.article_ids} in grouped(library)


EDGES = st.lists(
    st.tuples(st.integers(1, 8), st.integers(1, 8), st.floats(0, 1)).filter(lambda e: e[0] != e[1]),
    max_size=20,
)
PAIRS = st.lists(st.tuples(st.integers(1, 8), st.integers(1, 8)).filter(lambda p: p[0] != p[1]), max_size=4)


@settings(max_examples=150, deadline=None)
@given(EDGES, PAIRS)
def test_what_was_taken_apart_is_never_in_one_story(
    edges: list[tuple[int, int, float]], taken: list[tuple[int, int]]
) -> None:
    apart: dict[int, set[int]] = {}
    for one, other in taken:
        apart.setdefault(one, set()).add(other)
        apart.setdefault(other, set()).add(one)
    found = regrouping.grouped([Edge(*edge) for edge in edges], [], apart, set())
    for one, other in combinations(found, 2):
        if found[one] == found[other]:
            assert other not in apart.get(one, ())
    assert all(sum(story == found[i] for story in found.values()) > 1 for i in found)
    assert all(story in found and found[story] == story for story in found.values())
