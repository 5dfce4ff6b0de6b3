"""What the words beside a day say of it: no school, a short day (which is a school day), or else."""

import re

CLOSED, HOLIDAY, FIRST, LAST = "closed", "holiday", "first", "last"
SCHOOL, OTHER, PART, MIXED, MAKE_UP, BARE = "school", "other", "part", "mixed", "make-up", "bare"
"""What `kind` can say. PART: one end of a break. MIXED: off and a short day in one. BARE: no words."""
NO_SCHOOL = "No school"


def _any(*patterns: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(patterns)})\b", re.I)


_NO_SCHOOL = _any(
    r"no (?:student |k ?- ?12 )?(?:school|class|classes|students?)",
    r"(?:schools?|campus(?:es)?|district) (?:is |are |will be )?closed",
    r"closed (?:for|to students)",
    r"students? (?:do|will) not (?:attend|report)",
    r"students? (?:off|out)",
    r"(?:student|pupil|school|legal|federal|public|district) holidays?",
    r"non[- ]?(?:student|attendance|school|instructional) days?",
    r"(?:student|pupil)[- ]free days?",
    r"days? off",
    r"no hay (?:clases|escuela)",
    r"sin clases",
    r"(?:día )?(?:festivo|feriado)",
)
_STATE_HOLIDAY = _any("state holidays?")
_OFF = _any(
    "holidays?",
    "break",
    "recess",
    "vacation",
    "vacaciones",
    r"thanksgiving(?: day)?",
    "labor day",
    r"veteran[s’']{0,2} day",
    "memorial day",
    "juneteenth",
    r"m\.?l\.?k\.?(?: jr\.?)?(?: day)?",
    r"(?:dr\.? )?martin luther king",
    r"president[s’']{0,2} day",
    r"washington[’']?s birthday",
    r"columbus day",
    r"indigenous people[s’']{0,2} day",
    "christmas(?: eve| day)?",
    r"new year[s’']{0,2}(?: eve| day)?",
    "good friday",
    "easter(?: monday)?",
    "independence day",
    "rosh hashanah?",
    "yom kippur",
    "passover",
    r"eid(?: al[- ](?:fitr|adha))?",
    "diwali",
    "lunar new year",
    r"(?:snow|weather|emergency) (?:closing|closure)s?",
    "snow day",
    r"(?:teacher|staff|faculty)s?[’']? (?:planning|preparation|prep day)",
    r"work ?days?",
    r"(?:professional|staff|faculty|teacher) (?:development|learning)(?: days?)?",
    r"pd days?",
    r"in-?service(?: days?)?",
    r"(?:teacher|staff) institute(?: day)?",
    r"record ?s? day",
    r"planning day",
)
_STRONG_BREAK = _any("break", "recess", "vacation", "vacaciones")
_SHORT_DAY = _any(
    r"early (?:release|dismissal|out)s?",
    r"half[- ]?days?",
    r"1/2 days?",
    r"(?:minimum|short|shortened|partial|abbreviated)[- ]days?",
    r"(?:late|delayed)[- ](?:start|opening)s?",
    r"hour delay",
    r"salida temprana",
)
_IN_SCHOOL = _any(
    r"(?:school|classes|schools) (?:is |are )?in session",
    r"(?:school|schools|classes) (?:is |are )?open",
    r"(?:school|classes|students?) (?:resumes?|returns?|reopens?)",
    r"back to school(?! night)",
    r"students? (?:attend|report|return)",
    r"regular (?:school )?day",
    r"last day before",
    r"first day (?:back|after)",
)
_ELSE = _any(
    r"quarters?",
    r"semesters?",
    r"trimesters?",
    r"(?:grading|marking) periods?",
    r"report cards?",
    r"progress reports?",
    r"pictures?",
    r"open house",
    r"back to school night",
    r"registration",
    r"orientation",
    r"test(?:ing|s)?",
    r"graduation",
    r"commencement",
    r"concert",
    r"parade",
    r"assembly",
    r"prom",
    r"conferences?",
    r"meeting",
    r"fair",
    r"part(?:y|ies)",
    r"due",
    r"packets?",
    r"camps?",
    r"sale",
    r"dance",
    r"show",
    r"performance",
    r"program",
    r"lunch(?:eon)?",
    r"celebration",
    r"tournament",
    r"games?",
    r"deadline",
    r"(?:teachers?|staff|faculty) (?:report|return|first day)",
)
_MAKE_UP = _any(r"make[- ]?ups?(?: days?)?")
_STUDENTS = (
    r"(?:school|class(?:es)?|instruction|students?|student attendance|clases|kindergarten|grades?|k ?- ?12)"
)
_OF = r"(?: (?:of|for|de))?(?: (?:the|all))?(?: 20[0-9]{2} ?[-–] ?[0-9]{2,4})? "
_NO_TERM = r"(?!.*\b(?:quarter|semester|trimester|period|teachers?|staff|faculty|break|recess|summer)\b)"
_FIRST_DAY = re.compile(
    rf"{_NO_TERM}.*(?:\b(?:first|1st|primer) (?:day|día){_OF}{_STUDENTS}\b"
    rf"|\b{_STUDENTS} (?:begins?|starts?)\b"
    r"|\b(?:first|1st) (?:(?:student|school) )?day(?: is| will be)?\W*\Z)",
    re.I,
)
_LAST_DAY = re.compile(
    rf"{_NO_TERM}.*(?:\b(?:last|final|último) (?:day|día){_OF}{_STUDENTS}\b|\b{_STUDENTS} ends?\b"
    r"|\b(?:last|final) (?:(?:student|school) )?day(?: is| will be)?\W*\Z)",
    re.I,
)
_BEGIN_OR_END = _any("begins?", "starts?", "ends?", "first day of", "last day of")
_ONLY_NO_SCHOOL = re.compile(
    r"\bno (?:school|class(?:es)?)(?: for (?:all )?students| today)?\b"
    r"|\b(?:all )?schools? (?:are |is )?closed\b|\bstate holidays?\b",
    re.I,
)
_EDGES = " \t-–—−:;,.|•·*●▪◦‣∙&+/()[]"
_WORDS_AT_EDGES = re.compile(r"^(?:from|on|and|is|are|for)\b\s*|\s*\b(?:from|on|and|is|are|for|to)$", re.I)
_WEEKDAY_LETTERS = re.compile(r"\(\s*(?:M|Tu?|W|Th|R|F)(?:\s*[-–,&]\s*(?:M|Tu?|W|Th|R|F))*\s*\)")
_EMPTY_BRACKETS = re.compile(r"\(\s*\)|\[\s*\]")
LONGEST_REASON = 80
"""Characters."""


def kind(words: str) -> str:
    """What these words say of the day beside them: one of the kinds above."""
    if not reason(words):
        return BARE
    if _MAKE_UP.search(words):
        return MAKE_UP
    if _STATE_HOLIDAY.search(words):
        return HOLIDAY
    closes = _NO_SCHOOL.search(words) or reason(words).lower() == "closed"
    if _SHORT_DAY.search(words):
        return MIXED if closes else SCHOOL
    return CLOSED if closes else _weighed(words)


def _weighed(words: str) -> str:
    """The kind of words that do not say plainly whether there is school."""
    if _IN_SCHOOL.search(words):
        return SCHOOL
    if _STRONG_BREAK.search(words) and _BEGIN_OR_END.search(words):
        return PART
    if _FIRST_DAY.match(words):
        return FIRST
    if _LAST_DAY.match(words):
        return LAST
    return OTHER if _ELSE.search(words) or not _OFF.search(words) else CLOSED


def reason(words: str) -> str:
    """The words as a list has them: no bullets, and "no school" only where no more is said; "" for none."""
    words = _EMPTY_BRACKETS.sub(" ", _WEEKDAY_LETTERS.sub(" ", words))
    short = _trimmed(words)
    more = _trimmed(_EMPTY_BRACKETS.sub(" ", _ONLY_NO_SCHOOL.sub(" ", words)))
    least = "State holiday" if _STATE_HOLIDAY.search(short) else NO_SCHOOL if short else ""
    return (more or least)[:LONGEST_REASON].strip()


def _trimmed(words: str) -> str:
    words = " ".join(words.split())
    while True:
        less = _WORDS_AT_EDGES.sub("", _without_edges(words))
        if less == words:
            return words
        words = less


def _without_edges(words: str) -> str:
    """Without signs at its edges; a bracket that closes one inside stays."""
    less = words.strip(_EDGES)
    if less.count("(") > less.count(")") and f"{less})" in words:
        less += ")"
    return less
