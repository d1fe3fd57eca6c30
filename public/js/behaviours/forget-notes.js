// Signing out leaves no notes of talks on this machine: what waits is sent first, and the reader is asked about the rest.
import { forget, send, waiting } from "../kept-notes.js";

export default function forgetNotes(form) {
  form.addEventListener("submit", async (event) => {
    if (!waiting().length) return;
    event.preventDefault();
    for (const entry of waiting()) await send(entry, form.elements.csrf.value);
    if (waiting().length && !confirm(form.dataset.question)) return;
    forget();
    form.submit();
  });
}
