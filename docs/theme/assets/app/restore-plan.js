/**
 * What a restore would do, worked out before anything is done: by record, so that it can be shown, and undone.
 *
 * Of a record that is here and in the file, the one that was saved later is used. The other is set aside, so that
 * no words are lost. The parent's own answers (name, phone, state) stand once; those that are here stay.
 */
import { ASIDE, asChilds, asFirst, parsed } from "./backup-format.js";
import { VERSION } from "./schema.js";
import { BACKUP, CHILDREN, childOf, FAMILY, FIRST, kept, split } from "./whose.js";

/** @typedef {import("./backup-format.js").Contents} Contents */
/** @typedef {Map<string, string>} Records */
/** @typedef {"new" | "changed" | "same" | "older" | "gone"} Fate of a record; "older": what is here stays */
/** @typedef {{child: string, stored: string, fate: Fate}} Step */
/** @typedef {{next: Records, steps: Step[]}} Plan what will be kept, and how each record comes to be so */

/**
 * @param {Contents} contents of the file @param {Records} here what is kept now
 * @param {Map<string, string>} whose a child's number in the file -> the number it gets here
 * @param {{replace: boolean, now: Date}} how whether records that are not in the file go
 * @returns {Plan}
 */
export function plan({ made, of, records }, here, whose, { replace, now }) {
  const next = new Map(here);
  /** @type {Step[]} */
  const steps = [];
  const moved = move(records, whose, replace && of === "all" ? new Map() : here, now);
  const targets = new Set(whose.values());
  if (replace) {
    for (const stored of here.keys()) {
      const goes =
        stored !== BACKUP && (of === "all" || (stored !== CHILDREN && targets.has(childOf(stored))));
      const stays = of === "child" && stored === FAMILY; // the parent's own answers are in it
      if (!goes || stays || moved.has(stored)) continue;
      next.delete(stored);
      steps.push({ child: childOf(stored), stored, fate: "gone" });
    }
  }
  for (const [stored, text] of moved) {
    if (stored === CHILDREN && !replace && here.has(CHILDREN)) continue; // which child was shown last
    const own = here.get(stored);
    const fate = fateOf(own, text, replace);
    steps.push({ child: childOf(stored), stored, fate });
    if (own !== undefined && !replace && fate === "changed" && !holds(text, own))
      putAside(next, stored, own, now);
    if (own !== undefined && !replace && fate === "older" && !holds(own, text))
      putAside(next, stored, text, now);
    if (fate === "new" || fate === "changed") next.set(stored, text);
    if (fate === "same" && own !== undefined && savedOf(text) > savedOf(own)) next.set(stored, text);
  }
  noteMade(next, moved, made);
  return { next, steps };
}

/** @param {string | undefined} own @param {string} text of the file @param {boolean} replace @returns {Fate} */
function fateOf(own, text, replace) {
  if (own === undefined) return "new";
  if (own === text) return "same";
  const [mine, theirs] = [parsed(own), parsed(text)];
  if (mine && theirs && answers(mine) === answers(theirs)) return "same";
  return replace || savedOf(text) > savedOf(own) ? "changed" : "older";
}

/** @param {object} record @returns {string} all of it but when it was saved and changed, whatever the order */
function answers(record) {
  const { saved, at, by, given, ...more } = /** @type {import("./storage.js").Saved} */ (record);
  return JSON.stringify([Object.entries(given).sort(([a], [b]) => (a < b ? -1 : 1)), more]);
}

/** @param {string} text @returns {number} when it was saved; what says no time is the oldest */
const savedOf = (text) => new Date(parsed(text)?.saved ?? "").valueOf() || 0;

/** @param {string} one record @param {string} other @returns {boolean} whether each answer of the other is in it */
function holds(one, other) {
  const [mine, theirs] = [parsed(one)?.given, parsed(other)?.given];
  if (!mine || !theirs) return false;
  return Object.entries(theirs).every(([id, answer]) => JSON.stringify(mine[id]) === JSON.stringify(answer));
}

/** Keeps a text beside the records, once. @param {Records} next @param {string} stored @param {string} text @param {Date} now */
function putAside(next, stored, text, now) {
  if (stored.startsWith(ASIDE) || [...next].some(([name, each]) => name.startsWith(ASIDE) && each === text))
    return;
  let time = now.getTime();
  while (next.has(`${ASIDE}${stored}:${time}`)) time += 1;
  next.set(`${ASIDE}${stored}:${time}`, text);
}

/**
 * @param {Records} records of the file @param {Map<string, string>} whose @param {Records} here @param {Date} now
 * @returns {Records} the same under the names they get here
 */
function move(records, whose, here, now) {
  const isAsItWas = [...whose].every(([from, to]) => from === to);
  /** @type {Records} */
  const moved = new Map();
  for (const [stored, text] of records) {
    const to = whose.get(childOf(stored)) ?? FIRST;
    if (stored === CHILDREN) {
      if (isAsItWas) moved.set(stored, text); // else the number in it is another child's here
    } else if (asFirst(stored) !== FAMILY) {
      moved.set(asChilds(asFirst(stored), to), text);
    }
  }
  for (const [from, to] of whose) {
    const text = records.get(kept(FAMILY, from));
    if (text !== undefined) moveFamily(moved, text, { from, to, here, now });
  }
  return moved;
}

/** @param {Records} moved @param {string} text @param {{from: string, to: string, here: Records, now: Date}} where */
function moveFamily(moved, text, { from, to, here, now }) {
  const stands = moved.get(FAMILY) ?? here.get(FAMILY);
  if (from === to && (to !== FIRST || stands === undefined || sameParent(stands, text))) {
    moved.set(kept(FAMILY, to), text);
    return;
  }
  const record = parsed(text);
  if (!record) return;
  const [parents, childs] = split(record.given);
  const mine = parsed(stands ?? "");
  const [ours, first] = split(mine?.given ?? {});
  const known = { ...parents, ...ours }; // what is here of the parent's stays
  if (to === FIRST) moved.set(FAMILY, JSON.stringify({ ...record, given: { ...known, ...childs } }));
  else {
    moved.set(kept(FAMILY, to), JSON.stringify({ ...record, given: childs }));
    const family = { ...record, saved: now.toISOString(), given: { ...known, ...first } };
    if (Object.keys(known).length > Object.keys(ours).length) moved.set(FAMILY, JSON.stringify(family));
  }
}

/** @param {string} one @param {string} other @returns {boolean} whether the parent's own answers are the same in both */
function sameParent(one, other) {
  const [mine, theirs] = [one, other].map((text) => split(parsed(text)?.given ?? {})[0]);
  return JSON.stringify(mine) === JSON.stringify(theirs);
}

/** The file is the last backup, if all that will be here is in it. @param {Records} next @param {Records} moved @param {string} made */
function noteMade(next, moved, made) {
  const isWhole = [...next].every(
    ([stored, text]) => stored === BACKUP || stored === CHILDREN || moved.get(stored) === text,
  );
  const before = parsed(next.get(BACKUP))?.given.made ?? "";
  if (!isWhole || new Date(String(before)) > new Date(made)) return;
  const saved = new Date(made).toISOString();
  next.set(BACKUP, JSON.stringify({ v: VERSION, saved, given: { made: saved } }));
}

/**
 * @param {Records} here @param {string} child
 * @returns {Records} what is left without that child; the parent's own answers stay
 */
export function without(here, child) {
  const next = new Map(here);
  for (const [stored, text] of here) {
    if (stored === CHILDREN || stored === BACKUP || childOf(stored) !== child) continue;
    const record = stored === FAMILY ? parsed(text) : null;
    const [parents] = split(record?.given ?? {});
    if (record && Object.keys(parents).length > 0)
      next.set(FAMILY, JSON.stringify({ ...record, given: parents }));
    else next.delete(stored);
  }
  return next;
}

/** @typedef {[string, string | undefined, string | undefined][]} Undo a record's name, and its text before and after */

/** @param {Records} before @param {Records} after @returns {Undo} what takes the one back to the other */
export function undoOf(before, after) {
  const all = [...new Set([...before.keys(), ...after.keys()])];
  return all
    .filter((stored) => before.get(stored) !== after.get(stored))
    .map((stored) => [stored, before.get(stored), after.get(stored)]);
}

/**
 * @param {Records} here @param {Undo} undo
 * @returns {Records} as it was before; what the parent has changed since stays as it is
 */
export function undone(here, undo) {
  const next = new Map(here);
  for (const [stored, before, after] of undo) {
    if (here.get(stored) !== after) continue;
    if (before === undefined) next.delete(stored);
    else next.set(stored, before);
  }
  return next;
}
