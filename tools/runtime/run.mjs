/**
 * Runs Pyodide under Node for tools/runtime. The only argument is a file with a job:
 *
 * - `shrink`: start the whole library from source, answer the requests, keep the modules that were used,
 *   compile library and wheel; says which modules and files those are.
 * - `answer`: start what was packed, the way a browser does, and answer the requests.
 *
 * The result goes to the file that the job names. An error is one message on stderr and exit code 1.
 */

import { readFileSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { startPython } from "../../docs/theme/assets/app/python.js";

/**
 * @typedef {object} Job
 * @property {"shrink" | "answer"} task
 * @property {string} pyodide folder of the npm package
 * @property {object} lock `{info, packages: {}}`, what Pyodide wants to know of its own packages
 * @property {string} library the library's archive
 * @property {string} wheel the packed checklists
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

/** Raises errors there and formats them. @param {any} python @param {Job} job @returns {any} inside.py */
function fail(python, job) {
  python.mountNodeFS("/inside", job.inside);
  python.pyimport("sys").path.append("/inside");
  const inside = python.pyimport("inside");
  inside.fail(3);
  return inside;
}

/** @param {Job} job */
async function shrink(job) {
  const { python, handle } = await start(job, {
    env: { SOURCE_DATE_EPOCH: "315532800" }, // makes the compiled archives the same bytes every time
  });
  for (const request of job.requests) handle(request);
  const inside = fail(python, job);
  const used = inside.used().toJs();
  python.mountNodeFS("/packing", job.work);
  python.mountNodeFS("/site-packages", job.sitePackages);
  inside.trim("/packing/python_stdlib.zip", used);
  const compile = (/** @type {string} */ name, /** @type {number} */ optimize) =>
    inside.compile_archive(`/packing/${name}`, "/site-packages", optimize);
  const library = compile("python_stdlib.zip", 2); // without docstrings, a sixth of the bytes
  const wheel = compile(basename(job.wheel), 0); // with: a dataclass that lacks one makes it, which is slow
  return { used, library, wheel };
}

/** @param {Job} job */
async function answer(job) {
  const { python, handle } = await start(job);
  fail(python, job);
  return { answers: job.requests.map((request) => handle(request)) };
}

/** @type {Job} */
const job = JSON.parse(readFileSync(process.argv[2], "utf8"));
try {
  writeFileSync(job.result, JSON.stringify(await { shrink, answer }[job.task](job)));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
