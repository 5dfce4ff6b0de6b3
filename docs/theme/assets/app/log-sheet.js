/** The log as rows for a spreadsheet. What is copied can be pasted back: the words are those that Python reads. */

/** @typedef {import("./log-records.js").Logged} Logged */
/** @typedef {import("./log-records.js").Promised} Promised */

const HEADER = ["Date", "Item", "What happened", "Minutes", "Reason", "How I know", "Note"];
const OUTCOMES = { happened: "Happened", partly: "Partly", not: "Did not happen", unknown: "I do not know" };
const REASONS = {
  absent: "My child was absent",
  closed: "No school that day",
  event: "Field trip, testing or assembly",
  refused: "My child did not take part",
  provider: "The teacher or therapist was out",
  schedule: "Schedule or room problem",
  other: "Another reason",
};
const HOWS = {
  record: "A school record says so",
  saw: "I saw it",
  told: "Someone at school told me",
  child: "My child said so",
};
/** What a spreadsheet would run, or would take for a mark of its own. */
const FORMULA = /^(?:[=+\-@]|'+[=+\-@])/;

/** @param {string} words @returns {string} a cell that no spreadsheet runs, nor takes for two */
function cell(words) {
  const flat = words.split(/\s+/).join(" ").trim();
  const safe = FORMULA.test(flat) ? `'${flat}` : flat;
  return safe.startsWith('"') ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** @param {Record<string, string>} names @param {string} id */
const named = (names, id) => names[id] ?? "";

/**
 * @param {Promised[]} promises @param {Logged[]} entries
 * @returns {string} a header and a row for each entry, the earliest first, with tabs between cells
 */
export function sheet(promises, entries) {
  const names = Object.fromEntries(promises.map(({ id, name }) => [id, name]));
  const rows = [...entries]
    .sort((a, b) => (`${a.day} ${a.id}` < `${b.day} ${b.id}` ? -1 : 1))
    .map(({ promise, day, outcome, minutes, reason, how, note }) => [
      day,
      named(names, promise),
      named(OUTCOMES, outcome),
      minutes,
      named(REASONS, reason),
      named(HOWS, how),
      note,
    ]);
  return [HEADER, ...rows].map((row) => row.map(cell).join("\t")).join("\n");
}
