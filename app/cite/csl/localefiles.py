"""Where locale files come from: the data of the package `citeproc-py` (BSD; locales CC BY-SA of their authors)."""

from __future__ import annotations

from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

from app.cite.csl.model import LocaleData
from app.cite.csl.parse import parse_locale


@lru_cache(maxsize=64)
def load_locale(dialect: str) -> LocaleData | None:
    """The locale file of a dialect ("vi-VN"), None where there is none."""
    spec = find_spec("citeproc")
    if spec is None or not spec.submodule_search_locations:
        return None
    path = Path(next(iter(spec.submodule_search_locations))) / "data" / "locales" / f"locales-{dialect}.xml"
    if "/" in dialect or not path.is_file():
        return None
    return parse_locale(path.read_bytes())
