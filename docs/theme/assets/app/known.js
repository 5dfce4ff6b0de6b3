/**
 * What this page has read or kept, as it last stood. A browser, or its settings, may wipe all that is kept under an
 * open page: the parent still sees it, and was told that it is saved, so it is put back.
 */
import { keys, onForeign, textOf, write } from "./store.js";

/** Told when all that this browser kept was wiped from outside, while the page is open. */
const WIPED = "iep:wiped";

/** @type {Map<string, string>} */
const known = new Map();
let isHealing = false;

/** @param {string} stored a record's name as it is kept @param {string} text as it stands there now */
export function know(stored, text) {
  known.set(stored, text);
}

/** This was taken away on purpose, and does not come back. @param {string} [stored] or all of it */
export function unknow(stored) {
  if (stored === undefined) known.clear();
  else known.delete(stored);
}

/** Where all was wiped, puts back what this page knows, before anything else is kept. @throws {StorageBlocked | StorageFull} */
export function heal() {
  isHealing ||=
    known.size > 0 && [...known.keys()].every((each) => textOf(each) === null) && keys().length === 0;
  if (!isHealing) return;
  for (const [stored, text] of known) if (textOf(stored) === null) write(stored, text);
  isHealing = false;
}

onForeign((stored, text) => {
  if (stored === null) document.dispatchEvent(new CustomEvent(WIPED));
  else if (text === null) known.delete(stored);
  else if (known.has(stored)) known.set(stored, text);
});
window.addEventListener("pageshow", ({ persisted }) => persisted && unknow()); // it heard nothing while it was away
