"""The same day, and the days after: what was said is on paper, in the plan, and in the calendar."""

from checklists.model.checklist import Checklist, Finding, Item, Same, Section
from checklists.model.conditions import AllOf, AnyOf, Given, Is, Not
from checklists.model.fields import Field, Group, Option
from checklists.model.people import CASE_MANAGER

_FIRST = Is("first", "first")
_LATER = Is("first", "later")
_TURNED_DOWN = Is("turned-down", "yes")
_DISAGREE = Is("agree", "no")
_PLAN_RIGHT = AllOf((Is("copy", "yes"), Is("as-agreed", "yes")))

CHECKLIST = Checklist(
    id="after-the-meeting",
    title="After the IEP meeting",
    groups=(
        Group(
            "The meeting",
            (
                Field("meeting", "The day you met", kind="date", optional=True),
                Field(
                    "first",
                    "Was this for your child’s first IEP?",
                    kind="choice",
                    optional=True,
                    hint="First means that special education has not started yet.",
                    options=(
                        Option("first", "Yes, the first"),
                        Option("later", "No, a later one"),
                    ),
                ),
            ),
        ),
        Group(
            "For the letters",
            (
                CASE_MANAGER,
                Field(
                    "declined",
                    "What was turned down",
                    kind="long",
                    optional=True,
                    hint="Testing, a service or a placement that you asked for. Leave it empty if nothing was.",
                ),
            ),
        ),
    ),
    sections=(
        Section(
            "today",
            "Today, while it is fresh",
            items=(
                Item(
                    "write-down",
                    "Write down what was said, and by whom.",
                    "Tonight is better than next week. Keep what you heard apart from what you felt.",
                    guide="documenting",
                ),
                Item(
                    "keep-papers",
                    "Put each paper in one place.",
                    "Take a photo of every page you were given, too.",
                ),
                Item(
                    "calendar",
                    "Put the dates into your calendar.",
                    "When each promise is due, when the first report comes, when you will look again.",
                ),
                Item(
                    "good-thing",
                    "Write down one thing that is going well.",
                    "Then tell your child. Small, steady gains are success.",
                    guide="success",
                ),
            ),
        ),
        Section(
            "after",
            "Where things stand",
            kind="ask",
            hint="Come back to this when the papers arrive.",
            items=(
                Item(
                    "recap",
                    "Did you send an email that sums up the meeting?",
                    "What was agreed, who does it, by when, and what is open.",
                ),
                Item(
                    "copy",
                    "Do you have a copy of the IEP?",
                    facts=("iep-copy-free",),
                ),
                Item(
                    "as-agreed",
                    "Does the IEP say what was agreed?",
                    "Put your notes next to it: what help, how often, where, how long, and from when.",
                    facts=("iep-frequency-location-duration",),
                ),
                Item("turned-down", "Was something turned down that you asked for?"),
                Item(
                    "reasons",
                    "If so: do you have the reasons in writing?",
                    "The paper is called prior written notice (PWN).",
                    facts=("pwn-refusal-too",),
                ),
                Item("agree", "Do you agree with the plan?"),
                Item(
                    "to-sign",
                    "Is there a paper that you were asked to sign, and have not?",
                ),
                Item("start", "Do you know when each service starts?"),
                Item(
                    "teachers",
                    "Will each teacher get the plan and know their part?",
                    facts=("iep-accessible-to-teachers", "iep-teachers-informed"),
                ),
                Item("look-again", "Is there a day to look at how it goes?"),
            ),
        ),
    ),
    findings=(
        Finding(
            "disagree-later",
            "act",
            "You disagree with part of a plan that is not the first. "
            "In most states it can start even if you do not sign, so write soon. "
            "Say which part you disagree with and what you ask for instead. Ask your parent center what your state does.",
            AllOf((_DISAGREE, _LATER)),
            facts=("iep-signature-not-federal",),
            letter="disagree-with-iep",
            give={"which": "later", "to": Same("case_manager")},
            guide="meetings",
        ),
        Finding(
            "disagree-first",
            "ask",
            "You disagree with part of the first plan. "
            "The first services do not start without your written consent. "
            "So write soon, say what you agree with and what you ask for instead.",
            AllOf((_DISAGREE, _FIRST)),
            facts=("consent-initial-services", "consent-is-written-and-informed"),
            letter="disagree-with-iep",
            give={"which": "first", "to": Same("case_manager")},
            guide="meetings",
        ),
        Finding(
            "disagree",
            "ask",
            "You disagree with part of the plan. Say so in writing soon: which part, and what you ask for instead. "
            "What happens until then depends on whether it is the first IEP, so answer that above if you can.",
            AllOf((_DISAGREE, Not(Given("first")))),
            letter="disagree-with-iep",
            give={"to": Same("case_manager")},
            guide="meetings",
        ),
        Finding(
            "not-yet",
            "ask",
            "You are not sure yet, and that is fine. "
            "In most states a later IEP can start even if you do not sign. "
            "So say in your email that you have not agreed yet, read the plan, and write again soon.",
            Is("agree", "unsure"),
            facts=("iep-signature-not-federal",),
            letter="after-meeting",
            give={
                "stand": "not-yet",
                "met_on": Same("meeting"),
                "declined": Same("declined"),
                "to": Same("case_manager"),
            },
        ),
        Finding(
            "sum-up",
            "ask",
            "A short email that sums up the meeting helps everyone work from the same notes. "
            "No rule asks for one. Today is the best day for it.",
            AnyOf((Is("recap", "no"), Is("recap", "unsure"))),
            letter="after-meeting",
            give={
                "met_on": Same("meeting"),
                "declined": Same("declined"),
                "to": Same("case_manager"),
            },
            guide="meetings",
        ),
        Finding(
            "ask-for-copy",
            "ask",
            "The district gives you a copy of the IEP for free, and you do not have to ask. "
            "Federal law sets no number of days, so ask kindly when it will come.",
            AnyOf((Is("copy", "no"), Is("copy", "unsure"))),
            facts=("iep-copy-free",),
            letter="request-records",
            give={"records": "ieps", "how": "copies", "to": Same("case_manager")},
        ),
        Finding(
            "put-it-in",
            "ask",
            "Something that was agreed is missing, or it reads another way. Often it is just a slip. "
            "Ask to have it written in. After the yearly meeting, you and the district may agree to make "
            "such a change in writing, without one more meeting.",
            Is("as-agreed", "no"),
            facts=("iep-amend-without-meeting",),
            letter="put-it-in-the-iep",
            give={"kind": "promised", "to": Same("case_manager")},
        ),
        Finding(
            "compare",
            "ask",
            "Take a quiet half hour with the plan, your notes and a pen. "
            "Look for each thing that was agreed, and mark loose words such as “as needed”.",
            Is("as-agreed", "unsure"),
            guide="not-followed",
        ),
        Finding(
            "ask-for-reasons",
            "ask",
            "Something was turned down, and you do not have the reasons on paper. "
            "Was it about testing, eligibility, placement or services? Then ask for prior written notice. "
            "Federal law sets no number of days for it, and it may be on its way.",
            AllOf((_TURNED_DOWN, Is("reasons", "no"))),
            facts=("pwn-refusal-too", "pwn-content-2-why", "pwn-no-fixed-days"),
            letter="request-pwn",
            give={
                "kind": "refused",
                "how": "meeting",
                "learned_on": Same("meeting"),
                "decision": Same("declined"),
                "to": Same("case_manager"),
            },
        ),
        Finding(
            "find-reasons",
            "ask",
            "Look through the papers for one that says what was turned down, and why. "
            "It may have another name at the top. Not there? Ask: "
            "“Which paper is the prior written notice about this?”",
            AllOf((_TURNED_DOWN, AnyOf((Is("reasons", "unsure"), Not(Given("reasons")))))),
            facts=("pwn-content-1-action", "pwn-content-2-why"),
            letter="request-pwn",
            give={
                "kind": "refused",
                "how": "meeting",
                "learned_on": Same("meeting"),
                "decision": Same("declined"),
                "to": Same("case_manager"),
            },
        ),
        Finding(
            "was-it-a-no",
            "ask",
            "It is easy to leave a meeting not sure if it was a no. "
            "Ask in your email: “Did the team decide on this, or is it still open?”",
            Is("turned-down", "unsure"),
            letter="after-meeting",
            give={"met_on": Same("meeting"), "to": Same("case_manager")},
        ),
        Finding(
            "paper-to-sign",
            "ask",
            "Ask what the paper is for: does it say yes to something, or only that you came? "
            "When the school asks for your consent, giving it is your choice. "
            "Federal law does not make anyone sign the IEP itself.",
            Is("to-sign", "yes"),
            facts=("consent-voluntary-revocable", "iep-signature-not-federal"),
            guide="meetings",
        ),
        Finding(
            "look-for-paper",
            "ask",
            "Look at the last page of each paper for a line to sign. "
            "If you find one, ask the case manager what it is for and whether they are waiting for it.",
            Is("to-sign", "unsure"),
        ),
        Finding(
            "first-consent",
            "ask",
            "You agree, and it is the first IEP. "
            "The school needs your written consent before the first services can start. "
            "Not signed yet? Ask for that form, so that nothing waits.",
            AllOf((_FIRST, Is("agree", "yes"))),
            facts=("consent-initial-services", "consent-is-written-and-informed"),
            guide="meetings",
        ),
        Finding(
            "ask-start",
            "ask",
            "The IEP gives the date on which each service is planned to start, and how often, where and how long. "
            "Look there first. Then ask: “Is that still the plan?”",
            AnyOf((Is("start", "no"), Is("start", "unsure"))),
            facts=("iep-frequency-location-duration",),
            guide="process",
        ),
        Finding(
            "ask-teachers",
            "ask",
            "Each teacher and provider who carries out the plan is to have access to it and be told their part. "
            "Ask the case manager: “Who will tell each of them, and when?”",
            AnyOf((Is("teachers", "no"), Is("teachers", "unsure"))),
            facts=("iep-accessible-to-teachers", "iep-teachers-informed"),
            guide="not-followed",
        ),
        Finding(
            "pick-a-day",
            "ask",
            "Pick a day to look at how it goes. Four to six weeks from now is our advice, not a rule. "
            "A short, regular update can help until then.",
            AnyOf((Is("look-again", "no"), Is("look-again", "unsure"))),
            letter="ask-for-check-ins",
            give={"iep": "yes", "to": Same("case_manager")},
        ),
        Finding(
            "reasons-there",
            "well",
            "You have the reasons in writing, as it should be. "
            "Read what was turned down, why, and which other choices were looked at. "
            "If you see it another way, you have something clear to answer.",
            AllOf((_TURNED_DOWN, Is("reasons", "yes"))),
            facts=("pwn-content-1-action", "pwn-content-2-why", "pwn-content-6-options"),
            guide="escalation",
        ),
        Finding(
            "plan-right",
            "well",
            "You have the plan, and it says what was agreed. That is how it should go. "
            "Keep it with your notes.",
            _PLAN_RIGHT,
        ),
        Finding(
            "sent",
            "well",
            "Your email is on its way, so there is a record that everyone can see. Well done. "
            "Keep the answer with it.",
            Is("recap", "yes"),
        ),
        Finding(
            "good-order",
            "well",
            "Part of this is in good order already. A short thank-you to the team goes a long way.",
            AllOf(
                (
                    AnyOf(
                        (
                            Is("copy", "yes"),
                            Is("as-agreed", "yes"),
                            Is("turned-down", "no"),
                            Is("agree", "yes"),
                            Is("to-sign", "no"),
                            Is("start", "yes"),
                            Is("teachers", "yes"),
                            Is("look-again", "yes"),
                        )
                    ),
                    Not(_PLAN_RIGHT),
                )
            ),
        ),
    ),
    examples={
        "shortest": {"recap": "no"},
        "sample": {
            "meeting": "2026-10-29",
            "first": "later",
            "case_manager": "Ms. Rivera",
            "declined": "A helper for writing in class",
            "write-down": "yes",
            "keep-papers": "yes",
            "recap": "no",
            "copy": "yes",
            "as-agreed": "no",
            "turned-down": "yes",
            "reasons": "no",
            "agree": "unsure",
            "to-sign": "no",
            "start": "yes",
            "teachers": "unsure",
            "look-again": "no",
        },
        "all-well": {
            "meeting": "2026-10-30",
            "first": "later",
            "recap": "yes",
            "copy": "yes",
            "as-agreed": "yes",
            "turned-down": "no",
            "agree": "yes",
            "to-sign": "no",
            "start": "yes",
            "teachers": "yes",
            "look-again": "yes",
            "good-thing": "yes",
            "note-good-thing": "She asked for help by herself.",
        },
        "first-plan": {
            "meeting": "2026-10-27",
            "first": "first",
            "recap": "yes",
            "copy": "no",
            "agree": "yes",
            "to-sign": "yes",
            "start": "unsure",
        },
        "disagrees-with-first": {
            "first": "first",
            "case_manager": "Nguyễn Thị Hà",
            "declined": "A place in the co-taught class & a seat “up front”",
            "recap": "unsure",
            "copy": "unsure",
            "as-agreed": "unsure",
            "turned-down": "yes",
            "reasons": "unsure",
            "agree": "no",
            "to-sign": "unsure",
            "teachers": "no",
            "look-again": "unsure",
        },
        "disagrees-with-later": {
            "meeting": "2026-10-26",
            "first": "later",
            "case_manager": "Mr. O’Neil",
            "turned-down": "yes",
            "reasons": "yes",
            "agree": "no",
            "start": "no",
        },
        "disagrees": {"turned-down": "unsure", "agree": "no", "start": "yes"},
    },
)
