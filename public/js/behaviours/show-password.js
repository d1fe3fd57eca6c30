// A password may be looked at while it is typed; the button appears only where it works.

export default function showPassword(form) {
  const button = form.querySelector("[data-show]");
  const fields = [...form.querySelectorAll("input[type=password]")];
  if (!button || fields.length === 0) return;
  button.hidden = false;
  button.addEventListener("click", () => {
    const isShown = button.getAttribute("aria-pressed") === "true";
    button.setAttribute("aria-pressed", String(!isShown));
    for (const field of fields) field.type = isShown ? "password" : "text";
  });
  // Sent as a password again, so that the browser keeps it as one.
  form.addEventListener("submit", () => { for (const field of fields) field.type = "password"; });
}
