"""Fragments to formatted text: affixes in place, punctuation settled, marks and quotation marks resolved."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from app.cite.csl.fragments import Affix, Leaf, affix_leaves
from app.cite.csl.punctuation import CLOSE, OPEN, QUOTE_CLOSE, QUOTE_OPEN, TEXT, Token, settle
from app.cite.csl.quotemarks import QuoteMarks
from app.cite.csl.richtext import Mark, RichText, Span, rich

_DISPLAY = {
    "block": Mark.BLOCK,
    "left-margin": Mark.LEFT_MARGIN,
    "right-inline": Mark.RIGHT_INLINE,
    "indent": Mark.INDENT,
}
# Marks of one family replace each other: italics inside italics turn upright, and so on.
_FAMILY = {mark: mark.value.split(":")[0] for mark in Mark}
_FLIPPED = {
    Mark.ITALIC: Mark.UPRIGHT,
    Mark.OBLIQUE: Mark.UPRIGHT,
    Mark.BOLD: Mark.REGULAR,
    Mark.SMALL_CAPS: Mark.FULL_CAPS,
    Mark.UNDERLINE: Mark.NO_LINE,
}
# Raised letters that Unicode does not decompose.
_MODIFIERS = {"ˀ": "ʔ", "ˁ": "ʕ", "ۥ": "و", "ۦ": "ي"}
_RESETS = {Mark.UPRIGHT, Mark.REGULAR, Mark.FULL_CAPS, Mark.NO_LINE, Mark.BASELINE}


def finish(leaf: Leaf, quotes: QuoteMarks, punctuation_in_quote: bool) -> RichText:
    """`leaf` as formatted text."""
    tokens: list[Token] = []
    _flatten(leaf, tokens)
    return _resolve(settle(tokens, punctuation_in_quote), quotes)


def _flatten(leaf: Leaf, out: list[Token]) -> None:
    if isinstance(leaf, str):
        _text(leaf, isinstance(leaf, Affix), out)
        return
    display = _DISPLAY.get(leaf.display)
    if display:
        out.append(Token(OPEN, display))
    if leaf.prefix:
        _affix(leaf.prefix, out)
    for mark in leaf.marks:
        out.append(Token(OPEN, mark))
    if leaf.quotes:
        out.append(Token(QUOTE_OPEN))
    for child in leaf.children:
        _flatten(child, out)
    if leaf.quotes:
        out.append(Token(QUOTE_CLOSE))
    for mark in reversed(leaf.marks):
        out.append(Token(CLOSE, mark))
    if leaf.suffix:
        _affix(leaf.suffix, out)
    if display:
        out.append(Token(CLOSE, display))


def _affix(text: str, out: list[Token]) -> None:
    if "<" in text or '"' in text:
        for leaf in affix_leaves(text):
            _flatten(leaf, out)
    else:
        _text(text, True, out)


def _text(text: str, affix: bool, out: list[Token]) -> None:
    if text.isascii() or not any(map(_raised, text)):
        out.append(Token(TEXT, text, affix))
        return
    run = ""
    for char in text:
        raised = _raised(char)
        if raised:
            if run:
                out.append(Token(TEXT, run, affix))
                run = ""
            out += (Token(OPEN, Mark.SUPERSCRIPT), Token(TEXT, raised, affix), Token(CLOSE, Mark.SUPERSCRIPT))
        else:
            run += char
    if run:
        out.append(Token(TEXT, run, affix))


@lru_cache(maxsize=512)
def _raised(char: str) -> str:
    """The plain letter of a superscript character, empty for any other."""
    if char in _MODIFIERS:
        return _MODIFIERS[char]
    kind, _, code = unicodedata.decomposition(char).partition(" ")
    return "".join(chr(int(c, 16)) for c in code.split()) if kind == "<super>" else ""


def _resolve(tokens: list[Token], quotes: QuoteMarks) -> RichText:
    """Nested spans from flat tokens; an empty span disappears."""
    frames: list[tuple[Mark | None, list[str | Span]]] = [(None, [])]
    active: dict[str, list[Mark]] = {}
    depth = 0
    for token in tokens:
        if token.kind == TEXT:
            frames[-1][1].append(str(token.value))
        elif token.kind == QUOTE_OPEN:
            frames[-1][1].append(quotes.pair(depth)[0])
            depth += 1
        elif token.kind == QUOTE_CLOSE:
            depth -= 1
            frames[-1][1].append(quotes.pair(depth)[1])
        elif token.kind == OPEN:
            frames.append((_opened(token.value, active), []))  # type: ignore[arg-type]
        else:
            _closed(token.value, active)  # type: ignore[arg-type]
            mark, children = frames.pop()
            content = rich(*children)
            if mark is None:
                frames[-1][1].extend(content)
            elif content:
                frames[-1][1].append(Span(mark, content))
    return rich(*frames[0][1])


def _opened(mark: Mark, active: dict[str, list[Mark]]) -> Mark | None:
    """The mark to write: flipped where its family is already active, none where it changes nothing."""
    stack = active.setdefault(_FAMILY[mark], [])
    current = stack[-1] if stack else None
    effect: Mark | None = mark
    if mark in _RESETS:
        effect = mark if current is not None and current not in _RESETS else None
    elif mark is current and mark in _FLIPPED:
        effect = _FLIPPED[mark]
    stack.append(effect if effect is not None else current or mark)
    return effect


def _closed(mark: Mark, active: dict[str, list[Mark]]) -> None:
    active[_FAMILY[mark]].pop()
