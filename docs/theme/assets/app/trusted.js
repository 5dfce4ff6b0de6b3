/**
 * The one place that says which text may become part of the page, and which address may become a script.
 * Where the browser has Trusted Types it refuses all else; elsewhere the same checks hold for what goes through here.
 */

const HTML = "http://www.w3.org/1999/xhtml";
/** All that Python's views and the theme's search make: nothing in it can run or fetch. */
const ELEMENTS = new Set(
  (
    "a abbr article aside b br button caption circle code dd defs del desc details div dl dt em fieldset figcaption " +
    "figure form g h1 h2 h3 h4 h5 h6 hr i input ins kbd label legend li line mark nav ol optgroup option p path " +
    "pattern polygon polyline pre q rect s section select small span strong sub summary sup svg table tbody td " +
    "template text textarea tfoot th thead time title tr tspan u ul use"
  ).split(" "),
);
/** The theme reads the list of pages, which is XML, as if it were a page. */
const SITEMAP = new Set(["urlset", "url", "loc", "lastmod"]);
/** They run, fetch or lead elsewhere: no element that is made from text has them. */
const REFUSED = /^(on.*|style|srcdoc|src|srcset|formaction|is|ping|background|poster)$/;
const ADDRESS = /^(href|action|.*:href)$/;
const SCHEMES = new Set(["http:", "https:", "mailto:", "tel:", "file:"]);
const THEME = /^(\w\w\/)?assets\/javascripts\/bundle\.[0-9a-f]+\.min\.js$/;
const WORKER = "sw.js";

const ENGLISH =
  "Something in the answer is not safe to show, so it was left out. What you typed is still here.";
const SPANISH =
  "Algo en la respuesta no es seguro para mostrarlo y se dejó fuera. Lo que usted escribió sigue aquí.";

/** A text has markup that this site never makes. It has not been put into the page. */
export class UnsafeMarkup extends TypeError {
  /** @param {string} found what was refused; never what was typed */
  constructor(found) {
    super(document.documentElement.lang.startsWith("es") ? SPANISH : ENGLISH, { cause: found });
    this.name = "UnsafeMarkup";
  }
}

/** An address is none that this site makes scripts of. */
export class UnsafeScript extends TypeError {}

/**
 * @typedef {{createHTML?: (text: string) => string | null, createScriptURL?: (url: string) => string | null}} Rules
 * @typedef {{createHTML: (text: string) => any, createScriptURL: (url: string) => any}} Policy
 */

const { trustedTypes: types } =
  /** @type {{trustedTypes?: {createPolicy: (name: string, rules: Rules) => Policy}}} */ (
    /** @type {unknown} */ (globalThis)
  );
/** Never handed out: all that passes it was checked. */
const passed = types?.createPolicy("iep", { createHTML: (text) => text, createScriptURL: (url) => url });
// What the theme's script does on its own: highlight what was found, and read the list of pages.
const known = new Set([...ELEMENTS, ...SITEMAP]);
types?.createPolicy("default", { createHTML: (text) => (unsafe(text, known) ? null : text) });

/**
 * @param {string} text markup
 * @returns {any} what `innerHTML` takes @throws {UnsafeMarkup} where it holds anything that could run or fetch
 */
export function html(text) {
  const found = unsafe(text);
  if (found) throw new UnsafeMarkup(found);
  return trusted(text);
}

/**
 * @param {string} url a blob of this page, the site's service worker, or the theme's script
 * @returns {any} what `new Worker`, `serviceWorker.register` and a script's `src` take @throws {UnsafeScript}
 */
export function scriptUrl(url) {
  const whole = new URL(url, document.baseURI);
  const root = import.meta.url.slice(0, import.meta.url.lastIndexOf("/assets/") + 1);
  const path = whole.href.startsWith(root) ? whole.href.slice(root.length) : "";
  if (whole.protocol !== "blob:" && path !== WORKER && !THEME.test(path)) throw new UnsafeScript(whole.href);
  return passed ? passed.createScriptURL(url) : url;
}

/**
 * For the first line of a worker that loads scripts itself: there too the browser asks a policy.
 * @param {string} folder address whose files it may load @returns {string} JavaScript
 */
export function loadsOnly(folder) {
  return `self.trustedTypes?.createPolicy("default", {
    createScriptURL: (url) => (new URL(url, ${JSON.stringify(folder)}).href.startsWith(${JSON.stringify(folder)}) ? url : null),
  });`;
}

/** @param {string} text @returns {any} */
const trusted = (text) => (passed ? passed.createHTML(text) : text);

/** @param {string} text @param {Set<string>} [elements] @returns {string} what in it is refused; "" for nothing */
function unsafe(text, elements = ELEMENTS) {
  if (!/[<&]/.test(text)) return "";
  const parsed = document.createElement("template"); // inert: nothing in it runs or is fetched
  parsed.innerHTML = trusted(text);
  return refused(parsed.content, elements);
}

/** @param {DocumentFragment} part @param {Set<string>} elements @returns {string} */
function refused(part, elements) {
  for (const each of part.querySelectorAll("*")) {
    if (!elements.has(each.localName)) return `<${each.localName}>`;
    for (const { name, value } of each.attributes) {
      if (REFUSED.test(name) || (ADDRESS.test(name) && !leadsOn(each, value)))
        return `${each.localName} ${name}`;
    }
    const within =
      each.namespaceURI === HTML && each instanceof HTMLTemplateElement && refused(each.content, elements);
    if (within) return within;
  }
  return "";
}

/** @param {Element} from @param {string} address @returns {boolean} whether it leads to a page, a mail or a call */
function leadsOn(from, address) {
  if (from.localName === "use") return address.startsWith("#"); // a mark of the same picture
  return URL.canParse(address, document.baseURI) && SCHEMES.has(new URL(address, document.baseURI).protocol);
}
