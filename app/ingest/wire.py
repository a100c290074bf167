"""Articles between the reading process and ours: JSON and raw bytes, so that nothing a hostile file makes can run here."""

from __future__ import annotations

import json
from dataclasses import asdict, fields
from typing import Any, BinaryIO, Final

from app.ingest.article import Passage, RawArticle, Removed

_TUPLES: Final = ("captions", "authors", "notes", "keywords")
_LARGEST_HEADER: Final = 512 * 1024 * 1024


def send(stream: BinaryIO, kind: str, payload: dict[str, Any], blob: bytes = b"") -> None:
    """Write one frame: a line of JSON with the length of the bytes that follow it, then those bytes."""
    header = json.dumps(
        {"kind": kind, "blob": len(blob), **payload}, ensure_ascii=True, separators=(",", ":")
    )
    stream.write(header.encode("ascii") + b"\n")
    if blob:
        stream.write(blob)
    stream.flush()


def receive(stream: BinaryIO) -> tuple[str, dict[str, Any], bytes] | None:
    """The next frame as (kind, payload, bytes), or None at the end of the stream or when it is broken off."""
    line = stream.readline(_LARGEST_HEADER)
    if not line.endswith(b"\n"):
        return None
    payload = json.loads(line)
    size = int(payload.pop("blob"))
    blob = stream.read(size) if size else b""
    return (str(payload.pop("kind")), payload, blob) if len(blob) == size else None


def pack(article: RawArticle) -> tuple[dict[str, Any], bytes]:
    """An article as JSON data and its original bytes."""
    data = {
        field.name: getattr(article, field.name)
        for field in fields(article)
        if field.name not in ("original", "passages", "removed")
    }
    data["unsure"] = sorted(article.unsure)
    data["passages"] = [[p.start, p.end, p.number, p.kind, p.page, p.source] for p in article.passages]
    data["removed"] = [asdict(part) for part in article.removed]
    return data, article.original


def unpack(data: dict[str, Any], original: bytes) -> RawArticle:
    """The article that `pack` took apart."""
    whole = dict(data)
    for name in _TUPLES:
        whole[name] = tuple(whole[name])
    whole["unsure"] = frozenset(whole["unsure"])
    whole["passages"] = tuple(Passage(*item) for item in whole["passages"])
    whole["removed"] = tuple(Removed(**item) for item in whole["removed"])
    return RawArticle(original=original, **whole)
