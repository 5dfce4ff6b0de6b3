/** JSON from elsewhere, which may be made to do harm. */

/** Names that mean something to JavaScript itself; nothing of ours is ever called so. */
export const FORBIDDEN = new Set(["__proto__", "constructor", "prototype"]);

/** Deeper than anything of ours goes. */
const DEEPEST = 8;

/** @param {string} text @returns {unknown} @throws {SyntaxError} for no JSON, too deep, or with a forbidden name */
export function checkedJson(text) {
  if (depth(text) > DEEPEST) throw new SyntaxError("too deep");
  return JSON.parse(text, (key, value) => {
    if (FORBIDDEN.has(key)) throw new SyntaxError(key);
    return value;
  });
}

/** @param {string} text JSON, or not @returns {number} how deep it goes, without going there */
function depth(text) {
  let [now, most, isWords] = [0, 0, false];
  for (let at = 0; at < text.length && most <= DEEPEST; at += 1) {
    const one = text.charCodeAt(at);
    if (isWords) {
      if (one === 92) at += 1;
      // a backslash: whatever comes next is a part of the words
      else if (one === 34) isWords = false;
    } else if (one === 34) isWords = true;
    else if (one === 123 || one === 91) most = Math.max(most, ++now);
    else if (one === 125 || one === 93) now -= 1;
  }
  return most;
}
