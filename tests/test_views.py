"""What the built page holds, with no script at all."""

from bs4 import BeautifulSoup

from checklists import catalog
from checklists.law.facts import fact
from checklists.model.words import catalog as words_in
from checklists.views import checklist as checklist_view
from checklists.views import letter as letter_view
from checklists.views import review as review_view
from checklists.views.facts import source_row
from checklists.views.html import Html, el, join, lines


def soup(html: str) -> BeautifulSoup:
    """The HTML as a tree."""
    return BeautifulSoup(html, "html.parser")


def test_text_is_escaped_and_html_is_not() -> None:
    """Escaping happens here and nowhere else."""
    assert el("p", "<b>", el("i", "&"), class_='"') == '<p class="&quot;">&lt;b&gt;<i>&amp;</i></p>'
    assert join("<", None, Html("<br>")) == "&lt;<br>"
    assert lines("a\n<b>") == "a<br>&lt;b&gt;"


def test_attributes_may_be_flags_numbers_or_nothing() -> None:
    """True is the bare name; False and None leave it out."""
    assert el("input", checked=True, hidden=False, rows=3, id=None) == '<input checked rows="3">'


def test_the_letter_page_is_whole_without_a_script() -> None:
    """Every field has a label; the blank letter, reasons, Spanish copy and a finished example are there."""
    letter = catalog.letter("request-evaluation")
    page = soup(letter_view.page(letter, words_in("es")))
    for control in page.select("form input, form textarea"):
        assert (
            page.select_one(f"label[for={control['id']}]")
            if control.get("id")
            else control.find_parent("label")
        )
    names = {control["name"] for control in page.select("form [name]")}
    assert names == {field.id for field in letter.fields} - {"leave_out"}
    blanks = {span.text for span in page.select("[data-output=body] .iep-blank")}
    assert {"Your name", "School", "today’s date"} <= blanks
    assert page.select_one("[data-output=twin] .iep-blank").text == "la fecha de hoy"  # type: ignore[union-attr]
    assert page.select("[data-output=reasons] a[href^='https://www.ecfr.gov/']")
    assert not page.select("[data-output=reasons] input")
    assert "Theo Whitfield" in page.get_text()
    buttons = [
        "Show me with a made-up child",
        "Copy email",
        "Copy subject",
        "Share",
        "Copy all",
        "Print",
        "Copy a link to this letter",
    ]
    assert [button.text for button in page.select("button")] == buttons
    assert all(button.find_parent(class_="iep-js") for button in page.select("button"))


def test_the_checklist_page_is_whole_without_a_script() -> None:
    """Every item with its tick, hint and rule; the papers with blanks."""
    checklist = catalog.checklist("before-the-meeting")
    page = soup(checklist_view.page(checklist))
    assert {box["name"] for box in page.select("input[type=checkbox]")} == {
        item.id for item in checklist.items()
    }
    for item in checklist.items():
        row = page.select_one(f"li:has(input[name={item.id}])")
        assert row is not None
        assert item.text in row.text
        assert all(fact(id).cite in row.text for id in item.facts)
    assert page.select("[data-output=body] .iep-blank")
    assert page.select_one("a[href='../../guides/not-followed/']") is not None


def test_a_fact_says_how_sure_we_are_and_where_it_is_used() -> None:
    """The law's own words, or a secondary source; with the address that was read."""
    row = soup(source_row(fact("initial-eval-60-days"), [("../../guides/process/", "How it should go")]))
    assert "In its own words" in row.text
    assert [link["href"] for link in row.select("a")] == [
        "https://www.ecfr.gov/current/title-34/section-300.301",
        fact("initial-eval-60-days").source,
        "../../guides/process/",
    ]
    second = soup(source_row(fact("rti-no-reject-referral"), []))
    assert "secondary source" in second.text
    assert "Used on" not in second.text


def test_reasons_say_the_condition_and_the_source() -> None:
    """Why a sentence is there, in words; what was taken out can be put back."""
    letter = catalog.letter("request-evaluation")
    import json

    from checklists.browser import handle

    request = {
        "v": "dev",
        "id": 1,
        "ask": "letter.draft",
        "about": letter.id,
        "today": "2026-03-05",
        "given": {"wait": "yes", "areas": ["math"], "leave_out": ["areas"]},
        "also": ["reasons"],
    }
    page = soup(json.loads(handle(json.dumps(request)))["html"])
    rule = page.select_one("[data-reason=wait-rule]")
    assert rule is not None
    assert fact("rti-no-delay").quote in rule.text
    taken = page.select_one("[data-reason=areas] input")
    assert taken is not None
    assert taken.has_attr("checked")
    assert "math" not in page.select("[data-output=body]")[0].text


def test_an_empty_agenda_is_a_blank() -> None:
    """So that nobody copies the words that hold its place."""
    assert soup(review_view.agenda(())).select("p.iep-blank")
