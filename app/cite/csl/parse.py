"""Style and locale files (CSL 1.0.2 XML) to the compiled form of model.py."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from xml.etree import ElementTree

from app.cite.csl.model import (
    Area,
    Choose,
    Condition,
    Date,
    DatePart,
    EtAl,
    Formatting,
    Group,
    Key,
    Label,
    LocaleData,
    LocaleTerm,
    NameElement,
    Names,
    Node,
    Number,
    Style,
    Text,
)
from app.cite.csl.richtext import Mark

Element = ElementTree.Element

_MARK_ATTRIBUTES = ("font-style", "font-variant", "font-weight", "text-decoration", "vertical-align")
_MARKS = {mark.value: mark for mark in Mark}
_FORMATS = frozenset(
    (*_MARK_ATTRIBUTES, "prefix", "suffix", "quotes", "text-case", "strip-periods", "display")
)
# Most elements carry no formatting; they share one, which nothing changes.
_PLAIN = Formatting()

# Attributes of cs:name and cs:names that may stand on cs:style, cs:citation and cs:bibliography
# (specification, "Inheritable Name Options").
_INHERITED = {
    "and": "and",
    "delimiter-precedes-et-al": "delimiter-precedes-et-al",
    "delimiter-precedes-last": "delimiter-precedes-last",
    "et-al-min": "et-al-min",
    "et-al-use-first": "et-al-use-first",
    "et-al-use-last": "et-al-use-last",
    "et-al-subsequent-min": "et-al-subsequent-min",
    "et-al-subsequent-use-first": "et-al-subsequent-use-first",
    "initialize": "initialize",
    "initialize-with": "initialize-with",
    "name-as-sort-order": "name-as-sort-order",
    "sort-separator": "sort-separator",
    "name-form": "form",
    "name-delimiter": "delimiter",
    "names-delimiter": "names-delimiter",
}


class StyleError(ValueError):
    """A file that is not a usable CSL style or locale. The message is for the user."""


def parse_style(source: str | bytes) -> Style:
    """Compile an independent style. Raises StyleError for a broken or dependent one."""
    root = _root(source, "style")
    citation = root.find("citation")
    if citation is None:
        raise StyleError(
            "This style only points to another one (or has no citation part); choose the style it is based on."
        )
    _check_macros(root)
    info = root.find("info")
    bibliography = root.find("bibliography")
    texts = [e.get("variable") for e in root.iter("text")]
    return Style(
        id=(info.findtext("id") or "").strip() if info is not None else "",
        title=" ".join((info.findtext("title") or "").split()) if info is not None else "",
        attributes=dict(root.attrib),
        pending={e.get("name", ""): partial(_body, e) for e in root.findall("macro")},
        citation=_area(citation),
        bibliography=_area(bibliography) if bibliography is not None else None,
        locales=tuple(_locale(e) for e in root.findall("locale")),
        uses_year_suffix="year-suffix" in texts,
        uses_disambiguate=any(e.get("disambiguate") for e in root.iter() if e.tag in ("if", "else-if")),
        name_attributes=_name_attributes(root),
        citation_format=next(
            (c.get("citation-format", "") for c in root.iterfind("info/category[@citation-format]")), ""
        ),
    )


def parse_locale(source: str | bytes) -> LocaleData:
    """Compile a locale file. Raises StyleError."""
    return _locale(_root(source, "locale"))


def _root(source: str | bytes, tag: str) -> Element:
    try:
        root = ElementTree.fromstring(source.strip())
    except ElementTree.ParseError as error:
        raise StyleError(f"The file is not well-formed XML ({error}).") from error
    for element in root.iter():
        if isinstance(element.tag, str):
            element.tag = element.tag.rpartition("}")[2]
    if root.tag != tag:
        raise StyleError(f"The file is not a CSL {tag}.")
    return root


def _check_macros(root: Element) -> None:
    """A macro that leads back to itself would never end."""
    calls = {
        macro.get("name", ""): {text.get("macro", "") for text in macro.iter("text") if text.get("macro")}
        for macro in root.findall("macro")
    }
    done: set[str] = set()

    def visit(name: str, path: tuple[str, ...]) -> None:
        if name in path:
            raise StyleError(f"The macro “{name}” of this style calls itself; the style cannot be used.")
        if name not in done:
            for called in calls.get(name, ()):
                visit(called, (*path, name))
            done.add(name)

    for name in calls:
        visit(name, ())


def _area(element: Element) -> Area:
    layout = element.find("layout")
    sort = element.find("sort")
    return Area(
        attributes=dict(element.attrib),
        keys=tuple(_key(k) for k in sort.findall("key")) if sort is not None else (),
        layout=_group(layout) if layout is not None else Group((), "", Formatting()),
        name_attributes=_name_attributes(element),
    )


def _name_attributes(element: Element) -> dict[str, str]:
    return {target: element.attrib[name] for name, target in _INHERITED.items() if name in element.attrib}


def _key(element: Element) -> Key:
    return Key(
        variable=element.get("variable", ""),
        macro=element.get("macro", ""),
        descending=element.get("sort") == "descending",
        attributes=dict(element.attrib),
    )


def _children(element: Element) -> tuple[Node, ...]:
    return tuple(_nodes(element))


def _body(macro: Element) -> Group:
    return Group(_children(macro), "", _PLAIN)


def _nodes(element: Iterable[Element]) -> Iterable[Node]:
    for child in element:
        make = _ELEMENTS.get(child.tag)
        if make:
            yield make(child)


def _format(e: Element) -> Formatting:
    a = e.attrib
    if _FORMATS.isdisjoint(a):
        return _PLAIN
    marks = tuple(
        # The last attribute is the outermost mark, as the reference engine nests them.
        _MARKS[value]
        for name in reversed(a)
        if name in _MARK_ATTRIBUTES and (value := f"{name}:{a[name]}") in _MARKS
    )
    return Formatting(
        prefix=a.get("prefix", ""),
        suffix=a.get("suffix", ""),
        marks=marks,
        quotes=a.get("quotes") == "true",
        text_case=a.get("text-case", ""),
        strip_periods=a.get("strip-periods") == "true",
        display=a.get("display", ""),
    )


def _text(e: Element) -> Text:
    for kind in ("variable", "macro", "term", "value"):
        if kind in e.attrib:
            break
    return Text(kind, e.get(kind, ""), e.get("form", "long"), e.get("plural") == "true", _format(e))


def _number(e: Element) -> Number:
    return Number(e.get("variable", ""), e.get("form", "numeric"), _format(e))


def _label(e: Element) -> Label:
    return Label(e.get("variable", ""), e.get("form", "long"), e.get("plural", "contextual"), _format(e))


def _group(e: Element) -> Group:
    return Group(_children(e), e.get("delimiter", ""), _format(e))


def _choose(e: Element) -> Choose:
    branches: list[tuple[Condition | None, tuple[Node, ...]]] = []
    for child in e:
        if child.tag in ("if", "else-if"):
            tests = tuple(
                (name, value)
                for name, text in child.attrib.items()
                if name != "match"
                for value in text.split()
            )
            types = frozenset(v for _, v in tests) if tests and all(n == "type" for n, _ in tests) else None
            branches.append((Condition(tests, child.get("match", "all"), types), _children(child)))
        elif child.tag == "else":
            branches.append((None, _children(child)))
    return Choose(tuple(branches))


def _date(e: Element) -> Date:
    parts = tuple(
        DatePart(p.get("name", ""), p.get("form", ""), p.get("range-delimiter"), _format(p))
        for p in e.findall("date-part")
    )
    return Date(
        e.get("variable", ""),
        e.get("form", ""),
        e.get("date-parts", "year-month-day"),
        e.get("delimiter", ""),
        parts,
        _format(e),
    )


def _names(e: Element) -> Names:
    out = Names(tuple(e.get("variable", "").split()), dict(e.attrib), _format(e))
    for child in e:
        if child.tag == "name":
            out.name = _name(child)
        elif child.tag == "et-al":
            out.et_al = EtAl(child.get("term", "et-al"), _format(child))
        elif child.tag == "label":
            out.label, out.label_first = _label(child), out.name is None
        elif child.tag == "substitute":
            out.substitute = _children(child)
    if out.name is None:
        out.label_first = False
    for node in out.substitute:
        if isinstance(node, Names) and node.name is None and node.et_al is None and node.label is None:
            # The short form of cs:names in cs:substitute takes its children from the cs:names around it.
            node.name, node.et_al, node.label, node.label_first = (
                out.name,
                out.et_al,
                out.label,
                out.label_first,
            )
    return out


def _name(e: Element) -> NameElement:
    out = NameElement(dict(e.attrib), _format(e))
    for part in e.findall("name-part"):
        if part.get("name") == "family":
            out.family = _format(part)
        else:
            out.given = _format(part)
    return out


def _locale(e: Element) -> LocaleData:
    data = LocaleData(e.get("{http://www.w3.org/XML/1998/namespace}lang", ""))
    for term in e.iterfind("terms/term"):
        _add_term(data, term)
    for date in e.findall("date"):
        data.dates[date.get("form", "")] = _date(date)
    for options in e.findall("style-options"):
        data.options.update(options.attrib)
    return data


def _add_term(data: LocaleData, e: Element) -> None:
    single, multiple = e.findtext("single"), e.findtext("multiple")
    text = e.text or ""
    if "\n" in text:
        text = " ".join(text.split())
    if single is None and multiple is None:
        single = multiple = text
    term = LocaleTerm(
        single if single is not None else "",
        multiple if multiple is not None else single or "",
        e.get("gender", ""),
        e.get("gender-form", ""),
        e.get("match", ""),
    )
    name = e.get("name", "")
    if term.gender_form:
        data.gendered[name, term.gender_form] = term
    else:
        data.terms[name, e.get("form", "long")] = term


_ELEMENTS: dict[str, Callable[[Element], Node]] = {
    "text": _text,
    "number": _number,
    "label": _label,
    "group": _group,
    "choose": _choose,
    "date": _date,
    "names": _names,
}
