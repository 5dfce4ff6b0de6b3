/** What was sent, to whom and when: a record for each sending, and a copy of its words as the parent's proof. */
import * as storage from "./storage.js";

const PREFIX = "entry:";

/**
 * @typedef {{id: string, kind: string, letter: string, title: string, to: string, cc: string, how: string,
 *   sent_on: string, received_on: string, answered_on: string, subject: string, text: string}} Entry
 * Days are ISO dates; what is not known is empty. `kind` is "letter"; `letter` is the definition's id.
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
};

/**
 * @param {string} [letter] only those of this letter
 * @returns {Entry[]} the newest first
 * @throws {StorageBlocked | StorageFull}
 */
export function entries(letter) {
  return storage
    .names(PREFIX)
    .map((name) => /** @type {Entry} */ ({ ...BLANK, ...storage.read(name)?.given, id: idOf(name) }))
    .filter((each) => each.kind === "letter" && (letter === undefined || each.letter === letter))
    .sort((a, b) => order(b).localeCompare(order(a)));
}

/** @param {string} name @returns {string} */
const idOf = (name) => name.slice(PREFIX.length);

/** Of two on one day, the one kept later is newer: an id begins with the time. @param {Entry} entry */
const order = ({ sent_on, id }) => `${sent_on} ${id}`;

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

/** @param {Entry} entry @throws {StorageBlocked} */
export function remove({ id }) {
  storage.remove(PREFIX + id);
}
