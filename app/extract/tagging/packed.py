"""The trained weights as they ship: zlib over a JSON head, the names of the features, and three arrays of numbers.

A feature's weights lie side by side: `tags[start:stop]` says which tag each of `weights[start:stop]` belongs to, in tenths.
Reading makes no number objects, so the model is there in a few hundredths of a second and takes little memory.
"""

from __future__ import annotations

import json
import sys
import zlib
from array import array
from dataclasses import dataclass
from itertools import accumulate
from typing import Any, Final

TENTHS: Final = 10  # weights are kept as whole tenths


@dataclass(frozen=True, slots=True)
class Model:
    """The names of the tags, the words that are looked up, and where each feature's weights lie."""

    names: list[str]
    certain: dict[str, str]
    features: dict[
        str, int
    ]  # name -> number; its weights are those from starts[number] to starts[number + 1]
    starts: list[int]
    tags: bytes
    weights: array[int]


def pack(tags: list[str], certain: dict[str, list[str]], weights: dict[str, list[Any]]) -> bytes:
    """A trained model as bytes; `weights` has tag, weight, tag, weight ... of each feature."""
    head = json.dumps({"tags": tags, "certain": certain}, ensure_ascii=False).encode()
    names = "\n".join(weights).encode()
    counts = bytes(len(row) // 2 for row in weights.values())
    which = bytes(tag for row in weights.values() for tag in row[::2])
    much = array("h", (round(weight * TENTHS) for row in weights.values() for weight in row[1::2]))
    if sys.byteorder == "big":
        much.byteswap()
    sizes = array("I", (len(head), len(names), len(counts), len(which)))
    if sys.byteorder == "big":
        sizes.byteswap()
    return zlib.compress(sizes.tobytes() + head + names + counts + which + much.tobytes(), 9)


def unpack(packed: bytes) -> Model:
    """The model in bytes of `pack`."""
    data = zlib.decompress(packed)
    sizes = array("I", data[:16])
    if sys.byteorder == "big":
        sizes.byteswap()
    pieces, at = [], 16
    for size in sizes:
        pieces.append(data[at : at + size])
        at += size
    head, names, counts, tags = pieces
    weights = array("h", data[at:])
    if sys.byteorder == "big":
        weights.byteswap()
    told = json.loads(head)
    features = names.decode().split("\n")
    return Model(
        told["tags"],
        {word: tag for tag, words in told["certain"].items() for word in words},
        dict(zip(features, range(len(features)), strict=True)),
        list(accumulate(counts, initial=0)),
        tags,
        weights,
    )
