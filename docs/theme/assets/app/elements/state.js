/**
 * `<iep-state>`: the parent's state. On the state's own page it is chosen; below a page with rules it adds what
 * that state has in place of the federal rule, or beside it.
 */
import { PageError } from "../errors.js";
import * as storage from "../storage.js";

const FAMILY = "family";
const ALL = new URL("../../states.json", import.meta.url);

/** @typedef {{name: string, rules: Record<string, string>}} Known what a state has, by the federal fact's id */

class State extends HTMLElement {
  connectedCallback() {
    const { abbr } = this.dataset;
    const button = this.querySelector("button");
    button?.addEventListener("click", () => this.choose(abbr ?? ""));
    storage.onChange((name) => name === FAMILY && this.show());
    this.show();
  }

  /** @returns {string} the abbreviation of the state chosen on this device, or "" */
  get chosen() {
    try {
      return String(storage.read(FAMILY)?.given.state ?? "");
    } catch (error) {
      if (!(error instanceof PageError)) throw error;
      return ""; // none is known where nothing can be kept; choosing one says so
    }
  }

  /** @param {string} abbr */
  choose(abbr) {
    try {
      storage.change(FAMILY, { state: abbr });
      this.show();
    } catch (error) {
      this.say(error);
    }
  }

  /** @param {unknown} error of storage, which says in words what to do */
  say(error) {
    if (!(error instanceof PageError)) throw error;
    this.status.textContent = error.message;
  }

  /** @returns {Element} */
  get status() {
    return /** @type {Element} */ (this.querySelector("[role=status]"));
  }

  show() {
    const { abbr } = this.dataset;
    const { chosen } = this;
    if (!abbr) this.add(chosen);
    else if (chosen === abbr) {
      this.querySelector("button")?.remove();
      this.status.textContent = "This is your state on this device. Other pages show its rules.";
    }
  }

  /** Puts the rules of a state below the federal ones of this page. @param {string} abbr */
  async add(abbr) {
    for (const old of document.querySelectorAll(".iep-in-state")) old.remove();
    if (!abbr) return;
    const answer = await fetch(ALL);
    if (!answer.ok) return; // the federal rules stand, and the link to the state's page
    /** @type {Record<string, Known>} */
    const all = await answer.json();
    const known = all[abbr];
    if (!known) return;
    const link = this.querySelector("a");
    if (link) {
      link.textContent = `Your state: ${known.name}`;
      link.setAttribute("href", `${link.getAttribute("data-all")}${abbr.toLowerCase()}/`);
    }
    for (const [id, words] of Object.entries(known.rules)) {
      const line = document.createElement("p");
      line.className = "iep-in-state";
      line.textContent = `In ${known.name}: ${words}`;
      document.getElementById(`law-${id}`)?.append(line);
    }
  }
}

customElements.define("iep-state", State);
