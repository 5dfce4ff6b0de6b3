/**
 * `<iep-log>`: what the IEP promises, and what happened, noted in a few taps. All of it works without Python, which
 * adds what the log shows. Everything that is kept is read once; after that each change is made in place.
 */
import { every } from "../entries.js";
import { sentence } from "../errors.js";
import "../give.js"; // the link to the recap email fills it
import * as records from "../log-records.js";
import * as storage from "../storage.js";
import { addChildBar } from "./child.js";
import { LogAdd } from "./log-add.js";
import { LogChanges } from "./log-changes.js";
import { fetched } from "./log-fetched.js";
import { LogList } from "./log-list.js";
import { NamesOf } from "./log-names.js";
import { PromiseList } from "./log-promises.js";
import { LogReview } from "./log-review.js";
import { loggedItem, noteItem } from "./log-rows.js";
import { showPython } from "./python-status.js";
import { saving } from "./save-status.js";

/** @typedef {import("../log-records.js").Promised} Promised */
/** @typedef {import("../log-records.js").Logged} Logged */
/** @typedef {import("./log-rows.js").Item} Item */

const ENTRY = "entry:";
/** So many changes at once are read anew with all the rest. */
const MANY = 100;

class Log extends HTMLElement {
  /** @type {NamesOf | undefined} */ names;
  /** @type {PromiseList | undefined} */ list;
  /** @type {Promised[]} */ promises = [];
  /** Entries and other notes, the newest first. @type {Item[]} */ items = [];
  /** Records that changed since the page was drawn. @type {Set<string>} */ #changed = new Set();
  #waiting = false;

  connectedCallback() {
    addChildBar(this);
    showPython(this);
    this.names = new NamesOf(this);
    this.list = new PromiseList(this, this.names.part);
    this.rows = new LogList(this);
    this.changes = new LogChanges(this);
    this.review = new LogReview(this);
    this.add = new LogAdd(this);
    this.one("[data-sheet]").addEventListener("click", () => this.printSheet());
    this.one("[data-paste]").addEventListener("click", () => this.paste());
    this.load();
    storage.onChange((name) => this.changed(name), { here: true });
    document.addEventListener("iep:child", () => this.turn());
    document.addEventListener("iep:wiped", () => {
      this.one("[data-promise-status]").textContent = sentence("StorageWiped");
    });
    document.addEventListener("iep:child-leaving", (event) => this.hasWords && event.preventDefault());
  }

  /** @param {string} selector @returns {HTMLElement} */
  one = (selector) => /** @type {HTMLElement} */ (this.querySelector(selector));

  /** Reads all that is kept, once. */
  load() {
    this.#changed.clear();
    saving(this.one("[data-promise-status]"), () => {
      this.promises = records.promises();
      const notes = every().filter(({ kind }) => kind !== "letter");
      this.items = [...records.logged().map(loggedItem), ...notes.map(noteItem)].sort(records.newestFirst);
      this.changes?.read();
    });
    this.show();
  }

  /** This tab is for another child now: nothing of the one before stays. */
  turn() {
    this.one("[data-paste-place]").replaceChildren();
    this.list?.forget();
    this.rows?.forget();
    this.changes?.forget();
    this.add?.forget();
    this.review?.showPlain();
    this.load();
    this.add?.form.reset();
  }

  /** @returns {boolean} whether words stand in a form that are not kept */
  get hasWords() {
    const typed = ["note", "text", "name", "change-words"].map((part) => `[data-part=${part}]`);
    return [...this.querySelectorAll(typed.join())].some((each) => {
      const control = /** @type {HTMLInputElement} */ (each);
      return !control.closest(".iep-item-panel, [data-promises]") && control.value.trim() !== "";
    });
  }

  /** A record was changed, here or in another tab. Many at once are looked at once. @param {string} name */
  changed(name) {
    this.#changed.add(name);
    if (this.#waiting) return;
    this.#waiting = true;
    setTimeout(() => this.flush());
  }

  /** Takes in what was changed, and shows it. */
  flush() {
    this.#waiting = false;
    const names = [...this.#changed];
    if (names.length > MANY) return this.load();
    this.#changed.clear();
    const some = (/** @type {string[]} */ ...of) =>
      names.some((name) => of.some((prefix) => name.startsWith(prefix)));
    const promises = some(records.PROMISE);
    const read = saving(document.createElement("p"), () => {
      for (const name of names) {
        if (name.startsWith(records.LOG)) this.rows?.takeIn(name, logNow(name.slice(records.LOG.length)));
        else if (name.startsWith(ENTRY)) this.rows?.takeIn(name, noteNow(name.slice(ENTRY.length)));
      }
      if (promises) this.promises = records.promises();
      if (some(records.CHANGE, ENTRY)) this.changes?.read();
    });
    if (!read) return; // who changes something next is told why
    if (promises || some(records.LOG, ENTRY)) this.show(promises);
    else if (some(records.CHANGE, "calendar:", "family")) this.review?.soon();
  }

  /** @param {boolean} [promises] whether these may have changed too */
  show(promises = true) {
    const none = this.promises.length === 0 && this.items.length === 0;
    this.one("[data-entry-part]").hidden = none;
    this.one("[data-list-part]").hidden = none;
    this.toggleAttribute("data-filled", this.items.length > 0);
    if (promises) {
      this.list?.show();
      this.rows?.filter.offer(this.promises);
      this.add?.show();
    }
    this.rows?.draw();
    this.review?.soon();
  }

  /** @returns {Logged[]} those that are kept, the newest first */
  entries() {
    return this.items.flatMap(({ log, removed }) => (log && !removed ? [log] : []));
  }

  /** @param {string} promise its id @returns {number} how many entries are about it */
  notes = (promise) => this.entries().filter((each) => each.promise === promise).length;

  focusOnEntry() {
    this.add?.form.form.scrollIntoView({ block: "nearest" });
    this.add?.form.focus();
  }

  /** Opens the box to paste into, which is fetched only then. */
  async paste() {
    const box = this.one("[data-paste-place]");
    const { openPaste } = (await fetched("./log-paste.js", box)) ?? {};
    openPaste?.(box);
  }

  printSheet() {
    this.setAttribute("data-sheet-only", "");
    window.addEventListener("afterprint", () => this.removeAttribute("data-sheet-only"), { once: true });
    window.print();
  }
}

/** @param {string} id @returns {Item | null} */
function logNow(id) {
  const found = records.loggedNow(id);
  return found && loggedItem(found);
}

/** @param {string} id @returns {Item | null} a note that is no letter */
function noteNow(id) {
  const found = every().find((each) => each.id === id && each.kind !== "letter");
  return found ? noteItem(found) : null;
}

customElements.define("iep-log", Log);
