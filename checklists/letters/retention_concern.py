"""Ask questions, and for supports and a meeting, before a child is made to repeat a grade."""

from checklists.model.conditions import AnyOf, Given, Is, Not
from checklists.model.fields import Field, Group, Option
from checklists.model.letter import Letter, Next, Paragraph, Sentence
from checklists.model.parts import DATE, REPLY, REPLY_BY, SIGN, YOU
from checklists.model.people import GRADE, SCHOOL

LETTER = Letter(
    id="retention-concern",
    title="When they want to hold my child back",
    groups=(
        Group(
            "You and your child",
            (
                *YOU,
                GRADE,
                SCHOOL,
                Field(
                    "to",
                    "Who the letter goes to",
                    optional=True,
                    hint="A name, such as Ms. Rivera. Leave it empty and the letter greets the school team.",
                ),
            ),
        ),
        Group(
            "What you heard, and what you see",
            (
                Field("heard_on", "The day you heard of it", kind="date", optional=True),
                Field(
                    "reason",
                    "The reason you heard",
                    kind="long",
                    optional=True,
                    hint="In their words, if you can.",
                ),
                Field(
                    "see",
                    "What you see in your child",
                    kind="long",
                    optional=True,
                    hint="What is hard, what helps, and how your child feels about school.",
                ),
            ),
        ),
        Group(
            "Where things stand",
            (
                Field(
                    "status",
                    "Does your child have an IEP?",
                    kind="choice",
                    optional=True,
                    options=(
                        Option("iep", "Yes"),
                        Option("testing", "Not yet, but my child is being tested"),
                        Option("none", "No"),
                    ),
                ),
                Field(
                    "supports",
                    "What would you like to try instead?",
                    kind="many",
                    optional=True,
                    hint="Tick all that fit.",
                    options=(
                        Option("teaching", "Teaching that fits my child", "teaching that fits my child"),
                        Option("small-group", "Help in a small group", "help in a small group"),
                        Option("tools", "Tools, such as text read aloud", "tools that read text aloud"),
                        Option("work", "Shorter pages and more time", "shorter pages and more time"),
                        Option(
                            "behavior",
                            "Support for behavior and feelings",
                            "support for behavior and feelings",
                        ),
                        Option("summer", "Help in the summer", "help in the summer"),
                        Option(
                            "numbers", "Progress numbers sent home often", "progress numbers sent home often"
                        ),
                    ),
                ),
                REPLY_BY,
            ),
        ),
    ),
    subject="Questions about repeating a grade: {child}",
    body=(
        DATE,
        Paragraph(
            "greeting",
            (
                Sentence("greeting-name", "Dear {to},", when=Given("to")),
                Sentence("greeting-team", "Dear School Team,", when=Not(Given("to"))),
            ),
            layout="lines",
        ),
        Paragraph(
            "opening",
            (
                Sentence(
                    "heard-grade",
                    "I heard that my child, {child}, may repeat {grade} at {school}.",
                    why="It says what the letter is about in one line.",
                    when=Given("grade"),
                ),
                Sentence(
                    "heard",
                    "I heard that my child, {child}, may repeat this grade at {school}.",
                    why="It says what the letter is about in one line.",
                    when=Not(Given("grade")),
                ),
                Sentence(
                    "heard-on",
                    "I heard this on {heard_on}.",
                    why="A date helps everyone keep track.",
                    when=Given("heard_on"),
                ),
                Sentence(
                    "same-wish",
                    "I know that you want my child to do well, and I want the same.",
                    why="It starts from what you share.",
                ),
                Sentence(
                    "concern",
                    "I am worried about this step, and I have some questions before anything is final.",
                    why="It is honest, and it asks for time to think.",
                ),
            ),
        ),
        Paragraph(
            "reason",
            (
                Sentence(
                    "reason",
                    "This is the reason as I understood it: {reason}",
                    why="If you heard it wrong, they can tell you.",
                    when=Given("reason"),
                ),
            ),
        ),
        Paragraph(
            "see",
            (
                Sentence(
                    "see",
                    "This is what I see: {see}",
                    why="You know your child. What you see belongs in the picture.",
                    when=Given("see"),
                ),
            ),
        ),
        Paragraph(
            "policy-rule",
            (
                Sentence(
                    "policy-rule",
                    "The U.S. Department of Education has said that the Individuals with Disabilities Education Act "
                    "(IDEA) does not set standards for repeating a grade, so I ask for the state and district "
                    "rules.",
                    why="Federal special education law leaves this to the state and district. So the written policy "
                    "is what counts.",
                    facts=("retention-not-set-by-idea",),
                    rule=True,
                ),
            ),
            when=AnyOf((Is("status", "iep"), Is("status", "testing"))),
        ),
        Paragraph(
            "policy",
            (
                Sentence(
                    "policy-text",
                    "The written state and district policy on repeating a grade.",
                    why="The state and the district make these rules. You need to see them to use them.",
                    facts=("retention-not-set-by-idea",),
                ),
                Sentence(
                    "policy-who",
                    "Who makes the decision and when, or when it was made.",
                    why="Then you know whom to talk to, and how much time there is.",
                ),
                Sentence(
                    "policy-team",
                    "What part the IEP team has in it.",
                    why="Federal law does not, in general, ask the IEP team to decide this. A state or district can.",
                    facts=("retention-iep-team-role",),
                    when=Is("status", "iep"),
                ),
                Sentence(
                    "policy-appeal",
                    "How I can appeal, and the last day to do it.",
                    why="A state or district may set a last day. If there is one, you want to know it now.",
                ),
                Sentence(
                    "policy-reading",
                    "If a state reading law is the reason, which exemptions it has and how to ask for one.",
                    why="Some states have such laws. A law like this may have a way out for some children.",
                ),
            ),
            layout="list",
            lead=Sentence("policy", "Please send me, or tell me:"),
        ),
        Paragraph(
            "data",
            (
                Sentence(
                    "data-basis",
                    "The scores, work and notes that point to a second year.",
                    why="Numbers with dates are easier to talk about than a feeling.",
                ),
                Sentence(
                    "data-tried",
                    "What has been tried, how often, and what it showed.",
                    why="Before more time, it helps to know what help there was.",
                ),
                Sentence(
                    "data-iep",
                    "Which IEP services were given this year, which were missed, and how each goal stands.",
                    why="If the plan was not fully carried out, or the goals did not fit, a second year may not fix "
                    "that.",
                    facts=("fape-definition", "iep-revise-lack-of-progress"),
                    when=Is("status", "iep"),
                ),
                Sentence(
                    "data-next-year",
                    "What would be different next year, and who would do it.",
                    why="This is the key question. The same year again may end the same way.",
                ),
            ),
            layout="list",
            lead=Sentence("data", "I would also like to know:"),
        ),
        Paragraph(
            "meeting",
            (
                Sentence(
                    "meeting-iep",
                    "My child has an IEP, so please hold an IEP team meeting with me before anything is "
                    "final.",
                    why="You may ask for a meeting at any time. The plan is where you have a seat at the table.",
                    facts=("iep-meeting-parent-may-request",),
                    when=Is("status", "iep"),
                ),
                Sentence(
                    "meeting-rule",
                    "Under IDEA, the IEP team revises the plan, as appropriate, when progress is less than "
                    "expected.",
                    why="It puts the plan first, before the question of the grade.",
                    facts=("iep-revise-lack-of-progress",),
                    rule=True,
                    when=Is("status", "iep"),
                ),
                Sentence(
                    "meeting-testing",
                    "My child is being tested for special education now, so please wait for the results and meet "
                    "with me before anything is final.",
                    why="This is a wish. The results may show why your child is stuck, and what would help.",
                    when=Is("status", "testing"),
                ),
                Sentence(
                    "meeting-none",
                    "Please meet with me, together with my child’s teachers, before anything is final.",
                    why="It is easier to change a plan than a decision.",
                    when=Not(AnyOf((Is("status", "iep"), Is("status", "testing")))),
                ),
                Sentence(
                    "suspect",
                    "If anyone thinks that a disability may be part of the reason, please tell me, so that we "
                    "can talk about an evaluation.",
                    why="You said there is no IEP. If a disability is part of the cause, time alone may not help.",
                    when=Is("status", "none"),
                ),
            ),
        ),
        Paragraph(
            "instead",
            (
                Sentence(
                    "hope",
                    "My hope is that my child can move up with the right help.",
                    why="There is a third way between a second year and moving up with no help.",
                ),
                Sentence(
                    "supports",
                    "I would like us to talk about {supports}.",
                    why="You named what may help. It gives the meeting something to start from.",
                    when=Given("supports"),
                ),
                Sentence(
                    "supports-open",
                    "I would like us to talk about which supports could make that work.",
                    why="It moves the talk from the grade to the help.",
                    when=Not(Given("supports")),
                ),
            ),
        ),
        REPLY,
        Paragraph(
            "thanks",
            (
                Sentence(
                    "thanks",
                    "Thank you for the care you take with my child.",
                    why="You may work with these people for a long time. A warm end costs nothing.",
                ),
            ),
        ),
        SIGN,
    ),
    next=Next(
        sentences=(
            Sentence("no-date", "We know of no federal rule that sets a date for an answer to this letter."),
            Sentence(
                "appeal",
                "Federal special education law does not set the rules for holding a child back. State and district rules may name a last day to appeal, so write again sooner if one is near.",
                facts=("retention-not-set-by-idea",),
            ),
        )
    ),
    common=("grade", "reason", "see"),
    examples={
        "shortest": {"parent": "Ana Lee", "child": "Sam Lee", "school": "Oak Street School"},
        "sample": {
            "parent": "Dana Whitfield",
            "child": "Theo Whitfield",
            "phone": "555-0142",
            "grade": "2nd grade",
            "school": "Maple Hill Elementary",
            "to": "Ms. Rivera",
            "heard_on": "2026-10-26",
            "reason": "He reads below the level for his grade and may need more time.",
            "see": "He tells stories with ease and stops at each long word. When I read the page to him, "
            "he knows all the answers.",
            "status": "iep",
            "supports": ["teaching", "tools", "numbers"],
        },
        "everything": {
            "parent": "Nguyễn Thị Hà",
            "parent_2": "Aurelio Bartholomew Castellanos-O’Shaughnessy",
            "child": "Nguyễn Đặng José",
            "phone": "555-0177",
            "grade": "3rd grade",
            "school": "PS 12 & Annex",
            "to": "Mr. O’Neil",
            "heard_on": "2026-10-30",
            "reason": "“He just needs time”",
            "see": "He works hard.\nHe is ashamed to read out loud",
            "status": "iep",
            "supports": ["teaching", "small-group", "tools", "work", "behavior", "summer", "numbers"],
            "reply_by": "2026-11-20",
            "law": "full",
        },
        "foster": {
            "parent": "Ruth Okafor",
            "role": "foster",
            "child": "عائشة",
            "grade": "kindergarten",
            "school": "Lakeview School",
            "status": "testing",
            "supports": ["small-group", "summer"],
        },
        "two-parents": {
            "adult": "yes",
            "parent": "Ana Lee",
            "parent_2": "Joon Lee",
            "child": "Sam Lee",
            "school": "Oak Street School",
            "reason": "Her scores are low.",
            "status": "none",
            "law": "none",
        },
    },
)
