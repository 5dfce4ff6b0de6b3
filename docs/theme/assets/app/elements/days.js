/** `<iep-days>`: above all deadlines: the state, the school's calendar, and every day in one list. */
import * as python from "../client.js";
import { PageError } from "../errors.js";
import { handOver } from "../ics.js";
import { longDate, make } from "../make.js";
import { calendar, named, PREFIX, schoolYear, years } from "../school.js";
import * as storage from "../storage.js";
import { addChildBar } from "./child.js";
import { bySoonest, said } from "./due.js";
import { showPython } from "./python-status.js";
import { Tool } from "./tool.js";

/** @typedef {import("./due.js").Row} Row */
/** @typedef {Tool & {row: Row}} Deadline */

const OF_DEADLINE = "deadline:";
const HALF_KNOWN = "Its first or last day is still missing";

/** @returns {Days | null} the one on this page, once its script has begun */
export function days() {
  const found = document.querySelector("iep-days");
  return found instanceof Days ? found : null;
}

/** @returns {Deadline[]} */
const deadlines = () =>
  [...document.querySelectorAll("iep-deadline")].map((each) => /** @type {any} */ (each));

export class Days extends Tool {
  listed = "";
  /** Whether the list is to be made anew. */ isStale = false;

  connectedCallback() {
    super.connectedCallback();
    storage.onChange((name) => name.startsWith(PREFIX) && this.renew(), { here: true });
    this.place("calendar-file").addEventListener("click", () =>
      this.toCalendar(upcoming(this.rows), this.place("file-said")),
    );
    this.place("print-days").addEventListener("click", () => window.print());
    this.place("list").addEventListener("click", ({ target }) => {
      // The address may name it already, and then does not change.
      const hash = target instanceof HTMLAnchorElement ? target.hash : "";
      if (hash && hash === location.hash) window.dispatchEvent(new Event("hashchange"));
    });
  }

  furnish() {
    addChildBar(this);
    showPython(this);
  }

  recall() {}

  refresh() {} // each deadline asks for itself

  get isEager() {
    return (this.status?.attempt(() => storage.names(OF_DEADLINE)) ?? []).length > 0;
  }

  /** @param {string} name @returns {HTMLElement} */
  place(name) {
    return /** @type {HTMLElement} */ (this.querySelector(`[data-${name}]`));
  }

  /** @returns {string} the state's abbreviation, or "" */
  get state() {
    return this.controls.find((each) => each.name === "state")?.value ?? "";
  }

  /** @returns {import("../storage.js").Given} what goes along with each question */
  get shared() {
    return { state: this.state, calendar: this.status?.attempt(calendar) ?? [] };
  }

  restored() {
    this.renew();
  }

  /** @param {EventTarget | null} target */
  typed(target) {
    super.typed(target);
    this.renew();
  }

  /** Has each deadline ask anew: the state or the school's calendar is another. */
  renew() {
    this.tellCalendar();
    for (const each of deadlines()) each.refresh();
  }

  tellCalendar() {
    const known = this.status?.attempt(() => years().map((year) => ({ year, ...schoolYear(year) }))) ?? [];
    const words = known.map(({ year, first, last }) =>
      first && last ? named(year) : `${named(year)} (${HALF_KNOWN.toLowerCase()})`,
    );
    this.place("no-calendar").hidden = words.length > 0;
    this.place("has-calendar").hidden = words.length === 0;
    this.place("calendar-years").textContent = words.join(", ");
  }

  /** @param {string} words read out to whoever does not see the answer */
  announce(words) {
    this.place("announced").textContent = words;
  }

  /** Makes the list anew, once for all that changed just now. */
  relist() {
    if (this.isStale) return;
    this.isStale = true;
    queueMicrotask(() => {
      this.isStale = false;
      this.list();
    });
  }

  /** @returns {Row[]} the deadlines that have a start, the soonest first */
  get rows() {
    return deadlines()
      .map((each) => each.row)
      .filter((row) => row?.start)
      .sort(bySoonest);
  }

  list() {
    const { rows } = this;
    const made = JSON.stringify(rows);
    if (made === this.listed) return; // a link in it may have the focus
    this.listed = made;
    this.place("no-days").hidden = rows.length > 0;
    this.place("with-days").hidden = rows.length === 0;
    this.place("list").replaceChildren(...rows.map(view));
    const problem = rows.map(({ found }) => found?.problems.calendar).find(Boolean) ?? "";
    this.place("calendar-problem").textContent = problem;
    this.place("calendar-file").hidden = upcoming(rows).length === 0;
    this.place("named").hidden = upcoming(rows).length === 0 || !this.childName;
  }

  /** @returns {string} */
  get childName() {
    return String(this.status?.attempt(() => storage.read("family"))?.given.child ?? "").trim();
  }

  /**
   * A file of days; with no name in it, unless the parent ticks that.
   * @param {Row[]} rows whose day is known @param {Element} place after a button, or where it is said
   */
  async toCalendar(rows, place) {
    const status = place instanceof HTMLButtonElement ? lineAfter(place) : place;
    const named = this.place("named").querySelector(":checked") ? this.childName : "";
    const events = rows.map(event);
    try {
      const { data } = await python.ask("calendar.ics", "deadlines", { events, named });
      status.textContent = handOver({ file: data.file, text: data.text, days: events.length });
    } catch (error) {
      if (!(error instanceof PageError)) throw error;
      status.textContent = error.message;
    }
  }
}

/** @param {Element} button @returns {Element} the line behind it that says what became of it */
function lineAfter(button) {
  const there = button.nextElementSibling;
  if (there?.matches(".iep-said")) return there;
  const made = make("span", { className: "iep-said", role: "status" });
  button.after(" ", made);
  return made;
}

/** @param {Row[]} rows @returns {Row[]} those that a calendar is for: still to come, and not done */
const upcoming = (rows) => rows.filter(({ done, found }) => found?.due && !done && found.late === 0);

/** @param {Row} row @returns {string} as JSON */
function event({ id, title, start, found }) {
  const { due = "", latest = "" } = found ?? {}; // those without a day are not in the file
  const range = latest === due ? "" : ` It may be as late as ${longDate(latest)}.`;
  return JSON.stringify({
    uid: `deadline-${id}-${storage.child()}`,
    day: due,
    title,
    words: `Counted from ${longDate(start)}.${range}`,
  });
}

/** @param {Row} row */
function view(row) {
  const late = !row.done && (row.found?.late ?? 0) > 0;
  return make(
    "li",
    { className: row.done ? "iep-day-done" : late ? "iep-day-late" : "" },
    make("a", { href: `#${row.id}` }, row.title),
    make("span", {}, said(row)),
  );
}
