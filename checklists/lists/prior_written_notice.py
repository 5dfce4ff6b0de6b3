"""Whether a notice has come in writing, holds its seven parts, and can be read in time."""

from checklists.model.checklist import Checklist, Finding, Item, Same, Section, Those
from checklists.model.conditions import AllOf, AnyOf, Is, Not
from checklists.model.fields import Field, Group, Option

_SAID_NO = Is("in-writing", "no")
_SOME_MISSING = AnyOf(
    (
        Is("action", "no"),
        Is("why", "no"),
        Is("basis", "no"),
        Is("safeguards", "no"),
        Is("sources", "no"),
        Is("options", "no"),
        Is("factors", "no"),
    )
)
_SOME_UNSURE = AnyOf(
    (
        Is("action", "unsure"),
        Is("why", "unsure"),
        Is("basis", "unsure"),
        Is("safeguards", "unsure"),
        Is("sources", "unsure"),
        Is("options", "unsure"),
        Is("factors", "unsure"),
    )
)
_WHOLE = AllOf(
    (
        Is("action", "yes"),
        Is("why", "yes"),
        Is("basis", "yes"),
        Is("safeguards", "yes"),
        Is("sources", "yes"),
        Is("options", "yes"),
        Is("factors", "yes"),
    )
)
_SOME_WELL = AnyOf(
    (
        Is("in-writing", "yes"),
        Is("one-decision", "yes"),
        Is("action", "yes"),
        Is("why", "yes"),
        Is("basis", "yes"),
        Is("safeguards", "yes"),
        Is("sources", "yes"),
        Is("options", "yes"),
        Is("factors", "yes"),
        Is("language", "yes"),
        Is("plain", "yes"),
        Is("in-time", "yes"),
    )
)
_UNSURE_READING = AnyOf(
    (
        Is("one-decision", "unsure"),
        Is("language", "unsure"),
        Is("plain", "unsure"),
        Is("in-time", "unsure"),
    )
)
_TO_ASK = AnyOf(
    (
        _SAID_NO,
        Is("in-writing", "unsure"),
        Is("one-decision", "no"),
        _SOME_MISSING,
        _SOME_UNSURE,
        Is("language", "no"),
        Is("plain", "no"),
        Is("in-time", "no"),
        _UNSURE_READING,
    )
)
_REFUSED = Is("kind", "refused")
_TESTING = Is("about", "evaluation")
_QUALIFIES = Is("about", "qualifies")
_MOVE = AllOf((Is("about", "placement"), Is("kind", "proposed")))
_DISAGREE = Is("agree", "no")
_ABOUT_IT = {"decision": Same("decision"), "kind": Same("kind"), "about": Same("about")}

CHECKLIST = Checklist(
    id="prior-written-notice",
    title="Is the written notice whole?",
    groups=(
        Group(
            "The decision",
            (
                Field(
                    "decision",
                    "What was decided?",
                    kind="long",
                    optional=True,
                    hint="In one line. The letter takes it over.",
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
                        Option("evaluation", "Testing"),
                        Option("qualifies", "Whether my child qualifies"),
                        Option("services", "Goals, services or supports"),
                        Option("placement", "The class or setting"),
                    ),
                ),
                Field("notice_on", "The date on the notice", kind="date", optional=True),
            ),
        ),
    ),
    sections=(
        Section(
            "notice",
            "The paper",
            (
                Item(
                    "in-writing",
                    "Did you get the decision in writing?",
                    "A call or a talk is not in writing. A short note may not hold all the parts, as you will see below.",
                    facts=("pwn-when", "pwn-refusal-too"),
                ),
                Item(
                    "one-decision",
                    "Is it about this one decision?",
                    "If it is about many things, it is easy to lose track of one.",
                ),
            ),
            kind="ask",
        ),
        Section(
            "parts",
            "Its seven parts",
            (
                Item(
                    "action",
                    "Does it say what the school wants to do, or will not do?",
                    facts=("pwn-content-1-action",),
                ),
                Item("why", "Does it say why?", facts=("pwn-content-2-why",)),
                Item(
                    "basis",
                    "Does it name each test, record or report behind the decision?",
                    facts=("pwn-content-3-basis",),
                ),
                Item(
                    "safeguards",
                    "Does it say that rules protect you, and how to get a copy of them?",
                    "The rules are called procedural safeguards. After a first request for testing, how to get "
                    "a copy need not be in it.",
                    facts=("pwn-content-4-safeguards",),
                ),
                Item(
                    "sources",
                    "Does it name people who can help you understand it?",
                    "For example, a parent center.",
                    facts=("pwn-content-5-sources",),
                ),
                Item(
                    "options",
                    "Does it say what else the team looked at, and why not that?",
                    facts=("pwn-content-6-options",),
                ),
                Item(
                    "factors",
                    "Does it name anything else that counted?",
                    "Some notices say that there was nothing else.",
                    facts=("pwn-content-7-factors",),
                ),
            ),
            kind="ask",
            hint="Hold the notice next to this list. The parts can come in any order.",
        ),
        Section(
            "read",
            "Reading it",
            (
                Item(
                    "language",
                    "Is it in a language that you read well?",
                    facts=("pwn-native-language-statute",),
                ),
                Item("plain", "Is it in words that you can follow?", facts=("pwn-language",)),
                Item(
                    "in-time",
                    "Did it come before anything changed?",
                    "Federal law says a reasonable time before, and sets no number of days.",
                    facts=("pwn-when", "pwn-no-fixed-days"),
                ),
                Item("agree", "Do you agree with the decision?"),
            ),
            kind="ask",
        ),
    ),
    findings=(
        Finding(
            "moving",
            "act",
            "The school wants to change the class or setting, and you do not agree. Call your parent center "
            "before the change starts. In a hearing case, a child stays in the current placement unless both "
            "sides agree to a change, and discipline can work another way. So the timing can matter.",
            AllOf((_DISAGREE, _MOVE)),
            facts=("stay-put", "stay-put-discipline-exception", "pti-duties", "pti-directory"),
            guide="escalation",
        ),
        Finding(
            "not-written",
            "ask",
            "You do not have it in writing yet, and that happens a lot. On testing, who qualifies, placement and "
            "services, the school gives written notice before a change, and also when it says no to one. The "
            "next step is to ask for it.",
            _SAID_NO,
            facts=("pwn-when", "pwn-refusal-too"),
            letter="request-pwn",
            give=_ABOUT_IT,
            guide="meetings",
        ),
        Finding(
            "look-for-it",
            "ask",
            "Look through your mail and your bag for a paper that gives the reasons. It may be headed “prior "
            "written notice” or “PWN”. An invitation to a meeting is another paper. If you cannot find it, the "
            "letter asks, and leaves room that you missed it.",
            Is("in-writing", "unsure"),
            facts=("pwn-content-2-why", "iep-meeting-notice-content"),
            letter="request-pwn",
            give=_ABOUT_IT,
        ),
        Finding(
            "missing",
            "ask",
            "A part that you marked No is not in the notice. It may just be a box on the form that was left "
            "empty. The letter asks for exactly the parts you marked.",
            AllOf((_SOME_MISSING, Not(_SAID_NO))),
            facts=("pwn-when",),
            letter="request-pwn",
            give={
                "missing": Those("parts"),
                "decision": Same("decision"),
                "kind": Same("kind"),
                "about": Same("about"),
                "notice_on": Same("notice_on"),
            },
        ),
        Finding(
            "not-sure",
            "ask",
            "For a part that you are not sure of, read the notice once more and put its number next to the "
            "line. If you find no line for it, change your answer to No.",
            AllOf((_SOME_UNSURE, Not(_SAID_NO))),
        ),
        Finding(
            "many-decisions",
            "ask",
            "List the decisions in it, one to a line, and see if each has its own reasons. For one that has "
            "none, ask for notice about that one.",
            Is("one-decision", "no"),
            facts=("pwn-content-2-why",),
            letter="request-pwn",
            give=_ABOUT_IT,
        ),
        Finding(
            "other-language",
            "ask",
            "The notice comes in your language, unless that is clearly not feasible. Reply to it in one line, "
            "and ask for it in the language you read best. The letter can ask for all notices that way.",
            Is("language", "no"),
            facts=("pwn-native-language-statute", "pwn-language"),
            letter="request-interpreter",
        ),
        Finding(
            "hard-words",
            "ask",
            "The notice is to be in words that people outside the school can follow. Mark the lines that you "
            "do not understand, and ask the case manager to say them in plain words. A parent center can read "
            "it with you.",
            Is("plain", "no"),
            facts=("pwn-language", "pti-duties"),
        ),
        Finding(
            "came-late",
            "ask",
            "The notice comes a reasonable time before the district acts. There is no federal number of days, "
            "and your state may have one. Ask in an email when the change began, and who decided it.",
            Is("in-time", "no"),
            facts=("pwn-when", "pwn-no-fixed-days"),
            guide="meetings",
        ),
        Finding(
            "read-again",
            "ask",
            "Some of it is not clear to you yet, and that is fine. Read it with someone you trust, or ask a "
            "parent center. They help parents talk with the school.",
            _UNSURE_READING,
            facts=("pti-duties", "pti-directory"),
        ),
        Finding(
            "no-to-testing",
            "ask",
            "You asked for testing, and you do not agree with the no. You can answer it with what you know, and "
            "ask again.",
            AllOf((_DISAGREE, _TESTING, _REFUSED)),
            letter="respond-to-refusal",
            guide="evaluation-refused",
        ),
        Finding(
            "plan-for-testing",
            "ask",
            "You do not agree with what the school says about testing. Ask for a meeting, and bring the notice.",
            AllOf((_DISAGREE, _TESTING, Not(_REFUSED))),
            letter="request-meeting",
            give={"about": Same("decision")},
        ),
        Finding(
            "who-qualifies",
            "ask",
            "You do not agree on whether your child qualifies. If you disagree with the testing that the "
            "district did, you can ask for an outside evaluation that the district pays for. It then pays, or "
            "asks for a hearing to show that its own was right.",
            AllOf((_DISAGREE, _QUALIFIES)),
            facts=("iee-right", "iee-fund-or-file"),
            letter="request-iee",
            guide="outside-evaluation",
        ),
        Finding(
            "no-to-request",
            "ask",
            "You do not agree with the no. You can write back with what you ask for, and why. If that does not "
            "help, there are more steps.",
            AllOf((_DISAGREE, _REFUSED, Not(_TESTING), Not(_QUALIFIES))),
            letter="disagree-with-iep",
            give={"instead": Same("decision")},
            guide="escalation",
        ),
        Finding(
            "disagree",
            "ask",
            "You do not agree, and you can say so in writing: which part, and what you would like. If that does "
            "not help, there are more steps.",
            AllOf((_DISAGREE, Not(_REFUSED), Not(_TESTING), Not(_QUALIFIES))),
            letter="disagree-with-iep",
            give={"part": Same("decision")},
            guide="escalation",
        ),
        Finding(
            "think-first",
            "ask",
            "You do not have to know today. Write down what is not clear, and ask for a talk or a meeting.",
            Is("agree", "unsure"),
            letter="request-meeting",
            give={"about": Same("decision")},
        ),
        Finding(
            "whole",
            "well",
            "All seven parts are there. Keep the notice with the IEP: it shows what was decided, and why.",
            AllOf((_WHOLE, Not(_SAID_NO))),
            facts=("pwn-when",),
        ),
        Finding(
            "so-far",
            "well",
            "What you have checked so far is as it should be. Go on with the rest when you have time.",
            AllOf((_SOME_WELL, Not(_TO_ASK), Not(_WHOLE))),
        ),
        Finding(
            "you-agree",
            "well",
            "You agree with the decision. Keep the notice, and note the day when it is to start.",
            Is("agree", "yes"),
        ),
    ),
    examples={
        "shortest": {"in-writing": "no"},
        "sample": {
            "decision": "Reading help five times a week instead of three.",
            "kind": "refused",
            "about": "services",
            "notice_on": "2026-10-28",
            "in-writing": "yes",
            "one-decision": "yes",
            "action": "yes",
            "why": "yes",
            "basis": "no",
            "safeguards": "yes",
            "sources": "yes",
            "options": "no",
            "factors": "yes",
            "language": "yes",
            "plain": "yes",
            "in-time": "yes",
            "agree": "no",
        },
        "whole": {
            "in-writing": "yes",
            "one-decision": "yes",
            "action": "yes",
            "why": "yes",
            "basis": "yes",
            "safeguards": "yes",
            "sources": "yes",
            "options": "yes",
            "factors": "yes",
            "language": "yes",
            "plain": "yes",
            "in-time": "yes",
            "agree": "yes",
        },
        "begun": {"in-writing": "yes", "action": "yes"},
        "a-move": {
            "decision": "Nguyễn Thị Hà’s son José would go to Mr. O’Neil’s room in the afternoon.",
            "kind": "proposed",
            "about": "placement",
            "in-writing": "yes",
            "one-decision": "no",
            "language": "no",
            "plain": "no",
            "in-time": "no",
            "agree": "no",
        },
        "testing": {"kind": "refused", "about": "evaluation", "in-writing": "unsure", "agree": "no"},
        "new-testing": {
            "decision": "New tests in math",
            "kind": "proposed",
            "about": "evaluation",
            "agree": "no",
        },
        "qualifies": {"about": "qualifies", "kind": "proposed", "why": "unsure", "agree": "no"},
        "unsure": {"plain": "unsure", "in-time": "unsure", "agree": "unsure"},
    },
)
