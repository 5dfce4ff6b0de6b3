/** What could not be read, or gave way to other words, is kept aside: the page says so, and gives it as a file. */
import { localDay } from "../backup-answers.js";
import { asFirst } from "../backup-format.js";
import { today } from "../client.js";
import { handOver } from "../hand-over.js";
import { button, make } from "../make.js";
import { parsed } from "../schema.js";
import { siteName } from "../site.js";
import { ASIDE } from "../store.js";
import { OTHER } from "../whose.js";

const WHY =
  "They could not be read, or other words took their place. They were not deleted. A backup has them too. You can also save them as plain text.";

/** @param {Element} place after which it stands @param {Map<string, string>} dump all that is kept */
export function showAside(place, dump) {
  const found = [...dump].filter(([stored]) => stored.startsWith(ASIDE) || stored.startsWith(OTHER));
  const before = place.nextElementSibling;
  if (before?.matches(".iep-aside")) before.remove();
  const { length } = found.filter(([stored, text]) => contents(stored, text) !== "");
  if (length === 0) return;
  const save = button("Save what is kept aside");
  const said = make("p", { className: "iep-said", role: "status" });
  save.addEventListener("click", () => {
    const file = new File([asText(found)], `put-it-in-writing-kept-aside-${today()}.txt`, {
      type: "text/plain",
    });
    handOver(file);
    said.textContent = `It is with your downloads: ${file.name}.`;
  });
  place.after(
    make(
      "div",
      { className: "iep-aside" },
      make("p", {}, make("strong", {}, `Kept aside: ${length} ${length === 1 ? "thing" : "things"}. `), WHY),
      make("p", { className: "iep-buttons" }, save),
      said,
    ),
  );
}

/** @param {[string, string][]} found names and texts @returns {string} a file to read in any program */
function asText(found) {
  const parts = found.map(([stored, text]) => {
    const [, name = stored, time = ""] = /^(?:set-aside:|other:)(.*?)(?::(\d{12,14}))?$/.exec(stored) ?? [];
    const day = time ? `, kept aside on ${localDay(new Date(Number(time)).toISOString())}` : "";
    return `=== ${name}${day} ===\n\n${contents(stored, text)}\n`;
  });
  return `${siteName()}: what was kept aside\n\n${parts.join("\n")}`;
}

/** @param {string} stored @param {string} text @returns {string} the words written in another tab; what was set aside, as it is */
function contents(stored, text) {
  if (stored.startsWith(ASIDE)) return text || "(it was empty)";
  const given = parsed(text, asFirst(stored))?.given;
  return given ? Object.values(given).flat().join("\n\n") : text;
}
