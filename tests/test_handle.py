"""The one door: any text in, JSON out, never an exception and never unescaped HTML."""

import json
import re
from html.parser import HTMLParser
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checklists import browser, catalog
from checklists.build import BUILD
from checklists.examples import examples
from checklists.messages import REASONS, TWIN
from checklists.model.checklist import Checklist
from checklists.model.letter import OWN_WORDS, Letter
from tests.anything import DEFINITIONS, filled

TAGS = {"div", "p", "span", "ul", "ol", "li", "br", "a", "q", "s", "strong", "label", "input"}
TAGS |= {"aside", "button", "details", "summary", "textarea"}
ATTRIBUTES = {"class", "href", "rel", "type", "name", "value", "id", "checked", "lang"}
ATTRIBUTES |= {"aria-describedby", "autocomplete", "for", "rows"}
json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=12,
)


def ask(**changes: Any) -> dict[str, Any]:
    """The answer to a good request with these changes."""
    request = {
        "v": BUILD,
        "id": 7,
        "ask": "letter.draft",
        "about": "request-evaluation",
        "today": "2026-03-05",
        "given": {},
        "also": [],
        **changes,
    }
    return dict(json.loads(browser.handle(json.dumps(request))))


class Reader(HTMLParser):
    """Collects tags, attribute names and words."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.names: set[str] = set()
        self.words = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.names |= {name for name, _ in attrs if not name.startswith("data-")}

    def handle_data(self, data: str) -> None:
        self.words += data


def ask_about(definition: Letter | Checklist, **changes: Any) -> dict[str, Any]:
    """The answer about this definition."""
    kind = "letter.draft" if isinstance(definition, Letter) else "checklist.review"
    return ask(ask=kind, about=definition.id, **changes)


def test_a_good_request_is_answered_with_its_id() -> None:
    """Outputs as elements, and what the page needs besides."""
    answer = ask(given={"child": "Sam Lee"})
    assert (answer["id"], answer["ok"]) == (7, True)
    assert set(re.findall(r'data-output="([\w-]+)"', answer["html"])) == {
        "subject",
        "body",
        "tone",
        "changed",
        "changed-said",
    }
    assert answer["data"]["missing"] == ["Your name", "School"]
    assert answer["data"]["subject"].endswith("Sam Lee")


def test_the_letter_to_read_in_spanish_is_made_when_it_is_wanted() -> None:
    """It has the parent's words in a Spanish letter."""
    html = ask(given={"child": "Sam Lee"}, also=["twin"])["html"]
    twin = html.partition('data-output="twin"')[2]
    assert "Sam Lee" in twin
    assert "evaluación" in twin


@pytest.mark.parametrize(
    ("changes", "kind"),
    [
        ({"v": "another"}, "StaleBuild"),
        ({"ask": "letter.burn"}, "UnknownAsk"),
        ({"about": "no-such-letter"}, "UnknownDefinition"),
        ({"ask": "checklist.review"}, "UnknownDefinition"),
        ({"ask": "timeline.review", "about": "retention"}, "UnknownDefinition"),
        ({"given": {"nickname": "x"}}, "UnknownField"),
        ({"given": {"child": 3}}, "BadRequest"),
        ({"given": {"child": ["a", 3]}}, "BadRequest"),
        ({"given": None}, "BadRequest"),
        ({"also": None}, "BadRequest"),
        ({"also": ["twin", 3]}, "BadRequest"),
        ({"also": ["everything"]}, "BadRequest"),
        ({"today": "tomorrow"}, "BadRequest"),
        ({"id": "seven"}, "BadRequest"),
    ],
)
def test_a_bad_request_is_a_named_error_with_a_message(changes: dict[str, Any], kind: str) -> None:
    """An unknown definition, field or ask; a page from another build; the wrong shape."""
    answer = ask(**changes)
    assert answer["ok"] is False
    assert answer["error"]["kind"] == kind
    assert len(answer["error"]["message"]) > 10


@pytest.mark.parametrize("text", ["", "{", "3", "[]", "null", "[" * 100_000, "9" * 5000, '{"v": "\ud800"}'])
def test_what_is_no_request_is_a_bad_request(text: str) -> None:
    """Even what would overflow a stack."""
    answer = json.loads(browser.handle(text))
    assert (answer["id"], answer["ok"], answer["error"]["kind"]) == (0, False, "BadRequest")


def test_brackets_in_what_is_typed_are_not_nesting() -> None:
    """A parent may type as many as they like."""
    answer = ask(given={"child": '[{"' * 1000})
    assert answer["ok"]
    assert '[{"' * 1000 in answer["data"]["text"]


@given(st.text())
def test_any_text_is_answered(text: str) -> None:
    """Never raises."""
    assert json.loads(browser.handle(text))["ok"] is False


@given(json_values)
def test_any_json_is_answered(value: Any) -> None:
    """Never raises."""
    assert json.loads(browser.handle(json.dumps(value)))["ok"] is False


@given(
    st.fixed_dictionaries(
        {},
        optional={key: json_values for key in ("v", "id", "ask", "about", "today", "given")},
    )
)
def test_any_values_under_the_right_keys_are_answered(changes: dict[str, Any]) -> None:
    """Never raises."""
    assert set(ask(**changes)) >= {"id", "ok"}


@settings(max_examples=60)
@given(st.data())
def test_any_words_in_any_field_stay_words(data: st.DataObject) -> None:
    """Whatever is typed, the HTML has only our tags and attributes, and the words are there as typed."""
    definition = data.draw(DEFINITIONS)
    given_ = data.draw(filled(definition))
    also = data.draw(st.lists(st.sampled_from([REASONS, TWIN]), unique=True))
    answer = ask_about(definition, given=given_, also=also)
    assert answer["ok"], answer
    reader = Reader(answer["html"])
    assert reader.tags <= TAGS
    assert reader.names <= ATTRIBUTES
    if "subject" in answer["data"]:
        child = str(given_.get("child", "")).strip()
        assert " ".join(child.split()) in " ".join(answer["data"]["subject"].split())


@settings(max_examples=60)
@given(st.data())
def test_any_order_of_typing_gives_the_same_answer(data: st.DataObject) -> None:
    """What was typed first makes no difference, in a letter or in a checklist."""
    definition = data.draw(DEFINITIONS)
    given_ = data.draw(filled(definition))
    order = data.draw(st.permutations(list(given_.items())))
    assert ask_about(definition, given=dict(order)) == ask_about(definition, given=given_)


@pytest.mark.parametrize("definition", catalog.definitions(), ids=lambda definition: definition.id)
def test_very_long_answers_are_kept_whole(definition: Letter | Checklist) -> None:
    """Ten thousand characters in every field for words."""
    long = "He reads & writes. " * (10_000 // 19)
    fields = [cell for each in definition.fields for cell in (each.in_row("0") if each.columns else [each])]
    given_ = {each.id: long for each in fields if each.kind in OWN_WORDS}
    answer = ask_about(definition, given=given_)
    assert answer["ok"]
    own = " ".join(Reader(answer["html"]).words.split())
    assert "text" not in answer["data"] or long.strip() in own


def test_examples_cover_every_definition_and_the_refusals() -> None:
    """The build and the parity test run these."""
    answers = [json.loads(browser.handle(request)) for request in examples()]
    abouts = {json.loads(request)["about"] for request in examples() if '"about"' in request}
    assert abouts > {*catalog.LETTERS, *catalog.CHECKLISTS}
    kinds = {answer["error"]["kind"] for answer in answers if not answer["ok"]}
    assert kinds == {"BadRequest", "StaleBuild", "UnknownAsk", "UnknownDefinition", "UnknownField"}
