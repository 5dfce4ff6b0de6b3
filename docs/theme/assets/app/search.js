/**
 * The theme's search, held back until someone goes to the search field: its index is a third of a page's bytes,
 * and reading it takes the processor just when the page's tool starts.
 *
 * It runs in a worker made from an address, and such a worker does not inherit the page's content policy. This
 * makes it from a blob that imports the same file, which does inherit it.
 */
import { loadsOnly, scriptUrl } from "./trusted.js";

const INDEX = /\/search(_index)?\.json$/;
const FIELD = "[data-md-component=search-query]";
const Plain = window.Worker;
const { open, send } = XMLHttpRequest.prototype;
/** @type {WeakSet<XMLHttpRequest>} */
const held = new WeakSet();

const wanted = new Promise((/** @type {(value?: any) => void} */ resolve) => {
  document.addEventListener("focusin", ({ target }) => {
    if (target instanceof Element && target.matches(FIELD)) resolve();
  });
  if (new URLSearchParams(location.search).has("q")) resolve(); // a link to what was searched for
});

XMLHttpRequest.prototype.open = function (/** @type {any[]} */ ...request) {
  if (INDEX.test(request[1])) held.add(this);
  open.apply(this, /** @type {any} */ (request));
};
XMLHttpRequest.prototype.send = function (body) {
  if (held.has(this)) wanted.then(() => send.call(this, body));
  else send.call(this, body);
};

window.Worker = class extends Plain {
  /** @param {string | URL} address @param {WorkerOptions} [options] */
  constructor(address, options) {
    const whole = new URL(address, location.href);
    if (whole.protocol === "blob:") {
      super(scriptUrl(whole.href), options);
      return;
    }
    // Loaded with the first message; that message is then told again, since nobody listened the first time.
    const source = `
        ${loadsOnly(new URL("..", whole).href)}
        const load = self.importScripts.bind(self);
        self.importScripts = (...files) => load(...files.map((file) => new URL(file, ${JSON.stringify(whole.href)}).href));
        addEventListener("message", ({ data }) => {
          self.importScripts(${JSON.stringify(whole.href)});
          dispatchEvent(new MessageEvent("message", { data }));
        }, { once: true });`;
    super(scriptUrl(URL.createObjectURL(new Blob([source], { type: "text/javascript" }))), options);
  }
};
