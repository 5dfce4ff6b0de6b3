/** Letters on the page: filling the blanks of the plain one, and reading any of them out as text. */

/** @typedef {import("./form.js").Control} Control */

/**
 * Copies what is typed into the blanks that carry the field's name; the rest of the letter is Python's business.
 * @param {Element} root @param {Control[]} controls @param {Map<Element, string>} labels each blank's own words
 */
export function fillBlanks(root, controls, labels) {
  for (const blank of root.querySelectorAll("[data-output] [data-field]")) {
    const name = blank.getAttribute("data-field");
    const said = controls
      .filter((each) => each.name === name)
      .map(words)
      .filter(Boolean)
      .join(", ");
    if (!labels.has(blank)) labels.set(blank, blank.textContent ?? "");
    blank.replaceChildren(...lines(said || (labels.get(blank) ?? "")));
    blank.classList.toggle("iep-blank", !said);
  }
}

/**
 * Shows a key at once where the letter has the field's words already; Python's letter follows in a moment.
 * @param {Element} root @param {Control} control that was typed in
 * @returns {Element[]} the places that show it
 */
export function echo(root, control) {
  const said = control.value.trim();
  if (!said || control.matches("select, [type=checkbox], [type=radio], [type=date]")) return [];
  const places = [...root.querySelectorAll(`[data-output] [data-field="${control.name}"]`)];
  for (const place of places) {
    place.replaceChildren(...lines(said));
    place.classList.remove("iep-blank");
  }
  return places;
}

/**
 * @param {Element} root @param {Set<string>} ids of the sentences that the parent left out
 * @param {boolean} lawless whether the parent wants no law named, and so no sentence that states it
 */
export function hideSentences(root, ids, lawless) {
  for (const sentence of root.querySelectorAll("[data-output] [data-sentence]")) {
    const law = lawless && sentence.hasAttribute("data-rule");
    sentence.toggleAttribute("hidden", law || ids.has(sentence.getAttribute("data-sentence") ?? ""));
  }
}

/**
 * Puts the parent's own sentences in the place of those of the plain letter.
 * @param {Element} root @param {Map<string, string>} own words by sentence id @param {Set<string>} out ids left out
 * @param {Map<Element, ChildNode[]>} before takes what they take the place of
 * @returns {boolean} whether one that was not left out has no place in this letter
 */
export function placeOwn(root, own, out, before) {
  const homeless = new Set([...own.keys()].filter((id) => !out.has(id)));
  for (const sentence of root.querySelectorAll("[data-output] [data-sentence]")) {
    const id = sentence.getAttribute("data-sentence") ?? "";
    const said = own.get(id);
    if (said === undefined) continue;
    before.set(sentence, [...sentence.childNodes]);
    sentence.replaceChildren(...lines(said.trim()));
    sentence.toggleAttribute("hidden", out.has(id));
    homeless.delete(id);
  }
  return homeless.size > 0;
}

/** @param {Control} control @returns {string} what it adds to a sentence */
function words(control) {
  if (control instanceof HTMLInputElement && ["checkbox", "radio"].includes(control.type)) {
    return control.checked ? (control.dataset.text ?? "") : "";
  }
  if (control instanceof HTMLSelectElement) return control.value && (control.selectedOptions[0]?.text ?? "");
  return control.value.trim();
}

/** @param {string} said @returns {(string | Node)[]} with its line breaks */
function lines(said) {
  return said.split("\n").flatMap((each, index) => (index ? [document.createElement("br"), each] : [each]));
}

/** @param {Element} paper @returns {Element} a copy without blanks, nor what makes no sense without them */
export function clean(paper) {
  const copy = /** @type {Element} */ (paper.cloneNode(true));
  for (const sentence of copy.querySelectorAll("[data-sentence][hidden]")) dropped(sentence);
  for (const sentence of copy.querySelectorAll("[data-sentence]:has(.iep-blank)")) {
    for (const blank of sentence.querySelectorAll(".iep-blank")) blank.remove();
    const said = sentence.hasAttribute("data-optional") ? "" : squeezed(sentence.textContent ?? "");
    if (said) sentence.textContent = said;
    else dropped(sentence);
  }
  for (const number of copy.querySelectorAll("p:not(:has([data-sentence])) > .iep-number")) {
    number.parentElement?.remove();
  }
  for (const empty of copy.querySelectorAll(".iep-blank, li:empty")) empty.remove();
  for (const list of copy.querySelectorAll("ul:empty, ol:empty")) {
    lead(list)?.remove();
    list.remove();
  }
  return copy;
}

/** Takes a sentence out, and the space or line break on one side of it. @param {Element} sentence */
function dropped(sentence) {
  (sentence.previousSibling ?? sentence.nextSibling)?.remove();
  sentence.remove();
}

/** @param {string} said @returns {string} without the gap that a blank leaves */
function squeezed(said) {
  return said
    .replace(/\s+/g, " ")
    .replace(/ +([.,;:?])/g, "$1")
    .trim();
}

/** @param {Element} list @returns {Element | null} the line that stands right above it */
const lead = (list) => (list.previousElementSibling?.matches("p") ? list.previousElementSibling : null);

/** @param {Element} paper @returns {string} its text as an email takes it: an empty line between paragraphs */
export function text(paper) {
  const copy = clean(paper);
  if (!copy.querySelector("p, ul, ol")) return line(copy);
  return [...copy.children].map(block).filter(Boolean).join("\n\n");
}

/** @param {Element} element @returns {string} */
function block(element) {
  if (element.matches("ul, ol")) {
    const mark = (/** @type {number} */ index) => (element.tagName === "UL" ? "-" : `${index + 1}.`);
    return [...element.children].map((item, index) => `${mark(index)} ${line(item)}`).join("\n");
  }
  return line(element);
}

/** @param {Element} element @returns {string} its words, with its line breaks */
function line(element) {
  for (const br of element.querySelectorAll("br")) br.replaceWith("\n");
  return (element.textContent ?? "").trim();
}

/** @param {Element} paper @returns {boolean} whether a blank is still empty */
export function hasBlanks(paper) {
  return paper.querySelector(".iep-blank") !== null;
}
