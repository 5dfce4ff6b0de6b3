/** Numbers and days as a parent types them into the log. */

const MOST_MINUTES = 600;
const MOST_TIMES = 100;
const BAD_MINUTES = `Please write the minutes as a number from 0 to ${MOST_MINUTES}, such as 30.`;
const BAD_TIMES = `Please write a number from 1 to ${MOST_TIMES}, such as 2.`;
const MINUTES = /^(\d{1,4})\s*(?:m|mins?|minutes?)?\.?$/i;
const HOURS = /^(\d{1,2}(?:\.\d{1,2})?)\s*(?:h|hrs?|hours?)\.?$/i;
const TIMES = /^(\d{1,3})\s*(?:x|times?)?\.?$/i;
const AN_HOUR = 60;

/** @typedef {{value: string, problem: string}} Read the number as it is kept, or what to do about it */

/** @param {string} typed such as "30", "30 min" or "1 hour"; "" is not known @returns {Read} */
export function readMinutes(typed) {
  const text = typed.trim();
  if (!text) return { value: "", problem: "" };
  const hours = HOURS.exec(text);
  const minutes = hours
    ? Math.round(Number(hours[1]) * AN_HOUR)
    : Number(MINUTES.exec(text)?.[1] ?? Number.NaN);
  if (!(minutes <= MOST_MINUTES)) return { value: "", problem: BAD_MINUTES };
  return { value: String(minutes), problem: "" };
}

/** @param {string} typed such as "2" or "2 times" @returns {Read} */
export function readTimes(typed) {
  const text = typed.trim();
  if (!text) return { value: "", problem: "" };
  const times = Number(TIMES.exec(text)?.[1] ?? Number.NaN);
  if (!(times >= 1 && times <= MOST_TIMES)) return { value: "", problem: BAD_TIMES };
  return { value: String(times), problem: "" };
}

/** @param {string} iso @param {number} days @returns {string} the day so many days later, or earlier */
export function moved(iso, days) {
  const date = new Date(`${iso}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, iso.length);
}

/** @param {string} iso @returns {string} "sun" to "sat" */
export const weekday = (iso) =>
  ["sun", "mon", "tue", "wed", "thu", "fri", "sat"][new Date(`${iso}T12:00:00Z`).getUTCDay()] ?? "";
