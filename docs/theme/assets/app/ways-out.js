/** Ways to send something to another site, each tried for real, to see that the browser refuses it. */
import { make } from "./make.js";
import { scriptUrl } from "./trusted.js";

/** How long the browser may take to say that it refused. */
const WITHIN = 1_500;
const WORKER = `
  let told = () => {};
  addEventListener("securitypolicyviolation", () => told("refused"));
  const ways = {
    fetch: (url) => fetch(url, { mode: "no-cors", method: "POST", body: "test" }),
    socket: (url) => new Promise((open, failed) => {
      const line = new WebSocket(url.replace(/^http/, "ws"));
      line.onopen = open;
      line.onerror = failed;
    }),
  };
  onmessage = async ({ data: { way, url } }) => {
    const refused = new Promise((done) => { told = done; });
    const later = (said, wait) => new Promise((done) => setTimeout(done, wait, said));
    const tried = (async () => ways[way](url))().then(() => "sent", () => later("failed", 300));
    postMessage(await Promise.race([refused, tried, later("failed", ${WITHIN})]));
  };`;

/**
 * @typedef {"refused" | "failed" | "sent"} Outcome the browser refused it and said so; it did not arrive; it may have
 * @typedef {(url: string) => unknown} Way
 */

/** @type {Record<string, Way>} */
const WAYS = {
  fetch: (url) => fetch(url, { mode: "no-cors", method: "POST", body: "test" }),
  beacon: (url) => navigator.sendBeacon(url, "test") && wait(),
  image: (url) => settled(make("img", { alt: "", src: url }), "load", "error"),
  socket: (url) => settled(new WebSocket(url.replace(/^http/, "ws")), "open", "error"),
  // A browser may open a line for a form before it asks the policy: this one goes to a name that leads nowhere.
  form: async () => {
    const frame = make("iframe", { name: "elsewhere", hidden: true, title: "A test" }); // so that this page stays
    const form = make("form", {
      action: "https://example.invalid/",
      method: "post",
      target: frame.name,
      hidden: true,
    });
    document.body.append(frame, form);
    form.submit();
    await wait();
    for (const each of [form, frame]) each.remove();
  },
};

/** What is tried from the page. */
export const FROM_PAGE = Object.keys(WAYS);
/** What is tried from a worker that is made as Python's is. */
export const FROM_WORKER = ["fetch", "socket"];

/** @param {string} way one of `FROM_PAGE` @param {string} url @returns {Promise<Outcome>} */
export async function tryFromPage(way, url) {
  /** @type {(outcome: Outcome) => void} */
  let told = () => {};
  /** @type {Promise<Outcome>} */
  const refused = new Promise((done) => {
    told = done;
  });
  const heard = () => told("refused");
  document.addEventListener("securitypolicyviolation", heard);
  const tried = (async () => WAYS[way]?.(url))().then(
    () => /** @type {const} */ ("sent"),
    () => wait(300).then(() => /** @type {const} */ ("failed")), // the browser may say later that it refused
  );
  try {
    return await Promise.race([refused, tried]);
  } finally {
    document.removeEventListener("securitypolicyviolation", heard);
  }
}

/** @param {string} way one of `FROM_WORKER` @param {string} url @returns {Promise<Outcome>} */
export async function tryFromWorker(way, url) {
  const address = URL.createObjectURL(new Blob([WORKER], { type: "text/javascript" }));
  const worker = new Worker(scriptUrl(address), { type: "module" });
  try {
    return await new Promise((done) => {
      worker.onmessage = ({ data }) => done(data);
      worker.onerror = () => done("failed");
      worker.postMessage({ way, url });
    });
  } finally {
    worker.terminate();
    URL.revokeObjectURL(address);
  }
}

/** @param {number} [time] @returns {Promise<void>} */
const wait = (time = WITHIN) => new Promise((done) => setTimeout(done, time));

/** @param {EventTarget} from @param {string} good @param {string} bad @returns {Promise<unknown>} */
function settled(from, good, bad) {
  return new Promise((resolve, reject) => {
    from.addEventListener(good, resolve);
    from.addEventListener(bad, () => reject(new Error(bad)));
  });
}
