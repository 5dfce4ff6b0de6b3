"""The pictures of shared links are those that their words and the icon make."""

from __future__ import annotations

from io import BytesIO

import numpy as np
from PIL import Image
from playwright.sync_api import Browser

from tools import cards, icons

APART = 96
"""Of 255: how far apart a dot's brightness is where another letter stands, not only another edge."""
MOST_DOTS = 100


def pixels(png: bytes) -> np.ndarray:
    """Brightness of each dot: rows of numbers from 0 to 255."""
    return np.asarray(Image.open(BytesIO(png)).convert("L"), dtype=np.int16)


def test_cards_are_what_they_say(browser: Browser) -> None:
    """Drawn anew, they look the same; and each is small."""
    svg = icons.SOURCE.read_text(encoding="utf-8")
    assert {each.stem for each in cards.OUT.glob("*.png")} == set(cards.CARDS)
    for section in cards.CARDS:
        kept = (cards.OUT / f"{section}.png").read_bytes()
        assert len(kept) <= cards.MOST
        drawn = cards.drawn(browser, cards.drawing(section, svg))
        assert pixels(drawn).shape == (cards.HEIGHT, cards.WIDTH)
        other = np.count_nonzero(np.abs(pixels(kept) - pixels(drawn)) > APART)
        assert other < MOST_DOTS, f"{section}.png says something else: run `python -m tools.cards`"
