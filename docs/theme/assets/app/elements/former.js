/** The names a child had here before: the parent's own words may still hold one. */
import * as storage from "../storage.js";

const FORMER = "child_before";

/** @typedef {HTMLElement & {sample: boolean, status?: import("./save-status.js").SaveStatus | undefined}} Tool */

/** @returns {string[]} of this tab's child @throws as `storage.read` */
export const formerNames = () => [storage.read("family")?.given[FORMER] ?? []].flat();

/** Keeps the name that another is typed over, once the parent has left the field. @param {Tool} tool */
export function keepFormerNames(tool) {
  let before = "";
  tool.addEventListener("focusin", ({ target }) => {
    before = nameIn(target) || before;
  });
  tool.addEventListener("change", ({ target }) => {
    const now = nameIn(target);
    if (!now || tool.sample) return;
    const old = before;
    before = now;
    if (!old || oneName(old, now)) return;
    tool.status?.attempt(() =>
      storage.change("family", {
        [FORMER]: [...new Set([...formerNames(), old])].filter((each) => each !== now),
      }),
    );
  });
  document.addEventListener("iep:child", () => {
    before = "";
  });
}

/** @param {EventTarget | null} target @returns {string} the child's name, where this is its field */
const nameIn = (target) =>
  target instanceof HTMLInputElement && target.name === "child" ? target.value.trim() : "";

/** "Sam" and "Samuel Lee" are one child. @param {string} old @param {string} now */
const oneName = (old, now) => old.startsWith(now) || now.startsWith(old);
