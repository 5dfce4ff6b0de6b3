/**
 * What the parent typed, as records that tools name as if there were one child: here the names lead to those of the
 * child that this tab is for (see whose.js and children.js).
 */
import { child, forget, noteChild, TURNED, turn } from "./children.js";
import { PageError, StorageNewer } from "./errors.js";
import { unknow } from "./known.js";
import { differing } from "./merge.js";
import { changeKept, createKept, readKept, waiting } from "./records.js";
import { isNewer, isNewerHere, VERSION } from "./schema.js";
import { siteState } from "./site.js";
import { ASIDE, dump, empty, keys, onForeign, swapAll, takeAway } from "./store.js";
import "./tabs.js";
import { forgetChanges } from "./together.js";
import { forgetUnsaved, hold } from "./unsaved.js";
import { CHILDREN, FAMILY, FIRST, joined, kept, named, parts } from "./whose.js";

export { addChild, child, children, chooseChild } from "./children.js";
export { isWaiting } from "./records.js";
export { isNewerHere } from "./schema.js";
export { dump, setAside } from "./store.js";

/** @typedef {import("./schema.js").Given} Given */
/** @typedef {import("./schema.js").Saved} Saved */

const CHANGED = "iep:changed";

/** Records read on this page: a switch of child changes them all. @type {Set<string>} */
const seen = new Set();

/** What this page last saw of each record, by its name as it is kept. @type {Map<string, Given>} */
const shown = new Map();

/**
 * @param {string} name a record's name, such as "letter:request-evaluation"
 * @returns {Saved | null} what was saved for this tab's child, or null
 * @throws {StorageBlocked | StorageFull | StorageNewer}
 */
export function read(name) {
  seen.add(name);
  const own = readShown(kept(name, child()));
  if (name !== FAMILY) return own;
  return inState(child() === FIRST ? own : joined(readShown(FAMILY), own));
}

/** @param {Saved | null} family @returns {Saved | null} with the state that this site is made for, where none was picked */
function inState(family) {
  const state = siteState();
  if (!state || family?.given.state) return family;
  return { v: VERSION, saved: "", ...family, given: { ...family?.given, state } };
}

/** @param {string} stored @returns {Saved | null} with what waits beside it @throws as `read` */
function readShown(stored) {
  const waits = waiting(stored);
  const there = waits ? standing(stored) : readKept(stored);
  const found = waits ? { ...waits, given: { ...there?.given, ...waits.given } } : there;
  shown.set(stored, { ...found?.given });
  return found;
}

/**
 * Saves some answers beside those already there, reads them back and compares. Other answers of the record stay
 * as they are now on the device, so that two tabs do not undo each other. They are those of this tab's child.
 * @param {string} name @param {Given} changes an empty answer removes what was there
 * @param {Given} [words] what stood on this page, until now, for those that are the parent's own words: if other
 * words than these are there by now, they are kept beside the new ones (see others.js)
 * @returns {Date} when it was saved
 * @throws {StorageBlocked | StorageFull | StorageNewer} and then what is kept is as it was
 */
export function change(name, changes, words = {}) {
  const now = new Date();
  for (const [stored, part] of parts(name, changes, child())) save(stored, part, words, now);
  return done(name, now);
}

/** @param {string} stored @param {Given} changes @param {Given} words @param {Date} now @throws as `change` */
function save(stored, changes, words, now) {
  attempt(stored, changes, () => {
    const before = shown.get(stored) ?? standing(stored)?.given ?? {};
    /** @type {Map<string, import("./merge.js").Edit>} */
    const edits = new Map();
    for (const [field, next] of Object.entries(changes)) {
      const was = words[field] ?? before[field] ?? "";
      edits.set(field, { was, now: next, isWords: words[field] !== undefined });
    }
    changeKept(stored, edits, now);
    shown.set(stored, { ...before, ...changes });
  });
}

/** @param {string} stored @returns {Saved | null} what is kept; null too where it cannot be read: to write there says why */
function standing(stored) {
  try {
    return readKept(stored);
  } catch (error) {
    if (error instanceof PageError) return null;
    throw error;
  }
}

/** Remembers what could not be saved. @param {string} stored @param {Given} changes @param {() => void} act @throws as `change` */
function attempt(stored, changes, act) {
  try {
    act();
  } catch (error) {
    if (!(error instanceof StorageNewer)) hold(stored, changes); // else it waits under a name of its own
    throw error;
  }
  forgetUnsaved(stored, Object.keys(changes));
}

/**
 * Saves a whole record of this tab's child, and reads it back; not the family's. What another tab changed since this
 * page has read it stays. Empty answers are left out.
 * @param {string} name @param {Given} whole @param {Given} [before] what this page made it of, if it read more since
 * @returns {Date} when it was saved
 * @throws as `change`
 */
export function put(name, whole, before) {
  const now = new Date();
  const stored = kept(name, child());
  const there = standing(stored)?.given;
  if (before) shown.set(stored, { ...before });
  if (there) save(stored, differing(shown.get(stored) ?? there, whole), before ? onlyWords(before) : {}, now);
  else create(stored, differing({}, whole), now);
  return done(name, now);
}

/** @param {string} stored @param {Given} whole @param {Date} now @throws as `change` */
function create(stored, whole, now) {
  attempt(stored, whole, () => createKept(stored, whole, now));
  shown.set(stored, whole);
}

/** @param {Given} given @returns {Given} what is no list */
const onlyWords = (given) =>
  Object.fromEntries(Object.entries(given).filter(([, each]) => !Array.isArray(each)));

/** @param {string} name @param {Date} now @returns {Date} */
function done(name, now) {
  noteChild();
  document.dispatchEvent(new CustomEvent(CHANGED, { detail: name }));
  return now;
}

/**
 * Copies a record of this tab's child to another child, who must not have one of that name.
 * @param {string} name @param {string} id the other child's number
 * @returns {boolean} whether it was copied @throws as `change`
 */
export function copyTo(name, id) {
  const own = readKept(kept(name, child()));
  if (!own || readKept(kept(name, id))) return false;
  create(kept(name, id), own.given, new Date());
  return true;
}

/**
 * @param {string} prefix such as "entry:"
 * @returns {string[]} names of this child's records that begin so
 * @throws {StorageBlocked}
 */
export function names(prefix) {
  return keys()
    .filter((stored) => stored.startsWith(prefix))
    .flatMap((stored) => named(stored, child()) ?? []);
}

/** Takes a record of this child's away; `put` brings it back. @param {string} name @throws {StorageBlocked | StorageNewer} */
export function remove(name) {
  const stored = kept(name, child());
  readKept(stored);
  takeAway(stored);
  unknow(stored);
  forgetChanges(stored);
  forgetUnsaved(stored);
  shown.delete(stored);
  document.dispatchEvent(new CustomEvent(CHANGED, { detail: name }));
}

/**
 * Takes away what was kept a moment ago, since not all that belongs to it could be; it counts as not saved.
 * @param {string} name @param {Given} whole @throws {StorageBlocked}
 */
export function takeBack(name, whole) {
  remove(name);
  hold(kept(name, child()), whole);
}

/** What could not be saved is no longer wanted. @param {string} name */
export const giveUp = (name) => forgetUnsaved(kept(name, child()));

/**
 * Calls back when another tab has changed or removed a record of this tab's child, or, where `here` says so, this
 * one; for each record that was read when this tab turns to another child;
 * with "children" for a change of their names.
 * @param {(name: string) => void} changed @param {{here?: boolean}} [options]
 */
export function onChange(changed, { here = false } = {}) {
  if (here) {
    document.addEventListener(CHANGED, (event) => changed(/** @type {CustomEvent} */ (event).detail));
  }
  const changedAll = () => {
    for (const name of seen) changed(name);
  };
  onForeign((stored) => {
    if (stored === null) return; // wiped from outside: see records.js
    const name = stored.startsWith(ASIDE) ? null : named(stored, child());
    if (name) changed(name);
  });
  document.addEventListener(TURNED, changedAll);
}

/**
 * Puts these records in the place of all that is kept: each one is there in the end, or nothing has changed.
 * @param {Map<string, string>} next as `dump` gives them
 * @throws {StorageBlocked | StorageFull | StorageNewer} and then all is as it was
 */
export function replaceAll(next) {
  const isTouched = (/** @type {[string, string]} */ [stored, text]) =>
    isNewer(text) && next.get(stored) !== text;
  if (isNewerHere() || [...dump()].some(isTouched)) throw new StorageNewer();
  swapAll(next);
  unknow();
  forgetChanges();
  shown.clear();
  forget();
  document.dispatchEvent(new CustomEvent(CHANGED, { detail: CHILDREN }));
  turn(child());
}

/** This tab has turned to another drawer: it shows what is there. */
export function startAnew() {
  forget();
  turn(child());
}

/** Leaves nothing of ours in this browser; other tabs of this site start anew. @throws {StorageBlocked} */
export function eraseAll() {
  empty();
  unknow();
  forgetChanges();
  forgetUnsaved();
  shown.clear();
  forget(FIRST);
  document.dispatchEvent(new CustomEvent(TURNED));
}
