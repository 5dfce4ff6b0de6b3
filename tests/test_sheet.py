"""A log pasted from a spreadsheet: read row for row, and nothing guessed that is not said."""

import json
import random
import subprocess
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checklists.model import cells, sheet, sheet_items, sheet_words
from checklists.model.daytokens import WEEKDAYS
from checklists.model.log import OUTCOME_NAMES, OUTCOMES, REASON_NAMES, REASONS, Logged, read_log
from checklists.model.promise import Promise
from checklists.model.sheet_columns import HEADER
from checklists.model.sheet_lists import HOW_NAMES
from checklists.views import sheet as view
from tests.anything import NASTY
from tests.test_handle import Reader, ask
from tools.node import node_command

TODAY = date(2026, 11, 2)
APP = Path(__file__).resolve().parents[1] / "docs" / "theme" / "assets" / "app"
SPEECH = Promise("p1", "Speech therapy, small group", minutes=30, times=2, period="week")
OT = Promise("p2", "Occupational therapy, 45 minutes a week", minutes=45, times=1, period="week")
TIME = Promise("p3", "Extra time on tests", kind="accommodation")
ALL = (SPEECH, OT, TIME)
TEXTS = [
    json.dumps({"id": each.id, "name": each.name, "kind": each.kind, "minutes": str(each.minutes or "")})
    for each in ALL
]


def rows(text: str, promises: tuple[Promise, ...] = ALL, logged: tuple[Logged, ...] = ()) -> list[sheet.Row]:
    """Each row of a text in which nothing is wrong."""
    found = sheet.read(text, promises, logged, today=TODAY)
    assert found.problem == ""
    return list(found.rows)


def one(text: str) -> sheet.Row:
    """The one row below a whole header: date, item, what happened, minutes, reason, how, note."""
    head = "\t".join(HEADER.values())
    (found,) = rows(f"{head}\n{text}")
    return found


def line(text: str) -> str:
    """That row as the log keeps it."""
    row = one(text)
    assert row.entry, row.why
    return sheet.line(row.entry).strip("\t").replace("\t", "|")


def why(text: str) -> str:
    """Why that row cannot be used."""
    row = one(text)
    assert row.entry is None
    return row.why


# Days


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("2026-10-05", "2026-10-05"),
        ("2026/10/05", "2026-10-05"),
        ("2026-10-05 00:00:00", "2026-10-05"),
        ("10/5/2026", "2026-10-05"),
        ("10/5/26", "2026-10-05"),
        ("10.5.2026", "2026-10-05"),
        ("10-5-2026", "2026-10-05"),
        ("Oct 5", "2026-10-05"),
        ("Oct. 5th, 2026", "2026-10-05"),
        ("Mon Oct 5", "2026-10-05"),
        ("Monday, October 5, 2026", "2026-10-05"),
        ("5 Oct 2026", "2026-10-05"),
        ("11/2", "2026-11-02"),
        ("11/3", "2025-11-03"),
        ("2/29", "2024-02-29"),
    ],
)
def test_days(said: str, day: str) -> None:
    """The month first; without a year the latest such day that is not after today."""
    assert line(f"{said}\tspeech\tno").split("|")[1] == day


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("", sheet.NO_DAY),
        ("soon", sheet.BAD_DAY.format(said="soon")),
        ("Oct 5-7, 2026", sheet.BAD_DAY.format(said="Oct 5-7, 2026")),
        ("10/5 and 10/7", sheet.BAD_DAY.format(said="10/5 and 10/7")),
        ("13/45/2026", sheet.NO_SUCH_DAY.format(said="13/45/2026")),
        ("2/29/2026", sheet.NO_SUCH_DAY.format(said="2/29/2026")),
        ("2/30", sheet.NO_SUCH_DAY.format(said="2/30")),
        ("11/3/2026", sheet.TO_COME.format(day="November 3, 2026")),
        ("10/5/1926", "BAD"),
        ("10/5/2001", sheet.LONG_AGO.format(day="October 5, 2001")),
        (
            "Tue Oct 5, 2026",
            sheet.WRONG_WEEKDAY.format(day="October 5, 2026", weekday="Monday", said="Tuesday"),
        ),
        ("x" * 200, sheet.BAD_DAY.format(said="x" * 40 + "…")),
    ],
)
def test_a_day_that_cannot_be_is_said(said: str, told: str) -> None:
    """Each in one sentence; nothing is put right in silence."""
    found = why(f"{said}\tspeech\tno")
    assert found == told or (told == "BAD" and found)


@given(st.dates(date(2002, 1, 1), TODAY))
def test_a_day_comes_back_however_it_is_written(day: date) -> None:
    """In each of the ways a spreadsheet shows it, with and without its weekday."""
    for said in (
        day.isoformat(),
        f"{day.month}/{day.day}/{day.year}",
        f"{day:%B} {day.day}, {day.year}",
        f"{WEEKDAYS[day.weekday()][:3]} {day:%b} {day.day}, {day.year}",
    ):
        assert line(f'"{said}"\tspeech\tno').split("|")[1] == day.isoformat()


# What happened


@pytest.mark.parametrize(
    ("said", "outcome"),
    [
        *((said, "happened") for said in ("yes", "Y", "done", "HELD", "Attended.", "happened", "TRUE", "✓")),
        *((said, "not") for said in ("no", "missed", "Cancelled", "canceled", "didn’t happen", "FALSE", "✗")),
        *((said, "not") for said in ("did not happen", "absent", "no school", "therapist out", "no aide")),
        *((said, "partly") for said in ("partial", "short", "Partly", "cut short")),
        *((said, "unknown") for said in ("?", "??", "unknown", "not sure", "No record", "don’t know", "idk")),
        ("no, I don’t know", "unknown"),
    ],
)
def test_words_for_what_happened(said: str, outcome: str) -> None:
    """What no one knows is never taken for a no, though it may begin with one."""
    assert line(f"10/5/2026\tspeech\t{said}").split("|")[2] == outcome


@pytest.mark.parametrize("said", ["x", "1", "0", "1/2", "no clue what this is", "somewhat", "break card"])
def test_words_that_could_mean_anything_are_asked_about(said: str) -> None:
    """An "x" is yes in one log and no in another."""
    assert why(f"10/5/2026\tspeech\t{said}") == sheet.BAD_OUTCOME.format(said=said)


@pytest.mark.parametrize(
    ("cells_", "kept"),
    [
        ("15 of 30", "partly|15"),
        ("30/30", "happened|30"),
        ("0 of 30", "not"),
        ("20 min", "partly|20"),
        ("yes\t30", "happened|30"),
        ("\t30", "happened|30"),
        ("\t10", "partly|10"),
        ("\t0", "not"),
        ("no\t30", "not"),
        ("?\t30", "unknown"),
        ("partly\t30", "partly"),
        ("partly\t0", "partly"),
        ("no - therapist out", "not||provider||therapist out"),
        ("No (field trip)", "not||event||field trip"),
        ("cancelled due to snow day", "not||closed||snow day"),
        ("happened\t\tlate bus", "happened||||late bus"),
        ("no\t\tteacher absent", "not||provider||teacher absent"),
        ("no\t\tsick", "not||absent||sick"),
        ("no\t\tthe moon was full", "not||other||the moon was full"),
        ("no\t\tMy child was absent", "not||absent"),
        ("no\t\tNo reason known", "not"),
        ("no\t\tAnother reason", "not||other"),
        ("no\t\t\tmy son said so", "not|||child"),
        (
            "no\t\t\tthe speech teacher told us in the hall",
            "not|||told|the speech teacher told us in the hall",
        ),
        ("no\t\t\tgut feeling", "not||||gut feeling"),
        ("no\t\t\tI saw it\the was sad", "not|||saw|he was sad"),
    ],
)
def test_what_is_kept_of_a_row(cells_: str, kept: str) -> None:
    """Minutes that do not fit what happened are left out; words that we do not know go to the note."""
    assert line(f"10/5/2026\tspeech\t{cells_}").split("|", 2)[2] == kept


@pytest.mark.parametrize(
    ("cells_", "note"),
    [
        ("no\t30", sheet.NO_MINUTES.format(minutes=30)),
        ("?\t30", sheet.NOT_KNOWN.format(minutes=30)),
        ("partly\t30", sheet.NOT_PARTLY.format(minutes=30, of=30)),
        ("\t30", sheet.BY_MINUTES),
    ],
)
def test_what_was_taken_otherwise_is_said(cells_: str, note: str) -> None:
    """Beside the row."""
    assert one(f"10/5/2026\tspeech\t{cells_}").notes == (note,)


def test_a_row_that_says_nothing_of_what_happened() -> None:
    """Neither a word nor minutes."""
    assert why("10/5/2026\tspeech\t\t\tsick") == sheet.NO_OUTCOME


@pytest.mark.parametrize(
    ("said", "minutes"),
    [
        ("30", 30),
        ("30 min", 30),
        ("30 minutes.", 30),
        ("30m", 30),
        ("30'", 30),
        ("30.0", 30),
        ("0:30", 30),
        ("0:30:00", 30),
        ("1:15", 75),
        ("half an hour", 30),
        ("1 hour", 60),
        ("1.5 hours", 90),
        ("1 hr 15 min", 75),
        ("1h", 60),
        ("15 of 30 min", 15),
        ("600", 600),
        ("601", "OVER"),
        ("-5", "OVER"),
        ("a while", "NOT"),
        ("h", "NOT"),
        ("z" * 99, "NOT"),
    ],
)
def test_minutes(said: str, minutes: int | str) -> None:
    """Numbers, clocks and words; too many, or fewer than none, are asked about."""
    found = sheet_words.read_minutes(said)
    if isinstance(minutes, int):
        assert found == minutes
    else:
        wanted = sheet_words.OVER if minutes == "OVER" else sheet_words.NOT_MINUTES
        short = said if len(said) <= 40 else f"{said[:40]}…"
        assert found == wanted.format(said=short) == why(f"10/5/2026\tspeech\tyes\t{said}")


# Items


@pytest.mark.parametrize(
    ("said", "id"),
    [
        ("speech", "p1"),
        ("SPEECH THERAPY", "p1"),
        ("Speech – small group", "p1"),
        ("speech therapy, small group, 2x a week", "p1"),
        ("OT", "p2"),
        ("occupational", "p2"),
        ("tests: extra time!", "p3"),
        ("Extra time on tests", "p3"),
    ],
)
def test_items_by_their_words(said: str, id: str) -> None:
    """Case, marks, order and words such as "therapy" do not matter; OT is its long form."""
    assert line(f'10/5/2026\t"{said}"\tno').split("|")[0] == id


def test_an_item_that_is_not_there_is_said_with_those_that_are() -> None:
    """No more than a few, each in short; nothing is added."""
    many = tuple(Promise(f"q{at}", f"{word} help {'x' * 60}") for at, word in enumerate("abcdefg"))
    (row,) = rows("Date\tItem\tDone\n10/5/2026\tchess\tyes", many)
    assert row.why.startswith("“chess” is not among the items of your log: a help x")
    assert row.why.count(";") == 4
    assert why("10/5/2026\t\tno") == sheet_items.NO_ITEM
    assert "not among" in why(f"10/5/2026\t{'speech ' * 100}\tno")
    assert "not among" in why("10/5/2026\t30 minutes\tno")


def test_words_that_fit_two_items_are_asked_about() -> None:
    """Unless only one of the two held on that day: an item that was changed stands twice."""
    alone = Promise("p4", "Speech, alone")
    (row,) = rows("Date\tItem\tDone\n10/5/2026\tspeech\tyes", (*ALL, alone))
    names = "Speech therapy, small group; Speech, alone"
    assert row.why == sheet_items.SEVERAL.format(said="speech", names=names)
    old, new = (
        Promise("old", "Speech", last=date(2026, 10, 1)),
        Promise("new", "Speech", first=date(2026, 10, 2)),
    )
    found = rows("Date\tItem\tDone\n10/1/2026\tspeech\tyes\n10/2/2026\tspeech\tyes", (old, new))
    assert [row.entry and row.entry.promise for row in found] == ["old", "new"]


# Columns


MIXED = """{head}
10/5/2026{0}Speech{0}no{0}{0}sick{0}I saw it{0}he stayed home that day with a cold
10/6/2026{0}OT{0}yes{0}45{0}{0}{0}
10/7/2026{0}extra time on tests{0}partly{0}20{0}field trip{0}My child told me{0}half of the test was timed"""


@pytest.mark.parametrize("mark", ["\t", ",", ";"])
@pytest.mark.parametrize("headed", [True, False])
def test_columns_with_and_without_headings(mark: str, headed: bool) -> None:
    """They are known by their words, or by what stands in them."""
    head = mark.join(("DATE", "Service:", "held?", "Min.", "why", "source", "Comments"))
    text = MIXED.format(mark, head=head if headed else "")
    assert [sheet.line(row.entry) for row in rows(text) if row.entry] == [
        "\tp1\t2026-10-05\tnot\t\tabsent\tsaw\the stayed home that day with a cold sick",
        "\tp2\t2026-10-06\thappened\t45\t\t\t",
        "\tp3\t2026-10-07\tpartly\t20\tevent\tchild\thalf of the test was timed field trip",
    ]


@given(st.permutations(list(HEADER)), st.booleans())
def test_columns_stand_in_any_order(order: list[Any], headed: bool) -> None:
    """The rows are the same."""
    said = {"day": "10/5/2026", "item": "speech", "outcome": "no", "minutes": "", "reason": "sick"}
    said |= {"how": "I saw it", "note": "he stayed at home that day"}
    other = {"day": "10/6/2026", "item": "OT", "outcome": "partly", "minutes": "30", "reason": "assembly"}
    other |= {"how": "I saw it", "note": "it was about half of the time"}
    lines = ["\t".join(HEADER[name] for name in order)] if headed else []
    lines += ["\t".join(row[name] for name in order) for row in (said, other)]
    found = sheet.read("\n".join(lines), ALL, (), today=TODAY)
    assert [(each.promise, each.outcome, each.minutes, each.reason, each.how) for each in found.new] == [
        ("p1", "not", None, "absent", "saw"),
        ("p2", "partly", 30, "event", "saw"),
    ]


def test_a_title_above_the_headings_is_no_row() -> None:
    """Nor are columns that are not used lost in silence; planned minutes are not those that took place."""
    text = "Log\t\nDate\tItem\tOutcome\tPlanned minutes\t\tNote\tNotes\n10/5/2026\tOT\tyes\t30\t\ta\tb"
    found = sheet.read(text, ALL, (), today=TODAY)
    (entry,) = found.new
    assert (entry.minutes, entry.note) == (None, "a b")
    assert found.said == (sheet.LEFT.format(names="Planned minutes"),)


def test_one_item_needs_no_column() -> None:
    """All rows are its own, and that is said; but a column of other items is not taken for notes."""
    found = sheet.read("Date\tHeld\n10/5/2026\tyes", (SPEECH,), (), today=TODAY)
    assert [each.promise for each in found.new] == ["p1"]
    assert found.said == (sheet.ALL_ONE.format(name=SPEECH.name),)
    bare = sheet.read("10/5/2026\tyes\n10/6/2026\tno", (SPEECH,), (), today=TODAY)
    assert [each.promise for each in bare.new] == ["p1", "p1"]
    other = sheet.read("10/5/2026\tchess club\tyes", (SPEECH,), (), today=TODAY)
    assert not other.new
    assert "not among" in other.rows[0].why


def test_a_short_row_has_empty_cells() -> None:
    """A spreadsheet leaves out what is empty at a row's end."""
    found = rows("Date\tItem\tHeld\tMin\tNote\n10/5/2026\tspeech\tyes\n10/6/2026")
    assert [row.why for row in found] == ["", sheet_items.NO_ITEM]


# The whole


def test_rows_that_are_there_are_not_added_twice() -> None:
    """Each row of the log stands for one; a second time on one day is a second time."""
    there = Logged("a", "p1", date(2026, 10, 5), "not")
    found = rows("10/5/2026\tspeech\tno\n10/5/2026\tspeech\tno\n10/5/2026\tspeech\tyes", logged=(there,))
    assert [row.there for row in found] == [True, False, False]


def test_without_items_or_columns_the_whole_is_one_sentence() -> None:
    """And with more rows than a log may have at once."""
    assert sheet.read("10/5/2026\tspeech\tno", (), (), today=TODAY).problem == sheet.NO_ITEMS
    assert sheet.read("10/5 speech no\n10/6", ALL, (), today=TODAY).problem == sheet.ONE_COLUMN
    many = "10/5/2026\tspeech\tno\n" * (cells.MOST_ROWS + 1)
    assert sheet.read(many, ALL, (), today=TODAY).problem == cells.TOO_MANY
    assert sheet.read("\0", ALL, (), today=TODAY).problem == cells.NOT_TEXT


@given(
    st.lists(st.lists(NASTY | st.sampled_from(["10/5/2026", "speech", "no", "30"]), max_size=5), max_size=5)
)
def test_whatever_is_pasted_nothing_breaks(table: list[list[str]]) -> None:
    """Each row is an entry or a sentence; what is to be added is what the log can read."""
    text = "\n".join("\t".join(row) for row in table)
    found = sheet.read(text, ALL, (), today=TODAY)
    assert all((row.entry is None) == bool(row.why) for row in found.rows)
    lines = [f"x{at}{each}" for at, each in enumerate(view.lines(found))]
    entries, problems = read_log(lines)
    assert (len(entries), problems) == (len(lines), ())
    reply = ask(ask="log.read", about="log", today="2026-11-02", given={"promises": TEXTS, "pasted": text})
    assert reply["ok"], reply
    assert Reader(reply["html"]).names <= {"class", "type", "checked", "aria-label", "scope", "open"}


def test_the_preview() -> None:
    """Counts, a box for each row to add, why a row is not, what is there; the lines in the boxes' order."""
    text = "10/5/2026\tspeech\tno\n10/6/2026\tchess\tno\n10/7/2026\tOT\tyes\t45\tI saw it"
    log = ["a\tp1\t2026-10-05\tnot\t\t\t\t"]
    given = {"promises": TEXTS, "pasted": text, "log": log}
    reply = ask(ask="log.read", about="log", today="2026-11-02", given=given)
    assert reply["data"] == {
        "rows": ["\tp2\t2026-10-07\thappened\t45\t\tsaw\t"],
        "unread": [rows(text)[1].why],
        "there": 1,
        "counts": "1 to add, 1 we could not read, 1 already there.",
        "problems": {},
    }
    shown = Reader(reply["html"]).words
    for words in ("Wed, Oct 7, 2026", "Happened, 45 minutes", "Could not be read (1)", "Already there (1)"):
        assert words in shown
    assert reply["html"].count("checkbox") == 1


def test_a_long_preview_has_one_box_for_the_rest() -> None:
    """And says how many there are of all else."""
    good = [f"{TODAY - timedelta(at):%m/%d/%Y}\tspeech\tno\t\t{'n' * 200}" for at in range(view.SHOWN + 5)]
    bad = [f"soon{at}\tspeech\tno" for at in range(120)]
    text = "Date\tItem\tHeld\tMin\tNote\n" + "\n".join(good + bad)
    found = sheet.read(text, ALL, (), today=TODAY)
    shown = view.preview(found, ALL)
    assert shown.count("checkbox") == view.SHOWN + 1
    assert "And 5 more rows like these" in shown
    assert "And 20 more." in shown
    again = sheet.read(text, ALL, found.new, today=TODAY)
    assert view.counts(again) == f"0 to add, 120 we could not read, {view.SHOWN + 5} already there."
    assert f"And {view.SHOWN + 5 - 100} more." in view.preview(again, ALL)


@pytest.mark.parametrize("changes", [{"about": "logs"}, {"given": {"rows": "x"}}])
def test_a_request_of_another_shape_is_refused(changes: dict[str, Any]) -> None:
    """By its name."""
    reply = ask(**{"ask": "log.read", "about": "log", "given": {}, **changes})
    assert reply["error"]["kind"] in ("UnknownDefinition", "BadRequest")


def test_five_thousand_rows_are_read() -> None:
    """The most there may be."""
    some = random.Random(7)
    lines = ["\t".join(HEADER.values())]
    for at in range(5000):
        day = TODAY - timedelta(some.randrange(700))
        said = (f"{day:%m/%d/%Y}", some.choice(["Speech", "OT"]), some.choice(["yes", "no", "?"]), "", "sick")
        lines.append("\t".join((*said, "I saw it", f"note {at}")))
    assert len(sheet.read("\n".join(lines), ALL, (), today=TODAY).new) == 5000


# Out, and in again


def out(entries: list[dict[str, str]], promises: list[dict[str, str]]) -> str:
    """What the page copies for a spreadsheet."""
    code = f"""
        import {{ sheet }} from {json.dumps((APP / "log-sheet.js").as_uri())};
        console.log(JSON.stringify(sheet({json.dumps(promises)}, {json.dumps(entries)})));
    """
    command = [*node_command(), "--no-warnings", "--input-type=module", "-e", code]
    ran = subprocess.run(command, capture_output=True, text=True, check=True, encoding="utf-8")
    return str(json.loads(ran.stdout))


@pytest.mark.parametrize("seed", [1, 2])
def test_what_is_copied_out_is_read_as_the_same(seed: int) -> None:
    """Every outcome, reason and way to know, whatever the note; and no cell begins as a formula does."""
    some = random.Random(seed)
    entries = []
    for at in range(300):
        outcome = some.choice(OUTCOMES)
        takes_minutes, takes_reason = outcome in ("happened", "partly"), outcome in ("partly", "not")
        note = "".join(some.choice("\"'=+-@a 1,;\té") for _ in range(some.randrange(12)))
        entries.append(
            {
                "id": f"e{at:03}",
                "promise": some.choice(["p1", "p3"]),
                "day": (TODAY - timedelta(some.randrange(900))).isoformat(),
                "outcome": outcome,
                "minutes": some.choice(["", "5", "29"]) if takes_minutes else "",
                "reason": some.choice(REASONS) if takes_reason else "",
                "how": some.choice(["", *HOW_NAMES]),
                "note": note,
            }
        )
    text = out(entries, [{"id": each.id, "name": each.name} for each in ALL])
    found = sheet.read(text, ALL, (), today=TODAY)
    assert found.problem == ""
    assert [row.why for row in found.rows if row.why] == []
    entries.sort(key=lambda each: (each["day"], each["id"]))
    want = [
        "\t".join(("", *(each[name] for name in list(each)[1:-1]), " ".join(each["note"].split())))
        for each in entries
    ]
    assert view.lines(found) == want
    for cell in text.replace("\n", "\t").split("\t"):
        assert not cell.startswith(("=", "+", "-", "@"))


def test_the_page_and_python_have_the_same_words() -> None:
    """The header and each name, so that a log that went out is known again."""
    code = (APP / "log-sheet.js").read_text()
    assert json.dumps(list(HEADER.values())) in code.replace("\n", " ")
    for name in (
        *OUTCOME_NAMES.values(),
        *(each for id, each in REASON_NAMES.items() if id),
        *(each for id, each in HOW_NAMES.items() if id),
    ):
        assert f'"{name}"' in code
