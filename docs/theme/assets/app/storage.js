/**
 * What the parent typed, kept on this device. The only file that touches localStorage.
 * Every value is JSON `{v, saved, given}` under a key that starts with "iep:". Tools name records as if there
 * were one child; here the names lead to those of the child that this tab is for (see whose.js).
 */
import { PageError, StorageBlocked, StorageFull } from "./errors.js";
import { CHILDREN, childOf, FAMILY, FIRST, joined, kept, named, OF_ALL, parts, split } from "./whose.js";

const VERSION = 1;
const PREFIX = "iep:";
const CHANGED = "iep:changed";
const ASIDE = `${PREFIX}set-aside:`;
const TAB = `${PREFIX}child`; // in sessionStorage: the child this tab is for
const LEAVING = "iep:child-leaving";
const TURNED = "iep:child";
const ERASED = "iep:erased";

/** @typedef {Record<string, string | string[]>} Given */
/** @typedef {{v: number, saved: string, given: Given}} Saved */

/** Keys whose value could not be read and was set aside, until the page has said so. @type {Set<string>} */
export const setAside = new Set();

/** The child this tab is for, once it was asked for; it changes in no other place than `turn`. */
let chosen = "";

/** Whether this tab has noted its child. */
let isTabs = false;

/** Records read on this page: a switch of child changes them all. @type {Set<string>} */
const seen = new Set();

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
 * @returns {Saved | null} what was saved for this tab's child, or null
 * @throws {StorageBlocked | StorageFull}
 */
export function read(name) {
  seen.add(name);
  const own = readKept(kept(name, child()));
  return name === FAMILY && child() !== FIRST ? joined(readKept(FAMILY), own) : own;
}

/** @param {string} stored a record's name as it is kept @returns {Saved | null} @throws as `read` */
function readKept(stored) {
  const key = PREFIX + stored;
  const text = store().getItem(key);
  if (text === null) return null;
  const found = parsed(text);
  if (!found) putAside(key, text);
  return found;
}

/**
 * Saves some answers beside those already there, reads them back and compares. Other answers of the record stay
 * as they are now on the device, so that two tabs do not undo each other. They are those of this tab's child.
 * @param {string} name @param {Given} changes an empty answer removes what was there
 * @returns {Date} when it was saved
 * @throws {StorageBlocked | StorageFull}
 */
export function change(name, changes) {
  const now = new Date();
  for (const [stored, part] of parts(name, changes, child())) changeKept(stored, part, now);
  document.dispatchEvent(new CustomEvent(CHANGED, { detail: name }));
  return now;
}

/** @param {string} stored @param {Given} changes @param {Date} now @throws as `change` */
function changeKept(stored, changes, now) {
  putKept(stored, { ...readKept(stored)?.given, ...changes }, now);
}

/** @param {string} stored @param {Given} whole @param {Date} now @throws as `change` */
function putKept(stored, whole, now) {
  const given = Object.fromEntries(Object.entries(whole).filter(([, value]) => value.length > 0));
  write(PREFIX + stored, JSON.stringify({ v: VERSION, saved: now.toISOString(), given }));
  if (!isTabs) keepForTab(child());
}

/**
 * Saves a whole record of this tab's child in place of what was there, and reads it back; not the family's.
 * Empty answers are left out.
 * @param {string} name @param {Given} whole
 * @returns {Date} when it was saved
 * @throws {StorageBlocked | StorageFull}
 */
export function put(name, whole) {
  const now = new Date();
  putKept(kept(name, child()), whole, now);
  document.dispatchEvent(new CustomEvent(CHANGED, { detail: name }));
  return now;
}

/**
 * @param {string} prefix such as "entry:"
 * @returns {string[]} names of this child's records that begin so
 * @throws {StorageBlocked}
 */
export function names(prefix) {
  const all = store();
  return Array.from({ length: all.length }, (_, index) => all.key(index) ?? "")
    .filter((key) => key.startsWith(PREFIX + prefix))
    .flatMap((key) => named(key.slice(PREFIX.length), child()) ?? []);
}

/** Takes a record of this child's away; `put` brings it back. @param {string} name @throws {StorageBlocked} */
export function remove(name) {
  store().removeItem(PREFIX + kept(name, child()));
  document.dispatchEvent(new CustomEvent(CHANGED, { detail: name }));
}

/**
 * Calls back when another tab has changed or removed a record of this tab's child, or, where `here` says so, this
 * one; for each record that was read when this tab turns to another child, or when another tab removed everything;
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
  window.addEventListener("storage", ({ key }) => {
    if (key === null) return changedAll();
    if (!key.startsWith(PREFIX) || key.startsWith(ASIDE)) return;
    const name = named(key.slice(PREFIX.length), child());
    if (name) changed(name);
  });
  document.addEventListener(TURNED, changedAll);
}

/** @returns {string} the number of the child that this tab is for; the first one's where nothing can be kept */
export function child() {
  chosen ||= childAtLoad();
  return chosen;
}

/** @returns {string} this tab's choice, or else the last one on this device, which becomes this tab's */
function childAtLoad() {
  try {
    const last = readKept(CHILDREN)?.given.chosen;
    const found = [ofTab(), last].find((each) => typeof each === "string" && numbers().includes(each));
    const id = /** @type {string | undefined} */ (found) ?? numbers()[0] ?? FIRST;
    if (keys().length > 0) keepForTab(id); // where nothing is kept nothing is noted: see eraseAll
    return id;
  } catch (error) {
    if (error instanceof PageError) return FIRST; // what is wrong with storage is said by whoever reads next
    throw error;
  }
}

/** @returns {string | undefined} the child this tab was for, on its page before this one */
function ofTab() {
  try {
    const id = parsed(sessionStorage.getItem(TAB) ?? "")?.given.chosen;
    return typeof id === "string" ? id : undefined;
  } catch (error) {
    if (error instanceof DOMException) return undefined; // refused: each page then goes by the device's last choice
    throw error;
  }
}

/** @param {string} id */
function keepForTab(id) {
  const value = { v: VERSION, saved: new Date().toISOString(), given: { chosen: id } };
  try {
    sessionStorage.setItem(TAB, JSON.stringify(value));
    isTabs = true;
  } catch (error) {
    if (!(error instanceof DOMException)) throw error; // refused: as in ofTab
  }
}

/** @returns {string[]} every record's name as it is kept */
function keys() {
  return Object.keys(store()).flatMap((key) => (key.startsWith(PREFIX) ? [key.slice(PREFIX.length)] : []));
}

/**
 * @returns {string[]} the children's numbers; a child is there as long as one record is, and where there is none
 * the first one is. The parent's own answers, which stand with the first child's, make no child.
 */
function numbers() {
  const every = keys().filter((stored) => !OF_ALL.has(stored) && (stored !== FAMILY || namesChild()));
  const here = chosen === FIRST ? [FIRST] : []; // this tab is for that child, whether or not it has a name yet
  const found = [...new Set([...here, ...every.map(childOf)])].sort((a, b) => Number(a) - Number(b));
  return found.length > 0 ? found : [FIRST];
}

/** @returns {boolean} whether the first child's record of names has more than the parent's own answers */
function namesChild() {
  const text = store().getItem(PREFIX + FAMILY) ?? "";
  const [, childs] = split(parsed(text)?.given ?? {});
  return Object.keys(childs).length > 0 || !parsed(text);
}

/**
 * @returns {{id: string, name: string}[]} every child on this device, the first one also without a name
 * @throws {StorageBlocked | StorageFull}
 */
export function children() {
  const name = (/** @type {string} */ id) => readKept(kept(FAMILY, id))?.given.child;
  return numbers().map((id) => ({ id, name: String(name(id) ?? "").trim() }));
}

/**
 * Makes room for one more child. This tab stays with the one it is for.
 * @param {string} name @returns {string} the new child's number @throws {StorageBlocked | StorageFull}
 */
export function addChild(name) {
  const id = String(Number(numbers().at(-1)) + 1);
  changeKept(kept(FAMILY, id), { child: name }, new Date());
  return id;
}

/**
 * Copies a record of this tab's child to another child, who must not have one of that name.
 * @param {string} name @param {string} id the other child's number
 * @returns {boolean} whether it was copied @throws {StorageBlocked | StorageFull}
 */
export function copyTo(name, id) {
  const own = readKept(kept(name, child()));
  if (!own || readKept(kept(name, id))) return false;
  putKept(kept(name, id), own.given, new Date());
  return true;
}

/**
 * Turns this tab to another child: "iep:child-leaving" goes out first, and whoever holds words that are not saved
 * cancels it; then "iep:child", and every record that was read is told as changed. Other tabs stay as they are.
 * @param {string} id @returns {boolean} whether this tab is for that child now
 */
export function chooseChild(id) {
  if (!turn(id)) return false;
  keepForTab(id);
  try {
    changeKept(CHILDREN, { chosen: id }, new Date());
  } catch (error) {
    if (!(error instanceof PageError)) throw error; // no room: a new tab starts with the child chosen before
  }
  return true;
}

/** @param {string} id @returns {boolean} */
function turn(id) {
  if (id !== child() && !document.dispatchEvent(new CustomEvent(LEAVING, { cancelable: true }))) return false;
  chosen = id;
  document.dispatchEvent(new CustomEvent(TURNED));
  return true;
}

// A page that "Back" brings as it was goes on with this tab's child, and with what was changed meanwhile.
window.addEventListener("pageshow", ({ persisted }) => {
  if (persisted) turn(ofTab() ?? child());
});

/** @returns {Map<string, string>} every record of every child: its name as it is kept, and its text @throws {StorageBlocked} */
export function dump() {
  return new Map(
    keys()
      .sort()
      .map((stored) => [stored, store().getItem(PREFIX + stored) ?? ""]),
  );
}

/**
 * Puts these records in the place of all that is kept: each one is there in the end, or nothing has changed.
 * @param {Map<string, string>} next as `dump` gives them
 * @throws {StorageBlocked | StorageFull} and then all is as it was
 */
export function replaceAll(next) {
  const before = dump();
  try {
    swap(before, next);
  } catch (error) {
    swap(dump(), before);
    throw error;
  }
  chosen = "";
  document.dispatchEvent(new CustomEvent(CHANGED, { detail: CHILDREN }));
  turn(child());
}

/** @param {Map<string, string>} from what is there @param {Map<string, string>} to @throws {StorageBlocked | StorageFull} */
function swap(from, to) {
  for (const stored of from.keys()) if (!to.has(stored)) store().removeItem(PREFIX + stored);
  const growth = (/** @type {[string, string]} */ [stored, text]) =>
    text.length - (from.get(stored)?.length ?? 0);
  // What gets shorter makes room for what gets longer: going back never needs more room than there was.
  const changed = [...to].filter(([stored, text]) => from.get(stored) !== text);
  for (const [stored, text] of changed.sort((a, b) => growth(a) - growth(b))) write(PREFIX + stored, text);
}

/** Leaves nothing of ours in this browser; other tabs of this site start anew. @throws {StorageBlocked} */
export function eraseAll() {
  try {
    store().setItem(ERASED, "");
  } catch (error) {
    if (!(error instanceof DOMException)) throw error; // no room even for that: other tabs show what they show
  }
  for (const stored of keys()) store().removeItem(PREFIX + stored);
  forgetTab();
  setAside.clear();
  chosen = FIRST;
  document.dispatchEvent(new CustomEvent(TURNED));
}

/** Takes away what this tab noted. */
function forgetTab() {
  try {
    for (const key of Object.keys(sessionStorage)) if (key.startsWith(PREFIX)) sessionStorage.removeItem(key);
  } catch (error) {
    if (!(error instanceof DOMException)) throw error; // refused: nothing was noted
  }
  isTabs = false;
}

window.addEventListener("storage", ({ key, newValue }) => {
  if (key !== ERASED || newValue === null) return;
  forgetTab();
  location.reload();
});
