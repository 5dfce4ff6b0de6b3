/** When the browser has nothing else to do. */

/** @param {() => void} begin called when the page is idle, unless the connection is metered or slow */
export function whenIdle(begin) {
  const { connection } = /** @type {{connection?: {saveData?: boolean, effectiveType?: string}}} */ (
    navigator
  );
  if (connection?.saveData || /2g/.test(connection?.effectiveType ?? "")) return;
  const idle = window.requestIdleCallback ?? ((/** @type {() => void} */ then) => setTimeout(then, 2000));
  const soon = () => setTimeout(() => idle(begin), 1000);
  if (document.readyState === "complete") soon();
  else window.addEventListener("load", soon, { once: true });
}
