"""Page ranges: expanded, minimal, minimal-two, chicago (15th and 16th edition)."""

from __future__ import annotations

import re

_RANGE = re.compile(r"(?<![\w-])([A-Za-z]*)(\d+)\s*(?<!\\)[-–—]\s*([A-Za-z]*)(\d+)(?![\w-])")


def format_ranges(text: str, format: str, delimiter: str) -> str:
    """Every range in `text` in the given page-range-format, joined with the locale's delimiter."""

    def change(match: re.Match[str]) -> str:
        before, first, after, last = match.groups()
        if after and after != before:
            return f"{before}{first}{delimiter}{after}{last}"
        if format:
            first, last = _expand(first, last)
            if int(last) > int(first) and len(first) == len(last):
                last = _shorten(first, last, format)
            elif int(last) <= int(first):
                return (
                    f"{before}{first}{delimiter}{after}{last}"
                    if after
                    else f"{before}{match[2]}{delimiter}{match[4]}"
                )
            elif format.startswith("chicago"):
                last = _shorten(first, last, format)
        keep = before if (format == "expanded" or (after and not format)) else after and before
        if format not in ("", "expanded"):
            keep = before if after and format.startswith("chicago") and len(last) == len(first) else ""
        return f"{before}{first}{delimiter}{keep or ''}{last}"

    return _RANGE.sub(change, text)


def _expand(first: str, last: str) -> tuple[str, str]:
    """The last page with the digits that were left out of it."""
    if len(last) < len(first):
        last = first[: len(first) - len(last)] + last
    return first, last


def _shorten(first: str, last: str, format: str) -> str:
    if format == "expanded" or len(first) != len(last):
        return last
    changed = next((i for i, (a, b) in enumerate(zip(first, last)) if a != b), len(first) - 1)
    if format == "minimal":
        return last[changed:]
    if format == "minimal-two":
        return last[min(changed, max(len(last) - 2, 0)) :]
    if format in ("chicago", "chicago-15", "chicago-16"):
        return _chicago(first, last, changed, format)
    return last


def _chicago(first: str, last: str, changed: int, format: str) -> str:
    """Chicago Manual of Style, 16th ed., 9.60 (and 15th, 9.64: four digits that change in three are full)."""
    number = int(first)
    if number < 100 or number % 100 == 0:
        return last
    if number % 100 < 10:
        return last[changed:]
    digits = len(last) - changed
    if format != "chicago-16" and len(first) == 4 and digits >= 3:
        return last
    return last[min(changed, len(last) - 2) :]
