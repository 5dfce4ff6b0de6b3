/**
 * The mix-up stop: a text that names another child is held back once, with a sentence beside the button and a
 * second button, since a sister may well be named on purpose. It needs no Python.
 */
import { button as madeButton, make } from "../make.js";
import { holds, ways, words } from "../names.js";
import * as storage from "../storage.js";
import { called, everyChild } from "./child.js";
import { controls } from "./form.js";
import { formerNames, keepFormerNames } from "./former.js";

const ANYWAY = {
  copy: "Copy it anyway",
  print: "Print it anyway",
  mail: "Open it anyway",
  share: "Share it anyway",
};
const TYPED = "input[type=text], textarea, [contenteditable]";

/** @typedef {{how: keyof typeof ANYWAY, output: string, text: string}} Send */
/** @typedef {import("./former.js").Tool} Tool */

/** @param {Tool} tool whose buttons send "iep:send" before they do anything */
export function stopMixUps(tool) {
  /** Texts that the parent let through. @type {Set<string>} */
  const passed = new Set();
  tool.addEventListener("iep:send", (event) => {
    const { detail } = /** @type {CustomEvent<Send>} */ (event);
    clear(tool);
    if (event.defaultPrevented || tool.sample || passed.has(detail.text)) return;
    const why = objection(tool, detail);
    if (!why) return;
    event.preventDefault();
    const button = event.target === tool ? sender(tool, detail) : /** @type {HTMLElement} */ (event.target);
    stop(button, detail, why, () => passed.add(detail.text));
  });
  tool.addEventListener("input", () => clear(tool));
  document.addEventListener("iep:child", () => {
    passed.clear();
    clear(tool);
    for (const said of tool.querySelectorAll(".iep-said")) said.textContent = ""; // it was said to another letter
  });
  keepFormerNames(tool);
}

/** @param {Tool} tool @param {Send} detail @returns {string} what to ask the parent first; nothing: it may go */
function objection(tool, detail) {
  const all = everyChild();
  const own = all.find(({ id }) => id === storage.child());
  if (!own) return "";
  const text = tool.localName === "iep-letter" ? "This letter" : "This text";
  const others = all.flatMap((each) => (each === own ? [] : [each.name]));
  if (own.name && others.includes(own.name)) {
    return `You have two forms for ${own.name}. If you typed this name over another child’s, put the old name back and choose “Switch child” at the top. If all is right, go on.`;
  }
  const isNamed = naming(tool, detail, own.name);
  const other = others.flatMap(ways).find(isNamed);
  if (other) {
    return `${text} is for ${called(own)}, and it names ${other}. If it is about ${other}, choose “Switch child” at the top. If you meant to name ${other} here, go on.`;
  }
  const former = formerNames().flatMap(ways).find(isNamed);
  if (!former) return "";
  return `${text} is for ${called(own)}, and it names ${former}, the name that stood here before. If ${former} should not be named, change your words above. If you meant it, go on.`;
}

/**
 * @param {Tool} tool @param {Send} detail @param {string} own name
 * @returns {(name: string) => boolean} whether that name of another stands in what is sent
 */
function naming(tool, detail, own) {
  const typed = words([...tool.querySelectorAll(TYPED)].map(content).join("\n"));
  const sent = words(detail.how === "print" ? `${detail.text}\n${typed.join(" ")}` : detail.text);
  const ours = [own, ...["parent", "parent_2", "school"].map((name) => answer(tool, name))].map(words);
  const said = words(template(tool));
  return (name) => {
    const way = words(name);
    // "June 3" and "Will you": words of the letter itself are no names, unless the parent wrote one as well.
    const isName = holds(typed, way) || !holds(said, way);
    return isName && holds(sent, way) && !ours.some((each) => holds(each, way));
  };
}

/** @param {Tool} tool @returns {string} the letter's own words, without what the parent typed into it */
function template(tool) {
  const asked = new Set(controls(tool).flatMap((each) => (each.matches(TYPED) ? each.name : [])));
  const sentences = [...tool.querySelectorAll("[data-output] [data-sentence]")].map((each) => {
    const copy = /** @type {Element} */ (each.cloneNode(true));
    for (const field of copy.querySelectorAll("[data-field]")) {
      if (asked.has(field.getAttribute("data-field") ?? "")) field.remove();
    }
    return copy.textContent;
  });
  return sentences.join("\n");
}

/** @param {Element} element @returns {string} what the parent wrote there */
const content = (element) => ("value" in element ? String(element.value) : (element.textContent ?? ""));

/** @param {Tool} tool @param {string} name of a field */
const answer = (tool, name) => controls(tool).find((each) => each.name === name)?.value ?? "";

/** @param {Tool} tool @param {Send} detail @returns {HTMLElement} the button that it came from */
function sender(tool, { how, output }) {
  const marks = {
    copy: `[data-copy="${output}"]`,
    mail: "[data-mailto]",
    print: "[data-print]",
    share: "[data-share]",
  };
  const button = tool.querySelector(marks[how]);
  if (!(button instanceof HTMLElement)) throw new TypeError(`no button sends ${how} ${output}`);
  return button;
}

/** @param {HTMLElement} button @param {Send} detail @param {string} why @param {() => void} pass */
function stop(button, { how }, why, pass) {
  const row = button.parentElement ?? button;
  const said = row.querySelector(":scope > .iep-said");
  if (said) said.textContent = "";
  const status = make("span", { role: "status" });
  const anyway = madeButton(ANYWAY[how]);
  const box = make("span", { className: "iep-stop" }, status, " ", anyway);
  anyway.addEventListener("click", () => {
    pass();
    button.focus(); // before the one that has it goes
    box.remove();
    button.click();
  });
  row.append(box);
  setTimeout(() => status.append(why)); // into a region that is there already, so that it is read out
}

/** @param {Tool} tool */
function clear(tool) {
  for (const box of tool.querySelectorAll(".iep-stop")) box.remove();
}
