// Says that the page has news and offers to refresh it; nothing on the page moves, nothing typed is lost.

export default function live(place) {
  const bar = place.querySelector(".live__bar");
  if (!bar || !window.EventSource) return;
  let stream;

  function listen() {
    if (stream || document.visibilityState !== "visible") return;
    stream = new EventSource(place.dataset.live);
    stream.addEventListener("changed", () => { bar.hidden = false; });
  }

  // A browser opens few connections to one address: a page nobody looks at gives its own back.
  function stop() {
    stream?.close();
    stream = undefined;
  }

  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") listen(); else stop();
  });
  addEventListener("pagehide", stop);
  addEventListener("pageshow", listen);
  listen();
}
