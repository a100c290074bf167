"""Reading documents: `read` for one file, `read_text` for the clipboard, `expand` for folders."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

from app.ingest.article import RawArticle
from app.ingest.assemble import assemble
from app.ingest.draft import Draft
from app.ingest.errors import Unreadable
from app.ingest.limits import DEFAULT_LIMITS, Limits
from app.ingest.readers import registry
from app.ingest.readers.source import HEAD_BYTES, Problem, Source

__all__ = ["Unreadable", "expand", "read", "read_bytes", "read_text"]

_COMPANIONS = ("_files", ".files", "-files", "_archivos", "_fichiers", "-Dateien", "_bestanden")
_SYSTEM_FILES = frozenset({"thumbs.db", "desktop.ini", ".ds_store", "icon\r"})


def read(
    path: Path,
    *,
    limits: Limits = DEFAULT_LIMITS,
    problems: list[Problem] | None = None,
    reader: str | None = None,
    opened: list[BinaryIO] | None = None,
) -> Iterator[RawArticle]:
    """The articles in a file, one by one (a mailbox, an archive or a table holds many).

    Parts of a container that cannot be read are appended to `problems`. `reader` forces a format (a name of
    `readers.registry.MODULES`). The stream of a container that is read piece by piece goes into `opened`, so that one can
    ask how far it is. Raises `Unreadable` with one sentence to show, and nothing else.
    """
    collected = problems if problems is not None else []
    try:
        size = _size(path)
        with path.open("rb") as file:
            head = file.read(HEAD_BYTES)
    except OSError as problem:
        raise Unreadable(path, f"“{path.name}” {_why(problem)}.") from problem
    source = _source(path, path.name, size, limits, collected)
    if opened is not None:
        source = replace(source, opened=opened)
    yield from _articles(source, head, reader)


def read_bytes(
    name: str,
    data: bytes,
    *,
    limits: Limits = DEFAULT_LIMITS,
    problems: list[Problem] | None = None,
    reader: str | None = None,
) -> Iterator[RawArticle]:
    """The articles in a document that is in memory; otherwise as `read`."""
    source = _source(Path(name), name, len(data), limits, problems if problems is not None else [], data=data)
    yield from _articles(source, data[:HEAD_BYTES], reader)


def read_text(text: str, html: str | None = None, *, name: str = "clipboard") -> RawArticle:
    """One article from pasted text; with `html` (the clipboard's HTML flavour) headings, lists and metadata come from there.

    Raises `Unreadable` if there is no text.
    """
    if html and html.strip():
        try:
            data = html.encode("utf-8", errors="replace")
            return next(read_bytes(f"{name}.html", data, reader="html"))
        except Unreadable:
            if not text.strip():
                raise
    return next(read_bytes(f"{name}.txt", text.encode("utf-8", errors="replace"), reader="text"))


def expand(paths: Iterable[Path], problems: list[Problem] | None = None) -> Iterator[Path]:
    """The files behind these paths, folders walked through in order of name.

    Hidden files and folders inside a folder are passed over, links that lead back into a folder being walked are not
    followed again, and a folder that may not be opened goes into `problems`. A path that is named itself is always given.
    """
    seen: set[tuple[int, int]] = set()
    for path in paths:
        if path.is_dir():
            yield from _walk(path, seen, problems if problems is not None else [])
        else:
            yield path


def _walk(folder: Path, seen: set[tuple[int, int]], problems: list[Problem]) -> Iterator[Path]:
    pending = [folder]
    while pending:
        current = pending.pop()
        try:
            status = current.stat()
            key = (status.st_dev, status.st_ino)
            if key in seen and status.st_ino:
                continue
            seen.add(key)
            with os.scandir(current) as entries:
                listing = sorted(entries, key=lambda entry: entry.name.casefold())
        except OSError as problem:
            problems.append(Problem(str(current), f"The folder “{current.name}” {_why(problem)}."))
            continue
        folders = []
        companions = {
            f"{Path(entry.name).stem}{suffix}"
            for entry in listing
            if entry.name.lower().endswith((".html", ".htm"))
            for suffix in _COMPANIONS
        }
        for entry in listing:
            if entry.name in companions:
                continue  # pictures and scripts that a browser saved beside its page
            if entry.name.startswith((".", "~$")) or entry.name.casefold() in _SYSTEM_FILES:
                continue
            if _is_folder(entry):
                folders.append(Path(entry.path))
            else:
                yield Path(entry.path)
        pending.extend(reversed(folders))


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:
        return False


def _size(path: Path) -> int:
    status = path.stat()
    if stat.S_ISDIR(status.st_mode):
        raise Unreadable(path, f"“{path.name}” is a folder; import the documents in it.")
    if not stat.S_ISREG(status.st_mode):
        raise Unreadable(path, f"“{path.name}” is a device or a pipe, not a document; choose a file.")
    if status.st_size == 0:
        raise Unreadable(path, f"“{path.name}” is empty (0 bytes); get a new copy of it.")
    return status.st_size


def _why(problem: OSError) -> str:
    import errno

    reasons = {
        errno.ENOENT: "is no longer there; it was moved, renamed or deleted",
        errno.EACCES: "may not be opened by you; change its permissions, or copy it to a folder of your own",
        errno.EPERM: "may not be opened by you; change its permissions, or copy it to a folder of your own",
        errno.ELOOP: "is a link that leads back to itself; choose the document that it stands for",
        errno.EIO: "could not be read from its disk; check the disk, or copy the file from a backup",
        errno.ENAMETOOLONG: "has too long a name; rename it",
        errno.EMFILE: "could not be opened, as too many files are open; try again",
    }
    return reasons.get(
        problem.errno or 0,
        f"could not be opened ({(problem.strerror or 'unknown reason').lower()}); check the file and try again",
    )


def _source(
    path: Path,
    name: str,
    size: int,
    limits: Limits,
    problems: list[Problem],
    *,
    data: bytes | None = None,
    member: str | None = None,
    depth: int = 0,
) -> Source:
    def nested(inner: str, inner_data: bytes) -> Iterator[RawArticle]:
        label = f"{member} › {inner}" if member else inner
        within = _source(
            path,
            Path(inner).name or inner,
            len(inner_data),
            limits,
            problems,
            data=inner_data,
            member=label,
            depth=depth + 1,
        )
        yield from _articles(within, inner_data[:HEAD_BYTES], None)

    return Source(path, name, size, limits, nested, data, member, depth, problems)


def _articles(source: Source, head: bytes, forced: str | None) -> Iterator[RawArticle]:
    if source.data is not None and not source.data:
        raise source.refuse("is empty (0 bytes)")
    refused = None if forced else registry.refusal(source.name, head)
    if refused:
        raise source.refuse(refused)
    chosen = forced or registry.choose(source.name, head)
    if chosen is None:
        chosen = _unnamed(source, head)
    found = 0
    try:
        for item in registry.reader(chosen).read(source):
            article = assemble(item) if isinstance(item, Draft) else item
            if not article.text.strip():
                raise source.refuse("has no text in it; there is nothing to import")
            found += 1
            yield article
    except Unreadable:
        raise
    except OSError as problem:
        raise source.refuse(_why(problem)) from problem
    except MemoryError as problem:
        raise source.refuse("needs more memory than a document may take; split it into parts") from problem
    except RecursionError as problem:
        raise source.refuse(
            "is nested too deeply to be read; open it in the program that made it and save it as text"
        ) from problem
    if not found:
        raise source.refuse(_nothing(source))


def _nothing(source: Source) -> str:
    if source.problems:
        return f"holds no document that could be read ({len(source.problems)} failed)"
    return "holds no article"


def _unnamed(source: Source, head: bytes) -> str:
    """A document without a known suffix is tried as text; anything else is refused with what it is."""
    from app.ingest.decode import NotText, decode

    suffix = Path(source.name).suffix.lower()
    try:
        decode(head)
    except NotText as problem:
        raise source.refuse(str(problem)) from problem
    if suffix and not any(char.isspace() for char in suffix) and len(suffix) <= 6 and suffix in _NOT_ARTICLES:
        raise source.refuse(
            f"is of a kind that holds no article ({suffix}); import text, web pages, PDF, Word, mail or an archive of them"
        )
    return "text"


_NOT_ARTICLES = frozenset(
    [
        ".py",
        ".js",
        ".css",
        ".c",
        ".h",
        ".cpp",
        ".java",
        ".sh",
        ".bat",
        ".sql",
        ".ini",
        ".cfg",
        ".toml",
        ".yaml",
        ".yml",
        ".lock",
        ".svg",
        ".ts",
        ".scss",
        ".less",
        ".map",
        ".srt",
        ".vtt",
        ".m3u",
        ".ics",
        ".vcf",
        ".xml",
        ".xsl",
        ".plist",
        ".reg",
        ".po",
    ]
)
