/**
 * Which notes of the log a letter's facts came from: the record "facts-from:" and the letter's id. It has the
 * notes as they were then, and the answers that were made of them, so that a later change of either is seen.
 */
import * as records from "./log-records.js";
import * as storage from "./storage.js";

/** @typedef {import("./storage.js").Given} Given */
/** @typedef {{lines: string[], promises: string[], answers: Given}} Source */

export const PREFIX = "facts-from:";

/** @param {string} letter @returns {Source | null} @throws {StorageBlocked | StorageFull} */
export function source(letter) {
  const kept = storage.read(PREFIX + letter)?.given;
  if (!kept) return null;
  const list = (/** @type {string} */ name) => [kept[name] ?? []].flat();
  return {
    lines: list("lines"),
    promises: list("promises"),
    answers: JSON.parse(String(kept.answers ?? "{}")),
  };
}

/** @param {string} letter @param {Source} from @throws {StorageBlocked | StorageFull} */
export function remember(letter, { lines, promises, answers }) {
  storage.put(PREFIX + letter, { lines, promises, answers: JSON.stringify(answers) });
}

/**
 * @param {string[]} ids of notes; those that are gone are left out
 * @returns {{lines: string[], promises: string[]}} as Python is asked with them, with the items they are about
 */
export function noted(ids) {
  const entries = ids.flatMap((id) => records.loggedNow(id) ?? []);
  const items = [...new Set(entries.map(({ promise }) => promise))].sort();
  return {
    lines: records.lines(entries),
    promises: records.promiseTexts(items.flatMap((id) => records.promiseNow(id) ?? [])),
  };
}

/** @param {string} line @returns {string} the id of the note that it is */
export const idOf = (line) => line.split("\t")[0] ?? "";

/** @param {Given} answers @returns {Map<string, Given>} by row ("facts.log1"), or by field; lists belong to nobody */
export function byRow(answers) {
  /** @type {Map<string, Given>} */
  const rows = new Map();
  for (const [field, value] of Object.entries(answers)) {
    if (Array.isArray(value)) continue;
    const row = field.split(".").slice(0, 2).join(".");
    rows.set(row, { ...rows.get(row), [field]: value });
  }
  return rows;
}

/** @param {Given} stood what stands in the letter @param {Given} answers @returns {boolean} whether it has just these */
export const stands = (stood, answers) =>
  Object.entries(answers).every(([field, value]) => (stood[field] ?? "") === value);

/** @param {Given} answers @returns {Given} what takes them out of a letter */
export const emptied = (answers) => Object.fromEntries(Object.keys(answers).map((field) => [field, ""]));

/**
 * What to put into a letter: in place of what came from the log before, and beside what was ticked in its lists.
 * @param {string} letter @param {Given} answers @returns {Given} @throws {StorageBlocked | StorageFull}
 */
export function inPlace(letter, answers) {
  const stood = storage.read(`letter:${letter}`)?.given ?? {};
  /** @type {Given} */
  const whole = {};
  for (const old of byRow(source(letter)?.answers ?? {}).values())
    if (stands(stood, old)) Object.assign(whole, emptied(old));
  for (const [field, value] of Object.entries(answers)) {
    const ticked = [stood[field] ?? []].flat();
    whole[field] = Array.isArray(value) ? [...new Set([...ticked, ...value])] : value;
  }
  return whole;
}
