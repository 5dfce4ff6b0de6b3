"""The other tests here can only be trusted if what they stand on can fail."""

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import OpenPage, Sink

ASK = """async (url) => {
  try { return (await fetch(url)).status } catch (error) { return error.name }
}"""


def test_the_site_comes_with_its_policy(page: Page) -> None:
    """What is tested is what is published: the policy is in force, headers and all."""
    answer = page.goto("/")
    assert answer is not None
    assert answer.status == 200
    assert "default-src 'none'" in answer.headers["content-security-policy"]


@pytest.mark.noisy
def test_a_request_to_another_origin_is_refused_by_the_policy(page: Page, sink: Sink) -> None:
    """The browser refuses it, complains, and nothing arrives."""
    page.goto("/")
    assert page.evaluate(ASK, f"{sink.url}/?leak") == "TypeError"
    assert (sink.connections, sink.requests) == (0, [])


def test_the_sink_counts_whoever_comes(open_page: OpenPage, sink: Sink) -> None:
    """Without the policy the same request arrives, so a count of zero means something."""
    free = open_page(bypass_csp=True)
    free.goto("/")
    assert free.evaluate(ASK, f"{sink.url}/?leak") == 200
    assert sink.requests == ["GET /?leak"]
    assert sink.connections >= 1


def test_complaints_of_the_console_are_collected(page: Page, complaints: list[str]) -> None:
    """An error, a warning and an uncaught throw are each a complaint; a plain line is not."""
    page.goto("/")
    page.evaluate("console.error('one'); console.warn('two'); console.log('three')")
    page.evaluate(
        "() => new Promise((done) => { setTimeout(() => { setTimeout(done); throw Error('four') }) })"
    )
    said = [complaint.split(" (")[0] for complaint in complaints]
    complaints.clear()
    assert said == ["error: one", "warning: two", "uncaught: four"]


@pytest.mark.viewport(360, 740)
def test_a_second_tab_is_watched_as_well(page: Page, complaints: list[str]) -> None:
    """It has the same size and storage, and its complaints count too."""
    second = page.context.new_page()
    for tab in (page, second):
        tab.goto("/")
        assert tab.evaluate("[innerWidth, innerHeight]") == [360, 740]
    second.evaluate("console.error('from the second')")
    assert len(complaints) == 1
    complaints.clear()
