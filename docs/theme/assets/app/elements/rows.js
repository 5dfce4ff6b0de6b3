/**
 * Rows of a form: the built page holds the first, the others are made in its likeness. A control's name is
 * "field.row.column"; a row added later is named by its time, so that two tabs never give the same name.
 */
import { button, make } from "../make.js";
import { answers, changed, controls, fill, filled } from "./form.js";

/** @typedef {import("../storage.js").Given} Given */
/**
 * @typedef {HTMLElement & {
 *   typed: (control: EventTarget | null) => void, refresh: () => void, sample: boolean,
 * }} Tool
 */

const FIRST = "0";
/** Each field's first row as it was built, empty. @type {WeakMap<Element, Element>} */
const patterns = new WeakMap();
/**
 * In each plain paper, a field's paragraph as it was built, and its copies for the rows, by the rows' names.
 * @type {WeakMap<Element, Map<string, {built: Element, lines: Map<string, Element>}>>}
 */
const plain = new WeakMap();

/** Lets rows be added, removed and put back. @param {Tool} tool */
export function wireRows(tool) {
  for (const box of boxes(tool)) {
    const first = rows(box)[0];
    if (!first) continue;
    first.append(removeButton());
    const pattern = /** @type {Element} */ (first.cloneNode(true));
    fill(controls(pattern), {}); // a copy takes along what was typed before this script was here
    patterns.set(box, pattern);
    number(box);
  }
  tool.addEventListener("click", ({ target }) => {
    if (!(target instanceof Element)) return;
    const box = target.closest(".iep-field")?.querySelector("[data-rows]");
    const row = target.closest("[data-row]");
    if (box && target.matches("[data-add-row]")) {
      focusOn(add(box, newName()));
      tool.refresh();
    }
    if (box && row && target.matches("[data-remove-row]")) remove(tool, box, row);
  });
}

/**
 * Makes as many rows as there are answers for; a row being typed in stays. What was removed of the made-up
 * child's is not put back among the parent's own, nor the other way round.
 * @param {Tool} tool @param {Given} given
 */
export function matchRows(tool, given) {
  for (const box of boxes(tool)) {
    const field = `${box.getAttribute("data-rows")}.`;
    const names = Object.keys(filled(given)).filter((name) => name.startsWith(field));
    const wanted = new Set(names.map((name) => name.split(".")[1] ?? FIRST));
    for (const row of rows(box)) {
      if (row.contains(document.activeElement)) wanted.add(id(row));
      else if (!wanted.has(id(row))) row.remove();
    }
    for (const each of wanted.size > 0 ? wanted : [FIRST]) add(box, each);
    number(box);
    for (const line of box.querySelectorAll(".iep-removed")) {
      if (line.hasAttribute("data-of-sample") !== tool.sample) line.remove();
    }
  }
}

/** Takes away what puts removed rows back: they are another child's. @param {ParentNode} tool */
export function forgetRows(tool) {
  for (const line of tool.querySelectorAll(".iep-removed")) line.remove();
}

/**
 * Gives the plain paper a paragraph for each row, like that of the first.
 * @param {ParentNode} tool
 */
export function likeRows(tool) {
  for (const box of boxes(tool)) {
    const field = box.getAttribute("data-rows") ?? "";
    for (const paper of tool.querySelectorAll("[data-output]")) {
      const there = [...paper.querySelectorAll(`p:has([data-field^="${field}."])`)];
      if (!there[0]) continue;
      const { built, lines } = ofPaper(paper, field, there[0]);
      const wanted = rows(box).map((row, index) => {
        const line = lines.get(id(row)) ?? renamed(built, field, id(row));
        lines.set(id(row), line);
        const shown = line.querySelector(".iep-number");
        if (shown) shown.textContent = `${index + 1}.`;
        return line;
      });
      if (wanted.length === there.length && wanted.every((line, index) => line === there[index])) continue;
      const place = document.createComment("");
      there[0].before(place);
      for (const each of there) each.remove();
      place.replaceWith(...wanted);
    }
  }
}

/** @param {Element} paper @param {string} field @param {Element} line the first one of the field, as it was built */
function ofPaper(paper, field, line) {
  const known = plain.get(paper) ?? new Map();
  plain.set(paper, known);
  const made = known.get(field) ?? { built: line.cloneNode(true), lines: new Map([[FIRST, line]]) };
  known.set(field, made);
  return made;
}

/** @returns {string} of a row begun now */
const newName = () => Date.now().toString(36);

/** @param {ParentNode} tool @returns {Element[]} what holds the rows of each field */
const boxes = (tool) => [...tool.querySelectorAll("[data-rows]")];

/** @param {Element} box @returns {Element[]} */
const rows = (box) => [...box.querySelectorAll("[data-row]")];

/** @param {Element} row */
const id = (row) => row.getAttribute("data-row") ?? "";

/** @param {Element} row */
const focusOn = (row) => controls(row)[0]?.focus();

/** @param {Element} box @param {string} name @returns {Element} the row of that name, made if it was not there */
function add(box, name) {
  const all = rows(box);
  const there = all.find((row) => id(row) === name);
  const pattern = patterns.get(box);
  if (there || !pattern) return /** @type {Element} */ (there);
  const row = renamed(pattern, box.getAttribute("data-rows") ?? "", name);
  const after = all.find((each) => isLater(id(each), name));
  if (after) after.before(row);
  else box.append(row);
  number(box);
  return row;
}

/** @param {string} one @param {string} other */
const isLater = (one, other) => (one.length === other.length ? one > other : one.length > other.length);

/**
 * @param {Tool} tool @param {Element} box
 * @param {Element} row taken out of the form and of what is saved; one button puts it back
 */
function remove(tool, box, row) {
  const kept = answers(controls(row));
  const name = id(row);
  clear(tool, row);
  const back = button("Put it back", { "aria-label": "Removed. Put it back" });
  const line = make("p", { className: "iep-removed" }, "Removed. ", back);
  line.toggleAttribute("data-of-sample", tool.sample);
  row.replaceWith(line);
  const standIn = rows(box).length === 0 ? add(box, newName()) : undefined;
  number(box);
  tool.refresh();
  back.addEventListener("click", () => {
    line.remove();
    if (standIn && isEmpty(standIn)) standIn.remove();
    const again = add(box, name);
    fill(controls(again), kept);
    number(box);
    for (const control of controls(again)) tool.typed(control);
    focusOn(again);
  });
  back.focus();
}

/** @param {Element} row */
const isEmpty = (row) => !controls(row).some(changed);

/** Empties it, also of what is chosen unless the parent chooses otherwise. @param {Tool} tool @param {Element} row */
function clear(tool, row) {
  for (const control of controls(row)) {
    if (control instanceof HTMLInputElement && /checkbox|radio/.test(control.type)) control.checked = false;
    else control.value = "";
  }
  for (const control of controls(row)) tool.typed(control);
}

/** @param {Element} box */
function number(box) {
  for (const [index, row] of rows(box).entries()) {
    const legend = row.querySelector("legend");
    if (legend) legend.textContent = String(index + 1);
    row.querySelector("[data-remove-row]")?.setAttribute("aria-label", `Remove ${index + 1}`);
  }
}

/**
 * @param {Element} like @param {string} field @param {string} row
 * @returns {Element} a copy whose names are those of another row
 */
function renamed(like, field, row) {
  const copy = /** @type {Element} */ (like.cloneNode(true));
  const old = new RegExp(`${field}\\.[0-9a-z]+\\.`, "g");
  for (const each of [copy, ...copy.querySelectorAll("*")]) {
    for (const { name, value } of [...each.attributes]) {
      if (name !== "value" && value.includes(`${field}.`))
        each.setAttribute(name, value.replace(old, `${field}.${row}.`));
    }
  }
  if (copy.hasAttribute("data-row")) copy.setAttribute("data-row", row);
  return copy;
}

const removeButton = () => button("Remove", { "data-remove-row": "" });
