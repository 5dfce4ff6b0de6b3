"""Say which parts of an IEP can start, which part the parent disagrees with, and what would be better."""

from checklists.model.conditions import Given, Is
from checklists.model.fields import Field, Group, Option
from checklists.model.letter import Letter, Next, Paragraph, Sentence
from checklists.model.parts import DATE, GREETING, REPLY, REPLY_BY, SIGN, TO, YOU

LETTER = Letter(
    id="disagree-with-iep",
    title="Disagree with part of an IEP",
    groups=(
        Group("You and your child", YOU),
        Group(
            "The plan",
            (
                TO,
                Field(
                    "which",
                    "Is this your child’s first IEP?",
                    kind="choice",
                    hint="First means that special education has not started yet.",
                    options=(
                        Option("first", "Yes, the first"),
                        Option("later", "No, a later one"),
                    ),
                ),
                Field("iep_on", "The date on the IEP", kind="date", optional=True),
            ),
        ),
        Group(
            "What you agree and disagree with",
            (
                Field(
                    "agree",
                    "What you agree with and can start",
                    kind="long",
                    hint="For example: all the rest of the plan. If you want more of a service, you can list "
                    "what is offered here, and ask for more below.",
                ),
                Field(
                    "part",
                    "The part you disagree with",
                    kind="long",
                    hint="Use the plan’s own words, with the page.",
                ),
                Field(
                    "reason",
                    "Why you disagree",
                    kind="long",
                    optional=True,
                    hint="Two or three plain facts about your child.",
                ),
                Field("instead", "What you ask for instead", kind="long"),
                Field(
                    "times",
                    "Times when you could meet",
                    optional=True,
                    hint="For example: Tuesday or Thursday after 3",
                ),
                REPLY_BY,
            ),
        ),
    ),
    subject="A part of the IEP for {child} that I disagree with",
    body=(
        DATE,
        GREETING,
        Paragraph(
            "opening",
            (
                Sentence(
                    "thanks",
                    "Thank you for your work on the IEP for my child, {child}.",
                    why="A warm start. A lot of the plan may be good.",
                ),
                Sentence(
                    "dated",
                    "This letter is about the IEP dated {iep_on}.",
                    why="It says which plan you mean.",
                    when=Given("iep_on"),
                ),
                Sentence(
                    "purpose",
                    "There is a part of the plan that I disagree with, and I hope we can work it out together.",
                    why="It says early on, and kindly, what the letter is about.",
                ),
            ),
        ),
        Paragraph(
            "agree",
            (
                Sentence(
                    "agree-first",
                    "These are the parts I agree with: {agree}",
                    why="It shows how much you share, and keeps the rest apart from it.",
                    when=Is("which", "first"),
                ),
                Sentence(
                    "agree-later",
                    "These are the parts I agree with, and they can start: {agree}",
                    why="It shows how much you share, and that this help need not wait.",
                    when=Is("which", "later"),
                ),
            ),
        ),
        Paragraph(
            "consent",
            (
                Sentence(
                    "ready",
                    "I am ready to give my written consent to the parts I agree with, so that they can start.",
                    why="The first services need your written consent. "
                    "A yes to some of them can let that help begin.",
                    facts=("consent-initial-services", "consent-is-written-and-informed"),
                ),
                Sentence(
                    "form",
                    "Please send me the consent form.",
                    why="Asking for the form now saves a step.",
                ),
                Sentence(
                    "consent-rule",
                    "Under IDEA, the district needs a parent’s informed consent before a child’s first "
                    "special education services.",
                    why="It names the rule. IDEA is the federal special education law.",
                    facts=("consent-initial-services",),
                    rule=True,
                ),
                Sentence(
                    "one-service-rule",
                    "If a parent does not consent to one service, IDEA does not let the district use that to "
                    "deny another one, except as IDEA itself requires.",
                    why="It keeps the help you agree with apart from the part you do not.",
                    facts=("refuse-one-service-keep-others",),
                    rule=True,
                ),
            ),
            when=Is("which", "first"),
        ),
        Paragraph(
            "part",
            (
                Sentence(
                    "part",
                    "This is the part I disagree with: {part}",
                    why="One clear part is easier to fix than a whole plan.",
                ),
            ),
        ),
        Paragraph(
            "reason",
            (
                Sentence(
                    "reason",
                    "This is why: {reason}",
                    why="Facts about your child help the team see what you see.",
                    when=Given("reason"),
                ),
            ),
        ),
        Paragraph(
            "instead",
            (
                Sentence(
                    "instead",
                    "This is what I ask for instead: {instead}",
                    why="A clear request gives the team something to say yes to.",
                ),
            ),
        ),
        Paragraph(
            "goes-on",
            (
                Sentence(
                    "goes-on",
                    "I am not taking back my consent to special education, and I want it to go on.",
                    why="Taking back consent in writing ends all special education. "
                    "This makes it plain that you do not mean that.",
                    facts=("revoke-all-services",),
                ),
            ),
            when=Is("which", "later"),
        ),
        Paragraph(
            "next",
            (
                Sentence(
                    "meeting",
                    "Please set up an IEP team meeting so that we can talk about this part.",
                    why="A parent may ask for a meeting at any time. Most of this is easier to settle at a table.",
                    facts=("iep-meeting-parent-may-request",),
                ),
                Sentence(
                    "times",
                    "I could come at these times: {times}.",
                    why="Times to pick from save a few emails.",
                    when=Given("times"),
                ),
                Sentence(
                    "reasons",
                    "If the decision is to keep this part as it is, please send me prior written notice (PWN) "
                    "with the reasons, the other options the team looked at, and the tests and records it used.",
                    why="Reasons on paper tell you what to answer, and help if you go up a step.",
                    facts=(
                        "pwn-refusal-too",
                        "pwn-content-2-why",
                        "pwn-content-3-basis",
                        "pwn-content-6-options",
                    ),
                ),
                Sentence(
                    "reasons-rule",
                    "Under IDEA, prior written notice is due a reasonable time before a district proposes or turns "
                    "down a change in a child’s placement or free appropriate public education (FAPE).",
                    why="It shows that written reasons are the rule. IDEA is the federal special education law.",
                    facts=("pwn-when",),
                    rule=True,
                ),
            ),
        ),
        Paragraph(
            "keep",
            (
                Sentence(
                    "keep",
                    "Please keep this letter with the IEP in my child’s records.",
                    why="Then whoever opens the plan can see what you wrote. This is a request.",
                ),
                Sentence(
                    "talk",
                    "If a short talk would help, I am glad to have one.",
                    why="It keeps the door open.",
                ),
            ),
        ),
        REPLY,
        SIGN,
    ),
    next=Next(
        sentences=(
            Sentence("no-date", "We know of no federal rule that sets a date for an answer to this letter."),
            Sentence(
                "start",
                "In most states, a later plan can start even if you do not sign or agree. A few ask for your consent each time. Look up your state this week.",
                facts=("iep-signature-not-federal",),
            ),
            Sentence(
                "reasons",
                "When the school turns down a change in placement or services, it must give you its reasons in writing. Federal law sets no number of days for that.",
                facts=("pwn-refusal-too", "pwn-content-2-why", "pwn-no-fixed-days"),
            ),
        )
    ),
    common=("reason", "times"),
    examples={
        "shortest": {
            "parent": "Ana Lee",
            "child": "Sam Lee",
            "which": "later",
            "agree": "All the rest of the plan.",
            "part": "Speech goes down to one session a week.",
            "instead": "Two sessions a week, as it was before.",
        },
        "sample": {
            "parent": "Dana Whitfield",
            "child": "Theo Whitfield",
            "phone": "555-0142",
            "to": "Ms. Rivera",
            "which": "later",
            "iep_on": "2026-10-29",
            "agree": "The reading goals, speech twice a week, and extra time on tests.",
            "part": "Page 7 has Theo leave his class for all of his reading time, each day.",
            "reason": "Theo learns a lot when his classmates talk about a book. "
            "His teacher wrote on October 6 that he joins in when he has the text read aloud first.",
            "instead": "Three small group lessons a week outside class, and two in class with help. "
            "I would like us to look at the numbers again in January.",
            "times": "Tuesday or Thursday after 3",
            "reply_by": "2026-11-13",
        },
        "everything": {
            "parent": "Nguyễn Thị Hà",
            "parent_2": "Seán O’Neil",
            "child": "Nguyễn O’Neil عائشة",
            "phone": "555-0177",
            "to": "Mr. O’Brien",
            "which": "first",
            "iep_on": "2026-10-26",
            "agree": "Reading help four times a week\nSpeech once a week",
            "part": "Page 9: “no assistive technology”.",
            "reason": "She types far more than she can write by hand.",
            "instead": "A tablet with speech-to-text, and help to learn it",
            "times": "any morning, or by phone.",
            "reply_by": "2026-11-09",
            "law": "full",
            "leave_out": ["talk"],
        },
        "surrogate-parent": {
            "parent": "Marisol Vega",
            "role": "surrogate",
            "child": "Jaylen Brooks",
            "to": "Ms. Adeyemi",
            "which": "first",
            "agree": "Counseling once a week, and the math goals.",
            "part": "The short school day on page 4.",
            "instead": "A full day, with a quiet room for breaks.",
            "law": "none",
        },
        "first-with-a-rule": {
            "adult": "yes",
            "parent": "Ana Lee",
            "child": "Sam Lee",
            "which": "first",
            "agree": "Twenty minutes of reading help a day.",
            "part": "The reading help is planned for the whole class, with no small group.",
            "instead": "The same time in a small group.",
        },
    },
)
