/** A tab becomes a guest's: what was typed in it before may come along. */
import {
  beGuest,
  drawer,
  forgetNotes,
  note,
  noted,
  stopGuest,
  TYPED,
  takeAway,
  textOf,
  write,
} from "./store.js";

/**
 * From here on this tab is a guest's, and these leave the device with it.
 * @param {string[]} names of what is kept @returns {boolean} whether it is so; else all is as it was
 * @throws {StorageBlocked | StorageFull} and then all is as it was, too
 */
export function beGuestWith(names) {
  const texts = names.flatMap((stored) => {
    const text = textOf(stored);
    return text === null ? [] : [/** @type {const} */ ([stored, text])];
  });
  const device = drawer();
  const typed = noted(TYPED) ?? "{}";
  forgetNotes();
  if (!beGuest()) return false;
  try {
    for (const [stored, text] of texts) write(stored, text);
  } catch (error) {
    for (const [stored] of texts) takeAway(stored);
    stopGuest();
    note(TYPED, typed);
    throw error;
  }
  for (const [stored] of texts) takeAway(stored, device);
  return true;
}
