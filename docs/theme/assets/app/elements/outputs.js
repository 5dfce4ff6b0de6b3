/** Where Python's answer goes: the papers, a problem beside its field, what is still empty. */

import * as trusted from "../trusted.js";
import { echo } from "./paper.js";

/** @typedef {import("./form.js").Control} Control */

export class Outputs {
  /** What stands there now, by name. @type {Map<string, string>} */ #shown = new Map();
  /** What it took the place of. @type {Map<Element, ChildNode[]>} */ #plain = new Map();

  /** @param {HTMLElement} tool */
  constructor(tool) {
    this.tool = tool;
  }

  /** @returns {boolean} whether the papers are those of the built page */
  get arePlain() {
    return this.#shown.size === 0;
  }

  /** Moves neither the focus nor what has not changed. @param {{html: string, data: Record<string, any>}} answer */
  show({ html, data }) {
    const focused = document.activeElement?.id;
    for (const part of html.split(/(?=<div data-output=")/)) this.#put(part);
    if (focused && document.activeElement?.id !== focused) {
      document.getElementById(focused)?.focus({ preventScroll: true });
    }
    this.#problems(data.problems);
    this.#missing(data.missing);
  }

  /** Shows a key at once, until the next answer takes its place. @param {Control} control that was typed in */
  echo(control) {
    if (this.arePlain) return;
    for (const place of echo(this.tool, control)) {
      this.#shown.set(place.closest("[data-output]")?.getAttribute("data-output") ?? "", "");
    }
  }

  /** Puts the plain papers back, so that they go on following what is typed. */
  showPlain() {
    for (const [paper, content] of this.#plain) paper.replaceChildren(...content);
    this.#plain.clear();
    this.#shown.clear();
  }

  /** @param {string} html an output; the same as last time costs nothing, not even to parse */
  #put(html) {
    const name = /data-output="([^"]+)"/.exec(html)?.[1] ?? "";
    const paper = this.tool.querySelector(`[data-output="${name}"]`);
    if (!paper || this.#shown.get(name) === html) return;
    if (paper.querySelector("textarea:focus")) return; // put there once the parent has left the box
    this.#shown.set(name, html);
    if (!this.#plain.has(paper)) this.#plain.set(paper, [...paper.childNodes]);
    const parsed = document.createElement("template");
    parsed.innerHTML = trusted.html(html);
    paper.replaceChildren(...(parsed.content.firstElementChild?.childNodes ?? []));
  }

  /** @param {Record<string, string>} problems field -> a sentence that says what to do */
  #problems(problems) {
    for (const line of this.tool.querySelectorAll("[data-problem]")) {
      const problem = problems[line.getAttribute("data-problem") ?? ""] ?? "";
      const control = line.parentElement?.querySelector(":is(input, textarea, select)");
      if (line.textContent !== problem) line.textContent = problem;
      control?.setAttribute("aria-invalid", String(problem !== ""));
    }
  }

  /** @param {string[]} [labels] of required fields that are still empty */
  #missing(labels = []) {
    const words = labels.length > 0 ? `Still empty: ${labels.join(", ")}.` : "";
    for (const line of this.tool.querySelectorAll("[data-missing]")) {
      if (line.textContent !== words) line.textContent = words;
    }
  }
}
