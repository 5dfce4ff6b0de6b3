/** What the log shows: Python's answer, asked anew a moment after each change. */
import * as python from "../client.js";
import { changeLines, lines, promiseTexts } from "../log-records.js";
import { make } from "../make.js";
import { calendar } from "../school.js";
import * as storage from "../storage.js";
import * as trusted from "../trusted.js";
import { beginSoon, reported } from "./begin-soon.js";

/** @typedef {import("../log-records.js").Promised} Promised */
/** @typedef {import("../log-records.js").Logged} Logged */
/** @typedef {import("./log-changes.js").LogChanges} LogChanges */
/** @typedef {HTMLElement & {promises: Promised[], entries: () => Logged[], changes: LogChanges | undefined}} Tool */

const AFTER_A_CHANGE = 400;
const BACKWARDS = "The first day is after the last one. Please check both.";

export class LogReview {
  #asked = 0;
  #begun = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */ #timer;
  /** What stands there now, by output. @type {Map<string, string>} */ #shown = new Map();
  /** What stood there before Python's answer, by output. @type {Map<Element, Node[]>} */ #plain = new Map();

  /** @param {Tool} tool */
  constructor(tool) {
    this.tool = tool;
    this.range = /** @type {HTMLElement} */ (tool.querySelector("[data-range]"));
    this.range.addEventListener("change", () => this.soon());
    const pictures = tool.querySelector('[data-output="pictures"]');
    pictures?.addEventListener("toggle", (event) => this.#opened(event.target), true); // it does not bubble
    document.addEventListener("iep:python", () => python.state() === "ready" && this.soon(0));
  }

  /** @param {number} [wait] milliseconds */
  soon(wait = AFTER_A_CHANGE) {
    for (const part of this.tool.querySelectorAll("[data-range-part]"))
      part.toggleAttribute("hidden", this.tool.promises.length === 0);
    clearTimeout(this.#timer);
    this.#asked += 1; // an answer on its way is about what was there before
    if (this.tool.promises.length === 0) return this.showPlain();
    this.#beginSoon();
    this.#timer = setTimeout(() => this.#answer(), wait);
  }

  /** Puts what stood there first back. */
  showPlain() {
    this.#asked += 1;
    clearTimeout(this.#timer);
    for (const [place, nodes] of this.#plain) place.replaceChildren(...nodes);
    this.#plain.clear();
    this.#shown.clear();
    this.#unread([]);
  }

  /** Starts Python once the page is idle, or on a metered connection when the page is touched. */
  #beginSoon() {
    if (this.#begun) return;
    this.#begun = true;
    beginSoon(this.tool);
  }

  /** @param {string} id @returns {string} */
  #day = (id) => /** @type {HTMLInputElement} */ (this.range.querySelector(`#iep-log-${id}`)).value;

  /** Asks for what is made only once it is open. @param {EventTarget | null} target */
  #opened(target) {
    if (target instanceof HTMLDetailsElement && target.open && target.hasAttribute("data-empty"))
      this.soon(0);
  }

  /** @returns {string[]} the folds that are open of those that are filled only then */
  get #wanted() {
    const open = this.tool.querySelectorAll("details[data-wanted][open]");
    return [...open].map((each) => each.getAttribute("data-wanted") ?? "");
  }

  async #answer() {
    if (python.state() !== "ready") return; // asked when it is
    const [first, last] = [this.#day("first"), this.#day("last")];
    const line = /** @type {HTMLElement} */ (this.range.querySelector("[data-range-problem]"));
    line.textContent = first && last && first > last ? BACKWARDS : "";
    if (line.textContent) return;
    const mine = this.#asked;
    try {
      const given = {
        promises: promiseTexts(this.tool.promises),
        log: lines(this.tool.entries()),
        calendar: calendar(),
        changes: changeLines(this.tool.changes?.all ?? []),
        first,
        last,
        state: String(storage.read("family")?.given.state ?? ""),
      };
      const { html, data } = await python.ask("log.review", "log", given, this.#wanted);
      if (mine !== this.#asked) return;
      for (const part of html.split(/(?=<div data-output=")/)) this.#put(part);
      this.#unread([data.problems ?? []].flat());
    } catch (error) {
      reported(error);
    }
  }

  /** @param {string} html an output; the same as last time costs nothing, and what is unfolded stays so */
  #put(html) {
    const name = /data-output="([^"]+)"/.exec(html)?.[1] ?? "";
    const place = this.tool.querySelector(`[data-output="${name}"]`);
    if (!place || this.#shown.get(name) === html) return;
    this.#shown.set(name, html);
    if (!this.#plain.has(place)) this.#plain.set(place, [...place.childNodes]);
    const open = new Map([...folds(place)].map(([key, each]) => [key, each.open]));
    const focused = document.activeElement?.closest("details");
    const stood = [...folds(place)].find(([, each]) => each === focused)?.[0];
    const parsed = make("template");
    parsed.innerHTML = trusted.html(html);
    place.replaceChildren(...(parsed.content.firstElementChild?.childNodes ?? []));
    for (const [key, each] of folds(place)) {
      each.open = open.get(key) ?? each.open;
      if (key === stood) each.querySelector("summary")?.focus({ preventScroll: true });
    }
  }

  /** @param {string[]} sentences about what could not be counted */
  #unread(sentences) {
    const list = /** @type {HTMLElement} */ (this.tool.querySelector("[data-unread]"));
    list.replaceChildren(...sentences.map((each) => make("li", {}, each)));
    list.hidden = sentences.length === 0;
  }
}

/** @param {Element} place @returns {Map<string, HTMLDetailsElement>} by their words and, where these are the same, their number */
function folds(place) {
  const found = new Map();
  for (const each of place.querySelectorAll("details")) {
    const words = each.querySelector("summary")?.textContent ?? "";
    let number = 0;
    while (found.has(`${words} ${number}`)) number += 1;
    found.set(`${words} ${number}`, each);
  }
  return found;
}
