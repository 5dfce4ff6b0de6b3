/** Where the clipboard refuses: the words laid out and selected, for the parent to copy by hand. */

import { button, make } from "../make.js";

const ID = "iep-by-hand";
const TITLE = "The words to copy";
const HOW =
  "This browser does not let the page copy. The words are selected: press Ctrl+C, or on a Mac Command+C, or on a phone hold them and choose Copy.";

/**
 * Shows them below the button's row, in place of any laid out before, with the focus on them.
 * @param {HTMLElement} asked the button, which gets the focus back
 * @param {string} words
 * @param {() => void} copied called when they were copied
 */
export function layOut(asked, words, copied) {
  document.getElementById(ID)?.remove();
  const area = make("textarea", {
    id: `${ID}-words`,
    value: words,
    readOnly: true,
    rows: 6,
    "aria-describedby": `${ID}-how`,
  });
  area.addEventListener("copy", () => {
    if (area.selectionEnd > area.selectionStart) copied();
  });
  const close = button("Close");
  const box = make(
    "div",
    { id: ID, className: "iep-by-hand" },
    make("p", { id: `${ID}-how` }, HOW),
    make("label", { htmlFor: area.id, className: "iep-label" }, TITLE),
    area,
    make("p", { className: "iep-buttons" }, close),
  );
  close.addEventListener("click", () => {
    box.remove();
    asked.focus();
  });
  asked.closest("[data-definition]")?.addEventListener("input", () => box.remove(), { once: true }); // no longer so
  (asked.parentElement ?? asked).after(box);
  area.focus();
  area.setSelectionRange(0, words.length); // a phone takes this where it does not take select()
  area.scrollTop = 0;
}
