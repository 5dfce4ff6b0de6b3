/** Python's worker with all its scripts in one, since a page from a disk can import none. */
import "./disk-worker-fetch.js";
import { start } from "./worker.js";

/** What the page sends first under this name. @param {string} name @returns {Promise<any>} */
const told = (name) =>
  new Promise((came) =>
    addEventListener("message", function hear({ data }) {
      if (!(name in data)) return;
      removeEventListener("message", hear);
      came(data[name]);
    }),
  );

const parts = told("parts");
told("start").then((given) =>
  // biome-ignore lint/correctness/noUndeclaredVariables: Pyodide's own scripts stand before this one
  start({ ...given, parts, loadPyodide: pyodide.loadPyodide, createPyodideModule }),
);
