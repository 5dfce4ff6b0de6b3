/** What this edition of the site says of itself in the head of each page. */

/** @param {string} name @returns {string} a meta element's content, "" where there is none */
const said = (name) => document.querySelector(`meta[name="${name}"]`)?.getAttribute("content") ?? "";

/** @returns {string} the site's name, which stands in the files that it makes */
export const siteName = () => said("application-name");

/** @returns {string} the abbreviation of the state that tools start with, or "" */
export const siteState = () => said("iep-state");
