"""Ask the team to look at missed services together, and to decide what would make up for them."""

from checklists.model.conditions import AllOf, AnyOf, Given, Is, Not
from checklists.model.fields import Field, Group, Option
from checklists.model.letter import Letter, Next, Paragraph, Sentence
from checklists.model.parts import DATE, GREETING, HOW_KNOWN, IEP_SAYS, REPLY, REPLY_BY, SIGN, TO, YOU

FROM_CHILD = Is("facts.how", "child")
NOT_YET = AnyOf((Is("now", "no"), Is("now", "partly")))

LETTER = Letter(
    id="request-compensatory",
    title="Ask about missed services",
    groups=(
        Group("You and your child", YOU),
        Group(
            "What was missed",
            (
                Field(
                    "facts",
                    "Services your child missed",
                    kind="rows",
                    hint="One service at a time. Dates help most.",
                    columns=(
                        IEP_SAYS,
                        Field(
                            "happens",
                            "What was missed",
                            kind="long",
                            hint="Count what you can. For example: 9 of 16 sessions",
                        ),
                        Field("since", "From when?", kind="date", optional=True),
                        Field(
                            "until",
                            "Until when?",
                            kind="date",
                            optional=True,
                            hint="Leave it empty if it still goes on.",
                        ),
                        HOW_KNOWN,
                    ),
                ),
                Field(
                    "now",
                    "Is it given as written now?",
                    kind="choice",
                    optional=True,
                    options=(
                        Option("yes", "Yes"),
                        Option("partly", "In part"),
                        Option("no", "Not yet"),
                    ),
                ),
            ),
        ),
        Group(
            "What it meant for your child",
            (
                Field(
                    "effect",
                    "What have you seen in your child since then?",
                    kind="long",
                    optional=True,
                    hint="A skill that slipped, a goal with no gain, more tears over reading. What you see counts.",
                ),
                Field(
                    "ideas",
                    "What might help make up for it?",
                    kind="long",
                    optional=True,
                    hint="For example: one more session a week this spring, or some hours in summer. "
                    "Leave it empty and the team starts from its own ideas.",
                ),
            ),
        ),
        Group(
            "The letter",
            (
                Field(
                    "meeting_on",
                    "Date of the next IEP meeting",
                    kind="date",
                    optional=True,
                    hint="Leave it empty if none is set. Then the letter asks for one.",
                ),
                TO,
                REPLY_BY,
            ),
        ),
    ),
    subject="Services that {child} missed",
    body=(
        DATE,
        GREETING,
        Paragraph(
            "ask",
            (
                Sentence(
                    "ask",
                    "I am asking the team to look with me at services that my child, {child}, has missed.",
                    why="This is the request. It asks to look together first.",
                ),
                Sentence(
                    "hard",
                    "I know how hard it can be to keep staff and schedules in place, and I hope we can find a "
                    "good way to catch up.",
                    why="Most gaps are nobody’s choice. Saying so helps the talk along.",
                ),
            ),
        ),
        Paragraph(
            "lead",
            (
                Sentence(
                    "lead",
                    "Here is what the IEP says, next to what I know was missed.",
                    why="Plain facts with dates can be checked, line by line.",
                ),
            ),
        ),
        Paragraph(
            "facts",
            (
                Sentence("says", "The IEP says: {facts.says}"),
                Sentence("happens", "What was missed: {facts.happens}"),
                Sentence(
                    "from-to",
                    "When: from {facts.since} to {facts.until}",
                    when=AllOf((Given("facts.since"), Given("facts.until"))),
                ),
                Sentence(
                    "since",
                    "When: since {facts.since}",
                    when=AllOf((Given("facts.since"), Not(Given("facts.until")))),
                ),
                Sentence(
                    "until",
                    "When: until {facts.until}",
                    when=AllOf((Given("facts.until"), Not(Given("facts.since")))),
                ),
                Sentence("how", "How I know: {facts.how}", when=Given("facts.how")),
            ),
            layout="lines",
            each="facts",
        ),
        Paragraph(
            "wrong",
            (
                Sentence(
                    "wrong-child",
                    "Children see only a part of the school day, so please tell me if any of this is wrong.",
                    why="You go by what your child told you. It is honest to say that there may be more to it.",
                    when=FROM_CHILD,
                ),
                Sentence(
                    "wrong",
                    "If I have any of this wrong, please tell me.",
                    why="The school’s own log may show more, or less. This leaves room for both.",
                    when=Not(FROM_CHILD),
                ),
            ),
        ),
        Paragraph(
            "logs",
            (
                Sentence(
                    "logs",
                    "Please let me see the service logs for this time, so that we work from the same dates.",
                    why="The log says what was planned, what was held and for how long.",
                    facts=("records-examine-all", "records-access-45-days"),
                ),
                Sentence(
                    "logs-rule",
                    "Under the Individuals with Disabilities Education Act (IDEA), parents can see their "
                    "child’s special education records without unnecessary delay, and before any meeting "
                    "about an IEP.",
                    why="It shows that a timely look is the rule and not a favor.",
                    facts=("records-access-45-days",),
                    rule=True,
                ),
            ),
        ),
        Paragraph(
            "now",
            (
                Sentence(
                    "now-yes",
                    "I am glad that it is given as written now.",
                    why="You said so. It gives credit where it is due.",
                    when=Is("now", "yes"),
                ),
                Sentence(
                    "now-no",
                    "Please also tell me from what day it will be given as the IEP says.",
                    why="You said that it is not back in full. First the gap stops growing, then you look back.",
                    facts=("iep-services-asap",),
                    when=NOT_YET,
                ),
            ),
        ),
        Paragraph(
            "effect",
            (
                Sentence(
                    "effect",
                    "This is what I have seen in my child since then: {effect}",
                    why="What the gap did to your child is what the team will look at.",
                    facts=("missed-sessions-case-by-case",),
                ),
            ),
            when=Given("effect"),
        ),
        Paragraph(
            "look",
            (
                Sentence(
                    "look",
                    "Could we look at the progress data from before, during and after the gap, and at what "
                    "the missed time meant for my child?",
                    why="Federal law has no rule that each missed session is made up. What counts is what "
                    "the gap did to your child’s progress.",
                    facts=("missed-sessions-case-by-case",),
                ),
                Sentence(
                    "case-rule",
                    "The U.S. Department of Education has said that whether a break in services denied a "
                    "child a free appropriate public education is decided case by case.",
                    why="It shows why you ask the team to look at your child, and not at a count alone. "
                    "It is guidance from a letter.",
                    facts=("missed-sessions-case-by-case",),
                    rule=True,
                ),
                Sentence(
                    "decide",
                    "If the gap set my child back, I would like us to decide together what would make up for it, "
                    "which schools call compensatory services.",
                    why="This gives it the name that schools use. Federal rules name such services as one way for "
                    "a state to put a gap right. A team can also just agree on them.",
                    facts=("state-complaint-remedies",),
                ),
                Sentence(
                    "progress-rule",
                    "IDEA asks the team to revise the IEP, as appropriate, when progress toward the annual goals "
                    "is less than expected.",
                    why="It shows that a change of plan is what the rule expects when a goal is off track.",
                    facts=("iep-revise-lack-of-progress",),
                    rule=True,
                ),
            ),
        ),
        Paragraph(
            "ideas",
            (
                Sentence(
                    "ideas",
                    "Here is an idea to start from: {ideas}",
                    why="It is easier to talk about something on paper. The team may change it.",
                ),
            ),
            when=Given("ideas"),
        ),
        Paragraph(
            "meeting",
            (
                Sentence(
                    "meeting-set",
                    "Please put this on the list for the IEP meeting on {meeting_on}.",
                    why="Then the right people and papers are in the room.",
                    when=Given("meeting_on"),
                ),
                Sentence(
                    "meeting",
                    "Please send me some times for an IEP meeting about this.",
                    why="A team decision needs the team. You can ask for an IEP meeting at any time.",
                    facts=("iep-meeting-parent-may-request",),
                    when=Not(Given("meeting_on")),
                ),
                Sentence(
                    "written",
                    "Whatever we decide, I would like it in writing: what it is, how much, when, and who will "
                    "give it.",
                    why="Words on paper stay when staff change.",
                ),
            ),
        ),
        Paragraph(
            "if-not",
            (
                Sentence(
                    "if-not",
                    "If the decision is not to add such services, please send me prior written notice with the "
                    "reasons.",
                    why="A written “no” tells you what to answer.",
                    facts=("pwn-refusal-too", "pwn-content-2-why"),
                ),
                Sentence(
                    "if-not-rule",
                    "Under IDEA, prior written notice is due when the answer to a parent’s request about a "
                    "child’s services is no.",
                    why="It shows that written reasons are the rule.",
                    facts=("pwn-refusal-too",),
                    rule=True,
                ),
            ),
        ),
        REPLY,
        Paragraph(
            "thanks",
            (
                Sentence(
                    "thanks",
                    "Thank you for thinking this through with me. We all want my child to do well.",
                    why="It ends on the goal that you share.",
                ),
            ),
        ),
        SIGN,
    ),
    next=Next(
        sentences=(
            Sentence(
                "no-date", "We have found no federal rule that sets a date for an answer to this letter."
            ),
            Sentence(
                "logs",
                "The district must let you see your child’s records with no needless delay, and before any IEP meeting.",
                facts=("records-access-45-days",),
            ),
            Sentence(
                "case",
                "What would make up for missed services is worked out case by case.",
                facts=("missed-sessions-case-by-case",),
            ),
            Sentence(
                "refused",
                "If the answer is no, the school must give you its reasons in writing. Federal law sets no number of days for that.",
                facts=("pwn-refusal-too", "pwn-content-2-why", "pwn-no-fixed-days"),
            ),
        ),
        clocks=("meeting",),
        ask="to look together at the services that were missed",
    ),
    common=("facts.since", "facts.until", "effect"),
    examples={
        "shortest": {
            "parent": "Ana Lee",
            "child": "Sam Lee",
            "facts.0.says": "OT, once a week",
            "facts.0.happens": "Five sessions",
        },
        "sample": {
            "parent": "Dana Whitfield",
            "child": "Theo Whitfield",
            "phone": "555-0142",
            "facts.0.says": "Speech, twice a week, 30 minutes each",
            "facts.0.happens": "9 of 16 sessions, while there was no speech therapist",
            "facts.0.since": "2026-08-31",
            "facts.0.until": "2026-10-23",
            "facts.0.how": "record",
            "now": "yes",
            "effect": "In August he said the “r” sound in most words. Now he leaves it out again, and he talks "
            "less with other children.",
            "ideas": "One more session a week until the end of January, and then a look at the data.",
            "meeting_on": "2026-11-18",
            "to": "Ms. Rivera",
        },
        "everything": {
            "parent": "Nguyễn Thị Hà",
            "parent_2": "Seán O’Neil",
            "role": "guardian",
            "child": "Nguyễn O’Neil عائشة",
            "phone": "555-0177",
            "facts.0.says": "“Reading, small group, 4 x 30 min. a week”",
            "facts.0.happens": "About two of four each week.\nThe teacher was moved to another room",
            "facts.0.since": "2026-09-14",
            "facts.0.how": "child",
            "facts.k1.says": "Counseling, 20 minutes a week",
            "facts.k1.happens": "All of it, I think",
            "facts.k1.until": "2026-10-09",
            "facts.k1.how": "told",
            "facts.k2.says": "Physical therapy & the pool, once a month.",
            "facts.k2.happens": "October.",
            "facts.k2.since": "2026-10-01",
            "facts.k2.until": "2026-10-31",
            "facts.k2.how": "saw",
            "now": "partly",
            "effect": "She guesses at words.\nShe is afraid of stairs again.",
            "ideas": "Some hours in summer?",
            "to": "Mr. O’Neil",
            "reply_by": "2026-11-13",
            "law": "full",
        },
        "foster-no-law": {
            "parent": "Marisol Vega",
            "role": "foster",
            "child": "Jaylen Brooks",
            "facts.0.says": "Speech once a week",
            "facts.0.happens": "The whole of September",
            "facts.0.how": "record",
            "now": "no",
            "law": "none",
        },
        "adult-student": {
            "adult": "yes",
            "parent": "Ana Lee",
            "parent_2": "Kim Lee",
            "child": "Sam Lee",
            "facts.0.says": "Job coaching, one hour a week",
            "facts.0.happens": "Six hours",
            "facts.0.since": "2026-09-01",
            "law": "full",
            "leave_out": ["hard", "progress-rule"],
        },
    },
)
