"""A figure as the ledger writes it: value with its unit in front or behind, as the source has it, and its conversions."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale

from app.ui.widgets.dates import shown_when
from db.records import Change, StatisticRow

SCALES = (
    (1e12, QT_TRANSLATE_NOOP("Figures", "trillion")),
    (1e9, QT_TRANSLATE_NOOP("Figures", "billion")),
    (1e6, QT_TRANSLATE_NOOP("Figures", "million")),
)


def number(value: float) -> str:
    """A number with the locale's separators and no digits that the value does not have; large round ones in words."""
    for size, name in SCALES:
        if abs(value) >= size:
            scaled = value / size
            if abs(scaled - round(scaled, 3)) < 1e-9:
                return f"{_plain(round(scaled, 3))} {QCoreApplication.translate('Figures', str(name))}"
    return _plain(value)


def value_text(row: StatisticRow) -> str:
    """The value as the large figure of a row: "VND 390 trillion", "79.1 %", "46–50", or the words as written."""
    if row.low is not None and row.high is not None and row.value is None:
        text = f"{number(row.low)}–{number(row.high)}"
    elif row.value is not None:
        text = number(row.value)
    elif row.low is not None:
        text = number(row.low)
    elif row.high is not None:
        text = number(row.high)
    else:
        return row.text
    if row.unit_kind == "currency" and row.unit:
        return f"{row.unit} {text}"
    if row.unit_kind == "percent":
        return f"{text} %"
    if row.unit_kind == "rank":
        return QCoreApplication.translate("Figures", "rank %1").replace("%1", text)
    return text


def unit_text(row: StatisticRow) -> str:
    """The counted unit, where it is no part of the value's own writing."""
    return "" if row.unit_kind in ("currency", "percent", "rank") else _unit_as_written(row)


def equivalents_text(row: StatisticRow) -> str:
    """The same amount in other units, as the source itself states it; nothing is converted here."""
    stated = QCoreApplication.translate("Figures", "= %1 as stated")
    return " · ".join(stated.replace("%1", text) for text in row.equivalents)


def seal_text(seal: str) -> str:
    """The seal of a figure in words, with its sign."""
    return {
        "verified": "✓ " + QCoreApplication.translate("Figures", "verified"),
        "source changed": "✗ " + QCoreApplication.translate("Figures", "source changed"),
        "not found": "✗ " + QCoreApplication.translate("Figures", "not found"),
    }.get(seal, "")


def _unit_as_written(row: StatisticRow) -> str:
    """The counted noun as the source has it ("16,000 reports"); a unit is kept in the singular, to be compared."""
    size = len(row.unit.split())
    written = row.text.split()[-size:] if size else []
    alike = len(written) == size and all(
        one[:2].lower() == two[:2].lower() for one, two in zip(written, row.unit.split(), strict=True)
    )
    return " ".join(written) if alike and row.unit_kind == "count" else row.unit


def change_text(change: Change | None) -> str:
    """ "▲ 64.78 % from 2022"; "" for none."""
    if change is None:
        return ""
    arrow = "▲" if change.direction == "up" else "▼"
    unit = "%" if change.unit == "percent" else change.unit
    amount = f" {_plain(change.value)} {unit}".rstrip() if change.value is not None else ""
    base = QCoreApplication.translate("Figures", "from %1").replace("%1", change.base) if change.base else ""
    return f"{arrow}{amount} {base}".rstrip()


def nature_text(nature: str) -> str:
    """The nature of a figure in words."""
    return {
        "reported": QCoreApplication.translate("Figures", "reported"),
        "target": QCoreApplication.translate("Figures", "target"),
        "estimate": QCoreApplication.translate("Figures", "estimate"),
        "expected": QCoreApplication.translate("Figures", "expected"),
    }[nature]


def period_text(row: StatisticRow) -> str:
    """The period that a figure is about, as far as its source states one."""
    return shown_when(row.as_of, ahead=row.nature in ("target", "expected"))


def _plain(value: float) -> str:
    locale = QLocale()
    if float(value).is_integer():
        return locale.toString(int(value))
    decimals = len(f"{value:.6f}".rstrip("0").split(".")[1])
    return locale.toString(float(value), "f", decimals)


def paragraph_text(row: StatisticRow) -> str:
    """Where the figure stands in its article: "para. 4"; "" when the source names no paragraph."""
    number = row.source.paragraph
    return QCoreApplication.translate("Figures", "para. %1").replace("%1", str(number)) if number else ""
