"""Every rule, by what it looks at: one rule, one file."""

from collections.abc import Callable, Iterable

from rounds.check.draws import Draws
from rounds.check.rules.aims_known import aims_known
from rounds.check.rules.answer_is_right import answer_is_right
from rounds.check.rules.answer_is_settled import answer_is_settled
from rounds.check.rules.asks_known import asks_known
from rounds.check.rules.citations_known import citations_known
from rounds.check.rules.draws_are_fair import draws_are_fair
from rounds.check.rules.drills_are_whole import drills_are_whole
from rounds.check.rules.exercise_is_solvable import exercise_is_solvable
from rounds.check.rules.exercise_is_told import exercise_is_told
from rounds.check.rules.figure_fits import figure_fits
from rounds.check.rules.front_is_sound import front_is_sound
from rounds.check.rules.glossary_is_sound import glossary_is_sound
from rounds.check.rules.ids_are_kept import ids_are_kept
from rounds.check.rules.images_have_alt import images_have_alt
from rounds.check.rules.introduction_is_sound import introduction_is_sound
from rounds.check.rules.introduction_takes_its_minutes import introduction_takes_its_minutes
from rounds.check.rules.lesson_has_its_parts import lesson_has_its_parts
from rounds.check.rules.lesson_keeps_asking import lesson_keeps_asking
from rounds.check.rules.lesson_reads_well import lesson_reads_well
from rounds.check.rules.misconceptions_known import misconceptions_known
from rounds.check.rules.misconceptions_used import misconceptions_used
from rounds.check.rules.mistakes_are_told_apart import mistakes_are_told_apart
from rounds.check.rules.mutants_are_caught import mutants_are_caught
from rounds.check.rules.needs_are_acyclic import needs_are_acyclic
from rounds.check.rules.needs_are_direct import needs_are_direct
from rounds.check.rules.needs_known import needs_known
from rounds.check.rules.needs_on_route import needs_on_route
from rounds.check.rules.numbers_are_clean import numbers_are_clean
from rounds.check.rules.options_are_alike import options_are_alike
from rounds.check.rules.outside_is_sound import outside_is_sound
from rounds.check.rules.outside_is_sourced import outside_is_sourced
from rounds.check.rules.outside_topics_known import outside_topics_known
from rounds.check.rules.planned_is_unwritten import planned_is_unwritten
from rounds.check.rules.probes_are_telling import probes_are_telling
from rounds.check.rules.project_builds_up import project_builds_up
from rounds.check.rules.project_is_sound import project_is_sound
from rounds.check.rules.question_is_whole import question_is_whole
from rounds.check.rules.questions_are_enough import questions_are_enough
from rounds.check.rules.says_is_short import says_is_short
from rounds.check.rules.spellings_are_read import spellings_are_read
from rounds.check.rules.starts_fail import starts_fail
from rounds.check.rules.terms_known import terms_known
from rounds.check.rules.texts_render import lesson_renders, question_renders
from rounds.check.rules.topics_have_outside import topics_have_outside
from rounds.check.rules.traps_are_caught import traps_are_caught
from rounds.check.rules.traps_are_enough import traps_are_enough
from rounds.check.rules.variants_vary import variants_vary
from rounds.check.rules.ways_follow_needs import ways_follow_needs
from rounds.check.rules.welcome_known import welcome_known
from rounds.check.rules.words_known import words_known
from rounds.check.rules.working_ends_on_answer import working_ends_on_answer
from rounds.course import Course, Introduction, Problem, Project, Topic

Found = Iterable[Problem]

COURSE_RULES: tuple[Callable[[Course], Found], ...] = (
    needs_known,
    needs_are_acyclic,
    needs_are_direct,
    needs_on_route,
    planned_is_unwritten,
    aims_known,
    welcome_known,
    ways_follow_needs,
    glossary_is_sound,
    words_known,
)
# These speak of the course as a whole: they would mislead where only some topics were asked for.
WHOLE_COURSE_RULES: tuple[Callable[[Course], Found], ...] = (
    ids_are_kept,
    misconceptions_used,
    outside_is_sound,
    outside_is_sourced,
    outside_topics_known,
    topics_have_outside,
)
TOPIC_RULES: tuple[Callable[[Topic, Course], Found], ...] = (
    front_is_sound,
    lesson_has_its_parts,
    lesson_keeps_asking,
    lesson_reads_well,
    lesson_renders,
    asks_known,
    figure_fits,
    images_have_alt,
    citations_known,
    terms_known,
    questions_are_enough,
    drills_are_whole,
    exercise_is_told,
    exercise_is_solvable,
    mistakes_are_told_apart,
    mutants_are_caught,
    answer_is_settled,
    starts_fail,
)
PROJECT_RULES: tuple[Callable[[Project, Course], Found], ...] = (
    project_is_sound,
    lesson_reads_well,
    lesson_renders,
    citations_known,
    terms_known,
    exercise_is_told,
    exercise_is_solvable,
    mistakes_are_told_apart,
    mutants_are_caught,
    project_builds_up,
    probes_are_telling,
)
INTRODUCTION_RULES: tuple[Callable[[Introduction, Course], Found], ...] = (
    introduction_is_sound,
    introduction_takes_its_minutes,
    lesson_reads_well,
    lesson_renders,
    citations_known,
    terms_known,
)
QUESTION_RULES: tuple[Callable[[Draws, Course], Found], ...] = (
    draws_are_fair,
    question_is_whole,
    answer_is_right,
    spellings_are_read,
    traps_are_caught,
    traps_are_enough,
    working_ends_on_answer,
    numbers_are_clean,
    question_renders,
    variants_vary,
    options_are_alike,
    says_is_short,
    misconceptions_known,
)
