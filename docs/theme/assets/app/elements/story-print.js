/** Printing the timeline: what is shown just now, and where the parent ticks it the full texts after the list. */
import { dayOf } from "../entries.js";
import { longDate, make } from "../make.js";

/** @typedef {import("../entries.js").Entry} Entry */

/** @param {HTMLElement} tool @param {() => Map<string, Entry>} kept */
export function printTexts(tool, kept) {
  tool.querySelector("[data-print-story]")?.addEventListener("click", () => window.print());
  let texts = make("section");
  window.addEventListener("beforeprint", () => {
    const wanted = tool.querySelector("#iep-story-texts");
    if (!(wanted instanceof HTMLInputElement) || !wanted.checked) return;
    const shown = [...tool.querySelectorAll(".iep-item:not([hidden])")].map((row) =>
      kept().get((row.getAttribute("data-item") ?? "").replace("entry:", "")),
    );
    const parts = shown.filter((each) => each !== undefined).filter((each) => each.text);
    texts = make(
      "section",
      { className: "iep-story-texts" },
      make("h2", {}, "The full texts"),
      ...parts.map(whole),
    );
    tool.append(texts);
  });
  window.addEventListener("afterprint", () => texts.remove());
}

/** @param {Entry} entry @returns {HTMLElement} */
function whole(entry) {
  const { title, to, subject, text } = entry;
  const day = dayOf(entry);
  const head = [day ? longDate(day) : "Day not known", title, to].filter(Boolean).join(" · ");
  const words = subject ? `Subject: ${subject}\n\n${text}` : text;
  return make("article", {}, make("h3", {}, head), make("div", { className: "iep-sent-text" }, words));
}
