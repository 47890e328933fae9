"""The build hook: a wheel carries the built page parts and the course; an editable install builds them in place."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

sys.path.insert(0, str(Path(__file__).parent))

import assets


class Hook(BuildHookInterface):  # type: ignore[type-arg]
    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if self.target_name != "wheel":
            return
        assets.build(Path(self.root), compress=version == "standard")
        if version == "standard":
            build_data["force_include"][str(Path(self.root) / "course")] = "rounds/shipped_course"
