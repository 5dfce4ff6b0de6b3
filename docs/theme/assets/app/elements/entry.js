/** One sending of a letter as the page shows it: who and when, what is usual next, and what can be done. */
import * as python from "../client.js";
import { correct, keep, remove } from "../entries.js";
import { PageError } from "../errors.js";
import { handOver } from "../ics.js";
import "../give.js";
import { longDate, make } from "../make.js";
import * as storage from "../storage.js";
import * as trusted from "../trusted.js";
import { historyView } from "./history.js";
import { letterButton } from "./report-button.js";
import { saving } from "./save-status.js";

/** @typedef {import("../entries.js").Entry} Entry */
/** @typedef {{follow_up: string, kind: string, ask: string, problems: Record<string, string>}} Usual */
/** @typedef {"to" | "cc" | "sent_on" | "received_on" | "answered_on"} Asked */

const FOLLOW_UP = "follow-up";
/** The deadline whose clock starts on the day that a letter arrives, by letter. @type {Record<string, string>} */
const STARTS = {
  "request-evaluation": "evaluation-request-answer",
  "request-meeting": "meeting-request",
  "request-iee": "iee-answer",
  "request-pwn": "prior-written-notice",
  "request-records": "records",
  "state-complaint": "state-complaint-decision",
};
const ROOT = new URL("../../../", import.meta.url);
const WITHOUT_PYTHON =
  "Most letters have no set date for an answer. A short, kind note after a week is usual.";

/** @type {Record<Asked, string>} */
const LABELS = {
  to: "Who it went to",
  cc: "Copy to (if you like)",
  sent_on: "Sent on",
  received_on: "They have it since",
  answered_on: "They answered on",
};
const HINTS = { to: "A name, or a role such as the principal.", received_on: "It may stay empty for now." };
let fieldsMade = 0;

/**
 * Fields for some parts of an entry. They have no names: a tool takes every named control on its page for its own.
 * @param {Entry} entry @param {Asked[]} names
 * @param {(name: Asked, value: string) => void} changed called with what was typed
 */
export function fields(entry, names, changed) {
  return names.map((name) => {
    fieldsMade += 1;
    const id = `iep-entry-${fieldsMade}`;
    const input = make("input", {
      id,
      type: name.endsWith("_on") ? "date" : "text",
      value: entry[name],
      autocomplete: "off",
      "data-part": name,
    });
    input.addEventListener("change", () => {
      changed(name, input.value.trim());
    });
    const hint = name in HINTS ? HINTS[/** @type {keyof typeof HINTS} */ (name)] : "";
    if (hint) input.setAttribute("aria-describedby", `${id}-hint`);
    return make(
      "div",
      { className: "iep-field" },
      make("label", { htmlFor: id }, LABELS[name]),
      hint ? make("p", { className: "iep-hint", id: `${id}-hint` }, hint) : null,
      input,
      make("p", { className: "iep-problem", "data-problem-of": name }),
    );
  });
}

/**
 * Puts what is usual next into a place: the plain sentence at once, and Python's words when they come.
 * @param {Entry} entry @param {HTMLElement} place @returns {Promise<Usual | null>} null where Python is not there
 */
export async function sayNext(entry, place) {
  if (!place.hasChildNodes()) place.append(make("p", {}, WITHOUT_PYTHON));
  if (python.state() === "off") await started();
  try {
    const { html, data } = await python.ask("timeline.review", entry.letter, days(entry));
    const parsed = make("template");
    parsed.innerHTML = trusted.html(html);
    place.replaceChildren(...(parsed.content.firstElementChild?.childNodes ?? []));
    return /** @type {Usual} */ (data);
  } catch (error) {
    if (!(error instanceof PageError)) throw error;
    return null; // the page has been told; the plain sentence stays
  }
}

/** Settles once something on the page has started Python: to show what is kept is no reason to fetch it. */
function started() {
  return new Promise((resolve) => document.addEventListener("iep:python", resolve, { once: true }));
}

/** @param {Entry} entry @returns {Record<string, string>} what Python is asked with */
function days({ sent_on, received_on, answered_on }) {
  return { sent_on, received_on, answered_on, state: String(storage.read("family")?.given.state ?? "") };
}

/**
 * @param {Entry} entry
 * @param {{changed?: () => void, removed?: () => void}} [whom] to tell; who is told that it was removed shows that
 * @returns {HTMLElement}
 */
export function entryView(entry, { changed: told = () => {}, removed } = {}) {
  fieldsMade += 1;
  const said = make("p", { className: "iep-entry-said", id: `iep-said-${fieldsMade}`, tabIndex: -1 });
  const status = make("p", { className: "iep-status", role: "status" });
  const next = make("div", { "data-output": "next" });
  const write = make("a", { className: "md-button", href: new URL(`letters/${FOLLOW_UP}/`, ROOT).href });
  write.textContent = "Write the follow-up";
  const calendar = make("button", { type: "button", className: "md-button", hidden: true });
  calendar.textContent = "Put the follow-up day into my calendar";
  const counts = STARTS[entry.letter] ?? "";
  const count = make("a", { className: "md-button", hidden: !counts }, "Count the days");
  count.href = new URL(`records/deadlines/#${counts}`, ROOT).href;
  const history = make("div");
  const made = make("p", { className: "iep-status", role: "status" });
  const removal = make("button", { type: "button", className: "md-button" }, "Remove");
  const view = make("article", {
    className: "iep-entry",
    "aria-labelledby": said.id,
    "data-entry": entry.id,
  });

  /** @param {Usual | null} usual */
  const link = (usual) => {
    write.dataset.give = `letter:${FOLLOW_UP}`;
    write.dataset.from = `“${entry.title}”, sent on ${longDate(entry.sent_on)}`;
    write.dataset.answers = JSON.stringify(followUp(entry, usual));
    calendar.hidden = !usual?.follow_up;
    count.dataset.answers = JSON.stringify({ start: entry.received_on });
    count.toggleAttribute("data-give", entry.received_on !== ""); // with no day the page asks for it
    if (entry.received_on) count.dataset.give = `deadline:${counts}`;
    count.dataset.from = write.dataset.from;
  };
  let asked = 0;
  const refresh = async () => {
    said.replaceChildren(...summary(entry));
    history.replaceChildren(...historyView(entry));
    asked += 1;
    const mine = asked;
    link(null);
    const usual = await sayNext(entry, next);
    if (mine !== asked) return; // changed meanwhile
    link(usual);
    for (const line of view.querySelectorAll("[data-problem-of]"))
      line.textContent = usual?.problems[line.getAttribute("data-problem-of") ?? ""] ?? "";
  };
  /** @param {Asked} name @param {string} value */
  const changed = (name, value) => {
    entry[name] = value; // also where it could not be saved
    saving(status, () => correct(entry, { [name]: value }));
    refresh();
    told();
  };
  calendar.addEventListener("click", () => download(entry, made));
  removal.addEventListener("click", () => {
    if (!saving(status, () => remove(entry))) return;
    if (removed) removed();
    else leave(view, entry, status, removal);
  });

  view.append(
    said,
    make("div", { className: "iep-entry-days" }, ...fields(entry, ["received_on", "answered_on"], changed)),
    next,
    make("p", { className: "iep-buttons" }, write, count, calendar),
    made,
    folded(
      "See the text I sent",
      make("div", { className: "iep-paper iep-sent-text" }, words(entry)),
      make("p", { className: "iep-buttons" }, letterButton(entry)),
    ),
    folded("Change who and when", ...fields(entry, ["to", "cc", "sent_on"], changed)),
    history,
    make("p", { className: "iep-buttons" }, removal),
    status,
  );
  refresh();
  return view;
}

/** @param {string} title @param {...Node} inside */
const folded = (title, ...inside) => make("details", {}, make("summary", {}, title), ...inside);

/** @param {Entry} entry @returns {(string | Node)[]} */
function summary({ to, cc, sent_on }) {
  const day = sent_on ? ` on ${longDate(sent_on)}` : "";
  const sentence = make("strong", {}, `You sent this${day}${to ? ` to ${stopped(to)}` : "."}`);
  return cc ? [sentence, ` Copy to ${stopped(cc)}`] : [sentence];
}

/** @param {string} words @returns {string} with one full stop at the end */
const stopped = (words) => (words.endsWith(".") ? words : `${words}.`);

/** @param {Entry} entry @returns {string} */
const words = ({ subject, text }) => (subject ? `Subject: ${subject}\n\n${text}` : text);

/** @param {Entry} entry @param {Usual | null} usual @returns {Record<string, string>} answers of the follow-up letter */
function followUp({ letter, to, sent_on, received_on }, usual) {
  const about = { kind: usual?.kind ?? "", ask: usual?.ask ?? "" };
  return {
    ...(letter === FOLLOW_UP ? { kind: "other" } : about), // one follow-up after another asks for the same
    sent_on,
    first_to: "",
    arrived: received_on ? "yes" : "",
    copy: "",
    to,
    reply_by: "",
  };
}

/** Leaves one line in place of what was removed, to undo it. @param {HTMLElement} view @param {Entry} entry @param {HTMLElement} status @param {HTMLElement} removal */
function leave(view, entry, status, removal) {
  const parts = [...view.childNodes];
  fieldsMade += 1;
  const said = make("span", { id: `iep-removed-${fieldsMade}` }, "Removed.");
  const undo = make(
    "button",
    { type: "button", className: "md-button", "aria-describedby": said.id },
    "Undo",
  );
  undo.addEventListener("click", () => {
    if (!saving(status, () => keep(entry))) return view.append(status);
    view.replaceChildren(...parts);
    removal.focus();
  });
  view.replaceChildren(make("p", { className: "iep-buttons" }, said, " ", undo));
  undo.focus();
}

/** @param {Entry} entry @param {HTMLElement} status */
async function download(entry, status) {
  status.textContent = "Making the file…";
  status.classList.remove("iep-bad");
  try {
    const { data } = await python.ask("calendar.ics", entry.letter, { ...days(entry), entry: entry.id });
    status.textContent = handOver({ file: data.file, text: data.text });
  } catch (error) {
    if (!(error instanceof PageError)) throw error;
    status.textContent = error.message;
    status.classList.add("iep-bad");
  }
}
