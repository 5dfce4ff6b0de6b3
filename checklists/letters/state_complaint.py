"""A complaint to the state: the facts in numbered rows, and every part that the rule asks for."""

from checklists.model.conditions import Given, Not, Older
from checklists.model.fields import Field, Group
from checklists.model.letter import Letter, Next, Paragraph, Sentence
from checklists.model.parts import DATE, SIGN, YOU
from checklists.model.people import SCHOOL

BACKGROUND = Older("facts.on", "state-complaint-1-year")

LETTER = Letter(
    id="state-complaint",
    title="File a state complaint",
    groups=(
        Group(
            "You and your child",
            (
                *YOU,
                Field("reach", "How can the state reach you?", hint="Your mailing address or your email."),
                Field(
                    "home",
                    "Your child’s home address",
                    hint="No fixed home right now? Tick the box below, and say here how to reach your child.",
                ),
                Field("no_home", "My child has no fixed home right now", kind="tick", optional=True),
                SCHOOL,
                Field("district", "School district"),
            ),
        ),
        Group(
            "What happened",
            (
                Field(
                    "problem",
                    "What is the problem, in short?",
                    kind="long",
                    hint="Two or three lines. The dates come next.",
                ),
                Field(
                    "facts",
                    "The facts",
                    kind="rows",
                    hint="One thing at a time, in the order it happened. Say what you know, and not why you "
                    "think it was so.",
                    columns=(
                        Field(
                            "on",
                            "The day it happened",
                            kind="date",
                            optional=True,
                            hint="If it went on for a while, the last day that you know of.",
                        ),
                        Field(
                            "says",
                            "What the IEP or the rule says",
                            kind="long",
                            hint="Copy the words. For example: Speech twice a week, 30 minutes each (page 8)",
                        ),
                        Field(
                            "what",
                            "What happened",
                            kind="long",
                            hint="For example: Speech was held twice from March 3 to March 28.",
                        ),
                        Field(
                            "shows",
                            "How you know, or which paper shows it",
                            optional=True,
                            hint="For example: the service log for March",
                        ),
                    ),
                ),
                Field(
                    "tried",
                    "What you have tried so far",
                    kind="long",
                    optional=True,
                    hint="Emails, meetings, the office you wrote to, each with its date.",
                ),
                Field(
                    "fix",
                    "What would fix it, as far as you know?",
                    kind="long",
                    optional=True,
                    hint="For example: A plan to make up for the missed speech, and a log sent home each month.",
                ),
            ),
        ),
    ),
    subject="State complaint about special education for {child}",
    body=(
        DATE,
        Paragraph("greeting", (Sentence("greeting", "Dear State Education Agency,"),), layout="lines"),
        Paragraph(
            "opening",
            (
                Sentence(
                    "file",
                    "I am filing a state complaint under the Individuals with Disabilities Education Act "
                    "(IDEA) about my child, {child}.",
                    why="The words “state complaint” send it to the right desk.",
                    facts=("state-complaint-who",),
                ),
                Sentence(
                    "not-hearing",
                    "It is not a request for a due process hearing.",
                    why="The two have names that are easy to mix up. This says which one you mean.",
                ),
                Sentence(
                    "who-rule",
                    "Under IDEA, any person or group may file a signed written complaint.",
                    why="It names the rule calmly. You can do this yourself.",
                    facts=("state-complaint-who",),
                    rule=True,
                ),
            ),
        ),
        Paragraph(
            "people",
            (
                Sentence("filed-by", "Filed by: {parent}", facts=("state-complaint-content-3-signature",)),
                Sentence("reach", "How to reach me: {reach}", facts=("state-complaint-content-3-signature",)),
                Sentence("child", "Child: {child}", facts=("state-complaint-content-4-child",)),
                Sentence(
                    "home",
                    "Home address of the child: {home}",
                    facts=("state-complaint-content-4-child",),
                    when=Not(Given("no_home")),
                ),
                Sentence(
                    "no-home",
                    "My child has no fixed home right now. How to reach my child: {home}",
                    facts=("state-complaint-content-4-child",),
                    when=Given("no_home"),
                ),
                Sentence("school", "School: {school}", facts=("state-complaint-content-4-child",)),
                Sentence("district", "School district: {district}"),
            ),
            layout="lines",
        ),
        Paragraph(
            "statement",
            (
                Sentence(
                    "statement",
                    "I believe that {district} has not met a requirement of Part B of IDEA or of its regulations.",
                    why="A complaint has to say this, so keep it in. It blames no person.",
                    facts=("state-complaint-content-1-statement",),
                ),
                Sentence(
                    "problem",
                    "This is the problem, in short: {problem}",
                    why="The rule asks what kind of problem it is. Keep it in.",
                    facts=("state-complaint-content-4-child",),
                ),
            ),
        ),
        Paragraph(
            "lead",
            (
                Sentence(
                    "lead",
                    "I base this on the facts below.",
                    why="The rule asks for the facts. A date and a paper for each one make it easy to check.",
                    facts=("state-complaint-content-2-facts",),
                ),
            ),
        ),
        Paragraph(
            "facts",
            (
                Sentence("on", "Date: {facts.on}", when=Given("facts.on")),
                Sentence("says", "What the IEP or the rule says: {facts.says}"),
                Sentence("what", "What happened: {facts.what}"),
                Sentence("shows", "What shows it: {facts.shows}", when=Given("facts.shows")),
                Sentence(
                    "background",
                    "This point is background, from more than a year ago.",
                    facts=("state-complaint-1-year",),
                    when=BACKGROUND,
                ),
            ),
            layout="lines",
            each="facts",
        ),
        Paragraph(
            "older",
            (
                Sentence(
                    "older",
                    "A point marked as background helps to understand the others.",
                    why="A date in your list is older than one year. The state looks back one year from the "
                    "day it gets the complaint, so it may not look into that point. You can keep it as "
                    "background.",
                    facts=("state-complaint-1-year",),
                ),
                Sentence(
                    "further",
                    "If your state’s rules look back further, please look into it as well.",
                    why="A state may give more time than the federal rule. It does no harm to ask.",
                    facts=("state-complaint-1-year",),
                ),
            ),
            when=BACKGROUND,
        ),
        Paragraph(
            "tried",
            (
                Sentence(
                    "tried",
                    "This is what I have tried so far: {tried}",
                    why="You asked first, and it helps the state to see when and how.",
                    when=Given("tried"),
                ),
            ),
        ),
        Paragraph(
            "fix",
            (
                Sentence(
                    "fix",
                    "This is what I think would fix it, as far as I know now: {fix}",
                    why="The rule asks for a fix as far as you know one. It is not your last word.",
                    facts=("state-complaint-content-4-child",),
                    when=Given("fix"),
                ),
                Sentence(
                    "no-fix",
                    "I do not know yet what would fix it, and I would be glad of your help with that.",
                    why="The rule asks for a fix only as far as you know one.",
                    facts=("state-complaint-content-4-child",),
                    when=Not(Given("fix")),
                ),
            ),
        ),
        Paragraph(
            "ask",
            (
                Sentence(
                    "look",
                    "Please look into each point, and send me your written decision.",
                    why="This is the request.",
                    facts=("state-complaint-decision",),
                ),
                Sentence(
                    "decision-rule",
                    "Under IDEA, the decision takes up each point and gives the findings and the reasons.",
                    why="It says what a decision holds, so that no point gets lost.",
                    facts=("state-complaint-decision",),
                    rule=True,
                ),
                Sentence(
                    "time-rule",
                    "IDEA’s regulations set a time limit for it, which starts when the complaint is filed.",
                    why="The limit is 60 calendar days under federal law. In a few cases it can be longer.",
                    facts=("state-complaint-60-days", "state-complaint-extension"),
                    rule=True,
                ),
                Sentence(
                    "remedies-rule",
                    "When a state finds that the right services were not given, IDEA’s regulations have it deal "
                    "with that, for example through compensatory services.",
                    why="Compensatory services make up for what was missed.",
                    facts=("state-complaint-remedies",),
                    rule=True,
                ),
                Sentence(
                    "received",
                    "Please tell me which day this complaint reached you.",
                    why="The day counts for the time limits, so it is good to have it in writing.",
                    facts=("state-complaint-1-year",),
                ),
                Sentence(
                    "more",
                    "Please also tell me how I can send you more papers and facts.",
                    why="You get a chance to add to it later, out loud or in writing.",
                    facts=("state-complaint-more-info",),
                ),
            ),
        ),
        Paragraph(
            "copy",
            (
                Sentence(
                    "copy",
                    "I am sending a copy of this complaint to {district} at the same time.",
                    why="The rule asks for this, so keep it in, and send the copy the same day.",
                    facts=("state-complaint-copy-to-district",),
                ),
                Sentence(
                    "talk",
                    "I am glad to keep talking with the school while you look into this.",
                    why="A complaint is not a fight. This keeps the door open.",
                ),
            ),
        ),
        Paragraph(
            "thanks",
            (
                Sentence(
                    "thanks",
                    "Thank you for your time and care.",
                    why="A warm end costs nothing.",
                ),
            ),
        ),
        SIGN,
        Paragraph(
            "signature",
            (Sentence("signature", "Signature and date:", facts=("state-complaint-content-3-signature",)),),
            layout="lines",
        ),
        Paragraph(
            "copies",
            (Sentence("copies", "Copy to: {district}", facts=("state-complaint-copy-to-district",)),),
            layout="lines",
        ),
    ),
    next=Next(
        sentences=(
            Sentence(
                "decision",
                "The state has {days} from the day you file to look into it and decide in writing.",
                facts=("state-complaint-60-days", "day-means-calendar-day"),
            ),
            Sentence(
                "longer",
                "It can take longer for rare reasons, or if you and the district agree to more time.",
                facts=("state-complaint-extension",),
            ),
            Sentence(
                "more",
                "You can send more facts while the state looks into it.",
                facts=("state-complaint-more-info",),
            ),
            Sentence("arrived", "After a week it is usual to ask whether it has arrived."),
        ),
        limit="state-complaint-60-days",
        ask="a state complaint, sent to the state",
    ),
    common=("facts.on", "facts.shows", "fix"),
    examples={
        "shortest": {
            "parent": "Ana Lee",
            "child": "Sam Lee",
            "reach": "ana.lee@example.com",
            "home": "12 Oak Street, Springfield",
            "school": "Oak Street School",
            "district": "Springfield School District",
            "problem": "Speech is not given as the IEP says.",
            "facts.0.says": "Speech twice a week",
            "facts.0.what": "No speech since the school year began",
        },
        "sample": {
            "parent": "Dana Whitfield",
            "child": "Theo Whitfield",
            "phone": "555-0142",
            "reach": "48 Birch Lane, Maple Hill; dana.whitfield@example.com",
            "home": "48 Birch Lane, Maple Hill",
            "school": "Maple Hill Elementary",
            "district": "Maple Hill School District",
            "problem": "Theo’s IEP has a reading group four times a week. Most of these groups have not been "
            "held this fall.",
            "facts.0.on": "2025-10-10",
            "facts.0.says": "Reading group four times a week, 30 minutes each (page 9)",
            "facts.0.what": "The group was held twice a week last fall.",
            "facts.0.shows": "my email to the case manager, and her answer",
            "facts.1.on": "2026-09-25",
            "facts.1.says": "Reading group four times a week, 30 minutes each (page 9)",
            "facts.1.what": "From September 8 to September 25 the group was held 3 times. The plan has 12 for "
            "these weeks.",
            "facts.1.shows": "the service log for September",
            "facts.2.on": "2026-10-23",
            "facts.2.says": "A progress report on each goal every six weeks (page 6)",
            "facts.2.what": "No report on the reading goal has come.",
            "tried": "I wrote to Ms. Rivera on September 14. The team met on October 8. I wrote to the "
            "district’s special education director on October 15.",
            "fix": "A plan to make up for the missed reading groups. A log sent home every two weeks.",
        },
        "everything": {
            "parent": "Nguyễn Thị Hà",
            "parent_2": "Seán O’Neil-Nguyễn",
            "child": "Nguyễn Đặng José Alejandro O’Neil",
            "phone": "555-0177",
            "reach": "c/o Mr. O’Neil, 9 Harbor Road, Unit 4",
            "home": "through the shelter on Harbor Road, 555-0177",
            "no_home": "yes",
            "school": "PS 12 & Annex",
            "district": "District 9",
            "problem": "His aide was not there on many days.\nHe missed part of his classes",
            "facts.0.on": "2025-11-01",
            "facts.0.says": "An aide for all of the school day",
            "facts.0.what": "No aide that week.",
            "facts.k1.on": "2025-11-02",
            "facts.k1.says": "An aide for all of the school day",
            "facts.k1.what": "No aide on that day. He was sent home at noon.",
            "facts.k1.shows": "the sign-out sheet",
            "facts.k2.says": "The school meets with us before a change",
            "facts.k2.what": "The aide’s hours were cut to half a day",
            "tried": "Two meetings",
            "fix": "An aide for the whole day, as the plan says",
            "law": "full",
        },
        "foster": {
            "parent": "Ruth Okafor",
            "role": "foster",
            "child": "عائشة",
            "reach": "ruth.okafor@example.com",
            "home": "77 Lake Road, Lakeview",
            "school": "Lakeview Middle School",
            "district": "Lakeview Unified",
            "problem": "Her IEP was not used after she came to this school.",
            "facts.0.on": "2026-08-31",
            "facts.0.says": "Help in math each day",
            "facts.0.what": "No help in math in September and October.",
            "facts.0.shows": "what her teacher told me on October 2",
            "law": "none",
        },
        "adult": {
            "parent": "Maria Gomez",
            "adult": "yes",
            "child": "Luz Gomez",
            "reach": "31 Elm Street, Easton",
            "home": "31 Elm Street, Easton",
            "school": "Easton High School",
            "district": "Easton Public Schools",
            "problem": "The job training in her plan has not begun.",
            "facts.0.on": "2026-10-30",
            "facts.0.says": "Job training one afternoon a week, from September",
            "facts.0.what": "It has not begun",
            "fix": "A start date, and a plan for the weeks that were missed",
            "leave_out": ["talk", "thanks"],
        },
    },
)
