/** The worker's `fetch`, for packs: it asks the page, which can load a file from the disk. First of all the worker's scripts. */

/** @type {Map<string, ((content: ArrayBuffer | null) => void)[]>} */
const waiting = new Map();

/** @param {string | URL} address @returns {Promise<Response>} */
globalThis.fetch = /** @type {typeof fetch} */ (
  async (/** @type {string | URL} */ address) => {
    const wanted = String(address);
    const content = await new Promise((/** @type {(content: ArrayBuffer | null) => void} */ came) => {
      waiting.set(wanted, [...(waiting.get(wanted) ?? []), came]);
      postMessage({ wanted });
    });
    if (!content) throw new TypeError(`${wanted} is not here`);
    return new Response(content);
  }
);

addEventListener("message", (event) => {
  const { wanted, content } = event.data;
  if (wanted === undefined) return;
  event.stopImmediatePropagation(); // the rest of the worker hears only questions
  const [first, ...more] = waiting.get(wanted) ?? [];
  waiting.set(wanted, more);
  first?.(content);
});
