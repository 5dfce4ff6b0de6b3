/**
 * `<iep-report>`: a text that tells of an error on this page, for the reader to copy. It sends nothing.
 * The event "iep:report" opens it with a sentence and its rules filled in.
 */
import { copy } from "../clipboard.js";
import { whenHere } from "../part.js";

/** @typedef {{sentence: string, rules: string}} Reported */

class Report extends HTMLElement {
  connectedCallback() {
    this.fields = [...this.querySelectorAll("textarea")];
    this.text = /** @type {Element} */ (this.querySelector("[data-text]"));
    this.status = /** @type {Element} */ (this.querySelector("[role=status]"));
    /** @type {Map<Element, string>} what stands where nothing is typed yet */
    this.blanks = new Map(
      [...this.text.querySelectorAll("[data-part]")].map((each) => [each, each.textContent]),
    );
    this.fill("version", document.documentElement.dataset.build ?? "");
    // A page from a disk keeps the address that was built in: its own names folders of this device.
    if (location.protocol !== "file:") this.fill("address", location.pathname);
    for (const part of this.querySelectorAll("[hidden]")) part.removeAttribute("hidden");
    this.addEventListener("input", ({ target }) => this.typed(/** @type {HTMLTextAreaElement} */ (target)));
    this.querySelector("button")?.addEventListener("click", () => this.copy());
    const details = this.closest("details");
    details?.addEventListener("toggle", () => this.opened());
    // Seen before the click that opens this takes the selection away.
    details?.addEventListener("pointerdown", () => this.look(), { capture: true });
    details?.addEventListener("keydown", () => this.look(), { capture: true });
    document.addEventListener("iep:report", (event) =>
      this.begin(/** @type {CustomEvent<Reported>} */ (event).detail),
    );
  }

  /** @param {string} part of the text @param {string} words */
  fill(part, words) {
    const place = this.text?.querySelector(`[data-part="${part}"]`);
    if (place) place.textContent = words.trim() || (this.blanks?.get(place) ?? "");
  }

  /** @param {HTMLTextAreaElement} field */
  typed(field) {
    this.fill(field.name, field.value);
    if (field.name === "sentence") this.fill("rules", rulesOf(field.value));
  }

  /** What the reader has selected on the page is the sentence meant. */
  look() {
    if (!this.closest("details")?.open) this.selected = String(getSelection()).trim();
  }

  opened() {
    const { selected } = this;
    const [sentence] = this.fields ?? [];
    if (!selected || !sentence || sentence.value || !this.closest("details")?.open) return;
    sentence.value = selected;
    this.typed(sentence);
  }

  /** @param {Reported} reported */
  begin({ sentence, rules }) {
    const [field, next] = this.fields ?? [];
    const details = this.closest("details");
    if (!field || !details) return;
    field.value = sentence;
    this.fill("sentence", sentence);
    this.fill("rules", rules);
    details.open = true;
    next?.focus();
    details.scrollIntoView({ block: "nearest" });
  }

  async copy() {
    if (!this.text || !this.status) return;
    this.status.textContent = ""; // so that the same words, the second time, are read out again
    const { copied, uncopied } = /** @type {HTMLElement} */ (this.status).dataset;
    this.status.textContent = ((await copy(this.text.textContent ?? "")) ? copied : uncopied) ?? "";
  }
}

/** @param {string} words typed or selected @returns {string} the rules marked in the place that says them */
function rulesOf(words) {
  const plain = (/** @type {string | null} */ text) =>
    (text ?? "").replace(/§\d+|\s+/g, " ").replace(/ +/g, " ");
  const wanted = plain(words).trim();
  const places = [...document.querySelectorAll("article :is(p, li, td, dd, q)")];
  const place = wanted.length > 7 && places.find((each) => plain(each.textContent).includes(wanted));
  if (!place) return "";
  const marks = [...place.querySelectorAll(".iep-law a")];
  return [...new Set(marks.map((mark) => `${mark.getAttribute("data-cite")} (${rule(mark)})`))].join("; ");
}

/** @param {Element} mark @returns {string} the id of the fact it stands for */
const rule = (mark) => (mark.getAttribute("href") ?? "").replace("#law-", "");

customElements.define("iep-report", Report);

/** A link that chooses (`#letter=...&state=...`): here, since every page has this file; its code comes only then. */
function followLink() {
  if (location.hash.includes("=")) whenHere(import("../links.js"), ({ follow }) => follow(), document);
}

addEventListener("hashchange", followLink);
followLink();
