/** `<iep-wording>`: words of the IEP that were put in, and what a new teacher would not know from them. */
import { Tool } from "./tool.js";

/** Lines that the box shows. */
const FEWEST = 4;
const MOST = 12;

class Wording extends Tool {
  /** @param {EventTarget | null} target */
  typed(target) {
    super.typed(target);
    this.grow();
  }

  /** @param {import("../storage.js").Given} given */
  restored(given) {
    super.restored(given);
    this.grow();
  }

  /** A whole section would not be seen in a box of two lines. */
  grow() {
    const box = this.querySelector("textarea");
    if (box) box.rows = Math.min(Math.max(box.value.split("\n").length, FEWEST), MOST);
  }

  /** @param {boolean} shown */
  showSample(shown) {
    super.showSample(shown);
    this.grow();
  }
}

customElements.define("iep-wording", Wording);
