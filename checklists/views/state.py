"""A state's page: what is known, how well, and plainly what is not."""

from checklists.law.states import Entry, State, states
from checklists.model.words import ENGLISH, counted
from checklists.views.facts import source_note
from checklists.views.html import Html, el, join

_FROM = {
    "consent": "counted from the day the district gets your signed consent",
    "referral": "counted from the day of the referral",
}
_ACTIONS = {"hold": "the school must hold it within", "respond": "the school must answer within"}
_HEARSAY = "We read this on a page about it, not in the rule itself."
_HOW_SURE = {
    "statute": "We read the state’s own text or page.",
    "secondary": f"{_HEARSAY} Check before you count on it.",
}
_LEADS = {
    "evaluation": "The first evaluation is due within",
    "answer": "The school’s first step after you ask for testing is due within",
    "meeting": "When you ask for an IEP meeting,",
    "due_process": "You can ask for a hearing within",
}


def rules(state: State) -> dict[str, str]:
    """Federal fact id -> a sentence on what this state has in its place, or beside it."""
    return {
        entry.replaces or entry.beside: _plain(topic, entry)
        for topic, entry in state.known.items()
        if topic in _LEADS
    }


def _plain(topic: str, entry: Entry) -> str:
    said = "".join(_sentence(topic, entry))
    unsure = "" if entry.confidence == "statute" else _HEARSAY
    return " ".join(filter(None, (f"{said[0].lower()}{said[1:]}", entry.note, unsure)))


def _sentence(topic: str, entry: Entry) -> tuple[str, str, str]:
    """What comes before the number, the number, and what comes after it."""
    start = _FROM.get(entry.from_event)
    before = " ".join(filter(None, (_LEADS[topic], _ACTIONS.get(entry.action))))
    return f"{before} ", _how_long(entry), f", {start}." if start else "."


def _how_long(entry: Entry) -> str:
    if entry.days and entry.day_kind:
        return counted(entry.days, entry.day_kind, ENGLISH)
    return f"{entry.years} year{'s' if entry.years != 1 else ''}"


def page(state: State) -> Html:
    """Everything about one state."""
    return el(
        "div",
        el(
            "iep-state",
            el("button", "This is my state", type="button", class_="md-button iep-js"),
            el("p", role="status", class_="iep-hint"),
            data_abbr=state.abbr,
        ),
        _clock(state, "evaluation", "The first evaluation", "initial-eval-60-days"),
        _clock(state, "answer", "An answer to your request for testing", "pwn-no-fixed-days"),
        _clock(state, "meeting", "A meeting that you ask for", "iep-meeting-request-no-federal-days"),
        _clock(state, "due_process", "The time limit for a due process hearing", "due-process-2-years"),
        _complaint(state),
        _help(state),
        _retention(state),
        _words(state),
    )


def _clock(state: State, topic: str, title: str, federal: str) -> Html:
    entry = state.known.get(topic)
    if entry is None:
        return join(
            el("h2", title, id=topic.replace("_", "-")),
            el(
                "p",
                el("strong", f"We have not confirmed a rule of {state.said} on this."),
                " The federal rule is below. Ask the district for the state’s rule in writing.",
            ),
            source_note(federal),
        )
    before, how_long, after = _sentence(topic, entry)
    instead = (
        "This stands in place of the federal rule"
        if entry.replaces
        else "Federal law sets no number of days for this"
    )
    return join(
        el("h2", title, id=topic.replace("_", "-")),
        el("p", before, el("strong", how_long), after),
        _note(entry),
        _source(entry),
        el("details", el("summary", instead), source_note(entry.replaces or entry.beside)),
    )


def _complaint(state: State) -> Html:
    entry, phone = state.known.get("complaint"), state.known.get("agency_phone")
    return join(
        el("h2", "Where a state complaint goes", id="complaint"),
        el("p", f"To the {state.agency}. ", _link(entry, "Its page on complaints") if entry else None),
        None
        if entry
        else el("p", "We have not found its page on complaints. Ask the agency for its form and address."),
        _note(entry),
        _source(entry),
        el("p", "Phone: ", phone.phone, ".") if phone else None,
        _note(phone),
        _source(phone),
    )


def _help(state: State) -> Html:
    center, protection = state.known.get("parent_center"), state.known.get("protection_advocacy")
    return join(
        el("h2", "Free help near you", id="help"),
        _contact("Parent center", center)
        or el("p", "We have not confirmed a parent center here. The national directory lists them."),
        _contact("Protection and advocacy", protection),
    )


def _contact(title: str, entry: Entry | None) -> Html | None:
    if entry is None:
        return None
    return join(
        el(
            "p",
            el("strong", f"{title}: "),
            _link(entry, entry.name) if entry.url else entry.name,
            f", {entry.phone}" if entry.phone else None,
            ".",
        ),
        _note(entry),
        _source(entry),
    )


def _retention(state: State) -> Html:
    entry = state.known.get("retention")
    return join(
        el("h2", "Repeating a grade", id="retention"),
        el("p", entry.text if entry else f"We have not looked up the rules of {state.said} on this."),
        None if entry else el("p", "Ask for the district’s written policy, who decides, and how to appeal."),
        _source(entry),
    )


def _words(state: State) -> Html:
    rows = [
        join(el("p", el("strong", entry.name), f": {entry.text}."), _source(entry))
        for entry in state.words.values()
    ]
    none = el(
        "p", f"We have not looked up the words that {state.said} uses. Ask what a word means, any time."
    )
    return join(el("h2", "Words your state uses", id="words"), *(rows or [none]))


def _link(entry: Entry, words: str) -> Html:
    return el("a", words, href=entry.url, rel="noreferrer")


def _note(entry: Entry | None) -> Html | None:
    return el("p", entry.note, class_="iep-hint") if entry and entry.note else None


def _source(entry: Entry | None) -> Html | None:
    if entry is None:
        return None
    read = [entry.source, *filter(None, (entry.second_source, entry.phone_source))]
    return el(
        "details",
        el("summary", "How we know"),
        el("p", _HOW_SURE[entry.confidence]),
        el("p", el("q", entry.quote) if entry.quote else f"In our words: {entry.paraphrase}."),
        *(el("p", el("a", each, href=each, rel="noreferrer"), class_="iep-small") for each in read),
        el(
            "p",
            "It records this page: ",
            el("a", entry.recorded_from, href=entry.recorded_from, rel="noreferrer"),
            class_="iep-small",
        )
        if entry.recorded_from
        else None,
        class_="iep-rule",
    )


def index() -> Html:
    """Every state, as links from the page of all states."""
    return el(
        "ul",
        *(el("li", el("a", each.name, href=f"{each.abbr.lower()}/")) for each in states().values()),
        class_="iep-states",
    )
