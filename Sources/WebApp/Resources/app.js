// What makes the pages quicker to use. Without it they work by links and forms.
import { bindMethodForm } from "./weights.js";
import { bindDrawer } from "./drawer.js";
import { bindStudio } from "./studio.js";
import { bindCharts } from "./charts.js";
import { watch } from "./watch.js";

document.documentElement.classList.add("js");

const form = document.getElementById("method");
if (form) {
  if (matchMedia("(max-width: 1080px)").matches) form.querySelector("details").open = false;
  bindMethodForm(form);
}
bindDrawer();
bindStudio();
bindCharts();
for (const button of document.querySelectorAll("[data-copy]"))
  button.addEventListener("click", async () => {
    // Where the page is no secure one there is no clipboard, and the text can be marked by hand.
    if (!navigator.clipboard) return;
    await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent);
    document.getElementById("live").textContent = button.textContent = button.dataset.done;
  });
// What is being typed is not taken away when the files change.
if (!document.querySelector(".studio-text, form.save")) watch(document.body.dataset.state);

// Keys work outside of fields only.
document.addEventListener("keydown", (event) => {
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  if (event.target.closest("input, select, textarea, dialog")) return;
  const go = {
    "/": () => document.querySelector(".search input"),
    w: () => form?.querySelector("input[type=range]"),
    l: () => document.querySelector("#languages a:not([aria-current])"),
  }[event.key];
  const target = go?.();
  if (!target) return;
  event.preventDefault();
  if (event.key === "l") target.click();
  else {
    const fold = target.closest("details");
    if (fold) fold.open = true;
    target.focus();
  }
});
