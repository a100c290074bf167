"""References of citation managers: their metadata over the documents that lie beside them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from app.ingest.article import RawArticle
from app.ingest.draft import Draft, Stated
from app.ingest.errors import Unreadable
from app.ingest.lines import split_blocks
from app.ingest.normalise import normalise, squeeze
from app.ingest.outlets import outlet_by_name, outlet_by_url, site_name
from app.ingest.readers.source import Problem, Source

_SUFFIXES: Final = (".pdf", ".html", ".htm", ".txt", ".docx", ".odt", ".rtf", ".epub", ".md", ".mhtml")
_MOST_FILES: Final = 20_000


@dataclass(frozen=True, slots=True)
class Reference:
    """One reference: what it states, its abstract, and the files that it names (as written)."""

    stated: Stated
    abstract: str | None = None
    files: tuple[str, ...] = ()
    key: str | None = None
    original: bytes = b""

    @property
    def label(self) -> str:
        """How to name it in a message."""
        return self.stated.title or self.key or "a reference without title"


def articles_of(references: Iterable[Reference], source: Source) -> Iterator[Draft | RawArticle]:
    """For each reference the document beside the file with the reference's metadata; else its abstract; else a problem."""
    beside = _files_beside(source)
    for reference in references:
        path = _attached(reference, source, beside)
        if path is not None:
            try:
                found = False
                for article in source.nested(path.name, _contents(path, source)):
                    yield with_reference(article, reference)
                    found = True
                if found:
                    continue
            except (Unreadable, OSError) as problem:
                sentence = (
                    problem.sentence
                    if isinstance(problem, Unreadable)
                    else f"“{path.name}” could not be opened."
                )
                source.problems.append(Problem(reference.label, sentence))
        text = normalise(reference.abstract or "")
        blocks = split_blocks(text)
        if not any(char.isalnum() for char in text):
            if path is None:
                source.problems.append(
                    Problem(
                        reference.label,
                        f"“{reference.label}” has neither a document beside the file nor an abstract; export it with its files, or import its document.",
                    )
                )
            continue
        yield Draft(
            text,
            blocks,
            reference.original or text.encode("utf-8"),
            "text/plain",
            source.name,
            stated=replace(reference.stated, unsure=reference.stated.unsure | {"text"}),
            notes=("Only the abstract came with this reference.",),
            member=reference.key or reference.label,
        )


def with_reference(article: RawArticle, reference: Reference) -> RawArticle:
    """The document's text with the reference's metadata, which a person looked after, before its own."""
    stated = reference.stated
    settled = {name for name in ("title", "authors", "outlet", "url") if getattr(stated, name)}
    if stated.published:
        settled.add("published")
    return replace(
        article,
        title=stated.title or article.title,
        title_given=bool(stated.title) or article.title_given,
        authors=stated.authors or article.authors,
        outlet=stated.outlet or article.outlet,
        published=stated.published or article.published,
        published_source=stated.published_source if stated.published else article.published_source,
        published_sure=stated.published_sure if stated.published else article.published_sure,
        url=stated.url or article.url,
        language=article.language or stated.language,
        description=stated.description or article.description,
        keywords=tuple(dict.fromkeys((*stated.keywords, *article.keywords))),
        unsure=frozenset(article.unsure - settled),
    )


def reference_stated(
    *,
    title: str | None,
    container: str | None,
    publisher: str | None,
    authors: Iterable[str],
    published: str | None,
    url: str | None,
    language: str | None,
    genre: str | None,
    keywords: Iterable[str] = (),
) -> Stated:
    """A reference's fields as metadata."""
    name = squeeze(normalise(container or publisher or ""))
    known = outlet_by_name(name) if name else None
    by_url = outlet_by_url(url) if url else None
    code = (language or "").strip()[:2].lower()
    return Stated(
        title=squeeze(normalise(title or "")) or None,
        outlet=known.name if known else name or (by_url.name if by_url else site_name(url) if url else None),
        authors=tuple(dict.fromkeys(filter(None, (squeeze(normalise(author)) for author in authors)))),
        published=published,
        published_source="page" if published else None,
        published_sure=published is not None and len(published) == 10,
        language=code if len(code) == 2 and code.isalpha() else None,
        url=url,
        genre=genre,
        keywords=tuple(dict.fromkeys(filter(None, (squeeze(normalise(word)) for word in keywords)))),
    )


def natural_name(text: str) -> str:
    """ "Last, First" as "First Last"; a name without a comma stays."""
    last, comma, first = text.strip().strip("{}").partition(",")
    return f"{first.split(',')[0].strip()} {last.strip()}".strip() if comma else last.strip()


def _files_beside(source: Source) -> dict[str, Path]:
    """Documents in the folder of the reference file and one below, by folded stem; {} for a file out of an archive."""
    if source.data is not None:
        return {}
    found: dict[str, Path] = {}
    for count, path in enumerate(_near(source.path.parent)):
        if count > _MOST_FILES:
            break
        if path.suffix.lower() in _SUFFIXES and path != source.path:
            found.setdefault(_key(path.stem), path)
    return found


def _near(folder: Path) -> Iterator[Path]:
    for pattern in ("*", "*/*", "*/*/*"):
        try:
            yield from sorted(path for path in folder.glob(pattern) if path.is_file())
        except OSError:
            return


def _attached(reference: Reference, source: Source, beside: dict[str, Path]) -> Path | None:
    """The reference's document: a file that it names below its own folder, or one named after its key or title."""
    if source.data is not None:
        return None
    folder = source.path.parent.resolve()
    for name in reference.files:
        try:
            path = (folder / name.removeprefix("file://").replace("\\", "/")).resolve()
            if path.is_relative_to(folder) and path.is_file() and path.suffix.lower() in _SUFFIXES:
                return path
        except (OSError, ValueError):
            continue
    for wanted in (
        reference.key,
        reference.stated.title,
        *(Path(name.replace("\\", "/")).stem for name in reference.files),
    ):
        if wanted and len(_key(wanted)) >= 6 and _key(wanted) in beside:
            return beside[_key(wanted)]
    return None


def _contents(path: Path, source: Source) -> bytes:
    if path.stat().st_size > source.limits.file_bytes:
        raise Unreadable(path, f"“{path.name}” is too large; split it.")
    return path.read_bytes()


def _key(text: str) -> str:
    return re.sub(r"[\W_]+", "", normalise(text).casefold())
