/** The words to say that stand in guides, each with a button that copies them. */
import { copy } from "../clipboard.js";

const COPY = "Copy these words";
const COPIED = "Copied.";
const UNCOPIED = "This browser did not copy. Select the words and copy them.";

for (const quote of document.querySelectorAll("article blockquote")) {
  const words = [...quote.children].map((each) => (each.textContent ?? "").trim().replace(/ *\n */g, "\n"));
  const button = Object.assign(document.createElement("button"), {
    type: "button",
    className: "md-button",
    textContent: COPY,
  });
  const said = Object.assign(document.createElement("span"), { className: "iep-said" });
  said.setAttribute("role", "status");
  button.addEventListener("click", async () => {
    said.textContent = ""; // so that the same words, the second time, are read out again
    said.textContent = (await copy(words.join("\n\n"))) ? COPIED : UNCOPIED;
  });
  const row = document.createElement("p");
  row.className = "iep-say";
  row.append(button, " ", said);
  quote.append(row);
}
