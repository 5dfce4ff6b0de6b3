"""Ask a teacher or case manager, in a few friendly lines, about one thing that seems off."""

from checklists.model.conditions import Given, Not
from checklists.model.fields import Field, Group
from checklists.model.letter import Letter, Next, Paragraph, Sentence
from checklists.model.parts import DATE, SIGN, YOU

LETTER = Letter(
    id="ask-the-teacher",
    title="Ask the teacher first",
    groups=(
        Group("You and your child", YOU),
        Group(
            "Your question",
            (
                Field(
                    "to",
                    "The teacher’s or case manager’s name",
                    optional=True,
                    hint="For example: Ms. Rivera. The case manager is the person in charge of the plan.",
                ),
                Field(
                    "plan",
                    "What the plan says",
                    optional=True,
                    hint="Copy the words if you can. For example: speech twice a week.",
                ),
                Field(
                    "seen",
                    "What you see or hear",
                    kind="long",
                    hint="One or two plain facts about one thing. No guesses about why.",
                ),
                Field("since", "Since when?", optional=True, hint="For example: early October."),
                Field(
                    "call",
                    "Times you could talk",
                    optional=True,
                    hint="For example: after school on Tuesday or Thursday.",
                ),
            ),
        ),
    ),
    subject="A quick question about {child}",
    body=(
        DATE,
        Paragraph(
            "greeting",
            (
                Sentence("greeting-name", "Dear {to},", when=Given("to")),
                Sentence("greeting", "Hello,", when=Not(Given("to"))),
            ),
            layout="lines",
        ),
        Paragraph(
            "open",
            (
                Sentence(
                    "thanks",
                    "Thank you for all you do for {child}.",
                    why="It is a kind way to start, and most teachers hear it too little.",
                ),
                Sentence(
                    "question",
                    "I have a quick question, and it may just be a mix-up.",
                    why="Most gaps are mix-ups. Saying so makes it easy to give you a straight answer.",
                ),
            ),
        ),
        Paragraph(
            "facts",
            (
                Sentence(
                    "plan",
                    "In the plan: {plan}",
                    why="The plan’s own words show what you are asking about.",
                    when=Given("plan"),
                ),
                Sentence(
                    "seen",
                    "What I see or hear: {seen}",
                    why="A plain fact next to the plan says it all. There is no need to say more.",
                ),
                Sentence(
                    "since",
                    "Since: {since}",
                    why="It helps the teacher look up what happened.",
                    when=Given("since"),
                ),
            ),
            layout="lines",
        ),
        Paragraph(
            "questions",
            (
                Sentence(
                    "how",
                    "How is this going on your end?",
                    why="The teacher sees a part of the day that you do not.",
                ),
                Sentence(
                    "in-the-way",
                    "Is anything getting in the way?",
                    why="It may be time, staff or training. Each one has its own fix.",
                ),
                Sentence(
                    "help",
                    "Please tell me how I can help.",
                    why="It makes this something you fix together.",
                ),
            ),
        ),
        Paragraph(
            "talk",
            (
                Sentence(
                    "call",
                    "I am happy to have a short call.",
                    why="A few minutes can clear up what ten emails do not.",
                ),
                Sentence(
                    "call-times",
                    "Times that work for me: {call}.",
                    why="You named times. It saves a round of emails.",
                    when=Given("call"),
                ),
                Sentence(
                    "email",
                    "A short email is fine, too.",
                    why="A short written answer is easy to give, and you have it to look back at.",
                ),
            ),
        ),
        SIGN,
    ),
    next=Next(
        sentences=(
            Sentence("no-date", "We know of no rule that sets a date for an answer to a note like this."),
            Sentence(
                "quick",
                "Often there is a quick answer and a quick fix. Say thank you, and write back what you heard.",
            ),
        )
    ),
    common=("plan", "since"),
    examples={
        "shortest": {
            "parent": "Ana Lee",
            "child": "Sam Lee",
            "seen": "Sam says that nobody read the math test aloud.",
        },
        "sample": {
            "parent": "Dana Whitfield",
            "child": "Theo Whitfield",
            "phone": "555-0142",
            "to": "Ms. Rivera",
            "plan": "Speech twice a week, 30 minutes each.",
            "seen": "Theo tells me he went once last week. No speech note came home.",
            "since": "early October",
            "call": "after school on Tuesday or Thursday",
        },
        "everything": {
            "parent": "Nguyễn Thị Hà",
            "parent_2": "Patrick O’Neil",
            "role": "guardian",
            "child": "Nguyễn Đặng José",
            "phone": "555-0177",
            "to": "Mr. O’Neil-Featherstonehaugh",
            "plan": "“Extra time (time and a half) on tests & quizzes”",
            "seen": "He came home upset after two quizzes.\nHe said he had to stop with the others.",
            "since": "October 12.",
            "call": "any morning before 8, or Friday noon.",
            "law": "none",
        },
        "foster": {
            "adult": "yes",
            "parent": "عائشة حسن",
            "role": "foster",
            "child": "Maya Brooks",
            "to": "Ms. Ortiz",
            "seen": "Maya told me that she eats lunch alone in the office.",
            "since": "this Monday",
            "leave_out": ["email"],
        },
    },
)
