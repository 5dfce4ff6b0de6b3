"""Give the team a parent's picture of success, on one page, before a meeting."""

from checklists.model.conditions import Given, Not
from checklists.model.fields import Field, Group
from checklists.model.letter import Letter, Next, Paragraph, Sentence
from checklists.model.parts import DATE, GREETING, SIGN, TO, YOU

LETTER = Letter(
    id="vision-statement",
    title="Your picture of success",
    groups=(
        Group(
            "You and your child",
            (*YOU, TO, Field("meeting", "Meeting date, if there is one", kind="date", optional=True)),
        ),
        Group(
            "Your child today",
            (
                Field(
                    "who",
                    "What your child loves and is good at",
                    kind="long",
                    hint="Two or three things. You can add what a good day looks like.",
                ),
                Field(
                    "growth",
                    "Growth you have seen",
                    kind="long",
                    optional=True,
                    hint="What your child could not do last fall, and can do now.",
                ),
                Field(
                    "helps",
                    "What helps, and should stay",
                    kind="long",
                    optional=True,
                    hint="Name the help, and what happens without it.",
                ),
                Field(
                    "worry",
                    "Your main worry",
                    kind="long",
                    optional=True,
                    hint="One thing. Say when and where you see it.",
                ),
            ),
            hint="A line or two each, so that it stays on one page.",
        ),
        Group(
            "What you hope for",
            (
                Field(
                    "hope_year",
                    "Your hope for this year",
                    kind="long",
                    hint="One thing that you could see or count.",
                ),
                Field("hope_later", "Your hope for later", kind="long", optional=True),
                Field(
                    "child_says",
                    "What your child says",
                    kind="long",
                    optional=True,
                    hint="In your child’s own words. Ask first if you may share them.",
                ),
            ),
        ),
    ),
    subject="For the IEP team: my picture of success for {child}",
    body=(
        DATE,
        GREETING,
        Paragraph(
            "open",
            (
                Sentence(
                    "open-meeting",
                    "Before our meeting on {meeting}, I would like to share this page about my child, "
                    "{child}.",
                    why="It ties the page to the meeting, so that people know when to read it.",
                    when=Given("meeting"),
                ),
                Sentence(
                    "open",
                    "Before we next meet, I would like to share this page about my child, {child}.",
                    why="It tells the team what this is and when to read it.",
                    when=Not(Given("meeting")),
                ),
                Sentence(
                    "picture",
                    "It gives my picture of what success can look like.",
                    why="Success can be more than grade level. This says that the picture is yours.",
                ),
            ),
        ),
        Paragraph(
            "who",
            (
                Sentence(
                    "who",
                    "Who my child is: {who}",
                    why="Strengths come first. They show the team what to build on.",
                ),
            ),
        ),
        Paragraph(
            "growth",
            (
                Sentence(
                    "growth",
                    "Growth I have seen: {growth}",
                    why="You see things at home that a report card does not show.",
                    when=Given("growth"),
                ),
            ),
        ),
        Paragraph(
            "helps",
            (
                Sentence(
                    "helps",
                    "What helps, and should stay: {helps}",
                    why="When a child does well, the help that made it so can be forgotten. This keeps it in "
                    "view.",
                    when=Given("helps"),
                ),
            ),
        ),
        Paragraph(
            "worry",
            (
                Sentence(
                    "worry",
                    "My main worry: {worry}",
                    why="One clear worry is easier to act on than a long list.",
                    when=Given("worry"),
                ),
            ),
        ),
        Paragraph(
            "hope-year",
            (
                Sentence(
                    "hope-year",
                    "My hope for this year: {hope_year}",
                    why="A hope that you can see or count can grow into a goal.",
                ),
            ),
        ),
        Paragraph(
            "hope-later",
            (
                Sentence(
                    "hope-later",
                    "My hope for later: {hope_later}",
                    why="It helps the team choose what matters most now.",
                    when=Given("hope_later"),
                ),
            ),
        ),
        Paragraph(
            "child-says",
            (
                Sentence(
                    "child-says",
                    "What my child says: {child_says}",
                    why="Your child’s own words can say what no report does.",
                    when=Given("child_says"),
                ),
            ),
        ),
        Paragraph(
            "ask",
            (
                Sentence(
                    "in-mind",
                    "Please look at this page as the team writes the plan.",
                    why="It says what the page is for: to help with the plan, and not only to be filed.",
                    facts=("iep-factors-considered",),
                ),
                Sentence(
                    "worry-in-plan",
                    "I would like my worry to be written into the IEP, in my own words.",
                    why="Your own words say it best. On paper, they are still there next year.",
                    facts=("iep-factors-considered",),
                    when=Given("worry"),
                ),
                Sentence(
                    "considered-rule",
                    "Under the Individuals with Disabilities Education Act (IDEA), the IEP team is to "
                    "consider "
                    "the child’s strengths and the parents’ concerns.",
                    why="It shows that your view has a place at the table. “Consider” does not mean that the "
                    "team has to agree.",
                    facts=("iep-factors-considered",),
                    rule=True,
                ),
                Sentence(
                    "goal",
                    "I would like to talk about how my hope for this year can become a goal that we can "
                    "measure.",
                    why="A goal you can count tells you if it is being reached.",
                    facts=("iep-measurable-goals",),
                ),
                Sentence(
                    "keep",
                    "Please keep this page with the notes of the meeting.",
                    why="Then people who join the team later can read it too.",
                ),
            ),
        ),
        Paragraph(
            "share",
            (
                Sentence(
                    "share",
                    "Please share this page with the rest of the team before we meet.",
                    why="You send it to one person. This asks for the others to see it in time.",
                    when=Given("to"),
                ),
                Sentence(
                    "received",
                    "Please reply to let me know that you have received it.",
                    why="A short “got it” tells you that the page has arrived.",
                ),
            ),
        ),
        Paragraph(
            "thanks",
            (
                Sentence(
                    "thanks",
                    "Thank you for reading this. I look forward to planning together.",
                    why="A warm end sets the tone for the meeting.",
                ),
            ),
        ),
        SIGN,
    ),
    next=Next(
        sentences=(
            Sentence("no-date", "We know of no federal rule that sets a date for an answer to this page."),
            Sentence(
                "considered",
                "When the team writes the plan, it must consider your child’s strengths and your worries. When you get the plan, look for yours in it.",
                facts=("iep-factors-considered",),
            ),
            Sentence("sooner", "If the meeting is close, write again sooner."),
        )
    ),
    common=("growth", "helps", "worry"),
    examples={
        "shortest": {
            "parent": "Ana Lee",
            "child": "Sam Lee",
            "who": "Sam loves trains and is kind to his little sister.",
            "hope_year": "Sam will ask for a break when he needs one.",
        },
        "sample": {
            "parent": "Dana Whitfield",
            "child": "Theo Whitfield",
            "to": "Ms. Rivera",
            "phone": "555-0142",
            "meeting": "2026-11-12",
            "who": "Theo loves dinosaurs and building with blocks. He is good at numbers, and he makes his "
            "friends laugh. On a good day he comes home and tells me what he learned.",
            "growth": "Last fall, Theo could not yet write a sentence on his own. Now he writes three, with "
            "a "
            "word list and a quiet seat.",
            "helps": "The word list and the quiet seat. Without them, he stops after a few words.",
            "worry": "Reading out loud. I see it on school nights, when he guesses at words and then gives "
            "up.",
            "hope_year": "By next June, I hope Theo can read a short page to me with few mistakes.",
            "hope_later": "One day I hope Theo picks up a book because he wants to.",
            "child_says": "“I like math. Reading makes my head tired.”",
        },
        "everything": {
            "parent": "Nguyễn Thị Hà",
            "parent_2": "Seán O’Neil-Nguyễn",
            "child": "Nguyễn Đặng José Alejandro O’Neil",
            "to": "Mr. O’Neil",
            "phone": "555-0177",
            "meeting": "2026-11-09",
            "who": "He loves music.\nHe is good at puzzles.",
            "growth": "He asks for help with his tablet now",
            "helps": "A picture schedule",
            "worry": "Lunch is loud, and he leaves the room",
            "hope_year": "He will stay for lunch with headphones on, four times a week",
            "hope_later": "A job that he likes, and friends",
            "child_says": "“More music!”",
            "law": "full",
            "leave_out": ["keep"],
        },
        "foster": {
            "adult": "yes",
            "parent": "Maria Gomez",
            "role": "foster",
            "child": "عائشة",
            "who": "She loves to draw, and she learns fast when she can see how a thing is done.",
            "worry": "She is very quiet in class. I am not sure that she asks when she does not follow.",
            "hope_year": "She will raise her hand once a day.",
            "law": "none",
        },
    },
)
