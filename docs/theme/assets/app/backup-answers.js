/** Answers of a form as a reader meets them: each under its question, rows together. */
import { longDate, make } from "./make.js";

/** @typedef {import("./storage.js").Given} Given */
/** @typedef {Record<string, string>} Named ids to labels */
/**
 * @typedef {{all: Named, tools: Record<string, Named>, outcomes: Named, reasons: Named, hows: Named,
 *   periods: Named, kinds: Named, states: Named}} Names what checklists/views/backup_names.py gives the page
 */

const DAY = /^\d{4}-\d\d-\d\d$/;
/** What a draft remembers for the page alone. */
const UNSEEN = /^(?:was:|wording:version$|leave_out$)/;
const OWN = "own:";
const TEXT = "wording:text";

/** @param {Given} given @param {string} name @returns {string} "" for what is not there, or is a list */
export const one = (given, name) => String(given[name] ?? "").trim();

/** A log of years has few days and many entries, and to write a date out takes long. @type {Map<string, string>} */
const days = new Map();

/** @param {string} day ISO or empty @returns {string} */
export function dayOf(day) {
  if (!DAY.test(day)) return day;
  const said = days.get(day) ?? longDate(day);
  days.set(day, said);
  return said;
}

/** @param {string} at a moment as ISO @returns {string} its day where the parent is */
export function localDay(at) {
  const moment = new Date(at);
  if (Number.isNaN(moment.valueOf())) return at;
  const parts = [moment.getFullYear(), moment.getMonth() + 1, moment.getDate()];
  return dayOf(parts.map((part) => String(part).padStart(2, "0")).join("-"));
}

/** @param {[string, string][]} pairs names and what they hold; empty ones are left out @returns {HTMLElement | null} */
export function pairs(pairs) {
  const rows = pairs
    .filter(([, value]) => value !== "")
    .flatMap(([name, value]) => [make("dt", {}, name), make("dd", {}, value)]);
  return rows.length > 0 ? make("dl", {}, ...rows) : null;
}

/** Says in words what was answered. */
export class Answers {
  /** @param {Names} names @param {string} record whose labels count first */
  constructor(names, record) {
    this.names = names;
    this.own = names.tools[record] ?? names.tools[`${record.split(":")[0]}:`] ?? {};
  }

  /** @param {string} id of a field, or "field=option" @returns {string | undefined} its label */
  known(id) {
    for (const named of [this.own, this.names.all]) if (Object.hasOwn(named, id)) return named[id];
    return undefined;
  }

  /** @param {string} id @returns {string} its label, or the id in plain words where this site knows no such field */
  label(id) {
    if (id.startsWith("note-")) return `Note: ${this.label(id.slice(5))}`;
    const plain = id.replace(/[_.:-]+/g, " ").trim();
    return this.known(id) ?? plain.charAt(0).toUpperCase() + plain.slice(1);
  }

  /** @param {string} id @param {string | string[]} value @returns {string} */
  said(id, value) {
    if (Array.isArray(value)) return value.map((each) => this.said(id, each)).join(", ");
    if (id === "state") return this.names.states[value] ?? value;
    return this.known(`${id}=${value}`) ?? (value === "yes" ? "Yes" : dayOf(value));
  }

  /** @param {Given} given @returns {(HTMLElement | null)[]} all of it: answers, rows, own words, how it read last */
  view(given) {
    const seen = Object.entries(given).filter(([id]) => !UNSEEN.test(id) && id !== TEXT);
    const single = seen.filter(([id]) => !id.startsWith(OWN) && id.split(".").length !== 3);
    const isTick = (/** @type {[string, string | string[]]} */ [id, value]) =>
      value === "yes" && !this.known(`${id}=yes`);
    const ticks = single.filter(isTick).map(([id]) => make("li", {}, `✓ ${this.label(id)}`));
    const own = seen.filter(([id]) => id.startsWith(OWN)).map(([, value]) => String(value));
    return [
      ticks.length > 0 ? make("ul", { className: "ticks" }, ...ticks) : null,
      pairs(
        single.filter((each) => !isTick(each)).map(([id, value]) => [this.label(id), this.said(id, value)]),
      ),
      ...this.rows(seen),
      own.length > 0 ? make("p", {}, make("strong", {}, "In my own words")) : null,
      ...own.map((words) => make("p", { className: "words" }, words)),
      given[TEXT] ? make("p", {}, make("strong", {}, "How it read when I last saw it")) : null,
      given[TEXT] ? make("div", { className: "words" }, String(given[TEXT])) : null,
    ];
  }

  /** @param {[string, string | string[]][]} seen @returns {HTMLElement[]} a table for each field that has rows */
  rows(seen) {
    /** @type {Map<string, Map<string, Map<string, string>>>} field -> row -> column -> what is said there */
    const fields = new Map();
    for (const [id, value] of seen) {
      const [field = "", row = "", column = "", ...more] = id.split(".");
      if (!column || more.length > 0) continue;
      const rows = fields.get(field) ?? new Map();
      const cells = rows.get(row) ?? new Map();
      fields.set(field, rows.set(row, cells.set(column, this.said(`${field}.${column}`, value))));
    }
    return [...fields].map(([field, rows]) => {
      const sorted = [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, cells]) => cells);
      const columns = [...new Set(sorted.flatMap((cells) => [...cells.keys()]))];
      const heads = columns.map((column) => this.label(`${field}.${column}`));
      return make(
        "div",
        {},
        make("p", {}, make("strong", {}, this.label(field))),
        table(
          heads,
          sorted.map((cells) => columns.map((column) => cells.get(column) ?? "")),
        ),
      );
    });
  }
}

/** @param {string[]} heads @param {string[][]} rows @returns {HTMLElement} */
export function table(heads, rows) {
  return make(
    "table",
    { className: heads[0] === "Day" ? "days" : "" },
    make("thead", {}, make("tr", {}, ...heads.map((head) => make("th", { scope: "col" }, head)))),
    make("tbody", {}, ...rows.map((cells) => make("tr", {}, ...cells.map((cell) => make("td", {}, cell))))),
  );
}
