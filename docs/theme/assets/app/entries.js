/** What was sent, said and met: a record for each, and a copy of the words as the parent's proof. */
import * as storage from "./storage.js";

const PREFIX = "entry:";

/**
 * @typedef {{id: string, kind: string, letter: string, title: string, to: string, cc: string, how: string,
 *   sent_on: string, received_on: string, answered_on: string, subject: string, text: string,
 *   day: string, about: string, history: string[]}} Entry
 * Days are ISO dates; what is not known is empty. `kind` is "letter" for what a letter's page noted, and then
 * `letter` is the definition's id; else it is one of those that the timeline's form offers, and `day` is when it
 * was, `about` "yes" if that is not sure. `history` has a JSON text `{at, field, was}` for each correction.
 * @typedef {Exclude<keyof Entry, "id" | "history">} Part
 */

const BLANK = {
  kind: "letter",
  letter: "",
  title: "",
  to: "",
  cc: "",
  how: "",
  sent_on: "",
  received_on: "",
  answered_on: "",
  subject: "",
  text: "",
  day: "",
  about: "",
  history: [],
};

/** @returns {Entry} an empty one, which is not kept yet */
export const blank = () => ({ ...BLANK, id: newId() });

/**
 * @returns {Entry[]} of every kind, the newest first
 * @throws {StorageBlocked | StorageFull}
 */
export function every() {
  return storage
    .names(PREFIX)
    .map((name) => stored(idOf(name)))
    .filter((each) => each !== null)
    .sort((a, b) => order(b).localeCompare(order(a)));
}

/** @param {string} id @returns {Entry | null} as it is kept now @throws {StorageBlocked | StorageFull} */
function stored(id) {
  const given = storage.read(PREFIX + id)?.given;
  return given ? /** @type {Entry} */ ({ ...BLANK, ...given, id }) : null;
}

/**
 * @param {string} letter a definition's id
 * @returns {Entry[]} each time it was sent, the newest first
 * @throws {StorageBlocked | StorageFull}
 */
export function entries(letter) {
  return every().filter((each) => each.kind === "letter" && each.letter === letter);
}

/** @param {string} name @returns {string} */
const idOf = (name) => name.slice(PREFIX.length);

/** @param {Entry} entry @returns {string} the ISO date it stands under, or "" */
export const dayOf = ({ kind, sent_on, day }) => (kind === "letter" ? sent_on : day);

/** Of two on one day, the one kept later is newer: an id begins with the time. @param {Entry} entry */
const order = (entry) => `${dayOf(entry)} ${entry.id}`;

/** @returns {string} an id that no entry has, of the time and of chance */
export function newId() {
  const [chance] = crypto.getRandomValues(new Uint32Array(1));
  return `${Date.now().toString(36)}-${chance?.toString(36)}`;
}

/**
 * Saves it whole, also one that another tab has removed.
 * @param {Entry} entry @returns {Date} when @throws {StorageBlocked | StorageFull}
 */
export function keep({ id, ...given }) {
  return storage.put(PREFIX + id, given);
}

/**
 * Changes parts of an entry, beside what another tab has changed meanwhile. What stood there is kept in its
 * history; to fill in what was empty is no correction.
 * @param {Entry} entry brought up to date @param {Partial<Record<Part, string>>} changes
 * @returns {Date} when @throws {StorageBlocked | StorageFull}
 */
export function correct(entry, changes) {
  Object.assign(entry, corrected(stored(entry.id) ?? entry, changes));
  return keep(entry);
}

/**
 * @template {{history: string[]}} Kept
 * @param {Kept} now as it is kept @param {Record<string, string>} changes
 * @returns {Kept} with the changes, and in its history what stood there
 */
export function corrected(now, changes) {
  const at = new Date().toISOString();
  const stood = /** @type {Record<string, unknown>} */ (now);
  const before = Object.entries(changes)
    .filter(([field, value]) => stood[field] && stood[field] !== value)
    .map(([field]) => JSON.stringify({ at, field, was: stood[field] }));
  return { ...now, ...changes, history: [...[now.history].flat(), ...before] };
}

/** @param {Entry} entry @throws {StorageBlocked} */
export function remove({ id }) {
  storage.remove(PREFIX + id);
}
