/** How a deadline stands, in a few words. */
import { today } from "../client.js";
import { longDate } from "../make.js";

const DAY = 86_400_000;

/**
 * @typedef {{due: string, latest: string, late: number, title: string, asked: string,
 *   problems: Record<string, string>}} Found
 *   what Python found: ISO dates, the latest one later where days had to be guessed; calendar days past it; what
 *   the day is called that starts the count
 * @typedef {{id: string, title: string, who: string, start: string, done: string, found: Found | undefined}} Row
 *   a deadline with what is typed; `who` has to act
 */

/** @param {Row} row with a start @returns {string} such as "Due by May 4, 2026, in 12 days" */
export function said({ who, start, done, found }) {
  if (!found) return `Counted from ${longDate(start)}`; // Python is not there yet
  if (found.problems.start) return "Please check the day you typed";
  if (done && !found.problems.done) return `Done on ${longDate(done)}${late(found.late)}`;
  if (!found.due) return "No rule sets a day";
  if (found.late > 0) return who === "parent" ? `This day was ${longDate(found.latest)}` : lateBy(found.late);
  return day(found);
}

/** @param {Found} found @returns {string} the day, or the days between which it lies, and how far off */
function day({ due, latest }) {
  const between =
    due === latest ? `Due by ${longDate(due)}` : `Likely between ${longDate(due)} and ${longDate(latest)}`;
  const left = (Date.parse(due) - Date.parse(today())) / DAY; // ISO days are read as UTC, so each has 24 hours
  if (left < 0) return between;
  const off = left === 0 ? "today" : left === 1 ? "tomorrow" : `in ${left} days`;
  return `${between}, ${off}${due === latest ? "" : " or later"}`;
}

/** @param {number} days @returns {string} */
const lateBy = (days) => `${days} ${days === 1 ? "day" : "days"} late`;

/** @param {number} days @returns {string} */
const late = (days) => (days > 0 ? `, ${lateBy(days)}` : "");

/** @param {Row} one @param {Row} other @returns {number} the order by due day; what is done comes last */
export function bySoonest(one, other) {
  return rank(one).localeCompare(rank(other));
}

/** @param {Row} row */
const rank = ({ done, found, title }) => `${done ? 1 : 0} ${found?.due || "9999"} ${title}`;
