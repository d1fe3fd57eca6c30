// A filter form sends itself when a choice changes; its own button, no longer needed, steps back.

export default function autoSubmit(form) {
  for (const button of form.querySelectorAll("[data-without-script]")) button.hidden = true;
  form.addEventListener("change", (event) => {
    if (event.target.matches("select, [type=checkbox], [type=radio], [type=date], [type=week], [type=month]")) form.requestSubmit();
  });
}
