/** Removing one child, and erasing everything: each asks first, in the page. */
import { button, make } from "../make.js";
import { without } from "../restore-plan.js";
import * as storage from "../storage.js";
import { called } from "./child.js";
import { confirm } from "./confirm.js";

/** @typedef {import("./my-data.js").MyData} MyData */
/** @typedef {import("./child.js").OneChild} OneChild */

const ALL =
  "This takes away all that was typed on this device, for every child. It cannot be undone. Save a backup first, if you want to have it again.";
const GONE = "All is erased. Nothing you typed is on this device now.";
const NO_CACHES =
  "Your words are erased. To clear the site’s own files too, clear this site’s data in your browser’s settings.";

export class Erasing {
  /** @param {MyData} page */
  constructor(page) {
    this.page = page;
    this.place = page.one("[data-confirm]");
    page.one("[data-erase]").addEventListener("click", () => this.ask());
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
    confirm(this.place, { words: ALL, yes: "Yes, erase everything", act: () => this.erase(), ...first });
  }

  async erase() {
    const said = this.page.one("[data-erased]");
    await this.page.attempt(async () => {
      this.page.restoring?.forget();
      this.page.file = undefined;
      storage.eraseAll();
      said.textContent = (await clearFiles()) ? GONE : NO_CACHES;
      this.page.show();
    });
    said.tabIndex = -1;
    said.focus();
  }
}

/** @param {HTMLElement[]} buttons */
const row = (buttons) => make("p", { className: "iep-buttons" }, ...buttons);

/** Takes away the copies of this site's files. @returns {Promise<boolean>} whether the browser let it */
async function clearFiles() {
  try {
    const caches = await window.caches?.keys();
    await Promise.all((caches ?? []).map((name) => window.caches.delete(name)));
    const workers = await navigator.serviceWorker?.getRegistrations();
    await Promise.all((workers ?? []).map((each) => each.unregister()));
    return true;
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    return false;
  }
}
