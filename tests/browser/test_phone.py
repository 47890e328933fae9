"""Asha's phone at home: let in by her laptop, used while the laptop sleeps, and signed out.

It comes in over this machine's address in its network. Where the machine has none, 127.0.0.2 stands in for one: another
address than the laptop's own, served by the same second door.
"""

from __future__ import annotations

import os
import signal
import sqlite3
import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, expect

from rounds.web.people.device_styleguide import STATES
from tests.browser.conftest import SMALL_COURSE, started
from tests.browser.running import Rounds, address_at_home
from tests.browser.screens import every_screen
from tests.browser.test_first_round import LESSON, right_answer
from tests.browser.watching import Watched

pytestmark = pytest.mark.browser

PRACTICE = "/practise/ward-sums/beds/free_beds/"
KEPT = "Kept on this phone; will be sent when the laptop is back."
FULL = "Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError'); }"
# While the laptop is away it is asked again every few seconds, less and less often.
BACK_MS = 30_000


@pytest.fixture
def rounds(tmp_path: Path, unused: Path) -> Iterator[Rounds]:
    yield from started(unused, tmp_path / "data", SMALL_COURSE, "--lan", address_at_home())


@pytest.fixture
def laptop(browser: Browser, rounds: Rounds) -> Iterator[Watched]:
    """Asha's browser on the laptop, at the page that lets devices in."""
    watched = Watched(browser, rounds.address)
    watched.page.goto(rounds.link)
    watched.page.goto(f"{rounds.address}/settings/")
    watched.page.get_by_role("link", name="Your devices").click()
    yield watched
    watched.close()


def new_phone(browser: Browser, rounds: Rounds) -> Watched:
    address = f"http://{address_at_home()}:{rounds.port}"
    return Watched(browser, address, viewport={"width": 390, "height": 844}, has_touch=True)


@pytest.fixture
def phone(browser: Browser, rounds: Rounds, laptop: Watched) -> Iterator[Watched]:
    """Asha's phone, let in by the code that she typed."""
    laptop.page.get_by_role("button", name="Show a code").click()
    code = laptop.page.locator(".typed .digits").inner_text()
    watched = new_phone(browser, rounds)
    watched.page.goto(f"{watched.address}/")
    watched.complaints.clear()  # Chromium writes down that the sign-in page came with a 403
    watched.page.get_by_label("The code").fill(code)
    watched.page.get_by_role("button", name="Let me in").click()
    expect(watched.page.get_by_role("heading", name="You are in")).to_be_visible()
    yield watched
    watched.close()


def answers(rounds: Rounds) -> list[str]:
    """What was given as an answer, in the order in which it counts."""
    with sqlite3.connect(rounds.data / "rounds.sqlite3") as database:
        return [row[0] for row in database.execute("SELECT given FROM study_attempt ORDER BY turn")]


def unexpected(phone: Watched) -> list[str]:
    """What the page complained of, but for what htmx and Chromium write down when the laptop was stopped on purpose."""
    on_purpose = ("htmx:error: Failed to fetch", "net::ERR_CONNECTION_RESET")
    return [said for said in phone.complaints if not any(words in said for words in on_purpose)]


def question(phone: Watched) -> Locator:
    phone.page.goto(phone.address + PRACTICE)
    return phone.page.locator("input[name=given]")


def check(phone: Watched) -> None:
    phone.page.get_by_role("button", name="Check").click()


def test_the_laptop_shows_a_code_and_hears_who_came_in(browser: Browser, rounds: Rounds, laptop: Watched) -> None:
    page = laptop.page
    expect(page.get_by_text("not encrypted")).to_be_visible()
    page.get_by_role("button", name="Show a code").click()
    expect(page.locator("svg.qr")).to_be_visible()
    assert laptop.violations() == []
    phone = new_phone(browser, rounds)
    phone.page.goto(f"{phone.address}/pair/")
    phone.page.get_by_label("The code").fill(page.locator(".typed .digits").inner_text())
    assert phone.violations() == []
    phone.page.get_by_role("button", name="Let me in").click()
    phone.page.get_by_label("What shall this device be called?").fill("Asha’s phone")
    assert phone.violations() == []
    phone.page.get_by_role("button", name="On with today").click()
    phone.page.goto(f"{phone.address}/topics/")
    expect(phone.page.get_by_role("heading", name="Map")).to_be_visible()
    expect(page.locator(".notice.is-good")).to_contain_text("is in.")
    expect(page.locator("svg.qr")).to_have_count(0)
    expect(page.locator("#devices")).to_contain_text("Sign out")
    page.reload()
    expect(page.get_by_role("heading", name="Asha’s phone")).to_be_visible()
    assert laptop.violations() == []
    assert [phone.complaints, laptop.complaints] == [[], []]
    phone.close()


def test_an_answer_given_while_rounds_is_stopped_is_sent_once_it_is_back(phone: Watched, rounds: Rounds) -> None:
    given = question(phone)
    given.fill("98")
    check(phone)
    expect(phone.page.locator(".feedback.is-incorrect")).to_be_visible()
    rounds.kill()
    given.fill("97")
    check(phone)
    expect(phone.page.locator(".notice.is-kept")).to_have_text(KEPT)
    assert phone.violations() == []
    expect(given).to_have_value("97")
    expect(given).to_be_editable()
    rounds.start()
    expect(phone.page.locator(".notice.is-kept")).to_have_count(0, timeout=BACK_MS)
    expect(phone.page.locator(".feedback.is-incorrect")).to_be_focused()
    expect(given).to_have_value("97")
    assert answers(rounds) == ["98", "97"]
    phone.page.reload()
    assert answers(rounds) == ["98", "97"], "it is not sent again"
    assert unexpected(phone) == []


@pytest.mark.deep
def test_pressed_again_before_it_was_sent_the_later_answer_counts(phone: Watched, rounds: Rounds) -> None:
    given = question(phone)
    rounds.kill()
    for text in ("96", "95"):
        given.fill(text)
        check(phone)
        expect(phone.page.locator(".notice.is-kept")).to_have_text(KEPT)
    given.fill("9")
    rounds.start()
    expect(phone.page.locator(".feedback.is-incorrect")).to_be_visible(timeout=BACK_MS)
    expect(given).to_have_value("9")
    assert answers(rounds) == ["95"]


@pytest.mark.deep
def test_a_laptop_that_sleeps_in_the_middle_of_an_answer_counts_it_once(phone: Watched, rounds: Rounds) -> None:
    """It takes the connection and says nothing; awake again, it answers both times."""
    given = question(phone)
    assert rounds.process is not None
    family = [rounds.process.pid, *children(rounds.process.pid)]
    for pid in family:
        os.kill(pid, signal.SIGSTOP)
    try:
        given.fill("94")
        check(phone)
        expect(phone.page.locator(".notice.is-kept")).to_have_text(KEPT, timeout=BACK_MS)
    finally:
        for pid in reversed(family):
            os.kill(pid, signal.SIGCONT)
    expect(phone.page.locator(".feedback.is-incorrect")).to_be_visible(timeout=BACK_MS)
    assert answers(rounds) == ["94"]


def children(pid: int) -> list[int]:
    return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


@pytest.mark.deep
def test_answers_to_several_questions_go_in_order_also_after_the_page_was_closed(
    phone: Watched, rounds: Rounds
) -> None:
    one, two = phone.page, phone.context.new_page()
    one.goto(phone.address + PRACTICE)
    two.goto(f"{phone.address}/practise/ward-sums/beds/colleague_counts/")
    rounds.kill()
    one.locator("input[name=given]").fill("93")
    one.get_by_role("button", name="Check").click()
    expect(one.locator(".notice.is-kept").last).to_have_text(KEPT)
    chosen = two.locator(".choice input").first.get_attribute("value")
    two.locator(".choice").first.click()
    two.get_by_role("button", name="Check").click()
    expect(two.locator("form .notice.is-kept")).to_have_text(KEPT)
    one.close()
    two.close()
    rounds.start()
    later = phone.context.new_page()
    later.goto(f"{phone.address}/topics/")
    expect(later.locator("#outbox")).to_contain_text("Your answer was sent: 93. Not yet.", timeout=BACK_MS)
    expect(later.locator("#outbox")).to_contain_text(f"Your answer was sent: {chosen}.")
    assert answers(rounds) == ["93", chosen]
    later.get_by_role("button", name="I have read this").click()
    expect(later.locator("#outbox")).to_have_text("")
    later.reload()
    expect(later.locator("#outbox")).to_have_text("")


@pytest.mark.deep
@pytest.mark.parametrize("is_open", [True, False])
def test_a_question_that_ended_meanwhile_is_said_and_what_was_written_is_shown(
    phone: Watched, rounds: Rounds, laptop: Watched, is_open: bool
) -> None:
    given = question(phone)
    rounds.kill()
    given.fill("92")
    check(phone)
    expect(phone.page.locator(".notice.is-kept")).to_have_text(KEPT)
    if not is_open:
        phone.page.close()
    end_it_at_the_laptop(rounds, laptop)
    page = phone.page if is_open else phone.context.new_page()
    if not is_open:
        page.goto(f"{phone.address}/topics/")
    expect(page.locator("#outbox")).to_contain_text("had ended already", timeout=BACK_MS)
    expect(page.locator("#outbox")).to_contain_text("You wrote: 92")
    assert len(answers(rounds)) == 1
    if is_open:
        assert phone.violations() == []


def end_it_at_the_laptop(rounds: Rounds, laptop: Watched) -> None:
    """Starts Rounds without its second door, gives the question up, and starts it with it again."""
    words, rounds.words = rounds.words, []
    rounds.start()
    laptop.page.goto(rounds.address + PRACTICE)
    laptop.page.get_by_role("button", name="I don’t know this yet").click()
    expect(laptop.page.locator(".working")).to_be_visible()
    rounds.stop()
    rounds.words = words
    rounds.start()


@pytest.mark.deep
def test_what_was_typed_without_check_is_sent_too(phone: Watched, rounds: Rounds) -> None:
    given = question(phone)
    rounds.kill()
    given.fill("half an ans")
    expect(phone.page.locator(".notice.is-kept")).to_contain_text("kept on this phone", timeout=BACK_MS)
    rounds.start()
    expect(phone.page.locator(".notice.is-kept")).to_have_count(0, timeout=BACK_MS)
    assert phone.page.evaluate("Object.keys(localStorage).filter((key) => key.startsWith('draft:'))") == []
    phone.page.reload()
    expect(given).to_have_value("half an ans")


@pytest.mark.deep
def test_where_the_browser_keeps_nothing_that_is_said_and_the_open_page_still_sends(
    phone: Watched, rounds: Rounds
) -> None:
    phone.context.add_init_script(FULL)
    given = question(phone)
    rounds.kill()
    given.fill("91")
    check(phone)
    expect(phone.page.get_by_role("alert")).to_contain_text("Leave this page open")
    rounds.start()
    expect(phone.page.locator(".feedback.is-incorrect")).to_be_visible(timeout=BACK_MS)
    assert answers(rounds) == ["91"]


def test_the_lesson_stays_on_the_page_and_goes_on(phone: Watched, rounds: Rounds) -> None:
    page = phone.page
    page.goto(phone.address + LESSON)
    page.get_by_text("nearer to 40").last.click()
    check(phone)
    expect(page.locator("#blank-2")).to_be_visible()
    rounds.kill()
    page.locator("#blank-2").fill("5")
    page.locator("label.chip", has_text="rises").click()
    page.locator("#station-2").get_by_role("button", name="Check").click()
    expect(page.locator("#station-2 .notice.is-kept")).to_have_text(KEPT)
    page.get_by_role("link", name="Map", exact=True).click()
    expect(page.locator("#outbox")).to_contain_text("This page stays open")
    assert page.url == phone.address + LESSON
    rounds.start()
    expect(page.locator("#station-3")).to_be_visible(timeout=BACK_MS)
    page.locator("#station-3 input[name=given]").fill(right_answer(page))
    page.locator("#station-3").get_by_role("button", name="Check").click()
    expect(page.locator("#station-3 .feedback.is-correct")).to_be_visible()
    assert unexpected(phone) == []


def test_signed_out_in_the_middle_of_a_lesson_nothing_typed_is_lost(
    phone: Watched, rounds: Rounds, laptop: Watched
) -> None:
    given = question(phone)
    laptop.page.goto(f"{rounds.address}/devices/")
    laptop.page.get_by_role("button", name="Sign out").click()
    expect(laptop.page.locator("#devices")).to_contain_text("No other device")
    given.fill("90")
    check(phone)
    expect(phone.page.locator(".notice.is-stopped")).to_contain_text("This phone was signed out on the laptop")
    expect(given).to_have_value("90")
    assert answers(rounds) == []
    laptop.page.get_by_role("button", name="Show a code").click()
    phone.page.get_by_role("link", name="Let it in again").click()
    expect(phone.page.get_by_role("heading", name="Let this device in")).to_be_visible()
    phone.page.get_by_label("The code").fill(laptop.page.locator(".typed .digits").inner_text())
    phone.page.get_by_role("button", name="Let me in").click()
    expect(phone.page.locator("#outbox")).to_contain_text("Your answer was sent: 90.", timeout=BACK_MS)
    assert answers(rounds) == ["90"]


def test_answers_have_names_of_their_own_without_https(phone: Watched) -> None:
    given = question(phone)
    assert phone.page.evaluate("[isSecureContext, typeof crypto.randomUUID]") == [False, "undefined"]
    names = set()
    for text in ("1", "12", "123"):
        given.fill(text)
        names.add(phone.page.evaluate("document.querySelector('[name=uid]').value"))
    assert len(names) == 3
    assert {uuid.UUID(name).version for name in names} == {4}
    check(phone)
    expect(phone.page.locator(".feedback.is-incorrect")).to_be_visible()
    assert phone.complaints == []


@every_screen
def test_every_state_fits_and_is_usable(browser: Browser, rounds: Rounds, width: int, scheme: str) -> None:
    watched = Watched(browser, rounds.address, viewport={"width": width, "height": 800}, color_scheme=scheme)
    watched.page.goto(rounds.link)
    states = [f"/styleguide/devices/?state={number}" for number in range(len(STATES))]
    for address in ("/devices/", *states):
        watched.page.goto(rounds.address + address)
        assert not watched.is_wider_than_the_screen(), f"{address} scrolls sideways at {width} px"
        assert watched.violations() == [], f"{address} at {width} px, {scheme}"
    assert watched.complaints == []
    watched.close()
