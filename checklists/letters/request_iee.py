"""Ask for an independent educational evaluation (IEE) at public expense."""

from checklists.model.conditions import Given, Not
from checklists.model.fields import Field, Group, Option
from checklists.model.letter import Letter, Next, Paragraph, Sentence
from checklists.model.parts import DATE, GREETING, REPLY, REPLY_BY, SIGN, TO, YOU
from checklists.model.people import GRADE, SCHOOL

LETTER = Letter(
    id="request-iee",
    title="Ask for an outside evaluation",
    groups=(
        Group("You and your child", (*YOU, GRADE, SCHOOL, TO)),
        Group(
            "The district’s evaluation",
            (
                Field(
                    "report_on",
                    "Date on the district’s report",
                    kind="date",
                    hint="No report from the district yet? Then the letter to use is “Ask for an evaluation”.",
                ),
                Field(
                    "tested",
                    "What did the district test?",
                    kind="many",
                    optional=True,
                    hint="Tick all that fit. The report lists them.",
                    options=(
                        Option("learning", "Thinking and learning", "learning ability"),
                        Option("reading", "Reading", "reading"),
                        Option("writing", "Writing or spelling", "writing"),
                        Option("math", "Math", "math"),
                        Option("speech", "Speech or language", "speech or language"),
                        Option("attention", "Attention", "attention"),
                        Option("behavior", "Behavior", "behavior"),
                        Option("feelings", "Feelings or worry", "emotional health"),
                        Option("motor", "Handwriting or movement", "handwriting or movement"),
                        Option("daily", "Daily living skills", "daily living skills"),
                    ),
                ),
                Field(
                    "reason",
                    "Why you disagree, if you want to say it",
                    kind="long",
                    optional=True,
                    hint="You can leave this empty. If you like, give one or two plain facts.",
                ),
            ),
        ),
        Group(
            "What comes next",
            (
                Field(
                    "evaluator",
                    "Someone you would like to do it",
                    optional=True,
                    hint="A person or a clinic. You can leave this empty and wait for the district’s list.",
                ),
                REPLY_BY,
            ),
        ),
    ),
    subject="Request for an independent educational evaluation for {child}",
    body=(
        DATE,
        GREETING,
        Paragraph(
            "ask",
            (
                Sentence(
                    "ask-grade",
                    "I am writing about {child}, who is in {grade} at {school}.",
                    why="It tells the office which child and which school, so that the letter finds its desk.",
                    when=Given("grade"),
                ),
                Sentence(
                    "ask-school",
                    "I am writing about {child}, who goes to {school}.",
                    why="It tells the office which child and which school, so that the letter finds its desk.",
                    when=Not(Given("grade")),
                ),
                Sentence(
                    "disagree",
                    "I disagree with the district’s evaluation, in the report dated {report_on}.",
                    why="The words “I disagree” and the date of the report are what this request stands on.",
                    facts=("iee-right",),
                ),
                Sentence(
                    "tested",
                    "The evaluation looked at {tested}.",
                    why="It makes clear which testing you mean.",
                    when=Given("tested"),
                ),
                Sentence(
                    "ask",
                    "I am asking for an independent educational evaluation (IEE) at public expense.",
                    why="This is the request, in the words that the rule uses.",
                    facts=("iee-right",),
                ),
                Sentence(
                    "right-rule",
                    "Under the Individuals with Disabilities Education Act (IDEA), parents who disagree with the "
                    "district’s evaluation may ask for this.",
                    why="It names the law you rely on, calmly.",
                    facts=("iee-right",),
                    rule=True,
                ),
            ),
        ),
        Paragraph(
            "reason",
            (
                Sentence(
                    "reason",
                    "I share my reason because it may help: {reason}",
                    why="A line or two can help the next evaluator look in the right place. You can leave it out.",
                    when=Given("reason"),
                ),
                Sentence(
                    "reason-rule",
                    "IDEA lets the district ask for my reason but does not require me to give one.",
                    why="You gave no reason here, and this says calmly that none is needed.",
                    facts=("iee-no-reason-required",),
                    rule=True,
                    when=Not(Given("reason")),
                ),
            ),
        ),
        Paragraph(
            "send",
            (
                Sentence(
                    "criteria",
                    "The district’s criteria for an outside evaluation.",
                    why="They are the district’s standards for the outside evaluation. Read them before you book anyone.",
                    facts=("iee-information",),
                ),
                Sentence(
                    "places",
                    "A list of places where I can get one.",
                    why="It shows who is near you. It is a good place to start.",
                    facts=("iee-information",),
                ),
                Sentence(
                    "choice",
                    "Which step the district will take: the outside evaluation at public expense, or a hearing on "
                    "its own evaluation.",
                    why="These are the two choices that the rule gives the district. You need to know which one it is.",
                    facts=("iee-fund-or-file",),
                ),
                Sentence(
                    "payment",
                    "How the evaluator will be paid, so that there is no cost to me.",
                    why="It is good to know this before the first visit.",
                    facts=("iee-fund-or-file",),
                ),
            ),
            layout="list",
            lead=Sentence("send-lead", "Please let me have these in writing:"),
        ),
        Paragraph(
            "rules",
            (
                Sentence(
                    "information-rule",
                    "IDEA says that parents who ask are told where to get an IEE and which criteria apply.",
                    why="It shows that the list and the criteria come with the request.",
                    facts=("iee-information",),
                    rule=True,
                ),
                Sentence(
                    "choice-rule",
                    "IDEA gives the district two choices: see that I get the IEE at public expense, or file for a "
                    "hearing to show that its own evaluation is appropriate.",
                    why="It names the two choices in plain words.",
                    facts=("iee-fund-or-file",),
                    rule=True,
                ),
                Sentence(
                    "delay-rule",
                    "Under IDEA, the district takes one of these steps without unnecessary delay.",
                    why="It asks for a timely answer in the rule’s own words. No federal rule sets a number.",
                    facts=("iee-fund-or-file",),
                    rule=True,
                ),
            ),
        ),
        Paragraph(
            "evaluator",
            (
                Sentence(
                    "evaluator",
                    "I would like {evaluator} to do the outside evaluation, if this fits the criteria.",
                    why="You may name someone. The criteria still count.",
                    facts=("iee-agency-criteria",),
                    when=Given("evaluator"),
                ),
            ),
        ),
        REPLY,
        Paragraph(
            "thanks",
            (
                Sentence(
                    "thanks",
                    "Thank you for the time your staff gave to the testing, and for your help with this.",
                    why="You can disagree with a report and still thank the people who wrote it.",
                ),
            ),
        ),
        SIGN,
    ),
    next=Next(
        sentences=(
            Sentence(
                "two-ways",
                "The district has two choices: see that you get the IEE at no cost to you, or ask for a hearing.",
                facts=("iee-fund-or-file", "iee-definition"),
            ),
            Sentence(
                "no-date",
                "It must do one of them with no needless delay. Federal law sets no number of days, and your state may.",
                facts=("iee-fund-or-file",),
            ),
            Sentence(
                "hearing",
                "If it asks for a hearing, you get hearing papers. Your written answer is due within {days} after you get them, so call someone that same day.",
                facts=("due-process-non-complaining-party-10-days", "day-means-calendar-day"),
            ),
        ),
        kind="iee",
        ask="an independent educational evaluation (IEE) at public expense",
    ),
    common=("grade", "tested"),
    examples={
        "shortest": {
            "parent": "Ana Lee",
            "child": "Sam Lee",
            "school": "Oak Street School",
            "report_on": "2026-10-05",
        },
        "sample": {
            "parent": "Dana Whitfield",
            "child": "Theo Whitfield",
            "grade": "2nd grade",
            "school": "Maple Hill Elementary",
            "to": "Ms. Rivera",
            "phone": "555-0142",
            "report_on": "2026-10-12",
            "tested": ["learning", "reading", "attention"],
            "reason": "The report says that he reads at grade level. At home he guesses at most new words. "
            "Spelling was not tested.",
        },
        "everything": {
            "parent": "Nguyễn Thị Hà",
            "parent_2": "عائشة O’Neil",
            "child": "Nguyễn Đặng José O’Neil",
            "grade": "5th grade",
            "school": "PS 12 & Annex",
            "to": "Mr. O’Neil",
            "phone": "555-0177",
            "report_on": "2026-09-18",
            "tested": ["speech", "behavior", "motor", "daily"],
            "reason": "He was sick on the day.\nHe was tested in English only.",
            "evaluator": "the O’Hara Clinic",
            "reply_by": "2026-11-20",
            "law": "full",
        },
        "surrogate-parent": {
            "parent": "Pat Morgan",
            "role": "surrogate",
            "child": "Jay Brown",
            "school": "Lincoln Middle School",
            "report_on": "2026-10-26",
            "tested": ["math"],
            "evaluator": "Dr. Jean Park",
        },
        "no-law": {
            "adult": "yes",
            "parent": "Ana Lee",
            "parent_2": "Kim Lee",
            "child": "Sam Lee",
            "school": "Oak Street School",
            "report_on": "2026-10-05",
            "tested": ["writing", "feelings"],
            "law": "none",
        },
    },
)
