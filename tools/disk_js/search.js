/**
 * In the place of the site's search.js: the theme makes its search worker from an address, which a page from a disk
 * cannot load. Its script stands in this file, and with it what the other language needs.
 */
import { SEARCH } from "./disk-given.js";
import { scriptUrl } from "./trusted.js";

const Plain = window.Worker;

window.Worker = class extends Plain {
  /** @param {string | URL} address @param {WorkerOptions} [options] */
  constructor(address, options) {
    if (String(address).startsWith("blob:")) {
      super(scriptUrl(String(address)), options);
      return;
    }
    const parts = [SEARCH.worker, ...SEARCH.languages, "self.importScripts = () => {};"];
    super(
      scriptUrl(URL.createObjectURL(new Blob([parts.join("\n;")], { type: "text/javascript" }))),
      options,
    );
  }
};
