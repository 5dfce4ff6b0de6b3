/** `<iep-device>`: "This is not my device". What it asks is fetched once it is pressed. */
import { make } from "../make.js";

const OFFLINE = "There is no network just now. Please try again later.";

class Device extends HTMLElement {
  connectedCallback() {
    this.querySelector("button")?.addEventListener("click", () => this.open());
  }

  async open() {
    const open = this.querySelector(".iep-device-ask");
    if (open) return open.remove();
    try {
      const { askGuest } = await import("./device-ask.js");
      askGuest(this);
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      this.append(make("p", { className: "iep-device-ask", role: "alert" }, OFFLINE));
    }
  }
}

customElements.define("iep-device", Device);
