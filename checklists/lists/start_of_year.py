"""The first weeks of school: everyone has the plan, knows their part, and knows how to reach one another."""

from checklists.model.checklist import Checklist, Finding, Item, Same, Section
from checklists.model.conditions import AllOf, AnyOf, Is, Not
from checklists.model.fields import Group
from checklists.model.people import CASE_MANAGER

_NOT_STARTED = Is("started", "no")
_GOOD_START = AllOf((Is("in-place", "yes"), Is("started", "yes"), Is("teachers", "yes")))

CHECKLIST = Checklist(
    id="start-of-year",
    title="Start of the school year",
    groups=(Group("Who to write to", (CASE_MANAGER,)),),
    sections=(
        Section(
            "plan",
            "The plan",
            kind="ask",
            items=(
                Item(
                    "in-place",
                    "Is there an IEP in place for this year?",
                    facts=("iep-in-effect-start-year",),
                ),
                Item(
                    "copy",
                    "Do you have a copy of the one that counts now?",
                    facts=("iep-copy-free",),
                ),
                Item(
                    "schedule",
                    "Do you know the schedule: which service, how often, how long and where?",
                    facts=("iep-frequency-location-duration",),
                ),
                Item("started", "Have the services started?", facts=("iep-services-asap",)),
            ),
        ),
        Section(
            "people",
            "The people",
            kind="ask",
            items=(
                Item(
                    "teachers",
                    "Does each teacher have the plan, and know their part?",
                    facts=("iep-accessible-to-teachers", "iep-teachers-informed"),
                ),
                Item(
                    "support",
                    "Do the teachers have what they need to do it?",
                    "Someone to show them how, training, tools, or a second pair of hands.",
                    facts=("iep-services-statement",),
                ),
                Item("check-ins", "Is a short, regular update agreed?"),
                Item(
                    "ride",
                    "If the IEP includes a ride: is it set up?",
                    "Skip this if your child needs no special ride.",
                    facts=("related-services-definition",),
                ),
                Item(
                    "health",
                    "If your child has a health need: does the staff know what to do?",
                    "For example: an allergy, seizures, or medicine at school. Skip it if there is none.",
                ),
            ),
        ),
        Section(
            "dates",
            "The dates",
            kind="ask",
            items=(
                Item(
                    "reports",
                    "Do you know when progress reports come?",
                    facts=("iep-progress-reports",),
                ),
                Item(
                    "review",
                    "Do you know when the yearly review is due?",
                    facts=("iep-review-annual",),
                ),
                Item(
                    "reevaluation",
                    "Do you know when the next reevaluation is due?",
                    "That is the new round of testing that comes from time to time.",
                    facts=("reeval-limits",),
                ),
            ),
        ),
        Section(
            "home",
            "At home",
            items=(
                Item(
                    "one-page",
                    "Write one page about your child.",
                    "What your child loves, what helps, and what you hope for.",
                    letter="vision-statement",
                ),
                Item(
                    "log",
                    "Start a log.",
                    "One line a school day: the date, what happened, who said it.",
                    guide="documenting",
                ),
                Item(
                    "contacts",
                    "List the people, with their emails.",
                    "Case manager, teachers, therapists, nurse, office, bus.",
                ),
                Item(
                    "ask-child",
                    "Ask your child easy questions.",
                    "“Who helped you today?” “What was hard?” Then listen.",
                ),
            ),
        ),
    ),
    findings=(
        Finding(
            "no-plan",
            "act",
            "A child who qualifies is to have an IEP in effect when the school year begins. "
            "Write today, and ask for a meeting. Someone may have moved, or a paper may be lost.",
            Is("in-place", "no"),
            facts=("iep-in-effect-start-year", "iep-meeting-parent-may-request"),
            letter="request-meeting",
            give={"to": Same("case_manager")},
            guide="process",
        ),
        Finding(
            "which-plan",
            "ask",
            "Ask the case manager: “Which IEP counts now, and what are its dates?” "
            "The dates stand on the first page of most plans.",
            Is("in-place", "unsure"),
            facts=("iep-in-effect-start-year",),
        ),
        Finding(
            "ask-for-copy",
            "ask",
            "You get a copy of the IEP for free. Ask for the one that counts now, with all its changes.",
            AnyOf((Is("copy", "no"), Is("copy", "unsure"))),
            facts=("iep-copy-free", "iep-amended-copy"),
            letter="request-records",
            give={"records": "ieps", "how": "copies", "to": Same("case_manager")},
        ),
        Finding(
            "ask-schedule",
            "ask",
            "The IEP says how often, where and how long each service is planned, and from when. "
            "Ask the case manager how that fits into your child’s week: which day, and with whom.",
            AnyOf((Is("schedule", "no"), Is("schedule", "unsure"))),
            facts=("iep-frequency-location-duration",),
        ),
        Finding(
            "not-started",
            "ask",
            "In the first weeks there is often a plain reason, such as a timetable that is not done. "
            "Ask kindly what is in the way and when it will start.",
            AllOf((_NOT_STARTED, Not(Is("schedule", "yes")))),
            letter="ask-the-teacher",
            give={"to": Same("case_manager")},
            guide="not-followed",
        ),
        Finding(
            "not-as-planned",
            "ask",
            "You know what is planned, and it has not started. Services are to match the IEP, "
            "and to start as soon as possible after it is made. "
            "There may be a plain reason, so ask for it, and for the day it starts.",
            AllOf((_NOT_STARTED, Is("schedule", "yes"))),
            facts=("fape-definition", "iep-services-asap"),
            letter="iep-not-implemented",
            give={"to": Same("case_manager")},
            guide="not-followed",
        ),
        Finding(
            "see-if-started",
            "ask",
            "Ask your child in an easy way, then ask the school which sessions were held. "
            "No note home does not mean that nothing happened.",
            Is("started", "unsure"),
            letter="ask-for-check-ins",
            give={"iep": "yes", "topics": "sessions", "to": Same("case_manager")},
        ),
        Finding(
            "tell-teachers",
            "ask",
            "Each teacher and provider who carries out the plan is to have access to it and be told their part. "
            "Ask the case manager: “How does each of them get it, and who tells them what is theirs?”",
            AnyOf((Is("teachers", "no"), Is("teachers", "unsure"))),
            facts=("iep-accessible-to-teachers", "iep-teachers-informed"),
            guide="not-followed",
        ),
        Finding(
            "support-teachers",
            "ask",
            "Many teachers have the will, and may need to be shown how. "
            "An IEP lists supports for school staff too, so you can ask the team to write in training or help.",
            Is("support", "no"),
            facts=("iep-services-statement",),
            letter="request-meeting",
            give={"topics": "services", "to": Same("case_manager")},
            guide="not-followed",
        ),
        Finding(
            "ask-teachers",
            "ask",
            "Ask each teacher: “What would make the plan easier to carry out?” It is a kind question, "
            "and you will learn a lot.",
            Is("support", "unsure"),
            letter="ask-for-check-ins",
            give={"iep": "yes", "topics": "supports", "to": Same("case_manager")},
        ),
        Finding(
            "set-check-ins",
            "ask",
            "A few lines every week or two catch small gaps while they are small. No rule sets this. "
            "It is a kind request, and a short one is easy to say yes to.",
            AnyOf((Is("check-ins", "no"), Is("check-ins", "unsure"))),
            letter="ask-for-check-ins",
            give={"iep": "yes", "to": Same("case_manager")},
        ),
        Finding(
            "ask-ride",
            "ask",
            "A ride can be one of the services in an IEP. If yours has it, look up what it says, then ask "
            "the case manager who picks up your child, where, when, and from which day.",
            AnyOf((Is("ride", "no"), Is("ride", "unsure"))),
            facts=("related-services-definition",),
        ),
        Finding(
            "tell-health",
            "act",
            "Call the school nurse or the office today. Ask who will learn what to do, and by when, "
            "and what a substitute would do. Then put it into a short email.",
            Is("health", "no"),
        ),
        Finding(
            "ask-health",
            "ask",
            "Ask the school nurse what is written down, who has read it, and what a substitute would do.",
            Is("health", "unsure"),
        ),
        Finding(
            "look-reports",
            "ask",
            "The IEP says when progress reports come. Look near the goals, and put the dates into your calendar.",
            AnyOf((Is("reports", "no"), Is("reports", "unsure"))),
            facts=("iep-progress-reports",),
        ),
        Finding(
            "look-review",
            "ask",
            "The team goes over the IEP at least once a year. "
            "Look for the date of the last yearly meeting, and put the next one into your calendar. "
            "You do not have to wait for it: you can ask for a meeting at any time.",
            AnyOf((Is("review", "no"), Is("review", "unsure"))),
            facts=("iep-review-annual", "iep-meeting-parent-may-request"),
        ),
        Finding(
            "look-reevaluation",
            "ask",
            "New testing is due at least once every 3 years, unless you and the district agree to skip it. "
            "Look for the date of the last report, or ask the case manager.",
            AnyOf((Is("reevaluation", "no"), Is("reevaluation", "unsure"))),
            facts=("reeval-limits",),
        ),
        Finding(
            "good-start",
            "well",
            "The plan is there, it has started, and the teachers know their part. That is a good start. "
            "A short thank-you to the team goes a long way.",
            _GOOD_START,
        ),
        Finding(
            "good-order",
            "well",
            "Part of this is in good order already. A short thank-you to the team goes a long way.",
            AllOf(
                (
                    AnyOf(
                        (
                            Is("in-place", "yes"),
                            Is("copy", "yes"),
                            Is("schedule", "yes"),
                            Is("started", "yes"),
                            Is("teachers", "yes"),
                            Is("support", "yes"),
                            Is("check-ins", "yes"),
                            Is("ride", "yes"),
                            Is("health", "yes"),
                            Is("reports", "yes"),
                            Is("review", "yes"),
                            Is("reevaluation", "yes"),
                        )
                    ),
                    Not(_GOOD_START),
                )
            ),
        ),
    ),
    examples={
        "shortest": {"in-place": "unsure"},
        "sample": {
            "case_manager": "Ms. Rivera",
            "in-place": "yes",
            "copy": "yes",
            "schedule": "yes",
            "started": "no",
            "teachers": "unsure",
            "support": "unsure",
            "check-ins": "no",
            "reports": "yes",
            "review": "yes",
            "reevaluation": "unsure",
            "log": "yes",
            "one-page": "yes",
            "note-one-page": "He loves dinosaurs.",
        },
        "nothing-set": {
            "case_manager": "Mr. O’Neil",
            "in-place": "no",
            "copy": "no",
            "schedule": "no",
            "started": "no",
            "teachers": "no",
            "support": "no",
            "check-ins": "no",
            "ride": "no",
            "health": "no",
            "reports": "no",
            "review": "no",
            "reevaluation": "no",
        },
        "not-sure": {
            "case_manager": "Nguyễn Thị Hà",
            "in-place": "unsure",
            "copy": "unsure",
            "schedule": "unsure",
            "started": "unsure",
            "teachers": "unsure",
            "check-ins": "unsure",
            "ride": "unsure",
            "health": "unsure",
            "reports": "unsure",
            "review": "unsure",
        },
        "all-set": {
            "in-place": "yes",
            "copy": "yes",
            "schedule": "yes",
            "started": "yes",
            "teachers": "yes",
            "support": "yes",
            "check-ins": "yes",
            "ride": "yes",
            "health": "yes",
            "reports": "yes",
            "review": "yes",
            "reevaluation": "yes",
            "ask-child": "yes",
            "contacts": "yes",
        },
    },
)
