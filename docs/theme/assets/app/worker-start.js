/**
 * Begins Python's worker: what its script is made of is fetched and checked by the page, before any of it runs.
 * What was checked is put into the script itself: imported from its address, it would be fetched once more, and
 * might be something else by then.
 */
import { fetchChecked, fetchManifest } from "./checked.js";
import { download } from "./download.js";
import { makeWorker } from "./worker-made.js";

const ROOT = new URL("../../python/", import.meta.url).href;
/** Pyodide's own JavaScript, made into statements by tools/runtime/script.py. */
const SCRIPTS = ["pyodide.mjs", "pyodide.asm.mjs"];

/**
 * @typedef {object} Page what the page says of the Python that belongs to it
 * @property {string} build
 * @property {string} sha256 of the manifest
 * @property {RequestCache} cache how to fetch it
 */

/**
 * Rejects with PythonUnavailable, StaleBuild or TamperedFile, and so does `parts`.
 * @param {Page} page
 * @param {AbortSignal} signal
 * @returns {Promise<{worker: import("./worker-made.js").Running, parts: Promise<import("./download.js").Parts>}>}
 *   a worker that waits for these parts of Python, and then tells how it goes (see worker.js)
 */
export async function startWorker({ build, sha256, cache }, signal) {
  const manifest = await fetchManifest(ROOT, { build, sha256, cache, signal });
  const parts = download(ROOT, manifest, { cache, signal }); // they come while the worker begins
  parts.catch(() => {}); // who waits for them is told
  const scripts = await Promise.all(
    SCRIPTS.map((name) => fetchChecked(ROOT, manifest.files[name], name, { cache, signal })),
  );
  return { worker: await makeWorker(scripts, { root: ROOT, manifest }), parts };
}
