/** The school's calendar as it is kept: for each child a record of each school year, named by the year it begins in. */
import * as storage from "./storage.js";

export const PREFIX = "calendar:";
const AUGUST = "08";

/**
 * @typedef {{first: string, last: string, closed: string[], holidays: string[]}} Year
 * `first` and `last` are ISO dates or empty; the others hold "2026-11-25/2026-11-27 Thanksgiving break".
 * @typedef {{first: string, last: string, reason: string}} Closure
 */

/** @param {string} year @returns {string} the name of its record */
export const record = (year) => PREFIX + year;

/** @param {string} today an ISO date @returns {string} the year in which the school year of that day begins */
export function yearOf(today) {
  const [year = "", month = ""] = today.split("-");
  return month >= AUGUST ? year : String(Number(year) - 1);
}

/** @param {string} year @returns {string} such as 2026–27 */
export const named = (year) => `${year}–${String((Number(year) + 1) % 100).padStart(2, "0")}`;

/** @returns {string[]} the years that are kept, the earliest first @throws {StorageBlocked} */
export function years() {
  return storage
    .names(PREFIX)
    .map((name) => name.slice(PREFIX.length))
    .sort();
}

/** @param {string} year @returns {Year} @throws {StorageBlocked | StorageFull} */
export function schoolYear(year) {
  const given = storage.read(record(year))?.given ?? {};
  const list = (/** @type {string} */ field) => [given[field] ?? []].flat();
  const day = (/** @type {string} */ field) => list(field)[0] ?? "";
  return { first: day("first"), last: day("last"), closed: list("closed"), holidays: list("holidays") };
}

/** @param {string} year @returns {string[]} its lines as Python is asked with them */
export function linesOf(year) {
  const { first, last, closed, holidays } = schoolYear(year);
  return [
    ...(first || last ? [`year ${first}/${last}`] : []),
    ...closed.map((each) => `closed ${each}`),
    ...holidays.map((each) => `holiday ${each}`),
  ];
}

/** @returns {string[]} the lines of every year: the answer `calendar` @throws {StorageBlocked | StorageFull} */
export function calendar() {
  return years().flatMap(linesOf);
}

/** @param {string} line as it is kept @returns {Closure} */
export function closure(line) {
  const [days = "", ...words] = line.split(" ");
  const [first = "", last = first] = days.split("/");
  return { first, last, reason: words.join(" ") };
}

/** @param {Closure} closure @returns {string} as it is kept */
export function line({ first, last, reason }) {
  const days = last && last !== first ? `${first}/${last}` : first;
  return `${days} ${reason.split(/\s+/).join(" ").trim()}`.trim();
}

/** @param {string[]} lines @returns {string[]} each once, the earliest first */
export const sorted = (lines) => [...new Set(lines)].sort();
