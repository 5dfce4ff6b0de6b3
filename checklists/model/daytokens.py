"""One line of text in pieces: the names of months and weekdays, numbers, the words between two days."""

import re

from checklists.record import record

_MONTHS = (
    ("jan", "january", "ene", "enero"),
    ("feb", "february", "febrero"),
    ("mar", "march", "marzo"),
    ("apr", "april", "abr", "abril"),
    ("may", "mayo"),
    ("jun", "june", "junio"),
    ("jul", "july", "julio"),
    ("aug", "august", "ago", "agosto"),
    ("sep", "sept", "september", "septiembre"),
    ("oct", "october", "octubre"),
    ("nov", "november", "noviembre"),
    ("dec", "december", "dic", "diciembre"),
)
MONTH = {name: index for index, names in enumerate(_MONTHS, 1) for name in names}
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_SHORT = (("mon",), ("tue", "tues"), ("wed", "weds"), ("thu", "thur", "thurs"), ("fri",), ("sat",), ("sun",))
WEEKDAY = {
    name: index
    for index, (short, long) in enumerate(zip(_SHORT, WEEKDAYS, strict=True))
    for name in (*short, long.lower(), f"{long.lower()}s")
}
_RANGE = {"to", "through", "thru", "until", "till", "al"}
_LIST = {"and", "y"}
_FILLING = {"the", "of", "de"}
NOT_THE_DATES_OWN = {"good", "black", "easter", "ash", "holy", "cyber", "maundy"}
"""Before a weekday's name these make it part of a reason: Good Friday."""
_COUNTED = re.compile(
    r"(day|days|grade|grader|graders|grades|quarter|semester|trimester|hour|hours|hr|hrs|minute|minutes|min"
    r"|week|weeks|period|periods|weather|half|year|years|marking)\Z",
    re.I,
)
"""What follows a number that is no day: "1st day", "2 hours", "12th grade"."""
_TOKEN = re.compile(
    r"(?P<span>20[0-9]{2} ?[-–—/] ?(?:20)?[0-9]{2}(?![0-9/-]))"  # a school year, no day
    r"|(?P<iso>[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?![0-9]))"
    r"|(?P<slash>[0-9]{1,2}/[0-9]{1,2}(?:/(?:[0-9]{4}|[0-9]{2}))?(?![0-9/]))"
    r"|(?P<three>[0-9]{1,2}(?P<by>[-.])[0-9]{1,2}(?P=by)(?:[0-9]{4}|[0-9]{2})(?![0-9]))"
    r"|(?P<time>[0-9]{1,2}:[0-9]{2}|[0-9]{1,2} ?[ap]\.?m\b)"
    r"|(?P<year>20[0-9]{2}(?![0-9])|['’][0-9]{2}(?![0-9]))"
    r"|(?P<digits>[0-9]{3,})"
    r"|(?P<num>[0-9]{1,2}(?:st|nd|rd|th)?(?!\w))"
    r"|(?P<word>[^\W\d_]+(?:['’][^\W\d_]+)*)"
    r"|(?P<tab>\t|\|)"
    r"|(?P<range>[-–—−]+|(?<=[0-9]{4}-[0-9]{2}-[0-9]{2})/(?=[0-9]{4}-))"
    r"|(?P<list>[,&+])"
    r"|(?P<other>\w+|\S)",
    re.I,
)


@record
class Token:
    """A piece of a line: its kind, its words in small letters, and its place in the line (characters)."""

    kind: str
    said: str
    start: int
    end: int


def tokens(line: str) -> list[Token]:
    """The pieces of one line, white space left out (a tab parts the cells of a table)."""
    return [Token(_kind(each), each[0].lower(), each.start(), each.end()) for each in _TOKEN.finditer(line)]


def _kind(match: re.Match[str]) -> str:
    kind, said = str(match.lastgroup), match[0].lower()
    if kind != "word":
        return kind
    kinds = {"month": MONTH, "weekday": WEEKDAY, "range": _RANGE, "list": _LIST, "filling": _FILLING}
    return next((name for name, words in kinds.items() if said in words), kind)


def heading(line: str) -> tuple[int, int | None] | None:
    """The month that a line names and nothing else, with its year if it has one; None for another line."""
    found = [each for each in tokens(line) if each.kind not in ("other", "tab", "range", "list", "filling")]
    kinds = [each.kind for each in found]
    if kinds == ["month"]:
        return MONTH[found[0].said], None
    return (MONTH[found[0].said], year_of(found[1].said)) if kinds == ["month", "year"] else None


def prepared(all: list[Token], month: int | None) -> list[Token]:
    """A line's pieces with the heading's month before a bare day at its begin, or "11-26" made one day."""
    before = ("other", "weekday", "range", "tab")
    at = next((place for place, each in enumerate(all) if each.kind not in before), None)
    if at is None or all[at].kind != "num":
        return all
    here, after = all[at], all[at + 1 : at + 4]
    if month:
        if is_counted(all, at) or (after and after[0].kind in ("month", "filling")):
            return all
        name = Token("month", _MONTHS[month - 1][0], here.start, here.start)
        return [*all[:at], name, *all[at:]]
    # "11-26 No school": without spaces, a month and a day; but "25-27 Nov" and "9-12 grade" are not
    made, i = all[:at], at
    while i < len(all):
        three = all[i : i + 3]
        if [each.kind for each in three] == ["num", "range", "num"] and _is_month_and_day(three):
            follows = all[i + 3 : i + 5]
            if not is_counted(all, i + 2) and not (follows and "month" in {each.kind for each in follows}):
                said = f"{three[0].said}/{three[2].said}"
                made.append(Token("slash", said, three[0].start, three[2].end))
                i += 3
                continue
        made.append(all[i])
        i += 1
    return made


def _is_month_and_day(three: list[Token]) -> bool:
    one, dash, other = three
    tight = one.end == dash.start and dash.end == other.start and dash.said == "-"
    return tight and one.said.isdigit() and other.said.isdigit() and int(one.said) <= 12


def is_counted(all: list[Token], at: int) -> bool:
    """Whether the number at this place counts something, and is no day: "1st day", "22 school days"."""
    follows = [each.said for each in all[at + 1 : at + 4]]
    return bool(follows) and (_COUNTED.match(follows[0]) is not None or "days" in follows)


def year_of(said: str) -> int:
    """The year that "2026", "26" or "’26" stands for."""
    return int(said) if len(said) == 4 else 2000 + int(said[-2:])


def number_of(said: str) -> int:
    """The number in "25th"."""
    return int("".join(each for each in said if each in "0123456789"))
