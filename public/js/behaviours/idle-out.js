// At a machine that many share: asks a minute before the session ends, then signs out; nothing stays behind "back".

export default function idleOut(form) {
  const seconds = Number(form.dataset.seconds);
  const warnAfter = Math.max(5, seconds - 60);
  let asks, leaves, dialog;

  // The next reader must not see this page by going back.
  window.addEventListener("pageshow", (event) => { if (event.persisted) location.replace("/sign-in"); });

  function stay() {
    dialog?.close();
    const body = new URLSearchParams({ csrf: form.elements.csrf.value });
    fetch("/session/stay", { method: "POST", body }).then((answer) => {
      if (answer.ok) begin(); else location.replace("/sign-in");
    }, () => location.replace("/sign-in"));
  }

  function ask() {
    dialog = document.createElement("dialog");
    dialog.className = "dialog";
    const question = document.createElement("p");
    question.id = "idle-question";
    question.textContent = form.dataset.question;
    dialog.setAttribute("aria-labelledby", question.id);
    const button = document.createElement("button");
    button.className = "btn btn--primary";
    button.textContent = form.dataset.stay;
    button.addEventListener("click", stay);
    dialog.append(question, button);
    dialog.addEventListener("close", () => dialog.remove());
    document.body.append(dialog);
    dialog.showModal();
  }

  function begin() {
    clearTimeout(asks);
    clearTimeout(leaves);
    asks = setTimeout(ask, warnAfter * 1000);
    leaves = setTimeout(() => form.submit(), seconds * 1000);
  }
  begin();
}
