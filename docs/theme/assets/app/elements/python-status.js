/** Tells the parent, in one sentence, when Python has not come, and offers to try again. */
import * as python from "../client.js";
import { button, make } from "../make.js";

/** @param {HTMLElement} tool */
export function showPython(tool) {
  const line = make("p", { className: "iep-python", role: "status" });
  tool.querySelector(".iep-out")?.prepend(line);
  let said = "";
  /** @param {string} words */
  const say = (words) => {
    if (said === words) return; // the button may be under a finger just now
    said = words;
    line.replaceChildren(words);
    if (python.state() !== "failed") return;
    const again = button("Try again");
    again.addEventListener("click", () => python.retry().catch(() => undefined)); // its state event says what happened
    line.append(" ", again);
  };
  document.addEventListener("iep:python", (event) => {
    const { state, message } = /** @type {CustomEvent<{state: string, message?: string}>} */ (event).detail;
    if (state === "failed") say(message ?? "");
    if (state === "ready") say("");
  });
  document.addEventListener("iep:problem", (event) => say(/** @type {CustomEvent<string>} */ (event).detail));
}
