/** What the IEP promises: the list of its lines, each with what can be done about it, and a place for a new one. */
import { today } from "../client.js";
import * as records from "../log-records.js";
import { button, longDate, make } from "../make.js";
import { promiseForm } from "./log-promise-form.js";
import { saving } from "./save-status.js";

/** @typedef {import("../log-records.js").Promised} Promised */
/**
 * @typedef {HTMLElement & {
 *   promises: Promised[], flush: () => void, notes: (promise: string) => number, focusOnEntry: () => void,
 * }} Tool
 */

/** @param {Promised} promise @param {(part: string, value: string) => string} named @returns {string} its numbers in words */
export function summary(promise, named) {
  const { minutes, times, period, weekdays, where, who, first, last } = promise;
  const often = period
    ? `${times === "1" ? "once" : `${times} times`} ${named("period", period)}`
    : named("period", "");
  return [
    minutes ? `${minutes} minutes, ${often}` : often,
    weekdays.map((each) => named("weekdays", each)).join(", "),
    where,
    who,
    first ? `from ${longDate(first)}` : "",
    last ? `to ${longDate(last)}` : "",
  ]
    .filter(Boolean)
    .join(" · ");
}

/** The list of items with what can be done about each, and the place of the form for a new one. */
export class PromiseList {
  /** Removed on this page, each with a button to undo it. @type {Map<string, Promised>} */ removed =
    new Map();

  /** @param {Tool} tool @param {(part: string, value: string) => string} named */
  constructor(tool, named) {
    this.tool = tool;
    this.named = named;
    this.list = this.one("[data-promises]");
    this.place = this.one("[data-promise-place]");
    this.place.replaceChildren();
    this.status = this.one("[data-promise-status]");
    this.one("[data-add-promise]").addEventListener("click", () => this.add());
  }

  /** @param {string} selector @returns {HTMLElement} */
  one = (selector) => /** @type {HTMLElement} */ (this.tool.querySelector(selector));

  /** Shows what is there; where nothing is, the form. A form that is open stays. */
  show() {
    const all = [...this.tool.promises, ...this.removed.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
    const none = this.tool.promises.length === 0;
    for (const each of this.tool.querySelectorAll("[data-first]")) each.toggleAttribute("hidden", !none);
    for (const each of this.tool.querySelectorAll("[data-later]")) each.toggleAttribute("hidden", none);
    const open = new Map([...this.list.children].map((each) => [each.getAttribute("data-promise"), each]));
    const isOpen = (/** @type {string} */ id) => open.get(id)?.querySelector("form");
    this.list.replaceChildren(
      ...all.map((each) => (isOpen(each.id) ? /** @type {Element} */ (open.get(each.id)) : this.card(each))),
    );
    const count = this.one("[data-promise-count]");
    count.textContent = `What the IEP promises (${this.tool.promises.length})`;
    if (none && !this.place.hasChildNodes()) this.add(false);
  }

  /** Another child's turn: nothing of the one before stays. */
  forget() {
    this.removed.clear();
    this.place.replaceChildren();
    this.list.replaceChildren();
    this.status.textContent = "";
  }

  /** @param {boolean} [focus] opens the form for a new item */
  add(focus = true) {
    if (!this.place.hasChildNodes()) {
      const promise = records.newPromise();
      const close = () => {
        this.place.replaceChildren();
        this.show();
      };
      const form = promiseForm(this.tool, promise, null, {
        saved: () => {
          this.place.replaceChildren();
          this.saved();
        },
        closed: () => {
          close();
          this.one("[data-add-promise]").focus();
        },
      });
      const isFirst = this.tool.promises.length === 0;
      form.querySelector("[data-close]")?.toggleAttribute("hidden", isFirst);
      this.place.append(form);
    }
    if (focus) this.place.querySelector("input")?.focus();
  }

  /** Says that it was saved, and what can come next. */
  saved() {
    const isFirst = this.tool.promises.length === 0;
    saving(this.status, () => new Date());
    this.tool.flush();
    this.fold.open = true;
    if (isFirst) {
      const log = button("Write the first note", { className: "md-button md-button--primary" });
      log.addEventListener("click", () => this.tool.focusOnEntry());
      this.status.append(" ", log);
    }
    this.one("[data-add-promise]").focus();
  }

  get fold() {
    return /** @type {HTMLDetailsElement} */ (this.one("details[data-later]"));
  }

  /** @param {Promised} promise @returns {HTMLElement} */
  card(promise) {
    const card = make("article", { className: "iep-promise", "data-promise": promise.id });
    if (this.removed.has(promise.id)) this.offerUndo(card, promise);
    else this.fill(card, promise);
    return card;
  }

  /** @param {HTMLElement} card @param {Promised} promise */
  fill(card, promise) {
    const id = `iep-promise-${promise.id}`;
    const act = (/** @type {string} */ words, /** @type {() => void} */ then) => {
      const one = button(words, { "aria-describedby": id });
      one.addEventListener("click", then);
      return one;
    };
    card.replaceChildren(
      make("p", { id }, make("strong", {}, promise.name)),
      make("p", { className: "iep-small" }, summary(promise, this.named)),
      make(
        "p",
        { className: "iep-buttons" },
        act("Edit", () => this.edit(card, promise, null)),
        act("The IEP changed", () => this.change(card, promise)),
        act("Remove", () => this.remove(card, promise)),
      ),
    );
  }

  /** @param {HTMLElement} card @param {Promised} before */
  change(card, before) {
    const { id: _id, last: _last, ...same } = before;
    this.edit(card, records.newPromise({ ...same, first: today() }), before);
  }

  /** @param {HTMLElement} card @param {Promised} promise @param {Promised | null} before */
  edit(card, promise, before) {
    const shown = before ?? promise;
    const done = () => {
      const now = this.tool.promises.find(({ id }) => id === shown.id) ?? shown;
      this.fill(card, now);
      card.querySelector("button")?.focus();
    };
    const form = promiseForm(this.tool, promise, before, {
      saved: () => {
        saving(this.status, () => new Date());
        card.replaceChildren();
        this.tool.flush();
        /** @type {HTMLElement | null} */ (
          this.list.querySelector(`[data-promise="${CSS.escape(shown.id)}"] button`)
        )?.focus();
      },
      closed: done,
    });
    card.replaceChildren(form);
    form.querySelector("input")?.focus();
  }

  /** @param {HTMLElement} card @param {Promised} promise */
  remove(card, promise) {
    this.removed.set(promise.id, promise);
    const done = saving(this.status, () => records.removePromise(promise));
    if (!done) return void this.removed.delete(promise.id);
    this.tool.flush();
    const again = this.list.querySelector(`[data-promise="${CSS.escape(promise.id)}"] button`) ?? card;
    /** @type {HTMLElement} */ (again).focus();
  }

  /** @param {HTMLElement} card @param {Promised} promise */
  offerUndo(card, promise) {
    const notes = this.tool.notes(promise.id);
    const stay =
      notes === 0
        ? ""
        : notes === 1
          ? " Its note stays in your log."
          : ` Its ${notes} notes stay in your log.`;
    const undo = button("Undo", { "aria-label": `Removed “${promise.name}”. Undo` });
    undo.addEventListener("click", () => {
      if (!saving(this.status, () => records.keepPromise(promise))) return;
      this.removed.delete(promise.id);
      this.tool.flush();
      /** @type {HTMLElement | null} */ (
        this.list.querySelector(`[data-promise="${CSS.escape(promise.id)}"] button`)
      )?.focus();
    });
    card.replaceChildren(make("p", { className: "iep-buttons" }, `Removed “${promise.name}”.${stay} `, undo));
  }
}
