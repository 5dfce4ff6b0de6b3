"""Sum up an IEP meeting: what was agreed, what was turned down, what is open, who does what by when."""

from checklists.model.conditions import AllOf, Given, Is, Not
from checklists.model.fields import Field, Group, Option
from checklists.model.letter import Letter, Next, Paragraph, Sentence
from checklists.model.parts import DATE, GREETING, REPLY, REPLY_BY, SIGN, TO, YOU

LETTER = Letter(
    id="after-meeting",
    title="After the meeting",
    groups=(
        Group("You and your child", YOU),
        Group(
            "The meeting",
            (
                TO,
                Field("met_on", "The day you met", kind="date"),
                Field(
                    "agreed",
                    "What was agreed",
                    kind="long",
                    hint="The help, how much of it, and when it starts.",
                ),
                Field(
                    "tasks",
                    "Who does what, and by when",
                    kind="long",
                    optional=True,
                    hint="Put your own tasks in too.",
                ),
                Field(
                    "declined",
                    "What was turned down",
                    kind="long",
                    optional=True,
                    hint="What you asked for and did not get: testing, a placement or a service.",
                ),
                Field("open", "What is still open", kind="long", optional=True),
            ),
        ),
        Group(
            "Where you stand",
            (
                Field(
                    "stand",
                    "Do you agree with the plan?",
                    kind="choice",
                    optional=True,
                    hint="Leave it empty if you do not want to say yet.",
                    options=(
                        Option("agree", "Yes, I agree"),
                        Option("not-yet", "I have not agreed yet"),
                        Option("parts", "I disagree with parts of it"),
                    ),
                ),
                Field(
                    "parts",
                    "The parts you disagree with",
                    optional=True,
                    hint="Only if you disagree with parts. A few words will do.",
                ),
                REPLY_BY,
            ),
        ),
    ),
    subject="Notes from our meeting about {child}",
    body=(
        DATE,
        GREETING,
        Paragraph(
            "opening",
            (
                Sentence(
                    "thanks",
                    "Thank you for meeting with me on {met_on}, about my child, {child}.",
                    why="A warm start. It also says which meeting you mean.",
                ),
                Sentence(
                    "purpose",
                    "This is how I understood our meeting, so that we all work from the same notes.",
                    why="It says why you write, and leaves room for a mix-up.",
                ),
            ),
        ),
        Paragraph(
            "agreed",
            (
                Sentence(
                    "agreed",
                    "This is what I understood was agreed: {agreed}",
                    why="What is on paper is easier to check against the plan.",
                ),
            ),
        ),
        Paragraph(
            "tasks",
            (
                Sentence(
                    "tasks",
                    "This is who does what, and by when: {tasks}",
                    why="A task with a name and a day is easier to keep.",
                    when=Given("tasks"),
                ),
            ),
        ),
        Paragraph(
            "declined",
            (
                Sentence(
                    "declined",
                    "This is what was turned down: {declined}",
                    why="It keeps a “no” from fading into a “maybe”.",
                ),
            ),
            when=Given("declined"),
        ),
        Paragraph(
            "reasons",
            (
                Sentence(
                    "reasons",
                    "For what was turned down in testing, eligibility, placement or services, please send me "
                    "prior written notice (PWN) with the reasons.",
                    why="Reasons on paper tell you what to answer. The notice is for decisions of these kinds.",
                    facts=("pwn-refusal-too", "pwn-content-2-why"),
                ),
                Sentence(
                    "reasons-rule",
                    "IDEA requires prior written notice when a district turns down a request to start or change "
                    "a child’s identification, evaluation, placement or free appropriate public education (FAPE).",
                    why="It shows that written reasons are the rule. IDEA is the federal special education law.",
                    facts=("pwn-refusal-too",),
                    rule=True,
                ),
            ),
            when=Given("declined"),
        ),
        Paragraph(
            "open",
            (
                Sentence(
                    "open",
                    "This is still open: {open}",
                    why="It keeps the loose ends on the table.",
                    when=Given("open"),
                ),
            ),
        ),
        Paragraph(
            "stand",
            (
                Sentence(
                    "agree",
                    "I agree with the plan as we talked about it, and I will read the final copy with care.",
                    why="You said you agree. You can still check that the final copy says the same.",
                    when=Is("stand", "agree"),
                ),
                Sentence(
                    "not-yet",
                    "I have not agreed to the plan as a whole yet, and I will write to you when I have read "
                    "the final copy.",
                    why="You want time to read. Write again soon, because this may not hold a later plan back: "
                    "the page says more.",
                    facts=("iep-signature-not-federal",),
                    when=Is("stand", "not-yet"),
                ),
                Sentence(
                    "parts",
                    "I disagree with this part of the plan: {parts}.",
                    why="It says now, in a few words, where you do not agree.",
                    when=AllOf((Is("stand", "parts"), Given("parts"))),
                ),
                Sentence(
                    "parts-later",
                    "I disagree with parts of the plan, and I will write to you about them.",
                    why="You said that you disagree with parts. You can send the details in a second letter.",
                    when=AllOf((Is("stand", "parts"), Not(Given("parts")))),
                ),
            ),
        ),
        Paragraph(
            "copies",
            (
                Sentence(
                    "copy",
                    "Please send me a copy of the final IEP.",
                    why="You will want to check that it says what was agreed. The copy is free.",
                    facts=("iep-copy-free",),
                ),
                Sentence(
                    "copy-rule",
                    "Under IDEA, the district gives parents a copy of the IEP at no cost.",
                    why="It names the rule. IDEA is the federal special education law.",
                    facts=("iep-copy-free",),
                    rule=True,
                ),
                Sentence(
                    "notes",
                    "I would also be glad to have any notes the school took at the meeting.",
                    why="Some schools keep notes of each meeting. This is a wish, so it is said as one.",
                ),
            ),
        ),
        Paragraph(
            "check",
            (
                Sentence(
                    "check",
                    "Please tell me if I got anything wrong or left something out.",
                    why="It is fair to them, and it makes the letter easy to answer.",
                ),
            ),
        ),
        REPLY,
        SIGN,
    ),
    next=Next(
        sentences=(
            Sentence("no-date", "We know of no federal rule that sets a date for an answer to this letter."),
            Sentence(
                "copy",
                "The district must give you a copy of the IEP for free. Federal law sets no number of days for it.",
                facts=("iep-copy-free",),
            ),
            Sentence(
                "start",
                "In most states, a later plan can start even if you do not sign. If you wrote that you have not agreed yet, write again soon.",
                facts=("iep-signature-not-federal",),
            ),
        )
    ),
    common=("tasks", "declined", "open"),
    examples={
        "shortest": {
            "parent": "Ana Lee",
            "child": "Sam Lee",
            "met_on": "2026-10-30",
            "agreed": "Sam gets a seat near the front and extra time on tests.",
        },
        "sample": {
            "parent": "Dana Whitfield",
            "child": "Theo Whitfield",
            "phone": "555-0142",
            "to": "Ms. Rivera",
            "met_on": "2026-10-29",
            "agreed": "Speech goes from one session a week to two, from November 9. "
            "Theo gets extra time on tests. The new reading goal is 60 words a minute by June.",
            "tasks": "Ms. Rivera sends the new IEP by November 6. The speech therapist sends her schedule. "
            "I send the report from the eye doctor.",
            "declined": "An aide for writing in class.",
            "open": "Whether Theo can use speech-to-text on class tests.",
            "stand": "not-yet",
            "reply_by": "2026-11-13",
        },
        "everything": {
            "parent": "Nguyễn Thị Hà",
            "parent_2": "Seán O’Neil",
            "child": "Nguyễn O’Neil عائشة",
            "phone": "555-0177",
            "to": "Mr. O’Brien",
            "met_on": "2026-10-26",
            "agreed": "Reading help four times a week\nA break card in each class",
            "tasks": "Mr. O’Brien orders the tablet by November 10.",
            "declined": "A functional behavioral assessment.\nA place in the co-taught class",
            "open": "Help on the bus?",
            "stand": "parts",
            "parts": "the time outside class on page 9",
            "reply_by": "2026-11-09",
            "law": "full",
            "leave_out": ["notes"],
        },
        "foster-parent": {
            "parent": "Marisol Vega",
            "role": "foster",
            "child": "Jaylen Brooks",
            "to": "Ms. Adeyemi",
            "met_on": "2026-10-27",
            "agreed": "Counseling once a week, from November 3.",
            "declined": "A later start to his day.",
            "stand": "parts",
            "law": "none",
        },
        "agreed-with-all": {
            "adult": "yes",
            "parent": "Ana Lee",
            "child": "Sam Lee",
            "met_on": "2026-10-30",
            "agreed": "The plan goes on as it is, with one new math goal.",
            "stand": "agree",
        },
    },
)
