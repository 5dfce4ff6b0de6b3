/** Elements made by script. */

/**
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, any>} [properties] of the element; "role", "aria-..." and "data-..." are set as attributes
 * @param {...(string | Node | null)} children null is nothing
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function make(tag, properties = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (/^(role|aria-|data-)/.test(name)) made.setAttribute(name, value);
    else Object.assign(made, { [name]: value });
  }
  made.append(...children.filter((each) => each !== null));
  return made;
}

/** @param {string} words @param {Record<string, any>} [properties] @returns {HTMLButtonElement} */
export function button(words, properties = {}) {
  return make("button", { type: "button", className: "md-button", ...properties }, words);
}

/** @param {string} iso @returns {string} as a sentence has it: March 5, 2026; what is no date stays as it is */
export function longDate(iso) {
  const [year = 0, month = 0, day = 0] = iso.split("-").map(Number);
  const date = new Date(year, month - 1, day);
  if (Number.isNaN(date.valueOf())) return iso;
  return date.toLocaleDateString(document.documentElement.lang || "en", {
    year: "numeric",
    month: "long",
    day: "numeric",
  });
}
