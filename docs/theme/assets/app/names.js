/** Names in a text: whole words, capitals counting, whatever stands between them. */

/** @param {string} text @returns {string[]} */
export const words = (text) => text.normalize("NFC").match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/** @param {string[]} all @param {string[]} name @returns {boolean} whether the name's words stand in a row */
export function holds(all, name) {
  return name.length > 0 && all.some((_, at) => name.every((word, index) => all[at + index] === word));
}

/**
 * @param {string} name a full name
 * @returns {string[]} the ways to say it: in full, and the first name, unless that is an initial
 */
export function ways(name) {
  const first = name.trim().split(/\s+/)[0] ?? "";
  return [...new Set([name.trim(), first])].filter((each) => each.length > 1);
}
