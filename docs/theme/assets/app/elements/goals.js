/** `<iep-goals>`: several goals with their scores, a record for each; one of them stands in the form. */
import { newId } from "../entries.js";
import { PageError } from "../errors.js";
import "../give.js"; // the link to the letter fills it
import { button, make } from "../make.js";
import * as storage from "../storage.js";
import { changed } from "./form.js";
import { Tool } from "./tool.js";

/** @typedef {import("../storage.js").Given} Given */
/** @typedef {{id: string, given: Given, saved: string}} Goal */

const PREFIX = "goal:";
const LONGEST = 40;

class Goals extends Tool {
  /** The goal that stands in the form; its record is there once something was typed. */
  goal = newId();
  list = make("ul", { className: "iep-goal-list" });
  add = button("Add a goal");
  removal = button("Remove this goal");
  undone = make("p", { className: "iep-goal-undo", hidden: true });
  bar = make(
    "nav",
    { className: "iep-goal-bar iep-js", "aria-label": "Your goals" },
    this.list,
    make("p", { className: "iep-buttons" }, this.add, this.removal),
    this.undone,
  );

  connectedCallback() {
    this.goal = this.latest();
    this.querySelector(".iep-form")?.before(this.bar);
    this.add.addEventListener("click", () => this.choose(newId()) && this.focusOnName());
    this.removal.addEventListener("click", () => this.removeGoal());
    this.querySelector("[data-sheet]")?.addEventListener("click", () => this.printSheet());
    super.connectedCallback();
    storage.onChange((name) => name.startsWith(PREFIX) && this.show(), { here: true });
  }

  /** @returns {string} the name of the record of the goal in the form */
  get record() {
    return PREFIX + this.goal;
  }

  /** A goal is filled in from nowhere else, and nothing here is sent. */
  recall() {}

  /** @returns {Goal[]} this child's, in the order in which they were begun; none where nothing can be kept */
  goals() {
    try {
      return storage
        .names(PREFIX)
        .map((name) => ({ id: name.slice(PREFIX.length), kept: storage.read(name) }))
        .flatMap(({ id, kept }) => (kept ? [{ id, given: kept.given, saved: kept.saved }] : []))
        .sort((a, b) => a.id.localeCompare(b.id));
    } catch (error) {
      if (!(error instanceof PageError)) throw error;
      return []; // what is wrong with storage is said when the form is filled
    }
  }

  /** @returns {string} the goal that was worked on last, or a new one */
  latest() {
    const newest = this.goals().sort((a, b) => a.saved.localeCompare(b.saved));
    return newest.at(-1)?.id ?? newId();
  }

  /** @param {Given} _given */
  restored(_given) {
    this.show();
  }

  /** Shows which goals there are, and which one this is. */
  show() {
    const goals = this.goals();
    const here = this.list.contains(document.activeElement);
    this.list.replaceChildren(
      ...goals.map((goal, index) => {
        const one = button(called(goal.given, index), { "aria-pressed": String(goal.id === this.goal) });
        one.addEventListener("click", () => this.choose(goal.id));
        return make("li", {}, one);
      }),
    );
    const isKept = goals.some(({ id }) => id === this.goal);
    this.removal.hidden = !isKept;
    this.add.hidden = !isKept; // an empty goal stands there already
    if (here) this.chosen?.focus();
  }

  /** @returns {HTMLElement | null} the button of the goal in the form */
  get chosen() {
    return this.list.querySelector("[aria-pressed=true]");
  }

  /** @param {string} id @returns {boolean} whether that goal stands in the form now; not while words are unsaved */
  choose(id) {
    if (!this.isSaved()) return false;
    this.forget();
    this.goal = id;
    super.turn();
    return true;
  }

  /** This tab is for another child now. */
  turn() {
    this.forget();
    this.goal = this.latest();
    super.turn();
  }

  refresh() {
    super.refresh();
    this.toggleAttribute("data-filled", this.controls.some(changed)); // what goes on paper
  }

  /** Takes it away at once; one button brings it back. */
  removeGoal() {
    if (!this.isSaved()) return;
    const { goal } = this;
    const index = this.goals().findIndex(({ id }) => id === goal);
    const given = this.status?.attempt(() => storage.read(this.record))?.given;
    if (!given) return;
    this.status?.attempt(() => storage.remove(this.record));
    this.choose(this.latest());
    const undo = button("Undo", { "aria-label": "Removed. Undo" });
    undo.addEventListener("click", () => {
      if (!this.status?.attempt(() => storage.put(PREFIX + goal, given))) return;
      this.choose(goal);
      this.chosen?.focus();
    });
    this.undone.replaceChildren(`Removed “${called(given, index)}”. `, undo);
    this.undone.hidden = false;
    undo.focus();
  }

  /** What was removed before can no longer be brought back. */
  forget() {
    this.undone.replaceChildren();
    this.undone.hidden = true;
  }

  focusOnName() {
    /** @type {HTMLElement | null} */ (this.querySelector("[name=name]"))?.focus();
  }

  printSheet() {
    this.setAttribute("data-sheet-only", "");
    window.addEventListener("afterprint", () => this.removeAttribute("data-sheet-only"), { once: true });
    window.print();
  }
}

/** @param {Given} given @param {number} index @returns {string} what a goal is called in the list */
function called({ name, words }, index) {
  const said = String(name ?? words ?? "").trim() || `Goal ${index + 1}`;
  return said.length > LONGEST ? `${said.slice(0, LONGEST)}…` : said;
}

customElements.define("iep-goals", Goals);
