"""Score extraction on the gold articles: `python -m tests.gold [--errors] [--language vi] [--only quotes] [ID ...]`."""

from __future__ import annotations

import argparse
import json
from collections import Counter
from pathlib import Path

from app.extract.engine import extract
from tests.gold.scoring import KINDS, Row, Tally

ARTICLES = Path(__file__).parent / "articles"
FIGURES = Path(__file__).parent / "figures"


def load() -> list[Row]:
    """Every gold article, by name, with its figures where these stand in a file of their own."""
    return [_read(path) for path in sorted(ARTICLES.glob("*.json"))]


def _read(path: Path) -> Row:
    row: Row = json.loads(path.read_text(encoding="utf-8"))
    figures = FIGURES / path.name
    return row | json.loads(figures.read_text(encoding="utf-8")) if figures.exists() else row


def score(articles: list[Row], kinds: list[str]) -> tuple[Tally, list[str]]:
    """Counts per row of the table, and the errors in words."""
    tally: Tally = Counter()
    errors: list[str] = []
    for article in articles:
        found = extract(article["text"], published=article.get("published"), genre=article.get("genre"))
        for kind in kinds:
            if kind in article:
                errors += [f"{article['id']}: {error}" for error in KINDS[kind](article, found, tally)]
    return tally, errors


def table(tally: Tally) -> str:
    """Precision, recall and F1 per row."""
    lines = [f"{'':34} gold found right     P     R    F1"]
    for row in dict.fromkeys(name for name, _ in tally):
        gold, found, right = (tally[row, key] for key in ("gold", "found", "right"))
        precision, recall = (100 * right / n if n else 0.0 for n in (found, gold))
        f1 = 2 * precision * recall / (precision + recall) if right else 0.0
        lines.append(f"{row:34} {gold:4} {found:5} {right:5} {precision:5.1f} {recall:5.1f} {f1:5.1f}")
    return "\n".join(lines)


def main() -> None:
    """Print the table, and the errors when asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("ids", nargs="*", help="only these articles (a part of the id is enough)")
    parser.add_argument("--errors", action="store_true")
    parser.add_argument("--language", choices=["en", "vi"])
    parser.add_argument("--only", choices=list(KINDS), action="append")
    args = parser.parse_args()
    articles = [
        a
        for a in load()
        if (not args.language or a["language"] == args.language)
        and (not args.ids or any(i in a["id"] for i in args.ids))
    ]
    tally, errors = score(articles, args.only or list(KINDS))
    print(f"{len(articles)} articles\n{table(tally)}")
    if args.errors:
        print("\n".join(errors))


if __name__ == "__main__":
    main()
