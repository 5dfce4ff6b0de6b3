"""Step by step from a first worry to the yearly review: what is on track, what to ask, what to do now."""

from checklists.model.checklist import Checklist, Finding, Item, Section
from checklists.model.conditions import AllOf, AnyOf, Is, NoStateClock, Not, StateClock
from checklists.model.fields import Field, Group, Option
from checklists.model.people import STATE

_STAGE = Field(
    "stage",
    "Where are you now?",
    kind="choice",
    hint="Answer the questions of your step, and skip the rest.",
    options=(
        Option("concern", "There is a worry, and no testing yet"),
        Option("waiting", "We are waiting for testing"),
        Option("tested", "My child has been tested"),
        Option("deciding", "A meeting is to decide if my child qualifies"),
        Option("writing", "The IEP is being written"),
        Option("in-place", "The IEP is in place"),
        Option("review", "The yearly review is near, or past"),
        Option("unsure", "I do not know"),
    ),
)
_HAS_IEP = AnyOf((Is("stage", "in-place"), Is("stage", "review")))
_LATE = Is("in-time", "no")

CHECKLIST = Checklist(
    id="is-the-process-followed",
    title="Is the process on track?",
    groups=(Group("Your step", (_STAGE, STATE)),),
    sections=(
        Section(
            "worry",
            "1. Someone has a worry",
            hint="You, a teacher or a doctor sees that something is hard. Nothing formal has happened yet.",
            kind="ask",
            items=(
                Item(
                    "asked",
                    "Have you asked for an evaluation in writing?",
                    "“Can we talk?” is a start. An email with the word “evaluation” makes it formal. "
                    "A diagnosis is a good reason to ask. It does not give an IEP by itself.",
                    facts=("initial-eval-who-can-ask", "eligibility-two-part-test"),
                ),
                Item(
                    "answered",
                    "Did the school send a form to sign, or a no with its reasons?",
                    facts=("pwn-for-refused-evaluation", "consent-initial-eval"),
                ),
            ),
        ),
        Section(
            "testing",
            "2. Your child is tested",
            kind="ask",
            items=(
                Item(
                    "signed",
                    "Did you sign the form for testing and send it back?",
                    "A first evaluation needs your signed yes. It is not a yes to services.",
                    facts=(
                        "consent-initial-eval",
                        "consent-is-written-and-informed",
                        "consent-eval-not-services",
                    ),
                ),
                Item(
                    "in-time",
                    "Was the testing done in time, or is there time left?",
                    "For a first evaluation it is 60 calendar days after the district gets your signed form, "
                    "or your state’s own time limit.",
                    facts=("initial-eval-60-days", "day-means-calendar-day"),
                ),
                Item(
                    "areas",
                    "Does it cover each area where a disability is suspected?",
                    "Such as reading, speech, hand skills, attention or behavior.",
                    facts=("assessed-all-areas",),
                ),
            ),
        ),
        Section(
            "deciding",
            "3. Does your child qualify?",
            kind="ask",
            items=(
                Item(
                    "report",
                    "Did you get your copy of the report?",
                    "It is free. Ask to have it before the meeting.",
                    facts=("eval-report-free-copy",),
                ),
                Item(
                    "part",
                    "Were you part of the group that decided?",
                    "If it has not met yet, skip this one.",
                    facts=("eligibility-group-includes-parent",),
                ),
                Item(
                    "qualified",
                    "Did the group find that your child qualifies?",
                    "It looks for a disability on the federal list, and a need for special education because of it. "
                    "Your state may have more detailed standards.",
                    facts=("eligibility-two-part-test", "eligibility-13-categories"),
                ),
            ),
        ),
        Section(
            "writing",
            "4. The plan is written",
            kind="ask",
            items=(
                Item(
                    "first-meeting",
                    "Was the first IEP meeting held in time, or is there time left?",
                    "It is due within 30 calendar days of the decision that your child needs special education.",
                    facts=("iep-initial-meeting-30-days", "day-means-calendar-day"),
                ),
                Item(
                    "notice",
                    "Did you hear of the meeting early enough, at a time that works for you?",
                    facts=("iep-meeting-notice",),
                ),
                Item(
                    "records",
                    "If you asked to see records, did you see them before the meeting?",
                    facts=("records-access-45-days",),
                ),
                Item(
                    "open",
                    "Was the plan still open to change, and did the team talk about your concerns?",
                    facts=("no-finished-iep-before-meeting", "iep-factors-considered"),
                ),
            ),
        ),
        Section(
            "carried-out",
            "5. The plan is carried out",
            kind="ask",
            items=(
                Item("copy", "Do you have your own copy of the IEP?", facts=("iep-copy-free",)),
                Item(
                    "as-written",
                    "Do the services match what the plan says?",
                    "Look at what, who, how often, where and how long. The plan is binding.",
                    facts=("fape-definition",),
                ),
            ),
        ),
        Section(
            "progress",
            "6. Progress is checked",
            kind="ask",
            items=(
                Item(
                    "reports",
                    "Do progress reports come when the plan says?",
                    facts=("iep-progress-reports",),
                ),
                Item(
                    "enough",
                    "Is the progress on the goals about what was expected?",
                    facts=("iep-revise-lack-of-progress",),
                ),
            ),
        ),
        Section(
            "review",
            "7. The plan is reviewed",
            kind="ask",
            items=(
                Item(
                    "year",
                    "Is the last yearly review less than one year old?",
                    "You can ask for a meeting sooner, at any time.",
                    facts=("iep-review-annual", "iep-meeting-parent-may-request"),
                ),
                Item(
                    "three-years",
                    "Is the last full evaluation less than three years old?",
                    "Or did you and the district agree that a new one is not needed?",
                    facts=("reeval-limits",),
                ),
            ),
        ),
        Section(
            "every-step",
            "At every step",
            kind="ask",
            items=(
                Item(
                    "told",
                    "Do you hear of big choices in writing, before they are acted on?",
                    "Such as testing, who qualifies, services, or the class your child is in.",
                    facts=("pwn-when",),
                ),
                Item("replies", "When you write to the school, do you get a clear answer?"),
            ),
        ),
    ),
    findings=(
        Finding(
            "late-state",
            "act",
            "By your count, the testing is late. Your state has its own time limit, counted from your signed form, "
            "and your state’s page here shows it. Write today: “On which day will the testing be done?”",
            AllOf((_LATE, StateClock("evaluation", "consent"), Not(_HAS_IEP))),
            facts=("initial-eval-60-days", "initial-eval-exceptions"),
            guide="process",
        ),
        Finding(
            "late-referral",
            "act",
            "By your count, the testing is late. Your state has its own time limit, counted from the referral, "
            "and your state’s page here shows it. Write today: “On which day will the testing be done?”",
            AllOf((_LATE, StateClock("evaluation", "referral"), Not(_HAS_IEP))),
            facts=("initial-eval-60-days", "initial-eval-exceptions"),
            guide="process",
        ),
        Finding(
            "late",
            "act",
            "By your count, the testing is late. A first evaluation is due within 60 calendar days after the district "
            "gets your signed form, or within your state’s own time limit. "
            "Write today: “On which day will the testing be done?”",
            AllOf((_LATE, NoStateClock("evaluation"), Not(_HAS_IEP))),
            facts=("initial-eval-60-days", "day-means-calendar-day", "initial-eval-exceptions"),
            guide="process",
        ),
        Finding(
            "decided-without-you",
            "act",
            "You are part of the group that decides if your child qualifies. "
            "It may have been a mix-up. Ask for the decision and its reasons in writing, and for a time to talk it over.",
            Is("part", "no"),
            facts=("eligibility-group-includes-parent", "pwn-when"),
            letter="request-pwn",
            give={"about": "qualifies"},
            guide="meetings",
        ),
        Finding(
            "first-meeting-late",
            "act",
            "The meeting to write the first IEP is due within 30 calendar days of the decision that your child needs "
            "special education. By your count it is late, so ask for a date today.",
            Is("first-meeting", "no"),
            facts=("iep-initial-meeting-30-days", "day-means-calendar-day"),
            letter="request-meeting",
            give={"topics": "services"},
            guide="meetings",
        ),
        Finding(
            "records-late",
            "act",
            "When you ask, the district must let you see the records before an IEP meeting, and never later than "
            "45 calendar days after you asked. Follow up today, and give the date of your first letter.",
            Is("records", "no"),
            facts=("records-access-45-days", "day-means-calendar-day"),
            letter="follow-up",
            give={"kind": "records"},
            guide="meetings",
        ),
        Finding(
            "not-as-written",
            "act",
            "The services must match the plan. Most gaps have a plain reason, such as too few staff. "
            "Write down what the plan says next to what happens, and ask how and when it will be put right.",
            Is("as-written", "no"),
            facts=("fape-definition",),
            letter="iep-not-implemented",
            guide="not-followed",
        ),
        Finding(
            "review-late",
            "act",
            "The team must go over the plan at least once a year. Ask for the review meeting today.",
            Is("year", "no"),
            facts=("iep-review-annual", "iep-meeting-parent-may-request"),
            letter="request-meeting",
            give={"topics": "goals"},
            guide="meetings",
        ),
        Finding(
            "reevaluation-late",
            "act",
            "A new evaluation is due at least once every 3 years, unless you and the district agree to skip it. "
            "Write to ask when the new one will start.",
            Is("three-years", "no"),
            facts=("reeval-limits",),
            guide="outside-evaluation",
        ),
        Finding(
            "which-step",
            "ask",
            "Ask the school: “Which step are we on, and what comes next? Please tell me by email.” "
            "It is a fair question, because few parents are walked through the steps.",
            Is("stage", "unsure"),
            guide="process",
        ),
        Finding(
            "put-it-in-writing",
            "ask",
            "A parent can ask for a first evaluation. Put it in an email, even if you asked out loud before. "
            "Then there is a date, and a record of what you asked.",
            AllOf((AnyOf((Is("asked", "no"), Is("asked", "unsure"))), Not(_HAS_IEP))),
            facts=("initial-eval-who-can-ask",),
            letter="request-evaluation",
            guide="process",
        ),
        Finding(
            "no-answer",
            "ask",
            "The school should ask for your consent, or tell you no in writing with its reasons. "
            "Federal law sets no number of days for this, but your state may. Letters get lost, so follow up.",
            AllOf(
                (
                    AnyOf((Is("answered", "no"), Is("answered", "unsure"))),
                    Not(AnyOf((Is("asked", "no"), Is("asked", "unsure"), _HAS_IEP))),
                )
            ),
            facts=("pwn-for-refused-evaluation", "rti-district-may-refuse-with-pwn", "pwn-no-fixed-days"),
            letter="follow-up",
            give={"kind": "evaluation"},
            guide="evaluation-refused",
        ),
        Finding(
            "not-signed",
            "ask",
            "The federal time limit for a first evaluation starts when the district gets your signed form. "
            "If you have the form, read it, and keep a copy of what you send. If not, ask for it.",
            AllOf((AnyOf((Is("signed", "no"), Is("signed", "unsure"))), Not(_HAS_IEP))),
            facts=("initial-eval-60-days", "consent-initial-eval", "consent-is-written-and-informed"),
            guide="process",
        ),
        Finding(
            "count-the-days",
            "ask",
            "Find the day the district got your signed form. No copy? Ask the school for the day. "
            "Then count 60 calendar days, or use your state’s own time limit.",
            AllOf((Is("in-time", "unsure"), Not(_HAS_IEP))),
            facts=("initial-eval-60-days", "day-means-calendar-day"),
            guide="process",
        ),
        Finding(
            "area-missing",
            "ask",
            "The tests must cover each area where a disability is suspected. "
            "Write down the area that may be missing, say what you see, and ask for it to be added.",
            AnyOf((Is("areas", "no"), Is("areas", "unsure"))),
            facts=("assessed-all-areas",),
            guide="outside-evaluation",
        ),
        Finding(
            "get-the-report",
            "ask",
            "You get a free copy of the report and of the decision. Federal law sets no day for it, "
            "so ask to have the report before the meeting.",
            AnyOf((Is("report", "no"), Is("report", "unsure"), Is("qualified", "unsure"))),
            facts=("eval-report-free-copy",),
            letter="request-records",
            give={"records": "evaluations", "how": "copies"},
            guide="process",
        ),
        Finding(
            "who-decided",
            "ask",
            "A group that you are part of decides if your child qualifies. "
            "Ask the school: “Has this been decided, on which day, and who was there?”",
            Is("part", "unsure"),
            facts=("eligibility-group-includes-parent",),
            guide="process",
        ),
        Finding(
            "not-qualified",
            "ask",
            "A no is not the end. Ask for the reasons in writing. "
            "If you disagree with the testing, you can ask for an outside evaluation that the district pays for.",
            Is("qualified", "no"),
            facts=("pwn-when", "iee-right", "iee-fund-or-file"),
            letter="request-pwn",
            give={"about": "qualifies"},
            guide="outside-evaluation",
        ),
        Finding(
            "another-law",
            "ask",
            "Ask about a 504 plan too. A child with no IEP can still have rights under that law.",
            Is("qualified", "no"),
            facts=("504-fape",),
            guide="section-504",
        ),
        Finding(
            "first-meeting-when",
            "ask",
            "Ask for the day it was decided that your child needs special education. "
            "The meeting to write the first IEP is due within 30 calendar days of it.",
            Is("first-meeting", "unsure"),
            facts=("iep-initial-meeting-30-days", "day-means-calendar-day"),
            guide="process",
        ),
        Finding(
            "better-time",
            "ask",
            "You are to hear of a meeting early enough to come, and the time and place are to suit you both. "
            "Write back, and offer times that work for you.",
            AnyOf((Is("notice", "no"), Is("notice", "unsure"))),
            facts=("iep-meeting-notice",),
            guide="meetings",
        ),
        Finding(
            "see-records",
            "ask",
            "If you ask, the district must let you see your child’s records before an IEP meeting. "
            "Ask in writing, and name the day of the meeting.",
            Is("records", "unsure"),
            facts=("records-access-45-days",),
            letter="request-records",
            guide="meetings",
        ),
        Finding(
            "have-your-say",
            "ask",
            "Staff may bring a draft, but not a finished plan, and the team must consider your concerns. "
            "Write them down, and ask for time to talk about them.",
            AnyOf((Is("open", "no"), Is("open", "unsure"))),
            facts=("no-finished-iep-before-meeting", "iep-factors-considered"),
            letter="request-meeting",
            give={"topics": "services"},
            guide="meetings",
        ),
        Finding(
            "get-a-copy",
            "ask",
            "The district must give you a free copy of the IEP. Ask for it in a short email.",
            AnyOf((Is("copy", "no"), Is("copy", "unsure"))),
            facts=("iep-copy-free",),
            letter="request-records",
            give={"records": "ieps", "how": "copies"},
            guide="process",
        ),
        Finding(
            "find-out-services",
            "ask",
            "Ask your child easy questions, and ask the teacher what is done and when. "
            "The dates of the services will show the rest.",
            Is("as-written", "unsure"),
            letter="ask-the-teacher",
            guide="not-followed",
        ),
        Finding(
            "ask-for-reports",
            "ask",
            "The plan says when progress reports come. If one is late, or has no numbers, ask for the data.",
            AnyOf((Is("reports", "no"), Is("reports", "unsure"), Is("enough", "unsure"))),
            facts=("iep-progress-reports",),
            letter="request-progress-data",
            guide="documenting",
        ),
        Finding(
            "change-the-plan",
            "ask",
            "When there is less progress than expected, the team must change the plan as needed. "
            "Ask for a meeting, and ask what will be different.",
            Is("enough", "no"),
            facts=("iep-revise-lack-of-progress",),
            letter="request-meeting",
            give={"topics": "progress"},
            guide="meetings",
        ),
        Finding(
            "look-for-the-date",
            "ask",
            "Look for the meeting date on the IEP, and for the date on the last evaluation report. "
            "A review is due at least once a year, and a new evaluation at least once every 3 years.",
            AnyOf((Is("year", "unsure"), Is("three-years", "unsure"))),
            facts=("iep-review-annual", "reeval-limits"),
            letter="request-records",
            give={"records": "ieps"},
            guide="process",
        ),
        Finding(
            "reasons-in-writing",
            "ask",
            "For big choices, the district must write to you with its reasons, a fair time before it acts. "
            "The name for this is prior written notice (PWN). Ask for it by that name.",
            AnyOf((Is("told", "no"), Is("told", "unsure"))),
            facts=("pwn-when", "pwn-content-2-why"),
            letter="request-pwn",
            guide="meetings",
        ),
        Finding(
            "slow-answers",
            "ask",
            "Slow or vague answers are common, and most come from full days. "
            "Reply to your own email, ask one clear question, and name a day you hope to hear by.",
            AnyOf((Is("replies", "no"), Is("replies", "unsure"))),
            letter="follow-up",
            guide="documenting",
        ),
        Finding(
            "well-worry",
            "well",
            "The school has answered your request, so this step is done. If it sent a form, read it with care.",
            Is("answered", "yes"),
            guide="process",
        ),
        Finding(
            "well-testing",
            "well",
            "The testing is within its time. Ask for your free copy of the report when it is done.",
            Is("in-time", "yes"),
            facts=("eval-report-free-copy",),
        ),
        Finding(
            "well-deciding",
            "well",
            "You had the report, and you were part of the decision. That is how it should be.",
            AllOf((Is("report", "yes"), Is("part", "yes"))),
            facts=("eval-report-free-copy", "eligibility-group-includes-parent"),
        ),
        Finding(
            "well-writing",
            "well",
            "You could come, the plan was open, and your concerns were heard. That is a real team.",
            AllOf((Is("notice", "yes"), Is("open", "yes"))),
            facts=("iep-meeting-notice", "iep-factors-considered"),
        ),
        Finding(
            "well-carried-out",
            "well",
            "The services match the plan. A short thank-you goes a long way.",
            Is("as-written", "yes"),
        ),
        Finding(
            "well-progress",
            "well",
            "Your child is making the progress that was hoped for. Keep the reports, because they show what works.",
            Is("enough", "yes"),
        ),
        Finding(
            "well-review",
            "well",
            "The yearly review is up to date. You can still ask for a meeting at any time.",
            Is("year", "yes"),
            facts=("iep-review-annual", "iep-meeting-parent-may-request"),
        ),
        Finding(
            "well-told",
            "well",
            "You hear of choices in writing. Keep each letter with its date.",
            Is("told", "yes"),
        ),
        Finding(
            "at-worry",
            "well",
            "You are at step 1. An email that asks for an evaluation leads to step 2.",
            AllOf((Is("stage", "concern"), Not(AnyOf((Is("asked", "no"), Is("answered", "no")))))),
            facts=("initial-eval-who-can-ask",),
            letter="request-evaluation",
        ),
        Finding(
            "at-testing",
            "well",
            "You are at step 2. Next, a group that you are part of decides if your child qualifies.",
            AllOf(
                (
                    Is("stage", "waiting"),
                    Not(AnyOf((Is("signed", "no"), Is("in-time", "no"), Is("areas", "no")))),
                )
            ),
            facts=("eligibility-group-includes-parent",),
        ),
        Finding(
            "at-deciding",
            "well",
            "You are at step 3. Read the report, and write down two or three questions. "
            "If your child qualifies, the meeting to write the IEP comes next.",
            AllOf(
                (
                    AnyOf((Is("stage", "tested"), Is("stage", "deciding"))),
                    Not(AnyOf((Is("report", "no"), Is("part", "no"), Is("qualified", "no")))),
                )
            ),
            facts=("iep-initial-meeting-30-days",),
            letter="request-drafts",
            give={"papers": "evaluations"},
        ),
        Finding(
            "at-writing",
            "well",
            "You are at step 4. The first services need your signed yes, and then they start as soon as possible.",
            AllOf(
                (
                    Is("stage", "writing"),
                    Not(
                        AnyOf(
                            (
                                Is("first-meeting", "no"),
                                Is("notice", "no"),
                                Is("records", "no"),
                                Is("open", "no"),
                            )
                        )
                    ),
                )
            ),
            facts=("consent-initial-services", "consent-is-written-and-informed", "iep-services-asap"),
            guide="meetings",
        ),
        Finding(
            "at-carried-out",
            "well",
            "You are at steps 5 and 6. Keep a short log with dates, so that you can see what works.",
            AllOf(
                (
                    Is("stage", "in-place"),
                    Not(
                        AnyOf(
                            (
                                Is("copy", "no"),
                                Is("as-written", "no"),
                                Is("reports", "no"),
                                Is("enough", "no"),
                            )
                        )
                    ),
                )
            ),
            guide="documenting",
        ),
        Finding(
            "at-review",
            "well",
            "You are at step 7. Ask for the drafts and the data before the meeting, and bring your own list.",
            AllOf((Is("stage", "review"), Not(AnyOf((Is("year", "no"), Is("three-years", "no")))))),
            letter="request-drafts",
            guide="meetings",
        ),
    ),
    examples={
        "shortest": {"stage": "concern"},
        "sample": {
            "stage": "in-place",
            "state": "OH",
            "copy": "yes",
            "as-written": "no",
            "reports": "no",
            "enough": "unsure",
            "year": "yes",
            "three-years": "unsure",
            "told": "no",
            "replies": "yes",
        },
        "worry": {"stage": "concern", "asked": "no", "told": "unsure"},
        "no-answer": {"stage": "waiting", "asked": "yes", "answered": "no", "signed": "no", "replies": "no"},
        "waiting": {
            "stage": "waiting",
            "state": "WA",
            "asked": "yes",
            "answered": "yes",
            "signed": "yes",
            "in-time": "yes",
            "areas": "yes",
            "told": "yes",
        },
        "late": {"stage": "waiting", "signed": "yes", "in-time": "no"},
        "late-own-limit": {"stage": "waiting", "state": "WA", "in-time": "no", "areas": "unsure"},
        "late-from-referral": {"stage": "waiting", "state": "VA", "in-time": "no"},
        "count": {"stage": "unsure", "state": "AK", "in-time": "unsure", "part": "unsure"},
        "tested": {"stage": "tested", "report": "unsure"},
        "decided": {"stage": "deciding", "report": "yes", "part": "yes", "qualified": "yes"},
        "not-qualified": {"stage": "deciding", "report": "yes", "part": "no", "qualified": "no"},
        "writing": {
            "stage": "writing",
            "first-meeting": "yes",
            "notice": "yes",
            "records": "unsure",
            "open": "yes",
        },
        "writing-late": {
            "stage": "writing",
            "first-meeting": "no",
            "notice": "no",
            "records": "no",
            "open": "no",
        },
        "writing-when": {"stage": "writing", "first-meeting": "unsure", "open": "unsure"},
        "in-place": {"stage": "in-place", "as-written": "yes", "reports": "yes", "enough": "yes"},
        "in-doubt": {"stage": "in-place", "copy": "no", "as-written": "unsure", "enough": "no"},
        "review": {"stage": "review", "year": "yes", "three-years": "yes"},
        "review-late": {"stage": "review", "year": "no", "three-years": "no"},
    },
)
