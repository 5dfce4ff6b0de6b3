/** `<iep-checklist>`: items to tick, and the papers made from them. */
import { Tool } from "./tool.js";

class Checklist extends Tool {
  /** Links that fill a letter are there only once Python has answered. */
  drawn() {
    if (this.querySelector("[data-give]")) import("../give.js");
  }
}

customElements.define("iep-checklist", Checklist);
