"""Results as JSON-ready data and back, for whoever stores or sends them."""

from __future__ import annotations

import base64
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from rounds.runner.protocol import CheckItem, CheckResult, Frame, LearnerError, RunResult, Status, Table


def to_record(result: RunResult | CheckResult) -> dict[str, Any]:
    """The result as plain data; pictures as base64."""
    record: dict[str, Any] = asdict(result)
    if isinstance(result, RunResult):
        record["figures"] = [base64.b64encode(figure).decode() for figure in result.figures]
    return {**record, "status": result.status.value}


def run_result(record: Mapping[str, Any]) -> RunResult:
    """The result of a run that was stored."""
    return RunResult(
        **{
            **record,
            "status": Status(record["status"]),
            "error": _error(record["error"]),
            "figures": tuple(base64.b64decode(figure) for figure in record["figures"]),
            "tables": tuple(
                Table(tuple(table["columns"]), tuple(tuple(row) for row in table["rows"]), table["is_cut"])
                for table in record["tables"]
            ),
        }
    )


def check_result(record: Mapping[str, Any]) -> CheckResult:
    """The result of a check that was stored."""
    items = tuple(CheckItem(**item) for item in record["items"])
    return CheckResult(
        **{**record, "status": Status(record["status"]), "error": _error(record["error"]), "items": items}
    )


def _error(record: Mapping[str, Any] | None) -> LearnerError | None:
    if record is None:
        return None
    return LearnerError(**{**record, "frames": tuple(Frame(**frame) for frame in record["frames"])})
