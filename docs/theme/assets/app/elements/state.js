/**
 * `<iep-state>`: the parent's state. On the state's own page it is chosen; below a page with rules it adds what
 * that state has in place of the federal rule, or beside it. Where none was picked there is nothing to show, and what can
 * do so is not fetched.
 */
import { PageError } from "../errors.js";
import { whenHere } from "../part.js";
import { siteState } from "../site.js";
import { keys } from "../store.js";

class State extends HTMLElement {
  /** @type {Promise<import("./state-kept.js").KeptState> | undefined} */
  coming;

  connectedCallback() {
    this.querySelector("button")?.addEventListener("click", () => this.kept((state) => state.choose()));
    if (this.dataset.abbr || siteState() || isUsed()) this.kept();
    else {
      window.addEventListener("storage", () => this.kept(), { once: true });
      document.addEventListener("iep:changed", () => this.kept(), { once: true });
    }
  }

  /** @param {(state: import("./state-kept.js").KeptState) => void} [act] */
  kept(act = () => {}) {
    this.coming ??= import("./state-kept.js").then(({ KeptState }) => new KeptState(this));
    whenHere(this.coming, act, this);
  }
}

/** @returns {boolean} whether this site keeps anything here; true too where it may not look: choosing says so */
function isUsed() {
  try {
    return keys().length > 0;
  } catch (error) {
    if (!(error instanceof PageError)) throw error;
    return true;
  }
}

customElements.define("iep-state", State);
