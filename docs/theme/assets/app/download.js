/**
 * Fetches the files of the manifest, all at once, and lets nothing pass that is not what it lists.
 */

import { PythonUnavailable, StaleBuild, TamperedFile } from "./errors.js";

const PACK_WITHIN = 60_000;
/** The browser's own: worker.js replaces the global one once Python is here. */
const get = globalThis.fetch;

/**
 * @typedef {{file: string, sha256: string, bytes: number}} Listed
 * @typedef {{v: string, pyodide: string, lock: object, files: Record<string, Listed>, packs: Listed}} Manifest `packs` is a list of its own
 * @typedef {object} Start what the page tells the worker
 * @property {string} root where the files are
 * @property {string} build the page's
 * @property {RequestCache} cache
 * @property {Promise<Response>} manifest on its way
 */

/**
 * The parts of Python, all checked, and `pack`, which fetches one more. Rejects with PythonUnavailable, StaleBuild or TamperedFile.
 * @param {Start} start
 */
export async function download({ root, build, cache, manifest: asked }) {
  const manifest = await read(asked, build);
  const listed = (/** @type {string} */ name, from = manifest.files) => placed(from[name], name);
  const placed = (/** @type {Listed | undefined} */ file, /** @type {string} */ name) => {
    if (!file) throw new PythonUnavailable(`${name} is not in the manifest`);
    return { url: new URL(file.file, root).href, sha256: file.sha256 };
  };
  const bytes = async (/** @type {string} */ name) => {
    const { url, sha256 } = listed(name);
    return checked(await arrived(url, get(url, { cache })), sha256);
  };
  const module = async (/** @type {string} */ name) => {
    await bytes(name);
    return import(listed(name).url); // the name is the content's: from the browser's cache, the same bytes
  };
  const compiled = async (/** @type {string} */ name) => {
    const { url, sha256 } = listed(name);
    const response = await arrived(url, get(url, { cache }));
    // Compiling runs nothing, so it need not wait for the check.
    const compiling = WebAssembly.compileStreaming(response.clone());
    compiling.catch(() => {}); // a damaged file fails here first, and below with its name
    await checked(response, sha256);
    return compiling;
  };
  /** @type {import("./packs.js").Fetch} */
  const pack = async (name, cache) => {
    const signal = AbortSignal.timeout(PACK_WITHIN);
    const brought = async ({ url = "", sha256 = "" }) =>
      checked(await arrived(url, get(url, { cache, signal })), sha256);
    const list = await brought(placed(manifest.packs, "packs"));
    return brought(listed(name, JSON.parse(new TextDecoder().decode(list))));
  };
  const [main, glue, wasm, library, wheel] = await Promise.all([
    module("pyodide.mjs"),
    module("pyodide.asm.mjs"),
    compiled("pyodide.asm.wasm"),
    bytes("python_stdlib.zip"),
    bytes("checklists.whl"),
  ]);
  const { loadPyodide } = main;
  return { lock: manifest.lock, loadPyodide, createPyodideModule: glue.default, wasm, library, wheel, pack };
}

/** @param {Promise<Response>} asked @param {string} build @returns {Promise<Manifest>} */
async function read(asked, build) {
  const manifest = await (await arrived("manifest.json", asked)).json();
  if (manifest.v !== build) throw new StaleBuild();
  return manifest;
}

/** @param {string} what @param {Promise<Response>} asked */
async function arrived(what, asked) {
  const response = await asked.catch((error) => {
    throw new PythonUnavailable(`${what}: ${error}`);
  });
  if (!response.ok) throw new PythonUnavailable(`${what}: ${response.status}`);
  return response;
}

/** @param {Response} response @param {string} wanted SHA-256 in hexadecimal */
async function checked(response, wanted) {
  const bytes = await response.arrayBuffer();
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  const found = Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
  if (found !== wanted) throw new TamperedFile(response.url);
  return bytes;
}
