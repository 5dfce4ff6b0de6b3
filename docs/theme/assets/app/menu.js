/**
 * What the theme leaves to a mouse. On a narrow page, which a desk at 400% zoom has too, its menu and its search
 * open by labels that no keyboard reaches: buttons take their place, with a name and a state. Its letter keys
 * (n, p, s and others) would act on a slip, or on a word spoken to the device: they are kept from it.
 */

const WORDS = {
  en: { menu: "Menu", search: "Search", close: "Close the search" },
  es: { menu: "Menú", search: "Buscar", close: "Cerrar la búsqueda" },
};
const words = WORDS[document.documentElement.lang.startsWith("es") ? "es" : "en"];
const narrow = matchMedia("(max-width: 76.234375em)"); // where the theme folds its menu away
const covers = matchMedia("(max-width: 59.984375em)"); // and where its search is as large as the page

/** @param {Element | null} each */
const isSeen = (each) => each?.checkVisibility({ visibilityProperty: true }) ?? false;

/** @param {string} id @returns {HTMLInputElement | null} what the theme keeps in a box: whether a part is open */
const box = (id) => /** @type {HTMLInputElement | null} */ (document.getElementById(id));

/**
 * @param {HTMLLabelElement} label @param {string} [name] where its own words do not say it
 * @returns {HTMLButtonElement} what stands in its place, and looks like it
 */
function toButton(label, name) {
  const made = document.createElement("button");
  for (const each of label.attributes) made.setAttribute(each.name, each.value); // the theme's styles ask for them
  made.removeAttribute("tabindex");
  made.type = "button";
  if (name) made.setAttribute("aria-label", name);
  made.append(...label.childNodes);
  label.replaceWith(made);
  const opens = box(label.htmlFor);
  const tell = () => made.setAttribute("aria-expanded", String(opens?.checked));
  made.addEventListener("click", () => opens?.click());
  opens?.addEventListener("change", tell);
  tell();
  return made;
}

/** @param {string} selector @returns {HTMLLabelElement[]} */
const labels = (selector) => [...document.querySelectorAll(`label${selector}`)].map(asLabel);

/** @param {Element} each */
const asLabel = (each) => /** @type {HTMLLabelElement} */ (each);

/** The menu takes the focus when it opens, and the page behind it waits. */
function menu() {
  const drawer = box("__drawer");
  const panel = document.querySelector(".md-nav--primary");
  const [label] = labels(".md-header__button[for=__drawer]");
  if (!drawer || !panel || !label) return;
  const opener = toButton(label, words.menu);
  for (const each of panel.querySelectorAll("label.md-nav__link[for]")) part(asLabel(each));
  const behind = [...document.querySelectorAll(".md-content, .md-footer")];
  const follow = () => {
    for (const each of behind) each.toggleAttribute("inert", drawer.checked && narrow.matches);
  };
  drawer.addEventListener("change", () => {
    follow();
    const inside = [...panel.querySelectorAll("button, li a")].find(isSeen);
    const next = drawer.checked ? inside : opener;
    if (narrow.matches && next instanceof HTMLElement) next.focus();
  });
  narrow.addEventListener("change", follow);
  document.addEventListener("keydown", ({ key }) => {
    if (key === "Escape" && drawer.checked) drawer.click();
  });
}

/** A part of the menu: its name opens it, and the same name closes it on top of what opened. @param {HTMLLabelElement} link */
function part(link) {
  const titles = labels(`.md-nav__title[for="${link.htmlFor}"]`).filter((each) =>
    each.closest(".md-nav--primary"),
  );
  const both = [link, ...titles].map((each) => toButton(each));
  for (const each of both) {
    each.addEventListener("click", () => {
      if (!isSeen(each)) both.find(isSeen)?.focus();
    });
  }
}

/** The search covers a narrow page, and has to be left. */
function search() {
  const [opening] = labels(".md-header__button[for=__search]");
  const [closing] = labels(".md-search__icon[for=__search]");
  const open = box("__search");
  const field = document.querySelector(".md-search__input");
  if (!opening || !closing || !open || !(field instanceof HTMLElement)) return;
  const opener = toButton(opening, words.search);
  const closer = toButton(closing, words.close);
  const follow = () => closer.toggleAttribute("inert", !covers.matches); // on a wide page it is a picture only
  covers.addEventListener("change", follow);
  follow();
  opener.addEventListener("click", () => field.focus());
  document.addEventListener("keydown", ({ key }) => {
    if (key === "Escape" && open.checked) open.click(); // the theme does it too, once its script is there
  });
  open.addEventListener("change", () => {
    if (!open.checked && isSeen(opener)) opener.focus();
  });
}

/** Until a parent chooses, the theme ticks neither of its two sets of colors, though one of them is on. */
function colors() {
  const choices = /** @type {NodeListOf<HTMLInputElement>} */ (document.querySelectorAll("input.md-option"));
  const tell = () => {
    for (const each of choices)
      each.checked = each.dataset.mdColorScheme === document.body.dataset.mdColorScheme;
  };
  new MutationObserver(tell).observe(document.body, { attributeFilter: ["data-md-color-scheme"] });
  tell();
}

document.addEventListener("keydown", (event) => {
  if (event.key?.length === 1) event.stopPropagation(); // the theme listens further out; autofill has no key
});
menu();
search();
colors();
