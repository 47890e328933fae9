"""Asha's first weeks with the real course: placed, planned, three days, a week missed, another aim, a month away."""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from rounds.course import Course, default_folder
from rounds.course.graph import all_needs
from rounds.kit import Code, Question
from rounds.kit.record import from_record
from rounds.mind.placed import KNOWN_FROM
from tests.browser.answering import fill
from tests.browser.later import MovedRounds
from tests.browser.placed import run
from tests.browser.walking import give_up, take_a_step, walk
from tests.browser.watching import Watched
from tests.shipped import shipped_course

pytestmark = pytest.mark.browser

AGREES = 0.9
MOST_ITEMS = 12
SLOW = 20_000  # a busy machine
MONDAY = datetime(2030, 6, 3, 10, tzinfo=UTC)
# What Asha knows, with all that it needs: ordinary reading of papers, and no programming.
KNOWS = ("sensitivity-and-specificity", "conditional-probability", "measures-of-location", "what-is-machine-learning")
# By this name of her wish the placement draws its chance: it is the same one each time.
WISH = "00000000-0000-4000-8000-000000000007"
MINUTES = 30
STEPS = 2
FIRST_LINES = "running-python"
RESTART_MINUTES = 10
ENGINEER = "Become a machine learning engineer"
BLAME = re.compile(r"overdue|backlog|behind|missed|\blate\b|catch up|you should|failed", re.IGNORECASE)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
DAY = timedelta(days=1)
# Whatever on the page is in the colour of a wrong answer.
RED = """() => {
  const probe = document.body.appendChild(document.createElement('span'));
  probe.style.color = 'var(--bad)';
  const bad = getComputedStyle(probe).color;
  probe.remove();
  return [...document.querySelectorAll('main *')].filter((each) => {
    const style = getComputedStyle(each);
    return style.color === bad || style.borderLeftColor === bad || style.backgroundColor === bad;
  }).length;
}"""


@dataclass(frozen=True)
class Offer:
    """A thing of the day as its card says it."""

    pk: str
    topic: str
    kind: str
    minutes: int
    why: str


class Asha:
    """What she knows by now, and her page."""

    def __init__(self, page: Page, rounds: MovedRounds, course: Course) -> None:
        self.page, self.rounds, self.course = page, rounds, course
        self.knows = {topic for name in KNOWS for topic in (name, *all_needs(course.needs, name))}

    def stored(self, query: str, *of: object) -> list[tuple[str, ...]]:
        with sqlite3.connect(self.rounds.data / "rounds.sqlite3") as database:
            return database.execute(query, of).fetchall()

    def asked(self, number: str) -> tuple[str, Question]:
        """The topic and the question of this ask."""
        query = "select topic, record from study_ask join study_drawnquestion on hash = drawn_id where study_ask.id = ?"
        topic, record = self.stored(query, number)[0]
        return topic, from_record(json.loads(record))

    def is_placed(self) -> set[str]:
        """Answers the placement's questions to its end; the topics that it finds known."""
        run(self.page, self.rounds, self.knows.__contains__, patience=SLOW)
        ((findings,),) = self.stored("select findings from study_placementoutcome")
        return {one["topic"] for one in json.loads(findings) if one["p"] >= KNOWN_FROM}

    def opens_today(self, at: datetime) -> list[Offer]:
        """The day's page at this moment, and what it offers."""
        self.rounds.set_clock(at)
        return self.looks_at_today()

    def looks_at_today(self) -> list[Offer]:
        self.page.goto(self.rounds.address)
        return [self._offer(card) for card in self.page.locator("ol.round > li").all()]

    def _offer(self, card: Locator) -> Offer:
        kind, minutes = re.findall(r"(.+) · (\d+) min", card.locator(".eyebrow").inner_text())[0]
        pk = (card.locator("h2 a").get_attribute("href") or "").strip("/").rpartition("/")[2]
        ((topic,),) = self.stored("select topic from guide_dayentry where id = ?", pk)
        return Offer(pk, topic, kind.lower(), int(minutes), card.locator(".why").inner_text())

    def does_everything(self) -> list[Offer]:
        """Does what comes first, until the day says that it is over; what she did."""
        done: list[Offer] = []
        while offers := self.looks_at_today():
            assert len(done) < MOST_ITEMS, f"the day does not end: {done}"
            self.does(offers[0])
            done.append(offers[0])
        expect(self.page.get_by_text("That is today.")).to_be_visible()
        return done

    def does(self, offer: Offer) -> None:
        if offer.kind in ("lesson", "to read"):
            walk(self.page, self.rounds.address, self.course.topics[offer.topic], self.answers_in_a_lesson)
            self.knows.add(offer.topic)
            return
        self.page.goto(f"{self.rounds.address}/today/{offer.pk}/")
        self.answers(self.page.locator("form.question"))
        expect(self.page.get_by_role("link", name="On with today")).to_be_visible(timeout=SLOW)

    def begins(self, topic: str) -> None:
        """She is called away in the middle of it, before it is known."""
        here = self.course.topics[topic]
        self.page.goto(f"{self.rounds.address}/learn/{here.path}/")
        for _ in range(STEPS):
            take_a_step(self.page, here, self.answers_in_a_lesson)

    def answers_in_a_lesson(self, station: Locator) -> None:
        """She has just read it: she answers rightly. A program she leaves for another day."""
        form = station.locator("form.question").last
        _, question = self.asked(number_of(form))
        if isinstance(question, Code):
            form.get_by_role("button", name="Skip").click()
        else:
            fill(form, question)
            form.get_by_role("button", name="Check").click()

    def answers(self, form: Locator) -> None:
        topic, question = self.asked(number_of(form))
        if topic not in self.knows:
            give_up(form)
            return
        fill(form, question)
        form.get_by_role("button", name="Check").click()
        expect(self.page.locator(".feedback.is-correct")).to_be_visible(timeout=SLOW)

    def plans(self) -> tuple[date, int]:
        """When the plan says that she will be done at the latest, and how many topics are to come."""
        self.page.goto(f"{self.rounds.address}/plan/")
        days = re.findall(r"\d+ [A-Z][a-z]+ \d{4}", self.page.locator("article > p strong").first.inner_text())
        topics = self.page.locator("table.data tbody tr td:nth-child(2)").all_inner_texts()
        return datetime.strptime(days[-1], "%d %B %Y").replace(tzinfo=UTC).date(), sum(map(int, topics))

    def takes_what_she_sees(self) -> None:
        """Looks at what another plan would change, and takes it."""
        self.page.get_by_role("button", name="Show what would change").click()
        expect(self.page.get_by_role("heading", name="What this would change")).to_be_visible()
        self.page.get_by_role("button", name="Take this plan").click()

    def planned(self) -> set[str]:
        """The topics that the plan's page lists."""
        links = self.page.locator(".weeks a").evaluate_all("all => all.map((each) => each.getAttribute('href'))")
        return {link.strip("/").rpartition("/")[2] for link in links}

    def known(self) -> set[str]:
        """What Rounds has placed, or has seen her read to its end."""
        rows = self.stored("select topic from study_topicstate where is_placed or status = 'finished'")
        return {topic for (topic,) in rows}


def number_of(form: Locator) -> str:
    return (form.get_attribute("id") or "").removeprefix("ask-")


def lessons(offers: list[Offer]) -> set[str]:
    return {offer.topic for offer in offers if offer.kind == "lesson"}


def keeps_its_promises(offers: list[Offer], known: set[str]) -> None:
    """What a day offers fits into it, gives its reasons, and teaches nothing again."""
    assert offers, "a day has something to do"
    assert sum(offer.minutes for offer in offers) <= MINUTES, offers
    assert all(re.fullmatch(r"[A-Z].{10,}\.", offer.why) for offer in offers), offers
    assert lessons(offers) & known == set()
    assert lessons(offers), "there is always something new"


def is_gentle(page: Page) -> None:
    """Nobody is blamed, and nothing is red."""
    assert BLAME.findall(page.locator("main").inner_text()) == []
    assert page.evaluate(RED) == 0


@pytest.fixture
def rounds(tmp_path: Path) -> Iterator[MovedRounds]:
    """Rounds on the course that is shipped, on a Monday."""
    running = MovedRounds(tmp_path / "data", default_folder())
    running.set_clock(MONDAY)
    running.start()
    yield running
    running.stop()


def test_the_first_weeks_of_a_learner(browser: Browser, rounds: MovedRounds) -> None:
    course = shipped_course()
    watched = Watched(browser, rounds.address, viewport={"width": 1280, "height": 900})
    page = watched.page
    page.set_default_timeout(SLOW)
    asha = Asha(page, rounds, course)
    page.goto(rounds.link)

    # She is placed.
    page.goto(rounds.address)  # past the welcome: everything it asks has a default
    page.get_by_role("link", name="Find where to begin").click()
    expect(page.get_by_role("button", name="Begin")).to_be_visible()
    assert watched.violations() == []
    page.get_by_label("What should it ask about?").select_option("")
    page.get_by_label("What describes you best?").select_option("nurse")
    page.locator("form.place-begin input[name=uid]").evaluate("(field, uid) => { field.value = uid; }", WISH)
    page.get_by_role("button", name="Begin").click()
    expect(page.locator("input[name=ask]")).to_have_count(1, timeout=SLOW)
    assert watched.violations() == []
    placed = asha.is_placed()
    expect(page.get_by_role("heading", name="What was found")).to_be_visible()
    assert watched.violations() == []
    written = [topic.id for topic in course.topics.values() if not topic.page]
    agreed = sum((topic in placed) == (topic in asha.knows) for topic in written) / len(written)
    assert agreed >= AGREES, f"{agreed:.2f} of {len(written)} topics"
    assert asha.known() == placed

    # She looks at the plan, and gives it half an hour a day instead of twenty minutes.
    usual_finish, to_come = asha.plans()
    assert watched.violations() == []
    assert asha.planned() & placed == set()
    for day in WEEKDAYS:
        page.get_by_label(day, exact=True).fill(str(MINUTES))
    asha.takes_what_she_sees()
    finish, still_to_come = asha.plans()
    assert (finish < usual_finish, still_to_come) == (True, to_come)

    # Three days. On the second she is called away in the middle of a lesson; it waits for her on the third.
    known, begun = asha.known(), ""
    for number in range(3):
        offers = asha.opens_today(MONDAY + number * DAY)
        keeps_its_promises(offers, known)
        if number == 0:
            assert watched.violations() == []
        if number == 1:
            begun = next(offer.topic for offer in offers if offer.kind == "lesson")
            asha.begins(begun)
            assert watched.violations() == []
        else:
            done = asha.does_everything()
            assert lessons(done) <= asha.known()
        if number == 2:
            again = next(offer for offer in offers if offer.topic == begun)
            assert again.why == "You are in the middle of it."
            assert begun in asha.known()
        known = asha.known()
    asha.looks_at_today()
    expect(page.get_by_text("3 days kept this week")).to_be_visible()
    assert watched.violations() == []
    finish_by_then, to_come = asha.plans()
    assert to_come < still_to_come
    assert asha.planned() & known == set()

    # A week goes by without her. It has moved the plan, and nothing waits for her but a day like any other.
    page.goto(f"{rounds.address}/styleguide/")
    assert page.evaluate(RED) > 0, "what is wrong is red elsewhere"
    offers = asha.opens_today(MONDAY + 10 * DAY)
    keeps_its_promises(offers, known)
    reviews = [offer for offer in offers if offer.kind == "review"]
    assert reviews
    assert sum(offer.minutes for offer in reviews) < MINUTES / 2, "reviews leave the greater part to what is new"
    expect(page.get_by_text("A new week")).to_be_visible()
    expect(page.get_by_text("Good to see you again.")).to_be_visible()
    is_gentle(page)
    assert watched.violations() == []
    for review in reviews:
        asha.does(review)
    assert watched.violations() == []
    later, still_to_come = asha.plans()
    assert later > finish_by_then
    assert still_to_come == to_come

    # She wants to build. What she has chosen is shown first, and changes nothing before she takes it.
    known, planned = asha.known(), asha.planned()
    offers = asha.opens_today(MONDAY + 11 * DAY)
    keeps_its_promises(offers, known)
    page.goto(f"{rounds.address}/plan/")
    page.get_by_label("What for").select_option(label=ENGINEER)
    page.get_by_role("button", name="Show what would change").click()
    changes = page.locator("section", has=page.get_by_role("heading", name="What this would change"))
    expect(changes).to_contain_text(f"more: {course.topics[FIRST_LINES].title}")
    promised = changes.locator("strong").inner_text()
    assert watched.violations() == []
    assert asha.looks_at_today() == offers
    page.go_back()
    page.get_by_role("button", name="Take this plan").click()
    expect(page.locator(".objective")).to_have_text(ENGINEER)
    expect(page.locator("article > p strong").first).to_have_text(promised)
    now_planned = asha.planned()
    assert FIRST_LINES in now_planned - planned
    assert now_planned & known == set()
    offers = asha.looks_at_today()
    keeps_its_promises(offers, known)
    done = asha.does_everything()
    assert lessons(offers) <= lessons(done) <= now_planned
    assert FIRST_LINES in lessons(done)
    assert known | lessons(done) == asha.known()
    page.goto(f"{rounds.address}/learn/{course.topics[begun].path}/")
    expect(page.get_by_role("heading", name="Topic finished")).to_be_visible()

    # A month away ends with ten minutes of what she remembers best.
    offers = asha.opens_today(MONDAY + 42 * DAY)
    expect(page.get_by_text("Good to see you again.")).to_be_visible()
    assert {offer.kind for offer in offers} == {"review"}
    assert sum(offer.minutes for offer in offers) <= RESTART_MINUTES
    assert {offer.topic for offer in offers} <= asha.known()
    is_gentle(page)
    assert watched.violations() == []
    assert watched.complaints == []
    watched.close()
