// A search form refreshes the part of the page named by data-target while the reader types; focus stays in the field.

const pause = 250;

export default function liveSearch(form, { start }) {
  const target = () => document.getElementById(form.dataset.target);
  if (!target()) return;
  for (const button of form.querySelectorAll("[data-without-script]")) button.hidden = true;
  let timer, running;

  async function refresh() {
    running?.abort();
    running = new AbortController();
    const address = new URL(form.getAttribute("action") ?? "", location.href);
    address.search = new URLSearchParams(new FormData(form));
    try {
      target().setAttribute("aria-busy", "true");
      const response = await fetch(address, { signal: running.signal, credentials: "same-origin" });
      if (!response.ok || response.redirected) return location.assign(address);
      const page = new DOMParser().parseFromString(await response.text(), "text/html");
      const fresh = page.getElementById(form.dataset.target);
      if (!fresh) return location.assign(address);
      target().replaceWith(document.adoptNode(fresh));
      history.replaceState(history.state, "", address);
      start(target());
    } catch (problem) {
      if (problem.name !== "AbortError") form.submit();
    }
  }

  form.addEventListener("input", (event) => {
    if (event.isComposing) return;
    clearTimeout(timer);
    timer = setTimeout(refresh, pause);
  });
  // A pinyin or zhuyin composition counts when it is finished.
  form.addEventListener("compositionend", () => {
    clearTimeout(timer);
    timer = setTimeout(refresh, pause);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(timer);
    refresh();
  });
}
