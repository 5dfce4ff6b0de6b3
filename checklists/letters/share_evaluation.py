"""Send an outside report to the school, and ask for time to read it and a meeting about it."""

from checklists.model.conditions import AnyOf, Given, Is, Not
from checklists.model.fields import Field, Group, Option
from checklists.model.letter import Letter, Next, Paragraph, Sentence
from checklists.model.parts import DATE, GREETING, REPLY, REPLY_BY, SIGN, TO, YOU

_EVALUATION = AnyOf((Is("kind", "private"), Is("kind", "iee")))

LETTER = Letter(
    id="share-evaluation",
    title="Share an outside report",
    groups=(
        Group("You and your child", (*YOU, TO)),
        Group(
            "The report",
            (
                Field(
                    "kind",
                    "Kind of report",
                    kind="choice",
                    hint="If someone outside school tested your child, it is an evaluation.",
                    options=(
                        Option("private", "A private evaluation", "a private evaluation report"),
                        Option(
                            "iee",
                            "An independent evaluation (IEE) that the district paid for",
                            "an independent educational evaluation (IEE) report",
                        ),
                        Option("doctor", "A report from a doctor or therapist", "an outside report"),
                    ),
                ),
                Field(
                    "author",
                    "Who wrote the report",
                    hint="The name, and the job if you like: Dr. Patel, psychologist.",
                ),
                Field("written_on", "Date on the report", kind="date", optional=True),
                Field(
                    "how",
                    "How will you send it?",
                    kind="choice",
                    optional=True,
                    options=(
                        Option("attached", "Attached to this email"),
                        Option("hand", "On paper, by hand"),
                    ),
                ),
                Field(
                    "points",
                    "What the team should look at most",
                    kind="long",
                    optional=True,
                    hint="Two or three points, with page numbers if you can.",
                ),
            ),
        ),
        Group(
            "The meeting",
            (
                Field(
                    "author_joins",
                    "Will the person who wrote it come?",
                    kind="choice",
                    optional=True,
                    hint="Ask that person first.",
                    options=(
                        Option("room", "Yes, in the room", "in the room"),
                        Option("phone", "Yes, by phone or video", "by phone or video"),
                        Option("no", "No, or not sure"),
                    ),
                ),
                Field(
                    "times", "Times that work for you", optional=True, hint="For example: Tuesdays after 3:00"
                ),
                REPLY_BY,
            ),
        ),
    ),
    subject="An outside report about {child}",
    body=(
        DATE,
        GREETING,
        Paragraph(
            "report",
            (
                Sentence(
                    "share",
                    "I am sharing {kind} about my child, {child}.",
                    why="It says what you are sending, so that it finds its way to the team.",
                ),
                Sentence(
                    "author",
                    "It was written by {author}.",
                    why="The name helps people tell this report from others.",
                ),
                Sentence(
                    "dated",
                    "The report is dated {written_on}.",
                    why="With the date, nobody will take it for an older one.",
                    when=Given("written_on"),
                ),
                Sentence(
                    "attached",
                    "It is attached to this email.",
                    why="You said that it is attached. Check before you send.",
                    when=Is("how", "attached"),
                ),
                Sentence(
                    "by-hand",
                    "I will bring a paper copy to the school.",
                    why="You said that you will bring it by hand. Keep your own copy, and note the day.",
                    when=Is("how", "hand"),
                ),
            ),
        ),
        Paragraph(
            "points",
            (
                Sentence(
                    "points",
                    "These are the parts that matter most to me: {points}",
                    why="A report can be long. This points to the pages that you want people to read.",
                    when=Given("points"),
                ),
            ),
        ),
        Paragraph(
            "consider",
            (
                Sentence(
                    "consider",
                    "Please consider the results when the team decides what my child needs.",
                    why="The report belongs on the table. “Consider” does not mean that the district has to "
                    "follow it.",
                    facts=("iee-must-be-considered",),
                    when=_EVALUATION,
                ),
                Sentence(
                    "consider-rule",
                    "Under the Individuals with Disabilities Education Act (IDEA), the district is to "
                    "consider "
                    "the results of a report like this, if it meets the district’s criteria, in any decision "
                    "about a free appropriate public education.",
                    why="It names the rule that gives the report its place. “Criteria” are the district’s "
                    "standards for a report.",
                    facts=("iee-must-be-considered",),
                    rule=True,
                    when=_EVALUATION,
                ),
                Sentence(
                    "criteria",
                    "If the district finds that the report does not meet its criteria, please tell me which "
                    "part.",
                    why="The rule is for a report that meets the district’s criteria. If a part does "
                    "not, you will know what to ask the author.",
                    facts=("iee-must-be-considered",),
                    when=_EVALUATION,
                ),
                Sentence(
                    "review",
                    "Please make the report part of what the team reviews.",
                    why="A report like this does not decide the matter, but it belongs on the table.",
                    facts=("eval-review-includes-parent-info",),
                    when=Is("kind", "doctor"),
                ),
                Sentence(
                    "review-rule",
                    "Under the Individuals with Disabilities Education Act (IDEA), a team that reviews what "
                    "is "
                    "known about a child for an evaluation is to look at evaluations and information from "
                    "the "
                    "parents too.",
                    why="It names the rule that gives your report a place in an evaluation.",
                    facts=("eval-review-includes-parent-info",),
                    rule=True,
                    when=Is("kind", "doctor"),
                ),
            ),
        ),
        Paragraph(
            "meeting",
            (
                Sentence(
                    "meeting",
                    "I would like a team meeting to talk about the report.",
                    why="A talk does more than a paper in a file. You can ask for an IEP meeting at any "
                    "time.",
                    facts=("iep-meeting-parent-may-request",),
                ),
                Sentence(
                    "read-first",
                    "Please plan it so that everyone has time to read the report first.",
                    why="A meeting goes better when nobody sees the pages for the first time.",
                ),
                Sentence(
                    "author-joins",
                    "The person who wrote the report plans to join us {author_joins}.",
                    why="You may bring someone who knows about your child. The author can answer questions "
                    "on "
                    "the spot.",
                    facts=("iep-team-parent-may-invite",),
                    when=AnyOf((Is("author_joins", "room"), Is("author_joins", "phone"))),
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
                    why="You named no times, so this asks the school for some.",
                    when=Not(Given("times")),
                ),
            ),
        ),
        Paragraph(
            "record",
            (
                Sentence(
                    "took-from-it",
                    "In the meeting notes, please add a line on what the team took from the report, what it "
                    "left out, and why.",
                    why="It shows on paper how the report was used. This is a wish: we know of no federal "
                    "rule "
                    "for such a line.",
                ),
            ),
        ),
        REPLY,
        Paragraph(
            "thanks",
            (
                Sentence(
                    "thanks",
                    "Thank you for taking the time to read the report. I hope that it helps us plan together.",
                    why="A warm end keeps the door open.",
                ),
            ),
        ),
        SIGN,
    ),
    next=Next(
        sentences=(
            Sentence("no-date", "We know of no federal rule that sets a date for an answer to this letter."),
            Sentence(
                "considered",
                "The district must consider a private evaluation that you share, or an IEE, if it meets the district’s standards. It does not have to adopt the results.",
                facts=("iee-must-be-considered",),
            ),
            Sentence(
                "meeting",
                "If you asked for a meeting: federal law sets no number of days to hold it, and some states do.",
                facts=("iep-meeting-request-no-federal-days",),
            ),
        ),
        clocks=("meeting",),
    ),
    common=("written_on", "points", "times"),
    examples={
        "shortest": {
            "parent": "Ana Lee",
            "child": "Sam Lee",
            "kind": "private",
            "author": "Dr. June Park",
        },
        "sample": {
            "parent": "Dana Whitfield",
            "child": "Theo Whitfield",
            "to": "Ms. Rivera",
            "phone": "555-0142",
            "kind": "private",
            "author": "Dr. Priya Patel, psychologist",
            "written_on": "2026-10-19",
            "how": "attached",
            "points": "The reading scores on page 4, and the list of ideas for class on page 9.",
            "author_joins": "phone",
            "times": "Tuesdays and Thursdays after 3:00",
        },
        "everything": {
            "parent": "Nguyễn Thị Hà",
            "parent_2": "Seán O’Neil-Nguyễn",
            "child": "Nguyễn Đặng José Alejandro O’Neil",
            "to": "Mr. O’Neil",
            "phone": "555-0177",
            "kind": "iee",
            "author": "Dr. María-José D’Angelo, Ph.D.",
            "written_on": "2026-09-28",
            "how": "hand",
            "points": "Pages 3 to 6.\nThe part about speech",
            "author_joins": "room",
            "times": "any morning before 9 a.m.",
            "reply_by": "2026-11-16",
            "law": "full",
            "leave_out": ["criteria"],
        },
        "surrogate": {
            "parent": "Maria Gomez",
            "role": "surrogate",
            "child": "عائشة",
            "kind": "doctor",
            "author": "Dr. Lee at the children’s clinic",
            "how": "attached",
            "author_joins": "no",
        },
        "no-law": {
            "adult": "yes",
            "parent": "Ana Lee",
            "child": "Sam Lee",
            "kind": "doctor",
            "author": "Kim Cho, his speech therapist",
            "written_on": "2026-10-02",
            "law": "none",
        },
    },
)
