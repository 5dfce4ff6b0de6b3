/** `<iep-school-calendar>`: the school's first and last day and its days off, typed, pasted or from a file. */
import * as python from "../client.js";
import { PageError } from "../errors.js";
import { make } from "../make.js";
import * as school from "../school.js";
import * as storage from "../storage.js";
import * as trusted from "../trusted.js";
import { addChildBar, called, everyChild } from "./child.js";
import { BACKWARD, BAD_DATE, DaysOff, outside, tell } from "./days-off.js";
import { SaveStatus } from "./save-status.js";

const ABOUT = "school-calendar";
const IDLE = 500;
const LARGEST = 2_000_000; // bytes
const TOO_LARGE =
  "This file is very large. Please look for a calendar of one year, or paste the days off instead.";
const NO_LINES = "Please paste the lines first.";
const READING = "Reading…";
const LATE =
  "The part that reads the lines is not here yet. Your lines stay in the box, and you can add days by hand below.";
const ENDS = /** @type {const} */ (["first", "last"]);

/** @typedef {{problems: Record<string, string>}} Found */

class SchoolCalendar extends HTMLElement {
  /** Counts questions, so that a late answer does not take the place of a newer one. */
  asked = { preview: 0, months: 0 };

  connectedCallback() {
    addChildBar(this);
    this.days = new DaysOff(
      this.box("[data-kept]", "fieldset"),
      () => this.year,
      () => this.months(),
    );
    this.ends = new SaveStatus(this.box("[name=first]", "fieldset"));
    this.readStatus = new SaveStatus(this.box("[name=pasted]", "fieldset"));
    this.copies = new SaveStatus(this.box("[data-copies]", ".iep-out"));
    this.choices();
    this.control("year").addEventListener("change", () => this.turn());
    for (const name of ENDS) this.control(name).addEventListener("change", () => this.end(name));
    this.on("[data-read]", () => this.readText());
    // The same file, mended, can be chosen once more.
    this.on("[name=file]", () => Object.assign(this.control("file"), { value: "" }));
    this.control("file").addEventListener("change", () => this.readFile());
    this.on("[data-add]", () => this.add());
    this.on("[data-drop]", () => this.drop(true));
    this.on("[data-print]", () => window.print());
    for (const each of ["pointerdown", "focusin"]) this.addEventListener(each, begin, { once: true });
    storage.onChange((name) => {
      if (name === "children" || name === "family") this.others();
      if (name.startsWith("calendar:") && !this.contains(document.activeElement)) this.show();
    });
    document.addEventListener("iep:child", () => this.turn());
    document.addEventListener("iep:python", () => this.late());
    this.show();
  }

  /** @returns {string} the year in which the chosen school year begins */
  get year() {
    return this.control("year").value;
  }

  /** @param {string} name @returns {HTMLInputElement} */
  control(name) {
    return /** @type {HTMLInputElement} */ (this.querySelector(`[name="${name}"]`));
  }

  /** @param {string} inside @param {string} what @returns {HTMLElement} what the element stands in */
  box(inside, what) {
    return /** @type {HTMLElement} */ (this.querySelector(inside)?.closest(what));
  }

  /** @param {string} selector @returns {HTMLElement} */
  one(selector) {
    return /** @type {HTMLElement} */ (this.querySelector(selector));
  }

  /** @param {string} selector @param {() => void} clicked */
  on(selector, clicked) {
    this.one(selector).addEventListener("click", clicked);
  }

  /** The years to choose from: last year, this one, the next, and each that is kept. */
  choices() {
    const now = Number(school.yearOf(python.today()));
    const kept = this.ends?.attempt(() => school.years()) ?? [];
    const all = new Set([...[now - 1, now, now + 1].map(String), ...kept]);
    const options = [...all].sort().map((year) => make("option", { value: year }, school.named(year)));
    this.control("year").replaceChildren(...options);
    this.control("year").value = String(now);
  }

  /** Another year, or another child. */
  turn() {
    this.drop(false);
    this.show();
  }

  show() {
    const kept = this.ends?.attempt(() => school.schoolYear(this.year));
    for (const name of ENDS) {
      this.control(name).value = kept?.[name] ?? "";
      tell(this, name, "");
    }
    this.days?.show();
    this.months();
    this.others();
  }

  /** Saves the first or the last day of school, or says why not. @param {"first" | "last"} name */
  end(name) {
    const control = this.control(name);
    const { value } = control;
    const kept = this.ends?.attempt(() => school.schoolYear(this.year));
    if (!kept) return;
    const both = { ...kept, [name]: value };
    const backward = both.first && both.last && both.last <= both.first ? BACKWARD : "";
    const problem = control.validity.badInput ? BAD_DATE : value && (outside(value, this.year) || backward);
    for (const each of ENDS) tell(this, each, each === name ? problem : "");
    if (problem) return;
    this.ends?.saving(() => storage.change(school.record(this.year), { first: both.first, last: both.last }));
    this.months();
  }

  readText() {
    const pasted = this.control("pasted").value;
    tell(this, "pasted", pasted.trim() ? "" : NO_LINES);
    if (pasted.trim()) this.read("pasted", pasted);
    else this.control("pasted").focus();
  }

  async readFile() {
    const [file] = this.control("file").files ?? [];
    if (!file) return;
    tell(this, "file", file.size > LARGEST ? TOO_LARGE : "");
    if (file.size <= LARGEST) await this.read("file", await file.text());
  }

  /** Asks Python what stands in a text and shows it. @param {"pasted" | "file"} field @param {string} text */
  async read(field, text) {
    this.drop(false);
    this.asked.preview += 1;
    const mine = this.asked.preview;
    this.waiting = true;
    this.again = () => this.read(field, text);
    this.readStatus?.say(READING);
    this.late();
    try {
      const calendar = school.linesOf(this.year);
      const { html, data } = await python.ask("calendar.read", ABOUT, {
        [field]: text,
        year: this.year,
        calendar,
      });
      if (mine !== this.asked.preview) return;
      this.waiting = false;
      this.readStatus?.say("");
      this.preview(html, /** @type {Found} */ (data), field);
    } catch (error) {
      if (!(error instanceof PageError)) throw error;
      if (mine === this.asked.preview) this.late(error.kind === "BadRequest" ? error.message : LATE);
    }
  }

  /** While an answer is waited for and Python has not come: says so, with a button to try again. @param {string} [words] */
  late(words = python.state() === "failed" ? LATE : "") {
    if (!this.waiting || !words) return;
    const again = make("button", { type: "button", className: "md-button" }, "Try again");
    again.addEventListener("click", () => {
      python.retry().catch(() => undefined); // its state event says what happened
      this.again?.();
    });
    for (const line of this.readStatus?.lines ?? []) line.replaceChildren(words, " ", again);
  }

  /** @param {string} html @param {Found} data @param {"pasted" | "file"} field */
  preview(html, { problems }, field) {
    tell(this, field, problems[field] ?? "");
    if (problems[field]) this.control(field).focus();
    const place = this.one("[data-output=preview]");
    place.replaceChildren(...output(html, "preview"));
    const section = this.one(".iep-preview");
    section.hidden = !place.hasChildNodes();
    if (!section.hidden && !problems[field]) this.one("#iep-read").focus();
  }

  /** Adds what is ticked. */
  add() {
    const ticked = [...this.querySelectorAll("[data-output=preview] :checked")];
    const lines = ticked.map((each) => each.getAttribute("data-line") ?? "");
    const of = (/** @type {string} */ kind) =>
      lines.filter((each) => each.startsWith(`${kind} `)).map((each) => each.slice(kind.length + 1));
    const kept = this.ends?.attempt(() => school.schoolYear(this.year));
    if (!kept) return;
    const now = {
      first: of("first").at(-1) ?? kept.first,
      last: of("last").at(-1) ?? kept.last,
      closed: school.sorted([...kept.closed, ...of("closed")]),
      holidays: school.sorted([...kept.holidays, ...of("holiday")]),
    };
    if (now.first && now.last && now.last <= now.first) {
      this.readStatus?.say(
        "The last day of school comes before the first. Please look at these two lines.",
        true,
      );
      return;
    }
    let saved = false;
    this.readStatus?.saving(() => {
      const at = storage.change(school.record(this.year), now);
      saved = true;
      return at;
    });
    if (!saved) return;
    const when = this.readStatus?.lines[0]?.textContent ?? "";
    this.drop(false);
    this.control("pasted").value = "";
    this.control("file").value = "";
    this.show();
    const added = lines.length === 1 ? "1 line was added." : `${lines.length} lines were added.`;
    this.readStatus?.say(`${added} ${when}`);
    const status = this.readStatus?.lines[0];
    status?.setAttribute("tabindex", "-1");
    /** @type {HTMLElement | undefined} */ (status)?.focus();
  }

  /** Takes away what was read; the pasted text stays. @param {boolean} focus whether the text gets the focus */
  drop(focus) {
    this.asked.preview += 1;
    this.waiting = false;
    this.one(".iep-preview").hidden = true;
    this.one("[data-output=preview]").replaceChildren();
    this.readStatus?.say("");
    for (const field of ["pasted", "file"]) tell(this, field, "");
    if (focus) this.control("pasted").focus();
  }

  /** The year by its months, once Python is there. */
  async months() {
    this.asked.months += 1;
    const mine = this.asked.months;
    const place = this.one("[data-output=months]");
    const calendar = this.ends?.attempt(() => school.linesOf(this.year)) ?? [];
    const print = this.one("[data-print]");
    if (!calendar.some((each) => each.startsWith("year "))) {
      place.replaceChildren();
      print.hidden = true;
      return;
    }
    const { connection } = /** @type {{connection?: {saveData?: boolean}}} */ (navigator);
    if (python.state() === "off") {
      if (!connection?.saveData) setTimeout(begin, IDLE);
      await new Promise((resolve) => document.addEventListener("iep:python", resolve, { once: true }));
    }
    try {
      const { html, data } = await python.ask("calendar.read", ABOUT, { year: this.year, calendar });
      if (mine !== this.asked.months) return;
      tell(this, "last", /** @type {Found} */ (data).problems.calendar ?? "");
      place.replaceChildren(...output(html, "months"));
      print.hidden = !place.hasChildNodes();
    } catch (error) {
      if (!(error instanceof PageError)) throw error; // else the list above stays, which needs no Python
    }
  }

  /** Offers each other child a copy of this year. */
  others() {
    const all = everyChild().filter(({ id }) => id !== storage.child());
    const kept = (this.copies?.attempt(() => school.linesOf(this.year)) ?? []).length > 0;
    const buttons = all.map((child) => {
      const name = called(child);
      const copy = make("button", { type: "button", className: "md-button" }, `Copy this year to ${name}`);
      copy.addEventListener("click", () => {
        const done = this.copies?.attempt(() => storage.copyTo(school.record(this.year), child.id));
        if (done) this.copies?.say(`Copied to ${name}.`);
        else if (done === false)
          this.copies?.say(`${name} has a calendar for this year already. It stays as it is.`);
      });
      return copy;
    });
    this.one("[data-copies]").replaceChildren(...(kept ? buttons : []));
  }
}

/** @param {string} html @param {string} name @returns {ChildNode[]} what stands in one output of an answer */
function output(html, name) {
  const parsed = make("template");
  parsed.innerHTML = trusted.html(html);
  return [...(parsed.content.querySelector(`[data-output="${name}"]`)?.childNodes ?? [])];
}

/** Starts Python. The page is told by an "iep:python" event how that went. */
function begin() {
  if (python.state() === "off") python.start().catch(() => undefined);
}

customElements.define("iep-school-calendar", SchoolCalendar);
