/** "Show me with a made-up child": the tool filled with an example, marked, saved nowhere, cleared in one tap. */

/** @param {HTMLElement & {showSample: (shown: boolean) => void}} tool */
export function addSampleButton(tool) {
  const bar = document.createElement("p");
  bar.className = "iep-sample";
  const button = document.createElement("button");
  button.type = "button";
  button.className = "md-button";
  const note = document.createElement("span");
  note.setAttribute("role", "status");
  bar.append(button, note);
  const say = (/** @type {boolean} */ shown) => {
    button.textContent = shown ? "Clear the made-up child" : "Show me with a made-up child";
    note.textContent = shown ? "A made-up child. Nothing here is saved." : "";
    tool.toggleAttribute("data-sample-shown", shown);
  };
  button.addEventListener("click", () => {
    const shown = !tool.hasAttribute("data-sample-shown");
    say(shown);
    tool.showSample(shown);
  });
  say(false);
  tool.prepend(bar);
}
