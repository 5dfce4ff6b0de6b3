/** The parent's own words for a sentence: the boxes beside the reasons, and the question when answers changed. */
import { button, make } from "../make.js";

/** @typedef {import("./letter.js").Letter} Letter */
/** @typedef {import("../storage.js").Given} Given */

const DONE = {
  keep: "Your sentence stays as it is.",
  use: "The letter’s own sentence stands there now.",
  add: "Your words stand near the end of the letter now.",
  drop: "Your words for this sentence are taken away.",
};

/** Boxes that the parent opened; their rows are made anew when an answer changes them. @type {Set<string>} */
const opened = new Set();

/** Fills the boxes with what stands in the letter, once Python has made them. @param {Letter} letter */
export function show(letter) {
  if (!letter.hasAttribute("data-edits")) wire(letter);
  for (const box of boxes(letter)) {
    const id = box.dataset.own ?? "";
    const own = letter.edits[`own:${id}`];
    if (box !== document.activeElement) {
      const words = String(own ?? drafted(box));
      if (box.value !== words) box.value = words;
    }
    if (own !== undefined || opened.has(id)) box.closest("details")?.setAttribute("open", "");
  }
}

/** @param {Letter} letter @returns {HTMLTextAreaElement[]} */
const boxes = (letter) => [...letter.querySelectorAll("textarea")].filter((each) => "own" in each.dataset);

/** @param {Element} box @returns {string} the letter's own sentence as its row shows it */
const drafted = (box) => box.closest("li")?.querySelector(".iep-quoted")?.textContent ?? "";

/** @param {Letter} letter */
function wire(letter) {
  letter.setAttribute("data-edits", ""); // the boxes show from now on: what is typed in them is kept
  letter.addEventListener("input", ({ target }) => {
    const box = boxes(letter).find((each) => each === target);
    if (box) typed(letter, box);
  });
  letter.addEventListener("focusout", ({ target }) => {
    if (target instanceof HTMLElement && "own" in target.dataset) setTimeout(() => letter.refresh());
  });
  letter.addEventListener(
    "toggle",
    ({ target }) => {
      if (!(target instanceof HTMLDetailsElement && target.matches(".iep-own"))) return;
      const id = target.querySelector("textarea")?.dataset.own ?? "";
      opened[target.open ? "add" : "delete"](id);
    },
    { capture: true },
  );
  letter.addEventListener("click", ({ target }) => {
    const row = target instanceof HTMLElement && target.dataset.act ? target.closest("li") : null;
    if (row && target instanceof HTMLElement) decide(letter, row, target.dataset.act ?? "");
  });
}

/** Words like the letter's own, or none, are no edit. @param {Letter} letter @param {HTMLTextAreaElement} box */
function typed(letter, box) {
  const id = box.dataset.own ?? "";
  const words = box.value.trim();
  const same = words === "" || words === drafted(box).trim();
  const was = letter.edits[`was:${id}`] ?? box.dataset.says ?? "";
  letter.edit({ [`own:${id}`]: same ? "" : box.value, [`was:${id}`]: same ? "" : was });
}

/** @param {Letter} letter @param {HTMLElement} row @param {string} act */
function decide(letter, row, act) {
  const id = row.dataset.change ?? "";
  const own = letter.edits[`own:${id}`] ?? "";
  const before = { [`own:${id}`]: own, [`was:${id}`]: letter.edits[`was:${id}`] ?? "" };
  if (act === "keep") letter.edit({ [`was:${id}`]: row.dataset.now ?? "" });
  else letter.edit({ [`own:${id}`]: "", [`was:${id}`]: "" });
  if (act === "add") change(letter, (added) => [added, own].filter(Boolean).join("\n"));
  offerUndo(letter, DONE[/** @type {keyof typeof DONE} */ (act)], async () => {
    letter.edit(before);
    if (act === "add") change(letter, (added) => added.replace(String(own), () => "").trim());
    await letter.asking;
    const again = [...letter.querySelectorAll("[data-change]")].find(
      (each) => each instanceof HTMLElement && each.dataset.change === id,
    );
    (again?.querySelector("button") ?? heading(letter)).focus();
  });
}

/** Changes what the parent added to the letter, as if it were typed. @param {Letter} letter @param {(added: string) => string} to */
function change(letter, to) {
  const field = letter.controls.find((each) => each.name === "added");
  if (!field) return;
  field.value = to(field.value);
  letter.typed(field);
}

/** @param {Letter} letter @returns {HTMLElement} where the focus goes when its place is gone */
function heading(letter) {
  const found = /** @type {HTMLElement} */ (letter.querySelector("h2"));
  found.tabIndex = -1;
  return found;
}

/** @param {Letter} letter @param {string} words what was done @param {() => void} undo */
function offerUndo(letter, words, undo) {
  letter.querySelector(".iep-undo")?.remove();
  const said = make("span", { className: "iep-said", role: "status" });
  const back = button("Undo");
  const line = make("p", { className: "iep-undo iep-buttons" }, said, back);
  back.addEventListener("click", () => {
    line.remove();
    undo();
  });
  letter.querySelector("[data-output='changed']")?.after(line);
  said.textContent = words;
  back.focus();
}
