/**
 * Runs Pyodide under Node for tools/runtime. The only argument is a file with a job:
 *
 * - `answer`: start the library, the way a browser does, answer the requests, and say which modules were used.
 *   Then ask again, as the worker does, what lacked a pack.
 * - `load`: mount the packs and import all of one, answer the requests, and say which modules were used.
 * - `compile`: compile the archives in the folder `work`; says what the new files are called.
 *
 * The result goes to the file that the job names. An error is one message on stderr and exit code 1.
 */

import { readFileSync, writeFileSync } from "node:fs";
import { withPacks } from "../../docs/theme/assets/app/packs.js";
import { lacking, startPython } from "../../docs/theme/assets/app/python.js";

/**
 * @typedef {import("../../docs/theme/assets/app/python.js").Python} Python
 * @typedef {object} Job
 * @property {"answer" | "load" | "compile"} task
 * @property {string} pyodide folder of the npm package
 * @property {object} lock `{info, packages: {}}`, what Pyodide wants to know of its own packages
 * @property {string} library the library's archive
 * @property {string} wheel the packed checklists
 * @property {Record<string, string>} packs names of packs to their archives
 * @property {string[]} load names of all modules of that pack
 * @property {Record<string, number>} archives names in `work` to how far each is optimized, 0 to 2
 * @property {string[]} requests
 * @property {string} work folder that Python may write to
 * @property {string} inside folder of inside.py
 * @property {string} sitePackages folder where pyodide-build is installed
 * @property {string} result file for the result
 */

/** @param {Job} job @param {Record<string, unknown>} options */
async function start(job, options = {}) {
  const { loadPyodide } = await import(`file://${job.pyodide}/pyodide.mjs`);
  /** @type {{python?: any}} */
  const started = {};
  const keep = async (/** @type {object} */ given) => (started.python = await loadPyodide(given));
  const core = await startPython(/** @type {any} */ (keep), readFileSync(job.wheel), {
    indexURL: job.pyodide,
    stdLibURL: job.library,
    lockFileContents: /** @type {any} */ (job.lock),
    ...options,
  });
  return { python: started.python, core };
}

/** @param {any} python @param {Job} job @returns {any} inside.py */
function inside(python, job) {
  python.mountNodeFS("/inside", job.inside);
  python.pyimport("sys").path.append("/inside");
  return python.pyimport("inside");
}

/** @param {Job} job */
async function answer(job) {
  const { python, core } = await start(job);
  const alone = job.requests.map((request) => core.handle(request));
  const within = inside(python, job);
  within.fail(3); // what formats an error is used as well
  const used = within.used().toJs();
  const again = asked(job, core);
  const answers = await Promise.all(
    alone.map((each, index) =>
      lacking(each).some((name) => name in job.packs) ? again(index, job.requests[index]) : each,
    ),
  );
  return { answers, lacking: alone.map(lacking), used };
}

/** @param {Job} job @param {Python} core @returns {(id: number, request: string) => Promise<string>} */
function asked(job, core) {
  /** @type {Map<number, (answer: string) => void>} */
  const waiting = new Map();
  const ask = withPacks(
    core,
    async (name) => /** @type {any} */ (readFileSync(job.packs[name])),
    () => {},
    (id, answered) => waiting.get(id)?.(answered),
  );
  return (id, request) =>
    new Promise((resolve) => {
      waiting.set(id, resolve);
      ask(id, request);
    });
}

/** @param {Job} job */
async function load(job) {
  const { python, core } = await start(job);
  for (const [name, archive] of Object.entries(job.packs)) core.mount(name, readFileSync(archive));
  const within = inside(python, job);
  within.load(python.toPy(job.load));
  for (const request of job.requests) core.handle(request);
  return { used: within.used().toJs() };
}

/** @param {Job} job */
async function compile(job) {
  const { python } = await start(job, {
    env: { SOURCE_DATE_EPOCH: "315532800" }, // makes the compiled archives the same bytes every time
  });
  python.mountNodeFS("/packing", job.work);
  python.mountNodeFS("/site-packages", job.sitePackages);
  const within = inside(python, job);
  const made = Object.entries(job.archives).map(([name, optimize]) => [
    name,
    within.compile_archive(`/packing/${name}`, "/site-packages", optimize),
  ]);
  return { made: Object.fromEntries(made) };
}

process.on("uncaughtException", stop); // withPacks throws from a timer what Python threw

/** @param {unknown} error */
function stop(error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
}

/** @type {Job} */
const job = JSON.parse(readFileSync(process.argv[2], "utf8"));
try {
  writeFileSync(job.result, JSON.stringify(await { answer, load, compile }[job.task](job)));
} catch (error) {
  stop(error);
}
