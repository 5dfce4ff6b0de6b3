"""What a backup's pages call the things in it: a parent reads labels there, not ids."""

from checklists import catalog
from checklists.law.states import states
from checklists.model.fields import Field, labels
from checklists.model.goal_form import FIELDS as GOAL_FIELDS
from checklists.model.letter import LEAVE_OUT
from checklists.model.log import HOW_BRIEF, OUTCOME_NAMES, REASON_NAMES
from checklists.views.log_entry import PERIOD_NAMES
from checklists.views.story import LABELS as ENTRY_NAMES
from checklists.views.wording import FIELDS as WORDING_FIELDS

_NOTE = "note-"
type Named = dict[str, str]


def names() -> dict[str, dict[str, Named] | Named]:
    """What a backup's pages call the things in it.

    "tools": each record of a tool -> its fields' and options' labels (see `labels`), and "" for its title.
    "all": labels that every tool with such a field has the same. The others: what the log, the timeline and
    the states call theirs.
    """
    tools = {
        **{
            f"letter:{id}": _named(catalog.letter(id).title, catalog.letter(id).fields)
            for id in catalog.LETTERS
        },
        **{
            f"checklist:{id}": _named(catalog.checklist(id).title, catalog.checklist(id).fields)
            for id in catalog.CHECKLISTS
        },
        **{
            f"deadline:{each.id}": {"": each.title, "start": each.start.label, "done": "Done on"}
            for each in catalog.deadlines()
        },
        "goal:": _named("", GOAL_FIELDS),
        "wording:wording": _named("Words of the IEP that I checked", WORDING_FIELDS),
    }
    same = _same(tools)
    own = {
        tool: {id: label for id, label in named.items() if same.get(id) != label}
        for tool, named in tools.items()
    }
    return {
        "all": same,
        "tools": own,
        "outcomes": {str(id): name for id, name in OUTCOME_NAMES.items()},
        "reasons": {str(id): name for id, name in REASON_NAMES.items()},
        "hows": {str(id): name for id, name in HOW_BRIEF.items()},
        "periods": {str(id): name for id, name in PERIOD_NAMES},
        "kinds": {str(kind): name for kind, name in ENTRY_NAMES.items()},
        "states": {abbr: each.name for abbr, each in states().items()},
    }


def _named(title: str, fields: tuple[Field, ...]) -> Named:
    """A tool's labels, without those of notes, which go by what they are about, and of sentences left out."""
    asked = tuple(each for each in fields if each.id != LEAVE_OUT and not each.id.startswith(_NOTE))
    return {"": title, **labels(asked)}


def _same(tools: dict[str, Named]) -> Named:
    """The labels on which all tools agree that have them."""
    found: dict[str, set[str]] = {}
    for named in tools.values():
        for id, label in named.items():
            found.setdefault(id, set()).add(label)
    return {id: min(said) for id, said in found.items() if id and len(said) == 1}
