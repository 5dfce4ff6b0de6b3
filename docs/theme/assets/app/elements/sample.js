/** "Show me with a made-up child": the tool filled with an example, marked, saved nowhere, cleared in one tap. */
import { button, make } from "../make.js";

/** @param {HTMLElement & {showSample: (shown: boolean) => void}} tool */
export function addSampleButton(tool) {
  const toggle = button("");
  const note = make("span", { role: "status" });
  const say = (/** @type {boolean} */ shown) => {
    toggle.textContent = shown ? "Clear the made-up child" : "Show me with a made-up child";
    note.textContent = shown ? "A made-up child. Nothing here is saved." : "";
    tool.toggleAttribute("data-sample-shown", shown);
  };
  toggle.addEventListener("click", () => {
    const shown = !tool.hasAttribute("data-sample-shown");
    say(shown);
    tool.showSample(shown);
  });
  say(false);
  tool.prepend(make("p", { className: "iep-sample" }, toggle, note));
}
