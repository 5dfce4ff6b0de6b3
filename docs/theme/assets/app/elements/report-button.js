/** A button that makes one report as a PDF: those that stand in a page, and one that a script makes. */
import { PageError } from "../errors.js";
import { button, make } from "../make.js";

/** @typedef {import("../reports.js").About} About */
/** @typedef {import("../entries.js").Entry} Entry */

const MAKING = "Making the PDF…";
const NO_NETWORK =
  "There is no network just now, and the part that makes PDFs is not here yet. Please try later.";

for (const each of document.querySelectorAll("[data-report]")) {
  if (each instanceof HTMLButtonElement) wire(each, /** @type {About} */ (each.dataset.report));
}

/** @param {Entry} entry a letter as it was sent @returns {HTMLElement} its button, and the line that says how it went */
export function letterButton(entry) {
  const made = button("This letter (PDF)");
  wire(made, "letter", () => entry);
  return make("span", {}, made, " ", make("span", { className: "iep-said", role: "status" }));
}

/** @param {HTMLButtonElement} button with a line behind it @param {About} about @param {() => Entry} [entry] */
function wire(button, about, entry) {
  const line = () => /** @type {HTMLElement} */ (button.nextElementSibling);
  button.addEventListener("click", async () => {
    button.disabled = true;
    line().textContent = MAKING;
    try {
      const reports = await import("../reports.js");
      line().textContent = MAKING + (await reports.firstTime());
      const parts = /** @type {import("../reports.js").Part[]} */ ([about === "letter" ? "letters" : about]);
      const given = { ...reports.gather(parts, { entry: entry?.() }), ...days(button) };
      const made = await reports.makePdf(about, given);
      if (made.made) reports.wasMade();
      line().textContent = made.said.join(" ");
    } catch (error) {
      line().textContent = failure(error);
    } finally {
      button.disabled = false;
    }
  });
}

/** @param {HTMLButtonElement} button @returns {import("../storage.js").Given} the days that its page shows, if it picks some */
function days({ dataset: { fromDay = "", toDay = "" } }) {
  const day = (/** @type {string} */ id) => {
    const control = document.getElementById(id);
    return control instanceof HTMLInputElement ? control.value : "";
  };
  return { first: day(fromDay), last: day(toDay) };
}

/** @param {unknown} error @returns {string} @throws what is no fault of the network or of storage */
export function failure(error) {
  if (error instanceof PageError) return error.message;
  if (error instanceof TypeError && /import|module|fetch/i.test(error.message)) return NO_NETWORK;
  throw error;
}
