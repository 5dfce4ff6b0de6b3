"""What is asked about a goal. Scores are words: they are read as the parent has them (see `score`)."""

from checklists.model.fields import Field, Group, Option

SCORES = Field(
    "scores",
    "Scores so far",
    kind="rows",
    hint="From reports, emails, schoolwork, or your own count. Write each as you have it, and leave out what "
    "you do not know.",
    columns=(
        Field("on", "Day", kind="date"),
        Field("score", "Score"),
        Field("who", "Who counted"),
    ),
)
GROUPS = (
    Group(
        "The goal",
        (
            Field("name", "A short name for it", hint="For example: Reading"),
            Field(
                "words", "What the IEP says", kind="long", optional=True, hint="Copy the goal, word for word."
            ),
            Field(
                "unit",
                "What is counted",
                optional=True,
                hint="For example: words per minute, percent, or times a day",
            ),
            Field(
                "better",
                "Which way is better?",
                kind="choice",
                default="up",
                options=(Option("up", "More is better"), Option("down", "Less is better")),
            ),
        ),
    ),
    Group(
        "Start and target",
        (
            Field("baseline", "Score at the start", hint="For example: 20, 40%, or 2 of 5"),
            Field("baseline_on", "Day of that score", kind="date"),
            Field("target", "Target", hint="For example: 60, 80%, or 4 of 5"),
            Field("target_on", "Day to reach it by", kind="date"),
        ),
        hint="Both are in the IEP, or the team can tell you.",
    ),
    Group("The scores", (SCORES,)),
    Group(
        "Time to use the skill",
        (
            Field(
                "minutes",
                "Minutes a week of help with this skill",
                optional=True,
                hint="For example: 60, or 2 x 30",
            ),
            Field(
                "use",
                "Minutes a week to use it",
                optional=True,
                hint="In class, at lunch, at play, at home. A guess is fine.",
            ),
        ),
        hint="A skill grows when it is used, too.",
    ),
)
FIELDS = tuple(field for group in GROUPS for field in group.fields)
