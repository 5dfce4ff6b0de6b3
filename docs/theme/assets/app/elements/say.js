/** The words to say that stand in guides, each with a button that copies them. */
import { copy } from "../clipboard.js";
import { button, make } from "../make.js";

const COPY = "Copy these words";
const COPIED = "Copied.";
const UNCOPIED = "This browser did not copy. Select the words and copy them.";

for (const quote of document.querySelectorAll("article blockquote")) {
  const words = [...quote.children].map((each) => (each.textContent ?? "").trim().replace(/ *\n */g, "\n"));
  const copying = button(COPY);
  const said = make("span", { className: "iep-said", role: "status" });
  copying.addEventListener("click", async () => {
    said.textContent = ""; // so that the same words, the second time, are read out again
    said.textContent = (await copy(words.join("\n\n"))) ? COPIED : UNCOPIED;
  });
  quote.append(make("p", { className: "iep-say" }, copying, " ", said));
}
