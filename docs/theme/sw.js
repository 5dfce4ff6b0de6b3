/*
 * Keeps a copy of the site on this device, so that it opens with no network. What it promises:
 * a page comes from the network if that answers soon, else from the copy, else a plain page says so;
 * a page and its scripts are of one build, since scripts have addresses that name their content;
 * it asks no other host, and passes on whatever it does not know. What it cannot read it fetches anew.
 */

/** @type {{version: string, day: string, build: string, files: Record<string, string>, first: string[], tools: string[], pages: string[], lost: Record<string, string>}} */
const SITE = /* filled in by tools/offline.py: */ {
  version: "",
  day: "",
  build: "",
  files: {}, // each address below the root, and the start of its SHA-256
  first: [], // what is fetched at install: files and pages
  tools: [], // what follows quietly where the connection allows it
  pages: [], // every page
  lost: {}, // the page for no network, by language
};

(() => {
  /** Milliseconds a page is waited for before its copy is shown. */
  const SOON = 3000;
  /** Milliseconds a page has to say which version it is of. */
  const REPLY = 2000;
  /** Milliseconds this worker stays after it has answered: when another took its place, Chromium would cut what is on its way. */
  const PASSED_ON = 3000;
  const AT_ONCE = 6;
  const SITES = "iep-site-";
  const OWN = SITES + SITE.version;
  const PYTHON = "iep-python";
  const MANIFEST = `python/manifest-${SITE.build}.json`;
  const worker = /** @type {any} */ (self);
  const ROOT = new URL("./", worker.location.href);

  /** @typedef {"page" | "file" | "python" | "data" | "pass"} Kind */

  /** @param {string} url @returns {string} what follows the site's root; "" is home */
  const below = (url) =>
    new URL(url).pathname.slice(ROOT.pathname.length).replace(/(^|\/)index\.html$/, "$1");

  /** @param {string} path @returns {string} */
  const whole = (path) => new URL(path, ROOT).href;

  /** @param {string} path @returns {Kind} */
  function kindOf(path) {
    if (/^python\/(files\/|manifest-)/.test(path)) return "python";
    if (Object.hasOwn(SITE.files, path) || /^assets\/app-/.test(path)) return "file";
    if (/^(es\/)?search(\/search_index)?\.json$/.test(path)) return "data";
    return SITE.pages.includes(path) ? "page" : "pass";
  }

  /** @param {any} request @returns {Kind} how it is answered; "pass": by the browser, as if no worker were here */
  function kind(request) {
    const url = new URL(request.url);
    const ours = url.origin === ROOT.origin && url.pathname.startsWith(ROOT.pathname);
    if (!ours || request.method !== "GET" || request.headers.has("range")) return "pass";
    const path = below(request.url);
    if (request.mode === "navigate") return /\.\w+$/.test(path) && !path.endsWith(".html") ? "pass" : "page";
    if (request.cache === "no-store" || request.cache === "only-if-cached") return "pass";
    const found = kindOf(path);
    return found === "page" ? "pass" : found;
  }

  /** @param {Response} response @returns {boolean} whether it may be kept */
  const isWhole = (response) => response.status === 200 && response.type === "basic" && !response.redirected;

  /** @param {string} text of a page @returns {string} the version it is of; "" for a page that was cut off, or is none of ours */
  function versionOf(text) {
    return (text.trimEnd().endsWith("</html>") && /<html[^>]* data-version="(\w+)"/.exec(text)?.[1]) || "";
  }

  /** @param {Response} response is read to its end @returns {Promise<string>} */
  async function digest(response) {
    const bytes = new Uint8Array(await crypto.subtle.digest("SHA-256", await response.arrayBuffer()));
    return Array.from(bytes, (each) => each.toString(16).padStart(2, "0")).join("");
  }

  /**
   * @param {string} path @param {Response} response stays unread @param {string} [version] of a page
   * @returns {Promise<boolean>} whether it is what the list says
   */
  async function isSound(path, response, version = SITE.version) {
    if (!isWhole(response) && response.type !== "default") return false;
    const hash = SITE.files[path];
    if (hash) return (await digest(response.clone())).startsWith(hash);
    if (kindOf(path) !== "page") return true; // what checks it is who asked: download.js
    return versionOf(await response.clone().text()) === version;
  }

  /**
   * Into a cache that is there: one that was erased meanwhile does not come back by this.
   * @param {string} name @param {string} path @param {Response} response
   */
  async function put(name, path, response) {
    if (await caches.has(name)) await (await caches.open(name)).put(whole(path), response);
  }

  /**
   * @param {string} path
   * @param {string[]} [names] of caches @returns {Promise<Response | undefined>} a sound copy; what is damaged goes
   */
  async function copy(path, names) {
    for (const cacheName of names ?? [OWN, ...(await others())]) {
      const found = await caches.match(whole(path), { cacheName, ignoreVary: true });
      if (!found) continue;
      if (await isSound(path, found, cacheName.slice(SITES.length)).catch(() => false)) return found;
      if (cacheName === OWN || cacheName === PYTHON) await (await caches.open(cacheName)).delete(whole(path));
    }
    return undefined;
  }

  /** @returns {Promise<string[]>} the caches of other versions */
  const others = async () => (await caches.keys()).filter((name) => name.startsWith(SITES) && name !== OWN);

  /** @param {any} event @returns {Promise<Response>} */
  async function page(event) {
    const path = below(event.request.url);
    const network = fetch(event.request);
    const kept = network.then((response) => keepPage(path, response.clone()));
    event.waitUntil(kept.catch(() => undefined));
    const soon = await Promise.race([network.catch(() => undefined), after(SOON)]);
    if (soon && soon.status < 500) return soon;
    const found = await copy(path).catch(() => undefined);
    if (found) return found;
    if (!path.endsWith("/") && (await copy(`${path}/`).catch(() => undefined))) {
      return Response.redirect(whole(`${path}/`), 302);
    }
    return network;
  }

  /** A page of another version is not kept: its scripts are not, and its own worker will keep both. @param {string} path @param {Response} response */
  async function keepPage(path, response) {
    if (isWhole(response) && kindOf(path) === "page" && (await isSound(path, response)))
      await put(OWN, path, response);
  }

  /** @param {any} event @returns {Promise<Response>} a file whose name or hash says what is in it */
  async function file({ request, waitUntil }) {
    const path = below(request.url);
    const fresh = request.cache === "reload";
    // Scripts of another version, for a page that was open before this one came, are in no list of this one.
    const names = Object.hasOwn(SITE.files, path) ? [OWN] : undefined;
    const found = fresh ? undefined : await copy(path, names).catch(() => undefined);
    return found ?? fetched(path, request, OWN, waitUntil);
  }

  /** @param {any} event @returns {Promise<Response>} what the page checks itself before it runs it */
  async function python({ request, waitUntil }) {
    const path = below(request.url);
    const fresh = request.cache === "reload" || request.cache === "no-cache";
    const found = fresh ? undefined : await copy(path, [PYTHON]).catch(() => undefined);
    return found ?? fetched(path, request, PYTHON, waitUntil);
  }

  /** @param {string} path @param {any} request @param {string} name of a cache @param {(work: Promise<any>) => void} waitUntil */
  async function fetched(path, request, name, waitUntil) {
    const response = await fetch(request);
    if (isWhole(response) && (kindOf(path) !== "file" || Object.hasOwn(SITE.files, path))) {
      const second = response.clone();
      const work = isSound(path, second).then((sound) => (sound ? put(name, path, second) : undefined));
      waitUntil(work.catch(() => undefined));
    }
    return response;
  }

  /** @param {any} event @returns {Promise<Response>} what has one name in every version: the newest there is */
  async function data({ request, waitUntil }) {
    const path = below(request.url);
    try {
      return await fetched(path, request, OWN, waitUntil);
    } catch (error) {
      const found = await copy(path);
      if (found) return found;
      throw error;
    }
  }

  /** @param {any} request @returns {Response} the plain page for no network: it needs no cache */
  function lost(request) {
    const language = below(request.url).startsWith("es/") ? "es" : "en";
    const html = (SITE.lost[language] ?? "").replaceAll("{root}", ROOT.pathname);
    return new Response(html, { status: 503, headers: { "content-type": "text/html; charset=utf-8" } });
  }

  /** @param {Kind} found @param {any} event @returns {Promise<Response>} */
  async function answer(found, event) {
    try {
      return await { page, file, python, data, pass: page }[found](event);
    } catch {
      // Whatever went wrong here, the plain network may still answer.
      const plain = fetch(event.request);
      return found === "page" ? plain.catch(() => lost(event.request)) : plain;
    }
  }

  /** @param {number} wait milliseconds @returns {Promise<undefined>} */
  const after = (wait) => new Promise((resolve) => setTimeout(resolve, wait));

  /**
   * Makes sure that there is a sound copy here, if need be from an older version's cache or the network.
   * @param {string} path @returns {Promise<void>} rejects when there is none
   */
  async function keep(path) {
    const isPython = kindOf(path) === "python";
    const name = isPython ? PYTHON : OWN;
    if (await copy(path, [name])) return;
    const older = SITE.files[path] ? await copy(path, await others()) : undefined;
    if (older) return put(name, path, older);
    // What never changes under its name may come from the browser's own cache; a page is asked for anew.
    const modes = isPython || SITE.files[path] ? ["force-cache", "reload"] : ["no-cache"];
    for (const mode of /** @type {RequestCache[]} */ (modes)) {
      const response = await fetch(whole(path), { cache: mode });
      if (isWhole(response) && (await isSound(path, response))) return put(name, path, response);
    }
    throw new TypeError(`not of this version: ${path}`);
  }

  /**
   * @param {string[]} paths @returns {Promise<string[]>} those that could not be kept
   */
  async function keepAll(paths) {
    const left = [...paths];
    /** @type {string[]} */
    const failed = [];
    const one = async () => {
      for (let path = left.shift(); path !== undefined; path = left.shift()) {
        const now = path;
        await keep(now).catch(() => failed.push(now));
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, one));
    return failed;
  }

  /** Pages kept by an older version, and Python if that was kept, are kept in this one as well; as far as they come. */
  async function carryOver() {
    const paths = [];
    for (const name of await others()) paths.push(...(await listed(name)));
    await keepAll([...new Set(paths)].filter((path) => SITE.pages.includes(path)));
    const here = await listed(PYTHON);
    if (here.some((path) => path.startsWith("python/manifest-"))) await keepAll(await needed(here));
  }

  /** @param {string} name of a cache @returns {Promise<string[]>} */
  async function listed(name) {
    if (!(await caches.has(name))) return [];
    return (await (await caches.open(name)).keys()).map(({ url }) => below(url));
  }

  /**
   * This build's files of Python: those it starts with, and the packs of which `here` has one, of whichever build.
   * @param {string[]} here @returns {Promise<string[]>}
   */
  async function needed(here) {
    await keep(MANIFEST);
    const { files, packs } = await (await must(MANIFEST)).json();
    const list = `python/${packs.file}`;
    await keep(list);
    const name = (/** @type {string} */ path) => path.replace(/\.[0-9a-f]+\.\w+$/, "");
    const kept = new Set(here.map(name));
    const later = Object.values(await (await must(list)).json()).map((each) => `python/${each.file}`);
    const start = Object.values(files).map((each) => `python/${each.file}`);
    return [...start, ...later.filter((path) => kept.has(name(path)))];
  }

  /** @param {string} path @returns {Promise<Response>} */
  async function must(path) {
    const found = await copy(path, [PYTHON]);
    if (!found) throw new TypeError(`not kept: ${path}`);
    return found;
  }

  /** @returns {Promise<(string | undefined)[]>} the version of each open page; undefined: it did not say */
  async function open() {
    const pages = await worker.clients.matchAll({ type: "window", includeUncontrolled: true });
    return Promise.all(
      pages.map((/** @type {any} */ each) => {
        const { port1, port2 } = new MessageChannel();
        const reply = new Promise((resolve) => {
          port1.onmessage = ({ data }) => resolve(data);
        });
        each.postMessage({ ask: "version" }, [port2]);
        return Promise.race([reply, after(REPLY)]).finally(() => port1.close());
      }),
    );
  }

  /** Lets go of the copies of other versions once no page is of one, and of what of Python no version lists. */
  async function tidy() {
    const { waiting, installing } = worker.registration;
    const old = await others();
    if (waiting || installing || old.length === 0) return;
    const versions = await open();
    if (versions.includes(undefined)) return;
    const free = old.filter((name) => !versions.includes(name.slice(SITES.length)));
    await Promise.all(free.map((name) => caches.delete(name)));
    if (free.length < old.length) return;
    const here = await listed(PYTHON);
    if (!here.includes(MANIFEST)) return;
    const { packs } = await (await must(MANIFEST)).json();
    const wanted = new Set([MANIFEST, `python/${packs.file}`, ...(await needed(here))]);
    const cache = await caches.open(PYTHON);
    await Promise.all(here.filter((path) => !wanted.has(path)).map((path) => cache.delete(whole(path))));
  }

  /** @returns {Promise<object>} what is kept here */
  async function status() {
    const [own, later] = [await listed(OWN), await listed(PYTHON)];
    return {
      version: SITE.version,
      pages: own.filter((path) => SITE.pages.includes(path)).length,
      all: SITE.pages.length,
      missing: SITE.first.filter((path) => !own.includes(path)).length,
      python: later.includes(MANIFEST),
    };
  }

  /** What pages may ask for: `{ask, path?}`, answered through the message's port. @type {Record<string, (told: any) => Promise<any>>} */
  const ASKS = {
    status,
    /** A page has come: what was lost of the first set is fetched again, what is old goes. */
    async hello() {
      const { missing } = /** @type {{missing: number}} */ (await status());
      const failed = missing > 0 ? await keepAll(SITE.first) : [];
      await tidy();
      const own = await listed(OWN);
      const later = SITE.tools.filter((path) => !own.includes(path));
      return { mended: missing - failed.length, missing: failed.length, later };
    },
    async keep({ path }) {
      try {
        if (kindOf(path) !== "pass") await keep(path);
        return { kept: true };
      } catch (error) {
        return { kept: false, full: error instanceof DOMException && error.name === "QuotaExceededError" };
      }
    },
    takeOver: async () => worker.skipWaiting(),
    /** Nobody needs to be asked when every open page is of this version already. */
    async takeOverIfAlone() {
      if ((await open()).every((each) => each === SITE.version)) await worker.skipWaiting();
    },
  };

  worker.addEventListener("install", (/** @type {any} */ event) => {
    const work = async () => {
      await Promise.all([OWN, PYTHON].map((name) => caches.open(name)));
      const failed = await keepAll(SITE.first);
      if (failed.length > 0) throw new TypeError(`not kept: ${failed.join(" ")}`); // tried again at the next page
      await carryOver().catch(() => undefined);
    };
    event.waitUntil(work());
  });

  worker.addEventListener("activate", (/** @type {any} */ event) => {
    // No navigation preload: when its connection is reset, Firefox shows an error in the place of our answer.
    event.waitUntil(worker.clients.claim().catch(() => undefined));
  });

  worker.addEventListener("fetch", (/** @type {any} */ event) => {
    try {
      const found = kind(event.request);
      if (found === "pass") return;
      const answered = answer(found, {
        request: event.request,
        waitUntil: (/** @type {any} */ work) => event.waitUntil(work),
      });
      event.respondWith(answered);
      const done = () => after(PASSED_ON);
      event.waitUntil(answered.then(done, done));
    } catch {
      // Not answered here: the browser does as if no worker were there.
    }
  });

  worker.addEventListener("message", (/** @type {any} */ event) => {
    const { ask } = event.data ?? {};
    const [port] = event.ports;
    if (!Object.hasOwn(ASKS, ask)) return;
    const work = /** @type {any} */ (ASKS[ask])(event.data);
    event.waitUntil(
      work
        .then((/** @type {any} */ said) => port?.postMessage(said))
        .catch(() => port?.postMessage({ failed: true })),
    );
  });
})();
