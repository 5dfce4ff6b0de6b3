/** `<iep-timeline>`: everything that was sent, said and met, and what is due; by hand and, with Python, as a picture. */
import * as python from "../client.js";
import { every, keep } from "../entries.js";
import { PageError } from "../errors.js";
import "../give.js";
import { make } from "../make.js";
import { calendar } from "../school.js";
import * as storage from "../storage.js";
import * as trusted from "../trusted.js";
import { beginSoon } from "./begin-soon.js";
import { addChildBar } from "./child.js";
import { entryView } from "./entry.js";
import { entryForm, notePanel } from "./entry-form.js";
import { showPython } from "./python-status.js";
import { saving } from "./save-status.js";
import { filter, wireFilter } from "./story-filter.js";
import { printTexts } from "./story-print.js";
import { place, plain } from "./story-rows.js";

/** @typedef {import("../entries.js").Entry} Entry */

const PARTS = ["entry:", "deadline:", "calendar:"];

class Timeline extends HTMLElement {
  /** @type {Map<string, Entry>} */ kept = new Map();
  /** Removed on this page: each keeps its place, with a button to undo it. @type {Map<string, Entry>} */
  removed = new Map();
  #asked = 0;
  #begun = false;

  connectedCallback() {
    addChildBar(this);
    showPython(this);
    wireFilter(this, () => this.kept);
    printTexts(this, () => this.kept);
    this.addEventListener("toggle", (event) => this.opened(event.target), true); // it does not bubble
    this.one("[data-add]").addEventListener("click", () => this.add());
    this.show();
    storage.onChange((name) => this.changedElsewhere(name));
    document.addEventListener("iep:child-leaving", (event) => this.hasWords && event.preventDefault());
    document.addEventListener("iep:child", () => this.turn());
  }

  /** @returns {boolean} whether words stand in the form for something new that are not kept */
  get hasWords() {
    const fields = [...this.one("[data-form]").querySelectorAll("textarea, input[type=text]")];
    return fields.some((each) => /** @type {HTMLInputElement} */ (each).value.trim() !== "");
  }

  /** This tab is for another child now: what was removed, and a form that is open, were the other one's. */
  turn() {
    this.removed.clear();
    for (const place of ["[data-form]", '[data-output="items"]', '[data-output="picture"]'])
      this.one(place).replaceChildren();
    this.show();
  }

  /** @param {string} selector @returns {HTMLElement} */
  one = (selector) => /** @type {HTMLElement} */ (this.querySelector(selector));

  /** Another tab's change, or another child's turn: this tab shows its own as they are made. @param {string} name */
  changedElsewhere(name) {
    if (name === "family") return this.show();
    if (!PARTS.some((part) => name.startsWith(part))) return;
    const panel = this.querySelector(`[data-item="${CSS.escape(name)}"] .iep-item-panel`);
    if (panel && !panel.contains(document.activeElement)) panel.remove(); // made anew from what is kept now
    this.show();
  }

  /** Reads what is kept and shows it: at once as a plain list, and as Python's when that is there. */
  show() {
    const found = saving(this.one("[data-status]"), () => {
      this.kept = new Map(every().map((each) => [each.id, each]));
    });
    if (!found) return;
    for (const id of this.kept.keys()) this.removed.delete(id); // brought back, perhaps in another tab
    const due = storage.names("deadline:").length > 0;
    const empty = this.kept.size === 0 && this.removed.size === 0 && !due;
    this.one("[data-empty]").hidden = this.kept.size > 0 || due;
    for (const each of this.querySelectorAll("[data-controls]")) each.toggleAttribute("hidden", empty);
    if (python.state() !== "ready") this.rows(plain([...this.kept.values(), ...this.removed.values()]));
    if (empty) this.one('[data-output="picture"]').replaceChildren();
    else this.beginSoon();
    this.answer();
  }

  /** @param {DocumentFragment | Element} fresh sections of rows */
  rows(fresh) {
    const refocus = place(this.one('[data-output="items"]'), fresh);
    for (const row of this.querySelectorAll('[data-state="removed"]:empty')) this.offerUndo(row);
    for (const details of this.querySelectorAll(".iep-item details[open]")) this.opened(details);
    refocus();
    filter(this, this.kept);
  }

  /** Asks Python for the whole timeline, once something has started it. */
  async answer() {
    this.#asked += 1;
    const mine = this.#asked;
    if (python.state() === "off") return; // to show what is kept is no reason to fetch it: see beginSoon
    try {
      const table = /** @type {HTMLDetailsElement} */ (this.one("[data-table]"));
      const { html } = await python.ask(
        "timeline.review",
        "timeline",
        this.given(),
        table.open ? ["table"] : [],
      );
      if (mine === this.#asked) this.put(html);
    } catch (error) {
      if (!(error instanceof PageError)) throw error; // the page has been told; the plain list stays
    }
  }

  /** @param {string} html Python's answer */
  put(html) {
    const parsed = make("template");
    parsed.innerHTML = trusted.html(html);
    for (const output of parsed.content.children) {
      const name = output.getAttribute("data-output");
      if (name === "items") this.rows(output);
      else this.one(`[data-output="${name}"]`).replaceChildren(...output.childNodes);
    }
    this.one("[data-table]").hidden = !this.querySelector(".iep-axis");
  }

  /** @returns {Record<string, string | string[]>} what Python is asked with; a letter's own words it does not need */
  given() {
    const entries = [...this.kept.values()].map(({ text, subject, history, ...each }) =>
      JSON.stringify(each.kind === "letter" ? each : { ...each, text }),
    );
    const gone = [...this.removed.values()].map(({ id, kind, sent_on, day }) =>
      JSON.stringify({ id, kind, sent_on, day, removed: "yes" }),
    );
    const deadlines = storage
      .names("deadline:")
      .map((name) => JSON.stringify({ ...storage.read(name)?.given, id: name.slice("deadline:".length) }));
    const state = String(storage.read("family")?.given.state ?? "");
    return { entries: [...entries, ...gone], deadlines, calendar: calendar(), state };
  }

  /** Starts Python once the page is idle, or on a metered connection when the list is touched. */
  beginSoon() {
    if (this.#begun) return;
    this.#begun = true;
    document.addEventListener("iep:python", () => this.answer(), { once: true });
    beginSoon(this);
  }

  /** Makes what is behind a row when it is first opened; 500 forms would be slow. @param {EventTarget | null} target */
  opened(target) {
    if (!(target instanceof HTMLDetailsElement) || !target.open) return;
    if (target.hasAttribute("data-table")) return void this.answer();
    const key = target.closest("[data-item]")?.getAttribute("data-item") ?? "";
    const entry = this.kept.get(key.replace("entry:", ""));
    if (!entry || !target.parentElement?.matches(".iep-item") || target.querySelector(".iep-item-panel"))
      return;
    const tell = { changed: () => this.show(), removed: () => this.gone(entry) };
    const view = entry.kind === "letter" ? entryView(entry, tell) : notePanel(this, entry, tell);
    target.append(make("div", { className: "iep-item-panel" }, view));
  }

  /** @param {Entry} entry that was removed a moment ago */
  gone(entry) {
    this.removed.set(entry.id, entry);
    this.show();
    const row = this.one(`[data-item="entry:${CSS.escape(entry.id)}"]`);
    this.offerUndo(row);
    row.querySelector("button")?.focus();
  }

  /** @param {Element} row in the place of what was removed */
  offerUndo(row) {
    const entry = this.removed.get(row.getAttribute("data-item")?.replace("entry:", "") ?? "");
    if (!entry) return;
    const said = make("span", { id: `iep-removed-${entry.id}` }, "Removed.");
    const undo = make(
      "button",
      { type: "button", className: "md-button", "aria-describedby": said.id },
      "Undo",
    );
    const status = make("span", { role: "status" });
    undo.addEventListener("click", () => {
      if (!saving(status, () => keep(entry))) return;
      this.show();
      this.focusOn(entry);
    });
    row.setAttribute("data-state", "removed");
    row.replaceChildren(make("p", { className: "iep-buttons" }, said, " ", undo, " ", status));
  }

  /** Opens the form for something new. */
  add() {
    const box = this.one("[data-form]");
    if (box.hasChildNodes()) return void box.querySelector("select")?.focus();
    const form = entryForm(this, null, {
      saved: (entry) => {
        box.replaceChildren();
        this.show();
        saving(this.one("[data-status]"), () => new Date());
        this.focusOn(entry);
      },
      closed: () => {
        box.replaceChildren();
        this.one("[data-add]").focus();
      },
    });
    box.append(form);
    form.querySelector("select")?.focus();
  }

  /** @param {Entry} entry whose row gets the focus; while it is not shown, the button for the next one does */
  focusOn({ id }) {
    const row = this.querySelector(`[data-item="entry:${CSS.escape(id)}"] summary`);
    if (row instanceof HTMLElement && row.checkVisibility()) row.focus();
    else if (document.activeElement === document.body) this.one("[data-add]").focus();
  }
}

customElements.define("iep-timeline", Timeline);
