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

/**
 * Asks, by a cancelable "iep:send" event, whether anything speaks against it.
 * @param {HTMLElement} button @param {"copy" | "print" | "mail"} how @param {string} output @param {string} words
 */
function may(button, how, output, words) {
  const detail = { how, output, text: words };
  return button.dispatchEvent(new CustomEvent("iep:send", { bubbles: true, cancelable: true, detail }));
}

/** @param {HTMLElement} tool @returns {string} all its papers as text */
function all(tool) {
  return [...tool.querySelectorAll(".iep-paper[data-output]")].map(text).join("\n\n");
}

/** @param {HTMLElement} tool the element whose buttons these are */
export function wireButtons(tool) {
  tool.addEventListener("click", async (event) => {
    const { target } = event;
    if (!(target instanceof HTMLElement)) return;
    const { copy: name } = target.dataset;
    if (target.hasAttribute("data-print") && may(target, "print", "", all(tool))) window.print();
    if (target instanceof HTMLAnchorElement && target.hasAttribute("data-mailto")) {
      if (!may(target, "mail", "body", `${text(output(tool, "subject"))}\n\n${text(output(tool, "body"))}`)) {
        event.preventDefault();
        return;
      }
      // Set only for this click, so that what was typed stands in no address of the page.
      target.href = mailto(tool);
      setTimeout(() => target.setAttribute("href", "mailto:"));
    }
    if (name === undefined) return;
    const paper = output(tool, name);
    say(target, ""); // so that the same words, the second time, are seen and read out again
    if (!text(paper)) return say(target, "There is nothing to copy yet.");
    if (!may(target, "copy", name, text(paper))) return undefined;
    const copied = await copy(text(paper), clean(paper).innerHTML);
    const left = hasBlanks(paper) ? " Empty blanks were left out." : "";
    return say(
      target,
      copied ? `Copied.${left}` : "This browser did not copy. Select the text above and copy it.",
    );
  });
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
