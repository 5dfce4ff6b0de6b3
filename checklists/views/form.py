"""Fields as a form that works before any script runs; a script adds rows."""

from checklists.model.fields import FIRST_ROW, Field, Group
from checklists.views.html import Attribute, Html, el, join

_CONTROL = {"text": "text", "date": "date", "tick": "checkbox"}


def groups(asked: tuple[Group, ...]) -> Html:
    """One fieldset for each group; its rare fields are folded away at its end."""
    return join(*map(_group, asked))


def _group(group: Group) -> Html:
    rare = [each for each in group.fields if each.rare]
    return el(
        "fieldset",
        el("legend", group.title),
        el("p", group.hint, class_="iep-hint") if group.hint else None,
        *(field(each) for each in group.fields if not each.rare),
        el("details", el("summary", "Does someone else sign too?"), *map(field, rare), class_="iep-more")
        if rare
        else None,
    )


def sample() -> Html:
    """The way to see the tool with a made-up child; its script says what the button does."""
    return el(
        "p",
        el("button", "Show me with a made-up child", type="button", class_="md-button"),
        el("span", role="status"),
        class_="iep-sample iep-js",
    )


def field(asked: Field) -> Html:
    """A labelled control, its hint, and an empty line for a problem."""
    id = f"iep-{asked.id}"
    notes = join(
        el("p", asked.hint, class_="iep-hint", id=f"{id}-hint") if asked.hint else None,
        el("p", class_="iep-problem", id=f"{id}-problem", data_problem=asked.id, aria_live="polite"),
    )
    described = f"{id}-hint {id}-problem" if asked.hint else f"{id}-problem"
    optional = el("span", " (if you like)", class_="iep-optional") if asked.optional else None
    if asked.columns:
        return el(
            "fieldset",
            el("legend", asked.label, optional),
            el("p", asked.hint, class_="iep-hint", id=f"{id}-hint") if asked.hint else None,
            el("div", _row(asked), data_rows=asked.id),
            el(
                "p",
                el("button", "Add another", type="button", class_="md-button", data_add_row=True),
                class_="iep-js",
            ),
            class_="iep-field",
        )
    if asked.options and asked.kind != "pick":
        return el(
            "fieldset",
            el("legend", asked.label, optional),
            notes,
            el("div", join(*_options(asked)), class_="iep-options"),
            class_="iep-field",
            aria_describedby=described,
        )
    common: dict[str, Attribute] = {
        "name": asked.id,
        "id": id,
        "aria_describedby": described,
        "autocomplete": "off",
        "data_shared": asked.shared or None,
    }
    if asked.kind == "pick":
        picks = (el("option", each.label, value=each.id) for each in asked.options)
        control = el("select", el("option", "Not picked", value=""), *picks, **common)
    elif asked.kind == "long":
        control = el("textarea", rows=2, **common)
    else:
        control = el("input", type=_CONTROL[asked.kind], **common)
    return el("div", el("label", asked.label, optional, for_=id), notes, control, class_="iep-field")


def _row(asked: Field) -> Html:
    """The first row; the page's script makes the others in its likeness."""
    cells = join(*map(field, asked.in_row(FIRST_ROW)))
    return el("fieldset", el("legend", "1"), cells, data_row=FIRST_ROW, class_="iep-row")


def _options(asked: Field) -> list[Html]:
    return [
        el(
            "label",
            el(
                "input",
                type="checkbox" if asked.kind == "many" else "radio",
                name=asked.id,
                value=option.id,
                checked=option.id == asked.default,
                data_text=option.text or option.label,
                data_shared=asked.shared or None,
            ),
            " ",
            option.label,
        )
        for option in asked.options
    ]
