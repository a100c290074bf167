"""Documents of every format, made on the spot in our own words."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Sequence
from xml.sax.saxutils import escape

TITLE = "Coastal states share storm data"
PARAGRAPHS = (
    "Ministers from eleven coastal states agreed on Tuesday to share weather data with one another within the hour, after two seasons of storms.",
    "“A warning that comes late is no warning,” said Trần Thu Hà, who leads the regional office, as the two-day meeting in Đà Nẵng closed 🌊.",
    "The plan foresees forty new stations by 2027, most of them on small islands that have none today, and a common fund of 12 million dollars.",
)


def zipped(members: dict[str, str | bytes], *, stored_first: bool = False) -> bytes:
    """A zip archive of these members."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for number, (name, data) in enumerate(members.items()):
            archive.writestr(
                name, data, zipfile.ZIP_STORED if stored_first and not number else zipfile.ZIP_DEFLATED
            )
    return buffer.getvalue()


W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
STYLES = f"""<w:styles {W}><w:style w:type="paragraph" w:styleId="T1"><w:name w:val="Title"/></w:style>
<w:style w:type="paragraph" w:styleId="H2"><w:name w:val="heading 2"/></w:style><w:style w:type="paragraph" w:styleId="Q"><w:name w:val="Quote"/></w:style></w:styles>"""


def docx_paragraph(text: str, style: str = "", *, bold: bool = False) -> str:
    properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    run = "<w:rPr><w:b/></w:rPr>" if bold else ""
    return f"<w:p>{properties}<w:r>{run}<w:t xml:space='preserve'>{escape(text)}</w:t></w:r></w:p>"


def docx(body: str | None = None, *, core: str = "", parts: dict[str, str | bytes] | None = None) -> bytes:
    """A Word document; by default with title, three paragraphs and a heading."""
    if body is None:
        body = (
            docx_paragraph(TITLE, "T1")
            + docx_paragraph(PARAGRAPHS[0])
            + docx_paragraph("Next steps", "H2")
            + "".join(map(docx_paragraph, PARAGRAPHS[1:]))
        )
    members: dict[str, str | bytes] = {
        "[Content_Types].xml": '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
        "word/document.xml": f"<w:document {W}><w:body>{body}</w:body></w:document>",
        "word/styles.xml": STYLES,
        "docProps/core.xml": f'<cp:coreProperties xmlns:cp="c" xmlns:dc="d" xmlns:dcterms="t">{core}</cp:coreProperties>',
    }
    return zipped({**members, **(parts or {})})


ODF = 'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:meta="m" xmlns:dc="d"'


def odt(body: str | None = None, *, meta: str = "", parts: dict[str, str | bytes] | None = None) -> bytes:
    """An OpenDocument text."""
    if body is None:
        body = f'<text:p text:style-name="Title">{TITLE}</text:p>' + "".join(
            f"<text:p>{escape(text)}</text:p>" for text in PARAGRAPHS
        )
    members: dict[str, str | bytes] = {
        "mimetype": "application/vnd.oasis.opendocument.text",
        "content.xml": f"<office:document-content {ODF}><office:body><office:text>{body}</office:text></office:body></office:document-content>",
        "meta.xml": f"<office:document-meta {ODF}><office:meta>{meta}</office:meta></office:document-meta>",
    }
    return zipped({**members, **(parts or {})}, stored_first=True)


def epub(
    chapters: Sequence[str] | None = None,
    *,
    metadata: str | None = None,
    parts: dict[str, str | bytes] | None = None,
) -> bytes:
    """An e-book; chapters are the bodies of its pages."""
    bodies = (
        chapters
        if chapters is not None
        else [
            f"<h1>{TITLE}</h1><p>{PARAGRAPHS[0]}</p>",
            f"<h2>Afterwards</h2><p>{PARAGRAPHS[1]}</p><p>{PARAGRAPHS[2]}</p>",
        ]
    )
    items = "".join(
        f'<item id="c{n}" href="c{n}.xhtml" media-type="application/xhtml+xml"/>' for n in range(len(bodies))
    )
    spine = "".join(f'<itemref idref="c{n}"/>' for n in range(len(bodies)))
    metadata = (
        metadata
        if metadata is not None
        else f"<dc:title>{TITLE}</dc:title><dc:creator>Le Minh</dc:creator><dc:date>2025-03-04</dc:date><dc:language>en</dc:language>"
    )
    members: dict[str, str | bytes] = {
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OPS/book.opf"/></rootfiles></container>',
        "OPS/book.opf": f'<package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata>{metadata}</metadata><manifest>{items}</manifest><spine>{spine}</spine></package>',
    }
    for number, body in enumerate(bodies):
        members[f"OPS/c{number}.xhtml"] = (
            f'<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>c</title></head><body>{body}</body></html>'
        )
    return zipped({**members, **(parts or {})}, stored_first=True)


def pdf(
    pages: Iterable[Sequence[tuple[float, float, float, str]]],
    *,
    info: str = "",
    trailer: str = "",
    font: str = "Helvetica",
) -> bytes:
    """A PDF of pages of 595 by 842 points; each line is (x, y, font size, text in Latin-1; size below zero means bold)."""
    objects: list[bytes] = [
        b"",
        b"",
        f"<< /Type /Font /Subtype /Type1 /BaseFont /{font} /Encoding /WinAnsiEncoding >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>",
    ]
    kids = []
    for lines in pages:
        content = b"".join(
            f"BT /{'F2' if size < 0 else 'F1'} {abs(size)} Tf {x} {y} Td (".encode()
            + text.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
            + b") Tj ET\n"
            for x, y, size, text in lines
        )
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content))
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> /Contents {len(objects)} 0 R >>".encode()
        )
        kids.append(f"{len(objects)} 0 R")
    objects[0] = b"<< /Type /Catalog /Pages 2 0 R >>"
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>".encode()
    objects.append(f"<< {info} >>".encode("cp1252"))
    out = io.BytesIO(b"%PDF-1.4\n")
    out.seek(0, io.SEEK_END)
    places = []
    for number, body in enumerate(objects, start=1):
        places.append(out.tell())
        out.write(b"%d 0 obj\n%s\nendobj\n" % (number, body))
    start = out.tell()
    out.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1))
    out.write(b"".join(b"%010d 00000 n \n" % place for place in places))
    out.write(
        f"trailer << /Size {len(objects) + 1} /Root 1 0 R /Info {len(objects)} 0 R {trailer} >>\nstartxref\n{start}\n%%EOF\n".encode()
    )
    return out.getvalue()


def wrapped(
    text: str, *, x: float = 72, y: float = 740, size: float = 11, width: int = 80, pitch: float = 14
) -> list[tuple[float, float, float, str]]:
    """A paragraph as PDF lines, from `y` downwards."""
    import textwrap

    return [
        (x, y - n * pitch, size, line)
        for n, line in enumerate(textwrap.wrap(text, width, break_long_words=False, break_on_hyphens=False))
    ]


def mail(
    body: str = "\n\n".join(PARAGRAPHS),
    *,
    headers: str = "",
    subject: str = TITLE,
    kind: str = "text/plain; charset=utf-8",
) -> bytes:
    """A mail of one part."""
    return (
        f"From: Le Minh <minh@vov.vn>\r\nTo: desk@example.org\r\nSubject: {subject}\r\nDate: Tue, 04 Mar 2025 09:30:00 +0700\r\nMessage-ID: <1@example.org>\r\n"
        f"MIME-Version: 1.0\r\nContent-Type: {kind}\r\nContent-Transfer-Encoding: 8bit\r\n{headers}\r\n"
        + body.replace("\n", "\r\n")
        + "\r\n"
    ).encode()


def compound(streams: dict[str, bytes]) -> bytes:
    """A compound file (OLE) of these streams; a name may have one folder before it ("attach/data").

    Sectors of 512 bytes and no small ones: every stream is filled up to the size at which it has sectors of its own.
    """
    import struct

    streams = {name: data.ljust(4096, b"\0") for name, data in streams.items()}
    end, free = 0xFFFFFFFE, 0xFFFFFFFF
    folders: dict[str, list[str]] = {"": []}
    for name in streams:
        folder = name.rpartition("/")[0]
        if folder and folder not in folders:
            folders[folder] = []
            folders[""].append(folder)
        folders[folder].append(name)
    order = ["", *(name for names in folders.values() for name in names)]
    sectors: list[bytes] = []
    table: list[int] = []

    def put(data: bytes) -> int:
        first, count = len(sectors), -(-len(data) // 512)
        sectors.extend(data[n * 512 : n * 512 + 512].ljust(512, b"\0") for n in range(count))
        table.extend([*range(first + 1, first + count), end] if count else [])
        return first if count else end

    places = {name: put(data) for name, data in streams.items()}
    entries = []
    for name in order:
        siblings = folders[name.rpartition("/")[0]] if name else []
        at = siblings.index(name) if name else -1
        right = order.index(siblings[at + 1]) if name and at + 1 < len(siblings) else free
        inner = folders.get(name, [])
        child = order.index(inner[0]) if inner else free
        called = (name.rpartition("/")[2] or "Root Entry").encode("utf-16-le") + b"\0\0"
        kind = 5 if not name else 1 if name in folders else 2
        entries.append(
            called.ljust(64, b"\0")
            + struct.pack("<HBBIII", len(called), kind, 1, free, right, child)
            + bytes(36)
            + struct.pack("<IQ", places.get(name, end), len(streams.get(name, b"")))
        )
    directory = put(b"".join(entries).ljust(-(-len(entries) // 4) * 512, b"\0"))
    count = 1
    while count * 128 < len(sectors) + count:
        count += 1
    own = [len(sectors) + n for n in range(count)]
    table += [0xFFFFFFFD] * count
    packed = struct.pack(f"<{count * 128}I", *table, *[free] * (count * 128 - len(table)))
    head = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(16)
    head += struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(6)
    head += struct.pack("<IIIIIIIII", 0, count, directory, 0, 4096, end, 0, end, 0)
    head += struct.pack("<109I", *own, *[free] * (109 - count))
    return head + b"".join(sectors) + packed


def doc(text: str, *, notes: str = "", wide: bool = True, flags: int = 0) -> bytes:
    """A Word document of the old kind: its text in one piece, its footnotes in another; paragraphs end with CR."""
    import struct

    parts = [text.replace("\n\n", "\r") + "\r", notes]
    stretches = [part.encode("utf-16-le") if wide else part.encode("cp1252") for part in parts]
    head = bytearray(1536)
    struct.pack_into("<HH", head, 0, 0xA5EC, 0xC1)
    struct.pack_into("<H", head, 0x0A, 0x0200 | flags)
    lengths = [len(s) // (2 if wide else 1) for s in stretches]
    struct.pack_into("<2I", head, 0x4C, *lengths)
    places, at = [], len(head)
    for stretch in stretches:
        places.append(at if wide else at * 2 | 0x40000000)
        at += len(stretch)
    described = struct.pack("<3I", 0, lengths[0], sum(lengths))
    described += b"".join(struct.pack("<HIH", 0, place, 0) for place in places)
    clx = b"\x01\x02\x00\x00\x00" + b"\x02" + struct.pack("<I", len(described)) + described
    struct.pack_into("<II", head, 0x1A2, 64, len(clx))
    return compound({"WordDocument": bytes(head) + b"".join(stretches), "1Table": bytes(64) + clx})


def msg(body: str = "\n\n".join(PARAGRAPHS), *, attached: dict[str, bytes] | None = None) -> bytes:
    """An Outlook message, sent on 4 March 2025."""
    import struct

    sent = (1741055400 + 11644473600) * 10_000_000
    streams = {
        "__properties_version1.0": bytes(32) + struct.pack("<IIQ", 0x00390040, 6, sent),
        "__substg1.0_0037001F": TITLE.encode("utf-16-le"),
        "__substg1.0_0C1A001F": "Le Minh".encode("utf-16-le"),
        "__substg1.0_5D01001F": "minh@vov.vn".encode("utf-16-le"),
        "__substg1.0_1000001F": body.replace("\n", "\r\n").encode("utf-16-le"),
    }
    for number, (name, data) in enumerate((attached or {}).items()):
        folder = f"__attach_version1.0_#{number:08X}"
        streams[f"{folder}/__substg1.0_3707001F"] = name.encode("utf-16-le")
        streams[f"{folder}/__substg1.0_37010102"] = data
    return compound(streams)
