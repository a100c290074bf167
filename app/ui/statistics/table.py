"""Figures as a table with their sources: tab-separated, Markdown and HTML at once, each for the programs that take it.

It makes text only and may run on a worker: tens of thousands of figures take their time.
"""

from __future__ import annotations

import html
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication, QMimeData

from app.ui.statistics.figures import (
    change_text,
    equivalents_text,
    nature_text,
    paragraph_text,
    period_text,
    unit_text,
    value_text,
)
from app.ui.widgets.dates import shown_date
from db.records import StatisticRow

# A cell that begins so would be run as a formula where it is pasted (OWASP, CSV injection).
DANGEROUS: Final = ("=", "+", "-", "@")


@dataclass(frozen=True, slots=True)
class Table:
    """One table in three forms."""

    tsv: str
    markdown: str
    html: str
    figures: int


def table_of(rows: Sequence[StatisticRow]) -> Table:
    """The figures in their order, one a line, under a line of heads."""
    head, lines = _heads(), [_cells(row) for row in rows]
    tsv = "\n".join("\t".join(_safe(cell) for cell in line) for line in (head, *lines))
    rule = ["---"] * len(head)
    markdown = "\n".join(
        "| " + " | ".join(_piped(cell) for cell in line) + " |" for line in (head, rule, *lines)
    )
    body = "".join(f"<tr>{''.join(f'<td>{html.escape(cell)}</td>' for cell in line)}</tr>" for line in lines)
    heads = "".join(f"<th>{html.escape(cell)}</th>" for cell in head)
    return Table(tsv, markdown, f"<table><tr>{heads}</tr>{body}</table>", len(rows))


def mime_of(table: Table) -> QMimeData:
    """The table for the clipboard: spreadsheets take the tabs, word processors the HTML, editors of notes the Markdown."""
    data = QMimeData()
    data.setText(table.tsv)
    data.setHtml(table.html)
    data.setData("text/markdown", table.markdown.encode())
    data.setData("text/tab-separated-values", table.tsv.encode())
    return data


def source_text(row: StatisticRow) -> str:
    """Where a figure stands: outlet, title, date and paragraph."""
    source = row.source
    parts = (source.outlet, f"“{source.title}”", shown_date(source.published), paragraph_text(row))
    return ", ".join(part for part in parts if part)


def _heads() -> list[str]:
    return [
        QCoreApplication.translate("LedgerTable", "Measure"),
        QCoreApplication.translate("LedgerTable", "As written"),
        QCoreApplication.translate("LedgerTable", "Qualifier"),
        QCoreApplication.translate("LedgerTable", "Value"),
        QCoreApplication.translate("LedgerTable", "Unit"),
        QCoreApplication.translate("LedgerTable", "As stated in other units"),
        QCoreApplication.translate("LedgerTable", "Change"),
        QCoreApplication.translate("LedgerTable", "Place"),
        QCoreApplication.translate("LedgerTable", "Nature"),
        QCoreApplication.translate("LedgerTable", "About"),
        QCoreApplication.translate("LedgerTable", "Source"),
    ]


def _cells(row: StatisticRow) -> list[str]:
    return [
        row.measure,
        row.text,
        row.qualifier,
        value_text(row),
        unit_text(row),
        equivalents_text(row),
        change_text(row.change),
        row.geography.name if row.geography else "",
        nature_text(row.nature),
        period_text(row),
        source_text(row),
    ]


def _safe(cell: str) -> str:
    flat = " ".join(cell.split())
    return f"'{flat}" if flat.startswith(DANGEROUS) else flat


def _piped(cell: str) -> str:
    return " ".join(cell.split()).replace("\\", "\\\\").replace("|", "\\|")
