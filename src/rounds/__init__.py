"""Rounds: from "where do I begin?" to understanding machine learning and using it well in medicine."""

__version__ = "0.1.0"
