/** Entry on every page: a page without a tool loads nothing more. */
const nouns = { "iep-letter": "letter", "iep-checklist": "checklist" };

for (const [name, file] of Object.entries(nouns)) {
  if (document.querySelector(name)) import(`./elements/${file}.js`);
}
