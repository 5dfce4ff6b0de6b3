"""Ask for an interpreter at IEP meetings, and for notices in the parent's language."""

from checklists.model.conditions import Given, Is, Not
from checklists.model.fields import Field, Group, Option
from checklists.model.letter import Letter, Next, Paragraph, Sentence
from checklists.model.parts import DATE, GREETING, REPLY, REPLY_BY, SIGN, TO, YOU
from checklists.model.people import SCHOOL

LETTER = Letter(
    id="request-interpreter",
    title="Ask for an interpreter",
    groups=(
        Group("You and your child", (*YOU, SCHOOL)),
        Group(
            "What you need",
            (
                Field(
                    "language",
                    "Which language do you need?",
                    hint="For example: Spanish, Mixtec or American Sign Language",
                ),
                Field(
                    "meeting_on",
                    "Date of the meeting, if there is one",
                    kind="date",
                    optional=True,
                ),
                Field(
                    "notices",
                    "How do you want notices from the school?",
                    kind="choice",
                    optional=True,
                    options=(
                        Option("written", "Written in this language"),
                        Option("explained", "Explained to me in this language"),
                        Option("english", "Written in English is fine"),
                    ),
                ),
                Field(
                    "iep_too",
                    "Do you want the IEP itself in this language?",
                    kind="choice",
                    optional=True,
                    options=(Option("yes", "Yes"), Option("no", "No")),
                ),
            ),
        ),
        Group("The letter", (TO, REPLY_BY)),
    ),
    subject="Request for an interpreter for the IEP meeting of {child}",
    body=(
        DATE,
        GREETING,
        Paragraph(
            "ask",
            (
                Sentence(
                    "ask-date",
                    "I am asking for an interpreter for {language} at the IEP meeting for my child, {child}, "
                    "on {meeting_on}.",
                    why="This is the request, with the date. An early request gives the school time to find someone.",
                    facts=("iep-meeting-interpreter",),
                    when=Given("meeting_on"),
                ),
                Sentence(
                    "ask",
                    "I am asking for an interpreter for {language} at the next IEP meeting for my child, {child}.",
                    why="This is the request. An early request gives the school time to find someone.",
                    facts=("iep-meeting-interpreter",),
                    when=Not(Given("meeting_on")),
                ),
                Sentence(
                    "school",
                    "My child goes to {school}.",
                    why="It tells the office which school, so that the letter finds its desk.",
                ),
                Sentence(
                    "reason",
                    "I want to follow each part, ask my questions, and share what I know about my child.",
                    why="It says what the interpreter is for: that you can take part.",
                ),
                Sentence(
                    "ask-rule",
                    "Under the Individuals with Disabilities Education Act (IDEA), the district is to make sure "
                    "that a parent understands the IEP meeting, with an interpreter for a parent who is deaf or "
                    "whose native language is not English.",
                    why="It names the rule you rely on, calmly.",
                    facts=("iep-meeting-interpreter",),
                    rule=True,
                ),
                Sentence(
                    "later",
                    "Please note this in my child’s file, so that there is an interpreter at later meetings too.",
                    why="You should not have to ask each time.",
                    facts=("iep-meeting-interpreter",),
                ),
            ),
        ),
        Paragraph(
            "interpreter",
            (
                Sentence(
                    "trained",
                    "Please find a trained interpreter, so that my child and our family do not have to interpret.",
                    why="Your family should be free to listen and talk. The letter says this as a wish.",
                ),
                Sentence(
                    "time",
                    "Please plan some extra time too, since it takes longer to talk through an interpreter.",
                    why="A meeting that ends too soon often ends before your questions.",
                ),
                Sentence(
                    "booked",
                    "Please write to me once the interpreter is booked.",
                    why="If you hear nothing, you can ask again before the meeting.",
                ),
                Sentence(
                    "new-time",
                    "If no one is free at that time, I would rather choose a new time with you than meet "
                    "without an interpreter.",
                    why="The time of an IEP meeting is one that you and the school agree on.",
                    facts=("iep-meeting-notice", "iep-meeting-interpreter"),
                ),
            ),
        ),
        Paragraph(
            "notices",
            (
                Sentence(
                    "either",
                    "Please also send me notices in {language}, or have someone explain them to me in it.",
                    why="You did not say how you want notices, so the letter leaves it open.",
                    facts=("pwn-native-language-statute", "pwn-language"),
                    when=Not(Given("notices")),
                ),
                Sentence(
                    "written",
                    "Please also send me notices in {language}, such as prior written notice and the "
                    "procedural safeguards.",
                    why="You said you want them written. These two papers tell you what the school decides "
                    "and what your rights are.",
                    facts=("pwn-native-language-statute", "safeguards-native-language-statute"),
                    when=Is("notices", "written"),
                ),
                Sentence(
                    "explained",
                    "Please also have someone explain notices to me in {language}, such as prior written "
                    "notice and the procedural safeguards.",
                    why="You said you want them explained. These two papers tell you what the school decides "
                    "and what your rights are.",
                    facts=("pwn-language", "safeguards-notice-language"),
                    when=Is("notices", "explained"),
                ),
                Sentence(
                    "written-rule",
                    "Under IDEA, prior written notice and the procedural safeguards notice are to be in the "
                    "parents’ native language, unless that clearly cannot be done.",
                    why="It names the rule, with its limit.",
                    facts=("pwn-native-language-statute", "safeguards-native-language-statute"),
                    rule=True,
                    when=Is("notices", "written"),
                ),
                Sentence(
                    "explained-rule",
                    "Under IDEA, when a parent’s language is not a written one, prior written notice is to be "
                    "put into it aloud or in another way.",
                    why="It names the rule for a language that has no writing, such as a sign language.",
                    facts=("pwn-language",),
                    rule=True,
                    when=Is("notices", "explained"),
                ),
            ),
            when=Not(Is("notices", "english")),
        ),
        Paragraph(
            "iep-too",
            (
                Sentence(
                    "iep-too",
                    "Please tell me how I can also have my child’s IEP in {language}.",
                    why="IDEA itself does not ask for the whole IEP to be translated. In a court paper, two federal "
                    "departments said that Title VI, a civil rights law, asks districts to be ready to do it.",
                    facts=("title-vi-iep-translation",),
                ),
            ),
            when=Is("iep_too", "yes"),
        ),
        REPLY,
        Paragraph(
            "thanks",
            (
                Sentence(
                    "thanks",
                    "Thank you for your help with this. I look forward to talking with you.",
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
                "We know of no federal rule that says when the school has to answer. Your state may have one.",
            ),
            Sentence(
                "meeting",
                "The district must do what it takes for you to understand the IEP meeting.",
                facts=("iep-meeting-interpreter",),
            ),
            Sentence("sooner", "If the meeting is close, write again sooner."),
        ),
        ask="an interpreter for the IEP meeting",
    ),
    common=("meeting_on",),
    examples={
        "shortest": {
            "parent": "Ana Lee",
            "child": "Sam Lee",
            "school": "Oak Street School",
            "language": "American Sign Language",
        },
        "sample": {
            "parent": "Dana Whitfield",
            "child": "Theo Whitfield",
            "phone": "555-0142",
            "school": "Maple Hill Elementary",
            "language": "Portuguese",
            "meeting_on": "2026-11-19",
            "notices": "written",
            "iep_too": "yes",
            "to": "Ms. Rivera",
        },
        "everything": {
            "parent": "Nguyễn Thị Hà",
            "parent_2": "Liam O’Neil-Nguyễn",
            "role": "guardian",
            "child": "عائشة O’Neil-Nguyễn",
            "phone": "555-0177",
            "school": "PS 12 & Annex",
            "language": "Vietnamese (tiếng Việt)",
            "meeting_on": "2026-11-12",
            "notices": "written",
            "iep_too": "yes",
            "to": "Mr. O’Neil",
            "reply_by": "2026-11-06",
            "law": "full",
        },
        "deaf-foster-parent": {
            "parent": "Marcus Bell",
            "role": "foster",
            "child": "Jo Reyes",
            "school": "Oak Street School",
            "language": "American Sign Language",
            "notices": "explained",
            "law": "full",
            "leave_out": ["time"],
        },
        "english-notices": {
            "adult": "yes",
            "parent": "Ana Lee",
            "parent_2": "Kim Lee",
            "child": "Sam Lee",
            "school": "Oak Street School",
            "language": "American Sign Language",
            "meeting_on": "2026-11-30",
            "notices": "english",
            "iep_too": "no",
            "law": "none",
        },
    },
)
