/** The log as it is kept: a record for each item that the IEP promises, and one for each time something was noted of it. */
import { corrected, newId } from "./entries.js";
import { PageError } from "./errors.js";
import * as storage from "./storage.js";

export const PROMISE = "promise:";
export const LOG = "log:";
export const CHANGE = "change:";

/**
 * @typedef {{id: string, name: string, kind: string, minutes: string, times: string, period: string,
 *   weekdays: string[], where: string, who: string, first: string, last: string}} Promised
 * One line of the IEP, in its own words. `minutes` of each time and `times` in a `period` are numbers as text;
 * `weekdays` of "mon" to "fri"; `first` and `last` are ISO days. What is not known is empty.
 * @typedef {{id: string, promise: string, day: string, outcome: string, minutes: string, reason: string,
 *   how: string, note: string, history: string[]}} Logged
 * `promise` is the id of what it is about. `history` has a JSON text `{at, field, was}` for each correction.
 * @typedef {{id: string, day: string, words: string}} Change
 * A day from which something was different, and what, in the parent's words ("" if not said).
 */

/** @type {Promised} */
const BLANK_PROMISE = {
  id: "",
  name: "",
  kind: "service",
  minutes: "",
  times: "",
  period: "",
  weekdays: [],
  where: "",
  who: "",
  first: "",
  last: "",
};
/** @type {Logged} */
const BLANK = {
  id: "",
  promise: "",
  day: "",
  outcome: "",
  minutes: "",
  reason: "",
  how: "",
  note: "",
  history: [],
};

/** @param {Partial<Promised>} [parts] @returns {Promised} a new one, which is not kept yet */
export const newPromise = (parts = {}) => ({ ...BLANK_PROMISE, ...parts, id: newId() });

/** @param {Partial<Logged>} [parts] @returns {Logged} a new one, which is not kept yet */
export const newLogged = (parts = {}) => ({ ...BLANK, ...parts, id: newId() });

/**
 * @template {Record<string, string | string[]>} Kept
 * @param {Kept} blank @param {string} prefix @param {string} name of a record
 * @returns {Kept | null} null where it is gone, or could not be read @throws {StorageBlocked | StorageFull}
 */
function stored(blank, prefix, name) {
  const given = storage.read(name)?.given;
  if (!given) return null;
  /** @type {Record<string, string | string[]>} */
  const found = { ...blank, id: name.slice(prefix.length) };
  for (const [field, empty] of Object.entries(blank)) {
    const value = given[field];
    if (field === "id" || value === undefined) continue;
    if (Array.isArray(empty)) found[field] = Array.isArray(value) ? value : [value];
    else found[field] = Array.isArray(value) ? value.join(" ") : value;
  }
  return /** @type {Kept} */ (found);
}

/** @returns {Promised[]} in the order in which they were typed @throws {StorageBlocked | StorageFull} */
export function promises() {
  return storage
    .names(PROMISE)
    .map((name) => stored(BLANK_PROMISE, PROMISE, name))
    .filter((each) => each !== null)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** @returns {Logged[]} all entries, the newest first @throws {StorageBlocked | StorageFull} */
export function logged() {
  return storage
    .names(LOG)
    .map((name) => stored(BLANK, LOG, name))
    .filter((each) => each !== null)
    .sort(newestFirst);
}

/** @param {string} id @returns {Promised | null} as it is kept now @throws {StorageBlocked | StorageFull} */
export const promiseNow = (id) => stored(BLANK_PROMISE, PROMISE, PROMISE + id);

/** @param {string} id @returns {Logged | null} as it is kept now @throws {StorageBlocked | StorageFull} */
export const loggedNow = (id) => stored(BLANK, LOG, LOG + id);

/**
 * Of two on one day, the one kept later is newer: an id begins with the time.
 * @param {{day: string, id: string}} a @param {{day: string, id: string}} b
 */
export function newestFirst(a, b) {
  if (a.day !== b.day) return a.day < b.day ? 1 : -1;
  return a.id === b.id ? 0 : a.id < b.id ? 1 : -1;
}

/**
 * @param {Promised} promise @param {Promised} [shown] what its form was filled with: what another tab changed meanwhile stays
 * @returns {Date} when @throws {StorageBlocked | StorageFull}
 */
export function keepPromise({ id, ...given }, shown) {
  const { id: _id, ...before } = shown ?? { id };
  return storage.put(PROMISE + id, given, shown && /** @type {Omit<Promised, "id">} */ (before));
}

/** It cannot be kept after all, but a backup file takes it along. @param {Promised} promise @throws {StorageBlocked} */
export function takeBackPromise({ id, ...given }) {
  storage.takeBack(PROMISE + id, given);
}

/** @param {Promised} promise @throws {StorageBlocked} */
export function removePromise({ id }) {
  storage.remove(PROMISE + id);
}

/** @param {Logged} entry @returns {Date} when @throws {StorageBlocked | StorageFull} */
export function keepLogged({ id, ...given }) {
  return storage.put(LOG + id, given);
}

/** Entries of which not all could be kept. @type {Logged[]} */
let tried = [];

/** Keeps all or none. @param {Logged[]} entries @returns {Date} when @throws {StorageBlocked | StorageFull} */
export function keepAllLogged(entries) {
  for (const { id } of tried.splice(0)) storage.giveUp(LOG + id); // these are the same, once more
  try {
    return entries.map(keepLogged).at(-1) ?? new Date();
  } catch (error) {
    tried = entries;
    if (error instanceof PageError) for (const { id, ...given } of entries) storage.takeBack(LOG + id, given);
    throw error;
  }
}

/**
 * Changes parts of an entry, beside what another tab has changed meanwhile. What stood there goes into its history.
 * @param {Logged} entry brought up to date @param {Partial<Omit<Logged, "id" | "history">>} changes
 * @returns {Date} when @throws {StorageBlocked | StorageFull} and then the entry is as it was
 */
export function correctLogged(entry, changes) {
  const now = corrected(loggedNow(entry.id) ?? entry, changes);
  const at = keepLogged(now);
  Object.assign(entry, now);
  return at;
}

/** @param {{id: string}} entry @throws {StorageBlocked} */
export function removeLogged({ id }) {
  storage.remove(LOG + id);
}

/** @returns {Change[]} the earliest first @throws {StorageBlocked | StorageFull} */
export function changes() {
  return storage
    .names(CHANGE)
    .map((name) => stored({ id: "", day: "", words: "" }, CHANGE, name))
    .filter((each) => each !== null)
    .sort((a, b) => (`${a.day} ${a.id}` < `${b.day} ${b.id}` ? -1 : 1));
}

/** @param {{day: string, words: string}} parts @returns {Change} a new one, which is not kept yet */
export const newChange = (parts) => ({ ...parts, id: newId() });

/** @param {Change} change @returns {Date} when @throws {StorageBlocked | StorageFull} */
export function keepChange({ id, ...given }) {
  return storage.put(CHANGE + id, given);
}

/** @param {{id: string}} change @throws {StorageBlocked} */
export function removeChange({ id }) {
  storage.remove(CHANGE + id);
}

/** Tabs part the fields of a line. @param {string} words */
const flat = (words) => (/[\t\r\n]/.test(words) ? words.replace(/[\t\r\n]+/g, " ") : words);

/**
 * @param {Logged[]} [entries] all that are kept, unless they are at hand
 * @returns {string[]} as Python is asked with them: a line for each, its parts with tabs between
 */
export function lines(entries = logged()) {
  return entries.map(({ id, promise, day, outcome, minutes, reason, how, note }) =>
    [id, promise, day, outcome, minutes, reason, how, note].map(flat).join("\t"),
  );
}

/** @param {Promised[]} [all] @returns {string[]} as Python is asked with them: a JSON text for each */
export function promiseTexts(all = promises()) {
  return all.map((each) => JSON.stringify(each));
}

/** @param {Change[]} [all] @returns {string[]} as Python is asked with them: a line for each, its day first */
export function changeLines(all = changes()) {
  return all.map(({ day, words }) => `${day} ${flat(words)}`.trim());
}
