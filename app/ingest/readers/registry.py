"""The readers there are, and which one a document needs. A new format is one module and one line here."""

from __future__ import annotations

import importlib
from pathlib import PurePath
from typing import Final

from app.ingest.compound import SIGNATURE
from app.ingest.readers.source import Reader

# order matters for sniffing: the most particular signature first
MODULES: Final[tuple[str, ...]] = (
    "html",
    "rtf",
    "pdf",
    "docx",
    "odt",
    "epub",
    "zip",
    "warc",
    "mhtml",
    "mbox",
    "mail",
    "ris",
    "text",
    "markdown",
    "table",
    "own_json",
    "csl",
    "bibtex",
    "doc",
    "msg",
)
# suffix -> module; kept here so that no reader is imported before a document needs it (a test compares both)
BY_SUFFIX: Final[dict[str, str]] = {
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".shtml": "html",
    ".rtf": "rtf",
    ".pdf": "pdf",
    ".docx": "docx",
    ".docm": "docx",
    ".dotx": "docx",
    ".doc": "doc",
    ".dot": "doc",
    ".odt": "odt",
    ".ott": "odt",
    ".fodt": "odt",
    ".epub": "epub",
    ".zip": "zip",
    ".warc": "warc",
    ".warc.gz": "warc",
    ".mhtml": "mhtml",
    ".mht": "mhtml",
    ".mbox": "mbox",
    ".mbx": "mbox",
    ".eml": "mail",
    ".emlx": "mail",
    ".msg": "msg",
    ".ris": "ris",
    ".txt": "text",
    ".text": "text",
    ".asc": "text",
    ".log": "text",
    ".md": "markdown",
    ".markdown": "markdown",
    ".mdown": "markdown",
    ".csv": "table",
    ".tsv": "table",
    ".jsonl": "table",
    ".ndjson": "table",
    ".json": "own_json",
    ".csljson": "csl",
    ".bib": "bibtex",
    ".bibtex": "bibtex",
}


def reader(name: str) -> Reader:
    """The reader module of this name."""
    module: Reader = importlib.import_module(f"app.ingest.readers.{name}")  # type: ignore[assignment]
    return module


def readers() -> tuple[tuple[str, str, tuple[str, ...]], ...]:
    """(module, name to show, suffixes) of every reader, for file dialogs and for choosing a reader by hand."""
    return tuple((name, reader(name).NAME, reader(name).SUFFIXES) for name in MODULES)


def suffixes() -> frozenset[str]:
    """Every suffix that can be imported, with its dot, in lower case."""
    return frozenset(BY_SUFFIX)


# formats that people do have and that we do not read -> the end of the sentence that says what to do
REFUSED: Final[dict[str, str]] = {
    ".wps": "is a Works document; open it in LibreOffice and save it as .docx",
    ".wpd": "is a WordPerfect document; open it in LibreOffice and save it as .docx",
    ".pages": "is a Pages document; open it in Pages and export it as Word or PDF",
    ".xls": "is a spreadsheet; save the sheet that holds the articles as .csv",
    ".xlsx": "is a spreadsheet; save the sheet that holds the articles as .csv",
    ".ods": "is a spreadsheet; save the sheet that holds the articles as .csv",
    ".ppt": "is a presentation; export it as PDF",
    ".pptx": "is a presentation; export it as PDF",
    ".odp": "is a presentation; export it as PDF",
    ".pst": "is an Outlook mailbox; export it as .mbox",
    ".djvu": "is a scanned book; convert it to PDF with a text layer",
    ".mobi": "is a Kindle book; convert it to .epub",
    ".azw3": "is a Kindle book; convert it to .epub",
    ".chm": "is a help file; save its pages as HTML",
    ".webarchive": "is a Safari web archive; save the page as HTML or PDF",
    ".7z": "is a 7-Zip archive; unpack it, or pack it again as .zip",
    ".rar": "is a RAR archive; unpack it, or pack it again as .zip",
    ".tar": "is a tar archive; unpack it, or pack it again as .zip",
    ".tgz": "is a tar archive; unpack it, or pack it again as .zip",
    ".gz": "is packed with gzip; unpack it first",
}
_COMPOUND: Final = frozenset({"doc", "msg"})
_PACKAGES: Final = frozenset({"docx", "odt", "epub"})


def refusal(name: str, head: bytes) -> str | None:
    """Why a document of this name and beginning is not read, as the end of a sentence; None if it may be."""
    suffix = PurePath(name).suffix.lower()
    if head.startswith(SIGNATURE):
        if BY_SUFFIX.get(suffix) in _COMPOUND:
            return None
        if "EncryptedPackage".encode("utf-16-le") in head or BY_SUFFIX.get(suffix) in _PACKAGES:
            return "is protected with a password (or of an old kind); open it in its own program and save it without a password as .docx"
        return (
            REFUSED.get(suffix)
            or "is an Office document of the old kind; open it in its own program and save it as .docx or .pdf"
        )
    if suffix in REFUSED and not name.lower().endswith(tuple(BY_SUFFIX)):
        return REFUSED[suffix]
    if head.startswith(b"\x1f\x8b") and not name.lower().endswith(".warc.gz"):
        return REFUSED[".gz"]
    return None


def choose(name: str, head: bytes) -> str | None:
    """The reader for a document by its first bytes, then by its name; None if it is no format that we know."""
    lower = name.lower()
    named = next(
        (BY_SUFFIX[suffix] for suffix in sorted(BY_SUFFIX, key=len, reverse=True) if lower.endswith(suffix)),
        None,
    )
    for candidate in MODULES:
        if reader(candidate).sniff(head):
            # a package, or a page with mail headers, tells little in its first bytes: its name decides
            decided = (candidate == "zip" and named in _PACKAGES) or (
                candidate == "mail" and named == "mhtml"
            )
            return named if decided else candidate
    if head.startswith(b"%!PS"):
        return None
    return named
