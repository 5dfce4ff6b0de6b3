/**
 * `<iep-log>`: what the IEP promises, and what happened, noted in a few taps. All of it works without Python, which
 * adds what the log shows. Everything that is kept is read once; after that each change is made in place.
 */
import { today } from "../client.js";
import { every } from "../entries.js";
import { PageError } from "../errors.js";
import "../give.js"; // the link to the recap email fills it
import * as records from "../log-records.js";
import { button, make } from "../make.js";
import * as storage from "../storage.js";
import { addChildBar } from "./child.js";
import { saving } from "./entry.js";
import { entryForm, notePanel } from "./entry-form.js";
import { LogChanges } from "./log-changes.js";
import { EntryForm, isRunning } from "./log-entry.js";
import { LogFilter } from "./log-filter.js";
import { weekday } from "./log-numbers.js";
import { PromiseList } from "./log-promises.js";
import { LogReview } from "./log-review.js";
import { loggedItem, logHistory, noteItem, rows } from "./log-rows.js";
import { showPython } from "./python-status.js";
import { place } from "./story-rows.js";

/** @typedef {import("../log-records.js").Promised} Promised */
/** @typedef {import("../log-records.js").Logged} Logged */
/** @typedef {import("../entries.js").Entry} Entry */
/** @typedef {import("./log-rows.js").Item} Item */

const ENTRY = "entry:";
/** Rows drawn at first: what the log shows stands below them. */
const FIRST = 40;
/** Rows that "Show more" adds. */
const PAGE = 200;
/** So many changes at once are read anew with all the rest. */
const MANY = 100;
const NO_NETWORK = "There is no network just now. Please try again later.";
const ABSENT = "absent";

class Log extends HTMLElement {
  /** @type {Promised[]} */ promises = [];
  /** Entries and other notes, the newest first. @type {Item[]} */ items = [];
  /** Ids of the entries ticked for a letter; null while none are ticked. @type {Set<string> | null} */ picked =
    null;
  #limit = FIRST;
  /** Records that changed since the page was drawn. @type {Set<string>} */ #changed = new Set();
  #waiting = false;

  connectedCallback() {
    addChildBar(this);
    showPython(this);
    this.names = new NamesOf(this);
    this.list = new PromiseList(this, this.names.part);
    this.filter = new LogFilter(this, () => {
      this.#limit = FIRST;
      this.draw();
    });
    this.changes = new LogChanges(this);
    this.review = new LogReview(this);
    this.wire();
    this.load();
    storage.onChange((name) => this.changed(name), { here: true });
    document.addEventListener("iep:child", () => this.turn());
    document.addEventListener("iep:child-leaving", (event) => this.hasWords && event.preventDefault());
  }

  /** @param {string} selector @returns {HTMLElement} */
  one = (selector) => /** @type {HTMLElement} */ (this.querySelector(selector));

  wire() {
    const clicked = (/** @type {string} */ selector, /** @type {() => void} */ act) =>
      this.one(selector).addEventListener("click", act);
    clicked("[data-absent]", () => this.absent());
    clicked("[data-note]", () => this.addNote());
    clicked("[data-more]", () => this.more());
    clicked("[data-sheet]", () => this.printSheet());
    clicked("[data-pick]", () => this.pick(new Set()));
    clicked("[data-pick-done]", () => this.pick(null));
    clicked("[data-pick-all]", () => this.pick(new Set(this.shown().flatMap(({ log }) => log?.id ?? []))));
    clicked("[data-use]", () => this.useInLetter());
    clicked("[data-paste]", () => this.paste());
    const box = this.one("[data-rows-place]");
    box.addEventListener("toggle", (event) => this.opened(event.target), true); // it does not bubble
    box.addEventListener("change", ({ target }) => {
      if (!(target instanceof HTMLInputElement) || !target.hasAttribute("data-pick-row")) return;
      this.picked?.[target.checked ? "add" : "delete"](target.value);
      this.countPicked();
    });
    this.form = new EntryForm(/** @type {HTMLTemplateElement} */ (this.one("[data-log-form]")), null, {
      promises: () => this.promises,
      save: (answers) => this.save(answers),
    });
    this.one("[data-entry-place]").append(this.form.form);
  }

  /** Reads all that is kept, once. */
  load() {
    this.#changed.clear();
    const done = saving(this.one("[data-promise-status]"), () => {
      this.promises = records.promises();
      const notes = every().filter(({ kind }) => kind !== "letter");
      this.items = [...records.logged().map(loggedItem), ...notes.map(noteItem)].sort(records.newestFirst);
      this.changes?.read();
    });
    if (!done) this.one("[data-promise-part]").hidden = false; // the line in it says what is wrong
    this.show();
  }

  /** This tab is for another child now: nothing of the one before stays. */
  turn() {
    for (const each of ["rows", "note", "paste", "letters"])
      this.one(`[data-${each}-place]`).replaceChildren();
    this.one("[data-saved]").replaceChildren();
    this.list?.forget();
    this.changes?.forget();
    this.filter?.clear();
    this.review?.showPlain();
    this.pick(null, false);
    this.#limit = FIRST;
    this.load();
    this.form?.reset();
  }

  /** @returns {boolean} whether words stand in a form that are not kept */
  get hasWords() {
    const typed = [
      ...this.querySelectorAll(
        "[data-part=note], [data-part=text], [data-part=name], [data-part=change-words]",
      ),
    ];
    return typed.some((each) => {
      const control = /** @type {HTMLInputElement} */ (each);
      return !control.closest(".iep-item-panel, [data-promises]") && control.value.trim() !== "";
    });
  }

  /** A record was changed, here or in another tab. Many at once are looked at once. @param {string} name */
  changed(name) {
    this.#changed.add(name);
    if (this.#waiting) return;
    this.#waiting = true;
    setTimeout(() => this.flush());
  }

  /** Takes in what was changed, and shows it. */
  flush() {
    this.#waiting = false;
    const names = [...this.#changed];
    if (names.length > MANY) return this.load();
    this.#changed.clear();
    let [promises, notes, other, days] = [false, false, false, false];
    const read = saving(document.createElement("p"), () => {
      for (const name of names) {
        if (name.startsWith(records.PROMISE)) promises = true;
        else if (name.startsWith(records.LOG)) this.takeIn(name, logNow(name.slice(records.LOG.length)));
        else if (name.startsWith(ENTRY)) this.takeIn(name, noteNow(name.slice(ENTRY.length)));
        else other ||= name.startsWith("calendar:") || name === "family";
        days ||= name.startsWith(records.CHANGE) || name.startsWith(ENTRY);
        notes ||= name.startsWith(records.LOG) || name.startsWith(ENTRY);
      }
      if (promises) this.promises = records.promises();
      if (days) this.changes?.read();
    });
    if (!read) return; // who changes something next is told why
    if (promises || notes) this.show(promises);
    else if (other || days) this.review?.soon();
  }

  /** Puts an item in its place; one that is gone goes, unless its place offers to undo that. @param {string} key @param {Item | null} item */
  takeIn(key, item) {
    const stood = this.items.findIndex((each) => each.key === key);
    const removed = this.items[stood]?.removed ?? false;
    if (!item && removed) return;
    const panel = this.one(`[data-item="${CSS.escape(key)}"] .iep-item-panel`);
    if (panel && !panel.contains(document.activeElement)) panel.remove(); // made anew from what is kept now
    if (stood >= 0) this.items.splice(stood, 1);
    if (!item) return;
    const next = this.items.findIndex((each) => records.newestFirst(item, each) < 0);
    this.items.splice(next < 0 ? this.items.length : next, 0, item);
  }

  /** @param {boolean} [promises] whether these may have changed too */
  show(promises = true) {
    const some = this.promises.length > 0;
    this.one("[data-entry-part]").hidden = !some && this.items.length === 0;
    this.one("[data-log-form]").toggleAttribute("data-none", !some);
    this.form?.form.toggleAttribute("hidden", !some);
    this.one("[data-absent]").hidden = !some;
    this.one("[data-promise-part]").hidden = false;
    this.one("[data-list-part]").hidden = !some && this.items.length === 0;
    this.toggleAttribute("data-filled", this.items.length > 0);
    if (promises) {
      this.list?.show();
      this.filter?.offer(this.promises);
      this.form?.offer();
      this.form?.changed(null);
    }
    this.draw();
    this.review?.soon();
  }

  /** @returns {Item[]} what the filter lets through */
  shown() {
    return this.filter?.wanted(this.items, this.namesNow) ?? this.items;
  }

  get namesNow() {
    return /** @type {NamesOf} */ (this.names);
  }

  /** Draws the newest rows; what is open stays open with all that is in it. */
  draw() {
    const found = this.shown();
    const refocus = place(
      this.one("[data-rows-place]"),
      rows(found.slice(0, this.#limit), this.namesNow, this.picked),
    );
    for (const row of this.querySelectorAll('[data-state="removed"]:empty')) this.offerUndo(row);
    for (const each of this.querySelectorAll(".iep-item > details[open]")) this.opened(each);
    refocus();
    this.count(found);
  }

  /** @param {Item[]} found */
  count(found) {
    const all = this.items.filter(({ removed }) => !removed).length;
    const fit = found.filter(({ removed }) => !removed).length;
    const notes = (/** @type {number} */ number) =>
      number === 1 ? "1 note" : `${number.toLocaleString("en")} notes`;
    const none = "Nothing is noted yet. Your first note will stand here.";
    const few = fit === 0 ? " Change what is chosen above to see more." : "";
    const said = all === 0 ? none : fit === all ? `${notes(all)}.` : `${fit} of ${notes(all)} shown.${few}`;
    const line = this.one("[data-shown]");
    if (line.textContent !== said) line.textContent = said; // said anew, it would be read out anew
    const left = Math.max(0, found.length - this.#limit);
    this.one("[data-more-line]").hidden = left === 0;
    this.one("[data-more]").textContent = `Show ${Math.min(left, PAGE)} more of ${left}`;
    this.one("[data-pick]").hidden = this.picked !== null || all === 0;
    this.one(".iep-log-find").hidden = all === 0;
  }

  /** Shows more rows; the focus goes to the first of them. */
  more() {
    const first = this.shown()[this.#limit];
    this.#limit += PAGE;
    this.draw();
    if (first) this.focusOn(first.key);
  }

  /** @returns {Logged[]} those that are kept, the newest first */
  entries() {
    return this.items.flatMap(({ log, removed }) => (log && !removed ? [log] : []));
  }

  /** @param {string} promise its id @returns {number} how many entries are about it */
  notes = (promise) => this.entries().filter((each) => each.promise === promise).length;

  focusOnEntry() {
    this.form?.form.scrollIntoView({ block: "nearest" });
    this.form?.focus();
  }

  /** Keeps a new entry, and makes the form ready for the next one of that day. @param {import("./log-entry.js").Answers} answers */
  save(answers) {
    const entry = records.newLogged(answers);
    const line = this.one("[data-saved]");
    const again = this.entries().filter(
      ({ day, promise }) => day === entry.day && promise === entry.promise,
    ).length;
    if (!saving(line, () => records.keepLogged(entry))) return;
    this.flush();
    const said = again ? " It is not the first note for this item that day: keep both if it came twice." : "";
    this.offerToTakeBack(line, said, [entry]);
    this.form?.reset();
    this.form?.focus();
  }

  /** @param {HTMLElement} line that says when they were saved @param {string} said @param {Logged[]} entries just kept */
  offerToTakeBack(line, said, entries) {
    const undo = button("Undo", { "aria-label": "Saved. Undo" });
    undo.addEventListener("click", () => {
      if (!saving(line, () => entries.forEach(records.removeLogged))) return;
      line.textContent = "Taken back. Nothing of it is kept.";
      this.flush();
      this.form?.focus();
    });
    line.append(said, " ", undo);
  }

  /** Notes, in one tap, that the child was absent: for each item of that day that has no note yet. */
  absent() {
    const line = this.one("[data-saved]");
    const day = this.form?.day || today();
    const noted = new Set(this.entries().flatMap((each) => (each.day === day ? [each.promise] : [])));
    const due = this.promises.filter(
      (each) =>
        isRunning(each, day) &&
        !noted.has(each.id) &&
        (each.weekdays.length === 0 || each.weekdays.includes(weekday(day))),
    );
    line.classList.remove("iep-bad");
    if (day > today()) line.textContent = "This day is still to come. Please pick the day it happened.";
    else if (due.length === 0) line.textContent = "Every item of that day has a note already.";
    if (day > today() || due.length === 0) return;
    const parts = { day, outcome: "not", reason: ABSENT, how: "saw" };
    const entries = due.map(({ id }) => records.newLogged({ ...parts, promise: id }));
    if (!saving(line, () => keepAll(entries))) return;
    this.flush();
    this.offerToTakeBack(line, ` “Child absent” for ${listed(due.map(({ name }) => name))}.`, entries);
  }

  /** Opens the form for a call, an email, a meeting or an incident. */
  addNote() {
    const box = this.one("[data-note-place]");
    if (box.hasChildNodes()) return void box.querySelector("select")?.focus();
    const form = entryForm(this, null, {
      saved: (note) => {
        box.replaceChildren();
        saving(this.one("[data-status]"), () => new Date());
        this.flush();
        this.focusOn(ENTRY + note.id);
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

  /** Makes what is behind a row when it is opened; 200 forms would be slow. @param {EventTarget | null} target */
  opened(target) {
    if (!(target instanceof HTMLDetailsElement) || !target.open || target.querySelector(".iep-item-panel"))
      return;
    const key = target.closest("[data-item]")?.getAttribute("data-item");
    const item = this.items.find((each) => each.key === key);
    if (!item || !target.parentElement?.matches(".iep-item")) return;
    const { note, log } = item;
    const tell = { changed: () => this.flush(), removed: () => this.gone(item) };
    const view = note ? notePanel(this, note, tell) : log ? this.editor(item, log, target) : "";
    target.append(make("div", { className: "iep-item-panel" }, view));
  }

  /** @param {Item} item @param {Logged} log @param {HTMLDetailsElement} details @returns {HTMLElement} its form, and what it said before */
  editor(item, log, details) {
    const template = /** @type {HTMLTemplateElement} */ (this.one("[data-log-form]"));
    const { form } = new EntryForm(template, log, {
      promises: () => this.promises,
      save: (answers) => {
        if (!saving(status, () => records.correctLogged(log, answers))) return;
        details.open = false;
        details.querySelector(".iep-item-panel")?.remove();
        saving(this.one("[data-status]"), () => new Date());
        this.flush();
        this.focusOn(item.key);
      },
    });
    const status = /** @type {HTMLElement} */ (form.querySelector("[data-form-status]"));
    const removal = /** @type {HTMLElement} */ (form.querySelector("[data-remove]"));
    removal.hidden = false;
    removal.addEventListener("click", () => {
      item.removed = true; // first, so that its place stays
      if (saving(status, () => records.removeLogged(log))) this.gone(item);
      else item.removed = false;
    });
    return make("div", {}, form, ...logHistory(log, this.namesNow));
  }

  /** @param {Item} item that was removed a moment ago */
  gone(item) {
    if (!this.items.includes(item)) this.takeIn(item.key, item);
    item.removed = true;
    this.flush();
    this.show(false);
    this.one(`[data-item="${CSS.escape(item.key)}"] button`)?.focus();
  }

  /** @param {Element} row in the place of what was removed */
  offerUndo(row) {
    const key = row.getAttribute("data-item") ?? "";
    const item = this.items.find((each) => each.key === key);
    if (!item) return;
    const status = make("span", { role: "status" });
    const undo = button("Undo", { "aria-label": "Removed. Undo" });
    undo.addEventListener("click", () => {
      const back = () => (item.log ? records.keepLogged(item.log) : storage.put(key, noteGiven(item.note)));
      if (!saving(status, back)) return;
      this.flush();
      this.focusOn(key);
    });
    row.replaceChildren(make("p", { className: "iep-buttons" }, "Removed. ", undo, " ", status));
  }

  /** @param {string} key of the item whose row gets the focus, if it is shown */
  focusOn(key) {
    this.one(`[data-item="${CSS.escape(key)}"] summary`)?.focus();
  }

  /** @param {Set<string> | null} picked null ends it @param {boolean} [draw] */
  pick(picked, draw = true) {
    this.picked = picked;
    this.one("[data-pick-bar]").hidden = picked === null;
    this.one("[data-letters-place]").replaceChildren();
    this.countPicked();
    if (!draw) return;
    this.draw();
    if (picked === null) this.one("[data-pick]").focus();
    else this.one("[data-pick-row]")?.focus();
  }

  countPicked() {
    const count = this.picked?.size ?? 0;
    const use = /** @type {HTMLButtonElement} */ (this.one("[data-use]"));
    use.textContent = count === 1 ? "Use 1 note in a letter" : `Use ${count} notes in a letter`;
    use.disabled = count === 0;
  }

  /** Hands the ticked entries to what makes a letter of them, which is fetched only then. */
  async useInLetter() {
    const ids = this.entries().flatMap(({ id }) => (this.picked?.has(id) ? [id] : []));
    const box = this.one("[data-letters-place]");
    const { offerLetters } = (await this.fetched("./log-letters.js", box)) ?? {};
    offerLetters?.(this, ids, box);
  }

  /** Opens the box to paste into, which is fetched only then. */
  async paste() {
    const box = this.one("[data-paste-place]");
    const { openPaste } = (await this.fetched("./log-paste.js", box)) ?? {};
    openPaste?.(this, box);
  }

  /** @param {string} file a module @param {HTMLElement} box says so where it can't be had @returns {Promise<Record<string, any> | undefined>} */
  async fetched(file, box) {
    try {
      return await import(file);
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      box.replaceChildren(make("p", { className: "iep-problem", role: "alert" }, NO_NETWORK));
      return undefined;
    }
  }

  printSheet() {
    this.setAttribute("data-sheet-only", "");
    window.addEventListener("afterprint", () => this.removeAttribute("data-sheet-only"), { once: true });
    window.print();
  }
}

/** The names of what can be chosen, as the page's own forms and lists have them. */
class NamesOf {
  /** @type {Map<string, {words: string, mark: string}>} */ #all = new Map();

  /** @param {Log} log */
  constructor(log) {
    this.log = log;
    for (const template of log.querySelectorAll("template")) {
      for (const each of template.content.querySelectorAll(".iep-chip > input"))
        this.#add(each, each.nextElementSibling);
      for (const each of template.content.querySelectorAll("[data-part=period] > option"))
        this.#add(each, each, "period");
    }
    for (const each of log.querySelectorAll("#iep-log-item > option[data-mark]"))
      this.#add(each, each, "kind");
  }

  /** @param {Element} each @param {Element | null} words @param {string} [part] */
  #add(each, words, part = each.getAttribute("name") ?? "") {
    const mark = each.getAttribute("data-mark") ?? "";
    this.#all.set(`${part} ${each.getAttribute("value")}`, { words: words?.textContent ?? "", mark });
  }

  /** @param {string} part @param {string} value @returns {string} */
  part = (part, value) => this.#all.get(`${part} ${value}`)?.words ?? "";

  /** @param {string} part @param {string} value @returns {string} the sign that stands before it */
  mark = (part, value) => this.#all.get(`${part} ${value}`)?.mark ?? "";

  /** @param {string} id @returns {string} "" for one that is not there */
  promise = (id) => {
    const { promises, list } = this.log;
    return promises.find((each) => each.id === id)?.name ?? list?.removed.get(id)?.name ?? "";
  };
}

/** @param {string} id @returns {Item | null} */
function logNow(id) {
  const found = records.loggedNow(id);
  return found && loggedItem(found);
}

/** @param {string} id @returns {Item | null} a note that is no letter */
function noteNow(id) {
  const found = every().find((each) => each.id === id && each.kind !== "letter");
  return found ? noteItem(found) : null;
}

/** @param {Entry | null} note @returns {import("../storage.js").Given} */
function noteGiven(note) {
  const { id: _id, ...given } = /** @type {Entry} */ (note);
  return given;
}

/** Keeps all or none. @param {Logged[]} entries @returns {Date} @throws {StorageFull | StorageBlocked} */
function keepAll(entries) {
  try {
    return entries.map(records.keepLogged).at(-1) ?? new Date();
  } catch (error) {
    if (error instanceof PageError) for (const each of entries) records.removeLogged(each);
    throw error;
  }
}

/** @param {string[]} names @returns {string} "one, two and three" */
const listed = (names) =>
  names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;

customElements.define("iep-log", Log);
