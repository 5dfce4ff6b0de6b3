/** A calendar file goes to the parent's downloads. */
import { handOver as give } from "./hand-over.js";

/**
 * @param {{file: string, text: string, days?: number}} made its name and contents; how many days, if not one
 * @returns {string} what to say then
 */
export function handOver({ file, text, days = 1 }) {
  give(new File([text], file, { type: "text/calendar" }));
  return `The file is with your downloads. Open it to add the ${days === 1 ? "day" : "days"}.`;
}
