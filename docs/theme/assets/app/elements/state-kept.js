/** What `<iep-state>` does once something is kept on this device: see state.js. */
import { PageError } from "../errors.js";
import { make } from "../make.js";
import * as storage from "../storage.js";
import { saving } from "./save-status.js";

const FAMILY = "family";
const ALL = new URL("../states.json", import.meta.url);

/**
 * @typedef {{name: string, said: string, rules: Record<string, string>}} Known a state's name, alone and in a
 * sentence, and what it has, by the federal fact's id
 */

/** The parent's state, shown and chosen in one `<iep-state>`. */
export class KeptState {
  /** The state whose rules stand on the page, or are on their way. */
  added = "";

  /** @param {HTMLElement} place */
  constructor(place) {
    this.place = place;
    this.abbr = place.dataset.abbr ?? "";
    /** The link's own words, while no state is chosen. */
    this.words = place.querySelector("a")?.textContent ?? "";
    storage.onChange((name) => name === FAMILY && this.show(), { here: true });
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

  /** The state of this page becomes the parent's. */
  choose() {
    if (saving(this.status, () => void storage.change(FAMILY, { state: this.abbr }))) this.show();
  }

  /** @returns {HTMLElement} */
  get status() {
    return /** @type {HTMLElement} */ (this.place.querySelector("[role=status]"));
  }

  show() {
    const { abbr, chosen } = this;
    if (!abbr) {
      this.add(chosen);
      return;
    }
    const mine = chosen === abbr;
    this.place.querySelector("button")?.setAttribute("aria-pressed", String(mine));
    this.status.textContent = mine ? "This is your state on this device. Other pages show its rules." : "";
  }

  /** Puts the rules of a state below the federal ones of this page. @param {string} abbr */
  async add(abbr) {
    if (abbr === this.added) return;
    this.added = abbr;
    const known = abbr ? (await all())[abbr] : undefined;
    if (abbr !== this.added) return; // another was chosen meanwhile
    for (const old of document.querySelectorAll(".iep-in-state")) old.remove();
    this.link(abbr, known);
    for (const [id, words] of Object.entries(known?.rules ?? {})) {
      const line = make("p", { className: "iep-in-state" }, `In ${known?.said}: ${words}`);
      document.getElementById(`law-${id}`)?.append(line);
    }
  }

  /** To the page of the chosen state, or of all. @param {string} abbr @param {Known} [known] */
  link(abbr, known) {
    const link = this.place.querySelector("a");
    if (!link) return;
    link.textContent = known ? `Your state: ${known.name}` : this.words;
    link.setAttribute("href", `${link.getAttribute("data-all")}${known ? `${abbr.toLowerCase()}/` : ""}`);
  }
}

/** @returns {Promise<Record<string, Known>>} every state; none where they can't be had, and the federal rules stand */
async function all() {
  try {
    const answer = await fetch(ALL);
    return answer.ok ? await answer.json() : {};
  } catch (error) {
    if (error instanceof TypeError) return {}; // no network
    throw error;
  }
}
