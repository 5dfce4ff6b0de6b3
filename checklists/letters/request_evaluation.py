"""Ask the district, in writing, to evaluate a child for special education."""

from checklists.model.conditions import AllOf, Given, Is, NoStateClock, Not, StateClock
from checklists.model.fields import Field, Group, Option
from checklists.model.letter import Letter, Next, Paragraph, Sentence
from checklists.model.parts import DATE, GREETING_OFFICE, SIGN, TO_OFFICE, YOU
from checklists.model.people import GRADE, SCHOOL

LETTER = Letter(
    id="request-evaluation",
    title="Ask for an evaluation",
    groups=(
        Group(
            "You and your child",
            (
                *YOU,
                GRADE,
                SCHOOL,
                TO_OFFICE,
            ),
        ),
        Group(
            "What you see",
            (
                Field(
                    "areas",
                    "What worries you?",
                    kind="many",
                    optional=True,
                    hint="Tick all that fit.",
                    options=(
                        Option("reading", "Reading", "reading"),
                        Option("writing", "Writing or spelling", "writing"),
                        Option("math", "Math", "math"),
                        Option("speech", "Speech or language", "speech or language"),
                        Option("attention", "Attention or getting work done", "attention to schoolwork"),
                        Option("behavior", "Behavior", "behavior"),
                        Option("feelings", "Feelings or worry", "emotional health"),
                        Option("friends", "Getting along with others", "social skills"),
                        Option("motor", "Handwriting or movement", "handwriting or movement"),
                        Option("senses", "Hearing or vision", "hearing or vision"),
                        Option("daily", "Daily living skills", "daily living skills"),
                    ),
                ),
                Field(
                    "suspected",
                    "A disability you wonder about",
                    optional=True,
                    hint="For example: dyslexia. You do not need a diagnosis, and you can leave this empty.",
                ),
                Field(
                    "examples",
                    "What you see at home or hear from school",
                    kind="long",
                    optional=True,
                    hint="Two or three plain facts, with dates if you have them.",
                ),
                Field(
                    "tried",
                    "What has been tried so far",
                    kind="long",
                    optional=True,
                    hint="Extra help, tutoring, a chart, a new seat.",
                ),
            ),
        ),
        Group(
            "Does any of this fit?",
            (
                Field(
                    "report",
                    "Do you have a report from a doctor or a private tester?",
                    kind="choice",
                    optional=True,
                    options=(
                        Option("attached", "Yes, I will attach it"),
                        Option("later", "Yes, I will send it later"),
                        Option("no", "No"),
                    ),
                ),
                Field(
                    "asked",
                    "Have you asked for this before?",
                    kind="choice",
                    optional=True,
                    options=(
                        Option("spoken", "Yes, in a talk or a call"),
                        Option("written", "Yes, in writing"),
                        Option("no", "No"),
                    ),
                ),
                Field("asked_on", "The day you asked", kind="date", optional=True),
                Field(
                    "wait",
                    "Were you told to finish other help first?",
                    kind="choice",
                    optional=True,
                    hint="Some schools call this RTI, MTSS or interventions.",
                    options=(Option("yes", "Yes"), Option("no", "No")),
                ),
                Field(
                    "passing",
                    "Were you told grades are too good for this?",
                    kind="choice",
                    optional=True,
                    options=(Option("yes", "Yes"), Option("no", "No")),
                ),
                Field(
                    "language",
                    "Language you want notices in, if not English",
                    optional=True,
                ),
                Field(
                    "reply_by",
                    "A day you hope to hear back by",
                    kind="date",
                    optional=True,
                    hint="This is a wish. Federal law sets no day for the first answer, but your state may.",
                ),
            ),
        ),
    ),
    subject="Request for a special education evaluation for {child}",
    body=(
        DATE,
        GREETING_OFFICE,
        Paragraph(
            "ask",
            (
                Sentence(
                    "ask",
                    "I am asking for a full special education evaluation of my child, {child}.",
                    why="This is the request. Putting it in writing, with the word “evaluation”, makes it clear.",
                    facts=("initial-eval-who-can-ask",),
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
                    "right-to-ask",
                    "Under the Individuals with Disabilities Education Act (IDEA), a parent may ask for this evaluation.",
                    why="It names the law you rely on, calmly.",
                    facts=("initial-eval-who-can-ask",),
                    rule=True,
                ),
            ),
        ),
        Paragraph(
            "concerns",
            (
                Sentence(
                    "areas",
                    "I am worried about {areas}.",
                    why="Naming each area now helps the school choose the right tests.",
                    when=Given("areas"),
                ),
                Sentence(
                    "suspected",
                    "I wonder about {suspected}.",
                    why="You may name what you suspect. You do not need to be sure, and you do not need a diagnosis.",
                    when=Given("suspected"),
                ),
                Sentence(
                    "all-areas",
                    "Please look at every area where a disability is suspected, not only the one that is easiest to see.",
                    why="A narrow evaluation can miss the cause. This asks for a whole picture.",
                    facts=("assessed-all-areas",),
                ),
                Sentence(
                    "all-areas-rule",
                    "IDEA asks for each suspected area to be assessed.",
                    why="It shows that a whole picture is the rule and not a favor.",
                    facts=("assessed-all-areas",),
                    rule=True,
                ),
                Sentence(
                    "fba",
                    "Please include a functional behavioral assessment (FBA), so that we learn what sets off the behavior.",
                    why="You ticked behavior. An FBA looks for the cause. This is a request: the team decides what to include.",
                    when=Is("areas", "behavior"),
                ),
            ),
        ),
        Paragraph(
            "examples",
            (
                Sentence(
                    "examples",
                    "This is what I see: {examples}",
                    why="Your own facts are the strongest part of the letter.",
                    when=Given("examples"),
                ),
            ),
        ),
        Paragraph(
            "tried",
            (
                Sentence(
                    "tried",
                    "This is what has been tried so far: {tried}",
                    why="It shows that help has been given and that the need is still there.",
                    when=Given("tried"),
                ),
            ),
        ),
        Paragraph(
            "report",
            (
                Sentence(
                    "report-attached",
                    "I am attaching a report from outside school.",
                    why="You said you will attach a report. Check that it is attached before you send.",
                    when=Is("report", "attached"),
                ),
                Sentence(
                    "report-later",
                    "I have a report from outside school and will send it.",
                    why="You said you will send the report later.",
                    when=Is("report", "later"),
                ),
                Sentence(
                    "report-considered",
                    "Please make the report part of what the team reviews.",
                    why="A report does not decide the matter, but it belongs on the table.",
                    facts=("eval-review-includes-parent-info",),
                ),
                Sentence(
                    "report-rule",
                    "Under IDEA, the review of what is already known is to include evaluations and information from parents.",
                    why="It names the rule that gives your report a place in the review.",
                    facts=("eval-review-includes-parent-info",),
                    rule=True,
                ),
            ),
            when=AllOf((Given("report"), Not(Is("report", "no")))),
        ),
        Paragraph(
            "asked",
            (
                Sentence(
                    "asked-spoken",
                    "I asked about this in person or by phone before, and this letter puts the request in writing.",
                    why="You said you asked in a talk. Writing gives everyone the same date to work from.",
                    when=AllOf((Is("asked", "spoken"), Not(Given("asked_on")))),
                ),
                Sentence(
                    "asked-spoken-on",
                    "I asked about this in person or by phone on {asked_on}, and this letter puts the request in writing.",
                    why="You said you asked in a talk on that day. Writing gives everyone the same date to work from.",
                    when=AllOf((Is("asked", "spoken"), Given("asked_on"))),
                ),
                Sentence(
                    "asked-written",
                    "I also asked in writing before.",
                    why="You said you asked in writing. It ties this letter to the earlier one.",
                    when=AllOf((Is("asked", "written"), Not(Given("asked_on")))),
                ),
                Sentence(
                    "asked-written-on",
                    "I also asked in writing on {asked_on}.",
                    why="You said you asked in writing that day. It ties this letter to the earlier one.",
                    when=AllOf((Is("asked", "written"), Given("asked_on"))),
                ),
            ),
        ),
        Paragraph(
            "wait",
            (
                Sentence(
                    "help-goes-on",
                    "Extra help is welcome, and I hope my child can have it while the evaluation is done.",
                    why="Help and evaluation can happen at the same time. This says so without pushing help away.",
                ),
                Sentence(
                    "wait-rule",
                    "The U.S. Department of Education has told states that a response to intervention (RTI) "
                    "process is no ground to delay or deny an evaluation when a disability is suspected.",
                    why="You said you were told to finish other help first. RTI is extra help given in steps. "
                    "This is the federal guidance on that point.",
                    facts=("rti-no-delay",),
                    rule=True,
                ),
            ),
            when=Is("wait", "yes"),
        ),
        Paragraph(
            "passing",
            (
                Sentence(
                    "passing",
                    "I know that grades were mentioned, and I ask the team to look at more than grades.",
                    why="You said grades came up. This keeps the door open without arguing.",
                ),
                Sentence(
                    "passing-rule",
                    "Under IDEA, a child who passes from grade to grade can still need special education.",
                    why="It answers the point about grades with the rule itself.",
                    facts=("fape-advancing-grade-to-grade",),
                    rule=True,
                ),
            ),
            when=Is("passing", "yes"),
        ),
        Paragraph(
            "next",
            (
                Sentence(
                    "consent-form",
                    "Please send me the consent form, and tell me which tests you plan to use.",
                    why="The first evaluation needs your signed consent. Asking for the form now saves a step.",
                    facts=("consent-initial-eval", "eval-notice-describes-tests"),
                ),
                Sentence(
                    "clock",
                    "Under IDEA, the time limit for the evaluation starts when the district gets my signed consent, "
                    "unless our state has its own rule.",
                    why="The federal clock starts with your consent and not with this letter. In some states it is another day.",
                    facts=("initial-eval-60-days",),
                    rule=True,
                    when=NoStateClock("evaluation"),
                ),
                Sentence(
                    "clock-state",
                    "In {state}, the evaluation is due within {state_evaluation}, counted from the day the "
                    "district gets my signed consent.",
                    why="You picked your state. Its own time limit stands in place of the federal one; its page "
                    "here shows where we read it.",
                    facts=("initial-eval-60-days",),
                    rule=True,
                    when=StateClock("evaluation", "consent"),
                ),
                Sentence(
                    "clock-state-referral",
                    "In {state}, the evaluation is due within {state_evaluation}, counted from the day of the "
                    "referral.",
                    why="You picked your state. Its own time limit stands in place of the federal one; its page "
                    "here shows where we read it.",
                    facts=("initial-eval-60-days",),
                    rule=True,
                    when=StateClock("evaluation", "referral"),
                ),
                Sentence(
                    "if-not",
                    "If the decision is not to evaluate, please send me prior written notice with the reasons.",
                    why="A written “no” tells you what to answer.",
                    facts=("pwn-for-refused-evaluation",),
                ),
                Sentence(
                    "if-not-rule",
                    "IDEA requires written notice when a district refuses a parent’s request for an evaluation.",
                    why="It shows that written reasons are the rule.",
                    facts=("pwn-refusal-too",),
                    rule=True,
                ),
                Sentence(
                    "safeguards",
                    "Please also send me a copy of the procedural safeguards.",
                    why="That is the booklet of parents’ rights. It is due when you ask for an evaluation.",
                    facts=("safeguards-notice-when",),
                ),
            ),
        ),
        Paragraph(
            "language",
            (
                Sentence(
                    "language",
                    "Please send notices to me in {language}, and have an interpreter for {language} at meetings.",
                    why="You named a language. Notices are to be in it unless that clearly cannot be done, "
                    "and the school is to make sure that you understand IEP meetings.",
                    facts=("pwn-native-language-statute", "iep-meeting-interpreter"),
                    when=Given("language"),
                ),
            ),
        ),
        Paragraph(
            "reply",
            (
                Sentence(
                    "reply-by",
                    "I hope to hear from you by {reply_by}.",
                    why="You picked this day. It is a hope: no federal law sets a day for the first answer. Your state may.",
                    facts=("pwn-no-fixed-days",),
                    when=Given("reply_by"),
                ),
                Sentence(
                    "received",
                    "Please reply to let me know that you have received this letter.",
                    why="A short “got it” gives you the day it arrived.",
                ),
            ),
        ),
        Paragraph(
            "thanks",
            (
                Sentence(
                    "thanks",
                    "Thank you for your help. I look forward to working on this together.",
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
                "Federal law sets no number of days for the first answer, and your state may.",
                facts=("pwn-no-fixed-days",),
            ),
            Sentence(
                "consent",
                "The school needs your signed consent before it tests your child.",
                facts=("consent-initial-eval",),
            ),
            Sentence(
                "clock",
                "The federal time limit for the testing is {days}. It starts when the district gets that consent, and not with this letter. A state may have its own limit in its place.",
                facts=("initial-eval-60-days",),
            ),
            Sentence(
                "refused",
                "If the answer is no, the district must tell you so in writing.",
                facts=("pwn-for-refused-evaluation",),
            ),
        ),
        clocks=("answer", "evaluation"),
        kind="evaluation",
        ask="an evaluation for special education",
    ),
    common=("grade", "areas", "examples"),
    examples={
        "shortest": {"parent": "Ana Lee", "child": "Sam Lee", "school": "Oak Street School"},
        "sample": {
            "parent": "Dana Whitfield",
            "child": "Theo Whitfield",
            "grade": "2nd grade",
            "school": "Maple Hill Elementary",
            "to": "Ms. Rivera",
            "phone": "555-0142",
            "areas": ["reading", "writing", "attention"],
            "suspected": "dyslexia",
            "examples": "He guesses at words from the first letter. Homework of ten minutes takes an hour. "
            "His teacher wrote on October 6 that he reads well below his class.",
            "tried": "A small reading group since last spring, and reading with me each night.",
            "wait": "yes",
            "asked": "spoken",
            "asked_on": "2026-10-12",
        },
        "everything": {
            "parent_2": "Patrick O’Neil",
            "role": "foster",
            "parent": "Nguyễn Thị Hà",
            "child": "Nguyễn Đặng José",
            "grade": "5th grade",
            "school": "PS 12 & Annex",
            "state": "TX",
            "to": "Mr. O’Neil",
            "phone": "555-0177",
            "areas": ["reading", "behavior"],
            "suspected": "ADHD",
            "examples": "He leaves his seat.\nHe cries before school.",
            "tried": "A sticker chart.",
            "report": "attached",
            "asked": "written",
            "asked_on": "2026-09-01",
            "wait": "yes",
            "passing": "yes",
            "language": "Vietnamese",
            "reply_by": "2026-12-04",
            "law": "full",
            "leave_out": ["thanks"],
        },
        "no-law": {
            "adult": "yes",
            "parent": "Ana Lee",
            "child": "Sam Lee",
            "school": "Oak Street School",
            "areas": ["math"],
            "report": "later",
            "asked": "written",
            "passing": "yes",
            "law": "none",
        },
        "asked-aloud": {
            "parent": "Ana Lee",
            "child": "Sam Lee",
            "school": "Oak Street School",
            "state": "VA",
            "asked": "spoken",
        },
    },
)
