/**
 * One worker that runs Python, from its start to its end. It restarts nothing: client.js does.
 */

import { AnswerTimeout, named, PageError, PythonUnavailable, StaleBuild, WorkerCrashed } from "./errors.js";

const ANSWER_WITHIN = 5_000;
const PYTHON = new URL("../../python/", import.meta.url).href;
/** worker.js and what it imports, named here so that all are fetched at once. */
const MODULES = ["worker.js", "download.js", "errors.js", "python.js"].map(
  (name) => new URL(name, import.meta.url).href,
);
/**
 * A worker made from an address has no content security policy and could talk to any host; one made from
 * a blob has the page's. `import()`, since a static import would have to be allowed as a worker.
 */
const CODE = `
  const failed = (error) => setTimeout(() => { throw error; });
  Promise.all(${JSON.stringify(MODULES)}.map((each) => import(each))).catch(failed);`;

/**
 * @typedef {object} Events what a worker tells; after `failed`, `crashed` or `stop` it tells nothing more
 * @property {() => void} ready
 * @property {(error: PageError) => void} failed it could not be started
 * @property {(id: number, answer: string) => void} answered
 * @property {(error: PageError) => void} crashed it was ready, and is not any more
 * @typedef {{id: number, answer: string}} Answered
 * @typedef {{here?: true, ready?: true, failed?: {kind: string, message: string}} & Answered} Said
 */

export class PythonWorker {
  /** @type {Worker} */
  #worker;
  /** @type {Events} */
  #events;
  /** @type {() => void} */
  #here = () => {};
  #loaded = new Promise((/** @type {(value: void) => void} */ resolve) => {
    this.#here = resolve;
  });
  #ready = false;
  #over = false;
  /** @type {Map<number, ReturnType<typeof setTimeout>>} */
  #timers = new Map();

  /** @param {Events} events */
  constructor(events) {
    this.#events = events;
    const address = URL.createObjectURL(new Blob([CODE], { type: "text/javascript" }));
    this.#worker = new Worker(address, { type: "module" });
    this.#worker.onmessage = ({ data }) => this.#heard(data);
    this.#worker.onerror = ({ message }) =>
      this.#end(this.#ready ? new WorkerCrashed() : new PythonUnavailable(), message);
  }

  /**
   * @param {string} build the page's
   * @param {RequestCache} cache
   */
  async load(build, cache) {
    try {
      const [manifest] = await Promise.all([read(build), this.#loaded]);
      this.#worker.postMessage({ root: PYTHON, manifest, cache });
    } catch (error) {
      this.#end(error instanceof PageError ? error : new PythonUnavailable(), error);
    }
  }

  /** @param {number} id @param {string} request */
  send(id, request) {
    const late = () => this.#end(new AnswerTimeout());
    this.#timers.set(id, setTimeout(late, ANSWER_WITHIN));
    this.#worker.postMessage({ id, request });
  }

  stop() {
    this.#over = true;
    this.#worker.terminate();
    for (const timer of this.#timers.values()) clearTimeout(timer);
  }

  /** @param {Said} said */
  #heard(said) {
    if (this.#over) return;
    if (said.here) this.#here();
    else if (said.failed) this.#end(named(said.failed.kind, said.failed.message), said.failed.message);
    else if (said.ready) {
      this.#ready = true;
      this.#events.ready();
    } else {
      clearTimeout(this.#timers.get(said.id));
      this.#timers.delete(said.id);
      this.#events.answered(said.id, said.answer);
    }
  }

  /** @param {PageError} error @param {unknown} [cause] */
  #end(error, cause) {
    if (this.#over) return;
    this.stop();
    error.cause = cause;
    if (this.#ready) this.#events.crashed(error);
    else this.#events.failed(error);
  }
}

/**
 * @param {string} build the page's
 * @returns {Promise<import("./download.js").Manifest>} rejects with StaleBuild or PythonUnavailable
 */
async function read(build) {
  const response = await fetch(`${PYTHON}manifest.json`, { cache: "no-cache" });
  if (!response.ok) throw new PythonUnavailable();
  const manifest = await response.json();
  if (manifest.v !== build) throw new StaleBuild();
  return manifest;
}
