/** Removing one child, and erasing everything: each asks first, in the page. */
import { button, make } from "../make.js";
import { without } from "../restore-plan.js";
import * as storage from "../storage.js";
import { isGuest, startErased } from "../store.js";
import { called } from "./child.js";
import { confirm } from "./confirm.js";

/** @typedef {import("./my-data.js").MyData} MyData */
/** @typedef {import("./child.js").OneChild} OneChild */

const ALL =
  "This takes away all that was typed on this device, for every child. It cannot be undone. Save a backup first, if you want to have it again.";
const ROOT = new URL("../../../", import.meta.url).href;
const CACHE = "iep-";
const TRIES = 40;
const PAUSE = 250; // milliseconds
const SWEEP = 1000; // milliseconds
const SWEEPS = 60;
const ALL_HERE =
  "This takes away all that was typed in this tab, for every child. It cannot be undone. Save a backup first, if you want to have it again.";
const GONE_HERE = "All you typed in this tab is gone.";
const ERASING = "Erasing…";
const GONE = "All is erased. Nothing you typed is on this device now.";
const NO_FILES =
  "Your words are erased. To clear the site’s own files too, clear this site’s data in your browser’s settings.";

export class Erasing {
  /** @param {MyData} page */
  constructor(page) {
    this.page = page;
    this.place = page.one("[data-confirm]");
    const erase = page.one("[data-erase]");
    erase.addEventListener("click", () => this.ask());
    if (isGuest()) erase.textContent = "Erase everything in this tab";
    if (document.documentElement.dataset.emptied !== undefined) this.erased();
  }

  /** @param {OneChild[]} all @param {boolean} isKept whether anything is there to erase */
  show(all, isKept) {
    const box = this.page.one("[data-remove]");
    const buttons = all.map((each) => {
      const remove = button(`Remove ${called(each)}`);
      remove.addEventListener("click", () => this.askOne(each));
      return remove;
    });
    const several = isKept && all.length > 1;
    box.replaceChildren(
      ...(several ? [make("p", {}, "Take one child’s words off this device:"), row(buttons)] : []),
    );
  }

  /** @param {OneChild} child */
  askOne(child) {
    confirm(this.place, {
      words: `This takes away all that was typed for ${called(child)}. You can undo it as long as this page is open.`,
      yes: `Yes, remove ${called(child)}`,
      act: () =>
        this.page.attempt(() => {
          const here = storage.dump();
          this.page.restoring?.keep(without(here, child.id), `${called(child)} is removed.`);
        }),
    });
  }

  ask() {
    const save = button("Save a backup first", { className: "md-button md-button--primary" });
    save.addEventListener("click", () => this.page.one("[data-save]").click());
    const first = storage.dump().size > 0 ? { first: save } : {};
    confirm(this.place, {
      words: isGuest() ? ALL_HERE : ALL,
      yes: "Yes, erase everything",
      act: () => this.erase(),
      ...first,
    });
  }

  async erase() {
    await this.page.attempt(async () => {
      this.page.restoring?.forget();
      this.page.file = undefined;
      const wasGuest = isGuest();
      if (!wasGuest) await stopWorkers(); // before other tabs load anew, or they would come by way of it again
      storage.eraseAll();
      if (!wasGuest) return startErased(); // a worker that still has this page could keep files for it
      this.page.show();
      this.say(GONE_HERE);
    });
  }

  /** The page was loaded anew after all was erased. What was on its way then is taken away now. */
  async erased() {
    this.say(ERASING);
    const isClear = await clearFiles();
    this.say(isClear ? GONE : NO_FILES);
    if (isClear) sweep();
  }

  /** @param {string} words */
  say(words) {
    const said = this.page.one("[data-erased]");
    said.textContent = words;
    said.tabIndex = -1;
    said.focus();
  }
}

/** @param {HTMLElement[]} buttons */
const row = (buttons) => make("p", { className: "iep-buttons" }, ...buttons);

/** No page that is loaded from here on is any worker's. @returns {Promise<boolean>} whether the browser let it */
async function stopWorkers() {
  try {
    const workers = (await navigator.serviceWorker?.getRegistrations()) ?? [];
    const ours = workers.filter(({ scope }) => scope.startsWith(ROOT));
    for (const each of ours) each.active?.postMessage({ erase: true }); // what is on its way is not kept
    await Promise.all(ours.map((each) => each.unregister()));
    return true;
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    return false;
  }
}

/**
 * Takes away the copies of this site's files. Other tabs may still be on their way to a page without a worker.
 * @returns {Promise<boolean>} whether the browser let it
 */
async function clearFiles() {
  if (!(await stopWorkers())) return false;
  try {
    for (let tries = 0; tries < TRIES; tries += 1) {
      const found = await clearCaches();
      if (found === 0 && tries > 0) return true; // nor did one come back
      await new Promise((done) => setTimeout(done, found > 0 ? PAUSE : 0));
    }
    return false;
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    return false;
  }
}

/** @returns {Promise<number>} how many there were @throws {DOMException} where the browser refuses */
async function clearCaches() {
  const names = ((await window.caches?.keys()) ?? []).filter((name) => name.startsWith(CACHE));
  await Promise.all(names.map((name) => window.caches.delete(name)));
  return names.length;
}

/** A worker lives on for a while, and what it had asked for may still come to it. */
function sweep() {
  let left = SWEEPS;
  const clock = setInterval(() => {
    left -= 1;
    if (left === 0) clearInterval(clock);
    clearCaches().catch(() => clearInterval(clock)); // it was allowed a moment ago
  }, SWEEP);
}
