/**
 * Starts Python with the packed checklists. The worker and the build (under Node) both start it here,
 * so that what was checked is what runs.
 */

const FOLDER = "/lib";
const WHEEL = `${FOLDER}/checklists.whl`;
/** What `checklists.browser.handle` answers for want of a pack. Nothing that was typed can look like it. */
const LACKING = /^\{"id": \d+, "ok": false, "error": \{"kind": "PackMissing", "message": "([\w ]+)"\}\}$/;

/**
 * @typedef {{writeFile: (path: string, content: Uint8Array) => void}} Files
 * @typedef {(options: object) => Promise<{pyimport: (name: string) => any}>} LoadPyodide
 * @typedef {object} Python
 * @property {(request: string) => string} handle `checklists.browser.handle`: JSON in, JSON out
 * @property {(pack: string, archive: Uint8Array) => void} mount makes the libraries of a pack importable
 */

/**
 * @param {LoadPyodide} loadPyodide
 * @param {Uint8Array} wheel the packed checklists
 * @param {object} options where Pyodide finds the rest of itself
 * @returns {Promise<Python>}
 */
export async function startPython(loadPyodide, wheel, options) {
  /** @type {Files | undefined} */
  let files;
  const fsInit = async (/** @type {Files} */ given) => {
    files = given;
    files.writeFile(WHEEL, wheel);
  };
  const python = await loadPyodide({ ...options, fsInit });
  python.pyimport("sys").path.append(WHEEL);
  return {
    handle: python.pyimport("checklists.browser").handle,
    mount(pack, archive) {
      const path = `${FOLDER}/${pack}.whl`;
      files?.writeFile(path, archive);
      python.pyimport("checklists.packs").mount(path);
    },
  };
}

/** @param {string} answer @returns {string[]} the packs without which there was no answer, or none */
export function lacking(answer) {
  return LACKING.exec(answer)?.[1]?.split(" ") ?? [];
}
