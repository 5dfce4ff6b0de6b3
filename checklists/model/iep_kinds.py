"""What kind of line of an IEP this is, by how it is put: a service, a support, a goal, a level of today."""

import re
from typing import Literal

from checklists.model.iep_signs import JOBS, MONTHS, RANGE, either, one_of, sign

Kind = Literal["service", "accommodation", "goal", "present level", "other"]

_RULE = either(
    r"""
    \b\d+ (?:c\.?f\.?r|u\.?s\.?c)\b  §  \bsec(?:tion|\.) ?300\b  \bto the maximum extent appropriate\b
    \bfree appropriate public education\b  \bthe iep (?:must|shall) include\b
    \b(?:idea|the law|federal law|regulations?) (?:requires?|says?|defines?|states?)\b
    \bas (?:used|defined) (?:in|by) (?:this part|the law|idea)\b  ^for preschool children, as appropriate
    """
)
_HEALTH = sign(
    r"""
    epi-?pens?  epinephrine  anaphyla\w+  allerg\w+  seizures?  epilep\w+  diastat  diazepam  midazolam
    glucagon  insulin  blood (?:sugar|glucose)  glucose  hypoglyc\w+  hyperglyc\w+  diabet\w+  inhalers?
    nebulizers?  albuterol  asthma  tube feed\w*  g-?tubes?  catheter\w*  suction\w*  tracheostomy  oxygen
    emergency (?:medication|medicine|health|action|care)  health ?care plan  individual(?:ized)? health plan
    medications?  medicines?  rescue meds?
    """
)
_FORM = either(
    rf"""
    ^(?:(?:student|child|parent|guardian)(?:'s|s)?)?\s*{
        one_of('''name  id  number  address  phone  dob  date of birth  grade  school  district  meeting date
        next meeting  date  disability  eligibility  teacher  case ?manager  primary disability''')
    }\b[^a-z]{{0,3}}(?::|\#|and|$)
    \b(?:dob|date of birth|meeting date|start date|end date|school year|classification)\s*:  \bsignatures?\b
    """
)
_HEADING = sign(
    r"""
    accommodations?  modifications?  supplementary aids(?: (?:and|&) services)?  related services  services
    special education(?: and related services)?  (?:measurable )?annual goals?(?: and objectives)?  goals?
    objectives?  present levels?.*  plaafp  program modifications?.*  supports?  testing  strengths  needs
    notes?  special factors  least restrictive environment  transition  assistive technology
    """
)
_ABOUT_THE_PLAN = either(
    r"""
    ^(?:the |this |an? |your |next )?(?:iep|team|district|committee|meeting|progress report|plan)s?\b
    ^(?:the |this |an? |your )?schools?\b(?! (?:nurse|psychologist|counselor|social worker|staff))
    ^(?:suggestion|note|example)s? ?:  ^there (?:should|must|is|are)\b
    ^(?:we|(?:the )?parents?|mom|dad) (?:are|is|am|feel|would|want|talked|discussed|signed|agree)
    ^(?:progress|report cards?)\b.* (?:sent|reported|given)\b
    ^(?:mr|mrs|ms|dr)\. \w+ (?:called|wrote|said|came)\b
    """
)
_TIME = either(
    rf"\b{RANGE}[ -]*(?:minutes?|mins?\b\.?|hours?|hrs?\b\.?|sessions?)(?!\w)  \b\d+ ?x ?\d+\b  \bsessions?\b"
)
_GIVERS = one_of(JOBS, r"teachers?  (?:mr|mrs|ms|dr)\. [\w-]+")
_SERVICE = sign(
    rf"""
    therapy  speech(?: (?:and|&)|[/-])? ?(?:language)?(?: services?)?  ot  pt  counsell?ing  consult\w*
    instruction  parent (?:counseling|training)  learning center
    (?:support|assistance|help|groups?|check-ins?) (?:provided )?(?:by|from|with) (?:[\w-]+ ){{0,4}}{_GIVERS}
    ^(?:an? |the )?(?:\w+ )?{one_of(JOBS)} (?:in|at|during|on|for)
    (?:\w+ )?services?  transportation  adapted (?:physical education|pe)  interpret(?:er|ing)  aide  para
    paraprofessionals?  one-to-one aide  nursing  teacher of the \w+  instructional support  tutoring
    orientation and mobility  audiology  social work  resource room  push-?in  pull-?out
    """
)
_HAS_SERVICE = sign("receives?  attends?  will (?:have|receive|get|be provided)  may be provided")
_NO_SERVICE = either(r"\bbreaks?\b  ^supports?\b  ^(?:in|on|during|when)\b  \bhomework\b  \btests?\b")
_GIVER = (
    rf"^(?:(?:the|a|an|all|each|his|her|their|\w+'s|(?:\w+ )?and (?:the|his|her))\s+)?(?:[\w-]+ ){{0,2}}"
    rf"(?:{_GIVERS}|{one_of('staff  adults?  school  district  team  educators?  provider')})"
    r"(?: member)?(?: of the \w+)?(?: trained in \w+ \w+)?"
)
_BY_SCHOOL = re.compile(
    rf"{_GIVER} (?:will|shall|must|should|may|gives?|reads?|checks?|sits?|meets?|walks?|hands?|helps?)\b"
)
_TEACHES = either(
    r"""
    \bwill be with\b  \b(?:co-?)?teach(?:es)?\b  \b(?:meet|work|consult|see)s? (?:with|for)\b  \binstruction\b
    \btherapy\b  \bcounsel
    """
)
_GIVEN = either(
    rf"""
    \b(?:will|shall|should|can|must) (?:not )?(?:also )?(?:have|receive|get|need|accompany|attend)\b  \bmay\b
    \b(?:will|shall|should|can|must) (?:not )?(?:also )?be {
        one_of('''given  provided  allowed  permitted  offered  seated  encouraged  read  utilized  available
        made  used  placed  reminded  prompted  taught  paired  excused  accompanied  carried  turned  graded
        a''')
    }\b
    \b(?:is|are|be) (?:given|allowed|permitted|provided|seated|read|offered)\b
    """
)
_ABLE = sign("will be (?:able|exposed)")
_WILL = re.compile(r"\b(?:will|shall)\b(?! (?:is|was|will|has|gets?|sits?)\b)")
_CRITERION = either(
    r"""
    \d(?: ?%| (?:out )?of (?:the )?\d+|/\d)  \b(?:two|three|four|five|six|seven|eight|nine) out of\b
    \baccuracy\b  \btrials\b  \b(?:measured|shown|counted|evidenced|documented) (?:by|on)\b  \bmeasured\b
    """
)
_GOAL_START = either(
    rf"""
    ^(?:annual |measurable |\w+ )?(?:goal|objective)\b  ^by (?:the )?(?:end|next|annual|\w+ \d|\d)
    ^by {one_of(MONTHS)}\b  ^(?:when |if )?given\b  ^within the\b
    """
)
_BY_A_DAY = re.compile(r"\bby (?:the end|\w+ \d{1,2})\b")
_NOW = sign(
    r"""
    is  was  has  had  can  could  reads?  writes?  likes?  loves?  enjoys?  scored  scores  knows  uses
    needs  does  did  shows?  showed  answers  identified  identifies  demonstrates  exhibits  struggles?
    struggled  displays  performs?  completes  follows  understands  stands  speaks  talks  produces  stayed
    finishes  prefers  receives  indicates?  revealed  reports?  cannot  can't  looks  impacts?  affects?
    obtained  requires
    makes  tends  counts  plays  works  engages  participates  earned  refuses
    """
)
_SURELY_NOW = either(
    r"""
    ^(?:currently|at present|baseline|based on|testing|according to)\b
    ^observations? (?:show|indicate|reveal)  ^in (?:\w+ )?observations?\b
    ^on (?:his|her|the) (?:\w+ ){0,4}(?:tests?|benchmark|assessment|probe)\b
    ^(?:(?:the|his|her) )?(?:mother|father|parents?|mom|dad|teacher) reports?\b
    """
)
_DOES = sign(
    rf"""
    ^(?:please )?{
        one_of('''allow  provide  give  use  read  reread  extend  administer  seat  arrange  create  plan
        post  maintain  modify  alter  teach  reduce  repeat  break  check  offer  ensure  assure  keep  make
        let  grade  highlight  place  present  supply  limit  avoid  include  write  record  simplify  shorten
        remind  encourage  develop  eliminate  monitor  call  pair  assign''')
    }
    """
)
_HELP = sign(
    r"""
    accommodations are  breaks?  seat(?:ed|ing)?  extended time  headphones  notes  copy of  calculator
    fidgets?  tests? (?:is|are|will|may|shall|can|to)  permitted  allowed  read aloud  homework  deadlines?
    advance notice
    large print  audiobooks  directions  field trips  worksheets
    """
)
_MAY = re.compile(r"(?<=[a-z,] )May\b|\bMay(?= \d)")
"""The month, which the word for a chance looks like."""


def kind_of(text: str) -> Kind:
    """The kind of a line."""
    low = _MAY.sub("June", text).lower()
    if _RULE.search(low) or _HEALTH.search(low) or _is_frame(low):
        return "other"
    if _is_goal(low):
        return "goal"
    if _is_service(low):
        return "service"
    if _ABOUT_THE_PLAN.search(low):
        return "other"
    return "present level" if _is_now(low) else "accommodation"


def is_rule(text: str) -> bool:
    """Whether the line quotes a rule of law; 34 CFR 300.320 says “as appropriate” itself."""
    return bool(_RULE.search(text.lower()))


def is_health(text: str) -> bool:
    """Whether the line is of a health plan: there a doctor's order says when a thing is needed."""
    return bool(_HEALTH.search(text.lower()))


def _is_frame(low: str) -> bool:
    """Headings, what stands at the top of a form, and what has no word in it."""
    heading = _HEADING.fullmatch(low.strip(" .:*#-"))
    return bool(_FORM.search(low) or heading) or not re.search(r"[^\W\d_]{2}", low)


def _is_goal(low: str) -> bool:
    if _DOES.search(low) or _BY_SCHOOL.search(low) or "breaks" in low:
        return False
    criterion = _CRITERION.search(low)
    if _GIVEN.search(low) and not criterion and not _ABLE.search(low):
        return False
    will = _WILL.search(low)
    if _GOAL_START.search(low) and (will or criterion):
        return True
    if will and not _ABOUT_THE_PLAN.search(low):
        return bool(criterion) or not (_TIME.search(low) and _SERVICE.search(low))
    return bool(criterion and _BY_A_DAY.search(low)) and not _SURELY_NOW.search(low)


def _is_service(low: str) -> bool:
    if _NO_SERVICE.search(low) or _DOES.search(low):
        return False
    if _BY_SCHOOL.search(low):
        return bool(_TEACHES.search(low) or _TIME.search(low))
    if _TIME.search(low) and not (_HELP.search(low) or _CRITERION.search(low) or _SURELY_NOW.search(low)):
        return True
    return bool(_SERVICE.search(low)) and bool(_HAS_SERVICE.search(low) or not _NOW.search(low))


def _is_now(low: str) -> bool:
    if _SURELY_NOW.search(low):
        return True
    if _DOES.search(low) or _BY_SCHOOL.search(low) or _GIVEN.search(low) or _HELP.search(low):
        return False
    return bool(_NOW.search(low)) and not re.match(r"(?:in|on|during|daily|weekly)\b", low)
