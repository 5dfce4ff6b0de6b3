"""Follow up, kindly, on a letter that has had no answer."""

from checklists.model.conditions import Given, Is, Not
from checklists.model.fields import Field, Group, Option
from checklists.model.letter import Letter, Next, Paragraph, Sentence
from checklists.model.parts import DATE, REPLY, REPLY_BY, SIGN, YOU

LETTER = Letter(
    id="follow-up",
    title="Follow up on a letter",
    groups=(
        Group("You and your child", YOU),
        Group(
            "The first letter",
            (
                Field(
                    "kind",
                    "What did the first letter ask for?",
                    kind="choice",
                    options=(
                        Option("evaluation", "An evaluation", "a request for an evaluation"),
                        Option("meeting", "An IEP meeting", "a request for an IEP meeting"),
                        Option("records", "To see school records", "a request to see school records"),
                        Option(
                            "iee",
                            "An independent evaluation (IEE) that the district pays for",
                            "a request for an independent educational evaluation (IEE) at public expense",
                        ),
                        Option("other", "Something else", "a letter"),
                    ),
                ),
                Field(
                    "ask",
                    "What you asked, in one line",
                    hint="For example: testing in reading and writing.",
                ),
                Field("sent_on", "The day you sent it", kind="date"),
                Field(
                    "first_to",
                    "Who it went to, if it was someone else",
                    optional=True,
                    hint="Leave it empty if it went to the same person as this letter.",
                ),
                Field(
                    "arrived",
                    "Did anyone say that it arrived?",
                    kind="choice",
                    optional=True,
                    options=(Option("yes", "Yes"), Option("no", "No")),
                ),
                Field("copy", "I will send the first letter along", kind="tick", optional=True),
            ),
        ),
        Group(
            "This letter",
            (
                Field(
                    "to",
                    "Who this letter goes to",
                    optional=True,
                    hint="A name, such as Ms. Rivera. Leave it empty and the letter greets the team.",
                ),
                REPLY_BY,
            ),
        ),
    ),
    subject="Following up on my letter about {child}",
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
            "first",
            (
                Sentence(
                    "about",
                    "I am writing about my child, {child}.",
                    why="It tells the reader at once which child this is about.",
                ),
                Sentence(
                    "sent",
                    "On {sent_on}, I sent you {kind}.",
                    why="The date helps them find it, and it ties this letter to the first one.",
                    when=Not(Given("first_to")),
                ),
                Sentence(
                    "sent-other",
                    "On {sent_on}, I sent {first_to} {kind}.",
                    why="It says where the first letter went, so that it can be found.",
                    when=Given("first_to"),
                ),
                Sentence(
                    "no-answer",
                    "I have not seen an answer yet, and letters do get lost.",
                    why="It says what happened and blames nobody.",
                    when=Not(Is("arrived", "yes")),
                ),
                Sentence(
                    "did-it-arrive",
                    "Could you please tell me whether it arrived?",
                    why="A yes or a no takes a minute, and then you know where things stand.",
                    when=Not(Is("arrived", "yes")),
                ),
                Sentence(
                    "it-arrived",
                    "I know that it arrived, and I have not seen an answer yet.",
                    why="You said that someone told you it arrived. This is a plain fact, with no blame.",
                    when=Is("arrived", "yes"),
                ),
                Sentence(
                    "copy",
                    "I am sending the first letter along with this one.",
                    why="It saves the reader a search. Check that it is attached, or stands below your "
                    "email.",
                    when=Given("copy"),
                ),
            ),
        ),
        Paragraph(
            "ask",
            (
                Sentence(
                    "ask",
                    "Here is what I asked, in one line: {ask}.",
                    why="The reader can answer from this letter alone.",
                ),
            ),
        ),
        Paragraph(
            "next",
            (
                Sentence(
                    "consent-form",
                    "If the answer is yes, please send me the consent form.",
                    why="A first evaluation needs your signed consent, so the form is the next step.",
                    facts=("consent-initial-eval",),
                    when=Is("kind", "evaluation"),
                ),
                Sentence(
                    "if-not",
                    "If the decision is not to evaluate, please send me prior written notice with the "
                    "reasons.",
                    why="A written “no” tells you what to answer.",
                    facts=("pwn-for-refused-evaluation",),
                    when=Is("kind", "evaluation"),
                ),
                Sentence(
                    "evaluation-rule",
                    "IDEA requires written notice when a district refuses a parent’s request for an "
                    "evaluation.",
                    why="It shows that written reasons are the rule.",
                    facts=("pwn-refusal-too",),
                    rule=True,
                    when=Is("kind", "evaluation"),
                ),
                Sentence(
                    "meeting-times",
                    "Please send me a few dates and times that could work.",
                    why="Federal law sets no number of days for a meeting you ask for, though some states "
                    "do. So the letter names no rule, and asks for dates.",
                    facts=("iep-meeting-request-no-federal-days",),
                    when=Is("kind", "meeting"),
                ),
                Sentence(
                    "records-meeting",
                    "If an IEP meeting is coming up, I would like to see the records before it.",
                    why="You can use what you read only if you have it in time.",
                    facts=("records-access-45-days",),
                    when=Is("kind", "records"),
                ),
                Sentence(
                    "records-rule",
                    "Under IDEA, parents can see their child’s special education records without unnecessary "
                    "delay, and before any meeting about an IEP.",
                    why="It names the rule, calmly, in words close to its own.",
                    facts=("records-access-45-days",),
                    rule=True,
                    when=Is("kind", "records"),
                ),
                Sentence(
                    "iee-next",
                    "Please tell me what the district has decided about the IEE.",
                    why="When a parent asks for an IEE, the district has two ways to go: provide it, or ask "
                    "for a hearing. You ask which one.",
                    facts=("iee-fund-or-file",),
                    when=Is("kind", "iee"),
                ),
                Sentence(
                    "iee-rule",
                    "Under IDEA, a district that is asked for an IEE at public expense provides it or asks "
                    "for a hearing, without unnecessary delay.",
                    why="“Without unnecessary delay” is the rule’s own wording. It sets no number of days; "
                    "your state may.",
                    facts=("iee-fund-or-file",),
                    rule=True,
                    when=Is("kind", "iee"),
                ),
            ),
        ),
        Paragraph(
            "when",
            (
                Sentence(
                    "when",
                    "Please let me know when I can expect an answer.",
                    why="For an evaluation, a meeting or an IEE, federal law sets no number of days for the "
                    "first answer. Your state may. So you ask for a day.",
                    facts=("pwn-no-fixed-days", "iep-meeting-request-no-federal-days", "iee-fund-or-file"),
                    when=Not(Is("kind", "records")),
                ),
                Sentence(
                    "when-records",
                    "Please let me know when I can see the records.",
                    why="For records, the law sets an outer limit and no fixed day. A day you both know is "
                    "better.",
                    facts=("records-access-45-days",),
                    when=Is("kind", "records"),
                ),
                Sentence(
                    "someone-else",
                    "If someone else handles this, please tell me who.",
                    why="Letters often wait on the wrong desk.",
                ),
            ),
        ),
        REPLY,
        Paragraph(
            "thanks",
            (
                Sentence(
                    "thanks",
                    "Thank you for looking into this. I know how full a school week is.",
                    why="Most late answers come from busy people. A kind word helps.",
                ),
            ),
        ),
        SIGN,
    ),
    next=Next(
        sentences=(
            Sentence(
                "no-date",
                "How soon an answer is due depends on what you first asked. For most things, we know of no rule that sets a date.",
            ),
            Sentence(
                "call",
                "If one more week goes by, a call to the office can help. Write down who you talked to, and what they said.",
            ),
        ),
    ),
    common=("to", "reply_by"),
    examples={
        "shortest": {
            "parent": "Ana Lee",
            "child": "Sam Lee",
            "kind": "other",
            "ask": "a seat near the board",
            "sent_on": "2026-10-19",
        },
        "sample": {
            "parent": "Dana Whitfield",
            "child": "Theo Whitfield",
            "phone": "555-0142",
            "kind": "evaluation",
            "ask": "a full evaluation, with reading and writing.",
            "sent_on": "2026-10-12",
            "copy": "yes",
            "to": "Ms. Rivera",
            "reply_by": "2026-11-13",
        },
        "everything": {
            "parent": "Nguyễn Thị Hà",
            "parent_2": "Patrick O’Neil",
            "role": "relative",
            "child": "Nguyễn Đặng José",
            "phone": "555-0177",
            "kind": "iee",
            "ask": "An IEE in speech & language; I disagree with the report of September 1, 2026.",
            "sent_on": "2026-10-05",
            "first_to": "Mr. O’Neil-Featherstonehaugh",
            "arrived": "yes",
            "copy": "yes",
            "to": "Dr. عائشة حسن",
            "reply_by": "2026-11-16",
            "law": "full",
        },
        "records": {
            "parent": "Marisol Peña",
            "role": "foster",
            "child": "Maya Brooks",
            "kind": "records",
            "ask": "The service logs and the progress data since August.",
            "sent_on": "2026-10-14",
            "first_to": "the records office",
            "arrived": "no",
        },
        "meeting": {
            "adult": "yes",
            "parent": "Ana Lee",
            "parent_2": "Ben Lee",
            "child": "Sam Lee",
            "kind": "meeting",
            "ask": "An IEP meeting about behavior on the bus.",
            "sent_on": "2026-10-20",
            "to": "Ms. Ortiz",
            "law": "none",
        },
    },
)
