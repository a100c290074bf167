"""Bytes to text: which encoding a document is in, and whether it is text at all."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from typing import Final

from app.ingest.tcvn3 import CONVERTED, from_tcvn3, looks_like_tcvn3

_BOMS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# first bytes of files that people rename or drop by mistake -> what they are
MAGIC: Final[tuple[tuple[bytes, str], ...]] = (
    (b"\x89PNG\r\n\x1a\n", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF87a", "a GIF picture"),
    (b"GIF89a", "a GIF picture"),
    (b"II*\x00", "a TIFF picture"),
    (b"MM\x00*", "a TIFF picture"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90\x00", "a Windows program"),
    (b"\xca\xfe\xba\xbe", "a program"),
    (b"\xcf\xfa\xed\xfe", "a macOS program"),
    (b"ID3", "a sound file"),
    (b"OggS", "a sound or video file"),
    (b"fLaC", "a sound file"),
    (b"\x1aE\xdf\xa3", "a video"),
    (b"SQLite format 3\x00", "a database"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive; unpack it, or pack it again as .zip"),
    (b"Rar!\x1a\x07", "a RAR archive; unpack it, or pack it again as .zip"),
    (b"\xfd7zXZ\x00", "an XZ archive; unpack it first"),
    (b"BZh", "a bzip2 archive; unpack it first"),
    (b"wOFF", "a font"),
    (b"\x00\x01\x00\x00\x00", "a font"),
)
_HTML_CHARSET = re.compile(
    rb"""<meta[^>]{0,300}?charset\s*=\s*["']?\s*([A-Za-z0-9_.:-]{2,40})""", re.IGNORECASE
)
_XML_ENCODING = re.compile(rb"""^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([A-Za-z0-9_.:-]{2,40})["']""")
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x7f]")
_VIETNAMESE = re.compile(
    r"\b(?:và|của|là|được|không|những|với|người|trong|các|đã|Việt|nước|về|tại|ngày|đến)\b", re.IGNORECASE
)
_MOJIBAKE = re.compile(
    "Ã[\u0080-\u00bf\u0152-\u2122]|â€[\u0080-\u00ff\u2018-\u2122]|Â[\u00a0-\u00bf]|á[º»][\u0080-\u2122]|Æ°|Ä‘"
)
_BLOCK: Final = 4096


class NotText(ValueError):
    """The bytes are no text; the message is the end of a sentence that begins "The file ..."."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text with the name of the encoding it was in, and sentences about what had to be mended."""

    text: str
    encoding: str
    notes: tuple[str, ...] = ()


def decode(data: bytes, *, declared: str | None = None, markup: bool = False) -> Decoded:
    """Decode a text document.

    In order: BOM, UTF-16/32 without one, valid UTF-8, the encoding `declared` (by a mail header, say) or named in the
    markup itself, Vietnamese code pages, then `charset-normalizer`. Raises `NotText` for bytes that are no text.
    """
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return _after_bom(data[len(bom) :], encoding)
    _refuse_known_binaries(data)
    wide = _wide_without_bom(data)
    if wide:
        return Decoded(data.decode(wide, errors="replace"), wide)
    _refuse_half_binary(data, most=0.15 if markup else 0.05)  # a page may carry a picture in a script
    notes: list[str] = []
    if b"\x00" in data:
        data = data.replace(b"\x00", b"")
        notes.append("Stray NUL bytes were left out.")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as problem:
        text, encoding = _legacy(data, problem, declared or (declared_in_markup(data) if markup else None))
    else:
        encoding = "utf-8"
    return _mended(text, encoding, notes)


def declared_in_markup(data: bytes) -> str | None:
    """The encoding that an HTML or XML document names in its first 4 KB, if Python knows it."""
    found = _XML_ENCODING.search(data[:_BLOCK]) or _HTML_CHARSET.search(data[:_BLOCK])
    return known_encoding(found.group(1).decode("ascii")) if found else None


def known_encoding(name: str | None) -> str | None:
    """Python's name for an encoding that a document claims, Windows' superset for ISO 8859-1; None when unknown."""
    if not name:
        return None
    try:
        found = codecs.lookup(name.strip().strip("\"'")).name
        "".encode(found)  # refuses codecs that are no text encodings (rot13, zip)
    except (LookupError, TypeError, ValueError):
        return None
    return {
        "iso8859-1": "cp1252",
        "ascii": "cp1252",
        "gb2312": "gb18030",
        "gbk": "gb18030",
        "euc_kr": "cp949",
    }.get(found, found)


def _after_bom(data: bytes, encoding: str) -> Decoded:
    text = data.decode(encoding, errors="replace")
    damaged = text.count("\ufffd")
    if damaged > max(8, len(text) // 50):
        raise NotText(
            f"says that it is {encoding.upper()} text but is not; open it in the program that made it and save it again as UTF-8"
        )
    return _mended(text, encoding, [])


def _mended(text: str, encoding: str, notes: list[str]) -> Decoded:
    if looks_like_tcvn3(text):
        text = from_tcvn3(text)
        notes.append(CONVERTED)
    elif len(_MOJIBAKE.findall(text[:200_000])) >= 3:
        mended = _undo_mojibake(text)
        if mended is not None:
            text = mended
            notes.append(
                "The text had been saved in the wrong encoding once before; its accents were put right."
            )
    damaged = text.count("\ufffd")
    if damaged:
        notes.append(f"{damaged} characters could not be read and show as \ufffd.")
    return Decoded(text, encoding, tuple(notes))


def _undo_mojibake(text: str) -> str | None:
    """UTF-8 that was read as Windows-1252 and saved again, put right; None unless all of it can be."""
    raw = bytearray()
    for char in text:
        code = ord(char)
        if code < 0x80 or 0x80 <= code < 0xA0:
            raw.append(code)
            continue
        try:
            raw += char.encode("cp1252")
        except UnicodeEncodeError:
            return None
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return None


def _refuse_known_binaries(data: bytes) -> None:
    for magic, what in MAGIC:
        if data.startswith(magic):
            raise NotText(f"is {what}, not a text")
    if data[4:12] in (b"ftypmp42", b"ftypisom", b"ftypqt  ", b"ftypM4V ", b"ftypM4A ", b"ftypheic"):
        raise NotText("is a video, a sound file or a picture, not a text")
    if data[:4] == b"RIFF" and data[8:12] in (b"WAVE", b"AVI ", b"WEBP"):
        raise NotText("is a sound file, a video or a picture, not a text")


def _wide_without_bom(data: bytes) -> str | None:
    """UTF-16 or UTF-32 without a BOM, told by where the NUL bytes and the line feeds stand."""
    head = data[:_BLOCK]
    if len(head) < 4:
        return None
    even, odd = head[0::2].count(0), head[1::2].count(0)
    half = len(head) // 2
    if even + odd < half // 4:
        guess = _wide_by_spaces(head)
    elif odd > 0.3 * half and even < 0.02 * half:
        guess = "utf-16-le"
    elif even > 0.3 * half and odd < 0.02 * half:
        guess = "utf-16-be"
    elif even + odd > 1.2 * half:
        guess = "utf-32-le" if head[0] else "utf-32-be"
    else:
        guess = None
    if guess is None or len(data) % 2:
        return None
    try:
        text = head[: len(head) // 4 * 4].decode(guess, errors="strict" if len(data) <= _BLOCK else "ignore")
    except UnicodeDecodeError:
        return None
    printable = sum(char.isprintable() or char in "\r\n\t" for char in text)
    return guess if text and printable >= 0.97 * len(text) else None


def _wide_by_spaces(head: bytes) -> str | None:
    """UTF-16 of a script without Latin letters (Chinese, Thai): only spaces and line ends carry a NUL byte."""
    if len(head) < 32 or b"\x00" not in head:
        return None
    if sum(0x20 <= byte < 0x7F or byte in b"\r\n\t" for byte in head) > 0.85 * len(head):
        return None  # plain text with stray NUL bytes
    for encoding, marks in (
        ("utf-16-le", (b"\n\x00", b" \x00", b"\x02\x30", b"\x0c\xff")),
        ("utf-16-be", (b"\x00\n", b"\x00 ", b"\x30\x02", b"\xff\x0c")),
    ):
        units = [head[i : i + 2] for i in range(0, len(head) - 1, 2)]
        if sum(units.count(mark) for mark in marks) >= max(1, len(units) // 200) and b"\x00\x00" not in units:
            return encoding
    return None


def _refuse_half_binary(data: bytes, *, most: float) -> None:
    """Refuse data in which some stretch is no text, whatever the rest is."""
    if len(data) < 32:
        if data and len(_CONTROL.findall(data)) * 4 > len(data):
            raise NotText(
                "is not a text; open it in the program that made it and save it as text, PDF or Word"
            )
        return
    worst, first_bad = 0.0, 0
    for start in range(0, len(data), _BLOCK):
        block = data[start : start + _BLOCK]
        if len(block) < 64 and start:
            break
        share = len(_CONTROL.findall(block)) / len(block)
        if share > worst:
            worst, first_bad = share, start
    if worst > most:
        if first_bad == 0 and len(_CONTROL.findall(data[:512])) > 10:
            raise NotText(
                "is not a text; open it in the program that made it and save it as text, PDF or Word"
            )
        raise NotText(
            "begins as text but the rest of it is binary data; it is damaged, so get a new copy of it"
        )


def _legacy(data: bytes, problem: UnicodeDecodeError, declared: str | None) -> tuple[str, str]:
    """Text that is not valid UTF-8: an old code page, or UTF-8 with a few damaged bytes."""
    mostly = data.decode("utf-8", errors="replace")
    damaged = mostly.count("\ufffd")
    others = sum(char > "\x7f" for char in mostly) - damaged
    if others > 4 * damaged or (problem.start > len(data) - 4 and others):
        return mostly, "utf-8"
    if declared and declared != "utf-8":
        try:
            return data.decode(declared), declared
        except (UnicodeDecodeError, LookupError):
            pass
    western = data.decode("cp1252", errors="replace")
    if looks_like_tcvn3(western):
        return data.decode("latin-1"), "tcvn3"
    vietnamese = data.decode("cp1258", errors="replace")
    import unicodedata

    if len(_VIETNAMESE.findall(unicodedata.normalize("NFC", vietnamese[:200_000]))) > 1 + 2 * len(
        _VIETNAMESE.findall(western[:200_000])
    ):
        return vietnamese, "cp1258"
    from charset_normalizer import from_bytes  # only for old code pages: most documents are UTF-8

    best = from_bytes(data[:200_000]).best()
    if best is not None and not best.encoding.startswith("utf"):
        guess = known_encoding(best.encoding) or "cp1252"
        letters = sum(char.isalpha() and char < "\u0250" for char in western)
        foreign = [char for char in western if char >= "\x80"]
        if (
            foreign
            and letters
            and sum(char.isalpha() or char in "‘’“”–—…•€°«»§©" for char in foreign) >= 0.9 * len(foreign)
            and len(foreign) < 0.12 * len(western)
        ):
            return (
                western,
                "cp1252",
            )  # few accents among many plain letters: Western, whatever the statistics say
        return data.decode(guess, errors="replace"), guess
    return western, "cp1252"
