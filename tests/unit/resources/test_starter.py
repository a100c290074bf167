"""The starter library's data: its shape, its references, and, where the source articles are at hand, every word and number against them."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.ingest.fingerprint import containment, from_hex, shingle_hashes, sketch, to_hex
from app.ingest.read import read
from app.services.starter_data import StarterArticle, StarterData, load

SEEDS = Path(os.environ.get("RAPPORTEUR_SEEDS") or Path(__file__).resolve().parents[4] / "shared" / "seeds")
PARTIAL_DATE = re.compile(
    r"(?:\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?|--(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))"
)
KEY = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
LONGEST_INDIRECT = 9
LONGEST_INTERVIEW = 25
RUN = 9

# Line numbers (from 0) of the numbered paragraphs in each source file, read off by eye; README.md says what counts.
PARAGRAPH_LINES = {
    "000_d6938df269e95771": [2, 4, 6, 8, 10, 12],
    "001_c087b96dd3375be9": [*range(10)],
    "002_4344576a30df4fc6": [0, 2, 3, 4, 5, *range(7, 16), 17, 18, *range(20, 30)],
    "003_0d2702cbd31da937": [1, 5, 6, 7, 11, 12, 14, *range(18, 26)],
    "004_b1b80c3b123ee42e": [*range(1, 14)],
}

needs_seeds = pytest.mark.skipif(not SEEDS.is_dir(), reason="the source articles are not at hand")


@pytest.fixture(scope="module")
def data() -> StarterData:
    return load()


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text.lower())


def runs(text: str) -> set[tuple[str, ...]]:
    found = words(text)
    return {tuple(found[i : i + RUN]) for i in range(len(found) - RUN + 1)}


def paragraph(article: StarterArticle, number: int) -> str:
    assert 1 <= number <= len(article.digest), (article.key, number)
    return article.digest[number - 1]


def seed_lines(article: StarterArticle) -> list[str]:
    text = (SEEDS / f"{article.seed}.txt").read_text(encoding="utf-8")
    return [line.replace("\N{NO-BREAK SPACE}", " ") for line in text.split("\n")]


def seed_paragraphs(article: StarterArticle) -> list[str]:
    lines = seed_lines(article)
    return [lines[i] for i in PARAGRAPH_LINES[article.seed]]


def all_dates(data: StarterData) -> Iterator[str | None]:
    for article in data.articles:
        yield article.published
        yield from (quote.said for quote in article.quotes)
        for statistic in article.statistics:
            if statistic.as_of:
                yield from (statistic.as_of.start, statistic.as_of.end)
    for event in data.events:
        yield from (event.start, event.end)
        yield from (date for source in event.sources for date in (source.as_given.start, source.as_given.end))
    for role in data.parties.roles:
        yield from (role.from_, role.to, role.attested)


def test_five_articles_with_their_sources(data: StarterData) -> None:
    assert [article.seed for article in data.articles] == sorted(PARAGRAPH_LINES)
    assert all(KEY.fullmatch(article.key) for article in data.articles)
    assert all(5 <= len(article.digest) <= 10 for article in data.articles)
    for article in data.articles:
        assert article.title_given == (article.title is not None)
        assert article.digest_title == (article.title or article.digest_title)
        assert article.title_given or article.digest_title.startswith("[")
        assert (article.published is None) == (article.published_source is None)
        if article.published_source == "url":
            assert article.published and article.url
            assert article.published.replace("-", "")[2:] in article.url


def test_every_date_is_partial_iso(data: StarterData) -> None:
    wrong = [date for date in all_dates(data) if date is not None and not PARTIAL_DATE.fullmatch(date)]
    assert not wrong


def test_dates_have_their_precision(data: StarterData) -> None:
    shapes = {"day": ("dddd-dd-dd", "--dd-dd"), "month": ("dddd-dd",), "year": ("dddd",)}
    dated = [(e.key, e) for e in data.events] + [(e.key, s.as_given) for e in data.events for s in e.sources]
    for key, event in dated:
        assert (event.start is None) == (event.precision is None), key
        for date in (event.start, event.end):
            assert date is None or re.sub(r"\d", "d", date) in shapes[event.precision or ""], key
        if event.start and event.end:
            assert event.start < event.end, key


def test_quotes_stand_in_the_digest(data: StarterData) -> None:
    for article in data.articles:
        for quote in article.quotes:
            where = paragraph(article, quote.digest_paragraph)
            assert where.count(quote.text) == 1, quote
            assert any(quote.text in quoted for quoted in re.findall(r"“([^”]*)”", where)), quote


def test_paraphrase_and_answers_stay_short(data: StarterData) -> None:
    longest = {"indirect": LONGEST_INDIRECT, "interview": LONGEST_INTERVIEW}
    for article in data.articles:
        long = [q.text for q in article.quotes if q.kind in longest and len(words(q.text)) > longest[q.kind]]
        assert not long


def test_statistics_stand_in_the_digest_and_agree_with_their_words(data: StarterData) -> None:
    scale = {"million": 10**6, "billion": 10**9, "trillion": 10**12}
    for article in data.articles:
        for index, statistic in enumerate(article.statistics):
            where = paragraph(article, statistic.digest_paragraph)
            assert where.count(statistic.text) == 1, statistic
            assert statistic.qualifier is None or statistic.text.startswith(statistic.qualifier)
            if statistic.as_of and statistic.as_of.text:
                assert statistic.as_of.text in where, statistic
            if statistic.equivalent_to is not None:
                assert statistic.equivalent_to != index
                assert 0 <= statistic.equivalent_to < len(article.statistics)
            if number := re.search(r"(\d[\d,.]*)(?:th)?(?: (million|billion|trillion))?", statistic.text):
                written = float(number[1].replace(",", "")) * scale.get(number[2] or "", 1)
                assert statistic.value == pytest.approx(written), statistic
            else:
                assert (statistic.text, statistic.value) == ("eight sessions", 8)


def test_events_stand_in_the_digests(data: StarterData) -> None:
    articles = {article.key: article for article in data.articles}
    for event in data.events:
        assert event.sources, event.key
        for source in event.sources:
            assert paragraph(articles[source.article], source.digest_paragraph).count(source.text) == 1, (
                source
            )
            assert source.trigger is None or source.trigger in source.text, source
            assert (source.seed_paragraph is None) == (source.seed_locator is not None), source
        statuses = {source.as_given.status for source in event.sources}
        assert event.status == ("happened" if "happened" in statuses else event.status)
        assert event.status in statuses


def test_keys_are_unique_and_resolve(data: StarterData) -> None:
    parties = data.parties
    groups = (parties.persons, parties.organisations, parties.places, parties.instruments)
    listed = [party.key for group in groups for party in group]
    keys, topics, events = (
        set(listed),
        {topic.key for topic in parties.topics},
        {event.key for event in data.events},
    )
    assert len(keys) == len(listed)
    assert len(events) == len(data.events)
    assert all(KEY.fullmatch(key) for key in keys | topics | events)
    for kind, group in (
        ("organisation", parties.organisations),
        ("place", parties.places),
        ("instrument", parties.instruments),
    ):
        assert all(party.kind == kind for party in group)

    used: set[str | None] = set()
    used_topics: set[str] = set()
    for article in data.articles:
        used |= {article.place, article.outlet_key}
        used_topics |= set(article.topics)
        for quote in article.quotes:
            used |= {quote.speaker, quote.organisation, quote.quoted_by}
            assert set(quote.topics) <= set(article.topics)
            assert quote.occasion is None or quote.occasion in events
        for statistic in article.statistics:
            used |= {statistic.speaker, statistic.geography}
            assert set(statistic.topics) <= set(article.topics)
    for event in data.events:
        used |= {event.place, *event.participants, *event.instruments}
        used_topics |= set(event.topics)
    for role in parties.roles:
        used |= {role.person, role.organisation}
        assert role.source.article in {article.key for article in data.articles}
    for group in (parties.organisations, parties.places, parties.instruments):
        for party in group:
            assert {party.part_of, party.within} <= keys | {None}
    assert used - {None} <= keys
    assert used_topics == topics


def test_no_party_is_an_orphan(data: StarterData) -> None:
    """Every party is named in a digest or holds a role, an outlet or a caption."""
    text = "\n".join(p for article in data.articles for p in article.digest)
    held = {role.person for role in data.parties.roles} | {article.outlet_key for article in data.articles}
    groups = (data.parties.persons, data.parties.organisations, data.parties.places, data.parties.instruments)
    orphans = [
        party.key
        for group in groups
        for party in group
        if party.key not in held and not any(name in text for name in (party.name, *party.aliases))
    ]
    assert not orphans


def test_quotes_carry_a_role_that_is_recorded(data: StarterData) -> None:
    roles = {(role.person, role.title, role.organisation, role.source.article) for role in data.parties.roles}
    for article in data.articles:
        for quote in article.quotes:
            if quote.role is not None:
                assert (quote.speaker, quote.role, quote.organisation, article.key) in roles, quote


def test_one_person_in_two_capacities(data: StarterData) -> None:
    titles = {role.title for role in data.parties.roles if role.person == "dang-hoang-giang"}
    assert titles == {"Permanent Representative of Vietnam to the UN", "Deputy Minister of Foreign Affairs"}


def test_signatories_expected_and_reported_share_a_measure(data: StarterData) -> None:
    rows = {
        (s.nature, s.qualifier, s.value)
        for a in data.articles
        for s in a.statistics
        if s.measure_key == "hanoi-convention-signatories"
    }
    assert rows == {("expected", "at least", 40), ("reported", "nearly", 65)}


def test_year_of_a_bare_date_stays_open(data: StarterData) -> None:
    debate = next(event for event in data.events if event.key == "security-council-debate-june-20")
    assert (debate.start, debate.precision) == ("--06-20", "day")


@needs_seeds
def test_words_are_the_articles(data: StarterData) -> None:
    for article in data.articles:
        paragraphs = seed_paragraphs(article)
        for quote in article.quotes:
            there = paragraphs[quote.seed_paragraph - 1]
            assert quote.text in there, quote
            assert quote.cue is None or quote.cue in there, quote
            if quote.kind == "interview":
                assert quote.speaker_label in paragraphs[0]
            elif quote.cue is not None:
                assert quote.speaker_label in there, quote
            else:
                assert quote.note, quote
            if quote.kind == "direct":
                assert re.search(f'["“]{re.escape(quote.text)},?["”]', there), quote
        for statistic in article.statistics:
            assert statistic.text in paragraphs[statistic.seed_paragraph - 1], statistic
            if statistic.source_label:
                assert statistic.source_label in paragraphs[statistic.seed_paragraph - 1]
            if statistic.as_of and statistic.as_of.text:
                assert statistic.as_of.text in paragraphs[statistic.seed_paragraph - 1]
        if article.seed_title:
            assert article.seed_title == seed_lines(article)[0]
        if article.url:
            assert article.url in "\n".join(seed_lines(article))


@needs_seeds
def test_every_direct_quotation_of_the_articles_is_here(data: StarterData) -> None:
    """Quoted speech in the sources, apart from the debate's title, the ceremony's theme and the one-word “model”."""
    for article in data.articles:
        quoted = [
            q.strip(",") for p in seed_paragraphs(article) for q in re.findall(r"[\"“]([^\"“”]+)[\"”]", p)
        ]
        speech = {
            q
            for q in quoted
            if not q.startswith(("Maintenance of", "Combating Cybercrime -")) and q != "model"
        }
        assert speech == {quote.text for quote in article.quotes if quote.kind == "direct"}


@needs_seeds
def test_every_figure_of_the_articles_is_accounted_for(data: StarterData) -> None:
    """Each numeral in the sources is in a statistic, in an event's date, or on the short list of what is neither."""
    neither = {"24", "7", "25", "80", "13"}  # 24/7, Directive 25, 80th Session, 13th Congress
    for article in data.articles:
        figures = {n.rstrip(".,") for p in seed_paragraphs(article) for n in re.findall(r"\d[\d.,]*", p)}
        known = " ".join(s.text for s in article.statistics)
        known += " ".join(s.as_of.text or "" for s in article.statistics if s.as_of)
        known += " ".join(
            f"{s.as_given.date_text} {e.start}"
            for e in data.events
            for s in e.sources
            if s.article == article.key
        )
        assert figures - neither <= set(re.findall(r"\d[\d.,]*\d|\d", known)), article.key


@needs_seeds
def test_events_and_roles_point_to_paragraphs_that_exist(data: StarterData) -> None:
    articles = {article.key: article for article in data.articles}
    for event in data.events:
        for source in event.sources:
            paragraphs = seed_paragraphs(articles[source.article])
            assert source.seed_paragraph is None or 1 <= source.seed_paragraph <= len(paragraphs)
            given = source.as_given.date_text
            if given and source.seed_paragraph:
                assert given in paragraphs[source.seed_paragraph - 1], source
    for role in data.parties.roles:
        lines = seed_lines(articles[role.source.article])
        number = role.source.seed_paragraph
        where = seed_paragraphs(articles[role.source.article])[number - 1] if number else "\n".join(lines)
        assert role.as_printed in where, role


@needs_seeds
def test_names_are_printed_in_the_articles(data: StarterData) -> None:
    text = "\n".join("\n".join(seed_lines(article)) for article in data.articles)
    for person in data.parties.persons:
        for name in (person.name, *person.aliases, *person.short_forms):
            assert name in text or name.upper() in text, name
    outlets = {article.outlet_key for article in data.articles}
    for party in (*data.parties.organisations, *data.parties.places, *data.parties.instruments):
        names = [name for name in (party.name, *party.aliases) if name in text]
        assert names or party.key in outlets, party


@needs_seeds
def test_digests_are_in_our_own_words(data: StarterData) -> None:
    theirs: set[tuple[str, ...]] = set()
    for article in data.articles:
        theirs |= runs(" ".join(seed_lines(article)))
    for article in data.articles:
        for text in article.digest:
            # A run may lie inside one quotation, never reach over its edge: fragments patched together are no words of ours.
            inside = {run for quoted in re.findall(r"“([^”]*)”", text) for run in runs(quoted)}
            patched = (runs(text) & theirs) - inside
            assert not patched, patched


@needs_seeds
def test_the_real_article_finds_its_digest(data: StarterData) -> None:
    hashes = {article.key: shingle_hashes("\n".join(seed_lines(article))) for article in data.articles}
    for article in data.articles:
        assert to_hex(sketch(seed_paragraphs(article))) == list(article.match.shingles)
        scores = {key: containment(from_hex(article.match.shingles), whole) for key, whole in hashes.items()}
        assert scores.pop(article.key) == 1
        assert max(scores.values()) < 0.1


@needs_seeds
def test_paragraph_numbers_are_the_importers(data: StarterData) -> None:
    """So that a quote of a digest finds its place again when the real article is imported."""
    for article in data.articles:
        raw = next(iter(read(SEEDS / f"{article.seed}.txt")))
        numbered = {
            passage.number: raw.text[passage.start : passage.end]
            for passage in raw.passages
            if passage.number
        }
        for record in (*article.quotes, *article.statistics):
            assert record.text in numbered[record.seed_paragraph], record
        stated = (
            raw.title if raw.title_given else None,
            raw.outlet,
            raw.published,
            raw.dateline,
            raw.genre,
            raw.url,
        )
        assert stated == (
            article.title,
            article.outlet,
            article.published,
            article.dateline,
            article.genre,
            article.url,
        )
