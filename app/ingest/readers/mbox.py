"""Mailboxes (.mbox): message by message, so that a large one takes no more memory than its largest message."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import BinaryIO

from app.ingest.article import RawArticle
from app.ingest.draft import Draft
from app.ingest.errors import Unreadable
from app.ingest.readers.mail import read_message
from app.ingest.readers.source import Problem, Source

NAME = "mailbox"
SUFFIXES = (".mbox", ".mbx")
_BEGIN = re.compile(rb"From \S+.*\d{4}|From - ")
_QUOTED_FROM = re.compile(rb"^>(>*From )", re.MULTILINE)


def sniff(head: bytes) -> bool:
    """A `From ` line followed by mail headers."""
    first, _, rest = head.partition(b"\n")
    return _BEGIN.match(first) is not None and re.match(rb"[A-Za-z-]{2,40}:", rest) is not None


def read(source: Source) -> Iterator[Draft | RawArticle]:
    """An article for each message that has text, and for each attached document."""
    count = 0
    with source.open() as stream:
        for data in _messages(stream, source.limits.file_bytes):
            count += 1
            label = f"message {count}"
            member = f"{source.member} › {label}" if source.member else label
            within = replace(source, member=member)
            if len(data) > source.limits.file_bytes:
                source.problems.append(Problem(member, f"“{member}” is too large; export it on its own."))
                continue
            try:
                yield from read_message(data, within)
            except Unreadable as refusal:
                source.problems.append(Problem(member, refusal.sentence))
    if not count:
        raise source.refuse("has no messages in it, or is no mailbox; there is nothing to import")


def _messages(stream: BinaryIO, most: int) -> Iterator[bytes]:
    lines: list[bytes] = []
    size = 0
    blank = True
    begun = False
    while line := stream.readline(1 << 20):
        if blank and _BEGIN.match(line):
            if begun and lines:
                yield _QUOTED_FROM.sub(rb"\1", b"".join(lines))
            lines, size, begun = [], 0, True
        elif size <= most:
            lines.append(line)
            size += len(line)
        blank = line in (b"\n", b"\r\n")
    if begun and lines:
        yield _QUOTED_FROM.sub(rb"\1", b"".join(lines))
