"""The server gives each file the type and the headers it has in production, and nothing else."""

import http.client
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import brotli
import pytest

from tools import serve
from tools.serve import PortError, SiteServer, start
from tools.serve_headers import HeadersFileError, headers_for, parse_rules
from tools.serve_watch import Workshop

HEADERS = """
# for every page
/*
  Content-Security-Policy: default-src 'none'
  X-Content-Type-Options: nosniff

/assets/*
  Cache-Control: public, max-age=31536000, immutable
/assets/open/*
  ! Content-Security-Policy
"""


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SiteServer]:
    """A server of a small site, with a secret file beside it."""
    outside = tmp_path_factory.mktemp("outside")
    folder = outside / "site"
    files = {
        "index.html": "home",
        "404.html": "not here",
        "es/404.html": "no está",
        "es/index.html": "inicio",
        "guides/process/index.html": "guide",
        "assets/app.js": "export const n = 1;\n" * 200,
        "assets/run.mjs": "1",
        "assets/py.wasm": "wasm" * 500,
        "assets/lib.zip": "zip" * 500,
        "assets/open/icon.svg": "<svg/>",
        "_headers": HEADERS,
        "empty/file.txt": "text",
    }
    for name, words in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(words, encoding="utf-8")
    (outside / "secret.txt").write_text("secret")
    running = start(folder)
    yield running
    running.stop()


def ask(
    server: SiteServer, path: str, method: str = "GET", **headers: str
) -> tuple[int, http.client.HTTPMessage, bytes]:
    """Return status, headers and body of the answer; header names are given with _ for -."""
    connection = http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=10)
    connection.request(
        method, path, headers={name.replace("_", "-"): value for name, value in headers.items()}
    )
    answer = connection.getresponse()
    body = answer.read()
    connection.close()
    return answer.status, answer.headers, body


@pytest.mark.parametrize(
    ("path", "status", "body"),
    [
        ("/", 200, "home"),
        ("/index.html", 200, "home"),
        ("/?asked=1#part", 200, "home"),
        ("/guides/process/", 200, "guide"),
        ("/empty/", 404, "not here"),
        ("/nowhere/", 404, "not here"),
        ("/index.html/", 404, "not here"),
        ("/es/nowhere/deep/", 404, "no está"),
        ("/_headers", 404, "not here"),
        ("/../secret.txt", 404, "not here"),
        ("/%2e%2e/secret.txt", 404, "not here"),
        ("/guides/..%2f..%2f../secret.txt", 404, "not here"),
        ("/a%00b", 404, "not here"),
    ],
)
def test_a_path_leads_to_its_page_or_to_the_page_for_lost_readers(
    server: SiteServer, path: str, status: int, body: str
) -> None:
    """Each path gives the page a static host would give, and never a file outside the site."""
    got, headers, words = ask(server, path)
    assert (got, words.decode()) == (status, body)
    assert headers["Content-Type"] == "text/html; charset=utf-8"


def test_a_folder_without_its_slash_is_sent_to_the_right_address(server: SiteServer) -> None:
    """Relative links in a page only work when its address ends in a slash."""
    status, headers, _ = ask(server, "/guides/process")
    assert (status, headers["Location"]) == (308, "/guides/process/")


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/assets/app.js", "text/javascript; charset=utf-8"),
        ("/assets/run.mjs", "text/javascript; charset=utf-8"),
        ("/assets/py.wasm", "application/wasm"),
        ("/assets/lib.zip", "application/zip"),
        ("/assets/open/icon.svg", "image/svg+xml"),
    ],
)
def test_each_kind_of_file_has_its_type(server: SiteServer, path: str, kind: str) -> None:
    """Browsers refuse modules and WebAssembly of another type."""
    assert ask(server, path)[1]["Content-Type"] == kind


def test_headers_come_from_the_headers_file_alone(server: SiteServer) -> None:
    """A page has the policy and is asked for anew each time; only what is said to be immutable is kept."""
    page, asset, icon = (ask(server, path)[1] for path in ("/", "/assets/app.js", "/assets/open/icon.svg"))
    assert page["Content-Security-Policy"] == "default-src 'none'"
    assert page["Cache-Control"] == "no-cache"
    assert asset["Cache-Control"] == "public, max-age=31536000, immutable"
    assert asset["Content-Security-Policy"] == "default-src 'none'"
    assert icon["Content-Security-Policy"] is None
    assert ask(server, "/nowhere")[1]["Content-Security-Policy"] == "default-src 'none'"


def test_text_is_compressed_for_those_who_can_read_it(server: SiteServer) -> None:
    """Brotli only when the client takes it, never for an archive, and always the same content."""
    _, plain_headers, plain = ask(server, "/assets/app.js")
    _, headers, packed = ask(server, "/assets/app.js", Accept_Encoding="gzip, br")
    assert plain_headers["Content-Encoding"] is None
    assert (headers["Content-Encoding"], headers["Vary"]) == ("br", "Accept-Encoding")
    assert int(headers["Content-Length"]) == len(packed) < len(plain)
    assert brotli.decompress(packed) == plain
    assert ask(server, "/assets/py.wasm", Accept_Encoding="br")[1]["Content-Encoding"] == "br"
    assert ask(server, "/assets/lib.zip", Accept_Encoding="br")[1]["Content-Encoding"] is None


def test_a_file_that_has_not_changed_is_not_sent_again(server: SiteServer) -> None:
    """The tag of the first answer makes the second one empty; another tag does not."""
    tag = ask(server, "/")[1]["ETag"]
    assert ask(server, "/", If_None_Match=tag)[::2] == (304, b"")
    assert ask(server, "/", If_None_Match='"other"')[::2] == (200, b"home")


def test_head_tells_the_length_and_sends_nothing(server: SiteServer) -> None:
    """HEAD is GET without a body."""
    status, headers, body = ask(server, "/", "HEAD")
    assert (status, headers["Content-Length"], body) == (200, "4", b"")


def test_while_someone_writes_the_service_worker_takes_itself_away(tmp_path: Path) -> None:
    """So that no old page is shown; elsewhere it is served as it was built."""
    (tmp_path / "sw.js").write_text("built")
    for worker, said in ((True, b"built"), (False, serve.NO_WORKER.encode())):
        with SiteServer(tmp_path, worker=worker) as server:
            server.run()
            assert ask(server, "/sw.js")[2] == said


def test_a_changed_file_is_seen_at_once(tmp_path: Path) -> None:
    """What is kept in memory never hides a change."""
    (tmp_path / "index.html").write_text("before")
    with SiteServer(tmp_path) as server:
        server.run()
        assert ask(server, "/")[2] == b"before"
        (tmp_path / "index.html").write_text("afterwards")
        assert ask(server, "/")[2] == b"afterwards"


def test_a_header_that_two_rules_name_gets_both_values() -> None:
    """As the hosts do it."""
    rules = parse_rules("/*\n  Link: <a>\n/x/*\n  link: <b>\n")
    assert headers_for("/x/y", rules) == {"link": "<a>, <b>"}
    assert headers_for("/y", rules) == {"link": "<a>"}


@pytest.mark.parametrize("text", ["  Name: value\n", "/*\n  no colon here\n"])
def test_a_line_that_makes_no_sense_is_a_named_error(text: str) -> None:
    """A header that silently is not sent would be worse."""
    with pytest.raises(HeadersFileError, match="_headers, line"):
        parse_rules(text)


def test_a_port_in_use_is_one_sentence(tmp_path: Path) -> None:
    """Whoever starts it learns what to do, before anything is built."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(PortError, match=f"Port {port} is already in use: choose another"):
            SiteServer(tmp_path, port)
        command = [sys.executable, "-m", "tools.serve", "--port", str(port)]
        done = subprocess.run(command, cwd=serve.ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert done.stderr.splitlines() == [
        f"Port {port} is already in use: choose another, as in `make serve PORT=8123`."
    ]
    assert done.stdout == ""


@pytest.mark.parametrize("port", ["eighty", "", "-1", "70000"])
def test_a_port_that_is_none_is_one_sentence(port: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A word, nothing at all, or a number that is too big."""
    assert serve.main([f"--port={port}"]) == 1
    shown = capsys.readouterr()
    assert len(shown.err.splitlines()) == 1
    assert "is not a port that can be used" in shown.err


BUILD = """
import pathlib, sys
words = pathlib.Path("docs/page.md").read_text()
site = pathlib.Path("site")
site.mkdir(exist_ok=True)
(site / "index.html").write_text(words)
pathlib.Path("docs/made.mo").write_text(words)
sys.exit("the page is broken" if "broken" in words else 0)
"""


def test_a_change_is_built_and_a_failed_build_leaves_the_last_good_site(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Good, broken, good again: the reader sees the first, still the first, then the last."""
    root = tmp_path / "project"
    (root / "docs").mkdir(parents=True)
    (root / "build.py").write_text(BUILD)
    page = root / "docs" / "page.md"
    page.write_text("first")
    shelf = tmp_path / "shelf"
    shelf.mkdir()
    workshop = Workshop(root, shelf, [sys.executable, "build.py"], ["docs", "not-there"])
    changes = iter([{(2, str(page))}, {(2, str(page))}, {(2, str(page))}])
    words = iter(["broken", "broken", "last"])

    def watched(*_: object, **__: object) -> Iterator[object]:
        for change in changes:
            page.write_text(next(words))
            yield change

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("tools.serve_watch.watch", watched)
        shown = [(folder / "index.html").read_text() for folder in workshop.builds()]
    assert shown == ["first", "last"]
    said = capsys.readouterr()
    assert said.out.count("Built in ") == 2
    assert said.err.splitlines()[0] == "the page is broken"
    assert said.err.count("The last good site is still served.") == 1  # the same words again: no new build


def test_a_first_build_that_fails_serves_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """There is no last good site then, and the error is printed."""
    command = [sys.executable, "-c", "import sys; sys.exit('no such page')"]
    assert list(Workshop(tmp_path, tmp_path, command, []).builds()) == []
    assert "no such page" in capsys.readouterr().err
