/**
 * The theme's search runs in a worker made from an address, and such a worker does not inherit the page's
 * content policy. This makes it from a blob that imports the same file, which does inherit it. It also holds
 * back what the worker is told until someone goes to the search field: building the index takes the processor
 * just when the page's tool starts.
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
      // Loaded with the first message; that message is then told again, since nobody listened the first time.
      const source = `
        const load = self.importScripts.bind(self);
        self.importScripts = (...files) => load(...files.map((file) => new URL(file, ${JSON.stringify(whole.href)}).href));
        addEventListener("message", ({ data }) => {
          self.importScripts(${JSON.stringify(whole.href)});
          dispatchEvent(new MessageEvent("message", { data }));
        }, { once: true });`;
      super(URL.createObjectURL(new Blob([source], { type: "text/javascript" })), options);
      /** @type {any[] | undefined} */
      this.held = [];
      document.addEventListener("focusin", ({ target }) => this.release(target));
    }

    /** @param {EventTarget | null} target what has the focus now */
    release(target) {
      if (!(target instanceof Element && target.matches("[data-md-component=search-query]"))) return;
      const held = this.held ?? [];
      this.held = undefined;
      for (const message of held) super.postMessage(message);
    }

    /** @param {any} message @param {any} [options] */
    postMessage(message, options) {
      if (this.held) this.held.push(message);
      else super.postMessage(message, options);
    }
  };
})();
