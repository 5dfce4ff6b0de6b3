/**
 * Large print: 18 points, on the screen and on paper (tokens.css has the sizes). The template puts this into the head
 * of each page, so that a page is not drawn twice. Nothing is kept until large print is chosen, nothing may throw.
 */
(() => {
  const KEY = "iep:large"; // no record: see MARKS of store.js
  const root = document.documentElement;

  /** @template T @param {(kept: Storage) => T} act @returns {T | undefined} undefined where the browser refuses */
  const kept = (act) => {
    try {
      return act(root.dataset.guest === undefined ? localStorage : sessionStorage);
    } catch {
      return undefined;
    }
  };

  /** @param {boolean} isLarge */
  const show = (isLarge) => {
    root.toggleAttribute("data-large", isLarge);
    document.querySelector("[data-larger]")?.setAttribute("aria-pressed", String(isLarge));
  };

  show(kept((all) => all.getItem(KEY)) != null);
  document.addEventListener("DOMContentLoaded", () => {
    show(root.dataset.large !== undefined);
    document.querySelector("[data-larger]")?.addEventListener("click", () => {
      const isLarge = root.dataset.large === undefined;
      show(isLarge);
      kept((all) => (isLarge ? all.setItem(KEY, '{"v":1}') : all.removeItem(KEY)));
    });
  });
})();
