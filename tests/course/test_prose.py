"""Authors' text becomes a page that needs no script and no inline style."""

from __future__ import annotations

import pytest

from rounds.course.prose import ProseError, citations, cite, to_html, to_inline_html


def test_formulas_become_mathml() -> None:
    assert "<mfrac><mn>1</mn><mn>2</mn></mfrac>" in to_html(r"A half is $\frac12$.")


def test_aligned_formulas_carry_classes_and_no_styles() -> None:
    html = to_html(r"$$\begin{aligned}a&=b\\c&=d\end{aligned}$$")
    assert " style=" not in html
    assert 'class="cell-right"' in html


def test_money_is_no_formula() -> None:
    assert "<math" not in to_html("It costs $5 here and $10 there.")


def test_a_table_scrolls_in_a_frame_and_aligns_by_class() -> None:
    html = to_html("| | n |\n|---|---:|\n| a | 1 |")
    assert 'class="table-frame" tabindex="0"' in html
    assert 'class="align-right"' in html
    assert "style=" not in html
    assert "<th></th>" not in html


def test_html_in_a_text_is_shown_and_not_obeyed() -> None:
    assert "&lt;script&gt;" in to_html("<script>alert(1)</script>")


def test_pictures_come_from_the_topics_folder_and_keep_their_words() -> None:
    html = to_html('![A ward, "full"](ward.svg)', media="/media/unit/topic/")
    assert 'src="/media/unit/topic/ward.svg"' in html
    assert "A ward, &quot;full&quot;" in html


def test_a_formula_that_cannot_be_typeset_says_which() -> None:
    with pytest.raises(ProseError, match="nonsense"):
        to_html(r"$\nonsense{1}$")


def test_sources_are_named_by_the_page() -> None:
    text = "So it is [@ward-2020], and [@other-1999]."
    assert citations(text) == ("ward-2020", "other-1999")
    assert cite(text, lambda key: f"({key})") == "So it is (ward-2020), and (other-1999)."


def test_one_line_stays_one_line() -> None:
    assert to_inline_html("It *falls*.") == "It <em>falls</em>."


def test_a_heading_that_is_a_formula_alone_is_said_in_words() -> None:
    html = to_html("| $x$ | cases |\n|---|---:|\n| 1 | 2 |")
    assert '<th><span class="visually-hidden">x</span><span aria-hidden="true"><span class="math inline">' in html
    assert "</span></th>" in html
    assert '<th class="align-right">cases</th>' in html
