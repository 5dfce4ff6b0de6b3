/** The log in a backup: what the IEP promises, and each entry, the newest first. */
import { dayOf, one, pairs, table } from "./backup-answers.js";
import { make } from "./make.js";

/** @typedef {import("./storage.js").Given} Given */
/** @typedef {import("./backup-answers.js").Names} Names */

const WEEKDAYS = { mon: "Monday", tue: "Tuesday", wed: "Wednesday", thu: "Thursday", fri: "Friday" };

/** @param {[string, Given][]} promises ids and records @param {Names} names @returns {HTMLElement[]} */
export function promised(promises, names) {
  return promises.map(([, given]) => {
    const times = one(given, "times");
    const amount = [
      one(given, "minutes") && `${one(given, "minutes")} minutes`,
      times && `${times} ${times === "1" ? "time" : "times"}`,
      names.periods[one(given, "period")] ?? "",
    ];
    const days = [given.weekdays ?? []]
      .flat()
      .map((day) => (Object.hasOwn(WEEKDAYS, day) ? named(day) : day));
    return make(
      "article",
      {},
      make("h4", {}, one(given, "name") || "Without a name"),
      pairs([
        ["How much", amount.filter(Boolean).join(", ")],
        ["On", days.join(", ")],
        ["Where", one(given, "where")],
        ["Who", one(given, "who")],
        ["From", dayOf(one(given, "first"))],
        ["To", dayOf(one(given, "last"))],
      ]) ?? "",
    );
  });
}

/** @param {string} day */
const named = (day) => WEEKDAYS[/** @type {keyof typeof WEEKDAYS} */ (day)];

/** @param {[string, Given][]} logged @param {[string, Given][]} promises @param {Names} names @returns {HTMLElement} */
export function entries(logged, promises, names) {
  const called = new Map(promises.map(([id, given]) => [id, one(given, "name")]));
  const rows = logged
    .sort(([a, one_], [b, other]) => `${other.day} ${b}`.localeCompare(`${one_.day} ${a}`))
    .map(([, given]) => row(given, called.get(one(given, "promise")) ?? "", names));
  return table(["Day", "What", "What happened", "How I know"], rows);
}

/** @param {Given} given @param {string} what @param {Names} names @returns {string[]} */
function row(given, what, names) {
  const minutes = one(given, "minutes");
  const happened = [
    names.outcomes[one(given, "outcome")] ?? one(given, "outcome"),
    minutes && `${minutes} minutes`,
    one(given, "reason") && (names.reasons[one(given, "reason")] ?? one(given, "reason")),
  ];
  const how = [names.hows[one(given, "how")] ?? one(given, "how"), one(given, "note")];
  return [
    dayOf(one(given, "day")),
    what,
    happened.filter(Boolean).join(". "),
    [...how, ...corrections(given)].filter(Boolean).join(". "),
  ];
}

/** @param {Given} given @returns {string[]} what stood there before it was corrected */
export function corrections(given) {
  return [given.history ?? []].flat().map((line) => {
    try {
      const { at, field, was } = JSON.parse(line);
      return `Corrected ${dayOf(String(at).slice(0, 10))}: ${field} was “${was}”`;
    } catch (error) {
      if (!(error instanceof SyntaxError || error instanceof TypeError)) throw error;
      return line; // written by another program: as it stands
    }
  });
}
