/**
 * Copy, share, print, and the mail app.
 *
 * Each way out tells the tool twice, with events that bubble: "iep:send" before, which a listener may cancel (it
 * then says why), and "iep:sent-off" after, when it was the email and not a part of it.
 */
import { copy } from "../clipboard.js";
import { make } from "../make.js";
import { arrived } from "../part.js";
import { clean, hasBlanks, text } from "./paper.js";

/** @typedef {"copy" | "share" | "print" | "mail"} How */

/** Mail programs cut longer addresses in half, so a longer letter offers no such link. */
const LONGEST_MAILTO = 1800;
/** The subject line and the email, under one name. */
const ALL = "all";
const SENDS = ["body", ALL];
const FROM_DISK =
  "This is a copy on your disk, and it has no link. Open the page on the internet to copy one.";

/** @param {HTMLElement} tool @param {string} name @returns {Element} the output of that name */
function output(tool, name) {
  const found = tool.querySelector(`[data-output="${name}"]`);
  if (!found) throw new TypeError(`no output is called ${name}`);
  return found;
}

/** @param {HTMLElement} tool @param {string} name an output's, or "all" */
function contents(tool, name) {
  const papers = (name === ALL ? ["subject", "body"] : [name]).map((each) => output(tool, each));
  const html = papers.map((paper) => clean(paper).innerHTML);
  if (name === ALL) html[0] = `<p>${html[0]}</p>`;
  return {
    plain: papers.map(text).filter(Boolean).join("\n\n"),
    html: html.join(""),
    blanks: papers.some(hasBlanks),
  };
}

/** @param {string} words @returns {string} for an address; half of a sign, which some keyboards leave, has no code there */
const encoded = (words) => encodeURIComponent(words.replace(/\p{Surrogate}/gu, "\ufffd"));

/** @param {HTMLElement} tool @returns {string} an address for the mail app */
function mailto(tool) {
  const [subject, body] = ["subject", "body"].map((name) => encoded(text(output(tool, name))));
  return `mailto:?subject=${subject}&body=${body}`;
}

/** Shows the mail link while the letter is short enough. @param {HTMLElement} tool */
export function offerMail(tool) {
  const link = tool.querySelector("[data-mailto]");
  if (link instanceof HTMLElement) link.hidden = mailto(tool).length > LONGEST_MAILTO;
}

/** @param {HTMLElement} tool the element whose buttons these are */
export function wireButtons(tool) {
  const share = tool.querySelector("[data-share]");
  if ("share" in navigator) share?.removeAttribute("hidden");
  const link = tool.querySelector("details[data-link]");
  link?.addEventListener("toggle", links); // its code is there before its button is pressed
  tool.addEventListener("click", async (event) => {
    const { target } = event;
    if (!(target instanceof HTMLElement)) return;
    const { copy: name } = target.dataset;
    if (name !== undefined) await copyOutput(tool, target, name);
    else if (target.hasAttribute("data-share")) await shareLetter(tool, target);
    else if (target.hasAttribute("data-print")) print(tool);
    else if (target.hasAttribute("data-copy-link")) await copyLink(tool, target);
    else if (target instanceof HTMLAnchorElement && target.hasAttribute("data-mailto")) {
      if (mayGo(tool, "mail", ALL)) openMail(tool, target);
      else event.preventDefault();
    }
  });
}

/** @param {HTMLElement} tool @param {HTMLElement} button @param {string} name */
async function copyOutput(tool, button, name) {
  say(button, ""); // so that the same words, the second time, are seen and read out again
  const { plain, html, blanks } = contents(tool, name);
  if (!plain) return say(button, "There is nothing to copy yet.");
  if (!mayGo(tool, "copy", name, plain)) return;
  const gone = () => wentOff(tool, "copy", name);
  await put(button, plain, { html, left: blanks ? " Empty blanks were left out." : "", gone });
}

/**
 * Into the clipboard; where it refuses, the words are laid out to be copied by hand.
 * @param {HTMLElement} button @param {string} plain
 * @param {{html?: string, left?: string, gone?: () => void}} [more] what to say as well, whom to tell
 */
async function put(button, plain, { html, left = "", gone = () => {} } = {}) {
  const copied = () => {
    say(button, `Copied.${left}`);
    gone();
  };
  if (await copy(plain, html)) return copied();
  const byHand = await arrived(import("./by-hand.js"));
  if (byHand) byHand.layOut(button, plain, copied);
  else say(button, "This browser did not copy. Select the text above and copy it.");
}

const links = () => arrived(import("../links.js"));

/** @param {HTMLElement} tool @param {HTMLElement} button */
async function copyLink(tool, button) {
  say(button, "");
  if (location.protocol === "file:") return say(button, FROM_DISK); // its address names folders of this device
  const made = await links();
  if (made) await put(button, made.address(tool));
  else say(button, "There is no network just now. Please try again later.");
}

/** @param {HTMLElement} tool @param {HTMLElement} button */
async function shareLetter(tool, button) {
  say(button, "");
  if (!mayGo(tool, "share", ALL)) return;
  try {
    await navigator.share({ title: text(output(tool, "subject")), text: text(output(tool, "body")) });
    wentOff(tool, "share", ALL);
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    if (error.name !== "AbortError") say(button, "This browser did not share it. You can copy it instead.");
  }
}

/** The page as it is: of a letter's, the email; of a checklist's, the list. @param {HTMLElement} tool */
function print(tool) {
  const printed = tool.matches("iep-letter") ? ALL : "page";
  if (!mayGo(tool, "print", printed)) return;
  window.print();
  wentOff(tool, "print", printed);
}

/** @param {HTMLElement} tool @param {HTMLAnchorElement} link */
function openMail(tool, link) {
  // Set only for this click, so that what was typed stands in no address of the page.
  link.href = mailto(tool);
  setTimeout(() => {
    link.setAttribute("href", "mailto:");
    wentOff(tool, "mail", ALL);
  });
}

/**
 * @param {HTMLElement} tool @param {How} how @param {string} name
 * @param {string} [words] that are about to go
 * @returns {boolean} whether nothing objects
 */
function mayGo(tool, how, name, words = contents(tool, ALL).plain) {
  const detail = { how, output: name, text: words };
  return tool.dispatchEvent(new CustomEvent("iep:send", { bubbles: true, cancelable: true, detail }));
}

/** @param {HTMLElement} tool @param {How} how @param {string} name */
function wentOff(tool, how, name) {
  if (!SENDS.includes(name)) return;
  tool.dispatchEvent(new CustomEvent("iep:sent-off", { bubbles: true, detail: { how, output: name } }));
}

/** Says something beside a button, for eyes and for screen readers. @param {HTMLElement} button @param {string} words */
function say(button, words) {
  const row = button.parentElement;
  if (!row) return;
  let said = row.querySelector(".iep-said");
  if (!said) {
    said = make("span", { className: "iep-said", role: "status" });
    row.append(said);
  }
  said.textContent = words;
}
