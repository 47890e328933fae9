"""Lessons, questions, answers, and what comes next."""
