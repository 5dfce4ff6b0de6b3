/** One calm line at the foot of the page: a new version is ready, or part of the copy on this device was lost. */
import { button, make } from "./make.js";

const NOTES = "iep-notes";
const DAY = 86_400_000;
const TAKEN_WITHIN = 5_000;

const WORDS = {
  en: {
    label: "About this site",
    ready: "A new version of this site is ready. What you typed stays.",
    other:
      "A new version of this site was loaded in another tab. This page still works. What you typed stays.",
    now: "Load it now",
    later: "Later",
    loading: "One moment. The new version is being loaded.",
    unsaved:
      "Something on this page is not saved yet, so nothing was loaded anew. Save it, or finish it, and try again.",
    hurt: "Part of this site’s copy on this device is gone. What you typed is still here. Open this page once with internet, and the copy is whole again.",
    close: "OK",
  },
  es: {
    label: "Sobre este sitio",
    ready: "Hay una versión nueva de este sitio. Lo que usted escribió se queda.",
    other:
      "Se cargó una versión nueva en otra pestaña. Esta página sigue funcionando. Lo que usted escribió se queda.",
    now: "Cargarla ahora",
    later: "Después",
    loading: "Un momento. Se está cargando la versión nueva.",
    unsaved:
      "Algo en esta página todavía no está guardado, por eso no se cargó nada. Guárdelo o termínelo, e intente otra vez.",
    hurt: "Falta una parte de la copia de este sitio en este dispositivo. Lo que usted escribió sigue aquí. Abra esta página una vez con internet y la copia estará completa.",
    close: "Entendido",
  },
};

const words = document.documentElement.lang.startsWith("es") ? WORDS.es : WORDS.en;
/** @type {HTMLElement | undefined} */
let line;

/** @param {string} said @param {HTMLButtonElement[]} buttons */
function show(said, ...buttons) {
  line?.remove();
  line = make(
    "aside",
    { className: "iep-version-line", "aria-label": words.label },
    make("p", { className: "iep-version-said", role: "status" }, said),
    make("p", { className: "iep-version-buttons" }, ...buttons),
  );
  document.body.append(line);
}

/** @param {string} name @param {() => void} act */
function does(name, act, className = "iep-version-button") {
  const made = button(name, { className });
  made.addEventListener("click", act);
  return made;
}

/**
 * Offers the new version, unless it was put off within a day.
 * @param {ServiceWorkerRegistration | undefined} registration whose worker waits; undefined: another tab took it
 */
export async function offer(registration) {
  if (registration && (await isPutOff())) return;
  const now = does(words.now, () => load(registration), "iep-version-button iep-version-now");
  const later = does(words.later, () => {
    line?.remove();
    if (registration) putOff();
  });
  show(registration ? words.ready : words.other, now, later);
}

/** Part of the copy could not be mended. */
export function hurt() {
  show(
    words.hurt,
    does(words.close, () => line?.remove()),
  );
}

/** @param {string} said */
function tellLine(said) {
  const place = line?.querySelector("[role=status]");
  if (place) place.textContent = said;
}

/** Whoever holds words that are not saved stops it; all else is saved by now. @param {ServiceWorkerRegistration | undefined} registration */
async function load(registration) {
  if (!document.dispatchEvent(new CustomEvent("iep:child-leaving", { cancelable: true }))) {
    tellLine(words.unsaved);
    return;
  }
  tellLine(words.loading);
  const { waiting } = registration ?? {};
  if (waiting) {
    const taken = new Promise((resolve) =>
      navigator.serviceWorker.addEventListener("controllerchange", resolve, { once: true }),
    );
    waiting.postMessage({ ask: "takeOver" });
    await Promise.race([taken, new Promise((resolve) => setTimeout(resolve, TAKEN_WITHIN))]);
  }
  location.reload();
}

/** Notes stand in a cache, and not among what the parent typed. */
const LATER = new URL("../../later", import.meta.url).href;

async function putOff() {
  try {
    await (await caches.open(NOTES)).put(LATER, new Response(String(Date.now())));
  } catch (error) {
    if (!(error instanceof DOMException)) throw error; // no room: the line comes again with the next page
  }
}

/** @returns {Promise<boolean>} */
async function isPutOff() {
  const noted = await (await caches.match(LATER, { cacheName: NOTES }))?.text();
  const since = Date.now() - Number(noted ?? 0);
  return since >= 0 && since < DAY;
}
