"""An address as a QR code: SVG without a style of its own, so that the page's policy holds."""

from __future__ import annotations

import segno
from django.utils.safestring import SafeString, mark_safe


def svg(address: str) -> SafeString:
    """The code with its quiet zone. Screen readers pass it over: what it says stands beside it as text."""
    drawn = segno.make(address, error="m", micro=False)
    whole = drawn.svg_inline(svgclass="qr", lineclass="qr-modules", omitsize=True, border=4)
    return mark_safe(whole.replace("<svg ", '<svg aria-hidden="true" focusable="false" ', 1))  # made of squares alone
