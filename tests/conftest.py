"""What every test runs with."""

from pathlib import Path

import pytest
from hypothesis import settings

from tests import own_edition
from tools.runtime.fonts import install

# How long an example takes is no test's business: machines are shared and noisy.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")

# Fonts are packs of their own, which here are folders.
install()


@pytest.fixture(scope="session")
def edition_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built site of another edition; see own_edition.py."""
    return own_edition.build(tmp_path_factory.mktemp("edition"))


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """The faults take long, and three browsers: they run only when asked for, as `make faults` does."""
    asked = any("tests/faults" in each for each in config.args)
    return True if collection_path == Path(__file__).parent / "faults" and not asked else None
