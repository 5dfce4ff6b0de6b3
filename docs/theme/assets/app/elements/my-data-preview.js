/** What a restore would change, in words and numbers, before anything is done. */
import { localDay } from "../backup-answers.js";
import { button, make } from "../make.js";
import { FAMILY } from "../whose.js";
import { called } from "./child.js";

/** @typedef {import("./child.js").OneChild} OneChild */
/** @typedef {import("../restore-plan.js").Fate} Fate */
/** @typedef {import("../restore-plan.js").Plan} Plan */
/**
 * @typedef {{contents: import("../restore.js").Contents, from: OneChild[], here: OneChild[],
 *   whose: Map<string, string>, planned: (replace: boolean) => Plan, act: (replace: boolean) => void,
 *   cancel: () => void}} Shown
 */

export const UNDONE = "Undone. All is as it was before.";

/** What a record is, by the beginning of its name: one, and several. @type {Record<string, [string, string]>} */
const KINDS = {
  [FAMILY]: ["set of names and school", "sets of names and school"],
  entry: ["letter sent or note", "letters sent and notes"],
  letter: ["letter begun", "letters begun"],
  promise: ["promised service", "promised services"],
  log: ["log entry", "log entries"],
  goal: ["goal", "goals"],
  checklist: ["checklist", "checklists"],
  deadline: ["day you count", "days you count"],
  calendar: ["school calendar", "school calendars"],
};
const OTHER = /** @type {[string, string]} */ (["other thing", "other things"]);
/** @type {Record<Fate, string>} */
const FATES = {
  new: "New here",
  changed: "Changed",
  older: "Newer here already, so it stays",
  gone: "Taken away",
  same: "The same, left as it is",
};
const TWICE = "Two children of the file would be put together. Please choose another child for one of them.";
const REPLACE_ALL = "Replace: this device will be just like the file. What is not in the file is taken away.";
const REPLACE_ONE =
  "Replace: this child’s records will be just like the file. What is not in the file is taken away.";

/** @param {HTMLElement} place @param {Shown} shown */
export function preview(place, shown) {
  const { contents, from, here, whose } = shown;
  const counts = make("div", { className: "iep-counts", "aria-live": "polite" });
  const problem = make("p", { className: "iep-problem", role: "alert" });
  const go = button("", { className: "md-button md-button--primary" });
  const stay = button("Cancel");
  const [merge, replace] = [radio("merge", true), radio("replace", false)];
  const picks = from.map((child) => pick(child, shown, () => count()));
  const count = () => {
    const { steps } = shown.planned(replace.checked);
    for (const each of picks) each.hidden = replace.checked && contents.of === "all";
    counts.replaceChildren(...counted(steps, [...here, ...news(shown)]));
    const isTwice = !replace.checked && new Set(whose.values()).size < whose.size;
    problem.textContent = isTwice ? TWICE : "";
    go.disabled = isTwice;
    go.textContent = replace.checked ? "Replace what is here" : "Add to what is here";
    go.classList.toggle("iep-danger", replace.checked);
  };
  for (const each of [merge, replace]) each.addEventListener("change", count);
  go.addEventListener("click", () => shown.act(replace.checked));
  stay.addEventListener("click", shown.cancel);
  place.replaceChildren(
    make("h3", { tabIndex: -1 }, `A backup of ${localDay(contents.made)}`),
    make(
      "p",
      {},
      whose.size > 0
        ? "Nothing is changed yet. This is what would happen:"
        : "There is nothing in this backup.",
    ),
    ...picks,
    make(
      "fieldset",
      { className: "iep-field" },
      make("legend", {}, "How?"),
      make(
        "label",
        {},
        merge,
        " Add: what is here stays. Of two versions, the newer one is used, and the other is kept aside.",
      ),
      make("label", {}, replace, ` ${contents.of === "all" ? REPLACE_ALL : REPLACE_ONE}`),
    ),
    problem,
    counts,
    make("p", { className: "iep-buttons" }, go, stay),
  );
  count();
}

/** @param {string} value @param {boolean} checked @returns {HTMLInputElement} */
const radio = (value, checked) => make("input", { type: "radio", name: "how", value, checked });

/**
 * @param {OneChild} child of the file @param {Shown} shown @param {() => void} changed
 * @returns {HTMLElement} asks which child here that is
 */
function pick(child, { here, whose }, changed) {
  const id = `iep-whose-${child.id}`;
  const own = whose.get(child.id) ?? child.id;
  const fresh = here.some((each) => each.id === own) ? nextOf(here, whose) : own;
  const options = [
    ...here.map((each) => make("option", { value: each.id, selected: each.id === own }, called(each))),
    make("option", { value: fresh, selected: fresh === own }, "A child of its own"),
  ];
  const select = make("select", { id }, ...options);
  select.addEventListener("change", () => {
    whose.set(child.id, select.value);
    changed();
  });
  return make(
    "div",
    { className: "iep-field" },
    make("label", { htmlFor: id }, `${child.name || "The child without a name"} in the file belongs to`),
    select,
  );
}

/** @param {OneChild[]} here @param {Map<string, string>} whose @returns {string} a number that no child has */
const nextOf = (here, whose) =>
  String(Math.max(1, ...here.map(({ id }) => Number(id)), ...[...whose.values()].map(Number)) + 1);

/** @param {Shown} shown @returns {OneChild[]} children that would be new here */
function news({ from, here, whose }) {
  return from
    .filter(({ id }) => !here.some((each) => each.id === whose.get(id)))
    .map(({ id, name }) => ({ id: whose.get(id) ?? id, name }));
}

/** @param {import("../restore-plan.js").Step[]} steps @param {OneChild[]} children @returns {HTMLElement[]} */
function counted(steps, children) {
  const ids = [...new Set(steps.map(({ child }) => child))].sort((a, b) => Number(a) - Number(b));
  return ids.map((id) => {
    const own = steps.filter(({ child }) => child === id);
    const name = called(children.find((each) => each.id === id) ?? { id, name: "" });
    const lines = Object.entries(FATES).flatMap(([fate, words]) => {
      const stored = own.filter((each) => each.fate === fate).map((each) => each.stored);
      const said = fate === "same" ? all(stored) : things(stored);
      return said ? [make("li", {}, make("strong", {}, `${words}: `), said)] : [];
    });
    return make("div", {}, make("p", {}, make("strong", {}, name)), make("ul", {}, ...lines));
  });
}

/** @param {string[]} stored @returns {string} such as "2 letters begun, 1 goal" */
export function things(stored) {
  /** @type {Map<[string, string], number>} */
  const found = new Map();
  for (const each of stored) {
    const kind = /^[a-z-]+/.exec(each)?.[0] ?? "";
    if (kind === "children" || kind === "filled") continue; // the site's own
    const words = (Object.hasOwn(KINDS, kind) ? KINDS[kind] : undefined) ?? OTHER;
    found.set(words, (found.get(words) ?? 0) + 1);
  }
  return [...found].map(([words, count]) => `${count} ${words[count === 1 ? 0 : 1]}`).join(", ");
}

/** @param {string[]} stored @returns {string} how many they are */
const all = ({ length }) => (length === 0 ? "" : `${length} ${length === 1 ? "thing" : "things"}`);
