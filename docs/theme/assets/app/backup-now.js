/** A backup file in the moment when something cannot be saved: of what is kept, and of what stands on the page. */
import { backup } from "./backup.js";
import { today } from "./client.js";
import { StorageBlocked } from "./errors.js";
import { handOver } from "./hand-over.js";
import * as storage from "./storage.js";
import { withUnsaved } from "./unsaved.js";

/** @typedef {import("./backup-answers.js").Names} Names */

const MY_DATA = new URL("../../my-data/", import.meta.url);
/** Milliseconds for the names; the file does not wait for a slow network. */
const NAMES_WITHIN = 4000;
/** @type {Names} */
const NONE = { all: {}, tools: {}, outcomes: {}, reasons: {}, hows: {}, periods: {}, kinds: {}, states: {} };

/** Makes the file and hands it to the parent. @returns {Promise<string>} its name @throws {BackupTooLarge} */
export async function backupOfAll() {
  const made = new Date();
  const file = await backup({
    names: await names(),
    made,
    day: today(),
    records: withUnsaved(kept(), made),
  });
  handOver(file);
  return file.name;
}

/** @returns {Map<string, string>} nothing where the browser keeps nothing */
function kept() {
  try {
    return storage.dump();
  } catch (error) {
    if (error instanceof StorageBlocked) return new Map();
    throw error;
  }
}

/** @returns {Promise<Names>} what the file's pages call things; without a network they go by their ids */
async function names() {
  try {
    const page = await fetch(MY_DATA, { signal: AbortSignal.timeout(NAMES_WITHIN) });
    const [, json = ""] = /<script[^>]*\bdata-names\b[^>]*>([^<]*)</.exec(await page.text()) ?? [];
    return JSON.parse(json);
  } catch (error) {
    if (error instanceof TypeError || error instanceof DOMException || error instanceof SyntaxError)
      return NONE;
    throw error;
  }
}
