/** `<iep-checklist>`: items to tick, and the papers made from them. */
import { Tool } from "./tool.js";

class Checklist extends Tool {}

customElements.define("iep-checklist", Checklist);
