/** Restoring a backup: choose a file, see what would change, say whose is whose, do it, and undo it. */

import { parsed } from "../backup-format.js";
import { PageError, StorageFull } from "../errors.js";
import { button } from "../make.js";
import { open, read, textOf, Unreadable } from "../restore.js";
import { plan, undone, undoOf } from "../restore-plan.js";
import * as storage from "../storage.js";
import { forgetNotes, note, noted } from "../store.js";
import { childOf, FAMILY, kept, OF_ALL } from "../whose.js";
import { everyChild } from "./child.js";
import { preview, UNDONE } from "./my-data-preview.js";

/** @typedef {import("./my-data.js").MyData} MyData */
/** @typedef {import("../restore.js").Contents} Contents */
/** @typedef {import("../restore-plan.js").Undo} Undo */

const UNDO = "undo"; // a note of this tab, so that a page loaded anew can still undo
const DONE = "Restored. Your records are back on this device.";
const SAME = "All of this file is here already. Nothing was changed.";

export class Restoring {
  /** What a file holds, once it was read. @type {Contents | undefined} */ contents;
  /** @type {import("../restore.js").Locked | undefined} */ locked;
  /** @type {Undo} */ undo = [];

  /** @param {MyData} page */
  constructor(page) {
    this.page = page;
    const file = /** @type {HTMLInputElement} */ (page.one("[data-file]"));
    page.one("[data-choose]").addEventListener("click", () => {
      file.value = ""; // the same file can be chosen once more
      file.click();
    });
    file.addEventListener("change", () => this.chosen(file.files?.[0]));
    page.one("[data-paste]").addEventListener("click", () => this.look(pasted(page)));
    page.one("[data-unlock]").addEventListener("click", () => this.unlock());
    page.typed("unlock").addEventListener("keydown", ({ key }) => key === "Enter" && this.unlock());
    this.recall();
  }

  /** @param {File} [file] */
  async chosen(file) {
    if (file) await this.reading(async () => this.found(read(await textOf(file))));
  }

  /** @param {string} text of a backup file @returns {Promise<void>} once it is shown, or why it cannot be */
  look(text) {
    return this.reading(() => this.found(read(text)));
  }

  /** Says in one sentence what is wrong with a file. @param {() => void | Promise<void>} act */
  async reading(act) {
    this.clear();
    try {
      await act();
    } catch (error) {
      if (!(error instanceof PageError)) throw error;
      this.page.problem(
        error instanceof Unreadable && error.why === "locked" ? "unlock" : "restore",
        error.message,
      );
    }
  }

  /** Nothing of the file before stays in sight. */
  clear() {
    for (const id of ["restore", "unlock"]) this.page.problem(id, "");
    this.page.one("[data-planned]").replaceChildren();
    this.page.one("[data-restored]").replaceChildren();
    this.contents = undefined;
  }

  /** @param {Contents | import("../restore.js").Locked} found */
  found(found) {
    this.locked = "records" in found ? undefined : found;
    this.page.one("[data-locked]").hidden = !this.locked;
    if ("records" in found) this.show(found);
    else this.page.typed("unlock").focus();
  }

  async unlock() {
    const { locked } = this;
    const box = this.page.typed("unlock");
    if (!locked) return;
    await this.reading(async () => {
      const contents = await open(locked, box.value);
      this.page.one("[data-locked]").hidden = true;
      box.value = "";
      this.show(contents);
    });
    if (!this.contents) box.select();
  }

  /** @param {Contents} contents */
  show(contents) {
    this.contents = contents;
    const from = childrenOf(contents);
    const here = everyChild();
    const whose = guess(from, here, isEmpty(storage.dump()));
    const place = this.page.one("[data-planned]");
    preview(place, {
      contents,
      from,
      here,
      whose,
      planned: (/** @type {boolean} */ replace) => this.plan(whose, replace),
      act: (/** @type {boolean} */ replace) => this.restore(whose, replace),
      cancel: () => {
        this.clear();
        this.page.one("[data-choose]").focus();
      },
    });
    place.querySelector("h3")?.focus();
  }

  /** @param {Map<string, string>} whose @param {boolean} replace @returns {import("../restore-plan.js").Plan} */
  plan(whose, replace) {
    const contents = /** @type {Contents} */ (this.contents);
    const asItWas = new Map([...whose.keys()].map((id) => [id, id]));
    const to = replace && contents.of === "all" ? asItWas : whose;
    return plan(contents, storage.dump(), to, { replace, now: new Date() });
  }

  /** @param {Map<string, string>} whose @param {boolean} replace */
  restore(whose, replace) {
    this.page.problem("restore", "");
    try {
      const { next, steps } = this.plan(whose, replace);
      const isNews = steps.some(({ fate }) => fate !== "same");
      this.keep(next, isNews ? DONE : SAME);
      this.page.one("[data-planned]").replaceChildren();
      this.contents = undefined;
    } catch (error) {
      if (!(error instanceof PageError)) throw error;
      this.page.problem("restore", error instanceof StorageFull ? NO_ROOM : error.message);
    }
  }

  /**
   * Puts other records in the place of what is here, and offers to take that back.
   * @param {Map<string, string>} next @param {string} words what was done @throws {StorageBlocked | StorageFull}
   */
  keep(next, words) {
    const before = storage.dump();
    storage.replaceAll(next);
    this.undo = undoOf(before, storage.dump());
    remember(this.undo);
    this.offer(words);
  }

  /** @param {string} words */
  offer(words) {
    const line = this.page.one("[data-restored]");
    line.replaceChildren(words);
    if (this.undo.length === 0) return;
    const undo = button("Undo", { "aria-label": `${words} Undo` });
    undo.addEventListener("click", () => this.page.attempt(() => this.takeBack()));
    line.append(" ", undo);
    undo.focus();
  }

  takeBack() {
    storage.replaceAll(undone(storage.dump(), this.undo));
    this.forget();
    const line = this.page.one("[data-restored]");
    line.textContent = UNDONE;
    line.tabIndex = -1;
    line.focus();
  }

  forget() {
    this.undo = [];
    this.clear();
    remember([]);
  }

  /** After the page was loaded anew, what was done before can still be undone, unless it was changed since. */
  recall() {
    const found = remembered();
    if (found.length === 0) return;
    this.page.attempt(() => {
      const here = storage.dump();
      if (!found.every(([stored, , after]) => here.get(stored) === after)) return;
      this.undo = found;
      this.offer("You changed what is kept here a moment ago.");
    });
  }
}

const NO_ROOM =
  "This browser has no room for all of it. Nothing was changed. You could erase what is here first, once it has a backup of its own.";

/** @param {MyData} page @returns {string} */
const pasted = (page) => /** @type {HTMLTextAreaElement} */ (page.one('[name="pasted"]')).value;

/** @param {Contents} contents @returns {import("./child.js").OneChild[]} the children in a file */
export function childrenOf({ records }) {
  const ids = [...records.keys()].filter((stored) => !OF_ALL.has(stored)).map(childOf);
  return [...new Set(ids)]
    .sort((a, b) => Number(a) - Number(b))
    .map((id) => ({ id, name: String(parsed(records.get(kept(FAMILY, id)))?.given.child ?? "").trim() }));
}

/** @param {Map<string, string>} dump @returns {boolean} whether nothing of a child's is kept here */
const isEmpty = (dump) => [...dump.keys()].every((stored) => OF_ALL.has(stored));

/**
 * Whose is whose, by the names; the parent can choose otherwise.
 * @param {import("./child.js").OneChild[]} from @param {import("./child.js").OneChild[]} here
 * @param {boolean} empty whether nothing is kept here
 * @returns {Map<string, string>} number in the file -> number here
 */
export function guess(from, here, empty) {
  if (empty) return new Map(from.map(({ id }) => [id, id]));
  let next = Math.max(...here.map(({ id }) => Number(id)), 1);
  const taken = new Set();
  return new Map(
    from.map((child) => {
      const same = here.find((each) => !taken.has(each.id) && alike(each, child));
      const id = same?.id ?? String(++next);
      taken.add(id);
      return [child.id, id];
    }),
  );
}

/** @param {import("./child.js").OneChild} one @param {import("./child.js").OneChild} other */
const alike = (one, other) =>
  one.name.toLocaleLowerCase() === other.name.toLocaleLowerCase() && (one.name !== "" || one.id === other.id);

/** @param {Undo} undo kept for this tab, where there is room */
function remember(undo) {
  // Where there is no room it can be undone as long as the page is open.
  if (undo.length === 0 || !note(UNDO, JSON.stringify(undo))) forgetNotes([UNDO]);
}

/** @returns {Undo} */
function remembered() {
  try {
    const found = JSON.parse(noted(UNDO) ?? "[]");
    // JSON has null for what was not there.
    return found.map((/** @type {(string | null)[]} */ each) => each.map((text) => text ?? undefined));
  } catch (error) {
    if (error instanceof SyntaxError) return [];
    throw error;
  }
}
