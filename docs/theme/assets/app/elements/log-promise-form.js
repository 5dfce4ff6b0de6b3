/** The form for one line of the IEP: its words, its numbers, and from when it holds. */
import * as records from "../log-records.js";
import { make } from "../make.js";
import { dayProblem, label } from "./entry-form.js";
import { named, tie } from "./log-chips.js";
import { moved, readMinutes, readTimes } from "./log-numbers.js";
import { saving } from "./save-status.js";

/** @typedef {import("../log-records.js").Promised} Promised */
/** @typedef {HTMLInputElement | HTMLSelectElement} Control */

const NO_NAME = "Please write what the IEP promises, in its own words.";
const NO_TIMES = "How many times? If the IEP has no number, pick “when needed”.";
const BEFORE = "This day is before the one it begins on. Please check both.";
const TOO_EARLY = "The item began on this day or later. Please pick a later day, or change the item.";
const CHANGED = "Changed on";
const PLAIN = /** @type {const} */ (["name", "where", "who", "period", "first", "last"]);

/**
 * @param {HTMLElement} tool whose page holds the form's template @param {Promised} promise what stands in the form @param {Promised | null} before the line it takes
 * the place of, from its first day on
 * @param {{saved: () => void, closed: () => void}} tell
 * @returns {HTMLFormElement}
 */
export function promiseForm(tool, promise, before, { saved, closed }) {
  const template = /** @type {HTMLTemplateElement} */ (tool.querySelector("template[data-promise-form]"));
  const form = /** @type {HTMLFormElement} */ (template.content.cloneNode(true).firstChild);
  const controls = /** @type {Map<string, Control>} */ (new Map());
  for (const each of form.querySelectorAll(
    ":is(input:not([type=radio], [type=checkbox]), select)[data-part]",
  )) {
    label(/** @type {Control} */ (each));
    controls.set(each.getAttribute("data-part") ?? "", /** @type {Control} */ (each));
  }
  for (const each of form.querySelectorAll("fieldset")) tie(each);
  for (const each of form.querySelectorAll(".iep-chip")) named(each);
  const control = (/** @type {string} */ part) => /** @type {Control} */ (controls.get(part));
  const times = control("times").closest(".iep-field");
  const showTimes = () => times?.toggleAttribute("hidden", control("period").value === "");
  const isNew = !promise.name;
  for (const part of PLAIN) control(part).value = part === "period" && isNew ? "week" : promise[part];
  for (const part of /** @type {const} */ (["minutes", "times"])) control(part).value = promise[part];
  for (const each of form.querySelectorAll("input:is([type=radio], [type=checkbox])")) {
    const value = each.getAttribute("value") ?? "";
    const wanted = each.getAttribute("name") === "kind" ? [promise.kind] : promise.weekdays;
    /** @type {HTMLInputElement} */ (each).checked = wanted.includes(value);
  }
  if (["where", "who", "first", "last"].some((part) => control(part).value) || promise.weekdays.length > 0)
    form.querySelector("details")?.setAttribute("open", "");
  if (before) askFirst(form, control("first"));
  form.addEventListener("change", ({ target }) => {
    const kind = /** @type {Element} */ (target).getAttribute("name") === "kind";
    if (kind && isNew && !control("times").value)
      control("period").value = chosenKind(form) === "service" ? "week" : "";
    showTimes();
  });
  showTimes();
  form.querySelector("[data-close]")?.addEventListener("click", closed);
  const status = /** @type {HTMLElement} */ (form.querySelector("[data-form-status]"));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const found = problems(controls, before);
    for (const line of form.querySelectorAll("[data-problem-of]"))
      line.textContent = found[line.getAttribute("data-problem-of") ?? ""] ?? "";
    for (const [part, each] of controls) each.setAttribute("aria-invalid", String(Boolean(found[part])));
    const wrong = [...controls.keys()].find((part) => found[part]);
    if (wrong) {
      control(wrong).closest("details")?.setAttribute("open", "");
      return control(wrong).focus();
    }
    const next = { ...promise, ...answers(form, controls) };
    if (saving(status, () => keep(next, before, promise))) saved();
  });
  return form;
}

/**
 * @param {Promised} next @param {Promised | null} before ends the day before
 * @param {Promised} shown what the form was filled with @returns {Date}
 */
function keep(next, before, shown) {
  const at = records.keepPromise(next, shown);
  if (!before) return at;
  try {
    return records.keepPromise({ ...before, last: moved(next.first, -1) }, before);
  } catch (error) {
    records.takeBackPromise(next); // both or none
    throw error;
  }
}

/** Asks first from when the new words hold. @param {HTMLFormElement} form @param {Control} first */
function askFirst(form, first) {
  const field = /** @type {HTMLElement} */ (first.closest(".iep-field"));
  const words = /** @type {HTMLElement} */ (field.querySelector("label"));
  words.textContent = CHANGED;
  const hint = "The words before stay in your log up to the day before.";
  form.prepend(make("p", { className: "iep-hint" }, hint), field);
}

/** @param {HTMLFormElement} form */
const chosenKind = (form) =>
  form.querySelector("input[name=kind]:checked")?.getAttribute("value") ?? "service";

/** @param {HTMLFormElement} form @param {Map<string, Control>} controls @returns {Partial<Promised>} */
function answers(form, controls) {
  const value = (/** @type {string} */ part) => controls.get(part)?.value.trim() ?? "";
  const plain = Object.fromEntries(PLAIN.map((part) => [part, value(part)]));
  const weekdays = [...form.querySelectorAll("input[name=weekdays]:checked")].map(
    (each) => each.getAttribute("value") ?? "",
  );
  const times = value("period") ? readTimes(value("times")).value : "";
  return { ...plain, kind: chosenKind(form), minutes: readMinutes(value("minutes")).value, times, weekdays };
}

/** @param {Map<string, Control>} controls @param {Promised | null} before @returns {Record<string, string>} by part */
function problems(controls, before) {
  const value = (/** @type {string} */ part) => controls.get(part)?.value.trim() ?? "";
  const times = readTimes(value("times"));
  const [first, last] = [value("first"), value("last")];
  const day = (/** @type {string} */ part) => dayProblem(controls.get(part), { ahead: true });
  const changedOn = before?.first && first && first <= before.first ? TOO_EARLY : "";
  return {
    name: value("name") ? "" : NO_NAME,
    minutes: readMinutes(value("minutes")).problem,
    times: value("period") ? times.problem || (times.value ? "" : NO_TIMES) : "",
    first: day("first") || (before && !first ? "Please pick the day." : changedOn),
    last: day("last") || (first && last && last < first ? BEFORE : ""),
  };
}
