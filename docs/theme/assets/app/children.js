/** The children on this device, and the one that this tab is for. */
import { PageError } from "./errors.js";
import { changeKept, readKept } from "./records.js";
import { parsed, VERSION } from "./schema.js";
import { keys, note, noted, onReplaced, textOf } from "./store.js";
import { CHILDREN, childOf, FAMILY, FIRST, kept, OF_ALL, OF_PARENTS, split } from "./whose.js";

const TAB = "child"; // the note of the child this tab is for
const LEAVING = "iep:child-leaving";
export const TURNED = "iep:child";

/** The child this tab is for, once it was asked for; it changes in no other place than `turn` and `forget`. */
let chosen = "";

/** Whether this tab has noted its child. */
let isTabs = false;

/** @returns {string} the number of the child that this tab is for; the first one's where nothing can be kept */
export function child() {
  chosen ||= childAtLoad();
  return chosen;
}

/** @returns {string} this tab's choice, or else the last one on this device, which becomes this tab's */
function childAtLoad() {
  try {
    const last = readKept(CHILDREN)?.given.chosen;
    const found = [ofTab(), last].find((each) => typeof each === "string" && numbers().includes(each));
    const id = /** @type {string | undefined} */ (found) ?? numbers()[0] ?? FIRST;
    if (keys().length > 0) keepForTab(id); // where nothing is kept nothing is noted: see `forget`
    return id;
  } catch (error) {
    if (error instanceof PageError) return FIRST; // what is wrong with storage is said by whoever reads next
    throw error;
  }
}

/** @returns {string | undefined} the child this tab was for, on its page before this one */
function ofTab() {
  const id = parsed(noted(TAB) ?? "", TAB)?.given.chosen;
  return typeof id === "string" ? id : undefined; // none where notes are refused: the device's last choice counts
}

/** @param {string} id */
function keepForTab(id) {
  isTabs = note(TAB, JSON.stringify({ v: VERSION, saved: new Date().toISOString(), given: { chosen: id } }));
}

/** Notes whose tab this is, now that something is kept. */
export function noteChild() {
  if (!isTabs) keepForTab(child());
}

/** This tab is for whichever child it finds when it is asked next. @param {string} [id] or for this one */
export function forget(id = "") {
  chosen = id;
  isTabs = isTabs && id === "";
}

/**
 * @returns {string[]} the children's numbers; a child is there as long as one record is, and where there is none
 * the first one is. The parent's own answers, which stand with the first child's, make no child.
 */
function numbers() {
  const isChilds = (/** @type {string} */ stored) => !OF_ALL.has(stored) && !OF_PARENTS.has(stored);
  const every = keys().filter((stored) => isChilds(stored) || (stored === FAMILY && namesChild()));
  const here = chosen === FIRST ? [FIRST] : []; // this tab is for that child, whether or not it has a name yet
  const found = [...new Set([...here, ...every.map(childOf)])].sort((a, b) => Number(a) - Number(b));
  return found.length > 0 ? found : [FIRST];
}

/** @returns {boolean} whether the first child's record of names has more than the parent's own answers */
function namesChild() {
  const text = textOf(FAMILY) ?? "";
  const [, childs] = split(parsed(text, FAMILY)?.given ?? {});
  return Object.keys(childs).length > 0 || !parsed(text, FAMILY);
}

/**
 * @returns {{id: string, name: string}[]} every child on this device, the first one also without a name
 * @throws {StorageBlocked | StorageFull}
 */
export function children() {
  const name = (/** @type {string} */ id) => readKept(kept(FAMILY, id))?.given.child;
  return numbers().map((id) => ({ id, name: String(name(id) ?? "").trim() }));
}

/**
 * Makes room for one more child. This tab stays with the one it is for.
 * @param {string} name @returns {string} the new child's number @throws {StorageBlocked | StorageFull}
 */
export function addChild(name) {
  const id = String(Number(numbers().at(-1)) + 1);
  changeKept(kept(FAMILY, id), one("child", name), new Date());
  noteChild();
  return id;
}

/** @param {string} field @param {string} now @returns {Map<string, import("./merge.js").Edit>} */
const one = (field, now) => new Map([[field, { was: "", now, isWords: false }]]);

/**
 * Turns this tab to another child: "iep:child-leaving" goes out first, and whoever holds words that are not saved
 * cancels it; then "iep:child", and every record that was read is told as changed. Other tabs stay as they are.
 * @param {string} id @returns {boolean} whether this tab is for that child now
 */
export function chooseChild(id) {
  if (!turn(id)) return false;
  keepForTab(id);
  try {
    changeKept(CHILDREN, one("chosen", id), new Date());
  } catch (error) {
    if (!(error instanceof PageError)) throw error; // no room: a new tab starts with the child chosen before
  }
  return true;
}

/** @param {string} id @returns {boolean} */
export function turn(id) {
  if (id !== child() && !document.dispatchEvent(new CustomEvent(LEAVING, { cancelable: true }))) return false;
  chosen = id;
  document.dispatchEvent(new CustomEvent(TURNED));
  return true;
}

// After a restore in another tab this one may be for a child who is no longer there.
onReplaced((isDone) => {
  if (!isDone || !chosen) return;
  const before = chosen;
  chosen = "";
  const after = numbers().includes(before) ? before : childAtLoad();
  chosen = before;
  if (after !== before) turn(after);
});

// A page that "Back" brings as it was goes on with this tab's child, and with what was changed meanwhile.
window.addEventListener("pageshow", ({ persisted }) => {
  if (persisted) turn(ofTab() ?? child());
});
