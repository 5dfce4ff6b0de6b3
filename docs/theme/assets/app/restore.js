/**
 * Reads a backup file, which may be broken or made to do harm: everything is checked before anything is touched,
 * and nothing in it is ever run or shown as HTML.
 */
import { ASIDE, FORMAT, fault, ISLAND, isOurs, LARGEST, VERSION } from "./backup-format.js";
import { PageError } from "./errors.js";
import { checkedJson } from "./json-checked.js";
import { isLocked, unlock } from "./lock.js";

const MOST_RECORDS = 100_000;
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,6})?Z$/;
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
  static kind = "Unreadable";

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

/** @param {string} text @returns {unknown} @throws {Unreadable} */
function json(text) {
  try {
    return checkedJson(text);
  } catch (error) {
    if (error instanceof SyntaxError) throw new Unreadable("broken");
    throw error;
  }
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
    const why = stored.startsWith(ASIDE) ? "" : fault(text, stored); // that was set aside since it could not be read
    if (why) throw new Unreadable(why);
    kept.set(stored, text);
  }
  return { made, of, records: kept };
}

/** @param {unknown} value @returns {value is string} */
const isMoment = (value) =>
  typeof value === "string" && MOMENT.test(value) && !Number.isNaN(new Date(value).valueOf());
