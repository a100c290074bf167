"""A small collection: two quotes of one source, a figure, an event, words that could not be verified."""

from __future__ import annotations

import pytest

from app.cite.export.entry import ExportEntry
from app.cite.item import CiteItem, Name

NEWS = CiteItem(
    "news", "Ferry talks & <tides>", outlet="The Example Post", authors=(Name("Rowe", "Katie"),), issued="2025-09-10",
    url="https://example.org/f?a=1&b=2",
)  # fmt: skip
OTHER = CiteItem(
    "other",
    "Hội đàm về dòng sông",
    outlet="Báo Ví dụ",
    authors=(Name("Trần", "Văn An"),),
    issued="2025-10",
    language="vi",
)


@pytest.fixture
def entries() -> list[ExportEntry]:
    return [
        ExportEntry(
            "q1", "quote", 'We call it "patience"', NEWS, speaker="Ana Roe", role="Minister", date="2025-09-09", paragraph=4,
            note="=SUM(A1) and *stars*", link="rapporteur://quote/1", context_before="She spoke.", context_after="Then she left.",
            text_sha256="ab" * 32, start=10, end=31,
        ),
        ExportEntry("q2", "quote", "No one & nothing", NEWS, speaker="Bo Poe", paragraph=7, seal="source changed"),
        ExportEntry("s1", "statistic", "nearly 5 boats", OTHER, title="boats", value=5.0, unit="boats", qualifier="nearly", paragraph=2),
        ExportEntry("e1", "event", "The pact was signed.", NEWS, title="Signing of the pact", date="2025-09", place="Hà Nội"),
    ]  # fmt: skip
