/** Two versions of one record become one, answer by answer: pure, with no storage and no clock. */

/** @typedef {string | string[]} Answer */
/** @typedef {Record<string, Answer>} Given */
/**
 * @typedef {{was: Answer, now: Answer, isWords: boolean}} Edit what an answer was where it was changed, and is now;
 * `isWords`: the parent's own, of which none may be lost
 */

/** How long it is kept when and by whom an answer was changed, in milliseconds: longer than any tab remembers (together.js). */
const KEPT = 300_000;

/** @param {Answer | undefined} one @param {Answer | undefined} other @returns {boolean} an empty answer is none */
export const same = (one, other) =>
  one === other || JSON.stringify(one || []) === JSON.stringify(other || []);

/** @param {Answer} was @param {Answer} now @param {Answer} there @returns {Answer} a list with what each side added, without what each took out */
export function joinedLists(was, now, there) {
  const [before, mine, theirs] = [was, now, there].map((each) => (each ? [each].flat() : []));
  if (!before || !mine || !theirs || same(before, theirs)) return now;
  const stays = theirs.filter((each) => mine.includes(each) || !before.includes(each));
  return [...stays, ...mine.filter((each) => !stays.includes(each) && !before.includes(each))];
}

/**
 * @param {{given: Given, at?: Record<string, number>} | null} there what is kept now
 * @param {Map<string, Edit>} edits @param {number} time of these changes, in milliseconds
 * @returns {{given: Given, at: Record<string, number>, others: Map<string, string>}} what to keep; `others`: words that
 * stood there and that nobody here had seen
 */
export function changed(there, edits, time) {
  const given = { ...there?.given };
  const at = lately(there?.at ?? {}, time);
  /** @type {Map<string, string>} */
  const others = new Map();
  for (const [field, { was, now, isWords }] of edits) {
    const stands = given[field] ?? "";
    if (isWords && typeof stands === "string" && stands !== "" && stands !== was && stands !== now)
      others.set(field, stands);
    const isList = [was, now, stands].some(Array.isArray);
    const next = isList ? joinedLists(was, now, stands) : now;
    if (next.length > 0) given[field] = next;
    else delete given[field];
    at[field] = Math.max(time, (at[field] ?? 0) + 1); // also where the clock was set back
  }
  return { given, at, others };
}

/** @param {Record<string, number>} at @param {number} time @returns {Record<string, number>} only what is not long ago */
export const lately = (at, time) =>
  Object.fromEntries(Object.entries(at).filter(([, each]) => Math.abs(time - each) < KEPT));

/** @param {Given} was @param {Given} now @returns {Given} the answers that differ; one that is gone is empty */
export function differing(was, now) {
  const fields = [...new Set([...Object.keys(was), ...Object.keys(now)])].filter(
    (field) => !same(was[field], now[field]),
  );
  return Object.fromEntries(fields.map((field) => [field, now[field] ?? ""]));
}

/**
 * @param {string[]} texts other versions of what stands there @param {string} stands
 * @returns {string[]} those with a word that stands neither there nor in another one: to type on loses nothing
 */
export function unlike(texts, stands) {
  const all = [...new Set(texts)].filter((text) => text !== "" && !stands.includes(text));
  return all.filter((text) => !all.some((other) => other !== text && other.includes(text)));
}
