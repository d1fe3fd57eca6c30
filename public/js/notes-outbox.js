// Sends the notes of one talk when it can, one after the other, and tries again while there is no network.
import { keep, send, waiting } from "./kept-notes.js";

const pause = 1200, again = 4000;

// `said` hears saved, kept or unsaved; `merged` hears an entry and all notes of its part as the server has them.
export function outbox(account, course, csrf, { said, merged }) {
  const unsent = new Map();
  const key = (entry) => `${entry.device}/${entry.part}`;
  let timer, running = Promise.resolve(true), isKept = true;

  function later(time) {
    clearTimeout(timer);
    timer = setTimeout(flush, time);
  }

  async function sendAll() {
    while (unsent.size) {
      const entry = unsent.values().next().value;
      const notes = await send(entry, csrf);
      if (!notes) {
        said(isKept ? "kept" : "unsaved");
        later(again);
        return false;
      }
      if (unsent.get(key(entry)) === entry) unsent.delete(key(entry));
      merged(entry, notes);
    }
    said("saved");
    return true;
  }

  function flush() {
    clearTimeout(timer);
    running = running.then(() => (unsent.size ? sendAll() : true));
    return running;
  }

  function add(entry) {
    unsent.set(key(entry), entry);
    isKept = keep(entry) && isKept;
    later(pause);
  }

  addEventListener("online", flush);
  addEventListener("offline", () => { if (unsent.size) said(isKept ? "kept" : "unsaved"); });
  // What an earlier page could not send goes first, as it was.
  for (const entry of waiting(account, course)) unsent.set(key(entry), entry);
  if (unsent.size) flush();
  return { add, flush, has: (device, part) => unsent.has(`${device}/${part}`) };
}
