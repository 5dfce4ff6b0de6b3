/** Where the unpacked site is: this script is its assets/app/disk.js. */
const { src } = /** @type {HTMLScriptElement} */ (document.currentScript);

export const ROOT = new URL("../../", src).href;
