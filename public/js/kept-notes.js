// Notes of talks that wait on this machine until the server has them: one entry for each opened page and part.

const mark = "zhiyin-talk/";
const name = (entry) => [mark + entry.account, entry.course, entry.device, entry.part].join("/");

// False where the browser keeps nothing: then the page itself is all there is.
export function keep(entry) {
  try {
    localStorage.setItem(name(entry), JSON.stringify(entry));
    return true;
  } catch {
    return false;
  }
}

// What waits, oldest page first; of one account and course where they are named.
export function waiting(account = "", course = "") {
  const under = account ? `${mark}${account}/${course}/` : mark;
  const names = Object.keys(localStorage).filter((one) => one.startsWith(under)).sort();
  return names.flatMap((one) => {
    try {
      return [JSON.parse(localStorage.getItem(one))];
    } catch {
      return [];
    }
  });
}

// The server has this number: a later one of the same page stays.
export function drop(entry) {
  const kept = JSON.parse(localStorage.getItem(name(entry)) ?? "null");
  if (kept && kept.number <= entry.number) localStorage.removeItem(name(entry));
}

export function forget() {
  for (const one of Object.keys(localStorage)) if (one.startsWith(mark)) localStorage.removeItem(one);
}

// Sends one entry; the answer is all notes of its part as they now are, nil where there is no network or no session.
export async function send(entry, csrf) {
  const { part, device, number, text, seen } = entry;
  const body = new URLSearchParams({ csrf, script: "1", part, device, number, text, seen });
  try {
    const address = `/talks/${entry.course}/notes`;
    const answer = await fetch(address, { method: "POST", body, redirect: "manual", credentials: "same-origin" });
    if (!answer.ok) return null;
    const notes = await answer.json();
    drop(entry);
    return notes;
  } catch {
    return null;
  }
}
