/** The letters that can be filled with notes of the log. */
import * as python from "../client.js";
import { PageError } from "../errors.js";
import "../give.js"; // the links fill the letters
import { inPlace, noted, remember } from "../log-facts.js";
import { button, make } from "../make.js";
import * as trusted from "../trusted.js";

const LETTERS = ["iep-not-implemented", "request-compensatory", "request-records", "state-complaint"];
const READING = "Reading your notes…";
const LATE = "The part that writes is not here yet. What you ticked stays.";
const HEADING = "Which letter should have these notes?";

/**
 * @param {HTMLElement} _log @param {string[]} ids of the notes that are ticked @param {HTMLElement} place
 * @returns {Promise<void>}
 */
export async function offerLetters(_log, ids, place) {
  const status = make("p", { className: "iep-status", role: "status" }, READING);
  const box = make("div", { className: "iep-log-letters" }, status);
  place.replaceChildren(box);
  try {
    const notes = noted(ids);
    const given = { promises: notes.promises, log: notes.lines };
    const answers = await Promise.all(LETTERS.map((letter) => python.ask("log.facts", letter, given)));
    if (!box.isConnected) return; // other notes are ticked by now
    const heading = make("h3", { tabIndex: -1 }, HEADING);
    const list = make("ul", {}, ...LETTERS.flatMap((letter, at) => row(letter, answers[at], notes)));
    const hint = "Each fact says “we recorded this at home”. You can change every word in the letter.";
    box.replaceChildren(heading, list, make("p", { className: "iep-hint" }, hint));
    heading.focus();
  } catch (error) {
    if (!(error instanceof PageError)) throw error;
    const again = button("Try again");
    again.addEventListener("click", () => {
      python.retry().catch(() => undefined); // its state event says what happened
      offerLetters(_log, ids, place);
    });
    status.replaceChildren(error.kind === "AnswerRefused" ? error.message : LATE, " ", again);
  }
}

/**
 * @param {string} letter @param {python.Answer | undefined} answer
 * @param {{lines: string[], promises: string[]}} notes @returns {Node[]} Python's row, its link made ready
 */
function row(letter, answer, notes) {
  const parsed = make("template");
  parsed.innerHTML = trusted.html(answer?.html ?? "");
  const link = /** @type {HTMLElement | null} */ (parsed.content.querySelector("[data-give]"));
  if (link && answer) {
    const used = new Set(answer.data.used);
    const lines = notes.lines.filter((line) => used.has(line.split("\t")[0]));
    link.dataset.answers = JSON.stringify(inPlace(letter, answer.data.answers));
    const keep = () => remember(letter, { ...notes, lines, answers: answer.data.answers });
    for (const type of ["click", "auxclick"]) link.addEventListener(type, () => kept(link, keep));
  }
  return [...(parsed.content.querySelector("[data-output=offer]")?.childNodes ?? [])];
}

/** Where there is no room the link itself says so, when it fills the letter. @param {HTMLElement} link @param {() => void} keep */
function kept(link, keep) {
  try {
    keep();
  } catch (error) {
    if (!(error instanceof PageError)) throw error;
    link.title = error.message;
  }
}
