/**
 * What can go wrong between the page and Python: one class each, with a sentence a parent can act on.
 * `kind` is the class's name, written out as the class's own is shortened in what pages get; it crosses from the
 * worker to the page, the sentence does not have to.
 */

const ENGLISH = {
  PythonUnavailable:
    "The part that writes and counts for you could not be loaded. What you typed is still here and this page works without it. Check your internet connection, then choose “try again”.",
  SlowStart:
    "The part that writes and counts for you is taking long to load. You can go on: what you see works without it. It will join in when it is here.",
  StaleBuild:
    "This site was updated after you opened the page. Reload the page to go on; what you typed is saved.",
  TamperedFile:
    "A file of this site arrived damaged, so it was not used. What you typed is still here and this page works without it. Choose “try again” to fetch the file anew.",
  PackUnavailable:
    "The part that makes this could not be loaded. Nothing you typed is lost, and the rest of this page works without it. Check your internet connection, then press the button again. If that does not help, reload the page.",
  WorkerCrashed:
    "The part that writes and counts for you stopped and could not be started again. What you typed is still here. Choose “try again”, or reload the page.",
  AnswerTimeout:
    "The part that writes and counts for you does not answer. What you typed is still here. Choose “try again”, or reload the page.",
  StorageFull:
    "Not saved: this browser has no room left. Your words are still on this page. Save a backup file, or copy or print them, before you close it.",
  StorageWiped:
    "What this browser had saved for this site was cleared. Your words are still on this page, and are saved again when you type on. To clear this page too, reload it.",
  StorageBlocked:
    "Not saved: this browser does not let the page keep anything. Your words are still on this page. Save a backup file, or copy or print them, before you close it.",
  StorageNewer:
    "A newer version of this site was used on this device, and this page is an older one. Nothing of yours was changed or lost. Reload the page to get the newer version; what you type here meanwhile is kept for it.",
};

/** @type {typeof ENGLISH} */
const SPANISH = {
  PythonUnavailable:
    "No se pudo cargar la parte que escribe y cuenta por usted. Lo que usted escribió sigue aquí y esta página funciona sin ella. Revise su conexión a internet y elija «intentar de nuevo».",
  SlowStart:
    "La parte que escribe y cuenta por usted tarda en cargar. Puede continuar: lo que ve funciona sin ella. Se unirá cuando llegue.",
  StaleBuild:
    "Este sitio se actualizó después de que usted abrió la página. Vuelva a cargar la página para continuar; lo que escribió está guardado.",
  TamperedFile:
    "Un archivo de este sitio llegó dañado y no se usó. Lo que usted escribió sigue aquí y esta página funciona sin él. Elija «intentar de nuevo» para volver a pedirlo.",
  PackUnavailable:
    "No se pudo cargar la parte que hace esto. Nada de lo que usted escribió se perdió y el resto de esta página funciona sin ella. Revise su conexión a internet y vuelva a oprimir el botón. Si no ayuda, vuelva a cargar la página.",
  WorkerCrashed:
    "La parte que escribe y cuenta por usted se detuvo y no se pudo iniciar de nuevo. Lo que usted escribió sigue aquí. Elija «intentar de nuevo» o vuelva a cargar la página.",
  AnswerTimeout:
    "La parte que escribe y cuenta por usted no responde. Lo que usted escribió sigue aquí. Elija «intentar de nuevo» o vuelva a cargar la página.",
  StorageFull:
    "No se guardó: este navegador no tiene más espacio. Sus palabras siguen en esta página. Guarde una copia en un archivo, o cópielas o imprímalas, antes de cerrarla.",
  StorageWiped:
    "Se borró lo que este navegador guardaba de este sitio. Sus palabras siguen en esta página y se guardan otra vez cuando usted siga escribiendo. Para borrar también esta página, vuelva a cargarla.",
  StorageBlocked:
    "No se guardó: este navegador no deja que la página guarde nada. Sus palabras siguen en esta página. Guarde una copia en un archivo, o cópielas o imprímalas, antes de cerrarla.",
  StorageNewer:
    "En este dispositivo se usó una versión más nueva de este sitio, y esta página es una anterior. No se cambió ni se perdió nada suyo. Vuelva a cargar la página para obtener la versión nueva; lo que escriba aquí mientras tanto se guarda para ella.",
};

/** @param {keyof typeof ENGLISH} kind @returns {string} the sentence for this kind, in the page's language */
export function sentence(kind) {
  const spanish = globalThis.document?.documentElement.lang.startsWith("es");
  return (spanish ? SPANISH : ENGLISH)[kind];
}

/** Any of the errors below. */
export class PageError extends Error {
  static kind = "PageError";

  /** @param {string} [message] */
  constructor(message) {
    super(message);
    this.name = new.target.kind;
    this.kind = this.name;
    this.message = message ?? sentence(/** @type {keyof typeof ENGLISH} */ (this.kind));
  }
}

/** Python could not be fetched or started. */
export class PythonUnavailable extends PageError {
  static kind = "PythonUnavailable";
}

/** The page is of another build than the Python that is there now. */
export class StaleBuild extends PageError {
  static kind = "StaleBuild";
}

/** A file is not the one the manifest lists. It has not been run. */
export class TamperedFile extends PageError {
  static kind = "TamperedFile";
}

/** A library that one answer needs could not be fetched. Everything else goes on. */
export class PackUnavailable extends PageError {
  static kind = "PackUnavailable";
}

/** The worker stopped, again and again. */
export class WorkerCrashed extends PageError {
  static kind = "WorkerCrashed";
}

/** The worker took a question and gave no answer, again and again. */
export class AnswerTimeout extends PageError {
  static kind = "AnswerTimeout";
}

/** The browser has no room for what should be saved. */
export class StorageFull extends PageError {
  static kind = "StorageFull";
}

/** The browser refuses storage altogether. */
export class StorageBlocked extends PageError {
  static kind = "StorageBlocked";
}

/** What is kept was written by a newer version of this site: this page leaves it exactly as it is. */
export class StorageNewer extends PageError {
  static kind = "StorageNewer";
}

/** Python answered with an error of its own: `kind` is the name of its class there. */
export class AnswerRefused extends PageError {
  static kind = "AnswerRefused";

  /** @param {string} kind @param {string} message */
  constructor(kind, message) {
    super(message);
    this.kind = kind;
  }
}

const CLASSES = {
  PythonUnavailable,
  StaleBuild,
  TamperedFile,
  PackUnavailable,
  WorkerCrashed,
  AnswerTimeout,
};

/**
 * @param {string} kind name of a class here, or of one in Python
 * @param {string} message used when the class has no sentence of its own
 * @returns {PageError}
 */
export function named(kind, message) {
  const Class = Object.hasOwn(CLASSES, kind) ? CLASSES[/** @type {keyof typeof CLASSES} */ (kind)] : null;
  return Class ? new Class() : new AnswerRefused(kind, message);
}
