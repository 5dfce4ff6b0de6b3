/**
 * What a backup file holds for the site: JSON in a script element that no browser runs, in a page for people.
 *
 *     {"format": "put-it-in-writing-backup", "v": 1, "made": <ISO>, "of": "all" | "child",
 *      "records": {<name as it is kept>: <its text as it is kept>, ...}}
 *
 * Of one child, the names are those of a first child. A locked file has "locked" in the place of "of" and
 * "records" (see lock.js). Records stand there as text, so that they come back byte for byte.
 */
import { checkedJson, FORBIDDEN } from "./json-checked.js";
import { isNewer, parsed as ofNow } from "./schema.js";
import { RESERVED } from "./store.js";
import { BACKUP, childOf, FAMILY, FIRST, joined, kept } from "./whose.js";

export const FORMAT = "put-it-in-writing-backup";
export const VERSION = 1;
/** So begins the name of what could not be read, and of what another version took the place of. */
export const ASIDE = "set-aside:";
export const ISLAND = "put-it-in-writing-data";
/** No file larger than this is read, and none is made. Bytes. */
export const LARGEST = 20_000_000;

/** The names that records have: a kind, and what it is about; "@2" for a second child; the time, if set aside. */
export const NAME = /^[a-z][a-z0-9-]{0,40}(?::[\w.-]{1,120}){0,6}(?:@(?:[2-9]|[1-9]\d{1,4}))?(?::\d{1,20})?$/;

/** @typedef {Map<string, string>} Records names as they are kept, and texts */
/** @typedef {{made: string, of: "all" | "child", records: Records}} Contents */

/** @param {string} stored @returns {boolean} whether it is a record of the parent's, with a name of ours */
export const isOurs = (stored) =>
  stored !== BACKUP &&
  !RESERVED.has(stored) &&
  NAME.test(stored) &&
  !stored.split(/[:@]/).some((part) => FORBIDDEN.has(part));

/**
 * @param {string} text @param {string} stored the record's name
 * @returns {"" | "newer" | "broken"} what is wrong with it as a record; nothing: this site reads it
 */
export function fault(text, stored) {
  try {
    checkedJson(text);
  } catch (error) {
    if (error instanceof SyntaxError) return "broken";
    throw error;
  }
  return ofNow(text, stored) ? "" : isNewer(text) ? "newer" : "broken";
}

/**
 * @param {Records} dump
 * @returns {Records} what a backup of all holds; what cannot be read goes in as something set aside
 */
export function ofAll(dump) {
  /** @type {Records} */
  const found = new Map();
  for (const [stored, text] of dump) {
    if (!isOurs(stored)) continue;
    const isRead = stored.startsWith(ASIDE) || fault(text, stored) !== "broken";
    found.set(isRead ? stored : `${ASIDE}${stored}:${Date.now()}`, text);
  }
  return found;
}

/**
 * @param {Records} dump @param {string} child
 * @returns {Records} what a backup of one child holds, with the parent's own answers
 */
export function ofChild(dump, child) {
  const own = [...ofAll(dump)].filter(([stored]) => stored !== "children" && childOf(stored) === child);
  if (child === FIRST) return new Map(own);
  /** @type {Records} */
  const plain = new Map(own.map(([stored, text]) => [asFirst(stored), text]));
  const whole = joined(parsed(dump.get(FAMILY)), parsed(dump.get(kept(FAMILY, child))));
  if (whole) plain.set(FAMILY, JSON.stringify(whole));
  return plain;
}

/** @param {string} stored @returns {string} the name it would have if it were the first child's */
export const asFirst = (stored) => stored.replace(/@\d+(?=(?::\d+)?$)/, "");

/**
 * @param {string} plain a first child's record's name @param {string} child @returns {string} that child's
 */
export function asChilds(plain, child) {
  if (child === FIRST) return plain;
  const [, name = plain, time = ""] = /^(set-aside:.*?)(:\d+)$/.exec(plain) ?? [];
  return `${name}@${child}${time}`;
}

/** @param {string} [text] @returns {import("./storage.js").Saved | null} null for what is no record */
export function parsed(text = "") {
  try {
    const found = JSON.parse(text);
    return typeof found?.given === "object" && found.given !== null ? found : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** @param {Contents} contents @returns {string} as JSON */
export function written({ made, of, records }) {
  return JSON.stringify({
    format: FORMAT,
    v: VERSION,
    made,
    of,
    records: Object.fromEntries(records),
  });
}

/** @param {string} json @returns {string} the same JSON, in which nothing can end or begin an element */
export const contained = (json) => json.replace(/[<>&\u2028\u2029]/g, escaped);

/** @param {string} one character @returns {string} as JSON may also write it */
const escaped = (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, "0")}`;
