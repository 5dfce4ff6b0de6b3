"""Words in a language: the definition's own English, or a gettext catalog keyed by context."""

from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache
from gettext import GNUTranslations, NullTranslations
from io import BytesIO

from checklists.model.errors import MissingTranslation
from checklists.record import record
from checklists.shipped import read

_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)

_DATE = "{month} {day}, {year}"
_PAIR = "{first} and {last}"
_MORE = "{first}, and {last}"
TODAY_LABEL = "today’s date"
_DAYS = {
    "calendar": "{days} calendar days",
    "school": "{days} school days",
    "business": "{days} business days",
}


class English:
    """The definitions' own words."""

    language = "en"

    def say(self, context: str, message: str) -> str:
        """The message as it stands."""
        return message


class _Refuse(NullTranslations):
    def pgettext(self, context: str, message: str) -> str:
        raise MissingTranslation(f"{context}: no translation for “{message}”")


@record
class Catalog:
    """A compiled gettext catalog; nothing falls back to English unsaid."""

    language: str
    translations: GNUTranslations

    def say(self, context: str, message: str) -> str:
        """The message in this language. Raises MissingTranslation."""
        return self.translations.pgettext(context, message)


Words = English | Catalog
ENGLISH = English()


@cache
def catalog(language: str) -> Catalog:
    """The catalog for a language code such as "es". Raises MissingTranslation when it was never compiled."""
    compiled = read(f"locale/{language}/LC_MESSAGES/checklists.mo")
    translations = GNUTranslations(BytesIO(compiled))
    translations.add_fallback(_Refuse())
    return Catalog(language, translations)


def long_date(day: date, words: Words) -> str:
    """A date as a letter writes it: March 5, 2026."""
    month = words.say("month", _MONTHS[day.month - 1])
    return words.say("date", _DATE).format(month=month, day=day.day, year=day.year)


def counted(days: int, kind: str, words: Words) -> str:
    """A count of days of a kind ("calendar", "school", "business"): 45 school days."""
    return words.say("days", _DAYS[kind]).format(days=days)


def joined(parts: Sequence[str], words: Words) -> str:
    """ "a", "a and b", or "a, b, and c"."""
    if len(parts) < 2:
        return "".join(parts)
    pattern = words.say("list", _PAIR if len(parts) == 2 else _MORE)
    return pattern.format(first=", ".join(parts[:-1]), last=parts[-1])


def messages() -> Iterator[tuple[str, str]]:
    """Every (context, message) that this module says, for the translators' catalog."""
    yield from (("month", month) for month in _MONTHS)
    yield "date", _DATE
    yield "date", TODAY_LABEL
    yield from (("days", pattern) for pattern in _DAYS.values())
    yield from (("list", pattern) for pattern in (_PAIR, _MORE))
