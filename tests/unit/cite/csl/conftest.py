"""A style of one layout, and what it makes of an item: enough for a case in a line or two."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from app.cite.csl.context import Cite
from app.cite.csl.localefiles import load_locale
from app.cite.csl.parse import parse_style
from app.cite.csl.processor import Processor
from app.cite.csl.writers import suite_html

NAMESPACE = "http://purl.org/net/xbiblio/csl"


class Bench:
    """Builds a style from a layout and runs it."""

    def processor(
        self,
        layout: str,
        *items: dict[str, Any],
        citation: str = "",
        wrap: str = "",
        style: str = "",
        before: str = "",
        after: str = "",
        lang: str = "",
        kind: str = "in-text",
    ) -> Processor:
        """`citation`, `wrap` and `style` are attributes; `before` and `after` are elements round cs:citation."""
        text = (
            f'<style xmlns="{NAMESPACE}" class="{kind}" version="1.0" {style}><info><id/><title/></info>{before}'
            f"<citation {citation}><layout {wrap}>{layout}</layout></citation>{after}</style>"
        )
        processor = Processor(parse_style(text), load_locale, lang)
        processor.set_items([{"type": "book", "id": str(at), **item} for at, item in enumerate(items, 1)])
        return processor

    def cite(
        self, layout: str, *items: dict[str, Any], cites: list[Cite] | None = None, **options: str
    ) -> str:
        """One citation of all items (or of `cites`)."""
        processor = self.processor(layout, *items, **options)
        return suite_html(processor.cite(cites or [Cite(item_id) for item_id in processor.ids]))

    def bibliography(
        self,
        layout: str,
        *items: dict[str, Any],
        attributes: str = "",
        sort: str = "",
        wrap: str = "",
        **options: str,
    ) -> list[str]:
        """The entries of a style whose cs:bibliography has `layout`."""
        area = f"<bibliography {attributes}>{sort}<layout {wrap}>{layout}</layout></bibliography>"
        processor = self.processor('<text value="x"/>', *items, after=area, **options)
        return [suite_html(entry) for _, entry in processor.bibliography()]


@pytest.fixture
def bench() -> Bench:
    return Bench()


@pytest.fixture
def people() -> Callable[..., list[dict[str, str]]]:
    """`people("Ann Doe", "Bo Roe")` as CSL-JSON names; the last word is the family name."""

    def make(*names: str) -> list[dict[str, str]]:
        return [dict(zip(("given", "family"), name.rsplit(" ", 1))) for name in names]

    return make
