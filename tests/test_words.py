"""Words in two languages."""

from datetime import date

import pytest

from checklists.model import words as w
from checklists.model.errors import MissingTranslation


def test_dates_read_as_letters_write_them() -> None:
    """English and Spanish order differ."""
    day = date(2026, 3, 5)
    assert w.long_date(day, w.ENGLISH) == "March 5, 2026"
    assert w.long_date(day, w.catalog("es")) == "5 de marzo de 2026"


@pytest.mark.parametrize(
    ("parts", "english", "spanish"),
    [
        ([], "", ""),
        (["a"], "a", "a"),
        (["a", "b"], "a and b", "a y b"),
        (["a", "b", "c"], "a, b, and c", "a, b y c"),
    ],
)
def test_lists_are_joined_as_people_say_them(parts: list[str], english: str, spanish: str) -> None:
    """With a comma before "and" in English, so that "speech or language" stays one thing."""
    assert w.joined(parts, w.ENGLISH) == english
    assert w.joined(parts, w.catalog("es")) == spanish


def test_a_missing_translation_is_never_english_unsaid() -> None:
    """It is an error that names the message."""
    with pytest.raises(MissingTranslation, match="not in the catalog"):
        w.catalog("es").say("nowhere", "not in the catalog")
