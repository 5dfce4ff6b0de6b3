/**
 * Says so when a part of the page's own script did not come: without it nothing that is typed is saved, and the
 * page would not know. So it does where a part that was fetched later did not come: see part.js. Loaded before the
 * elements; it needs none of them.
 */
(() => {
  const spanish = document.documentElement.lang.startsWith("es");
  const WORDS = spanish
    ? "No llegó una parte de esta página. Puede leerla toda, pero lo que escriba aquí aún no se guarda. Revise su conexión a internet y vuelva a cargar la página."
    : "A part of this page did not come. You can read all of it, but what you type here is not saved yet. Check your internet connection, then reload the page.";
  const RELOAD = spanish ? "Volver a cargar la página" : "Reload the page";

  const PART = spanish
    ? "No llegó una parte de esta página. Lo que usted guardó sigue aquí, aunque tal vez no se vea todo. Revise su conexión a internet y vuelva a cargar la página."
    : "A part of this page did not come. What you saved is still here, but some of it may not show. Check your internet connection, then reload the page.";

  /** @param {Element | null} tool @param {string} words */
  const tell = (tool, words) => {
    const before = document.querySelector("[data-not-whole]");
    // That nothing is saved is said in the place of the other, and is not taken back.
    if (!tool || before?.textContent?.startsWith(words) || (before && words === PART)) return;
    before?.remove();
    const again = Object.assign(document.createElement("button"), {
      type: "button",
      className: "md-button",
      textContent: RELOAD,
    });
    again.addEventListener("click", () => location.reload());
    const line = document.createElement("p");
    line.className = "iep-bad";
    line.dataset.notWhole = "";
    line.setAttribute("role", "alert");
    line.append(words, " ", again);
    tool.before(line);
  };
  /** What is missing may be no part that saves. */
  const say = () => tell(document.querySelector(".md-content :not(:defined, iep-report)"), WORDS);
  const failed = (/** @type {Event} */ { target }) => {
    if (!(target instanceof HTMLScriptElement)) return;
    // Until the page is loaded, an element may only be late: what failed may be another's.
    if (document.readyState === "complete") say();
    else window.addEventListener("load", say, { once: true });
  };
  // Whatever a module imports is missing with it: the browser tells it of the module's own element.
  window.addEventListener("error", failed, true);
  document.addEventListener("iep:part-missing", ({ target }) =>
    tell(target instanceof Element ? target : document.querySelector(".md-content article > *"), PART),
  );
})();
