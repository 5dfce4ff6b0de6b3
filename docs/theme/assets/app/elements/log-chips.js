/** Choices that are tapped: each is a control with its words, and a group of them has one problem. */

let chips = 0;

/** Ties a chip's label to its control. @param {Element} chip */
export function named(chip) {
  chips += 1;
  const [input, words] = chip.children;
  if (input) input.id = `iep-chip-${chips}`;
  words?.setAttribute("for", `iep-chip-${chips}`);
}

/** Ties a group to its problem. @param {Element} group */
export function tie(group) {
  const line = group.querySelector(".iep-problem");
  if (!line) return;
  chips += 1;
  line.id = `iep-chips-${chips}`;
  group.setAttribute("aria-describedby", line.id);
}
