"""What `make look` photographs: each type of page, and each state that a parent may meet it in."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from playwright.sync_api import Page, expect

from checklists import catalog

LETTER, CHECKLIST = "request-evaluation", "before-the-meeting"
SLOWEST = 60_000
_TODAY = datetime.now(UTC).date()


def _ago(days: int) -> str:
    return (_TODAY - timedelta(days=days)).isoformat()


def _full() -> dict[str, Mapping[str, object]]:
    """A made-up child with a letter begun, one sent, a log, goals, and days that count."""
    letter = dict(catalog.letter(LETTER).examples["sample"])
    family: dict[str, object] = {name: letter.pop(name, "") for name in ("parent", "child", "school")}
    checklist = dict(catalog.checklist(CHECKLIST).examples["sample"])
    log: dict[str, Mapping[str, object]] = {
        f"log:n{day}": {
            "promise": "p1",
            "day": _ago(day),
            "outcome": ("happened", "partly", "not")[day % 3],
            "minutes": "20" if day % 3 == 1 else "",
            "reason": "provider" if day % 3 == 2 else "",
            "how": "child",
        }
        for day in range(2, 40, 4)
    }
    return {
        "family": {**family, "state": "TX"},
        f"letter:{LETTER}": letter,
        f"checklist:{CHECKLIST}": {name: each for name, each in checklist.items() if name not in family},
        "entry:a1-1": {
            "kind": "letter",
            "letter": LETTER,
            "title": "Ask for an evaluation",
            "to": "Ms. Rivera",
            "sent_on": _ago(30),
            "subject": "Request for an evaluation",
            "text": "Dear Ms. Rivera,\n\nI ask for a full evaluation.\n\nThank you.",
        },
        "entry:a2-1": {
            "kind": "call",
            "day": _ago(12),
            "title": "Call about forms",
            "to": "Mr. Chen",
            "text": "They are on their way.",
        },
        "promise:p1": {
            "name": "Speech therapy",
            "kind": "service",
            "minutes": "30",
            "times": "2",
            "period": "week",
            "first": _ago(60),
        },
        **log,
        "goal:g1": {
            "name": "Words read aloud in a minute",
            "baseline": "42",
            "target": "90",
            "scores.0.on": _ago(50),
            "scores.0.score": "45",
            "scores.1.on": _ago(20),
            "scores.1.score": "51",
        },
        "deadline:initial-evaluation": {"start": _ago(20)},
    }


FULL = _full()
_SEED = """(records) => {
  for (const [name, given] of Object.entries(records)) {
    const kept = Object.fromEntries(Object.entries(given).filter(([, each]) => each.length > 0));
    const record = { v: 1, saved: new Date().toISOString(), given: kept };
    localStorage.setItem(`iep:${name}`, JSON.stringify(record));
  }
}"""
_NO_ROOM = "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') };"

type Act = Callable[[Page], None]


@dataclass(frozen=True)
class Look:
    """A picture to take: the page at `path`, with the made-up child's records or none, and what is done.

    `before` runs before the page is opened. `whole`: all of the page, else what stands on the screen.
    """

    name: str
    path: str
    records: bool = False
    before: Act = lambda page: None
    act: Act = lambda page: None
    whole: bool = True

    def prepare(self, page: Page) -> None:
        """Open the page."""
        if self.records:
            page.goto("/about/words/")
            page.evaluate(_SEED, FULL)
        self.before(page)
        page.goto(self.path)


def _python(page: Page) -> None:
    page.locator("[data-definition]").first.dispatch_event("pointerdown")
    expect(page.locator("html")).to_have_attribute("data-python", "ready", timeout=SLOWEST)


def _type(name: str, words: str) -> Act:
    return lambda page: page.locator(f"[data-definition] [name={name}]").first.fill(words)


def _press(words: str) -> Act:
    return lambda page: page.get_by_role("button", name=words).first.click()


def _cut(page: Page) -> None:
    page.route("**/*.wasm", lambda route: route.abort())


def _held(page: Page) -> None:
    page.route("**/*.wasm", lambda route: None)


def _no_room(page: Page) -> None:
    page.add_init_script(_NO_ROOM)


def _then(*acts: Act) -> Act:
    def all_of_them(page: Page) -> None:
        for each in acts:
            each(page)

    return all_of_them


def _shown(selector: str) -> Act:
    return lambda page: expect(page.locator(selector).first).to_be_visible(timeout=SLOWEST)


def _search(page: Page) -> None:
    page.locator(".md-header__button[for=__search]:visible, .md-search__input:visible").first.click()
    page.get_by_role("textbox", name="Search").fill("evaluation")
    page.wait_for_timeout(1500)


_LETTER, _CHECKLIST = f"/letters/{LETTER}/", f"/checklists/{CHECKLIST}/"
LOOKS: tuple[Look, ...] = (
    Look("home", "/"),
    Look("home-spanish", "/es/"),
    Look("guide", "/guides/process/"),
    Look("guide-refused", "/guides/evaluation-refused/"),
    Look("list-letters", "/letters/"),
    Look("letter-empty", _LETTER),
    Look("letter-loading", _LETTER, before=_held, act=_then(_type("child", "Theo"), _shown(".iep-python"))),
    Look("letter-python-failed", _LETTER, before=_cut, act=_type("child", "Theo")),
    Look("letter-filled", _LETTER, records=True, act=_python),
    Look("letter-error", _LETTER, before=_no_room, act=_type("child", "Theo")),
    Look("letter-copied", _LETTER, records=True, act=_then(_python, _press("Copy email")), whole=False),
    Look("checklist-empty", _CHECKLIST),
    Look("checklist-filled", _CHECKLIST, records=True, act=_python),
    Look("meeting", "/checklists/at-the-meeting/", records=True),
    Look("log-empty", "/records/log/"),
    Look("log-filled", "/records/log/", records=True, act=_python),
    Look("timeline", "/records/timeline/", records=True, act=_shown("[data-item]")),
    Look("deadlines", "/records/deadlines/", records=True, act=_python),
    Look("goals", "/records/goals/", records=True, act=_python),
    Look("wording", "/records/wording/"),
    Look("binder", "/records/binder/", records=True),
    Look("my-data", "/my-data/", records=True),
    Look("my-data-empty", "/my-data/"),
    Look("not-my-device", _LETTER, act=_press("This is not my device"), whole=False),
    Look("states", "/states/"),
    Look("state", "/states/tx/"),
    Look("search", "/", act=_search, whole=False),
    Look("privacy", "/about/privacy/"),
    Look("offline", "/about/offline/"),
    Look("licenses", "/about/licenses/"),
    Look("not-found", "/nothing-here/"),
)
