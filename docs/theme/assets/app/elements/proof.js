/** `<iep-proof>`: tries to send a word to another site in every way there is, and shows that the browser refuses. */
import { button, make } from "../make.js";
import { FROM_PAGE, FROM_WORKER, tryFromPage, tryFromWorker } from "../ways-out.js";

/** Kept free for examples by those who give out names; nobody of ours is there. */
const ELSEWHERE = "https://example.com/";
const OWN = new URL("../../../python/manifest.json", import.meta.url).href;

/** @type {Record<string, string>} */
const SAID = {
  fetch: "A message sent behind your back",
  beacon: "A note that you were here, as visitor counters send it",
  image: "A picture from there, which would tell who looked",
  socket: "An open line, as chats use it",
  form: "A form, sent off as if you had pressed “Send”",
};
/** @type {Record<string, string>} */
const SAID_OF_WORKER = {
  fetch: "A message from the part that writes your letters",
  socket: "An open line from the part that writes your letters",
};
const CONTROL = "A request to this site itself, to see that your network works";
/** There, the scripts that stand in for the site's own requests would be tested, and not the browser. */
const ON_DISK =
  "This button is on the website only. These pages were opened from a file, and have no network at all.";
const OUTCOMES = { refused: "Refused", failed: "Did not get out", sent: "Not refused" };

/** @typedef {import("../ways-out.js").Outcome} Outcome */

class Proof extends HTMLElement {
  start = button("Try to send a test word out");
  list = make("ul", { className: "iep-proof", hidden: true });
  sum = make("p", { role: "status" });

  connectedCallback() {
    if (isOnDisk()) return this.replaceChildren(make("p", {}, ON_DISK));
    this.start.addEventListener("click", () => this.run());
    this.replaceChildren(make("p", {}, this.start), this.list, this.sum);
  }

  async run() {
    const { start, list, sum } = this;
    const elsewhere = this.dataset.elsewhere ?? ELSEWHERE;
    start.disabled = true;
    list.hidden = false;
    list.replaceChildren();
    sum.textContent = "Trying…";
    const works = await reached();
    list.append(line(CONTROL, works ? "Worked" : "Did not work", works));
    /** @type {Outcome[]} */
    const found = [];
    const note = (/** @type {string | undefined} */ said, /** @type {Outcome} */ outcome) => {
      found.push(outcome);
      list.append(line(said ?? "", OUTCOMES[outcome], outcome === "refused"));
    };
    for (const way of FROM_WORKER) note(SAID_OF_WORKER[way], await tryFromWorker(way, elsewhere));
    for (const way of FROM_PAGE) note(SAID[way], await tryFromPage(way, elsewhere));
    sum.textContent = verdict(found, works);
    start.disabled = false;
    start.textContent = "Try again";
  }
}

const isOnDisk = () => document.documentElement.dataset.disk !== undefined;

/** @returns {Promise<boolean>} whether the same kind of request to this site gets through */
async function reached() {
  try {
    return (await fetch(OWN, { cache: "no-store" })).ok;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return false;
  }
}

/** @param {string} said @param {string} outcome @param {boolean} good @returns {HTMLElement} */
function line(said, outcome, good) {
  return make(
    "li",
    { "data-outcome": good ? "good" : "bad" },
    make("strong", {}, `${outcome}.`),
    ` ${said}.`,
  );
}

/** @param {Outcome[]} found @param {boolean} works @returns {string} */
function verdict(found, works) {
  const refused = found.filter((each) => each === "refused").length;
  if (found.includes("sent"))
    return "One of these was not refused. Do not type private words here in this browser. Please try another one, and tell us about this.";
  if (refused < found.length)
    return `Your browser refused ${refused} of ${found.length}. The rest did not get out, but your browser did not say why.`;
  const all = `Your browser refused all ${found.length} tries to reach another site.`;
  return works
    ? `${all} The request to this site worked, so it was not your network that stopped them.`
    : `${all} You seem to have no network right now. It refuses them just the same when you do.`;
}

customElements.define("iep-proof", Proof);
