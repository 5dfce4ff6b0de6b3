/** Which help for installing fits this browser. A guess: the help for the others is never far. */

/** @typedef {"iphone" | "android" | "mac" | "windows" | "chromebook" | "linux" | "firefox"} Kind */

/** @type {[RegExp, Kind][]} */
const KINDS = [
  [/iPhone|iPad|iPod/, "iphone"],
  [/Android/, "android"],
  [/Firefox/, "firefox"],
  [/CrOS/, "chromebook"],
  [/Mac/, "mac"],
  [/Windows/, "windows"],
  [/Linux|X11/, "linux"],
];

/**
 * @param {string} userAgent
 * @param {number} fingers how many the screen can feel
 * @returns {Kind | ""} "" where none is known
 */
export function kindOf(userAgent, fingers) {
  if (/Macintosh/.test(userAgent) && fingers > 1) return "iphone"; // an iPad says that it is a Mac
  return KINDS.find(([pattern]) => pattern.test(userAgent))?.[1] ?? "";
}

/** @returns {boolean} whether this page was opened from its icon */
export const isInstalled = () =>
  matchMedia("(display-mode: standalone)").matches ||
  /** @type {{standalone?: boolean}} */ (navigator).standalone === true;
