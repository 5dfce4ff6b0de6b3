/** `<iep-my-data>`: a backup to save, one to restore, and how to erase. It needs no Python. */
import { age, noteBackup, said } from "../backup-age.js";
import { today } from "../client.js";
import { PageError, StorageNewer } from "../errors.js";
import { handOver } from "../hand-over.js";
import { make } from "../make.js";
import * as storage from "../storage.js";
import { isGuest } from "../store.js";
import { called, dot, everyChild } from "./child.js";
import { showAside } from "./my-data-aside.js";
import { Erasing } from "./my-data-erase.js";
import { Restoring } from "./my-data-restore.js";

/** @typedef {import("../backup-answers.js").Names} Names */

const SHORTEST = 8;
const SHORT = `Please make it longer: ${SHORTEST} characters or more. A few words in a row are good.`;
const UNLIKE = "These two are not the same. Please type them once more.";
const NO_LOCK = "This page cannot lock a file here. Open the site with https, or save without a lock.";
const NOTHING_HERE = "Nothing is kept in this tab yet, so there is nothing to save.";
const NOTHING = "Nothing is kept on this device yet, so there is nothing to save.";

export class MyData extends HTMLElement {
  /** The file that was made last, to share it. @type {File | undefined} */ file;

  connectedCallback() {
    this.restoring = new Restoring(this);
    this.erasing = new Erasing(this);
    this.one("[data-save]").addEventListener("click", () => this.attempt(() => this.save()));
    this.one("[data-share]").addEventListener("click", () => this.share());
    storage.onChange(() => this.show(), { here: true });
    document.addEventListener("iep:child", () => this.show());
    this.show();
  }

  /** @param {string} selector @returns {HTMLElement} */
  one = (selector) => /** @type {HTMLElement} */ (this.querySelector(selector));

  /** @param {string} id @returns {HTMLInputElement} a box for a passphrase */
  typed = (id) => /** @type {HTMLInputElement} */ (this.one(`[data-typed="${id}"]`));

  /** @returns {Names} */
  get names() {
    return JSON.parse(this.one("[data-names]").textContent ?? "{}");
  }

  /** @param {string} words @param {boolean} [bad] */
  say(words, bad = false) {
    const line = this.one("[data-status]");
    line.textContent = words;
    line.classList.toggle("iep-bad", bad);
  }

  /** @param {string} id of the box, or of a part of the page @param {string} problem "" for none */
  problem(id, problem) {
    this.one(`[data-problem-of="${id}"]`).textContent = problem;
    this.querySelector(`[data-typed="${id}"]`)?.setAttribute("aria-invalid", String(problem !== ""));
  }

  /**
   * Runs something that uses storage; where it cannot, says so.
   * @param {() => void | Promise<void>} act
   */
  async attempt(act) {
    try {
      await act();
    } catch (error) {
      if (!(error instanceof PageError)) throw error;
      this.say(error.message, true);
      this.one("[data-status]").scrollIntoView({ block: "nearest" });
    }
  }

  /** Says what is kept here, and how old the last backup is. */
  show() {
    this.attempt(() => {
      const dump = storage.dump();
      const found = age(new Date());
      const all = everyChild();
      this.one("[data-age]").textContent = found.kept ? `${said(found)}.` : "";
      this.one("[data-kept]").replaceChildren(
        found.kept
          ? make(
              "p",
              {},
              make("strong", {}, isGuest() ? "In this tab: " : "On this device: "),
              ...listed(all),
            )
          : isGuest()
            ? NOTHING_HERE
            : NOTHING,
      );
      this.whose(all);
      this.erasing?.show(all, dump.size > 0);
      showAside(this.one("[data-kept]"), dump);
      if (storage.isNewerHere()) throw new StorageNewer();
    });
  }

  /** Asks whose backup it is to be, where there are several children. @param {import("./child.js").OneChild[]} all */
  whose(all) {
    const box = this.one("[data-whose]");
    const before = this.child;
    if (all.length < 2) return box.replaceChildren();
    const choice = (/** @type {string} */ id, /** @type {string} */ words) =>
      make(
        "label",
        {},
        make("input", { type: "radio", name: "whose", value: id, checked: id === before }),
        " ",
        words,
      );
    box.replaceChildren(
      make(
        "fieldset",
        { className: "iep-field" },
        make("legend", {}, "Whose?"),
        make(
          "div",
          { className: "iep-options" },
          choice("", "All children"),
          ...all.map((each) => choice(each.id, `Only ${called(each)}`)),
        ),
      ),
    );
  }

  /** @returns {string} the child whose backup is asked for; "" is all */
  get child() {
    const picked = this.querySelector('[name="whose"]:checked');
    return picked instanceof HTMLInputElement ? picked.value : "";
  }

  /** @returns {string | null} "" for no lock; null once the page says what is wrong with it */
  passphrase() {
    const [first, again] = [this.typed("new").value, this.typed("again").value];
    const problems = {
      new: first && !crypto.subtle ? NO_LOCK : first && first.length < SHORTEST ? SHORT : "",
      again: first === again ? "" : UNLIKE,
    };
    for (const [id, problem] of Object.entries(problems)) this.problem(id, problem);
    const wrong = problems.new ? "new" : problems.again ? "again" : "";
    if (!wrong) return first;
    this.typed(wrong).closest("details")?.setAttribute("open", "");
    this.typed(wrong).focus();
    return null;
  }

  /** Makes the file and hands it over. */
  async save() {
    const passphrase = this.passphrase();
    if (passphrase === null) return;
    this.say("");
    const line = this.one("[data-saved]");
    line.textContent = "Making the file…";
    try {
      const { backup } = await import("../backup.js");
      const [child, made] = [this.child, new Date()];
      this.file = await backup({ child, passphrase, names: this.names, made, day: today() });
      handOver(this.file);
      if (child === "") noteBackup(made);
      line.textContent = `Your backup is with your downloads: ${this.file.name}. Open it once, to see that all is there.`;
      this.one("[data-share]").hidden = !navigator.canShare?.({ files: [this.file] });
      for (const id of ["new", "again"]) this.typed(id).value = "";
    } catch (error) {
      line.textContent = "";
      if (error instanceof TypeError && !navigator.onLine) throw new PageError(OFFLINE);
      throw error;
    }
  }

  /** Hands the same file to another app: on a phone that may be the way to keep it. */
  async share() {
    const line = this.one("[data-saved]");
    try {
      await navigator.share({ files: this.file ? [this.file] : [] });
    } catch (error) {
      if (!(error instanceof DOMException)) throw error;
      if (error.name !== "AbortError")
        line.textContent = "This browser did not share it. It is with your downloads.";
    }
  }
}

const OFFLINE =
  "The part that makes the file could not be loaded. Check your internet connection, and try again.";

/** @param {import("./child.js").OneChild[]} all @returns {(string | Node)[]} their names, each with its dot */
function listed(all) {
  return all.flatMap((each, index) => [index > 0 ? ", " : "", dot(each.id), " ", called(each)]);
}

customElements.define("iep-my-data", MyData);
