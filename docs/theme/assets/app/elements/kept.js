/** What a tool's fields show of what is kept, and what was typed in them and is not kept yet. */
import * as storage from "../storage.js";
import { isTyped } from "./form.js";

/** @typedef {import("../storage.js").Given} Given */
/** @typedef {import("./form.js").Control} Control */

export class Kept {
  /** What the parent changed and storage has not taken yet, by record. @type {Map<string, Given>} */ unsaved =
    new Map();
  /** What the parent last saw as kept: the fields were filled with it. @type {Given} */ stood = {};
  /** Whether a field that is being typed in does not show what another tab has made of it. */ isBehind = false;

  /** @param {HTMLElement & {controls: Control[]}} tool */
  constructor(tool) {
    this.tool = tool;
  }

  /** The fields were filled. @param {Given} kept @param {string[]} typing those that were not, as they are being typed in */
  shown(kept, typing) {
    const own = document.activeElement?.getAttribute("data-own"); // the box beside a sentence of a letter
    const changed = [...this.unsaved.values()].flatMap(Object.keys);
    const held = [...typing, ...(own ? [`own:${own}`] : []), ...changed];
    this.stood = { ...kept, ...Object.fromEntries(held.map((name) => [name, this.stood[name] ?? ""])) };
    this.isBehind = typing.some((name) => this.stood[name] !== (kept[name] ?? ""));
  }

  /** @param {string} record @param {Given} changes to be saved */
  add(record, changes) {
    this.unsaved.set(record, { ...this.unsaved.get(record), ...changes });
  }

  /**
   * Saves each change not saved yet, also those for which there was no room before.
   * @returns {Date} when @throws as `storage.change`, once each was tried
   */
  save() {
    let at = new Date();
    /** @type {unknown} */
    let problem;
    for (const [record, changes] of this.unsaved) {
      try {
        at = storage.change(record, changes, this.words(changes));
        this.unsaved.delete(record);
        Object.assign(this.stood, changes);
      } catch (error) {
        problem ??= error;
      }
    }
    if (problem) throw problem;
    return at;
  }

  /** @param {Given} changes @returns {Given} what stood in those fields that hold the parent's own words */
  words(changes) {
    const typed = new Set(this.tool.controls.filter(isTyped).map(({ name }) => name));
    const names = Object.keys(changes).filter((name) => name.startsWith("own:") || typed.has(name));
    return Object.fromEntries(names.map((name) => [name, this.stood[name] ?? ""]));
  }
}
