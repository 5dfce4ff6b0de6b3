/**
 * Words that were written in two tabs for one answer: the later ones stand in the record, the others beside it, in a
 * record of their own ("other:" and its name; each answer has a list).
 */
import { child } from "./children.js";
import { unlike } from "./merge.js";
import { changeKept, readKept } from "./records.js";
import { FAMILY, kept, OTHER, parts } from "./whose.js";

/** @typedef {import("./schema.js").Given} Given */

/**
 * @param {string} name a record's, of this tab's child @returns {Map<string, string[]>} answers, and what else was written there
 * @throws {StorageBlocked | StorageFull | StorageNewer}
 */
export function others(name) {
  const found = new Map();
  for (const stored of new Set([kept(name, child()), ...(name === FAMILY ? [FAMILY] : [])])) {
    const given = readKept(stored)?.given ?? {};
    for (const [field, texts] of Object.entries(readKept(OTHER + stored)?.given ?? {})) {
      const left = unlike([texts].flat(), String(given[field] ?? ""));
      if (left.length > 0 && isOf(name, field, stored)) found.set(field, left);
    }
  }
  return found;
}

/** The first child's own answers stand with the parent's. @param {string} name @param {string} field @param {string} stored */
const isOf = (name, field, stored) =>
  parts(name, { [field]: "x" }, child()).some(([each]) => each === stored);

/**
 * The parent has decided: these words are no longer kept beside the answer.
 * @param {string} name @param {string} field @param {string[]} texts what was shown
 * @returns {Date} when @throws as `others`
 */
export function settle(name, field, texts) {
  return write(name, field, (was) => was.filter((each) => !texts.some((text) => text.includes(each))));
}

/** Keeps words beside an answer. @param {string} name @param {string} field @param {string} text @returns {Date} @throws as `others` */
export function keepBeside(name, field, text) {
  return write(name, field, (was) => [...was, text]);
}

/** @param {string} name @param {string} field @param {(was: string[]) => string[]} to @returns {Date} */
function write(name, field, to) {
  const now = new Date();
  for (const [stored] of parts(name, { [field]: "x" }, child())) {
    const was = [readKept(OTHER + stored)?.given[field] ?? []].flat();
    changeKept(OTHER + stored, new Map([[field, { was, now: to(was), isWords: false }]]), now);
  }
  return now;
}
