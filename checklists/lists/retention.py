"""Before a child repeats a grade: what was tried, who decides and by when, and what to ask for instead."""

from checklists.model.checklist import Checklist, Finding, Item, Same, Section
from checklists.model.conditions import AllOf, AnyOf, Is, Not
from checklists.model.fields import Field, Group, Option

_CONCERN = {"status": Same("status"), "heard_on": Same("heard_on"), "reason": Same("reason")}
_IEP = Is("status", "iep")

CHECKLIST = Checklist(
    id="retention",
    title="They want to hold my child back",
    groups=(
        Group(
            "What you heard",
            (
                Field(
                    "why",
                    "What reason did the school give?",
                    kind="many",
                    hint="Tick all that fit.",
                    options=(
                        Option("time", "My child needs more time"),
                        Option("scores", "Low scores or grades"),
                        Option("reading-law", "A state reading law or test"),
                        Option("missed", "My child missed a lot of school"),
                        Option("not-ready", "My child is young, or not ready"),
                        Option("other", "Something else, or no reason"),
                    ),
                ),
                Field(
                    "status",
                    "Does your child have an IEP?",
                    kind="choice",
                    options=(
                        Option("iep", "Yes"),
                        Option("testing", "Not yet, but my child is being tested"),
                        Option("none", "No"),
                    ),
                ),
            ),
        ),
        Group(
            "For your letter",
            (
                Field("heard_on", "The day you heard of it", kind="date", optional=True),
                Field("reason", "The reason, in their words", kind="long", optional=True),
            ),
        ),
    ),
    sections=(
        Section(
            "decides",
            "Who decides, and by when",
            hint="States and districts make the rules for repeating a grade. Each can set a last day.",
            kind="ask",
            items=(
                Item(
                    "policy",
                    "Have you seen the written policy?",
                    "It says who decides, and how.",
                    facts=("retention-not-set-by-idea",),
                ),
                Item("appeal", "Do you know how to appeal, and the last day to do it?"),
                Item(
                    "team",
                    "If there is an IEP: has its team met about this?",
                    "The law does not, in general, make it the team’s choice. A state or district can.",
                    facts=("retention-iep-team-role",),
                ),
            ),
        ),
        Section(
            "tried",
            "What was tried",
            hint="A second year helps only if time was the real problem. So look at the help first.",
            kind="ask",
            items=(
                Item(
                    "given",
                    "Was the help given as it was planned?",
                    "Which services or groups, on which dates, and which were missed?",
                    facts=("fape-definition",),
                ),
                Item(
                    "goals",
                    "If there is an IEP: do the goals fit, with a start and a target in numbers?",
                    facts=("iep-measurable-goals",),
                ),
                Item(
                    "access",
                    "Could your child get at the work?",
                    "For example: text read aloud, a shorter page, a quiet seat.",
                ),
                Item(
                    "changed",
                    "When something did not work, was it changed, based on numbers?",
                    facts=("iep-revise-lack-of-progress",),
                ),
                Item("different", "Do you know what would be different next year?"),
            ),
        ),
        Section(
            "behind",
            "What may be behind it",
            kind="ask",
            items=(
                Item(
                    "suspected",
                    "Do you or the school think that a disability may be part of it?",
                    "Or one that the plan does not cover yet. It can be about learning, attention, speech or health.",
                ),
                Item("plan-504", "Does your child have a 504 plan?"),
                Item(
                    "said-no",
                    "Did you ask for a change in the IEP, and hear no?",
                    facts=("pwn-refusal-too",),
                ),
            ),
        ),
    ),
    findings=(
        Finding(
            "last-day",
            "act",
            "Ask today how to appeal, and by which day. Your state or district may set a last day. "
            "Once you know it, write it where you will see it.",
            AnyOf((Is("appeal", "no"), Is("appeal", "unsure"))),
            facts=("retention-not-set-by-idea",),
            letter="retention-concern",
            give=_CONCERN,
            guide="retention",
        ),
        Finding(
            "reading-law",
            "act",
            "Some of these laws have a way out for some children, often called a good-cause exemption. "
            "Ask today which ones there are, who asks for one, and by which day. "
            "If we know your state’s rule, your state’s page here shows it.",
            Is("why", "reading-law"),
            facts=("retention-not-set-by-idea",),
            letter="retention-concern",
            give=_CONCERN,
            guide="retention",
        ),
        Finding(
            "not-given",
            "act",
            "The services must match the IEP. If the help was not given, a second year may not fix that. "
            "Ask for the dates, and for a plan to put it right now.",
            AllOf((_IEP, Is("given", "no"))),
            facts=("fape-definition",),
            letter="iep-not-implemented",
            guide="not-followed",
        ),
        Finding(
            "ask-for-testing",
            "act",
            "Ask for an evaluation now, in writing. Your child does not have to repeat a grade first to qualify. "
            "If a disability is the cause, the same year again may end the same way.",
            AllOf((Is("status", "none"), Is("suspected", "yes"))),
            facts=("initial-eval-who-can-ask", "fape-advancing-grade-to-grade"),
            letter="request-evaluation",
            guide="evaluation-refused",
        ),
        Finding(
            "time",
            "ask",
            "More time helps only if time was the problem. Ask what would be different next year, and who would do it.",
            Is("why", "time"),
            letter="retention-concern",
            give=_CONCERN,
            guide="retention",
        ),
        Finding(
            "scores",
            "ask",
            "A score shows that something is hard. It does not show why. "
            "Ask to see the scores and the work, and ask what each one says about the cause.",
            Is("why", "scores"),
            letter="retention-concern",
            give=_CONCERN,
            guide="retention",
        ),
        Finding(
            "missed",
            "ask",
            "If your child missed the lessons, time may be part of it. "
            "Ask which lessons were missed, and whether summer or small-group help could make up for them.",
            Is("why", "missed"),
            letter="retention-concern",
            give=_CONCERN,
            guide="retention",
        ),
        Finding(
            "not-ready",
            "ask",
            "“Not ready” can mean many things. Ask what your child cannot do yet, in plain words, "
            "and which help would teach it.",
            Is("why", "not-ready"),
            letter="retention-concern",
            give=_CONCERN,
            guide="retention",
        ),
        Finding(
            "other-reason",
            "ask",
            "Ask for the reason in a short email, and for the scores, work and notes that it rests on.",
            Is("why", "other"),
            letter="retention-concern",
            give=_CONCERN,
            guide="they-said",
        ),
        Finding(
            "see-the-policy",
            "ask",
            "The federal special education law (IDEA) does not set rules for repeating a grade. "
            "Your state and district do. Ask for the written policy, and ask who decides.",
            AnyOf((Is("policy", "no"), Is("policy", "unsure"))),
            facts=("retention-not-set-by-idea",),
            letter="retention-concern",
            give=_CONCERN,
            guide="retention",
        ),
        Finding(
            "team-first",
            "ask",
            "The IEP is where you sit at the table. Ask for an IEP meeting before anything is final. "
            "When progress is less than expected, the team must change the plan as needed.",
            AllOf((_IEP, Not(Is("team", "yes")))),
            facts=("iep-meeting-parent-may-request", "iep-revise-lack-of-progress"),
            letter="request-meeting",
            give={"topics": "progress"},
            guide="meetings",
        ),
        Finding(
            "wait-for-results",
            "ask",
            "The results may show why your child is stuck. Ask the school to wait for them. This is a wish, not a rule.",
            Is("status", "testing"),
            letter="retention-concern",
            give=_CONCERN,
            guide="process",
        ),
        Finding(
            "no-iep",
            "ask",
            "Ask to meet with the teachers before anything is final. "
            "If anyone thinks that a disability is part of it, ask for testing too.",
            Is("status", "none"),
            letter="retention-concern",
            give=_CONCERN,
            guide="retention",
        ),
        Finding(
            "help-not-given",
            "ask",
            "If the extra help was planned but not given, it has not been tried yet. "
            "Ask what got in the way, and ask to try it before anything is final.",
            AllOf((Is("given", "no"), Not(_IEP))),
            letter="retention-concern",
            give=_CONCERN,
            guide="retention",
        ),
        Finding(
            "see-the-dates",
            "ask",
            "Ask for the dates on which help was given, and the dates it was missed. Then you will know.",
            Is("given", "unsure"),
            letter="request-records",
            give={"records": "services"},
            guide="documenting",
        ),
        Finding(
            "goals-in-numbers",
            "ask",
            "The yearly goals in an IEP must be measurable. For each one, ask where it started, where it is now, "
            "and what the target is.",
            AllOf((AnyOf((Is("goals", "no"), Is("goals", "unsure"))), Not(Is("status", "none")))),
            facts=("iep-measurable-goals",),
            letter="request-progress-data",
            guide="meetings",
        ),
        Finding(
            "access",
            "ask",
            "If your child could not get at the work, more of the same work will not help. "
            "Ask for tools, shorter pages or a quiet place, and see what changes.",
            AnyOf((Is("access", "no"), Is("access", "unsure"))),
            letter="retention-concern",
            give=_CONCERN,
            guide="success",
        ),
        Finding(
            "change-the-plan",
            "ask",
            "When progress is less than expected, the team must change the IEP as needed. "
            "Ask what was changed, on which date, and on what numbers.",
            AllOf((_IEP, AnyOf((Is("changed", "no"), Is("changed", "unsure"))))),
            facts=("iep-revise-lack-of-progress",),
            letter="request-progress-data",
            guide="meetings",
        ),
        Finding(
            "change-the-help",
            "ask",
            "Ask what was tried, for how long, and what the numbers showed. "
            "If nothing was changed, there is still something to try.",
            AllOf((AnyOf((Is("changed", "no"), Is("changed", "unsure"))), Not(_IEP))),
            letter="retention-concern",
            give=_CONCERN,
            guide="retention",
        ),
        Finding(
            "next-year",
            "ask",
            "This is the key question. Ask what would be taught in a new way, by whom, and how often.",
            AnyOf((Is("different", "no"), Is("different", "unsure"))),
            letter="retention-concern",
            give=_CONCERN,
            guide="retention",
        ),
        Finding(
            "test-again",
            "ask",
            "New testing may show why your child is stuck. If you ask, the district must do it, "
            "but not more than once a year unless you both agree.",
            AllOf((_IEP, Is("suspected", "yes"))),
            facts=("reeval-parent-or-teacher-request", "reeval-limits"),
            guide="outside-evaluation",
        ),
        Finding(
            "look-closer",
            "ask",
            "Write down what is hard, when, and what helps. Ask the teacher for the same list. "
            "If the lists show a pattern, it is a good reason to ask for testing.",
            Is("suspected", "unsure"),
            letter="ask-the-teacher",
            guide="documenting",
        ),
        Finding(
            "use-the-504",
            "ask",
            "Look at each part of the 504 plan. Ask whether it was done, and what it changed. "
            "If your child needs to be taught in a new way, you can ask for IEP testing too.",
            Is("plan-504", "yes"),
            facts=("initial-eval-who-can-ask",),
            guide="section-504",
        ),
        Finding(
            "reasons-in-writing",
            "ask",
            "When the school says no to a change you asked for in the IEP, it must give you its reasons in writing. "
            "Ask for prior written notice (PWN) about the change, not about the grade.",
            Is("said-no", "yes"),
            facts=("pwn-refusal-too", "pwn-content-2-why"),
            letter="request-pwn",
            give={"kind": "refused", "about": "services"},
            guide="retention",
        ),
        Finding(
            "help-was-real",
            "well",
            "The help was given, your child could get at the work, and it was changed when it did not work. "
            "So ask what a second year would add. The research on it is mixed.",
            AllOf((Is("given", "yes"), Is("access", "yes"), Is("changed", "yes"))),
            facts=("research-summary-honest",),
            guide="retention",
        ),
        Finding(
            "know-the-rules",
            "well",
            "You have seen the policy, and you know the last day to appeal. Put that day where you will see it.",
            AllOf((Is("policy", "yes"), Is("appeal", "yes"))),
        ),
        Finding(
            "team-has-met",
            "well",
            "The IEP team has met about it. Ask for what was said in writing, and what will change in the plan.",
            AllOf((_IEP, Is("team", "yes"))),
            letter="after-meeting",
        ),
        Finding(
            "a-real-plan",
            "well",
            "You know what would be different next year. Ask if it can start now, and move up with your child.",
            Is("different", "yes"),
        ),
    ),
    examples={
        "shortest": {"status": "none"},
        "sample": {
            "why": ["time", "scores"],
            "status": "iep",
            "heard_on": "2026-10-26",
            "reason": "“Theo just needs one more year to catch up with his reading.”",
            "policy": "no",
            "appeal": "unsure",
            "team": "no",
            "given": "no",
            "goals": "unsure",
            "changed": "no",
            "different": "no",
        },
        "reading-law": {
            "why": ["reading-law", "missed"],
            "status": "none",
            "suspected": "yes",
            "plan-504": "yes",
            "given": "no",
            "changed": "unsure",
        },
        "awkward": {
            "why": ["not-ready", "other"],
            "status": "testing",
            "reason": "Mr. O’Neil and Mrs. Nguyễn Thị Hà: <“عائشة” & time>",
            "given": "unsure",
            "access": "no",
            "goals": "no",
            "suspected": "unsure",
        },
        "help-was-given": {
            "why": ["scores"],
            "status": "iep",
            "policy": "yes",
            "appeal": "yes",
            "team": "yes",
            "given": "yes",
            "goals": "yes",
            "access": "yes",
            "changed": "yes",
            "different": "yes",
            "suspected": "yes",
            "said-no": "yes",
        },
    },
)
