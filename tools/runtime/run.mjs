/**
 * Runs Pyodide under Node for tools/runtime. The only argument is a file with a job:
 *
 * - `answer`: start the library, the way a browser does, answer the requests, and say which modules were used.
 * - `compile`: compile the archives in the folder `work`; says what the new files are called.
 *
 * The result goes to the file that the job names. An error is one message on stderr and exit code 1.
 */

import { readFileSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { startPython } from "../../docs/theme/assets/app/python.js";

/**
 * @typedef {object} Job
 * @property {"answer" | "compile"} task
 * @property {string} pyodide folder of the npm package
 * @property {object} lock `{info, packages: {}}`, what Pyodide wants to know of its own packages
 * @property {string} library the library's archive
 * @property {string} wheel the packed checklists
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
  const handle = await startPython(/** @type {any} */ (keep), readFileSync(job.wheel), {
    indexURL: job.pyodide,
    stdLibURL: job.library,
    lockFileContents: /** @type {any} */ (job.lock),
    ...options,
  });
  return { python: started.python, handle };
}

/** @param {any} python @param {Job} job @returns {any} inside.py */
function inside(python, job) {
  python.mountNodeFS("/inside", job.inside);
  python.pyimport("sys").path.append("/inside");
  return python.pyimport("inside");
}

/** @param {Job} job */
async function answer(job) {
  const { python, handle } = await start(job);
  const answers = job.requests.map((request) => handle(request));
  const within = inside(python, job);
  within.fail(3); // what formats an error is used as well
  return { answers, used: within.used().toJs() };
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

/** @type {Job} */
const job = JSON.parse(readFileSync(process.argv[2], "utf8"));
try {
  writeFileSync(job.result, JSON.stringify(await { answer, compile }[job.task](job)));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
