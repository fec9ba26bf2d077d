// Loads the brief again when it changed, at the place where the reader was; an error lies over it.
"use strict";

const frame = document.querySelector("iframe");
const fault = document.getElementById("fault");
const ended = document.getElementById("ended");
let version = Number(frame.dataset.version);

function again() {
  const inside = frame.contentWindow;
  const { scrollX, scrollY } = inside;
  frame.addEventListener("load", () => inside.scrollTo(scrollX, scrollY), { once: true });
  inside.location.reload();
}

const events = new EventSource(frame.dataset.events);
events.onopen = () => { ended.hidden = true; };
events.onerror = () => { ended.hidden = false; };
events.onmessage = ({ data }) => {
  const now = JSON.parse(data);
  fault.querySelector("pre").textContent = now.error ?? "";
  fault.hidden = !now.error;
  if (now.version !== version && !now.error) {
    version = now.version;
    again();
  }
};
