/** `<iep-deadline>`: one deadline, counted from the day that the parent types; `<iep-days>` is above them all. */
import * as python from "../client.js";
import { whenHere } from "../part.js";
import * as storage from "../storage.js";
import { Days, days } from "./days.js";
import { said } from "./due.js";
import { Tool } from "./tool.js";

/** @typedef {import("./due.js").Row} Row */

class Deadline extends Tool {
  /** What Python found for what is typed. @type {import("./due.js").Found | undefined} */ found;
  /** The label of the day that starts the count, as built. */ asksFor = "";
  /** Whether the parent waits to hear of the answer. */ isAwaited = false;

  connectedCallback() {
    this.asksFor = this.label.textContent ?? "";
    super.connectedCallback();
    this.fold.addEventListener("toggle", () => this.refresh());
    this.addEventListener("click", ({ target }) => {
      if (target instanceof Element && target.closest("[data-calendar]"))
        days()?.toCalendar([this.row], target);
    });
  }

  furnish() {} // the page has the children's bar and the line about Python once

  recall() {
    if (storage.names(`filled:${this.record}`).length > 0)
      whenHere(import("../give.js"), ({ noteFilled }) => noteFilled(this), this);
  }

  get isEager() {
    return false; // where some day is saved, `<iep-days>` starts Python
  }

  /** @returns {HTMLDetailsElement} */
  get fold() {
    return /** @type {HTMLDetailsElement} */ (this.querySelector("details"));
  }

  /** @returns {Element} what the day that starts the count is called: in some states it is another */
  get label() {
    return /** @type {Element} */ (this.querySelector("label"));
  }

  /** @returns {Row} as the list of all days shows it */
  get row() {
    const { start = "", done = "" } = super.given();
    return {
      id: this.id_,
      title: this.querySelector("h3")?.textContent ?? "",
      who: this.dataset.who ?? "",
      start: String(start),
      done: String(done),
      found: this.found,
    };
  }

  /** @returns {boolean} whether Python has something to say: of a day, or of the rule of a state */
  get isAsked() {
    return this.row.start !== "" || this.row.done !== "" || (this.fold.open && days()?.state !== "");
  }

  given() {
    return { ...super.given(), ...days()?.shared };
  }

  refresh() {
    if (python.state() === "failed") this.found = undefined;
    if (this.isAsked || this.asking) super.refresh();
    else {
      this.outputs.showPlain();
      this.found = undefined;
      this.label.textContent = this.asksFor;
    }
    this.mark();
  }

  fillPlain() {} // the plain rule has no blanks

  typed(/** @type {EventTarget | null} */ target) {
    this.isAwaited = true;
    super.typed(target);
  }

  turn() {
    this.found = undefined;
    super.turn();
  }

  /** @param {python.Answer} answer */
  drawn({ data }) {
    this.found = /** @type {import("./due.js").Found} */ (data);
    const { asked } = this.found;
    const label = asked.charAt(0).toUpperCase() + asked.slice(1);
    if (this.label.textContent !== label) this.label.textContent = label;
    this.mark();
    const { row } = this;
    if (this.isAwaited && row.start) days()?.announce(`${row.title}: ${said(row)}`);
    this.isAwaited = false;
  }

  /** Says on the fold how it stands, and has the list of all days do so. */
  mark() {
    const { row } = this;
    const badge = this.querySelector("[data-badge]");
    const words = row.start ? said(row) : "";
    if (badge && badge.textContent !== words) badge.textContent = words;
    this.toggleAttribute("data-filled", row.start !== "");
    days()?.relist();
  }

  /** Opens it, and leads there. */
  show() {
    this.fold.open = true;
    this.fold.querySelector("summary")?.focus({ preventScroll: true });
    this.fold.scrollIntoView();
  }
}

/** Opens the deadline that the address names. */
function follow() {
  const named = document.getElementById(location.hash.slice(1))?.closest("iep-deadline");
  if (named instanceof Deadline) named.show();
}

customElements.define("iep-deadline", Deadline);
customElements.define("iep-days", Days);
window.addEventListener("hashchange", follow);
follow();
