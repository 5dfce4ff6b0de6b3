"""Markup that could run is refused at every door of the page, by the browser and by trusted.js itself."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from checklists.browser import handle
from checklists.examples import examples
from tests.browser.conftest import OpenPage, Sink
from tests.browser.pages import LETTER, in_app, python_ready, search
from tools.permissions import ALLOWED, DENIED

GUIDE = "/guides/process/"
BAD = "<img src=x onerror='window.ran = true'>"
SINKS = {
    "innerHTML": "(bad) => { document.body.firstElementChild.innerHTML = bad }",
    "template": "(bad) => { document.createElement('template').innerHTML = bad }",
    "outerHTML": "(bad) => { document.querySelector('h1').outerHTML = bad }",
    "insertAdjacentHTML": "(bad) => document.body.insertAdjacentHTML('beforeend', bad)",
    "write": "(bad) => document.write(bad)",
    "fragment": "(bad) => document.body.append(document.createRange().createContextualFragment(bad))",
    "parser": "(bad) => document.body.append(new DOMParser().parseFromString(bad, 'text/html').body)",
    "shadow": "(bad) => { document.createElement('p').attachShadow({ mode: 'open' }).innerHTML = bad }",
    "srcdoc": "(bad) => { Object.assign(document.createElement('iframe'), { srcdoc: bad }) }",
    "unsafe": "(bad) => document.body.setHTMLUnsafe(bad)",
    "script text": "() => { Object.assign(document.createElement('script'), { text: 'ran = true' }) }",
    "script address": "() => { document.createElement('script').src = '/assets/app/later.js' }",
    "eval": "() => eval('window.ran = true')",
    "function": "() => new Function('window.ran = true')()",
    "handler": "() => document.body.setAttribute('onclick', 'window.ran = true')",
    "worker": "() => new (Object.getPrototypeOf(Worker))('/assets/app/worker.js')",
    "theme's worker": "() => new Worker('data:text/javascript,1')",
    "shared worker": "() => new SharedWorker('/assets/app/worker.js')",
    "service worker": "() => navigator.serviceWorker.register('/assets/app/worker.js')",
    "policy": "() => trustedTypes.createPolicy('other', { createHTML: (text) => text })",
    "same policy": "() => trustedTypes.createPolicy('iep', { createHTML: (text) => text })",
}
THROWS = """async ([way, bad]) => {
  await new Promise((after) => setTimeout(after)); // from here on the page's policy holds for a test, too
  try { await way(bad); return "let through"; } catch (error) { return error.name; }
}"""
HOSTILE = (
    BAD,
    "<script>window.ran = true</script>",
    "<svg><script>window.ran = true</script></svg>",
    "<svg onload='window.ran = true'></svg>",
    "<p onclick='window.ran = true'>x</p>",
    "<a href='javascript:window.ran = true'>x</a>",
    "<a href=' java\nscript:window.ran = true'>x</a>",
    "<a href='data:text/html,x'>x</a>",
    "<svg><a xlink:href='javascript:1'><text>x</text></a></svg>",
    "<svg><use href='data:image/svg+xml,x'/></svg>",
    "<svg><use href='/x.svg#a'/></svg>",
    "<iframe srcdoc='x'></iframe>",
    "<iframe src='/'></iframe>",
    "<object data='/'></object>",
    "<embed src='/'>",
    "<form action='javascript:1'></form>",
    "<button formaction='javascript:1'>x</button>",
    "<p style='color: red'>x</p>",
    "<style>p { color: red }</style>",
    "<link rel='stylesheet' href='/x.css'>",
    "<meta http-equiv='refresh' content='0; url=/'>",
    "<base href='/x/'>",
    "<template><img src=x onerror='window.ran = true'></template>",
    "<math><mi xlink:href='javascript:1'>x</mi></math>",
    "<input type=image src=/x>",
    "<video poster=/x></video>",
    "<iep-letter></iep-letter>",
    "<noscript><p title='</noscript><img src=x onerror=window.ran=true>'></noscript>",
)
IS_REFUSED = """async (all) => {
  const { html } = await import("/assets/app/trusted.js");
  const passes = (text) => {
    try { html(text); return true; } catch ({ name }) { return name !== "UnsafeMarkup"; }
  };
  return all.filter(passes);
}"""


@pytest.mark.noisy
def test_a_script_is_refused_at_every_door(open_page: OpenPage) -> None:
    """It does not run, and what would have made it an element was stopped with an error."""
    page = open_page(service_workers="allow")
    page.goto(GUIDE)
    page.keyboard.press("Shift")  # brings the theme's script
    expect(page.locator("html.js")).to_be_attached()
    for name, way in SINKS.items():
        said = page.evaluate(in_app(f"async (bad) => ({THROWS})([{way}, bad])"), BAD)
        if name != "handler":  # that is set, and the page's policy keeps it from running
            assert said != "let through", name
        page.evaluate("() => document.body.click()")
        page.wait_for_timeout(20)
        assert page.evaluate("() => window.ran") is None, name
        assert page.locator("img[onerror], iframe").count() == 0, name


@pytest.mark.noisy
def test_where_nothing_guards_it_would_run(open_page: OpenPage) -> None:
    """So that the refusals above mean something."""
    page = open_page(bypass_csp=True)
    page.goto("/about/words/")
    page.evaluate(SINKS["insertAdjacentHTML"], BAD)
    page.wait_for_function("() => window.ran === true")


@pytest.mark.noisy
@pytest.mark.parametrize("old", [False, True], ids=["as it is", "a browser without Trusted Types"])
def test_hostile_markup_is_refused_by_our_own_door(open_page: OpenPage, old: bool) -> None:
    """Whatever the browser can do: `html` throws."""
    page = open_page(bypass_csp=old)
    if old:
        page.add_init_script("delete window.trustedTypes; delete globalThis.TrustedHTML")
    page.goto(GUIDE)
    assert page.evaluate(in_app(IS_REFUSED), HOSTILE) == []
    assert page.evaluate("() => window.ran") is None


def test_what_python_says_passes(page: Page) -> None:
    """Every example of every ask."""
    page.goto(GUIDE)
    said = [html for text in examples() if (html := json.loads(handle(text)).get("html"))]
    assert len(said) > 100
    passed = page.evaluate(
        in_app("""async (all) => {
          const { html } = await import("/assets/app/trusted.js");
          return all.filter((text) => { try { return String(html(text)) !== text; } catch { return true; } });
        }"""),
        said,
    )
    assert passed == []


def test_only_our_own_become_scripts(page: Page, site: str, sink: Sink) -> None:
    """The service worker, the theme's script and blobs; not another file, folder or host."""
    page.goto(GUIDE)
    bundle = page.locator("script[src*=bundle]").get_attribute("src") or ""
    good = ["/sw.js", f"{site}/sw.js", bundle, f"blob:{site}/1-2"]
    bad = [
        "/assets/app/worker.js",
        "/sw.js/x",
        "/sw.js?x",
        "/x/sw.js",
        f"{sink.url}/sw.js",
        "data:text/javascript,1",
        "javascript:1",
        "//localhost/sw.js",
    ]
    taken = page.evaluate(
        in_app("""async (all) => {
          const { scriptUrl } = await import("/assets/app/trusted.js");
          return all.filter((url) => { try { scriptUrl(url); return true; } catch { return false; } });
        }"""),
        [*good, *bad],
    )
    assert taken == good


@pytest.fixture
def violations(page: Page) -> Iterator[list[str]]:
    """What the browser has refused on this page; there must be nothing."""
    found: list[str] = []
    page.expose_function("refusedByPolicy", lambda said: found.append(said))  # noqa: PLW0108
    page.add_init_script(
        "document.addEventListener('securitypolicyviolation', ({ effectiveDirective, sample }) =>"
        " window.refusedByPolicy(`${effectiveDirective} ${sample}`))"
    )
    yield found
    assert found == []


def test_a_day_of_use_is_never_refused(page: Page, violations: list[str]) -> None:
    """Python, a letter and the theme's search work under the policy as it is."""
    page.goto(LETTER)
    python_ready(page)
    search(page, "evaluation")
    expect(page.locator(".md-search-result__item mark").first).to_be_attached()
    assert violations == []


def test_the_page_may_ask_for_nothing_but_to_copy(page: Page) -> None:
    """Of all that this browser knows, by its own list; sharing is the one thing more that is used."""
    page.goto(GUIDE)
    known = set(page.evaluate("() => document.featurePolicy.features()"))
    allowed = set(page.evaluate("() => document.featurePolicy.allowedFeatures()"))
    assert allowed <= {*ALLOWED, "web-share"}
    assert set(ALLOWED) <= allowed
    assert known - set(DENIED) <= {*ALLOWED, "web-share"}
