"""Ask that a support that was promised, or is given informally, be written into the IEP."""

from checklists.model.conditions import AllOf, AnyOf, Given, Is, Not
from checklists.model.fields import Field, Group, Option
from checklists.model.letter import Letter, Next, Paragraph, Sentence
from checklists.model.parts import DATE, GREETING, REPLY, REPLY_BY, SIGN, TO, YOU

PROMISED = Is("kind", "promised")
DONE = Not(PROMISED)

LETTER = Letter(
    id="put-it-in-the-iep",
    title="Put it in the IEP",
    groups=(
        Group("You and your child", YOU),
        Group(
            "What should be written down",
            (
                Field(
                    "kind",
                    "Was it promised, or is it done already?",
                    kind="choice",
                    options=(
                        Option("done", "It is done already"),
                        Option("promised", "It was promised"),
                    ),
                ),
                Field(
                    "what",
                    "What is it?",
                    kind="long",
                    hint="For example: tests are read aloud to him in a quiet room.",
                ),
                Field(
                    "who",
                    "Who does it, or who promised it?",
                    optional=True,
                    hint="For example: Ms. Ortiz, the reading teacher",
                ),
                Field(
                    "since",
                    "Since when, or when was it promised?",
                    optional=True,
                    hint="For example: September, or October 12",
                ),
                Field(
                    "wording",
                    "How could it read in the IEP?",
                    kind="long",
                    optional=True,
                    hint="Say what, how often, how long, where and who. Leave it empty and the team finds the words.",
                ),
            ),
        ),
        Group(
            "The letter",
            (
                Field(
                    "way",
                    "How would you like to add it?",
                    kind="choice",
                    optional=True,
                    options=(
                        Option("writing", "In writing, without a full meeting"),
                        Option("meeting", "At a meeting"),
                        Option("either", "Either is fine"),
                    ),
                ),
                TO,
                REPLY_BY,
            ),
        ),
    ),
    subject="Request to add a support to the IEP of {child}",
    body=(
        DATE,
        GREETING,
        Paragraph(
            "ask",
            (
                Sentence(
                    "ask",
                    "I am asking the team to add a support to the IEP of my child, {child}.",
                    why="This is the request. It names the paper that it belongs in.",
                    facts=("iep-services-statement",),
                ),
                Sentence(
                    "glad-done",
                    "My child gets this help already, and I am glad of it.",
                    why="You said it is done already. It gives credit to the people who do it.",
                    when=DONE,
                ),
                Sentence(
                    "glad-promised",
                    "I was told that my child would get this help, and I was glad to hear it.",
                    why="You said it was promised. It gives credit to the person who offered.",
                    when=PROMISED,
                ),
                Sentence(
                    "reason",
                    "I would like it in writing, so that we all read the same words and it goes on if staff change.",
                    why="It gives your reason, and it blames nobody.",
                ),
            ),
        ),
        Paragraph(
            "what",
            (
                Sentence("what", "What it is: {what}", why="The help itself, in your own words."),
                Sentence(
                    "who-done",
                    "Who does it: {who}",
                    why="It tells the team whom to ask.",
                    when=AllOf((Given("who"), DONE)),
                ),
                Sentence(
                    "who-promised",
                    "Who told me: {who}",
                    why="It tells the team whom to ask.",
                    when=AllOf((Given("who"), PROMISED)),
                ),
                Sentence(
                    "since-done",
                    "Since when: {since}",
                    why="A help that has gone on for a while is easier to write down.",
                    when=AllOf((Given("since"), DONE)),
                ),
                Sentence(
                    "since-promised",
                    "When I was told: {since}",
                    why="A date lets the school check its own notes.",
                    when=AllOf((Given("since"), PROMISED)),
                ),
            ),
            layout="lines",
        ),
        Paragraph(
            "wording",
            (
                Sentence(
                    "wording",
                    "This is how it could read: {wording}",
                    why="Words on the page are easier to agree on. The team may change them.",
                ),
            ),
            when=Given("wording"),
        ),
        Paragraph(
            "details",
            (
                Sentence(
                    "details",
                    "Please write down when it starts, how often it happens, how long it lasts and where.",
                    why="With these details, anyone who picks up the plan knows what to do.",
                    facts=("iep-frequency-location-duration",),
                ),
                Sentence(
                    "by-whom",
                    "Please also name the job of the person who will do it.",
                    why="A job title makes it clear whose part it is, and it still fits when staff change.",
                ),
                Sentence(
                    "list-rule",
                    "Under the Individuals with Disabilities Education Act (IDEA), the IEP states the services "
                    "and aids that a child is to get.",
                    why="It shows that the IEP is where such help belongs.",
                    facts=("iep-services-statement",),
                    rule=True,
                ),
                Sentence(
                    "details-rule",
                    "IDEA asks the IEP to give the start date of each service, and how often, where and how long "
                    "it is planned.",
                    why="It shows that these details are the rule and not a favor.",
                    facts=("iep-frequency-location-duration",),
                    rule=True,
                ),
            ),
        ),
        Paragraph(
            "way",
            (
                Sentence(
                    "in-writing",
                    "If you agree, I would like to make this change in writing, without a full meeting.",
                    why="You chose this. It is quick, and it takes a yes from both you and the district.",
                    facts=("iep-amend-without-meeting",),
                    when=Is("way", "writing"),
                ),
                Sentence(
                    "at-meeting",
                    "Please set up an IEP meeting where we can add it, and send me some times that could work.",
                    why="You chose a meeting. You can ask for one at any time.",
                    facts=("iep-meeting-parent-may-request", "iep-meeting-notice"),
                    when=Is("way", "meeting"),
                ),
                Sentence(
                    "either-way",
                    "We could do this in writing, without a full meeting, or at a meeting. Please tell me "
                    "which one you prefer.",
                    why="It leaves the choice open, which often makes a yes easier.",
                    facts=("iep-amend-without-meeting", "iep-meeting-parent-may-request"),
                    when=Not(AnyOf((Is("way", "writing"), Is("way", "meeting")))),
                ),
                Sentence(
                    "writing-rule",
                    "After the annual IEP meeting, IDEA lets a parent and the district agree to change the IEP "
                    "by a written document and not meet again.",
                    why="It names the rule for a change without a meeting. It cannot take the place of the "
                    "annual meeting.",
                    facts=("iep-amend-without-meeting",),
                    rule=True,
                    when=Not(Is("way", "meeting")),
                ),
                Sentence(
                    "copy",
                    "Once it is added, please send me a copy of the IEP with the change in it.",
                    why="After a change in writing, the copy with the change is due when you ask. So this asks.",
                    facts=("iep-amended-copy", "iep-copy-free"),
                ),
                Sentence(
                    "goes-on",
                    "I hope that this help can go on while we do the paperwork.",
                    why="A request to write help down is no reason to stop it. This says so as a wish.",
                    when=DONE,
                ),
            ),
        ),
        Paragraph(
            "if-not",
            (
                Sentence(
                    "if-not",
                    "If the decision is not to add it, please send me prior written notice with the reasons.",
                    why="A written “no” tells you what to answer.",
                    facts=("pwn-refusal-too", "pwn-content-2-why"),
                ),
                Sentence(
                    "if-not-rule",
                    "Under IDEA, prior written notice is due when the answer to a parent’s request about a "
                    "child’s services is no.",
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
                    "Thank you for thinking about what helps my child. It means a lot to me.",
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
                "Federal law gives no number of days for written reasons, or for a meeting that you ask for. Your state may.",
                facts=("pwn-no-fixed-days", "iep-meeting-request-no-federal-days"),
            ),
            Sentence(
                "changed",
                "If you ask, you must get the plan with the change in it.",
                facts=("iep-amended-copy",),
            ),
            Sentence(
                "refused",
                "If the answer is no, you must get written reasons.",
                facts=("pwn-refusal-too", "pwn-content-2-why"),
            ),
        ),
        ask="to have this help written into the IEP",
    ),
    common=("who", "since"),
    examples={
        "shortest": {
            "parent": "Ana Lee",
            "child": "Sam Lee",
            "kind": "done",
            "what": "Sam may leave class two minutes early to miss the crowd in the hall.",
        },
        "sample": {
            "parent": "Dana Whitfield",
            "child": "Theo Whitfield",
            "phone": "555-0142",
            "kind": "done",
            "what": "Tests are read aloud to Theo in a quiet room.",
            "who": "Ms. Ortiz, the reading teacher",
            "since": "the second week of September",
            "wording": "Tests with more than one page of reading are read aloud, in a room with no more than "
            "three other students, each time, for the whole test, by a special education teacher.",
            "way": "writing",
            "to": "Ms. Rivera",
        },
        "everything": {
            "parent": "Nguyễn Thị Hà",
            "parent_2": "Liam O’Neil-Nguyễn",
            "role": "guardian",
            "child": "عائشة O’Neil-Nguyễn",
            "phone": "555-0177",
            "kind": "promised",
            "what": "A check-in with an adult each morning.\nA card to ask for a break",
            "who": "Mr. D’Angelo, at the meeting and then by phone",
            "since": "October 12",
            "wording": "Check-in: each school day, ten minutes, in the counselor’s office, with the counselor",
            "way": "meeting",
            "to": "Mr. O’Neil",
            "reply_by": "2026-11-20",
            "law": "full",
        },
        "surrogate-no-law": {
            "parent": "Marcus Bell",
            "role": "surrogate",
            "child": "Jo Reyes",
            "kind": "promised",
            "what": "Jo will get the class notes before each lesson.",
            "way": "either",
            "law": "none",
        },
        "two-parents": {
            "adult": "yes",
            "parent": "Ana Lee",
            "parent_2": "Kim Lee",
            "child": "Sam Lee",
            "kind": "done",
            "what": "The speech therapist sees Sam one more time each week",
            "since": "March",
            "way": "writing",
            "law": "full",
            "leave_out": ["reason"],
        },
    },
)
