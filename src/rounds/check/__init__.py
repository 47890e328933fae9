"""Is a course fit to be taught? One rule, one file, one test; each finding says what, where and how to mend it."""

from rounds.check.inspection import Inspection, check, inspect

__all__ = ["Inspection", "check", "inspect"]
