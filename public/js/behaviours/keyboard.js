// j and k walk the rows, / goes to the search, ? shows the keys. Single keys can be turned off (WCAG 2.1.4).

const memory = "zhiyin-keys-off";

function rows() {
  const stops = "details.row-open > summary, .row a, .table tbody tr a, [data-keys=row]";
  const seen = new Set();
  return [...document.querySelectorAll(`main :is(${stops})`)].filter((stop) => {
    const row = stop.closest("details.row-open, .row, tr") ?? stop;
    return !seen.has(row) && stop.checkVisibility?.() !== false && seen.add(row);
  });
}

function walk(step) {
  const stops = rows();
  const row = document.activeElement.closest("details.row-open, .row, tr");
  const here = stops.findIndex((stop) => stop === document.activeElement || (row && row.contains(stop)));
  const next = stops[here < 0 ? (step > 0 ? 0 : stops.length - 1) : Math.min(Math.max(here + step, 0), stops.length - 1)];
  next?.focus({ preventScroll: true });
  next?.scrollIntoView({ block: "nearest" });
}

export default function keyboard(body) {
  const help = document.getElementById("keys");
  const off = help?.querySelector("[data-keys=off]");
  if (off) {
    off.checked = localStorage.getItem(memory) === "1";
    off.addEventListener("change", () => localStorage.setItem(memory, off.checked ? "1" : "0"));
  }
  const keys = {
    j: () => walk(1),
    k: () => walk(-1),
    "/": () => document.querySelector("[data-keys=search]")?.focus(),
    "?": () => help?.showModal(),
  };
  body.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.target.closest("input, textarea, select, [contenteditable], dialog")) return;
    const act = keys[event.key];
    // Help stays, or the switch could not be found again.
    if (!act || (off?.checked && event.key !== "?")) return;
    event.preventDefault();
    act();
  });
}
