/** Copy, print, and the mail app. */
import { copy } from "../clipboard.js";
import { clean, hasBlanks, text } from "./paper.js";

/** Mail programs cut longer addresses in half, so a longer letter offers no such link. */
const LONGEST_MAILTO = 1800;

/** @param {HTMLElement} tool @param {string} name @returns {Element} the output of that name */
function output(tool, name) {
  const found = tool.querySelector(`[data-output="${name}"]`);
  if (!found) throw new TypeError(`no output is called ${name}`);
  return found;
}

/** @param {HTMLElement} tool @returns {string} an address for the mail app */
function mailto(tool) {
  const subject = encodeURIComponent(text(output(tool, "subject")));
  return `mailto:?subject=${subject}&body=${encodeURIComponent(text(output(tool, "body")))}`;
}

/** Shows the mail link while the letter is short enough. @param {HTMLElement} tool */
export function offerMail(tool) {
  const link = tool.querySelector("[data-mailto]");
  if (link instanceof HTMLElement) link.hidden = mailto(tool).length > LONGEST_MAILTO;
}

/** @param {HTMLElement} tool the element whose buttons these are */
export function wireButtons(tool) {
  tool.addEventListener("click", async ({ target }) => {
    if (!(target instanceof HTMLElement)) return;
    const { copy: name } = target.dataset;
    if (target.hasAttribute("data-print")) {
      window.print();
      sentOff(tool, "print", "body");
    }
    if (target instanceof HTMLAnchorElement && target.hasAttribute("data-mailto")) {
      // Set only for this click, so that what was typed stands in no address of the page.
      target.href = mailto(tool);
      setTimeout(() => target.setAttribute("href", "mailto:"));
      sentOff(tool, "mail", "body");
    }
    if (name === undefined) return;
    const paper = output(tool, name);
    say(target, ""); // so that the same words, the second time, are seen and read out again
    if (!text(paper)) return say(target, "There is nothing to copy yet.");
    const copied = await copy(text(paper), clean(paper).innerHTML);
    if (copied && name === "body") sentOff(tool, "copy", name);
    const left = hasBlanks(paper) ? " Empty blanks were left out." : "";
    return say(
      target,
      copied ? `Copied.${left}` : "This browser did not copy. Select the text above and copy it.",
    );
  });
}

/** Tells that a letter was copied, printed or handed on. @param {HTMLElement} tool @param {string} how @param {string} output */
function sentOff(tool, how, output) {
  tool.dispatchEvent(new CustomEvent("iep:sent-off", { bubbles: true, detail: { how, output } }));
}

/** Says something beside a button, for eyes and for screen readers. @param {HTMLElement} button @param {string} words */
function say(button, words) {
  const row = button.parentElement;
  if (!row) return;
  let said = row.querySelector(".iep-said");
  if (!said) {
    said = document.createElement("span");
    said.className = "iep-said";
    said.setAttribute("role", "status");
    row.append(said);
  }
  said.textContent = words;
}
