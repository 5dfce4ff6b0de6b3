"""The page of a parent's own data, and the names that a backup reads with."""

import json
import re

from bs4 import BeautifulSoup

from checklists import catalog
from checklists.model.log import HOWS, OUTCOMES
from checklists.model.promise import PERIODS
from checklists.views import backup_names, my_data


def test_every_answer_of_every_tool_has_a_name() -> None:
    """A field's label is found under its tool or among those of all, and so is an option's."""
    names = backup_names.names()
    tools, every = names["tools"], names["all"]
    for definition in catalog.definitions():
        kind = "letter" if definition.id in catalog.LETTERS else "checklist"
        own = tools[f"{kind}:{definition.id}"]
        assert isinstance(own, dict)
        assert own[""] == definition.title
        for field in definition.fields:
            if field.id == "leave_out" or field.id.startswith("note-"):
                continue
            assert own.get(field.id, every.get(field.id)) == field.label, (definition.id, field.id)
            for option in field.options:
                key = f"{field.id}={option.id}"
                assert own.get(key, every.get(key)) == option.label, (definition.id, key)


def test_a_label_of_one_tool_is_never_that_of_another() -> None:
    """What stands among those of all is what each tool with such a field says."""
    names = backup_names.names()
    every = names["all"]
    for definition in catalog.definitions():
        for field in definition.fields:
            if field.id in every:
                assert every[field.id] == field.label


def test_the_log_has_a_name_for_each_of_its_words() -> None:
    """So a backup never says "told" where it can say who told."""
    names = backup_names.names()
    assert set(names["hows"]) == {each for each in HOWS if each}
    assert set(names["periods"]) == set(PERIODS)
    assert set(names["outcomes"]) == set(OUTCOMES)


def test_deadlines_and_states_are_named() -> None:
    """By their titles, with the question that the day answers."""
    names = backup_names.names()
    for each in catalog.deadlines():
        assert names["tools"][f"deadline:{each.id}"] == {  # type: ignore[index]
            id: said
            for id, said in {"": each.title, "start": each.start.label, "done": "Done on"}.items()
            if names["all"].get(id) != said
        }
    assert names["states"]["TX"] == "Texas"


def test_the_page_has_its_buttons_and_reads_without_a_script() -> None:
    """Tests and guides rely on the buttons' names."""
    page = BeautifulSoup(str(my_data.page()), "html.parser")
    buttons = {each.text for each in page.select("button")}
    assert {"Save a backup", "Restore a backup", "Erase everything on this device"} <= buttons
    assert "JavaScript is off" in page.select_one("noscript").text  # type: ignore[union-attr]
    passphrases = page.select("input[type=password]")
    assert len(passphrases) == 3
    assert not any(each.has_attr("name") for each in passphrases), "a passphrase is nobody's answer"


def test_the_names_in_the_page_are_json_that_no_tag_can_end() -> None:
    """As the page's script reads them."""
    html = str(my_data.page())
    found = re.search(r"<script type=\"application/json\" data-names>(.*?)</script>", html, re.DOTALL)
    assert found
    assert "<" not in found[1]
    assert json.loads(found[1]) == backup_names.names()
