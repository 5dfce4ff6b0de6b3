/** The form as answers, and answers into the form. */

/** @typedef {import("../storage.js").Given} Given */
/** @typedef {HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} Control */

/** @param {ParentNode} root @returns {Control[]} every control with a name */
export function controls(root) {
  return [...root.querySelectorAll(":is(input, textarea, select)[name]")].map(
    (each) => /** @type {Control} */ (each),
  );
}

/** @param {Control} control */
const isBox = (control) => control.type === "checkbox";

/** @param {Control} control */
const isPicked = (control) => control instanceof HTMLInputElement && control.checked;

/**
 * @param {Control[]} asked @param {(name: string) => boolean} [only]
 * @returns {Given} an answer for each name; several boxes of one name give a list
 */
export function answers(asked, only = () => true) {
  /** @type {Given} */
  const given = {};
  for (const control of asked) {
    const { name, value } = control;
    if (!only(name)) continue;
    if (isBox(control) && value !== "yes") {
      const list = /** @type {string[]} */ (given[name] ?? []);
      given[name] = isPicked(control) ? [...list, value] : list;
    } else if (isBox(control) || control.type === "radio") {
      if (isPicked(control)) given[name] = value;
      else given[name] ??= "";
    } else {
      given[name] = value;
    }
  }
  return given;
}

/**
 * Puts answers into the controls; a name without an answer is emptied, or set to its default.
 * @param {Control[]} asked @param {Given} given
 */
export function fill(asked, given) {
  for (const control of asked) {
    const answer = given[control.name];
    if (control instanceof HTMLInputElement && (isBox(control) || control.type === "radio")) {
      const picked = answer === undefined ? control.defaultChecked : [answer].flat().includes(control.value);
      if (control.checked !== picked) control.checked = picked;
      if (picked) unfold(control);
    } else {
      const text = typeof answer === "string" ? answer : "";
      if (control.value !== text) control.value = text;
      if (text) unfold(control);
    }
  }
}

/** What is filled in is not left folded away. @param {Control} control */
function unfold(control) {
  control.closest(".iep-note, .iep-more")?.setAttribute("open", "");
}

/** @param {Control} control @returns {boolean} whether it was changed since the page came */
export function changed(control) {
  if (control instanceof HTMLInputElement && (isBox(control) || control.type === "radio")) {
    return control.checked !== control.defaultChecked;
  }
  return control.value !== (control instanceof HTMLSelectElement ? "" : control.defaultValue);
}

/** @param {Control} control @returns {boolean} whether the parent writes in it, and does not choose */
export const isTyped = (control) => !/checkbox|radio|select/.test(control.type);

/** @param {Control} control @returns {boolean} whether the parent is writing in it now */
export function isBeingTyped(control) {
  return control === document.activeElement && isTyped(control) && control.value !== "";
}

/** @param {Given} given @returns {Given} without empty answers */
export function filled(given) {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value.length > 0));
}
