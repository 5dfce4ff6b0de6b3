/**
 * What Python starts from, by the manifest: fetched by the page, all at once, while the worker begins.
 */

import { fetchChecked, fetchCompiled } from "./checked.js";

/** @typedef {{wasm: WebAssembly.Module, library: ArrayBuffer, wheel: ArrayBuffer}} Parts */

/**
 * The parts of Python, all checked. Rejects with PythonUnavailable or TamperedFile.
 * @param {string} root where the files are
 * @param {import("./checked.js").Manifest} manifest checked
 * @param {{cache: RequestCache, signal: AbortSignal}} options
 * @returns {Promise<Parts>}
 */
export async function download(root, { files }, options) {
  const bytes = (/** @type {string} */ name) => fetchChecked(root, files[name], name, options);
  const compiled = (/** @type {string} */ name) => fetchCompiled(root, files[name], name, options);
  const [wasm, library, wheel] = await Promise.all([
    compiled("pyodide.asm.wasm"),
    bytes("python_stdlib.zip"),
    bytes("checklists.whl"),
  ]);
  return { wasm, library, wheel };
}
