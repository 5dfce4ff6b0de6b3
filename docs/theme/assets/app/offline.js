/**
 * The page's side of the service worker (sw.js): starts it once the page is at rest, tells it that the page is
 * here, and learns of a new version. Nothing is reloaded unless the parent says so.
 */
import { arrived } from "./part.js";
import { mayKeepFiles } from "./store.js";
import { scriptUrl } from "./trusted.js";

const ROOT = new URL("../../", import.meta.url).href;
const AT_REST = 2_000;
/** A page whose Python has not come by then does not wait for it. */
const AT_LAST = 12_000;
/** A page that stays open asks for a new version when someone comes back to it after this long. */
const HOUR = 3_600_000;
const REPLY = 10_000;
const ASKED = `${ROOT}asked-to-keep`;
const NOTES = "iep-notes";

/** @typedef {Record<string, any>} Said */

/** @returns {string} the version of the site that this page is of */
export const version = () => document.documentElement.dataset.version ?? "";

/** @returns {boolean} whether this browser can keep the site, and may: not where the device is not the parent's */
export function canKeep() {
  return (
    location.protocol.startsWith("http") &&
    window.isSecureContext &&
    "serviceWorker" in navigator &&
    mayKeepFiles()
  );
}

/**
 * @param {ServiceWorker | null | undefined} worker @param {Said} what `ask` is one of the names in sw.js
 * @param {number} [within] milliseconds @returns {Promise<Said>} what it says; {} when it says nothing
 */
export function tell(worker, what, within = REPLY) {
  const { port1, port2 } = new MessageChannel();
  return new Promise((/** @type {(said: Said) => void} */ resolve) => {
    port1.onmessage = ({ data }) => resolve(data ?? {});
    setTimeout(() => resolve({}), within);
    worker?.postMessage(what, [port2]);
  }).finally(() => port1.close());
}

/** @returns {boolean} whether the parent, or the connection, asks to use little of it */
export function isMetered() {
  const { connection } = /** @type {{connection?: {saveData?: boolean, effectiveType?: string}}} */ (
    navigator
  );
  return Boolean(connection?.saveData) || /[23]g/.test(connection?.effectiveType ?? "");
}

/** @param {string} address @returns {string} what follows the site's root, as sw.js calls it */
export const below = (address) => new URL(address, ROOT).pathname.slice(new URL(ROOT).pathname.length);

/** @returns {Promise<void>} when the page is loaded, idle, and done with fetching Python */
async function atRest() {
  if (document.readyState !== "complete") await heard(window, "load");
  if (document.querySelector("[data-definition]")) await Promise.race([pythonSettled(), after(AT_LAST)]);
  await after(AT_REST);
  await new Promise((resolve) => (window.requestIdleCallback ?? setTimeout)(() => resolve(undefined)));
}

/** @param {EventTarget} from @param {string} type @returns {Promise<Event>} */
const heard = (from, type) => new Promise((resolve) => from.addEventListener(type, resolve, { once: true }));

/** @param {number} wait milliseconds @returns {Promise<void>} */
const after = (wait) => new Promise((resolve) => setTimeout(resolve, wait));

/** @returns {Promise<void>} */
async function pythonSettled() {
  const { dataset } = document.documentElement;
  while (dataset.python === "off" || dataset.python === "loading") await heard(document, "iep:python");
}

/** A new version's worker waits until nothing on this page is of the old one, or the parent says so. @param {ServiceWorkerRegistration} registration */
function watch(registration) {
  const look = async () => {
    const { waiting } = registration;
    if (!waiting) return;
    const said = await tell(waiting, { ask: "status" });
    if (said.version === version()) waiting.postMessage({ ask: "takeOverIfAlone" });
    else if (said.version) (await arrived(import("./offline-line.js")))?.offer(registration);
  };
  const coming = () => {
    const { installing } = registration;
    installing?.addEventListener("statechange", () => installing.state === "installed" && look());
  };
  registration.addEventListener("updatefound", coming);
  coming();
  look();
  let asked = performance.now();
  document.addEventListener("visibilitychange", () => {
    if (document.hidden || performance.now() - asked < HOUR) return;
    asked = performance.now();
    registration.update().catch(() => undefined); // no network: the next time
  });
}

/** Another tab took the new version: this page goes on, and says so. */
async function taken() {
  const said = await tell(navigator.serviceWorker.controller, { ask: "status" });
  if (said.version && said.version !== version())
    (await arrived(import("./offline-line.js")))?.offer(undefined);
}

/** Has this page and what it is made of kept; before this, no worker saw it come. @param {ServiceWorker} worker */
async function keepThis(worker) {
  const used = performance.getEntriesByType("resource").map(({ name }) => name);
  const ours = [location.href, ...used].filter((address) => address.startsWith(ROOT)).map(below);
  for (const path of new Set(ours)) await tell(worker, { ask: "keep", path });
}

/** Python is kept once it has come: its files are in the browser's cache, and are not fetched twice. @param {ServiceWorker} worker */
async function keepPython(worker) {
  const { build } = document.documentElement.dataset;
  await pythonSettled();
  if (document.documentElement.dataset.python !== "ready") return;
  const manifest = `python/manifest-${build}.json`;
  await tell(worker, { ask: "keep", path: manifest });
  const { files, packs } = await (await fetch(ROOT + manifest)).json();
  for (const { file } of [...Object.values(files), packs])
    await tell(worker, { ask: "keep", path: `python/${file}` }, 10 * REPLY);
}

/** The first words are saved: from now on something would be lost. The browser is asked once, and never again. */
async function askToPersist() {
  if (!navigator.storage?.persist || (await navigator.storage.persisted())) return;
  const notes = await caches.open(NOTES);
  if (await notes.match(ASKED)) return;
  await notes.put(ASKED, new Response(""));
  await navigator.storage.persist();
}

async function begin() {
  await atRest();
  const registration = await navigator.serviceWorker.register(scriptUrl(`${ROOT}sw.js`), {
    scope: ROOT,
    updateViaCache: "none",
  });
  watch(registration);
  const { active } = await navigator.serviceWorker.ready;
  if (!active) return;
  const { missing, later } = await tell(active, { ask: "hello" }, 6 * REPLY);
  if (missing > 0) (await arrived(import("./offline-line.js")))?.hurt();
  await keepThis(active);
  keepPython(active).catch(unkept);
  if (later?.length > 0 && !isMetered()) await (await import("./offline-keep.js")).keepAll(later);
}

/** The page works as before; only no copy is kept. @param {unknown} error */
function unkept(error) {
  const isRefused = error instanceof DOMException || error instanceof TypeError; // by the browser, or no network
  if (!isRefused) throw error;
}

if (canKeep()) {
  navigator.serviceWorker.addEventListener("message", ({ data, ports }) => {
    if (data?.ask === "version") ports[0]?.postMessage(version());
  });
  navigator.serviceWorker.addEventListener("controllerchange", taken);
  document.addEventListener("iep:changed", () => askToPersist().catch(unkept), { once: true });
  begin().catch(unkept);
}
