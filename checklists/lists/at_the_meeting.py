"""For the table, on a phone: the points to raise and what came of each, and the email that sums them up."""

from checklists.model.checklist import Checklist, Finding, Item, Same, Section
from checklists.model.conditions import AllOf, Given, Is, Not
from checklists.model.fields import Field, Group, Option
from checklists.model.letter import Letter, Paragraph, Sentence
from checklists.model.people import CASE_MANAGER, CHILD, PARENT

_POINTS = Field(
    "points",
    "Points to raise",
    kind="rows",
    optional=True,
    hint="One to a box. Mark each one as you hear the answer.",
    columns=(
        Field("what", "Your question or point", kind="long"),
        Field(
            "outcome",
            "What came of it?",
            kind="choice",
            default="open",
            options=(
                Option("answered", "Answered"),
                Option("promised", "Promised"),
                Option("declined", "Turned down"),
                Option("open", "Still open"),
            ),
        ),
        Field("who", "Who says or does it?", optional=True),
        Field("by", "By when?", kind="date", optional=True),
        Field("note", "What was said", kind="long", optional=True),
    ),
)
_MEETING = Field("meeting", "Meeting date", kind="date", optional=True)

_ANSWERED = Is("points.outcome", "answered")
_PROMISED = Is("points.outcome", "promised")
_DECLINED = Is("points.outcome", "declined")
_OPEN = Is("points.outcome", "open")
_NOTE = Given("points.note")
_WHO = Given("points.who")
_BY = Given("points.by")

_GROUPS = (
    Group("Your points", (_POINTS,)),
    Group(
        "For the email",
        (_MEETING, CASE_MANAGER, CHILD, PARENT),
        hint="This can wait until after the meeting.",
    ),
)

EMAIL = Letter(
    id="at-the-meeting-email",
    title="Your email after the meeting",
    groups=_GROUPS,
    subject="What I understood at the meeting about {child}",
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
            "opening",
            (
                Sentence(
                    "thanks-dated",
                    "Thank you for meeting with me about my child, {child}, on {meeting}.",
                    when=Given("meeting"),
                ),
                Sentence(
                    "thanks",
                    "Thank you for meeting with me about my child, {child}.",
                    when=Not(Given("meeting")),
                ),
                Sentence(
                    "purpose",
                    "This is what I understood, so that we all work from the same notes.",
                    when=Given("points"),
                ),
            ),
        ),
        Paragraph(
            "promised-lead",
            (Sentence("promised-lead", "On these points, something was promised:"),),
            when=_PROMISED,
        ),
        Paragraph(
            "promised",
            (
                Sentence("promised-what", "{points.what}.", when=_PROMISED),
                Sentence("promised-note", "What was said: {points.note}.", when=AllOf((_PROMISED, _NOTE))),
                Sentence("promised-who", "Who does it: {points.who}.", when=AllOf((_PROMISED, _WHO))),
                Sentence("promised-by", "By when: {points.by}.", when=AllOf((_PROMISED, _BY))),
                Sentence(
                    "promised-ask-both",
                    "Please tell me who will do this, and by when.",
                    when=AllOf((_PROMISED, Not(_WHO), Not(_BY))),
                ),
                Sentence(
                    "promised-ask-who",
                    "Please tell me who will do this.",
                    when=AllOf((_PROMISED, Not(_WHO), _BY)),
                ),
                Sentence(
                    "promised-ask-by",
                    "Please tell me by when I can expect it.",
                    when=AllOf((_PROMISED, _WHO, Not(_BY))),
                ),
            ),
            each="points",
        ),
        Paragraph(
            "answered-lead",
            (Sentence("answered-lead", "These points were answered:"),),
            when=_ANSWERED,
        ),
        Paragraph(
            "answered",
            (
                Sentence("answered-what", "{points.what}.", when=_ANSWERED),
                Sentence("answered-note", "What was said: {points.note}.", when=AllOf((_ANSWERED, _NOTE))),
                Sentence("answered-who", "Who said it: {points.who}.", when=AllOf((_ANSWERED, _WHO))),
                Sentence("answered-by", "By when: {points.by}.", when=AllOf((_ANSWERED, _BY))),
            ),
            each="points",
        ),
        Paragraph(
            "declined-lead",
            (Sentence("declined-lead", "These points were turned down:"),),
            when=_DECLINED,
        ),
        Paragraph(
            "declined",
            (
                Sentence("declined-what", "{points.what}.", when=_DECLINED),
                Sentence("declined-note", "What was said: {points.note}.", when=AllOf((_DECLINED, _NOTE))),
                Sentence("declined-who", "Who said it: {points.who}.", when=AllOf((_DECLINED, _WHO))),
                Sentence("declined-by", "By when: {points.by}.", when=AllOf((_DECLINED, _BY))),
            ),
            each="points",
        ),
        Paragraph(
            "reasons",
            (
                Sentence(
                    "reasons",
                    "For anything that was turned down about testing, eligibility, placement or services, "
                    "please send me prior written notice (PWN) with the reasons.",
                    facts=("pwn-refusal-too", "pwn-content-2-why"),
                ),
            ),
            when=_DECLINED,
        ),
        Paragraph(
            "open-lead",
            (Sentence("open-lead", "These points are still open:"),),
            when=_OPEN,
        ),
        Paragraph(
            "open",
            (
                Sentence("open-what", "{points.what}.", when=_OPEN),
                Sentence("open-note", "What was said: {points.note}.", when=AllOf((_OPEN, _NOTE))),
                Sentence("open-who", "Who to ask: {points.who}.", when=AllOf((_OPEN, _WHO))),
                Sentence("open-by", "By when: {points.by}.", when=AllOf((_OPEN, _BY))),
            ),
            each="points",
        ),
        Paragraph(
            "open-next",
            (Sentence("open-next", "Please let me know when we can come back to what is open."),),
            when=_OPEN,
        ),
        Paragraph(
            "copy",
            (
                Sentence(
                    "copy",
                    "If the IEP changes, please send me a copy with the changes in it.",
                    facts=("iep-copy-free", "iep-amended-copy"),
                ),
            ),
        ),
        Paragraph(
            "check",
            (
                Sentence(
                    "check",
                    "Please tell me if I got anything wrong or left something out.",
                    when=Given("points"),
                ),
            ),
        ),
        Paragraph("sign", (Sentence("name", "{parent}"),), layout="lines"),
    ),
    common=("meeting",),
)

CHECKLIST = Checklist(
    id="at-the-meeting",
    title="At the IEP meeting",
    groups=_GROUPS,
    large=True,
    email=EMAIL,
    sections=(
        Section(
            "start",
            "As it starts",
            items=(
                Item(
                    "shared-goal",
                    "Start with the goal you share.",
                    "“We all want him to read.” Be warm with the people, and firm on the facts.",
                    guide="meetings",
                ),
                Item(
                    "main-point",
                    "Say your one main point first.",
                    "“What I most want to leave with today is this.”",
                ),
                Item(
                    "notes",
                    "Agree who takes notes, and write down who is there.",
                    "It is hard to talk and write at once.",
                ),
                Item(
                    "recording",
                    "Ask before you record.",
                    "If you would like a recording, ask everyone first. Written notes do the job too.",
                ),
            ),
        ),
        Section(
            "talk",
            "While you talk",
            items=(
                Item(
                    "ask-facts",
                    "Ask questions that need a fact.",
                    "How many sessions were held, and on which dates? What data shows it? Who will do it?",
                ),
                Item(
                    "numbers",
                    "Put each goal next to its number.",
                    "The goal says 4 of 5 tries. What do the last five show?",
                ),
                Item(
                    "growth",
                    "Name one thing that is going well.",
                    "Working alone for the first time, or staying calm in a lesson, is success too.",
                    guide="success",
                ),
                Item(
                    "pause",
                    "Ask for a pause when you need one.",
                    "You can also ask to meet again.",
                    facts=("iep-meeting-parent-may-request",),
                ),
            ),
        ),
        Section(
            "leave",
            "Before you leave",
            items=(
                Item(
                    "read-back",
                    "Read your list aloud, and ask if it is right.",
                    "For each promise: who does it, by when, and where in the IEP will it stand?",
                ),
                Item(
                    "ask-draft",
                    "Ask when the new IEP will come, and from whom.",
                    "Your copy is free. Federal law sets no number of days, so agree on a date.",
                    facts=("iep-copy-free",),
                ),
                Item(
                    "ask-pwn",
                    "Was something turned down? Ask for prior written notice.",
                    "It gives the reasons in writing. "
                    "It is for decisions on testing, eligibility, placement and services.",
                    facts=("pwn-refusal-too", "pwn-content-2-why"),
                ),
                Item(
                    "not-today",
                    "Not sure? Take the papers home before you sign.",
                    "When the school asks for your consent, giving it is your choice. "
                    "In most states a later IEP can start without you signing, so say soon if you disagree.",
                    facts=("consent-voluntary-revocable", "iep-signature-not-federal"),
                ),
                Item(
                    "look-again",
                    "Agree on a day to look again.",
                    "Four to six weeks is our advice, not a rule.",
                ),
            ),
        ),
    ),
    findings=(
        Finding(
            "no-name",
            "ask",
            "Something was promised, and you have no name for it yet. "
            "Before you leave, ask: “Who will do this?”",
            AllOf((_PROMISED, Not(_WHO))),
        ),
        Finding(
            "no-day",
            "ask",
            "Something was promised, and you have no day for it yet. "
            "Before you leave, ask: “By when can I expect it?” Any day that you agree on will do.",
            AllOf((_PROMISED, Not(_BY))),
        ),
        Finding(
            "turned-down",
            "ask",
            "Something was turned down. "
            "If it is about testing, eligibility, placement or services, the school is to give you the reasons "
            "in writing. Ask for prior written notice by name. The email below asks for it, and so does this letter.",
            _DECLINED,
            facts=("pwn-refusal-too", "pwn-content-2-why"),
            letter="request-pwn",
            give={
                "kind": "refused",
                "how": "meeting",
                "learned_on": Same("meeting"),
                "to": Same("case_manager"),
            },
        ),
        Finding(
            "still-open",
            "ask",
            "Not every point has an answer yet. "
            "If time runs out, ask for a day to go on: you can ask for an IEP meeting at any time.",
            _OPEN,
            facts=("iep-meeting-parent-may-request",),
            letter="request-meeting",
            give={"to": Same("case_manager")},
        ),
        Finding(
            "promised",
            "ask",
            "You have a promise. A promise lasts when it stands in the IEP, "
            "so ask where it will be written. If it does not turn up there, this letter asks for it.",
            _PROMISED,
            letter="put-it-in-the-iep",
            give={"kind": "promised", "to": Same("case_manager")},
        ),
        Finding(
            "all-heard",
            "well",
            "Each of your points has an answer or a promise. That is a good meeting. "
            "Send the email today, while it is fresh for everyone.",
            AllOf((Given("points"), Not(_OPEN), Not(_DECLINED))),
        ),
    ),
    examples={
        "shortest": {"child": "Sam Lee", "parent": "Ana Lee", "points.0.what": "Speech"},
        "sample": {
            "meeting": "2026-10-29",
            "case_manager": "Ms. Rivera",
            "child": "Theo Whitfield",
            "parent": "Dana Whitfield",
            "points.0.what": "Reading practice happens once a week, and the IEP says four times.",
            "points.0.outcome": "promised",
            "points.0.who": "Ms. Rivera",
            "points.0.by": "2026-11-06",
            "points.0.note": "Four times a week again, and she sends the new schedule.",
            "points.1.what": "How many speech sessions were held, and on which dates?",
            "points.1.outcome": "answered",
            "points.1.who": "Mr. Hall, speech",
            "points.1.note": "Five of eight since September. He was out for a week and a half.",
            "points.2.what": "A helper for writing in class",
            "points.2.outcome": "declined",
            "points.2.note": "They would like to try speech-to-text first.",
            "points.3.what": "Who shows his teachers how to use speech-to-text?",
            "shared-goal": "yes",
            "main-point": "yes",
            "notes": "yes",
            "note-notes": "My sister writes.",
        },
        "all-heard": {
            "case_manager": "Ms. Okafor",
            "child": "Maya Brooks",
            "parent": "Grace Brooks",
            "points.0.what": "More time on tests?",
            "points.0.outcome": "answered",
            "points.k1.what": "A seat near the door.",
            "points.k1.outcome": "promised",
            "points.k1.who": "the homeroom teacher",
            "points.k1.by": "2026-11-04",
            "read-back": "yes",
        },
        "everything": {
            "meeting": "2026-10-27",
            "case_manager": "Mr. O’Neil",
            "child": "Nguyễn Đặng José",
            "parent": "Nguyễn Thị Hà",
            "points.0.what": "A break card in each class\nand a quiet place to go",
            "points.0.outcome": "promised",
            "points.k1.what": "The therapist’s log",
            "points.k1.outcome": "promised",
            "points.k1.who": "Mr. O’Neil",
            "points.k2.what": "عائشة’s place on the bus & who helps her",
            "points.k2.outcome": "promised",
            "points.k2.by": "2026-11-09",
            "points.k3.what": "Is the aide there at lunch?",
            "points.k3.outcome": "answered",
            "points.k3.by": "2026-11-02",
            "points.k3.note": "Not yet. From Monday!",
            "points.k4.what": "A new speech evaluation",
            "points.k4.outcome": "declined",
            "points.k4.who": "the school psychologist",
            "points.k4.by": "2026-12-01",
            "points.k5.what": "How do we know that it works?",
            "points.k5.outcome": "open",
            "points.k5.who": "Mr. O’Neil",
            "points.k5.by": "2026-11-20",
            "points.k5.note": "They will look at the numbers",
        },
        "one-promise": {
            "child": "Jaylen Brooks",
            "parent": "Marisol Vega",
            "points.0.what": "Counseling once a week",
            "points.0.outcome": "promised",
        },
        "bad-date": {
            "child": "Sam Lee",
            "parent": "Ana Lee",
            "points.0.what": "A smaller class.",
            "points.0.outcome": "declined",
            "points.0.by": "soon",
        },
    },
)
