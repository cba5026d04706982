// Opens the page of a cell beside the page that asks for it: how the number came about, and what it rests on. A dialog
// of the browser keeps the focus inside, gives it back, and closes with Escape.

const cell = /^\/(unit|evidence)\/[^/]+\/[^/]+$/;
let drawer;
let running;

export function bindDrawer() {
  if (!window.HTMLDialogElement) return;
  document.addEventListener("click", (event) => {
    if (event.defaultPrevented || event.button || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey)
      return;
    const link = event.target.closest("a[href]");
    const target = link && new URL(link.href, location.href);
    // On the page of a cell itself its links lead on as everywhere.
    const isInside = link?.closest(".drawer");
    if (!target || target.origin !== location.origin || !cell.test(target.pathname)) return;
    if (!isInside && cell.test(location.pathname)) return;
    event.preventDefault();
    open(target);
  });
}

async function open(target) {
  drawer ??= made();
  running?.abort();
  const controller = (running = new AbortController());
  const body = drawer.querySelector(".body");
  body.setAttribute("aria-busy", "true");
  if (!drawer.open) drawer.showModal();
  try {
    const response = await fetch(target, { signal: controller.signal, headers: { Accept: "text/html" } });
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    const main = page.getElementById("main");
    if (!main || controller.signal.aborted) return;
    // What stands behind the dialog has the same names for its parts.
    for (const part of main.querySelectorAll("[id]")) part.removeAttribute("id");
    body.replaceChildren(...document.adoptNode(main).childNodes);
    drawer.setAttribute("aria-label", body.querySelector("h1")?.textContent ?? "");
    drawer.querySelector(".whole").href = target.pathname + target.search;
    body.scrollTop = 0;
    drawer.scrollTop = 0;
    (body.querySelector(".tabs a[aria-current]") ?? drawer.querySelector("button")).focus({ preventScroll: true });
  } catch (error) {
    // The page itself can still be had.
    if (error.name !== "AbortError") location.assign(target);
  } finally {
    if (running === controller) body.removeAttribute("aria-busy");
  }
}

function made() {
  const words = document.body.dataset;
  const dialog = document.createElement("dialog");
  dialog.className = "drawer";
  const head = document.createElement("header");
  const whole = document.createElement("a");
  whole.className = "whole";
  whole.textContent = words.whole;
  const close = document.createElement("button");
  close.type = "button";
  close.textContent = words.close + " ×";
  close.addEventListener("click", () => dialog.close());
  const body = document.createElement("div");
  body.className = "body";
  head.append(whole, close);
  dialog.append(head, body);
  // A click beside the drawer is on the dialog itself.
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close();
  });
  dialog.addEventListener("close", () => running?.abort());
  document.body.append(dialog);
  return dialog;
}
