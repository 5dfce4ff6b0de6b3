/** On a letter's page: its facts from the log follow the log, as long as the parent has not changed their words. */
import * as python from "../client.js";
import { PageError } from "../errors.js";
import { give, noteFilled } from "../give.js";
import { byRow, emptied, idOf, inPlace, noted, remember, source, stands } from "../log-facts.js";
import { button, make } from "../make.js";
import * as storage from "../storage.js";

/** @typedef {import("../storage.js").Given} Given */
/** @typedef {import("../log-facts.js").Source} Source */
/** @typedef {HTMLElement & {id_: string, record: string, sample: boolean, restore: () => void}} Tool */

const AGAIN = "Your log has changed. What this letter has from it is being made anew.";
const MADE = "Your log has changed, so what this letter has from it was made anew.";
const YOURS =
  "Your log has changed since this letter took facts from it. You changed their words here, so they stay as they are.";
const LATE =
  "Your log has changed since this letter took facts from it, and they could not be made anew just now. Please look them over.";

/** Those whose page is watched. @type {WeakSet<Tool>} */
const watched = new WeakSet();

/** @param {Tool} tool */
export function followLog(tool) {
  follow(tool);
  if (watched.has(tool)) return;
  watched.add(tool);
  document.addEventListener("visibilitychange", () => document.hidden || follow(tool));
  window.addEventListener("pageshow", ({ persisted }) => persisted && follow(tool));
}

/** @param {Tool} tool @returns {Promise<void>} */
async function follow(tool) {
  if (tool.sample) return;
  try {
    const [child, from] = [storage.child(), source(tool.id_)];
    const now = from && noted(from.lines.map(idOf));
    if (!from || !now || same(now, from)) return say(tool, "");
    say(tool, AGAIN);
    const answers = now.lines.length > 0 ? await made(tool.id_, now) : {};
    if (child === storage.child()) renew(tool, from, { ...now, answers });
  } catch (error) {
    if (!(error instanceof PageError)) throw error;
    const again = button("Try again");
    again.addEventListener("click", () => {
      python.retry().catch(() => undefined); // its state event says what happened
      follow(tool);
    });
    say(tool, LATE, again);
  }
}

/** @param {{lines: string[], promises: string[]}} now @param {Source} from */
const same = (now, from) => text(now) === text(from);

/** @param {{lines: string[], promises: string[]}} notes */
const text = ({ lines, promises }) => JSON.stringify([[...lines].sort(), [...promises].sort()]);

/** @param {string} letter @param {{lines: string[], promises: string[]}} notes @returns {Promise<Given>} */
async function made(letter, { lines, promises }) {
  const { data } = await python.ask("log.facts", letter, { promises, log: lines });
  return data.answers;
}

/** @param {Tool} tool @param {Source} from as it was @param {Source} now */
function renew(tool, from, now) {
  const stood = storage.read(tool.record)?.given ?? {};
  const [old, fresh] = [byRow(from.answers), byRow(now.answers)];
  /** @type {Given} */
  const changes = {};
  /** @type {Given} */
  const answers = {};
  let yours = false;
  for (const row of new Set([...old.keys(), ...fresh.keys()])) {
    const [was, is] = [old.get(row) ?? {}, fresh.get(row) ?? {}];
    if (stands(stood, was)) {
      Object.assign(changes, emptied(was), is);
      Object.assign(answers, is);
    } else if (stands(stood, emptied(was))) {
    } else {
      Object.assign(answers, was);
      yours ||= JSON.stringify(was) !== JSON.stringify(is);
    }
  }
  if (Object.keys(changes).length > 0) storage.change(tool.record, changes);
  remember(tool.id_, { ...(yours ? from : now), answers });
  tool.restore();
  if (!yours) return say(tool, MADE);
  const anew = button("Make it anew from the log");
  const keep = button("Keep my words");
  anew.addEventListener("click", () => {
    const whole = { ...emptied(flat(old)), ...inPlace(tool.id_, now.answers) };
    give(tool.record, whole, "your log");
    remember(tool.id_, now);
    tool.restore();
    say(tool, "");
    noteFilled(tool);
    /** @type {HTMLElement | null} */ (tool.querySelector(".iep-filled button"))?.focus();
  });
  keep.addEventListener("click", () => {
    remember(tool.id_, { ...now, answers });
    say(tool, "");
    /** @type {HTMLElement | null} */ (tool.querySelector("button"))?.focus();
  });
  say(tool, YOURS, anew, keep);
}

/** @param {Map<string, Given>} rows @returns {Given} */
const flat = (rows) => Object.assign({}, ...rows.values());

/** @param {Tool} tool @param {string} words "" takes the note away @param {...HTMLElement} buttons */
function say(tool, words, ...buttons) {
  let note = tool.querySelector(".iep-from-log");
  if (!words) return note?.remove();
  if (!note) {
    note = make("p", { className: "iep-filled iep-from-log" }, make("span", { role: "status" }));
    (tool.querySelector(".iep-sample") ?? tool.firstElementChild)?.after(note);
  }
  const status = /** @type {HTMLElement} */ (note.querySelector("[role=status]"));
  status.textContent = words;
  note.replaceChildren(status, ...buttons.flatMap((each) => [" ", each]));
}
