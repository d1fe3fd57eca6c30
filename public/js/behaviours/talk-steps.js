// One part of a talk at a time: by its buttons, by the list of parts, by Ctrl+Enter and back with Shift.

export default function talkSteps(place) {
  const parts = [...place.querySelectorAll(".hold__part")];
  const links = [...place.querySelectorAll("[data-to]")];
  if (parts.length < 2) return;
  let here = 0;

  function open(index, focus = true) {
    here = Math.min(Math.max(index, 0), parts.length - 1);
    parts.forEach((part, at) => {
      part.hidden = at !== here;
      part.toggleAttribute("data-only", at === here);
    });
    for (const link of links) {
      const part = parts.find((one) => one.dataset.part === link.dataset.to);
      if (part === parts[here]) link.setAttribute("aria-current", "step"); else link.removeAttribute("aria-current");
      link.toggleAttribute("data-noted", Boolean(part?.querySelector("textarea").value.trim()));
    }
    if (focus) parts[here].querySelector("textarea").focus();
  }

  parts.forEach((part, at) => {
    for (const button of part.querySelectorAll("[data-step]")) {
      const step = Number(button.dataset.step);
      button.hidden = at + step < 0 || at + step >= parts.length;
      button.addEventListener("click", () => open(here + step));
    }
  });
  for (const link of links) {
    link.addEventListener("click", (event) => {
      event.preventDefault();
      open(parts.findIndex((part) => part.dataset.part === link.dataset.to));
    });
  }
  for (const hint of place.querySelectorAll("[data-step-keys]")) hint.hidden = false;
  place.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
    event.preventDefault();
    open(here + (event.shiftKey ? -1 : 1));
  });
  open(0, false);
}
