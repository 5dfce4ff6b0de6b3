"""Ask for the data behind a child’s IEP goals."""

from checklists.model.conditions import Given, Not
from checklists.model.fields import Field, Group
from checklists.model.letter import Letter, Next, Paragraph, Sentence
from checklists.model.parts import DATE, GREETING, REPLY, REPLY_BY, SIGN, TO, YOU
from checklists.model.people import GRADE, SCHOOL

LETTER = Letter(
    id="request-progress-data",
    title="Ask for progress data",
    groups=(
        Group("You and your child", (*YOU, GRADE, SCHOOL, TO)),
        Group(
            "The goals",
            (
                Field(
                    "goals",
                    "Which goals?",
                    kind="long",
                    optional=True,
                    hint="For example: reading fluency, and asking for help. Leave it empty to ask about all goals.",
                ),
                Field(
                    "report_on",
                    "Date of the last progress report you have",
                    kind="date",
                    optional=True,
                    hint="Leave it empty if you have none.",
                ),
                Field(
                    "seen",
                    "What you see at home",
                    kind="long",
                    optional=True,
                    hint="One or two plain facts about these skills, good or hard.",
                ),
            ),
        ),
        Group(
            "What comes next",
            (
                Field(
                    "times",
                    "Good times for a talk",
                    optional=True,
                    hint="For example: Tuesday or Thursday after 3 pm",
                ),
                REPLY_BY,
            ),
        ),
    ),
    subject="Request for progress data on the IEP goals of {child}",
    body=(
        DATE,
        GREETING,
        Paragraph(
            "ask",
            (
                Sentence(
                    "ask-grade",
                    "I would like to see the data behind the IEP goals of {child}, who is in {grade} at {school}.",
                    why="This is the request. “Data” means the scores and notes, and not only a word like “progressing”.",
                    facts=("iep-progress-reports",),
                    when=Given("grade"),
                ),
                Sentence(
                    "ask",
                    "I would like to see the data behind the IEP goals of {child}, who goes to {school}.",
                    why="This is the request. “Data” means the scores and notes, and not only a word like “progressing”.",
                    facts=("iep-progress-reports",),
                    when=Not(Given("grade")),
                ),
                Sentence(
                    "report-on",
                    "The last progress report I have is dated {report_on}.",
                    why="It tells the team what you already have.",
                    when=Given("report_on"),
                ),
                Sentence(
                    "report-missed",
                    "If a progress report came home and I missed it, please send it again.",
                    why="A paper in a backpack gets lost. This asks without blame.",
                    when=Not(Given("report_on")),
                ),
                Sentence(
                    "reports-rule",
                    "Under the Individuals with Disabilities Education Act (IDEA), the IEP is to say when periodic "
                    "reports on progress toward the annual goals will come.",
                    why="It names the rule behind the reports, calmly.",
                    facts=("iep-progress-reports",),
                    rule=True,
                ),
            ),
        ),
        Paragraph(
            "goals",
            (
                Sentence(
                    "goals-some",
                    "These are the goals I am asking about: {goals}",
                    why="Naming the goals makes a short answer possible.",
                    when=Given("goals"),
                ),
                Sentence(
                    "goals-all",
                    "I am asking about each annual goal in the IEP.",
                    why="It asks for the whole picture. You can name one or two goals instead.",
                    when=Not(Given("goals")),
                ),
            ),
        ),
        Paragraph(
            "data",
            (
                Sentence(
                    "measured",
                    "How progress is measured, and how often.",
                    why="A score means more when you know what was counted.",
                    facts=("iep-progress-reports",),
                ),
                Sentence(
                    "start",
                    "The score at the start, and the target for the year.",
                    why="The start and the target show how far there is to go.",
                ),
                Sentence(
                    "scores",
                    "The last scores or notes, with the date of each.",
                    why="Scores with dates show if the line goes up, goes down or stays flat.",
                ),
                Sentence(
                    "slower",
                    "What is done, or planned, if progress is slower than expected.",
                    why="It asks for the next step and not only for numbers.",
                    facts=("iep-revise-lack-of-progress",),
                ),
                Sentence(
                    "next-report",
                    "The date of the next progress report.",
                    why="Then you know when to look for it.",
                    facts=("iep-progress-reports",),
                ),
            ),
            layout="list",
            lead=Sentence("data-lead", "For these goals, please send me:"),
        ),
        Paragraph(
            "seen",
            (
                Sentence(
                    "seen",
                    "This is what I see at home: {seen}",
                    why="What you see at home helps everyone make sense of the numbers.",
                    when=Given("seen"),
                ),
            ),
        ),
        Paragraph(
            "talk",
            (
                Sentence(
                    "talk",
                    "If progress on a goal is slower than expected, I would like to talk about what to change.",
                    why="It offers a talk before anything grows into a problem.",
                    facts=("iep-revise-lack-of-progress",),
                ),
                Sentence(
                    "revise-rule",
                    "IDEA asks the team to revise the IEP, as appropriate, when progress toward the annual goals is "
                    "less than expected.",
                    why="It shows that a change of plan is what the rule expects when a goal is off track.",
                    facts=("iep-revise-lack-of-progress",),
                    rule=True,
                ),
                Sentence(
                    "times",
                    "These are good times for me: {times}.",
                    why="With times in hand, the team can set the talk in one reply.",
                    when=Given("times"),
                ),
            ),
        ),
        REPLY,
        Paragraph(
            "thanks",
            (
                Sentence(
                    "thanks",
                    "Thank you for the work the team does with {child} each day.",
                    why="The people who read this work with your child. A kind word costs nothing.",
                ),
            ),
        ),
        SIGN,
    ),
    next=Next(
        sentences=(
            Sentence("no-date", "We know of no federal rule that sets a date for an answer to this letter."),
            Sentence(
                "reports",
                "The IEP must say how progress is measured and when reports on it come, so check your copy.",
                facts=("iep-progress-reports",),
            ),
        ),
        ask="the scores and notes behind my child’s goals",
    ),
    common=("grade", "goals", "report_on"),
    examples={
        "shortest": {"parent": "Ana Lee", "child": "Sam Lee", "school": "Oak Street School"},
        "sample": {
            "parent": "Dana Whitfield",
            "child": "Theo Whitfield",
            "grade": "2nd grade",
            "school": "Maple Hill Elementary",
            "to": "Ms. Rivera",
            "phone": "555-0142",
            "goals": "Reading words in a minute, and spelling short words.",
            "report_on": "2026-10-16",
            "seen": "He reads the same book each night and still guesses at most new words.",
            "times": "Tuesday or Thursday after 3 pm",
        },
        "everything": {
            "parent": "Nguyễn Thị Hà",
            "parent_2": "عائشة O’Neil",
            "child": "Nguyễn Đặng José O’Neil",
            "grade": "5th grade",
            "school": "PS 12 & Annex",
            "to": "Mr. O’Neil",
            "phone": "555-0177",
            "goals": "Goal 1: writing a paragraph.\nGoal 3: asking for a break.",
            "report_on": "2026-06-12",
            "seen": "He asks for a break at home.\nHe does not write at home yet.",
            "times": "any morning before 9",
            "reply_by": "2026-11-13",
            "law": "full",
        },
        "foster-parent": {
            "parent": "Pat Morgan",
            "role": "foster",
            "child": "Jay Brown",
            "school": "Lincoln Middle School",
            "goals": "Counting money",
        },
        "no-law": {
            "adult": "yes",
            "parent": "Ana Lee",
            "parent_2": "Kim Lee",
            "child": "Sam Lee",
            "school": "Oak Street School",
            "law": "none",
        },
    },
)
