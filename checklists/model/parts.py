"""Fields and paragraphs that letters share, so that the same words are asked, said and translated once."""

from checklists.model.conditions import Given, Not
from checklists.model.fields import Field, Option
from checklists.model.letter import Paragraph, Sentence
from checklists.model.people import CHILD, PARENT, PHONE, STATE

# These are the child's, not the family's: children of one home may have other parents.
PARENT_2 = Field("parent_2", "Second parent’s name", optional=True, shared="child", rare=True)
ROLE = Field(
    "role",
    "If you are not the parent, who are you?",
    kind="pick",
    optional=True,
    shared="child",
    rare=True,
    options=(
        Option("foster", "Foster parent"),
        Option("guardian", "Guardian"),
        Option("surrogate", "Surrogate parent"),
        Option("relative", "Relative who cares for the child"),
    ),
)
ADULT = Field(
    "adult",
    "My child is an adult and signs too",
    kind="tick",
    optional=True,
    shared="child",
    rare=True,
    hint="For a student who makes the school decisions now, and whom you help.",
)
WHO_ELSE = (PARENT_2, ROLE, ADULT)
YOU = (PARENT, CHILD, PHONE, STATE, *WHO_ELSE)
"""What `SIGN` needs, and the child."""
TO = Field(
    "to",
    "Who the letter goes to",
    optional=True,
    hint="A name, such as Ms. Rivera. Leave it empty and the letter greets the IEP team.",
)
TO_OFFICE = Field(
    "to",
    "Who the letter goes to",
    optional=True,
    hint="A name, such as Ms. Rivera. Leave it empty and the letter greets the special education team.",
)
"""For a letter about a child who may have no IEP team."""
REPLY_BY = Field(
    "reply_by",
    "A day you hope to hear back by",
    kind="date",
    optional=True,
    hint="This is a wish, and the letter says it as one.",
)
IEP_SAYS = Field(
    "says",
    "What the IEP says",
    kind="long",
    hint="Copy the words. For example: speech, twice a week, 30 minutes each",
)
HOW_KNOWN = Field(
    "how",
    "How do you know?",
    kind="choice",
    optional=True,
    options=(
        Option("record", "The school’s own record", "the school’s own record shows it"),
        Option("saw", "I saw it", "I saw it"),
        Option("child", "My child told me", "my child tells me"),
        Option("told", "Someone at school told me", "someone at school told me"),
    ),
)

DATE = Paragraph("date", (Sentence("date", "{today}"),), layout="lines", shared=True)
GREETING = Paragraph(
    "greeting",
    (
        Sentence("greeting-name", "Dear {to},", when=Given("to")),
        Sentence("greeting-team", "Dear IEP Team,", when=Not(Given("to"))),
    ),
    layout="lines",
    shared=True,
)
GREETING_OFFICE = Paragraph(
    "greeting",
    (
        Sentence("greeting-name", "Dear {to},", when=Given("to")),
        Sentence("greeting-team", "Dear Special Education Team,", when=Not(Given("to"))),
    ),
    layout="lines",
    shared=True,
)
REPLY = Paragraph(
    "reply",
    (
        Sentence(
            "reply-by",
            "I hope to hear from you by {reply_by}.",
            why="You picked this day. It is a hope, not a rule.",
            when=Given("reply_by"),
        ),
        Sentence(
            "received",
            "Please reply to let me know that you have received this letter.",
            why="A short “got it” gives you the day it arrived.",
        ),
    ),
    shared=True,
)
SIGN = Paragraph(
    "sign",
    (
        Sentence("sincerely", "Sincerely,"),
        Sentence("name", "{parent}"),
        Sentence("name-2", "{parent_2}", when=Given("parent_2")),
        Sentence("role", "{role}", when=Given("role")),
        Sentence("adult", "{child}, adult student, who agrees with this letter", when=Given("adult")),
        Sentence("phone", "{phone}", when=Given("phone")),
    ),
    layout="lines",
    shared=True,
)

# What is usual next, for more than one letter about papers.
RECORDS_SOON = Sentence(
    "records",
    "School records: if you ask, the district must let you see them with no needless delay, and before any "
    "IEP meeting.",
    facts=("records-access-45-days",),
)
SOONER = Sentence("sooner", "If the meeting is close, write again sooner.")
