"""Text case: lowercase, uppercase, capitalize-first, capitalize-all, sentence and title.

Works on the strings below a fragment as if they were one text, so that a word that begins in italics and
goes on upright is still one word. `<span class="nocase">` keeps its text as it is.
"""

from __future__ import annotations

import re

from app.cite.csl.fragments import Frag, leaves

# Words that title case leaves small unless they begin or end the title or follow a colon
# (specification, "Title Case Conversion", with the particles the reference engine adds).
_SMALL_WORDS = frozenset(
    [
        "a",
        "about",
        "above",
        "across",
        "afore",
        "after",
        "against",
        "al",
        "along",
        "alongside",
        "amid",
        "amidst",
        "among",
        "amongst",
        "an",
        "and",
        "anenst",
        "apropos",
        "apud",
        "around",
        "as",
        "aside",
        "astride",
        "at",
        "athwart",
        "atop",
        "barring",
        "before",
        "behind",
        "below",
        "beneath",
        "beside",
        "besides",
        "between",
        "beyond",
        "but",
        "by",
        "c",
        "ca",
        "circa",
        "d'",
        "d’",
        "de",
        "despite",
        "down",
        "during",
        "et",
        "except",
        "for",
        "forenenst",
        "from",
        "given",
        "in",
        "inside",
        "into",
        "lest",
        "like",
        "modulo",
        "near",
        "next",
        "nor",
        "notwithstanding",
        "of",
        "off",
        "on",
        "onto",
        "or",
        "out",
        "over",
        "per",
        "plus",
        "pro",
        "qua",
        "sans",
        "since",
        "so",
        "than",
        "the",
        "through",
        "throughout",
        "thru",
        "thruout",
        "till",
        "to",
        "toward",
        "towards",
        "under",
        "underneath",
        "until",
        "unto",
        "up",
        "upon",
        "v",
        "v.",
        "van",
        "versus",
        "via",
        "vis-à-vis",
        "von",
        "vs",
        "vs.",
        "with",
        "within",
        "without",
        "yet",
    ]
)
_WORD = re.compile(r"(?:[^\s\u00a0/–—.-]|\.(?!\w\w))+")
_TRIM = "“”‘’\"'()[]{}«»„‚,;:.!?…¿¡"
_RESTART = re.compile(r"[:?!—]\W*[\s\u00a0]\W*$|^\W*$|—$")


def apply_case(frag: Frag, case: str, english: bool, lang: str = "") -> None:
    """Change the case of all source text below `frag`. Title case is for English only."""
    if case == "title" and not english:
        return
    held = list(leaves(frag))
    text = "".join(str(where[at]) for where, at, _ in held)
    mask: list[bool] = []
    for where, at, protected in held:
        mask += [protected] * len(str(where[at]))
    changed = _change(text, mask, case, lang)
    position = 0
    for where, at, _ in held:
        length = len(str(where[at]))
        where[at] = "".join(changed[position : position + length])
        position += length


def case_string(text: str, case: str, english: bool = True, lang: str = "") -> str:
    """The same for a plain string."""
    if not case or (case == "title" and not english):
        return text
    return "".join(_change(text, [False] * len(text), case, lang))


def _change(text: str, mask: list[bool], case: str, lang: str) -> list[str]:
    chars = list(text)
    if case == "lowercase":
        return [c if keep else c.lower() for c, keep in zip(chars, mask)]
    if case == "uppercase":
        return [c if keep else _upper(c, lang) for c, keep in zip(chars, mask)]
    if case == "title":
        return _title(text, chars, mask)
    if case == "sentence" and text.isupper():
        chars = [c if keep or len(c.lower()) != 1 else c.lower() for c, keep in zip(chars, mask)]
        text = "".join(chars)
    if case in ("capitalize-first", "sentence"):
        return _capitalize_words(text, chars, mask, first_only=True)
    if case == "capitalize-all":
        return _capitalize_words(text, chars, mask, first_only=False)
    return chars


def _upper(char: str, lang: str) -> str:
    if lang[:2] in ("tr", "az") and char == "i":
        return "İ"
    return char.upper()


def _capitalize_words(text: str, chars: list[str], mask: list[bool], first_only: bool) -> list[str]:
    for word in re.finditer(r"[^\s\u00a0]+", text):
        at = next((i for i in range(*word.span()) if text[i].isalnum()), None)
        if at is None:
            continue
        # "iPad" and "eBay" are left as they are.
        bare = word[0].strip(_TRIM)
        if not mask[at] and text[at].isalpha() and bare == bare.lower():
            chars[at] = chars[at].upper() if len(chars[at].upper()) == 1 else chars[at]
        if first_only:
            break
    return chars


def _title(text: str, chars: list[str], mask: list[bool]) -> list[str]:
    words = list(_WORD.finditer(text))
    last = next((w for w in reversed(words) if any(c.isalnum() for c in w[0])), None)
    for word in words:
        start, end = word.span()
        if any(mask[start:end]):
            continue
        bare = word[0].strip(_TRIM)
        if not bare or bare != bare.lower():
            continue
        at = start + word[0].index(bare)
        before = text[start - 1 : start]
        after = text[end : end + 1]
        opening = bool(_RESTART.search(text[:at])) and before != "/"
        ending = word is last
        if len(bare) == 1 and not opening and not ending:
            continue
        small = bare in _SMALL_WORDS or word[0].lower() in _SMALL_WORDS
        if small and not opening and not ending and not (after == "-" and before != "-"):
            continue
        if small and ending and before == "-" and not opening:
            continue
        if bare.startswith(("d’", "d'")) and len(bare) > 2:
            continue
        upper = chars[at].upper()
        chars[at] = upper if len(upper) == 1 else chars[at]
    return chars
