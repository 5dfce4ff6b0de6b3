/** Takes the place of the browser's `fetch` and `import.meta` in the site's own scripts. */
import { bytes } from "./disk-files.js";

export { ROOT as IEP_ROOT } from "./disk-root.js";

/** @param {string | URL} address @returns {Promise<Response>} */
export const fetch = async (address) => new Response(await bytes(address));
