/** `<iep-checklist>`: items to tick, and the papers made from them. */
import { arrived } from "../part.js";
import { Tool } from "./tool.js";

class Checklist extends Tool {}

customElements.define("iep-checklist", Checklist);

// Asked for as soon as ticks are saved: a list is used at a table, where there may be no signal any more.
arrived(import("../give.js")); // links in the findings fill letters
arrived(import("./sent.js")); // what comes after copying
