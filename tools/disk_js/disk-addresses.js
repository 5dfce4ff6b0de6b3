/**
 * On a web server a folder's address shows its page; on a disk it shows a list of files. Pages were written for that
 * (tools/disk_pages.py); this mends the links that scripts make, just before they are used.
 */
import { HOME } from "./disk-given.js";
import { ROOT } from "./disk-root.js";

const mend = (/** @type {Event} */ { target }) => {
  const link = target instanceof Element && target.closest("a[href]");
  if (!(link instanceof HTMLAnchorElement) || link.protocol !== "file:" || !link.pathname.endsWith("/"))
    return;
  link.pathname += link.href.split(/[?#]/)[0] === ROOT ? HOME : "index.html";
};

for (const each of ["pointerdown", "focusin", "click", "auxclick", "contextmenu"])
  document.addEventListener(each, mend, true);
