/** What can go into the binder: how much of each part is kept, and which letters. */
import { dayOf, every } from "../entries.js";
import { logged, promises } from "../log-records.js";
import { longDate, make } from "../make.js";
import * as storage from "../storage.js";

/** @typedef {import("../reports.js").Part} Part */
/** @typedef {import("../entries.js").Entry} Entry */
/** @typedef {{first: string, last: string}} Days ISO days; empty is an open end */
/** @typedef {{counts: Record<Part, number>, kept: Record<Part, number>, letters: Entry[]}} Found */

/** Of each part one, and several. @type {Record<Part, [string, string]>} */
const NAMES = {
  service: ["promised item", "promised items"],
  log: ["note in the log", "notes in the log"],
  timeline: ["thing on the timeline", "things on the timeline"],
  letters: ["letter", "letters"],
  goals: ["goal", "goals"],
};

/**
 * @param {Days} days what the binder covers; a letter or note without a day is in it
 * @returns {Found} how much there is on those days, and at all @throws {StorageBlocked | StorageFull}
 */
export function found({ first, last }) {
  const within = (/** @type {string} */ day) => !day || ((!first || day >= first) && (!last || day <= last));
  const entries = every();
  const sent = entries.filter(({ kind }) => kind === "letter");
  const notes = entries.filter(({ kind }) => kind !== "letter");
  const log = [...logged().map(({ day }) => day), ...notes.map(dayOf)];
  const told = [...entries.map(dayOf), ...storage.names("deadline:").map(() => "")];
  const goals = storage.names("goal:").length;
  const items = promises().length;
  return {
    counts: {
      service: items,
      log: log.filter(within).length,
      timeline: told.filter(within).length,
      letters: sent.filter((each) => within(dayOf(each))).length,
      goals,
    },
    kept: { service: items, log: log.length, timeline: told.length, letters: sent.length, goals },
    letters: sent.filter((each) => within(dayOf(each))),
  };
}

/** @param {Part} part @param {number} number @returns {string} such as "3 letters" */
export const counted = (part, number) =>
  `${number.toLocaleString("en-US")} ${NAMES[part][number === 1 ? 0 : 1]}`;

/** @param {string[]} parts @returns {string} such as "3 letters, 42 log entries and 2 goals" */
export function listed(parts) {
  const [last = "", ...others] = [...parts].reverse();
  return others.length > 0 ? `${others.reverse().join(", ")} and ${last}` : last;
}

/**
 * A box for each letter.
 * @param {Entry[]} letters @param {Set<string>} leftOut ids @param {() => void} changed called after a tap
 * @returns {HTMLElement[]}
 */
export function letterBoxes(letters, leftOut, changed) {
  return letters.map((each) => {
    const box = make("input", { type: "checkbox", checked: !leftOut.has(each.id) });
    box.addEventListener("change", () => {
      leftOut[box.checked ? "delete" : "add"](each.id);
      changed();
    });
    const day = dayOf(each);
    const words = [each.title || "Letter", day ? longDate(day) : "day not known", each.to].filter(Boolean);
    return make(
      "li",
      { className: "iep-binder-row" },
      make("label", { className: "iep-leave-out iep-binder-letter" }, box, words.join(" · ")),
    );
  });
}
