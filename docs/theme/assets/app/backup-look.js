/** How a backup file looks, on a screen and on paper: it cannot fetch the site's own style. */
export const STYLE = `
:root { color-scheme: light dark; --paper: #fdfbf7; --ink: #23282b; --soft: #f4efe6; --line: #d8d2c6; --light: #4d5659; --teal: #1f4d5c; }
@media (prefers-color-scheme: dark) {
  :root { --paper: #171c1f; --ink: #e9e6df; --soft: #222a2d; --line: #3c474b; --light: #c3c1ba; --teal: #8fcadb; }
}
* { box-sizing: border-box; }
body { background: var(--paper); color: var(--ink); font: 1rem/1.55 system-ui, sans-serif; margin: 0; overflow-wrap: anywhere; }
main { margin: 0 auto; max-width: 46rem; padding: 1.2rem 1rem 4rem; }
h1, h2, h3, h4 { line-height: 1.25; }
h1 { font-size: 1.6rem; margin: .4rem 0; }
h2 { border-top: .2rem solid var(--teal); font-size: 1.45rem; margin: 2.5rem 0 .5rem; padding-top: .7rem; }
h3 { font-size: 1.15rem; margin: 1.8rem 0 .5rem; }
h4 { font-size: 1rem; margin: 0 0 .2rem; }
a { color: var(--teal); }
p { margin: .4rem 0; }
.lead, .small { color: var(--light); }
.small { font-size: .85rem; }
.soft { background: var(--soft); border-radius: .5rem; padding: .6rem .9rem; }
article { border: 1px solid var(--line); border-radius: .5rem; margin: .8rem 0; padding: .8rem 1rem; }
.words { white-space: pre-wrap; }
article > .words { border-top: 1px solid var(--line); margin-top: .6rem; padding-top: .6rem; }
dl { margin: .3rem 0; }
dt { color: var(--light); font-size: .85rem; margin-top: .4rem; }
dd { margin: 0; white-space: pre-wrap; }
ul, ol { margin: .3rem 0; padding-left: 1.3rem; }
.ticks { list-style: none; padding: 0; }
nav ul { columns: 14rem; }
table { border-collapse: collapse; font-size: .9rem; margin: .5rem 0; width: 100%; }
th, td { border-bottom: 1px solid var(--line); padding: .3rem .5rem .3rem 0; text-align: left; vertical-align: top; }
th { font-weight: 600; }
td { white-space: pre-wrap; }
.part { margin: 1rem 0; }
.days td:first-child { white-space: nowrap; }
form { background: var(--soft); border-radius: .5rem; margin: 1rem 0; padding: 1rem; }
label { display: block; font-weight: 600; }
input, button { border: 1px solid var(--light); border-radius: .35rem; font: inherit; min-height: 2.75rem; padding: .3rem .7rem; }
input { background: var(--paper); color: inherit; display: block; margin: .3rem 0 .6rem; max-width: 24rem; width: 100%; }
button { background: #1f4d5c; color: #fff; cursor: pointer; }
@media (max-width: 30rem) {
  thead { display: none; }
  tr, td { display: block; }
  tr { border-bottom: 1px solid var(--line); padding: .4rem 0; }
  td { border: 0; padding: 0; }
  td { white-space: pre-wrap; }
.part { margin: 1rem 0; }
td:first-child { font-weight: 600; }
}
@media print {
  :root { --paper: #fff; --ink: #000; --soft: #fff; --line: #999; --light: #333; --teal: #000; }
  body { font-size: 10.5pt; }
  main { max-width: none; padding: 0; }
  nav { display: none; }
  section.child + section.child { break-before: page; }
  h2, h3, h4 { break-after: avoid; }
  tr, dt { break-inside: avoid; }
  thead { display: table-header-group; }
}
`;
