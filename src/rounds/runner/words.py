"""What an error means, in words for somebody who has never met one, with the line it is on."""

from __future__ import annotations

import ast
import builtins
import difflib
import keyword
import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from rounds.runner.protocol import Frame, LearnerError, Status

ENDS: Mapping[Status, str] = {
    Status.TIME: "Your program was still running when its time was up, so we stopped it. Does a loop never end?",
    Status.MEMORY: "Your program asked for more memory than it may have. Does a list or a table grow without end?",
    Status.OUTPUT: "Your program printed more than a page can show, so we stopped it. Is there a print in a loop?",
    Status.KILLED: "Your program ended by itself before it was finished. If it calls exit() or quit(), take that out.",
    Status.SANDBOX: "Something went wrong on our side, not in your program. Your code is kept: please try again.",
}
_MAKERS = ("list", "dict", "set")
_NO_INPUT = "Nobody can type while a check runs. Put the value into a variable instead of asking for it with input()."
_NOTHING = "Something here is None, that is, nothing. Does the function it came from end with `return`?"
_NETWORK = re.compile(r"socket|urlopen|getaddrinfo|Name or service|Network is unreachable", re.IGNORECASE)
_NETWORK_IMPORT = re.compile(r"^\s*(?:import|from)\s+(?:socket|urllib|http|requests|ftplib|ssl)\b", re.MULTILINE)
_NO_NETWORK = "Your program tried to reach the internet. Code here has no network: work with the data you are given."
# All that is below a space but tab and new line: codes that move a terminal's cursor, ring its bell or end a string.
_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")


def printable(text: str) -> str:
    """The text of a learner's program without the characters that a screen would obey instead of show."""
    return _CONTROLS.sub("", text.replace("\r\n", "\n"))


def habit(code: str) -> str:
    """What is worth a second look in a program that runs and is wrong; "" where nothing is, or nothing can be read."""
    try:
        tree = ast.parse(code)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return ""
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef) and any(map(_is_kept, (*node.args.defaults, *node.args.kw_defaults))):
            return (
                f"Line {node.lineno}: `{node.name}` has a list or dictionary as a default. It is made once and keeps "
                "what was put in from call to call. Write `=None`, and make a new one inside the function."
            )
    return ""


def _is_kept(default: ast.expr | None) -> bool:
    made = isinstance(default, ast.Call) and isinstance(default.func, ast.Name) and default.func.id in _MAKERS
    return made or isinstance(default, (ast.List, ast.Dict, ast.Set))


def error_of(told: Mapping[str, Any], code: str) -> LearnerError:
    """The error that a box told of, with its meaning. Whatever is not text or a number in it is left out."""
    frames = tuple(
        Frame(line, printable(str(function)), printable(str(text)))
        for line, function, text in _frames(told)
        if isinstance(line, int) and not isinstance(line, bool)
    )
    kind, message = printable(str(told.get("type", "Error")))[:80], printable(str(told.get("message", "")))[:1000]
    line = frames[-1].line if frames else None
    says = _meaning(kind, message, frames, code)
    where = f"Line {line}: " if line else ""
    return LearnerError(type=kind, message=message, frames=frames, says=f"{where}{says}")


def _frames(told: Mapping[str, Any]) -> Sequence[Any]:
    frames = told.get("frames")
    return [each for each in frames if isinstance(each, list) and len(each) == 3] if isinstance(frames, list) else []


def _meaning(kind: str, message: str, frames: Sequence[Frame], code: str) -> str:
    text = frames[-1].text if frames else ""
    if _NETWORK.search(message) or "socket" in text or "urlopen" in text:
        return _NO_NETWORK
    if kind in ("PermissionError", "OSError", "URLError") and _NETWORK_IMPORT.search(code):
        return _NO_NETWORK
    if re.search(r"\bmultiprocessing\b|\bsubprocess\b", f"{text} {message}"):
        return "Your program tried to start another program. Code here is one program: take that part out."
    if "input" in text and kind in ("EOFError", "OSError"):
        return _NO_INPUT
    rule = _RULES.get(kind)
    return rule(message, text, code) if rule else f"Python stopped with {kind}: {message}"


def _name(message: str, text: str, code: str) -> str:
    match = re.search(r"name '(.+?)' is not defined", message)
    if match is None:
        return "Python met a name before it had a value. Give it one in a line above."
    name = match[1]
    if set(name) == {"_"}:
        return f"There is still a gap to fill: put what belongs there in the place of `{name}`."
    known = [*sorted(set(re.findall(r"\b[A-Za-z_]\w*", code)) - {name}), *dir(builtins)]
    close = [each for each in difflib.get_close_matches(name, known, 3, 0.75) if not keyword.iskeyword(each)]
    hint = f" Did you mean `{close[0]}`?" if close else " Is it spelled right, and set in a line above?"
    return f"Python does not know the name `{name}`.{hint}"


def _index(message: str, text: str, code: str) -> str:
    what, of = ("text", "letters") if "string" in message else ("list", "items")
    return f"You asked for a place that the {what} does not have. Counting starts at 0: the last of n {of} is at n - 1."


def _key(message: str, text: str, code: str) -> str:
    return f"There is no {message} to look up. Check its spelling; print the keys or column names to see them all."


def _type(message: str, text: str, code: str) -> str:
    if "unsupported operand" in message or "can only concatenate" in message or "must be str" in message:
        return (
            "You put two kinds of thing together that do not mix, such as a text and a number. "
            "Turn the text into a number with float(…), or the number into a text with str(…)."
        )
    if "positional argument" in message or "missing" in message or "unexpected keyword" in message:
        return f"A function was called with too many or too few values in its brackets: {message}."
    if "not callable" in message:
        return "There are brackets ( ) behind something that is no function. Is a * or a comma missing, or [ ] meant?"
    if "NoneType" in message:
        return _NOTHING
    if "has no len()" in message or "not iterable" in message:
        return "A single number stands where a list or a text is needed."
    if "not subscriptable" in message:
        return "There are square brackets [ ] behind something that holds no items."
    return f"A value of the wrong kind was used here: {message}."


def _attribute(message: str, text: str, code: str) -> str:
    if "NoneType" in message:
        return _NOTHING
    return f"The name behind the dot does not exist: {message}. Check its spelling."


def _syntax(message: str, text: str, code: str) -> str:
    if "null bytes" in message:
        return "This file is no Python text. Save it as plain text (UTF-8) and try again."
    for pattern, says in _SYNTAX:
        if re.search(pattern, message):
            return says
    return f"Python cannot read this line ({message}). Look at it, and at the end of the line above."


_SYNTAX = (
    (r"expected ':'", "A colon : is missing at the end of this line."),
    (r"was never closed|unexpected EOF", "A bracket is opened here and never closed. Count ( and ), [ and ]."),
    (r"unmatched|does not match", "There is a closing bracket too many, or of the wrong kind."),
    (r"unterminated|EOL while", "A text begins here with a quote and does not end. Put the same quote at its end."),
    (r"Maybe you meant '==' or|cannot assign to", "To compare, write two equals signs ==. One = gives a name a value."),
    (r"expected an indented block", "The line below must be indented: put four spaces in front of it."),
    (r"parentheses in call to", "print is a function: put what it prints into brackets, print(…)."),
    (r"comma", "Python cannot read this line. Perhaps a comma or a sign is missing between two things."),
    (r"'return' outside function", "return stands outside its function. Indent it by four spaces, under its def."),
)


def _indentation(message: str, text: str, code: str) -> str:
    if "expected an indented block" in message:
        return "The line below a colon must be indented: put four spaces in front of it."
    return (
        "The spaces at the start of this line do not fit the lines around it. Lines that belong together start alike."
    )


_RULES: Mapping[str, Callable[[str, str, str], str]] = {
    "NameError": _name,
    "UnboundLocalError": _name,
    "IndexError": _index,
    "KeyError": _key,
    "TypeError": _type,
    "AttributeError": _attribute,
    "SyntaxError": _syntax,
    "IndentationError": _indentation,
    "TabError": _indentation,
    "ZeroDivisionError": lambda *_: "Something is divided by zero here. When is the number below the line 0?",
    "ValueError": lambda message, *_: f"The kind of value is right, but not the value itself: {message}.",
    "RuntimeError": lambda message, *_: f"Python stopped here: {message}.",
    "RecursionError": lambda *_: "A function calls itself without end. When should it stop?",
    "MemoryError": lambda *_: ENDS[Status.MEMORY],
    "ModuleNotFoundError": lambda message, *_: f"{message}. Only the libraries that the exercise names are here.",
    "ImportError": lambda message, *_: f"{message}. Check the spelling of what you import.",
    "EOFError": lambda *_: _NO_INPUT,
    "FileNotFoundError": lambda message, *_: f"There is no such file here ({message}). Only files you made are.",
    "PermissionError": lambda *_: (
        "Your program tried something that code here may not do, such as starting another one."
    ),
    "BlockingIOError": lambda *_: "Your program tried to start another one. Code here is one program.",
    "SystemExit": lambda *_: ENDS[Status.KILLED],
    "AssertionError": lambda message, *_: f"An assert in your program was not true. {message}".strip(),
    "TooLarge": lambda message, *_: f"What your function gave back cannot be checked: {message}.",
}
