// Asks once more before a form with data-confirm="…" is sent, in the page's own language.

function button(text, value, className) {
  const element = document.createElement("button");
  element.className = className;
  element.value = value;
  element.textContent = text;
  return element;
}

export default function confirm(form) {
  let isSure = false;
  form.addEventListener("submit", (event) => {
    if (isSure) return;
    event.preventDefault();
    // The other behaviours of this form wait for the answer.
    event.stopImmediatePropagation();
    const words = document.getElementById("keys")?.dataset ?? {};
    const dialog = document.createElement("dialog");
    dialog.className = "dialog";
    const question = document.createElement("p");
    question.id = "confirm-question";
    question.textContent = form.dataset.confirm;
    dialog.setAttribute("aria-labelledby", question.id);
    const answers = document.createElement("form");
    answers.method = "dialog";
    answers.className = "dialog__foot";
    answers.append(button(words.no ?? "✕", "no", "btn"), button(words.yes ?? "✓", "yes", "btn btn--primary"));
    dialog.append(question, answers);
    document.body.append(dialog);
    const sender = event.submitter;
    dialog.addEventListener("close", () => {
      dialog.remove();
      if (dialog.returnValue !== "yes") return sender?.focus();
      isSure = true;
      form.requestSubmit(sender);
      isSure = false;
    });
    dialog.showModal();
  });
}
