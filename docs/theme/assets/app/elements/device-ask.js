/** What "This is not my device" asks before this tab becomes a guest's. */
import { PageError } from "../errors.js";
import { beGuestWith } from "../guest.js";
import { button, make } from "../make.js";
import * as storage from "../storage.js";
import { typed } from "../store.js";
import { OF_ALL } from "../whose.js";
import { things } from "./my-data-preview.js";

const WHAT =
  "From now on, this tab keeps what you type only until you close it. Other people’s words on this device stay where they are, and you won’t see them here.";
const MORE =
  "You can save a backup to take with you. When you are done, choose “Erase and leave” at the top.";
const UNSAVED = "Some words on this page are not saved yet. Copy them first, so that nothing is lost.";
const REFUSED =
  "This browser does not let the page do this. When you are done, open “My data” and erase all.";

/** What the site itself keeps beside what is typed. */
const BESIDE = /^(?:filled|set-aside):/;

/** @param {HTMLElement} place with the button that was pressed */
export function askGuest(place) {
  const opener = /** @type {HTMLElement} */ (place.querySelector("button"));
  const problem = make("p", { className: "iep-problem", role: "alert" });
  const all = Object.entries(typed());
  const seen = all.filter(([stored]) => !OF_ALL.has(stored) && !BESIDE.test(stored));
  const fresh = seen.flatMap(([stored, isNew]) => (isNew ? [stored] : []));
  const mixed = seen.flatMap(([stored, isNew]) => (isNew ? [] : [stored]));
  const choose = (/** @type {string} */ words, /** @type {string[]} */ names, primary = false) => {
    const made = button(words, { className: primary ? "md-button md-button--primary" : "md-button" });
    made.addEventListener("click", () => {
      problem.textContent = become(names);
    });
    return made;
  };
  const move = all.flatMap(([stored, isNew]) => (isNew ? [stored] : []));
  const choices =
    fresh.length > 0
      ? [choose("Move it into this tab", move, true), choose("Leave it on this device", [])]
      : [choose("Start as a guest", [], true)];
  const stay = button("Cancel");
  const box = make(
    "div",
    { className: "iep-device-ask", role: "group", "aria-label": "This is not my device" },
    make("p", {}, WHAT),
    make("p", {}, MORE),
    fresh.length > 0
      ? make(
          "p",
          {},
          make("strong", {}, "You have typed here already: "),
          `${things(fresh)}. Move it, or leave it here?`,
        )
      : null,
    mixed.length > 0 ? make("p", {}, stays(mixed)) : null,
    problem,
    make("p", { className: "iep-buttons" }, ...choices, stay),
  );
  const close = () => {
    box.remove();
    opener.ariaExpanded = "false";
    opener.focus();
  };
  stay.addEventListener("click", close);
  box.addEventListener("keydown", ({ key }) => key === "Escape" && close());
  opener.ariaExpanded = "true";
  place.append(box);
  choices[0]?.focus();
}

/** @param {string[]} mixed @returns {string} */
const stays = (mixed) =>
  `Some of what you typed was added to what stood here before you came: ${things(mixed)}. The two can’t be told apart, so that stays on this device. You can take your words out by hand first.`;

/** @param {string[]} names of what moves @returns {string} a problem in words; nothing: the page is on its way */
function become(names) {
  if (!document.dispatchEvent(new CustomEvent("iep:child-leaving", { cancelable: true }))) return UNSAVED;
  try {
    if (!beGuestWith(names)) return REFUSED;
  } catch (error) {
    if (!(error instanceof PageError)) throw error;
    return error.message;
  }
  storage.startAnew();
  location.reload(); // so that nothing of before is left, in no part of the page
  return "";
}
