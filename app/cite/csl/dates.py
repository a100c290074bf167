"""cs:date: localized and own formats, partial dates, seasons, ranges, the year suffix."""

from __future__ import annotations

from dataclasses import replace

from app.cite.csl.context import Context
from app.cite.csl.datevalue import DateValue, Day
from app.cite.csl.fragments import Affix, Frag, Leaf, formatted, from_markup, joined
from app.cite.csl.model import Date, DatePart, Formatting
from app.cite.csl.textcase import apply_case

# When a work was looked at does not tell it from another work.
_NOT_COMPARED = ("accessed",)
_SIZE = {"year": 0, "month": 1, "day": 2}


def render_date(node: Date, ctx: Context) -> Frag | None:
    """The date variable in the element's format; None where the date has none of the parts asked for."""
    hidden = node.variable in ctx.substituted or (ctx.comparing and node.variable in _NOT_COMPARED)
    value = None if hidden else ctx.item.date(node.variable)
    if value is None:
        ctx.note(False)
        return None
    if ctx.sort_key is not None and ctx.sort_key.macro:
        return _sortable(node, value, ctx)
    if value.literal:
        children: list[Leaf] = [] if ctx.suffix_only else from_markup(value.literal)
        parts: list[DatePart] = []
    else:
        parts = _parts(node, ctx)
        children = _content(node, parts, value, ctx)
    ctx.note(bool(children))
    if not children:
        return None
    if ctx.in_substitute:
        ctx.substituted.add(node.variable)
    frag = formatted(children, node.format, "date")
    if ctx.suffix_only:
        frag.prefix = frag.suffix = ""
    if node.format.text_case:
        apply_case(frag, node.format.text_case, ctx.title_case_applies)
    return frag


def _parts(node: Date, ctx: Context) -> list[DatePart]:
    """The date-parts to render, in order: own ones, or the locale's with the style's changes laid over them."""
    if not node.form:
        return list(node.parts)
    localized = ctx.locale.date(node.form)
    if localized is None:
        return list(node.parts)
    wanted = node.date_parts.split("-")
    changes = {part.name: part for part in node.parts}
    return [_overlaid(p, changes.get(p.name)) for p in localized.parts if p.name in wanted]


def _overlaid(part: DatePart, change: DatePart | None) -> DatePart:
    if change is None:
        return part
    own, laid = part.format, change.format
    return DatePart(
        part.name,
        change.form or part.form,
        change.range_delimiter if change.range_delimiter is not None else part.range_delimiter,
        replace(
            own,
            marks=laid.marks or own.marks,
            text_case=laid.text_case or own.text_case,
            strip_periods=laid.strip_periods or own.strip_periods,
        ),
    )


def _delimiter(node: Date, ctx: Context) -> str:
    if not node.form:
        return node.delimiter
    localized = ctx.locale.date(node.form)
    return localized.delimiter if localized else ""


def _content(node: Date, parts: list[DatePart], value: DateValue, ctx: Context) -> list[Leaf]:
    delimiter = _delimiter(node, ctx)
    start, end = value.start, value.end
    # Parts that this date does not have are as if the style had not asked for them.
    parts = [p for p in parts if _has(p, start, value)]
    if not parts:
        return []
    if end is None or ctx.suffix_only:
        return joined(_rendered(parts, start, value, node, ctx), delimiter)
    if end.year == 0 and end.month == 0:
        frags = _rendered(parts, start, value, node, ctx)
        last = frags[-1]
        return [*joined([*frags[:-1], _without_suffix(last)], delimiter), Affix("–")]
    return _range(node, parts, value, start, end, delimiter, ctx)


def _range(
    node: Date, parts: list[DatePart], value: DateValue, start: Day, end: Day, delimiter: str, ctx: Context
) -> list[Leaf]:
    """The parts that differ twice with the range delimiter of the largest between them, the others once."""
    differing = [p for p in parts if _number(p, start) != _number(p, end)]
    if not differing:
        return joined(_rendered(parts, start, value, node, ctx), delimiter)
    largest = min(differing, key=lambda p: _SIZE[p.name])
    doubled = [at for at, p in enumerate(parts) if _SIZE[p.name] >= _SIZE[largest.name]]
    first, last = doubled[0], doubled[-1] + 1
    if largest.name == "year" or any(_has(p, start, value) != _has(p, end, value) for p in parts):
        # Ends of different years, or of different precision, are both given in full.
        first, last = 0, len(parts)
    between = largest.range_delimiter if largest.range_delimiter is not None else "–"
    before = _rendered(parts[:first], start, value, node, ctx)
    opening = _rendered(parts[first:last], start, value, node, ctx, no_suffix=True)
    closing = _rendered([p for p in parts[first:last] if _has(p, end, value)], end, value, node, ctx)
    after = _rendered(parts[last:], start, value, node, ctx)
    if opening:
        opening[-1] = _without_suffix(opening[-1])
    if closing:
        closing[0].prefix = ""
    middle = Frag([*joined(opening, delimiter), Affix(between), *joined(closing, delimiter)])
    return joined([*before, middle, *after], delimiter)


def _without_suffix(frag: Frag) -> Frag:
    frag.suffix = ""
    return frag


def _number(part: DatePart, day: Day) -> int:
    return day.year if part.name == "year" else day.month if part.name == "month" else day.day


def _has(part: DatePart, day: Day, value: DateValue) -> bool:
    if part.name == "month" and value.season and not day.month:
        return True
    if part.name == "day" and not day.month:
        return False
    return _number(part, day) != 0


def _rendered(
    parts: list[DatePart], day: Day, value: DateValue, node: Date, ctx: Context, no_suffix: bool = False
) -> list[Frag]:
    out: list[Frag] = []
    for part in parts:
        text = _part_text(part, day, value, ctx)
        if not text:
            continue
        if part.format.strip_periods:
            text = text.replace(".", "")
        children: list[Leaf] = [text]
        if part.name == "year":
            suffix = "" if no_suffix else _implicit_suffix(node, ctx)
            if ctx.suffix_only:
                children = []
            if suffix:
                children.append(Frag([suffix], role="year-suffix"))
        elif ctx.suffix_only:
            continue
        if not children:
            continue
        frag = formatted(children, part.format)
        if ctx.suffix_only:
            frag.prefix = frag.suffix = ""
        if part.format.text_case:
            apply_case(frag, part.format.text_case, True)
        out.append(frag)
    return out


def _implicit_suffix(node: Date, ctx: Context) -> str:
    if (
        ctx.year_suffix_done
        or ctx.style.uses_year_suffix
        or node.variable != "issued"
        or ctx.sort_key is not None
    ):
        return ""
    suffix = ctx.year_suffix
    ctx.year_suffix_done = suffix != ""
    return suffix


def _part_text(part: DatePart, day: Day, value: DateValue, ctx: Context) -> str:
    if part.name == "year":
        return _year(day.year, part.form, ctx)
    if part.name == "month":
        return _month(day, value, part.form, ctx)
    return _day(day, part.form, ctx)


def _year(year: int, form: str, ctx: Context) -> str:
    if form == "short" and year >= 1000:
        return f"{year % 100:02d}"
    if year < 0:
        return f"{-year}{_spaced(ctx.locale.term('bc'))}"
    if year < 1000:
        return f"{year}{_spaced(ctx.locale.term('ad'))}"
    return str(year)


def _spaced(term: str) -> str:
    return f" {term}" if term and not term.startswith(" ") else term


def _month(day: Day, value: DateValue, form: str, ctx: Context) -> str:
    if not day.month:
        return value.season
    if day.season:
        return ctx.locale.term(f"season-{day.season:02d}")
    if form == "numeric":
        return str(day.month)
    if form == "numeric-leading-zeros":
        return f"{day.month:02d}"
    return ctx.locale.term(f"month-{day.month:02d}", form or "long")


def _day(day: Day, form: str, ctx: Context) -> str:
    if form == "numeric-leading-zeros":
        return f"{day.day:02d}"
    if form == "ordinal" and (day.day == 1 or not ctx.locale.limit_day_ordinals):
        gender = ctx.locale.gender(f"month-{day.month:02d}")
        return f"{day.day}{ctx.locale.ordinal_suffix(day.day, gender)}"
    return str(day.day)


def date_key(value: DateValue | None, wanted: str = "year-month-day") -> str:
    """A date as text that sorts: negative years in order, unknown parts before known ones."""
    if value is None or value.literal:
        return ""
    return "-".join(_day_key(day, wanted) for day in (value.start, value.end) if day is not None)


def _day_key(day: Day, wanted: str) -> str:
    year = f"{day.year + 500000:07d}"
    month = f"{day.month:02d}" if "month" in wanted else "00"
    return f"{year}{month}{day.day if 'day' in wanted else 0:02d}"


def _sortable(node: Date, value: DateValue, ctx: Context) -> Frag | None:
    """Inside a macro that is a sort key a date is its year, month and day as numbers."""
    parts = _parts(node, ctx)
    wanted = "-".join(part.name for part in parts) or node.date_parts
    text = value.literal or date_key(value, wanted)
    ctx.note(text != "")
    return Frag([text]) if text else None


__all__ = ["Formatting", "date_key", "render_date"]
