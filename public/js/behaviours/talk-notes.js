// Notes beside a talk: each change is kept on this machine at once and sent when it can be; what another page of the
// same reader wrote is taken in as it comes back, and nothing typed is lost.
import { outbox } from "../notes-outbox.js";

const tones = { saved: "good", kept: "soon", unsaved: "late" };

export default function talkNotes(form) {
  const { account, course } = form.dataset;
  const device = `${Date.now().toString(36)}-${Math.floor(Math.random() * 2 ** 32).toString(36)}`;
  const state = form.querySelector("[data-state]");
  const parts = new Map([...form.querySelectorAll("[data-part]")].map(({ dataset: { part } }) => {
    const field = form.elements[`notes-${part}`];
    return [part, { field, number: 0, text: field.value, seen: form.elements[`seen-${part}`].value, composing: false }];
  }));
  for (const button of form.querySelectorAll("[data-without-script]")) button.hidden = true;

  function said(word) {
    state.textContent = form.dataset[word];
    state.className = `tag ${tones[word]}`;
  }

  // Where somebody types on, only the next answer is taken in.
  function merged(entry, notes) {
    const part = parts.get(entry.part);
    if (!part || part.composing || part.field.value !== part.text || box.has(device, entry.part)) return;
    part.seen = notes.seen;
    if (notes.text === part.text) return;
    const at = [part.field.selectionStart, part.field.selectionEnd];
    part.field.value = part.text = notes.text;
    // A day has no place in its text.
    if (at[0] !== null) part.field.setSelectionRange(...at);
  }

  function note(name) {
    const part = parts.get(name);
    if (part.composing || part.field.value === part.text) return;
    part.text = part.field.value;
    part.number += 1;
    box.add({ account, course, device, part: name, number: part.number, text: part.text, seen: part.seen });
  }

  const box = outbox(account, course, form.elements.csrf.value, { said, merged });
  for (const [name, part] of parts) {
    part.field.addEventListener("compositionstart", () => { part.composing = true; });
    part.field.addEventListener("compositionend", () => { part.composing = false; note(name); });
    part.field.addEventListener("input", () => note(name));
  }
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const minutes = document.querySelector("[data-minutes]")?.dataset.minutes;
    if (await box.flush()) location.assign(`/talks/${course}/record${minutes ? `?minutes=${minutes}` : ""}`);
  });
}
