/** Python's worker with all its scripts in one, since a page from a disk can import none. */
import "./disk-worker-fetch.js";
import { start } from "./worker.js";

const begin = (/** @type {MessageEvent} */ { data }) => {
  removeEventListener("message", begin);
  // biome-ignore lint/correctness/noUndeclaredVariables: Pyodide's own scripts stand before this one
  start({ ...data.start, loadPyodide: pyodide.loadPyodide, createPyodideModule });
};
addEventListener("message", begin);
