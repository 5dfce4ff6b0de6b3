/** The question when our words for a letter changed since the parent last saw theirs: the old and the new. */
import { copy } from "../clipboard.js";
import { make } from "../make.js";

/** @typedef {import("./letter.js").Letter} Letter */

const COPIED = "Copied.";
const UNCOPIED = "This browser did not copy. Open “See both”, select the text and copy it.";

/** Asks, or brings both texts up to date where it asks already. @param {Letter} letter */
export function offer(letter) {
  if (!letter.querySelector(".iep-wording")) ask(letter);
  const [then, now] = letter.querySelectorAll(".iep-wording .iep-text");
  if (then && then.textContent !== letter.seen.text) then.textContent = letter.seen.text;
  if (now && now.textContent !== letter.text) now.textContent = letter.text;
}

/** @param {Letter} letter */
function ask(letter) {
  const aside = make("aside", { className: "iep-wording" });
  const said = make("p", { role: "status" });
  const both = make("details");
  const pair = make("div", { className: "iep-both" }, paper("As you had it"), paper("As it reads now"));
  both.append(make("summary", {}, "See both"), pair);
  const copied = make("span", { className: "iep-said", role: "status" });
  const earlier = button("Copy the earlier one", async () => {
    copied.textContent = ""; // so that the same words, the second time, are read out again
    copied.textContent = (await copy(letter.seen.text)) ? COPIED : UNCOPIED;
  });
  const goOn = button("Go on with the new wording", () => {
    letter.seen = { wording: "", text: "" };
    letter.remember();
    aside.remove();
    const heading = /** @type {HTMLElement} */ (letter.querySelector("h2"));
    heading.tabIndex = -1;
    heading.focus();
  });
  const row = make("p", { className: "iep-buttons" }, earlier, goOn, copied);
  aside.append(said, both, row);
  letter.querySelector(".iep-mail")?.before(aside);
  said.textContent = "The wording of this letter has changed since you wrote yours.";
}

/** @param {string} title @returns {HTMLElement} */
function paper(title) {
  const scrolls = { tabIndex: 0, role: "group", "aria-label": title }; // it may be long
  const text = make("div", { className: "iep-paper iep-text", ...scrolls });
  return make("div", {}, make("p", { className: "iep-label" }, title), text);
}

/** @param {string} words @param {() => void} act @returns {HTMLElement} */
function button(words, act) {
  const made = make("button", { type: "button", className: "md-button" }, words);
  made.addEventListener("click", act);
  return made;
}
