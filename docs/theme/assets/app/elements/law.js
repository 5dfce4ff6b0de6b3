/**
 * The marks behind sentences that state law: a tap shows the rule beside the sentence. Without this file, or
 * in a browser that has no popovers, a mark leads to the rule at the end of the page.
 */

import { button, make } from "../make.js";

const CLOSE = "Close";
const REPORT = "Report an error in this";

const panel = make("div", {
  className: "iep-panel md-typeset",
  popover: "auto",
  role: "dialog",
  "aria-label": "The rule",
});

/** @param {HTMLAnchorElement} mark */
function show(mark) {
  const rule = document.querySelector(mark.hash);
  if (!rule) return false;
  const close = leaving(CLOSE, () => mark.focus());
  const report = leaving(REPORT, () => {
    const rules = `${mark.dataset.cite} (${mark.hash.replace("#law-", "")})`;
    document.dispatchEvent(new CustomEvent("iep:report", { detail: { sentence: sentence(mark), rules } }));
  });
  const row = make("p", {}, close, " ", report);
  panel.replaceChildren(...[...rule.children].map((each) => each.cloneNode(true)), row);
  document.body.append(panel);
  panel.showPopover();
  close.focus({ preventScroll: true });
  return true;
}

/** @param {string} words @param {() => void} then @returns {HTMLElement} a button that closes the panel */
function leaving(words, then) {
  const made = button(words);
  made.addEventListener("click", () => {
    panel.hidePopover();
    then();
  });
  return made;
}

/** @param {Element} mark @returns {string} the sentence before it */
function sentence(mark) {
  const range = document.createRange();
  range.setStart(mark.closest("p, li, td, dd") ?? document.body, 0);
  range.setEndBefore(mark.closest(".iep-law") ?? mark);
  const before = range.cloneContents();
  for (const each of before.querySelectorAll(".iep-law")) each.replaceWith(each.firstChild ?? "");
  return (
    (before.textContent ?? "")
      .trim()
      .split(/(?<=[.!?])\s+/)
      .pop() ?? ""
  );
}

if ("showPopover" in panel) {
  document.addEventListener("click", (event) => {
    const mark = event.target instanceof Element && event.target.closest(".iep-law a");
    const plain = !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
    if (mark instanceof HTMLAnchorElement && plain && show(mark)) event.preventDefault();
  });
}
