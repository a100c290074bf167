"""The reading process of an import: documents become articles, and extraction looks through them where that is wanted."""

from __future__ import annotations

import traceback
from typing import Any

from app.ingest import worker
from app.ingest.article import RawArticle


def main() -> int:
    """Serve requests until standard input closes."""
    return worker.main(found)


def found(article: RawArticle) -> dict[str, Any]:
    """What extraction finds in an article, as JSON data; a fault of extraction must cost its candidates, not the article."""
    from app.extract.engine import extract  # late: grammars and models load only for an import that extracts

    try:
        return extract(
            article.text, published=article.published, language=article.language, genre=article.genre
        ).as_json()
    except Exception:
        return {worker.FAULT: traceback.format_exc()}
