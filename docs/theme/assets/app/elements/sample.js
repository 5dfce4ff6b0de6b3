/** "Show me with a made-up child": the tool filled with an example, marked, saved nowhere, cleared in one tap. */

/** @param {HTMLElement & {showSample: (shown: boolean) => void}} tool its page has the button */
export function wireSample(tool) {
  const one = (/** @type {string} */ tag) =>
    /** @type {Element} */ (tool.querySelector(`.iep-sample ${tag}`));
  const toggle = one("button");
  const note = one("span");
  const offer = toggle.textContent;
  toggle.addEventListener("click", () => {
    const shown = tool.toggleAttribute("data-sample-shown");
    toggle.textContent = shown ? "Clear the made-up child" : offer;
    note.textContent = shown ? "A made-up child. Nothing here is saved." : "";
    tool.showSample(shown);
  });
}
