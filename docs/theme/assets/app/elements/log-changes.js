/** Days on which something changed: the parent names them, or taps a letter that was sent, and can take them back. */
import { today } from "../client.js";
import { every } from "../entries.js";
import * as records from "../log-records.js";
import { button, longDate, make } from "../make.js";
import { dayProblem } from "./entry-form.js";
import { saving } from "./save-status.js";

/** @typedef {import("../log-records.js").Change} Change */
/** @typedef {HTMLElement & {flush: () => void}} Tool */

/** Letters that are offered, the newest ones. */
const OFFERED = 4;
const NO_DAY = "Please pick the day.";
const TWICE = "This day is in your list already.";

export class LogChanges {
  /** Those that are kept, the earliest first. @type {Change[]} */ all = [];
  /** Removed on this page, each with a button to undo it. @type {Map<string, Change>} */ #removed =
    new Map();

  /** @param {Tool} tool */
  constructor(tool) {
    this.tool = tool;
    this.fold = /** @type {HTMLDetailsElement} */ (tool.querySelector("[data-changes-part]"));
    this.list = this.one("[data-changes]");
    this.status = this.one("[data-change-status]");
    this.day = /** @type {HTMLInputElement} */ (this.one("[data-part=change-day]"));
    this.words = /** @type {HTMLInputElement} */ (this.one("[data-part=change-words]"));
    this.fold.addEventListener("toggle", () => this.#show());
    this.one("[data-change-form]").addEventListener("submit", (event) => {
      event.preventDefault();
      this.#submit();
    });
  }

  /** @param {string} selector @returns {HTMLElement} */
  one = (selector) => /** @type {HTMLElement} */ (this.fold.querySelector(selector));

  /** Reads what is kept, and shows it. @throws {StorageBlocked | StorageFull} */
  read() {
    this.all = records.changes();
    this.#show();
  }

  /** Another child's turn: nothing of the one before stays. */
  forget() {
    this.#removed.clear();
    this.day.value = "";
    this.words.value = "";
    this.#say("");
    this.status.textContent = "";
  }

  /** What is folded away is made when it is opened. */
  #show() {
    if (!this.fold.open) return;
    for (const { id } of this.all) this.#removed.delete(id); // brought back, perhaps in another tab
    const rows = [...this.all, ...this.#removed.values()].sort((a, b) => (a.day < b.day ? -1 : 1));
    this.list.replaceChildren(...rows.map((each) => this.#row(each)));
    this.#offer();
  }

  /** @param {Change} change @returns {HTMLElement} */
  #row(change) {
    const gone = this.#removed.has(change.id);
    const said = called(change);
    const act = button(gone ? "Undo" : "Remove", {
      "aria-label": gone ? `Removed ${said}. Undo` : `Remove ${said}`,
    });
    act.addEventListener("click", () => (gone ? this.#keep(change) : this.#remove(change)));
    return make(
      "li",
      { className: "iep-change-row", "data-change": change.id },
      make("span", { className: "iep-change-said" }, gone ? `Removed “${said}”.` : said),
      " ",
      act,
    );
  }

  #submit() {
    const change = { day: this.day.value, words: this.words.value.trim() };
    const wrong = dayProblem(this.day, { ahead: false }) || (change.day ? this.#twice(change) : NO_DAY);
    this.#say(wrong);
    if (wrong) return this.day.focus();
    if (!this.#keep(records.newChange(change))) return;
    this.day.value = "";
    this.words.value = "";
  }

  /** @param {{day: string, words: string}} change @returns {string} */
  #twice({ day, words }) {
    return this.all.some((each) => each.day === day && each.words === words) ? TWICE : "";
  }

  /** @param {string} problem with the day */
  #say(problem) {
    this.one("[data-problem-of=change-day]").textContent = problem;
    this.day.setAttribute("aria-invalid", String(problem !== ""));
  }

  /** @param {Change} change @returns {boolean} whether it is kept */
  #keep(change) {
    return this.#done(change, () => records.keepChange(change));
  }

  /** @param {Change} change */
  #remove(change) {
    const done = this.#done(change, () => {
      records.removeChange(change);
      this.#removed.set(change.id, change);
    });
    if (done) this.status.textContent = "";
  }

  /** @param {Change} change whose row gets the focus @param {() => Date | void} act @returns {boolean} */
  #done(change, act) {
    if (!saving(this.status, act)) return false;
    this.tool.flush();
    /** @type {HTMLElement | null} */ (
      this.list.querySelector(`[data-change="${CSS.escape(change.id)}"] button`)
    )?.focus();
    return true;
  }

  /** Offers the days on which letters were sent. */
  #offer() {
    const sent = every()
      .filter(({ kind, sent_on }) => kind === "letter" && sent_on && sent_on <= today())
      .map(({ title, sent_on }) => ({ day: sent_on, title, words: `letter “${title}” sent` }))
      .filter((each) => !this.#twice(each))
      .slice(0, OFFERED);
    this.one("[data-change-offers]").replaceChildren(
      ...sent.map(({ day, title, words }) => {
        const offer = button(`You sent “${title}” on ${dayOf(day)}`);
        offer.addEventListener("click", () => this.#keep(records.newChange({ day, words })));
        return offer;
      }),
    );
    this.one("[data-change-letters]").hidden = sent.length === 0;
  }
}

/** @param {string} iso @returns {string} with its year where that is another one */
const dayOf = (iso) =>
  iso.slice(0, 4) === today().slice(0, 4) ? (longDate(iso).split(",")[0] ?? iso) : longDate(iso);

/** @param {Change} change */
const called = ({ day, words }) => (words ? `${dayOf(day)}: ${words}` : dayOf(day));
