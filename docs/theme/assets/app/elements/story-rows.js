/** The timeline's rows: the plain ones that this page can make alone, and Python's put in their place. */
import { dayOf } from "../entries.js";
import { longDate, make } from "../make.js";

/** @typedef {import("../entries.js").Entry} Entry */

const NO_DAY = "Day not known";

/** @param {Entry[]} entries @returns {DocumentFragment} what is kept, the newest first, as Python would list it */
export function plain(entries) {
  const sorted = [...entries].sort((a, b) => dayOf(b).localeCompare(dayOf(a)) || b.id.localeCompare(a.id));
  /** @type {Map<string, Entry[]>} */
  const months = new Map();
  for (const each of sorted) {
    const month = dayOf(each).slice(0, 7);
    months.set(month, [...(months.get(month) ?? []), each]);
  }
  const all = document.createDocumentFragment();
  for (const [month, each] of months) {
    const [name = "", , year = ""] = longDate(`${month}-01`).split(/[ ,]+/);
    const heading = make("h2", {}, month ? `${name} ${year}` : NO_DAY);
    const list = make("ol", {}, ...each.map(row));
    all.append(make("section", { className: "iep-month", "data-month": month }, heading, list));
  }
  return all;
}

/** @param {Entry} entry @returns {HTMLElement} */
function row(entry) {
  const day = dayOf(entry);
  const said = day ? (longDate(day).split(",")[0] ?? "") : NO_DAY;
  const kind = kindOption(entry.kind) ? entry.kind : "other";
  const option = kindOption(kind);
  const name = option?.textContent ?? "";
  const head = make(
    "summary",
    {},
    make(
      "span",
      { className: `iep-mark iep-mark-${kind}`, "aria-hidden": "true" },
      option?.dataset.mark ?? "",
    ),
    " ",
    make("span", { className: "iep-item-day" }, `${said} · ${name}`),
    " ",
    make("strong", {}, entry.title || name),
    ...(entry.to ? [" ", make("span", { className: "iep-item-who" }, entry.to)] : []),
  );
  return make(
    "li",
    { className: "iep-item", "data-item": `entry:${entry.id}`, "data-kind": kind, "data-state": "" },
    make("details", {}, head),
  );
}

/** @param {string} kind @returns {HTMLElement | null} in the page's own list of kinds, which has their names */
function kindOption(kind) {
  return document.querySelector(`#iep-story-kind [value="${CSS.escape(kind)}"]`);
}

/**
 * Puts new rows in the place of old ones. What is open stays open with all that is in it.
 * @param {Element} box @param {DocumentFragment | Element} fresh
 * @returns {() => void} gives the focus back to where it was, or to the same row
 */
export function place(box, fresh) {
  const { activeElement } = document;
  const focused = box.contains(activeElement) ? activeElement : null;
  const key = focused?.closest("[data-item]")?.getAttribute("data-item");
  const rows = new Map(
    [...fresh.querySelectorAll("[data-item]")].map((each) => [each.getAttribute("data-item"), each]),
  );
  for (const before of box.querySelectorAll("details[open]")) {
    const details = rows
      .get(before.closest("[data-item]")?.getAttribute("data-item") ?? "")
      ?.querySelector("details");
    if (before.parentElement?.matches(".iep-item") && details) {
      details.open = true;
      details.append(...before.querySelectorAll(":scope > .iep-item-panel"));
    }
  }
  box.replaceChildren(...fresh.childNodes);
  return () => {
    const again = focused?.isConnected ? focused : key && rows.get(key)?.querySelector("summary, button, a");
    if (again instanceof HTMLElement) again.focus({ preventScroll: true });
  };
}
