"""A learner who knows the answer and puts it into whatever the form is made of."""

from __future__ import annotations

from playwright.sync_api import Locator

from rounds.kit import Fill, Lines, Question

INDENT = 4


def fill(form: Locator, question: Question) -> None:
    """Puts the right answer into the form of this question."""
    lines = question.reference().split("\n")
    if form.locator("r-order.is-live").count():
        _move(form, lines)
    elif form.locator("r-lines.is-live").count():
        _build(form, lines)
    elif form.locator("select[name=place]").count():
        _number(form, lines, isinstance(question, Lines))
    elif isinstance(question, Fill):
        for at, answer in enumerate(question.answers):
            form.locator("input[name=given]").nth(at).fill(answer)
    elif form.locator("input[type=radio], input[type=checkbox]").count():
        _pick(form, lines)
    else:
        form.locator("[name=given]").fill(question.reference())


def _move(form: Locator, lines: list[str]) -> None:
    for place, line in enumerate(lines):
        while form.locator(".order-item .prose").all_inner_texts().index(line) > place:
            form.get_by_role("button", name=f"Move up: {line}").press("ArrowUp")


def _build(form: Locator, lines: list[str]) -> None:
    """Takes each line in as the last one, and indents it."""
    for at, line in enumerate(lines):
        text, depth = line.strip(), (len(line) - len(line.lstrip())) // INDENT
        items = form.locator(".order-item")
        left = [item for item in items.all()[at:] if item.locator(".prose").inner_text().strip() == text]
        left[0].get_by_role("button", name="Use: ").click()
        here = items.nth(at)
        for _ in range(depth):
            here.get_by_role("button", name="Indent more: ").press("ArrowRight")


def _number(form: Locator, lines: list[str], is_indented: bool) -> None:
    """Gives each line its place, 0 to what does not belong."""
    for item in form.locator(".order-item").all():
        text = (item.locator("input[name=item]").get_attribute("value") or "").strip()
        place = next((at for at, line in enumerate(lines, 1) if line.strip() == text), 0)
        item.locator("select[name=place]").select_option(str(place))
        if is_indented and place:
            indent = len(lines[place - 1]) - len(lines[place - 1].lstrip())
            item.locator("select[name=indent]").select_option(str(indent // INDENT))


def _pick(form: Locator, options: list[str]) -> None:
    for label in form.locator("label:has(input[name=given])").all():
        if label.locator("input").get_attribute("value") in options:
            label.click()
