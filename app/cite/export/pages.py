"""The document as plain HTML for printing: only what a simple page layout knows, sizes in points."""

from __future__ import annotations

from app.cite.csl.writers import html_escape, inline_html
from app.cite.export.compose import Block, Composed


def to_pages(doc: Composed) -> str:
    """HTML without scripts, forms or style sheets."""
    title = html_escape(doc.title)
    out = [f'<p style="font-size:18pt;font-weight:bold;{_space(0, 12)}">{title}</p>'] if title else []
    for name, blocks in doc.sections:
        out.append(_heading(name))
        for block in blocks:
            out += _block(block)
    if doc.references:
        out.append(_heading("References"))
        out += [
            _paragraph(inline_html(entry), _space(0, 6, 18) + ";text-indent:-18px")
            for _, entry in doc.references
        ]
    body = "\n".join(out)
    return f'<html><head><meta charset="utf-8"><title>{title}</title></head><body style="font-size:10.5pt">{body}</body></html>'


def _space(top: int, bottom: int, left: int = 0) -> str:
    # Qt takes margins one by one and in pixels only.
    return f"margin-top:{top}px;margin-bottom:{bottom}px;margin-left:{left}px"


def _heading(text: str) -> str:
    return _paragraph(html_escape(text), f"font-size:13pt;font-weight:bold;{_space(16, 6)}")


def _paragraph(inner: str, style: str) -> str:
    return f'<p style="{style}">{inner}</p>'


def _block(block: Block) -> list[str]:
    out: list[str] = []
    if block.heading:
        out.append(_paragraph(html_escape(block.heading), f"font-weight:bold;{_space(10, 2)}"))
    if block.words:
        words = html_escape(block.words).replace("\n", "<br>")
        cited = f" {inline_html(block.citation)}" if block.citation else ""
        out.append(_paragraph(words + cited, _space(0 if block.heading else 10, 2, 14)))
    small = f"font-size:9pt;color:#4a535e;{_space(0, 2, 14)}"
    for inner, style in (
        (html_escape(block.attribution), small),
        (f"<b>[{html_escape(block.warning)}]</b>" if block.warning else "", small),
        (html_escape(block.remark), f"font-size:9pt;{_space(0, 2, 14)}"),
        (inline_html(block.footnote), small),
    ):
        if inner:
            out.append(_paragraph(inner, style))
    return out
