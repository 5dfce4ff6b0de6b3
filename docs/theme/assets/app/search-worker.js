/**
 * The theme's search runs in a worker made from an address, and such a worker does not inherit the page's
 * content policy. This makes it from a blob that imports the same file, which does inherit it.
 */
(() => {
  const Plain = window.Worker;
  window.Worker = class extends Plain {
    /** @param {string | URL} address @param {WorkerOptions} [options] */
    constructor(address, options) {
      const whole = new URL(address, location.href);
      if (whole.protocol === "blob:") {
        super(whole, options);
        return;
      }
      const source = `
        const load = self.importScripts.bind(self);
        self.importScripts = (...files) => load(...files.map((file) => new URL(file, ${JSON.stringify(whole.href)}).href));
        self.importScripts(${JSON.stringify(whole.href)});`;
      super(URL.createObjectURL(new Blob([source], { type: "text/javascript" })), options);
    }
  };
})();
