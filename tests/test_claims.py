"""The gate: what a sentence may claim, and with which facts."""

import tomllib
from pathlib import Path

import pytest

from tools import gate
from tools.claims import PHRASES, phrases, sections, wrong

EVALUATION = "initial-eval-60-days"
PWN = "pwn-refusal-too"


@pytest.mark.parametrize(
    ("sentence", "ids", "kinds"),
    [
        ("It is due within 60 days.", [EVALUATION], []),
        ("It is due within sixty calendar days.", [EVALUATION], []),
        ("It is due within 60 days.", [], ["UncitedNumber"]),
        ("It is due within 15 school days.", [EVALUATION], ["UncitedNumber"]),
        ("You have two years.", ["due-process-2-years"], []),
        ("You have three years.", ["due-process-2-years"], ["UncitedNumber"]),
        ("The meeting is within 10 school days.", ["mdr-10-school-days"], []),
        ("The meeting is within 10 calendar days.", ["mdr-10-school-days"], ["UncitedNumber"]),
        ("One day she read alone.", [], []),
        ("Removals in one school year add up.", [], []),
        ("See 300.503.", [PWN], []),
        ("See 300.503.", [EVALUATION], ["UncitedSection"]),
        ("See 300.562.", [PWN], ["NoSuchSection"]),
        ("See 300.660-662.", [PWN], ["NoSuchSection"]),
        ("The district must answer.", [PWN], []),
        ("The district must answer.", [], ["UncitedDuty"]),
        ("A parent has the right to ask.", [], ["UncitedDuty"]),
        ("The district must answer.", ["no-such-fact"], ["UncitedDuty"]),
        ("Ask them to answer.", [], []),
        ("Ask for written prior notice.", [], ["WrongWords"]),
        ("The school failed to send it.", [], ["WrongWords"]),
        ("It is due within 60 school days.", [EVALUATION], ["UncitedNumber", "WrongWords"]),
    ],
)
def test_a_claim_needs_a_fact_that_carries_it(sentence: str, ids: list[str], kinds: list[str]) -> None:
    """Its section, its number with its kind of day, its duty; and no wording that is wrong anywhere."""
    assert [kind for kind, _ in wrong(sentence, ids)] == kinds


@pytest.mark.parametrize(
    "row", tomllib.loads(PHRASES.read_text(encoding="utf-8"))["phrase"], ids=lambda row: row["wrong"]
)
def test_each_wrong_wording_is_refused(row: dict[str, str]) -> None:
    """With the sentence that says what is right."""
    said = [message for kind, message in wrong(row["wrong"], []) if kind == "WrongWords"]
    assert any(message.endswith(row["say"]) for message in said)


def test_sections_and_phrases_are_read() -> None:
    """The lists that the gate rests on are not empty, and old numbers are not in them."""
    assert {"300.503", "300.613", "104.36", "99.10"} <= sections()
    assert not {"300.562", "300.660", "300.342"} & sections()
    assert phrases()


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("The school answers within 15 school days.", "UncitedNumber: “15 school days” needs a mark"),
        ("The rule is 300.562.", "NoSuchSection: there is no section 300.562 today"),
        ("The school must answer.", "UncitedDuty: “must” needs a mark"),
        ("Good [law: consent-initial-eval]. It must come.", "UncitedDuty: “must” needs a mark"),
        ("/// state | ZZ", "UnknownState: there is no state"),
        ("/// picture | unicorn", "UnknownPicture: there is no picture"),
        ("> Please answer in 15 school days.", "UncitedNumber: “15 school days” needs a mark"),
    ],
)
def test_a_page_with_a_claim_of_its_own_stops_the_build(tmp_path: Path, line: str, said: str) -> None:
    """The mistake names file and line."""
    page = tmp_path / "guide.md"
    page.write_text(f"---\ntitle: X\n---\n\n{line}\n")
    found = [str(each) for each in gate.mistakes(tmp_path) if each.file == page]
    assert len(found) == 1
    assert found[0].startswith(f"{page}:5: {said}")


def test_what_claims_nothing_passes(tmp_path: Path) -> None:
    """A heading, a reply's wish, a wrong belief that is about to be corrected, a page about the site."""
    page = tmp_path / "guide.md"
    page.write_text(
        "# You must ask\n\n> The plan must be kept, please.\n\n"
        "## Where people go wrong\n\n- **Thinking you must sign.**\n  You can take it home.\n"
    )
    (tmp_path / "about").mkdir()
    (tmp_path / "about" / "privacy.md").write_text("A browser may delete it after seven days.\n")
    assert [each for each in gate.mistakes(tmp_path) if each.kind != "NoPage"] == []


def test_a_definition_with_a_claim_of_its_own_stops_the_build(monkeypatch: pytest.MonkeyPatch) -> None:
    """Its sentence is named by the line of its id in the definition's file."""
    monkeypatch.setattr(
        gate, "wrong", lambda text, ids: [("UncitedNumber", "x")] if "easiest to see" in text else []
    )
    found = [each for each in gate.mistakes() if each.file.suffix == ".py"]
    assert {each.file for each in found} == {Path("checklists/letters/request_evaluation.py")}
    assert all(each.line > 1 for each in found)
