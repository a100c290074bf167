"""What the library wants to know of an article beside its words: hashes, samples, compressed originals.

It is worked out in the reading process, of which there may be several, so that the one that writes has less to do.
"""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Collection
from dataclasses import dataclass

from app.ingest.article import RawArticle
from app.ingest.fingerprint import shingle_hashes
from app.ingest.similar import provenance, samples


@dataclass(frozen=True, slots=True)
class Prepared:
    """Facts of one `RawArticle`: SHA-256 in hexadecimal, samples of `app.ingest.similar`, zlib streams.

    `source` is the source text in UTF-8, None where it is simply the original, and empty where it is the frozen text. `wanted` are those of the hashes asked for
    that the text has (`app.ingest.fingerprint`).
    """

    original_sha256: str
    text_sha256: str
    words: int
    agency: str
    samples: tuple[int, ...]
    wanted: tuple[int, ...]
    original: bytes
    source: bytes | None


def prepare(article: RawArticle, wanted: Collection[int] = ()) -> Prepared:
    """Work these facts out; `wanted` are hashes of word runs to look for."""
    source = article.source_text.encode("utf-8", "surrogatepass")
    return Prepared(
        original_sha256=hashlib.sha256(article.original).hexdigest(),
        text_sha256=article.text_sha256,
        words=len(article.text.split()),
        agency=provenance(article).agency or "",
        samples=tuple(sorted(samples(article.text))),
        wanted=tuple(sorted(shingle_hashes(article.text).intersection(wanted))) if wanted else (),
        original=zlib.compress(article.original, 6),
        source=None if source == article.original else _packed(source, article.text),
    )


def _packed(source: bytes, text: str) -> bytes:
    """Nothing for a source text that is the frozen text: most parsed articles need no cleaning."""
    return b"" if source == text.encode("utf-8", "surrogatepass") else zlib.compress(source, 6)
