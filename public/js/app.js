// Starts the behaviours a page asks for: <form data-behaviour="auto-submit confirm">. Every page works without them.

const known = new Set(["auto-submit", "live-search", "keyboard", "confirm", "upload-progress", "dismiss", "drag-slot",
  "live", "retry", "idle-out", "show-password", "passkey", "talk-notes", "talk-steps", "talk-marks", "talk-clock", "forget-notes", "check-questions"]);

export async function start(root) {
  const elements = [...root.querySelectorAll("[data-behaviour]")];
  if (root.matches?.("[data-behaviour]")) elements.unshift(root);
  for (const element of elements) {
    for (const name of element.dataset.behaviour.split(/\s+/)) {
      if (!known.has(name)) continue;
      const behaviour = await import(`./behaviours/${name}.js`);
      behaviour.default(element, { start });
    }
  }
}

// The mark says that the page now listens.
start(document.body).then(() => { document.documentElement.dataset.ready = ""; });
