"""Answer a no, a “not yet” or silence after a parent’s request for an evaluation, and ask again."""

from checklists.model.conditions import AllOf, Given, Is, Not
from checklists.model.fields import Field, Group, Option
from checklists.model.letter import Letter, Next, Paragraph, Sentence
from checklists.model.parts import DATE, GREETING_OFFICE, REPLY, REPLY_BY, SIGN, TO_OFFICE, YOU
from checklists.model.people import SCHOOL

LETTER = Letter(
    id="respond-to-refusal",
    title="Answer a no to testing",
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
            "The answer you got",
            (
                Field("asked_on", "The day you asked for the evaluation", kind="date", optional=True),
                Field(
                    "answer",
                    "How did the answer come?",
                    kind="choice",
                    optional=True,
                    options=(
                        Option("spoken", "In a talk or a call"),
                        Option("written", "In writing"),
                        Option("none", "There is no answer yet"),
                    ),
                ),
                Field("answered_on", "The day of the answer", kind="date", optional=True),
                Field(
                    "reason",
                    "Which reason did you hear?",
                    kind="choice",
                    optional=True,
                    hint="Pick the main one.",
                    options=(
                        Option("help-first", "Extra help has to come first"),
                        Option("grades", "The grades are too good"),
                        Option("no-concern", "The school sees no concern"),
                        Option("wait", "Let us wait"),
                        Option("diagnosis", "It is medical, or it takes a diagnosis"),
                        Option("other", "Something else, or no reason"),
                    ),
                ),
                Field(
                    "reason_words",
                    "The words they used",
                    kind="long",
                    optional=True,
                    hint="If you wrote them down, or if your reason is not in the list.",
                ),
            ),
        ),
        Group(
            "What you want to add",
            (
                Field(
                    "new_facts",
                    "What you know now that you had not sent before",
                    kind="long",
                    optional=True,
                    hint="Two or three plain facts, with dates. Say so if you attach a report or school work.",
                ),
                REPLY_BY,
            ),
        ),
    ),
    subject="Follow-up on my request to evaluate {child}",
    body=(
        DATE,
        GREETING_OFFICE,
        Paragraph(
            "asked",
            (
                Sentence(
                    "asked",
                    "I asked for a special education evaluation of my child, {child}, who goes to {school}.",
                    why="It ties this letter to your first request.",
                    facts=("initial-eval-who-can-ask",),
                    when=Not(Given("asked_on")),
                ),
                Sentence(
                    "asked-on",
                    "On {asked_on}, I asked for a special education evaluation of my child, {child}, who goes to "
                    "{school}.",
                    why="It ties this letter to your first request and gives its date.",
                    facts=("initial-eval-who-can-ask",),
                    when=Given("asked_on"),
                ),
                Sentence(
                    "right-to-ask",
                    "Under the Individuals with Disabilities Education Act (IDEA), a parent may ask for one.",
                    why="It names the law you rely on, calmly.",
                    facts=("initial-eval-who-can-ask",),
                    rule=True,
                ),
                Sentence(
                    "told-spoken",
                    "In a talk, I heard that the answer is no for now.",
                    why="You said the answer came in a talk. This puts it on paper without blame.",
                    when=AllOf((Is("answer", "spoken"), Not(Given("answered_on")))),
                ),
                Sentence(
                    "told-spoken-on",
                    "In a talk on {answered_on}, I heard that the answer is no for now.",
                    why="You said the answer came in a talk on that day. This puts it on paper without blame.",
                    when=AllOf((Is("answer", "spoken"), Given("answered_on"))),
                ),
                Sentence(
                    "told-written",
                    "I have read the written answer, which is no for now.",
                    why="You said the answer came in writing. It shows that you read it before you wrote back.",
                    when=AllOf((Is("answer", "written"), Not(Given("answered_on")))),
                ),
                Sentence(
                    "told-written-on",
                    "I have read the written answer of {answered_on}, which is no for now.",
                    why="You said the answer came in writing that day. It shows that you read it before you "
                    "wrote back.",
                    when=AllOf((Is("answer", "written"), Given("answered_on"))),
                ),
                Sentence(
                    "told-none",
                    "I have not seen an answer yet, so please tell me where the request stands.",
                    why="You said there is no answer yet. A letter can get lost, so this just asks.",
                    when=Is("answer", "none"),
                ),
            ),
        ),
        Paragraph(
            "reason-words",
            (
                Sentence(
                    "reason-words",
                    "This is the reason as I noted it: {reason_words}",
                    why="Their own words, written down, let them tell you if you heard it right.",
                    when=Given("reason_words"),
                ),
            ),
        ),
        Paragraph(
            "help-first",
            (
                Sentence(
                    "help-first",
                    "I understand that the school would like to finish extra help first.",
                    why="Saying their reason back shows that you listened.",
                ),
                Sentence(
                    "help-goes-on",
                    "That help is welcome, and I hope that it goes on while the evaluation is done.",
                    why="Help and evaluation can happen at the same time. This says so without pushing help away.",
                ),
                Sentence(
                    "help-first-rule",
                    "The U.S. Department of Education has told states that a response to intervention (RTI) "
                    "process is no ground to delay or deny an evaluation when a disability is suspected.",
                    why="RTI is extra help given in steps. This is the federal guidance on that point.",
                    facts=("rti-no-delay",),
                    rule=True,
                ),
            ),
            when=Is("reason", "help-first"),
        ),
        Paragraph(
            "grades",
            (
                Sentence(
                    "grades",
                    "I understand that my child’s grades are seen as too good for an evaluation.",
                    why="Saying their reason back shows that you listened.",
                ),
                Sentence(
                    "more-than-grades",
                    "I am glad about the grades, and I ask the team to look at more than grades.",
                    why="It keeps the door open without arguing about the grades.",
                    facts=("educational-performance-not-only-academic",),
                ),
                Sentence(
                    "grades-rule",
                    "Under IDEA, a child who passes from grade to grade can still need special education.",
                    why="It answers the point about grades with the rule itself.",
                    facts=("fape-advancing-grade-to-grade",),
                    rule=True,
                ),
                Sentence(
                    "performance-rule",
                    "The U.S. Department of Education has also said that school performance under IDEA "
                    "takes in more than academics.",
                    why="It is federal guidance. It makes room for focus, feelings, speech and friends.",
                    facts=("educational-performance-not-only-academic",),
                    rule=True,
                ),
            ),
            when=Is("reason", "grades"),
        ),
        Paragraph(
            "no-concern",
            (
                Sentence(
                    "no-concern",
                    "I understand that the school does not see a concern.",
                    why="Saying their reason back shows that you listened.",
                ),
                Sentence(
                    "home-and-school",
                    "I do see one, and I ask the team to look at home and school together.",
                    why="A child can look fine in one place and have a hard time in another. Both can be true.",
                ),
                Sentence(
                    "no-concern-rule",
                    "When a district evaluates, IDEA has it gather many kinds of information, and what the parent "
                    "provides is part of it.",
                    why="It shows that what you see at home counts.",
                    facts=("eval-variety-of-tools",),
                    rule=True,
                ),
            ),
            when=Is("reason", "no-concern"),
        ),
        Paragraph(
            "wait",
            (
                Sentence(
                    "wait",
                    "I understand that the school would like to wait.",
                    why="Saying their reason back shows that you listened.",
                ),
                Sentence(
                    "find-out-now",
                    "I would rather find out now what my child needs.",
                    why="It says what you want in a few calm words.",
                ),
                Sentence(
                    "wait-rule",
                    "Where a specific learning disability is suspected and a child has been referred for an "
                    "evaluation, IDEA has the district ask promptly for the parent’s consent.",
                    why="This rule is about learning disabilities. Leave it out if your worry is of another kind.",
                    facts=("sld-consent-requested-promptly",),
                    rule=True,
                ),
                Sentence(
                    "wait-for-what",
                    "If the answer is to wait, please tell me what you will watch for, and on what day we will "
                    "look again.",
                    why="A wait with an end is better than a wait with none.",
                ),
            ),
            when=Is("reason", "wait"),
        ),
        Paragraph(
            "diagnosis",
            (
                Sentence(
                    "diagnosis",
                    "I understand that the school would like to leave this to a doctor, or to see a diagnosis "
                    "first.",
                    why="Saying their reason back shows that you listened.",
                ),
                Sentence(
                    "needs-at-school",
                    "A doctor may look at one part of this, and I am asking what my child needs at school.",
                    why="It keeps the two questions apart: health care, and help at school.",
                ),
                Sentence(
                    "diagnosis-rule",
                    "Under IDEA, the questions are whether an evaluation shows one of the listed disabilities, and "
                    "whether the child needs special education because of it.",
                    why="It names the test that the law sets.",
                    facts=("eligibility-two-part-test",),
                    rule=True,
                ),
                Sentence(
                    "medical-report",
                    "If the team thinks that it needs a medical report, please tell me how that can be made part of "
                    "the evaluation.",
                    why="It turns a reason to stop into a question to solve.",
                ),
            ),
            when=Is("reason", "diagnosis"),
        ),
        Paragraph(
            "other",
            (
                Sentence(
                    "other",
                    "I would like to understand the answer better, so please tell me what it rests on.",
                    why="When the reason is not clear, a kind question comes first.",
                    facts=("pwn-content-2-why",),
                ),
            ),
            when=Is("reason", "other"),
        ),
        Paragraph(
            "new-facts",
            (
                Sentence(
                    "new-facts",
                    "Please look at these new facts as well: {new_facts}",
                    why="New facts give the school a reason to think again.",
                    facts=("eval-review-includes-parent-info",),
                    when=Given("new_facts"),
                ),
            ),
        ),
        Paragraph(
            "again",
            (
                Sentence(
                    "again",
                    "I am asking again for a full evaluation in every area where a disability is suspected.",
                    why="This is the request. The word “evaluation” makes it clear.",
                    facts=("initial-eval-who-can-ask", "assessed-all-areas"),
                ),
                Sentence(
                    "consent-form",
                    "If the answer is yes, please send me the consent form.",
                    why="The first evaluation needs your signed consent. Asking for the form now saves a step.",
                    facts=("consent-initial-eval", "consent-is-written-and-informed"),
                ),
                Sentence(
                    "talk",
                    "If you would like to talk first, please send me some times when we can meet or speak by phone.",
                    why="A talk with the person who decides can turn a no into a yes.",
                ),
            ),
        ),
        Paragraph(
            "data",
            (
                Sentence(
                    "data",
                    "Please tell me which tests, records and reports the answer rests on, and let me see them.",
                    why="When you see what they saw, you can answer it.",
                    facts=("pwn-content-3-basis", "ferpa-access-45-days"),
                    when=Not(Is("answer", "none")),
                ),
                Sentence(
                    "data-so-far",
                    "Please tell me what has been looked at so far, and let me see it.",
                    why="When you see what they have, you can add what is missing.",
                    facts=("ferpa-access-45-days",),
                    when=Is("answer", "none"),
                ),
            ),
        ),
        Paragraph(
            "pwn",
            (
                Sentence(
                    "pwn-stays-no",
                    "If the answer stays no, please send me prior written notice with the reasons.",
                    why="A written “no” tells you what to answer.",
                    facts=("pwn-for-refused-evaluation",),
                    when=Not(Is("answer", "none")),
                ),
                Sentence(
                    "pwn-if-no",
                    "If the answer is no, please send me prior written notice with the reasons.",
                    why="A written “no” tells you what to answer.",
                    facts=("pwn-for-refused-evaluation",),
                    when=Is("answer", "none"),
                ),
                Sentence(
                    "pwn-is-this-it",
                    "If the answer I have is meant as that notice, please tell me.",
                    why="A short email may not be the full notice. This asks, so that you both know.",
                    when=Is("answer", "written"),
                ),
                Sentence(
                    "pwn-rule",
                    "IDEA requires written notice when a district refuses a parent’s request for an evaluation.",
                    why="It shows that written reasons are the rule.",
                    facts=("pwn-refusal-too",),
                    rule=True,
                ),
                Sentence(
                    "pwn-holds-rule",
                    "The notice is to explain why, and to describe each test, record or report that was used.",
                    why="It says what makes the notice useful to you.",
                    facts=("pwn-content-2-why", "pwn-content-3-basis"),
                    rule=True,
                ),
                Sentence(
                    "safeguards",
                    "Please also send me a copy of the procedural safeguards.",
                    why="That is the booklet of parents’ rights. You can have one when you ask.",
                    facts=("safeguards-notice-on-request",),
                ),
            ),
        ),
        REPLY,
        Paragraph(
            "thanks",
            (
                Sentence(
                    "thanks",
                    "Thank you for looking at this with me, and for the work you do for my child.",
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
                "Federal law sets no number of days for the written notice, and your state may.",
                facts=("pwn-no-fixed-days",),
            ),
            Sentence(
                "consent",
                "If it is a yes, you get a form: the school needs your signed consent before it tests your child.",
                facts=("consent-initial-eval",),
            ),
            Sentence(
                "refused",
                "If it is still a no, the district must give you written notice with its reasons.",
                facts=("pwn-for-refused-evaluation", "pwn-content-2-why"),
            ),
        ),
        ask="an answer in writing to my request for an evaluation",
    ),
    common=("asked_on", "new_facts"),
    examples={
        "shortest": {"parent": "Ana Lee", "child": "Sam Lee", "school": "Oak Street School"},
        "sample": {
            "parent": "Dana Whitfield",
            "child": "Theo Whitfield",
            "phone": "555-0142",
            "school": "Maple Hill Elementary",
            "to": "Ms. Rivera",
            "asked_on": "2026-10-12",
            "answer": "spoken",
            "answered_on": "2026-10-26",
            "reason": "help-first",
            "new_facts": "His reading group notes show the same level in September and in October. "
            "His tutor wrote on October 20 that he mixes up short vowel sounds. I attach her note.",
        },
        "everything": {
            "parent": "Nguyễn Thị Hà",
            "parent_2": "Aurelio Bartholomew Castellanos-O’Shaughnessy",
            "child": "Nguyễn Đặng José",
            "phone": "555-0177",
            "school": "PS 12 & Annex",
            "to": "Mr. O’Neil",
            "asked_on": "2026-09-01",
            "answer": "written",
            "answered_on": "2026-09-28",
            "reason": "grades",
            "reason_words": "“A student with Bs does not qualify for testing.”",
            "new_facts": "Homework takes three hours.\nHe cries before school.",
            "reply_by": "2026-12-04",
            "law": "full",
        },
        "foster": {
            "parent": "Ruth Okafor",
            "role": "foster",
            "child": "عائشة",
            "school": "Lakeview Middle School",
            "asked_on": "2026-09-14",
            "answer": "none",
            "reason": "wait",
        },
        "two-parents": {
            "parent": "Ana Lee",
            "parent_2": "Joon Lee",
            "child": "Sam Lee",
            "school": "Oak Street School",
            "answer": "written",
            "reason": "diagnosis",
        },
        "spoken": {
            "parent": "Ana Lee",
            "child": "Sam Lee",
            "school": "Oak Street School",
            "answer": "spoken",
            "reason": "no-concern",
        },
        "no-law": {
            "adult": "yes",
            "parent": "Ana Lee",
            "child": "Sam Lee",
            "school": "Oak Street School",
            "answer": "spoken",
            "reason": "other",
            "reason_words": "She said that it is too early in the year.",
            "law": "none",
            "leave_out": ["safeguards"],
        },
    },
)
