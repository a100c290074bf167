"""Where two punctuation marks meet: which stays, and which moves inside a closing quotation mark.

The table is the reference engine's behaviour as its public test suite shows it: first mark, second mark,
what is left of the pair.
"""

from __future__ import annotations

_LEFT_OVER = {
    ":": {":": ":", ".": ":", ";": ":;", "!": "!", "?": "?", ",": ":,"},
    ".": {":": ".:", ".": ".", ";": ".;", "!": ".!", "?": ".?", ",": ".,"},
    ";": {":": ";", ".": ";", ";": ";", "!": "!", "?": "?", ",": ";,"},
    "!": {":": "!", ".": "!", ";": "!;", "!": "!", "?": "!?", ",": "!,"},
    "?": {":": "?", ".": "?", ";": "?;", "!": "?!", "?": "?", ",": "?,"},
    ",": {":": ",:", ".": ",.", ";": ",;", "!": ",!", "?": ",?", ",": ","},
}

TEXT, OPEN, CLOSE, QUOTE_OPEN, QUOTE_CLOSE = range(5)


class Token:
    """One step of the flat text: words, or a mark or quotation that opens or closes."""

    __slots__ = ("affix", "kind", "value")

    def __init__(self, kind: int, value: object = "", affix: bool = False) -> None:
        self.kind = kind
        self.value = value
        self.affix = affix


def settle(tokens: list[Token], punctuation_in_quote: bool) -> list[Token]:
    """The tokens with meeting punctuation settled, double spaces closed up, and quotes punctuated."""
    out: list[Token] = []
    for token in tokens:
        if token.kind == TEXT:
            if not token.value:
                continue
            _settle_text(out, token, punctuation_in_quote)
            if not token.value:
                continue
        out.append(token)
    return out


def _settle_text(out: list[Token], token: Token, in_quote: bool) -> None:
    """Change `token` (and the text before it) where they meet."""
    at, quotes, opened = _previous(out)
    if at is None:
        return
    before = out[at]
    first, second = str(before.value), str(token.value)
    if first[-1] == " " and second[0] == " " and (before.affix or token.affix):
        token.value = second.lstrip(" ") if not quotes else second
        return
    if not token.affix or opened:
        return
    if quotes:
        if in_quote:
            _move_in(out, at, token)
        else:
            _move_out(before, token)
        return
    left = _LEFT_OVER.get(first[-1], {}).get(second[0])
    if left == first[-1]:
        token.value = second[1:]
        if token.value:
            _close_space(before, token)
    elif left == second[0]:
        before.value = first[:-1]


def _close_space(before: Token, token: Token) -> None:
    if str(before.value)[-1:] == " " and str(token.value)[0] == " ":
        token.value = str(token.value)[1:]


def _previous(out: list[Token]) -> tuple[int | None, bool, bool]:
    """Index of the last text, whether a quotation closed after it, whether one opened after it."""
    closed = opened = False
    for at in range(len(out) - 1, -1, -1):
        kind = out[at].kind
        if kind == TEXT and out[at].value:
            return at, closed, opened
        if kind == QUOTE_CLOSE:
            closed = True
        elif kind == QUOTE_OPEN:
            opened = True
    return None, closed, opened


def _move_in(out: list[Token], at: int, token: Token) -> None:
    second = str(token.value)
    if second[0] not in ".,":
        return
    before = out[at]
    left = _LEFT_OVER.get(str(before.value)[-1], {}).get(second[0], str(before.value)[-1] + second[0])
    if len(left) > 1:
        # Inside the quotation but outside any italics that end before it does.
        place = next(i for i in range(at + 1, len(out)) if out[i].kind == QUOTE_CLOSE)
        out.insert(place, Token(TEXT, second[0], True))
    elif left == second[0]:
        before.value = str(before.value)[:-1] + left
    token.value = second[1:]


def _move_out(before: Token, token: Token) -> None:
    """A full stop or comma inside the quotation gives way to the style's own after it."""
    first, second = str(before.value), str(token.value)
    if first[-1] in ".," and second[0] in ".," and len(first) > 1:
        before.value = first[:-1]
