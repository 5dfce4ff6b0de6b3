/**
 * In Python's worker: the files of the manifest that Python starts from, all at once, and packs later.
 */

import { fetchChecked, fetchCompiled } from "./checked.js";

const PACK_WITHIN = 60_000;

/**
 * @typedef {object} Start what the page tells the worker
 * @property {string} root where the files are
 * @property {import("./checked.js").Manifest} manifest checked
 * @property {RequestCache} cache
 */

/**
 * The parts of Python, all checked, and `pack`, which fetches one more. Rejects with PythonUnavailable or TamperedFile.
 * @param {Start} start
 */
export async function download({ root, manifest, cache }) {
  const bytes = (/** @type {string} */ name) => fetchChecked(root, manifest.files[name], name, { cache });
  const compiled = (/** @type {string} */ name) => fetchCompiled(root, manifest.files[name], name, { cache });
  /** @type {import("./packs.js").Fetch} */
  const pack = async (name, cache) => {
    const options = { cache, signal: AbortSignal.timeout(PACK_WITHIN) };
    const list = await fetchChecked(root, manifest.packs, "packs", options);
    return fetchChecked(root, JSON.parse(new TextDecoder().decode(list))[name], name, options);
  };
  const [wasm, library, wheel] = await Promise.all([
    compiled("pyodide.asm.wasm"),
    bytes("python_stdlib.zip"),
    bytes("checklists.whl"),
  ]);
  return { wasm, library, wheel, pack };
}
