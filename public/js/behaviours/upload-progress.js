// Shows how much of a file has gone; the answer is then shown as if the form had been sent plainly.

export default function uploadProgress(form, { start }) {
  form.addEventListener("submit", (event) => {
    if (event.defaultPrevented) return;
    event.preventDefault();
    const bar = document.createElement("progress");
    bar.className = "meter";
    bar.max = 1;
    bar.value = 0;
    bar.setAttribute("aria-label", form.dataset.progress ?? event.submitter?.textContent ?? "");
    const share = document.createElement("output");
    const box = document.createElement("div");
    box.className = "progress";
    box.append(bar, share);
    form.querySelector(".progress")?.remove();
    form.append(box);
    const buttons = [...form.querySelectorAll("button")];
    const body = new FormData(form, event.submitter);
    for (const button of buttons) button.disabled = true;

    const request = new XMLHttpRequest();
    // The attribute, not the property: a field named "action" would hide it.
    request.open("POST", form.getAttribute("action") ?? location.href);
    request.responseType = "document";
    request.upload.addEventListener("progress", ({ loaded, total }) => {
      bar.value = total ? loaded / total : 0;
      share.textContent = `${Math.round(bar.value * 100)} %`;
    });
    request.addEventListener("load", () => {
      const page = request.response;
      const main = page?.querySelector("main");
      if (!main) return location.reload();
      // The page we were sent on to is shown as it came: asking again would lose its notice.
      if (request.responseURL !== location.href) history.pushState(null, "", request.responseURL);
      document.title = page.title;
      document.querySelector("main").replaceWith(document.adoptNode(main));
      start(document.querySelector("main"));
      document.querySelector("main").focus();
    });
    request.addEventListener("error", () => {
      box.remove();
      for (const button of buttons) button.disabled = false;
    });
    request.send(body);
  });
}
