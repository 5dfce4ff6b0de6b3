/** `<iep-timeline>`: everything that was sent, the newest first. */
import * as python from "../client.js";
import { entries } from "../entries.js";
import { PageError } from "../errors.js";
import { onChange } from "../storage.js";
import { entryView } from "./entry.js";
import { showPython } from "./python-status.js";

/** Milliseconds in which the page comes to rest. */
const IDLE = 500;

class Timeline extends HTMLElement {
  connectedCallback() {
    showPython(this);
    this.show();
    // Another tab's changes: this one shows its own as they are made.
    onChange((name) => name.startsWith("entry:") && !this.contains(document.activeElement) && this.show());
  }

  show() {
    const empty = /** @type {HTMLElement} */ (this.querySelector("[data-empty]"));
    const list = /** @type {HTMLElement} */ (this.querySelector("[data-entries]"));
    try {
      const kept = entries();
      empty.hidden = kept.length > 0;
      list.replaceChildren(...kept.map((each) => entryView(each, { titled: true })));
      if (kept.length > 0) this.beginSoon();
    } catch (error) {
      if (!(error instanceof PageError)) throw error;
      const status = /** @type {HTMLElement} */ (this.querySelector("[data-status]"));
      status.textContent = error.message;
      status.classList.add("iep-bad");
    }
  }

  /** Starts Python once the page is idle, or on a metered connection when an entry is touched. */
  beginSoon() {
    const begin = () => {
      if (python.state() === "off") python.start().catch(reported);
    };
    this.addEventListener("pointerdown", begin, { once: true });
    this.addEventListener("focusin", begin, { once: true });
    const { connection } = /** @type {{connection?: {saveData?: boolean}}} */ (navigator);
    if (!connection?.saveData) setTimeout(begin, IDLE);
  }
}

/** The page has been told by an "iep:python" event, in words; what is kept stays. @param {unknown} error */
function reported(error) {
  if (!(error instanceof PageError)) throw error;
}

customElements.define("iep-timeline", Timeline);
