/** Which notes are shown: by item or kind, by outcome, between days, with words. All of it from what is in memory. */
import { make } from "../make.js";

/** @typedef {import("./log-rows.js").Item} Item */
/** @typedef {import("./log-rows.js").Names} Names */
/** @typedef {import("../log-records.js").Promised} Promised */

const PROMISE = "promise:";

export class LogFilter {
  /** @param {HTMLElement} tool @param {() => void} changed */
  constructor(tool, changed) {
    this.box = /** @type {HTMLElement} */ (tool.querySelector("[data-filter]"));
    this.items = /** @type {HTMLSelectElement} */ (this.box.querySelector("#iep-log-item"));
    this.kinds = [...this.items.options].slice(1);
    for (const event of ["input", "change"]) this.box.addEventListener(event, changed);
  }

  /** @param {string} id */
  value = (id) =>
    /** @type {HTMLInputElement | HTMLSelectElement} */ (this.box.querySelector(`#iep-log-${id}`)).value;

  /** Offers each item by its words, before the kinds of notes. @param {Promised[]} promises */
  offer(promises) {
    const { value } = this.items;
    const options = promises.map(({ id, name }) => make("option", { value: PROMISE + id }, name));
    this.items.replaceChildren(...[...this.items.options].slice(0, 1), ...options, ...this.kinds);
    this.items.value = value;
    if (this.items.selectedIndex < 0) this.items.selectedIndex = 0;
  }

  /** Shows everything again. */
  clear() {
    for (const each of this.box.querySelectorAll("select")) each.selectedIndex = 0;
    for (const each of this.box.querySelectorAll("input")) each.value = "";
  }

  /** @param {Item[]} items @param {Names} names @returns {Item[]} those that are wanted; the same list where all are */
  wanted(items, names) {
    const [about, outcome, from, to] = ["item", "outcome", "from", "to"].map((id) => this.value(id));
    const words = this.value("words").toLowerCase().split(/\s+/).filter(Boolean);
    if (![about, outcome, from, to].some(Boolean) && words.length === 0) return items;
    return items.filter(
      ({ day, log, note, removed }) =>
        removed ||
        ((!about || about === (log ? PROMISE + log.promise : note?.kind)) &&
          (!outcome || outcome === log?.outcome) &&
          (!from || day >= from) &&
          (!to || (day !== "" && day <= to)) &&
          (words.length === 0 || hasWords(text(log, note, names), words))),
    );
  }
}

/** @param {string} text @param {string[]} words */
const hasWords = (text, words) => words.every((each) => text.includes(each));

/** @param {Item["log"]} log @param {Item["note"]} note @param {Names} names @returns {string} all that a search looks at */
function text(log, note, names) {
  const parts = log
    ? [
        names.promise(log.promise),
        log.note,
        names.part("outcome", log.outcome),
        log.reason ? names.part("reason", log.reason) : "",
        log.how ? names.part("how", log.how) : "",
      ]
    : [names.part("kind", note?.kind ?? ""), note?.title, note?.to, note?.text];
  return parts.join(" ").toLowerCase();
}
