"""A letter as a page shows it: the form, the draft, the reason for each sentence."""

import json
from datetime import date
from functools import cache

from checklists.messages import REASONS, TWIN
from checklists.model.drafting import Draft, DraftParagraph, DraftSentence, draft
from checklists.model.fields import Group, tidy
from checklists.model.letter import ADDED, LAW, LEAVE_OUT, Letter, Sentence
from checklists.model.words import ENGLISH, Words, long_date
from checklists.views import form
from checklists.views.facts import source_note
from checklists.views.html import Html, el, join, lines
from checklists.views.tone import TONE

SAMPLE_DAY = date(2026, 11, 2)
CHANGED = "changed"
CHANGED_SAID = "changed-said"
"""Outputs of the parent's own sentences that no longer fit; the second is the line that is read out."""
_OWN = Group("In your own words", (ADDED,))
_UNTRANSLATED = "(palabras de usted, sin traducir)"


def subject(found: Draft) -> Html:
    """The subject line."""
    return _sentence(found.subject)


def body(found: Draft) -> Html:
    """The letter's paragraphs; each sentence carries its id."""
    return join(*(_paragraph(each) for each in found.paragraphs))


def twin(found: Draft) -> Html:
    """The same in Spanish, to read; sentences that are the parent's own say that they are not translated."""
    return join(*(_paragraph(each, _UNTRANSLATED) for each in found.paragraphs))


def _paragraph(paragraph: DraftParagraph, own: str = "") -> Html:
    said = [_marked(each, own) for each in paragraph.sentences]
    if paragraph.source.layout == "list":
        items = el("ul", *(el("li", each) for each in said))
        return join(el("p", _sentence(paragraph.lead)) if paragraph.lead else None, items)
    between = Html("<br>") if paragraph.source.layout == "lines" else " "
    first, *rest = said
    number = join(el("span", f"{paragraph.number}.", class_="iep-number"), " ") if paragraph.number else None
    return el("p", number, first, *(join(between, each) for each in rest))


def _marked(sentence: DraftSentence, own: str) -> Html:
    """A sentence, and after the parent's own the words `own`, if any."""
    if not own or not (sentence.instead or sentence.source.id == ADDED.id):
        return _sentence(sentence)
    return join(_sentence(sentence), " ", el("span", own, class_="iep-small"))


def _sentence(sentence: DraftSentence) -> Html:
    pieces = [
        el("span", lines(piece.text), data_field=piece.field, class_="iep-blank" if piece.blank else None)
        if piece.field
        else (lines if piece.own_words else join)(piece.text)
        for piece in sentence.pieces
    ]
    why, rule = bool(sentence.source.why), sentence.source.rule
    return el(
        "span",
        *pieces,
        data_sentence=sentence.source.id,
        data_optional=sentence.optional,
        data_why=why,
        data_rule=rule,
    )


def reasons(letter: Letter, found: Draft, *, can_leave_out: bool) -> Html:
    """Each sentence with a reason: why it is there, its condition, its sources, what the parent can do.

    That is to say it in own words, or to leave it out. No row has the parent's words: the page puts them
    in, and so a row stays as it is while they are typed.
    """
    said = letter.labels
    rows = [
        _row(each, each.source.when.says(said) if each.source.when else "", can_leave_out)
        for paragraph in found.paragraphs
        for each in paragraph.sentences
        if each.source.why
    ]
    out = [
        el(
            "li",
            el("p", el("s", _words(each)), class_="iep-quoted"),
            _leave_out(each.source, out=True),
            data_reason=each.source.id,
        )
        for each in found.left_out
    ]
    return el("ul", *rows, *out)


def _row(sentence: DraftSentence, because: str, can_leave_out: bool) -> Html:
    return el(
        "li",
        el(
            "p",
            *(piece.text for piece in sentence.letters_own),
            class_="iep-quoted",
            id=f"iep-says-{sentence.source.id}" if can_leave_out else None,
        ),
        _reason(sentence.source, because),
        _own_words(sentence) if can_leave_out else None,
        _leave_out(sentence.source, out=False) if can_leave_out else None,
        data_reason=sentence.source.id,
    )


def _own_words(sentence: DraftSentence) -> Html:
    id = f"iep-own-{sentence.source.id}"
    blanks = [piece.text for piece in sentence.letters_own if piece.blank]
    if blanks and not sentence.instead:
        first = f"To say it in your own words, first fill in: {', '.join(blanks)}."
        return el("p", first, class_="iep-hint")
    hint = "Empty the box, and the letter’s own sentence comes back."
    if sentence.source.rule:
        hint += " This one names a rule. We add no section number to your words, and do not check them."
    return el(
        "details",
        el("summary", "Say it in my own words"),
        el("label", "Your words for this sentence", for_=id),
        el("p", hint, class_="iep-hint", id=f"{id}-hint"),
        el(
            "textarea",
            rows=2,
            id=id,
            data_own=sentence.source.id,
            data_says=sentence.says,
            aria_describedby=f"iep-says-{sentence.source.id} {id}-hint",
            autocomplete="off",
        ),
        class_="iep-own",
    )


def _words(sentence: DraftSentence) -> Html:
    return join(*(piece.text for piece in sentence.pieces))


@cache
def _reason(sentence: Sentence, because: str) -> Html:
    return join(
        el("p", sentence.why, f" It is here because {because}." if because else None),
        *(source_note(id) for id in sentence.facts),
    )


def _leave_out(sentence: Sentence, *, out: bool) -> Html:
    box = el(
        "input", type="checkbox", name=LEAVE_OUT, value=sentence.id, checked=out, id=f"iep-out-{sentence.id}"
    )
    return el("label", box, " Leave this sentence out", class_="iep-leave-out")


def page(letter: Letter, spanish: Words, wording: tuple[int, date] | None = None) -> Html:
    """The tool as the built page holds it, usable with no script: form, blank letter, reasons, example.

    `wording` is the version of the letter's words and the day it is from; None for one not yet counted.
    """
    shown = (*letter.common, ADDED.id)
    blank = draft(letter, {}, today=None, blanks=shown)
    to_read = draft(letter, {}, today=None, blanks=shown, words=spanish)
    sample = letter.examples["sample"]
    return el(
        "iep-letter",
        form.sample(),
        el(
            "form",
            form.groups((*letter.groups, _OWN)),
            _dial(),
            class_="iep-form",
            novalidate=True,
            autocomplete="off",
        ),
        el(
            "div",
            el(
                "section",
                el("h2", "Your letter", id="your-letter"),
                el("p", class_="iep-status", role="status", data_status=True),
                el("p", data_output=CHANGED_SAID, class_="iep-missing", role="status"),
                email(blank),
                el("div", data_output=CHANGED),
                el("p", data_unplaced=True, class_="iep-missing", role="status"),
                el(
                    "details",
                    el("summary", "Leer esta carta en español"),
                    el(
                        "p",
                        "Para leer, no para enviar: lo que usted escribió queda tal como lo escribió.",
                        class_="iep-hint",
                    ),
                    el("div", body(to_read), data_output=TWIN, class_="iep-paper"),
                    lang="es",
                    data_wanted=TWIN,
                ),
                el(
                    "details",
                    el("summary", "See a finished letter (made-up child)"),
                    el("div", _finished(letter), class_="iep-paper"),
                ),
                _share(),
                el("p", f"Wording {wording[0]} of {long_date(wording[1], ENGLISH)}", class_="iep-version")
                if wording
                else None,
                class_="iep-out",
                aria_labelledby="your-letter",
            ),
            el(
                "details",
                el("summary", "Why each sentence is there, and its source"),
                el(
                    "div",
                    reasons(letter, blank, can_leave_out=False),
                    data_output=REASONS,
                    class_="iep-reasons",
                ),
                data_wanted=REASONS,
                class_="iep-why",
            ),
            class_="iep-beside",
        ),
        data_definition=letter.id,
        data_wording=wording[0] if wording else None,
        data_ask="letter.draft",
        data_sample=json.dumps(sample, ensure_ascii=False),
    )


def _finished(letter: Letter) -> Html:
    sample = draft(letter, tidy(letter.fields, letter.examples["sample"]).answers, today=SAMPLE_DAY)
    return join(el("p", el("strong", "Subject: "), subject(sample)), body(sample))


def _dial() -> Html:
    return el("div", form.field(LAW), class_="iep-dial")


def _share() -> Html:
    """A link to this page with the options now chosen; without a script there is none to make."""
    return el(
        "details",
        el("summary", "Share this page"),
        el("p", "The link carries your choices, and nothing you typed.", class_="iep-hint"),
        el(
            "p",
            el(
                "button",
                "Copy a link to this letter",
                type="button",
                data_copy_link=True,
                class_="md-button",
            ),
            class_="iep-buttons",
        ),
        data_link=True,
        class_="iep-js",
    )


def email(found: Draft) -> Html:
    """Subject and body as papers, with the buttons that send them on their way."""
    return el(
        "div",
        el("p", "Subject", class_="iep-label"),
        el("div", subject(found), data_output="subject", class_="iep-paper iep-subject"),
        el("p", "Email", class_="iep-label"),
        el("div", body(found), data_output="body", class_="iep-paper"),
        el("p", class_="iep-missing", data_missing=True, aria_live="polite"),
        el("div", data_output=TONE, aria_live="polite"),
        buttons(
            ("body", "Copy email"),
            ("subject", "Copy subject"),
            extra=el("button", "Share", type="button", data_share=True, class_="md-button", hidden=True),
        ),
        buttons(
            ("all", "Copy all"),
            extra=join(
                el("button", "Print", type="button", data_print=True, class_="md-button"),
                el(
                    "a",
                    "Open in your mail app",
                    href="mailto:",
                    data_mailto=True,
                    class_="md-button",
                    hidden=True,
                ),
            ),
        ),
        class_="iep-mail",
    )


def buttons(*copies: tuple[str, str], extra: Html | None = None) -> Html:
    """A row of buttons, hidden without script; `copies` are an output's name and the button's words."""
    made = [el("button", words, type="button", data_copy=name, class_="md-button") for name, words in copies]
    return el("p", *made, extra, class_="iep-buttons iep-js")
