/**
 * The theme's own script waits till it is needed: running it takes the processor from reading, and from Python's
 * start. It is loaded as soon as someone touches a part of the page that is not a tool, or points at what it has
 * more to say of; on a page with a tool also once Python is there (or is not coming).
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
/** What it does something for when it is pointed at. */
const POINTED = "[title], .md-header";
const turned = (/** @type {Event} */ { type, target }) => {
  const at = target instanceof Element ? target : document.body;
  if (type === "pointerover" ? at.closest(POINTED) : !at.closest("[data-definition]")) load();
};
for (const type of ["pointerover", "pointerdown", "keydown", "focusin"])
  document.addEventListener(type, turned);
document.addEventListener("iep:python", (event) => {
  if (/** @type {CustomEvent} */ (event).detail.state !== "loading") setTimeout(load, AFTER_PYTHON);
});
if (new URLSearchParams(location.search).has("q")) load(); // a link to what was searched for
setTimeout(load, AT_LAST);
