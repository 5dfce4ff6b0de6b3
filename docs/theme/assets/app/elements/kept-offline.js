/** `<iep-kept-offline>`: what of the site is kept on this device, which version it is, and how to keep all of it. */
import { longDate } from "../make.js";
import { canKeep, tell, version } from "../offline.js";
import { keepAll, list } from "../offline-keep.js";

/** Bytes in a megabyte, as phones count them. */
const MB = 1_000_000;
const NO_COPY = "This browser keeps no copy of the site here. It works while you are online.";
const NOT_YET = "No copy is kept yet. It comes by itself soon after a page is open.";
const SAFE = "This browser promised not to clear the copy, or what you typed, by itself.";
const NOT_SAFE =
  "This browser may clear the copy, and what you typed, when the device runs short of room. A backup is your safe copy.";
const REFUSED =
  "The browser did not promise it this time. It may do so once you have used the site more, or put it on your home screen.";
const NO_ROOM =
  "There is not enough room on this device to keep everything. What was kept so far stays, and what you typed is safe. Make some room, and try again.";
const NO_NETWORK = "That needs a network. Please try again when you are online.";
const ALL = "Everything is kept. It all works with no network now.";
const NEWEST = "This is the newest version.";
const NEWER = "There is a newer version. It comes with the next page you open; what you typed stays.";

class KeptOffline extends HTMLElement {
  async connectedCallback() {
    this.one("[data-keep]").addEventListener("click", () => this.keep());
    this.one("[data-ask]").addEventListener("click", () => this.ask());
    this.one("[data-check]").addEventListener("click", () => this.check());
    const { day = "" } = document.documentElement.dataset;
    this.one("[data-version-line]").textContent = `You have version ${version()} of ${longDate(day)}.`;
    await this.show();
    navigator.serviceWorker?.addEventListener("controllerchange", () => this.show());
  }

  /** @param {string} selector @returns {HTMLElement} */
  one = (selector) => /** @type {HTMLElement} */ (this.querySelector(selector));

  /** @param {string} selector of a button @param {boolean} shown */
  offer(selector, shown) {
    const row = this.one(selector).closest(".iep-buttons");
    if (row instanceof HTMLElement) row.hidden = !shown;
  }

  async show() {
    const { active } = (canKeep() && (await navigator.serviceWorker.getRegistration())) || {};
    const said = active ? await tell(active, { ask: "status" }) : {};
    this.one("[data-copy]").textContent = canKeep() ? kept(said) : NO_COPY;
    this.offer("[data-keep]", Boolean(said.pages) && !(said.python && said.pages === said.all));
    const known = "storage" in navigator && "persisted" in navigator.storage;
    const safe = known && (await navigator.storage.persisted());
    this.one("[data-room]").textContent = known && canKeep() ? (safe ? SAFE : NOT_SAFE) : "";
    this.offer("[data-ask]", known && canKeep() && !safe);
    await this.size();
  }

  /** Says on the button what it costs. */
  async size() {
    const button = this.one("[data-keep]");
    if (button.dataset.sized || button.closest("[hidden]")) return;
    try {
      const { bytes } = await list();
      button.textContent = `Keep everything (about ${Math.ceil(bytes / MB)} MB)`;
      button.dataset.sized = "yes";
    } catch (error) {
      if (!(error instanceof TypeError)) throw error; // no network: the button says so when it is used
    }
  }

  async keep() {
    const bar = /** @type {HTMLProgressElement} */ (this.one("[data-progress]"));
    const line = this.one("[data-kept-said]");
    const button = /** @type {HTMLButtonElement} */ (this.one("[data-keep]"));
    line.textContent = "";
    button.disabled = true;
    try {
      const { all } = await list();
      bar.hidden = false;
      const found = await keepAll(all, ({ done, total }) => Object.assign(bar, { value: done, max: total }));
      line.textContent = found.full ? NO_ROOM : found.failed > 0 ? left(found.failed) : ALL;
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      line.textContent = NO_NETWORK;
    }
    bar.hidden = true;
    button.disabled = false;
    await this.show();
  }

  async ask() {
    const safe = await navigator.storage.persist();
    await this.show();
    if (!safe) this.one("[data-room]").textContent = REFUSED;
  }

  /** Compares this page with the one that the site has now. */
  async check() {
    const line = this.one("[data-checked]");
    line.textContent = "";
    try {
      const answer = await fetch(location.href.split("#")[0] ?? "", { cache: "no-store" });
      const newest = / data-version="(\w+)"/.exec(await answer.text())?.[1];
      if (!answer.ok || !newest) throw new TypeError("no page of this site");
      line.textContent = newest === version() ? NEWEST : NEWER;
      const registration = await navigator.serviceWorker?.getRegistration();
      registration?.update().catch(() => undefined); // the line at the foot of the page offers it
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      line.textContent = NO_NETWORK;
    }
  }
}

/** @param {Record<string, any>} said by the worker @returns {string} */
function kept({ pages, all, python }) {
  if (!pages) return NOT_YET;
  const which = pages === all ? "Every page is" : `${pages} of ${all} pages are`;
  const helper = python
    ? "Python, which writes the letters, is kept too."
    : "Python, which writes the letters, is kept once it was used.";
  return `${which} kept on this device. ${helper}`;
}

/** @param {number} count */
const left = (count) =>
  `${count} of the files did not come. What was kept stays. Please try again when you have a good connection.`;

customElements.define("iep-kept-offline", KeptOffline);
