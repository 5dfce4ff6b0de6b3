/** What the timeline shows and in which order: by kind, by what is open, by words. All of it without Python. */

/** @typedef {import("../entries.js").Entry} Entry */
/** @typedef {Map<string, Entry>} Kept entries by id */

const WAITING = new Set(["open", "late", "due"]);

/** @param {HTMLElement} tool @param {() => Kept} kept */
export function wireFilter(tool, kept) {
  const controls = tool.querySelector("[data-controls]");
  for (const event of ["input", "change"]) controls?.addEventListener(event, () => filter(tool, kept()));
}

/** Hides the rows that are not wanted, turns the order, and says how many are left. @param {HTMLElement} tool @param {Kept} kept */
export function filter(tool, kept) {
  const box = tool.querySelector('[data-output="items"]');
  if (!box) return;
  turn(box, value(tool, "order") === "oldest");
  const kind = value(tool, "kind");
  const words = value(tool, "words").toLowerCase().split(/\s+/).filter(Boolean);
  const onlyOpen = checked(tool, "open");
  let all = 0;
  let shown = 0;
  for (const section of box.children) {
    let any = false;
    for (const row of section.querySelectorAll("[data-item]")) {
      const removed = row.getAttribute("data-state") === "removed";
      const wanted =
        removed ||
        ((!kind || row.getAttribute("data-kind") === kind) &&
          (!onlyOpen || WAITING.has(row.getAttribute("data-state") ?? "")) &&
          (words.length === 0 || hasWords(row, words, kept)));
      row.toggleAttribute("hidden", !wanted);
      any ||= wanted;
      all += removed ? 0 : 1;
      shown += wanted && !removed ? 1 : 0;
    }
    section.toggleAttribute("hidden", !any);
  }
  const more = shown === 0 && all > 0 ? " Change what is chosen above to see more." : "";
  const said = shown === all ? `All ${all} shown.` : `${shown} of ${all} shown.${more}`;
  const line = tool.querySelector("[data-shown]");
  if (line && line.textContent !== said) line.textContent = said; // said anew, it would be read out anew
}

/** Months and their rows the other way round; those without a day stay last. @param {Element} box @param {boolean} oldest */
function turn(box, oldest) {
  const sections = [...box.children];
  if (sections.every((each) => each.hasAttribute("data-turned") === oldest)) return;
  for (const section of sections) {
    section.toggleAttribute("data-turned", oldest);
    const list = section.querySelector("ol");
    list?.append(...[...list.children].reverse());
  }
  const hasDay = (/** @type {Element} */ each) => each.getAttribute("data-month") !== "";
  box.append(...sections.filter(hasDay).reverse(), ...sections.filter((each) => !hasDay(each)));
}

/** @param {Element} row @param {string[]} words @param {Kept} kept @returns {boolean} in the row, or in the text behind it */
function hasWords(row, words, kept) {
  const entry = kept.get((row.getAttribute("data-item") ?? "").replace("entry:", ""));
  const text =
    `${row.textContent} ${entry ? `${entry.subject} ${entry.text} ${entry.cc}` : ""}`.toLowerCase();
  return words.every((each) => text.includes(each));
}

/** @param {HTMLElement} tool @param {string} id @returns {HTMLInputElement | null} */
const control = (tool, id) => tool.querySelector(`#iep-story-${id}`);

/** @param {HTMLElement} tool @param {string} id @returns {string} */
const value = (tool, id) => control(tool, id)?.value ?? "";

/** @param {HTMLElement} tool @param {string} id @returns {boolean} */
const checked = (tool, id) => control(tool, id)?.checked ?? false;
