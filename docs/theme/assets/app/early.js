/**
 * What must work before any other script has come: leaving this site at once, and a guest's tab.
 * The template puts it into the head of each page. Nothing here waits, and nothing here may throw.
 */
(() => {
  const PREFIX = "iep:";
  const GUEST = "iep:guest"; // this tab keeps things only until it is closed: see store.js
  const LEFT = "iep:left"; // this tab was left in a hurry
  const OURS = "iep-guest"; // a guest's tab has this name; a copy of it, or one that was opened again, has none
  const FRAGMENT = "#guest"; // a link that takes this along to a new tab; "#guest:part" leads to a part of the page
  const THRICE_WITHIN = 1500; // milliseconds
  const root = document.documentElement;

  /** @template T @param {(notes: Storage) => T} act @returns {T | undefined} undefined where the browser refuses */
  const notes = (act) => {
    try {
      return act(sessionStorage);
    } catch {
      return undefined;
    }
  };

  /** @param {string[]} stay what is not taken away */
  const empty = (...stay) =>
    notes((all) => {
      for (const key of Object.keys(all))
        if (key.startsWith(PREFIX) && !stay.includes(key)) all.removeItem(key);
    });

  const isGuest = () => root.dataset.guest !== undefined;

  const beGuest = () => {
    if (notes((all) => all.setItem(GUEST, '{"v":1}')) === undefined && !notes((all) => all.getItem(GUEST)))
      return;
    window.name = OURS;
    root.dataset.guest = "";
  };

  const away = () =>
    document.querySelector('meta[name="iep-exit"]')?.getAttribute("content") ?? "about:blank";

  /** Nothing of this page stays in sight, also where the other site is slow. */
  const leave = () => {
    if (isGuest()) {
      empty();
      window.name = "";
    }
    notes((all) => all.setItem(LEFT, ""));
    root.hidden = true;
    root.style.display = "none";
    location.replace(away());
  };

  const type = () =>
    /** @type {PerformanceNavigationTiming | undefined} */ (performance.getEntriesByType("navigation")[0])
      ?.type;

  /** "Back" must not show again what was left in a hurry; who comes anew is welcome. @param {boolean} isBack */
  const arrive = (isBack) => {
    if (notes((all) => all.getItem(GUEST)) != null) root.dataset.guest = "";
    if (notes((all) => all.getItem(LEFT)) == null) return;
    if (isBack) leave();
    else notes((all) => all.removeItem(LEFT));
  };
  arrive(type() === "back_forward");
  window.addEventListener("pageshow", ({ persisted }) => persisted && arrive(true));

  // A guest's tab. One that the browser opened again, and a copy, start empty; one that it had only put to sleep,
  // or that was reloaded, goes on.
  if (notes((all) => all.getItem(GUEST)) != null) {
    const wasAsleep = "wasDiscarded" in document && document.wasDiscarded;
    if (window.name !== OURS && !wasAsleep && type() !== "reload") empty(GUEST);
    beGuest();
  }
  if (location.hash === "#erased") {
    root.dataset.emptied = ""; // until the next page: see mayKeepFiles of store.js
    history.replaceState(history.state, "", `${location.pathname}${location.search}`);
  }
  if (location.hash === FRAGMENT || location.hash.startsWith(`${FRAGMENT}:`)) {
    if (!isGuest()) beGuest();
    const part = location.hash.slice(FRAGMENT.length + 1);
    history.replaceState(history.state, "", `${location.pathname}${location.search}${part && "#"}${part}`);
  }

  // A guest's links: opened in a new tab, they take this along. A plain click goes where it always did.
  /** @type {WeakMap<HTMLAnchorElement, string>} */
  const plain = new WeakMap();
  /** @param {Event} event @returns {HTMLAnchorElement | null} the link to this site that it is about */
  const link = ({ target }) => {
    const found = target instanceof Element ? target.closest("a[href]") : null;
    return found instanceof HTMLAnchorElement && found.origin === location.origin ? found : null;
  };
  const mark = (/** @type {Event} */ event) => {
    const found = isGuest() && link(event);
    if (!found || plain.has(found)) return;
    plain.set(found, found.getAttribute("href") || "");
    found.hash = found.hash ? `${FRAGMENT}:${found.hash.slice(1)}` : FRAGMENT;
  };
  const unmark = (/** @type {Event} */ event) => {
    const found = link(event);
    if (!found) return;
    const before = plain.get(found);
    if (before === undefined) return;
    plain.delete(found);
    found.setAttribute("href", before);
  };
  for (const each of ["pointerdown", "touchstart", "contextmenu", "dragstart", "auxclick"])
    window.addEventListener(each, mark, { capture: true, passive: true });
  window.addEventListener(
    "click",
    (event) => {
      const isNew = event.ctrlKey || event.metaKey || event.shiftKey || link(event)?.target === "_blank";
      (isNew ? mark : unmark)(event);
    },
    true,
  );

  /** Says first what will be gone, where there is something. @param {HTMLElement} button */
  const askAndLeave = (button) => {
    const isAsked = button.dataset.asked !== undefined;
    const isAny = notes((all) =>
      Object.keys(all).some((key) =>
        /^iep:(?!(?:guest|left|child|undo|typed|schema|erased|replacing|large)$)/.test(key),
      ),
    );
    if (isAsked || !isAny) return leave();
    const { sure = "", gone = "" } = button.dataset;
    button.dataset.asked = "";
    button.textContent = sure;
    const said = document.querySelector("[data-guest-said]");
    if (said) said.textContent = gone;
  };

  window.addEventListener(
    "click",
    (event) => {
      const pressed =
        event.target instanceof Element ? event.target.closest("[data-exit], [data-erase-leave]") : null;
      if (!(pressed instanceof HTMLElement)) return;
      event.preventDefault();
      if (pressed.dataset.exit === undefined) askAndLeave(pressed);
      else leave();
    },
    true,
  );

  /** @type {number[]} when Escape was pressed */
  let pressed = [];
  window.addEventListener(
    "keydown",
    ({ key, repeat, timeStamp }) => {
      if (repeat) return;
      pressed = key === "Escape" ? [...pressed.slice(-2), timeStamp] : [];
      if (pressed.length === 3 && timeStamp - (pressed[0] ?? 0) < THRICE_WITHIN) leave();
    },
    true,
  );
})();
