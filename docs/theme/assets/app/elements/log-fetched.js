/** Parts of the log that are fetched only when they are wanted. */
import { make } from "../make.js";

const NO_NETWORK = "There is no network just now. Please try again later.";

/** @param {string} file a module beside this one @param {HTMLElement} box says so where it can't be had @returns {Promise<Record<string, any> | undefined>} */
export async function fetched(file, box) {
  try {
    return await import(file);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    box.replaceChildren(make("p", { className: "iep-problem", role: "alert" }, NO_NETWORK));
    return undefined;
  }
}
