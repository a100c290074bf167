"""Formatted text as HTML, plain text, Markdown and RTF."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from app.cite.csl.richtext import Mark, RichText, Span

# The public suite's form: class names for blocks, short tags where HTML has them, numeric entities.
_SUITE_TAGS: dict[Mark, tuple[str, str]] = {
    Mark.ITALIC: ("<i>", "</i>"),
    Mark.BOLD: ("<b>", "</b>"),
    Mark.SUPERSCRIPT: ("<sup>", "</sup>"),
    Mark.SUBSCRIPT: ("<sub>", "</sub>"),
    Mark.BASELINE: ('<span style="baseline">', "</span>"),
    Mark.BLOCK: ('\n\n    <div class="csl-block">', "</div>\n"),
    Mark.LEFT_MARGIN: ('\n    <div class="csl-left-margin">', "</div>"),
    Mark.RIGHT_INLINE: ('<div class="csl-right-inline">', "</div>\n  "),
    Mark.INDENT: ('<div class="csl-indent">', "</div>\n  "),
}
# Self-contained HTML: inline styles only, so that a paste keeps the look without a style sheet.
_INLINE_TAGS: dict[Mark, tuple[str, str]] = {
    Mark.ITALIC: ("<i>", "</i>"),
    Mark.BOLD: ("<b>", "</b>"),
    Mark.UNDERLINE: ("<u>", "</u>"),
    Mark.SUPERSCRIPT: ("<sup>", "</sup>"),
    Mark.SUBSCRIPT: ("<sub>", "</sub>"),
    Mark.BLOCK: ('<div style="margin:0">', "</div>"),
    Mark.LEFT_MARGIN: ('<span style="display:inline-block;min-width:2em">', " </span>"),
    Mark.RIGHT_INLINE: ("<span>", "</span>"),
    Mark.INDENT: ('<div style="margin:0 0 0 2em">', "</div>"),
    Mark.ENTRY: ('<p style="margin:0 0 0.5em 2em;text-indent:-2em">', "</p>"),
    Mark.PARAGRAPH: ('<p style="margin:0 0 0.5em 0">', "</p>"),
    Mark.QUOTATION: ('<blockquote style="margin:0 2em 0.5em 2em">', "</blockquote>"),
    Mark.HEADING_1: ('<h1 style="margin:1em 0 0.4em 0">', "</h1>"),
    Mark.HEADING_2: ('<h2 style="margin:1em 0 0.4em 0">', "</h2>"),
    Mark.HEADING_3: ('<h3 style="margin:1em 0 0.4em 0">', "</h3>"),
    Mark.LIST: ('<ul style="margin:0 0 0.5em 0">', "</ul>"),
    Mark.ITEM: ("<li>", "</li>"),
    Mark.FOOTNOTE: (' <span style="font-size:smaller">[', "]</span>"),
}
_RTF_MARKS: dict[Mark, tuple[str, str]] = {
    Mark.ITALIC: ("{\\i ", "}"),
    Mark.OBLIQUE: ("{\\i ", "}"),
    Mark.UPRIGHT: ("{\\i0 ", "}"),
    Mark.BOLD: ("{\\b ", "}"),
    Mark.REGULAR: ("{\\b0 ", "}"),
    Mark.SMALL_CAPS: ("{\\scaps ", "}"),
    Mark.FULL_CAPS: ("{\\scaps0 ", "}"),
    Mark.UNDERLINE: ("{\\ul ", "}"),
    Mark.NO_LINE: ("{\\ulnone ", "}"),
    Mark.SUPERSCRIPT: ("{\\super ", "}"),
    Mark.SUBSCRIPT: ("{\\sub ", "}"),
    Mark.BASELINE: ("{\\nosupersub ", "}"),
    Mark.BLOCK: ("", "\\line\n"),
    Mark.LEFT_MARGIN: ("", "\\tab "),
    Mark.INDENT: ("\\line\\tab ", ""),
    Mark.ENTRY: ("{\\pard\\li567\\fi-567\\sa120 ", "\\par}\n"),
    Mark.PARAGRAPH: ("{\\pard\\sa120 ", "\\par}\n"),
    Mark.QUOTATION: ("{\\pard\\li567\\ri567\\sa120 ", "\\par}\n"),
    Mark.HEADING_1: ("{\\pard\\sb280\\sa120\\keepn\\b\\fs34 ", "\\par}\n"),
    Mark.HEADING_2: ("{\\pard\\sb240\\sa100\\keepn\\b\\fs29 ", "\\par}\n"),
    Mark.HEADING_3: ("{\\pard\\sb200\\sa80\\keepn\\b\\fs25 ", "\\par}\n"),
    Mark.ITEM: ("{\\pard\\li567\\fi-283\\sa60 \\bullet\\tab ", "\\par}\n"),
    Mark.FOOTNOTE: ("{\\super\\chftn}{\\footnote\\pard {\\super\\chftn} ", "}"),
}
_MARKDOWN_MARKS: dict[Mark, tuple[str, str]] = {
    Mark.ITALIC: ("*", "*"),
    Mark.OBLIQUE: ("*", "*"),
    Mark.BOLD: ("**", "**"),
    Mark.SUPERSCRIPT: ("<sup>", "</sup>"),
    Mark.SUBSCRIPT: ("<sub>", "</sub>"),
    Mark.BLOCK: ("", "\n"),
    Mark.LEFT_MARGIN: ("", " "),
    Mark.INDENT: ("\n", ""),
    Mark.ENTRY: ("", "\n\n"),
    Mark.PARAGRAPH: ("", "\n\n"),
    Mark.HEADING_1: ("# ", "\n\n"),
    Mark.HEADING_2: ("## ", "\n\n"),
    Mark.HEADING_3: ("### ", "\n\n"),
    Mark.LIST: ("", "\n"),
    Mark.ITEM: ("- ", "\n"),
}
_RTF_HEAD = "{\\rtf1\\ansi\\ansicpg1252\\deff0\\uc1{\\fonttbl{\\f0\\froman Times New Roman;}}\n"
_MARKDOWN_SPECIAL = re.compile(r"([\\`*_\[\]<>])|(?<![^\n])([#+-](?=\s)|\d+(?=[.)]\s))")
_URL = re.compile(r"https?://[^\s<>\"“”]+[^\s<>\"“”.,;:!?)\]]")


def suite_html(tree: RichText) -> str:
    """HTML as the public test suite writes it."""
    return _write(tree, _suite_escape, lambda mark: _SUITE_TAGS.get(mark) or _style_span(mark))


def inline_html(tree: RichText) -> str:
    """HTML that needs no style sheet; web addresses become links."""
    return _write(tree, _linked, lambda mark: _INLINE_TAGS.get(mark) or _style_span(mark))


def plain(tree: RichText) -> str:
    """Text alone; paragraphs and blocks end in a line break."""
    ends = {
        Mark.ENTRY: "\n",
        Mark.PARAGRAPH: "\n",
        Mark.QUOTATION: "\n",
        Mark.BLOCK: "\n",
        Mark.LEFT_MARGIN: " ",
        Mark.ITEM: "\n",
    }
    starts = {Mark.INDENT: "\n", Mark.FOOTNOTE: " [", Mark.ITEM: "• "}
    ends[Mark.FOOTNOTE] = "]"
    return _write(tree, str, lambda mark: (starts.get(mark, ""), ends.get(mark, ""))).rstrip("\n")


def markdown(tree: RichText) -> str:
    """CommonMark with pandoc's footnotes; characters that would become markup are escaped."""
    notes: list[str] = []
    text = _markdown(tree, notes).rstrip("\n")
    listed = "\n\n".join(f"[^{number}]: {note}" for number, note in enumerate(notes, 1))
    return f"{text}\n\n{listed}" if notes else text


def rtf(tree: RichText) -> str:
    """A whole RTF document, ASCII only (letters beyond it as \\u escapes); web addresses become links."""
    body = _write(tree, _rtf_linked, lambda mark: _RTF_MARKS.get(mark, ("", "")))
    return _RTF_HEAD + body + "}"


def rtf_joined(documents: Sequence[str]) -> str:
    """Documents that `rtf` made as one, each ended by a paragraph; "" where one of them has no RTF."""
    bodies = [one.removeprefix(_RTF_HEAD).removesuffix("}") for one in documents]
    if not all(one.startswith(_RTF_HEAD) for one in documents):
        return ""
    ended = [body if body.endswith("\\par}\n") else f"{{\\pard\\sa120 {body}\\par}}\n" for body in bodies]
    return _RTF_HEAD + "".join(ended) + "}" if ended else ""


def rtf_escape(text: str) -> str:
    """`text` for RTF: control characters escaped, UTF-16 units as signed \\u numbers."""
    out: list[str] = []
    for char in text:
        if char in "\\{}":
            out.append("\\" + char)
        elif char == "\n":
            out.append("\\line\n")
        elif ord(char) < 128:
            out.append(char)
        else:
            raw = char.encode("utf-16-le")
            units = (int.from_bytes(raw[i : i + 2], "little", signed=True) for i in range(0, len(raw), 2))
            out.extend(f"\\u{unit}?" for unit in units)
    return "".join(out)


def html_escape(text: str) -> str:
    """`text` for an HTML text node or a double-quoted attribute."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")


def markdown_escape(text: str) -> str:
    """`text` with CommonMark's special characters escaped; web addresses stay as they are."""
    out, at = [], 0
    for match in _URL.finditer(text):
        out.append(_MARKDOWN_SPECIAL.sub(_backslash, text[at : match.start()]))
        out.append(f"<{match[0]}>")
        at = match.end()
    out.append(_MARKDOWN_SPECIAL.sub(_backslash, text[at:]))
    return "".join(out)


def _write(tree: RichText, escape: Callable[[str], str], tags: Callable[[Mark], tuple[str, str]]) -> str:
    out: list[str] = []
    for part in tree:
        if isinstance(part, Span):
            before, after = tags(part.mark)
            out += (before, _write(part.children, escape, tags), after)
        else:
            out.append(escape(part))
    return "".join(out)


def _markdown(tree: RichText, notes: list[str]) -> str:
    out: list[str] = []
    for part in tree:
        if not isinstance(part, Span):
            out.append(markdown_escape(part))
            continue
        inner = _markdown(part.children, notes)
        if part.mark is Mark.FOOTNOTE:
            notes.append(inner)
            out.append(f"[^{len(notes)}]")
        elif part.mark is Mark.QUOTATION:
            out.append("".join(f"> {line}\n" for line in inner.split("\n")) + "\n")
        else:
            before, after = _MARKDOWN_MARKS.get(part.mark, ("", ""))
            out += (before, inner, after)
    return "".join(out)


def _style_span(mark: Mark) -> tuple[str, str]:
    if ":" not in mark.value:
        return "", ""
    return f'<span style="{mark.value};">', "</span>"


def _suite_escape(text: str) -> str:
    return text.replace("&", "&#38;").replace("<", "&#60;").replace(">", "&#62;")


def _linked(text: str) -> str:
    return _with_links(text, html_escape, _html_link)


def _html_link(address: str) -> str:
    shown = html_escape(address)
    return f'<a href="{shown}">{shown}</a>'


def _rtf_linked(text: str) -> str:
    # Writer, offered both, takes the RTF before the HTML, so the link must stand here too.
    return _with_links(text, rtf_escape, _rtf_link)


def _rtf_link(address: str) -> str:
    # Programs disagree whether a backslash in a field's instruction is an escape; in percent form it is none.
    target = rtf_escape(address.replace("\\", "%5C"))
    return f'{{\\field{{\\*\\fldinst{{HYPERLINK "{target}"}}}}{{\\fldrslt{{{rtf_escape(address)}}}}}}}'


def _with_links(text: str, escape: Callable[[str], str], link: Callable[[str], str]) -> str:
    """`text` escaped, with each web address in it as `link` writes it."""
    out: list[str] = []
    at = 0
    for match in _URL.finditer(text):
        out += (escape(text[at : match.start()]), link(match[0]))
        at = match.end()
    return "".join(out) + escape(text[at:])


def _backslash(match: re.Match[str]) -> str:
    if match[1]:
        return "\\" + match[1]
    return match[2] + "\\" if match[2][0].isdigit() else "\\" + match[2]
