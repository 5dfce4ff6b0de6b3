/** "Saved on this device, 9:42 PM", or a red line when it was not. */
import { StorageBlocked, StorageFull } from "../errors.js";
import { setAside } from "../storage.js";

const KEPT = "Something saved here could not be read. It was not deleted: it is kept aside on this device.";

export class SaveStatus {
  /** @param {HTMLElement} tool */
  constructor(tool) {
    this.lines = [...tool.querySelectorAll("[data-status]")];
  }

  /** @param {string} words @param {boolean} [bad] */
  say(words, bad = false) {
    for (const line of this.lines) {
      if (line.textContent !== words) line.textContent = words; // said anew, it would be read out anew
      line.classList.toggle("iep-bad", bad);
    }
  }

  /**
   * Runs something that uses storage; when it can't, says so and leaves the page as it is.
   * @template T @param {() => T} act @returns {T | undefined}
   */
  attempt(act) {
    try {
      return act();
    } catch (error) {
      if (!(error instanceof StorageFull || error instanceof StorageBlocked)) throw error;
      this.say(error.message, true);
      return undefined;
    }
  }

  /** @param {() => Date} save */
  saving(save) {
    const at = this.attempt(save);
    if (at) this.say(`Saved on this device, ${clock(at)}.`);
  }

  /** @param {(string | undefined)[]} times when the records were saved */
  restored(times) {
    const last = times
      .filter((each) => each !== undefined)
      .sort()
      .at(-1);
    if (setAside.size > 0) this.say(KEPT, true);
    else this.say(last ? `Saved on this device, ${day(new Date(last))}.` : "");
  }
}

/** @param {Date} at */
const clock = (at) => at.toLocaleTimeString(undefined, { hour: "numeric", minute: "2-digit" });

/** @param {Date} at */
const day = (at) =>
  at.toDateString() === new Date().toDateString()
    ? clock(at)
    : at.toLocaleDateString(undefined, { month: "long", day: "numeric", year: "numeric" });
