/**
 * The page's side of Python: questions, ids, restarts. Elements call `start`, `ask` and `retry`; whoever
 * shows how it is going listens for "iep:python" on the document.
 */

import { named, sentence, TamperedFile, WorkerCrashed } from "./errors.js";
import { PythonWorker } from "./python-worker.js";

/**
 * @typedef {import("./messages.d.ts").Request} Request
 * @typedef {import("./messages.d.ts").Response} Response
 * @typedef {import("./errors.js").PageError} PageError
 * @typedef {"off" | "loading" | "ready" | "failed"} State
 * @typedef {{html: string, data: Record<string, any>}} Answer
 * @typedef {{request: string, long: boolean, resolve: (answer: Answer) => void, reject: (error: PageError) => void}} Question
 */

const READY_WITHIN = 8_000;
const STUCK_AFTER = 60_000;
const RESTARTS = 2;
/** Asks whose answer may take minutes. @type {Set<string>} */
const LONG = new Set(["report.pdf"]);

/** @type {State} */
let now = "off";
/** @type {PythonWorker | undefined} */
let worker;
/** @type {ReturnType<typeof promised> | undefined} */
let starting;
/** @type {PageError | undefined} */
let failure;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let clock;
let startedAt = 0;
let restarts = 0;
let lastId = 0;
/** @type {Map<number, Question>} */
const waiting = new Map();

/** @returns {State} */
export function state() {
  return now;
}

/** Starts Python unless it has been started. Rejects with a PageError when that failed. @returns {Promise<void>} */
export function start() {
  if (!starting) launch();
  return /** @type {ReturnType<typeof promised>} */ (starting).promise;
}

/**
 * Starts Python again after a failure. What is still on its way is waited for and not fetched twice,
 * unless it seems stuck.
 * @returns {Promise<void>}
 */
export function retry() {
  if (now === "failed") {
    if (failure || performance.now() - startedAt > STUCK_AFTER) launch();
    else wait();
  }
  return start();
}

/**
 * @param {Request["ask"]} ask
 * @param {string} about id of a definition
 * @param {Request["given"]} given field ids to what was typed
 * @param {Request["also"]} [also] names of outputs that are made only when they are wanted
 * @returns {Promise<Answer>} rejects with a PageError; waits for as long as Python is on its way
 */
export function ask(ask, about, given, also = []) {
  start();
  if (failure) return Promise.reject(failure);
  lastId += 1;
  const id = lastId;
  const request = JSON.stringify(
    /** @type {Request} */ ({ v: build(), id, ask, about, today: today(), given, also }),
  );
  return new Promise((resolve, reject) => {
    const long = LONG.has(ask);
    waiting.set(id, { request, long, resolve, reject });
    if (now === "ready") worker?.send(id, request, long);
  });
}

/** @returns {string} the build this page belongs to */
function build() {
  return document.documentElement.dataset.build ?? "";
}

/** @returns {string} the local date */
export function today() {
  const date = new Date();
  const two = (/** @type {number} */ number) => String(number).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** @param {State} next @param {string} [message] */
function become(next, message = "") {
  now = next;
  document.documentElement.dataset.python = next;
  document.dispatchEvent(new CustomEvent("iep:python", { detail: { state: next, message } }));
}

/** Says "loading", and "failed" if that lasts too long; the loading itself goes on. */
function wait() {
  become("loading");
  clearTimeout(clock);
  clock = setTimeout(() => become("failed", sentence("SlowStart")), READY_WITHIN);
}

function launch() {
  if (!starting || starting.settled) starting = promised();
  worker?.stop();
  // A damaged file may have been kept by the browser: do not take it from there again.
  const cache = failure instanceof TamperedFile ? "reload" : "default";
  worker = new PythonWorker(
    { ready, failed, answered, crashed },
    { build: build(), sha256: document.documentElement.dataset.manifest ?? "", cache },
  );
  failure = undefined;
  startedAt = performance.now();
  wait();
}

function ready() {
  clearTimeout(clock);
  const left = [...waiting]; // not what is asked from now on, which is sent at once
  become("ready");
  starting?.resolve();
  for (const [id, { request, long }] of left) worker?.send(id, request, long);
}

/** @param {PageError} error */
function failed(error) {
  clearTimeout(clock);
  worker?.stop();
  failure = error;
  restarts = 0;
  if (starting?.settled) starting = promised();
  starting?.reject(error);
  const left = [...waiting.values()];
  waiting.clear();
  become("failed", error.message);
  for (const { reject } of left) reject(error);
}

/** @param {string} answer @returns {(Response & Answer) | null} null for what is no answer */
function parsed(answer) {
  try {
    return JSON.parse(answer);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** @param {number} id @param {string} answer */
function answered(id, answer) {
  const response = parsed(answer);
  if (!response) return crashed(new WorkerCrashed()); // its memory is damaged: another one is asked
  restarts = 0;
  const question = waiting.get(id);
  waiting.delete(id);
  if (response.error) question?.reject(named(response.error.kind, response.error.message));
  else question?.resolve({ html: response.html, data: response.data });
}

/** Nothing is lost: the questions are sent again once the next worker is ready. @param {PageError} error */
function crashed(error) {
  if (restarts === RESTARTS) return failed(error);
  restarts += 1;
  launch();
}

/** A promise that is settled from outside, and may be left unhandled: the state tells the same. */
function promised() {
  const made = {
    settled: false,
    resolve: () => {},
    reject: (/** @type {PageError} */ _error) => {},
    promise: /** @type {Promise<void>} */ (Promise.resolve()),
  };
  made.promise = new Promise((resolve, reject) => {
    made.resolve = () => {
      made.settled = true;
      resolve();
    };
    made.reject = (error) => {
      made.settled = true;
      reject(error);
    };
  });
  made.promise.catch(() => {});
  return made;
}
