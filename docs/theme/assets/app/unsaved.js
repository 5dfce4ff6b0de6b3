/** What could not be saved, as long as this page is open: a backup file takes it along (see elements/save-status.js). */
import { isNewer, parsed, VERSION } from "./schema.js";
import { ASIDE } from "./store.js";
import { WAITING } from "./whose.js";

/** @typedef {import("./schema.js").Given} Given */

/** Records' names as they are kept, and the answers that are not. @type {Map<string, Given>} */
const unsaved = new Map();

/** @param {string} stored @param {Given} changes that could not be saved */
export function hold(stored, changes) {
  unsaved.set(stored, { ...unsaved.get(stored), ...changes });
}

/** They are saved now, or no longer wanted. @param {string} [stored] all without it @param {string[]} [fields] the whole record without them */
export function forgetUnsaved(stored, fields) {
  if (stored === undefined) return unsaved.clear();
  const left = Object.entries(unsaved.get(stored) ?? {}).filter(
    ([field]) => fields && !fields.includes(field),
  );
  if (left.length > 0) unsaved.set(stored, Object.fromEntries(left));
  else unsaved.delete(stored);
}

/**
 * @param {Map<string, string>} dump what is kept @param {Date} now
 * @returns {Map<string, string>} the same, as if all could have been saved
 */
export function withUnsaved(dump, now) {
  const whole = new Map(dump);
  for (const [stored, changes] of unsaved) {
    const text = dump.get(stored) ?? "";
    const given = { ...parsed(text, stored)?.given, ...changes };
    const filled = Object.fromEntries(Object.entries(given).filter(([, value]) => value.length > 0));
    const name = isNewer(text) ? WAITING + stored : stored;
    if (text && name === stored && !parsed(text, stored))
      whole.set(`${ASIDE}${stored}:${now.getTime()}`, text);
    whole.set(name, JSON.stringify({ v: VERSION, saved: now.toISOString(), given: filled }));
  }
  return whole;
}
