"""A newcomer who reads every line once, and what her way costs her: taps, questions, words, and so minutes."""

from __future__ import annotations

from playwright.sync_api import Page

# Silent reading of English text: 238 words a minute (Brysbaert 2019, doi 10.1016/j.jml.2019.104047).
WORDS_A_MINUTE = 238
# A judgement, on the careful side: to find and tap something on a phone; to think about a choice; to work out a guess.
SECONDS_A_TAP, SECONDS_A_CHOICE, SECONDS_A_GUESS = 2.0, 4.0, 30.0


class Newcomer:
    """Reads every line once, answers each question, and counts. `guesses` are answers that she works out."""

    def __init__(self, page: Page) -> None:
        self.page, self.taps, self.choices, self.guesses = page, 0, 0, 0
        self.lines: set[str] = set()

    def reads(self) -> None:
        """All that the page says and no page has said before, every option of every question."""
        self.lines.update(self.page.locator("main").inner_text().splitlines())

    @property
    def words(self) -> int:
        return sum(len(line.split()) for line in self.lines)

    def taps_on(self, name: str, role: str = "button") -> None:
        self.taps += 1
        self.page.get_by_role(role, name=name, exact=True).click()  # type: ignore[arg-type]  # a role by its name

    def chooses(self, which: int) -> None:
        """Takes this answer, 0 the first and -1 the last, of every question on the page that shows some."""
        for question in self.page.locator("fieldset.choices").all():
            question.locator("label").nth(which).click()
            self.taps, self.choices = self.taps + 1, self.choices + 1

    @property
    def seconds(self) -> float:
        reading = 60 * self.words / WORDS_A_MINUTE
        return reading + SECONDS_A_TAP * self.taps + SECONDS_A_CHOICE * self.choices + SECONDS_A_GUESS * self.guesses

    @property
    def report(self) -> str:
        """The count in one line."""
        asked = f"{self.choices} choices, {self.guesses} answers worked out"
        return f"{self.taps} taps, {asked}, {self.words} words: {self.seconds / 60:.1f} minutes"
