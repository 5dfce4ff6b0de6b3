"""Ask to see a child’s school records."""

from checklists.model.conditions import AllOf, AnyOf, Given, Is, Not
from checklists.model.fields import Field, Group, Option
from checklists.model.letter import Letter, Next, Paragraph, Sentence
from checklists.model.parts import DATE, GREETING, REPLY, REPLY_BY, SIGN, TO, YOU
from checklists.model.people import GRADE, SCHOOL

ALL_RECORDS = AnyOf((Not(Given("records")), Is("records", "all")))
COPIES_ARE_FINE = Not(Is("how", "see"))

LETTER = Letter(
    id="request-records",
    title="Ask to see school records",
    groups=(
        Group("You and your child", (*YOU, GRADE, SCHOOL, TO)),
        Group(
            "The records",
            (
                Field(
                    "records",
                    "Which records?",
                    kind="many",
                    optional=True,
                    hint="A short list often comes back sooner. Tick nothing, and the letter asks for all of them.",
                    options=(
                        Option("ieps", "IEPs, now and past", "current and past IEPs"),
                        Option("evaluations", "Evaluation reports", "evaluation reports"),
                        Option("progress", "Progress data", "progress data"),
                        Option("services", "Service logs", "service logs"),
                        Option("discipline", "Discipline records", "discipline records"),
                        Option("emails", "Emails about my child", "emails about my child that you keep"),
                        Option("attendance", "Attendance", "attendance records"),
                        Option("all", "All of them", "all records"),
                    ),
                ),
                Field(
                    "logs_for",
                    "Service logs: of what, and for which dates?",
                    kind="long",
                    optional=True,
                    hint="Only if you look for certain dates. For example: speech, October 5 to 23",
                ),
                Field(
                    "meeting_on",
                    "Date of the next IEP meeting",
                    kind="date",
                    optional=True,
                    hint="Leave it empty if no meeting is set.",
                ),
            ),
        ),
        Group(
            "How you would like to see them",
            (
                Field(
                    "how",
                    "Come in, or get copies?",
                    kind="choice",
                    optional=True,
                    options=(
                        Option("see", "I will come in and look"),
                        Option("copies", "I would like copies"),
                        Option("either", "Either one is fine"),
                    ),
                ),
                Field(
                    "hard",
                    "What makes it hard to come in?",
                    kind="long",
                    optional=True,
                    hint="Only if you would like copies. For example: work hours, or no ride.",
                ),
                Field(
                    "representative",
                    "Someone who may look for you",
                    optional=True,
                    hint="A name. A friend, a relative or an advocate.",
                ),
                REPLY_BY,
            ),
        ),
    ),
    subject="Request to see the school records of {child}",
    body=(
        DATE,
        GREETING,
        Paragraph(
            "ask",
            (
                Sentence(
                    "ask-grade",
                    "I am asking to see school records of {child}, who is in {grade} at {school}.",
                    why="This is the request. Grade and school help the office find the right file.",
                    facts=("records-examine-all",),
                    when=Given("grade"),
                ),
                Sentence(
                    "ask",
                    "I am asking to see school records of {child}, who goes to {school}.",
                    why="This is the request. The name of the school helps the office find the right file.",
                    facts=("records-examine-all",),
                    when=Not(Given("grade")),
                ),
                Sentence(
                    "which",
                    "These are the records I would like to see: {records}.",
                    why="A clear list is easier to find and quicker to send.",
                    when=AllOf((Given("records"), Not(Is("records", "all")))),
                ),
                Sentence(
                    "all",
                    "I would like to see every education record about {child} that you collect, keep or use.",
                    why="It asks for the whole file. You can name a few kinds of records instead, if that is enough.",
                    facts=("records-access-federal-summary",),
                    when=ALL_RECORDS,
                ),
                Sentence(
                    "right",
                    "The Individuals with Disabilities Education Act (IDEA) gives parents the chance to examine "
                    "the records about their child.",
                    why="It names the law you rely on, calmly.",
                    facts=("records-examine-all",),
                    rule=True,
                ),
            ),
        ),
        Paragraph(
            "logs",
            (
                Sentence(
                    "logs-for",
                    "In the service logs, I am looking for these items and dates: {logs_for}",
                    why="Exact dates are quick to look up. Then you can lay the school’s record beside yours.",
                    when=Given("logs_for"),
                ),
            ),
        ),
        Paragraph(
            "time",
            (
                Sentence(
                    "meeting",
                    "We have an IEP meeting on {meeting_on}, and I would like to read the records before then.",
                    why="The date tells the office why this is timely.",
                    facts=("records-access-45-days",),
                    when=Given("meeting_on"),
                ),
                Sentence(
                    "soon",
                    "Please let me see them as soon as you can.",
                    why="With no meeting set, this asks for a timely answer without naming a day.",
                    facts=("records-access-45-days",),
                    when=Not(Given("meeting_on")),
                ),
                Sentence(
                    "time-rule",
                    "IDEA asks for access without unnecessary delay, and before any meeting about the IEP.",
                    why="It shows that a timely look is the rule and not a favor.",
                    facts=("records-access-45-days",),
                    rule=True,
                ),
            ),
        ),
        Paragraph(
            "how",
            (
                Sentence(
                    "see",
                    "I would like to come in and look at them, so please tell me a day and time that would work.",
                    why="It moves things along: the office only has to name a time.",
                    when=Is("how", "see"),
                ),
                Sentence(
                    "copies",
                    "Please send me copies, by email if that is easiest.",
                    why="Email is often the least work for the office.",
                    when=Is("how", "copies"),
                ),
                Sentence(
                    "either",
                    "You can send me copies, or I can come in and look at them, whichever is easier for you.",
                    why="Leaving the choice to the office can make the answer quicker.",
                    when=AnyOf((Not(Given("how")), Is("how", "either"))),
                ),
                Sentence(
                    "explain",
                    "If a page is hard to follow, I would be grateful if someone could explain it to me.",
                    why="Files are full of codes and short names. It is fine to ask what they mean.",
                ),
            ),
        ),
        Paragraph(
            "hard",
            (
                Sentence(
                    "hard",
                    "This is what makes it hard for me to come in: {hard}",
                    why="It shows why copies are the way for you to see the records.",
                    facts=("records-explanations-copies-representative",),
                ),
            ),
            when=AllOf((Given("hard"), COPIES_ARE_FINE)),
        ),
        Paragraph(
            "copies",
            (
                Sentence(
                    "hard-rule",
                    "IDEA calls for copies when a parent could not really look at the records without them.",
                    why="Copies are not due in every case. This is the case in which they are.",
                    facts=("records-explanations-copies-representative",),
                    rule=True,
                    when=Given("hard"),
                ),
                Sentence(
                    "free-rule",
                    "Under IDEA, parents get a copy of the IEP and of the evaluation report at no cost.",
                    why="It says calmly that these two are free.",
                    facts=("iep-copy-free", "eval-report-free-copy"),
                    rule=True,
                    when=AnyOf((ALL_RECORDS, Is("records", "ieps"), Is("records", "evaluations"))),
                ),
                Sentence(
                    "fee",
                    "If there is a fee for any of the copies, please tell me how much it is before you make them.",
                    why="A district may charge for some copies. Asking first means that no bill comes as a surprise.",
                    facts=("records-copy-fees",),
                ),
            ),
            when=COPIES_ARE_FINE,
        ),
        Paragraph(
            "representative",
            (
                Sentence(
                    "representative",
                    "I give my permission for {representative} to look at these records, with me or for me.",
                    why="The office needs to know from you who may see the file.",
                    facts=("records-explanations-copies-representative",),
                ),
                Sentence(
                    "representative-form",
                    "If you need a signed form for this, please send it to me.",
                    why="Many offices have their own form. Asking now saves a step.",
                ),
                Sentence(
                    "representative-rule",
                    "IDEA lets a parent have a representative look at the records.",
                    why="It shows that someone may look for you.",
                    facts=("records-explanations-copies-representative",),
                    rule=True,
                ),
            ),
            when=Given("representative"),
        ),
        Paragraph(
            "kinds",
            (
                Sentence(
                    "kinds",
                    "Please also send me the list of the kinds of education records you keep and where they are.",
                    why="The list shows what there is, so that you know if something is missing.",
                    facts=("records-list-of-types",),
                ),
            ),
        ),
        REPLY,
        Paragraph(
            "thanks",
            (
                Sentence(
                    "thanks",
                    "I know that it takes time to pull records together, and I thank you for it.",
                    why="Someone will spend an hour on this. A kind word costs nothing.",
                ),
            ),
        ),
        SIGN,
    ),
    next=Next(
        sentences=(
            Sentence(
                "soon",
                "The district must let you see the records with no needless delay, and before any IEP meeting.",
                facts=("records-access-45-days",),
            ),
            Sentence(
                "outer",
                "The outer limit is {days} after you ask. It is not the normal wait.",
                facts=("records-access-45-days", "day-means-calendar-day"),
            ),
            Sentence("state", "Some states set a shorter time.", facts=("state-records-example-california",)),
        ),
        limit="records-access-45-days",
        kind="records",
        ask="to see my child’s school records",
    ),
    common=("grade", "records", "meeting_on"),
    examples={
        "shortest": {"parent": "Ana Lee", "child": "Sam Lee", "school": "Oak Street School"},
        "sample": {
            "parent": "Dana Whitfield",
            "child": "Theo Whitfield",
            "grade": "2nd grade",
            "school": "Maple Hill Elementary",
            "to": "Ms. Rivera",
            "phone": "555-0142",
            "records": ["evaluations", "progress", "services"],
            "meeting_on": "2026-11-18",
            "how": "copies",
            "hard": "I work the day shift at the hospital until the end of the month.",
        },
        "everything": {
            "parent": "Nguyễn Thị Hà",
            "parent_2": "Seán O’Neil",
            "child": "Nguyễn Đặng José O’Neil",
            "grade": "5th grade",
            "school": "PS 12 & Annex",
            "to": "Mr. O’Neil",
            "phone": "555-0177",
            "records": ["ieps", "discipline", "emails", "attendance", "all"],
            "logs_for": "“OT & speech”: October 5 to 23\nThe aide’s hours, all fall",
            "meeting_on": "2026-11-12",
            "how": "either",
            "hard": "We have no car.\nThe bus takes an hour each way.",
            "representative": "عائشة Al-Hassan",
            "reply_by": "2026-11-06",
            "law": "full",
        },
        "look-in-person": {
            "parent": "Pat Morgan",
            "role": "surrogate",
            "child": "Jay Brown",
            "school": "Lincoln Middle School",
            "records": ["ieps", "discipline", "emails"],
            "how": "see",
            "representative": "Lou Brown",
        },
        "no-law": {
            "adult": "yes",
            "parent": "Ana Lee",
            "parent_2": "Kim Lee",
            "child": "Sam Lee",
            "school": "Oak Street School",
            "records": ["attendance"],
            "how": "copies",
            "law": "none",
        },
    },
)
