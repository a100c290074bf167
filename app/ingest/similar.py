"""Finding the same story in other words of print: wire copies, reprints, corrected versions.

Every text gives a sample of its shingle hashes chosen by value (those divisible by `SAMPLE_EVERY`; U. Manber, "Finding
similar files in a large file system", 1994), so that two texts which share a passage have the same samples for it: the
share of one's samples that the other has estimates how much of the one is in the other, whatever their lengths. The samples
are numbers that an index can look up, so candidates are found without comparing every pair.
"""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass
from heapq import nsmallest
from typing import Final, TypeVar

from app.ingest.article import RawArticle
from app.ingest.fingerprint import containment, folded_words, shingle_digests
from app.ingest.metadata import read_lead
from app.ingest.outlets import Outlet, outlet_by_name

SHINGLE_WORDS: Final = 5
SAMPLE_EVERY: Final = 16
FEWEST: Final = 12  # short texts keep at least so many of their smallest hashes
NEAR: Final = 0.5  # share of the shorter text's samples in the longer one: the same story
_SIMHASH_WORDS: Final = 3
Key = TypeVar("Key", bound=Hashable)


def samples(text: str) -> frozenset[int]:
    """The sampled shingle hashes of a text: about one for every 16 words, none for a text of fewer than five."""
    hashes = frozenset(shingle_digests(text, SHINGLE_WORDS))
    chosen = {value for value in hashes if not value[-1] % SAMPLE_EVERY}
    if len(chosen) < FEWEST:
        chosen.update(nsmallest(FEWEST, hashes))
    return frozenset(int.from_bytes(value, "big") for value in chosen)


def likeness(one: frozenset[int], other: frozenset[int]) -> float:
    """How much of the shorter text is in the longer, 0 to 1, estimated from their samples."""
    return max(containment(one, other), containment(other, one))


def simhash64(text: str) -> int:
    """A 64-bit similarity hash as a signed integer (M. Charikar, 2002): like texts differ in few bits.

    Good for equal layouts of one text; `samples` also finds a reprint of half of it.
    """
    words = folded_words(text)
    runs = (
        Counter(
            " ".join(words[i : i + _SIMHASH_WORDS]) for i in range(max(1, len(words) - _SIMHASH_WORDS + 1))
        )
        if words
        else Counter()
    )
    weights = [0] * 64
    for run, count in runs.items():
        value = int.from_bytes(hashlib.blake2b(run.encode("utf-8"), digest_size=8).digest(), "big")
        for bit in range(64):
            weights[bit] += count if value >> bit & 1 else -count
    unsigned = sum(1 << bit for bit, weight in enumerate(weights) if weight > 0)
    return unsigned - (1 << 64) if unsigned >> 63 else unsigned


def distance(one: int, other: int) -> int:
    """In how many of 64 bits two similarity hashes differ."""
    return ((one ^ other) & 0xFFFF_FFFF_FFFF_FFFF).bit_count()


def near_groups(
    sampled: Mapping[Key, frozenset[int]], *, near: float = NEAR, common: int = 200
) -> list[list[Key]]:
    """Groups of two or more texts that are near one another, in the order given; a hash in more than `common` texts is furniture."""
    holders: dict[int, list[Key]] = defaultdict(list)
    for key, hashes in sampled.items():
        for value in hashes:
            holders[value].append(key)
    shared: Counter[tuple[Key, Key]] = Counter()
    for keys in holders.values():
        if 1 < len(keys) <= common:
            shared.update((one, other) for place, one in enumerate(keys) for other in keys[place + 1 :])
    parent: dict[Key, Key] = {key: key for key in sampled}

    def root(key: Key) -> Key:
        while parent[key] != key:
            parent[key] = parent[parent[key]]
            key = parent[key]
        return key

    for (one, other), count in shared.items():
        if count >= 2 and count >= near * min(len(sampled[one]), len(sampled[other])):
            parent[root(other)] = root(one)
    groups: dict[Key, list[Key]] = defaultdict(list)
    for key in sampled:
        groups[root(key)].append(key)
    return [keys for keys in groups.values() if len(keys) > 1]


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where a story comes from: the agency that signs it, if one does, and the outlet that printed it."""

    agency: str | None
    outlet: str | None


def provenance(article: RawArticle) -> Provenance:
    """The agency by the dateline or the outlet ("12 articles, 1 wire source" counts agencies)."""
    lead = next((article.text[p.start : p.end] for p in article.passages if p.number == 1), "")
    return Provenance(signing_agency(lead, article.outlet, article.authors), article.outlet)


def signing_agency(lead: str, outlet: str | None, authors: Iterable[str]) -> str | None:
    """The news agency that signs a text, by its first paragraph, its outlet or its authors."""
    for name in filter(None, (read_lead(lead).outlet, outlet, *authors)):
        known: Outlet | None = outlet_by_name(name)
        if known is not None and known.agency:
            return known.name
    return None


def wire_sources(articles: Iterable[RawArticle]) -> frozenset[str]:
    """The agencies behind these articles."""
    return frozenset(found for article in articles if (found := provenance(article).agency))
