"""A chosen state: remembered on the device, and shown beside the federal rule on other pages."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Page, expect

from tests.browser.pages import LETTER, Gate, button, field, output, python_ready

GUIDE = "/guides/evaluation-refused/"
RULE = "#law-initial-eval-60-days"
FULL = "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };"


def test_no_state_is_guessed(page: Page) -> None:
    """A guide shows the federal rule, and a link to pick a state."""
    page.goto(GUIDE)
    expect(page.get_by_role("link", name="Pick your state to see its rules here too")).to_be_visible()
    expect(page.locator(".iep-in-state")).to_have_count(0)


def test_a_chosen_state_is_shown_on_other_pages(page: Page) -> None:
    """A guide opened later has its rule below the federal one, and leads back to the state's page."""
    page.goto("/states/tx/")
    button(page, "This is my state").click()
    expect(page.get_by_text("This is your state on this device.")).to_be_visible()
    expect(button(page, "This is my state")).to_be_focused()
    page.goto(GUIDE)
    expect(page.locator(RULE)).to_contain_text("In Texas: the first evaluation is due within 45 school days")
    expect(page.locator(RULE)).to_contain_text("60 days")
    page.get_by_role("link", name="Your state: Texas").click()
    page.wait_for_url("**/states/tx/")
    expect(button(page, "This is my state")).to_have_attribute("aria-pressed", "true")


def test_a_choice_in_another_tab_is_taken_over(page: Page) -> None:
    """Nothing of the first state stays."""
    page.goto(GUIDE)
    other = page.context.new_page()
    for abbr, name in (("tx", "Texas"), ("ak", "Alaska")):
        other.goto(f"/states/{abbr}/")
        button(other, "This is my state").click()
        expect(page.get_by_role("link", name=f"Your state: {name}")).to_be_visible()
    expect(page.locator(".iep-in-state").filter(has_text="Texas")).to_have_count(0)
    expect(page.locator("#law-due-process-2-years")).to_contain_text("In Alaska: you can ask for a hearing")


def test_another_state_is_picked_in_another_tab(page: Page) -> None:
    """The page of the first one no longer calls it the parent's."""
    page.goto("/states/tx/")
    button(page, "This is my state").click()
    other = page.context.new_page()
    other.goto("/states/dc/")
    button(other, "This is my state").click()
    expect(button(page, "This is my state")).to_have_attribute("aria-pressed", "false")
    expect(page.get_by_text("This is your state on this device.")).to_be_hidden()
    other.goto(GUIDE)
    expect(other.locator(RULE)).to_contain_text("In the District of Columbia: the first evaluation")


def test_the_rules_of_states_cannot_be_had(page: Page, complaints: list[str]) -> None:
    """Without them the federal rules stand, and the page goes on."""
    page.goto("/states/tx/")
    button(page, "This is my state").click()
    page.route("**/states.json", lambda route: route.abort())
    with page.expect_event("requestfailed", lambda request: request.url.endswith("/states.json")):
        page.goto(GUIDE)
    expect(page.get_by_role("link", name="Pick your state to see its rules here too")).to_be_visible()
    expect(page.locator(".iep-in-state")).to_have_count(0)
    assert all("states.json" in said or "ERR_FAILED" in said for said in complaints), complaints
    complaints.clear()


def test_no_room_to_remember_it(page: Page) -> None:
    """It is said, and the page stays as it is."""
    page.add_init_script(FULL)
    page.goto("/states/tx/")
    button(page, "This is my state").click()
    status = page.locator("iep-state [role=status]")
    expect(status).to_contain_text("no room left")
    expect(button(page, "This is my state")).to_have_attribute("aria-pressed", "false")
    with page.expect_download() as download:
        status.get_by_role("button", name="Save a backup").click()
    assert '"state":"TX"' in Path(download.value.path()).read_text("utf-8").replace('\\"', '"')


def test_a_chosen_state_is_in_the_letter(page: Page) -> None:
    """Chosen on its page or picked in the letter's form, it is the same answer everywhere."""
    page.goto("/states/tx/")
    button(page, "This is my state").click()
    page.goto(LETTER)
    expect(field(page, "state")).to_have_value("TX")
    python_ready(page)
    expect(output(page, "body")).to_contain_text("In Texas, the evaluation is due within 45 school days")
    expect(page.locator(RULE)).to_contain_text("In Texas:")
    field(page, "state").select_option("Virginia")
    expect(page.locator(RULE)).to_contain_text("In Virginia:")
    expect(page.locator(".iep-in-state").filter(has_text="Texas")).to_have_count(0)
    expect(output(page, "body")).to_contain_text("In Virginia, the evaluation is due within 65 business days")
    page.goto("/states/va/")
    expect(page.get_by_text("This is your state on this device.")).to_be_visible()


def test_a_state_picked_before_python(page: Page) -> None:
    """The plain letter keeps its sentence for every state; Python's names the picked one's clock."""
    gate = Gate(page)
    page.goto(LETTER)
    field(page, "state").select_option("Texas")
    expect(output(page, "body")).to_contain_text("unless our state has its own rule")
    expect(output(page, "body")).not_to_contain_text("TX")
    gate.open()
    python_ready(page)
    expect(output(page, "body")).to_contain_text("In Texas, the evaluation")


def test_no_state_again(page: Page) -> None:
    """Taken back in the form, its rules go, and the link leads to all states."""
    page.goto(LETTER)
    field(page, "state").select_option("Texas")
    expect(page.get_by_role("link", name="Your state: Texas")).to_be_visible()
    field(page, "state").select_option("Not picked")
    expect(page.get_by_role("link", name="Pick your state to see its rules here too")).to_be_visible()
    expect(page.locator(".iep-in-state")).to_have_count(0)
