/** Starts Python once the page is idle, or on a metered connection when the tool is touched. */
import * as python from "../client.js";
import { PageError } from "../errors.js";

/** Milliseconds in which the page comes to rest. */
const IDLE = 500;

/** @param {HTMLElement} tool */
export function beginSoon(tool) {
  const begin = () => {
    if (python.state() === "off") python.start().catch(reported);
  };
  tool.addEventListener("pointerdown", begin, { once: true });
  tool.addEventListener("focusin", begin, { once: true });
  const { connection } = /** @type {{connection?: {saveData?: boolean}}} */ (navigator);
  if (!connection?.saveData) setTimeout(begin, IDLE);
}

/** The page has been told by an "iep:python" event, in words; what is kept stays. @param {unknown} error */
export function reported(error) {
  if (!(error instanceof PageError)) throw error;
}
