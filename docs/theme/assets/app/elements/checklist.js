/** `<iep-checklist>`: items to tick, and the papers made from them. */
// Here from the start: a list is used at a table, where there may be no signal any more.
import "../give.js"; // links in the findings fill letters
import "./sent.js"; // what comes after copying
import { Tool } from "./tool.js";

class Checklist extends Tool {}

customElements.define("iep-checklist", Checklist);
