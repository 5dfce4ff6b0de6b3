/**
 * What the site's scripts fetch. A page from a disk can fetch nothing, but it can load scripts: so each file lies
 * there as a script that hands over its bytes, packed, as text.
 */
import { ROOT } from "./disk-root.js";

/** @typedef {{came: (base64: string) => void, failed: () => void}} Waiting */

/** @type {Map<string, Waiting>} */
const waiting = new Map();

/** What such a script calls: tools/disk_scripts.py writes them. */
Object.assign(globalThis, {
  iepFile: (/** @type {string} */ path, /** @type {string} */ base64) => waiting.get(path)?.came(base64),
});

/**
 * @param {string | URL} address of a file of this site
 * @returns {Promise<ArrayBuffer>} its bytes; rejects with a TypeError, as `fetch` does, where it is not there
 */
export async function bytes(address) {
  const path = new URL(address, ROOT).href.slice(ROOT.length);
  const base64 = await handedOver(path);
  const packed = Uint8Array.from(atob(base64), (each) => each.charCodeAt(0));
  return new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"))).arrayBuffer();
}

/** @param {string} path @returns {Promise<string>} */
function handedOver(path) {
  const script = document.createElement("script");
  return new Promise((/** @type {(base64: string) => void} */ came, reject) => {
    const failed = () => reject(new TypeError(`${path} is not here`));
    waiting.set(path, { came, failed });
    script.onerror = failed;
    script.src = `${ROOT}${path}.js`;
    document.head.append(script);
  }).finally(() => {
    waiting.delete(path);
    script.remove();
  });
}
