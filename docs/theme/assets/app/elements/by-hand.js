/** Where the clipboard refuses: the words laid out and selected, for the parent to copy by hand. */

const ID = "iep-by-hand";
const TITLE = "The words to copy";
const HOW =
  "This browser does not let the page copy. The words are selected: press Ctrl+C, or on a Mac Command+C, or on a phone hold them and choose Copy.";

/**
 * Shows them below the button's row, in place of any laid out before, with the focus on them.
 * @param {HTMLElement} button that asked for it, and gets the focus back
 * @param {string} words
 * @param {() => void} copied called when they were copied
 */
export function layOut(button, words, copied) {
  document.getElementById(ID)?.remove();
  const box = document.createElement("div");
  box.id = ID;
  box.className = "iep-by-hand";
  const area = document.createElement("textarea");
  Object.assign(area, { id: `${ID}-words`, value: words, readOnly: true, rows: 6 });
  area.setAttribute("aria-describedby", `${ID}-how`);
  area.addEventListener("copy", () => {
    if (area.selectionEnd > area.selectionStart) copied();
  });
  const label = Object.assign(document.createElement("label"), {
    htmlFor: area.id,
    className: "iep-label",
    textContent: TITLE,
  });
  const how = Object.assign(document.createElement("p"), { id: `${ID}-how`, textContent: HOW });
  const close = document.createElement("button");
  Object.assign(close, { type: "button", className: "md-button", textContent: "Close" });
  close.addEventListener("click", () => {
    box.remove();
    button.focus();
  });
  button.closest("[data-definition]")?.addEventListener("input", () => box.remove(), { once: true }); // no longer so
  const row = Object.assign(document.createElement("p"), { className: "iep-buttons" });
  row.append(close);
  box.append(how, label, area, row);
  (button.parentElement ?? button).after(box);
  area.focus();
  area.setSelectionRange(0, words.length); // a phone takes this where it does not take select()
  area.scrollTop = 0;
}
