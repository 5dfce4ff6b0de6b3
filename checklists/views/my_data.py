"""The page of a parent's own data: save a backup, restore one, erase."""

import json

from checklists.model.fields import Field
from checklists.views import form
from checklists.views.backup_names import names
from checklists.views.html import Html, el, join

ABOUT = "my-data"


def page() -> Html:
    """The whole tool; what needs a script is empty, or hidden until the script is there."""
    return el(
        "iep-my-data",
        el("noscript", el("p", _WITHOUT, class_="iep-no-script")),
        el("p", class_="iep-status", role="status", data_status=True),
        el("div", data_kept=True, class_="iep-kept"),
        _save(),
        _restore(),
        _erase(),
        el("script", Html(_island()), type="application/json", data_names=True),
        data_about=ABOUT,
    )


_WITHOUT = "JavaScript is off in this browser, so this page cannot save or restore. You can still read it."
_LOST = (
    "A lost passphrase cannot be found again, by us or by anyone. Write it down, and keep it in a safe place."
)


def _island() -> str:
    """The names as JSON that no tag can end."""
    return json.dumps(names(), ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")


def _save() -> Html:
    return el(
        "section",
        el("h2", "Save a backup", id="save"),
        el(
            "p",
            "One file with all you typed. It opens on any computer or phone, and you can read and print it.",
        ),
        el("p", data_age=True, class_="iep-my-age"),
        el("div", data_whose=True),
        el(
            "details",
            el("summary", "Lock it with a passphrase (if you like)"),
            el("p", "Without a lock, anyone who has the file can read it. A few words make a good lock."),
            _typed("new", "Passphrase", "new-password"),
            _typed("again", "The same once more", "new-password"),
            el("p", el("strong", _LOST)),
            class_="iep-lock",
        ),
        _buttons(
            el(
                "button",
                "Save a backup",
                type="button",
                class_="md-button md-button--primary",
                data_save=True,
            ),
            el("button", "Share it instead", type="button", class_="md-button", data_share=True, hidden=True),
        ),
        el("p", class_="iep-said", role="status", data_saved=True),
        class_="iep-form iep-js",
        aria_labelledby="save",
    )


def _restore() -> Html:
    return el(
        "section",
        el("h2", "Restore a backup", id="restore"),
        el(
            "p",
            "Choose a backup file. You see what would change first, and nothing changes until you say so.",
        ),
        _buttons(
            el("button", "Restore a backup", type="button", class_="md-button", data_choose=True),
        ),
        el(
            "input",
            type="file",
            accept=".html,.htm,.json,text/html,application/json",
            hidden=True,
            data_file=True,
            aria_label="Backup file",
        ),
        el(
            "details",
            el("summary", "Paste it instead"),
            form.field(Field("pasted", "All the text of a backup file", kind="long")),
            _buttons(el("button", "Look at it", type="button", class_="md-button", data_paste=True)),
        ),
        el("p", class_="iep-problem", role="alert", data_problem_of="restore"),
        el(
            "div",
            _typed("unlock", "The passphrase of this file", "off"),
            _buttons(el("button", "Open it", type="button", class_="md-button", data_unlock=True)),
            data_locked=True,
            hidden=True,
        ),
        el("div", data_planned=True),
        el("p", class_="iep-said", role="status", data_restored=True),
        class_="iep-form iep-js",
        aria_labelledby="restore",
    )


def _erase() -> Html:
    return el(
        "section",
        el("h2", "Erase", id="erase"),
        el("div", data_remove=True),
        el("p", "Is this a shared or borrowed device? Save a backup, and then erase all that stands here."),
        _buttons(
            el(
                "button",
                "Erase everything on this device",
                type="button",
                class_="md-button",
                data_erase=True,
            )
        ),
        el("div", data_confirm=True),
        el("p", class_="iep-said", role="status", data_erased=True),
        class_="iep-form iep-js",
        aria_labelledby="erase",
    )


def _typed(id: str, label: str, fill: str) -> Html:
    """A box for a passphrase. It has no name: nothing takes it for an answer."""
    return el(
        "div",
        el("label", label, for_=f"iep-{id}"),
        el("p", class_="iep-problem", id=f"iep-{id}-problem", data_problem_of=id, aria_live="polite"),
        el(
            "input",
            type="password",
            id=f"iep-{id}",
            autocomplete=fill,
            data_typed=id,
            aria_describedby=f"iep-{id}-problem",
        ),
        class_="iep-field",
    )


def _buttons(*made: Html) -> Html:
    return el("p", join(*made), class_="iep-buttons")
