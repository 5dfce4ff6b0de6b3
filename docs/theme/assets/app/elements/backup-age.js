/** `<iep-backup-age>`: how old the last backup is, in a quiet line; a box that can be put off once it is time. */
import { age, putOff, said } from "../backup-age.js";
import { PageError } from "../errors.js";
import { button, make } from "../make.js";
import * as storage from "../storage.js";
import { isGuest } from "../store.js";
import { BACKUP } from "../whose.js";

const WHY = "Browsers can lose what they keep. A backup is a safe copy, and takes a minute.";
const GUEST = "What you type here goes when you close this tab. A backup is a file to take with you.";
const PAGE = new URL("../../../my-data/", import.meta.url).href;

class BackupAge extends HTMLElement {
  connectedCallback() {
    this.show(true);
    storage.onChange((name) => name === BACKUP && this.show(false), { here: true });
  }

  /** @returns {Element} where the quiet line stands: here, unless the page keeps the room at its top for its form */
  get place() {
    return document.querySelector("[data-age-place]") ?? this;
  }

  /** @param {boolean} isFirst the box comes only with the page: nothing moves under who is typing */
  show(isFirst) {
    try {
      const found = age(new Date());
      const line = said(found);
      this.replaceChildren();
      this.place.replaceChildren();
      if (isFirst && found.due) this.replaceChildren(this.reminder(line, found.changes));
      else if (line)
        this.place.replaceChildren(make("p", { className: "iep-age" }, make("a", { href: PAGE }, line)));
    } catch (error) {
      if (!(error instanceof PageError)) throw error;
      this.replaceChildren(); // what is wrong with storage is said by the tool
    }
  }

  /** @param {string} line @param {number} changes @returns {HTMLElement} */
  reminder(line, changes) {
    const later = button("Not now");
    later.addEventListener("click", () => this.later());
    const news = `${changes} ${changes === 1 ? "thing is" : "things are"} new since then.`;
    return make(
      "section",
      { className: "iep-backup-due", "aria-label": "Backup" },
      make(
        "p",
        {},
        make("strong", {}, `${line}.`),
        ` ${line.startsWith("No") ? "" : `${news} `}${isGuest() ? GUEST : WHY}`,
      ),
      make(
        "p",
        { className: "iep-buttons" },
        make("a", { className: "md-button", href: `${PAGE}#save` }, "Save a backup"),
        later,
      ),
    );
  }

  later() {
    try {
      putOff(new Date());
    } catch (error) {
      if (!(error instanceof PageError)) throw error;
    }
    this.show(false); // also where it could not be noted: it was asked to go
  }
}

customElements.define("iep-backup-age", BackupAge);
