/** Beneath a letter: when it is on its way, who it went to and when; and each time it was sent before. */
import { today } from "../client.js";
import { copy } from "../clipboard.js";
import { blank, entries, keep } from "../entries.js";
import { PageError } from "../errors.js";
import { make } from "../make.js";
import { entryView, fields, sayNext } from "./entry.js";
import { clean, text } from "./paper.js";
import { saving } from "./save-status.js";

/** @typedef {import("./tool.js").Tool} Tool */

const TITLE = "When it is on its way";
const TIMELINE = new URL("../../../records/timeline/", import.meta.url);
const POINTER = "Sent it? Note the day below";
const LEAD = "Note the day, and keep a copy of your words on this device. They are your proof.";
const RECEIPT = "Please reply to let me know that you have received this letter.";

/** @type {WeakMap<Tool, Sent>} */
const panels = new WeakMap();

/** Shows each time this letter was sent. @param {Tool} tool */
export function showSent(tool) {
  const kept = entries(tool.id_);
  if (kept.length > 0) panel(tool).list(kept);
}

/** Asks when and to whom, after the letter was copied. @param {Tool} tool @param {string} how */
export function askSent(tool, how) {
  panel(tool).ask(how);
}

/** @param {Tool} tool */
function panel(tool) {
  const made = panels.get(tool) ?? new Sent(tool);
  panels.set(tool, made);
  return made;
}

class Sent {
  /** The one being asked about. @type {import("../entries.js").Entry | undefined} */ entry;

  /** @param {Tool} tool */
  constructor(tool) {
    this.tool = tool;
    this.form = make("form", { className: "iep-form iep-sent-form", hidden: true, noValidate: true });
    this.kept = make("div", { className: "iep-sent-kept" });
    this.lead = make("p", { role: "status" });
    const mail = /** @type {HTMLElement} */ (tool.querySelector(".iep-mail"));
    this.heading = make("h3", { id: "when-it-is-on-its-way", tabIndex: -1 }, TITLE);
    this.section = make(
      "section",
      { className: "iep-sent", "aria-labelledby": this.heading.id },
      this.heading,
      this.lead,
      this.form,
      this.kept,
    );
    // The letter may be longer than the window: the row of buttons, always in sight, leads below it.
    this.pointer = make(
      "a",
      { className: "iep-sent-pointer", href: `#${this.heading.id}`, hidden: true },
      POINTER,
    );
    mail.querySelector(".iep-buttons")?.append(this.pointer);
    mail.after(this.section);
    // What stands here is of the child that the letter was for; the tool shows the next one's.
    document.addEventListener("iep:child", () => {
      this.kept.replaceChildren();
      this.shut();
    });
  }

  /** @param {import("../entries.js").Entry[]} kept */
  list(kept) {
    const all = make("p", {}, make("a", { href: TIMELINE.href }, "See your timeline"));
    this.kept.replaceChildren(...kept.map((each) => entryView(each)), all);
    this.section.hidden = false;
  }

  /** @param {string} how */
  ask(how) {
    const { tool } = this;
    const paper = (/** @type {string} */ name) =>
      /** @type {Element} */ (tool.querySelector(`[data-output="${name}"]`));
    const to = tool.querySelector("[name=to]");
    /** @type {import("../entries.js").Entry} */
    const entry = {
      ...blank(),
      letter: tool.id_,
      title: (document.querySelector("h1")?.textContent ?? "").trim(),
      to: to instanceof HTMLInputElement ? to.value.trim() : "",
      how,
      sent_on: today(),
      subject: text(paper("subject")),
      text: text(paper("body")),
    };
    if (!this.form.hidden) {
      Object.assign(this.entry ?? entry, { how, subject: entry.subject, text: entry.text });
      return; // what was noted already stays
    }
    this.entry = entry;
    const next = make("div", { className: "iep-sent-next" });
    const save = make("button", { type: "submit", className: "md-button md-button--primary" }, "Keep this");
    const close = make("button", { type: "button", className: "md-button" }, "Not now");
    const status = make("p", { className: "iep-status", role: "status" });
    this.form.replaceChildren(
      make(
        "div",
        { className: "iep-entry-days" },
        ...fields(entry, ["to", "cc", "sent_on", "received_on"], (name, value) => {
          entry[name] = value;
          sayNext(entry, next);
        }),
      ),
      receipt(clean(paper("body")).querySelector('[data-sentence="received"]') !== null),
      make("p", { className: "iep-buttons" }, save, close),
      status,
      next,
    );
    this.form.onsubmit = (event) => {
      event.preventDefault();
      if (saving(status, () => keep(entry))) this.done(entry);
    };
    close.onclick = () => {
      this.shut();
      /** @type {HTMLElement | null} */ (tool.querySelector("[data-copy=body]"))?.focus();
    };
    this.form.hidden = false;
    this.section.hidden = false;
    sayNext(entry, next);
    this.pointer.hidden = false;
    setTimeout(() => {
      this.lead.textContent = LEAD; // once the region is there, its words are read out
    });
  }

  /** @param {import("../entries.js").Entry} entry that was kept */
  done(entry) {
    this.shut();
    try {
      this.list(entries(this.tool.id_));
    } catch (error) {
      if (!(error instanceof PageError)) throw error;
      this.list([entry]); // it was saved a moment ago, and the page must not lose it
    }
    const view = this.kept.querySelector(`[data-entry="${entry.id}"] .iep-entry-said`);
    if (view instanceof HTMLElement) view.focus();
  }

  shut() {
    this.form.hidden = true;
    this.form.replaceChildren();
    this.lead.textContent = "";
    this.pointer.hidden = true;
    this.section.hidden = this.kept.childElementCount === 0;
  }
}

/** @param {boolean} asked whether the letter asks for a short reply that it arrived @returns {HTMLElement} */
function receipt(asked) {
  if (asked)
    return make(
      "p",
      { className: "iep-hint" },
      "Your letter asks for a short reply that it arrived. That gives you the day.",
    );
  const button = make("button", { type: "button", className: "md-button" }, "Copy this line");
  const said = make("span", { className: "iep-said", role: "status" });
  button.addEventListener("click", async () => {
    said.textContent = ""; // so that the same words, the second time, are read out again
    said.textContent = (await copy(RECEIPT))
      ? "Copied."
      : "This browser did not copy. Select the line and copy it.";
  });
  return make(
    "div",
    {},
    make("p", {}, "Ask for a short reply that it arrived, for example with this line:"),
    make("blockquote", {}, make("p", {}, RECEIPT)),
    make("p", { className: "iep-buttons" }, button, " ", said),
  );
}
