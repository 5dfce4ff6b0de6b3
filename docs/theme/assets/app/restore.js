/**
 * Reads a backup file, which may be broken or made to do harm: everything is checked before anything is touched,
 * and nothing in it is ever run or shown as HTML.
 */
import { FORBIDDEN, FORMAT, ISLAND, isOurs, LARGEST, parsed, VERSION } from "./backup-format.js";
import { PageError } from "./errors.js";
import { isLocked, unlock } from "./lock.js";

/** Deeper than any record goes. */
const DEEPEST = 8;
const MOST_RECORDS = 100_000;
const ASIDE = "set-aside:";
const UNCHANGED = "Nothing was changed.";
const SAID = {
  empty: "There is nothing in it.",
  large: "This file is too large to be a backup of this site.",
  other: "This is not a backup of this site. A backup’s name begins with “put-it-in-writing-backup”.",
  broken: "This backup is damaged, so it cannot be used. Please look for another copy of the file.",
  newer: "This backup was made by a newer version of this site. Reload this page, and then try again.",
  locked: "This passphrase does not open the file. Check capitals and spaces, and try again.",
};

/** @typedef {import("./backup-format.js").Contents} Contents */
/** @typedef {import("./lock.js").Locked} Locked */

/** The file cannot be used; says why, and that nothing was changed. */
export class Unreadable extends PageError {
  /** @param {keyof typeof SAID} why */
  constructor(why) {
    super(`${SAID[why]} ${UNCHANGED}`);
    this.why = why;
  }
}

/** @param {Blob} file @returns {Promise<string>} @throws {Unreadable} for what is too large, before it is read */
export async function textOf(file) {
  if (file.size > LARGEST) throw new Unreadable("large");
  try {
    return await file.text();
  } catch (error) {
    if (error instanceof DOMException) throw new Unreadable("broken"); // gone, or not allowed to be read
    throw error;
  }
}

/**
 * @param {string} text of the whole file, or the data alone
 * @returns {Contents | Locked} what is in it, or what a passphrase opens
 * @throws {Unreadable}
 */
export function read(text) {
  if (text.length > LARGEST) throw new Unreadable("large");
  if (text.trim() === "") throw new Unreadable("empty");
  const found = json(island(text));
  if (typeof found !== "object" || found === null || Array.isArray(found)) throw new Unreadable("other");
  const { format, v, locked } = /** @type {Record<string, unknown>} */ (found);
  if (format !== FORMAT) throw new Unreadable("other");
  if (typeof v === "number" && v > VERSION) throw new Unreadable("newer");
  if (v !== VERSION) throw new Unreadable("broken");
  if (locked === undefined) return contents(found);
  if (!isLocked(locked)) throw new Unreadable("broken");
  return locked;
}

/** @param {Locked} locked @param {string} passphrase @returns {Promise<Contents>} @throws {Unreadable} */
export async function open(locked, passphrase) {
  const text = await unlock(locked, passphrase);
  if (text === null) throw new Unreadable("locked");
  const { data } = /** @type {{data?: unknown}} */ (json(text) ?? {});
  const found = typeof data === "string" ? read(data) : null;
  if (!found || !("records" in found)) throw new Unreadable("broken");
  return found;
}

/** @param {string} text @returns {string} the data in it */
function island(text) {
  const trimmed = text.trim();
  if (trimmed.startsWith("{")) return trimmed;
  const mark = text.indexOf(`id="${ISLAND}"`);
  if (mark < 0) throw new Unreadable("other");
  const [from, to] = [text.indexOf(">", mark), text.indexOf("</script", mark)];
  if (from < 0 || to < from) throw new Unreadable("broken"); // it ends in the middle
  return text.slice(from + 1, to);
}

/** @param {string} text @returns {unknown} @throws {Unreadable} for what is no JSON, too deep, or has a forbidden name */
function json(text) {
  if (depth(text) > DEEPEST) throw new Unreadable("broken");
  try {
    return JSON.parse(text, (key, value) => {
      if (FORBIDDEN.has(key)) throw new SyntaxError(key);
      return value;
    });
  } catch (error) {
    if (error instanceof SyntaxError) throw new Unreadable("broken");
    throw error;
  }
}

/** @param {string} text JSON, or not @returns {number} how deep it goes, without going there */
function depth(text) {
  let [now, most, isWords] = [0, 0, false];
  for (let at = 0; at < text.length && most <= DEEPEST; at += 1) {
    const one = text.charCodeAt(at);
    if (isWords) {
      if (one === 92)
        at += 1; // a backslash: whatever comes next is a part of the words
      else if (one === 34) isWords = false;
    } else if (one === 34) isWords = true;
    else if (one === 123 || one === 91) most = Math.max(most, ++now);
    else if (one === 125 || one === 93) now -= 1;
  }
  return most;
}

/** @param {object} found @returns {Contents} @throws {Unreadable} */
function contents(found) {
  const { made, of, records } = /** @type {Record<string, unknown>} */ (found);
  if (!isMoment(made) || (of !== "all" && of !== "child")) throw new Unreadable("broken");
  if (typeof records !== "object" || records === null || Array.isArray(records))
    throw new Unreadable("broken");
  const all = Object.entries(records);
  if (all.length > MOST_RECORDS) throw new Unreadable("large");
  /** @type {Map<string, string>} */
  const kept = new Map();
  for (const [stored, text] of all) {
    if (!isOurs(stored) || (of === "child" && stored.includes("@"))) throw new Unreadable("broken");
    if (typeof text !== "string") throw new Unreadable("broken");
    if (!stored.startsWith(ASIDE)) check(text); // that was set aside since it could not be read
    kept.set(stored, text);
  }
  return { made, of, records: kept };
}

/** @param {string} text of a record @throws {Unreadable} unless this site could have kept it */
function check(text) {
  json(text);
  const found = parsed(text);
  if (!found) throw new Unreadable("broken");
  const { v, saved, given } = /** @type {{v: unknown, saved: unknown, given: object}} */ (found);
  if (typeof v === "number" && v > VERSION) throw new Unreadable("newer");
  if (v !== VERSION || !isMoment(saved) || Array.isArray(given)) throw new Unreadable("broken");
  const isAnswer = (/** @type {unknown} */ value) =>
    typeof value === "string" || (Array.isArray(value) && value.every((each) => typeof each === "string"));
  if (!Object.values(given).every(isAnswer)) throw new Unreadable("broken");
}

/** @param {unknown} value @returns {value is string} */
const isMoment = (value) =>
  typeof value === "string" && value.length <= 40 && !Number.isNaN(new Date(value).valueOf());
