/** A calendar file goes to the parent's downloads. */
import { make } from "./make.js";

/** Milliseconds until the browser has surely taken the file. */
const TAKEN = 60_000;

/**
 * @param {{file: string, text: string, days?: number}} made its name and contents; how many days, if not one
 * @returns {string} what to say then
 */
export function handOver({ file, text, days = 1 }) {
  const url = URL.createObjectURL(new Blob([text], { type: "text/calendar" }));
  make("a", { href: url, download: file }).click();
  setTimeout(() => URL.revokeObjectURL(url), TAKEN);
  return `The file is with your downloads. Open it to add the ${days === 1 ? "day" : "days"}.`;
}
