/**
 * In the place of the site's worker-made.js: the rest of the worker's script comes as a text, and this page hands it
 * the files that it asks for. Like there, it is made from a blob and has the page's policy.
 */

import { bytes } from "./disk-files.js";
import { scriptUrl } from "./trusted.js";

const REST = "python/worker.js";

/** @typedef {Pick<Worker, "postMessage" | "terminate" | "onmessage" | "onerror">} Running */

/**
 * @param {ArrayBuffer[]} scripts of Python, checked
 * @param {import("./worker.js").Start} start
 * @returns {Promise<Running>}
 */
export async function makeWorker(scripts, start) {
  const rest = await bytes(REST);
  const address = URL.createObjectURL(new Blob([...scripts.map(classic), rest], { type: "text/javascript" }));
  const worker = new Worker(scriptUrl(address));
  worker.addEventListener("message", async (event) => {
    const { wanted } = event.data;
    if (!wanted) return;
    event.stopImmediatePropagation(); // client.js hears only answers
    const content = await bytes(wanted).catch(() => null);
    worker.postMessage({ wanted, content }, content ? [content] : []);
  });
  worker.postMessage({ start });
  return worker;
}

/** A module's script as a plain one, which has no `import.meta`: from a disk, no worker is made of modules. @param {ArrayBuffer} script */
const classic = (script) =>
  new TextDecoder().decode(script).replaceAll("import.meta.url", "self.location.href");
