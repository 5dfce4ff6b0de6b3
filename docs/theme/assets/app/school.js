/** The school's calendar as this device keeps it: a record for each school year, named by the year it begins in. */
import * as storage from "./storage.js";

export const PREFIX = "calendar:";

/** @typedef {{year: string, whole: boolean}} Year `whole`: its first and its last day are known */

/**
 * @returns {string[]} the answer "calendar", all years in one: "year FIRST/LAST", "closed ...", "holiday ..."
 * @throws as storage.read
 */
export function calendar() {
  return names().flatMap((name) => {
    const { first = "", last = "", closed = [], holidays = [] } = storage.read(name)?.given ?? {};
    return [
      ...(first && last ? [`year ${first}/${last}`] : []),
      ...[closed].flat().map((each) => `closed ${each}`),
      ...[holidays].flat().map((each) => `holiday ${each}`),
    ];
  });
}

/** @returns {Year[]} each school year that is saved, the earliest first @throws as `calendar` */
export function years() {
  return names().map((name) => {
    const { first, last } = storage.read(name)?.given ?? {};
    return { year: name.slice(PREFIX.length), whole: Boolean(first && last) };
  });
}

/** @returns {string[]} */
const names = () => storage.names(PREFIX).sort();
