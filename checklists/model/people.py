"""Fields that every tool shares: typed once, kept under the same id for good.

The "family"'s are the same for each child; `whose.js` lists them, for a page that has no Python yet.
"""

from checklists.law.clocks import known
from checklists.model import conditions
from checklists.model.fields import Field, Option

PARENT = Field("parent", "Your name", shared="family")
CHILD = Field("child", "Your child’s full name", shared="child")
GRADE = Field("grade", "Grade", optional=True, shared="child", hint="For example: 2nd grade")
SCHOOL = Field("school", "School", shared="child")
STATE = Field(
    conditions.STATE,
    "Your state",
    kind="pick",
    optional=True,
    shared="family",
    hint="Where we have read your state’s own rules, this page uses them.",
    options=tuple(Option(abbr, each["name"], each["said"]) for abbr, each in known().items()),
)
PHONE = Field("phone", "Your phone number", optional=True, shared="family")
CASE_MANAGER = Field("case_manager", "Case manager’s name", optional=True, shared="child")
