"""Tell the school who will come along to an IEP meeting."""

from checklists.model.conditions import AnyOf, Given, Is, Not
from checklists.model.fields import Field, Group, Option
from checklists.model.letter import Letter, Next, Paragraph, Sentence
from checklists.model.parts import DATE, GREETING, REPLY, REPLY_BY, SIGN, TO, YOU

KNOWS_THE_CHILD = AnyOf(
    (
        Given("knows"),
        Not(Given("kind")),
        Is("kind", "friend"),
        Is("kind", "relative"),
        Is("kind", "advocate"),
        Is("kind", "therapist"),
        Is("kind", "doctor"),
    )
)
"""The rule is about people who know something: it is not named for a helper who only writes or interprets."""

LETTER = Letter(
    id="bring-someone",
    title="Bring someone with you",
    groups=(
        Group("You and your child", (*YOU, TO)),
        Group(
            "Who comes with you",
            (
                Field("meeting_on", "Date of the meeting", kind="date"),
                Field(
                    "who",
                    "Who will come with you?",
                    hint="A name, or a few names. For example: my sister Rosa Vega",
                ),
                Field(
                    "kind",
                    "Who is that to you or your child?",
                    kind="choice",
                    optional=True,
                    hint="If more than one of these will come, leave it empty and say it in the next field.",
                    options=(
                        Option("friend", "A friend", "a friend"),
                        Option("relative", "A relative", "a relative"),
                        Option("advocate", "An advocate", "an advocate"),
                        Option("therapist", "A therapist", "a therapist"),
                        Option("doctor", "A doctor", "a doctor"),
                        Option("notes", "Someone who takes notes", "someone who takes notes"),
                        Option("interpreter", "An interpreter for me", "someone who interprets for me"),
                    ),
                ),
                Field(
                    "knows",
                    "What do they know about your child?",
                    kind="long",
                    optional=True,
                    hint="One or two plain facts. For example: she helps with homework twice a week.",
                ),
            ),
        ),
        Group(
            "What you would like to know",
            (
                Field("staff", "Ask who will come from the school", kind="tick", optional=True),
                REPLY_BY,
            ),
        ),
    ),
    subject="Who will come with me to the IEP meeting for {child}",
    body=(
        DATE,
        GREETING,
        Paragraph(
            "tell",
            (
                Sentence(
                    "meeting",
                    "I am writing about the IEP meeting for {child} on {meeting_on}.",
                    why="It says which meeting you mean.",
                ),
                Sentence(
                    "who-kind",
                    "I will bring {kind}: {who}.",
                    why="A name ahead of time lets the school set a chair, and no one is surprised at the "
                    "door.",
                    facts=("iep-team-parent-may-invite",),
                    when=Given("kind"),
                ),
                Sentence(
                    "who",
                    "This is who will come with me: {who}.",
                    why="A name ahead of time lets the school set a chair, and no one is surprised at the "
                    "door.",
                    facts=("iep-team-parent-may-invite",),
                    when=Not(Given("kind")),
                ),
            ),
        ),
        Paragraph(
            "knows",
            (
                Sentence(
                    "knows",
                    "This is what they know about {child}: {knows}",
                    why="The law speaks of people with knowledge or special expertise about the child. A "
                    "line or two shows it.",
                    facts=("iep-team-parent-may-invite",),
                    when=Given("knows"),
                ),
            ),
        ),
        Paragraph(
            "reason",
            (
                Sentence(
                    "reason",
                    "It helps me to have someone beside me, so that I can listen well and take part.",
                    why="It says why you bring someone: to take part, and not to argue.",
                ),
                Sentence(
                    "invite-rule",
                    "Under the Individuals with Disabilities Education Act (IDEA), a parent may invite "
                    "people who have knowledge or special expertise about the child.",
                    why="It names the law you rely on, calmly.",
                    facts=("iep-team-parent-may-invite",),
                    rule=True,
                    when=KNOWS_THE_CHILD,
                ),
            ),
        ),
        Paragraph(
            "interpreter",
            (
                Sentence(
                    "interpreter",
                    "Please also tell me if the school will have an interpreter there.",
                    why="The school arranges an interpreter for a parent who needs one. Then the person you "
                    "bring can listen with you.",
                    facts=("iep-meeting-interpreter",),
                ),
                Sentence(
                    "interpreter-rule",
                    "IDEA, the federal special education law, asks the district to see to it that a parent "
                    "understands the meeting, with an interpreter for a parent who is deaf or whose native "
                    "language is not English.",
                    why="It shows that an interpreter is the rule and not a favor.",
                    facts=("iep-meeting-interpreter",),
                    rule=True,
                ),
            ),
            when=Is("kind", "interpreter"),
        ),
        Paragraph(
            "form",
            (
                Sentence(
                    "form",
                    "If you need a form from me for this, please send it to me before the meeting.",
                    why="Some schools like a signed form before they talk about a child with a guest there. "
                    "Asking now saves a wait at the door.",
                ),
            ),
        ),
        Paragraph(
            "staff",
            (
                Sentence(
                    "staff",
                    "Please also tell me who will come from the school.",
                    why="Then you know who can answer which question.",
                    facts=("iep-meeting-notice-content",),
                ),
                Sentence(
                    "staff-rule",
                    "Under IDEA, the notice of the meeting is to say who will be there.",
                    why="It shows that you may know this ahead of time.",
                    facts=("iep-meeting-notice-content",),
                    rule=True,
                ),
            ),
            when=Given("staff"),
        ),
        REPLY,
        Paragraph(
            "thanks",
            (
                Sentence(
                    "thanks",
                    "Thank you for making room for us. I look forward to a good talk about {child}.",
                    why="It sets a friendly tone before anyone sits down.",
                ),
            ),
        ),
        SIGN,
    ),
    next=Next(
        sentences=(
            Sentence("no-date", "We know of no federal rule that sets a date for an answer to this letter."),
            Sentence(
                "names", "The meeting notice must say who will come.", facts=("iep-meeting-notice-content",)
            ),
            Sentence("sooner", "If the meeting is close, write again sooner."),
        ),
        ask="to bring someone with me to the IEP meeting",
    ),
    common=("kind", "knows"),
    examples={
        "shortest": {
            "parent": "Ana Lee",
            "child": "Sam Lee",
            "meeting_on": "2026-11-05",
            "who": "Joan Park",
        },
        "sample": {
            "parent": "Dana Whitfield",
            "child": "Theo Whitfield",
            "phone": "555-0142",
            "to": "Ms. Rivera",
            "meeting_on": "2026-11-12",
            "who": "Rosa Vega",
            "kind": "relative",
            "knows": "Rosa is my sister. She helps Theo with his 2nd grade homework twice a week.",
            "staff": "yes",
        },
        "everything": {
            "state": "NY",
            "parent": "Nguyễn Thị Hà",
            "parent_2": "Seán O’Neil",
            "child": "Nguyễn O’Neil عائشة",
            "phone": "555-0177",
            "to": "Mr. O’Brien",
            "meeting_on": "2026-11-18",
            "who": "Trần Minh O’Hara.",
            "kind": "interpreter",
            "knows": "He has known her since she was born.\nHe saw how she reads at age six.",
            "staff": "yes",
            "reply_by": "2026-11-09",
            "law": "full",
        },
        "foster-parent": {
            "parent": "Marisol Vega",
            "role": "foster",
            "child": "Jaylen Brooks",
            "meeting_on": "2026-11-10",
            "who": "Pat Morgan",
            "kind": "notes",
        },
        "two-guests": {
            "parent": "Ana Lee",
            "parent_2": "Kim Lee",
            "child": "Sam Lee",
            "meeting_on": "2026-11-10",
            "who": "Joan Park and Lou Diaz",
            "knows": "Joan is an advocate who has read the IEP. Lou is our neighbor and will take notes.",
            "staff": "yes",
        },
        "no-law": {
            "adult": "yes",
            "parent": "Ana Lee",
            "child": "Sam Lee",
            "meeting_on": "2026-11-10",
            "who": "Dr. Imani Cole",
            "kind": "therapist",
            "staff": "yes",
            "law": "none",
        },
    },
)
