"""Fields that every tool shares: typed once, kept under the same id for good."""

from checklists.law.clocks import known
from checklists.model import conditions
from checklists.model.fields import Field, Option

PARENT = Field("parent", "Your name", shared=True)
CHILD = Field("child", "Your child’s full name", shared=True)
GRADE = Field("grade", "Grade", optional=True, shared=True, hint="For example: 2nd grade")
SCHOOL = Field("school", "School", shared=True)
STATE = Field(
    conditions.STATE,
    "Your state",
    kind="pick",
    optional=True,
    shared=True,
    hint="Where we have read your state’s own rules, this page uses them.",
    options=tuple(Option(abbr, each["name"], each["said"]) for abbr, each in known().items()),
)
PHONE = Field("phone", "Your phone number", optional=True, shared=True)
CASE_MANAGER = Field("case_manager", "Case manager’s name", optional=True, shared=True)
