"""A no, a “not yet” or silence after a request for testing: what it is, and what answers it."""

from checklists.model.checklist import Checklist, Finding, Item, Same, Section
from checklists.model.conditions import AllOf, AnyOf, Given, Is, NoStateClock, Not
from checklists.model.fields import Field, Group, Option
from checklists.model.people import STATE

_ANSWER = {
    "asked_on": Same("asked_on"),
    "answer": Same("answer"),
    "answered_on": Same("answered_on"),
    "reason_words": Same("reason_words"),
}

CHECKLIST = Checklist(
    id="evaluation-refused",
    title="The school said no to testing",
    groups=(
        Group(
            "What came back",
            (
                Field(
                    "came",
                    "What came back after you asked?",
                    kind="choice",
                    options=(
                        Option("form", "A form to sign, for testing"),
                        Option("yes", "A yes, but no form yet"),
                        Option("more", "They need more information"),
                        Option("no", "A no, or “not yet”"),
                        Option("nothing", "Nothing yet"),
                    ),
                ),
                Field(
                    "answer",
                    "If it was a no, how did it come?",
                    kind="choice",
                    optional=True,
                    options=(Option("spoken", "In a talk or a call"), Option("written", "In writing")),
                ),
                Field(
                    "reasons",
                    "Which reasons did you hear?",
                    kind="many",
                    optional=True,
                    hint="Tick all that fit.",
                    options=(
                        Option("help-first", "Let us try extra help first"),
                        Option("grades", "The grades are fine"),
                        Option("no-concern", "We do not see it here"),
                        Option("wait", "Let us wait and see"),
                        Option("diagnosis", "It takes a diagnosis, or it is medical"),
                        Option("staff", "There is no one to do it"),
                        Option("behavior", "It is only behavior"),
                        Option("other", "Something else, or no reason"),
                    ),
                ),
            ),
        ),
        Group(
            "For your letter",
            (
                Field("asked_on", "The day you asked", kind="date", optional=True),
                Field("answered_on", "The day of the answer", kind="date", optional=True),
                Field(
                    "reason_words",
                    "The words they used",
                    kind="long",
                    optional=True,
                    hint="As close as you can. It goes into your letter.",
                ),
                STATE,
            ),
        ),
    ),
    sections=(
        Section(
            "request",
            "What you asked",
            kind="ask",
            items=(
                Item(
                    "in-writing",
                    "Did you ask in writing?",
                    "An email is fine. It has a date.",
                    facts=("initial-eval-who-can-ask",),
                ),
                Item(
                    "clear",
                    "Did it use the word “evaluation”, and say what you see?",
                    "You do not have to know the name of a disability.",
                    facts=("assessed-all-areas",),
                ),
            ),
        ),
        Section(
            "paper",
            "If the no came in writing",
            hint="A full written no is called prior written notice (PWN). Hold your paper next to this list.",
            kind="ask",
            items=(
                Item(
                    "says-why",
                    "Does it say what the school will not do, and why?",
                    facts=("pwn-content-1-action", "pwn-content-2-why"),
                ),
                Item(
                    "says-basis",
                    "Does it list the tests, records or reports that were used?",
                    facts=("pwn-content-3-basis",),
                ),
                Item(
                    "says-rights",
                    "Does it say that you have rights, and who can help you understand them?",
                    facts=("pwn-content-4-safeguards", "pwn-content-5-sources"),
                ),
            ),
        ),
        Section(
            "since",
            "Where things stand",
            kind="ask",
            items=(
                Item(
                    "booklet",
                    "Did you get the booklet of your rights?",
                    "Its name is procedural safeguards.",
                    facts=("safeguards-notice-when",),
                ),
                Item(
                    "tested",
                    "Has the district finished an evaluation of your child before?",
                    "A quick screening to plan lessons does not count as one.",
                    facts=("screening-is-not-evaluation",),
                ),
                Item("outside-report", "Do you have a report from a doctor or a private tester?"),
                Item("asked-again", "Have you answered the no, or asked again, in writing?"),
                Item(
                    "asked-504",
                    "Did you ask for testing under Section 504 too?",
                    "It is another law, for students with disabilities.",
                    facts=("504-preplacement-evaluation",),
                ),
            ),
        ),
    ),
    findings=(
        Finding(
            "spoken-no",
            "act",
            "When the school refuses your request to test, you must get that in writing, with the reasons. "
            "Federal law sets no number of days for it. Ask for prior written notice (PWN) by name.",
            Is("answer", "spoken"),
            facts=("pwn-for-refused-evaluation", "pwn-content-2-why", "pwn-no-fixed-days"),
            letter="request-pwn",
            give={"kind": "refused", "about": "evaluation", "how": "talk", "learned_on": Same("answered_on")},
            guide="evaluation-refused",
        ),
        Finding(
            "not-the-end",
            "ask",
            "A no today can be a yes next month. Say their reason back, add one or two new facts, and ask again.",
            AllOf((Is("came", "no"), Not(Given("reasons")))),
            letter="respond-to-refusal",
            give=_ANSWER,
            guide="evaluation-refused",
        ),
        Finding(
            "help-first",
            "ask",
            "Extra help is welcome, and it can go on. But when a disability is suspected, "
            "it may not be used to put off testing or to say no to it.",
            Is("reasons", "help-first"),
            facts=("rti-no-delay", "rti-no-reject-referral"),
            letter="respond-to-refusal",
            give={**_ANSWER, "reason": "help-first"},
            guide="they-said",
        ),
        Finding(
            "grades",
            "ask",
            "A child does not have to fail or repeat a grade to qualify. "
            "The U.S. Department of Education says school performance is more than school subjects. "
            "Say what else is hard: focus, speech, friends, or getting work done.",
            Is("reasons", "grades"),
            facts=("fape-advancing-grade-to-grade", "educational-performance-not-only-academic"),
            letter="respond-to-refusal",
            give={**_ANSWER, "reason": "grades"},
            guide="they-said",
        ),
        Finding(
            "no-concern",
            "ask",
            "The school may say no if it suspects no disability, but it must tell you why in writing. "
            "Ask what they looked at, and when. Send what you see at home, with dates.",
            Is("reasons", "no-concern"),
            facts=("rti-district-may-refuse-with-pwn", "eval-variety-of-tools"),
            letter="respond-to-refusal",
            give={**_ANSWER, "reason": "no-concern"},
            guide="they-said",
        ),
        Finding(
            "wait",
            "ask",
            "Ask what they will watch for, and on which day you will look again. "
            "If a learning disability is suspected and your child was referred for testing, "
            "the district must ask for your consent without waiting.",
            Is("reasons", "wait"),
            facts=("sld-consent-requested-promptly",),
            letter="respond-to-refusal",
            give={**_ANSWER, "reason": "wait"},
            guide="they-said",
        ),
        Finding(
            "diagnosis",
            "ask",
            "A diagnosis helps, but it is not the test for an IEP. The two questions are these: "
            "is there a disability on the federal list, and is special education needed because of it?",
            Is("reasons", "diagnosis"),
            facts=("eligibility-two-part-test", "eligibility-13-categories"),
            letter="respond-to-refusal",
            give={**_ANSWER, "reason": "diagnosis"},
            guide="they-said",
        ),
        Finding(
            "staff",
            "ask",
            "A school that is short of people has a hard job. "
            "Still, the state must see to it that children who need special education are found and tested. "
            "Ask who can do it, and by which day.",
            Is("reasons", "staff"),
            facts=("child-find-duty",),
            letter="respond-to-refusal",
            give={**_ANSWER, "reason": "other"},
            guide="evaluation-refused",
        ),
        Finding(
            "behavior",
            "ask",
            "The U.S. Department of Education says school performance is more than school subjects. "
            "It also says that behavior alone can be a reason for testing under Section 504. "
            "Ask the team to look for the cause.",
            Is("reasons", "behavior"),
            facts=("educational-performance-not-only-academic", "504-behavior-only"),
            letter="respond-to-refusal",
            give={**_ANSWER, "reason": "other"},
            guide="behavior",
        ),
        Finding(
            "other-reason",
            "ask",
            "Ask what the answer rests on. A written no must say why.",
            Is("reasons", "other"),
            facts=("pwn-content-2-why",),
            letter="respond-to-refusal",
            give={**_ANSWER, "reason": "other"},
            guide="they-said",
        ),
        Finding(
            "no-form",
            "ask",
            "The federal time limit for testing starts when the district gets your signed form, "
            "not when you hear the yes. So ask for the form in writing, and name a day you hope to have it by.",
            Is("came", "yes"),
            facts=("initial-eval-60-days", "consent-initial-eval", "consent-is-written-and-informed"),
            letter="follow-up",
            give={"kind": "evaluation", "sent_on": Same("asked_on")},
            guide="process",
        ),
        Finding(
            "more-information",
            "ask",
            "This is not a yes or a no. Ask what they need, who will bring it, and by which day. "
            "Then send a short email that says what you heard.",
            Is("came", "more"),
            letter="recap-conversation",
            guide="evaluation-refused",
        ),
        Finding(
            "no-answer",
            "ask",
            "Letters get lost, so ask if yours came. "
            "The school should ask for your consent, or tell you why not in writing.",
            AllOf((Is("came", "nothing"), Not(Is("in-writing", "no")))),
            facts=("pwn-for-refused-evaluation", "rti-district-may-refuse-with-pwn"),
            letter="follow-up",
            give={"kind": "evaluation", "sent_on": Same("asked_on")},
            guide="evaluation-refused",
        ),
        Finding(
            "no-federal-days",
            "ask",
            "Federal law sets no number of days for this answer. Your state may have one that we have not read. "
            "So name a day you hope to hear by.",
            AllOf((Is("came", "nothing"), NoStateClock("answer"))),
            facts=("pwn-no-fixed-days",),
            guide="process",
        ),
        Finding(
            "own-days",
            "ask",
            "Your state has a time limit of its own for this answer. Your state’s page here shows it.",
            AllOf((Is("came", "nothing"), Not(NoStateClock("answer")))),
            facts=("pwn-no-fixed-days",),
            guide="process",
        ),
        Finding(
            "only-spoken",
            "ask",
            "Put your request in an email now. Then it has a date, and no one has to guess what you asked.",
            AllOf((Is("in-writing", "no"), Not(Is("came", "form")))),
            facts=("initial-eval-who-can-ask",),
            letter="request-evaluation",
            give={"asked": "spoken", "asked_on": Same("asked_on")},
            guide="evaluation-refused",
        ),
        Finding(
            "was-it-written",
            "ask",
            "Look in your sent mail for the day you asked. If you find nothing, write it now.",
            AllOf((Is("in-writing", "unsure"), Not(Is("came", "form")))),
            facts=("initial-eval-who-can-ask",),
            letter="request-evaluation",
            guide="evaluation-refused",
        ),
        Finding(
            "make-it-clear",
            "ask",
            "“Can you look at him?” can mean many things. Write again: ask for a full evaluation, "
            "and give three or four things that you see.",
            AllOf(
                (
                    AnyOf((Is("clear", "no"), Is("clear", "unsure"))),
                    Not(AnyOf((Is("in-writing", "no"), Is("came", "form")))),
                )
            ),
            facts=("initial-eval-who-can-ask", "assessed-all-areas"),
            letter="request-evaluation",
            give={"asked_on": Same("asked_on")},
            guide="evaluation-refused",
        ),
        Finding(
            "thin-notice",
            "ask",
            "A full written no has more parts than this. Ask for the parts that are not there yet.",
            AnyOf((Is("says-why", "no"), Is("says-basis", "no"), Is("says-rights", "no"))),
            facts=(
                "pwn-content-1-action",
                "pwn-content-2-why",
                "pwn-content-3-basis",
                "pwn-content-4-safeguards",
                "pwn-content-5-sources",
            ),
            letter="request-pwn",
            give={"kind": "refused", "about": "evaluation", "learned_on": Same("answered_on")},
            guide="evaluation-refused",
        ),
        Finding(
            "hard-to-tell",
            "ask",
            "The notice is to be in words that most people can understand. "
            "If you cannot tell, ask the person who sent it to go over it with you.",
            AnyOf((Is("says-why", "unsure"), Is("says-basis", "unsure"), Is("says-rights", "unsure"))),
            facts=("pwn-language",),
            guide="evaluation-refused",
        ),
        Finding(
            "rights-booklet",
            "ask",
            "A parent who asks for an evaluation is to get this booklet. Ask for it. You can have one any time you ask.",
            AnyOf((Is("booklet", "no"), Is("booklet", "unsure"))),
            facts=("safeguards-notice-when", "safeguards-notice-on-request"),
            guide="evaluation-refused",
        ),
        Finding(
            "outside-fits",
            "ask",
            "If you disagree with testing that the district has done, you can ask for an independent evaluation (IEE) "
            "that the district pays for. You do not have to say why.",
            Is("tested", "yes"),
            facts=("iee-right", "iee-no-reason-required", "iee-fund-or-file"),
            letter="request-iee",
            guide="outside-evaluation",
        ),
        Finding(
            "outside-later",
            "ask",
            "An independent evaluation (IEE) that the district pays for does not fit yet. "
            "It is for parents who disagree with testing the district has already done. "
            "For now, keep asking the district to test.",
            AnyOf((Is("tested", "no"), Is("tested", "unsure"))),
            facts=("iee-right",),
            guide="outside-evaluation",
        ),
        Finding(
            "share-report",
            "ask",
            "A report can turn a no into a yes. If it is an evaluation that meets the district’s standards, "
            "the district must consider it. It does not have to agree with it.",
            Is("outside-report", "yes"),
            facts=("iee-must-be-considered",),
            letter="share-evaluation",
            guide="outside-evaluation",
        ),
        Finding(
            "one-step-up",
            "ask",
            "Still no? Ask to meet with the person who decides. Or ask for mediation: "
            "someone who takes no side helps you talk, the state pays, and both sides have to want it.",
            AllOf((Is("asked-again", "yes"), AnyOf((Is("came", "no"), Is("came", "nothing"))))),
            facts=("mediation-available-any-time", "mediation-voluntary", "mediation-free"),
            letter="request-mediation",
            guide="escalation",
        ),
        Finding(
            "ask-504",
            "ask",
            "Under Section 504, a school must test a student who needs special help because of a disability, "
            "or is believed to need it. You can ask for testing under both laws in one email.",
            AnyOf((Is("asked-504", "no"), Is("asked-504", "unsure"))),
            facts=("504-evaluate-if-believed", "504-preplacement-evaluation"),
            guide="section-504",
        ),
        Finding(
            "consent-form",
            "well",
            "This is the yes. Signing is a yes to testing only, so read the form, and keep a copy of what you send. "
            "The federal time limit, 60 calendar days, starts when the district gets it, and your state may have its own.",
            Is("came", "form"),
            facts=("consent-eval-not-services", "initial-eval-60-days", "day-means-calendar-day"),
            guide="process",
        ),
        Finding(
            "good-request",
            "well",
            "Your request is in writing, and it is clear. That is the strongest start there is.",
            AllOf((Is("in-writing", "yes"), Is("clear", "yes"))),
        ),
        Finding(
            "whole-notice",
            "well",
            "Your paper has the main parts of a written notice. Now you know the reason, and you can answer it.",
            AllOf((Is("says-why", "yes"), Is("says-basis", "yes"), Is("says-rights", "yes"))),
            facts=("pwn-content-2-why", "pwn-content-3-basis"),
            letter="respond-to-refusal",
            give=_ANSWER,
        ),
    ),
    examples={
        "shortest": {"came": "no"},
        "sample": {
            "came": "no",
            "answer": "spoken",
            "reasons": ["help-first", "grades"],
            "asked_on": "2026-10-12",
            "answered_on": "2026-10-26",
            "reason_words": "“We want to finish the reading group before we look at testing.”",
            "in-writing": "yes",
            "clear": "yes",
            "booklet": "no",
            "tested": "no",
            "outside-report": "yes",
            "asked-504": "no",
        },
        "in-writing": {
            "came": "no",
            "answer": "written",
            "reasons": ["no-concern", "wait", "diagnosis"],
            "says-why": "yes",
            "says-basis": "no",
            "says-rights": "unsure",
            "asked-again": "yes",
        },
        "awkward": {
            "came": "no",
            "answer": "written",
            "reasons": ["staff", "behavior", "other"],
            "answered_on": "2026-09-28",
            "reason_words": "Mr. O’Neil & Mrs. Nguyễn Thị Hà said: <not now>, “عائشة” is fine.",
            "says-why": "yes",
            "says-basis": "yes",
            "says-rights": "yes",
            "tested": "yes",
        },
        "form": {"came": "form", "in-writing": "yes", "clear": "yes"},
        "no-form": {"came": "yes", "asked_on": "2026-10-12", "in-writing": "unsure"},
        "more": {"came": "more", "in-writing": "yes", "clear": "no"},
        "silence": {"came": "nothing", "state": "OH", "asked_on": "2026-10-12", "in-writing": "yes"},
        "silence-no-state": {"came": "nothing", "in-writing": "no"},
    },
)
