"""The page of all deadlines as it is built: each rule to read with no script, and a form to count with."""

from collections.abc import Iterable
from datetime import date

from checklists.model.deadline import GROUPS, Deadline, Start, due
from checklists.model.people import STATE
from checklists.model.school import NO_CALENDAR
from checklists.views import form
from checklists.views.deadline import DUE, answer
from checklists.views.html import Html, el, join

_DONE = "The day it was done, if it was"
_SCHOOL_CALENDAR = "../school-calendar/"


def page(deadlines: Iterable[Deadline]) -> Html:
    """What all share, then each deadline under its group, in the order given. Raises UnknownFact."""
    every = [*deadlines]
    groups = (_group(name, [each for each in every if each.group == name]) for name in GROUPS)
    return join(_shared(), *groups)


def _shared() -> Html:
    """The state, the school's calendar, and the list of the parent's own days, which a script fills."""
    return el(
        "iep-days",
        el("form", form.field(STATE), class_="iep-form", novalidate=True, autocomplete="off"),
        el("p", class_="iep-status", role="status", data_status=True),
        _school(),
        el("section", *_days(), class_="iep-out iep-js", aria_labelledby="your-days"),
        class_="iep-shared",
        data_definition="deadlines",
    )


def _school() -> Html:
    link = el("a", "Add your school’s calendar", href=_SCHOOL_CALENDAR)
    change = el("a", "See it or change it", href=_SCHOOL_CALENDAR)
    return el(
        "div",
        el(
            "p",
            "Some rules count school days. ",
            link,
            ", and those days come out right.",
            data_no_calendar=True,
        ),
        el(
            "p",
            "School calendar saved: ",
            el("span", data_calendar_years=True),
            ". ",
            change,
            ".",
            data_has_calendar=True,
            hidden=True,
        ),
        el("p", class_="iep-problem", data_calendar_problem=True),
    )


def _days() -> Iterable[Html]:
    yield el("h2", "Your days", id="your-days")
    yield el("p", "None yet. Open a step below and type the day it started.", data_no_days=True)
    yield el(
        "div",
        el("ol", class_="iep-your-days", data_list=True),
        el(
            "p",
            el(
                "button",
                "Put these days into my calendar",
                type="button",
                class_="md-button",
                data_calendar_file=True,
            ),
            el("button", "Print these days", type="button", class_="md-button", data_print_days=True),
            class_="iep-buttons",
        ),
        el(
            "label",
            el("input", type="checkbox", autocomplete="off"),
            " Put my child’s name in the titles",
            class_="iep-named",
            data_named=True,
            hidden=True,
        ),
        el("p", class_="iep-said", role="status", data_file_said=True),
        data_with_days=True,
        hidden=True,
    )
    yield el("p", class_="iep-unseen", role="status", data_announced=True)


def _group(name: str, deadlines: list[Deadline]) -> Html | None:
    if not deadlines:
        return None
    id = f"group-{GROUPS.index(name) + 1}"
    return el(
        "section",
        el("h2", name, id=id),
        *map(_deadline, deadlines),
        class_="iep-deadlines",
        aria_labelledby=id,
    )


def _deadline(deadline: Deadline) -> Html:
    """Folded under its title. The anchor is inside, so that a link to it opens the fold with no script."""
    plain = answer(due(deadline, {}, NO_CALENDAR, today=date.min), today=date.min)
    days = el(
        "form",
        _day(deadline, "start", _capital(deadline.start.label)),
        _day(deadline, "done", _DONE),
        class_="iep-form iep-entry-days",
        novalidate=True,
        autocomplete="off",
    )
    return el(
        "iep-deadline",
        el(
            "details",
            el("summary", el("h3", deadline.title), el("span", class_="iep-badge", data_badge=True)),
            el(
                "div",
                days,
                el("p", class_="iep-status", role="status", data_status=True),
                el("div", plain, _other_starts(deadline), data_output=DUE),
                _guide(deadline),
                id=deadline.id,
            ),
            class_="iep-fold",
        ),
        data_definition=deadline.id,
        data_ask="deadline.due",
        data_who=deadline.who,
    )


def _day(deadline: Deadline, name: str, label: str) -> Html:
    id = f"iep-{deadline.id}-{name}"
    return el(
        "div",
        el("label", label, for_=id),
        el("p", class_="iep-problem", id=f"{id}-problem", data_problem=name, aria_live="polite"),
        el("input", type="date", name=name, id=id, autocomplete="off", aria_describedby=f"{id}-problem"),
        class_="iep-field",
    )


def _other_starts(deadline: Deadline) -> Html | None:
    """Where a state counts from another day: that day, for who has picked no state."""
    if not deadline.starts:
        return None
    return el("p", *map(_other_start, dict(deadline.starts).values()), class_="iep-hint")


def _other_start(start: Start) -> str:
    return f"In some states the count starts on another day: {start.label}."


def _guide(deadline: Deadline) -> Html | None:
    if not deadline.guide:
        return None
    return el("p", el("a", "Read more in the guide", href=f"../../guides/{deadline.guide}/"))


def _capital(words: str) -> str:
    return f"{words[0].upper()}{words[1:]}"
