"""Ask for the draft IEP, reports and data before a meeting, so that there is time to read."""

from checklists.model.conditions import AnyOf, Given, Is, Not
from checklists.model.fields import Field, Group, Option
from checklists.model.letter import Letter, Next, Paragraph, Sentence
from checklists.model.parts import DATE, GREETING, RECORDS_SOON, SIGN, SOONER, TO, YOU

DRAFT = AnyOf((Not(Given("papers")), Is("papers", "draft")))
RECORDS = AnyOf(
    (
        Not(Given("papers")),
        Is("papers", "evaluations"),
        Is("papers", "progress"),
        Is("papers", "services"),
        Is("papers", "others"),
    )
)

LETTER = Letter(
    id="request-drafts",
    title="Ask for papers before the meeting",
    groups=(
        Group("You and your child", (*YOU, TO)),
        Group(
            "The papers",
            (
                Field("meeting_on", "Date of the meeting", kind="date"),
                Field(
                    "papers",
                    "Which papers?",
                    kind="many",
                    optional=True,
                    hint="Tick nothing, and the letter asks for the draft, the reports, the data and the "
                    "rest.",
                    options=(
                        Option("draft", "Draft of the IEP", "a draft of the IEP"),
                        Option("evaluations", "Evaluation reports", "evaluation reports"),
                        Option("progress", "Progress data", "progress data"),
                        Option("services", "Service logs", "service logs"),
                        Option("others", "Other papers for the meeting", "other papers the team will use"),
                    ),
                ),
                Field(
                    "how",
                    "How would you like to get them?",
                    kind="choice",
                    optional=True,
                    options=(
                        Option("email", "By email"),
                        Option("paper", "On paper"),
                        Option("see", "I will come in and read them"),
                    ),
                ),
                Field(
                    "papers_by",
                    "A day you would like to have them by",
                    kind="date",
                    optional=True,
                    hint="This is a wish, and the letter says it as one. Leave time to read.",
                ),
            ),
        ),
    ),
    subject="Papers to read before the IEP meeting for {child}",
    body=(
        DATE,
        GREETING,
        Paragraph(
            "ask",
            (
                Sentence(
                    "ask",
                    "I am getting ready for the IEP meeting for {child} on {meeting_on}, and I would like "
                    "to read the papers first.",
                    why="This is the request. The date tells the office how soon you need them.",
                ),
                Sentence(
                    "papers",
                    "Before we meet, I would like to see {papers}.",
                    why="A short, clear list is easier to answer.",
                    when=Given("papers"),
                ),
                Sentence(
                    "papers-all",
                    "Before we meet, I would like to see a draft of the IEP, evaluation reports, progress "
                    "data, and other papers the team will use.",
                    why="You ticked no paper, so the letter asks for the ones that matter at most meetings.",
                    when=Not(Given("papers")),
                ),
                Sentence(
                    "time",
                    "With time to read, I can come with good questions, and we can use the meeting to talk.",
                    why="It shows that this helps the school too.",
                ),
            ),
        ),
        Paragraph(
            "records",
            (
                Sentence(
                    "records",
                    "Where these papers are part of the education records, please let me see them before "
                    "the meeting.",
                    why="Records are not the same as drafts. You have a right to see records before an IEP "
                    "meeting.",
                    facts=("records-access-45-days",),
                ),
                Sentence(
                    "records-rule",
                    "Under the Individuals with Disabilities Education Act (IDEA), parents who ask are to "
                    "see the education records without unnecessary delay, and before any meeting about the "
                    "IEP.",
                    why="It names the rule for records. It does not speak of drafts.",
                    facts=("records-access-45-days",),
                    rule=True,
                ),
            ),
            when=RECORDS,
        ),
        Paragraph(
            "draft",
            (
                Sentence(
                    "draft",
                    "If there is a draft, I would be glad to have it early, even if it is rough.",
                    why="This part is a wish. Federal guidance says that schools should share a draft, and "
                    "it is no binding rule. Some states make it one.",
                    facts=("no-finished-iep-before-meeting",),
                ),
                Sentence(
                    "together",
                    "I know that a draft is only a start, and that we work out the final IEP together.",
                    why="It makes it easy to share a draft, and it keeps the door open for changes.",
                ),
                Sentence(
                    "draft-rule",
                    "Guidance from the U.S. Department of Education says that the final IEP is not to be "
                    "completed before the meeting begins.",
                    why="It backs up the point that nothing is final yet. The letter calls it guidance, "
                    "since that is what it is.",
                    facts=("no-finished-iep-before-meeting",),
                    rule=True,
                ),
            ),
            when=DRAFT,
        ),
        Paragraph(
            "how",
            (
                Sentence(
                    "email",
                    "Email would be the easiest for me.",
                    why="Email is often the least work for the office too.",
                    when=Is("how", "email"),
                ),
                Sentence(
                    "paper",
                    "Copies on paper would be the easiest for me, and I can pick them up if that helps.",
                    why="You asked for paper. Picking them up can save a trip through the mail.",
                    when=Is("how", "paper"),
                ),
                Sentence(
                    "see",
                    "I would like to come in and read the papers, so please tell me a day and time that "
                    "would work.",
                    why="It moves things along: the office only has to name a time.",
                    when=Is("how", "see"),
                ),
                Sentence(
                    "either",
                    "You can email the papers to me, or I can come in and read them, whichever is easier "
                    "for you.",
                    why="Leaving the choice to the office can make the answer quicker.",
                    when=Not(Given("how")),
                ),
                Sentence(
                    "papers-by",
                    "It would help me to see the papers by {papers_by}.",
                    why="You picked this day. It is a hope, not a rule.",
                    when=Given("papers_by"),
                ),
                Sentence(
                    "early",
                    "The sooner I can read the papers, the better I can get ready.",
                    why="You picked no day, so the letter asks without one.",
                    when=Not(Given("papers_by")),
                ),
                Sentence(
                    "not-ready",
                    "If something is not ready yet, please tell me when to expect it.",
                    why="Not every paper is done ahead of time. This way you know what is still to come.",
                ),
            ),
        ),
        Paragraph(
            "reply",
            (
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
                    "Thank you for pulling these together. I look forward to planning with you.",
                    why="Someone will spend time on this. A kind word costs nothing.",
                ),
            ),
        ),
        SIGN,
    ),
    next=Next(
        sentences=(
            RECORDS_SOON,
            Sentence(
                "drafts",
                "Drafts: the U.S. Department of Education says that a school should share one if it has one. That is no binding rule, so this part is a wish.",
                facts=("no-finished-iep-before-meeting",),
            ),
            SOONER,
        ),
        ask="the draft IEP, the reports and the data, in time to read them",
    ),
    common=("papers_by",),
    examples={
        "shortest": {"parent": "Ana Lee", "child": "Sam Lee", "meeting_on": "2026-11-19"},
        "sample": {
            "parent": "Dana Whitfield",
            "child": "Theo Whitfield",
            "phone": "555-0142",
            "to": "Ms. Rivera",
            "meeting_on": "2026-11-18",
            "papers": ["draft", "evaluations", "progress"],
            "how": "email",
            "papers_by": "2026-11-11",
        },
        "everything": {
            "state": "CT",
            "parent": "Nguyễn Thị Hà",
            "parent_2": "Seán O’Neil",
            "child": "Nguyễn O’Neil عائشة",
            "phone": "555-0177",
            "to": "Mr. O’Brien",
            "meeting_on": "2026-11-20",
            "papers": ["draft", "evaluations", "progress", "services", "others"],
            "how": "paper",
            "papers_by": "2026-11-13",
            "law": "full",
        },
        "surrogate": {
            "parent": "Pat Morgan",
            "role": "surrogate",
            "child": "Jay Brown",
            "meeting_on": "2026-11-12",
            "papers": ["services"],
            "how": "see",
        },
        "draft-only": {
            "parent": "Marisol Vega",
            "role": "foster",
            "child": "Jaylen Brooks",
            "meeting_on": "2026-11-10",
            "papers": ["draft"],
        },
        "no-law": {
            "adult": "yes",
            "parent": "Ana Lee",
            "parent_2": "Kim Lee",
            "child": "Sam Lee",
            "meeting_on": "2026-11-19",
            "law": "none",
        },
    },
)
