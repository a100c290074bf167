"""Mails (.eml): the message as an article, attached documents as articles of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from email.errors import MessageError
from email.header import decode_header, make_header
from email.message import Message
from email.utils import parseaddr, parsedate_to_datetime
from pathlib import PurePath
from typing import Final

from app.ingest.article import RawArticle, Removed
from app.ingest.decode import NotText, decode, known_encoding
from app.ingest.draft import Block, Draft, Stated, lay_out
from app.ingest.errors import Unreadable
from app.ingest.lines import split_blocks
from app.ingest.normalise import normalise, squeeze
from app.ingest.outlets import outlet_by_name, outlet_by_url
from app.ingest.readers.source import Problem, Source

NAME = "mail"
SUFFIXES = (".eml", ".emlx")
_HEADER = re.compile(
    rb"\A(?:\d{1,9}\s*\n)?(?:From [^\n]*\n)?(?:[A-Za-z][A-Za-z0-9-]{1,60}:[^\n]*\n(?:[ \t][^\n]*\n)*){2,}",
    re.MULTILINE,
)
_MAIL_HEADERS = re.compile(
    rb"^(?:received|return-path|message-id|delivered-to|mime-version|from|subject|date|to|x-[a-z-]+):",
    re.IGNORECASE | re.MULTILINE,
)
_ATTACHED: Final = frozenset(
    [".pdf", ".docx", ".odt", ".rtf", ".html", ".htm", ".txt", ".md", ".epub", ".eml", ".zip"]
)
_DEEPEST: Final = 30
_BOUNDARY_LINE = re.compile(rb"^--([^\s\"]{1,200})[ \t]*\r?\n(?=Content-)", re.MULTILINE | re.IGNORECASE)
_BOUNDARY_NAMED = re.compile(rb'boundary="?[^"\r\n;]*"?', re.IGNORECASE)
_QUOTED = re.compile(r"^\s*>")
_REPLY_HEAD = re.compile(
    r"^(?:On .{5,120} wrote:|Le .{5,120} a écrit\s?:|Am .{5,120} schrieb.{0,60}:|Vào .{5,120} đã viết:|-{2,}\s*(?:Original Message|Forwarded message|Tin nhắn gốc|Thư đã chuyển tiếp)\s*-{2,})$",
    re.IGNORECASE,
)


def sniff(head: bytes) -> bool:
    """Header lines at the very beginning, among them at least three that mail programs write."""
    head = head.replace(b"\r\n", b"\n")
    found = _HEADER.match(head)
    if not found:
        return False
    names = {name.lower() for name in _MAIL_HEADERS.findall(found.group(0))}
    return len(names) >= 3 and bool(
        names & {b"message-id:", b"received:", b"mime-version:", b"return-path:", b"delivered-to:"}
    )


def read(source: Source) -> Iterator[Draft | RawArticle]:
    """The message, then what is attached to it."""
    data = source.read()
    if source.name.lower().endswith(".emlx"):
        first, _, rest = data.partition(b"\n")
        data = rest[: int(first)] if first.strip().isdigit() else data
    yield from read_message(data, source)


def read_message(data: bytes, source: Source) -> Iterator[Draft | RawArticle]:
    """The articles of one message (also called for each message of a mailbox). Raises `Unreadable`."""
    from email import message_from_bytes

    message = message_from_bytes(data)
    if not message.keys():
        raise source.refuse("has no mail headers; it is no mail, or its beginning is missing")
    if message.get_content_maintype() == "multipart" and not message.is_multipart():
        message = message_from_bytes(_with_true_boundary(data))
    parts = list(_leaves(message, 0))
    attachments = [(name, part) for part in parts if (name := _attachment_name(part))]
    body = _body([part for part in parts if not _attachment_name(part)], source)
    given = 0
    if body is not None:
        text, blocks, removed = body
        stated = _stated(message, blocks)
        yield Draft(
            text,
            blocks,
            data,
            "message/rfc822",
            source.name,
            stated=stated,
            removed=removed,
            member=source.member,
        )
        given += 1
    for name, part in attachments:
        if PurePath(name).suffix.lower() not in _ATTACHED:
            continue
        try:
            for article in source.nested(name, _payload(part)):
                yield article
                given += 1
        except Unreadable as refusal:
            source.problems.append(Problem(name, refusal.sentence))
    if not given:
        raise source.refuse("is a mail without text or readable attachments; there is nothing to import")


def _with_true_boundary(data: bytes) -> bytes:
    """A message whose header names another boundary than its parts have, with the one that they have."""
    found = _BOUNDARY_LINE.search(data)
    return (
        _BOUNDARY_NAMED.sub(lambda _: b'boundary="' + found.group(1) + b'"', data, count=1) if found else data
    )


def _leaves(message: Message, depth: int) -> Iterator[Message]:
    if depth > _DEEPEST:
        return
    if message.is_multipart():
        for part in message.get_payload():
            if isinstance(part, Message):
                yield from _leaves(part, depth + 1)
    else:
        yield message


def header(message: Message, name: str) -> str | None:
    """A header as plain text, encoded words decoded; None if it is missing."""
    wanted = name.lower()
    value = next(
        (str(raw) for key, raw in message.raw_items() if key.lower() == wanted), None
    )  # raw: 8-bit bytes survive
    if value is None:
        return None
    if any("\udc80" <= char <= "\udcff" for char in value):
        raw = value.encode("utf-8", errors="surrogateescape")
        try:
            return squeeze(normalise(decode(raw).text)) or None
        except NotText:
            return None
    try:
        text = str(make_header(decode_header(value)))
    except (MessageError, LookupError, ValueError, TypeError, UnicodeError):
        text = value
    return squeeze(normalise(text)) or None


def _attachment_name(part: Message) -> str | None:
    try:
        name = part.get_filename()
    except (MessageError, LookupError, ValueError, TypeError, AttributeError):
        name = None
    disposition = str(part.get("Content-Disposition") or "").lower()
    if not name:
        return (
            "attachment.txt"
            if disposition.startswith("attachment") and part.get_content_type() == "text/plain"
            else None
        )
    if part.get_content_type() in ("text/plain", "text/html") and disposition.startswith("inline"):
        return None
    try:
        return squeeze(normalise(str(make_header(decode_header(name))))) or None
    except (MessageError, LookupError, ValueError, TypeError, UnicodeError):
        return squeeze(normalise(str(name))) or None


def _payload(part: Message) -> bytes:
    try:
        data = part.get_payload(decode=True)
    except (ValueError, LookupError, AssertionError, TypeError):
        data = None
    if isinstance(data, bytes):
        return data
    try:
        raw = part.get_payload()
    except (ValueError, LookupError, TypeError):  # a charset of nonsense
        return b""
    return raw.encode("utf-8", errors="replace") if isinstance(raw, str) else b""


def text_part(part: Message) -> str:
    """The text of a text part, whatever its charset claims; "" if it holds none."""
    try:
        charset = known_encoding(part.get_content_charset())
    except (MessageError, LookupError, ValueError, TypeError, UnicodeError):
        charset = None
    data = _payload(part)
    try:
        return (
            decode(data, declared=charset, markup=part.get_content_type() == "text/html").text if data else ""
        )
    except NotText:
        return ""


def _body(parts: list[Message], source: Source) -> tuple[str, tuple[Block, ...], tuple[Removed, ...]] | None:
    plain = "\n\n".join(
        filter(str.strip, (text_part(part) for part in parts if part.get_content_type() == "text/plain"))
    )
    markup = "\n".join(
        filter(
            str.strip,
            (
                text_part(part)
                for part in parts
                if part.get_content_type() in ("text/html", "application/xhtml+xml")
            ),
        )
    )
    if not plain.strip() and not markup:
        plain = "\n\n".join(filter(str.strip, (text_part(part) for part in parts if _is_odd_text(part))))
    rich = _rich_blocks(markup) if markup else []
    if (rich and sum(len(block.text) for block in rich) > 1.3 * len(plain)) or (rich and not plain.strip()):
        text, blocks = lay_out(rich)
        return (text, blocks, ()) if any(char.isalnum() for char in text) else None
    text = normalise(plain)
    blocks, removed = _without_quotations(split_blocks(text), text)
    return (text, blocks, removed) if blocks and any(char.isalnum() for char in text) else None


def _is_odd_text(part: Message) -> bool:
    """Text under a name that we do not know, or below a header that promises parts which do not come."""
    return part.get_content_maintype() in ("text", "multipart") and part.get_content_type() != "text/calendar"


def _rich_blocks(markup: str) -> list[Block]:
    from app.ingest.html_blocks import blocks_of
    from app.ingest.readers.html import parse_html

    tree = parse_html(markup)
    return blocks_of(tree) if tree is not None else []


def _without_quotations(
    blocks: tuple[Block, ...], text: str
) -> tuple[tuple[Block, ...], tuple[Removed, ...]]:
    """The message without earlier messages quoted in it and without its signature; all of it if nothing else is there."""
    kept: list[Block] = []
    removed: list[Removed] = []
    rest: str | None = None
    for block in blocks:
        start, end = block.offset or 0, block.end or 0
        raw = text[start:end]
        first_line = raw.split("\n", 1)[0].rstrip()
        if rest is None and kept and (first_line == "--" or raw.startswith("-- \n")):
            rest = "signature"
        reason = rest or ("quoted message" if _QUOTED.match(raw) or _REPLY_HEAD.match(block.text) else None)
        if reason:
            removed.append(Removed(raw, reason, start))
        else:
            kept.append(block)
    return (tuple(kept), tuple(removed)) if kept else (blocks, ())


def _stated(message: Message, blocks: tuple[Block, ...]) -> Stated:
    name, address = parseaddr(header(message, "From") or "")
    domain = address.rpartition("@")[2]
    outlet = outlet_by_name(name) if name else None
    outlet = outlet or (outlet_by_url(domain) if domain else None)
    subject = re.sub(
        r"^(?:(?:re|fw|fwd|tr|aw|wg|antw|trả lời|chuyển tiếp)\s*:\s*)+",
        "",
        header(message, "Subject") or "",
        flags=re.IGNORECASE,
    )
    published = _date(message)
    known = outlet_by_name(name) is not None
    return Stated(
        title=subject or None,
        outlet=outlet.name if outlet else None,
        authors=(name,) if name and not known and "@" not in name else (),
        published=published,
        published_source="page" if published else None,
        published_sure=published is not None,
        genre=None,
        url=_link(header(message, "List-Archive") or header(message, "Archived-At") or ""),
    )


def _link(text: str) -> str | None:
    found = re.search(r"https?://[^\s<>]+", text)
    return found.group(0) if found else None


def _date(message: Message) -> str | None:
    try:
        return parsedate_to_datetime(header(message, "Date") or "").date().isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
