/**
 * Links that choose: `#letter=request-evaluation&state=tx&law=full` leads to that letter, with these options
 * chosen. Only options that are there can be chosen, no words typed, and no answer is changed that the parent
 * has saved. Fetched only for such a link, or to make one.
 */
import { changed, controls } from "./elements/form.js";
import * as storage from "./storage.js";

/** @typedef {import("./elements/form.js").Control} Control */
/** @typedef {import("./elements/tool.js").Tool} Tool */

const ROOT = new URL("../../", import.meta.url);
/** What a link may lead to, and where it stands. */
const FOLDERS = { letter: "letters/", checklist: "checklists/" };
const ID = /^[a-z0-9-]+$/;
const LEAVE_OUT = "leave_out";
const WORDS = {
  en: {
    nowhere: "The link names a page that is not on this site.",
    letters: "See all letters",
    unknown: "The link asks for something that is not on this page. The rest of it was used.",
    kept: "The link asks for something that you had chosen before. Your own choice stays.",
  },
  es: {
    nowhere: "El enlace nombra una página que no está en este sitio.",
    letters: "Ver todas las cartas (en inglés)",
    unknown: "El enlace pide algo que no está en esta página. Lo demás se usó.",
    kept: "El enlace pide algo que usted ya había elegido. Queda lo que usted eligió.",
  },
};

/** Does what the link says that led here, and takes it out of the address. */
export async function follow() {
  const asked = new URLSearchParams(location.hash.slice(1));
  const tool = /** @type {Tool | null} */ (document.querySelector("[data-definition]"));
  const kind = /** @type {(keyof typeof FOLDERS)[]} */ (Object.keys(FOLDERS)).find((each) => asked.has(each));
  if (!kind && !tool) return; // not a link of this kind
  history.replaceState(history.state, "", plainAddress());
  if (kind) {
    const id = asked.get(kind)?.toLowerCase() ?? "";
    asked.delete(kind);
    if (tool?.localName !== `iep-${kind}` || tool.dataset.definition !== id) return lead(kind, id, asked);
  }
  if (!tool || !String(asked)) return;
  await customElements.whenDefined(tool.localName); // by then what is saved stands in the form
  choose(tool, asked);
}

/** @param {keyof typeof FOLDERS} kind @param {string} id @param {URLSearchParams} asked */
async function lead(kind, id, asked) {
  const page = new URL(`${FOLDERS[kind]}${id}/`, ROOT);
  if (!ID.test(id) || !(await isThere(page))) {
    const said = words();
    return note(said.nowhere, [said.letters, new URL(FOLDERS.letter, ROOT).href]);
  }
  page.hash = String(asked);
  location.replace(page);
}

/** @param {URL} page @returns {Promise<boolean>} whether it is; with no network the browser will say */
async function isThere(page) {
  try {
    return (await fetch(page, { method: "HEAD" })).ok;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return true;
  }
}

/** @param {Tool} tool @param {URLSearchParams} asked */
function choose(tool, asked) {
  const said = new Set();
  for (const name of new Set(asked.keys())) {
    const options = optionsOf(tool, name);
    const ids = asked.getAll(name).flatMap((each) => each.toLowerCase().split(","));
    const known = options.filter((each) => ids.includes(each.id.toLowerCase()));
    const [first] = known;
    if (!first || known.length < ids.length) said.add(words().unknown);
    if (!first) continue;
    const saved = savedAnswer(tool, first.control);
    if (saved === undefined) for (const each of first.isOneOf ? known : [first]) pick(each);
    else if (!known.every((each) => [saved].flat().includes(each.id))) said.add(words().kept);
  }
  if (said.size > 0) note([...said].join(" "));
}

/** @typedef {{id: string, control: HTMLSelectElement | HTMLInputElement, isOneOf: boolean}} Choice one of several boxes, or the only one */

/** @param {HTMLElement} tool @param {string} name @returns {Choice[]} none for a field that is typed in or only ticked */
function optionsOf(tool, name) {
  return name === LEAVE_OUT
    ? []
    : controls(tool)
        .filter((each) => each.name === name)
        .flatMap(choices);
}

/** @param {Control} control @returns {Choice[]} */
function choices(control) {
  if (control instanceof HTMLSelectElement) {
    const ids = [...control.options].map((each) => each.value).filter(Boolean);
    return ids.map((id) => ({ id, control, isOneOf: false }));
  }
  if (!(control instanceof HTMLInputElement)) return [];
  const isOneOf = control.type === "checkbox" && control.value !== "yes";
  return isOneOf || control.type === "radio" ? [{ id: control.value, control, isOneOf }] : [];
}

/** @param {Choice} choice made as if by hand, so that it is saved and stands in the letter */
function pick({ id, control }) {
  if (control instanceof HTMLSelectElement) control.value = id;
  else control.checked = true;
  for (const type of ["input", "change"]) control.dispatchEvent(new Event(type, { bubbles: true }));
}

/** @param {Choice} choice */
const isPicked = ({ id, control }) =>
  control instanceof HTMLSelectElement ? control.value === id : control.checked;

/** @param {Tool} tool @param {Control} control @returns {string | string[] | undefined} what the parent answered */
function savedAnswer(tool, control) {
  const record = tool.recordOf(control);
  const saved = tool.status?.attempt(() => storage.read(record));
  const given = { ...saved?.given, ...tool.unsaved.get(record) }[control.name];
  return given?.length ? given : undefined;
}

/** @param {Control} control @returns {boolean} whether it says something of the family itself, its state aside, or of a row */
const isPrivate = ({ name, dataset }) =>
  (dataset.shared !== undefined && name !== "state") || name.includes(".");

/** @param {HTMLElement} tool @returns {string} the page's address with the options now chosen; nothing typed */
export function address(tool) {
  const link = new URLSearchParams();
  for (const name of new Set(controls(tool).map((each) => each.name))) {
    for (const each of optionsOf(tool, name)) {
      if (isPicked(each) && changed(each.control) && !isPrivate(each.control)) link.append(name, each.id);
    }
  }
  return `${location.origin}${location.pathname}${String(link) && "#"}${link}`;
}

/** @returns {string} this page's address without what the link chose */
const plainAddress = () => `${location.pathname}${location.search}`;

const words = () => WORDS[document.documentElement.lang === "es" ? "es" : "en"];

/** One quiet sentence at the top of the page. @param {string} said @param {[string, string]} [link] its words, its address */
function note(said, link) {
  const line = document.querySelector(".iep-link-note") ?? document.createElement("p");
  line.className = "iep-link-note";
  line.setAttribute("role", "status");
  line.replaceChildren();
  document.querySelector("article")?.prepend(line);
  const parts = link
    ? [" ", Object.assign(document.createElement("a"), { textContent: link[0], href: link[1] })]
    : [];
  setTimeout(() => line.replaceChildren(said, ...parts)); // words that come after the line are read out
}
