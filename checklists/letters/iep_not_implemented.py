"""Say calmly that the IEP is not happening as written, and ask for understanding and a plan."""

from checklists.model.conditions import Given, Is, Not
from checklists.model.fields import Field, Group
from checklists.model.letter import Letter, Next, Paragraph, Sentence
from checklists.model.parts import DATE, GREETING, HOW_KNOWN, IEP_SAYS, REPLY, REPLY_BY, SIGN, TO, YOU

FROM_CHILD = Is("facts.how", "child")

LETTER = Letter(
    id="iep-not-implemented",
    title="The IEP is not being followed",
    groups=(
        Group("You and your child", YOU),
        Group(
            "The plan, and what happens",
            (
                Field(
                    "facts",
                    "What does not match",
                    kind="rows",
                    hint="One service or support at a time. Start with the one your child needs most.",
                    columns=(
                        IEP_SAYS,
                        Field(
                            "happens",
                            "What is happening",
                            kind="long",
                            hint="Plain facts, with numbers. For example: once a week, or none",
                        ),
                        Field(
                            "since",
                            "Since when?",
                            kind="date",
                            optional=True,
                            hint="The first day you know of. Leave it empty if you are not sure.",
                        ),
                        HOW_KNOWN,
                    ),
                ),
                Field(
                    "asked_before",
                    "Have you asked about it before?",
                    optional=True,
                    hint="When, and whom. For example: on October 12, by email to Ms. Ortiz",
                ),
            ),
        ),
        Group(
            "The letter",
            (
                Field("look_back", "Also ask to look at what was missed", kind="tick", optional=True),
                Field(
                    "times",
                    "When could you meet or talk?",
                    optional=True,
                    hint="For example: Tuesdays and Thursdays after 3 pm",
                ),
                TO,
                REPLY_BY,
            ),
        ),
    ),
    subject="How the IEP of {child} is going",
    body=(
        DATE,
        GREETING,
        Paragraph(
            "open",
            (
                Sentence(
                    "about",
                    "I would like to understand how the IEP of my child, {child}, is going from day to day.",
                    why="It opens with a wish to understand. That keeps the door open.",
                ),
                Sentence(
                    "seems",
                    "Some of it does not seem to happen as written, and there may be a plain reason that I "
                    "do not know.",
                    why="Most gaps come from too few staff or a mix-up. Saying so makes it easier to answer.",
                ),
                Sentence(
                    "before",
                    "I have asked about this before: {asked_before}.",
                    why="You named an earlier time. It shows kindly that the question is still open.",
                    when=Given("asked_before"),
                ),
            ),
        ),
        Paragraph(
            "lead",
            (
                Sentence(
                    "lead",
                    "Here is what the IEP says, next to what I know so far.",
                    why="The two lines side by side say it all. There is no need to say more.",
                ),
            ),
        ),
        Paragraph(
            "facts",
            (
                Sentence("says", "The IEP says: {facts.says}"),
                Sentence("happens", "What is happening: {facts.happens}"),
                Sentence("since", "Since: {facts.since}", when=Given("facts.since")),
                Sentence("how", "How I know: {facts.how}", when=Given("facts.how")),
            ),
            layout="lines",
            each="facts",
        ),
        Paragraph(
            "wrong",
            (
                Sentence(
                    "wrong-child",
                    "Children see only a part of the school day, so please tell me if any of this is wrong.",
                    why="You go by what your child told you. It is honest to say that there may be more to it.",
                    when=FROM_CHILD,
                ),
                Sentence(
                    "wrong",
                    "If I have any of this wrong, please tell me.",
                    why="It leaves room for a mix-up, on your side too.",
                    when=Not(FROM_CHILD),
                ),
            ),
        ),
        Paragraph(
            "questions",
            (
                Sentence(
                    "in-the-way",
                    "What has been getting in the way?",
                    why="It may be staff, time, training or a mix-up. Each one has its own fix.",
                ),
                Sentence(
                    "from-when",
                    "From what day will it happen as the IEP says?",
                    why="A day turns a kind word into a plan.",
                    facts=("iep-services-asap",),
                ),
                Sentence(
                    "until-then",
                    "What will be done for my child until then?",
                    why="Your child needs help in the meantime. You may get a good idea back.",
                ),
                Sentence(
                    "tell-me",
                    "How will I hear that it has started, and who will tell me if it has to be missed again?",
                    why="Then you do not have to find out from your child.",
                ),
            ),
            layout="list",
            lead=Sentence("questions-lead", "Please help me with these questions:"),
        ),
        Paragraph(
            "rules",
            (
                Sentence(
                    "services-rule",
                    "Under the Individuals with Disabilities Education Act (IDEA), services are to start as "
                    "soon as possible once an IEP is made, and to follow what it says.",
                    why="It names the rule calmly. It sets no number of days.",
                    facts=("iep-services-asap",),
                    rule=True,
                ),
                Sentence(
                    "teachers",
                    "Please also make sure that each teacher and provider with a part in the IEP can open it "
                    "and knows what it asks of them.",
                    why="Often a teacher or a substitute has not seen the page.",
                    facts=("iep-accessible-to-teachers", "iep-teachers-informed"),
                ),
                Sentence(
                    "teachers-rule",
                    "Under IDEA, those who carry out an IEP can get to it and are told which supports it "
                    "calls for.",
                    why="It shows that sharing the plan is the rule and not a favor.",
                    facts=("iep-accessible-to-teachers", "iep-teachers-informed"),
                    rule=True,
                ),
            ),
        ),
        Paragraph(
            "records",
            (
                Sentence(
                    "records",
                    "I would also like to see the records that show on which dates each service or support was "
                    "given.",
                    why="With the school’s own dates, you both work from the same facts.",
                    facts=("records-examine-all", "records-access-45-days"),
                ),
                Sentence(
                    "records-rule",
                    "Under IDEA, parents can see their child’s special education records without unnecessary "
                    "delay, and before any meeting about an IEP.",
                    why="It shows that a timely look is the rule.",
                    facts=("records-access-45-days",),
                    rule=True,
                ),
            ),
        ),
        Paragraph(
            "look-back",
            (
                Sentence(
                    "look-back",
                    "Once it is in place, I would like us to look together at what was missed and what it "
                    "meant for my child.",
                    why="You ticked this. Federal law has no rule that each missed session is made up. What "
                    "counts is what the gap did to your child’s progress.",
                    facts=("missed-sessions-case-by-case",),
                ),
            ),
            when=Given("look_back"),
        ),
        Paragraph(
            "meet",
            (
                Sentence(
                    "meet",
                    "I am glad to meet, or to talk by phone, if that is easier.",
                    why="It makes this something you work out together.",
                ),
                Sentence(
                    "times",
                    "These times are good for me: {times}.",
                    why="You named times. It saves a round of emails.",
                    when=Given("times"),
                ),
            ),
        ),
        REPLY,
        Paragraph(
            "thanks",
            (
                Sentence(
                    "thanks",
                    "Thank you for looking into this with me. I know how busy a school week is.",
                    why="You may work with these people for a long time. A warm end costs nothing.",
                ),
            ),
        ),
        SIGN,
    ),
    next=Next(
        sentences=(
            Sentence(
                "no-date", "We have found no federal rule that sets a date for an answer to this letter."
            ),
            Sentence(
                "start",
                "Services must be there as soon as possible once an IEP is made. Federal law gives no number of days for that.",
                facts=("iep-services-asap",),
            ),
            Sentence(
                "records",
                "If you asked for dates from the records, the district must let you see them with no needless delay, and before any IEP meeting.",
                facts=("records-access-45-days",),
            ),
            Sentence(
                "meeting",
                "You can also ask for an IEP meeting at any time.",
                facts=("iep-meeting-parent-may-request",),
            ),
        ),
        clocks=("meeting",),
        ask="how the IEP is being followed, and what can be done",
    ),
    common=("facts.since", "facts.how"),
    examples={
        "shortest": {
            "parent": "Ana Lee",
            "child": "Sam Lee",
            "facts.0.says": "Extra time on tests.",
            "facts.0.happens": "The last two math tests ended with the bell.",
        },
        "sample": {
            "parent": "Dana Whitfield",
            "child": "Theo Whitfield",
            "phone": "555-0142",
            "facts.0.says": "Speech, twice a week, 30 minutes each",
            "facts.0.happens": "Once a week, and not at all in the week of October 19",
            "facts.0.since": "2026-09-28",
            "facts.0.how": "record",
            "facts.k1.says": "Tests are read aloud in a quiet room",
            "facts.k1.happens": "The spelling test on October 22 was done in class, with no reader",
            "facts.k1.how": "child",
            "asked_before": "on October 12, in a note to his teacher",
            "times": "Tuesdays and Thursdays after 3 pm",
            "to": "Ms. Rivera",
        },
        "everything": {
            "parent": "Nguyễn Thị Hà",
            "parent_2": "Seán O’Neil",
            "role": "guardian",
            "child": "Nguyễn O’Neil عائشة",
            "phone": "555-0177",
            "facts.0.says": "“An aide in the hall & on the bus”",
            "facts.0.happens": "No aide on the bus on most mornings.\nThe driver does not know about it.",
            "facts.0.since": "2026-09-08",
            "facts.0.how": "saw",
            "facts.k1.says": "Occupational therapy (OT), 45 minutes a week.",
            "facts.k1.happens": "None. The therapist left.",
            "facts.k1.since": "2026-10-05",
            "facts.k1.how": "told",
            "facts.k2.says": "A break card",
            "facts.k2.happens": "She was told to wait!",
            "facts.k2.how": "child",
            "asked_before": "twice, in September and on October 14, by email to Mr. D’Angelo-Featherstonehaugh.",
            "look_back": "yes",
            "times": "any morning before 8.",
            "to": "Mr. O’Neil",
            "reply_by": "2026-11-13",
            "law": "full",
        },
        "surrogate-no-law": {
            "parent": "Marcus Bell",
            "role": "surrogate",
            "child": "Jo Reyes",
            "facts.0.says": "Reading in a small group, four times a week",
            "facts.0.happens": "It has met once a week",
            "facts.0.how": "told",
            "look_back": "yes",
            "law": "none",
        },
        "adult-student": {
            "adult": "yes",
            "parent": "Ana Lee",
            "parent_2": "Kim Lee",
            "child": "Sam Lee",
            "facts.0.says": "Job coaching, one hour a week",
            "facts.0.happens": "It has not started.",
            "facts.0.since": "2026-09-01",
            "facts.0.how": "saw",
            "law": "full",
            "leave_out": ["seems", "teachers"],
        },
    },
)
