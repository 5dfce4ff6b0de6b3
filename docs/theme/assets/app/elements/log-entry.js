/** The form of one entry: five taps for a new one, and the same form to change one. */
import { today } from "../client.js";
import { make } from "../make.js";
import { dayProblem, label } from "./entry-form.js";
import { named, tie } from "./log-chips.js";
import { moved, readMinutes } from "./log-numbers.js";

/** @typedef {import("../log-records.js").Promised} Promised */
/** @typedef {import("../log-records.js").Logged} Logged */
/** @typedef {Omit<Logged, "id" | "history">} Answers */

const NO_DAY = "Please pick the day.";
const NO_ITEM = "Please tap what was planned.";
const NO_OUTCOME = "Please tap what happened. “I do not know” is a good answer too.";
const NO_MINUTES_HAPPENED = "With 0 minutes, please tap “Did not happen”.";
const NONE_RUNNING = "By its days, no item of the IEP was due on this day. All of them are shown.";

export class EntryForm {
  #typedMinutes = false;
  /** The day that stood for today when the form was last empty. */ #today = today();

  /**
   * @param {HTMLTemplateElement} template
   * @param {Logged | null} entry to change, or null for a new one
   * @param {{promises: () => Promised[], save: (answers: Answers) => void}} tool
   */
  constructor(template, entry, { promises, save }) {
    this.entry = entry;
    this.promises = promises;
    this.form = /** @type {HTMLFormElement} */ (template.content.cloneNode(true).firstChild);
    this.controls = /** @type {Map<string, HTMLInputElement>} */ (
      new Map(
        [...this.form.querySelectorAll(":is(input:not([type=radio]), textarea)[data-part]")].map((each) => [
          each.getAttribute("data-part") ?? "",
          /** @type {HTMLInputElement} */ (each),
        ]),
      )
    );
    for (const each of this.controls.values()) label(each);
    for (const each of this.form.querySelectorAll("fieldset")) tie(each);
    for (const each of this.form.querySelectorAll(".iep-chip")) named(each);
    this.yesterday = /** @type {HTMLElement} */ (this.form.querySelector("[data-yesterday]"));
    this.yesterday.addEventListener("click", () =>
      this.setDay(this.day === today() ? moved(today(), -1) : today()),
    );
    // What is said goes while it is mended, not when the field is left: under a finger the button would move away.
    this.form.addEventListener("input", ({ target }) => {
      const line = this.problemLine(/** @type {Element} */ (target).getAttribute("data-part") ?? "");
      if (line) line.textContent = "";
    });
    this.form.addEventListener("change", ({ target }) => this.changed(/** @type {Element} */ (target)));
    this.control("minutes").addEventListener("input", () => {
      this.#typedMinutes = true;
      this.noteMinutes();
    });
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      const answers = this.answers();
      if (answers) save(answers);
    });
    if (!entry) document.addEventListener("visibilitychange", () => this.stillToday());
    this.fill(entry);
  }

  /** @param {string} part @returns {HTMLInputElement} */
  control = (part) => /** @type {HTMLInputElement} */ (this.controls.get(part));

  /** @param {string} part @returns {string} what is chosen or typed */
  value(part) {
    const control = this.controls.get(part);
    if (control) return control.value.trim();
    return this.form.querySelector(`input[name="${part}"]:checked`)?.getAttribute("value") ?? "";
  }

  get day() {
    return this.control("day").value;
  }

  /** @returns {Promised | undefined} the one that is chosen */
  get chosen() {
    const id = this.value("promise");
    return this.promises().find((each) => each.id === id);
  }

  /** @param {Logged | null} entry what stands in the form now */
  fill(entry) {
    this.control("day").value = entry?.day ?? (this.day || today());
    this.control("note").value = entry?.note ?? "";
    if (entry?.note) this.control("note").closest("details")?.setAttribute("open", "");
    this.offer(entry?.promise ?? "");
    for (const part of /** @type {const} */ (["outcome", "reason", "how"]))
      this.choose(part, entry?.[part] ?? null);
    if (entry && !entry.reason) this.choose("reason", "");
    this.#typedMinutes = entry !== null;
    this.control("minutes").value = entry?.minutes ?? "";
    this.changed(null);
  }

  /** @param {string} part @param {string | null} value null chooses none */
  choose(part, value) {
    for (const each of this.form.querySelectorAll(`input[name="${part}"]`)) {
      const input = /** @type {HTMLInputElement} */ (each);
      input.checked = input.value === value;
    }
  }

  /** Empties the form for the next entry of that day. */
  reset() {
    this.fill(null);
    for (const each of this.form.querySelectorAll("details")) each.open = false;
  }

  /** A page left open overnight does not log into yesterday, unless that day was picked. */
  stillToday() {
    if (this.day !== this.#today || this.#today === today()) return;
    this.#today = today();
    this.setDay(this.#today);
  }

  /** @param {string} iso */
  setDay(iso) {
    this.control("day").value = iso;
    this.changed(this.control("day"));
  }

  /** Shows the items that were due on the day, and keeps what is chosen. @param {string} [wanted] */
  offer(wanted = this.value("promise")) {
    const all = this.promises();
    const due = all.filter((each) => isRunning(each, this.day) || each.id === wanted);
    const shown = due.length > 0 ? due : all;
    const box = /** @type {Element} */ (this.form.querySelector("[data-chips=promise]"));
    const focused = box.contains(document.activeElement) ? this.value("promise") : null;
    box.replaceChildren(
      ...shown.map(({ id, name }) => {
        const input = make("input", { type: "radio", name: "promise", value: id, "data-part": "promise" });
        input.checked = id === wanted || shown.length === 1;
        const chip = make("span", { className: "iep-chip" }, input, make("label", {}, name));
        named(chip);
        return chip;
      }),
    );
    if (focused !== null) /** @type {HTMLElement | null} */ (box.querySelector(":checked, input"))?.focus();
    const line = this.problemLine("promise");
    if (line) line.textContent = all.length > 0 && due.length === 0 ? NONE_RUNNING : "";
  }

  /** @param {Element | null} target the control that was changed, or null for all */
  changed(target) {
    const part = target?.getAttribute("data-part") ?? "";
    if (part === "day") this.offer();
    const outcome = this.value("outcome");
    for (const each of this.form.querySelectorAll("[data-when]"))
      each.toggleAttribute("hidden", !each.getAttribute("data-when")?.split(" ").includes(outcome));
    const minutes = this.control("minutes");
    const timed =
      this.chosen?.kind === "service" ||
      Boolean(Number(this.chosen?.minutes)) ||
      Boolean(this.entry?.minutes);
    if (!timed) minutes.closest(".iep-field")?.toggleAttribute("hidden", true);
    if (!this.#typedMinutes) minutes.value = outcome === "happened" ? (this.chosen?.minutes ?? "") : "";
    this.yesterday.textContent = this.day === today() ? "Yesterday" : "Today";
    this.noteMinutes();
  }

  /** Asks kindly about minutes that do not fit the promise; they can be right. */
  noteMinutes() {
    const promised = Number(this.chosen?.minutes ?? "");
    const { value, problem } = readMinutes(this.value("minutes"));
    const outcome = this.value("outcome");
    const line = /** @type {Element} */ (this.form.querySelector("[data-minutes-note]"));
    let words = promised ? `${promised} promised.` : "";
    if (outcome === "partly") words += " Leave it empty if you do not know.";
    if (value && !problem && promised && Number(value) > promised)
      words = `That is more than the ${promised} promised. Keep it if it is right.`;
    else if (value && promised && outcome === "partly" && Number(value) === promised)
      words = `That is all of the ${promised} promised. If so, tap “Happened”.`;
    else if (value && promised && outcome === "happened" && Number(value) < promised)
      words = `That is less than the ${promised} promised. If so, tap “Partly”.`;
    if (line.textContent !== words.trim()) line.textContent = words.trim();
  }

  /** @returns {Answers | null} null where something is missing, which is said beside it and gets the focus */
  answers() {
    const outcome = this.value("outcome");
    const minutes = readMinutes(this.isAsked("minutes") ? this.value("minutes") : "");
    /** @type {Record<string, string>} */
    const found = {
      day: dayProblem(this.control("day"), { ahead: false }) || (this.day ? "" : NO_DAY),
      promise: this.value("promise") ? "" : NO_ITEM,
      outcome: outcome ? "" : NO_OUTCOME,
      minutes: minutes.problem || (minutes.value === "0" ? NO_MINUTES_HAPPENED : ""),
    };
    for (const [part, words] of Object.entries(found)) {
      const line = this.problemLine(part);
      if (line) line.textContent = words;
      this.controls.get(part)?.setAttribute("aria-invalid", String(words !== ""));
    }
    const wrong = Object.keys(found).find((part) => found[part]);
    if (wrong) {
      this.focus(wrong);
      return null;
    }
    return {
      promise: this.value("promise"),
      day: this.day,
      outcome,
      minutes: minutes.value,
      reason: this.isAsked("reason") ? this.value("reason") : "",
      how: this.isAsked("how") ? this.value("how") : "",
      note: this.value("note"),
    };
  }

  /** @param {string} part @returns {boolean} whether it is shown for what happened */
  isAsked(part) {
    return !this.form.querySelector(`[data-part="${part}"]`)?.closest("[data-when]")?.hasAttribute("hidden");
  }

  /** @param {string} part */
  problemLine = (part) => this.form.querySelector(`[data-problem-of="${part}"]`);

  /** @param {string} [part] whose control gets the focus; else the first that is not answered */
  focus(part = this.value("promise") ? "outcome" : "promise") {
    /** @type {HTMLElement | null} */ (this.form.querySelector(`[data-part="${part}"]`))?.focus();
  }
}

/** @param {Promised} promise @param {string} day @returns {boolean} whether its days hold this one */
export function isRunning({ first, last }, day) {
  return (!first || first <= day) && (!last || day <= last);
}
