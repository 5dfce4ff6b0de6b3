/** A step in the page before something goes. */
import { button, make } from "../make.js";

/**
 * Says what will be done, and does it once the parent has said yes.
 * @param {HTMLElement} place @param {{words: string, yes: string, act: () => void, first?: HTMLElement}} asked
 */
export function confirm(place, { words, yes, act, first }) {
  const go = button(yes, { className: "md-button iep-danger" });
  const stay = button("Cancel");
  const opener = document.activeElement;
  go.addEventListener("click", () => {
    place.replaceChildren();
    act();
  });
  stay.addEventListener("click", () => {
    place.replaceChildren();
    if (opener instanceof HTMLElement) opener.focus();
  });
  const box = make(
    "div",
    { className: "iep-confirm", role: "group", "aria-label": yes },
    make("p", {}, words),
    make("p", { className: "iep-buttons" }, first ?? null, go, stay),
  );
  place.replaceChildren(box);
  (first ?? stay).focus();
}
