"""Ask for mediation of one dispute about special education."""

from checklists.model.conditions import Given, Not
from checklists.model.fields import Field, Group
from checklists.model.letter import Letter, Next, Paragraph, Sentence
from checklists.model.parts import DATE, REPLY, REPLY_BY, SIGN, YOU
from checklists.model.people import SCHOOL

LETTER = Letter(
    id="request-mediation",
    title="Ask for mediation",
    groups=(
        Group(
            "You and your child",
            (
                *YOU,
                SCHOOL,
                Field(
                    "district",
                    "School district",
                    optional=True,
                    hint="It helps a state office to know who to call.",
                ),
                Field(
                    "to",
                    "Who the letter goes to",
                    optional=True,
                    hint="A name, if you have one. Leave it empty and the letter greets the special "
                    "education "
                    "office.",
                ),
            ),
        ),
        Group(
            "What you want to work out",
            (
                Field(
                    "dispute",
                    "What you do not agree on",
                    kind="long",
                    hint="One thing, in a few plain lines. Facts and dates help.",
                ),
                Field(
                    "hope",
                    "What you hope for",
                    kind="long",
                    hint="What would help your child. Leave room for more than one way to get there.",
                ),
            ),
        ),
        Group(
            "The meeting",
            (
                Field(
                    "times", "Times that work for you", optional=True, hint="For example: Tuesdays after 3:00"
                ),
                Field("language", "Language you need an interpreter for", optional=True),
                REPLY_BY,
            ),
        ),
    ),
    subject="Request for mediation for {child}",
    body=(
        DATE,
        Paragraph(
            "greeting",
            (
                Sentence("greeting-name", "Dear {to},", when=Given("to")),
                Sentence("greeting-office", "Dear Special Education Office,", when=Not(Given("to"))),
            ),
            layout="lines",
        ),
        Paragraph(
            "ask",
            (
                Sentence(
                    "ask",
                    "I am asking for mediation about special education for my child, {child}.",
                    why="This is the request. The word “mediation” sends it to the right desk.",
                    facts=("mediation-available-any-time",),
                ),
                Sentence(
                    "school",
                    "My child goes to {school}.",
                    why="It tells the office which school this is about.",
                ),
                Sentence(
                    "district",
                    "The district is {district}.",
                    why="A district and a state office both know at once who is asked to the table.",
                    when=Given("district"),
                ),
                Sentence(
                    "available-rule",
                    "Under the Individuals with Disabilities Education Act (IDEA), mediation is available "
                    "to us even before anyone files for a hearing.",
                    why="It names the law calmly. You can try mediation before you file for a hearing.",
                    facts=("mediation-available-any-time",),
                    rule=True,
                ),
            ),
        ),
        Paragraph(
            "dispute",
            (
                Sentence(
                    "dispute",
                    "This is what we do not agree on: {dispute}",
                    why="A mediator takes no side, so plain facts work best here.",
                    facts=("mediation-voluntary",),
                ),
            ),
        ),
        Paragraph(
            "hope",
            (
                Sentence(
                    "hope",
                    "This is what I hope for: {hope}",
                    why="It gives the talk an aim. It is a start, and not your last word.",
                ),
            ),
        ),
        Paragraph(
            "voluntary",
            (
                Sentence(
                    "talk",
                    "I would like us to work this out by talking, and I hope that the district will take "
                    "part.",
                    why="It says that you come to find a way, and not to win.",
                ),
                Sentence(
                    "voluntary-rule",
                    "Under federal law, mediation is voluntary for both sides.",
                    why="You can say no, and so can the district. Saying it keeps the tone easy.",
                    facts=("mediation-voluntary",),
                    rule=True,
                ),
                Sentence(
                    "free-rule",
                    "The state bears the cost, so mediation is free to me.",
                    why="It settles who pays before the talk begins.",
                    facts=("mediation-free",),
                    rule=True,
                ),
            ),
        ),
        Paragraph(
            "next",
            (
                Sentence(
                    "form",
                    "Please send me the form, if there is one, and tell me the next step.",
                    why="There may be a form to fill in. Asking for it now saves a step.",
                ),
                Sentence(
                    "office",
                    "If another office takes these requests, please tell me which one.",
                    why="You may not know whose desk it is. This saves you a search.",
                ),
                Sentence(
                    "district-answer",
                    "Please also let me know when the district has said if it will take part.",
                    why="Both sides have to want it. This asks for the answer.",
                    facts=("mediation-voluntary",),
                ),
                Sentence(
                    "times",
                    "These times work for me: {times}.",
                    why="Naming times saves a round of emails.",
                    when=Given("times"),
                ),
                Sentence(
                    "no-times",
                    "Please send me a few times that could work.",
                    why="You named no times, so this asks for some.",
                    when=Not(Given("times")),
                ),
                Sentence(
                    "language",
                    "Please have an interpreter for {language} at the mediation.",
                    why="You named a language. It is a talk, so each word counts.",
                    when=Given("language"),
                ),
            ),
        ),
        REPLY,
        Paragraph(
            "thanks",
            (
                Sentence(
                    "thanks",
                    "Thank you for your help. I hope that we can find a way that works for my child.",
                    why="A warm end fits what you are asking for.",
                ),
            ),
        ),
        SIGN,
    ),
    next=Next(
        sentences=(
            Sentence(
                "no-date",
                "We know of no federal rule that sets a date for an answer, and your state may have one.",
            ),
            Sentence(
                "both",
                "Mediation goes on only if you and the district both want it.",
                facts=("mediation-voluntary",),
            ),
        ),
        ask="mediation",
    ),
    common=("district", "times"),
    examples={
        "shortest": {
            "parent": "Ana Lee",
            "child": "Sam Lee",
            "school": "Oak Street School",
            "dispute": "How much speech therapy Sam needs.",
            "hope": "Speech twice a week.",
        },
        "sample": {
            "parent": "Dana Whitfield",
            "child": "Theo Whitfield",
            "school": "Maple Hill Elementary",
            "district": "Maple Hill School District",
            "phone": "555-0142",
            "dispute": "Theo’s reading help. His plan has one small group a week. The team met on October 8 "
            "and "
            "kept it the same. I think that he needs help more often, because his reading score has not "
            "changed since last spring.",
            "hope": "More reading help each week with a trained teacher, and a look at the numbers after "
            "winter "
            "break. I am open to other ways to get there.",
            "times": "Tuesdays and Thursdays after 3:00",
        },
        "everything": {
            "parent": "Nguyễn Thị Hà",
            "parent_2": "Seán O’Neil-Nguyễn",
            "child": "Nguyễn Đặng José Alejandro O’Neil",
            "school": "PS 12 & Annex",
            "district": "District 9",
            "to": "Mr. O’Neil",
            "phone": "555-0177",
            "dispute": "Where he has lunch.\nWho goes with him",
            "hope": "Lunch with his class, with an aide near him",
            "times": "any morning before 9 a.m.",
            "language": "Vietnamese",
            "reply_by": "2026-11-16",
            "law": "full",
            "leave_out": ["thanks"],
        },
        "guardian": {
            "adult": "yes",
            "parent": "Maria Gomez",
            "role": "guardian",
            "child": "عائشة",
            "school": "Oak Street School",
            "dispute": "How much of the day she spends in a regular class.",
            "hope": "Some time in a regular class each day, with help for her there.",
            "law": "none",
        },
    },
)
