/**
 * The help to put the site on a device: that for this device first, the others folded away, and a real button where
 * the browser has one to offer. Without this file all of it stands there.
 */
import { isInstalled, kindOf } from "../device-kind.js";
import { button, make } from "../make.js";

const OTHERS = "Another device or browser";
const INSTALL = "Put it on this device";
const INSTALLED = "You opened the site from its icon, so it is on this device. There is nothing more to do.";
const DONE = "Done. You can open the site from its icon now.";
const FROM_DISK =
  "This is the copy from your disk. To put the site itself on a device, open it on the internet.";

/** @typedef {Event & {prompt: () => Promise<{outcome: "accepted" | "dismissed"}>}} Offer of a browser to install */

/** @param {Element} help */
function arrange(help) {
  const parts = [...help.querySelectorAll("[data-for]")];
  const kind = kindOf(navigator.userAgent, navigator.maxTouchPoints);
  const mine = parts.filter((each) => each.getAttribute("data-for") === kind);
  if (mine.length === 0) return;
  const others = parts.filter((each) => !mine.includes(each));
  help.append(
    ...mine,
    make("details", { className: "iep-install-others" }, make("summary", {}, OTHERS), ...others),
  );
}

/** @param {Element} help */
function offer(help) {
  const status = make("p", { className: "iep-said", role: "status" });
  const install = button(INSTALL, { className: "md-button md-button--primary" });
  const row = make("p", { hidden: true }, install);
  help.prepend(row, status);
  /** @type {Offer | undefined} */
  let offered;
  window.addEventListener("beforeinstallprompt", (event) => {
    if (document.documentElement.dataset.guest !== undefined) return; // on a device of others nothing is left
    event.preventDefault();
    offered = /** @type {Offer} */ (event);
    row.hidden = false;
  });
  install.addEventListener("click", async () => {
    const taken = offered;
    offered = undefined; // it can be asked once
    row.hidden = true;
    await taken?.prompt();
  });
  window.addEventListener("appinstalled", () => {
    row.hidden = true;
    status.textContent = DONE;
  });
}

for (const help of document.querySelectorAll(".iep-install")) {
  if (location.protocol === "file:") help.replaceChildren(make("p", {}, FROM_DISK));
  else if (isInstalled()) help.prepend(make("p", {}, make("strong", {}, INSTALLED)));
  else offer(help);
  if (location.protocol !== "file:") arrange(help);
}
