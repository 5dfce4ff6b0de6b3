/** The log's list: the newest rows first, each opened to be changed or removed, and that undone. */
import * as records from "../log-records.js";
import { button, make } from "../make.js";
import * as storage from "../storage.js";
import { notePanel } from "./entry-form.js";
import { EntryForm } from "./log-entry.js";
import { LogFilter } from "./log-filter.js";
import { LogPicks } from "./log-picks.js";
import { logHistory, rows } from "./log-rows.js";
import { saving } from "./save-status.js";
import { place } from "./story-rows.js";

/** @typedef {import("../log-records.js").Promised} Promised */
/** @typedef {import("../log-records.js").Logged} Logged */
/** @typedef {import("../entries.js").Entry} Entry */
/** @typedef {import("./log-rows.js").Item} Item */
/** @typedef {import("./log-rows.js").Names} Names */
/**
 * @typedef {HTMLElement & {promises: Promised[], items: Item[], names: Names | undefined, flush: () => void,
 *   show: (promises?: boolean) => void, entries: () => Logged[]}} Tool
 */

/** Rows drawn at first: what the log shows stands below them, and on a phone that is far. */
const FIRST = matchMedia("(max-width: 30em)").matches ? 20 : 40;
/** Rows that "Show more" adds. */
const PAGE = 200;

export class LogList {
  #limit = FIRST;

  /** @param {Tool} tool */
  constructor(tool) {
    this.tool = tool;
    this.picks = new LogPicks(tool, this);
    this.filter = new LogFilter(tool, () => {
      this.#limit = FIRST;
      this.draw();
    });
    this.box = this.one("[data-rows-place]");
    this.box.addEventListener("toggle", (event) => this.opened(event.target), true); // it does not bubble
    this.one("[data-more]").addEventListener("click", () => this.more());
  }

  /** @param {string} selector @returns {HTMLElement} */
  one = (selector) => /** @type {HTMLElement} */ (this.tool.querySelector(selector));

  /** @returns {Names} */
  get names() {
    return /** @type {Names} */ (this.tool.names);
  }

  /** Another child's turn: nothing of the one before stays. */
  forget() {
    this.box.replaceChildren();
    this.filter.clear();
    this.picks.forget();
    this.#limit = FIRST;
  }

  /** @returns {Item[]} what the filter lets through */
  shown() {
    return this.filter.wanted(this.tool.items, this.names);
  }

  /** Draws the newest rows; what is open stays open with all that is in it. */
  draw() {
    const found = this.shown();
    const refocus = place(this.box, rows(found.slice(0, this.#limit), this.names, this.picks.ids));
    for (const row of this.box.querySelectorAll('[data-state="removed"]:empty')) this.offerUndo(row);
    for (const each of this.box.querySelectorAll(".iep-item > details[open]")) this.opened(each);
    refocus();
    this.count(found);
  }

  /** @param {Item[]} found */
  count(found) {
    const all = this.tool.items.filter(({ removed }) => !removed).length;
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
    this.one("[data-more]").textContent = moreSaid(left);
    this.picks.offer(all > 0);
    this.one(".iep-log-find").hidden = all === 0;
  }

  /** Shows more rows; the focus goes to the first of them. */
  more() {
    const first = this.shown()[this.#limit];
    this.#limit += PAGE;
    this.draw();
    if (first) this.focusOn(first.key);
  }

  /** @param {string} key of the item whose row gets the focus, if it is shown */
  focusOn(key) {
    this.row(key, "summary")?.focus();
  }

  /** @param {string} key @param {string} within @returns {HTMLElement | null} this part of its row */
  row(key, within) {
    return this.box.querySelector(`[data-item="${CSS.escape(key)}"] ${within}`);
  }

  /** Puts an item in its place; one that is gone goes, unless its place offers to undo that. @param {string} key @param {Item | null} item */
  takeIn(key, item) {
    const { items } = this.tool;
    const stood = items.findIndex((each) => each.key === key);
    const removed = items[stood]?.removed ?? false;
    if (!item && removed) return;
    const panel = this.row(key, ".iep-item-panel");
    const inUse = panel?.contains(document.activeElement);
    if (!item && inUse) return; // another tab removed what is being changed here: saving brings it back
    if (!inUse) panel?.remove(); // made anew from what is kept now
    if (stood >= 0) items.splice(stood, 1);
    if (!item) return;
    const next = items.findIndex((each) => records.newestFirst(item, each) < 0);
    items.splice(next < 0 ? items.length : next, 0, item);
  }

  /** Makes what is behind a row when it is opened; 200 forms would be slow. @param {EventTarget | null} target */
  opened(target) {
    if (!(target instanceof HTMLDetailsElement) || !target.open || target.querySelector(".iep-item-panel"))
      return;
    const key = target.closest("[data-item]")?.getAttribute("data-item");
    const item = this.tool.items.find((each) => each.key === key);
    if (!item || !target.parentElement?.matches(".iep-item")) return;
    const { note, log } = item;
    const tell = { changed: () => this.tool.flush(), removed: () => this.gone(item) };
    const view = note ? notePanel(this.tool, note, tell) : log ? this.editor(item, log, target) : "";
    target.append(make("div", { className: "iep-item-panel" }, view));
  }

  /** @param {Item} item @param {Logged} log @param {HTMLDetailsElement} details @returns {HTMLElement} its form, and what it said before */
  editor(item, log, details) {
    const template = /** @type {HTMLTemplateElement} */ (this.one("[data-log-form]"));
    const { form } = new EntryForm(template, log, {
      promises: () => this.tool.promises,
      save: (answers) => {
        if (!saving(status, () => records.correctLogged(log, answers))) return;
        details.open = false;
        details.querySelector(".iep-item-panel")?.remove();
        saving(this.one("[data-status]"), () => new Date());
        this.tool.flush();
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
    return make("div", {}, form, ...logHistory(log, this.names));
  }

  /** @param {Item} item that was removed a moment ago */
  gone(item) {
    if (!this.tool.items.includes(item)) this.takeIn(item.key, item);
    item.removed = true;
    this.tool.flush();
    this.tool.show(false);
    this.row(item.key, "button")?.focus();
  }

  /** @param {Element} row in the place of what was removed */
  offerUndo(row) {
    const key = row.getAttribute("data-item") ?? "";
    const item = this.tool.items.find((each) => each.key === key);
    if (!item) return;
    const status = make("span", { role: "status" });
    const undo = button("Undo", { "aria-label": "Removed. Undo" });
    undo.addEventListener("click", () => {
      const back = () => (item.log ? records.keepLogged(item.log) : storage.put(key, noteGiven(item.note)));
      if (!saving(status, back)) return;
      this.tool.flush();
      this.focusOn(key);
    });
    row.replaceChildren(make("p", { className: "iep-buttons" }, "Removed. ", undo, " ", status));
  }
}

/** @param {number} left rows that are not drawn @returns {string} what the button for them says */
function moreSaid(left) {
  if (left > PAGE) return `Show ${PAGE} more of ${left.toLocaleString("en")}`;
  return left === 1 ? "Show the last one" : `Show the other ${left}`;
}

/** @param {Entry | null} note @returns {import("../storage.js").Given} */
function noteGiven(note) {
  const { id: _id, ...given } = /** @type {Entry} */ (note);
  return given;
}
