/**
 * The shape of what is kept, and how an older shape becomes today's. Every record says its version as `v`; the
 * drawer as a whole says its own under "iep:schema", from version 2 on (where nothing is said, it is 1).
 *
 * A change of the shape is one step more in STEPS, and a new fixture in tests/browser/schemas/. A step takes a
 * record's answers and its name and gives the answers of the next version; it knows no clock and no storage. A record
 * is brought up to date when it is read; all are, once, by `bringUpToDate`. Each record is written whole under
 * its own name, so one that stops halfway leaves records that can all be read.
 */
import { keys, SCHEMA, textOf, write } from "./store.js";

/** @typedef {Record<string, string | string[]>} Given */
/**
 * @typedef {{v: number, saved: string, given: Given, at?: Record<string, number>, by?: Record<string, number>}} Saved a record. `saved` is when;
 * `at` and `by`, if they are there, when the answers that changed lately were changed, and the last change of each tab
 * that is in it, in milliseconds (see together.js)
 */
/** @typedef {(given: Given, stored: string) => Given} Step from one version to the next */

/** Steps from version 1 to 2, from 2 to 3, and so on. @type {readonly Step[]} */
export const STEPS = [];

/** The version that this page reads and writes. */
export const VERSION = STEPS.length + 1;

/** @param {unknown} value @returns {value is Saved} of whichever version */
function isSaved(value) {
  if (typeof value !== "object" || value === null) return false;
  const { v, saved, given, at = {}, by = {} } = /** @type {Record<string, unknown>} */ (value);
  if (!Number.isInteger(v) || Number(v) < 1 || typeof saved !== "string") return false;
  if (typeof given !== "object" || given === null || Array.isArray(given)) return false;
  const areTimes = (/** @type {unknown} */ each) =>
    typeof each === "object" && each !== null && Object.values(each).every(Number.isFinite);
  if (!areTimes(at) || !areTimes(by)) return false;
  return Object.values(given).every(
    (each) =>
      typeof each === "string" || (Array.isArray(each) && each.every((part) => typeof part === "string")),
  );
}

/** @param {string} text @returns {unknown} undefined for what is no JSON */
function json(text) {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** @param {string} text @param {number} [version] @returns {boolean} whether a newer version of this site wrote it */
export function isNewer(text, version = VERSION) {
  const v = /** @type {{v?: unknown} | undefined} */ (Object(json(text)))?.v;
  return typeof v === "number" && v > version;
}

/**
 * @param {string} text @param {string} stored the record's name @param {readonly Step[]} [steps]
 * @returns {Saved | null} as this version has it; null for what it cannot read
 */
export function parsed(text, stored, steps = STEPS) {
  const found = json(text);
  if (!isSaved(found) || found.v > steps.length + 1) return null;
  if (found.v === steps.length + 1) return found;
  const given = steps.slice(found.v - 1).reduce((now, step) => step(now, stored), found.given);
  return { ...found, v: steps.length + 1, given };
}

/** @returns {boolean} whether a newer version of this site keeps things here */
export const isNewerHere = () => isNewer(textOf(SCHEMA) ?? "");

/**
 * Writes every record of an older version anew. What cannot be read stays as it is.
 * @param {readonly Step[]} [steps] @throws {StorageBlocked | StorageFull} and then the rest is brought up to date when it is read
 */
export function bringUpToDate(steps = STEPS) {
  const version = steps.length + 1;
  const mark = JSON.stringify({ v: version });
  if (version === 1 || textOf(SCHEMA) === mark || isNewer(textOf(SCHEMA) ?? "", version)) return;
  for (const stored of keys()) {
    const text = textOf(stored) ?? "";
    const found = parsed(text, stored, steps);
    if (found && !isNewer(text, version - 1)) write(stored, JSON.stringify(found));
  }
  write(SCHEMA, mark); // last: until then the next page goes on with it
}
