"""PDF, through PDFium: lines with their places, which `app.ingest.pdf_layout` makes into paragraphs."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from app.ingest.article import Removed
from app.ingest.draft import Draft
from app.ingest.file_properties import Properties, stated_by_file
from app.ingest.normalise import normalise
from app.ingest.pdf_layout import Gap, Line, Page, as_rows, lay_pages
from app.ingest.readers.source import Source

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

NAME = "PDF"
SUFFIXES = (".pdf",)
_CREATED = re.compile(r"D?:?(\d{4})(\d{2})?(\d{2})?")
_UNREADABLE: Final = re.compile("[\ufffd\ue000-\uf8ff\U000f0000-\U0010ffff]")
# PDFium writes U+FFFE (or U+0002) for a hyphen at the end of a line, and then no line end
_LINE = re.compile("[^\r\n\x02\ufffe]*[\x02\ufffe]|[^\r\n\x02\ufffe]+")
_BOLD_WEIGHT: Final = 600
_BOLD_NAME = re.compile(rb"bold|black|heavy|demi", re.IGNORECASE)

_NAMELESS: Final = "has fonts that do not say which letters they show, so its text cannot be read; run it through text recognition (OCR) first"
_LOOKED_AT: Final = 20  # pages, to say what a document without text is
_FEW: Final = 8  # marks on a page that may be a rule or a number


def sniff(head: bytes) -> bool:
    """The PDF signature within the first kilobyte, where the standard allows it."""
    return b"%PDF-" in head[:1024]


def read(source: Source) -> Iterator[Draft]:
    """One article, with page numbers at its passages."""
    data = source.read()
    if b"%PDF-" not in data and b"startxref" not in data:
        raise source.refuse("is no PDF in spite of its name; give it the suffix of what it is")
    document = _open(data, source)
    try:
        count = len(document)
        if not count:
            raise source.refuse("is a PDF without pages; get a new copy of it")
        pages, text, damaged = _pages(document, min(count, source.limits.pages))
        empty = not any(char.isalnum() for char in text)
        why_empty = _why_empty(document, count, damaged) if empty else ""
        properties = _properties(document)
    finally:
        with contextlib.suppress(Exception):  # closing a damaged document must not hide what it gave
            document.close()
    if empty:
        raise source.refuse(why_empty)
    if len(text) > source.limits.text_chars:
        raise source.refuse(f"has {len(text):,} characters, more than one article can have; split it")
    if len(_UNREADABLE.findall(text)) > 0.3 * len(text):
        raise source.refuse(_NAMELESS)
    laid = lay_pages(pages)
    if not laid.blocks:  # nothing but what comes back on every page: then that is the text
        laid = lay_pages(pages[:1])
    titled = _title_by_size(laid.blocks)
    notes = list(_notes(pages, count, damaged, source.limits.pages))
    removed = tuple(Removed(text[line.offset : line.end], why, line.offset) for line, why in laid.furniture)
    yield Draft(
        text,
        laid.blocks,
        data,
        "application/pdf",
        source.name,
        stated=stated_by_file(properties, laid.blocks, titled),
        removed=removed,
        notes=tuple(notes),
        member=source.member,
    )


def _open(data: bytes, source: Source) -> PdfDocument:
    from pypdfium2 import PdfDocument, PdfiumError  # a native library: only for PDF

    try:
        return PdfDocument(data)
    except PdfiumError as problem:
        message = str(problem).lower()
        if "password" in message:
            raise source.refuse(
                "is protected with a password; open it with the password and save or print it to a PDF without one"
            ) from problem
        if "security" in message:
            raise source.refuse(
                "is protected in a way that cannot be read; open it in its own viewer and print it to a PDF"
            ) from problem
        raise source.refuse(
            "is a damaged or incomplete PDF; get a new copy of it, or open it in a viewer and print it to a PDF"
        ) from problem


def _pages(document: PdfDocument, count: int) -> tuple[list[Page], str, int]:
    """The pages with their lines, the source text (line by line, a blank line between pages), and how many pages failed."""
    from pypdfium2 import PdfiumError

    pages: list[Page] = []
    parts: list[str] = []
    at = damaged = 0
    for index in range(count):
        try:
            page = document[index]
            width, height = page.get_size()
            textpage = page.get_textpage()
        except PdfiumError:
            damaged += 1
            continue
        try:
            raw = list(_lines(textpage, index + 1))
        finally:
            textpage.close()
            page.close()
        placed = []
        for line in as_rows(raw, width):
            clean = normalise(line.text).strip()
            if not clean:
                continue
            soft = line.text.rstrip().endswith("\u00ad")
            placed.append(
                replace(line, text=clean + ("\u00ad" if soft else ""), offset=at, end=at + len(clean))
            )
            parts.append(clean + "\n")
            at += len(clean) + 1
        if placed:
            parts.append("\n")
            at += 1
        pages.append(Page(index + 1, width, height, tuple(placed)))
    return pages, "".join(parts).rstrip("\n"), damaged


def _lines(textpage: Any, page: int) -> Iterator[Line]:
    """The lines as PDFium breaks them, each with its box and type, and where it has gaps wide enough for a column or a cell."""
    import pypdfium2.raw as pdfium

    count = textpage.count_chars()
    if count <= 0:
        return
    text = textpage.get_text_range(0, count)
    if len(text) != count:  # characters beyond the basic plane or dropped ones: ask for each
        text = "".join(
            chr(code) if 0 < (code := pdfium.FPDFText_GetUnicode(textpage, place)) <= 0x10FFFF else " "
            for place in range(count)
        )
    for found in _LINE.finditer(text):
        piece = found[0]
        first = found.start() + len(piece) - len(piece.lstrip())
        last = found.start() + len(piece.rstrip()) - 1
        if last >= first:
            yield _line(textpage, pdfium, text, first, last, page)


def _line(textpage: Any, pdfium: Any, text: str, first: int, last: int, page: int) -> Line:
    a = textpage.get_charbox(first, loose=True)
    b = textpage.get_charbox(last, loose=True)
    size = (
        float(pdfium.FPDFText_GetFontSize(textpage, first) or pdfium.FPDFText_GetFontSize(textpage, last))
        or 10.0
    )
    height = abs(a[3] - a[1])
    if height and not 0.5 < height / size < 2.5:
        size = height  # the size is scaled by the page: the box tells
    left, right = min(a[0], b[0]), max(a[2], b[2])
    gaps: list[Gap] = []
    if right - left > 12 * size:
        for found in re.finditer(" +", text[first : last + 1]):
            before = textpage.get_charbox(first + found.start() - 1, loose=True)[2]
            after = textpage.get_charbox(first + found.end(), loose=True)[0]
            if after - before > 1.2 * size:
                gaps.append(Gap(found.start(), found.end(), before, after))
    bold = _is_bold(textpage, pdfium, first) and _is_bold(textpage, pdfium, last)
    shown = text[first : last + 1].replace("\x02", "-").replace("\ufffe", "-")
    return Line(shown, page, left, right, min(a[1], b[1]), max(a[3], b[3]), size, bold, gaps=tuple(gaps))


def _is_bold(textpage: Any, pdfium: Any, place: int) -> bool:
    """By the weight, or by the name of the font where the weight is not given."""
    import ctypes

    if pdfium.FPDFText_GetFontWeight(textpage, place) >= _BOLD_WEIGHT:
        return True
    name = ctypes.create_string_buffer(128)
    flags = ctypes.c_int()
    pdfium.FPDFText_GetFontInfo(textpage, place, name, 128, ctypes.byref(flags))
    return _BOLD_NAME.search(name.value) is not None


def _why_empty(document: PdfDocument, count: int, damaged: int) -> str:
    """What a document without a letter is: damaged, in fonts without names, scanned, or blank."""
    if damaged == count:
        return "is a damaged PDF: none of its pages can be read; get a new copy of it"
    pictures = characters = 0
    for index in range(min(count, _LOOKED_AT)):
        found = _contents(document, index)
        pictures, characters = pictures + found[0], characters + found[1]
    if characters > _FEW * min(count, _LOOKED_AT):
        return _NAMELESS
    if not pictures and count == 1:
        return "has no text in it: its page is blank, or drawn; if there are words to see, run it through text recognition (OCR) first"
    if not pictures:
        return f"has no text in it: its {count} pages are blank, or drawn; if there are words to see, run it through text recognition (OCR) first"
    if count == 1:
        return "is a scan without a text layer (its page is a picture); run it through text recognition (OCR) first"
    return f"is a scan without a text layer (its {count} pages are pictures); run it through text recognition (OCR) first"


def _contents(document: PdfDocument, index: int) -> tuple[int, int]:
    """How many pictures a page has, and how many characters that are not merely space."""
    import pypdfium2.raw as pdfium
    from pypdfium2 import PdfiumError

    try:
        page = document[index]
        pictures = sum(1 for _ in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_IMAGE], max_depth=4))
        text = page.get_textpage().get_text_range()
    except PdfiumError:
        return 0, 0
    return pictures, sum(not char.isspace() for char in text)


def _notes(pages: list[Page], count: int, damaged: int, most: int) -> Iterator[str]:
    blank = sum(1 for page in pages if not page.lines)
    if blank:
        yield f"{blank} of {count} pages hold no text (pictures, scans or blank pages)."
    if damaged:
        yield f"{damaged} of {count} pages are damaged and were left out."
    if count > most:
        yield f"Only the first {most} of {count} pages were read."


def _title_by_size(blocks: Any) -> str | None:
    """The largest line in the upper part of the document, if it is clearly larger than the text."""
    heads = [
        block
        for block in blocks[:8]
        if block.kind == "heading" and block.level == 1 and block.page == 1 and len(block.text) >= 8
    ]
    return heads[0].text if heads else None


def _properties(document: PdfDocument) -> Properties:
    try:
        values = document.get_metadata_dict(skip_empty=True)
    except (ValueError, UnicodeError, RuntimeError):
        return Properties()

    def moment(name: str) -> str | None:
        found = _CREATED.match(values.get(name, ""))
        return "-".join(filter(None, found.groups())) if found else None

    return Properties(
        title=values.get("Title"),
        authors=tuple(filter(None, [values.get("Author")])),
        created=moment("CreationDate"),
        modified=moment("ModDate"),
        description=values.get("Subject"),
        keywords=values.get("Keywords"),
    )
