/** Reports: what this child's records hold for one, and the file that Python makes of it. */
import * as python from "./client.js";
import { every } from "./entries.js";
import { changeLines, lines, promises, promiseTexts } from "./log-records.js";
import { make } from "./make.js";
import { calendar } from "./school.js";
import * as storage from "./storage.js";

/** @typedef {import("./storage.js").Given} Given */
/** @typedef {import("./entries.js").Entry} Entry */
/** @typedef {"service" | "log" | "timeline" | "letters" | "goals"} Part */
/** @typedef {"binder" | "service" | "log" | "timeline" | "letter" | "goals"} About */
/**
 * @typedef {{made: boolean, page: string, said: string[], problems: Record<string, string>}} Made
 * `page` is HTML, `said` sentences for the parent, `problems` those that belong beside a day.
 */

/** What the parent chose for the binder. */
export const BINDER = "binder";
const GOAL = "goal:";
/** Packs that every PDF needs, as the manifest calls them. */
const PACKS = ["fpdf", "font_latin"];
const MANIFEST = new URL(
  `../../python/manifest-${document.documentElement.dataset.build}.json`,
  import.meta.url,
);
/** Milliseconds until the browser has surely taken the file. */
const TAKEN = 60_000;
/** Of signs that were not printed, so many are named. */
const NAMED = 12;
/** Answers of letters and checklists that say who someone is. */
const PEOPLE = ["to", "who", "people", "first_to", "others", "evaluator", "author", "representative"];
const DONE = "The PDF is with your downloads. Look it over before you hand it on.";
const NOTHING = "There is nothing to put in yet.";

/** @param {Given | undefined} given @param {string} field @returns {string} */
const text = (given, field) => [given?.[field] ?? ""].flat().join(" ").trim();

/**
 * What Python needs for these parts, all of it this child's.
 * @param {Part[]} parts @param {{entry?: Entry | undefined}} [only] `entry`: this letter, and no other
 * @returns {Given} @throws {StorageBlocked | StorageFull}
 */
export function gather(parts, { entry } = {}) {
  const needs = (/** @type {Part[]} */ ...some) => some.some((each) => parts.includes(each));
  const entries = entry ? [entry] : needs("timeline", "letters", "log") ? every() : [];
  const family = storage.read("family")?.given;
  return {
    promises: needs("service", "log") ? promiseTexts() : [],
    log: needs("service", "log") ? lines() : [],
    changes: needs("service") ? changeLines() : [],
    calendar: needs("service", "log", "timeline") ? calendar() : [],
    entries: entries.map(({ history, ...each }) => JSON.stringify(each)),
    deadlines: needs("timeline", "log") ? texts("deadline:") : [],
    goals: needs("goals") ? texts(GOAL) : [],
    child: text(family, "child"),
    parent: text(family, "parent"),
    school: text(family, "school"),
    district: district(),
    state: text(family, "state"),
  };
}

/** @param {string} prefix @returns {string[]} the records that begin so, as JSON with their ids, the first one first */
function texts(prefix) {
  return storage
    .names(prefix)
    .sort()
    .map((name) => JSON.stringify({ ...storage.read(name)?.given, id: name.slice(prefix.length) }));
}

/** @returns {string} the district, if a letter or checklist was told */
function district() {
  const found = typed().map((given) => text(given, "district"));
  return found.find((each) => each !== "") ?? "";
}

/** @returns {(Given | undefined)[]} the answers given to letters and checklists */
function typed() {
  return ["letter:", "checklist:"]
    .flatMap((prefix) => storage.names(prefix))
    .map((name) => storage.read(name)?.given);
}

/**
 * Everyone whose name these records hold, for a copy without names: each as it was typed; a kind and a tab stand
 * before a further name of the child, a parent, or someone else.
 * @returns {string[]} @throws {StorageBlocked | StorageFull}
 */
export function people() {
  const family = storage.read("family")?.given;
  const chosen = storage.read(BINDER)?.given;
  const others = text(chosen, "others").split("\n");
  const goals = storage.names(GOAL).flatMap((name) => {
    const given = storage.read(name)?.given ?? {};
    return Object.keys(given).flatMap((field) => (/^scores\..*\.who$/.test(field) ? text(given, field) : []));
  });
  const all = [
    ["child\t", text(chosen, "nicknames")],
    ["parent\t", text(family, "parent_2")],
    ...others.map((each) => ["other\t", each.trim()]),
    ["", text(family, "case_manager")],
    ...promises().map(({ who }) => ["", who]),
    ...every().flatMap(({ to, cc }) => [to, cc].map((each) => ["", each])),
    ...typed().flatMap((given) => PEOPLE.map((field) => ["", text(given, field)])),
    ...goals.map((each) => ["", each]),
  ];
  return [...new Set(all.flatMap(([kind, name]) => (name ? `${kind}${name}` : [])))];
}

/**
 * Asks Python for a report, and hands its file over.
 * @param {About} about @param {Given} given from `gather`, and what the parent chose
 * @param {"pdf" | "page"} [want] a file, or the same to look at
 * @returns {Promise<Made>} rejects with a PageError
 */
export async function makePdf(about, given, want = "pdf") {
  // Who presses the button again has had enough of waiting: that is a "Try again" too.
  if (python.state() === "failed") python.retry().catch(() => undefined); // `ask` says what happened
  const { html, data } = await python.ask("report.pdf", about, { ...given, want: [want] });
  const { first = "", last = "", ...others } = /** @type {Record<string, string>} */ (data.problems ?? {});
  const made = want === "pdf" ? data.pdf !== "" : html !== "";
  if (want === "pdf" && made) handOver(data.file, data.pdf);
  const why = [unprinted(data.unprinted ?? []), ...Object.values(others), first, last].filter(Boolean);
  const result = made && want === "pdf" ? DONE : made || why.length > 0 ? "" : NOTHING;
  return { made, page: html, said: [result, ...why].filter(Boolean), problems: { first, last } };
}

/** @param {string[]} signs @returns {string} */
function unprinted(signs) {
  if (signs.length === 0) return "";
  const shown = signs.slice(0, NAMED).join(" ");
  const more = signs.length > NAMED ? " and more" : "";
  return `Some signs could not be printed, and a box stands in their place: ${shown}${more}. The preview has them all.`;
}

/** @param {string} file @param {string} base64 */
function handOver(file, base64) {
  const bytes = Uint8Array.from(atob(base64), (each) => each.charCodeAt(0));
  const url = URL.createObjectURL(new Blob([bytes], { type: "application/pdf" }));
  make("a", { href: url, download: file }).click();
  setTimeout(() => URL.revokeObjectURL(url), TAKEN);
}

/** @returns {Promise<string>} what to say when a PDF is made for the first time; "" where it is not known */
export async function firstTime() {
  if (storage.read(BINDER)?.given.made === "yes") return "";
  /** @type {import("./checked.js").Manifest | undefined} */
  const manifest = await json(MANIFEST);
  /** @type {Record<string, import("./checked.js").Listed> | undefined} */
  const packs = manifest && (await json(new URL(manifest.packs.file, MANIFEST)));
  const bytes = PACKS.reduce((sum, name) => sum + (packs?.[name]?.bytes ?? 0), 0);
  const size = (Math.ceil(bytes / 100_000) / 10).toLocaleString("en-US");
  return bytes > 0
    ? ` The first time, the part that makes PDFs (about ${size} MB) is fetched from this site.`
    : "";
}

/** @param {URL} url @returns {Promise<any>} what it holds, or undefined where it does not come */
async function json(url) {
  const answer = await fetch(url).catch(() => null);
  return answer?.ok ? answer.json() : undefined;
}

/** Notes that the part that makes PDFs has come. @throws {StorageBlocked | StorageFull} */
export function wasMade() {
  if (storage.read(BINDER)?.given.made !== "yes") storage.change(BINDER, { made: "yes" });
}
