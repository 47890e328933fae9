"""Inside the box: runs the learner's file, then answers requests with data. It never sees a check or a verdict."""

from __future__ import annotations

import ast
import io
import linecache
import sys
from collections.abc import Callable, Mapping
from types import CodeType
from typing import Any

from rounds.runner import drawing
from rounds.runner.channel import Channel
from rounds.runner.codec import BadData, dumps
from rounds.runner.query import serve as serve_query

FILE = "your_code.py"
MOST_FIGURES, MOST_TABLES, MOST_ROWS, MOST_COLUMNS = 4, 6, 30, 20


def lay_out(files: Mapping[str, str]) -> None:
    """Puts the files that the program may read into its folder."""
    for name, text in files.items():
        with open(name, "w", encoding="utf-8") as file:
            file.write(text)


def serve(code: str, channel: Channel, language: str) -> None:
    """Runs the code, tells how that went, and answers until the other side is gone."""
    if language == "sql":
        serve_query(code, channel)
        return
    shown: list[Any] = []
    space: dict[str, Any] = {"__name__": "__main__", "display": shown.append}
    linecache.cache[FILE] = (len(code), None, code.splitlines(True), FILE)
    error = _attempt(lambda: _execute(code, space, shown), code)
    _flush()
    channel.send({"ran": error is None, "error": error})
    while True:
        try:
            request = channel.receive()
        except (EOFError, OSError):
            return
        _answer(channel, request, space, shown, code)


def _execute(code: str, space: dict[str, Any], shown: list[Any]) -> None:
    """Runs the file; the value of a last line that is an expression is shown, as in a notebook."""
    tree = ast.parse(code, FILE)
    last = tree.body.pop() if tree.body and isinstance(tree.body[-1], ast.Expr) else None
    exec(compile(tree, FILE, "exec", dont_inherit=True), space)
    if isinstance(last, ast.Expr):
        expression = ast.Expression(last.value)
        value = eval(_compiled(expression), space)
        if value is not None:
            shown.append(value)
            if not hasattr(value, "to_html"):
                print(repr(value))


def _compiled(expression: ast.Expression) -> CodeType:
    made = compile(expression, FILE, "eval", dont_inherit=True)
    assert isinstance(made, CodeType)
    return made


def _attempt(act: Callable[[], object], code: str) -> dict[str, Any] | None:
    try:
        act()
    except BaseException as error:  # SystemExit and KeyboardInterrupt are the learner's too
        return told(error, code)
    return None


def _answer(channel: Channel, request: dict[str, Any], space: dict[str, Any], shown: list[Any], code: str) -> None:
    answer: dict[str, Any] = {}

    def act() -> None:
        if request["op"] == "call":
            answer.update(_called(space[request["name"]], request["args"]))
        elif request["op"] == "has":
            answer["value"] = callable(space.get(request["name"]))
        else:
            answer["value"] = {"figures": _figures(), "tables": _tables(shown)}

    error = _attempt(act, code)
    _flush()
    try:
        channel.send({"error": error} if error else answer)
    except BadData as problem:
        channel.send({"error": {"type": "TooLarge", "message": str(problem), "frames": []}})


def _called(function: Callable[..., Any], arguments: list[Any]) -> dict[str, Any]:
    """What the function gives, a drawing as data, and whether it changed what it was given."""
    drawing.fresh()
    before = dumps(arguments)
    value = drawing.seen(function(*arguments))
    return {"value": value, "changed": dumps(arguments) != before}


def told(error: BaseException, code: str) -> dict[str, Any]:
    """The error as data: its name, its message, and the lines of the learner's file on the way to it."""
    frames, lines, trace = [], code.split("\n"), error.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == FILE:
            frames.append((trace.tb_lineno, trace.tb_frame.f_code.co_name))
        trace = trace.tb_next
    if isinstance(error, SyntaxError) and error.filename == FILE:
        frames.append((error.lineno or 1, "<module>"))
    message = error.msg if isinstance(error, SyntaxError) else str(error)
    return {
        "type": type(error).__name__[:80],
        "message": str(message)[:1000],
        "frames": [[n, name[:80], lines[n - 1][:300] if 0 < n <= len(lines) else ""] for n, name in frames[-8:]],
    }


def _flush() -> None:
    try:
        sys.stdout.flush()
    except (OSError, ValueError, AttributeError):
        return


def _figures() -> list[bytes]:
    """The open figures of Matplotlib as PNG, where it was used."""
    plt = sys.modules.get("matplotlib.pyplot")
    if plt is None:
        return []
    made = []
    for number in plt.get_fignums()[:MOST_FIGURES]:
        buffer = io.BytesIO()
        plt.figure(number).savefig(buffer, format="png", dpi=80)
        made.append(buffer.getvalue())
    return made


def _tables(shown: list[Any]) -> list[dict[str, Any]]:
    """What was shown and is a table, cut to what a page can hold, every cell as text."""
    pd = sys.modules.get("pandas")
    if pd is None:
        return []
    frames = [value.to_frame() if isinstance(value, pd.Series) else value for value in shown]
    return [_table(frame) for frame in frames if isinstance(frame, pd.DataFrame)][:MOST_TABLES]


def _table(frame: Any) -> dict[str, Any]:
    cut = frame.iloc[:MOST_ROWS, :MOST_COLUMNS]
    rows = [
        [str(index)[:200], *(str(cell)[:200] for cell in row)]
        for index, row in zip(cut.index, cut.to_numpy(dtype=object).tolist(), strict=True)
    ]
    return {
        "columns": ["", *(str(name)[:200] for name in cut.columns)],
        "rows": rows,
        "is_cut": bool(cut.shape != frame.shape),
    }
