// A chip writes its word before a new line of the notes: promise, idea, issue.

export default function talkMarks(row) {
  const note = row.parentElement.querySelector("textarea");
  for (const chip of row.querySelectorAll("[data-mark]")) {
    chip.hidden = false;
    chip.addEventListener("click", () => {
      const before = note.value.slice(0, note.selectionEnd);
      const after = note.value.slice(note.selectionEnd);
      const begin = before === "" || before.endsWith("\n") ? "" : "\n";
      const end = after === "" || after.startsWith("\n") ? "" : "\n";
      note.value = before + begin + chip.dataset.mark + end + after;
      const at = (before + begin + chip.dataset.mark).length;
      note.focus();
      note.setSelectionRange(at, at);
      note.dispatchEvent(new Event("input", { bubbles: true }));
    });
  }
}
