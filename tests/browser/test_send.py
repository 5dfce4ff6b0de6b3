"""What a parent can do to a letter: leave out, name less law, see it with a made-up child, send."""

from __future__ import annotations

import re
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import PHONE, OpenPage
from tests.browser.pages import (
    CHECKLIST,
    CLIPBOARD,
    LETTER,
    NOW,
    SHORT,
    Gate,
    answer,
    button,
    clipboard_text,
    copied,
    field,
    fields,
    fill,
    output,
    python_ready,
    stored,
    unfold_reasons,
)

MAIL = "Open in your mail app"
ON_CLICK = """(link) => new Promise((done) => {
  document.addEventListener("click", (event) => {
    event.preventDefault();
    const during = link.href;
    setTimeout(() => done([during, link.getAttribute("href")]), 50);
  }, { once: true });
  link.click();
})"""
HEARD = """() => {
  window.heard = [];
  for (const type of ["iep:send", "iep:sent-off"]) document.addEventListener(type, (event) => {
    if (window.objects && type === "iep:send") event.preventDefault();
    heard.push([type, event.detail.how, event.detail.output, event.detail.text ?? ""]);
  });
  window.print = () => { heard.push(["printed"]) };
}"""
REFUSED = """
document.execCommand = () => false;
navigator.clipboard.write = () => Promise.reject(new DOMException("no", "NotAllowedError"));
"""
SHARED = """
window.shared = [];
window.answer = [];
navigator.share = (what) => {
  shared.push(what);
  return answer.length ? Promise.reject(new DOMException("no", answer.pop())) : Promise.resolve();
};
"""


@pytest.fixture
def letter(open_page: OpenPage) -> Page:
    """The letter's page with Python at work and the shortest answers given."""
    page = open_page(viewport=PHONE, permissions=CLIPBOARD)
    page.clock.set_fixed_time(NOW)
    page.goto(LETTER)
    fill(page, SHORT)
    python_ready(page)
    expect(output(page, "body")).to_contain_text("Sam Lee")
    return page


def test_mail_app(letter: Page) -> None:
    """A short letter offers the mail app; subject and body stand in the link only while it is clicked."""
    link = letter.get_by_role("link", name=MAIL)
    expect(link).to_be_visible()
    assert link.get_attribute("href") == "mailto:"
    during, after = link.evaluate(ON_CLICK)
    assert after == "mailto:"
    asked = parse_qs(urlsplit(during).query)
    said = answer("request-evaluation", SHORT)
    assert asked == {"subject": [said["subject"]], "body": [said["text"]]}
    field(letter, "examples").fill("He guesses at words. " * 250)
    expect(output(letter, "body")).to_contain_text("He guesses")
    assert len(output(letter, "body").inner_text()) > 6000
    expect(link).to_be_hidden()


def test_law_dial(letter: Page) -> None:
    """None: no rule and no number. Light: the rule in words. Full: the numbers. The facts stay the same."""
    facts = {**SHORT, "wait": "yes", "passing": "yes"}
    fill(letter, facts)
    body = output(letter, "body")
    rule, number = re.compile("IDEA|Individuals with"), re.compile(r"§|\d{3}\.\d")
    texts = {}
    for dial in ("none", "light", "full"):
        field(letter, "law").and_(letter.locator(f"[value={dial}]")).check()
        expected = answer("request-evaluation", {**facts, "law": dial})["text"]
        expect(body).to_contain_text("more than grades")
        (expect(body).to_contain_text if dial == "full" else expect(body).not_to_contain_text)(number)
        (expect(body).not_to_contain_text if dial == "none" else expect(body).to_contain_text)(rule)
        texts[dial] = copied(letter, "Copy email")["text/plain"]
        assert texts[dial] == expected
    sentences = texts["none"].replace("\n\n", " ").split(". ")
    assert all(sentence.rstrip(".") in texts["full"].replace("\n\n", " ") for sentence in sentences)


def test_leaving_a_sentence_out(letter: Page) -> None:
    """It leaves the letter, stays out after a reload and without Python, and can be put back."""
    sentence = "Please also send me a copy of the procedural safeguards."
    body, reasons = output(letter, "body"), letter.locator("[data-output=reasons]")
    expect(body).to_contain_text(sentence)
    unfold_reasons(letter)
    row = reasons.get_by_role("listitem").filter(has_text=sentence)
    row.get_by_role("checkbox", name="Leave this sentence out").check()
    expect(body).not_to_contain_text(sentence)
    expect(row.get_by_role("checkbox")).to_be_focused()
    assert sentence not in copied(letter, "Copy email")["text/plain"]
    gate = Gate(letter)
    letter.reload()
    assert sentence not in copied(letter, "Copy email")["text/plain"]
    expect(body.get_by_text(sentence)).to_be_hidden()
    gate.open()
    python_ready(letter)
    expect(body).to_contain_text("Sam Lee")
    expect(body).not_to_contain_text(sentence)
    unfold_reasons(letter)
    row.get_by_role("checkbox").uncheck()
    expect(body).to_contain_text(sentence)
    assert "leave_out" not in stored(letter)["letter:request-evaluation"]["given"]


def test_why_a_sentence_is_there(letter: Page) -> None:
    """A tap on a sentence opens its reason with the section as a link; marking words does not."""
    sentence = output(letter, "body").locator("[data-sentence=ask]")
    reason = letter.locator("[data-reason=ask]")
    sentence.evaluate("(each) => { getSelection().selectAllChildren(each); each.click() }")
    expect(reason).to_be_hidden()
    sentence.evaluate("() => getSelection().empty()")
    sentence.click()
    expect(reason).to_be_in_viewport()
    expect(reason.get_by_role("link", name=re.compile(r"34 CFR 300\.301"))).to_be_visible()


def test_a_date_that_cannot_be(letter: Page) -> None:
    """The sentence that says so stands beside its field and is tied to it; a good date takes it away."""
    day = field(letter, "asked_on")
    day.fill("0202-02-11")
    problem = letter.locator("[data-problem=asked_on]")
    expect(problem).to_have_text("Please check the year of this date.")
    expect(day).to_have_attribute("aria-invalid", "true")
    expect(day).to_have_accessible_description(re.compile("Please check the year"))
    day.fill("2026-02-11")
    expect(problem).to_be_empty()
    expect(day).to_have_attribute("aria-invalid", "false")


@pytest.mark.parametrize(("address", "name"), [(LETTER, "Theo Whitfield"), (CHECKLIST, "Theo Whitfield")])
def test_made_up_child(open_page: OpenPage, address: str, name: str) -> None:
    """It fills everything, is marked, is saved nowhere, and one tap brings the parent's own answers back."""
    page = open_page(viewport=PHONE)
    page.goto(address)
    own = {"child": "Sam Lee", "parent": "Ana Lee"}
    fill(page, own)
    before = stored(page)
    button(page, "Show me with a made-up child").click()
    expect(page.get_by_text("A made-up child. Nothing here is saved.")).to_be_visible()
    expect(page.locator("[data-sample-shown] .iep-paper").first).to_have_css("border-style", "dashed")
    python_ready(page)
    expect(output(page, "body")).to_contain_text("Dana Whitfield")
    expect(output(page, "subject")).to_contain_text(name)
    field(page, "parent").fill("Somebody")
    expect(output(page, "body")).to_contain_text("Somebody")
    assert stored(page) == before
    button(page, "Clear the made-up child").click()
    assert fields(page, own) == own
    expect(output(page, "body")).to_contain_text("Ana Lee")
    expect(page.locator("iep-letter, iep-checklist")).not_to_contain_text(re.compile("Nothing here is saved"))
    assert stored(page) == before


def test_a_second_look_at_the_parents_words(letter: Page) -> None:
    """Two wordings to think over, with a calmer way; the letter can be copied as it is."""
    field(letter, "examples").fill("YOU FAILED my son!!!")
    offer = letter.locator(".iep-tone")
    expect(offer.locator("li")).to_have_count(2)
    expect(offer).to_contain_text("Calmer: “has not happened yet”")
    assert "YOU FAILED my son!!!" in copied(letter, "Copy email")["text/plain"]
    field(letter, "examples").fill("He guesses at words.")
    expect(offer).to_have_count(0)


def test_copy_all(letter: Page) -> None:
    """The subject line, an empty line, the email; as plain and as rich text."""
    said = answer("request-evaluation", SHORT)
    taken = copied(letter, "Copy all")
    assert taken["text/plain"] == f"{said['subject']}\n\n{said['text']}"
    paragraphs = re.findall(r"<p\b.*?</p>", taken["text/html"], re.DOTALL)
    assert len(paragraphs) == len(re.split(r"\n\n", taken["text/plain"]))
    assert said["subject"] in re.sub(r"<[^>]+>", "", paragraphs[0])


@pytest.mark.parametrize(
    ("address", "name", "paper"),
    [
        (LETTER, "Copy email", "body"),
        (LETTER, "Copy subject", "subject"),
        (CHECKLIST, "Copy agenda", "agenda"),
        (CHECKLIST, "Copy statement", "statement"),
    ],
)
def test_a_clipboard_that_refuses(open_page: OpenPage, address: str, name: str, paper: str) -> None:
    """The words are laid out, selected, to copy by hand; closing that brings the focus back."""
    page = open_page(viewport=PHONE, permissions=CLIPBOARD)
    page.add_init_script(REFUSED)
    page.goto(address)
    fill(page, {"child": "Sam Lee", **({"concern_1": "Math is slow."} if address == CHECKLIST else {})})
    python_ready(page)
    expect(output(page, paper)).to_contain_text("Math" if paper == "agenda" else "Sam Lee")
    button(page, name).click()
    area = page.get_by_role("textbox", name="The words to copy")
    expect(area).to_be_focused()
    expect(area).to_be_in_viewport()
    expect(area).not_to_be_editable()
    expect(area).to_have_accessible_description(re.compile(r"press Ctrl\+C, or on a Mac Command\+C"))
    whole = area.input_value()
    assert "Math is slow." in whole if paper == "agenda" else "Sam Lee" in whole
    selected = area.evaluate("(each) => each.value.slice(each.selectionStart, each.selectionEnd)")
    assert selected == whole
    page.keyboard.press("Control+C")
    assert clipboard_text(page) == whole
    expect(button(page, name).locator("xpath=..").get_by_role("status")).to_contain_text("Copied.")
    button(page, name).click()
    expect(area).to_have_count(1)
    button(page, "Close").click()
    expect(area).to_have_count(0)
    expect(button(page, name)).to_be_focused()


def test_words_laid_out_are_never_old(letter: Page) -> None:
    """They go when something is typed; the email in them is the whole one, with its empty lines."""
    letter.evaluate(f"() => {{ {REFUSED} }}")
    button(letter, "Copy email").click()
    area = letter.get_by_role("textbox", name="The words to copy")
    expect(area).to_have_value(answer("request-evaluation", SHORT)["text"])
    field(letter, "child").fill("Ana")
    expect(area).to_have_count(0)


@pytest.mark.noisy
def test_no_clipboard_and_no_network(letter: Page) -> None:
    """The line beside the button still says what to do."""
    letter.evaluate(f"() => {{ {REFUSED} }}")
    letter.context.set_offline(True)
    button(letter, "Copy email").click()
    expect(letter.get_by_text("Select the text above and copy it.")).to_be_visible()


def test_sharing(open_page: OpenPage) -> None:
    """The share sheet gets subject and email; one closed again says nothing, one that failed does."""
    page = open_page(viewport=PHONE)
    page.add_init_script(SHARED)
    page.clock.set_fixed_time(NOW)
    page.goto(LETTER)
    fill(page, SHORT)
    python_ready(page)
    expect(output(page, "body")).to_contain_text("Sam Lee")
    page.evaluate(HEARD)
    share = button(page, "Share")
    said = answer("request-evaluation", SHORT)
    share.click()
    assert page.evaluate("() => shared") == [{"title": said["subject"], "text": said["text"]}]
    whole = f"{said['subject']}\n\n{said['text']}"
    sent = [["iep:send", "share", "all", whole], ["iep:sent-off", "share", "all", ""]]
    assert page.evaluate("() => heard") == sent
    status = share.locator("xpath=..").get_by_role("status")
    page.evaluate("() => { answer.push('AbortError') }")
    share.click()
    expect(status).to_be_empty()
    page.evaluate("() => { answer.push('NotAllowedError') }")
    share.click()
    expect(status).to_have_text("This browser did not share it. You can copy it instead.")
    assert [name for name, *_ in page.evaluate("() => heard")].count("iep:sent-off") == 1


def test_nothing_to_share_with(open_page: OpenPage) -> None:
    """Where the browser has no share sheet, no button promises one."""
    page = open_page(viewport=PHONE)
    page.add_init_script("delete Navigator.prototype.share")
    page.goto(LETTER)
    expect(button(page, "Copy email")).to_be_visible()
    expect(button(page, "Share")).to_have_count(0)


def test_who_listens_is_told(letter: Page) -> None:
    """Before each way out, with the words; and after it, when it was the email."""
    letter.evaluate(HEARD)
    said = answer("request-evaluation", SHORT)
    whole = f"{said['subject']}\n\n{said['text']}"
    copied(letter, "Copy subject")
    copied(letter, "Copy email")
    copied(letter, "Copy all")
    button(letter, "Print").click()
    letter.get_by_role("link", name=MAIL).evaluate(ON_CLICK)
    assert letter.evaluate("() => heard") == [
        ["iep:send", "copy", "subject", said["subject"]],
        ["iep:send", "copy", "body", said["text"]],
        ["iep:sent-off", "copy", "body", ""],
        ["iep:send", "copy", "all", whole],
        ["iep:sent-off", "copy", "all", ""],
        ["iep:send", "print", "all", whole],
        ["printed"],
        ["iep:sent-off", "print", "all", ""],
        ["iep:send", "mail", "all", whole],
        ["iep:sent-off", "mail", "all", ""],
    ]


def test_who_listens_can_stop_it(letter: Page) -> None:
    """Nothing is copied, printed or opened, and nothing says that it was."""
    copied(letter, "Copy email")
    letter.evaluate("() => navigator.clipboard.writeText('as it was')")
    letter.evaluate(HEARD)
    letter.evaluate("() => { window.objects = true }")
    for name in ("Copy subject", "Copy email", "Copy all", "Print"):
        button(letter, name).click()
        letter.wait_for_timeout(50)
    link = letter.get_by_role("link", name=MAIL)
    assert link.evaluate(ON_CLICK) == ["mailto:", "mailto:"]
    assert clipboard_text(letter) == "as it was"
    expect(letter.get_by_text("Copied.")).to_have_count(0)
    assert [type for type, *_ in letter.evaluate("() => heard")] == ["iep:send"] * 5


def test_printing_a_checklist_sends_no_email(open_page: OpenPage) -> None:
    """What is printed there is the list."""
    page = open_page()
    page.goto(CHECKLIST)
    expect(button(page, "Print")).to_be_visible()
    page.evaluate(HEARD)
    button(page, "Print").click()
    assert [each[:3] for each in page.evaluate("() => heard")] == [["iep:send", "print", "page"], ["printed"]]
