"""Sort out why the IEP is not followed, and find the one next step."""

from collections.abc import Mapping

from checklists.model.checklist import ANSWERS, Checklist, Finding, Item, Same, Section, Source
from checklists.model.conditions import AllOf, AnyOf, Given, Is, Not
from checklists.model.fields import Field, Group, Option
from checklists.model.parts import HOW_KNOWN

ROW = {
    "facts.0.says": Same("says"),
    "facts.0.happens": Same("happens"),
    "facts.0.since": Same("since"),
    "facts.0.how": Same("how"),
}
MISSED = {"facts.0.says": Same("says"), "facts.0.since": Same("since"), "facts.0.how": Same("how")}
TO_TEACHER = {"plan": Same("says"), "seen": Same("happens")}
TO_MEETING: Mapping[str, Source] = {"topics": "services", "about": Same("happens")}
FIXED = Is("fixed", "yes")
NOT_FIXED = Is("fixed", "no")
FOR_THE_TEAM = AnyOf((Is("cause", "missing"), Is("cause", "training"), Is("cause", "no")))
NO_TALK = AnyOf((Is("talked", "no"), Is("talked", "unsure")))

CHECKLIST = Checklist(
    id="iep-not-followed",
    title="IEP not followed: find your next step",
    groups=(
        Group(
            "One thing that is not happening",
            (
                Field(
                    "safety",
                    "Is it about health or safety, and is it missing today?",
                    kind="choice",
                    optional=True,
                    hint="Medicine, an allergy or seizure plan, an adult who keeps your child safe.",
                    options=ANSWERS,
                ),
                Field(
                    "stop",
                    "Was your child held down, shut in a room alone or suspended, or do you have hearing papers?",
                    kind="choice",
                    optional=True,
                    hint="Or are you asked to sign something today that you are not sure about?",
                    options=ANSWERS,
                ),
                Field(
                    "says",
                    "What the IEP says",
                    kind="long",
                    optional=True,
                    hint="Copy the words. For example: speech, twice a week, 30 minutes each",
                ),
                Field(
                    "happens",
                    "What is happening",
                    kind="long",
                    optional=True,
                    hint="Plain facts, with numbers. For example: once a week, or none",
                ),
                Field("since", "Since when?", kind="date", optional=True),
                HOW_KNOWN,
            ),
            hint="Is a lot going wrong? Start with what your child needs most. These lines fill the letters.",
        ),
        Group(
            "What seems to be behind it",
            (
                Field(
                    "cause",
                    "What have you heard so far?",
                    kind="choice",
                    optional=True,
                    hint="Go by what you were told. There is no need to guess.",
                    options=(
                        Option("mix-up", "A mix-up: someone read the plan in another way"),
                        Option("missing", "Something is missing: staff, time or a tool"),
                        Option("training", "The teacher has not been shown how"),
                        Option("no", "The school said no"),
                        Option("unknown", "I do not know yet"),
                    ),
                ),
            ),
        ),
    ),
    sections=(
        Section(
            "plan",
            "What the plan says",
            kind="ask",
            items=(
                Item(
                    "in-iep",
                    "Is it written in the IEP?",
                    "Look for the exact words, on the pages with services and accommodations.",
                ),
                Item(
                    "clear",
                    "Does it say who, what, when, where and how often?",
                    "“As needed”, “may use”, “often” and “cues” are loose words.",
                    facts=("iep-frequency-location-duration",),
                ),
            ),
        ),
        Section(
            "know",
            "What you know",
            kind="ask",
            items=(
                Item(
                    "asked-child",
                    "Have you asked your child, in an easy, open way?",
                    "“What did you do in speech this week?” Then let your child talk.",
                ),
                Item(
                    "dates",
                    "Do you have dates?",
                    "Your own notes, or the service log that the school keeps.",
                ),
                Item("long", "Has it gone on for weeks, or does it keep coming back?"),
                Item("effect", "Has your child slipped back or stood still since then?"),
            ),
        ),
        Section(
            "school",
            "At school",
            kind="ask",
            items=(
                Item(
                    "teachers",
                    "Does each teacher with a part in it have the IEP and know that part?",
                    "Think of substitutes, and of art, music and gym.",
                ),
                Item("talked", "Have you talked with the teacher or the case manager?"),
                Item("recap", "Did you send a short email after the talk?"),
                Item("written", "Have you put it in writing to the school?"),
                Item("answered", "Did you get an answer?"),
                Item("met", "Has the IEP team met about it?"),
                Item("fixed", "Is it happening as written now?"),
            ),
        ),
    ),
    findings=(
        Finding(
            "call-today",
            "act",
            "Call the school now and ask who will give this support today. If your child is in danger, call "
            "911. After the call, write down what was said and send it.",
            Is("safety", "yes"),
            letter="recap-conversation",
            give={"kind": "phone"},
        ),
        Finding(
            "call-first",
            "act",
            "Call your parent center before you write or sign anything. It helps parents work with schools. "
            "The guide has a part on each of these.",
            Is("stop", "yes"),
            facts=("pti-duties", "pti-directory"),
            guide="not-followed",
        ),
        Finding(
            "safety-unsure",
            "ask",
            "Call today and ask: “Is this in place right now?” A safety question does not have to wait for a "
            "letter.",
            Is("safety", "unsure"),
            letter="recap-conversation",
            give={"kind": "phone"},
        ),
        Finding(
            "stop-unsure",
            "ask",
            "Not sure? The guide says what each of these means. A short call to your parent center can help.",
            Is("stop", "unsure"),
            facts=("pti-duties", "pti-directory"),
            guide="not-followed",
        ),
        Finding(
            "calm",
            "well",
            "Nothing so far calls for a phone call first. You can do this calmly, and in writing.",
            AllOf(
                (
                    AnyOf((Is("safety", "no"), Is("stop", "no"))),
                    Not(AnyOf((Is("safety", "yes"), Is("safety", "unsure")))),
                    Not(AnyOf((Is("stop", "yes"), Is("stop", "unsure")))),
                )
            ),
        ),
        Finding(
            "two-lines",
            "well",
            "You have the two lines side by side: what the plan says, and what happens. That is the heart of "
            "every letter.",
            AllOf((Given("says"), Given("happens"))),
        ),
        Finding(
            "add-happens",
            "ask",
            "You have the plan’s words. Now write what happens next to them, with a number if you can.",
            AllOf((Given("says"), Not(Given("happens")))),
            guide="documenting",
        ),
        Finding(
            "add-says",
            "ask",
            "You wrote what happens. Now find the exact words of the IEP and put them next to it.",
            AllOf((Given("happens"), Not(Given("says")))),
            guide="documenting",
        ),
        Finding(
            "since-known",
            "well",
            "You know the day it began. A date lets the school check its own notes.",
            Given("since"),
        ),
        Finding(
            "first-hand",
            "well",
            "You have it from the record, or saw it yourself. Note the day, the time and the place.",
            AnyOf((Is("how", "record"), Is("how", "saw"))),
        ),
        Finding(
            "from-child",
            "ask",
            "What your child says is a start, and a child sees only a part of the day. Ask the school what "
            "its record shows.",
            AllOf((Is("how", "child"), Not(Is("dates", "yes")))),
            guide="documenting",
        ),
        Finding(
            "from-staff",
            "ask",
            "Write down who told you and when. Then send a short email that sums it up.",
            Is("how", "told"),
            letter="recap-conversation",
            give={"heard": Same("happens")},
        ),
        Finding(
            "not-in-iep",
            "ask",
            "If it is not in the IEP, it can fade with the next teacher. The IEP is to list the services and "
            "aids your child gets, so ask to have it written in.",
            Is("in-iep", "no"),
            facts=("iep-services-statement",),
            letter="put-it-in-the-iep",
            give={"what": Same("says")},
        ),
        Finding(
            "find-the-words",
            "ask",
            "Look in your copy for the exact words. No copy at hand? The district must give you one at no "
            "cost.",
            Is("in-iep", "unsure"),
            facts=("iep-copy-free",),
            letter="request-records",
            give={"records": "ieps"},
        ),
        Finding(
            "in-the-plan",
            "well",
            "It is in the IEP, and the services must match what it says. “Required” does not mean when there "
            "is time or staff.",
            Is("in-iep", "yes"),
            facts=("fape-definition", "staffing-fape-still-owed"),
        ),
        Finding(
            "loose-words",
            "ask",
            "Loose words can hide a gap, because no one can tell if they were done. Ask for words that say "
            "who, what, when, where, how often and why.",
            AllOf((Is("clear", "no"), Not(Is("in-iep", "no")))),
            facts=("iep-frequency-location-duration",),
            letter="put-it-in-the-iep",
            give={"what": Same("says"), "way": "either"},
        ),
        Finding(
            "read-aloud",
            "ask",
            "Read the words out loud. Could a new teacher do it tomorrow from them alone? If not, ask what "
            "they mean.",
            Is("clear", "unsure"),
            letter="ask-the-teacher",
            give=TO_TEACHER,
        ),
        Finding(
            "clear-words",
            "well",
            "The words are clear. Quote them as they stand, and the gap speaks for itself.",
            Is("clear", "yes"),
        ),
        Finding(
            "ask-your-child",
            "ask",
            "Ask your child one easy question, like “Who helped you in reading today?” Write down the answer, "
            "with the date.",
            AnyOf((Is("asked-child", "no"), Is("asked-child", "unsure"))),
            guide="documenting",
        ),
        Finding(
            "child-asked",
            "well",
            "You asked your child. Ask again now and then, in the same easy way.",
            Is("asked-child", "yes"),
        ),
        Finding(
            "see-the-log",
            "ask",
            "Ask to see the service log: what was planned, and what was held. The district must let you see "
            "your child’s records with no needless delay.",
            AnyOf((Is("dates", "no"), Is("dates", "unsure"), Is("long", "unsure"))),
            facts=("records-access-45-days", "records-examine-all"),
            letter="request-records",
            give={"records": "services"},
        ),
        Finding(
            "have-dates",
            "well",
            "You have dates. They show a pattern that you and the school can both check.",
            Is("dates", "yes"),
        ),
        Finding(
            "new-gap",
            "well",
            "It is new. Often one kind question is enough.",
            Is("long", "no"),
        ),
        Finding(
            "gone-on",
            "ask",
            "It has gone on for a while, so put it in writing. Ask what got in the way, and from what day it "
            "will be as written.",
            AllOf((Is("long", "yes"), Not(Is("written", "yes")), Not(FIXED))),
            letter="iep-not-implemented",
            give=ROW,
        ),
        Finding(
            "look-back",
            "ask",
            "Ask the team to look at the missed time with you. No federal rule says that each missed session "
            "is made up: it turns on what the gap did to your child’s progress.",
            AllOf((Is("long", "yes"), Is("effect", "yes"))),
            facts=("missed-sessions-case-by-case",),
            letter="request-compensatory",
            give=MISSED,
        ),
        Finding(
            "note-effect",
            "ask",
            "Write down what you see, with dates: a skill lost, a goal with no gain. Then ask for the numbers "
            "on that goal.",
            AllOf((Is("effect", "yes"), Not(Is("long", "yes")))),
            letter="request-progress-data",
            give={"goals": Same("says")},
        ),
        Finding(
            "ask-numbers",
            "ask",
            "Ask for the numbers on the goal it is for, from before and since. They show what a feeling "
            "cannot.",
            Is("effect", "unsure"),
            letter="request-progress-data",
        ),
        Finding(
            "holding-steady",
            "well",
            "Your child is holding steady. That is good news, and a good time to get the help back in place.",
            Is("effect", "no"),
        ),
        Finding(
            "share-the-plan",
            "ask",
            "Ask that the plan be shared. Each teacher and provider with a part in it must be able to see it, "
            "and must be told which supports it calls for.",
            AnyOf((Is("teachers", "no"), Is("teachers", "unsure"))),
            facts=("iep-accessible-to-teachers", "iep-teachers-informed"),
            letter="ask-the-teacher",
            give=TO_TEACHER,
        ),
        Finding(
            "teachers-know",
            "well",
            "The teachers have the plan. Ask again when someone new starts.",
            Is("teachers", "yes"),
        ),
        Finding(
            "talk-first",
            "ask",
            "Start with a friendly note to the teacher or the case manager. Assume that they mean well, and "
            "ask what is getting in the way.",
            NO_TALK,
            letter="ask-the-teacher",
            give=TO_TEACHER,
        ),
        Finding(
            "talked",
            "well",
            "You talked with them. You opened a door.",
            Is("talked", "yes"),
        ),
        Finding(
            "send-recap",
            "ask",
            "Send a short email that sums up the talk. Spoken words leave no trace.",
            AllOf((AnyOf((Is("recap", "no"), Is("recap", "unsure"))), Not(NO_TALK))),
            letter="recap-conversation",
            give={"heard": Same("happens")},
        ),
        Finding(
            "recap-sent",
            "well",
            "You summed up the talk in writing. Do that after each one.",
            Is("recap", "yes"),
        ),
        Finding(
            "put-in-writing",
            "ask",
            "Put the two lines side by side in an email. Stay calm, ask to understand, and ask for a plan. "
            "You never need to threaten.",
            AllOf(
                (
                    AnyOf((Is("written", "no"), Is("written", "unsure"))),
                    Not(NO_TALK),
                    Not(FIXED),
                    Not(Is("long", "yes")),
                )
            ),
            letter="iep-not-implemented",
            give=ROW,
        ),
        Finding(
            "in-writing",
            "well",
            "It is in writing. Keep a copy, with the day you sent it.",
            Is("written", "yes"),
        ),
        Finding(
            "no-answer",
            "ask",
            "Letters get lost, and school weeks are full. Write again, kindly and to the point.",
            AllOf(
                (
                    AnyOf((Is("answered", "no"), Is("answered", "unsure"))),
                    Not(AnyOf((Is("written", "no"), Is("written", "unsure")))),
                )
            ),
            letter="follow-up",
            give={"kind": "other"},
        ),
        Finding(
            "answer-came",
            "well",
            "You have an answer. Look whether it names a day, and a person.",
            Is("answered", "yes"),
        ),
        Finding(
            "ask-meeting",
            "ask",
            "If notes have not settled it, ask for an IEP meeting. You can ask for one at any time, and you "
            "may bring someone who knows your child.",
            AllOf(
                (
                    AnyOf((Is("met", "no"), Is("met", "unsure"))),
                    Not(NO_TALK),
                    Not(FIXED),
                    Not(FOR_THE_TEAM),
                )
            ),
            facts=("iep-meeting-parent-may-request", "iep-team-parent-may-invite"),
            letter="request-meeting",
            give=TO_MEETING,
        ),
        Finding(
            "team-met",
            "well",
            "The team met. Send your notes on what was agreed, if you have not yet.",
            AllOf((Is("met", "yes"), Not(NOT_FIXED))),
            letter="after-meeting",
        ),
        Finding(
            "step-higher",
            "ask",
            "The team met, and it is still not as written. Next, write to the district’s special education "
            "director, with the facts and dates. A parent center can help you with what comes after that.",
            AllOf((Is("met", "yes"), NOT_FIXED)),
            letter="iep-not-implemented",
            give=ROW,
            facts=("pti-duties", "pti-directory"),
            guide="escalation",
        ),
        Finding(
            "mind-the-year",
            "ask",
            "Keep the dates in view. A complaint to the state looks back one year from the day the state gets "
            "it. Anyone can send one.",
            AllOf((Is("met", "yes"), NOT_FIXED, Is("long", "yes"))),
            facts=("state-complaint-1-year", "state-complaint-who"),
            letter="state-complaint",
            give={"facts.0.says": Same("says"), "facts.0.what": Same("happens")},
            guide="escalation",
        ),
        Finding(
            "keep-talking",
            "ask",
            "Ask for a day when it will be as written. Until then, ask to talk about it once or twice a month.",
            AllOf((NOT_FIXED, Not(NO_TALK))),
            letter="ask-for-check-ins",
            give={"every": "two-weeks", "topics": "sessions", "iep": "yes"},
        ),
        Finding(
            "find-out",
            "ask",
            "Ask for a short update every week or two. Then you will know, without asking your child each "
            "time.",
            Is("fixed", "unsure"),
            letter="ask-for-check-ins",
            give={"topics": "sessions", "iep": "yes"},
        ),
        Finding(
            "as-written",
            "well",
            "It is happening as written. Say thank you, and ask for a short check-in now and then, so that it "
            "stays that way.",
            FIXED,
            letter="ask-for-check-ins",
            give={"topics": "supports", "iep": "yes"},
        ),
        Finding(
            "mix-up",
            "ask",
            "Clear it up, and if the words can be read two ways, fix them. After the yearly meeting, you and "
            "the district may agree to change the plan in writing, with no meeting.",
            Is("cause", "mix-up"),
            facts=("iep-amend-without-meeting",),
            letter="put-it-in-the-iep",
            give={"what": Same("says"), "way": "writing"},
        ),
        Finding(
            "missing",
            "ask",
            "Ask what is needed, and take it to the team. A fact sheet for parents, paid for with federal "
            "money, says the services are still owed when staff is short.",
            Is("cause", "missing"),
            facts=("staffing-fape-still-owed",),
            letter="request-meeting",
            give=TO_MEETING,
        ),
        Finding(
            "show-how",
            "ask",
            "Many teachers have the will and were never shown how. Ask for training or a model, and to have "
            "it written in: the IEP is to list the supports for staff.",
            Is("cause", "training"),
            facts=("iep-services-statement",),
            letter="request-meeting",
            give=TO_MEETING,
        ),
        Finding(
            "no-meeting",
            "ask",
            "Ask for a team meeting. Ask which policy or law the school goes by, and to see it in writing.",
            Is("cause", "no"),
            letter="request-meeting",
            give=TO_MEETING,
        ),
        Finding(
            "no-reasons",
            "ask",
            "Ask for the reasons too, in a prior written notice. It is due when the answer is no to a request "
            "about your child’s services.",
            Is("cause", "no"),
            facts=("pwn-refusal-too", "pwn-content-2-why"),
            letter="request-pwn",
            give={"kind": "refused", "about": "services"},
        ),
        Finding(
            "find-the-cause",
            "ask",
            "That is fine. Most gaps come from too few staff, too little training or a mix-up, and a kind "
            "question finds out which.",
            Is("cause", "unknown"),
            letter="ask-the-teacher",
            give=TO_TEACHER,
        ),
    ),
    examples={
        "shortest": {"in-iep": "yes"},
        "sample": {
            "says": "Speech, twice a week, 30 minutes each",
            "happens": "Once a week, and not at all in the week of October 19",
            "since": "2026-09-28",
            "how": "record",
            "safety": "no",
            "stop": "no",
            "in-iep": "yes",
            "clear": "yes",
            "asked-child": "yes",
            "dates": "yes",
            "long": "yes",
            "effect": "unsure",
            "teachers": "unsure",
            "talked": "yes",
            "recap": "yes",
            "written": "no",
            "met": "no",
            "fixed": "no",
            "cause": "missing",
        },
        "safety-first": {
            "says": "The nurse gives the noon medicine",
            "happens": "The nurse is out, and “Mr. O’Neil” did not know about it!",
            "how": "told",
            "safety": "yes",
            "stop": "yes",
            "talked": "yes",
            "recap": "no",
        },
        "nothing-sure": {
            "says": "Nguyễn Thị Hà gets cues as needed.\nShe may use a break card.",
            "safety": "unsure",
            "stop": "unsure",
            "in-iep": "unsure",
            "clear": "unsure",
            "asked-child": "unsure",
            "dates": "unsure",
            "long": "unsure",
            "effect": "unsure",
            "teachers": "unsure",
            "talked": "unsure",
            "recap": "unsure",
            "written": "unsure",
            "answered": "unsure",
            "met": "unsure",
            "fixed": "unsure",
            "cause": "unknown",
        },
        "not-in-the-plan": {
            "happens": "عائشة sat by the door again, far from the board",
            "how": "child",
            "safety": "no",
            "in-iep": "no",
            "asked-child": "no",
            "dates": "no",
            "long": "no",
            "effect": "yes",
            "teachers": "no",
            "talked": "no",
            "cause": "mix-up",
        },
        "a-no": {
            "says": "Tests are read aloud",
            "happens": "The teacher says that reading aloud is not fair to others",
            "since": "2026-10-05",
            "how": "saw",
            "stop": "no",
            "in-iep": "yes",
            "clear": "yes",
            "long": "no",
            "talked": "yes",
            "recap": "yes",
            "written": "no",
            "cause": "no",
        },
        "no-answer-yet": {
            "says": "OT, as needed",
            "happens": "None since the therapist left",
            "clear": "no",
            "long": "yes",
            "effect": "no",
            "talked": "yes",
            "written": "yes",
            "answered": "no",
            "met": "no",
        },
        "met-and-still": {
            "says": "Reading in a small group, four times a week",
            "happens": "Once a week",
            "since": "2026-03-02",
            "dates": "yes",
            "long": "yes",
            "effect": "yes",
            "teachers": "yes",
            "written": "yes",
            "answered": "yes",
            "met": "yes",
            "fixed": "no",
            "cause": "training",
        },
        "fixed-now": {
            "says": "Speech, twice a week",
            "happens": "Twice a week again",
            "long": "yes",
            "effect": "yes",
            "dates": "yes",
            "teachers": "yes",
            "written": "yes",
            "answered": "yes",
            "met": "yes",
            "fixed": "yes",
        },
    },
)
