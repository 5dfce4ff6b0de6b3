/** Beside a field: what was written for it in another tab at the same time, to take it over or to let it be. */
import { button, longDate, make } from "../make.js";
import { keepBeside, others, settle } from "../others.js";
import { FAMILY } from "../whose.js";

/** @typedef {import("./tool.js").Tool} Tool */
/** @typedef {import("./form.js").Control} Control */

const DAY = /^\d{4}-\d\d-\d\d$/;

/** @param {Tool} tool shows what is kept beside its answers, and nothing where nothing is */
export function showOthers(tool) {
  /** @type {Set<Element>} */
  const wanted = new Set();
  for (const name of [FAMILY, tool.record]) {
    const found = tool.status?.attempt(() => others(name)) ?? new Map();
    for (const [field, texts] of found) {
      const control = controlOf(tool, field);
      if (control && tool.recordOf(control) === name) wanted.add(shown(tool, name, control, field, texts));
    }
  }
  for (const box of tool.querySelectorAll(".iep-other")) {
    if (!wanted.has(box) && !box.hasAttribute("data-settled")) box.remove();
  }
}

/** @param {Tool} tool @param {string} name @returns {Control | undefined} the field of that name, or the box for own words */
function controlOf(tool, name) {
  const own = (/** @type {Element} */ each) => `own:${each.getAttribute("data-own")}` === name;
  const box = [...tool.querySelectorAll("textarea[data-own]")].find(own);
  return /** @type {Control | undefined} */ (box) ?? tool.controls.find((each) => each.name === name);
}

/** @param {Tool} tool @param {string} name the record's @param {Control} control @param {string} field @param {string[]} texts */
function shown(tool, name, control, field, texts) {
  const place = control.closest(".iep-field") ?? control.parentElement ?? tool;
  const made = `${name} ${field} ${JSON.stringify(texts)}`;
  const there = [...place.querySelectorAll(".iep-other")].find(
    (each) => each.getAttribute("data-other") === made,
  );
  if (there) return there;
  for (const old of place.querySelectorAll(`.iep-other`)) old.remove();
  const box = make("div", { className: "iep-other iep-js", "data-other": made, role: "status" });
  const keep = button("Keep mine");
  keep.addEventListener("click", () => {
    tool.status?.saving(() => settle(name, field, texts));
    box.remove();
    control.focus();
  });
  box.append(
    make("p", {}, make("strong", {}, "Written in another tab:")),
    ...texts.map((text) => {
      const use = button("Use this");
      use.addEventListener("click", () => take(tool, { name, control, field, texts, text, box }));
      return make(
        "div",
        {},
        make("blockquote", {}, DAY.test(text) ? longDate(text) : text),
        use,
        " ",
        texts.at(-1) === text ? keep : "",
      );
    }),
  );
  place.append(box);
  return box;
}

/**
 * Puts other words into the field; one button puts back what stood there.
 * @param {Tool} tool @param {{name: string, control: Control, field: string, texts: string[], text: string, box: HTMLElement}} asked
 */
function take(tool, { name, control, field, texts, text, box }) {
  const mine = control.value;
  const put = (/** @type {string} */ words) => {
    control.value = words;
    control.dispatchEvent(new Event("input", { bubbles: true }));
  };
  put(text);
  if (!tool.isSaved()) return; // the red line says why; both versions are still there
  tool.status?.saving(() => settle(name, field, [text]));
  const left = texts.filter((each) => each !== text);
  const back = button("Put mine back");
  back.addEventListener("click", () => {
    put(mine);
    box.remove();
    tool.status?.saving(() => keepBeside(name, field, text));
    tool.restore();
    control.focus();
  });
  box.toggleAttribute("data-settled", true);
  box.replaceChildren(make("p", {}, "Those words stand here now. ", back));
  if (left.length > 0) tool.restore();
  control.focus();
}
