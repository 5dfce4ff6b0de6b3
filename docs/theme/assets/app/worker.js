/**
 * Python's worker: downloads what the manifest lists, checks it, starts Python, answers.
 * The page starts it from a blob, so that the page's content security policy holds here as well.
 */

import { download } from "./download.js";
import { PageError } from "./errors.js";
import { startPython } from "./python.js";

/** @param {import("./download.js").Start} asked */
export async function start(asked) {
  try {
    const { lock, loadPyodide, createPyodideModule, wasm, library, wheel } = await download(asked);
    // Pyodide fetches for itself what is here already: hand it over. Nothing else can be fetched from here on.
    globalThis.fetch = async () => new Response(library);
    WebAssembly.instantiateStreaming = async (_response, imports) => ({
      module: wasm,
      instance: await WebAssembly.instantiate(wasm, imports),
    });
    const options = { indexURL: asked.root, createPyodideModule, lockFileContents: lock };
    const handle = await startPython(loadPyodide, new Uint8Array(wheel), options);
    self.onmessage = ({ data: { id, request } }) => postMessage({ id, answer: handle(request) });
    postMessage({ ready: true });
  } catch (error) {
    const kind = error instanceof PageError ? error.kind : "PythonUnavailable";
    postMessage({ failed: { kind, message: String(error) } });
  }
}
