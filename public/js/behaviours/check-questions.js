// While questions are typed, what is better not asked like this is pointed out below each; what was typed stays as it is.

const pause = 600;

export default function checkQuestions(form, { start }) {
  for (const button of form.querySelectorAll("[data-without-script]")) button.hidden = true;
  let timer, running;

  async function check() {
    running?.abort();
    running = new AbortController();
    try {
      const response = await fetch(form.dataset.checks, {
        method: "POST",
        body: new URLSearchParams(new FormData(form)),
        signal: running.signal,
        credentials: "same-origin",
      });
      // Saving checks again; until then nothing is lost.
      if (!response.ok || response.redirected) return;
      const page = new DOMParser().parseFromString(await response.text(), "text/html");
      for (const part of form.querySelectorAll("[data-checked]")) show(part, page.getElementById(part.id));
    } catch (problem) {
      if (problem.name !== "AbortError") form.querySelector("[data-without-script]").hidden = false;
    }
  }

  function show(part, fresh) {
    const html = fresh?.innerHTML ?? "";
    // Somebody who is choosing a reason is not disturbed.
    if (part.contains(document.activeElement) || part.innerHTML === html) return;
    part.replaceChildren(...(fresh ? document.adoptNode(fresh).childNodes : []));
    start(part);
  }

  form.addEventListener("input", (event) => {
    if (event.isComposing || !event.target.name?.startsWith("q-")) return;
    clearTimeout(timer);
    timer = setTimeout(check, pause);
  });
  // A pinyin or zhuyin composition counts when it is finished.
  form.addEventListener("compositionend", () => {
    clearTimeout(timer);
    timer = setTimeout(check, pause);
  });
}
