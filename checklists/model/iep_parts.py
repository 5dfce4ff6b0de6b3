"""What a line of an IEP does not say: who, where, how often ... Each is known by words that say it."""

import re

from checklists.model.iep_kinds import Kind
from checklists.model.iep_signs import JOBS, MONTHS, NUMBERS, RANGE, SUBJECTS, either, one_of, sign

PARTS: dict[Kind, tuple[str, ...]] = {
    "service": ("what", "who", "where", "how often", "how long"),
    "accommodation": ("what", "when", "where", "who"),
    "goal": ("by when", "baseline", "target", "how measured"),
    "present level": ("baseline", "how measured"),
    "other": (),
}
"""What a line of each kind should say, in the order in which it is asked for."""

_TASKS = """
    (?:sub)?tests?  testing  quiz(?:zes)?  exams?  assessments?  assignments?  homework  classwork  tasks?
    projects?  lectures?  discussions?  directions?  instructions?  transitions?  recess  lunch  field trips?
    drills?  lessons?  activities  responses?  deadlines?  work  worksheets?  appointments?  reading  writing
"""
_EACH = """
    day  morning  afternoon  week  month  quarter  semester  class  lesson  period  hour  session  time
    assignment  test
"""
_WHOLE_DAY = "(?:all|whole|full|entire) (?:school )?day  (?:whole|full|entire) (?:class )?(?:period|class)"
_VAGUE = "needed  appropriate  necessary  possible  available  feasible  requested"

_NOT_WHO = either(
    r"\b(?:near|beside|next to|close to|away from|without|across from|proximity to) "
    rf"(?:the |a |his |her )?(?:\w+ )?{one_of(JOBS, 'teachers?')}",
    r"\bteachers?['’]?s? (?:notes?|permission|proximity|discretion|observation|handouts?|input|report)\b",
    r"\bteachers?['’]?s? desk\b",
)
_WHO = sign(
    JOBS,
    r"(?:mr|mrs|ms|dr)\. \w+  teachers?  all staff  staff (?:members? )?trained  trained (?:staff|adult)",
)
_WHERE = sign(
    rf"""
    (?:\w+ ?)?(?:rooms?|area|space|corner|locations?|site|spot|settings?|environments?|hall(?:way)?s?)
    offices?
    (?:home|bath|wash|lunch|class)rooms?(?! teachers?)  out-of-the-classroom
    (?:in|during|for|to|from|of) (?:\w+ ){{0,3}}class(?:es)?  in {one_of(SUBJECTS)}
    cafeteria  playground  gym  library  (?:\w+ )?center  lab  building  campus  desk  at home  on the bus
    near  beside  next to  close to  away from  in front of  at the front  front row  back (?:row|to)
    proximity to  by the (?:door|teacher|window)  (?:general|regular|special) education(?! teacher)
    gen(?:eral)? ed  in the community  push-?in  pull-?out  on all field trips
    """,
    _WHOLE_DAY,
)
_OFTEN = sign(
    rf"""
    {one_of(NUMBERS)}(?:\s*(?:-|–|to|or)\s*\d+)?[ -]*(?:\w+ )?(?:times?|x|sessions?|days?|periods?)
    \d+ ?x ?/? ?\w*  once  twice  each time  daily  weekly  bi-?weekly  monthly  quarterly  yearly
    every (?:other )?\w+  (?:a|per|each) (?:school )?{one_of(_EACH)}  days a week  mpw
    \d+ (?:minutes|mins|hours) ?/ ?(?:week|day|month|wk)  /week  /day
    """,
    _WHOLE_DAY,
)
_LONG = sign(
    rf"""
    {RANGE}[ -]*(?:minutes?|mins?\b\.?|hours?|hrs?\b\.?)  \d+ ?x ?\d+
    (?:one|two|three|half an?|an) hours?  mpw
    """,
    _WHOLE_DAY,
)
_NOT_WHEN = either(
    rf"""
    \bwork ?(?:space|area|with)\b  \breading (?:level|assistance)\b  \bin order to\b
    \b(?:when|where|if|as)(?:ever)? {one_of(_VAGUE)}\b
    """
)
_WHEN = sign(
    rf"""
    (?:\w+/)?{one_of(_TASKS)}(?:/\w+)*  (?:when|while|before|after|during|until|if|unless|whenever) \w+
    at the (?:start|end|beginning)  daily  weekly  monthly  once  twice  \d+ ?times  in advance
    (?:each|every|per) (?:school )?{one_of(_EACH)}  per \d+-minute  at \d{{1,2}}(?::\d\d)?
    in {one_of(SUBJECTS)}
    """
)
_MEASURED = sign(
    r"""
    measured  (?:shown|counted|checked|evidenced|documented|recorded|determined) (?:\w+ )?(?:by|on|with|each)
    rubrics?  probes?  tests?  testing  quiz(?:zes)?  assessments?  observations?  logs?  charts?  checklists?
    samples?  data  benchmark  cbm  dibels  based on  report cards?  records?  reports that  portfolio  norms
    evaluation
    """
)
_NOT_TARGET = either(
    rf"""
    \b(?:by|in|on|from|until) {one_of(MONTHS)}\b[ .,]*(?:\d{{1,2}}(?:st|nd|rd|th)?,? ?)?(?:\d{{4}})?
    \b\d{{1,2}}/\d{{1,2}}/\d{{2,4}}\b  \b(?:19|20)\d\d\b  \bgrades?(?: level)? ?\d+(?:-\d+)?
    \b\d+(?:st|nd|rd|th)\b  \bgiven (?:a |an |less than )?\d+[\w -]*
    \b(?:currently|at present|now)\b[^.;]{0, 60}?\d+(?: of \d+)?(?: \w+)?
    \b{one_of(NUMBERS)}-(?:digit|step|minute|syllable|line)\b  \bwithin \d+ (?:weeks|months)
    \b\d+ (?:instructional |school )?weeks  \bgrade \d+
    """
)
_TARGET = either(
    rf"""
    \d+ ?%  \d+/\d+  \b{one_of(NUMBERS)}\b(?! grade)  \bpercent\b  ___%  \bat least \w+  \beach time\b
    """
)
_BASELINE = either(
    r"""
    \bfrom [^.]{0,60}\d[^.]{0,60}\bto\b[^.]{0,60}\d  \b(?:up|down) from\b  \bcurrently\b
    \bbaseline\b  \bat present\b  \bpresent level\b  \b(?:he|she|they|who) now\b
    \bnow (?:\w+ ){0,3}\d  \d (?:\w+ ){0,3}now\b
    """
)
_LEVEL = either(
    rf"""
    \d  \b(?:first|second|third|fourth|fifth|sixth|seventh|eighth)[ -]grade\b  \b(?:at|on) grade level\b
    \b{one_of(NUMBERS)} (?:out )?of\b
    """
)
_NOT_LEVEL = re.compile(
    rf"\b{one_of(NUMBERS)}-(?:step|digit)\b|\b\w+[ -]grade\w* student\b|\bgrade \d+ student\b"
)
_BY = either(
    rf"""
    \b(?:by|until|in|before) (?:the )?(?:end of )?(?:next |early |late |mid-?)?{one_of(MONTHS)}\b
    \bby (?:the )?(?:end|next|annual|conclusion|completion)\b  \bby \d{{1,2}}[/-]\d{{1,2}}  \bannual review\b
    \b(?:in|within|after) {one_of(NUMBERS, "twelve")} (?:instructional |school )?(?:weeks?|months?|year)\b
    \bwithin the \w+ (?:grading period|quarter|semester|trimester)\b
    \bend of (?:the|this|first|second|third) (?:\w+ ){{0,2}}(?:year|quarter|semester|period|trimester)\b
    \bduring (?:his|her|their|the) \w+(?: grade)? year\b  \b(?:spring|fall|winter) (?:of )?20\d\d\b
    """
)
_SAYS_LITTLE = either(
    rf"""
    \b{
        one_of(
            '''an?  the  and  or  of  to  in  on  at  for  with  by  as  when  if  where  it  this  that  will
        be  is  are  may  can  shall  should  have  has  student  child  he  she  they  his  her  their  all
        any  each  staff  teachers?  school  adults?  team  support(?:s|ed)?  assistance  help(?:ed)?
        services?  accommodations?  modifications?  aids?  made?  make  given?  provide[ds]?  receive
        offer(?:ed)?  extra  additional  more  access  requested  deemed  determined  request  discretion
        basis  regular  ongoing  frequent  daily  weekly  minutes?  times?  week  day  month  per  twice  once
        classroom  class(?:es)?  room  academic  behavioral  instructional  individual(?:ized)?''',
            _VAGUE,
        )
    }\b
    [\W\d_]+
    """
)
_NO_SKILL = sign(
    r"""
    likes?  loves?  enjoys?  prefers?  communicate  device
    is (?:very )?(?:social|kind|friendly|motivated|polite|sweet|happy|helpful|a \w+[ -]grade\w*|in \w+ grade)
    """
)


def missing(text: str, kind: Kind) -> tuple[str, ...]:
    """Names of the parts that a line of this kind should have and this one lacks, in the order of asking."""
    low = text.lower()
    if kind == "present level" and _NO_SKILL.search(low):
        return ()
    return tuple(part for part in PARTS[kind] if not _has(part, low, kind))


def _has(part: str, low: str, kind: Kind) -> bool:
    if part == "what":
        return bool(_SAYS_LITTLE.sub("", low)) or (kind == "service" and bool(_WHO.search(low)))
    if part == "who":
        return bool(_WHO.search(_NOT_WHO.sub("", low)))
    if part == "when":
        return bool(_WHEN.search(_NOT_WHEN.sub("", low)))
    if part == "target":
        return bool(_TARGET.search(_NOT_TARGET.sub("", low)))
    if part == "baseline" and kind == "present level":
        return bool(_LEVEL.search(_NOT_LEVEL.sub("", low)))
    return bool(_SIGNS[part].search(low))


_SIGNS = {
    "where": _WHERE,
    "how often": _OFTEN,
    "how long": _LONG,
    "how measured": _MEASURED,
    "baseline": _BASELINE,
    "by when": _BY,
}
