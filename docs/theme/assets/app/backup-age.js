/** When the last backup was made, what has changed since, and whether it is time to ask for another. */
import * as storage from "./storage.js";
import { BACKUP, OF_ALL } from "./whose.js";

export const SOON_DAYS = 7;
export const SOON_CHANGES = 10;
const PUT_OFF_DAYS = 3;
const DAY = 86_400_000; // milliseconds

/** What the site itself puts beside the parent's records. */
const BESIDE = /^(?:set-aside|filled|earlier|other|waiting):/;
/** Every record begins so; to read 5,000 of them whole would take too long on each page. */
const SAVED = /^\{\s*"v"\s*:\s*\d+\s*,\s*"saved"\s*:\s*"([^"]{1,40})"/;

/**
 * @typedef {object} Age
 * @property {Date | null} made when the last backup of all was made
 * @property {boolean} isSure false where that is a day to come: the clock was wrong then, and nobody knows the day
 * @property {number} days whole days since then, or since the first thing was saved
 * @property {number} changes records that are new or changed since then
 * @property {boolean} kept whether anything is kept that a backup would hold
 * @property {boolean} due whether it is time to ask
 */

/** @param {Date} now @returns {Age} @throws {StorageBlocked | StorageFull} */
export function age(now) {
  const { made: text = "", later = "" } = storage.read(BACKUP)?.given ?? {};
  const made = moment(String(text));
  const times = [...storage.dump()].flatMap(([stored, record]) =>
    OF_ALL.has(stored) || BESIDE.test(stored) ? [] : [moment(SAVED.exec(record)?.[1] ?? "") ?? now],
  );
  const first = times.reduce((one, other) => (one < other ? one : other), now);
  const isSure = !made || within(made, now, DAY);
  const since = isSure ? made : null;
  const changes = times.filter((each) => !since || each > since).length;
  // A clock that was set back by hours gives no backup from tomorrow.
  const days = Math.max(0, Math.round((midnight(now) - midnight(since ?? first)) / DAY));
  const until = moment(String(later)) ?? now;
  const isPutOff = now < until && within(until, now, PUT_OFF_DAYS * DAY);
  const due = changes > 0 && !isPutOff && (days >= SOON_DAYS || changes >= SOON_CHANGES);
  return { made, isSure, days, changes, kept: times.length > 0, due };
}

/** Notes that a backup of all was made. @param {Date} made @throws {StorageBlocked | StorageFull} */
export function noteBackup(made) {
  storage.put(BACKUP, { made: made.toISOString() });
}

/** Asks again in a few days. @param {Date} now @throws {StorageBlocked | StorageFull} */
export function putOff(now) {
  storage.change(BACKUP, { later: new Date(now.getTime() + PUT_OFF_DAYS * DAY).toISOString() });
}

/** @param {Age} age @returns {string} such as "Last backup: 8 days ago"; nothing where nothing is kept */
export function said({ made, isSure, days, kept }) {
  if (!kept) return "";
  if (!made) return "No backup yet";
  if (!isSure) return "Last backup: day not known";
  return `Last backup: ${days === 0 ? "today" : days === 1 ? "yesterday" : `${days} days ago`}`;
}

/** @param {Date} at @param {Date} now @param {number} span milliseconds @returns {boolean} whether it is no later than that */
const within = (at, now, span) => at.getTime() <= now.getTime() + span;

/** @param {string} iso @returns {Date | null} */
function moment(iso) {
  const date = new Date(iso);
  return iso && !Number.isNaN(date.valueOf()) ? date : null;
}

/** @param {Date} at @returns {number} when its day began, where the parent is */
const midnight = (at) => new Date(at.getFullYear(), at.getMonth(), at.getDate()).getTime();
