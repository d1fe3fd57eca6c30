// The ring of a talk: minutes since its page was first opened on this machine; nothing is asked when the band is left.

export default function talkClock(place) {
  const key = `zhiyin-talk/${place.dataset.account}/began/${place.dataset.course}`;
  const ring = place.querySelector(".hold__passed");
  const shown = place.querySelector("[data-minutes]");
  let began = Date.now();
  try {
    began = Number(sessionStorage.getItem(key)) || began;
    sessionStorage.setItem(key, String(began));
  } catch {
    // A browser that keeps nothing counts from the opening of the page.
  }

  function draw() {
    const minutes = Math.floor((Date.now() - began) / 60000);
    shown.textContent = String(minutes);
    shown.dataset.minutes = minutes > 0 ? String(minutes) : "";
    ring.setAttribute("stroke-dasharray", `${Math.min(minutes, 60)} 60`);
  }

  draw();
  setInterval(draw, 5000);
}
