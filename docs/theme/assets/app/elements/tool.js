/** What every tool does: keep what is typed, fill the plain paper, and put Python's answer in its place. */
import * as python from "../client.js";
import { sentence } from "../errors.js";
import { arrived, whenHere } from "../part.js";
import * as storage from "../storage.js";
import { OTHER } from "../whose.js";
import { addChildBar } from "./child.js";
import { answers, changed, controls, fill, filled, isBeingTyped } from "./form.js";
import { whenIdle } from "./idle.js";
import { Kept } from "./kept.js";
import { stopMixUps } from "./mixup.js";
import { Outputs } from "./outputs.js";
import { fillBlanks, hideSentences } from "./paper.js";
import { showPython } from "./python-status.js";
import { forgetRows, likeRows, matchRows, wireRows } from "./rows.js";
import { wireSample } from "./sample.js";
import { SaveStatus } from "./save-status.js";
import { offerMail, wireButtons } from "./send.js";

/** @typedef {import("../storage.js").Given} Given */

const FAMILY = "family"; // answers that every tool shares: names, school, phone
const LEAVE_OUT = "leave_out";

export class Tool extends HTMLElement {
  id_ = this.dataset.definition ?? "";
  ask_ = /** @type {import("../messages.d.ts").Request["ask"]} */ (this.dataset.ask);
  /** @type {Map<Element, string>} */ labels = new Map();
  outputs = new Outputs(this);
  /** Sentences taken out; kept apart from the form, whose boxes come and go with the sentences. @type {Set<string>} */
  leftOut = new Set();
  kept = new Kept(this);
  /** What stood in a control when it was last heard of. @type {WeakMap<Element, string>} */
  heard = new WeakMap();
  sample = false;
  /** Settles once the papers show what is typed. @type {Promise<void> | undefined} */ asking;
  stale = false;

  connectedCallback() {
    this.status = new SaveStatus(this);
    this.furnish();
    for (const early of this.controls.filter(changed)) this.typed(early); // before this script was here
    this.restore();
    this.addEventListener("input", ({ target }) => this.typed(target));
    this.addEventListener("focusout", () =>
      setTimeout(() => this.kept.isBehind && !this.sample && this.restore()),
    );
    this.addEventListener("change", ({ target }) => this.filledIn(target));
    this.addEventListener("focusin", () => this.begin(), { once: true });
    this.addEventListener("pointerdown", () => this.begin(), { once: true });
    for (const each of this.querySelectorAll("details[data-wanted]"))
      each.addEventListener("toggle", () => this.refresh());
    storage.onChange((name) => this.isMine(name) && !this.sample && this.restore());
    document.addEventListener("iep:wiped", () => this.status?.say(sentence("StorageWiped"), true));
    document.addEventListener("iep:python", () => this.refresh());
    document.addEventListener("iep:child-leaving", (event) => this.isSaved() || event.preventDefault());
    document.addEventListener("iep:child", () => this.sample || this.turn());
    if (this.isEager) whenIdle(() => this.begin());
    this.addEventListener("iep:sent-off", (event) =>
      this.sentOff(/** @type {CustomEvent} */ (event).detail.how),
    );
    this.status.attempt(() => this.recall());
  }

  /** What stands around its form, and what the buttons do. */
  furnish() {
    wireSample(this);
    addChildBar(this);
    stopMixUps(this);
    wireButtons(this);
    wireRows(this);
    showPython(this);
  }

  /** @returns {boolean} whether Python starts once the page is idle, and not only when something is touched */
  get isEager() {
    return true;
  }

  /** What is there only once a letter was sent, or filled in from elsewhere, is fetched only then. */
  recall() {
    if (storage.names("entry:").length > 0)
      whenHere(import("./sent.js"), ({ showSent }) => showSent(this), this);
    if (storage.names(`filled:${this.record}`).length > 0)
      whenHere(import("../give.js"), ({ noteFilled }) => noteFilled(this), this);
  }

  /** @param {string} how the letter was copied, printed or handed on */
  async sentOff(how) {
    if (this.sample || (how === "print" && this.localName !== "iep-letter")) return;
    const sent = await arrived(import("./sent.js"));
    sent?.askSent(this, how); // with no network the letter is copied all the same
  }

  /** @returns {string} the name of this tool's record */
  get record() {
    return `${this.localName.replace("iep-", "")}:${this.id_}`;
  }

  /** @param {string} name of a record @returns {boolean} whether this page shows something of it */
  isMine(name) {
    return [FAMILY, this.record].some((each) => name === each || name === OTHER + each);
  }

  /** @param {Element} control @returns {string} the name of the record that keeps its answer */
  recordOf(control) {
    return control.hasAttribute("data-shared") ? FAMILY : this.record;
  }

  /** @returns {string[]} the outputs that are open of those that are made only then */
  get wanted() {
    return [...this.querySelectorAll("details[data-wanted][open]")].map(
      (each) => each.getAttribute("data-wanted") ?? "",
    );
  }

  get controls() {
    return controls(this);
  }

  /** Starts Python, the first time something is touched; after a failure, "Try again" does. */
  begin() {
    if (python.state() !== "off") return;
    python.start().catch(reported);
  }

  /** Puts what is saved into the form, and the form into the papers. What could not be saved stays as typed. */
  restore() {
    const saved = [FAMILY, this.record].map((name) => this.status?.attempt(() => storage.read(name)));
    const kept = Object.assign({}, ...saved.map((each) => each?.given));
    const given = { ...kept, ...Object.assign({}, ...this.unsaved.values()) };
    matchRows(this, given);
    const typing = this.controls.filter(isBeingTyped);
    fill(
      this.controls.filter((each) => !typing.includes(each)),
      given,
    );
    this.kept.shown(
      kept,
      typing.map(({ name }) => name),
    );
    this.leftOut = new Set([given[LEAVE_OUT] ?? []].flat());
    this.restored(given);
    const whole = this.unsaved.size === 0 && !saved.includes(undefined);
    if (whole) this.status?.restored(saved.map((each) => each?.saved));
    this.refresh();
    this.showOthers();
  }

  /** Shows what else was written for an answer, where there is such a thing. */
  showOthers() {
    const some = this.status?.attempt(() => storage.names(OTHER)) ?? [];
    if (some.length > 0 || this.querySelector(".iep-other"))
      whenHere(import("./others.js"), ({ showOthers }) => showOthers(this), this);
  }

  /** Some password managers and keyboards say only "change". @param {EventTarget | null} target */
  filledIn(target) {
    const control = this.controls.find((each) => each === target);
    if (control && this.heard.get(control) !== state(control)) this.typed(control);
  }

  /** @param {EventTarget | null} target the control that was changed */
  typed(target) {
    const control = this.controls.find((each) => each === target);
    if (!control) return;
    this.heard.set(control, state(control));
    if (control.name === LEAVE_OUT)
      this.leftOut[control.matches(":checked") ? "add" : "delete"](control.value);
    try {
      this.refresh(); // first, so that Python answers while this saves
      this.outputs.echo(control);
    } finally {
      const changes = answers(this.controls, (name) => name === control.name);
      if (control.name === LEAVE_OUT) changes[LEAVE_OUT] = [...this.leftOut];
      this.keep(this.recordOf(control), changes); // whatever goes wrong with the papers
    }
  }

  /** Saves some answers, unless they are those of the made-up child. @param {string} record @param {Given} changes */
  keep(record, changes) {
    if (this.sample) return;
    this.kept.add(record, changes);
    this.save();
  }

  /** What could not be saved before is tried once more. */
  save() {
    this.status?.saving(() => this.kept.save());
    this.showOthers();
  }

  /** @returns {Map<string, Given>} what the parent changed and storage has not taken yet, by record */
  get unsaved() {
    return this.kept.unsaved;
  }

  /** @returns {boolean} whether all that was typed is saved, after trying once more */
  isSaved() {
    if (this.unsaved.size > 0) this.save();
    return this.unsaved.size === 0;
  }

  /** This tab is for another child now: nothing of the one before stays in the form or on a paper. */
  turn() {
    this.outputs.showPlain();
    this.kept.stood = {};
    fill(this.controls, {});
    forgetRows(this);
    this.restore();
    this.fillPlain(); // until Python answers
    this.status?.attempt(() => this.recall());
  }

  /** Shows the letter for what is typed now: at once as plain paper, or as soon as Python answers. */
  refresh() {
    if (python.state() !== "ready") {
      if (python.state() === "failed") this.outputs.showPlain();
      if (this.outputs.arePlain) this.fillPlain();
      offerMail(this);
      return;
    }
    this.stale = true;
    this.asking ??= this.draft().catch(reported);
  }

  /** Puts what is typed into the papers of the built page. */
  fillPlain() {
    likeRows(this);
    fillBlanks(this, this.controls, this.labels);
    hideSentences(this, this.leftOut, this.querySelector("[name=law][value=none]:checked") !== null);
  }

  /** What else a kind of tool takes from what was saved. @param {Given} _given */
  restored(_given) {}

  /** What else it does once Python's papers stand there. @param {python.Answer} _answer */
  drawn(_answer) {}

  async draft() {
    try {
      while (this.stale) {
        this.stale = false;
        const [child, record] = [storage.child(), this.record];
        const answer = await python.ask(this.ask_, this.id_, this.given(), this.wanted);
        if (child !== storage.child() || record !== this.record) continue; // turn() asked anew
        this.outputs.show(answer);
        this.drawn(answer);
        setTimeout(() => offerMail(this)); // after the letter is there to be seen
      }
    } finally {
      this.asking = undefined;
    }
  }

  /** @returns {Given} what is typed, without empty answers */
  given() {
    const given = answers(this.controls, (name) => name !== LEAVE_OUT);
    return filled({ ...given, [LEAVE_OUT]: [...this.leftOut] });
  }

  /** @param {boolean} shown whether the made-up child's answers stand in the form, instead of the parent's */
  showSample(shown) {
    this.begin();
    this.sample = shown;
    if (!shown) return this.restore();
    this.leftOut.clear();
    const made = JSON.parse(this.dataset.sample ?? "{}");
    matchRows(this, made);
    fill(this.controls, made);
    return this.refresh();
  }
}

/** @param {import("./form.js").Control} control @returns {string} what stands in it */
const state = (control) => `${control.value} ${control.matches(":checked")}`;

/** The page has been told by an "iep:python" event, in words; what is typed and the plain paper stay. @param {unknown} error */
function reported(error) {
  if (!(error instanceof Error)) throw error;
  document.dispatchEvent(new CustomEvent("iep:problem", { detail: error.message }));
}
