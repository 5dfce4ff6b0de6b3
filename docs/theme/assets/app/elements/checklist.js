/** `<iep-checklist>`: items to tick, and the papers made from them. */
import "../give.js"; // links in the findings fill letters
import { Tool } from "./tool.js";

class Checklist extends Tool {}

customElements.define("iep-checklist", Checklist);
