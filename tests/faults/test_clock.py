"""Clocks set back or far ahead, another time zone, another way to write a day: all stays as it was typed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from random import Random

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import DESKTOP, OpenPage
from tests.browser.keeping import MY_DATA, choose, kept, save, text
from tests.browser.pages import LETTER, LETTER_RECORD, Gate, button, field, stored
from tests.browser.test_restore import ADD, REPLACE, done
from tests.faults.conftest import Told
from tests.faults.ledger import (
    CHROMIUM,
    PUT,
    SAVED,
    SEEDS,
    TEXTS,
    Ledger,
    caught,  # noqa: F401  (fixture)
    differences,
    letter,
    missing,
    ready,
    records,
    shown,
    status,
    words,
)

pytestmark = [pytest.mark.noisy, pytest.mark.usefixtures("caught")]

NOW = datetime.fromisoformat("2026-03-05T21:42")
JUMPS = {
    "an hour back": timedelta(hours=-1),
    "to 1970": datetime.fromisoformat("1970-01-02") - NOW,
    "a year back": timedelta(days=-365),
    "two years ahead": timedelta(days=730),
    "to 2099": datetime.fromisoformat("2099-12-31") - NOW,
}
ZONES = [("Pacific/Kiritimati", "fr-FR"), ("Pacific/Pago_Pago", "ar-EG"), ("Asia/Kathmandu", "de-DE")]
DAYS = {"asked_on": "2026-02-11", "reply_by": "2026-03-31"}


@pytest.fixture(autouse=True)
def plain(open_page: OpenPage) -> Iterator[list[Gate]]:
    """The pages stay in their plain form."""
    gates: list[Gate] = []
    yield gates
    for gate in gates:
        gate.open()


def at(open_page: OpenPage, when: datetime, plain: list[Gate]) -> Page:
    """A page whose clock stands at this moment, and goes on."""
    page = open_page(service_workers="block")
    plain.append(Gate(page.context))
    page.context.clock.install(time=when)
    return page


@pytest.mark.parametrize("jump", JUMPS)
def test_the_clock_jumps(open_page: OpenPage, told: Told, plain: list[Gate], jump: str) -> None:
    """Between two visits: what was saved before and after is there, and "Saved" has a time to read."""
    random = Random(jump)
    page = at(open_page, NOW, plain)
    ledger = letter(page)
    for name in random.sample(TEXTS, 4):
        ledger.type(name, words(random))
    page.context.clock.set_system_time(NOW + JUMPS[jump])
    for name in random.sample(TEXTS, 4):
        assert ledger.type(name, words(random)).startswith(SAVED)
    saw = status(page)
    lost = ledger.lost() + ledger.lost_again()
    assert "Invalid" not in status(page)
    page.context.clock.set_system_time(NOW)
    told(f"clock jumps {jump}", CHROMIUM, lost + ledger.lost_again(), saw)


@pytest.mark.parametrize("jump", JUMPS)
@pytest.mark.parametrize("how", [ADD, REPLACE])
def test_a_backup_of_another_time(  # noqa: PLR0917  (fixtures)
    open_page: OpenPage, told: Told, plain: list[Gate], tmp_path: Path, jump: str, how: str
) -> None:
    """Made under a wrong clock: of two versions one is shown, the other is kept or was agreed to go."""
    page = at(open_page, NOW + JUMPS[jump], plain)
    ledger = letter(page)
    ledger.type("examples", "Typed under the wrong clock.")
    ledger.type("tried", "Only in the backup.")
    page.goto(MY_DATA)
    file = save(page, tmp_path)
    in_file = records(page)
    page.context.clock.set_system_time(NOW)
    page.goto(LETTER)
    ready(page)
    field(page, "examples").fill("Typed since, under the right one.")
    field(page, "tried").fill("")
    since = records(page)
    page.goto(MY_DATA)
    choose(page, file)
    done(page, how)
    after = records(page)
    lost = min(missing(in_file, after), missing(since, after))
    if how == ADD:  # neither is gone
        every = "\n".join(kept(page).values())
        lost += "Typed since" not in every
        lost += "Typed under" not in every
        lost += "Only in" not in every
    saw = page.locator("[data-restored]").inner_text()
    told(f"restore, clock jumped {jump}", CHROMIUM, lost, saw)


@pytest.mark.parametrize("jump", ["two years ahead", "to 2099"])
def test_a_backup_from_tomorrow_asks_again(
    open_page: OpenPage, told: Told, plain: list[Gate], tmp_path: Path, jump: str
) -> None:
    """Once the clock is right, a backup that says it is of the future keeps no reminder away."""
    page = at(open_page, NOW + JUMPS[jump], plain)
    ledger = letter(page)
    ledger.type("child", "Sam Lee")
    page.goto(MY_DATA)
    save(page, tmp_path)
    page.context.clock.set_system_time(NOW)
    page.goto("/about/words/")
    page.evaluate(
        PUT,
        [[f"log:{index}", text({"note": "n"}, NOW.isoformat() + "Z")] for index in range(12)],
    )
    page.goto(LETTER)
    expect(page.locator(".iep-backup-due")).to_be_visible()
    told(
        "backup age, clock was ahead",
        CHROMIUM,
        ledger.lost_again(),
        page.locator(".iep-backup-due p").first.inner_text(),
    )


@pytest.mark.parametrize("jump", JUMPS)
def test_set_aside_in_the_same_moment(open_page: OpenPage, told: Told, plain: list[Gate], jump: str) -> None:
    """A clock that stands still: nothing set aside takes the place of something else."""
    page = at(open_page, NOW + JUMPS[jump], plain)
    page.context.clock.set_fixed_time(NOW + JUMPS[jump])
    broken = ['{"v":1', "[]", "7", '{"v":1,"given":{}}', "x" * 100]
    for each in broken:
        page.goto("/about/words/")
        page.evaluate("([key, text]) => localStorage.setItem(key, text)", [f"iep:{LETTER_RECORD}", each])
        page.goto(LETTER)
        ready(page)
    saw = status(page)
    lost = len(set(broken) - set(kept(page).values()))
    told("clock stands still, values set aside", CHROMIUM, lost, saw)


@SEEDS
def test_another_zone_and_another_way_to_write_days(
    open_page: OpenPage, told: Told, plain: list[Gate], seed: int
) -> None:
    """Days are kept as days: no visit elsewhere moves them, and nothing that was saved reads differently."""
    zone, locale = ZONES[seed]
    here = open_page(timezone_id="America/New_York", locale="en-US", service_workers="block")
    plain.append(Gate(here.context))
    ledger = letter(here)
    for name in random_texts(seed):
        ledger.type(name, words(Random(seed)))
    field(here, "asked").first.check()
    for name, day in DAYS.items():
        here.locator(f"details:has([name={name}])").evaluate_all(
            "(all) => all.map((each) => { each.open = true })"
        )
        field(here, name).fill(day)
        ledger.note(name, day)
    away = open_page(
        timezone_id=zone, locale=locale, viewport=DESKTOP, service_workers="block",
        storage_state=here.context.storage_state(),
    )  # fmt: skip
    plain.append(Gate(away.context))
    away.goto(LETTER)
    ready(away)
    lost = ledger.lost(away)
    saw = status(away)
    there = Ledger(away)
    there.type("added", "Typed elsewhere.")
    lost += missing(records(here), {**stored(away)}) if "added" not in ledger.said else 0
    back = open_page(
        timezone_id="America/New_York", service_workers="block", storage_state=away.context.storage_state()
    )
    plain.append(Gate(back.context))
    back.goto(LETTER)
    ready(back)
    lost += differences({**ledger.said, **there.said}, shown(back, [*ledger.said, *there.said]))
    expect(button(back, "Copy email")).to_be_visible()
    told(f"time zone {zone}, language {locale}", CHROMIUM, lost, saw)


def random_texts(seed: int) -> list[str]:
    """Some fields for words."""
    return Random(seed).sample([name for name in TEXTS if name != "added"], 4)
