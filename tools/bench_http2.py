"""HTTP/2 for `make bench`: many small files come in another way by it than by our server's HTTP/1.1."""

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tools.bench_browser import MeasureError
from tools.node import node_command

PROGRAM = Path(__file__).with_suffix(".js")
_CERTIFICATE = (
    "openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=localhost -keyout key.pem -out cert.pem"
)


@contextmanager
def http2(url: str, folder: Path) -> Iterator[str]:
    """Give the address at which the server of `url` answers by HTTP/2; the certificate is our own.

    Raises MeasureError if there is no openssl.
    """
    try:
        subprocess.run(_CERTIFICATE.split(), cwd=folder, check=True, capture_output=True)
    except OSError as missing:
        raise MeasureError("`make bench` needs openssl to serve by HTTP/2: install it.") from missing
    command = [*node_command(), str(PROGRAM), "key.pem", "cert.pem", url]
    with subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, encoding="utf-8") as running:
        assert running.stdout is not None
        yield f"https://localhost:{running.stdout.readline().strip()}"
        running.terminate()
