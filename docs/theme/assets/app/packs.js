/**
 * Libraries that few answers need: fetched when an answer does, and then the question is asked again.
 */

import { fetchChecked } from "./checked.js";
import { lacking } from "./python.js";

const WITHIN = 60_000;

/** @typedef {(name: string, cache: RequestCache) => Promise<ArrayBuffer>} Fetch rejects with a PageError */

/**
 * @param {import("./python.js").Python} python
 * @param {Fetch} fetchPack
 * @param {(id: number, fetching: boolean) => void} tell called when a pack is waited for, and when it has come
 * @param {(id: number, answer: string) => void} done called once with the answer
 * @returns {(id: number, request: string) => void} asks; throws what Python throws
 */
export function withPacks(python, fetchPack, tell, done) {
  /** What is on its way or mounted. @type {Map<string, Promise<void>>} */
  const brought = new Map();
  /** Names of packs that did not come: the browser may have kept a damaged file. @type {Set<string>} */
  const failed = new Set();

  const bring = async (/** @type {string} */ name) => {
    try {
      const archive = await fetchPack(name, failed.has(name) ? "reload" : "default");
      python.mount(name, new Uint8Array(archive));
    } catch (error) {
      failed.add(name);
      brought.delete(name);
      throw error;
    }
  };

  const ask = (
    /** @type {number} */ id,
    /** @type {string} */ request,
    /** @type {string[]} */ tried = [],
  ) => {
    const answer = python.handle(request);
    const names = lacking(answer);
    if (!names.length) return done(id, answer);
    const refuse = (/** @type {unknown} */ error) => {
      const refused = { kind: "PackUnavailable", message: `${names.join(" ")}: ${error}` };
      done(id, JSON.stringify({ id, ok: false, error: refused }));
    };
    if (names.some((name) => tried.includes(name))) return refuse("it came and is still missing");
    const coming = names.map((name) => {
      const one = brought.get(name) ?? bring(name);
      brought.set(name, one);
      return one;
    });
    tell(id, true);
    Promise.all(coming).then(() => {
      tell(id, false);
      try {
        ask(id, request, [...tried, ...names]);
      } catch (error) {
        setTimeout(() => {
          throw error; // a promise would keep it from the page
        });
      }
    }, refuse);
  };
  return ask;
}

/**
 * @param {string} root where the files are @param {import("./checked.js").Manifest} manifest checked
 * @returns {Fetch} a pack that the manifest's list has, checked
 */
export function packsOf(root, manifest) {
  return async (name, cache) => {
    const options = { cache, signal: AbortSignal.timeout(WITHIN) };
    const list = await fetchChecked(root, manifest.packs, "packs", options);
    return fetchChecked(root, JSON.parse(new TextDecoder().decode(list))[name], name, options);
  };
}
