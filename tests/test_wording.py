"""Each letter's words have a version and a day, and no change of them goes without a new one."""

import json
from datetime import date
from pathlib import Path

import pytest

from checklists import catalog
from checklists.letters.request_evaluation import LETTER
from checklists.model.fields import Option
from checklists.model.letter import Letter
from checklists.model.words import catalog as words_in
from checklists.record import replace
from checklists.views import letter as letter_view
from tools.wording import fingerprint, latest, locked, mistakes, with_new

DAY = date(2026, 11, 22)
LATER = date(2027, 1, 5)


def reworded() -> Letter:
    """The letter with another subject."""
    return replace(LETTER, subject="Please test {child}")


def test_every_letter_has_a_version_of_its_words() -> None:
    """Each that has none is named with its file and line; `make wording` mends it."""
    letters = [catalog.letter(id) for id in catalog.LETTERS]
    assert [str(each) for each in mistakes(locked(), letters)] == []


def test_a_change_of_words_needs_a_new_version() -> None:
    """The error names the letter's file, its line and what to run."""
    lock = with_new({}, [LETTER], DAY)
    assert list(mistakes(lock, [LETTER])) == []
    for changed in (mistakes(lock, [reworded()]), mistakes({}, [LETTER])):
        (found,) = changed
        assert found.kind == "StaleWording"
        assert found.file.read_text().splitlines()[found.line - 1].strip() == 'id="request-evaluation",'
        assert "make wording" in str(found)


def test_a_new_version_comes_after_the_old_ones() -> None:
    """The same words make none."""
    first = with_new({}, [LETTER], DAY)
    assert with_new(first, [LETTER], LATER) == first
    second = with_new(first, [reworded()], LATER)[LETTER.id]
    assert [(each["version"], each["date"]) for each in second] == [(1, "2026-11-22"), (2, "2027-01-05")]


@pytest.mark.parametrize("part", ["sentence", "reason", "option", "condition"])
def test_what_counts_as_words(part: str) -> None:
    """What stands in the letter and what calls for it; not what only the page says of it."""
    body = LETTER.body[2]
    one = body.sentences[0]
    if part == "option":
        fields = LETTER.groups[1].fields
        areas = replace(fields[0], options=(*fields[0].options, Option("sleep", "Sleep")))
        group = replace(LETTER.groups[1], fields=(areas, *fields[1:]))
        changed = replace(LETTER, groups=(LETTER.groups[0], group, *LETTER.groups[2:]))
    elif part == "condition":
        changed = replace(LETTER, body=tuple(replace(each, when=None) for each in LETTER.body))
    else:
        change = {"text": "Please help."} if part == "sentence" else {"why": "It is kind."}
        sentence = replace(one, **change)
        paragraph = replace(body, sentences=(sentence, *body.sentences[1:]))
        changed = replace(LETTER, body=(*LETTER.body[:2], paragraph, *LETTER.body[3:]))
    assert (fingerprint(changed) == fingerprint(LETTER)) == (part == "reason")


def test_the_page_shows_the_version() -> None:
    """With its day, and for the script; a letter just begun has none yet."""
    page = letter_view.page(LETTER, words_in("es"), (3, DAY))
    assert "Wording 3 of November 22, 2026" in page
    assert 'data-wording="3"' in page
    assert "Wording" not in letter_view.page(LETTER, words_in("es")).replace("data-", "")
    assert latest("no-such-letter") is None
    assert latest(LETTER.id) is not None


def test_the_versions_are_kept_as_data() -> None:
    """In the order of the catalog, ready to be read in review."""
    kept = json.loads(Path("checklists/letters/wording.json").read_text())
    assert tuple(kept) == catalog.LETTERS
