/**
 * What this tab changed lately. Two tabs that write at one moment do not see each other's words yet (browsers hand
 * them over with a delay), so one may write over the other's. A record says up to when it knows each tab's changes
 * (`by`); whoever finds a change of its own unknown there makes it again.
 */
import { same } from "./merge.js";

/** @typedef {import("./merge.js").Answer} Answer */
/** @typedef {import("./merge.js").Edit} Edit */
/** @typedef {import("./schema.js").Saved} Saved */
/**
 * @typedef {{now: Answer, isWords: boolean, since: number, at: number, tick: number, seen: string[],
 *   added: string[], removed: string[]}} Change `since`: when what it took the place of was changed; `at`: when this one was made, and `tick` as this tab counts; `tick`: as this tab counts;
 * `seen`: texts that stood there meanwhile by this tab's doing; `added`, `removed`: parts of a list
 */
/** @typedef {{whole: Saved | null, others: Map<string, string>}} Mended */

/** Milliseconds. No browser takes so long to hand a change over. */
const REMEMBERED = 120_000;
const MOST_SEEN = 50;

/** This tab, as records name it. */
export const TAB = crypto.getRandomValues(new Uint32Array(1))[0]?.toString(36) ?? "";

let last = 0;

/** @param {Date} now @returns {number} that time, or a little later: no two changes of this tab have the same */
export function tick(now) {
  last = Math.max(now.getTime(), last + 1);
  return last;
}

/** Records' names -> answers -> changes. @type {Map<string, Map<string, Change>>} */
const lately = new Map();

/** @param {Saved | null} record @param {string} field @returns {number} when it was changed; 0 is long ago */
function changedAt(record, field) {
  if (record?.at) return record.at[field] ?? 0;
  return record?.given[field] === undefined ? 0 : Date.parse(record.saved) || 0; // a new record is all of one time
}

/**
 * @param {string} stored @param {Map<string, Edit>} edits just saved @param {Saved | null} before the record
 * @param {{given: Saved["given"], at: Record<string, number>, tick: number}} after what stands there now, and since when
 */
export function remember(stored, edits, before, { given, at, tick }) {
  const own = lately.get(stored) ?? new Map();
  lately.set(stored, own);
  for (const [field, { was, now: made, isWords }] of edits) {
    const now = given[field] ?? ""; // of a list, also what others added
    const time = at[field] ?? 0;
    const earlier = own.get(field);
    const first = earlier && Math.abs(time - earlier.at) < REMEMBERED ? earlier : null;
    const [stood, stands] = [was, made].map((each) => (each ? [each].flat() : []));
    own.set(field, {
      now,
      isWords,
      since: first?.since ?? changedAt(before, field),
      at: time,
      tick,
      seen: [...(first?.seen ?? []), String(was), String(now)].slice(-MOST_SEEN),
      added: without([...(first?.added ?? []), ...without(stands, stood)], without(stood, stands)),
      removed: without([...(first?.removed ?? []), ...without(stood, stands)], without(stands, stood)),
    });
  }
}

/** @param {string[] | undefined} all @param {string[] | undefined} those @returns {string[]} */
const without = (all = [], those = []) => all.filter((each) => !those.includes(each));

/** Nothing is made again: all of it was replaced on purpose. @param {string} [stored] or this record alone */
export function forgetChanges(stored) {
  if (stored === undefined) lately.clear();
  else lately.delete(stored);
}

/**
 * Compares what another tab wrote with what this one changed lately.
 * @param {string} stored @param {Saved} theirs @param {number} time now
 * @returns {Mended} `whole`: the record with what was missing in it, if something was; `others`: words of which two
 * tabs wrote different ones without knowing, and that do not stand in it
 */
export function mended(stored, theirs, time) {
  const own = lately.get(stored) ?? new Map();
  const found = { given: { ...theirs.given }, at: { ...theirs.at }, others: new Map() };
  const known = theirs.by?.[TAB] ?? 0;
  for (const [field, mine] of own) {
    if (Math.abs(time - mine.at) > REMEMBERED) own.delete(field);
    else if (has(theirs.given[field] ?? "", mine)) continue;
    // Whoever knew it and wrote something else did so on purpose.
    else if (known >= mine.tick || !mend(found, field, mine, changedAt(theirs, field))) own.delete(field);
  }
  if (same(JSON.stringify(found.given), JSON.stringify(theirs.given)))
    return { whole: null, others: found.others };
  const newest = Math.max(known, ...[...own.values()].map((each) => each.tick));
  const whole = { ...theirs, given: found.given, at: found.at, by: { ...theirs.by, [TAB]: newest } };
  return { whole, others: found.others };
}

/** @param {Answer} theirs @param {Change} mine @returns {boolean} whether the change is in it */
function has(theirs, { now, added, removed }) {
  if (!Array.isArray(now) && !Array.isArray(theirs)) return theirs === now;
  const list = theirs ? [theirs].flat() : [];
  return added.every((each) => list.includes(each)) && !removed.some((each) => list.includes(each));
}

/**
 * @param {{given: Saved["given"], at: Record<string, number>, others: Map<string, string>}} found
 * @param {string} field @param {Change} mine @param {number} when theirs was changed
 * @returns {boolean} whether mine goes on being made again; not where theirs is the later one
 */
function mend(found, field, { now, isWords, since, at, seen, added, removed }, when) {
  const theirs = found.given[field] ?? "";
  if (Array.isArray(now) || Array.isArray(theirs)) {
    const list = theirs ? [theirs].flat() : [];
    set(found, field, [...without(list, removed), ...without(added, list)], Math.max(at, when));
    return true;
  }
  const isNews = when > since && !seen.includes(String(theirs));
  const isLater = when > at || (when === at && String(theirs) > String(now));
  const [stays, goes] = isNews && isLater ? [theirs, now] : [now, theirs];
  if (isNews && isWords && goes !== "") found.others.set(field, String(goes));
  if (stays === now) set(found, field, now, at);
  return stays === now;
}

/** @param {{given: Saved["given"], at: Record<string, number>}} found @param {string} field @param {Answer} answer @param {number} at */
function set({ given, at: times }, field, answer, at) {
  const there = [given[field] ?? []].flat();
  if (Array.isArray(answer) && answer.length === there.length && answer.every((each) => there.includes(each)))
    return;
  if (answer.length > 0) given[field] = answer;
  else delete given[field];
  times[field] = at;
}
