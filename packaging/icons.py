"""The program's icon in the forms that the platforms ask for, drawn by Qt from the one SVG.

ICO (Windows) and ICNS (macOS) are containers of PNG pictures; their few header bytes are written here because
Qt writes one size a file. Layouts: Microsoft's ICONDIR/ICONDIRENTRY, Apple's icns types ic07-ic14.
"""

from __future__ import annotations

import os
import struct
from pathlib import Path

PNG_SIZES = (16, 24, 32, 48, 64, 128, 256, 512)
ICO_SIZES = (16, 20, 24, 32, 40, 48, 64, 256)
ICNS_TYPES = {"icp4": 16, "icp5": 32, "icp6": 64, "ic07": 128, "ic08": 256, "ic09": 512, "ic10": 1024}


def draw(svg: Path, sizes: set[int]) -> dict[int, bytes]:
    """Size in pixels -> PNG of the drawing on a transparent ground. Raises ValueError when it is no SVG."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtCore import QBuffer, QByteArray, QIODevice
    from PySide6.QtGui import QGuiApplication, QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    application = QGuiApplication.instance() or QGuiApplication(["icons"])
    renderer = QSvgRenderer(str(svg))
    if not renderer.isValid():
        raise ValueError(f"{svg} is no drawing that Qt can read")
    pictures = {}
    for size in sorted(sizes):
        image = QImage(size, size, QImage.Format.Format_ARGB32)
        image.fill(0)
        painter = QPainter(image)
        renderer.render(painter)
        painter.end()
        data = QByteArray()
        buffer = QBuffer(data)
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        image.save(buffer, "PNG")
        pictures[size] = bytes(data.data())
    del application
    return pictures


def write(svg: Path, folder: Path) -> dict[str, Path]:
    """Write rapporteur.ico, rapporteur.icns and hicolor/SIZExSIZE PNGs into `folder`; returns the first two by suffix."""
    pictures = draw(svg, {*PNG_SIZES, *ICO_SIZES, *ICNS_TYPES.values()})
    folder.mkdir(parents=True, exist_ok=True)
    made = {suffix: folder / f"rapporteur.{suffix}" for suffix in ("ico", "icns")}
    made["ico"].write_bytes(ico({size: pictures[size] for size in ICO_SIZES}))
    made["icns"].write_bytes(icns(pictures))
    for size in PNG_SIZES:
        (folder / f"rapporteur-{size}.png").write_bytes(pictures[size])
    return made


def ico(pictures: dict[int, bytes]) -> bytes:
    """A Windows icon that holds `pictures`; 256 pixels are written as 0."""
    head = struct.pack("<HHH", 0, 1, len(pictures))
    offset = len(head) + 16 * len(pictures)
    entries = b""
    for size, png in pictures.items():
        entries += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(png), offset)
        offset += len(png)
    return head + entries + b"".join(pictures.values())


def icns(pictures: dict[int, bytes]) -> bytes:
    """A macOS icon that holds the sizes it knows of `pictures`."""
    blocks = b"".join(
        kind.encode() + struct.pack(">I", 8 + len(pictures[size])) + pictures[size]
        for kind, size in ICNS_TYPES.items()
    )
    return b"icns" + struct.pack(">I", 8 + len(blocks)) + blocks
