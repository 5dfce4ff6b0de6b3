/** What "Switch child" and "Add another child" open: the other children, and room for a new one's name. */
import { PageError } from "../errors.js";
import { button, make } from "../make.js";
import * as storage from "../storage.js";
import { called, dot, everyChild } from "./child.js";

/** @typedef {import("./child.js").Child} Bar */

const ID = "iep-new-child";
const HINT = "Each child’s letters are kept apart. Your own name, phone and state stay the same.";
const UNSAVED = "Not switched, so that nothing is lost: what you typed here is not saved yet. Copy it first.";

/** Opens it below the bar, or closes it. @param {Bar} bar */
export function openMenu(bar) {
  if (bar.querySelector(".iep-child-menu")) {
    closeMenu(bar);
    return;
  }
  const others = everyChild().filter(({ id }) => id !== storage.child());
  const menu = make("div", { className: "iep-child-menu" }, ...others.map((each) => choice(bar, each)));
  const naming = newChild(bar);
  if (others.length > 0) {
    const add = button("Add another child");
    add.addEventListener("click", () => {
      add.remove();
      menu.append(naming);
      naming.querySelector("input")?.focus();
    });
    menu.append(add);
  } else {
    menu.append(naming);
  }
  menu.addEventListener("keydown", ({ key }) => key === "Escape" && closeMenu(bar));
  bar.say("");
  bar.append(menu);
  bar.button.ariaExpanded = "true";
  menu.querySelector("input")?.focus();
}

/** @param {Bar} bar */
function closeMenu(bar) {
  bar.button.focus();
  bar.button.ariaExpanded = "false";
  bar.querySelector(".iep-child-menu")?.remove();
}

/** @param {Bar} bar @param {import("./child.js").OneChild} child @returns {HTMLElement} a button that turns to it */
function choice(bar, child) {
  const made = button(called(child));
  made.prepend(dot(child.id), " ");
  made.addEventListener("click", () => turn(bar, child));
  return made;
}

/** @param {Bar} bar @param {import("./child.js").OneChild} child */
function turn(bar, child) {
  const turned = storage.chooseChild(child.id);
  closeMenu(bar);
  bar.say(turned ? `This page is for ${called(child)} now.` : UNSAVED);
}

/** @param {Bar} bar @returns {HTMLFormElement} it asks for a name, and no more */
function newChild(bar) {
  // Without a name: no answer of the tool's form.
  const input = make("input", {
    type: "text",
    id: ID,
    autocomplete: "off",
    "aria-describedby": `${ID}-hint ${ID}-problem`,
  });
  const hint = make("p", { className: "iep-hint", id: `${ID}-hint` }, HINT);
  const problem = make("p", { className: "iep-problem", id: `${ID}-problem`, ariaLive: "polite" });
  const label = make("label", { htmlFor: ID }, "Your other child’s full name");
  const cancel = button("Cancel");
  cancel.addEventListener("click", () => closeMenu(bar));
  const form = make(
    "form",
    { className: "iep-form", noValidate: true },
    make("div", { className: "iep-field" }, label, hint, problem, input),
    button("Add this child", { type: "submit" }),
    " ",
    cancel,
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    problem.textContent = added(bar, input.value.trim());
    if (problem.textContent) input.focus();
  });
  return form;
}

/** @param {Bar} bar @param {string} name @returns {string} a problem in words, or nothing */
function added(bar, name) {
  if (!name) return "Please type the name first.";
  const there = everyChild().find((each) => each.name === name);
  if (there?.id === storage.child()) return `This page is for ${name} already.`;
  if (there) return `${name} is here already. Choose the name above.`;
  try {
    turn(bar, { id: storage.addChild(name), name });
    return "";
  } catch (error) {
    if (!(error instanceof PageError)) throw error;
    return error.message;
  }
}
