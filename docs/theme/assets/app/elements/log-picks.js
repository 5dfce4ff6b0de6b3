/** Notes of the log that are ticked for a letter. */
import { fetched } from "./log-fetched.js";

/** @typedef {import("../log-records.js").Logged} Logged */
/** @typedef {import("./log-rows.js").Item} Item */
/** @typedef {HTMLElement & {entries: () => Logged[]}} Tool */

export class LogPicks {
  /** Ids of the entries that are ticked; null while none can be. @type {Set<string> | null} */ ids = null;

  /** @param {Tool} tool @param {{shown: () => Item[], draw: () => void}} list */
  constructor(tool, list) {
    this.tool = tool;
    this.list = list;
    const clicked = (/** @type {string} */ selector, /** @type {() => void} */ act) =>
      this.one(selector).addEventListener("click", act);
    clicked("[data-pick]", () => this.pick(new Set()));
    clicked("[data-pick-done]", () => this.pick(null));
    clicked("[data-pick-all]", () => this.pick(new Set(list.shown().flatMap(({ log }) => log?.id ?? []))));
    clicked("[data-use]", () => this.useInLetter());
    this.one("[data-rows-place]").addEventListener("change", ({ target }) => {
      if (!(target instanceof HTMLInputElement) || !target.hasAttribute("data-pick-row")) return;
      this.ids?.[target.checked ? "add" : "delete"](target.value);
      this.count();
    });
  }

  /** @param {string} selector @returns {HTMLElement} */
  one = (selector) => /** @type {HTMLElement} */ (this.tool.querySelector(selector));

  /** @param {boolean} some whether there are notes to tick */
  offer(some) {
    this.one("[data-pick]").hidden = this.ids !== null || !some;
  }

  /** @param {Set<string> | null} ids null ends it */
  pick(ids) {
    this.#take(ids);
    this.list.draw();
    this.one(ids === null ? "[data-pick]" : "[data-pick-row]")?.focus();
  }

  /** Another child's turn: nothing of the one before stays. */
  forget() {
    this.#take(null);
  }

  /** @param {Set<string> | null} ids */
  #take(ids) {
    this.ids = ids;
    this.one("[data-pick-bar]").hidden = ids === null;
    this.one("[data-letters-place]").replaceChildren();
    this.count();
  }

  count() {
    const count = this.ids?.size ?? 0;
    const use = /** @type {HTMLButtonElement} */ (this.one("[data-use]"));
    use.textContent = count === 1 ? "Use 1 note in a letter" : `Use ${count} notes in a letter`;
    use.disabled = count === 0;
  }

  /** Hands the ticked entries to what makes a letter of them, which is fetched only then. */
  async useInLetter() {
    const ids = this.tool.entries().flatMap(({ id }) => (this.ids?.has(id) ? [id] : []));
    const box = this.one("[data-letters-place]");
    const { offerLetters } = (await fetched("./log-letters.js", box)) ?? {};
    offerLetters?.(this.tool, ids, box);
  }
}
