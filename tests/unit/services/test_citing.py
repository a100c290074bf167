"""What is copied is the source's words with where they stand, and never our own words in quotation marks."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from app import services
from db.errors import StorageProblem
from db.models import Article
from db.records import Ref, Where
from db.session import Library


def test_a_quote_carries_speaker_role_article_and_paragraph(library: Library) -> None:
    direct = next(
        q
        for q in services.quotes.listing(library, Where("guterres")).rows
        if q.kind == "direct" and q.speaker and q.speaker.name == "António Guterres"
    )
    cited = services.citing.cited(library, Ref("quote", direct.id))
    assert cited.plain.startswith(f"“{direct.text}”")
    assert "António Guterres, Secretary-General of the United Nations" in cited.plain
    assert f"para. {direct.source.paragraph}" in cited.plain
    assert "https://thanhnien.vn/" in cited.plain and "2025" in cited.plain
    assert json.loads(cited.json)["verified"] is True


def test_an_indirect_quote_is_the_articles_wording(library: Library) -> None:
    indirect = next(q for q in services.quotes.listing(library).rows if q.kind == "indirect" and q.speaker)
    assert (
        indirect.speaker
        and indirect.speaker.name not in services.citing.cited(library, Ref("quote", indirect.id)).plain
    )


def test_a_digest_is_not_quoted_as_if_it_were_the_article(library: Library) -> None:
    text = services.articles.detail(library, 4).text
    own = services.citing.cited_selection(library, 4, 0, 30)
    assert own.notes and "digest" in own.notes[0] and "unverified" in own.plain
    start = text.index("“") + 1
    theirs = services.citing.cited_selection(library, 4, start, start + 20)
    assert not theirs.notes and "para." in theirs.plain


@pytest.mark.parametrize("form", services.citing.FORMS)
@pytest.mark.parametrize(
    "ref", [Ref("quote", 1), Ref("event", 1), Ref("statistic", 1), Ref("article", 1), Ref("person", 1)]
)
def test_every_kind_can_be_cited_in_every_form(library: Library, ref: Ref, form: str) -> None:
    assert services.citing.cited(library, ref, form=form).plain  # type: ignore[arg-type]


def test_several_records_name_each_reference_once(library: Library) -> None:
    refs = [
        Ref("quote", q.id)
        for q in services.quotes.listing(library, Where(facets=(("article", ("4",)),))).rows
    ]
    cited = services.citing.cited_many(library, refs, form="reference")
    assert cited.plain.count("https://thanhnien.vn/") == 1


def test_an_unknown_style_is_one_sentence(library: Library) -> None:
    with pytest.raises(StorageProblem, match="no citation style"):
        services.citing.cited(library, Ref("article", 1), style="no-such-style")


def test_a_paragraph_that_a_style_drops_is_said_and_put_back_on_request(library: Library) -> None:
    quote = services.quotes.rows(library, services.quotes.listing(library, Where('outlet:"Thanh Nien"')).ids)[
        0
    ]
    ref = Ref("quote", quote.id)
    plain = services.citing.cited(library, ref, style="nlm-citation-sequence")
    wanted = f"para. {quote.source.paragraph}"
    assert wanted not in plain.plain.replace(quote.text, "") and any(wanted in note for note in plain.notes)
    added = services.citing.cited(library, ref, style="nlm-citation-sequence", add_paragraph=True)
    assert wanted in added.plain and not added.notes


def test_what_is_not_sure_is_never_cited_silently(library: Library, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    words = "".join(
        f"<p>The council of town {n} met on Monday and spoke about its bridge for long.</p>" for n in range(4)
    )
    page.write_text(
        f"<html><head><title>Bridges</title></head><body><article><h1>Bridges</h1>{words}</article></body></html>",
        "utf-8",
    )
    (line,) = services.importing.import_documents(library, [page], extract=False).value.files
    (article,) = line.article_ids
    with library.write() as session:
        made = session.get_one(Article, article)
        made.published, made.published_sure, made.unsure = "2024-03-04", False, ["published", "language"]
    text = services.articles.detail(library, article).text
    quote = services.quotes.create(
        library, article, text.index("met"), text.index("met") + 13, speaker=""
    ).value
    for ref, span in (
        (Ref("article", article), None),
        (Ref("article", article), (0, 20)),
        (Ref("quote", quote), None),
    ):
        cited = services.citing.cited(library, ref, span=span)
        assert "2024" in cited.plain and [note for note in cited.notes if "date is not stated" in note], ref
        assert not any("language" in note for note in cited.notes), "only what is printed"
    many = services.citing.cited_many(library, [Ref("article", article), Ref("quote", quote)])
    assert sum("date is not stated" in note for note in many.notes) == 1
    services.articles.set_metadata(library, article, published="2024-03-05")
    assert not services.citing.citation(library, Ref("article", article)).notes
