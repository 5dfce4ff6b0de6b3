/** Has more of the site kept than the first set: the pages of tools (sw.js says which), or everything. */
import { below, tell, version } from "./offline.js";

const AT_ONCE = 4;
/** A file of ten megabytes on a slow line. */
const EACH_WITHIN = 120_000;
const LIST = new URL(`../../offline-${version()}.json`, import.meta.url).href;

/** @typedef {{all: string[], bytes: number}} List `bytes`: what a host sends for `all` */
/** @typedef {{done: number, total: number, failed: number, full: boolean}} Progress */

/** @returns {Promise<List>} rejects with TypeError when it does not come */
export async function list() {
  const answer = await fetch(LIST);
  if (!answer.ok) throw new TypeError(`${below(LIST)}: ${answer.status}`);
  return answer.json();
}

/**
 * @param {string[]} paths @param {(progress: Progress) => void} [told]
 * @returns {Promise<Progress>} at its end; it stops early where there is no more room
 */
export async function keepAll(paths, told = () => {}) {
  const { active } = await navigator.serviceWorker.ready;
  const left = [...paths];
  const progress = { done: 0, total: paths.length, failed: 0, full: false };
  const one = async () => {
    for (let path = left.shift(); path !== undefined && !progress.full; path = left.shift()) {
      const said = await tell(active, { ask: "keep", path }, EACH_WITHIN);
      progress.done += 1;
      if (!said.kept) progress.failed += 1;
      if (said.full) progress.full = true;
      told(progress);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, one));
  return progress;
}
