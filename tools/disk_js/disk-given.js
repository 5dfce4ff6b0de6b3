/** Stands for what tools/disk_scripts.py writes here: the home page's file, and the theme's search as text. */
export const HOME = "";

/** @type {{worker: string, languages: string[]}} */
export const SEARCH = { worker: "", languages: [] };
