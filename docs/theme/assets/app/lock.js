/**
 * A passphrase on a backup: AES-GCM with a key that PBKDF2 makes of it. The file carries a small script that can
 * open it anywhere, with no network and without this site.
 */
import { contained } from "./backup-format.js";

const ROUNDS = 600_000;
/** A file that asks for more would hold the page up for minutes. */
const MOST_ROUNDS = 3_000_000;
const KEY = "PBKDF2-SHA-256";
const CIPHER = "AES-GCM-256";
/** Characters turned into base64 at once: more would be too many arguments. */
const PIECE = 32_768;

/** @typedef {{key: string, cipher: string, rounds: number, salt: string, iv: string, data: string}} Locked */

/**
 * @param {string} text @param {string} passphrase
 * @returns {Promise<Locked>} with salt and first block of chance, and all else that opens it but the passphrase
 */
export async function lock(text, passphrase) {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const key = await keyOf(passphrase, salt, ROUNDS);
  const data = await crypto.subtle.encrypt({ name: "AES-GCM", iv }, key, new TextEncoder().encode(text));
  return {
    key: KEY,
    cipher: CIPHER,
    rounds: ROUNDS,
    salt: base64(salt),
    iv: base64(iv),
    data: base64(new Uint8Array(data)),
  };
}

/** @param {unknown} value @returns {value is Locked} */
export function isLocked(value) {
  if (typeof value !== "object" || value === null) return false;
  const { key, cipher, rounds, ...rest } = /** @type {Record<string, unknown>} */ (value);
  if (key !== KEY || cipher !== CIPHER) return false;
  if (!Number.isInteger(rounds) || Number(rounds) < ROUNDS || Number(rounds) > MOST_ROUNDS) return false;
  return ["salt", "iv", "data"].every((name) => {
    const text = rest[name];
    return typeof text === "string" && text.length % 4 === 0 && /^[A-Za-z0-9+/]+={0,2}$/.test(text);
  });
}

/**
 * @param {Locked} locked @param {string} passphrase
 * @returns {Promise<string | null>} null where the passphrase is another, or the file was changed
 */
export async function unlock({ rounds, salt, iv, data }, passphrase) {
  const key = await keyOf(passphrase, bytes(salt), rounds);
  try {
    const plain = await crypto.subtle.decrypt({ name: "AES-GCM", iv: bytes(iv) }, key, bytes(data));
    return new TextDecoder().decode(plain);
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}

/** @param {string} passphrase @param {Uint8Array<ArrayBuffer>} salt @param {number} iterations */
async function keyOf(passphrase, salt, iterations) {
  const typed = new TextEncoder().encode(passphrase.normalize("NFC"));
  const base = await crypto.subtle.importKey("raw", typed, "PBKDF2", false, ["deriveKey"]);
  const how = { name: "PBKDF2", hash: "SHA-256", salt, iterations };
  return crypto.subtle.deriveKey(how, base, { name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
}

/** @param {Uint8Array} all @returns {string} */
function base64(all) {
  const pieces = Array.from({ length: Math.ceil(all.length / PIECE) }, (_, index) =>
    String.fromCharCode(...all.subarray(index * PIECE, (index + 1) * PIECE)),
  );
  return btoa(pieces.join(""));
}

/** @param {string} text in base64 @returns {Uint8Array<ArrayBuffer>} */
const bytes = (text) => Uint8Array.from(atob(text), (each) => each.charCodeAt(0));

/** @param {string} data the element with the locked data @returns {string} the script that goes into a locked file */
export function opener(data) {
  return `(${opens})(${contained(JSON.stringify({ data }))});`;
}

/**
 * Runs in the file, alone: it may use nothing but what stands in it.
 * @param {{data: string}} where
 */
function opens({ data }) {
  const form = /** @type {HTMLFormElement} */ (document.querySelector("form"));
  const input = /** @type {HTMLInputElement} */ (document.querySelector("input"));
  const said = /** @type {HTMLElement} */ (document.querySelector("[role=status]"));
  const bytes = (/** @type {string} */ text) => Uint8Array.from(atob(text), (each) => each.charCodeAt(0));
  document.getElementById("needs")?.remove(); // it was for where this does not run
  form.hidden = false;
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (!crypto.subtle) {
      said.textContent = "This browser cannot open the lock. Please open the file in another browser.";
      return;
    }
    said.textContent = "Opening…";
    const { locked } = JSON.parse(document.getElementById(data)?.textContent ?? "");
    const typed = new TextEncoder().encode(input.value.normalize("NFC"));
    const base = await crypto.subtle.importKey("raw", typed, "PBKDF2", false, ["deriveKey"]);
    const key = await crypto.subtle.deriveKey(
      { name: "PBKDF2", hash: "SHA-256", salt: bytes(locked.salt), iterations: locked.rounds },
      base,
      { name: "AES-GCM", length: 256 },
      false,
      ["decrypt"],
    );
    const iv = bytes(locked.iv);
    try {
      const plain = await crypto.subtle.decrypt({ name: "AES-GCM", iv }, key, bytes(locked.data));
      const { page } = JSON.parse(new TextDecoder().decode(plain));
      /** @type {HTMLElement} */ (document.querySelector("main")).innerHTML = page;
    } catch (error) {
      if (!(error instanceof DOMException)) throw error;
      said.textContent = "This passphrase does not open the file. Check capitals and spaces, and try again.";
      input.select();
    }
  });
}
