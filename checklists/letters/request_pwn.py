"""Ask for prior written notice about one decision: what was proposed or turned down, and why."""

from checklists.model.conditions import AllOf, AnyOf, Given, Is, Not
from checklists.model.fields import Field, Group, Option
from checklists.model.letter import Letter, Next, Paragraph, Sentence
from checklists.model.parts import DATE, GREETING_OFFICE, REPLY, REPLY_BY, SIGN, TO_OFFICE, YOU
from checklists.model.people import SCHOOL

HAVE_NOTICE = Given("missing")
NO_NOTICE = Not(HAVE_NOTICE)

LETTER = Letter(
    id="request-pwn",
    title="Ask for the reasons in writing",
    groups=(
        Group(
            "You and your child",
            (
                *YOU,
                SCHOOL,
                TO_OFFICE,
            ),
        ),
        Group(
            "The decision",
            (
                Field(
                    "decision",
                    "What was decided?",
                    kind="long",
                    hint="One decision, in a sentence or two. For example: Speech two times a week instead of one.",
                ),
                Field(
                    "kind",
                    "What happened?",
                    kind="choice",
                    optional=True,
                    options=(
                        Option("refused", "I asked for this, and the answer was no"),
                        Option("proposed", "The school wants to do this"),
                    ),
                ),
                Field(
                    "about",
                    "What is it about?",
                    kind="choice",
                    optional=True,
                    options=(
                        Option("evaluation", "Testing", "my child’s evaluation"),
                        Option(
                            "qualifies",
                            "Whether my child qualifies",
                            "whether my child qualifies for special education",
                        ),
                        Option(
                            "services",
                            "Goals, services or supports",
                            "the special education and services my child gets",
                        ),
                        Option("placement", "The class or setting", "my child’s placement"),
                    ),
                ),
                Field(
                    "how",
                    "How did you learn of it?",
                    kind="choice",
                    optional=True,
                    options=(
                        Option("meeting", "In a meeting", "a meeting"),
                        Option("talk", "In a talk or a call", "a talk"),
                        Option("note", "In a short email or note", "a short note"),
                    ),
                ),
                Field("learned_on", "The day you learned of it", kind="date", optional=True),
                Field(
                    "who",
                    "Who told you?",
                    optional=True,
                    hint="A name or a role, such as Mr. Hall or the speech therapist.",
                ),
                REPLY_BY,
            ),
        ),
        Group(
            "If you have the notice, and something is not in it",
            (
                Field(
                    "missing",
                    "Parts that the notice you have does not hold",
                    kind="many",
                    optional=True,
                    hint="Tick nothing if you have no notice yet: the letter then asks for all of them.",
                    options=(
                        Option("action", "What is proposed or turned down"),
                        Option("why", "The reasons for it"),
                        Option("basis", "The tests, records and reports behind it"),
                        Option("safeguards", "Your protections, and how to get a copy of them"),
                        Option("sources", "Whom you can ask for help"),
                        Option("options", "The other options, and why each was turned down"),
                        Option("factors", "Any other factors"),
                    ),
                ),
                Field("notice_on", "The date on that notice", kind="date", optional=True),
            ),
        ),
    ),
    subject="Request for prior written notice about {child}",
    body=(
        DATE,
        GREETING_OFFICE,
        Paragraph(
            "opening",
            (
                Sentence(
                    "opening",
                    "I am writing about one decision for my child, {child}, who goes to {school}.",
                    why="One letter for one decision keeps the answer clear.",
                ),
                Sentence(
                    "about",
                    "It is about {about}.",
                    why="The rule is for these kinds of decision. Naming yours shows that it is one of them.",
                    facts=("pwn-when", "pwn-refusal-too"),
                    when=Given("about"),
                ),
                Sentence(
                    "learned",
                    "I learned of it in {how}.",
                    why="It shows where the decision was shared with you.",
                    when=AllOf((Given("how"), Not(Given("learned_on")))),
                ),
                Sentence(
                    "learned-how-on",
                    "I learned of it in {how} on {learned_on}.",
                    why="It shows where and when the decision was shared with you.",
                    when=AllOf((Given("how"), Given("learned_on"))),
                ),
                Sentence(
                    "learned-on",
                    "I learned of it on {learned_on}.",
                    why="It shows when the decision was shared with you.",
                    when=AllOf((Not(Given("how")), Given("learned_on"))),
                ),
                Sentence(
                    "who",
                    "I heard of it from {who}.",
                    why="The office then knows whom to ask. It is not a complaint about that person.",
                    when=Given("who"),
                ),
            ),
        ),
        Paragraph(
            "decision",
            (
                Sentence(
                    "decision-refused",
                    "This is what I asked for, and the answer was no: {decision}",
                    why="It says what was turned down, so that the notice is about the same thing.",
                    when=Is("kind", "refused"),
                ),
                Sentence(
                    "decision-proposed",
                    "This is what the school would like to do: {decision}",
                    why="It says what is proposed, so that the notice is about the same thing.",
                    when=Is("kind", "proposed"),
                ),
                Sentence(
                    "decision",
                    "This is the decision as I understood it: {decision}",
                    why="It says what was decided, so that the notice is about the same thing.",
                    when=Not(Given("kind")),
                ),
            ),
        ),
        Paragraph(
            "ask",
            (
                Sentence(
                    "ask",
                    "Please send me prior written notice (PWN) about this decision.",
                    why="This is the request. PWN is the name for the school’s letter that gives its reasons.",
                    facts=("pwn-when", "pwn-refusal-too", "pwn-content-2-why"),
                    when=NO_NOTICE,
                ),
                Sentence(
                    "have",
                    "I have the prior written notice (PWN) about this decision.",
                    why="It says that you have the notice, so that nobody sends the same one again.",
                    when=AllOf((HAVE_NOTICE, Not(Given("notice_on")))),
                ),
                Sentence(
                    "have-dated",
                    "I have the prior written notice (PWN) of {notice_on} about this decision.",
                    why="It says which notice you have, so that nobody sends the same one again.",
                    when=AllOf((HAVE_NOTICE, Given("notice_on"))),
                ),
                Sentence(
                    "ask-missing",
                    "I read it, and I could not find all of its parts.",
                    why="A part may be on another page. This leaves room for that.",
                    facts=("pwn-when",),
                    when=HAVE_NOTICE,
                ),
                Sentence(
                    "missing-rule",
                    "The Individuals with Disabilities Education Act (IDEA) sets out what such a notice is to hold.",
                    why="It shows that the notice has set parts. Each line of the list below says which one it is.",
                    facts=("pwn-when",),
                    rule=True,
                    when=HAVE_NOTICE,
                ),
                Sentence(
                    "rule-both",
                    "Under the Individuals with Disabilities Education Act (IDEA), written notice is due when a "
                    "district proposes or refuses to start or change a child’s identification, evaluation, placement "
                    "or free appropriate public education.",
                    why="It names the rule. A no to something you asked for is covered as well.",
                    facts=("pwn-when", "pwn-refusal-too"),
                    rule=True,
                    when=NO_NOTICE,
                ),
                Sentence(
                    "before",
                    "Please send it before the change starts, so that I have time to read it.",
                    why="You said the school wants to make a change. It helps to have the reasons first.",
                    facts=("pwn-when",),
                    when=AllOf((Is("kind", "proposed"), NO_NOTICE)),
                ),
                Sentence(
                    "before-missing",
                    "Please send me what is missing before the change starts, so that I have time to read it.",
                    why="You said the school wants to make a change. It helps to have the whole notice first.",
                    facts=("pwn-when",),
                    when=AllOf((Is("kind", "proposed"), HAVE_NOTICE)),
                ),
                Sentence(
                    "before-rule",
                    "Under IDEA, it comes a reasonable time before the district acts.",
                    why="Federal law uses these words and no number. Your state may set one.",
                    facts=("pwn-when", "pwn-no-fixed-days"),
                    rule=True,
                    when=AllOf((Is("kind", "proposed"), NO_NOTICE)),
                ),
                Sentence(
                    "parts-rule",
                    "IDEA also sets out what such a notice is to hold.",
                    why="It shows that the notice has set parts. Each line of the list below says which one it is.",
                    facts=("pwn-when",),
                    rule=True,
                    when=NO_NOTICE,
                ),
            ),
        ),
        Paragraph(
            "parts",
            (
                Sentence(
                    "part-action",
                    "What is proposed or turned down.",
                    why="This is the first part that the rule lists.",
                    facts=("pwn-content-1-action",),
                    when=AnyOf((NO_NOTICE, Is("missing", "action"))),
                ),
                Sentence(
                    "part-why",
                    "The reasons for it.",
                    why="This is the second part. It is the heart of the notice.",
                    facts=("pwn-content-2-why",),
                    when=AnyOf((NO_NOTICE, Is("missing", "why"))),
                ),
                Sentence(
                    "part-basis",
                    "Each evaluation, test, record or report that the decision is based on.",
                    why="This is the third part. It shows what they looked at.",
                    facts=("pwn-content-3-basis",),
                    when=AnyOf((NO_NOTICE, Is("missing", "basis"))),
                ),
                Sentence(
                    "part-safeguards",
                    "That the procedural safeguards protect parents, and how I can get a copy of them.",
                    why="This is the fourth part. The safeguards are the booklet of parents’ rights.",
                    facts=("pwn-content-4-safeguards", "safeguards-notice-on-request"),
                    when=AnyOf((NO_NOTICE, Is("missing", "safeguards"))),
                ),
                Sentence(
                    "part-sources",
                    "Whom I can ask for help in understanding these rules.",
                    why="This is the fifth part. It can name a parent center.",
                    facts=("pwn-content-5-sources",),
                    when=AnyOf((NO_NOTICE, Is("missing", "sources"))),
                ),
                Sentence(
                    "part-options",
                    "Which other options the IEP team looked at, and why each was turned down.",
                    why="This is the sixth part. It can show you a middle way.",
                    facts=("pwn-content-6-options",),
                    when=AnyOf((NO_NOTICE, Is("missing", "options"))),
                ),
                Sentence(
                    "part-factors",
                    "Any other factors that matter to the decision.",
                    why="This is the seventh part: anything else that counted.",
                    facts=("pwn-content-7-factors",),
                    when=AnyOf((NO_NOTICE, Is("missing", "factors"))),
                ),
            ),
            layout="list",
            lead=Sentence("parts", "Please have the notice tell me:"),
        ),
        Paragraph(
            "reason",
            (
                Sentence(
                    "understand",
                    "I ask so that I can understand the decision and talk about it well.",
                    why="It tells them that you want to understand, and not to argue.",
                ),
                Sentence(
                    "meet",
                    "If a talk would help, I am glad to have one as well.",
                    why="It is a kind offer. The notice still comes in writing.",
                ),
                Sentence(
                    "on-its-way",
                    "If the notice is on its way, or if I have missed it, please tell me.",
                    why="Papers can get lost. This keeps the letter kind.",
                    when=NO_NOTICE,
                ),
                Sentence(
                    "elsewhere",
                    "If a part is in another paper, please tell me which one.",
                    why="It may be, and you may have missed it. This keeps the letter kind.",
                    when=HAVE_NOTICE,
                ),
            ),
        ),
        REPLY,
        Paragraph(
            "thanks",
            (
                Sentence(
                    "thanks",
                    "Thank you for taking the time to write this down for me.",
                    why="Writing a notice is work. A warm end costs nothing.",
                ),
            ),
        ),
        SIGN,
    ),
    next=Next(
        sentences=(
            Sentence(
                "no-date",
                "The notice is due a reasonable time before the district acts. Federal law gives no number of days, and your state may.",
                facts=("pwn-when", "pwn-no-fixed-days"),
            ),
            Sentence(
                "other-paper",
                "A meeting notice is another paper. If that is what comes, ask again for this one.",
                facts=("iep-meeting-notice-content", "pwn-when"),
            ),
        ),
        ask="prior written notice, with the reasons for a decision",
    ),
    common=("learned_on", "who"),
    examples={
        "shortest": {
            "parent": "Ana Lee",
            "child": "Sam Lee",
            "school": "Oak Street School",
            "decision": "No extra reading time",
        },
        "sample": {
            "parent": "Dana Whitfield",
            "child": "Theo Whitfield",
            "phone": "555-0142",
            "school": "Maple Hill Elementary",
            "to": "Ms. Rivera",
            "decision": "Reading help from the special education teacher five times a week instead of three.",
            "kind": "refused",
            "about": "services",
            "how": "meeting",
            "learned_on": "2026-10-26",
            "who": "Mr. Hall",
        },
        "everything": {
            "parent": "Nguyễn Thị Hà",
            "parent_2": "Aurelio Bartholomew Castellanos-O’Shaughnessy",
            "child": "Nguyễn Đặng José",
            "phone": "555-0177",
            "school": "PS 12 & Annex",
            "to": "Mr. O’Neil",
            "decision": "José would move from his class to a separate room.\n"
            "It would start after the winter break",
            "kind": "proposed",
            "about": "placement",
            "how": "talk",
            "learned_on": "2026-10-30",
            "who": "the school psychologist",
            "reply_by": "2026-11-20",
            "law": "full",
        },
        "surrogate": {
            "parent": "Ruth Okafor",
            "role": "surrogate",
            "child": "عائشة",
            "school": "Lakeview Middle School",
            "decision": "The end of her special education.",
            "kind": "proposed",
            "about": "qualifies",
            "how": "note",
        },
        "no-law": {
            "adult": "yes",
            "parent": "Ana Lee",
            "parent_2": "Joon Lee",
            "child": "Sam Lee",
            "school": "Oak Street School",
            "decision": "A new speech evaluation",
            "kind": "refused",
            "about": "evaluation",
            "learned_on": "2026-10-05",
            "law": "none",
            "leave_out": ["meet"],
        },
        "two-parts-missing": {
            "parent": "Dana Whitfield",
            "child": "Theo Whitfield",
            "school": "Maple Hill Elementary",
            "to": "Ms. Rivera",
            "decision": "Reading help five times a week instead of three.",
            "kind": "refused",
            "about": "services",
            "missing": ["basis", "options"],
            "notice_on": "2026-10-28",
        },
        "one-part-missing": {
            "parent": "Aurelio O’Shaughnessy-Nguyễn",
            "role": "foster",
            "child": "Nguyễn Thị Hà",
            "school": "PS 12 & Annex",
            "decision": "A separate room for reading, from January",
            "kind": "proposed",
            "about": "placement",
            "missing": ["why"],
            "law": "full",
        },
    },
)
