/** `<iep-letter>`: a letter with the reason for each sentence, and the parent's own words for some. */
import * as python from "../client.js";
import { whenHere } from "../part.js";
import * as storage from "../storage.js";
import { filled } from "./form.js";
import { placeOwn, text } from "./paper.js";
import { Tool } from "./tool.js";

/** @typedef {import("../storage.js").Given} Given */

const EDIT = /^(own|was):/;
const OWN = "own:";
const VERSION = "wording:version";
const TEXT = "wording:text";
/** From here on the reasons have a column of their own: see paper.css. */
const WIDE = matchMedia("(min-width: 76.25em)");
const UNPLACED =
  "Some of your own words have no place in this short form of the letter. They are saved, and stand in it " +
  "again once the whole letter can be made.";

export class Letter extends Tool {
  /** The parent's own words ("own:" and a sentence's id), and what the letter said then ("was:"). @type {Given} */
  edits = {};
  /** What own words took the place of in the plain letter. @type {Map<Element, ChildNode[]>} */ replaced =
    new Map();
  /** The wording that this draft was last seen with, and how it read. */ seen = { wording: "", text: "" };
  homeless = false;

  connectedCallback() {
    super.connectedCallback();
    this.unfoldReasons();
    WIDE.addEventListener("change", () => this.unfoldReasons());
    this.addEventListener("click", ({ target }) => {
      if (!(target instanceof Element)) return;
      if (target.closest("[data-copy], [data-mailto], [data-print]")) this.sent();
      if (!getSelection()?.isCollapsed) return; // words being marked, to copy them
      const sentence = target.closest("[data-output='body'] [data-why]");
      if (sentence) this.explain(sentence.getAttribute("data-sentence") ?? "");
    });
    document.addEventListener("visibilitychange", () => {
      if (document.hidden && !this.outputs.arePlain && this.hasDraft) this.remember();
    });
  }

  /** Where there is room beside the letter. Folded again only by the parent. */
  unfoldReasons() {
    const reasons = this.querySelector("details.iep-why");
    if (WIDE.matches) reasons?.setAttribute("open", "");
  }

  recall() {
    super.recall();
    this.recallFacts();
  }

  /** What follows the log is fetched only where a letter has facts from it. */
  recallFacts() {
    if (storage.names(`facts-from:${this.id_}`).length > 0)
      whenHere(import("./facts-from.js"), ({ followLog }) => followLog(this), this);
  }

  /** This tab is for another child now, whose letter may have facts of a log. */
  turn() {
    super.turn();
    this.querySelector(".iep-from-log")?.remove();
    this.status?.attempt(() => this.recallFacts());
  }

  /** @returns {string} how the letter reads now */
  get text() {
    const body = this.querySelector("[data-output='body']");
    return body ? text(body) : "";
  }

  /** @returns {boolean} whether something of this letter is saved */
  get hasDraft() {
    return Boolean(this.status?.attempt(() => storage.read(this.record)));
  }

  /** @returns {boolean} whether the parent last saw this letter in other words of ours */
  get isOlder() {
    return this.seen.wording !== "" && this.seen.wording !== this.dataset.wording;
  }

  /** @param {Given} given */
  restored(given) {
    this.edits = Object.fromEntries(Object.entries(given).filter(([name]) => EDIT.test(name)));
    this.seen = { wording: String(given[VERSION] ?? ""), text: String(given[TEXT] ?? "") };
    this.querySelector(".iep-undo")?.remove(); // it is about what stood there before
    if (this.isOlder) this.offerWording();
    else this.querySelector(".iep-wording")?.remove(); // answered in another tab
  }

  given() {
    return { ...super.given(), ...filled(this.edits) };
  }

  /** @param {Given} changes of the edits; an empty one removes what was there */
  edit(changes) {
    this.edits = filled({ ...this.edits, ...changes });
    this.refresh();
    this.keep(this.record, changes);
  }

  /** @param {boolean} shown */
  showSample(shown) {
    if (shown) this.edits = {};
    super.showSample(shown);
  }

  fillPlain() {
    for (const [sentence, content] of this.replaced) sentence.replaceChildren(...content);
    this.replaced.clear();
    super.fillPlain();
    const own = Object.entries(this.edits).filter(([name]) => name.startsWith(OWN));
    const words = new Map(own.map(([name, said]) => [name.slice(OWN.length), String(said)]));
    this.homeless = placeOwn(this, words, this.leftOut, this.replaced);
    if (!this.homeless || python.state() === "failed") this.sayUnplaced();
  }

  drawn() {
    this.homeless = false;
    this.sayUnplaced();
    if (this.querySelector("[data-own], [data-change]")) this.showEdits();
    if (this.isOlder && !this.sample) this.offerWording();
  }

  /** Says it of the plain letter that is sent, too, whatever Python is about. */
  sent() {
    this.sayUnplaced();
    this.remember();
  }

  sayUnplaced() {
    const line = this.querySelector("[data-unplaced]");
    const words = this.homeless ? UNPLACED : "";
    if (line && line.textContent !== words) line.textContent = words;
  }

  showEdits() {
    whenHere(import("./edits.js"), ({ show }) => show(this), this);
  }

  offerWording() {
    whenHere(import("./wording.js"), ({ offer }) => offer(this), this);
  }

  /** Keeps which wording this draft was seen with and how it read; not while the parent is asked about another. */
  remember() {
    const { wording } = this.dataset;
    const now = this.text;
    if (!wording || this.sample || this.isOlder || this.seen.text === now) return;
    const saved = this.status?.attempt(() =>
      storage.change(this.record, { [VERSION]: wording, [TEXT]: now }),
    );
    if (saved) this.seen = { wording, text: now };
  }

  /** Opens the reasons at one sentence. @param {string} id */
  async explain(id) {
    const reasons = this.querySelector("[data-output='reasons']");
    const details = reasons?.closest("details");
    if (!reasons || !details) return;
    details.open = true;
    this.refresh();
    await this.asking;
    const row = reasons.querySelector(`[data-reason="${id}"]`);
    if (!row) return;
    for (const each of this.querySelectorAll("[data-reason]"))
      each.classList.toggle("iep-chosen", each === row);
    row.scrollIntoView({
      block: WIDE.matches ? "nearest" : "center", // beside the letter, the page itself need not move
      behavior: matchMedia("(prefers-reduced-motion)").matches ? "auto" : "smooth",
    });
  }
}

customElements.define("iep-letter", Letter);
