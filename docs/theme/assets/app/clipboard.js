/** The clipboard, in new browsers and old. */

/**
 * @param {string} plain
 * @param {string} [html] the same for programs that take more than plain text
 * @returns {Promise<boolean>} whether the clipboard took it
 */
export async function copy(plain, html) {
  const blob = (/** @type {string} */ type, /** @type {string} */ words) => ({
    [type]: new Blob([words], { type }),
  });
  try {
    const item = new ClipboardItem({
      ...blob("text/plain", plain),
      ...(html ? blob("text/html", html) : {}),
    });
    await navigator.clipboard.write([item]);
    return true;
  } catch (error) {
    // An older browser, or one that was told to refuse: select the words, which any browser can copy.
    if (!(error instanceof Error || error instanceof DOMException)) throw error;
    const before = document.activeElement;
    const area = document.createElement("textarea");
    area.value = plain;
    document.body.append(area);
    area.select();
    try {
      return document.execCommand("copy");
    } finally {
      area.remove();
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    }
  }
}
