"""Sum up a call or a hallway talk in a short, friendly email."""

from checklists.model.conditions import Given
from checklists.model.fields import Field, Group, Option
from checklists.model.letter import Letter, Next, Paragraph, Sentence
from checklists.model.parts import DATE, SIGN, YOU

LETTER = Letter(
    id="recap-conversation",
    title="Sum up a talk",
    groups=(
        Group("You and your child", YOU),
        Group(
            "The talk",
            (
                Field(
                    "to",
                    "Who you talked with",
                    hint="One name or two, such as Ms. Rivera and Mr. Cole. The email greets them.",
                ),
                Field(
                    "kind",
                    "How did you talk?",
                    kind="choice",
                    options=(
                        Option("phone", "By phone", "our phone call"),
                        Option("video", "By video", "our video call"),
                        Option("school", "In person at school", "our talk at school"),
                        Option("door", "At drop-off or pickup", "our talk at drop-off or pickup"),
                        Option("other", "Some other way", "our talk"),
                    ),
                ),
                Field("talked_on", "The day you talked", kind="date"),
                Field("others", "Who else was there", optional=True),
            ),
        ),
        Group(
            "What was said",
            (
                Field(
                    "heard",
                    "What you heard",
                    kind="long",
                    hint="Plain facts, with dates. Leave out what you felt about them.",
                ),
                Field(
                    "agreed",
                    "What was agreed, and by when",
                    kind="long",
                    optional=True,
                    hint="Who does what, and the day.",
                ),
                Field("mine", "What you will do", kind="long", optional=True),
                Field("open", "Your open questions", kind="long", optional=True),
            ),
        ),
    ),
    subject="Notes from our talk about {child}",
    body=(
        DATE,
        Paragraph("greeting", (Sentence("greeting", "Hello {to},"),), layout="lines"),
        Paragraph(
            "opening",
            (
                Sentence(
                    "thanks",
                    "Thank you for making time for {kind} on {talked_on}.",
                    why="A warm start. It also says which talk you mean.",
                ),
                Sentence(
                    "purpose",
                    "These are my notes about my child, {child}, so that we both remember the same things.",
                    why="A note sent soon after a talk helps both of you later, when memories differ.",
                ),
                Sentence(
                    "others",
                    "Also part of the talk: {others}.",
                    why="It names who else heard it.",
                    when=Given("others"),
                ),
            ),
        ),
        Paragraph(
            "heard",
            (
                Sentence(
                    "heard",
                    "This is what I heard: {heard}",
                    why="“What I heard” leaves room for a mix-up, and blames no one.",
                ),
            ),
        ),
        Paragraph(
            "agreed",
            (
                Sentence(
                    "agreed",
                    "This is what I understood we agreed on: {agreed}",
                    why="A task with a name and a day is easier to keep.",
                    when=Given("agreed"),
                ),
            ),
        ),
        Paragraph(
            "mine",
            (
                Sentence(
                    "mine",
                    "This is what I will do: {mine}",
                    why="It shows that you do your part too.",
                    when=Given("mine"),
                ),
            ),
        ),
        Paragraph(
            "open",
            (
                Sentence(
                    "open",
                    "I still have this to ask: {open}",
                    why="It asks while the talk is fresh in everyone’s mind.",
                    when=Given("open"),
                ),
            ),
        ),
        Paragraph(
            "check",
            (
                Sentence(
                    "check",
                    "Please tell me if I got anything wrong or left something out.",
                    why="It is fair to them, and it makes the email easy to answer.",
                ),
                Sentence(
                    "short-yes",
                    "If it all looks right, a short “yes” is plenty.",
                    why="A small favor is easy to do, and it tells you that you both heard the same.",
                ),
            ),
        ),
        SIGN,
    ),
    next=Next(
        sentences=(
            Sentence("no-date", "We know of no rule that sets a day for an answer."),
            Sentence("fix", "You may get a quick “yes”, or a small fix. Both help."),
        )
    ),
    common=("agreed", "mine", "open"),
    examples={
        "shortest": {
            "parent": "Ana Lee",
            "child": "Sam Lee",
            "to": "Mr. Cole",
            "kind": "door",
            "talked_on": "2026-10-30",
            "heard": "Sam did not have the reading group this week.",
        },
        "sample": {
            "parent": "Dana Whitfield",
            "child": "Theo Whitfield",
            "phone": "555-0142",
            "to": "Ms. Rivera",
            "kind": "phone",
            "talked_on": "2026-10-28",
            "heard": "Theo had speech once in each of the last two weeks, because the therapist was out. "
            "A substitute starts on November 4.",
            "agreed": "You will send me the speech log by November 6. You will show the new therapist "
            "the picture cards that help Theo.",
            "mine": "Send his reading folder on Monday, and practice the new sounds with him.",
            "open": "What is the plan for the sessions that were missed? Who tells me when the schedule changes?",
        },
        "everything": {
            "parent": "Nguyễn Thị Hà",
            "parent_2": "Seán O’Neil",
            "child": "Nguyễn O’Neil عائشة",
            "phone": "555-0177",
            "to": "Mr. O’Brien and Dr. Śmigły-Rydz",
            "kind": "video",
            "talked_on": "2026-10-29",
            "others": "Mrs. D’Angelo, the bus office & our interpreter",
            "heard": "The bus comes at 7:10.\nThe aide rides along from Monday",
            "agreed": "The bus office calls us by November 5.",
            "mine": "Send the doctor’s note.",
            "open": "Where does the bus stop?",
            "law": "full",
            "leave_out": ["short-yes"],
        },
        "foster-parent": {
            "parent": "Marisol Vega",
            "role": "foster",
            "child": "Jaylen Brooks",
            "to": "Ms. Adeyemi",
            "kind": "school",
            "talked_on": "2026-10-27",
            "heard": "Jaylen takes part more in the mornings.",
            "agreed": "Math moves to the first hour from November 9.",
            "law": "none",
        },
        "some-other-way": {
            "adult": "yes",
            "parent": "Ana Lee",
            "child": "Sam Lee",
            "to": "Mr. Cole",
            "kind": "other",
            "talked_on": "2026-10-30",
            "heard": "The spelling test moved to Thursday.",
            "open": "Will he get extra time?",
        },
    },
)
