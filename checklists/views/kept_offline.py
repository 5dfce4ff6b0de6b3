"""What of the site is kept on this device, for use with no network: its lines are filled in by a script."""

from checklists.views.html import Html, el


def page() -> Html:
    """The whole element; without a script one sentence, which holds for every browser that runs none."""
    return el(
        "iep-kept-offline",
        el("noscript", el("p", _WITHOUT, class_="iep-no-script")),
        el(
            "div",
            el("p", data_copy=True),
            el(
                "p",
                el("button", "Keep everything", type="button", class_="md-button", data_keep=True),
                class_="iep-buttons",
                hidden=True,
            ),
            el("progress", data_progress=True, aria_label="Kept so far", hidden=True),
            el("p", class_="iep-said", role="status", data_kept_said=True),
            el("p", data_room=True),
            el(
                "p",
                el("button", "Ask the browser to keep it", type="button", class_="md-button", data_ask=True),
                class_="iep-buttons",
                hidden=True,
            ),
            el("p", data_version_line=True),
            el(
                "p",
                el("button", "Look for a newer version", type="button", class_="md-button", data_check=True),
                class_="iep-buttons",
            ),
            el("p", class_="iep-said", role="status", data_checked=True),
            class_="iep-form iep-js",
        ),
    )


_WITHOUT = (
    "JavaScript is off in this browser, so this site cannot keep a copy of itself here. Print what you need."
)
