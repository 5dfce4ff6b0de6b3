/** A backup as pages to read and print, made from the records alone. */
import { Answers, dayOf, one, pairs, table } from "./backup-answers.js";
import { asFirst, parsed } from "./backup-format.js";
import { corrections, entries, promised } from "./backup-log.js";
import { make } from "./make.js";
import { closure, named as schoolYear } from "./school.js";
import { childOf, FAMILY, FIRST } from "./whose.js";

/** @typedef {import("./storage.js").Given} Given */
/** @typedef {import("./backup-answers.js").Names} Names */
/** @typedef {[string, Given][]} Kept what follows a record's kind in its name, and its answers */

/** Shown each in its own way; all other kinds under "More that was kept". */
const KINDS = ["entry", "letter", "checklist", "goal", "promise", "log", "deadline", "calendar"];
const NOT_SHOWN = ["children", "filled"];
/** What is kept beside a record, under the record's own name after its kind. @type {Record<string, string>} */
const BESIDE = {
  earlier: "as it was before",
  other: "other words that stood there",
  waiting: "not in its place yet",
};

/**
 * @param {Map<string, string>} records @param {Names} names
 * @returns {HTMLElement} all of it, a part for each child
 */
export function pages(records, names) {
  /** @type {Map<string, Map<string, string>>} */
  const children = new Map();
  for (const [stored, text] of records) {
    const id = childOf(stored);
    children.set(id, (children.get(id) ?? new Map()).set(asFirst(stored), text));
  }
  const sorted = [...children].sort(([a], [b]) => Number(a) - Number(b));
  const parts = sorted.map(([id, own]) => new ChildsPages(id, own, names));
  const shown = parts.filter((each) => each.sections.length > 0);
  return make(
    "div",
    {},
    make("nav", { "aria-label": "Contents" }, make("ul", {}, ...shown.map((each) => each.contents()))),
    ...shown.map((each) => each.view()),
  );
}

class ChildsPages {
  /** @param {string} id @param {Map<string, string>} records @param {Names} names */
  constructor(id, records, names) {
    this.id = id;
    this.names = names;
    /** @type {Map<string, Kept>} */ this.kinds = new Map();
    /** What cannot be read as a record, as it stands. @type {[string, string][]} */ this.others = [];
    for (const [name, text] of records) {
      const given = parsed(text)?.given;
      const [kind = "", ...rest] = name.split(":");
      if (!given) this.others.push([name, text]);
      else this.kinds.set(kind, [...(this.kinds.get(kind) ?? []), [rest.join(":"), given]]);
    }
    this.sections = this.made();
  }

  /** @param {string} kind @returns {Kept} */
  of = (kind) => this.kinds.get(kind) ?? [];

  get called() {
    const [family] = this.of(FAMILY);
    return one(family?.[1] ?? {}, "child") || (this.id === FIRST ? "My child" : `Child ${this.id}`);
  }

  /** @returns {HTMLElement} */
  contents() {
    const parts = this.sections.map(([id, title]) => make("li", {}, make("a", { href: `#${id}` }, title)));
    return make("li", {}, make("a", { href: `#child-${this.id}` }, this.called), make("ul", {}, ...parts));
  }

  /** @returns {HTMLElement} */
  view() {
    const parts = this.sections.map(([id, title, content]) =>
      make("section", { id }, make("h3", {}, title), ...content),
    );
    return make(
      "section",
      { className: "child", id: `child-${this.id}` },
      make("h2", {}, this.called),
      ...parts,
    );
  }

  /** @returns {[string, string, HTMLElement[]][]} those that have something to show */
  made() {
    const promises = this.of("promise");
    const logged = this.of("log");
    /** @type {[string, HTMLElement[]][]} */
    const all = [
      ["Names and school", this.of(FAMILY).flatMap(([, given]) => this.answers(FAMILY, given))],
      ["Letters I sent", this.of("entry").filter(isLetter).sort(newest).map(letter)],
      ["Letters I began", this.tools("letter")],
      ["What the IEP promises", promised(promises, this.names)],
      ["The log", entries(logged, promises, this.names)],
      ["Timeline", this.timeline()],
      ["Goals and scores", this.of("goal").map(([id, given]) => this.goal(id, given))],
      ["Checklists", this.tools("checklist")],
      ["Days I count", this.tools("deadline")],
      ["School calendar", this.of("calendar").map(([year, given]) => calendar(year, given))],
      ["More that was kept", this.rest()],
    ];
    return all
      .filter(([, content]) => content.length > 0)
      .map(([title, content], index) => [`part-${this.id}-${index + 1}`, title, content]);
  }

  /** @param {string} record @param {Given} given @returns {HTMLElement[]} */
  answers(record, given) {
    return new Answers(this.names, record).view(given).filter((each) => each !== null);
  }

  /** @param {string} kind @returns {HTMLElement[]} the answers of each tool of that kind */
  tools(kind) {
    return this.of(kind)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([id, given]) => {
        const title = this.names.tools[`${kind}:${id}`]?.[""] || id;
        return make("article", {}, make("h4", {}, title), ...this.answers(`${kind}:${id}`, given));
      });
  }

  /** @param {string} id @param {Given} given */
  goal(id, given) {
    return make(
      "article",
      {},
      make("h4", {}, one(given, "name") || "A goal"),
      ...this.answers(`goal:${id}`, given),
    );
  }

  /** @returns {HTMLElement[]} every entry in one table; the letters' texts stand above */
  timeline() {
    const rows = this.of("entry")
      .sort(newest)
      .map(([, given]) => {
        const kind = this.names.kinds[one(given, "kind")] ?? one(given, "kind");
        const about = one(given, "about") === "yes" ? " (about)" : "";
        const who = one(given, "to") && `(${one(given, "to")})`;
        const words = isLetter(["", given]) ? "" : one(given, "text");
        const answered = one(given, "answered_on") && `Answered on ${dayOf(one(given, "answered_on"))}`;
        return [
          `${dayOf(dayKept(given)) || "Day not known"}${about}`,
          [kind, one(given, "title"), who].filter(Boolean).join(" "),
          [words, answered, ...corrections(given)].filter(Boolean).join("\n"),
        ];
      });
    return rows.length > 0 ? [table(["Day", "What", "Words"], rows)] : [];
  }

  /** @returns {HTMLElement[]} what this page has no better way to show */
  rest() {
    const kinds = [...this.kinds].filter(([kind]) => ![...KINDS, ...NOT_SHOWN, FAMILY].includes(kind));
    const known = kinds.flatMap(([kind, kept]) =>
      kept.map(([id, given]) => {
        const record = id ? `${kind}:${id}` : kind;
        const beside = BESIDE[kind];
        const of = beside ? id.replace(/:\d+$/, "") : record;
        const title = this.names.tools[of]?.[""] || (of === FAMILY ? "You and your child" : record);
        const named = beside ? `${title} (${beside})` : title;
        return make("article", {}, make("h4", {}, named), ...this.answers(of, given));
      }),
    );
    const unread = this.others.map(([name, text]) =>
      make("article", {}, make("h4", {}, name), make("div", { className: "words small" }, text)),
    );
    return [...known, ...unread];
  }
}

/** @param {[string, Given]} kept */
const isLetter = ([, given]) => one(given, "kind") === "letter" || one(given, "kind") === "";

/** @param {Given} given of an entry @returns {string} */
const dayKept = (given) => one(given, isLetter(["", given]) ? "sent_on" : "day");

/** @param {[string, Given]} one @param {[string, Given]} other */
const newest = ([a, given], [b, other]) => `${dayKept(other)} ${b}`.localeCompare(`${dayKept(given)} ${a}`);

/** @param {[string, Given]} kept @returns {HTMLElement} a letter as it went out */
function letter([, given]) {
  const history = corrections(given).map((line) => make("p", { className: "small" }, line));
  const subject = one(given, "subject");
  return make(
    "article",
    {},
    make("h4", {}, one(given, "title") || subject || "A letter"),
    pairs([
      ["Sent on", dayOf(one(given, "sent_on"))],
      ["To", one(given, "to")],
      ["Copy to", one(given, "cc")],
      ["They have it since", dayOf(one(given, "received_on"))],
      ["They answered on", dayOf(one(given, "answered_on"))],
    ]) ?? "",
    make(
      "div",
      { className: "words" },
      subject ? `Subject: ${subject}\n\n${given.text ?? ""}` : String(given.text ?? ""),
    ),
    ...history,
  );
}

/** @param {string} year @param {Given} given @returns {HTMLElement} */
function calendar(year, given) {
  const days = (/** @type {string} */ field) =>
    [given[field] ?? []].flat().map((line) => {
      const { first, last, reason } = closure(line);
      const range = first === last ? dayOf(first) : `${dayOf(first)} to ${dayOf(last)}`;
      return make("li", {}, reason ? `${range}: ${reason}` : range);
    });
  return make(
    "article",
    {},
    make("h4", {}, schoolYear(year)),
    pairs([
      ["First day of school", dayOf(one(given, "first"))],
      ["Last day of school", dayOf(one(given, "last"))],
    ]) ?? "",
    make("ul", {}, ...days("closed"), ...days("holidays")),
  );
}
