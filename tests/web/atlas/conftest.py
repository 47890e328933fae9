"""Asha on the course of five topics, as in her days."""

from tests.web.guide.conftest import life, ward

__all__ = ["life", "ward"]
