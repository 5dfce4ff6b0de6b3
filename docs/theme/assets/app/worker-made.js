/**
 * Makes the worker that Python runs in. One made from an address has no content security policy and could talk to
 * any host; one made from a blob has the page's. `import()`, since a static import would have to be allowed as a
 * worker.
 */
import { scriptUrl } from "./trusted.js";

/** worker.js and what it imports, named here so that all are fetched at once. */
const MODULES = ["worker.js", "checked.js", "errors.js", "packs.js", "python.js"].map(
  (name) => new URL(name, import.meta.url).href,
);

/** Pyodide finds out by this which kind of worker it is in; the browser would note the attempt as one to break out. */
const BEFORE = "self.importScripts = undefined;\n";

/** @param {import("./worker.js").Start} start */
const code = (start) => `
  const parts = new Promise((come) => addEventListener("message", ({ data }) => come(data.parts), { once: true }));
  const failed = (error) => setTimeout(() => { throw error; });
  const given = { ...${JSON.stringify(start)}, parts, loadPyodide: pyodide.loadPyodide, createPyodideModule };
  Promise.all(${JSON.stringify(MODULES)}.map((each) => import(each)))
    .then(([worker]) => worker.start(given))
    .catch(failed);`;

/** @typedef {Pick<Worker, "postMessage" | "terminate" | "onmessage" | "onerror">} Running */

/**
 * @param {ArrayBuffer[]} scripts of Python, checked
 * @param {import("./worker.js").Start} start
 * @returns {Promise<Running>}
 */
export async function makeWorker(scripts, start) {
  const address = URL.createObjectURL(
    new Blob([BEFORE, ...scripts, code(start)], { type: "text/javascript" }),
  );
  return new Worker(scriptUrl(address), { type: "module" });
}
