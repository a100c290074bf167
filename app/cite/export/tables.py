"""CSV and Excel tables, one row an entry, safe to open: no cell is ever read as a formula."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

from app.cite.csl.richtext import plain_text
from app.cite.export.entry import ExportEntry
from app.cite.formatter import format_item

COLUMNS = (
    "kind", "words", "title", "speaker", "role", "date", "occasion", "place", "value", "unit", "qualifier", "nature",
    "topics", "headline", "outlet", "published", "paragraph", "page", "url", "citation", "seal", "note", "link", "id",
)  # fmt: skip

# A cell that begins so is a formula to a spreadsheet (OWASP, "CSV Injection").
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_EXCEL_CELL = 32_767


def to_csv(entries: Sequence[ExportEntry], style: str = "apa", locale: str = "en-US") -> str:
    """RFC 4180 with a byte order mark, so that Excel reads it as UTF-8. A risky cell gets an apostrophe in front."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for row in _rows(entries, style, locale):
        writer.writerow([_safe(cell) for cell in row])
    return "\ufeff" + out.getvalue()


def to_xlsx(entries: Sequence[ExportEntry], style: str = "apa", locale: str = "en-US") -> bytes:
    """A workbook with one filtered table; text is written as text and numbers as numbers."""
    import xlsxwriter  # a tenth of a second to import, and only an export needs it

    out = io.BytesIO()
    options = {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
    }
    with xlsxwriter.Workbook(out, options) as book:
        sheet = book.add_worksheet("Export")
        head = book.add_format({"bold": True, "bottom": 1})
        wrap = book.add_format({"text_wrap": True, "valign": "top"})
        sheet.write_row(0, 0, COLUMNS, head)
        count = 0
        for number, row in enumerate(_rows(entries, style, locale), 1):
            count = number
            for column, cell in enumerate(row):
                if isinstance(cell, (int, float)):
                    sheet.write_number(number, column, cell, wrap)
                else:
                    sheet.write_string(number, column, cell[:_EXCEL_CELL], wrap)
        sheet.freeze_panes(1, 0)
        sheet.autofilter(0, 0, max(count, 1), len(COLUMNS) - 1)
        for column, name in enumerate(COLUMNS):
            width = {"words": 60, "citation": 50, "title": 30, "headline": 40, "note": 30}.get(name, 16)
            sheet.set_column(column, column, width)
    return out.getvalue()


def _rows(entries: Sequence[ExportEntry], style: str, locale: str) -> list[list[str | int | float]]:
    cited: dict[str, str] = {}
    rows: list[list[str | int | float]] = []
    for entry in entries:
        item = entry.item
        if item is not None and item.id not in cited:
            cited[item.id] = plain_text(format_item(item, style, locale, None).reference)
        known: dict[str, str | int | float | None] = {
            "kind": entry.kind,
            "words": entry.words,
            "title": entry.title,
            "speaker": entry.speaker,
            "role": entry.role,
            "date": entry.date,
            "occasion": entry.occasion,
            "place": entry.place,
            "value": entry.value,
            "unit": entry.unit,
            "qualifier": entry.qualifier,
            "nature": entry.nature,
            "topics": "; ".join(entry.topics),
            "headline": item.title if item else "",
            "outlet": item.outlet if item else "",
            "published": (item.issued or "") if item else "",
            "paragraph": entry.paragraph,
            "page": entry.page,
            "url": item.url if item else "",
            "citation": cited.get(item.id, "") if item else "",
            "seal": entry.seal,
            "note": entry.note,
            "link": entry.link,
            "id": entry.id,
        }
        rows.append([value if (value := known[name]) is not None else "" for name in COLUMNS])
    return rows


def _safe(cell: str | int | float) -> str | int | float:
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else cell
