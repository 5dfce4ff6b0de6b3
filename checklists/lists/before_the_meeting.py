"""What to do before an IEP meeting, in the order a parent does it."""

from datetime import timedelta

from checklists.model.checklist import Carry, Checklist, Item, Section
from checklists.model.conditions import Given, Not
from checklists.model.fields import Field, Group
from checklists.model.letter import Letter, Next, Paragraph, Sentence
from checklists.model.parts import RECORDS_SOON, SOONER
from checklists.model.people import CASE_MANAGER, CHILD, PARENT

_MEETING = Field("meeting", "Meeting date", kind="date", optional=True)
_CONCERN_1 = Field(
    "concern_1", "First concern", kind="long", optional=True, hint="The one thing you most want to change."
)
_CONCERN_2 = Field("concern_2", "Second concern", kind="long", optional=True)
_CONCERN_3 = Field("concern_3", "Third concern", kind="long", optional=True)
_STRENGTHS = Field(
    "strengths",
    "What your child does well",
    kind="long",
    optional=True,
    hint="Small wins count: reading a menu alone.",
)
_HOPE = Field("hope", "What a good year would look like", kind="long", optional=True)

_GROUPS = (
    Group("The meeting", (_MEETING, CHILD, PARENT, CASE_MANAGER)),
    Group(
        "What matters most",
        (_CONCERN_1, _CONCERN_2, _CONCERN_3, _STRENGTHS, _HOPE),
        hint="Up to three concerns. Fewer is stronger.",
    ),
)
_CONCERNS = (
    Sentence("concern-1", "{concern_1}", when=Given("concern_1")),
    Sentence("concern-2", "{concern_2}", when=Given("concern_2")),
    Sentence("concern-3", "{concern_3}", when=Given("concern_3")),
)

STATEMENT = Letter(
    id="before-the-meeting-statement",
    title="Your parent statement",
    groups=_GROUPS,
    subject="Parent input for {child}",
    body=(
        Paragraph(
            "head",
            (
                Sentence(
                    "head-dated", "Parent input for {child}, IEP meeting on {meeting}", when=Given("meeting")
                ),
                Sentence("head", "Parent input for {child}, IEP meeting", when=Not(Given("meeting"))),
            ),
            layout="lines",
        ),
        Paragraph(
            "strengths",
            (Sentence("strengths", "What my child does well: {strengths}", when=Given("strengths")),),
        ),
        Paragraph("concerns", _CONCERNS, layout="list", lead=Sentence("concerns-lead", "My main concerns:")),
        Paragraph(
            "hope", (Sentence("hope", "A good year would look like this: {hope}", when=Given("hope")),)
        ),
        Paragraph(
            "close",
            (
                Sentence(
                    "close",
                    "Please put this statement with the IEP, so that my concerns are in the record.",
                    facts=("iep-factors-considered",),
                ),
            ),
        ),
        Paragraph("sign", (Sentence("name", "{parent}"),), layout="lines"),
    ),
    common=("meeting", "strengths", "concern_1", "concern_2", "concern_3", "hope"),
)

EMAIL = Letter(
    id="before-the-meeting-email",
    title="Your email to the case manager",
    groups=_GROUPS,
    subject="Before the IEP meeting for {child}",
    body=(
        Paragraph(
            "greeting",
            (
                Sentence("greeting-name", "Dear {case_manager},", when=Given("case_manager")),
                Sentence("greeting-team", "Dear IEP Team,", when=Not(Given("case_manager"))),
            ),
            layout="lines",
        ),
        Paragraph(
            "drafts",
            (
                Sentence(
                    "meeting-dated",
                    "I am getting ready for the IEP meeting of {child} on {meeting}.",
                    when=Given("meeting"),
                ),
                Sentence(
                    "meeting",
                    "I am getting ready for the IEP meeting of {child}.",
                    when=Not(Given("meeting")),
                ),
                Sentence(
                    "drafts",
                    "Please send me the draft IEP and any new reports before we meet, so that I can read them in time.",
                    facts=("no-finished-iep-before-meeting",),
                ),
                Sentence(
                    "data",
                    "I would also like to see the progress data for each goal, and the dates on which services were given.",
                    facts=("iep-progress-reports", "records-access-45-days"),
                ),
            ),
        ),
        Paragraph(
            "concerns",
            _CONCERNS,
            layout="list",
            lead=Sentence("concerns-lead", "These are the concerns I would like us to talk about:"),
        ),
        Paragraph(
            "questions",
            layout="list",
            listed="questions",
            lead=Sentence("questions-lead", "I also have these questions:"),
        ),
        Paragraph(
            "thanks",
            (Sentence("thanks", "Thank you for your help. I look forward to planning this together."),),
        ),
        Paragraph("sign", (Sentence("name", "{parent}"),), layout="lines"),
    ),
    next=Next(
        sentences=(RECORDS_SOON, SOONER),
        ask="the draft IEP, the reports and the data, in time to read them",
    ),
    common=("meeting", "concern_1", "concern_2", "concern_3"),
)

CHECKLIST = Checklist(
    id="before-the-meeting",
    title="Before the IEP meeting",
    groups=_GROUPS,
    meeting="meeting",
    concerns=("concern_1", "concern_2", "concern_3"),
    carry=Carry("at-the-meeting", rows="points", column="what", same=("meeting",)),
    statement=STATEMENT,
    email=EMAIL,
    sections=(
        Section(
            "two-weeks",
            "Two weeks before",
            lead=timedelta(weeks=2),
            items=(
                Item(
                    "see-records",
                    "Ask to see your child’s school records.",
                    "Tests, work, and service notes. If you ask, the district must let you see them before an IEP meeting.",
                    facts=("records-access-45-days",),
                ),
                Item(
                    "ask-drafts",
                    "Ask for the draft IEP and any new reports.",
                    "The email on this page asks for them.",
                    facts=("no-finished-iep-before-meeting",),
                ),
                Item(
                    "ask-progress",
                    "Ask for progress data on each goal.",
                    "Numbers help: “4 of 5 tries”, “20 more words a minute”.",
                    facts=("iep-progress-reports",),
                ),
                Item(
                    "ask-sessions",
                    "Ask for the dates of the services your child got.",
                    "A service log shows what was planned and what was held.",
                ),
                Item(
                    "ask-interpreter",
                    "If you need an interpreter, ask for one.",
                    "The school is to make sure that you understand the meeting.",
                    facts=("iep-meeting-interpreter",),
                ),
            ),
        ),
        Section(
            "week",
            "The week before",
            lead=timedelta(weeks=1),
            items=(
                Item(
                    "read-iep",
                    "Read the IEP you have, pen in hand.",
                    "Mark loose words such as “as needed” or “sometimes”.",
                    guide="not-followed",
                ),
                Item(
                    "compare",
                    "Put what it says next to what happens.",
                    "“Speech twice a week” next to “one session since March 3”.",
                    guide="not-followed",
                ),
                Item(
                    "ask-child",
                    "Ask your child open questions about the day.",
                    "“Who helps you in reading?” Keep it easy. Write the answers down with the date.",
                ),
                Item(
                    "pick-concerns",
                    "Pick the one to three things that matter most.",
                    "Write them below, under “What matters most”.",
                ),
                Item(
                    "list-wins",
                    "List what is going well.",
                    "Growth, confidence, and doing more alone are success too.",
                ),
                Item(
                    "send-email",
                    "Send the email to the whole team.",
                    "One email to all saves a chain of messages. Keep a copy.",
                ),
            ),
        ),
        Section(
            "people",
            "Who should be there",
            lead=timedelta(weeks=1),
            hint="The invitation says who will come. Ask if someone is missing.",
            items=(
                Item(
                    "general-teacher",
                    "A regular classroom teacher, if your child is or may be in a regular class.",
                    facts=("iep-team-members",),
                ),
                Item(
                    "special-teacher",
                    "A special education teacher, or a provider who works with your child.",
                    facts=("iep-team-members",),
                ),
                Item(
                    "decider",
                    "Someone from the district who knows what help it can give.",
                    "Ask: “Who at the table can agree to services?”",
                    facts=("iep-team-lea-rep",),
                ),
                Item(
                    "explainer",
                    "Someone who can explain test results.",
                    facts=("iep-team-members",),
                ),
                Item(
                    "my-person",
                    "A person of your own: a friend, an advocate, a note-taker.",
                    "You may bring someone who knows your child or has special skills.",
                    facts=("iep-team-parent-may-invite",),
                ),
            ),
        ),
        Section(
            "day-before",
            "The day before",
            lead=timedelta(days=1),
            items=(
                Item(
                    "confirm",
                    "Check the time, the place or link, and who is coming.",
                    facts=("iep-meeting-notice-content",),
                ),
                Item(
                    "note-taker",
                    "Agree who takes notes.",
                    "It is hard to talk and write at once.",
                ),
                Item(
                    "no-rush",
                    "Plan to read before you sign.",
                    "You can ask to take papers home first. When the school asks for your consent, giving it is your choice. "
                    "In most states a later IEP can start without you signing, so say soon if you disagree.",
                    facts=("consent-voluntary-revocable", "iep-signature-not-federal"),
                ),
            ),
        ),
        Section(
            "bring",
            "Bring with you",
            items=(
                Item("bring-iep", "The IEP, with your marks."),
                Item(
                    "bring-notes",
                    "Your dated notes.",
                    "A few dates show a pattern. They are your strongest paper.",
                ),
                Item("bring-work", "Samples of work and the last progress reports."),
                Item("bring-page", "This page, printed or on your phone."),
            ),
        ),
        Section(
            "questions",
            "Questions to ask",
            kind="choose",
            hint="Tick the ones you want. They go on the agenda and in the email.",
            items=(
                Item("q-data", "What do the numbers show for each goal since the last report?"),
                Item("q-sessions", "How many sessions were planned, how many were held, and on which dates?"),
                Item(
                    "q-clear",
                    "For each support: who gives it, where, how often, and for how long?",
                    facts=("iep-frequency-location-duration",),
                ),
                Item(
                    "q-change",
                    "What will change where there is not enough progress?",
                    facts=("iep-revise-lack-of-progress",),
                ),
                Item("q-teachers", "How does each teacher know their part of the IEP?"),
                Item("q-success", "What would a good year look like for my child?"),
            ),
        ),
    ),
    examples={
        "shortest": {"child": "Sam Lee", "parent": "Ana Lee"},
        "sample": {
            "meeting": "2026-12-10",
            "child": "Theo Whitfield",
            "parent": "Dana Whitfield",
            "case_manager": "Ms. Rivera",
            "concern_1": "Reading practice happens once a week, and the IEP says four times.",
            "concern_2": "He comes home worn out and says that he cannot keep up with the notes.",
            "strengths": "He explains science ideas out loud, and he used speech-to-text alone last week.",
            "hope": "He reads a short chapter book by himself.",
            "see-records": "yes",
            "ask-drafts": "yes",
            "read-iep": "yes",
            "q-sessions": "yes",
            "q-clear": "yes",
            "note-q-sessions": "Ask about October.",
        },
        "day-after": {
            "meeting": "2026-03-01",
            "child": "Sam Lee",
            "parent": "Ana Lee",
            "concern_1": "Math is slow.",
        },
        "bad-date": {"meeting": "next week", "child": "Sam Lee", "parent": "Ana Lee"},
    },
)
