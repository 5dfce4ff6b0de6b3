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
  async explain(id) {
    const reasons = this.querySelector("[data-output='reasons']");
    const details = reasons?.closest("details");
    if (!reasons || !details) return;
    details.open = true;
    this.refresh();
    await this.asking;
    const row = reasons.querySelector(`[data-reason="${id}"]`);
    if (!row) return;
    for (const each of this.querySelectorAll("[data-reason]"))
      each.classList.toggle("iep-chosen", each === row);
    row.scrollIntoView({
      block: "center",
      behavior: matchMedia("(prefers-reduced-motion)").matches ? "auto" : "smooth",
    });
  }
}

customElements.define("iep-letter", Letter);
