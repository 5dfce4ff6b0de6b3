"""What has been tried, what is on file, what is still in time, and which step up fits."""

from checklists.model.checklist import Checklist, Finding, Item, Same, Section, Those
from checklists.model.conditions import AllOf, AnyOf, Given, Is, Not, Older
from checklists.model.fields import Field, Group

_YEAR_OVER = Older("last_on", "state-complaint-1-year")
_HEARING_OVER = Older("knew_on", "due-process-2-years")
_STOP_NO = AnyOf((Is("hearing-papers", "no"), Is("suspended", "no"), Is("held", "no"), Is("sign-now", "no")))
_STOP = AnyOf(
    (
        Is("hearing-papers", "yes"),
        Is("suspended", "yes"),
        Is("held", "yes"),
        Is("sign-now", "yes"),
        Is("hearing-papers", "unsure"),
        Is("suspended", "unsure"),
        Is("held", "unsure"),
        Is("sign-now", "unsure"),
    )
)
_STEP_DONE = AnyOf((Is("case-manager", "yes"), Is("met", "yes"), Is("director", "yes"), Is("helper", "yes")))
_STEP_OPEN = AnyOf((Is("case-manager", "no"), Is("met", "no"), Is("director", "no"), Is("helper", "no")))
_STEP_UNSURE = AnyOf((Is("case-manager", "unsure"), Is("met", "unsure"), Is("director", "unsure")))
_NO_RECORDS = AnyOf((Is("ieps", "no"), Is("services", "no"), Is("progress", "no")))
_NO_NOTES = AnyOf((Is("log", "no"), Is("emails", "no")))
_FILE_UNSURE = AnyOf(
    (
        Is("ieps", "unsure"),
        Is("services", "unsure"),
        Is("progress", "unsure"),
        Is("log", "unsure"),
        Is("emails", "unsure"),
        Is("pwn", "unsure"),
    )
)
_ON_FILE = AnyOf(
    (
        Is("ieps", "yes"),
        Is("services", "yes"),
        Is("progress", "yes"),
        Is("log", "yes"),
        Is("emails", "yes"),
        Is("pwn", "yes"),
    )
)
_RULE_MISSED = Is("rule-missed", "yes")
_DIFFER = Is("differ", "yes")
_CAN_TALK = Is("can-talk", "yes")
_IN_HEARING = Is("hearing-papers", "yes")
_KIND_NO = AnyOf((Is("rule-missed", "no"), Is("differ", "no"), Is("can-talk", "no")))
_KIND_OPEN = AnyOf(
    (
        _RULE_MISSED,
        _DIFFER,
        _CAN_TALK,
        Is("rule-missed", "unsure"),
        Is("differ", "unsure"),
        Is("can-talk", "unsure"),
    )
)

CHECKLIST = Checklist(
    id="ready-to-escalate",
    title="Ready for a step up?",
    groups=(
        Group(
            "The problem",
            (
                Field(
                    "problem",
                    "What is not working?",
                    kind="long",
                    optional=True,
                    hint="Two or three plain lines. The letters take them over.",
                ),
                Field(
                    "last_on",
                    "The last day it happened",
                    kind="date",
                    optional=True,
                    hint="It helps to see if a state complaint is still in time.",
                ),
                Field(
                    "knew_on",
                    "The day you first knew of it",
                    kind="date",
                    optional=True,
                    hint="It helps to see if a hearing may still be in time.",
                ),
            ),
        ),
    ),
    sections=(
        Section(
            "stop",
            "First: is one of these so?",
            (
                Item("hearing-papers", "Do you have a hearing date, or hearing papers?"),
                Item(
                    "suspended",
                    "Is your child suspended, and may the total pass ten school days?",
                    facts=(
                        "discipline-change-of-placement-10-consecutive",
                        "discipline-change-of-placement-pattern",
                    ),
                ),
                Item("held", "Was your child held down, or shut in a room alone?"),
                Item("sign-now", "Are you asked to sign a paper that you are not sure about?"),
            ),
            kind="ask",
        ),
        Section(
            "steps",
            "What you have tried",
            (
                Item(
                    "case-manager",
                    "Have you asked the teacher or case manager in writing?",
                    "They are closest to the plan.",
                ),
                Item("met", "Has there been a meeting about it?"),
                Item("director", "Have you written to the district’s special education director?"),
                Item("helper", "Have you talked with a parent center or another helper?"),
            ),
            kind="ask",
        ),
        Section(
            "school-papers",
            "Papers from the school",
            (
                Item("ieps", "Do you have the IEP, and older ones if they matter?"),
                Item(
                    "services",
                    "Do you have the service logs?",
                    "They show which sessions were held, and when.",
                ),
                Item("progress", "Do you have the progress data for the goals?"),
            ),
            kind="ask",
        ),
        Section(
            "own-papers",
            "Your own papers",
            (
                Item("log", "Do you have notes with dates?"),
                Item("emails", "Do you have what you wrote, and the answers?"),
                Item("pwn", "Do you have the school’s reasons in writing?"),
            ),
            kind="ask",
        ),
        Section(
            "kind",
            "What it is about",
            (
                Item(
                    "rule-missed",
                    "Was a rule missed, or a service in the plan not given?",
                    "Once the plan is made, services start as soon as possible.",
                    facts=("iep-services-asap",),
                ),
                Item(
                    "differ",
                    "Do you and the school see it differently?",
                    "On testing, who qualifies, placement, or what your child needs.",
                ),
                Item(
                    "can-talk",
                    "Can you still talk, if someone who takes no side helps?",
                    facts=("mediation-voluntary",),
                ),
            ),
            kind="ask",
        ),
    ),
    findings=(
        Finding(
            "call-hearing",
            "act",
            "Call for help before you write or sign anything. If the district filed, your written answer is due "
            "within 10 calendar days after you get the papers. Ask the district for free or low-cost legal "
            "help: it has to tell you what there is.",
            _IN_HEARING,
            facts=(
                "due-process-non-complaining-party-10-days",
                "day-means-calendar-day",
                "due-process-free-legal-info",
                "pti-directory",
            ),
            guide="not-followed",
        ),
        Finding(
            "call-suspended",
            "act",
            "Call a parent center now. More than 10 school days out in a row set off extra steps, and shorter "
            "times can too. Once the school decides on a change of placement, a meeting about it is due within "
            "10 school days.",
            Is("suspended", "yes"),
            facts=(
                "discipline-change-of-placement-10-consecutive",
                "discipline-change-of-placement-pattern",
                "mdr-10-school-days",
                "pti-directory",
            ),
            guide="not-followed",
        ),
        Finding(
            "call-held",
            "act",
            "If your child is hurt, get medical care first. Write down what your child tells you, with the time. "
            "Then call a parent center before you write to the school.",
            Is("held", "yes"),
            facts=("pti-directory",),
            guide="not-followed",
        ),
        Finding(
            "call-sign",
            "act",
            "Ask to take the paper home, and show it to someone before you sign. Some papers bind you once they "
            "are signed, such as a mediation agreement.",
            Is("sign-now", "yes"),
            facts=("mediation-agreement-binding",),
            guide="not-followed",
        ),
        Finding(
            "which-paper",
            "ask",
            "If you have a paper and do not know what it is, show it to a parent center today. A hearing paper "
            "has short time limits.",
            AnyOf((Is("hearing-papers", "unsure"), Is("sign-now", "unsure"))),
            facts=("due-process-non-complaining-party-10-days", "pti-directory"),
            guide="not-followed",
        ),
        Finding(
            "count-days-out",
            "ask",
            "Count the school days that your child was out this year. Put the days on which your child was sent "
            "home early on the list too, because those may count.",
            Is("suspended", "unsure"),
            facts=("discipline-change-of-placement-pattern", "informal-removals-count"),
            guide="not-followed",
        ),
        Finding(
            "what-happened",
            "ask",
            "Ask your child in an easy way, and write down the words and the time. Then ask the school what "
            "happened. If it was so, call a parent center.",
            Is("held", "unsure"),
            facts=("pti-directory",),
            guide="not-followed",
        ),
        Finding(
            "year-over",
            "ask",
            "The last day you gave is more than one year ago. A state complaint looks back one year from the "
            "day the state gets it, so the state may not look into this. Some states may give more time: ask "
            "your parent center.",
            _YEAR_OVER,
            facts=("state-complaint-1-year", "pti-directory"),
            guide="escalation",
        ),
        Finding(
            "hearing-over",
            "ask",
            "Two years have passed since the day you first knew, so the time to ask for a hearing may be over. "
            "There are two narrow exceptions, and states can have limits of their own. Ask for legal help soon.",
            _HEARING_OVER,
            facts=("due-process-2-years", "due-process-2-year-exceptions", "due-process-free-legal-info"),
            guide="escalation",
        ),
        Finding(
            "hearing-clock",
            "ask",
            "For a hearing, federal law gives two years from when you knew, or should have known. If your state "
            "has its own limit, that one counts, and it may be shorter. Ask your parent center which one it is.",
            AllOf((Given("knew_on"), Not(_HEARING_OVER))),
            facts=("due-process-2-years", "pti-directory"),
            guide="escalation",
        ),
        Finding(
            "complaint",
            "ask",
            "A state complaint may fit. You can write it yourself, and a decision is due 60 calendar days after "
            "you file, or later in a few cases. Get advice first: the parent center is free to call.",
            AllOf((_RULE_MISSED, Not(Is("case-manager", "no")), Not(_IN_HEARING), Not(_YEAR_OVER))),
            facts=(
                "state-complaint-who",
                "state-complaint-60-days",
                "state-complaint-extension",
                "pti-directory",
            ),
            letter="state-complaint",
            give={"problem": Same("problem")},
            guide="escalation",
        ),
        Finding(
            "complaint-waits",
            "ask",
            "A point that is in a hearing is set aside in a state complaint until the hearing ends. Ask your "
            "helper which of the two fits before you file.",
            AllOf((_RULE_MISSED, _IN_HEARING)),
            facts=("state-complaint-set-aside",),
            guide="escalation",
        ),
        Finding(
            "mediation",
            "ask",
            "Mediation may fit. It is free and private, both sides have to want it, and you can try it before a "
            "hearing. If you both sign an agreement, it binds you both, so read it with someone first.",
            AllOf((_CAN_TALK, Not(_IN_HEARING))),
            facts=(
                "mediation-free",
                "mediation-confidential",
                "mediation-voluntary",
                "mediation-available-any-time",
                "mediation-agreement-binding",
            ),
            letter="request-mediation",
            give={"dispute": Same("problem")},
            guide="escalation",
        ),
        Finding(
            "hearing",
            "ask",
            "A hearing is the top step, so get advice before you file. Ask the district for the free or "
            "low-cost legal help nearby: it has to tell you. Ask your parent center too.",
            AllOf((_DIFFER, Not(_CAN_TALK), Not(_IN_HEARING))),
            facts=("due-process-subject", "due-process-free-legal-info", "pti-directory"),
            guide="escalation",
        ),
        Finding(
            "in-hearing",
            "ask",
            "With a hearing case open, ask your helper first if mediation can still fit. It may not hold up the "
            "hearing.",
            AllOf((AnyOf((_DIFFER, _CAN_TALK)), _IN_HEARING)),
            facts=("mediation-voluntary",),
            guide="escalation",
        ),
        Finding(
            "check-plan",
            "ask",
            "Put the exact words of the plan next to what happens, one line each. If the two do not match, "
            "change your answer to Yes.",
            Is("rule-missed", "unsure"),
            guide="not-followed",
        ),
        Finding(
            "one-line-each",
            "ask",
            "Write one line on what you want, and one on what the school says. A parent center can help you see "
            "which step fits.",
            AnyOf((Is("differ", "unsure"), Is("can-talk", "unsure"))),
            facts=("pti-duties", "pti-directory"),
            guide="escalation",
        ),
        Finding(
            "teacher-first",
            "ask",
            "Start with a short note to the teacher or case manager. It may be all it takes, and it shows later "
            "that you asked. Is a time limit near? Ask a parent center about skipping a step.",
            Is("case-manager", "no"),
            facts=("pti-directory",),
            letter="ask-the-teacher",
            give={"seen": Same("problem")},
            guide="not-followed",
        ),
        Finding(
            "meet-next",
            "ask",
            "The next step is a meeting. You can ask for one at any time. Federal law sets no number of days to "
            "hold it, so name a few times that work for you.",
            AllOf((Is("met", "no"), Not(Is("case-manager", "no")))),
            facts=("iep-meeting-parent-may-request", "iep-meeting-request-no-federal-days"),
            letter="request-meeting",
            give={"about": Same("problem")},
            guide="meetings",
        ),
        Finding(
            "director-next",
            "ask",
            "The next step is the district’s special education director. One page is enough: the facts, the "
            "dates, and what you tried. Name a day by which you hope to hear.",
            AllOf((Is("director", "no"), Not(Is("case-manager", "no")), Not(Is("met", "no")))),
            guide="escalation",
        ),
        Finding(
            "find-helper",
            "ask",
            "Call a parent center before you go up a step. They help parents talk with the school, and you can "
            "find yours at parentcenterhub.org.",
            AnyOf((Is("helper", "no"), Is("helper", "unsure"))),
            facts=("pti-every-state", "pti-duties", "pti-directory"),
        ),
        Finding(
            "was-it-written",
            "ask",
            "Search your sent mail for the school’s name. If a step was only spoken, sum it up in an email now, "
            "with the day it was.",
            _STEP_UNSURE,
            letter="recap-conversation",
            guide="documenting",
        ),
        Finding(
            "get-records",
            "ask",
            "Ask the school for the papers that you marked No. Your copy of the IEP is free. The rest you get to "
            "see with no needless delay, before any IEP meeting, and never later than 45 calendar days after you "
            "ask.",
            _NO_RECORDS,
            facts=("iep-copy-free", "records-access-45-days", "day-means-calendar-day"),
            letter="request-records",
            give={"records": Those("school-papers")},
            guide="documenting",
        ),
        Finding(
            "own-notes",
            "ask",
            "Start today. Go through your calendar, texts and emails, and write one line for each date. Note "
            "that you wrote it later.",
            _NO_NOTES,
            guide="documenting",
        ),
        Finding(
            "get-pwn",
            "ask",
            "Did the school say no to testing, a service or another class, or is it making such a change? Then "
            "ask for the reasons in writing. They help you see which step fits.",
            Is("pwn", "no"),
            facts=("pwn-when", "pwn-refusal-too"),
            letter="request-pwn",
            guide="meetings",
        ),
        Finding(
            "look-first",
            "ask",
            "For the papers that you are not sure of, look through your folder and your email. What you do not "
            "find, mark No.",
            _FILE_UNSURE,
            guide="documenting",
        ),
        Finding(
            "nothing-urgent",
            "well",
            "Nothing that you marked in the first part needs a call today.",
            AllOf((_STOP_NO, Not(_STOP))),
        ),
        Finding(
            "year-open",
            "well",
            "By the day you gave, a state complaint is in time today. It looks back one year from the day the "
            "state gets it, so leave time for the mail.",
            AllOf((Given("last_on"), Not(_YEAR_OVER))),
            facts=("state-complaint-1-year",),
        ),
        Finding(
            "step-by-step",
            "well",
            "You are going step by step. Be patient while someone does the work by a day you agreed on, and "
            "move up when that day goes by.",
            AllOf((_STEP_DONE, Not(_STEP_OPEN), Not(_STEP_UNSURE), Not(Is("helper", "unsure")))),
        ),
        Finding(
            "file-good",
            "well",
            "What you have marked is on file. Put it in order of date, and keep a second copy.",
            AllOf((_ON_FILE, Not(_NO_RECORDS), Not(_NO_NOTES), Not(Is("pwn", "no")), Not(_FILE_UNSURE))),
        ),
        Finding(
            "no-step-up",
            "well",
            "Nothing that you marked in the last part points to a complaint or a hearing. A calm email or a "
            "meeting may be all it takes.",
            AllOf((_KIND_NO, Not(_KIND_OPEN))),
            letter="request-meeting",
            give={"about": Same("problem")},
        ),
    ),
    examples={
        "shortest": {"hearing-papers": "no", "case-manager": "no"},
        "sample": {
            "problem": "Theo’s IEP has a reading group four times a week. Most of these groups have not been held.",
            "last_on": "2026-10-23",
            "knew_on": "2026-09-14",
            "hearing-papers": "no",
            "suspended": "no",
            "held": "no",
            "sign-now": "no",
            "case-manager": "yes",
            "met": "yes",
            "director": "no",
            "helper": "no",
            "ieps": "yes",
            "services": "no",
            "progress": "no",
            "log": "yes",
            "emails": "yes",
            "pwn": "yes",
            "rule-missed": "yes",
            "differ": "no",
            "can-talk": "no",
        },
        "ready": {
            "problem": "Mr. O’Neil’s class has no aide for Nguyễn Thị Hà.",
            "last_on": "2026-10-30",
            "case-manager": "yes",
            "met": "yes",
            "director": "yes",
            "helper": "yes",
            "ieps": "yes",
            "services": "yes",
            "progress": "yes",
            "log": "yes",
            "emails": "yes",
            "pwn": "yes",
            "rule-missed": "yes",
            "can-talk": "yes",
        },
        "stop": {
            "hearing-papers": "yes",
            "suspended": "yes",
            "held": "yes",
            "sign-now": "yes",
            "rule-missed": "yes",
            "differ": "yes",
        },
        "unsure": {
            "hearing-papers": "unsure",
            "suspended": "unsure",
            "held": "unsure",
            "sign-now": "unsure",
            "case-manager": "unsure",
            "met": "no",
            "log": "unsure",
            "rule-missed": "unsure",
            "differ": "unsure",
        },
        "long-ago": {
            "last_on": "2025-06-01",
            "knew_on": "2024-03-01",
            "rule-missed": "yes",
            "log": "no",
            "pwn": "no",
        },
        "differ": {"differ": "yes", "can-talk": "no"},
        "early": {"rule-missed": "no", "differ": "no", "last_on": "2026-10-01"},
    },
)
