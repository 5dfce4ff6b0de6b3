/**
 * Starts Python with the packed checklists. The worker and the build (under Node) both start it here,
 * so that what was checked is what runs.
 */

const WHEEL = "/lib/checklists.whl";

/**
 * @typedef {{writeFile: (path: string, content: Uint8Array) => void}} Files
 * @typedef {(options: object) => Promise<{pyimport: (name: string) => any}>} LoadPyodide
 */

/**
 * @param {LoadPyodide} loadPyodide
 * @param {Uint8Array} wheel the packed checklists
 * @param {object} options where Pyodide finds the rest of itself
 * @returns {Promise<(request: string) => string>} `checklists.browser.handle`: JSON in, JSON out
 */
export async function startPython(loadPyodide, wheel, options) {
  const fsInit = async (/** @type {Files} */ files) => files.writeFile(WHEEL, wheel);
  const python = await loadPyodide({ ...options, fsInit });
  python.pyimport("sys").path.append(WHEEL);
  return python.pyimport("checklists.browser").handle;
}
