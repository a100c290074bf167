"""Where words come from: exact, altered, misattributed, nowhere; the same words elsewhere; drafts from files."""

from __future__ import annotations

from pathlib import Path

import pytest

from app import services
from app.services.drafts import UnreadableDraft
from app.services.lookup import sentences
from db.errors import NoSuchRecord
from db.records import Where
from db.session import Library

FIRST = (
    "The minister of fisheries told reporters on Monday that the harbour will be dredged before the monsoon. "
    "“We owe every boat a safe way home, and we will pay for it ourselves,” Ms Lan Thu Vo said. "
    "The work costs 4 million dollars."
)
SECOND = (
    "A harbour is to be made deeper. “We owe every boat a safe way home, and we will pay for it together,” "
    "said Ms Lan Thu Vo. Fishermen welcomed the plan, which the port had waited for since 2019."
)
THIRD = (
    "Harbour news in short. “We owe every boat a safe way home, and we will pay for it ourselves,” "
    "Lan Thu Vo said on Monday."
)
QUOTATION = "We owe every boat a safe way home, and we will pay for it ourselves"


@pytest.fixture
def harbour(library: Library) -> Library:
    for text, published, title in (
        (SECOND, "2026-03-04", "Deeper harbour"),
        (FIRST, "2026-03-02", "Harbour to be dredged"),
        (THIRD, "2026-03-03", "In short"),
    ):
        services.importing.import_text(library, text, title=title, published=published)
    return library


def verdicts(library: Library, draft: str) -> list[str]:
    return [passage.verdict for passage in services.lookup.lookup(library, draft)]


def test_a_quotation_is_verified_altered_or_not_found(harbour: Library) -> None:
    assert verdicts(harbour, f"She said: “{QUOTATION}.”") == ["verified"]
    altered = services.lookup.lookup(
        harbour, "She said: “We owe every ship a safe way home, and we will pay for it ourselves.”"
    )
    assert altered[0].verdict == "altered"
    assert [(d.source, d.draft) for d in altered[0].matches[0].differences] == [("boat", "ship")]
    assert verdicts(harbour, "She said: “Nobody owes a whale anything on a Tuesday.”") == ["not found"]


def test_words_said_by_another_are_misattributed(harbour: Library) -> None:
    assert verdicts(harbour, f"“{QUOTATION},” Antonio Guterres said.") == ["misattributed"]
    assert verdicts(harbour, f"“{QUOTATION},” Lan Thu Vo said.") == ["verified"]


@pytest.mark.parametrize("gap", ["…", "...", "[...]", "(…)", "[and so on]"])
def test_words_left_out_openly_are_no_alteration(harbour: Library, gap: str) -> None:
    assert verdicts(
        harbour, f"She said: “We owe every boat a safe way home {gap} pay for it ourselves.”"
    ) == ["verified"]
    assert verdicts(
        harbour, f"She said: “pay for it ourselves {gap} We owe every boat a safe way home.”"
    ) != ["verified"]


def test_single_quotation_marks_are_quotations_and_apostrophes_are_not(harbour: Library) -> None:
    assert verdicts(harbour, f"She said: ‘{QUOTATION}.’") == ["verified"]
    assert len(services.lookup.quotations("It’s the harbour’s boats and the port’s own.")) == 0


def test_a_paragraph_without_quotations_is_looked_up_sentence_by_sentence(harbour: Library) -> None:
    paragraph = (
        "The minister of fisheries told reporters on Monday that the harbour will be dredged before the monsoon. "
        "Nothing of this second sentence was ever printed in an article of the library, whatever one may think of it. "
        "Fishermen welcomed the plan, which the port had waited for since 2019, and they said so."
    )
    found = services.lookup.lookup(harbour, paragraph)
    assert [passage.verdict for passage in found] == ["verified", "not found", "altered"]
    assert all(paragraph[p.start : p.end] == p.text for p in found)


def test_sentences_keep_their_places() -> None:
    text = "One two three four. “Five six seven eight!” Nine ten\n\nEleven twelve thirteen fourteen"
    assert [text[p.start : p.end] for p in sentences(text)] == [
        "One two three four.",
        "“Five six seven eight!”",
        "Eleven twelve thirteen fourteen",
    ]


def test_the_same_words_elsewhere_are_one_cluster(harbour: Library) -> None:
    cluster = services.clusters.of_words(harbour, QUOTATION)
    assert [one.source.title for one in cluster.utterances] == [
        "Harbour to be dredged",
        "In short",
        "Deeper harbour",
    ]
    assert cluster.earliest and cluster.earliest.source.title == "Harbour to be dredged"
    assert [number for _, number in cluster.variants] == [2, 1]
    assert cluster.variants[1][0].endswith("together")
    quote = next(one.match for one in cluster.utterances if one.match.kind == "quote")
    assert len(services.clusters.of_quote(harbour, quote.id).utterances) == 3
    assert services.clusters.of_words(harbour, "on Monday").utterances == ()
    with pytest.raises(NoSuchRecord):
        services.clusters.of_quote(harbour, 10**6)


@pytest.mark.parametrize("name", ["draft.txt", "draft.md", "draft.docx", "draft.odt"])
def test_drafts_are_read_from_files(harbour: Library, tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    draft = f"She said: “{QUOTATION}.”"
    if name.endswith(".docx"):
        import docx

        document = docx.Document()
        document.add_paragraph(draft)
        document.save(str(path))
    elif name.endswith(".odt"):
        from PySide6.QtGui import QTextDocument, QTextDocumentWriter

        QTextDocumentWriter(str(path), b"ODF").write(QTextDocument(draft))
    else:
        path.write_text(draft, encoding="utf-8")
    report = services.drafts.check(harbour, services.drafts.read(path))
    assert report.count("verified") == 1
    assert "1 passage checked: 1 verified" in services.drafts.written(report)
    assert "Harbour to be dredged" in services.drafts.written(report, "html")


def test_a_file_without_text_says_so(tmp_path: Path) -> None:
    for name, data in (("empty.txt", b" \n"), ("picture.txt", b"\x89PNG\r\n\x1a\n" + b"\0" * 50)):
        path = tmp_path / name
        path.write_bytes(data)
        with pytest.raises(UnreadableDraft, match=name):
            services.drafts.read(path)
    with pytest.raises(UnreadableDraft, match=r"gone\.txt"):
        services.drafts.read(tmp_path / "gone.txt")


def test_what_is_like_a_record_is_found_by_its_words(harbour: Library) -> None:
    every = services.articles.listing(harbour).rows
    first = next(row for row in every if row.title == "Harbour to be dredged")
    page = services.search.find(harbour, f"like:article/{first.id} ")
    assert {hit.title for hit in page.hits if hit.ref.kind == "article"} == {"In short", "Deeper harbour"}
    assert page.understood.startswith("like “Harbour to be dredged”")
    assert any(hit.spans for hit in page.hits)
    narrowed = services.search.find(harbour, f"like:article/{first.id} fishermen ")
    assert {hit.title for hit in narrowed.hits if hit.ref.kind == "article"} == {"Deeper harbour"}
    assert services.search.find(harbour, "like:quote/99999 ").hits == ()
    assert services.articles.listing(harbour, Where(f"like:article/{first.id}")).ids


CHINESE = (
    "港口的疏浚工程将在雨季之前完成，部长周一对记者说。“我们欠每一条船一条平安回家的路，费用由我们自己承担。”"
    "渔民对此表示欢迎。该港口自2019年以来一直在等待 UN 的批准。"
)


@pytest.mark.parametrize(
    ("words", "verdict"),
    [
        ("我们欠每一条船一条平安回家的路，费用由我们自己承担", "verified"),
        ("每一条船一条平安回家", "verified"),  # within a clause
        ("雨季之前完成部长周一对记者说", "verified"),  # punctuation aside
        ("我们欠每一条船……费用由我们自己承担", "verified"),
        ("等待 UN 的批准", "verified"),
        ("我们欠每一条船一条安全回家的路，费用由我们自己承担", "altered"),
        ("天气预报说明天北方将有大雪降温十度", "not found"),
    ],
)
def test_chinese_is_looked_up_by_its_letters(harbour: Library, words: str, verdict: str) -> None:
    services.importing.import_text(harbour, CHINESE, title="港口疏浚")
    found = services.lookup.lookup(harbour, words)
    assert [passage.verdict for passage in found] == [verdict]
    if verdict == "verified":
        assert found[0].matches[0].title == "港口疏浚"
    if verdict == "altered":
        differences = [(d.source, d.draft) for d in found[0].matches[0].differences]
        assert differences == [("平", ""), ("", "全")]


def test_chinese_is_parted_into_its_sentences_and_quotations(harbour: Library) -> None:
    services.importing.import_text(harbour, CHINESE, title="港口疏浚")
    every = services.lookup.lookup(harbour, CHINESE, every=True)
    assert len(every) == 4 and {passage.verdict for passage in every} == {"verified"}
    cornered = services.lookup.lookup(harbour, "他说：「我们欠每一条船一条平安回家的路」。")
    assert [passage.verdict for passage in cornered] == ["verified"]
