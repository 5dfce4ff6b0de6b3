/** What an entry said before it was corrected: "Changed on May 3, 2026: the day was May 1, 2026." */
import { longDate, make } from "../make.js";

/** @typedef {{at: string, field: string, was: string}} Correction */

/** @type {Record<string, string>} */
const PARTS = {
  title: "what it was about",
  to: "the person",
  cc: "the copy",
  sent_on: "the day you sent it",
  received_on: "the day they had it",
  answered_on: "the day they answered",
  day: "the day",
  about: "the day",
  text: "your note",
};

/**
 * @param {{history: string[]}} entry @param {(correction: Correction) => string} [tell]
 * @returns {Node[]} a list of its corrections, the first one first; nothing where none were made
 */
export function historyView({ history }, tell = said) {
  const rows = [history]
    .flat()
    .map(parsed)
    .filter((each) => each !== null);
  if (rows.length === 0) return [];
  return [make("ul", { className: "iep-history" }, ...rows.map((each) => make("li", {}, tell(each))))];
}

/** @param {Correction} correction @returns {string} */
function said({ at, field, was }) {
  const kinds = ":is(#iep-story-kind, #iep-log-item)";
  const kind = document.querySelector(`${kinds} [value="${CSS.escape(was)}"]`)?.textContent;
  if (field === "kind") return `Changed on ${localDay(at)}: it was “${kind ?? was}”.`;
  const value = field === "about" ? "not sure" : /_on$|^day$/.test(field) ? longDate(was) : `“${was}”`;
  return `Changed on ${localDay(at)}: ${PARTS[field] ?? field} was ${value}.`;
}

/** @param {string} at a moment as ISO @returns {string} its day where the parent is */
export function localDay(at) {
  const moment = new Date(at);
  if (Number.isNaN(moment.valueOf())) return at;
  return moment.toLocaleDateString(document.documentElement.lang || "en", { dateStyle: "long" });
}

/** @param {string} text @returns {Correction | null} null for what another program wrote there */
function parsed(text) {
  try {
    const found = JSON.parse(text);
    const whole = ["at", "field", "was"].every((name) => typeof found?.[name] === "string");
    return whole ? found : null;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return null;
  }
}
