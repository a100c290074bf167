"""The evidence pack: one zip with the excerpts in context, their citations, hashes, seals and the originals.

Everything in it can be read with a browser and a text editor; `index.html` is the way in.
"""

from __future__ import annotations

import hashlib
import io
import zipfile
from collections.abc import Mapping, Sequence

from app.cite.csl.writers import html_escape
from app.cite.export.compose import compose
from app.cite.export.entry import ExportEntry
from app.cite.export.html import to_html
from app.cite.export.ownjson import to_json
from app.cite.formats.bibtex import bibtex
from app.cite.formats.csl_json import csl_json
from app.cite.formats.ris import ris

# A fixed time stamp: the same evidence gives the same bytes, so that a pack's own hash means something.
_WHEN = (1980, 1, 1, 0, 0, 0)

_README = """This folder holds excerpts with their sources.

index.html        open this in any browser; it needs no network
entries.json      the same records for programs
references.bib    the sources for reference managers (also .ris and .json)
texts/            the stored text of each article that an excerpt was checked against
originals/        the files as they were imported
SHA256SUMS        a hash of every file here; check with:  sha256sum -c SHA256SUMS

A seal says what the check of an excerpt against its stored text found when this pack was made:
verified, source changed, or not found.
"""


def to_pack(
    entries: Sequence[ExportEntry],
    *,
    title: str,
    originals: Mapping[str, bytes],
    texts: Mapping[str, str],
    style: str = "apa",
    locale: str = "en-US",
) -> bytes:
    """The pack as the bytes of a zip file.

    `originals` are files by name, `texts` the frozen texts by name (without a suffix); both keep their order.
    Names are made safe and told apart here. Raises UnknownStyleError.
    """
    items = list({entry.item.id: entry.item for entry in entries if entry.item is not None}.values())
    files: dict[str, bytes] = {}
    for name, data in originals.items():
        _put(files, "originals/", name, data)
    for name, text in texts.items():
        _put(files, "texts/", f"{name}.txt", text.encode("utf-8"))
    page = to_html(compose(entries, title=title, style=style, locale=locale), context=True)
    files["index.html"] = page.replace("</body>", f"{_seals(entries, files)}</body>").encode("utf-8")
    files["entries.json"] = to_json(entries, title=title).encode("utf-8")
    files["references.bib"] = bibtex(items).encode("utf-8")
    files["references.ris"] = ris(items).encode("utf-8")
    files["references.json"] = csl_json(items).encode("utf-8")
    files["README.txt"] = _README.encode("utf-8")
    sums = "".join(f"{hashlib.sha256(data).hexdigest()}  {name}\n" for name, data in sorted(files.items()))
    files["SHA256SUMS"] = sums.encode("utf-8")
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in sorted(files.items()):
            info = zipfile.ZipInfo(name, _WHEN)
            info.external_attr = 0o644 << 16
            archive.writestr(info, data, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def _put(files: dict[str, bytes], folder: str, name: str, data: bytes) -> None:
    """Add a file under a safe name that no other has."""
    safe = name.replace("\\", "/").rsplit("/", 1)[-1]
    safe = "".join(c if c.isprintable() and c not in '<>:"|?*' else "_" for c in safe).strip(" .") or "file"
    stem, dot, suffix = safe.rpartition(".")
    if not dot:
        stem, suffix = safe, ""
    wanted, number = folder + safe, 2
    taken = {known.casefold() for known in files}
    while wanted.casefold() in taken:
        wanted = f"{folder}{stem}-{number}{dot}{suffix}"
        number += 1
    files[wanted] = data


def _seals(entries: Sequence[ExportEntry], files: Mapping[str, bytes]) -> str:
    rows = "".join(
        f"<tr><td>{html_escape(e.words[:120])}</td><td>{html_escape(e.seal)}</td><td><code>{html_escape(e.text_sha256)}</code></td>"
        f"<td>{'' if e.start is None else f'{e.start}–{e.end}'}</td></tr>"
        for e in entries
        if e.words
    )
    listed = "".join(
        f'<li><a href="{html_escape(_href(name))}">{html_escape(name)}</a></li>' for name in files
    )
    return (
        "<section><h2>Seals</h2><p>Each excerpt was compared with the stored text whose SHA-256 is given; positions are "
        'Unicode code points.</p><table border="1" cellpadding="4" style="border-collapse:collapse;font-size:.85rem">'
        f"<tr><th>Words</th><th>Seal</th><th>SHA-256 of the text</th><th>Position</th></tr>{rows}</table></section>"
        f"<section><h2>Files</h2><ul>{listed}</ul></section>"
    )


def _href(name: str) -> str:
    from urllib.parse import quote

    return quote(name)
