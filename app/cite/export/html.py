"""One HTML file that works offline: filter by words, speaker and outlet; nothing is loaded from anywhere."""

from __future__ import annotations

from app.cite.csl.writers import html_escape, inline_html
from app.cite.export.compose import Block, Composed

_STYLE = """
body{font:16px/1.55 system-ui,"Segoe UI","Noto Sans",sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:#1b1f24;background:#fff}
h1{font-size:1.5rem}h2{font-size:1.15rem;margin-top:2rem;border-bottom:1px solid #d5dae0}h3{font-size:1rem;margin:.2rem 0}
form{position:sticky;top:0;background:#fff;padding:.6rem 0;display:flex;gap:.5rem;flex-wrap:wrap;border-bottom:1px solid #d5dae0}
input,select{font:inherit;padding:.25rem .4rem;border:1px solid #9aa4b0;border-radius:4px;max-width:14rem}
article{margin:1.2rem 0}blockquote{margin:0;padding-left:.9rem;border-left:3px solid #3b6ea8;white-space:pre-wrap}
.who{margin:.3rem 0 0;color:#4a535e}.cite,.link{font-size:.9rem;color:#4a535e;margin:.2rem 0;overflow-wrap:anywhere}
.warn{color:#9c2b1b;font-weight:600}.note{margin:.3rem 0}.context{color:#6b7580}
@media (prefers-color-scheme:dark){body,form{background:#16191d;color:#e4e8ec}.who,.cite,.link{color:#a7b0ba}input,select{background:#22272d;color:inherit}}
@media print{form{display:none}}
"""
_SCRIPT = """
(function(){var f=document.getElementById('filter'),n=document.getElementById('count');if(!f)return;f.hidden=false;
function fold(s){return s.normalize('NFD').replace(/[\\u0300-\\u036f]/g,'').replace(/[\\u0111\\u0110]/g,'d').toLowerCase()}
var all=[].slice.call(document.querySelectorAll('article')).map(function(a){return{a:a,t:fold(a.textContent)}});
function show(){var q=fold(f.q.value).split(/\\s+/).filter(Boolean),k=0;all.forEach(function(e){var d=e.a.dataset;
var ok=(!f.s.value||d.speaker===f.s.value)&&(!f.o.value||d.outlet===f.o.value)&&q.every(function(w){return e.t.indexOf(w)>=0});
e.a.hidden=!ok;if(ok)k++});n.textContent=k+' / '+all.length}
f.addEventListener('input',show);f.addEventListener('submit',function(e){e.preventDefault()});show()})();
"""
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:"


def to_html(doc: Composed, *, context: bool = False) -> str:
    """The document as one page; `context` adds the words before and after each excerpt."""
    title = html_escape(doc.title or "Export")
    body = [f"<h1>{title}</h1>", _filter(doc)]
    for name, blocks in doc.sections:
        body.append(f"<section><h2>{html_escape(name)}</h2>")
        body += [_block(block, context) for block in blocks]
        body.append("</section>")
    if doc.references:
        body.append("<section><h2>References</h2>")
        body += [
            f'<p style="padding-left:2em;text-indent:-2em">{inline_html(entry)}</p>'
            for _, entry in doc.references
        ]
        body.append("</section>")
    return (
        f'<!DOCTYPE html>\n<html lang="{html_escape(doc.locale)}"><head><meta charset="utf-8">'
        f'<meta name="viewport" content="width=device-width,initial-scale=1">'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">'
        f"<title>{title}</title><style>{_STYLE}</style></head>\n<body>\n"
        + "\n".join(body)
        + f"\n<script>{_SCRIPT}</script>\n</body></html>\n"
    )


def _filter(doc: Composed) -> str:
    entries = [block.entry for block in doc.blocks]
    speakers = sorted({e.speaker for e in entries if e.speaker})
    outlets = sorted({e.item.outlet for e in entries if e.item is not None and e.item.outlet})
    return (
        '<form id="filter" hidden><input name="q" type="search" placeholder="Filter" aria-label="Filter">'
        + _select("s", "All speakers", speakers)
        + _select("o", "All outlets", outlets)
        + '<output id="count"></output></form>'
    )


def _select(name: str, every: str, values: list[str]) -> str:
    options = "".join(f'<option value="{html_escape(v)}">{html_escape(v)}</option>' for v in values)
    return f'<select name="{name}" aria-label="{every}"><option value="">{every}</option>{options}</select>'


def _block(block: Block, context: bool) -> str:
    entry = block.entry
    outlet = entry.item.outlet if entry.item is not None else ""
    out = [
        f'<article id="{html_escape(entry.id)}" data-speaker="{html_escape(entry.speaker)}" data-outlet="{html_escape(outlet)}">'
    ]
    if block.heading:
        out.append(f"<h3>{html_escape(block.heading)}</h3>")
    if block.words:
        before = (
            f'<span class="context">{html_escape(entry.context_before)} </span>'
            if context and entry.context_before
            else ""
        )
        after = (
            f'<span class="context"> {html_escape(entry.context_after)}</span>'
            if context and entry.context_after
            else ""
        )
        cited = f" {inline_html(block.citation)}" if block.citation else ""
        out.append(f"<blockquote>{before}{html_escape(block.words)}{after}{cited}</blockquote>")
    if block.attribution:
        out.append(f'<p class="who">{html_escape(block.attribution)}</p>')
    if block.warning:
        out.append(f'<p class="warn">{html_escape(block.warning)}</p>')
    if block.remark:
        out.append(f'<p class="note">{html_escape(block.remark)}</p>')
    if block.footnote:
        out.append(f'<p class="cite">{inline_html(block.footnote)}</p>')
    out.append("</article>")
    return "\n".join(out)
