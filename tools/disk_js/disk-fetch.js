/** Takes the place of the browser's `fetch` and `import.meta` in the site's own scripts. */
import { bytes } from "./disk-files.js";

export { ROOT as IEP_ROOT } from "./disk-root.js";

/** @param {string | URL} address @returns {Promise<Response>} */
export const fetch = async (address) => {
  const type = String(address).endsWith(".wasm") ? "application/wasm" : "application/octet-stream";
  return new Response(await bytes(address), { headers: { "content-type": type } });
};
