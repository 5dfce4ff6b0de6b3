"""The page that makes reports: what it can hold is what a report can be made of."""

from pathlib import Path

import textstat  # type: ignore[import-untyped]  # it ships no types
from bs4 import BeautifulSoup
from markdown import Markdown

from checklists.asks.report_pdf import FILES
from checklists.model.reported import PARTS
from checklists.views import binder_form as view
from checklists.views.hidden import LOOK, TOO_LONG, UNCHANGED
from checklists.views.report_button import report_button
from tools.blocks import makeExtension
from tools.grades import HIGHEST_GRADE

ROOT = Path("docs/en")


def test_its_parts_are_those_of_a_report() -> None:
    """In the order in which they are listed, all of them chosen at first."""
    boxes = BeautifulSoup(view.page(), "html.parser").select("[name=parts]")
    assert [each["value"] for each in boxes] == [id for id, *_ in view.PARTS] == [*PARTS]
    assert all(each.has_attr("checked") for each in boxes)


def test_each_control_has_a_label_and_each_link_a_page() -> None:
    """Also in what is hidden at first."""
    page = BeautifulSoup(view.page(), "html.parser")
    for control in page.select("input, textarea"):
        assert control.find_parent("label") or page.select(f"label[for={control['id']}]"), control
    for link in page.select("a[href^='../../']"):
        name = str(link["href"]).removeprefix("../../")
        assert (ROOT / f"{name.rstrip('/')}.md").exists() or (ROOT / name / "index.md").exists(), name


def test_a_button_of_a_report() -> None:
    """Says which report, and whose days."""
    made = BeautifulSoup(report_button("service", "Report", days=("a", "b"), hidden=True), "html.parser")
    button = made.select_one("p[hidden] > button[data-report=service][data-from-day=a][data-to-day=b]")
    assert button is not None
    assert made.select("button + [role=status]")
    assert {"service", "timeline", "goals", "letter"} <= {*FILES}
    assert "from-day" not in report_button("goals", "Goals")


def test_its_words_are_plain() -> None:
    """As those of every page."""
    page = BeautifulSoup(view.page(), "html.parser")
    texts = [each.get_text(" ") for each in page.select("p, legend, label, h2, summary")]
    said = "\n".join(
        each if each.endswith(".") else f"{each}." for each in (*texts, LOOK, TOO_LONG, UNCHANGED)
    )
    assert textstat.flesch_kincaid_grade(said) <= HIGHEST_GRADE


def test_the_page_has_its_block() -> None:
    """By the name that its Markdown has."""

    html = Markdown(extensions=[makeExtension()]).convert("/// binder\n///")
    assert "<iep-binder>" in html
