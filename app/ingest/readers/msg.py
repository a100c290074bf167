"""Outlook messages (.msg): their headers, body and attachments are made into a mail, which the mail reader reads.

After [MS-OXMSG]: a property is a stream named by its number and type, or an entry of the table of fixed ones.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from struct import iter_unpack
from typing import Final

from app.ingest.article import RawArticle
from app.ingest.compound import Compound
from app.ingest.draft import Draft
from app.ingest.readers.source import Source

NAME = "Outlook message"
SUFFIXES = (".msg",)
_MEDIA_TYPE: Final = "application/vnd.ms-outlook"
_SUBJECT, _BODY, _HTML, _HEADERS = "0037", "1000", "1013", "007D"
_FROM_NAME, _FROM_ADDRESS, _FROM_SMTP = "0C1A", "0C1F", "5D01"
_DATA, _LONG_NAME, _SHORT_NAME = "3701", "3707", "3704"
_SENT, _RECEIVED, _CODE_PAGE, _HTML_CODE_PAGE = 0x0039_0040, 0x0E06_0040, 0x3FFD_0003, 0x3FDE_0003
_TABLE: Final = "__properties_version1.0"
_TABLE_HEAD: Final = 32
_MOST_ATTACHMENTS: Final = 200


def sniff(head: bytes) -> bool:
    """Never by its first bytes: they are those of many programs, and the name decides."""
    return False


def read(source: Source) -> Iterator[Draft | RawArticle]:
    """The message, then what is attached to it."""
    from app.ingest.readers.mail import read_message  # the standard mail library is only for mails

    data = source.read()
    with Compound(data, source, "Outlook message") as compound:
        if compound.read(_TABLE) is None:
            raise source.refuse(
                "is no Outlook message in spite of its name; give it the suffix of what it is"
            )
        message = _mail(compound)
    for item in read_message(bytes(message), source):
        yield replace(item, original=data, media_type=_MEDIA_TYPE) if isinstance(item, Draft) else item


def _mail(compound: Compound) -> EmailMessage:
    fixed = _fixed(compound)
    encoding = _encoding(fixed.get(_CODE_PAGE))
    message = EmailMessage()
    sender = _words(compound, _FROM_SMTP, encoding) or _words(compound, _FROM_ADDRESS, encoding) or ""
    named = _words(compound, _FROM_NAME, encoding) or sender
    sent = _moment(fixed.get(_SENT) or fixed.get(_RECEIVED))
    for name, value in (
        ("Subject", _plain(_words(compound, _SUBJECT, encoding) or "")),
        ("From", f'"{_plain(named)}" <{_plain(sender) if "@" in sender else "unknown"}>' if named else None),
        ("Date", sent.strftime("%a, %d %b %Y %H:%M:%S +0000") if sent else None),
        ("Message-ID", "<outlook@message>"),
    ):
        if value:
            message[name] = value
    plain = _words(compound, _BODY, encoding)
    page = compound.read(f"__substg1.0_{_HTML}0102")
    html = page.decode(_encoding(fixed.get(_HTML_CODE_PAGE)), errors="replace") if page else None
    html = html or _words(compound, _HTML, encoding)
    message.set_content(plain or "")
    if html:
        message.add_alternative(html.replace("\x00", ""), subtype="html")
    for folder in [name for name in compound.folders() if name.startswith("__attach")][:_MOST_ATTACHMENTS]:
        content = compound.read(folder, f"__substg1.0_{_DATA}0102")
        called = _words(compound, _LONG_NAME, encoding, folder) or _words(
            compound, _SHORT_NAME, encoding, folder
        )
        if content and called:
            message.add_attachment(
                content, maintype="application", subtype="octet-stream", filename=_plain(called)
            )
    return message


def _words(compound: Compound, number: str, encoding: str, *folder: str) -> str | None:
    """A property that is text, in Unicode or in the message's code page."""
    wide = compound.read(*folder, f"__substg1.0_{number}001F")
    if wide is not None:
        return wide.decode("utf-16-le", errors="replace").rstrip("\x00") or None
    narrow = compound.read(*folder, f"__substg1.0_{number}001E")
    return narrow.decode(encoding, errors="replace").rstrip("\x00") or None if narrow is not None else None


def _plain(value: str) -> str:
    """A value that may stand in a header: on one line, without quotation marks of its own."""
    return " ".join("".join(char if char.isprintable() else " " for char in value).replace('"', "'").split())


def _fixed(compound: Compound) -> dict[int, int]:
    """The properties that have a fixed size: tag -> the value's eight bytes."""
    table = (compound.read(_TABLE) or b"")[_TABLE_HEAD:]
    return {tag: value for tag, _, value in iter_unpack("<IIQ", table[: len(table) // 16 * 16])}


def _encoding(code_page: int | None) -> str:
    """Python's name for a Windows code page; Western where it is unknown."""
    import codecs

    number = (code_page or 0) & 0xFFFF_FFFF
    name = {65001: "utf-8", 20127: "cp1252", 28591: "cp1252", 1200: "utf-16-le"}.get(number, f"cp{number}")
    try:
        return codecs.lookup(name).name
    except LookupError:
        return "cp1252"


def _moment(ticks: int | None) -> datetime | None:
    """Tenths of microseconds since 1601 as a time in UTC; None for what is no time of a mail."""
    if not ticks:
        return None
    try:
        found = datetime(1601, 1, 1, tzinfo=UTC) + timedelta(microseconds=ticks // 10)
    except OverflowError:
        return None
    return found if found.year > 1980 else None
