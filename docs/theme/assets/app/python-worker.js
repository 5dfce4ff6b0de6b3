/**
 * One worker that runs Python, from its start to its end. It restarts nothing: client.js does.
 */

import { AnswerTimeout, named, PageError, PythonUnavailable, WorkerCrashed } from "./errors.js";
import { startWorker } from "./worker-start.js";

const ANSWER_WITHIN = 5_000;
/** An answer after a pack has come: Python loads it first. */
const WITH_PACK_WITHIN = 20_000;
/** A year of records on hundreds of pages, on an old phone. */
const LONG_WITHIN = 120_000;

/**
 * @typedef {object} Events what a worker tells; after `failed`, `crashed` or `stop` it tells nothing more
 * @property {() => void} ready
 * @property {(error: PageError) => void} failed it could not be started
 * @property {(id: number, answer: string) => void} answered
 * @property {(error: PageError) => void} crashed it was ready, and is not any more
 * @typedef {{id: number, answer: string, fetching?: boolean}} Answered a pack is fetched first, or has come
 * @typedef {{ready?: true, failed?: string} & Answered} Said
 */

export class PythonWorker {
  /** None until its code is here. @type {import("./worker-made.js").Running | undefined} */
  #worker;
  /** @type {Events} */
  #events;
  #fetching = new AbortController();
  #ready = false;
  #over = false;
  /** @type {Map<number, ReturnType<typeof setTimeout>>} */
  #timers = new Map();
  /** What takes long. @type {Set<number>} */
  #long = new Set();
  /** When the last answer that was asked for must be there: Python gives one after another. */
  #until = 0;

  /**
   * @param {Events} events
   * @param {import("./worker-start.js").Page} page
   */
  constructor(events, page) {
    this.#events = events;
    this.#begin(page).catch((error) => {
      const kind = error instanceof PageError ? error.kind : "PythonUnavailable";
      this.#end(named(kind, String(error)), error); // with the sentence that a parent reads
    });
  }

  /** @param {import("./worker-start.js").Page} page */
  async #begin(page) {
    const { worker, parts } = await startWorker(page, this.#fetching.signal);
    if (this.#over) return worker.terminate();
    this.#worker = worker;
    this.#worker.onmessage = ({ data }) => this.#heard(data);
    this.#worker.onerror = ({ message }) =>
      this.#end(this.#ready ? new WorkerCrashed() : new PythonUnavailable(), message);
    const given = await parts;
    worker.postMessage({ parts: given }, [given.library, given.wheel]);
  }

  /** @param {number} id @param {string} request @param {boolean} [long] whether its answer may take minutes */
  send(id, request, long = false) {
    if (long) this.#long.add(id);
    this.#time(id);
    this.#worker?.postMessage({ id, request });
  }

  /** @param {number} id */
  #time(id, within = ANSWER_WITHIN) {
    const late = () => this.#end(new AnswerTimeout());
    const now = performance.now();
    const before = this.#timers.size > 0 ? Math.max(0, this.#until - now) : 0;
    const all = before + (this.#long.has(id) ? LONG_WITHIN : within);
    this.#until = now + all;
    this.#timers.set(id, setTimeout(late, all));
  }

  stop() {
    this.#over = true;
    this.#fetching.abort();
    this.#worker?.terminate();
    for (const timer of this.#timers.values()) clearTimeout(timer);
  }

  /** @param {Said} said */
  #heard(said) {
    if (this.#over) return;
    if (said.failed) this.#end(new PythonUnavailable(), said.failed);
    else if (said.ready) {
      this.#ready = true;
      this.#events.ready();
    } else {
      clearTimeout(this.#timers.get(said.id));
      this.#timers.delete(said.id);
      if (said.fetching !== undefined)
        return said.fetching ? undefined : this.#time(said.id, WITH_PACK_WITHIN);
      this.#long.delete(said.id);
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
