/**
 * On a page with a tool the theme's own script waits: running it takes the processor from Python's start. It is
 * loaded once Python is there (or is not coming), or as soon as someone turns to a part of the page that is not
 * the tool. The theme shows its search only from then on.
 */
import { scriptUrl } from "./trusted.js";

const AFTER_PYTHON = 500;
const AT_LAST = 8_000;
const source = document.querySelector("script[data-source]")?.getAttribute("data-source") ?? "";
// The theme would pick the colors; until it runs, a page opened at night must not be bright.
const { __md_get: kept } = /** @type {{__md_get?: (name: string) => unknown}} */ (
  /** @type {unknown} */ (window)
);
if (!kept?.("__palette") && matchMedia("(prefers-color-scheme: dark)").matches) {
  document.body.dataset.mdColorScheme = "slate";
}
let asked = false;
const load = () => {
  if (asked) return;
  asked = true;
  document.body.append(Object.assign(document.createElement("script"), { src: scriptUrl(source) }));
};
const turned = (/** @type {Event} */ { target }) => {
  if (!(target instanceof Element && target.closest("[data-definition]"))) load();
};
for (const type of ["pointerdown", "keydown", "focusin"]) document.addEventListener(type, turned);
document.addEventListener("iep:python", (event) => {
  if (/** @type {CustomEvent} */ (event).detail.state !== "loading") setTimeout(load, AFTER_PYTHON);
});
setTimeout(load, AT_LAST);
