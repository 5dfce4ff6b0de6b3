"""Names removed: each name that is stored becomes a role, and nothing else changes."""

import re
import time
import unicodedata
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from checklists.asks.names_remove import LONGEST
from checklists.model import document as d
from checklists.model.errors import BadRequest, UnknownDefinition
from checklists.model.name_lists import TITLES
from checklists.model.name_people import people
from checklists.model.name_runs import NAME, PLACEHOLDER
from checklists.model.names import Names, everyday, hide, hide_all, hiding, read_names
from checklists.views import hidden as view
from tests.anything import NASTY
from tests.test_handle import ask

NAMES = read_names(
    {
        "child": "Sam Nguyễn-Lee",
        "parent": "Ana Lee",
        "school": "Oak Street Elementary School",
        "district": "Austin Independent School District",
        "names": [
            "Ms. Rivera, case manager",
            "the principal",
            "Dr. Jane Okafor; Mr. Lincoln",
            "Transition specialist Kowalski",
            "child\tSammy, 王小明",
            "other\tعائشة محمد",
        ],
    }
)
WORDS = read_names({"child": "Will May", "parent": "Grace May", "school": "Hope Academy"})
HIDDEN = {
    "the full name": ("Sam Nguyễn-Lee is nine.", "[child] is nine."),
    "the first name": ("Sam is nine.", "[child] is nine."),
    "the last name, of child and parent": ("the Lee family", "the [family name] family"),
    "no capitals": ("sam and ana", "[child] and [parent]"),
    "all capitals": ("SAM NGUYEN-LEE", "[child]"),
    "no accents": ("Sam Nguyen was out", "[child] was out"),
    "accents as signs of their own": (unicodedata.normalize("NFD", "Nguyễn was out"), "[child] was out"),
    "a possessive": ("Sam's day, Ana’s note", "[child]'s day, [parent]’s note"),
    "a plural": ("with the Lees.", "with the [family name]."),
    "a plural with es": ("the Okafores came", "the [staff 2] came"),
    "a nickname": ("Sammy cried.", "[child] cried."),
    "a line break inside": ("met Sam\nNguyen today", "met [child] today"),
    "a broken word": ("met Ms. Riv-\nera", "met [staff 1]"),
    "a name at a broken word": ("Sam-\nlike", "[child]-\nlike"),
    "half of a double name": ("Nguyen was out", "[child] was out"),
    "the last name first": ("Nguyen, Sam", "[child]"),
    "an initial in front": ("S. Lee and A. Lee", "[child] and [parent]"),
    "an initial behind": ("Sam N. came. So did Sam L.", "[child] came. So did [child]."),
    "an initial between": ("Sam J. Lee came", "[child] came"),
    "initials with dots": ("S.N.L. was here at 9 a.m.", "[child] was here at 9 a.m."),
    "initials at an end": ("It was S. L.", "It was [child]."),
    "initials in capitals": ("SL had his OT", "SL had his OT"),
    "initials that mean nothing else": ("SNL had his OT", "[child] had his OT"),
    "without a space": ("SamLee and sam_lee2016", "[child] and [child]2016"),
    "a title": ("Ms. Rivera; ms rivera; Rivera", "[staff 1]; [staff 1]; [staff 1]"),
    "a parent by title": ("Mrs. Lee said", "[parent] said"),
    "one of several staff": ("Jane Okafor and Lincoln", "[staff 2] and [staff 3]"),
    "a first name that no one gave": ("I met with Beth Rivera today.", "I met with [staff 1] today."),
    "a surname that no one gave": ("I met Rivera Lopez.", "I met [staff 1]."),
    "a role stays": ("Principal Okafor", "Principal [staff 2]"),
    "a name behind a title that no one gave": ("Mrs. Patterson came", f"{NAME} came"),
    "no name behind a title": ("Dr. Monday", "Dr. Monday"),
    "a title and a sentence's end": ("Mrs. Patterson. Then lunch", f"{NAME}. Then lunch"),
    "the school, in short": ("Oak Street had none; at Oak.", "[school] had none; at [school]."),
    "the school's words as words": ("the oak and the street", "the oak and the street"),
    "the district": ("Austin ISD, AISD", "[district] ISD, [district]"),
    "someone else": ("ذهبت عائشة إلى ومحمد", "ذهبت [person 1] إلى [person 1]"),
    "part of another Arabic word": ("محمدية", "محمدية"),
    "Chinese": ("王小明今天没来。小明说", "[child]今天没来。[child]说"),
    "a Chinese surname with a title": ("王老师好，国王", "[child]老师好，国王"),
    "unsure, with a capital": ("Kowalski's plan", "[staff 4]'s plan"),
    "unsure, without": ("kowalski", "kowalski"),
    "an email address": ("to sam.lee+iep@oak.k12.tx.us now", "to [email] now"),
    "phone numbers": ("(512) 555-0134 ext. 7, +1 512.555.0134, 555-0134", "[phone], [phone], [phone]"),
    "numbers that are none": ("34 CFR 300.503, 2026-11-02, 4-5", "34 CFR 300.503, 2026-11-02, 4-5"),
    "two in a row": ("Sam Sam", "[child] [child]"),
    "a sentence's end between": ("He met Sam. Lee was out.", "He met [child]. [family name] was out."),
    "a small word at the end": ("Ana y Sam", "[parent] y [child]"),
}


@pytest.mark.parametrize(("text", "copy"), HIDDEN.values(), ids=HIDDEN)
def test_names_become_roles(text: str, copy: str) -> None:
    """However they are written."""
    assert hide(text, NAMES) == copy
    assert hide(copy, NAMES) == copy


EVERYDAY = {
    "a question": ("Will you come? May I ask?", "Will you come? May I ask?"),
    "a verb": ("He will come and he may not.", "He will come and he may not."),
    "a month": ("On May 3 and 4 May, MAY 2026", "On May 3 and 4 May, MAY 2026"),
    "a name before a verb": ("Today will was sad.", "Today [child] was sad."),
    "no name before a verb": ("The good will was there.", "The good will was there."),
    "a possessive": ("will's aide", "[child]'s aide"),
    "a capital": ("I saw Will. Will cried.", "I saw [child]. [child] cried."),
    "the word beside the name": ("Will will come", "[child] will come"),
    "the whole name without capitals": ("will may", "[child]"),
    "a word with a small letter": ("I hope for grace", "I hope for grace"),
    "with a capital": ("Grace and Hope", "[parent] and [school]"),
}


@pytest.mark.parametrize(("text", "copy"), EVERYDAY.values(), ids=EVERYDAY)
def test_names_that_are_words_too(text: str, copy: str) -> None:
    """They go where they are written as names."""
    assert hide(text, WORDS) == copy


def test_the_reader_is_told_which_names_are_words() -> None:
    """And only of those of the family."""
    assert everyday(WORDS) == ["will", "may", "grace"]
    assert everyday(NAMES) == []
    assert view.words_too(["will"]).startswith("“Will” is a word as well as a name.")
    assert view.words_too(["will", "may"]).startswith("“Will” and “May” are words")


PEOPLE = {
    "Ms. Rivera, case manager; Dr. Okafor": [("Rivera", False), ("Okafor", False)],
    "the principal": [],
    "IEP team": [],
    "rivera": [("rivera", False)],
    "Ana Rivera and Mr. Lee": [("Ana Rivera", False), ("Lee", False)],
    "Transition Specialist": [("Transition", True)],
    "mrs rivera the reading teacher": [("rivera", False)],
    "Ms. Reading": [("Reading", False)],
    "lincoln@school.org": [],
    "our bus folks": [],
    "": [],
    "王老师": [("王老师", False)],
}


@pytest.mark.parametrize(("typed", "found"), PEOPLE.items())
def test_people_in_what_was_typed(typed: str, found: list[tuple[str, bool]]) -> None:
    """Names are told from roles."""
    assert people([typed]) == found


def test_a_person_is_one_person() -> None:
    """Whatever the order in which longer and shorter names come."""
    assert people(["Ms. Rivera", "Ana Rivera", "Rivera"]) == [("Ana Rivera", False)]
    assert people(["Transition specialist", "Transition"]) == [("Transition", False)]


def test_one_letter_is_no_name() -> None:
    """Not by itself; and other writing is left alone."""
    names = read_names({"child": "X Lee"})
    assert hide("X marks it, Lee. X Lee: 王小明", names) == "X marks it, [child]. [child]: 王小明"


def test_two_parents() -> None:
    """Are told apart, and a name of both is the family's."""
    names = read_names({"child": "Sam Lee", "parent": "Ana Lee", "names": ["parent\tMinh Tran"]})
    assert hide("Ana, Minh, Mrs. Lee, Lee", names) == "[parent 1], [parent 2], [parent 1], [family name]"


def test_particles_do_not_stand_alone() -> None:
    """But go with the name."""
    names = read_names({"names": ["Maria de la Cruz"]})
    assert (
        hide("Maria de la Cruz y de la casa; Maria la vio", names)
        == "[staff 1] y de la casa; [staff 1] la vio"
    )


def test_a_school_of_everyday_words() -> None:
    """Is found by two of its words."""
    names = read_names({"school": "North High School"})
    assert hide("North High; going north; high school", names) == "[school]; going north; high school"


def test_names_are_read_from_what_the_page_sends() -> None:
    """Also where it sends one text for a list, or a list for a text."""
    names = read_names({"child": ["Sam"], "names": "child\tKit"})
    assert names.child == ("Sam", "Kit")
    assert hide("Sam and Kit", names) == "[child] and [child]"
    assert ("Ana Rivera", False) in read_names({"names": ["odd\tAna Rivera"]}).staff


LETTERS = st.text(st.characters(categories=["Lu", "Ll"], max_codepoint=0x24F), min_size=2, max_size=9)
FULL = st.lists(LETTERS, min_size=1, max_size=3).map(" ".join)
PLAIN = st.text(st.sampled_from("0123456789 .,;:!?\n/()\t€%&"), max_size=30)
FILLED = st.builds(
    lambda child, parent, school, staff: read_names(
        {"child": child, "parent": parent, "school": school, "names": [f"other\t{staff}"]}
    ),
    FULL,
    FULL,
    FULL,
    FULL,
)


def bare(text: str) -> str:
    """The text without accents and capitals, by other means than those tested."""
    return "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c))


@example("AA SR", [("", str)])
@given(
    FULL, st.lists(st.tuples(PLAIN, st.sampled_from([str, str.upper, str.title, str.swapcase])), max_size=5)
)
def test_no_stored_name_is_left(name: str, around: list[tuple[str, Any]]) -> None:
    """However it is written, wherever it stands; "Sr" beside a name is a title, and tells no one's."""
    words = [each for each in bare(name).split() if each not in TITLES] or bare(name).split()
    names = Names(child=(name,))
    text = " ".join(f"{between} {way(name)}’s" for between, way in around)
    left = PLACEHOLDER.sub(" ", hide(text, names))
    assert not set(words) & set(re.split(r"[\W\d_]+", bare(left))) or everyday(names)


TEXT = st.lists(FULL | PLAIN | NASTY | st.sampled_from(["Ms. ", "S. L. ", "Will ", "[child]", "’s "])).map(
    " ".join
)


@given(FILLED, TEXT)
def test_to_hide_twice_changes_no_more(names: Names, text: str) -> None:
    """Roles are no names, also of a child called Child."""
    for known in (names, NAMES, WORDS, read_names({"child": "Child Name", "names": ["Staff"]})):
        copy = hide(text, known)
        assert hide(copy, known) == copy


@given(FILLED, PLAIN)
def test_a_text_without_names_is_unchanged(names: Names, text: str) -> None:
    """To the letter."""
    plain = re.sub(r"\d", "", text)
    assert hide(plain, names) == plain
    assert hide(text, Names()) == text or "[phone]" in hide(text, Names())


def test_a_document_is_hidden_whole() -> None:
    """Each word in it; not what says how it looks."""
    shapes = (d.Rect(0, 0, 1, 1, "missed"), d.Words(0, 0, "Sam", "axis-words", "middle"))
    made = d.Document(
        "service",
        "Sam’s services",
        "Oak Street",
        (
            d.Heading("Sam", 3),
            d.Text("Sam", "letter"),
            d.Items(("Sam", "Ana")),
            d.Pairs((("Child", "Sam"),)),
            d.Table("Sam", (d.Column("Sam", 2, number=True),), (("Sam",), ("30",))),
            d.Picture("Sam", "Sam", 10, 20, shapes),
        ),
    )
    heading, text, items, pairs, table, picture = hide_all(made, NAMES).blocks
    assert hide_all(made, NAMES).title == "[child]’s services"
    assert hide_all(made, NAMES).note == "[school]"
    assert isinstance(heading, d.Heading)
    assert (heading.words, heading.level) == ("[child]", 3)
    assert isinstance(text, d.Text)
    assert (text.words, text.style) == ("[child]", "letter")
    assert isinstance(items, d.Items)
    assert items.items == ("[child]", "[parent]")
    assert isinstance(pairs, d.Pairs)
    assert pairs.rows == (("Child", "[child]"),)
    assert isinstance(table, d.Table)
    assert (table.columns[0].name, table.columns[0].number, table.rows) == (
        "[child]",
        True,
        (("[child]",), ("30",)),
    )
    assert isinstance(picture, d.Picture)
    word = picture.shapes[1]
    assert isinstance(word, d.Words)
    assert (word.words, word.look, word.at) == ("[child]", "axis-words", "middle")


def test_five_thousand_notes_are_quick() -> None:
    """A whole log, each note another."""
    hidden = hiding(NAMES)
    notes = [
        f"Sam did not get entry {n}: Ms. Rivera was out, said the office to Ana Lee." for n in range(5000)
    ]
    begun = time.process_time()
    for note in notes:
        hidden(note)
    assert time.process_time() - begun < 2


def answered(**given: str | list[str]) -> dict[str, Any]:
    """What the page gets."""
    return ask(ask="names.remove", about="text", given=given)


def test_the_page_gets_the_copy_and_the_warning() -> None:
    """As text to copy, and to look at; markup is only words."""
    found = answered(text="Sam & <b>Ana</b>", child="Sam Lee", parent="Ana Lee")
    assert found["data"] == {"text": "[child] & <b>[parent]</b>", "problems": {}}
    assert "[child] &amp; &lt;b&gt;[parent]&lt;/b&gt;" in found["html"]
    assert view.LOOK in found["html"]
    assert view.UNCHANGED in answered(text="Nobody.", child="Sam Lee")["html"]
    assert "is a word as well" in answered(text="May 3", child="May Lee")["html"]
    assert answered()["data"]["text"] == ""


def test_a_text_too_long_is_said_beside_its_field() -> None:
    """And nothing is copied in part."""
    found = answered(text="a" * (LONGEST + 1))
    assert found["data"] == {"text": "", "problems": {"text": view.TOO_LONG}}


@pytest.mark.parametrize(
    ("about", "given", "kind"),
    [
        ("letter", {}, UnknownDefinition),
        ("text", {"wrong": "x"}, BadRequest),
        ("text", {"text": ["x"]}, BadRequest),
    ],
)
def test_what_is_refused(about: str, given: dict[str, str | list[str]], kind: type) -> None:
    """By its kind."""
    assert ask(ask="names.remove", about=about, given=given)["error"]["kind"] == kind.__name__
