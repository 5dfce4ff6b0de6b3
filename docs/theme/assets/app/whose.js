/**
 * Whose answers are whose. The first child's records stand under their plain names, as they did when there was
 * one child; those of a further child end in "@2", "@3" and so on. The parent's own answers stand once.
 */

/** @typedef {import("./storage.js").Given} Given */
/** @typedef {import("./storage.js").Saved} Saved */

export const FIRST = "1";

/** The record of answers that every tool shares: names, school, phone. */
export const FAMILY = "family";

/** The record of which child this device showed last. */
export const CHILDREN = "children";

/** The record of when the last backup was made. */
export const BACKUP = "backup";

/** So begins the name of what was written in another tab, beside the record it is about. */
export const OTHER = "other:";

/** So begins the name of what waits for a newer version of this site. */
export const WAITING = "waiting:";

/** What the family's record holds that is the same for each child; tests compare it with the forms. */
const OF_PARENT = new Set(["parent", "phone", "state"]);

/** Records that are no child's. */
export const OF_ALL = new Set([CHILDREN, BACKUP]);

/** The parent's own answers stand in these, with the first child's; they make no child. */
export const OF_PARENTS = new Set([FAMILY, OTHER + FAMILY, WAITING + FAMILY]);

/** A further child's number at the end of a record's name, also of one that was set aside. */
const NUMBER = /@([2-9]|[1-9]\d+)(?::\d+)?$/;

/** @param {string} name of a record, as tools know it @param {string} child @returns {string} as it is kept */
export function kept(name, child) {
  return child === FIRST || OF_ALL.has(name) ? name : `${name}@${child}`;
}

/** @param {string} stored a record's name as it is kept @returns {string} the child it belongs to */
export function childOf(stored) {
  return NUMBER.exec(stored)?.[1] ?? FIRST;
}

/** @param {string} stored @param {string} child @returns {string | null} the name tools know; null: another's */
export function named(stored, child) {
  const name = stored.replace(NUMBER, "");
  if (OF_ALL.has(name) || childOf(stored) === child || stored === OTHER + FAMILY) return name;
  if (name !== FAMILY) return null;
  return stored === FAMILY ? FAMILY : CHILDREN; // the parent's own answers; or another child's name
}

/**
 * @param {string} name @param {Given} changes @param {string} child
 * @returns {[string, Given][]} the records to change, as they are kept, each with its part of the changes
 */
export function parts(name, changes, child) {
  if (name !== FAMILY || child === FIRST) return [[kept(name, child), changes]];
  const [parents, childs] = split(changes);
  /** @type {[string, Given][]} */
  const both = [
    [FAMILY, parents],
    [kept(FAMILY, child), childs],
  ];
  return both.filter(([, each]) => Object.keys(each).length > 0);
}

/**
 * @param {Saved | null} first the first child's, which holds the parent's answers too @param {Saved | null} own
 * @returns {Saved | null} a further child's shared answers, without any of the first child's
 */
export function joined(first, own) {
  const newer = first && own ? (first.saved > own.saved ? first : own) : (first ?? own);
  return newer && { ...newer, given: { ...own?.given, ...split(first?.given ?? {})[0] } };
}

/** @param {Given} given of the family's record @returns {[Given, Given]} the parent's, and the child's */
export function split(given) {
  const of = (/** @type {boolean} */ parent) =>
    Object.fromEntries(Object.entries(given).filter(([field]) => OF_PARENT.has(field) === parent));
  return [of(true), of(false)];
}
