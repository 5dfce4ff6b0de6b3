"""Ask for a short, regular update from school, and make it easy to say yes."""

from checklists.model.conditions import Given, Is, Not
from checklists.model.fields import Field, Group, Option
from checklists.model.letter import Letter, Next, Paragraph, Sentence
from checklists.model.parts import DATE, REPLY, REPLY_BY, SIGN, YOU

LETTER = Letter(
    id="ask-for-check-ins",
    title="Ask for regular check-ins",
    groups=(
        Group("You and your child", YOU),
        Group(
            "The update you hope for",
            (
                Field(
                    "to",
                    "Who the letter goes to",
                    optional=True,
                    hint="A name, such as Ms. Rivera. Leave it empty and the letter greets the team.",
                ),
                Field(
                    "every",
                    "How often?",
                    kind="choice",
                    options=(
                        Option("week", "Every week", "once a week"),
                        Option("two-weeks", "Every two weeks", "every two weeks"),
                        Option("month", "Every month", "once a month"),
                    ),
                ),
                Field(
                    "how",
                    "How should it come?",
                    kind="choice",
                    optional=True,
                    hint="Leave it empty, and the letter lets the school choose.",
                    options=(
                        Option("email", "Email", "by email"),
                        Option("notebook", "A notebook that goes home", "in a notebook that goes home"),
                        Option("call", "A short call", "in a short call"),
                        Option("sheet", "A shared sheet online", "in a shared online sheet"),
                    ),
                ),
                Field(
                    "topics",
                    "What would you like to hear about?",
                    kind="many",
                    hint="Two or three are best. A short list is easier to keep up.",
                    options=(
                        Option("reading", "Reading", "reading"),
                        Option("writing", "Writing", "writing"),
                        Option("math", "Math", "math"),
                        Option("speech", "Speech or language", "speech or language"),
                        Option("work", "Getting work done", "getting work done"),
                        Option("behavior", "Behavior", "behavior"),
                        Option("feelings", "How my child feels at school", "how my child feels at school"),
                        Option("friends", "Getting along with others", "getting along with others"),
                        Option("supports", "How the supports work", "how the supports work"),
                        Option("sessions", "Sessions held and missed", "sessions held and missed"),
                    ),
                ),
                Field(
                    "most",
                    "The one thing you most want to know",
                    optional=True,
                    hint="For example: does he start his work without help?",
                ),
                Field(
                    "who",
                    "Who could send it?",
                    optional=True,
                    hint="A name, or words such as: the reading teacher.",
                ),
            ),
        ),
        Group(
            "And then",
            (
                Field(
                    "look_on",
                    "A day to see whether it helps",
                    kind="date",
                    optional=True,
                    hint="Six to eight weeks from now is a good try.",
                ),
                Field(
                    "iep",
                    "Does your child have an IEP?",
                    kind="choice",
                    optional=True,
                    options=(Option("yes", "Yes"), Option("no", "No")),
                ),
                REPLY_BY,
            ),
        ),
    ),
    subject="Short updates about {child}",
    body=(
        DATE,
        Paragraph(
            "greeting",
            (
                Sentence("greeting-name", "Dear {to},", when=Given("to")),
                Sentence("greeting-team", "Dear Team,", when=Not(Given("to"))),
            ),
            layout="lines",
        ),
        Paragraph(
            "ask",
            (
                Sentence(
                    "ask",
                    "I would like to set up a short, regular update on my child, {child}.",
                    why="This is what you ask for. It is a wish, so the letter says it as one.",
                ),
                Sentence(
                    "ask-how",
                    "Could it come {every} {how}?",
                    why="A small, clear ask is easy to say yes to.",
                    when=Given("how"),
                ),
                Sentence(
                    "ask-any",
                    "Could it come {every}, in the way that is easiest for you?",
                    why="You left the way open. The people who do the work may know what is easiest.",
                    when=Not(Given("how")),
                ),
                Sentence(
                    "purpose",
                    "It would help me back up at home what you do at school.",
                    why="It says what the updates are for: teamwork, not checking on anyone.",
                ),
            ),
        ),
        Paragraph(
            "topics",
            (
                Sentence(
                    "topics",
                    "I hope to hear about {topics}.",
                    why="Named things keep each update short.",
                ),
                Sentence(
                    "most",
                    "What I most want to know is this: {most}.",
                    why="If time is short, this is the line that counts.",
                    when=Given("most"),
                ),
            ),
        ),
        Paragraph(
            "easy",
            (
                Sentence(
                    "form",
                    "To keep it quick, I can send a form with three lines: what went well, what was hard, "
                    "and what to practice at home.",
                    why="A form saves time, so it is more likely to last. Offer it only if you can make it.",
                    when=Not(Is("how", "call")),
                ),
                Sentence(
                    "minutes",
                    "A few minutes would be plenty, and I will fit my time to yours.",
                    why="You chose a call. A short one is easier to keep up.",
                    when=Is("how", "call"),
                ),
                Sentence(
                    "who",
                    "Perhaps it could come from {who}.",
                    why="When one person has the job, it is less likely to slip.",
                    when=Given("who"),
                ),
                Sentence(
                    "who-open",
                    "Please tell me who would be the best person for this.",
                    why="When one person has the job, it is less likely to slip.",
                    when=Not(Given("who")),
                ),
                Sentence(
                    "other-way",
                    "If something else would be easier for you, I am glad to try it.",
                    why="It shows that you know they are busy, and it leaves room for a better idea.",
                ),
            ),
        ),
        Paragraph(
            "reports",
            (
                Sentence(
                    "reports-rule",
                    "Under IDEA, an IEP says when reports on progress toward the yearly goals will come.",
                    why="It names the reports that the IEP itself sets. They are the rule; the updates are "
                    "a wish.",
                    facts=("iep-progress-reports",),
                    rule=True,
                ),
                Sentence(
                    "between-reports",
                    "The updates would fill the time between the progress reports.",
                    why="You said there is an IEP. This makes clear that you want both.",
                    facts=("iep-progress-reports",),
                ),
            ),
            when=Is("iep", "yes"),
        ),
        Paragraph(
            "look",
            (
                Sentence(
                    "look-on",
                    "Around {look_on}, could we look at whether this helps?",
                    why="A set end makes it easier to start.",
                    when=Given("look_on"),
                ),
                Sentence(
                    "look-later",
                    "After a few updates, could we look at whether this helps?",
                    why="A time to look back makes it easier to start.",
                    when=Not(Given("look_on")),
                ),
                Sentence(
                    "change",
                    "If it does not, we can change it.",
                    why="Nobody has to get it right the first time.",
                ),
            ),
        ),
        REPLY,
        Paragraph(
            "thanks",
            (
                Sentence(
                    "thanks",
                    "Thank you for your time, and for all you do for my child.",
                    why="You are asking for a bit of extra work. A true thank-you belongs here.",
                ),
            ),
        ),
        SIGN,
    ),
    next=Next(
        sentences=(
            Sentence(
                "no-date",
                "We know of no rule that asks for updates like these, or that sets a date to answer you.",
            ),
            Sentence(
                "reports",
                "The IEP itself must say when reports on progress come.",
                facts=("iep-progress-reports",),
            ),
        ),
        ask="a short update on a regular day",
    ),
    common=("how", "who", "look_on"),
    examples={
        "shortest": {
            "parent": "Ana Lee",
            "child": "Sam Lee",
            "every": "month",
            "topics": ["math"],
        },
        "sample": {
            "parent": "Dana Whitfield",
            "child": "Theo Whitfield",
            "phone": "555-0142",
            "to": "Ms. Rivera",
            "every": "two-weeks",
            "how": "email",
            "topics": ["reading", "work", "supports"],
            "most": "Does he start to read on his own, or does he wait for help?",
            "who": "you or the reading teacher",
            "look_on": "2026-12-14",
            "iep": "yes",
        },
        "everything": {
            "parent": "Nguyễn Thị Hà",
            "parent_2": "Patrick O’Neil",
            "role": "relative",
            "child": "Nguyễn Đặng José",
            "phone": "555-0177",
            "to": "Mr. O’Neil",
            "every": "week",
            "how": "call",
            "topics": [
                "reading",
                "writing",
                "math",
                "speech",
                "work",
                "behavior",
                "feelings",
                "friends",
                "supports",
                "sessions",
            ],
            "most": "how he gets through the change from class to bus.",
            "who": "Ms. D’Angelo-Smith, the aide in PS 12 & Annex",
            "look_on": "2026-12-01",
            "iep": "yes",
            "reply_by": "2026-11-13",
            "law": "full",
        },
        "no-law": {
            "parent": "عائشة حسن",
            "role": "foster",
            "child": "Maya Brooks",
            "every": "week",
            "how": "notebook",
            "topics": ["feelings", "friends"],
            "iep": "yes",
            "law": "none",
        },
        "sheet": {
            "adult": "yes",
            "parent": "Ana Lee",
            "parent_2": "Ben Lee",
            "child": "Sam Lee",
            "to": "Ms. Ortiz",
            "every": "month",
            "how": "sheet",
            "topics": ["sessions"],
            "iep": "no",
        },
    },
)
