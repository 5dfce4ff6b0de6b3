/** What "Switch child" and "Add another child" open: the other children, and room for a new one's name. */
import { PageError } from "../errors.js";
import * as storage from "../storage.js";
import { called, dot, everyChild } from "./child.js";

/** @typedef {import("./child.js").Child} Bar */

const UNSAVED = "Not switched, so that nothing is lost: what you typed here is not saved yet. Copy it first.";

/** Opens it below the bar, or closes it. @param {Bar} bar */
export function openMenu(bar) {
  if (bar.querySelector(".iep-child-menu")) {
    closeMenu(bar);
    return;
  }
  const others = everyChild().filter(({ id }) => id !== storage.child());
  const menu = document.createElement("div");
  menu.className = "iep-child-menu";
  menu.append(...others.map((each) => choice(bar, each)));
  const naming = newChild(bar);
  if (others.length > 0) {
    const add = madeButton("Add another child");
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
  const button = madeButton(called(child));
  button.prepend(dot(child.id), " ");
  button.addEventListener("click", () => turn(bar, child));
  return button;
}

/** @param {Bar} bar @param {import("./child.js").OneChild} child */
function turn(bar, child) {
  const turned = storage.chooseChild(child.id);
  closeMenu(bar);
  bar.say(turned ? `This page is for ${called(child)} now.` : UNSAVED);
}

/** @param {Bar} bar @returns {HTMLFormElement} it asks for a name, and no more */
function newChild(bar) {
  const form = document.createElement("form");
  form.className = "iep-form";
  form.noValidate = true;
  const label = document.createElement("label");
  label.htmlFor = "iep-new-child";
  label.textContent = "Your other child’s full name";
  const input = document.createElement("input"); // without a name: no answer of the tool's form
  Object.assign(input, { type: "text", id: label.htmlFor, autocomplete: "off" });
  input.setAttribute("aria-describedby", "iep-new-child-hint iep-new-child-problem");
  const hint = document.createElement("p");
  Object.assign(hint, { className: "iep-hint", id: "iep-new-child-hint" });
  hint.textContent = "Each child’s letters are kept apart. Your own name, phone and state stay the same.";
  const problem = document.createElement("p");
  Object.assign(problem, { className: "iep-problem", id: "iep-new-child-problem", ariaLive: "polite" });
  const cancel = madeButton("Cancel");
  cancel.addEventListener("click", () => closeMenu(bar));
  const add = Object.assign(madeButton("Add this child"), { type: "submit" });
  const field = document.createElement("div");
  field.className = "iep-field";
  field.append(label, hint, problem, input);
  form.append(field, add, " ", cancel);
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

/** @param {string} words @returns {HTMLButtonElement} */
function madeButton(words) {
  return Object.assign(document.createElement("button"), {
    type: "button",
    className: "md-button",
    textContent: words,
  });
}
