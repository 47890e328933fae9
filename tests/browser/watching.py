"""A page that is watched: nothing may complain, nothing may leave this machine, everybody must be able to use it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page

AXE = Path(__file__).parents[2] / "frontend/node_modules/axe-core/axe.min.js"


class Watched:
    """A page and what went wrong on it. `complaints` are console errors, policy violations and foreign requests."""

    def __init__(self, browser: Browser, address: str, **options: Any) -> None:
        self.address = address
        self.complaints: list[str] = []
        self.context = browser.new_context(**options)
        self.page: Page = self.context.new_page()
        self.page.on("console", lambda said: self._note(said.type, said.text))
        self.page.on("pageerror", lambda error: self.complaints.append(f"error: {error}"))
        self.page.on("request", lambda request: self._leaves(request.url))

    def _note(self, kind: str, text: str) -> None:
        # A server that was stopped on purpose makes Chromium log the refused connection itself.
        if kind in ("error", "warning") and "ERR_CONNECTION_REFUSED" not in text:
            self.complaints.append(f"{kind}: {text}")

    def _leaves(self, url: str) -> None:
        if not url.startswith((self.address, "data:", "blob:")):
            self.complaints.append(f"a request left the host: {url}")

    def violations(self) -> list[str]:
        """What axe finds on the page as it stands. The script is evaluated, not added: the policy holds."""
        # What is still fading in has a contrast that nobody reads.
        self.page.evaluate("Promise.allSettled(document.getAnimations().map((each) => each.finished)).then(() => 0)")
        self.page.evaluate(AXE.read_text(encoding="utf-8"))
        found = self.page.evaluate("axe.run({resultTypes: ['violations']})")
        return [
            f"{v['id']}: {v['help']}: {node['html'][:160]} {node['failureSummary'][:200]}"
            for v in found["violations"]
            for node in v["nodes"]
        ]

    def is_wider_than_the_screen(self) -> bool:
        return bool(self.page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"))

    def close(self) -> None:
        self.context.close()
