/** Rows of a spreadsheet for the log: pasted, looked at, then added; and the log copied for a spreadsheet. */
import * as python from "../client.js";
import { copy } from "../clipboard.js";
import { PageError } from "../errors.js";
import * as records from "../log-records.js";
import { sheet } from "../log-sheet.js";
import { button, make } from "../make.js";
import * as trusted from "../trusted.js";
import { saving } from "./save-status.js";

/** @typedef {import("../log-records.js").Logged} Logged */

const ABOUT = "log";
const READING = "Reading…";
const LATE = "The part that reads the rows is not here yet. Your rows stay in the box.";
const COPIED = "Copied. You can paste it into a spreadsheet now.";
const UNCOPIED = "This browser did not copy. You can save a backup instead.";
const EMPTY = "Your log has no notes to copy yet.";
const COLUMNS = [
  ["Date", "10/5/2026, Oct 5 or 2026-10-05"],
  ["Item", "its words, such as speech"],
  ["What happened", "yes, partly, no, or ? if you do not know"],
  ["Minutes", "30, 0:30 or half an hour"],
  ["Reason, how I know, note", "in your own words"],
];
let made = 0;

/** Opens the box to paste into, or goes to it. @param {HTMLElement} place where it stands */
export function openPaste(place) {
  const open = place.querySelector("textarea");
  if (open) return open.focus();
  new Paste(place).text.focus();
}

class Paste {
  /** Counts questions, so that a late answer does not take the place of a newer one. */
  asked = 0;
  waiting = false;
  /** The lines that were read, without ids. @type {string[]} */ rows = [];

  /** @param {HTMLElement} place */
  constructor(place) {
    made += 1;
    const id = `iep-paste-${made}`;
    this.place = place;
    this.text = make("textarea", { id, rows: 5, spellcheck: false, autocomplete: "off" });
    this.text.setAttribute("aria-describedby", `${id}-hint ${id}-problem`);
    this.problem = make("p", { id: `${id}-problem`, className: "iep-problem", "aria-live": "polite" });
    this.status = make("p", { className: "iep-status", role: "status" });
    this.heading = make("h3", { tabIndex: -1, id: `${id}-read` }, "What we read");
    this.preview = make("div", { className: "iep-paste-read" });
    this.adding = button("Add", { className: "md-button md-button--primary" });
    this.section = make(
      "section",
      { "aria-labelledby": `${id}-read`, hidden: true },
      this.heading,
      make("p", {}, "Please look at each row. Take out the tick where it is wrong. Nothing is added yet."),
      this.preview,
      make(
        "p",
        { className: "iep-buttons" },
        this.adding,
        this.acts("Cancel", () => this.drop()),
      ),
    );
    this.panel = make(
      "div",
      { className: "iep-form iep-paste" },
      make(
        "div",
        { className: "iep-field" },
        make("label", { htmlFor: id }, "Rows from your spreadsheet"),
        make(
          "p",
          { id: `${id}-hint`, className: "iep-hint" },
          "Copy the rows in Excel, Google Sheets or Numbers, with the headings if there are some, and paste them here. You see what will be added first.",
        ),
        this.text,
        this.problem,
      ),
      columns(),
      make(
        "p",
        { className: "iep-buttons" },
        this.acts("Read these rows", () => this.read(), "md-button md-button--primary"),
        this.acts("Copy my log for a spreadsheet", () => this.copyOut()),
        this.acts("Close", () => this.close()),
      ),
      this.status,
      this.section,
    );
    this.adding.addEventListener("click", () => this.add());
    this.preview.addEventListener("change", () => this.count());
    document.addEventListener("iep:python", () => this.late());
    place.replaceChildren(this.panel);
  }

  /** @param {string} words @param {() => void} act @param {string} [className] @returns {HTMLButtonElement} */
  acts(words, act, className = "md-button") {
    const one = button(words, { className });
    one.addEventListener("click", act);
    return one;
  }

  /** @param {string} words what is wrong with the text, or "" */
  tell(words) {
    this.problem.textContent = words;
    this.text.setAttribute("aria-invalid", String(words !== ""));
    if (words) this.text.focus();
  }

  /** Asks Python what stands in the rows, and shows it. */
  async read() {
    this.hide();
    this.tell("");
    const mine = this.asked;
    this.waiting = true;
    this.status.textContent = READING;
    this.late();
    try {
      const [promises, log] = [records.promiseTexts(), records.lines()];
      const answer = await python.ask("log.read", ABOUT, { pasted: this.text.value, promises, log });
      if (mine !== this.asked || !this.panel.isConnected) return;
      this.waiting = false;
      this.status.textContent = "";
      this.show(answer);
    } catch (error) {
      if (!(error instanceof PageError)) throw error;
      if (mine === this.asked) this.late(error.kind === "PythonUnavailable" ? LATE : error.message);
    }
  }

  /** While an answer is waited for and Python has not come: says so, with a button to try again. @param {string} [words] */
  late(words = python.state() === "failed" ? LATE : "") {
    if (!this.waiting || !words) return;
    const again = this.acts("Try again", () => {
      python.retry().catch(() => undefined); // its state event says what happened
      this.read();
    });
    this.status.replaceChildren(words, " ", again);
  }

  /** @param {python.Answer} answer */
  show({ html, data }) {
    this.tell(data.problems.pasted ?? "");
    if (data.problems.pasted) return;
    const parsed = make("template");
    parsed.innerHTML = trusted.html(html);
    this.preview.replaceChildren(
      ...(parsed.content.querySelector("[data-output=preview]")?.childNodes ?? []),
    );
    this.rows = data.rows;
    this.section.hidden = false;
    this.count();
    this.status.textContent = data.counts;
    this.heading.focus();
  }

  /** @returns {string[]} the lines whose box is ticked */
  chosen() {
    const boxes = [...this.preview.querySelectorAll("input")];
    const after = boxes.find((each) => each.dataset.after);
    const shown = boxes.filter((each) => each.dataset.row !== undefined && each.checked);
    return [
      ...shown.flatMap(({ dataset }) => this.rows[Number(dataset.row)] ?? []),
      ...(after?.checked ? this.rows.slice(Number(after.dataset.after)) : []),
    ];
  }

  count() {
    const { length } = this.chosen();
    this.adding.textContent = length === 1 ? "Add 1 row" : `Add ${length.toLocaleString("en")} rows`;
    this.adding.disabled = length === 0;
    this.adding.hidden = this.rows.length === 0;
  }

  /** Adds what is ticked, all or none; one button takes all of it back. */
  add() {
    const entries = this.chosen().map(entryOf);
    const line = make("p", { className: "iep-status", role: "status" });
    if (!saving(this.status, () => records.keepAllLogged(entries))) return;
    saving(line, () => new Date());
    const said = `${entries.length === 1 ? "1 note was" : `${entries.length.toLocaleString("en")} notes were`} added.`;
    const undo = button("Undo", { "aria-label": `${said} Undo` });
    const box = make(
      "div",
      { className: "iep-paste-added" },
      line,
      make("p", { className: "iep-buttons" }, undo),
    );
    undo.addEventListener("click", () => {
      if (!saving(line, () => entries.forEach(records.removeLogged))) return;
      line.textContent = "Taken back. Nothing of it is kept.";
      undo.parentElement?.remove();
      line.tabIndex = -1;
      line.focus();
    });
    line.prepend(`${said} `);
    this.place.replaceChildren(box);
    undo.focus();
  }

  /** Takes away what was read; the text stays. */
  drop() {
    this.hide();
    this.text.focus();
  }

  hide() {
    this.asked += 1;
    this.waiting = false;
    this.rows = [];
    this.section.hidden = true;
    this.preview.replaceChildren();
    this.status.replaceChildren();
    this.status.classList.remove("iep-bad");
  }

  close() {
    this.place.replaceChildren();
    /** @type {HTMLElement | null} */ (document.querySelector("[data-paste]"))?.focus();
  }

  async copyOut() {
    this.status.textContent = "";
    let [all, text] = [0, ""];
    const isRead = saving(this.status, () => {
      const logged = records.logged();
      [all, text] = [logged.length, sheet(records.promises(), logged)];
    });
    if (!isRead) return;
    if (all === 0) this.status.textContent = EMPTY;
    else this.status.textContent = (await copy(text)) ? COPIED : UNCOPIED;
  }
}

/** @returns {HTMLElement} what the columns may be */
function columns() {
  const rows = COLUMNS.map(([name = "", how = ""]) => make("li", {}, make("strong", {}, name), `: ${how}`));
  return make(
    "details",
    { className: "iep-more" },
    make("summary", {}, "What the columns can be"),
    make("ul", {}, ...rows),
    make("p", { className: "iep-hint" }, "In any order. Other columns do no harm."),
  );
}

/** @param {string} line @returns {Logged} a new entry, which is not kept yet */
function entryOf(line) {
  const [, promise = "", day = "", outcome = "", minutes = "", reason = "", how = "", note = ""] =
    line.split("\t");
  return records.newLogged({ promise, day, outcome, minutes, reason, how, note });
}
