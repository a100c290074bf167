"""What a dossier tells: words that recur, the life of an instrument, company; and one party made two."""

from __future__ import annotations

import pytest

from app import services
from app.services import instrument_life, recurring
from db.errors import StorageProblem
from db.records import PartyRow, Where
from db.sayings import Saying
from db.session import Library


def party(library: Library, name: str) -> PartyRow:
    ids = services.parties.listing(library).ids
    return next(row for row in services.parties.rows(library, ids) if row.name == name)


def said(*words: str, text: int = 1, language: str = "en") -> list[Saying]:
    return [Saying(n, text, n * 1000, one, language) for n, one in enumerate(words, 1)]


def test_a_word_recurs_when_a_speaker_uses_it_more_than_the_others() -> None:
    mine = said("the harbour is open", "a harbour for the ships", "we sail", "ships and the harbour")
    others = said(*["we sail to the sea", "ships come and go", "the sea is wide"] * 4, text=2)
    found = recurring.recurring(mine, recurring.Background([*mine, *others]))
    assert found[0].text == "harbour"
    assert found[0].quotes == (1, 2, 4)
    assert "sail" not in {word.text for word in found}, "the others say it as often"


def test_the_same_words_printed_twice_do_not_recur() -> None:
    twice = said("A harbour for everybody", "a harbour for everybody.")
    assert recurring.recurring(twice, recurring.Background(twice)) == ()


def test_words_of_a_quote_within_a_quote_count_once() -> None:
    inner = Saying(2, 1, 1000 + 4, "harbour is open", "en")
    outer = Saying(1, 1, 1000, "the harbour is open to all", "en")
    assert recurring.recurring([outer, inner], recurring.Background([outer, inner])) == ()


def test_two_words_that_always_stand_together_are_shown_as_one() -> None:
    mine = said("human rights first", "rights: human rights", "human rights again")
    found = [word.text for word in recurring.recurring(mine, recurring.Background(mine))]
    assert found[0] == "human rights" and "human" not in found


def test_vietnamese_syllables_alone_are_no_words() -> None:
    mine = said("an ninh mạng là chung", "bảo đảm an ninh mạng", language="vi")
    found = [word.text for word in recurring.recurring(mine, recurring.Background(mine))]
    assert found and all(" " in word for word in found)


def test_the_life_of_the_convention_leaves_open_what_no_source_tells(library: Library) -> None:
    stages = services.dossiers.life(
        library, party(library, "United Nations Convention against Cybercrime").id
    )
    told = {stage.stage: [event.when.start or event.when.end for event in stage.events] for stage in stages}
    assert list(told) == list(instrument_life.STAGES)
    assert told["signed"] == ["2025-10-25"]
    assert told["closes"] == ["2026-12-31"] and told["enters into force"] == ["2027"]
    assert told["opened"] == []


def test_a_law_has_no_day_of_signature_and_a_person_no_life(library: Library) -> None:
    law = services.dossiers.life(library, party(library, "Law on Cyber Security").id)
    assert [(stage.stage, len(stage.events)) for stage in law] == [("adopted", 1), ("enters into force", 0)]
    assert services.dossiers.life(library, party(library, "António Guterres").id) == ()


@pytest.mark.parametrize(
    ("title", "stage"),
    [
        ("Opened for signature in Vienna", "opened"),
        ("The treaty closes for signature", "closes"),
        ("Deadline to sign the treaty", "closes"),
        ("Entry into force of the treaty", "enters into force"),
        ("Parliament passes the law", "adopted"),
        ("Lễ ký Công ước Hà Nội", "signed"),
        ("Công ước có hiệu lực", "enters into force"),
        ("Quốc hội thông qua luật", "adopted"),
        ("Press conference on the signing", None),
        ("The minister calls for the signing of the treaty", None),
        ("The Permanent Representative designs a logo", None),
    ],
)
def test_a_title_tells_its_stage(title: str, stage: str | None) -> None:
    assert instrument_life.stage_of(title) == stage


def test_company_is_counted_by_the_articles_that_the_click_shows(library: Library) -> None:
    one = party(library, "Dang Hoang Giang")
    together = services.parties.detail(library, one.id).together
    assert together
    for other, number in together:
        where = Where(facets=(("together", (f"{one.id}+{other.id}",)),))
        assert len(services.articles.listing(library, where).ids) == number


def test_a_split_by_articles_takes_what_they_say(library: Library) -> None:
    one = party(library, "Dang Hoang Giang")
    of = Where(facets=(("speaker", (str(one.id),)),))
    rows = services.quotes.listing(library, of).rows
    article = rows[0].span.article_id
    new = services.parties.split(library, one.id, "Dang Hoang Giang", articles=[article]).value
    there = services.quotes.listing(library, Where(facets=(("speaker", (str(new),)),))).rows
    assert {row.span.article_id for row in there} == {article}
    left = services.quotes.listing(library, of).rows
    assert len(left) + len(there) == len(rows) and article not in {row.span.article_id for row in left}
    roles = services.parties.detail(library, new).roles
    assert [role.source.article_id for role in roles if role.source] == [article]


def test_a_split_by_name_takes_the_places_that_use_it(library: Library) -> None:
    one = party(library, "United Nations Convention against Cybercrime")
    before = services.parties.card(library, one.id).articles
    new = services.parties.split(library, one.id, "Another text", aliases=["Hanoi Convention"]).value
    detail = services.parties.detail(library, new)
    assert detail.aliases == ("Hanoi Convention",) and detail.row.kind == "instrument"
    assert 0 < detail.row.articles <= before
    assert "Hanoi Convention" not in services.parties.detail(library, one.id).aliases


def test_a_split_of_nothing_is_refused(library: Library) -> None:
    with pytest.raises(StorageProblem):
        services.parties.split(library, 1, "Somebody")
    with pytest.raises(StorageProblem):
        services.parties.split(library, 1, "  ", articles=[1])
    name = services.parties.card(library, 1).name
    with pytest.raises(StorageProblem):
        services.parties.split(library, 1, "Somebody", aliases=[name])
