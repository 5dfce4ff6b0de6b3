/**
 * A button that reads the page aloud, sentence by sentence, and marks the paragraph that is read. It keeps nothing.
 *
 * Only voices that the device itself says are its own (`localService`) are used. The browser would speak with any
 * other by sending the text to somebody's server, and what leaves the device is nobody's to decide but the parent's.
 * Where there is no such voice for the page's language, there is no button.
 */
import { button, make } from "../make.js";

const SPANISH = {
  listen: "Escuchar esta página",
  pause: "Pausar",
  resume: "Seguir",
  stop: "Parar",
  failed: "La voz de este dispositivo no habló. Puede intentarlo otra vez.",
};
const ENGLISH = {
  listen: "Listen to this page",
  pause: "Pause",
  resume: "Go on",
  stop: "Stop",
  failed: "This device’s voice did not speak. You can try again.",
};
const READ = "h1, h2, h3, h4, p, li, dt, dd, th, td, figcaption";
/** The rules behind the sentences are for the eye, as are what a parent presses and fills in. */
const SKIPPED =
  "#the-law, .iep-laws, .iep-report, .iep-listen, .iep-say, .iep-leave, form, nav, button, select, sup, svg";

const { lang } = document.documentElement;
const language = lang.slice(0, 2);
const words = language === "es" ? SPANISH : ENGLISH;

/** @typedef {{from: Element, words: string}} Sentence */

class Reader {
  /** @type {Sentence[]} */
  sentences = [];
  at = 0;
  isReading = false;
  main = button(words.listen);
  end = button(words.stop, { hidden: true });
  said = make("span", { className: "iep-said", role: "status" });
  bar = make("div", { className: "iep-listen" }, this.main, this.end, this.said);

  constructor() {
    this.main.addEventListener("click", () => (this.isReading ? this.pause() : this.read()));
    this.end.addEventListener("click", () => {
      this.stop();
      this.main.focus(); // the button that was pressed is gone
    });
    addEventListener("pagehide", () => this.stop()); // the browser would go on reading a page that was left
  }

  read() {
    if (this.at === 0) this.sentences = sentences();
    this.isReading = true;
    this.said.textContent = "";
    this.next();
  }

  /** Not the browser's own pause: some phones never go on from it. */
  pause() {
    this.isReading = false;
    speechSynthesis.cancel();
    this.show();
  }

  stop() {
    this.at = 0;
    this.pause();
  }

  next() {
    const sentence = this.sentences[this.at];
    const voice = voices()[0];
    if (!sentence || !voice) return this.stop();
    const spoken = new SpeechSynthesisUtterance(sentence.words);
    spoken.voice = voice;
    spoken.lang = voice.lang;
    spoken.onend = () => {
      if (this.isReading && this.spoken === spoken) this.go();
    };
    spoken.onerror = ({ error }) => {
      if (this.spoken !== spoken || error === "interrupted" || error === "canceled") return;
      this.pause();
      this.said.textContent = words.failed;
    };
    this.spoken = spoken; // a browser forgets one that nobody holds, and its end is never told
    this.show();
    speechSynthesis.speak(spoken);
  }

  go() {
    this.at += 1;
    this.next();
  }

  show() {
    const isBegun = this.isReading || this.at > 0;
    this.main.textContent = this.isReading ? words.pause : isBegun ? words.resume : words.listen;
    this.end.hidden = !isBegun;
    this.bar.toggleAttribute("data-reading", isBegun);
    const here = isBegun ? this.sentences[this.at]?.from : undefined;
    const before = document.querySelector(".iep-read-now");
    if (before === (here ?? null)) return;
    before?.classList.remove("iep-read-now");
    here?.classList.add("iep-read-now");
    if (here && !isInView(here)) here.scrollIntoView({ block: "center" });
  }
}

/** @returns {Sentence[]} what the page says, in its order; what is folded away is left out */
function sentences() {
  const cut = new Intl.Segmenter(lang, { granularity: "sentence" });
  const parts = [...document.querySelectorAll(`article :is(${READ})`)].filter(
    (each) => !each.closest(SKIPPED) && each.checkVisibility(),
  );
  return parts.flatMap((from) =>
    [...cut.segment(ownWords(from))]
      .map(({ segment }) => ({ from, words: segment.trim() }))
      .filter((each) => /[\p{L}\p{N}]/u.test(each.words)),
  );
}

/** @param {Element} part @returns {string} its words without those of the parts within it, which follow on their own */
function ownWords(part) {
  const own = /** @type {Element} */ (part.cloneNode(true));
  for (const each of own.querySelectorAll(`:is(${READ}), details, ul, ol, ${SKIPPED}`)) each.remove();
  return (own.textContent ?? "").replace(/\s+/g, " ").trim();
}

/** @param {Element} part */
function isInView(part) {
  const { top, bottom } = part.getBoundingClientRect();
  return top > innerHeight / 5 && bottom < innerHeight;
}

/** @returns {SpeechSynthesisVoice[]} the device's own voices for this page's language; the one it likes best first */
function voices() {
  const own = speechSynthesis
    .getVoices()
    .filter((each) => each.localService && each.lang.toLowerCase().startsWith(language));
  return own.sort((one, other) => Number(other.default) - Number(one.default));
}

if ("speechSynthesis" in window) {
  const reader = new Reader();
  const offer = () => {
    if (voices().length > 0) document.querySelector("article h1")?.after(reader.bar);
    else reader.bar.remove();
  };
  speechSynthesis.addEventListener("voiceschanged", offer); // some browsers know their voices a moment later
  offer();
}
