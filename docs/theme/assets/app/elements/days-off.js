/** The days off that are kept of one school year: a list, and a form to add one or to change it. */
import { make } from "../make.js";
import * as school from "../school.js";
import * as storage from "../storage.js";
import { SaveStatus } from "./save-status.js";

/** @typedef {"closed" | "holidays"} Kind */
/** @typedef {{line: string, kind: Kind}} Kept */

const HOLIDAY = "State holiday";
const LONGEST_REASON = 80;
export const BAD_DATE = "Please pick a date, or type it as year-month-day, like 2026-03-05.";
export const BACKWARD = "The last day comes before the first.";
let formsMade = 0;

/** @param {string} day @param {string} year @returns {string} what is wrong with it, or nothing */
export function outside(day, year) {
  const next = Number(year) + 1;
  if (day >= `${year}-06-01` && day <= `${next}-07-31`) return "";
  return `This day is not in the school year ${school.named(year)}. You can choose another year at the top.`;
}

/** @param {HTMLElement} place @param {string} field @param {string} problem */
export function tell(place, field, problem) {
  const line = place.querySelector(`[data-problem="${field}"]`);
  if (line && line.textContent !== problem) line.textContent = problem;
  place.querySelector(`[name="${field}"]`)?.setAttribute("aria-invalid", String(problem !== ""));
}

/** @param {string} iso @param {boolean} [year] @returns {string} Wed, November 25, 2026 */
function said(iso, year = true) {
  const [y = 0, m = 1, d = 1] = iso.split("-").map(Number);
  const date = new Date(y, m - 1, d);
  if (Number.isNaN(date.valueOf())) return iso;
  return date.toLocaleDateString(document.documentElement.lang || "en", {
    weekday: "short",
    month: "long",
    day: "numeric",
    ...(year ? { year: "numeric" } : {}),
  });
}

/** @param {school.Closure} closure @returns {string} */
function days({ first, last }) {
  return first === last
    ? said(first)
    : `${said(first, first.slice(0, 4) !== last.slice(0, 4))} to ${said(last)}`;
}

export class DaysOff {
  /** @param {HTMLElement} place the part of the page @param {() => string} year @param {() => void} changed */
  constructor(place, year, changed) {
    this.place = place;
    this.year = year;
    this.changed = changed;
    this.status = new SaveStatus(place);
    this.list = /** @type {HTMLElement} */ (place.querySelector("[data-kept]"));
    this.add = /** @type {HTMLElement} */ (place.querySelector("[data-new]"));
    this.add.addEventListener("click", () => this.open(this.add.parentElement ?? this.add));
  }

  /** @returns {Kept[]} the earliest first */
  get kept() {
    const { closed, holidays } = school.schoolYear(this.year());
    const all = [
      ...closed.map((line) => ({ line, kind: /** @type {Kind} */ ("closed") })),
      ...holidays.map((line) => ({ line, kind: /** @type {Kind} */ ("holidays") })),
    ];
    return all.sort((a, b) => a.line.localeCompare(b.line));
  }

  show() {
    for (const form of this.place.querySelectorAll(".iep-off-form")) form.remove();
    this.add.hidden = false;
    const kept = this.status.attempt(() => this.kept) ?? [];
    const empty = /** @type {HTMLElement} */ (this.place.querySelector("[data-empty]"));
    empty.hidden = kept.length > 0;
    this.list.replaceChildren(...kept.map((each) => this.row(each)));
  }

  /** @param {Kept} kept @returns {HTMLElement} */
  row(kept) {
    const closure = school.closure(kept.line);
    const name = closure.reason || days(closure);
    const change = make("button", { type: "button", className: "md-button" }, "Change");
    const remove = make("button", { type: "button", className: "md-button" }, "Remove");
    change.setAttribute("aria-label", `Change ${name}`);
    remove.setAttribute("aria-label", `Remove ${name}`);
    const row = make(
      "li",
      { className: "iep-kept-day" },
      make(
        "span",
        {},
        make("strong", {}, days(closure)),
        closure.reason ? ` ${closure.reason}` : null,
        kept.kind === "holidays" ? " " : null,
        kept.kind === "holidays" ? make("span", { className: "iep-does" }, HOLIDAY) : null,
      ),
      make("span", { className: "iep-buttons" }, change, remove),
    );
    change.addEventListener("click", () => this.open(row, kept));
    remove.addEventListener("click", () => {
      if (this.save(kept, null)) this.leave(row, kept);
    });
    return row;
  }

  /** One line in place of what was removed, to undo it. @param {HTMLElement} row @param {Kept} kept */
  leave(row, kept) {
    const undo = make("button", { type: "button", className: "md-button" }, "Undo");
    undo.addEventListener("click", () => {
      if (!this.save(null, kept)) return;
      const back = this.row(kept);
      row.replaceWith(back);
      back.querySelector("button")?.focus();
    });
    row.replaceChildren(make("span", {}, "Removed."), make("span", { className: "iep-buttons" }, undo));
    undo.focus();
  }

  /**
   * Puts one in place of another; null is none.
   * @param {Kept | null} old @param {Kept | null} now @returns {boolean} whether that is saved
   */
  save(old, now) {
    const year = this.year();
    let done = false;
    this.status.saving(() => {
      const stored = school.schoolYear(year);
      const lists = { closed: stored.closed, holidays: stored.holidays };
      if (old) lists[old.kind] = lists[old.kind].filter((each) => each !== old.line);
      if (now) lists[now.kind] = school.sorted([...lists[now.kind], now.line]);
      const at = storage.change(school.record(year), lists);
      done = true;
      return at;
    });
    if (done) this.changed();
    return done;
  }

  /** Opens the form in this place, for a new day or to change one. @param {HTMLElement} place @param {Kept} [kept] */
  open(place, kept) {
    this.show();
    const form = this.form(kept);
    const there = kept && [...this.list.children].find((_, index) => this.kept[index]?.line === kept.line);
    if (there) there.replaceChildren(form);
    else place.before(form);
    this.add.hidden = true;
    form.querySelector("input")?.focus();
  }

  /** @param {Kept} [kept] @returns {HTMLElement} */
  form(kept) {
    const pattern = /** @type {HTMLTemplateElement} */ (this.place.querySelector("[data-form]"));
    const form = /** @type {HTMLElement} */ (pattern.content.firstElementChild?.cloneNode(true));
    formsMade += 1;
    for (const each of form.querySelectorAll("[id], [for]")) {
      for (const name of ["id", "for", "aria-describedby"]) {
        const ids = each.getAttribute(name);
        if (ids)
          each.setAttribute(
            name,
            ids
              .split(" ")
              .map((id) => `${id}-${formsMade}`)
              .join(" "),
          );
      }
    }
    const field = (/** @type {string} */ name) =>
      /** @type {HTMLInputElement} */ (form.querySelector(`[name="${name}"]`));
    if (kept) {
      const { first, last, reason } = school.closure(kept.line);
      field("from").value = first;
      field("to").value = last === first ? "" : last;
      field("reason").value = reason;
      field("kind").value = kept.kind;
    }
    form.querySelector("[data-cancel]")?.addEventListener("click", () => this.close(kept));
    form.querySelector("[data-save]")?.addEventListener("click", () => {
      const now = this.checked(form, field, kept);
      if (now && this.save(kept ?? null, now)) this.close(now);
    });
    return form;
  }

  /** The list again, with the focus where it was. @param {Kept} [kept] */
  close(kept) {
    this.show();
    const at = kept ? this.kept.findIndex((each) => each.line === kept.line) : -1;
    const button = this.list.children[at]?.querySelector("button") ?? this.add;
    /** @type {HTMLElement} */ (button).focus();
  }

  /**
   * @param {HTMLElement} form @param {(name: string) => HTMLInputElement} field @param {Kept} [old] the one being changed
   * @returns {Kept | null} what is typed, or null once the form says what is wrong
   */
  checked(form, field, old) {
    const first = field("from").value;
    const last = field("to").value || first;
    const reason = field("reason").value.trim().slice(0, LONGEST_REASON);
    const typed = field("to").value !== "" || field("to").validity.badInput;
    const badEnd = field("to").validity.badInput
      ? BAD_DATE
      : last < first
        ? BACKWARD
        : outside(last, this.year());
    const problems = {
      from: first ? outside(first, this.year()) || this.overlap(first, last, old) : BAD_DATE,
      to: first && typed ? badEnd : "",
    };
    for (const [name, problem] of Object.entries(problems)) tell(form, name, problem);
    const wrong = Object.entries(problems).find(([, problem]) => problem);
    if (wrong) {
      field(wrong[0]).focus();
      return null;
    }
    const kind = /** @type {Kind} */ (field("kind").value);
    return { line: school.line({ first, last, reason }), kind };
  }

  /** @param {string} first @param {string} last @param {Kept} [old] @returns {string} */
  overlap(first, last, old) {
    const there = this.kept
      .filter((each) => each.line !== old?.line)
      .map((each) => school.closure(each.line))
      .find((each) => each.first <= last && first <= each.last);
    return there
      ? `This is in your list already: ${days(there)}${there.reason ? ` (${there.reason})` : ""}.`
      : "";
  }
}
