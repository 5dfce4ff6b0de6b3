/** "Saved on this device, 9:42 PM", or a red line when it was not, with the way to a backup file beside it. */
import { PageError, StorageBlocked, StorageFull, StorageNewer } from "../errors.js";
import { button, make } from "../make.js";
import { isNewerHere, isWaiting, setAside } from "../storage.js";
import { isGuest } from "../store.js";

const ASIDE =
  "Something saved here could not be read. It was not deleted: it is kept aside on this device, and “My data” lets you save it as a file.";
const DONE =
  "The file is with your downloads. It holds what is saved here, and the words that could not be saved:";
const NO_FILE =
  "The part that makes the file could not be loaded. Please copy your words to another place before you close this page.";

export class SaveStatus {
  /** @param {HTMLElement} tool */
  constructor(tool) {
    this.lines = [...tool.querySelectorAll("[data-status]")].map((each) => /** @type {HTMLElement} */ (each));
  }

  /** @param {string} words @param {boolean} [bad] */
  say(words, bad = false) {
    for (const line of this.lines) say(line, words, bad);
  }

  /**
   * Runs something that uses storage; when it can't, says so and leaves the page as it is.
   * @template T @param {() => T} act @returns {T | undefined}
   */
  attempt(act) {
    try {
      return act();
    } catch (error) {
      if (!isOfStorage(error)) throw error;
      for (const line of this.lines) refused(line, error);
      return undefined;
    }
  }

  /** @param {() => Date} save */
  saving(save) {
    const at = this.attempt(save);
    if (at) this.say(saved(at));
  }

  /** @param {(string | undefined)[]} times when the records were saved */
  restored(times) {
    const last = times.filter(Boolean).sort().at(-1);
    if (isNewerHere() || isWaiting()) for (const line of this.lines) refused(line, new StorageNewer());
    else if (setAside.size > 0) this.say(ASIDE, true);
    else this.say(last ? `${kept()}, ${day(new Date(last))}.` : "");
  }
}

/**
 * Runs something that uses storage, and says in a line when it was saved, or why not.
 * @param {HTMLElement} line @param {() => Date | void} act @returns {boolean} whether it was done
 */
export function saving(line, act) {
  try {
    const at = act();
    say(line, at ? saved(at) : "", false);
    return true;
  } catch (error) {
    if (!(error instanceof PageError)) throw error;
    refused(line, error);
    return false;
  }
}

/** @param {unknown} error @returns {error is PageError} */
const isOfStorage = (error) =>
  [StorageFull, StorageBlocked, StorageNewer].some((each) => error instanceof each);

/** @param {HTMLElement} line @param {string} words @param {boolean} bad */
function say(line, words, bad) {
  if (line.textContent !== words) line.textContent = words; // said anew, it would be read out anew
  line.classList.toggle("iep-bad", bad);
}

/** Says what is wrong, and offers a file of all that is here. @param {HTMLElement} line @param {PageError} error */
function refused(line, error) {
  line.classList.add("iep-bad");
  const stands = line.querySelector(".iep-refused");
  if (stands?.textContent === error.message) return;
  const said = make("span", { className: "iep-refused" }, error.message);
  if (!isOfStorage(error)) return line.replaceChildren(said);
  const save = button("Save a backup", { className: "md-button iep-save-now" });
  const done = make("span", { className: "iep-save-done" });
  save.addEventListener("click", () => saveNow(done));
  line.replaceChildren(said, " ", save, " ", done);
}

/** @param {HTMLElement} line says what became of it */
async function saveNow(line) {
  line.textContent = "Making the file…";
  try {
    const { backupOfAll } = await import("../backup-now.js");
    line.textContent = `${DONE} ${await backupOfAll()}.`;
  } catch (error) {
    if (!(error instanceof PageError || error instanceof TypeError)) throw error;
    line.textContent = error instanceof PageError ? error.message : NO_FILE; // a TypeError: no network
  }
}

/** @param {Date} at @returns {string} */
const saved = (at) => `${kept()}, ${clock(at)}.`;

const kept = () => (isGuest() ? "Kept until you close this tab" : "Saved on this device");

/** @param {Date} at */
const clock = (at) => at.toLocaleTimeString(undefined, { hour: "numeric", minute: "2-digit" });

/** @param {Date} at */
const day = (at) =>
  at.toDateString() === new Date().toDateString()
    ? clock(at)
    : at.toLocaleDateString(undefined, { month: "long", day: "numeric", year: "numeric" });
