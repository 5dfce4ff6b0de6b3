/**
 * Python's worker: downloads what the manifest lists, checks it, starts Python, answers.
 * The page starts it from a blob, so that the page's content security policy holds here as well. Pyodide's own
 * JavaScript is in that blob, checked by the page.
 */

import { download } from "./download.js";
import { PageError } from "./errors.js";
import { withPacks } from "./packs.js";
import { startPython } from "./python.js";

/**
 * @param {import("./download.js").Start & {loadPyodide: import("./python.js").LoadPyodide, createPyodideModule: Function}} asked
 */
export async function start(asked) {
  try {
    const { loadPyodide, createPyodideModule } = asked;
    const { wasm, library, wheel, pack } = await download(asked);
    // Pyodide fetches for itself what is here already: hand it over. From here on Python can fetch nothing;
    // `pack` has the browser's own `fetch`, and takes only what the manifest lists.
    globalThis.fetch = async () => new Response(library);
    WebAssembly.instantiateStreaming = async (_response, imports) => ({
      module: wasm,
      instance: await WebAssembly.instantiate(wasm, imports),
    });
    const options = { indexURL: asked.root, createPyodideModule, lockFileContents: asked.manifest.lock };
    const python = await startPython(loadPyodide, new Uint8Array(wheel), options);
    const fetching = (/** @type {number} */ id, /** @type {boolean} */ fetching) =>
      postMessage({ id, fetching });
    const answered = (/** @type {number} */ id, /** @type {string} */ answer) => postMessage({ id, answer });
    const ask = withPacks(python, pack, fetching, answered);
    self.onmessage = ({ data: { id, request } }) => ask(id, request);
    postMessage({ ready: true });
  } catch (error) {
    const kind = error instanceof PageError ? error.kind : "PythonUnavailable";
    postMessage({ failed: { kind, message: String(error) } });
  }
}
