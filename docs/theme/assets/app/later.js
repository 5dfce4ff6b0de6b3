/**
 * The theme's own script waits till it is needed: running it takes the processor from reading, and from Python's
 * start. It is loaded as soon as someone turns to a part of the page that is not a tool; on a page with a tool,
 * once Python is there (or is not coming).
 */
import { scriptUrl } from "./trusted.js";

const AFTER_PYTHON = 500;
const AT_LAST = 8_000;
const source = document.querySelector("script[data-source]")?.getAttribute("data-source") ?? "";
let asked = false;
const load = () => {
  if (asked) return;
  asked = true;
  document.body.append(Object.assign(document.createElement("script"), { src: scriptUrl(source) }));
};
const turned = (/** @type {Event} */ { target }) => {
  if (!(target instanceof Element && target.closest("[data-definition]"))) load();
};
for (const type of ["pointerover", "pointerdown", "keydown", "focusin"])
  document.addEventListener(type, turned);
document.addEventListener("iep:python", (event) => {
  if (/** @type {CustomEvent} */ (event).detail.state !== "loading") setTimeout(load, AFTER_PYTHON);
});
if (new URLSearchParams(location.search).has("q")) load(); // a link to what was searched for
setTimeout(load, AT_LAST);
