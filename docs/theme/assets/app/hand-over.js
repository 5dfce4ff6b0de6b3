/** A file goes to the parent's downloads. */
import { make } from "./make.js";

/** Milliseconds until the browser has surely taken the file. */
const TAKEN = 60_000;

/** @param {File} file under its own name */
export function handOver(file) {
  const url = URL.createObjectURL(file);
  make("a", { href: url, download: file.name }).click();
  setTimeout(() => URL.revokeObjectURL(url), TAKEN);
}
