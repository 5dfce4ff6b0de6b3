/** The log's rows: entries and notes by months, the newest first. */
import { longDate, make } from "../make.js";
import { historyView, localDay } from "./history.js";

/** @typedef {import("../log-records.js").Logged} Logged */
/** @typedef {import("../log-records.js").Promised} Promised */
/** @typedef {import("../entries.js").Entry} Entry */
/** @typedef {import("./history.js").Correction} Correction */
/**
 * @typedef {{key: string, id: string, day: string, log: Logged | null, note: Entry | null, removed: boolean}} Item
 * An entry of a promised item or another note, under the name of its record.
 * @typedef {{part: (part: string, value: string) => string, mark: (part: string, value: string) => string,
 *   promise: (id: string) => string}} Names
 */

const NO_DAY = "Day not known";
const GONE = "An item you removed";
const RECAP = "recap-conversation";
const TALKS = new Map([
  ["call", "phone"],
  ["meeting", "school"],
]);
const ROOT = new URL("../../../", import.meta.url);

/** @param {Logged} log @returns {Item} */
export const loggedItem = (log) => ({
  key: `log:${log.id}`,
  id: log.id,
  day: log.day,
  log,
  note: null,
  removed: false,
});

/** @param {Entry} note @returns {Item} */
export const noteItem = (note) => ({
  key: `entry:${note.id}`,
  id: note.id,
  day: note.day,
  log: null,
  note,
  removed: false,
});

/**
 * @param {Item[]} items the newest first @param {Names} names @param {Set<string> | null} picked ids; null: none can be
 * @returns {DocumentFragment}
 */
export function rows(items, names, picked) {
  const all = document.createDocumentFragment();
  let month = "none";
  let list = make("ol");
  for (const item of items) {
    if (item.day.slice(0, "2026-01".length) !== month) {
      month = item.day.slice(0, "2026-01".length);
      list = make("ol");
      const heading = make("h3", {}, month ? monthName(item.day) : NO_DAY);
      all.append(make("section", { className: "iep-month", "data-month": month }, heading, list));
    }
    list.append(row(item, names, picked));
  }
  return all;
}

/** @param {string} day @returns {string} such as March 2026 */
function monthName(day) {
  const [name = "", , year = ""] = longDate(day).split(/[ ,]+/);
  return `${name} ${year}`;
}

/** @param {string} day @returns {string} within its month, with its weekday */
export function daySaid(day) {
  if (!day) return NO_DAY;
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  const found = new Date(year, month - 1, date);
  if (Number.isNaN(found.valueOf())) return day;
  return `${WEEKDAY.format(found)}, ${DAY.format(found)}`;
}

// Made once: a formatter made anew for each of 200 rows would take as long as all the rest.
const WEEKDAY = new Intl.DateTimeFormat("en", { weekday: "short" });
const DAY = new Intl.DateTimeFormat("en", { month: "long", day: "numeric" });

/** @param {Item} item @param {Names} names @param {Set<string> | null} picked */
function row(item, names, picked) {
  const { key, log, note, removed } = item;
  const line = make("li", { className: "iep-item", "data-item": key });
  line.dataset.state = removed ? "removed" : "";
  if (removed) return line;
  if (log) {
    line.dataset.kind = `outcome-${log.outcome}`;
    if (picked) line.append(pickBox(log, names, picked));
    line.append(make("details", {}, logHead(log, names)));
    if (log.note) line.append(make("p", { className: "iep-item-words" }, log.note));
  } else if (note) {
    line.dataset.kind = note.kind;
    line.append(make("details", {}, noteHead(note, names)));
    if (note.text) line.append(make("p", { className: "iep-item-words" }, note.text));
    const step = recap(note);
    if (step) line.append(make("p", { className: "iep-item-state" }, step));
  }
  return line;
}

/** @param {string} sign @param {string} kind @param {string} day @param {string} title @param {string} rest */
function head(sign, kind, day, title, rest) {
  return make(
    "summary",
    {},
    make("span", { className: `iep-mark iep-mark-${kind}`, "aria-hidden": "true" }, sign),
    make("span", { className: "iep-item-day" }, day),
    " ",
    make("strong", {}, title),
    rest ? make("span", { className: "iep-item-who" }, ` ${rest}`) : null,
  );
}

/** @param {Logged} log @param {Names} names */
function logHead(log, names) {
  const { outcome, minutes, reason, how } = log;
  const why = reason ? names.part("reason", reason) : "";
  const rest = [minutes ? `${minutes} min` : "", why, how ? names.part("how", how) : ""].filter(Boolean);
  const said = `${daySaid(log.day)} · ${names.part("outcome", outcome)}`;
  return head(
    names.mark("outcome", outcome),
    outcome,
    said,
    names.promise(log.promise) || GONE,
    rest.join(" · "),
  );
}

/** @param {Entry} note @param {Names} names */
function noteHead({ kind, day, title, to }, names) {
  const name = names.part("kind", kind);
  return head(names.mark("kind", kind), kind, `${daySaid(day)} · ${name}`, title || name, to);
}

/** @param {Logged} log @param {Names} names @returns {string} one line that tells it from others */
export const told = (log, names) =>
  `${daySaid(log.day)}, ${names.promise(log.promise) || GONE}: ${names.part("outcome", log.outcome)}`;

/** @param {Logged} log @param {Names} names @param {Set<string>} picked */
function pickBox(log, names, picked) {
  const box = make("input", {
    type: "checkbox",
    value: log.id,
    checked: picked.has(log.id),
    "data-pick-row": "",
    "aria-label": told(log, names),
  });
  return make("span", { className: "iep-pick" }, box);
}

/** @param {Entry} note @returns {HTMLElement | null} to the letter that sums up a talk, filled in from the note */
function recap({ kind, to, day, text, title }) {
  const how = TALKS.get(kind);
  if (!how) return null;
  const link = make("a", { href: new URL(`letters/${RECAP}/`, ROOT).href }, "Write the recap email");
  link.dataset.give = `letter:${RECAP}`;
  link.dataset.answers = JSON.stringify({
    to,
    kind: how,
    talked_on: day,
    heard: text || title,
    others: "",
    agreed: "",
    mine: "",
    open: "",
  });
  link.dataset.from = day ? `your note of ${longDate(day)}` : "your note";
  return link;
}

/** @type {Record<string, string>} */
const PARTS = {
  promise: "the item",
  day: "the day",
  outcome: "what happened",
  minutes: "the minutes",
  reason: "the reason",
  how: "how you know",
  note: "your note",
};

/** @param {Logged} log @param {Names} names @returns {Node[]} what it said before it was corrected */
export function logHistory(log, names) {
  return historyView(log, ({ at, field, was }) => {
    if (field === "day") return `Changed on ${localDay(at)}: the day was ${longDate(was)}.`;
    const said = field === "promise" ? names.promise(was) || GONE : names.part(field, was) || was;
    return `Changed on ${localDay(at)}: ${PARTS[field] ?? field}: “${said}” before.`;
  });
}
