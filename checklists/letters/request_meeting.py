"""Ask for an IEP meeting about named topics, with three dates to choose from."""

from checklists.model.conditions import AnyOf, Given, Is, Not
from checklists.model.fields import Field, Group, Option
from checklists.model.letter import Letter, Next, Paragraph, Sentence
from checklists.model.parts import DATE, GREETING, REPLY, REPLY_BY, SIGN, TO, YOU
from checklists.model.people import SCHOOL

LETTER = Letter(
    id="request-meeting",
    title="Ask for an IEP meeting",
    groups=(
        Group("You and your child", (*YOU, SCHOOL, TO)),
        Group(
            "What to talk about",
            (
                Field(
                    "topics",
                    "What should the meeting be about?",
                    kind="many",
                    optional=True,
                    hint="Two or three are best. A short list gets more time for each.",
                    options=(
                        Option("services", "Services and help", "services"),
                        Option("goals", "Goals", "goals"),
                        Option("behavior", "Behavior", "behavior"),
                        Option("placement", "Placement: the setting my child learns in", "placement"),
                        Option("progress", "Progress", "progress"),
                        Option("evaluation", "Evaluation results", "evaluation results"),
                        Option("other", "Something else", "some questions of my own"),
                    ),
                ),
                Field(
                    "about",
                    "What would you like to say about it?",
                    kind="long",
                    optional=True,
                    hint="Two or three plain lines: what you see, and what you hope for.",
                ),
            ),
        ),
        Group(
            "The meeting",
            (
                Field(
                    "times",
                    "When can you come?",
                    optional=True,
                    hint="For example: Tuesdays and Thursdays after 3 pm",
                ),
                Field(
                    "how",
                    "How would you like to take part?",
                    kind="choice",
                    optional=True,
                    options=(
                        Option("person", "In person", "in person"),
                        Option("video", "By video", "by video"),
                        Option("phone", "By phone", "by phone"),
                        Option("any", "Any of these", "in person, by video or by phone"),
                    ),
                ),
                Field(
                    "people",
                    "Who should be there?",
                    optional=True,
                    hint="Names, or words such as: the speech therapist and the reading teacher.",
                ),
                Field("papers", "Ask for drafts and data before the meeting", kind="tick", optional=True),
                REPLY_BY,
            ),
        ),
    ),
    subject="Request for an IEP meeting for {child}",
    body=(
        DATE,
        GREETING,
        Paragraph(
            "ask",
            (
                Sentence(
                    "ask",
                    "I am asking for an IEP meeting for {child}, who goes to {school}.",
                    why="This is the request. The words “IEP meeting” show that you mean the whole team, "
                    "and not a short talk.",
                    facts=("iep-meeting-parent-may-request",),
                ),
                Sentence(
                    "topics",
                    "I would like us to talk about {topics}.",
                    why="With the topics named, the team can bring the right papers.",
                    when=Given("topics"),
                ),
                Sentence(
                    "review",
                    "I would like us to go over how the plan is working.",
                    why="You ticked no topic, so the letter asks to go over the plan as a whole.",
                    when=Not(Given("topics")),
                ),
            ),
        ),
        Paragraph(
            "about",
            (
                Sentence(
                    "about",
                    "This is what I have in mind: {about}",
                    why="Your own words tell the team where to start.",
                    when=Given("about"),
                ),
            ),
        ),
        Paragraph(
            "progress",
            (
                Sentence(
                    "progress",
                    "If progress on a goal is slower than we hoped, let us look at what to change.",
                    why="You ticked progress. It points to the next step, and not to anyone’s mistake.",
                    facts=("iep-revise-lack-of-progress",),
                ),
                Sentence(
                    "progress-rule",
                    "IDEA asks the team to revise the IEP, as appropriate, to address any lack of expected "
                    "progress toward the annual goals.",
                    why="It shows that a change of plan is what the rule expects when a goal is off track.",
                    facts=("iep-revise-lack-of-progress",),
                    rule=True,
                ),
            ),
            when=Is("topics", "progress"),
        ),
        Paragraph(
            "time",
            (
                Sentence(
                    "dates",
                    "Please offer me three dates and times that could work for the team.",
                    why="Three offers save a chain of emails. Federal law does not set how soon the meeting "
                    "is held. Your state may.",
                    facts=("iep-meeting-request-no-federal-days",),
                ),
                Sentence(
                    "times",
                    "These times are best for me: {times}.",
                    why="With your times in hand, the school can set the meeting in one reply.",
                    when=Given("times"),
                ),
                Sentence(
                    "time-rule",
                    "IDEA asks for an IEP meeting to be set at a time and place that the parents and the "
                    "district agree on.",
                    why="It shows that your times count too.",
                    facts=("iep-meeting-notice",),
                    rule=True,
                ),
                Sentence(
                    "how",
                    "I would like to take part {how}.",
                    why="Saying it now lets the school plan a room or a call.",
                    when=Given("how"),
                ),
                Sentence(
                    "remote-rule",
                    "IDEA lets a parent and the district agree to meet by video or by phone.",
                    why="You said that video or phone would work. The rule allows it when you and the "
                    "school agree.",
                    facts=("iep-meeting-phone-or-video",),
                    rule=True,
                    when=AnyOf((Is("how", "video"), Is("how", "phone"), Is("how", "any"))),
                ),
            ),
        ),
        Paragraph(
            "people",
            (
                Sentence(
                    "people",
                    "I would be glad if these people could be there: {people}.",
                    why="The people who work with your child can answer your questions on the spot.",
                    when=Given("people"),
                ),
                Sentence(
                    "results",
                    "Please also have someone there who can explain the test results to me.",
                    why="You ticked evaluation results. Test reports are full of numbers, and it is fine to "
                    "ask what they mean.",
                    when=Is("topics", "evaluation"),
                ),
            ),
        ),
        Paragraph(
            "papers",
            (
                Sentence(
                    "papers",
                    "If there are drafts, new reports or progress data, please send them to me before we "
                    "meet, so that I have time to read.",
                    why="It is easier to talk about papers you have read. You may see school records before "
                    "the meeting if you ask. Getting drafts or copies is a wish.",
                    facts=("records-access-45-days", "no-finished-iep-before-meeting"),
                    when=Given("papers"),
                ),
            ),
        ),
        Paragraph(
            "if-not",
            (
                Sentence(
                    "if-not",
                    "If no meeting can be set, please write to me and tell me why.",
                    why="A short reason on paper tells you what to do next.",
                ),
            ),
        ),
        REPLY,
        Paragraph(
            "thanks",
            (
                Sentence(
                    "thanks",
                    "Thank you for the work you do with {child}. I look forward to talking together.",
                    why="The people who read this work with your child. A kind word costs nothing.",
                ),
            ),
        ),
        SIGN,
    ),
    next=Next(
        sentences=(
            Sentence(
                "no-date",
                "Federal law does not set how soon the meeting is held, and some states do.",
                facts=("iep-meeting-request-no-federal-days",),
            ),
            Sentence(
                "agree",
                "The time and place must be ones that you and the school agree on.",
                facts=("iep-meeting-notice",),
            ),
        ),
        clocks=("meeting",),
        kind="meeting",
        ask="an IEP meeting",
    ),
    common=("topics", "about", "times"),
    examples={
        "shortest": {"parent": "Ana Lee", "child": "Sam Lee", "school": "Oak Street School"},
        "sample": {
            "parent": "Dana Whitfield",
            "child": "Theo Whitfield",
            "phone": "555-0142",
            "school": "Maple Hill Elementary",
            "to": "Ms. Rivera",
            "topics": ["services", "progress"],
            "about": "Theo is in 2nd grade. At home he still guesses at most new words. I wonder if his "
            "reading group meets often enough.",
            "times": "Tuesdays and Thursdays after 3 pm",
            "how": "person",
            "people": "the reading teacher and the speech therapist",
            "papers": "yes",
        },
        "everything": {
            "state": "TX",
            "parent": "Nguyễn Thị Hà",
            "parent_2": "Seán O’Neil",
            "child": "Nguyễn O’Neil عائشة",
            "phone": "555-0177",
            "school": "PS 12 & Annex",
            "to": "Mr. O’Brien",
            "topics": ["services", "goals", "behavior", "placement", "progress", "evaluation", "other"],
            "about": "She comes home worn out.\nShe has been moved to a new room twice.",
            "times": "any morning before 9.",
            "how": "any",
            "people": "Mr. O’Brien, the aide, and the school psychologist",
            "papers": "yes",
            "reply_by": "2026-11-13",
            "law": "full",
        },
        "foster-parent": {
            "parent": "Marisol Vega",
            "role": "foster",
            "child": "Jaylen Brooks",
            "school": "Lincoln Middle School",
            "topics": ["other"],
            "how": "video",
        },
        "no-law": {
            "adult": "yes",
            "parent": "Ana Lee",
            "parent_2": "Kim Lee",
            "child": "Sam Lee",
            "school": "Oak Street School",
            "topics": ["progress", "evaluation"],
            "how": "phone",
            "law": "none",
        },
    },
)
