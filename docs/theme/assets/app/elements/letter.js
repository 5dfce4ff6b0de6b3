/** `<iep-letter>`: a letter with the reason for each sentence. */
import { Tool } from "./tool.js";

class Letter extends Tool {
  connectedCallback() {
    super.connectedCallback();
    this.addEventListener("click", ({ target }) => {
      if (!getSelection()?.isCollapsed) return; // words being marked, to copy them
      const sentence = target instanceof Element ? target.closest("[data-output='body'] [data-why]") : null;
      if (sentence) this.explain(sentence.getAttribute("data-sentence") ?? "");
    });
  }

  /** Opens the reasons at one sentence. @param {string} id */
  explain(id) {
    const reasons = this.querySelector("[data-output='reasons']");
    const row = reasons?.querySelector(`[data-reason="${id}"]`);
    const details = reasons?.closest("details");
    if (!row || !details) return;
    details.open = true;
    for (const each of this.querySelectorAll("[data-reason]"))
      each.classList.toggle("iep-chosen", each === row);
    row.scrollIntoView({
      block: "center",
      behavior: matchMedia("(prefers-reduced-motion)").matches ? "auto" : "smooth",
    });
  }
}

customElements.define("iep-letter", Letter);
