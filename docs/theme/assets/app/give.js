/**
 * Answers handed from one page to a tool on another. Any link can do it, made by Python or here:
 *
 *     <a href="../../letters/follow-up/" data-give="letter:follow-up"
 *        data-answers='{"sent_on": "2026-03-05", "ask": ""}' data-from="what you sent on March 5, 2026">
 *
 * `data-give` is the tool's record, `data-answers` field ids to answers (an empty one empties the field),
 * `data-from` ends the sentence "Filled in from ...". Importing this file is enough: a click saves the answers
 * into that record, and the link is followed. No typed word stands in its address. Where other answers stood in
 * those fields, the whole record is first kept as "earlier:" and its name, and the tool's page offers it back.
 */
import { PageError } from "./errors.js";
import { make } from "./make.js";
import * as storage from "./storage.js";

/** @typedef {import("./storage.js").Given} Given */
/** @typedef {HTMLElement & {record: string, restore: () => void}} Tool */

/**
 * @param {string} name the tool's record @param {Given} answers @param {string} from where they come from
 * @throws {StorageBlocked | StorageFull} and then the record is as it was
 */
export function give(name, answers, from) {
  const stood = storage.read(name)?.given ?? {};
  const others = Object.entries(answers).filter(
    ([field, value]) => stood[field] !== undefined && !same(stood[field], value),
  );
  if (others.length > 0) putAside(name, stood);
  storage.put(`filled:${name}`, { from });
  storage.change(name, answers);
}

/** @param {unknown} one @param {unknown} other */
const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);

/** What was put aside before, and is not the same, gets a name of its own. @param {string} name @param {Given} stood */
function putAside(name, stood) {
  const before = storage.read(`earlier:${name}`)?.given;
  if (before && !same(before, stood)) storage.put(`earlier:${name}:${Date.now()}`, before);
  storage.put(`earlier:${name}`, stood);
}

/** @param {Event} event */
function followed(event) {
  const link = event.target instanceof Element && event.target.closest("[data-give]");
  if (!(link instanceof HTMLElement)) return;
  const { give: name = "", answers = "{}", from = "" } = link.dataset;
  try {
    give(name, JSON.parse(answers), from);
  } catch (error) {
    if (!(error instanceof PageError)) throw error;
    event.preventDefault();
    link.after(make("p", { className: "iep-problem", role: "alert" }, error.message));
  }
}

document.addEventListener("click", followed);
document.addEventListener("auxclick", followed); // the middle button opens the link in a new tab

/** Says on the tool's page what was filled in, and offers what stood there before. @param {Tool} tool */
export function noteFilled(tool) {
  const name = tool.record;
  tool.querySelector(".iep-filled")?.remove();
  const from = storage.read(`filled:${name}`)?.given.from;
  if (from === undefined) return;
  const said = make("span", { role: "status" });
  const swap = make("button", { type: "button", className: "md-button" });
  const hide = make("button", { type: "button", className: "md-button" }, "Hide this note");
  const note = make("p", { className: "iep-filled" }, said, " ", swap, " ", hide);
  let back = false;
  const show = () => {
    const kept = storage.read(`earlier:${name}`) !== null;
    swap.hidden = !kept;
    swap.textContent = back ? "Fill it in again" : "Put it back";
    if (back) said.textContent = "Your earlier answers are back. The filled-in ones are kept.";
    else
      said.textContent = `Filled in from ${from}. ${kept ? "What stood here before is kept." : "Please look it over."}`;
  };
  swap.addEventListener("click", () => {
    const earlier = storage.read(`earlier:${name}`)?.given;
    if (!earlier) return;
    storage.put(`earlier:${name}`, storage.read(name)?.given ?? {});
    storage.put(name, earlier);
    back = !back;
    tool.restore();
    show();
  });
  hide.addEventListener("click", () => {
    storage.remove(`filled:${name}`);
    note.remove();
    tool.querySelector("button")?.focus();
  });
  document.addEventListener("iep:child", () => note.remove(), { once: true }); // it is about the other child's letter
  show();
  (tool.querySelector(".iep-sample") ?? tool.firstElementChild)?.after(note);
}
