/**
 * Python's worker: starts Python from what the page has fetched and checked, fetches packs, answers.
 * The page starts it from a blob, so that the page's content security policy holds here as well. Pyodide's own
 * JavaScript is in that blob, checked by the page.
 */

import { packsOf, withPacks } from "./packs.js";
import { startPython } from "./python.js";

/** @typedef {{root: string, manifest: import("./checked.js").Manifest}} Start where the files are, and what is checked */
/** @typedef {{loadPyodide: import("./python.js").LoadPyodide, createPyodideModule: Function}} Pyodide */

/** @param {Start & Pyodide & {parts: Promise<import("./download.js").Parts>}} asked the page sends `parts` once it has them */
export async function start(asked) {
  try {
    const { root, manifest, loadPyodide, createPyodideModule } = asked;
    const { wasm, library, wheel } = await asked.parts;
    // Pyodide fetches for itself what is here already: hand it over. From here on Python can fetch nothing;
    // packs.js has the browser's own `fetch`, and takes only what the manifest lists.
    globalThis.fetch = async () => new Response(library);
    WebAssembly.instantiateStreaming = async (_response, imports) => ({
      module: wasm,
      instance: await WebAssembly.instantiate(wasm, imports),
    });
    const options = { indexURL: root, createPyodideModule, lockFileContents: manifest.lock };
    const python = await startPython(loadPyodide, new Uint8Array(wheel), options);
    const fetching = (/** @type {number} */ id, /** @type {boolean} */ fetching) =>
      postMessage({ id, fetching });
    const answered = (/** @type {number} */ id, /** @type {string} */ answer) => postMessage({ id, answer });
    const ask = withPacks(python, packsOf(root, manifest), fetching, answered);
    self.onmessage = ({ data: { id, request } }) => ask(id, request);
    postMessage({ ready: true });
  } catch (error) {
    postMessage({ failed: String(error) });
  }
}
