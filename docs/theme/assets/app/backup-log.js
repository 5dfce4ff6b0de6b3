/** The log in a backup: what the IEP promises, and each entry, the newest first. */
import { dayOf, localDay, one, pairs, table } from "./backup-answers.js";
import { make } from "./make.js";

/** @typedef {import("./storage.js").Given} Given */
/** @typedef {import("./backup-answers.js").Names} Names */

const WEEKDAYS = { mon: "Monday", tue: "Tuesday", wed: "Wednesday", thu: "Thursday", fri: "Friday" };

/** @param {[string, Given][]} promises ids and records @param {Names} names @returns {HTMLElement[]} */
export function promised(promises, names) {
  return promises.map(([, given]) => {
    const [minutes, times] = [one(given, "minutes"), one(given, "times")];
    const often = [
      times && `${times} ${times === "1" ? "time" : "times"}`,
      names.periods[one(given, "period")],
    ];
    const amount = [minutes && `${minutes} minutes`, often.filter(Boolean).join(" ")];
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

/**
 * @param {[string, Given][]} logged @param {[string, Given][]} promises @param {Names} names
 * @returns {HTMLElement[]} a table for each promise, the newest entry first
 */
export function entries(logged, promises, names) {
  /** @type {Map<string, [string, Given][]>} */
  const of = new Map(promises.map(([id]) => [id, []]));
  for (const entry of logged) {
    const id = one(entry[1], "promise");
    const some = of.get(id);
    if (some) some.push(entry);
    else of.set(id, [entry]);
  }
  const called = new Map(promises.map(([id, given]) => [id, one(given, "name")]));
  return [...of]
    .filter(([, some]) => some.length > 0)
    .map(([id, some]) => {
      const rows = some.sort(newest).map(([, given]) => row(given, names));
      const title = make("h4", {}, called.get(id) || "Of something that is no longer listed");
      return make("div", { className: "part" }, title, table(["Day", "What happened", "How I know"], rows));
    });
}

/** @param {[string, Given]} entry @param {[string, Given]} other */
const newest = ([a, { day }], [b, other]) => `${other.day} ${b}`.localeCompare(`${day} ${a}`);

/** @param {Given} given @param {Names} names @returns {string[]} */
function row(given, names) {
  const [minutes, outcome, reason, how] = ["minutes", "outcome", "reason", "how"].map((id) => one(given, id));
  const happened = [
    names.outcomes[outcome ?? ""] ?? outcome,
    minutes && `${minutes} minutes`,
    reason && (names.reasons[reason] ?? reason),
  ];
  const known = [names.hows[how ?? ""] ?? how, one(given, "note"), ...corrections(given)];
  return [dayOf(one(given, "day")), happened.filter(Boolean).join(". "), known.filter(Boolean).join("\n")];
}

/** @param {Given} given @returns {string[]} what stood there before it was corrected */
export function corrections(given) {
  return [given.history ?? []].flat().map((line) => {
    try {
      const { at, field, was } = JSON.parse(line);
      const what = String(field).replace(/_/g, " ");
      return `Corrected on ${localDay(String(at))}: ${what} was “${dayOf(String(was))}”`;
    } catch (error) {
      if (!(error instanceof SyntaxError || error instanceof TypeError)) throw error;
      return line; // written by another program: as it stands
    }
  });
}
