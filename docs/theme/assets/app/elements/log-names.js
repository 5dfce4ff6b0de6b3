/** The names of what can be chosen in the log, as the page's own forms and lists have them. */

/** @typedef {import("../log-records.js").Promised} Promised */
/**
 * @typedef {HTMLElement & {promises: Promised[], list?: {removed: Map<string, Promised>} | undefined}} Tool
 */

export class NamesOf {
  /** @type {Map<string, {words: string, mark: string}>} */ #all = new Map();

  /** @param {Tool} log */
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
