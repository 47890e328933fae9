"""Markdown with LaTeX to HTML with MathML: no scripts, no inline styles, nothing fetched."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Mapping, MutableMapping, Sequence
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from math_core import LatexError, LatexToMathML
from mdit_py_plugins.dollarmath import dollarmath_plugin

from rounds.course.breaking import pieces
from rounds.course.spoken import spoken

EMPTY_HEADING = re.compile(r"<th([^>]*)></th>")
STYLE = re.compile(r' style="(?:text-align: ?(left|right|center))?[^"]*"')
FORMULA_ALONE = re.compile(r"\s*\$[^$]+\$\s*")
TERM = re.compile(r"\]\(term:([a-z0-9-]+)\)")
CITATION = re.compile(r"\[@([a-z0-9-]+)\]")


class ProseError(ValueError):
    """A formula that cannot be typeset; the message names the formula and the reason."""


def to_html(markdown: str, media: str = "", slots: Mapping[str, str] | None = None, terms: str = "") -> str:
    """The text as HTML. `media` is put before the address of each image; `slots` replace marks in the result;
    a word of the glossary opens the element whose id is `terms` and its key.

    Raises ProseError for a formula that cannot be typeset.
    """
    out: str = _reachable(_MARKDOWN.render(markdown, {"media": media, "terms": terms}))
    for mark, control in (slots or {}).items():
        out = out.replace(mark, control)
    return out


def to_inline_html(markdown: str) -> str:
    """One line of text, such as an option or a title, as HTML without a paragraph around it."""
    out: str = _MARKDOWN.renderInline(markdown, {"media": ""})
    return out


def cite(markdown: str, name: Callable[[str], str]) -> str:
    """The text with each [@key] replaced by what `name(key)` says."""
    return CITATION.sub(lambda match: name(match[1]), markdown)


def citations(markdown: str) -> tuple[str, ...]:
    """The keys cited, in order."""
    return tuple(CITATION.findall(markdown))


def terms(markdown: str) -> tuple[str, ...]:
    """The keys of the glossary's words in the text, each once, in order."""
    return tuple(dict.fromkeys(TERM.findall(markdown)))


def _reachable(html: str) -> str:
    """What may scroll sideways can be reached by keyboard, and an empty corner of a table is no heading."""
    html = EMPTY_HEADING.sub(r"<td\1></td>", html).replace("<pre>", '<pre tabindex="0">')
    return html.replace(
        '<div class="math block">', '<div class="math block" tabindex="0" role="group" aria-label="Formula">'
    )


def _math(latex: str, options: Mapping[str, Any]) -> str:
    is_display = bool(options.get("display_mode"))
    parts = (latex,) if is_display else pieces(latex)
    try:
        return " ".join(_unstyled(_LATEX.convert_with_local_state(part, displaystyle=is_display)) for part in parts)
    except LatexError as error:
        raise ProseError(f"the formula ${latex.strip()}$ cannot be typeset: {error}") from error


def _unstyled(mathml: str) -> str:
    """Aligned formulas come with style attributes, which the page's policy forbids: a class says the same."""
    return STYLE.sub(lambda match: f' class="cell-{match[1]}"' if match[1] else "", mathml)


def _image(self: RendererHTML, tokens: Sequence[Token], at: int, options: object, env: MutableMapping[str, Any]) -> str:
    token = tokens[at]
    source = html.escape(f"{env.get('media', '')}{token.attrs['src']}")
    return f'<img src="{source}" alt="{html.escape(token.content)}" loading="lazy">'


def _link_open(
    self: RendererHTML, tokens: Sequence[Token], at: int, options: Any, env: MutableMapping[str, Any]
) -> str:
    scheme, _, key = str(tokens[at].attrs["href"]).partition(":")
    if scheme != "term":
        return self.renderToken(tokens, at, options, env)
    _closing(tokens, at).meta["is_term"] = True
    return f'<button type="button" class="term" popovertarget="{html.escape(env.get("terms", "") + key)}">'


def _link_close(
    self: RendererHTML, tokens: Sequence[Token], at: int, options: Any, env: MutableMapping[str, Any]
) -> str:
    return "</button>" if tokens[at].meta.get("is_term") else self.renderToken(tokens, at, options, env)


def _closing(tokens: Sequence[Token], at: int) -> Token:
    # Links do not nest in Markdown: the next closing token is this link's own.
    return next(token for token in tokens[at:] if token.type == "link_close")


def _wrapped(opening: bool) -> Callable[..., str]:
    # A wide table scrolls inside its own frame, reachable by keyboard; the page itself never scrolls sideways.
    tag = (
        '<div class="table-frame" tabindex="0" role="group" aria-label="Table"><table>' if opening else "</table></div>"
    )
    return lambda self, tokens, at, options, env: f"{tag}\n"


def _heading_open(
    self: RendererHTML, tokens: Sequence[Token], at: int, options: Any, env: MutableMapping[str, Any]
) -> str:
    # A heading that is a formula alone has no text for those who listen: it is said in words beside.
    opening = _aligned(self, tokens, at, options, env)
    formula = FORMULA_ALONE.fullmatch(tokens[at + 1].content)
    if formula is None:
        return opening
    tokens[at + 2].meta["is_spoken"] = True
    said = html.escape(spoken(tokens[at + 1].content))
    return f'{opening}<span class="visually-hidden">{said}</span><span aria-hidden="true">'


def _heading_close(
    self: RendererHTML, tokens: Sequence[Token], at: int, options: Any, env: MutableMapping[str, Any]
) -> str:
    closing: str = self.renderToken(tokens, at, options, env)
    return f"</span>{closing}" if tokens[at].meta.get("is_spoken") else closing


def _aligned(self: RendererHTML, tokens: Sequence[Token], at: int, options: Any, env: MutableMapping[str, Any]) -> str:
    # markdown-it aligns a column with a style attribute, which the page's policy forbids: say it with a class.
    token = tokens[at]
    style = str(token.attrs.pop("style", ""))
    if style:
        token.attrSet("class", style.replace("text-align:", "align-"))
    return self.renderToken(tokens, at, options, env)


def _build() -> MarkdownIt:
    made = MarkdownIt("commonmark", {"html": False}).enable("table")
    made.use(dollarmath_plugin, allow_space=False, allow_digits=False, renderer=_math)
    made.add_render_rule("image", _image)
    made.add_render_rule("table_open", _wrapped(True))
    made.add_render_rule("table_close", _wrapped(False))
    made.add_render_rule("link_open", _link_open)
    made.add_render_rule("link_close", _link_close)
    made.add_render_rule("td_open", _aligned)
    made.add_render_rule("th_open", _heading_open)
    made.add_render_rule("th_close", _heading_close)
    return made


_LATEX = LatexToMathML(fancy_error=False)
_MARKDOWN = _build()
