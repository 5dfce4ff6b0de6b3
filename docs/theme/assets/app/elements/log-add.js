/** What stands on top of the log: a new entry, an absent child, a note of something else; each can be taken back. */
import { today } from "../client.js";
import * as records from "../log-records.js";
import { button } from "../make.js";
import { entryForm } from "./entry-form.js";
import { EntryForm, isRunning } from "./log-entry.js";
import { weekday } from "./log-numbers.js";
import { saving } from "./save-status.js";

/** @typedef {import("../log-records.js").Promised} Promised */
/** @typedef {import("../log-records.js").Logged} Logged */
/**
 * @typedef {HTMLElement & {promises: Promised[], flush: () => void, entries: () => Logged[],
 *   rows: {focusOn: (key: string) => void} | undefined}} Tool
 */

const ABSENT = "absent";

export class LogAdd {
  /** What could not be saved a moment ago. @type {Logged | null} */ unsaved = null;

  /** @param {Tool} tool */
  constructor(tool) {
    this.tool = tool;
    this.line = this.one("[data-saved]");
    this.one("[data-absent]").addEventListener("click", () => this.absent());
    this.one("[data-note]").addEventListener("click", () => this.addNote());
    this.form = new EntryForm(/** @type {HTMLTemplateElement} */ (this.one("[data-log-form]")), null, {
      promises: () => tool.promises,
      save: (answers) => this.save(answers),
    });
    this.one("[data-entry-place]").append(this.form.form);
  }

  /** @param {string} selector @returns {HTMLElement} */
  one = (selector) => /** @type {HTMLElement} */ (this.tool.querySelector(selector));

  /** Another child's turn: nothing of the one before stays. */
  forget() {
    this.unsaved = null;
    this.one("[data-note-place]").replaceChildren();
    this.line.replaceChildren();
  }

  /** Offers the items as they are now; only where there are some can an entry be added. */
  show() {
    const none = this.tool.promises.length === 0;
    this.one("[data-log-form]").toggleAttribute("data-none", none);
    this.form.form.toggleAttribute("hidden", none);
    this.one("[data-absent]").hidden = none;
    this.form.offer();
    this.form.changed(null);
  }

  /** Keeps a new entry, and makes the form ready for the next one of that day. @param {import("./log-entry.js").Answers} answers */
  save(answers) {
    const entry = this.unsaved ? { ...this.unsaved, ...answers } : records.newLogged(answers);
    const again = this.tool
      .entries()
      .some(({ day, promise }) => day === entry.day && promise === entry.promise);
    this.unsaved = entry; // tried again, it is the same entry
    if (!saving(this.line, () => records.keepLogged(entry))) return;
    this.unsaved = null;
    this.tool.flush();
    const said = again ? " It is not the first note for this item that day: keep both if it came twice." : "";
    this.offerToTakeBack(said, [entry]);
    this.form.reset();
    this.form.focus();
  }

  /** @param {string} said @param {Logged[]} entries just kept */
  offerToTakeBack(said, entries) {
    const undo = button("Undo", { "aria-label": "Saved. Undo" });
    undo.addEventListener("click", () => {
      if (!saving(this.line, () => entries.forEach(records.removeLogged))) return;
      this.line.textContent = "Taken back. Nothing of it is kept.";
      this.tool.flush();
      this.form.focus();
    });
    this.line.append(said, " ", undo);
  }

  /** Notes, in one tap, that the child was absent: for each item of that day that has no note yet. */
  absent() {
    const day = this.form.day || today();
    const noted = new Set(this.tool.entries().flatMap((each) => (each.day === day ? [each.promise] : [])));
    const due = this.tool.promises.filter(
      (each) =>
        isRunning(each, day) &&
        !noted.has(each.id) &&
        (each.weekdays.length === 0 || each.weekdays.includes(weekday(day))),
    );
    this.line.classList.remove("iep-bad");
    if (day > today()) this.line.textContent = "This day is still to come. Please pick the day it happened.";
    else if (due.length === 0) this.line.textContent = "Every item of that day has a note already.";
    if (day > today() || due.length === 0) return;
    const parts = { day, outcome: "not", reason: ABSENT, how: "saw" };
    const entries = due.map(({ id }) => records.newLogged({ ...parts, promise: id }));
    if (!saving(this.line, () => records.keepAllLogged(entries))) return;
    this.tool.flush();
    this.offerToTakeBack(` “Child absent” for ${listed(due.map(({ name }) => name))}.`, entries);
  }

  /** Opens the form for a call, an email, a meeting or an incident. */
  addNote() {
    const box = this.one("[data-note-place]");
    if (box.hasChildNodes()) return void box.querySelector("select")?.focus();
    const form = entryForm(this.tool, null, {
      saved: (note) => {
        box.replaceChildren();
        saving(this.one("[data-status]"), () => new Date());
        this.tool.flush();
        this.tool.rows?.focusOn(`entry:${note.id}`);
      },
      closed: () => {
        box.replaceChildren();
        this.one("[data-note]").focus();
      },
    });
    box.append(form);
    const kind = form.querySelector("select");
    if (kind) kind.value = "call";
    kind?.dispatchEvent(new Event("change"));
    kind?.focus();
  }
}

/** @param {string[]} names @returns {string} "one, two and three" */
const listed = (names) =>
  names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
