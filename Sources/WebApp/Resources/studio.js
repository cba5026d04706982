// The studio works by links and forms alone; this finds a line of the text.

export function bindStudio() {
  const text = document.getElementById("text");
  for (const button of document.querySelectorAll("[data-line]"))
    button.addEventListener("click", () => select(text, button.dataset));
}

/** Puts the caret where a finding points. Columns count characters, not units of UTF-16. */
function select(text, { line, column, length }) {
  text.closest("details").open = true;
  const lines = text.value.split("\n");
  const before = lines.slice(0, line - 1).join("\n").length + (line > 1 ? 1 : 0);
  const characters = [...(lines[line - 1] ?? "")];
  const start = before + characters.slice(0, column - 1).join("").length;
  const meant = characters.slice(column - 1, column - 1 + Number(length)).join("").length;
  text.focus();
  text.setSelectionRange(start, start + Math.max(1, meant));
  text.scrollTop = (text.scrollHeight / Math.max(1, lines.length)) * Math.max(0, line - 5);
}
