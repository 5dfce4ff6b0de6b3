"""Ask for a functional behavioral assessment as an evaluation, and for positive supports and a plan."""

from checklists.model.conditions import AllOf, Given, Is, Not
from checklists.model.fields import Field, Group, Option
from checklists.model.letter import Letter, Next, Paragraph, Sentence
from checklists.model.parts import DATE, REPLY, REPLY_BY, SIGN, YOU
from checklists.model.people import GRADE, SCHOOL

NO_IEP = Is("has_iep", "no")
WITH_IEP = Not(NO_IEP)

LETTER = Letter(
    id="request-fba-bip",
    title="Ask for a behavior assessment and plan",
    groups=(
        Group("You and your child", (*YOU, GRADE, SCHOOL)),
        Group(
            "What happens",
            (
                Field(
                    "has_iep",
                    "Does your child have an IEP?",
                    kind="choice",
                    options=(Option("yes", "Yes"), Option("no", "No, not yet")),
                ),
                Field(
                    "behavior",
                    "What happens, when, and how often?",
                    kind="long",
                    hint="Plain facts. For example: leaves the room when writing starts, about four times a week.",
                ),
                Field(
                    "helps",
                    "What seems to help?",
                    kind="long",
                    optional=True,
                ),
                Field(
                    "removals",
                    "Times your child was sent out, sent home early or suspended",
                    kind="long",
                    optional=True,
                    hint="Dates and times, if you have them. Leave it empty if there were none.",
                ),
            ),
        ),
        Group(
            "The letter",
            (
                Field(
                    "to",
                    "Who the letter goes to",
                    optional=True,
                    hint="A name, such as Ms. Rivera. Leave it empty and the letter greets the team.",
                ),
                REPLY_BY,
            ),
        ),
    ),
    subject="Request for a behavior assessment and plan for {child}",
    body=(
        DATE,
        Paragraph(
            "greeting",
            (
                Sentence("greeting-name", "Dear {to},", when=Given("to")),
                Sentence("greeting-team", "Dear IEP Team,", when=AllOf((Not(Given("to")), WITH_IEP))),
                Sentence(
                    "greeting-office",
                    "Dear Special Education Team,",
                    when=AllOf((Not(Given("to")), NO_IEP)),
                ),
            ),
            layout="lines",
        ),
        Paragraph(
            "ask",
            (
                Sentence(
                    "ask-new",
                    "I am asking for a new evaluation of my child, {child}, that includes a functional "
                    "behavioral assessment (FBA).",
                    why="Federal law makes an FBA a must only after some removals from school. "
                    "So this asks for one as part of an evaluation.",
                    facts=("reeval-parent-or-teacher-request", "fba-only-mandatory-when"),
                    when=WITH_IEP,
                ),
                Sentence(
                    "ask-first",
                    "I am asking for a special education evaluation of my child, {child}, that includes a "
                    "functional behavioral assessment (FBA).",
                    why="Federal law makes an FBA a must only after some removals from school. "
                    "So this asks for one as part of a first evaluation.",
                    facts=("initial-eval-who-can-ask", "fba-only-mandatory-when"),
                    when=NO_IEP,
                ),
                Sentence(
                    "what-it-is",
                    "An FBA looks at what comes before and after a behavior, so that we learn why it happens.",
                    why="It says in plain words what you hope to learn. Not everyone uses the name.",
                ),
                Sentence(
                    "grade-and-school",
                    "My child is in {grade} at {school}.",
                    why="It tells the office which child and which school, so that the letter finds its desk.",
                    when=Given("grade"),
                ),
                Sentence(
                    "school",
                    "My child goes to {school}.",
                    why="It tells the office which school, so that the letter finds its desk.",
                    when=Not(Given("grade")),
                ),
                Sentence(
                    "new-rule",
                    "Under the Individuals with Disabilities Education Act (IDEA), a district is to reevaluate a "
                    "child when a parent asks, but not more than once a year unless both agree.",
                    why="It names the rule, with its limit. If the last evaluation is less than a year old, "
                    "the district may say no.",
                    facts=("reeval-parent-or-teacher-request", "reeval-limits"),
                    rule=True,
                    when=WITH_IEP,
                ),
                Sentence(
                    "first-rule",
                    "Under the Individuals with Disabilities Education Act (IDEA), a parent may ask for a "
                    "first evaluation.",
                    why="It names the law you rely on, calmly.",
                    facts=("initial-eval-who-can-ask",),
                    rule=True,
                    when=NO_IEP,
                ),
            ),
        ),
        Paragraph(
            "behavior",
            (
                Sentence(
                    "hard",
                    "I know that this is hard for everyone in the room, and I want to help.",
                    why="It shows that you see their side too.",
                ),
                Sentence(
                    "behavior",
                    "This is what happens, when, and how often: {behavior}",
                    why="Facts that anyone could see or count give the team a place to start.",
                ),
            ),
        ),
        Paragraph(
            "helps",
            (
                Sentence(
                    "helps",
                    "This is what seems to help: {helps}",
                    why="You know your child. What works at home may work at school.",
                ),
            ),
            when=Given("helps"),
        ),
        Paragraph(
            "supports",
            (
                Sentence(
                    "talk",
                    "I would like the team to meet with me now, without waiting for the results, to talk "
                    "about positive supports for this behavior.",
                    why="Testing takes time, and help can start before it ends. You can ask for a team "
                    "meeting at any time.",
                    facts=("behavior-positive-supports", "iep-meeting-parent-may-request"),
                    when=WITH_IEP,
                ),
                Sentence(
                    "supports-rule",
                    "When behavior gets in the way of learning, IDEA asks the IEP team to consider positive "
                    "behavioral supports.",
                    why="It names the rule. The team is to think about supports; no one support is promised.",
                    facts=("behavior-positive-supports",),
                    rule=True,
                    when=WITH_IEP,
                ),
                Sentence(
                    "plan",
                    "Once we have the results, I would like us to write a behavior intervention plan (BIP), or "
                    "update the one we have, and put it in the IEP.",
                    why="A BIP says what the adults will do, so that your child gets the same help in each room.",
                    when=WITH_IEP,
                ),
                Sentence(
                    "talk-first",
                    "I would like to meet with you now, without waiting for the results, to talk about "
                    "positive supports for this behavior.",
                    why="Testing takes time, and help can start before it ends.",
                    when=NO_IEP,
                ),
                Sentence(
                    "plan-first",
                    "If my child qualifies for an IEP, I would like us to write a behavior intervention plan "
                    "(BIP) together and put it in the IEP.",
                    why="A BIP says what the adults will do, so that your child gets the same help in each room.",
                    when=NO_IEP,
                ),
            ),
        ),
        Paragraph(
            "removals",
            (
                Sentence(
                    "removals",
                    "These are the times that I know of when my child was sent out of class, sent home early "
                    "or suspended: {removals}",
                    why="Dates let the school check, and they show a pattern if there is one.",
                ),
            ),
            when=Given("removals"),
        ),
        Paragraph(
            "written-down",
            (
                Sentence(
                    "counted",
                    "Please tell me in writing how each time out of class or school has been counted.",
                    why="Your list and the school’s may differ. It is best to find out early.",
                    facts=("informal-removals-count",),
                ),
                Sentence(
                    "counted-rule",
                    "The U.S. Department of Education has said that an informal removal, such as being sent "
                    "home early, could count as a removal for discipline.",
                    why="This is federal guidance. It says “could”, so the letter does too.",
                    facts=("informal-removals-count",),
                    rule=True,
                    when=WITH_IEP,
                ),
                Sentence(
                    "next-time",
                    "If it happens again, or I am asked to come early, please write it down and email me the "
                    "times and the reason.",
                    why="A note from the same day helps you and the school see the same picture.",
                ),
            ),
            when=Given("removals"),
        ),
        Paragraph(
            "next",
            (
                Sentence(
                    "consent-form",
                    "Please send me the consent form, and tell me how the assessment will be done.",
                    why="The district is to ask for your consent before it evaluates. Asking for the form now "
                    "saves a step.",
                    facts=("consent-initial-eval", "consent-reevaluation", "eval-notice-describes-tests"),
                ),
                Sentence(
                    "if-not",
                    "If the decision is not to evaluate, or to leave out the FBA, please send me prior written "
                    "notice with the reasons.",
                    why="A written “no” tells you what to answer.",
                    facts=("pwn-for-refused-evaluation", "pwn-content-2-why"),
                ),
                Sentence(
                    "if-not-rule",
                    "Under IDEA, prior written notice is due when the answer to a parent’s request for an "
                    "evaluation is no.",
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
                    "Thank you for the care you give my child. I hope that we can find what helps, together.",
                    why="You may work with these people for a long time. A warm end costs nothing.",
                ),
            ),
        ),
        SIGN,
    ),
    next=Next(
        sentences=(
            Sentence(
                "no-date",
                "Federal law gives no number of days for an answer in writing, and your state may.",
                facts=("pwn-no-fixed-days",),
            ),
            Sentence(
                "consent",
                "The district asks for your consent before it tests.",
                facts=("consent-initial-eval", "consent-reevaluation"),
            ),
            Sentence(
                "refused",
                "If the answer is no, you get the reasons in writing.",
                facts=("pwn-for-refused-evaluation", "pwn-content-2-why"),
            ),
        ),
        ask="a functional behavioral assessment (FBA) and a behavior plan",
    ),
    common=("grade", "helps", "removals"),
    examples={
        "shortest": {
            "parent": "Ana Lee",
            "child": "Sam Lee",
            "school": "Oak Street School",
            "has_iep": "yes",
            "behavior": "Sam hides under the desk at loud times, about twice a week.",
        },
        "sample": {
            "parent": "Dana Whitfield",
            "child": "Theo Whitfield",
            "phone": "555-0142",
            "grade": "2nd grade",
            "school": "Maple Hill Elementary",
            "has_iep": "yes",
            "behavior": "Theo leaves the room when writing starts. It happens most mornings, about four times "
            "a week. He comes back on his own after ten minutes or so.",
            "helps": "A short break before writing, and a card that shows the steps.",
            "removals": "October 6, sent home at 1:15. October 14, sent home at 12:30. October 20, in the "
            "office all afternoon.",
            "to": "Ms. Rivera",
        },
        "everything": {
            "parent": "Nguyễn Thị Hà",
            "parent_2": "Liam O’Neil-Nguyễn",
            "role": "guardian",
            "child": "عائشة O’Neil-Nguyễn",
            "phone": "555-0177",
            "grade": "5th grade",
            "school": "PS 12 & Annex",
            "has_iep": "no",
            "behavior": "She shouts and throws her books.\nIt happens in the lunch line and on the bus.\nMost "
            "weeks, three times",
            "helps": "Walking with one adult",
            "removals": "About once a week since September",
            "to": "Mr. O’Neil",
            "reply_by": "2026-11-20",
            "law": "full",
        },
        "foster-no-iep": {
            "parent": "Marcus Bell",
            "role": "foster",
            "child": "Jo Reyes",
            "school": "Oak Street School",
            "has_iep": "no",
            "behavior": "Jo runs from the playground when it is time to come in, nearly every day.",
            "law": "none",
        },
        "full-law": {
            "adult": "yes",
            "parent": "Ana Lee",
            "parent_2": "Kim Lee",
            "child": "Sam Lee",
            "school": "Oak Street School",
            "has_iep": "yes",
            "behavior": "Sam hits when he has to wait.",
            "removals": "October 13, picked up at noon.",
            "law": "full",
            "leave_out": ["hard"],
        },
    },
)
