/** What other tabs of this device write while this one is open: nothing that this tab saved gets lost under it. */
import { PageError } from "./errors.js";
import { keepOthers, readKept } from "./records.js";
import { parsed } from "./schema.js";
import { onForeign, onReplaced, write } from "./store.js";
import { forgetChanges, mended } from "./together.js";

/** @param {string} stored @param {string} text what another tab wrote there @throws {StorageBlocked | StorageFull | StorageNewer} */
function heard(stored, text) {
  const theirs = parsed(text, stored);
  if (!theirs) return;
  const now = new Date();
  // What they wrote tells which words met; what stands there by now tells what is missing.
  const { others } = mended(stored, theirs, now.getTime());
  if (others.size > 0) keepOthers(stored, others, now);
  const there = readKept(stored);
  const { whole } = there ? mended(stored, there, now.getTime()) : { whole: null };
  if (whole) write(stored, JSON.stringify(whole));
}

onForeign((stored, text) => {
  if (stored === null || text === null) return forgetChanges(stored ?? undefined);
  try {
    heard(stored, text);
  } catch (error) {
    if (!(error instanceof PageError)) throw error;
    document.dispatchEvent(new CustomEvent("iep:problem", { detail: error.message }));
  }
});

onReplaced((isDone) => {
  if (!isDone) forgetChanges();
});
