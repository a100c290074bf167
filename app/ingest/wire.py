"""Articles between the reading process and ours: JSON and raw bytes, so that nothing a hostile file makes can run here."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, fields
from typing import Any, BinaryIO, Final

from app.ingest.article import Passage, RawArticle, Removed
from app.ingest.prepare import Prepared

_TUPLES: Final = ("captions", "authors", "notes", "keywords")
_BYTES: Final = frozenset({"text", "source_text", "original"})
_LARGEST_HEADER: Final = 512 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Arrival:
    """An article as read, what was worked out beside it, and what the further step made of it, as JSON data."""

    article: RawArticle
    prepared: Prepared
    further: dict[str, Any] | None = None


def send(
    stream: BinaryIO, kind: str, payload: dict[str, Any], blob: bytes = b"", *, flush: bool = True
) -> None:
    """Write one frame: a line of JSON with the length of the bytes that follow it, then those bytes."""
    header = json.dumps(
        {"kind": kind, "blob": len(blob), **payload}, ensure_ascii=True, separators=(",", ":")
    )
    stream.write(header.encode("ascii") + b"\n")
    if blob:
        stream.write(blob)
    if flush:
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
    """An article as JSON data and bytes: its text, its source text and its original, which would take long as JSON."""
    data = {
        field.name: getattr(article, field.name)
        for field in fields(article)
        if field.name not in _BYTES and field.name not in ("passages", "removed")
    }
    data["unsure"] = sorted(article.unsure)
    data["passages"] = [[p.start, p.end, p.number, p.kind, p.page, p.source] for p in article.passages]
    data["removed"] = [asdict(part) for part in article.removed]
    texts = [text.encode("utf-8", "surrogatepass") for text in (article.text, article.source_text)]
    data["lengths"] = [len(text) for text in texts]
    return data, b"".join((*texts, article.original))


def unpack(data: dict[str, Any], blob: bytes) -> RawArticle:
    """The article that `pack` took apart."""
    whole = dict(data)
    for name in _TUPLES:
        whole[name] = tuple(whole[name])
    whole["unsure"] = frozenset(whole["unsure"])
    whole["passages"] = tuple(Passage(*item) for item in whole["passages"])
    whole["removed"] = tuple(Removed(**item) for item in whole["removed"])
    first, second = whole.pop("lengths")
    text, source = blob[:first], blob[first : first + second]
    return RawArticle(
        text=text.decode("utf-8", "surrogatepass"),
        source_text=source.decode("utf-8", "surrogatepass"),
        original=blob[first + second :],
        **whole,
    )


def pack_arrival(arrival: Arrival) -> tuple[dict[str, Any], bytes]:
    """An arrival as the payload of a frame and its bytes: those of the article, then both compressed texts."""
    data, own = pack(arrival.article)
    prepared = arrival.prepared
    facts = {
        name: getattr(prepared, name)
        for name in ("original_sha256", "text_sha256", "words", "agency", "samples", "wanted")
    }
    source = prepared.source or b""
    payload = {
        "article": data,
        "prepared": facts,
        "lengths": [len(own), len(prepared.original), None if prepared.source is None else len(source)],
        "further": arrival.further,
    }
    return payload, b"".join((own, prepared.original, source))


def unpack_arrival(payload: dict[str, Any], blob: bytes) -> Arrival:
    """The arrival that `pack_arrival` took apart."""
    first, second, third = payload["lengths"]
    facts = dict(payload["prepared"])
    for name in ("samples", "wanted"):
        facts[name] = tuple(facts[name])
    prepared = Prepared(
        original=blob[first : first + second],
        source=None if third is None else blob[first + second :],
        **facts,
    )
    return Arrival(unpack(payload["article"], blob[:first]), prepared, payload["further"])
