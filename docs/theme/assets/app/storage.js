/**
 * What the parent typed, kept on this device. The only file that touches localStorage.
 * Every value is JSON `{v, saved, given}` under a key that starts with "iep:".
 */
import { StorageBlocked, StorageFull } from "./errors.js";

const VERSION = 1;
const PREFIX = "iep:";
const CHANGED = "iep:changed";
const ASIDE = `${PREFIX}set-aside:`;

/** @typedef {Record<string, string | string[]>} Given */
/** @typedef {{v: number, saved: string, given: Given}} Saved */

/** Keys whose value could not be read and was set aside, until the page has said so. @type {Set<string>} */
export const setAside = new Set();

/** @returns {Storage} @throws {StorageBlocked} when the browser refuses storage altogether */
function store() {
  try {
    return window.localStorage;
  } catch {
    throw new StorageBlocked();
  }
}

/** @param {unknown} value @returns {value is Saved} */
function isSaved(value) {
  if (typeof value !== "object" || value === null) return false;
  const { v, saved, given } = /** @type {Record<string, unknown>} */ (value);
  if (v !== VERSION || typeof saved !== "string" || typeof given !== "object" || given === null) return false;
  return Object.values(given).every(
    (each) =>
      typeof each === "string" || (Array.isArray(each) && each.every((part) => typeof part === "string")),
  );
}

/** @param {string} text @returns {Saved | null} null when it is not a record this version can read */
function parsed(text) {
  try {
    const value = JSON.parse(text);
    return isSaved(value) ? value : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** @param {string} key @param {string} text @throws {StorageFull} */
function write(key, text) {
  try {
    store().setItem(key, text);
  } catch (cause) {
    if (cause instanceof DOMException) throw new StorageFull();
    throw cause;
  }
  if (store().getItem(key) !== text) throw new StorageFull();
}

/**
 * Moves a value that can't be read to a key of its own, so that nothing is lost and nothing gets in its way.
 * @param {string} key @param {string} text @throws {StorageFull} and then leaves the value where it is
 */
function putAside(key, text) {
  write(`${ASIDE}${key.slice(PREFIX.length)}:${Date.now()}`, text);
  store().removeItem(key);
  setAside.add(key);
}

/**
 * @param {string} name a record's name, such as "letter:request-evaluation"
 * @returns {Saved | null} what was saved, or null
 * @throws {StorageBlocked | StorageFull}
 */
export function read(name) {
  const key = PREFIX + name;
  const text = store().getItem(key);
  if (text === null) return null;
  const found = parsed(text);
  if (!found) putAside(key, text);
  return found;
}

/**
 * Saves some answers beside those already there, reads them back and compares. Other answers of the record stay
 * as they are now on the device, so that two tabs do not undo each other.
 * @param {string} name @param {Given} changes an empty answer removes what was there
 * @returns {Date} when it was saved
 * @throws {StorageBlocked | StorageFull}
 */
export function change(name, changes) {
  return put(name, { ...read(name)?.given, ...changes });
}

/**
 * Saves a whole record in place of what was there, and reads it back. Empty answers are left out.
 * @param {string} name @param {Given} whole
 * @returns {Date} when it was saved
 * @throws {StorageBlocked | StorageFull}
 */
export function put(name, whole) {
  const given = Object.fromEntries(Object.entries(whole).filter(([, value]) => value.length > 0));
  const now = new Date();
  write(PREFIX + name, JSON.stringify({ v: VERSION, saved: now.toISOString(), given }));
  document.dispatchEvent(new CustomEvent(CHANGED, { detail: name }));
  return now;
}

/**
 * @param {string} prefix such as "entry:"
 * @returns {string[]} names of the records that begin so
 * @throws {StorageBlocked}
 */
export function names(prefix) {
  const kept = store();
  return Array.from({ length: kept.length }, (_, index) => kept.key(index) ?? "")
    .filter((key) => key.startsWith(PREFIX + prefix))
    .map((key) => key.slice(PREFIX.length));
}

/** Takes a record away; `put` brings it back. @param {string} name @throws {StorageBlocked} */
export function remove(name) {
  store().removeItem(PREFIX + name);
  document.dispatchEvent(new CustomEvent(CHANGED, { detail: name }));
}

/**
 * Calls back when another tab has changed a record, or, where `here` says so, this one.
 * @param {(name: string) => void} changed @param {{here?: boolean}} [options]
 */
export function onChange(changed, { here = false } = {}) {
  if (here) {
    document.addEventListener(CHANGED, (event) => changed(/** @type {CustomEvent} */ (event).detail));
  }
  window.addEventListener("storage", ({ key, newValue }) => {
    if (key?.startsWith(PREFIX) && newValue !== null) changed(key.slice(PREFIX.length));
  });
}
