/** `<iep-binder>`: what this child's records hold, as one PDF or a page to print; and names out of any text. */
import * as python from "../client.js";
import { PageError } from "../errors.js";
import { make } from "../make.js";
import { BINDER, firstTime, gather, makePdf, people, wasMade } from "../reports.js";
import * as storage from "../storage.js";
import * as trusted from "../trusted.js";
import { counted, found, letterBoxes, listed } from "./binder-parts.js";
import { addChildBar } from "./child.js";
import { fill } from "./form.js";
import { wireNamesOut } from "./names-out.js";
import { showPython } from "./python-status.js";
import { failure } from "./report-button.js";
import { SaveStatus } from "./save-status.js";

/** @typedef {import("../storage.js").Given} Given */
/** @typedef {import("../reports.js").Part} Part */
/** @typedef {import("./binder-parts.js").Found} Found */

const MAKING = "Making your binder…";
const DRAWING = "Making the preview…";
const NONE_CHOSEN = "Choose at least one part first.";
const KINDS = ["promise:", "log:", "entry:", "deadline:", "goal:"];
/** Answers that are kept as they stand in the form. */
const TYPED = ["first", "last", "hide", "nicknames", "others"];

class Binder extends HTMLElement {
  status = new SaveStatus(this);
  /** Letters that stay out. @type {Set<string>} */ leftOut = new Set();
  /** @type {Found | undefined} */ found;
  #counting = 0;

  connectedCallback() {
    addChildBar(this);
    showPython(this);
    wireNamesOut(this, people);
    this.restore();
    const form = this.one("form[data-binder]");
    form.addEventListener("change", ({ target }) => this.changed(target));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.make();
    });
    this.addEventListener("focusin", begin, { once: true });
    this.addEventListener("pointerdown", begin, { once: true });
    this.one("[data-preview]").addEventListener("click", () => this.preview());
    this.one("[data-print]").addEventListener("click", () => window.print());
    this.one("[data-close]").addEventListener("click", () => {
      this.closePreview();
      this.one("[data-preview]").focus();
    });
    document.addEventListener("iep:child", () => {
      this.closePreview();
      this.say("");
      this.restore();
    });
    storage.onChange((name) => {
      if (name === BINDER) this.restore();
      else if (KINDS.some((kind) => name.startsWith(kind))) this.countSoon();
    });
  }

  /** @param {string} selector @returns {HTMLElement} */
  one = (selector) => /** @type {HTMLElement} */ (this.querySelector(selector));

  /** @param {string} name @returns {HTMLInputElement} */
  field = (name) => /** @type {HTMLInputElement} */ (this.querySelector(`[name="${name}"]`));

  /** @returns {HTMLInputElement[]} a box for each part, in the binder's order */
  get boxes() {
    return [...this.querySelectorAll("input[name=parts]")].map(
      (each) => /** @type {HTMLInputElement} */ (each),
    );
  }

  /** @returns {Part[]} those that go in */
  get parts() {
    const chosen = this.boxes.filter((each) => each.checked && !each.disabled);
    return chosen.map(({ value }) => /** @type {Part} */ (value));
  }

  /** Puts what was chosen before into the form. */
  restore() {
    const kept = this.status.attempt(() => storage.read(BINDER));
    const given = kept?.given ?? {};
    const out = [given.left ?? []].flat();
    this.leftOut = new Set([given.leave_out ?? []].flat());
    fill(
      TYPED.map((name) => this.field(name)).filter((each) => each !== document.activeElement),
      given,
    );
    for (const box of this.boxes) box.checked = !out.includes(box.value);
    this.count();
  }

  /** Many records may change at once, such as at an import. */
  countSoon() {
    clearTimeout(this.#counting);
    this.#counting = window.setTimeout(() => this.count(), 100);
  }

  /** Says how much there is of each part on these days. */
  count() {
    const days = { first: this.field("first").value, last: this.field("last").value };
    this.found = this.status.attempt(() => found(days));
    if (!this.found) return;
    const { counts, kept, letters } = this.found;
    for (const box of this.boxes) {
      const part = /** @type {Part} */ (box.value);
      box.disabled = kept[part] === 0;
      this.one(`[data-count="${part}"]`).textContent = kept[part] > 0 ? counted(part, counts[part]) : "";
      this.one(`[data-begin="${part}"]`).hidden = kept[part] > 0;
    }
    const some = Object.values(kept).some((each) => each > 0);
    this.one("[data-empty]").hidden = some;
    this.one("form[data-binder]").hidden = !some;
    const choose = this.one("[data-choose]");
    choose.hidden = letters.length === 0;
    const changed = () => {
      this.keep({ leave_out: [...this.leftOut] });
      this.sum();
    };
    if (!choose.contains(document.activeElement))
      this.one("[data-letters]").replaceChildren(...letterBoxes(letters, this.leftOut, changed));
    this.sum();
  }

  /** Says what will be inside, before it is made. */
  sum() {
    if (!this.found) return;
    const { counts, letters } = this.found;
    const chosen = letters.filter(({ id }) => !this.leftOut.has(id)).length;
    const inside = this.parts
      .map((part) => /** @type {[Part, number]} */ ([part, part === "letters" ? chosen : counts[part]]))
      .filter(([, number]) => number > 0)
      .map(([part, number]) =>
        part === "service" ? `a report on ${counted(part, number)}` : counted(part, number),
      );
    const names = this.field("hide").checked ? " Names will be out." : "";
    const words = inside.length > 0 ? `Inside: ${listed(inside)}.${names}` : "Nothing is inside yet.";
    const line = this.one("[data-inside]");
    if (line.textContent !== words) line.textContent = words;
  }

  /** @param {EventTarget | null} target */
  changed(target) {
    if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) || !target.name)
      return;
    const { name } = target;
    this.closePreview(); // it would show what was chosen before
    this.problems({});
    if (name === "parts") {
      this.keep({ left: this.boxes.flatMap((each) => (each.checked ? [] : [each.value])) });
      return this.sum();
    }
    const value =
      target instanceof HTMLInputElement && target.type === "checkbox" ? target.checked : target.value;
    this.keep({ [name]: value === true ? "yes" : value || "" });
    this.count();
  }

  /** @param {Given} changes */
  keep(changes) {
    this.status.saving(() => storage.change(BINDER, changes));
  }

  /** @returns {Given} what Python is asked with */
  given() {
    const { parts } = this;
    const hide = this.field("hide").checked;
    return {
      ...gather(parts),
      parts,
      first: this.field("first").value,
      last: this.field("last").value,
      leave_out: [...this.leftOut],
      hide: hide ? "yes" : "",
      names: hide ? people() : [],
    };
  }

  /** The file. */
  async make() {
    await this.busy(MAKING, async () => {
      this.say(MAKING + (await firstTime()));
      const { made, said, problems } = await makePdf(BINDER, this.given());
      if (made) wasMade();
      this.problems(problems);
      this.say(...said);
    });
  }

  /** The same as a page. */
  async preview() {
    const shown = await this.busy(DRAWING, async () => {
      const { page, made, said, problems } = await makePdf(BINDER, this.given(), "page");
      this.problems(problems);
      this.say(...said);
      if (!made) return false;
      const parsed = make("template");
      parsed.innerHTML = trusted.html(page);
      this.one('[data-output="page"]').replaceChildren(
        ...(parsed.content.firstElementChild?.childNodes ?? []),
      );
      this.one(".iep-binder-preview").hidden = false;
      return true;
    });
    if (shown) this.one("#preview").focus();
  }

  closePreview() {
    this.one(".iep-binder-preview").hidden = true;
    this.one('[data-output="page"]').replaceChildren();
  }

  /**
   * Runs something that takes a while; its buttons wait, and the rest of the page does not.
   * @template T @param {string} words said meanwhile @param {() => Promise<T>} act @returns {Promise<T | undefined>}
   */
  async busy(words, act) {
    if (this.parts.length === 0) return void this.say(NONE_CHOSEN);
    const buttons = ["[data-make]", "[data-preview]"].map(
      (each) => /** @type {HTMLButtonElement} */ (this.one(each)),
    );
    const focused = document.activeElement;
    for (const each of buttons) each.disabled = true;
    this.say(words);
    const whose = storage.child();
    try {
      const done = await act();
      if (whose !== storage.child()) this.closePreview();
      return whose === storage.child() ? done : undefined;
    } catch (error) {
      this.say(failure(error));
      return undefined;
    } finally {
      for (const each of buttons) each.disabled = false;
      if (document.activeElement === document.body && focused instanceof HTMLElement) focused.focus();
    }
  }

  /** @param {...string} sentences */
  say(...sentences) {
    this.one("[data-making]").replaceChildren(
      ...sentences.filter(Boolean).map((each) => make("p", { className: "iep-binder-sentence" }, each)),
    );
  }

  /** @param {Record<string, string>} problems field -> a sentence that says what to do */
  problems(problems) {
    for (const name of ["first", "last"]) {
      const problem = problems[name] ?? "";
      this.one(`[data-problem="${name}"]`).textContent = problem;
      this.field(name).setAttribute("aria-invalid", String(problem !== ""));
    }
  }
}

/** Starts Python, the first time something is touched. */
function begin() {
  if (python.state() === "off") python.start().catch(reported);
}

/** The page has been told by an "iep:python" event, in words. @param {unknown} error */
function reported(error) {
  if (!(error instanceof PageError)) throw error;
}

customElements.define("iep-binder", Binder);
