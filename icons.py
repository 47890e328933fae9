"""The icons of the installed app, drawn from our own mark at each build, and the manifest that names them.

The mark is that of base.html: a ring with a dot on it, on a grid of 16. No drawing program is needed for two circles:
each pixel is covered as far as the edges' distance says.
"""

from __future__ import annotations

import hashlib
import json
import struct
import zlib
from math import hypot
from pathlib import Path

Colour = tuple[int, int, int]

PAPER: Colour = (0xFB, 0xFA, 0xF7)
TEAL: Colour = (0x14, 0x60, 0x6B)
AMBER: Colour = (0xD0, 0x8A, 0x3C)
# The whole mark, ring and dot, lies within this distance of its middle.
MIDDLE, REACH = (8.0, 7.6), 7.7
RING_RADIUS, RING_WIDTH, RING_AT = 6.0, 2.5, (8.0, 8.0)
DOT_RADIUS, DOT_AT = 2.0, (8.0, 2.0)
SIZES = (192, 512)
# How much of half the icon the mark takes. A system that cuts icons into shapes of its own leaves the inner 80 % alone.
SHARES = {"any": 0.86, "maskable": 0.72}

APP = {
    "id": "/",
    "name": "Rounds",
    "short_name": "Rounds",
    "description": "Learn machine learning for medicine, a few minutes a day.",
    "lang": "en-GB",
    "start_url": "/",
    "scope": "/",
    "display": "standalone",
    "background_color": "#fbfaf7",
    "theme_color": "#fbfaf7",
}


def add(folder: Path) -> None:
    """Writes icons and manifest into the folder of built parts, with hashed names, and lists them there."""
    built: dict[str, str] = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    shown = []
    for purpose, share in SHARES.items():
        for size in SIZES:
            name = _write(folder, f"icon-{purpose}-{size}", "png", png(size, pixels(size, share)))
            built[f"icon:{purpose}-{size}"] = name
            shown.append({"src": name, "sizes": f"{size}x{size}", "type": "image/png", "purpose": purpose})
    text = json.dumps({**APP, "icons": shown}, indent=1)
    built["app.webmanifest"] = _write(folder, "app", "webmanifest", text.encode())
    (folder / "manifest.json").write_text(json.dumps(built, indent=1), encoding="utf-8")


def pixels(size: int, share: float) -> bytes:
    """The mark on paper, row by row, three bytes a pixel."""
    scale = 2 * REACH / (size * share)
    rows = bytearray()
    for row in range(size):
        y = (row + 0.5 - size / 2) * scale + MIDDLE[1]
        for column in range(size):
            rows += bytes(_colour((column + 0.5 - size / 2) * scale + MIDDLE[0], y, scale))
    return bytes(rows)


def png(size: int, rgb: bytes) -> bytes:
    """A PNG of these pixels."""
    rows = b"".join(b"\0" + rgb[row * size * 3 : (row + 1) * size * 3] for row in range(size))
    header = struct.pack(">IIBBBBB", size, size, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", header) + _chunk(b"IDAT", zlib.compress(rows, 9)) + _chunk(b"IEND", b"")
    )


def _colour(x: float, y: float, pixel: float) -> Colour:
    """The colour at a place of the grid, where a pixel is so wide."""
    ring = abs(hypot(x - RING_AT[0], y - RING_AT[1]) - RING_RADIUS) - RING_WIDTH / 2
    dot = hypot(x - DOT_AT[0], y - DOT_AT[1]) - DOT_RADIUS
    return _over(AMBER, dot / pixel, _over(TEAL, ring / pixel, PAPER))


def _over(above: Colour, outside: float, below: Colour) -> Colour:
    """A shape's colour over what is below, so many pixels outside of its edge."""
    cover = min(1.0, max(0.0, 0.5 - outside))
    red, green, blue = (round(cover * a + (1 - cover) * b) for a, b in zip(above, below, strict=True))
    return red, green, blue


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def _write(folder: Path, name: str, kind: str, content: bytes) -> str:
    hashed = f"{name}-{hashlib.sha256(content).hexdigest()[:8].upper()}.{kind}"
    (folder / hashed).write_bytes(content)
    return hashed
