/** Parts of a page that are fetched only once they are needed. */

/**
 * @template T @param {Promise<T>} code a module that is on its way
 * @returns {Promise<T | undefined>} undefined where it did not come, which is no more than a part of a page missing
 */
export async function arrived(code) {
  try {
    return await code;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return undefined;
  }
}

/**
 * @template T @param {Promise<T>} code a module that is on its way @param {(part: T) => void} act
 * @param {EventTarget} place above which the page says so when it does not come: see whole.js
 */
export async function whenHere(code, act, place) {
  const part = await arrived(code);
  if (part) act(part);
  else place.dispatchEvent(new CustomEvent("iep:part-missing", { bubbles: true }));
}
