"""The text of a brief: blocks, and the Markdown that they are kept in.

Headings, paragraphs and list items are CommonMark. A note to oneself is an HTML comment, which no reader of Markdown shows.
An excerpt is a block quotation that ends in a link to its record; its words are those that were seen last, so that they are
not lost with the record:

    > The words.
    >
    > [Speaker, Outlet, para. 4](rapporteur://quote/12)

What `serialise` writes, `parse` reads back; Markdown of others is read as far as it has the same meaning.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Literal, cast

from db.records import Kind, Ref

BlockKind = Literal["text", "heading", "item", "note", "excerpt"]
DEEPEST: Final = 3  # levels of headings
_ESCAPED: Final = re.compile(r"[\\*_`\[\]<]")
_AT_START: Final = re.compile(r"^(?:[#>+-]|\d+(?=[.)]))")
_LINK: Final = re.compile(r"^\[(?P<source>(?:\\.|[^\\\]])*)\]\(rapporteur://(?P<kind>[a-z]+)/(?P<id>\d+)\)$")
_HEADING: Final = re.compile(r"^(#{1,6})(?:\s+|$)")
_ITEM: Final = re.compile(r"^[-*+]\s+")
_STARS: Final = re.compile(r"\\.|\*{1,3}", re.DOTALL)
_WORD: Final = re.compile(r"\w+(?:[’'-]\w+)*")


@dataclass(frozen=True, slots=True)
class Run:
    """Text in one dress; "\\n" in it is a line break within the block."""

    text: str
    bold: bool = False
    italic: bool = False


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A record that stands in the brief, with its words and its source as they were seen last."""

    ref: Ref
    words: str
    source: str


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading (of `level` 1 to 3), list item, note to oneself, or excerpt."""

    kind: BlockKind
    runs: tuple[Run, ...] = ()
    level: int = 0
    excerpt: Excerpt | None = None

    @property
    def text(self) -> str:
        """Its words without dress."""
        return self.excerpt.words if self.excerpt is not None else "".join(run.text for run in self.runs)


def excerpts(blocks: Iterable[Block]) -> tuple[Excerpt, ...]:
    """The excerpts in their order."""
    return tuple(block.excerpt for block in blocks if block.excerpt is not None)


def words(blocks: Iterable[Block]) -> tuple[int, int]:
    """How many words are one's own, and how many stand in excerpts; notes to oneself do not count."""
    own = quoted = 0
    for block in blocks:
        if block.excerpt is not None:
            quoted += len(_WORD.findall(block.excerpt.words))
        elif block.kind != "note":
            own += len(_WORD.findall(block.text))
    return own, quoted


def normal(runs: Iterable[Run]) -> tuple[Run, ...]:
    """The same text in as few runs as can be; blanks at the edges of a dress are undressed, as CommonMark wants them."""
    found: list[Run] = []
    for run in runs:
        core = run.text.strip()
        parts = (
            [run]
            if core == run.text or not (run.bold or run.italic)
            else [
                Run(run.text[: len(run.text) - len(run.text.lstrip())]),
                Run(core, run.bold, run.italic),
                Run(run.text[len(run.text.rstrip()) :] if core else ""),
            ]
        )
        for part in parts:
            if not part.text:
                continue
            last = found[-1] if found else None
            if last is not None and (last.bold, last.italic) == (part.bold, part.italic):
                found[-1] = Run(last.text + part.text, part.bold, part.italic)
            else:
                found.append(part)
    return tuple(found)


# --- writing ----------------------------------------------------------------------------------------------------------


def serialise(blocks: Sequence[Block]) -> str:
    """The blocks as Markdown; blocks without words are left out."""
    out: list[str] = []
    before: Block | None = None
    for block in blocks:
        text = _written(block)
        if not text:
            continue
        if before is not None:
            out.append("\n" if before.kind == block.kind == "item" else "\n\n")
        out.append(text)
        before = block
    return "".join(out) + "\n" if out else ""


def _written(block: Block) -> str:
    if block.excerpt is not None:
        return _excerpt(block.excerpt)
    if not block.text.strip():
        return ""
    if block.kind == "note":
        # "--" may not stand within a comment
        inner = re.sub(r"-(?=-|$)", lambda _: "-\\", block.text.replace("\\", "\\\\").strip())
        return f"<!-- {inner} -->"
    inline = _inline(block.runs)
    if block.kind == "heading":
        level = min(max(block.level, 1), DEEPEST)
        return f"{'#' * level} {inline.replace(chr(92) + chr(10), ' ')}"
    if block.kind == "item":
        return "- " + inline.replace("\\\n", "\\\n  ")
    return _AT_START.sub(_guarded, inline)


def _guarded(found: re.Match[str]) -> str:
    sign = found[0]
    return f"{sign}\\" if sign[0].isdigit() else f"\\{sign}"


def _inline(runs: Iterable[Run]) -> str:
    out: list[str] = []
    bold = italic = False
    for run in normal(_stripped(runs)):
        out.append("*" * ((2 if run.bold != bold else 0) + (1 if run.italic != italic else 0)))
        bold, italic = run.bold, run.italic
        out.append(_lines(_escape(run.text)))
    out.append("*" * ((2 if bold else 0) + (1 if italic else 0)))
    return "".join(out)


def _lines(text: str) -> str:
    """Line breaks as hard breaks; what begins a line must not look like a block."""
    first, *rest = text.split("\n")
    return "\\\n".join([first, *(_AT_START.sub(_guarded, line) for line in rest)])


def _stripped(runs: Iterable[Run]) -> list[Run]:
    """Without blanks before the first and behind the last word."""
    found = [run for run in runs if run.text]
    while found and not found[0].text.strip():
        found.pop(0)
    if found:
        found[0] = Run(found[0].text.lstrip(), found[0].bold, found[0].italic)
    while found and not found[-1].text.strip():
        found.pop()
    if found:
        found[-1] = Run(found[-1].text.rstrip(), found[-1].bold, found[-1].italic)
    return found


def _escape(text: str) -> str:
    return _ESCAPED.sub(lambda sign: "\\" + sign[0], text)


def _excerpt(excerpt: Excerpt) -> str:
    said = [_AT_START.sub(_guarded, _escape(line)) for line in excerpt.words.strip().split("\n")]
    source = _escape(" ".join(excerpt.source.split()))
    lines = [*said, "", f"[{source}](rapporteur://{excerpt.ref.kind}/{excerpt.ref.id})"]
    if not excerpt.words.strip():
        lines = lines[-1:]
    return "\n".join(f"> {line}".rstrip() for line in lines)


# --- reading ----------------------------------------------------------------------------------------------------------


def parse(text: str) -> tuple[Block, ...]:
    """The blocks of a Markdown text."""
    return tuple(block for block in _blocks(text) if block.excerpt is not None or block.text.strip())


def _blocks(text: str) -> Iterator[Block]:
    lines = text.replace("\r\n", "\n").split("\n")
    at = 0
    while at < len(lines):
        line = lines[at]
        if not line.strip():
            at += 1
        elif line.startswith("<!--"):
            end = next(
                (n for n in range(at, len(lines)) if lines[n].rstrip().endswith("-->")), len(lines) - 1
            )
            yield _note("\n".join(lines[at : end + 1]))
            at = end + 1
        elif line.startswith(">"):
            end = _while(lines, at, lambda one: one.startswith(">"))
            yield _quotation([one[1:].removeprefix(" ") for one in lines[at:end]])
            at = end
        else:
            end = _block_end(lines, at)
            yield _paragraph("\n".join(lines[at:end]))
            at = end


def _while(lines: Sequence[str], at: int, holds: object) -> int:
    assert callable(holds)
    while at < len(lines) and holds(lines[at]):
        at += 1
    return at


def _block_end(lines: Sequence[str], at: int) -> int:
    """Where a paragraph, heading or item ends: at a blank line or the next block, unless a hard break holds it together."""
    end = at + 1
    while end < len(lines):
        broken = len(lines[end - 1]) - len(lines[end - 1].rstrip("\\"))
        if broken % 2:
            end += 1
            continue
        line = lines[end]
        if not line.strip() or _HEADING.match(lines[at]) or line.startswith((">", "<!--")):
            return end
        if _HEADING.match(line) or _ITEM.match(line):
            return end
        end += 1
    return end


def _paragraph(text: str) -> Block:
    if heading := _HEADING.match(text):
        level = min(len(heading[1]), DEEPEST)
        return Block("heading", _runs(text[heading.end() :].strip()), level)
    if item := _ITEM.match(text):
        return Block("item", _runs(re.sub(r"\n[ ]{1,2}", "\n", text[item.end() :])))
    return Block("text", _runs(text))


def _note(text: str) -> Block:
    inner = text.strip().removeprefix("<!--").removesuffix("-->").strip()
    # "-\" stands for "-", and "\\" for "\"
    plain = re.sub(r"\\\\|-\\", lambda found: "\\" if found[0] == "\\\\" else "-", inner)
    return Block("note", (Run(plain),) if plain else ())


def _quotation(lines: list[str]) -> Block:
    link = _LINK.match(lines[-1].strip())
    if link is None:
        return Block("text", _runs("\n".join(lines)))
    said = lines[:-1]
    if said and not said[-1].strip():
        said = said[:-1]
    ref = Ref(cast(Kind, link["kind"]), int(link["id"]))
    unescaped = "\n".join(_unescape(line) for line in said)
    return Block("excerpt", excerpt=Excerpt(ref, unescaped, _unescape(link["source"])))


def _runs(text: str) -> tuple[Run, ...]:
    """Inline text: one, two or three stars turn italic, bold or both on or off."""
    # A line end that no backslash precedes is a blank, as in CommonMark.
    text = re.sub(r"(\\*)\n", lambda m: m[0] if len(m[1]) % 2 else f"{m[1]} ", text)
    found: list[Run] = []
    bold = italic = False
    at = 0
    for stop in _STARS.finditer(text):
        if stop[0].startswith("\\"):
            continue
        found.append(Run(_unescape(text[at : stop.start()]), bold, italic))
        stars = len(stop[0])
        bold, italic = bold != (stars >= 2), italic != (stars != 2)
        at = stop.end()
    found.append(Run(_unescape(text[at:]), bold, italic))
    return normal(found)


def _unescape(text: str) -> str:
    return re.sub(r"\\([\\*_`\[\]<#>+\-\n])|(?<=\d)\\(?=[.)])", lambda m: m[1] or "", text)
