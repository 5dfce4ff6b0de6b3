"""The zip, unpacked and opened from the disk: no server, no network, and a parent's whole path works."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from bs4 import BeautifulSoup, Tag
from playwright.sync_api import Page, expect

from tests.browser.conftest import PHONE, ROOT, OpenPage, Sink
from tests.browser.keeping import choose, erase, kept, save
from tests.browser.pages import (
    CLIPBOARD,
    FULL,
    LETTER,
    NOW,
    SHORT,
    answer,
    button,
    copied,
    fields,
    fill,
    output,
    python_ready,
    search,
)
from tests.browser.test_restore import done
from tests.browser.test_sealed import IN_A_WORKER, TRY, WAYS_OUT
from tools import disk
from tools.disk_scripts import HOME

ZIP = ROOT / "site" / disk.ZIP


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The zip, unpacked as a parent does."""
    if not ZIP.is_file():
        pytest.fail("There is no zip to test: run `make build` first.", pytrace=False)
    place = tmp_path_factory.mktemp("my disk")
    with zipfile.ZipFile(ZIP) as archive:
        archive.extractall(place)
    return place / disk.FOLDER


@pytest.fixture
def phone(open_page: OpenPage) -> Iterator[Page]:
    """A small screen with no network, whose clock stands still."""
    page = open_page(viewport=PHONE, permissions=CLIPBOARD, offline=True)
    page.clock.set_fixed_time(NOW)
    page.set_default_timeout(20_000)
    yield page


def at(folder: Path, address: str) -> str:
    """The address of a page of the site on this disk."""
    return (folder / address.strip("/") / "index.html").as_uri()


def test_from_home_to_a_letter_and_back_from_a_backup(phone: Page, folder: Path, tmp_path: Path) -> None:
    """From home to a copied letter, still there after a reload; saved, erased, restored."""
    phone.goto((folder / HOME).as_uri())
    expect(phone.get_by_text("Unpack the zip first")).to_be_hidden()
    phone.get_by_role("link", name="I want my child tested").click()
    phone.wait_for_url("**/letters/request-evaluation/index.html")
    fill(phone, FULL)
    assert "Sam Lee" in copied(phone, "Copy email")["text/plain"]
    phone.reload()
    assert fields(phone, FULL) == FULL
    phone.goto(at(folder, "/my-data/"))
    before = kept(phone)
    assert before.keys() == {"family", "letter:request-evaluation"}
    file = save(phone, tmp_path)
    erase(phone)
    assert kept(phone) == {}
    choose(phone, file)
    done(phone)
    assert kept(phone) == before


@pytest.mark.parametrize("passphrase", ["", "correct horse Nguyễn"])
def test_backups_go_from_the_site_to_the_disk_and_back(
    page: Page, phone: Page, folder: Path, tmp_path: Path, passphrase: str
) -> None:
    """Byte for byte, locked or not."""
    page.goto(LETTER)
    fill(page, SHORT)
    page.goto("/my-data/")
    file = save(page, tmp_path, passphrase)
    phone.goto(at(folder, "/my-data/"))
    restore(phone, file, passphrase)
    assert kept(phone) == kept(page)
    back = save(phone, tmp_path, passphrase)
    erase(page)
    restore(page, back, passphrase)
    assert kept(page) == kept(phone)


def restore(page: Page, file: Path, passphrase: str) -> None:
    """Choose a file, open its lock, say yes."""
    choose(page, file)
    if passphrase:
        page.get_by_label("The passphrase of this file").fill(passphrase)
        button(page, "Open it").click()
    done(page)


def test_python_writes_the_letter_from_the_disk(phone: Page, folder: Path) -> None:
    """Word for word what CPython writes."""
    phone.goto(at(folder, LETTER))
    fill(phone, FULL)
    python_ready(phone)
    expect(output(phone, "body")).to_contain_text("555-0142", timeout=60_000)
    assert copied(phone, "Copy email")["text/plain"] == answer("request-evaluation", FULL)["text"]


def test_the_log_has_its_part_of_python(phone: Page, folder: Path) -> None:
    """A pack that is fetched later on the site comes from the disk as well."""
    phone.goto(at(folder, "/records/wording/"))
    phone.locator("textarea").first.fill("preferential seating as needed")
    expect(phone.locator("html")).to_have_attribute("data-python", "ready", timeout=60_000)
    expect(phone.locator("[data-output]").first).to_contain_text("as needed", timeout=60_000)


def test_the_search_finds_and_leads_to_a_file(open_page: OpenPage, folder: Path) -> None:
    """Its worker and its index come from the disk."""
    page = open_page(offline=True)
    page.goto((folder / HOME).as_uri())
    search(page, "interpreter")
    page.locator(".md-search-result__item a").first.click()
    page.wait_for_url(re.compile(r"index\.html"))
    expect(page.get_by_role("heading", level=1)).to_be_visible()


@pytest.mark.noisy
def test_no_way_out_of_a_page_from_the_disk(open_page: OpenPage, folder: Path, sink: Sink) -> None:
    """Neither page nor worker reaches another host."""
    page = open_page()
    page.goto(at(folder, LETTER))
    for name, way in WAYS_OUT.items():
        page.evaluate(TRY % way, f"{sink.url}/{name}")
    assert page.evaluate(IN_A_WORKER, sink.url) == "refused"
    assert (sink.connections, sink.requests) == (0, [])


def test_nothing_tells_where_on_the_disk_it_is(phone: Page, folder: Path) -> None:
    """The text that reports an error has the address that was built in; there is no link to copy."""
    phone.goto(at(folder, LETTER))
    phone.get_by_text("Report an error on this page").click()
    text = phone.locator("iep-report [data-text]").inner_text()
    assert "letters/request-evaluation/" in text
    assert "my disk" not in unquote(text)
    link = phone.locator("[data-copy-link]")
    link.evaluate(
        "(each) => { for (let at = each; at; at = at.parentElement) if ('open' in at) at.open = true; }"
    )
    link.click()
    expect(link.locator("xpath=..").locator(".iep-said")).to_contain_text("it has no link")


def test_what_a_file_cannot_do_is_not_offered(phone: Page, folder: Path) -> None:
    """To prove a seal that the website's own server makes, or to keep a tab's words for that tab alone."""
    phone.goto(at(folder, "/about/privacy/"))
    expect(phone.locator("iep-proof")).to_contain_text("on the website only")
    expect(phone.locator("iep-proof button")).to_have_count(0)
    phone.goto(at(folder, LETTER))
    expect(phone.locator("iep-letter")).to_be_visible()
    expect(phone.get_by_role("button", name="This is not my device")).to_be_hidden()


def test_links_that_scripts_make_lead_to_files(phone: Page, folder: Path) -> None:
    """As a folder's address would show a list of files."""
    phone.goto(at(folder, "/states/tx/"))
    phone.get_by_role("button", name=re.compile("my state", re.IGNORECASE)).click()
    phone.goto(at(folder, "/guides/process/"))
    link = phone.locator("iep-state a")
    expect(link).to_have_text("Your state: Texas")
    link.click()
    phone.wait_for_url("**/states/tx/index.html")


def test_each_link_of_each_page_leads_to_a_file(folder: Path) -> None:
    """And nothing is loaded from elsewhere."""
    pages = sorted(folder.rglob("*.html"))
    assert len(pages) > 100
    for page in pages:
        soup = BeautifulSoup(page.read_text(encoding="utf-8"), "html.parser")
        for each in soup.select("[href], [src]"):
            for address in addresses(each):
                parts = urlsplit(address)
                if parts.scheme in ("http", "https", "mailto", "tel"):
                    assert each.name == "a", (page, address)
                elif parts.path:
                    assert (page.parent / unquote(parts.path)).is_file(), (page, address)


def addresses(each: Tag) -> list[str]:
    """Where an element leads, or what it loads."""
    return [str(each[name]) for name in ("href", "src") if each.has_attr(name)]


def test_it_says_its_version_and_not_how_to_get_it(phone: Page, folder: Path) -> None:
    """The page about the zip, in the zip: the same version as on the site it came from."""
    phone.goto(at(folder, "/about/offline/"))
    build = phone.locator("html").get_attribute("data-build")
    expect(phone.locator("[data-zip=version]")).to_have_text(f"({build})")
    expect(phone.get_by_role("link", name="Get the zip file")).to_have_count(0)
    assert f"({build})" in (ROOT / "site" / disk.TOLD).read_text(encoding="utf-8")


def test_the_log_takes_a_note(phone: Page, folder: Path) -> None:
    """Type what the IEP promises, tap what happened; it is kept."""
    phone.goto(at(folder, "/records/log/"))
    phone.get_by_label("The item, in the IEP’s own words").fill("Speech therapy")
    phone.get_by_label("Minutes each time").fill("30")
    phone.get_by_label("How many times").fill("2")
    button(phone, "Save this item").click()
    form = phone.locator("[data-entry-place] form")
    form.locator(".iep-chip", has_text="Did not happen").click()
    form.get_by_role("button", name="Save").click()
    expect(phone.locator("[data-saved]")).to_contain_text("Saved on this device")
    assert sorted({name.split(":")[0] for name in kept(phone)}) == ["log", "promise"]
