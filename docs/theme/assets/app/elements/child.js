/**
 * `<iep-child>`: the line above a tool that says whose it is, with the way to another child. Only a script makes
 * it. It is not there until a child has a name, and quiet as long as there is one child.
 */
import { PageError } from "../errors.js";
import { button, make } from "../make.js";
import * as storage from "../storage.js";

/** @typedef {{id: string, name: string}} OneChild */

const COLORS = 6;

/** @param {OneChild} child @returns {string} what to call a child, also one without a name */
export const called = ({ id, name }) => name || `child ${id}`;

/** @returns {OneChild[]} every child; none where nothing can be kept, which the tool says */
export function everyChild() {
  try {
    return storage.children();
  } catch (error) {
    if (!(error instanceof PageError)) throw error;
    return [];
  }
}

/** @param {string} id @returns {HTMLElement} a dot in the child's color; the name always stands beside it */
export function dot(id) {
  const color = String(((Number(id) - 1) % COLORS) + 1);
  return make("span", { className: "iep-dot", "data-color": color, "aria-hidden": "true" });
}

export class Child extends HTMLElement {
  line = make("span");
  name = make("strong");
  button = button("", { className: "md-button iep-child-open", ariaExpanded: "false" });
  status = make("span", { className: "iep-child-said", role: "status" });

  connectedCallback() {
    this.replaceChildren(this.line, this.button, this.status);
    this.button.addEventListener("click", () => this.menu());
    storage.onChange((name) => ["family", "children"].includes(name) && this.show(), { here: true });
    document.addEventListener("iep:child", () => this.show()); // also where nothing of the family was read yet
    document.addEventListener("input", () => this.say("")); // the switch is long past
    this.show();
  }

  show() {
    const all = everyChild();
    const own = all.find(({ id }) => id === storage.child());
    this.hidden = !own || (all.length === 1 && !own.name);
    if (!own) return;
    const shown = this.line.querySelector(".iep-dot");
    if (this.name.textContent === called(own) && shown?.getAttribute("data-child") === own.id) {
      this.ask(all.length);
      return;
    }
    const mark = dot(own.id);
    mark.dataset.child = own.id;
    this.name.textContent = called(own);
    this.line.replaceChildren(mark, " For ", this.name);
    this.ask(all.length);
  }

  /** @param {number} children how many there are */
  ask(children) {
    const words = children > 1 ? "Switch child" : "Add another child";
    if (this.button.textContent !== words) this.button.textContent = words;
  }

  /** Opens the list of children, or closes it. */
  async menu() {
    try {
      const { openMenu } = await import("./child-menu.js");
      openMenu(this);
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      this.say("There is no network just now. Please try again later.");
    }
  }

  /** @param {string} words */
  say(words) {
    if (this.status.textContent !== words) this.status.textContent = words;
  }
}

customElements.define("iep-child", Child);

/** @param {HTMLElement} tool */
export function addChildBar(tool) {
  tool.prepend(document.createElement("iep-child"));
}
