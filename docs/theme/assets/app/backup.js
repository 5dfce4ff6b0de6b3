/** A backup of what is kept: one HTML file, to be read by people anywhere and by this site to restore it. */
import { contained, FORMAT, ISLAND, LARGEST, ofAll, ofChild, VERSION, written } from "./backup-format.js";
import { STYLE } from "./backup-look.js";
import { pages } from "./backup-pages.js";
import { PageError } from "./errors.js";
import { lock, opener } from "./lock.js";
import { longDate, make } from "./make.js";
import { siteName } from "./site.js";
import * as storage from "./storage.js";

const TITLE = `${siteName()}: a backup`;
const NO_PAGES =
  "All of this is too much for pages in one file. It is in the file all the same: restore it on the site to read it.";
const LOCKED =
  "This file is locked. Type its passphrase to read it. Nobody can open it without the passphrase, and nobody can find it again if it is lost.";
const NEEDS_SCRIPT =
  "To open the lock, this file needs JavaScript. Open it in a browser such as Safari, Chrome, Edge or Firefox, or restore it on the site.";

/** @typedef {import("./backup-answers.js").Names} Names */
/**
 * @typedef {{child?: string, passphrase?: string, names: Names, made: Date, day: string,
 *   records?: Map<string, string>}} Wanted `records` in the place of what is kept
 */

/** All that is kept does not fit into a file that could be restored. */
export class BackupTooLarge extends PageError {
  static kind = "BackupTooLarge";

  constructor() {
    super("All of this is too large for one file. Choose one child and save a backup of each.");
  }
}

/**
 * @param {Wanted} wanted one child's, or all of it; `day` is the ISO date that stands in the file's name
 * @returns {Promise<File>} @throws {StorageBlocked | BackupTooLarge}
 */
export async function backup({
  child = "",
  passphrase = "",
  names,
  made,
  day,
  records: all = storage.dump(),
}) {
  const records = child ? ofChild(all, child) : ofAll(all);
  const json = written({ made: made.toISOString(), of: child ? "child" : "all", records });
  const shown = body(pages(records, names), day);
  for (const page of [shown, body(make("p", {}, NO_PAGES), day)]) {
    const text = passphrase
      ? await locked(JSON.stringify({ data: json, page }), passphrase, made)
      : await file({ data: json, page });
    const name = `put-it-in-writing-backup-${day}.html`;
    const whole = new File([text], name, { type: "text/html" });
    if (whole.size <= LARGEST) return whole;
  }
  throw new BackupTooLarge();
}

/** @param {HTMLElement} content @param {string} day @returns {string} HTML of what is read */
function body(content, day) {
  const intro = make(
    "div",
    {},
    make("h1", {}, `Backup of ${longDate(day)}`),
    make(
      "p",
      { className: "lead" },
      `Made with ${siteName()}. All of it was typed by the parent; it is not the school’s record.`,
    ),
    make(
      "p",
      { className: "soft" },
      "This file has private words about a child. Keep it where only you can open it. To put it back on a phone or computer, open “My data” on the site and choose “Restore a backup”.",
    ),
  );
  return intro.innerHTML + content.innerHTML;
}

/** @param {string} text @param {string} passphrase @param {Date} made @returns {Promise<string>} */
async function locked(text, passphrase, made) {
  const outside = { format: FORMAT, v: VERSION, made: made.toISOString() };
  const data = JSON.stringify({ ...outside, locked: await lock(text, passphrase) });
  const page = make(
    "div",
    {},
    make("h1", {}, "A locked backup"),
    make("p", {}, LOCKED),
    make("p", { id: "needs" }, NEEDS_SCRIPT),
    make(
      "form",
      { hidden: true },
      make("label", { htmlFor: "passphrase" }, "Passphrase"),
      make("input", { id: "passphrase", type: "password", autocomplete: "off" }),
      make("button", { type: "submit" }, "Open it"),
      make("p", { role: "status" }),
    ),
  );
  return file({ data, page: page.innerHTML, script: opener(ISLAND) });
}

/** @param {{data: string, page: string, script?: string}} parts @returns {Promise<string>} */
async function file({ data, page, script = "" }) {
  const policy = [
    "default-src 'none'",
    `style-src ${await source(STYLE)}`,
    ...(script ? [`script-src ${await source(script)}`] : []),
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
${make("title", {}, TITLE).outerHTML}
<style>${STYLE}</style>
</head>
<body>
<script type="application/json" id="${ISLAND}">${contained(data)}</script>
<main>${page}</main>
${script ? `<script>${script}</script>` : ""}
</body>
</html>
`;
}

/** @param {string} text of a style or a script @returns {Promise<string>} what allows it, and only it */
async function source(text) {
  if (!crypto.subtle) return "'unsafe-inline'"; // a page opened without https has no hashes, and must still save
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return `'sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}'`;
}
