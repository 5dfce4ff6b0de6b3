/** Records under the names they are kept by, each as JSON in the drawer of store.js (see schema.js). */
import { PageError, StorageNewer } from "./errors.js";
import { heal, know } from "./known.js";
import { changed, lately } from "./merge.js";
import { bringUpToDate, isNewer, isNewerHere, parsed, VERSION } from "./schema.js";
import { keys, putAside, takeAway, textOf, write } from "./store.js";
import { mended, remember, TAB, tick } from "./together.js";
import { OTHER, WAITING } from "./whose.js";

/** @typedef {import("./schema.js").Given} Given */
/** @typedef {import("./schema.js").Saved} Saved */
/** @typedef {import("./merge.js").Edit} Edit */

let isFirst = true;

/** @type {import("./together.js").Mended} */
const NONE = { whole: null, others: new Map() };

/**
 * @param {string} stored a record's name as it is kept @returns {Saved | null} what cannot be read is set aside
 * @throws {StorageBlocked | StorageFull | StorageNewer}
 */
export function readKept(stored) {
  if (isFirst) begin();
  const text = textOf(stored);
  if (text === null) return null;
  const found = parsed(text, stored);
  if (found) {
    know(stored, text);
    return found;
  }
  if (isNewer(text)) throw new StorageNewer();
  putAside(stored, text);
  return null;
}

/** All is brought up to date at the first look at it. */
function begin() {
  isFirst = false;
  try {
    bringUpToDate();
    for (const stored of keys()) if (stored.startsWith(WAITING)) takeIn(stored);
  } catch (error) {
    // No room: each is brought up to date when it is read. Too new, also for this page: it goes on waiting.
    if (!(error instanceof PageError)) throw error;
  }
}

/** Puts what waited for this version where it belongs; other words that stand there are kept beside it. @param {string} name @throws as `changeKept` */
function takeIn(name) {
  const stored = name.slice(WAITING.length);
  const waited = waiting(stored);
  if (!waited || isNewerHere() || isNewer(textOf(stored) ?? "")) return;
  const edits = Object.entries(waited.given).map(([field, now]) => {
    return /** @type {const} */ ([field, { was: "", now, isWords: typeof now === "string" }]);
  });
  changeKept(stored, new Map(edits), new Date(waited.saved));
  takeAway(name);
}

/**
 * Saves some changes of a record beside what stands there now. Words of another tab that would vanish go beside it.
 * @param {string} stored @param {Map<string, Edit>} edits @param {Date} now
 * @throws {StorageBlocked | StorageFull | StorageNewer} and then what is kept is as it was; but what a page that is too
 * old would save waits under a name of its own
 */
export function changeKept(stored, edits, now) {
  try {
    heal();
    if (isNewerHere()) throw new StorageNewer();
    putKept(stored, readKept(stored), edits, now);
  } catch (error) {
    if (error instanceof StorageNewer) wait(stored, edits, now);
    throw error;
  }
}

/** @param {string} stored @param {Saved | null} kept @param {Map<string, Edit>} edits @param {Date} now @throws as `changeKept` */
function putKept(stored, kept, edits, now) {
  // What this tab writes has all that it wrote before, whatever another tab has put there meanwhile.
  const { whole, others: met } = kept ? mended(stored, kept, now.getTime()) : NONE;
  const there = whole ?? kept;
  const { given, at, others } = changed(there, edits, now.getTime());
  for (const each of [met, others]) if (each.size > 0) keepOthers(stored, each, now);
  const count = tick(now);
  const by = { ...lately(there?.by ?? {}, now.getTime()), [TAB]: count };
  const text = JSON.stringify({ v: VERSION, saved: now.toISOString(), given, at, by });
  write(stored, text);
  know(stored, text);
  remember(stored, edits, there, { given, at, tick: count });
}

/**
 * Saves a record that no other tab can know of.
 * @param {string} stored @param {Given} whole without empty answers @param {Date} now @throws as `changeKept`
 */
export function createKept(stored, whole, now) {
  if (isNewerHere() || textOf(stored) !== null) return changeKept(stored, edited(whole), now);
  const text = JSON.stringify({ v: VERSION, saved: now.toISOString(), given: whole });
  heal();
  write(stored, text);
  know(stored, text);
}

/** @param {Given} given @returns {Map<string, Edit>} */
const edited = (given) =>
  new Map(Object.entries(given).map(([field, now]) => [field, { was: "", now, isWords: false }]));

/**
 * @param {string} stored @param {Map<string, string>} others answers, and words that something else takes the place of
 * @param {Date} now @throws as `changeKept`
 */
export function keepOthers(stored, others, now) {
  const name = OTHER + stored;
  const kept = readKept(name)?.given ?? {};
  /** @type {Map<string, Edit>} */
  const edits = new Map();
  for (const [field, words] of others) {
    const was = [kept[field] ?? []].flat();
    if (!was.includes(words)) edits.set(field, { was, now: [...was, words], isWords: false });
  }
  if (edits.size > 0) changeKept(name, edits, now);
}

/** @param {string} stored @returns {Saved | null} what was typed here and waits for a page that can put it into the record */
export function waiting(stored) {
  const name = WAITING + stored;
  return parsed(textOf(name) ?? "", name);
}

/** @returns {boolean} whether something waits */
export const isWaiting = () => keys().some((stored) => stored.startsWith(WAITING));

/** Keeps, beside a record that is too new for this page, what was typed here. @param {string} stored @param {Map<string, Edit>} edits @param {Date} now */
function wait(stored, edits, now) {
  const { given } = changed(waiting(stored), edits, now.getTime());
  write(WAITING + stored, JSON.stringify({ v: VERSION, saved: now.toISOString(), given }));
}
