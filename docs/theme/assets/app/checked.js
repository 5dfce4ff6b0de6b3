/**
 * Fetches files and lets nothing pass that is not what it should be. The page's HTML names the SHA-256 of the
 * manifest, and the manifest that of every other file.
 */

import { PythonUnavailable, StaleBuild, TamperedFile } from "./errors.js";

/** The browser's own: worker.js replaces the global one once Python is here. */
const get = fetch;

/**
 * @typedef {{file: string, sha256: string, bytes: number}} Listed
 * @typedef {{v: string, pyodide: string, lock: object, files: Record<string, Listed>, packs: Listed}} Manifest `packs` is a list of its own
 */

/**
 * Fetches the manifest. Rejects with PythonUnavailable, StaleBuild or TamperedFile.
 * @param {string} root where the files are
 * @param {{build: string, sha256: string, cache: RequestCache, signal: AbortSignal}} wanted what the page says of it
 * @returns {Promise<Manifest>}
 */
export async function fetchManifest(root, { build, sha256, cache, signal }) {
  const response = await asked(`${root}manifest-${build}.json`, { cache, signal });
  if (response.status === 404) throw new StaleBuild(); // the site has a newer one, and this page is of before
  const bytes = await whole(taken(response));
  const manifest = parsed(bytes);
  if (typeof manifest?.v === "string" && manifest.v !== build) throw new StaleBuild();
  if ((await digest(bytes)) !== sha256) throw new TamperedFile(response.url);
  return /** @type {Manifest} */ (manifest);
}

/**
 * Fetches one file that the manifest, or its list of packs, has. Rejects with PythonUnavailable or TamperedFile.
 * @param {string} root
 * @param {Listed | undefined} listed
 * @param {string} name for the error
 * @param {RequestInit} options
 * @returns {Promise<ArrayBuffer>}
 */
export async function fetchChecked(root, listed, name, options) {
  const { url, sha256 } = placed(root, listed, name);
  return checked(await arrived(url, options), sha256);
}

/**
 * The same for WebAssembly, compiled while it comes. Compiling runs nothing, so it need not wait for the check.
 * @param {string} root
 * @param {Listed | undefined} listed
 * @param {string} name
 * @param {RequestInit} options
 * @returns {Promise<WebAssembly.Module>}
 */
export async function fetchCompiled(root, listed, name, options) {
  const { url, sha256 } = placed(root, listed, name);
  const response = await arrived(url, options);
  const compiling = WebAssembly.compileStreaming(response.clone());
  compiling.catch(() => {}); // a damaged file fails here first, and below with its name
  await checked(response, sha256);
  return compiling;
}

/** @param {string} root @param {Listed | undefined} listed @param {string} name */
function placed(root, listed, name) {
  if (!listed) throw new PythonUnavailable(`${name} is not in the manifest`);
  return { url: new URL(listed.file, root).href, sha256: listed.sha256 };
}

/** @param {string} url @param {RequestInit} options */
async function arrived(url, options) {
  return taken(await asked(url, options));
}

/** @param {string} url @param {RequestInit} options */
function asked(url, options) {
  return get(url, options).catch((error) => {
    throw new PythonUnavailable(`${url}: ${error}`);
  });
}

/** @param {Response} response */
function taken(response) {
  if (!response.ok) throw new PythonUnavailable(`${response.url}: ${response.status}`);
  return response;
}

/** @param {Response} response @param {string} wanted SHA-256 in hexadecimal */
async function checked(response, wanted) {
  const bytes = await whole(response);
  if ((await digest(bytes)) !== wanted) throw new TamperedFile(response.url);
  return bytes;
}

/** @param {Response} response @returns {Promise<ArrayBuffer>} */
function whole(response) {
  return response.arrayBuffer().catch((error) => {
    throw new PythonUnavailable(`${response.url}: ${error}`); // the connection broke on the way
  });
}

/** @param {ArrayBuffer} bytes @returns {Promise<string>} */
async function digest(bytes) {
  const found = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(found, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** @param {ArrayBuffer} bytes @returns {Partial<Manifest> | undefined} none where this is no JSON */
function parsed(bytes) {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined; // its hash is wrong then, too
  }
}
