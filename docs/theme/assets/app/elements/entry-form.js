/** Something that no letter's page noted: the form to add or change it, and what the timeline shows of it. */
import { today } from "../client.js";
import { blank, correct, keep, remove } from "../entries.js";
import { make } from "../make.js";
import { historyView } from "./history.js";
import { saving } from "./save-status.js";

/** @typedef {import("../entries.js").Entry} Entry */
/** @typedef {import("../entries.js").Part} Part */
/** @typedef {HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement} Control */

const BAD_DAY = "This day does not exist. Please pick a day, or leave it empty.";
const BAD_YEAR = "Please check the year of this date.";
const FUTURE = "This day is still to come. Please pick the day it happened.";
const BEFORE = "They answered before it began, by these days. Please check both.";
const NOTHING = "Please write a few words, here or below.";
const EARLIEST = "1900";
let made = 0;

/**
 * @param {HTMLElement} tool whose page holds the form's template
 * @param {Entry | null} entry to change, or null for a new one
 * @param {{saved: (entry: Entry) => void, closed: () => void}} tell
 * @returns {HTMLFormElement}
 */
export function entryForm(tool, entry, { saved, closed }) {
  const template = /** @type {HTMLTemplateElement} */ (tool.querySelector("[data-entry-form]"));
  const form = /** @type {HTMLFormElement} */ (template.content.cloneNode(true).firstChild);
  const parts = /** @type {Map<Part, Control>} */ (
    new Map([...form.querySelectorAll("[data-part]")].map((each) => [each.getAttribute("data-part"), each]))
  );
  for (const control of parts.values()) label(control);
  for (const [part, control] of parts) {
    if (control.type === "checkbox")
      /** @type {HTMLInputElement} */ (control).checked = entry?.[part] === "yes";
    else if (entry || part !== "kind") control.value = entry?.[part] ?? "";
  }
  const kind = /** @type {Control} */ (parts.get("kind"));
  const only = () => {
    for (const each of form.querySelectorAll("[data-only]"))
      each.toggleAttribute("hidden", each.getAttribute("data-only") !== kind.value);
  };
  kind.addEventListener("change", only);
  only();
  form.querySelector("[data-close]")?.addEventListener("click", closed);
  const status = /** @type {HTMLElement} */ (form.querySelector("[data-form-status]"));
  const whole = entry ?? blank();
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const found = problems(parts);
    for (const line of form.querySelectorAll("[data-problem-of]"))
      line.textContent = found[line.getAttribute("data-problem-of") ?? ""] ?? "";
    for (const [part, control] of parts) control.setAttribute("aria-invalid", String(part in found));
    const first = [...parts].find(([part]) => part in found);
    if (first) return first[1].focus();
    const given = answers(parts);
    if (saving(status, () => (entry ? correct(whole, given) : keep(Object.assign(whole, given)))))
      saved(whole);
  });
  return form;
}

/** Ties a control to its label, hint and problem; several forms may be open. @param {Control} control */
export function label(control) {
  made += 1;
  control.id = `iep-note-${made}`;
  const field = control.closest(".iep-field");
  field?.querySelector("label")?.setAttribute("for", control.id);
  const notes = [...(field?.querySelectorAll(".iep-hint, .iep-problem") ?? [])];
  for (const [index, note] of notes.entries()) note.id = `${control.id}-${index}`;
  if (notes.length > 0) control.setAttribute("aria-describedby", notes.map((each) => each.id).join(" "));
}

/** @param {Map<Part, Control>} parts @returns {Partial<Record<Part, string>>} */
function answers(parts) {
  const isBox = (/** @type {Control} */ each) => each instanceof HTMLInputElement && each.type === "checkbox";
  return Object.fromEntries(
    [...parts].map(([part, each]) => [
      part,
      isBox(each) && !(/** @type {HTMLInputElement} */ (each).checked) ? "" : each.value.trim(),
    ]),
  );
}

/** @param {Map<Part, Control>} parts @returns {Record<string, string>} by part, what to do about it */
function problems(parts) {
  const { kind = "", day = "", answered_on = "", title = "", text = "" } = answers(parts);
  /** @type {Record<string, string>} */
  const found = {};
  for (const part of /** @type {Part[]} */ (["day", "answered_on"])) {
    const wrong = dayProblem(parts.get(part), { ahead: kind === "meeting" }); // a meeting may be planned
    if (wrong) found[part] = wrong;
  }
  if (kind === "asked" && answered_on && answered_on < day) found.answered_on = BEFORE;
  if (!title && !text) found.title = NOTHING;
  return found;
}

/**
 * @param {Control | undefined} control of a day, which may stay empty @param {{ahead: boolean}} may it be still to come
 * @returns {string} what to do about it, or ""
 */
export function dayProblem(control, { ahead }) {
  const value = control?.value ?? "";
  if (control?.validity.badInput) return BAD_DAY;
  if (value && (value < EARLIEST || value.length > "2026-01-01".length)) return BAD_YEAR;
  return value > today() && !ahead ? FUTURE : "";
}

/**
 * @param {HTMLElement} tool @param {Entry} entry @param {{changed: () => void, removed: () => void}} tell
 * @returns {HTMLElement} its words, what was corrected, and what can be done
 */
export function notePanel(tool, entry, { changed, removed }) {
  const view = make("article", { className: "iep-entry", "data-entry": entry.id });
  const show = () => {
    const change = make("button", { type: "button", className: "md-button" }, "Change");
    const removal = make("button", { type: "button", className: "md-button" }, "Remove");
    const status = make("p", { className: "iep-status", role: "status" });
    change.addEventListener("click", edit);
    removal.addEventListener("click", () => {
      if (saving(status, () => remove(entry))) removed();
    });
    view.replaceChildren(
      ...(entry.text ? [make("div", { className: "iep-paper iep-sent-text" }, entry.text)] : []),
      ...historyView(entry),
      make("p", { className: "iep-buttons" }, change, removal),
      status,
    );
    return change;
  };
  const edit = () => {
    const form = entryForm(tool, entry, {
      saved: () => {
        show().focus();
        changed();
      },
      closed: () => show().focus(),
    });
    view.replaceChildren(form);
    form.querySelector("select")?.focus();
  };
  show();
  return view;
}
