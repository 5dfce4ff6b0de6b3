/** Names out of any text: what was pasted stays in this page, and its copy is shown beneath. */
import * as python from "../client.js";
import { copy } from "../clipboard.js";
import { make } from "../make.js";
import { gather } from "../reports.js";
import * as trusted from "../trusted.js";
import { failure } from "./report-button.js";

const WORKING = "Taking the names out…";
const EMPTY = "Paste a text first.";
const COPIED = "Copied.";
const UNCOPIED = "This browser did not copy. Select the text above and copy it.";

/** @param {HTMLElement} tool @param {() => string[]} people everyone whose name is kept */
export function wireNamesOut(tool, people) {
  const one = (/** @type {string} */ selector) => /** @type {HTMLElement} */ (tool.querySelector(selector));
  const form = one("form[data-names]");
  const box = /** @type {HTMLTextAreaElement} */ (one("[name=text]"));
  const button = /** @type {HTMLButtonElement} */ (one("[data-remove]"));
  const copying = one("[data-copy-text]");
  const said = one("[data-removing]");
  const copied = one("[data-copied]");
  let text = "";

  const show = (/** @type {string} */ html) => {
    const parsed = make("template");
    parsed.innerHTML = trusted.html(html);
    one('[data-output="hidden"]').replaceChildren(...(parsed.content.firstElementChild?.childNodes ?? []));
    /** @type {HTMLElement} */ (copying.parentElement).hidden = text === "";
    copied.textContent = "";
  };
  const clear = () => {
    text = "";
    show("");
    said.textContent = "";
  };
  const remove = async () => {
    clear();
    if (box.value.trim() === "") {
      said.textContent = EMPTY;
      return;
    }
    button.disabled = true;
    said.textContent = WORKING;
    try {
      const { child = "", parent = "", school = "", district = "" } = gather([]);
      const given = { text: box.value, child, parent, school, district, names: people() };
      const { html, data } = await python.ask("names.remove", "text", given);
      const problem = data.problems.text ?? "";
      one('[data-problem="text"]').textContent = problem;
      box.setAttribute("aria-invalid", String(problem !== ""));
      text = data.text;
      show(html);
      said.textContent = text ? "The copy is ready." : "";
    } catch (error) {
      said.textContent = failure(error);
    } finally {
      button.disabled = false;
    }
  };
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    remove();
  });
  copying.addEventListener("click", async () => {
    copied.textContent = ""; // so that the same words, the second time, are read out again
    copied.textContent = (await copy(text)) ? COPIED : UNCOPIED;
  });
  document.addEventListener("iep:child", () => {
    box.value = ""; // it may name the child before
    clear();
  });
}
