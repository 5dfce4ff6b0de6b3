// A browser's part around docs/theme/sw.js, for the tests: caches in memory, a network that does as it is told.
// Reads from its arguments the worker's file and a list of requests; prints how each was answered.
import { readFileSync } from "node:fs";
import { webcrypto } from "node:crypto";
import vm from "node:vm";

const [file, job] = process.argv.slice(2);
const { site, network, kept, requests } = JSON.parse(job);
const ROOT = "https://parents.example/sub/";
const asked = [];
const stores = new Map();

const response = ({ body = "", status = 200, type = "basic" }) => {
  const made = new Response(status === 204 ? null : body, { status });
  Object.defineProperty(made, "type", { value: type });
  const { clone } = made;
  made.clone = () => Object.defineProperty(clone.call(made), "type", { value: type });
  return made;
};

class Store {
  map = new Map();
  async match(url) {
    const found = this.map.get(String(url.url ?? url));
    return found === undefined ? undefined : response({ body: found });
  }
  async put(url, what) {
    this.map.set(String(url.url ?? url), await what.text());
  }
  async delete(url) {
    return this.map.delete(String(url));
  }
  async keys() {
    return [...this.map.keys()].map((url) => ({ url }));
  }
}

const caches = {
  has: async (name) => stores.has(name),
  keys: async () => [...stores.keys()],
  delete: async (name) => stores.delete(name),
  async open(name) {
    if (!stores.has(name)) stores.set(name, new Store());
    return stores.get(name);
  },
  match: async (url, { cacheName }) => stores.get(cacheName)?.match(url),
};
for (const [name, entries] of Object.entries(kept)) {
  const store = await caches.open(name);
  for (const [path, body] of Object.entries(entries)) store.map.set(ROOT + path, body);
}

const handlers = {};
const work = [];
const self = {
  location: new URL("sw.js", ROOT),
  addEventListener: (type, act) => (handlers[type] = act),
  clients: { matchAll: async () => [], claim: async () => {} },
  registration: {},
  skipWaiting: async () => {},
};
const fetch = async (what) => {
  const url = String(what.url ?? what);
  asked.push(url);
  const said = network[url.replace(ROOT, "")] ?? network["*"];
  if (!said) throw new TypeError("Failed to fetch");
  if (said.never) return new Promise(() => {});
  return response(said);
};
const text = readFileSync(file, "utf8").replace(/const SITE = [\s\S]*?\n\};/, `const SITE = ${JSON.stringify(site)};`);
const globals = { self, caches, fetch, URL, Response, MessageChannel, DOMException, crypto: webcrypto, Uint8Array };
// Waiting costs no time here.
vm.runInNewContext(text, { ...globals, setTimeout: (act) => setTimeout(act, 5) });

const answers = [];
for (const { install, url = "", mode = "cors", method = "GET", cache = "default", headers = {}, ask, path } of requests) {
  const waitUntil = (each) => work.push(each);
  if (install) {
    handlers.install({ waitUntil });
    answers.push(await work.at(-1).then(() => "installed", () => "not installed"));
    continue;
  }
  if (ask) {
    answers.push(await new Promise((done) => handlers.message({ data: { ask, path }, ports: [{ postMessage: done }], waitUntil })));
    continue;
  }
  let answer;
  const request = { url: new URL(url, ROOT).href, mode, method, cache, headers: new Headers(headers) };
  handlers.fetch({ request, waitUntil, respondWith: (given) => (answer = given) });
  const found = await Promise.resolve(answer).catch(() => "error");
  if (found === undefined) answers.push("pass");
  else answers.push(found === "error" ? "error" : { status: found.status, body: await found.text(), to: found.headers.get("location") });
  await Promise.race([Promise.allSettled(work), new Promise((done) => setTimeout(done, 300))]);
}
const left = Object.fromEntries([...stores].map(([name, store]) => [name, [...store.map.keys()].map((url) => url.replace(ROOT, ""))]));
console.log(JSON.stringify({ answers, asked, left }));
process.exit(0);
