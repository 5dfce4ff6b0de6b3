/**
 * The drawer in which this site keeps things: the only file that touches localStorage and sessionStorage.
 * It knows texts under names, and nothing of what they say (see storage.js). Names get "iep:" in front.
 */
import { PageError, StorageBlocked, StorageFull } from "./errors.js";

const PREFIX = "iep:";
export const ASIDE = "set-aside:";
/** The version of all that is kept (see schema.js); it is no record. */
export const SCHEMA = "schema";
const ERASED = "erased";
const REPLACING = "replacing";
const TRIES = 3; // to put back what was there, where a write on the way failed
const LARGE = "large"; // large print was chosen: see large.js
const GUEST = "guest";
const GUESTS_TAB = "iep-guest"; // its window's name: see early.js
/** The note of what this tab was the first to keep on the device. */
export const TYPED = "typed";
/** The theme's own settings stand beside ours, under the site's path. */
const THEMES = new RegExp(`^${new URL("../../", import.meta.url).pathname}[^ ]*\\.__`);

/** What stands beside the records, and is none. */
const MARKS = new Set([SCHEMA, ERASED, REPLACING, LARGE]);

/** What a tab notes for itself, in sessionStorage: no records, also where a guest's records lie beside them. */
const NOTES = new Set([GUEST, "child", "undo", "left", TYPED]);

/** Names that no record has. */
export const RESERVED = new Set([...MARKS, ...NOTES]);

/** Names of what could not be read and was set aside, until the page has said so. @type {Set<string>} */
export const setAside = new Set();

/**
 * @returns {Storage} where this tab keeps records: on the device, or for a guest only as long as the tab is open
 * @throws {StorageBlocked} when the browser refuses storage altogether
 */
export function drawer() {
  try {
    return isGuest() ? window.sessionStorage : window.localStorage;
  } catch {
    throw new StorageBlocked();
  }
}

/** @returns {boolean} whether this tab keeps nothing on the device */
export const isGuest = () => noted(GUEST) !== null;

/** From here on this tab keeps what is typed only until it is closed. @returns {boolean} whether it does */
export function beGuest() {
  if (!note(GUEST, JSON.stringify({ v: 1 }))) return false;
  window.name = GUESTS_TAB;
  document.documentElement.dataset.guest = "";
  return isGuest();
}

/** @returns {boolean} whether the site's own files may be kept: not for a guest, and not where all was just erased */
export const mayKeepFiles = () => !isGuest() && document.documentElement.dataset.emptied === undefined;

/** @returns {Record<string, boolean>} what this tab kept on the device: names, and whether it was the first to */
export const typed = () => JSON.parse(noted(TYPED) ?? "{}");

/** @param {string} stored @param {boolean} isNew */
function noteTyped(stored, isNew) {
  if (RESERVED.has(stored)) return;
  const before = typed();
  if (before[stored] === undefined) note(TYPED, JSON.stringify({ ...before, [stored]: isNew }));
}

/** This tab keeps things on the device again. */
export function stopGuest() {
  forgetNotes([GUEST]);
  window.name = "";
  delete document.documentElement.dataset.guest;
}

/**
 * A browser whose own files are damaged throws whatever is asked of its storage.
 * @template T @param {(all: Storage) => T} act @returns {T} @throws {StorageBlocked}
 */
function using(act) {
  try {
    return act(drawer());
  } catch (cause) {
    if (cause instanceof DOMException) throw new StorageBlocked();
    throw cause;
  }
}

/** @param {string} stored a name @returns {string | null} its text @throws {StorageBlocked} */
export const textOf = (stored) => using((all) => all.getItem(PREFIX + stored));

/** Keeps a text, reads it back and compares. @param {string} stored @param {string} text @throws {StorageBlocked | StorageFull} */
export function write(stored, text) {
  const all = drawer();
  const isNew = textOf(stored) === null;
  try {
    all.setItem(PREFIX + stored, text);
  } catch (cause) {
    if (!(cause instanceof DOMException)) throw cause;
    throw /quota/i.test(cause.name) ? new StorageFull() : new StorageBlocked();
  }
  if (textOf(stored) !== text) throw new StorageFull();
  if (!isGuest()) noteTyped(stored, isNew);
}

/** @param {string} stored @param {Storage} [from] @throws {StorageBlocked} */
export const takeAway = (stored, from) => using((all) => (from ?? all).removeItem(PREFIX + stored));

/**
 * Moves what can't be read to a name of its own, so that nothing is lost and nothing gets in its way.
 * @param {string} stored @param {string} text @throws {StorageFull} and then leaves it where it is
 */
export function putAside(stored, text) {
  let time = Date.now();
  while (textOf(`${ASIDE}${stored}:${time}`) !== null) time += 1; // a clock may come to the same moment twice
  write(`${ASIDE}${stored}:${time}`, text);
  takeAway(stored);
  setAside.add(stored);
}

/** @returns {string[]} the name of all that is kept @throws {StorageBlocked} */
export function keys() {
  const found = using((all) => Object.keys(all)).flatMap((key) =>
    key.startsWith(PREFIX) ? [key.slice(PREFIX.length)] : [],
  );
  return found.filter((stored) => !MARKS.has(stored) && !(isGuest() && NOTES.has(stored)));
}

/** @returns {Map<string, string>} all that is kept: names and texts @throws {StorageBlocked} */
export function dump() {
  return new Map(
    keys()
      .sort()
      .map((stored) => [stored, textOf(stored) ?? ""]),
  );
}

/**
 * Puts these in the place of all that is kept: each one is there in the end, or nothing has changed. Other tabs are
 * told when it begins and when it is done.
 * @param {Map<string, string>} next as `dump` gives them
 * @throws {StorageBlocked | StorageFull} and then all is as it was
 */
export function swapAll(next) {
  const before = dump();
  mark(REPLACING);
  try {
    if (!add(before, next)) return swap(before, next);
    swap(dump(), next);
  } catch (error) {
    goBack(before);
    throw error;
  } finally {
    takeAway(REPLACING);
  }
}

/** What refused words once may take them the next time. @param {Map<string, string>} before @throws {StorageBlocked | StorageFull} */
function goBack(before) {
  for (let left = TRIES; ; left -= 1) {
    try {
      swap(dump(), before);
      return;
    } catch (error) {
      if (left === 0 || !(error instanceof PageError)) throw error;
    }
  }
}

/** Tells other tabs. @param {string} stored */
function mark(stored) {
  try {
    drawer().setItem(PREFIX + stored, "");
  } catch (error) {
    if (!(error instanceof DOMException)) throw error; // no room even for that: other tabs show what they show
  }
}

/**
 * Puts what is new beside what is there, before anything goes: a page that ends in the middle has lost nothing then.
 * @param {Map<string, string>} from what is there @param {Map<string, string>} to
 * @returns {boolean} whether there was room for both @throws {StorageBlocked}
 */
function add(from, to) {
  const added = [...to].filter(([stored]) => !from.has(stored));
  try {
    for (const [stored, text] of added) write(stored, text);
    return true;
  } catch (error) {
    if (!(error instanceof StorageFull)) throw error;
    for (const [stored] of added) takeAway(stored);
    return false;
  }
}

/** @param {Map<string, string>} from what is there @param {Map<string, string>} to @throws {StorageBlocked | StorageFull} */
function swap(from, to) {
  for (const stored of from.keys()) if (!to.has(stored)) takeAway(stored);
  const growth = (/** @type {[string, string]} */ [stored, text]) =>
    text.length - (from.get(stored)?.length ?? 0);
  // What gets shorter makes room for what gets longer: going back never needs more room than there was.
  const changed = [...to].filter(([stored, text]) => from.get(stored) !== text);
  for (const [stored, text] of changed.sort((a, b) => growth(a) - growth(b))) write(stored, text);
}

/**
 * Leaves nothing of ours in this browser; other tabs of this site start anew. A guest's tab empties itself alone.
 * @throws {StorageBlocked}
 */
export function empty() {
  if (!isGuest()) mark(ERASED); // a guest's tab is no other tab's business
  for (const stored of [...keys(), ...MARKS]) takeAway(stored);
  for (const key of Object.keys(drawer())) if (THEMES.test(key)) drawer().removeItem(key);
  forgetNotes();
  setAside.clear();
}

/** @param {string} name @returns {string | null} what this tab noted; null too where the browser refuses */
export function noted(name) {
  try {
    return sessionStorage.getItem(PREFIX + name);
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}

/** Notes something for this tab and its next pages. @param {string} name @param {string} text @returns {boolean} whether it is noted */
export function note(name, text) {
  try {
    sessionStorage.setItem(PREFIX + name, text);
    return true;
  } catch (error) {
    if (error instanceof DOMException) return false; // refused, or no room
    throw error;
  }
}

/** @param {Iterable<string>} [names] of notes; without, all but that this tab is a guest's */
export function forgetNotes(names = [...NOTES].filter((each) => each !== GUEST)) {
  try {
    for (const name of names) sessionStorage.removeItem(PREFIX + name);
  } catch (error) {
    if (!(error instanceof DOMException)) throw error; // refused: nothing was noted
  }
}

/**
 * Calls back when another tab has changed or taken away something that is kept on the device; a guest hears nothing.
 * @param {(stored: string | null, text: string | null) => void} changed null for all of it at once
 */
export function onForeign(changed) {
  window.addEventListener("storage", ({ key, newValue, storageArea }) => {
    if (isGuest() || storageArea !== drawer()) return;
    if (key === null) changed(null, null);
    else if (key.startsWith(PREFIX) && !MARKS.has(key.slice(PREFIX.length)))
      changed(key.slice(PREFIX.length), newValue);
  });
}

/**
 * Calls back when another tab puts other records in the place of all that is kept, as a restore does.
 * @param {(isDone: boolean) => void} told when it begins, and when it is done
 */
export function onReplaced(told) {
  window.addEventListener("storage", ({ key, newValue, storageArea }) => {
    if (key === PREFIX + REPLACING && !isGuest() && storageArea === drawer()) told(newValue === null);
  });
}

window.addEventListener("storage", ({ key, newValue }) => {
  if (key !== PREFIX + ERASED || newValue === null) return;
  if (isGuest()) empty();
  forgetNotes();
  startErased();
});

/** Loads the page anew, with nothing kept and nothing that puts anything aside on its own: see early.js. */
export function startErased() {
  history.replaceState(history.state, "", `${location.pathname}${location.search}#erased`);
  location.reload();
}
