"""Pages and scripts of the site that opens from a disk."""

import base64
import gzip
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tools import disk, disk_pages
from tools.disk_pages import noted, page, policy
from tools.disk_scripts import HOME, SCRIPT, DiskError, as_script, merged

META = '<meta http-equiv="Content-Security-Policy" content="{}">'
SITES = "default-src 'none'; script-src 'self' 'sha256-b=' 'sha256-a='; connect-src 'self'"
HTML = f"""<html lang="en" data-build="0a1b">
  <head>
    {META.format(SITES)}
    <link rel="modulepreload" href="../../assets/app/make.js">
    <link rel="manifest" href="../../site.webmanifest">
    <link rel="alternate" href="../../es/" hreflang="es">
  <script src="../../assets/app/search.js" type="module"></script>
  <script src="../../assets/app/elements/letter.js" type="module"></script>
  </head>
  <body><a href="../..">Home</a><a href="../a/#b">A</a><a href="../a/?q=1&amp;r=2">Q</a><a href="#c">C</a>
  <a href="https://example.org/">Out</a><a href="mailto:">Mail</a>
  <script type="module" src="../../assets/app/later.js" data-source="../../assets/bundle.js"></script>
  </body>
</html>"""
PATH = "letters/x/index.html"
FILES = frozenset({"index.html", PATH, "letters/a/index.html", "assets/bundle.js", SCRIPT})


def test_links_lead_to_files() -> None:
    """With what follows them; the home page has a name that says what to do. Other addresses stay."""
    html = page(HTML, PATH, FILES)
    assert re.findall(r'<a href="([^"]*)">', html) == [
        f"../../{HOME}",
        "../a/index.html#b",
        "../a/index.html?q=1&amp;r=2",
        "#c",
        "https://example.org/",
        "mailto:",
    ]


def test_one_classic_script_comes_in_the_place_of_modules() -> None:
    """And the theme's own after it. Nothing is left that a page from a disk cannot load."""
    html = page(HTML, PATH, FILES)
    scripts = re.findall(r"<script[^>]*>", html)
    assert scripts == [
        '<script defer src="../../assets/app/disk.js">',
        '<script defer src="../../assets/bundle.js">',
    ]
    assert "<link" not in html
    assert "<html data-disk " in html
    assert disk_pages.modules(HTML) == ["search.js", "elements/letter.js", "later.js"]


def test_the_policy_lets_nothing_be_fetched() -> None:
    """Of the site's policy the page's own hashes stay, and what fetches goes."""
    kept = dict(each.split(" ", 1) for each in policy(SITES).split("; "))
    assert kept["default-src"] == "'none'"
    assert kept["script-src"] == "'self' 'wasm-unsafe-eval' 'sha256-a=' 'sha256-b='"
    assert kept["worker-src"] == "blob:"
    assert not {"connect-src", "manifest-src"} & kept.keys()
    assert policy(SITES) in page(HTML, PATH, FILES)


def test_what_leads_nowhere_is_an_error_that_names_the_page() -> None:
    """So no link of the zip can be dead."""
    with pytest.raises(DiskError, match=f"{PATH}: a link to ../a/"):
        page(HTML, PATH, FILES - {"letters/a/index.html"})


def test_a_page_without_scripts_is_an_error() -> None:
    """The template must have changed, and with it what has to be taken out."""
    with pytest.raises(DiskError, match="without the app's modules"):
        page(re.sub("<script.*</script>", "", HTML), PATH, FILES)


def test_who_opens_the_home_page_inside_the_zip_is_told_to_unpack() -> None:
    """Only there."""
    article = '<article class="md-content__inner md-typeset">'
    html = HTML.replace("<body>", f"<body>{article}").replace("../..", ".")
    files = frozenset({"index.html", "assets/bundle.js", SCRIPT, "es/index.html"})
    html = re.sub(r'<a href="\.\./a[^>]*>.</a>', "", html).replace('href="."', 'href="./"')
    assert "Unpack the zip first" in page(html, "index.html", files)
    assert "Unpack the zip first" not in page(HTML, PATH, FILES)


def test_the_page_of_the_zip_says_its_size_and_version() -> None:
    """In the places made for it; what is not known yet waits, and what is empty goes."""
    html = '<p>One file<span data-zip="size"></span>, <span data-zip="version"></span><p data-zip="get">x</p>'
    with_version = noted(html, version=" (0a<1b)")
    assert '<span data-zip="version"> (0a&lt;1b)</span>' in with_version
    assert noted(with_version, version=" (2)") == noted(html, version=" (2)")
    assert "data-zip" not in noted(html, size="", get="", version="")


def test_a_page_without_a_build_is_an_error() -> None:
    """The version must be right or not there."""
    assert disk_pages.build_id(HTML) == "0a1b"
    with pytest.raises(DiskError, match="which build"):
        disk_pages.build_id("<html>")


@given(st.binary(max_size=300))
def test_a_script_hands_over_the_same_bytes(content: bytes) -> None:
    """And the same bytes make the same script."""
    script = as_script("python/a.wasm", content)
    assert script == as_script("python/a.wasm", content)
    found = re.fullmatch(r'iepFile\("python/a\.wasm","([\w+/=]*)"\);\n', script)
    assert found
    assert gzip.decompress(base64.b64decode(found[1])) == content


@given(st.lists(st.integers(0, 9), unique=True).map(sorted), st.data())
def test_scripts_keep_the_order_of_their_pages(order: list[int], data: st.DataObject) -> None:
    """Each one once, whatever pages load."""
    names = [str(each) for each in order]
    some = st.lists(st.sampled_from(names), unique=True).map(sorted) if names else st.just([])
    lists = data.draw(st.lists(some, max_size=4))
    found = merged([*lists, names])
    assert sorted(found) == names
    assert merged([names, *lists]) == names


def test_without_a_site_it_says_what_to_do(tmp_path: Path) -> None:
    """In one sentence."""
    with pytest.raises(DiskError, match="run `make build` first"):
        disk.make(tmp_path)
