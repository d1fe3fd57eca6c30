// A talk is dragged to another place of the week: the page itself says which places it may have, and the form there is
// sent. Whoever uses the keyboard opens the talk and chooses from the same list.

export default function dragSlot(table) {
  let talk, form;

  // Half hours of the week by their moment; the server writes both in the same form.
  const cell = (start) => table.querySelector(`td[data-at="${CSS.escape(start)}"]`);
  const clear = () => {
    for (const td of table.querySelectorAll(".calendar__cell--offered")) td.classList.remove("calendar__cell--offered", "calendar__cell--over");
  };

  async function offer(slot) {
    const response = await fetch(slot.dataset.move, { credentials: "same-origin" });
    if (!response.ok || response.redirected) return;
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    const fresh = page.querySelector("form[data-slot-move]");
    // The drag may be over, or another talk's, by the time the answer is here.
    if (!fresh || talk !== slot) return;
    form = document.adoptNode(fresh);
    for (const option of form.querySelectorAll("option:not(:disabled)")) cell(option.value)?.classList.add("calendar__cell--offered");
  }

  for (const slot of table.querySelectorAll(".slot[data-move]")) {
    slot.draggable = true;
    slot.addEventListener("dragstart", (event) => {
      talk = slot;
      event.dataTransfer.effectAllowed = "move";
      event.dataTransfer.setData("text/plain", slot.textContent.trim());
      offer(slot).catch(() => {});
    });
    slot.addEventListener("dragend", () => {
      talk = form = undefined;
      clear();
    });
  }
  const offered = (event) => event.target.closest?.(".calendar__cell--offered");
  table.addEventListener("dragover", (event) => {
    const td = offered(event);
    if (!td) return;
    event.preventDefault();
    for (const other of table.querySelectorAll(".calendar__cell--over")) other.classList.toggle("calendar__cell--over", other === td);
    td.classList.add("calendar__cell--over");
  });
  table.addEventListener("drop", (event) => {
    const td = offered(event);
    if (!td || !form) return;
    event.preventDefault();
    form.elements.start.value = td.dataset.at;
    form.hidden = true;
    document.body.append(form);
    form.requestSubmit();
  });
}
