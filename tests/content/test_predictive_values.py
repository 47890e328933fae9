"""Predictive values, worked out again by lining people up and counting them."""

from __future__ import annotations

import pytest

from tests.content.asked import choices_asked, found, numbers_asked

HERE = "probability/predictive-values/"
RATES = r"(\d+)% have .*sensitivity (?:of|is) (\d+)% and (?:a )?specificity (?:of )?(\d+)%"


def people(prevalence: float, sensitivity: float, specificity: float) -> list[tuple[bool, bool]]:
    """Ten thousand people, each ill or not, and each with a positive or a negative test."""
    crowd: list[tuple[bool, bool]] = []
    for number in range(10_000):
        is_ill = number % 100 < prevalence
        # The hundreds digit runs through 0-99 for every residue of 100: each rate falls on whole people.
        place = number // 100
        is_positive = place < sensitivity if is_ill else place >= specificity
        crowd.append((is_ill, is_positive))
    return crowd


def share(crowd: list[tuple[bool, bool]], *, positive: bool, ill: bool) -> float:
    row = [is_ill for is_ill, is_positive in crowd if is_positive == positive]
    return 100 * sum(is_ill == ill for is_ill in row) / len(row)


def test_ppv_from_counts_is_real_positives_among_all_positives() -> None:
    for text, answer, _ in numbers_asked(f"{HERE}ppv_from_counts"):
        true, false = found(r"(\d+) [^.;]*? tested positive and had .*?; (\d+) tested positive and did not", text)
        row = [1] * int(true) + [0] * int(false)
        assert answer == pytest.approx(100 * sum(row) / len(row))


def test_ppv_from_rates_is_what_counting_people_gives() -> None:
    for text, answer, _ in numbers_asked(f"{HERE}ppv_from_rates"):
        assert answer == pytest.approx(share(people(*found(RATES, text)), positive=True, ill=True))


def test_npv_from_rates_is_what_counting_people_gives() -> None:
    for text, answer, _ in numbers_asked(f"{HERE}npv_from_rates"):
        assert answer == pytest.approx(share(people(*found(RATES, text)), positive=False, ill=False))


def test_false_alarms_for_each_true_one_are_counted() -> None:
    for text, answer, _ in numbers_asked(f"{HERE}false_alarms_for_each_true_one"):
        crowd = people(*found(RATES, text))
        true = sum(ill and positive for ill, positive in crowd)
        false = sum(positive and not ill for ill, positive in crowd)
        assert answer == pytest.approx(false / true)


def test_ppv_after_a_move_uses_the_new_prevalence_and_the_paper_is_consistent() -> None:
    for text, answer, _ in numbers_asked(f"{HERE}ppv_after_a_move"):
        there, ppv, sensitivity, specificity = found(
            r"where (\d+)% had .* PPV of (\d+)%, a sensitivity of (\d+)% and a specificity of (\d+)%", text
        )
        (here,) = found(r"Among your own [^,]*, (\d+)% have", text)
        assert ppv == pytest.approx(share(people(there, sensitivity, specificity), positive=True, ill=True), abs=0.51)
        assert answer == pytest.approx(share(people(here, sensitivity, specificity), positive=True, ill=True))


def test_moving_to_rarer_disease_really_makes_most_alarms_doubtful() -> None:
    for text, _ in choices_asked(f"{HERE}colleague_moves_a_test"):
        ppv, there, here = found(r"PPV of (\d+)% in a hospital where (\d+)% .*, where ([\d.]+)% have it", text)
        # The likelihood ratio that the paper implies, carried to the new odds (Bayes' theorem in odds).
        ratio = (ppv / (100 - ppv)) / (there / (100 - there))
        odds = ratio * here / (100 - here)
        assert odds / (1 + odds) < 0.62
        assert odds / (1 + odds) < ppv / 100 - 0.2


def test_the_ppv_of_chosen_cases_belongs_to_equal_groups() -> None:
    for text, question in choices_asked(f"{HERE}ppv_from_chosen_cases"):
        sensitivity, specificity, ppv = found(
            r"sensitivity of (\d+)%, a specificity of (\d+)% and a PPV of (\d+)%", text
        )
        (group,) = found(r"picked (\d+) patients", text)
        assert ppv == pytest.approx(share(people(50, sensitivity, specificity), positive=True, ill=True), abs=0.51)
        assert (group * sensitivity / 100).is_integer()
        assert question.right.startswith("The PPV")
